/**
 * The services that messages are posted to through webhooks: where their addresses come from, and the request
 * bodies.
 */

import type { Config } from '../config/config.ts';
import type { InputName } from '../config/inputs.ts';
import { renderDiscord } from '../reporters/discord.ts';
import { published } from '../reporters/json.ts';
import { type Message, messageOf, type News, TEST_MESSAGE } from '../reporters/message.ts';
import { renderSlack } from '../reporters/slack.ts';
import { renderTeams } from '../reporters/teams.ts';
import { type Unmeasured, unmeasuredMessage } from '../reporters/unmeasured.ts';
import { postJson, webhookPatience } from './webhook.ts';

export interface Channel {
  readonly service: string;
  /** The input with the address. */
  readonly input: InputName;
  /** The environment variable with the address, on the command line. */
  readonly variable: string;
  /** The request bodies, one for each request. */
  bodies(content: Content, config: Config): readonly unknown[];
}

/** A message for people, and the same for programs. */
export interface Content {
  readonly message: Message;
  /** One for each request. */
  readonly data: readonly unknown[];
}

export const channels: readonly Channel[] = Object.freeze([
  {
    service: 'Slack',
    input: 'slack-webhook',
    variable: 'SLACK_WEBHOOK_URL',
    bodies: ({ message }, config) => [renderSlack(message, config.slackMention)],
  },
  {
    service: 'Microsoft Teams',
    input: 'teams-webhook',
    variable: 'TEAMS_WEBHOOK_URL',
    bodies: ({ message }) => [renderTeams(message)],
  },
  {
    service: 'Discord',
    input: 'discord-webhook',
    variable: 'DISCORD_WEBHOOK_URL',
    bodies: ({ message }) => [renderDiscord(message)],
  },
  {
    service: 'The webhook',
    input: 'webhook',
    variable: 'WEBHOOK_URL',
    bodies: ({ data }) => data,
  },
] satisfies Channel[]);

export const TEST: Content = { message: TEST_MESSAGE, data: [{ test: TEST_MESSAGE.title }] };

/** For a job without a report. */
export function failureOf(unmeasured: Unmeasured): Content {
  return { message: unmeasuredMessage(unmeasured), data: [{ unmeasured }] };
}

/** @param links addresses by their text */
export function contentOf(
  news: readonly News[],
  links: Readonly<Record<string, string | undefined>>,
): Content {
  const message = messageOf(news, links, links.Dashboard);
  return { message, data: news.map(({ report }) => published(report)) };
}

export async function send(channel: Channel, content: Content, config: Config): Promise<void> {
  const address = config.written[channel.input];
  const patience = webhookPatience();
  for (const body of channel.bodies(content, config))
    await postJson(address, body, channel.service, patience);
}
