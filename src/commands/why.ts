/** `why`: the cause of a verdict, the evidence for it, and the next step: of a report, or of a series of the history. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { whyOfHistory } from '../analysis/why-history.ts';
import { storedSummary } from '../history/stored-summary.ts';
import type { Summary } from '../history/summary.ts';
import { UserError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import { differenceWithin, nearestFirst } from '../model/nearest.ts';
import type { PublishedReport } from '../model/report.ts';
import { publishedReportSchema, REPORT_SCHEMA } from '../model/report.ts';
import type { WhyReport } from '../model/why-report.ts';
import { jsonText } from '../reporters/json.ts';
import type { Task } from '../reporters/next.ts';
import { headline } from '../reporters/verdicts.ts';
import { whyReport } from '../reporters/why/report.ts';
import { renderWhy } from '../reporters/why/text.ts';
import { realFile } from '../results/real-file.ts';
import { matchesWildcard } from '../rules/selector.ts';
import type { Arguments, Command } from './command.ts';
import { jsonFlag } from './json-flag.ts';
import { openHistory, requireHistory, suiteOf } from './workspace.ts';

/** A longer report is a mistake. */
const BYTES_MAX = 256 * 2 ** 20;

export const whyCommand: Command = {
  name: 'why',
  usage: 'why REPORT|SERIES [-- CMD…]',
  details:
    'Explains a report (report.json, or - for standard input), or a benchmark of the local history by its name, in which * matches any text:\nthe most likely cause, the evidence, what else would explain it, what is missing, and the command that would settle it. CMD is the\ncommand that measures; the next step names it.',
  examples: [
    'perf-regression why report.json',
    'perf-regression why report.json --json -- go test -run "^$" -bench .',
    'perf-regression check bench.txt --json | perf-regression why - --json',
    "perf-regression why 'Parse*' --suite nightly",
  ],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [
    {
      name: 'benchmark',
      value: 'NAME',
      help: 'Explain only this benchmark of the report; * matches any text.',
    },
    { name: 'metric', value: 'NAME', help: 'Explain only this metric.' },
    { name: 'all', help: 'Explain every series, not only those that need an answer.' },
    jsonFlag,
  ],

  async run(given) {
    const [subject, ...command] = given.words;
    if (subject === undefined) {
      throw new UserError('why needs a report or the name of a benchmark', `perf-regression ${this.usage}`);
    }
    const { flags, columns, print } = given;
    const task = command.length > 0 ? { command } : {};
    for (const why of await answers(subject, task, given))
      print(flags.has('json') ? `${jsonText(why, 2)}\n` : renderWhy(why, columns));
    return 0;
  },
};

async function answers(subject: string, task: Task, given: Arguments): Promise<WhyReport[]> {
  const text = await reportText(subject, given);
  if (text === undefined) return [await whyOfSeries(subject, task, given)];
  const where = subject === '-' ? 'standard input' : subject;
  return documentsIn(text).map((document) => whyOfReport(reportIn(document, where), task, given));
}

/** Undefined if the subject is not a file. */
async function reportText(subject: string, { cwd, input }: Arguments): Promise<string | undefined> {
  if (subject === '-') {
    let text = '';
    for await (const piece of input()) {
      text += piece;
      if (text.length > BYTES_MAX) throw tooLong('standard input');
    }
    return text;
  }
  const path = resolve(cwd, subject);
  const isPath = /[/\\]|\.json$/.test(subject);
  const entry = await realFile(path, subject).catch((error: unknown) => {
    if (isPath || !(error instanceof UserError)) throw error;
    return undefined;
  });
  if (!entry?.isFile()) {
    if (!isPath) return undefined;
    throw new UserError(
      `${subject} is a folder`,
      'Name the report in it: the file that --report-json wrote.',
    );
  }
  if (entry.size > BYTES_MAX) throw tooLong(subject);
  return readFile(path, 'utf8');
}

