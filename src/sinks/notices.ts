/** Decides which chats and services get a message, and when. */

import type { Config } from '../config/config.ts';
import { exitCodeOf } from '../config/exit-code.ts';
import { alarmOf } from '../history/latest-json.ts';
import { isBad, type Report } from '../model/report.ts';
import type { News } from '../reporters/message.ts';
import type { Unmeasured } from '../reporters/unmeasured.ts';
import { type Channel, channels, contentOf, failureOf, send } from './channels.ts';
import type { CheckedSuite, Job, Sink } from './sink.ts';

export const noticeSinks: readonly Sink[] = channels.map((channel) => ({
  what: messageTo(channel),
  failure: 'warning',

  async deliver(job) {
    const { config, reports } = job;
    if (config.written[channel.input] === '') return undefined;
    const news = await newsFor(whenToTell(channel, config), job);
    if (news.length === 0) return undefined;
    const links = await job.links();
    const addresses = {
      Run: reports[0]?.run.url,
      Comment: links.comment,
      Issue: links.issue,
      Dashboard: config.dashboardUrl,
    };
    await send(channel, contentOf(news, addresses), config);
    return undefined;
  },
}));

/**
 * A job that could not judge has failed: every chat that gets any messages gets this one.
 * @returns one message for each chat, not yet sent
 */
export function failureNotices(config: Config, unmeasured: Unmeasured) {
  return channels
    .filter((channel) => config.written[channel.input] !== '' && whenToTell(channel, config) !== 'never')
    .map((channel) => ({
      what: messageTo(channel),
      deliver: () => send(channel, failureOf(unmeasured), config),
    }));
}

function messageTo({ input, service }: Channel): string {
  return input === 'webhook' ? 'the message to the webhook' : `the message to ${service}`;
}

function whenToTell({ input }: Channel, config: Config): string {
  const own = input === 'slack-webhook' ? config.slackOn : 'notify-on';
  return own === 'notify-on' ? config.notifyOn : own;
}

async function newsFor(when: string, { judged, config }: Job): Promise<News[]> {
  const news: News[] = [];
  for (const each of judged) {
    const found = await newsOf(when, each, config);
    if (found) news.push(found);
  }
  return news;
}

/** Whether all regressions were reported before and last. */
function lastsOnly({ findings }: Report): boolean {
  const regressed = findings.filter(({ verdict }) => verdict === 'regressed');
  return regressed.length > 0 && regressed.every(({ reason }) => reason.code === 'lasting');
}

/** Undefined if the suite is not a reason for a message. The last verdict is read only if it matters. */
async function newsOf(
  when: string,
  { report, log, late }: CheckedSuite,
  config: Config,
): Promise<News | undefined> {
  const { gate } = report;
  const bad = isBad(gate) || exitCodeOf([report], config) !== 0;
  const news = { report, recovered: false };
  if (when === 'never') return undefined;
  // A late run is not news about the branch, whose newest commit was reported already.
  if (late) return when === 'always' ? news : undefined;
  const isReported = bad && lastsOnly(report);
  if (when === 'regression') return bad && !isReported ? news : undefined;
  if (when === 'recovery' && bad) return isReported ? undefined : news;
  // A pull request has no previous run: the last stored one is that of the branch.
  const before = report.records ? await log.lastVerdict() : undefined;
  const recovered = before?.alarm === true && alarmOf(report) === false;
  if (when === 'always' || recovered) return { report, recovered };
  return when === 'change' && (before?.verdict ?? 'pass') !== gate ? news : undefined;
}
