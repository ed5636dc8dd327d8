/**
 * `notify`: shows a custom text on the desktop, or posts the message of a report, or a test, to the
 * configured webhooks.
 */
import { resolve } from 'node:path';
import { type Config, parseConfig } from '../config/config.ts';
import { describeError, UserError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import { type Report, reportSchema } from '../model/report.ts';
import { plainMessage } from '../reporters/desktop.ts';
import { readText } from '../results/files.ts';
import { type Channel, channels, contentOf, send, TEST } from '../sinks/channels.ts';
import { showOnDesktop } from '../system/desktop.ts';
import type { Arguments, Command } from './command.ts';

export const notifyCommand: Command = {
  name: 'notify',
  usage: 'notify TITLE [TEXT] | --test | --report FILE',
  details: `TITLE and TEXT are shown on this desktop (notify-send on Linux, osascript on macOS) and sent nowhere else.\n--test and --report send a message to Slack, Microsoft Teams, Discord or your own webhook. Addresses come from the options or the\nenvironment: ${channels.map(({ variable }) => variable).join(', ')}.`,
  examples: [
    "perf-regression notify 'Nightly run' 'All 12 suites were measured'",
    'SLACK_WEBHOOK_URL=https://hooks.slack.com/services/… perf-regression notify --test',
    'perf-regression notify --report report.json --slack-mention here',
  ],
  inputs: ['slack-webhook', 'slack-mention', 'teams-webhook', 'discord-webhook', 'webhook'],
  flags: [
    { name: 'test', help: 'Send a test message.' },
    {
      name: 'report',
      value: 'FILE',
      help: 'Send the message of this report, a file written by --report-json.',
    },
  ],

  async run(given) {
    const file = given.options.get('report');
    const [title, text = '', ...more] = given.words;
    const asked = [title, file].filter((each) => each !== undefined).length + Number(given.flags.has('test'));
    if (asked !== 1 || more.length > 0) {
      throw new UserError(
        'notify: expected one of TITLE, --test or --report FILE',
        `perf-regression ${this.usage}`,
      );
    }
    if (title !== undefined) {
      await showOnDesktop(plainMessage(title, text));
      return 0;
    }
    const config = withEnvironment(given);
    const configured = channels.filter(({ input }) => config.written[input] !== '');
    if (configured.length === 0) {
      throw new UserError(
        'no webhook is set',
        `Set one of ${channels.map(({ variable }) => variable).join(', ')} in the environment.`,
      );
    }
    const reports = file === undefined ? [] : [await readReport(file, given.cwd)];
    const news = reports.map((report) => ({ report, recovered: false }));
    const content = file === undefined ? TEST : contentOf(news, { Run: reports[0]?.run.url });
    const failures: unknown[] = [];
    for (const channel of configured) {
      await send(channel, content, config).then(
        () => given.print(`${channel.service}: sent\n`),
        (error: unknown) => failures.push(error),
      );
    }
    if (failures.length > 0) throw new UserError(failures.map(describeError).join('\n'));
    return 0;
  },
};

/** Adds addresses from environment variables, checked as strictly as options. */
function withEnvironment({ config, env }: Arguments): Config {
  const addressOf = ({ input, variable }: Channel) => config.written[input] || (env[variable] ?? '');
  const given = new Map<string, string>([['slack-mention', config.written['slack-mention']]]);
  for (const channel of channels) given.set(channel.input, addressOf(channel));
  return parseConfig(given, 'command line');
}

/** @throws UserError if the file is not a report of this version */
async function readReport(file: string, cwd: string): Promise<Report> {
  const { text } = await readText(resolve(cwd, file), file);
  const parsed = reportSchema.safeParse(jsonOf(text, file));
  if (parsed.success) return parsed.data;
  throw new UserError(
    `${file}: this is not a report of this version: ${issueIn(parsed.error)}`,
    'Write one:   perf-regression check FILES… --report-json report.json',
  );
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file}: this is not JSON`, 'Give a file written by --report-json.', {
      cause: error,
    });
  }
}
