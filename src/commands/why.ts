/** `why`: the cause of a verdict, the evidence for it, and the next step: of a report, or of a series of the history. */
import { storedSummary } from '../history/stored-summary.ts';
import { UserError } from '../model/errors.ts';
import type { WhyReport } from '../model/why-report.ts';
import { jsonText } from '../reporters/json.ts';
import { renderWhy } from '../reporters/why/text.ts';
import type { Arguments, Command } from './command.ts';
import { jsonFlag } from './json-flag.ts';
import { measuringFlags } from './measuring-flags.ts';
import { type Asked, reportFile, reportsIn, requireLength, whyInSummary, whyOfReport } from './why-answer.ts';
import { openHistory, requireHistory, suiteOf } from './workspace.ts';

export const whyCommand: Command = {
  name: 'why',
  usage: 'why REPORT|SERIES [-- CMD…]',
  details:
    'Explains a report (report.json, or - for standard input), or a benchmark of the local history by its name, in which * matches any text:\nthe most likely cause, the evidence, what else would explain it, what is missing, and the command that would settle it. CMD is the\ncommand that measures, with the options of ab and bisect; the next step names it. Nothing is measured here.',
  examples: [
    'perf-regression why report.json',
    "perf-regression why report.json --json --results - -- go test -run '^$' -bench .",
    'perf-regression check bench.txt --json | perf-regression why - --json',
    "perf-regression why 'Parse*' --suite nightly",
  ],
  inputs: ['suite', 'branch', 'history-dir', 'tool', 'artifact', 'pass-env'],
  flags: [
    {
      name: 'benchmark',
      value: 'NAME',
      help: 'Explain only this benchmark of the report; * matches any text.',
    },
    { name: 'metric', value: 'NAME', help: 'Explain only this metric.' },
    { name: 'all', help: 'Explain every series, not only those that need an answer.' },
    ...measuringFlags,
    jsonFlag,
  ],

  async run(given) {
    const [subject, ...command] = given.words;
    if (subject === undefined) {
      throw new UserError('why needs a report or the name of a benchmark', `perf-regression ${this.usage}`);
    }
    if (command.length === 0) requireCommand(given, this.usage);
    const { flags, columns, print } = given;
    for (const why of await answers(subject, command, given))
      print(flags.has('json') ? `${jsonText(why, 2)}\n` : renderWhy(why, columns));
    return 0;
  },
};

async function answers(subject: string, command: readonly string[], given: Arguments): Promise<WhyReport[]> {
  const { flags, options, cwd } = given;
  const asked: Asked = {
    metric: options.get('metric'),
    all: flags.has('all'),
    task: command.length > 0 ? { command, options: measuredWith(given) } : {},
  };
  const text = subject === '-' ? await standardInput(given) : await reportFile(subject, cwd);
  if (text === undefined) return [await whyOfSeries(subject, asked, given)];
  const reports = reportsIn(text, subject === '-' ? 'standard input' : subject);
  return reports.map((report) => whyOfReport(report, { ...asked, benchmark: options.get('benchmark') }));
}

/** Options of the command that the next step takes over. The suite is that of the report or the history. */
function measuredWith({ options }: Arguments): ReadonlyMap<string, string> {
  return new Map([...options].filter(([name]) => name !== 'suite'));
}

/** Options that only a command makes use of. */
const MEASURING = [...measuringFlags.map(({ name }) => name), 'tool', 'artifact', 'pass-env'];

function requireCommand({ options }: Arguments, usage: string): void {
  const idle = MEASURING.find((name) => options.has(name));
  if (idle === undefined) return;
  throw new UserError(
    `--${idle} has no effect without a command that measures`,
    `Leave --${idle} out, or name the command: perf-regression ${usage}`,
  );
}

async function standardInput({ input }: Arguments): Promise<string> {
  let text = '';
  for await (const piece of input()) {
    text += piece;
    requireLength(text.length, 'standard input');
  }
  return text;
}

async function whyOfSeries(benchmark: string, asked: Asked, given: Arguments): Promise<WhyReport> {
  if (given.options.has('benchmark')) {
    throw new UserError(
      '--benchmark chooses from a report; a series of the history is named by its benchmark',
      `perf-regression ${whyCommand.usage}`,
    );
  }
  const log = openHistory(suiteOf(given), given);
  await requireHistory(log, given).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    const remedy = `${error.remedy}\nIf ${JSON.stringify(benchmark)} is meant as a file: there is no such file.`;
    throw new UserError(error.message, remedy, { cause: error });
  });
  return whyInSummary(await storedSummary(log), { ...asked, benchmark });
}
