/** `notify`: the message of a report, or a test, to the webhooks that are configured. */
import { resolve } from 'node:path';
import { type Channel, channels, contentOf, send, TEST } from '../deliveries/channels.ts';
import { readText } from '../local/files.ts';
import { describeError, UserError } from '../model/errors.ts';
import { type Report, reportSchema } from '../model/report.ts';
import { Settings } from '../settings.ts';
import type { Arguments, Command } from './command.ts';

export const notifyCommand: Command = {
  name: 'notify',
  usage: 'notify --test | --report FILE',
  summary:
    'Send the message of a report, or a test, to Slack, Microsoft Teams, Discord or a webhook of yours.',
  details: `Addresses come from the options, or from the environment: ${channels.map(({ variable }) => variable).join(', ')}.`,
  examples: [
    'SLACK_WEBHOOK_URL=https://hooks.slack.com/services/… perf-regression notify --test',
    'perf-regression notify --report report.json --slack-mention here',
  ],
  inputs: ['slack-webhook', 'slack-mention', 'teams-webhook', 'discord-webhook', 'webhook'],
  flags: [
    { name: 'test', help: 'Send a test message.' },
    { name: 'report', value: 'FILE', help: 'Send the message of this report, as --report-json wrote it.' },
  ],

  async run(given) {
    const file = given.options.get('report');
    if (given.flags.has('test') === (file !== undefined) || given.words.length > 0) {
      throw new UserError('notify sends either a test or a report', `perf-regression ${this.usage}`);
    }
    const settings = withEnvironment(given);
    const configured = channels.filter(({ input }) => settings.text(input) !== '');
    if (configured.length === 0) {
      throw new UserError(
        'no webhook is configured',
        `Set one of ${channels.map(({ variable }) => variable).join(', ')} in the environment.`,
      );
    }
    const reports = file === undefined ? [] : [await readReport(file, given.cwd)];
    const news = reports.map((report) => ({ report, recovered: false }));
    const content = file === undefined ? TEST : contentOf(news, { Run: reports[0]?.run.url });
    const failures: unknown[] = [];
    for (const channel of configured) {
      await send(channel, content, settings).then(
        () => given.print(`${channel.service}: sent\n`),
        (error: unknown) => failures.push(error),
      );
    }
    if (failures.length > 0) throw new UserError(failures.map(describeError).join('\n'));
    return 0;
  },
};

/** What was not given as an option comes from the environment, and is checked as strictly. */
function withEnvironment({ settings, env }: Arguments): Settings {
  const addressOf = ({ input, variable }: Channel) => settings.text(input) || (env[variable] ?? '');
  const given = new Map<string, string>([['slack-mention', settings.text('slack-mention')]]);
  for (const channel of channels) given.set(channel.input, addressOf(channel));
  return new Settings(given);
}

/** @throws UserError where the file is no report of this version */
async function readReport(file: string, cwd: string): Promise<Report> {
  const { text } = await readText(resolve(cwd, file), file);
  const parsed = reportSchema.safeParse(jsonOf(text, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(
    `${file}: this is no report of this version: ${issue?.path.join('.')}: ${issue?.message}`,
    'Write one:   perf-regression check FILES… --report-json report.json',
  );
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file}: this is no JSON`, 'Give the file that --report-json wrote.', {
      cause: error,
    });
  }
}