function tooLong(where: string): UserError {
  return new UserError(`${where} is longer than ${BYTES_MAX / 2 ** 20} MB, which no report is`);
}

/** `--json` prints one report after the other, each on lines of its own. */
function documentsIn(text: string): string[] {
  return text.split(/(?<=^\}\r?\n)(?=\{)/m);
}

/** @throws UserError if it is not a report of ours */
function reportIn(text: string, where: string): PublishedReport {
  const remedy = 'Write one with perf-regression check FILES… --report-json report.json.';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const what = text.trim() === '' ? 'it is empty' : (error as SyntaxError).message;
    throw new UserError(`${where} is not a report: ${what}`, remedy);
  }
  const { schema } = Object(value) as { schema?: unknown };
  if (typeof schema === 'number' && schema > REPORT_SCHEMA) {
    throw new UserError(
      `${where} was written by a newer perf-regression (schema ${schema}; this one reads ${REPORT_SCHEMA})`,
      'Use the newest version of the action and the command line.',
    );
  }
  const read = publishedReportSchema.safeParse(value);
  if (read.success) return read.data;
  throw new UserError(`${where} is not a report: ${issueIn(read.error)}`, remedy);
}

function whyOfReport(report: PublishedReport, task: Task, given: Arguments): WhyReport {
  const { findings } = report;
  const isAsked = given.options.has('benchmark') || given.options.has('metric');
  const isWanted = isAsked ? wantedBy(given.options.get('benchmark') ?? '*', given) : undefined;
  const all = given.flags.has('all');
  const why = whyReport(report, findings, {
    source: 'report',
    message: headline(report),
    isWanted,
    all,
    task,
  });
  if (isAsked && why.series.length === 0) {
    const names = findings.map(({ benchmark }) => benchmark);
    throw unknownSeries('the report', given.options.get('benchmark') ?? '*', names, given);
  }
  return why;
}

async function whyOfSeries(name: string, task: Task, given: Arguments): Promise<WhyReport> {
  if (given.options.has('benchmark')) {
    throw new UserError(
      '--benchmark chooses from a report; a series of the history is named by its benchmark',
      `perf-regression ${whyCommand.usage}`,
    );
  }
  const log = openHistory(suiteOf(given), given);
  await requireHistory(log, given).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    const remedy = `${error.remedy}\nIf ${JSON.stringify(name)} is meant as a file: there is no such file.`;
    throw new UserError(error.message, remedy, { cause: error });
  });
  return whyInSummary(await storedSummary(log), name, task, given);
}

function whyInSummary(summary: Summary, name: string, task: Task, given: Arguments): WhyReport {
  const isWanted = wantedBy(name, given);
  if (!summary.series.some(isWanted)) {
    const names = summary.series.map(({ benchmark }) => benchmark);
    throw unknownSeries(`suite ${summary.suite}`, name, names, given);
  }
  return whyOfHistory(summary, isWanted, { task, all: given.flags.has('all') });
}

function wantedBy(name: string, { options }: Arguments) {
  const metric = options.get('metric') ?? '*';
  return (series: { readonly benchmark: string; readonly metric: string }) =>
    (series.benchmark === name || matchesWildcard(name, series.benchmark)) &&
    matchesWildcard(metric, series.metric);
}

function unknownSeries(
  where: string,
  name: string,
  names: readonly string[],
  { options }: Arguments,
): UserError {
  const metric = options.get('metric');
  const which = `benchmark ${JSON.stringify(name)}${metric === undefined ? '' : ` with metric ${JSON.stringify(metric)}`}`;
  const [nearest] = nearestFirst(name, new Set(names), differenceWithin);
  return new UserError(
    `${where} has no ${which}${nearest === undefined ? '' : `. Did you mean ${JSON.stringify(nearest)}?`}`,
    `It has ${new Set(names).size} benchmarks; * matches any text, such as '*${name.replaceAll('*', '')}*'.`,
  );
}
