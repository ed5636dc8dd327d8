/** Answers “why?” for a report or for the summary of a suite; the command line and the MCP server ask here. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { whyOfHistory } from '../analysis/why-history.ts';
import type { Summary } from '../history/summary.ts';
import { ParseError, UserError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import { differenceWithin, isNear, nearestFirst } from '../model/nearest.ts';
import type { PublishedReport } from '../model/report.ts';
import { publishedReportSchema, REPORT_SCHEMA } from '../model/report.ts';
import type { WhyReport } from '../model/why-report.ts';
import type { Task } from '../reporters/next.ts';
import { headline } from '../reporters/verdicts.ts';
import { whyReport } from '../reporters/why/report.ts';
import { realFile } from '../results/real-file.ts';
import { matchesWildcard } from '../rules/selector.ts';

/** A longer report is a mistake. */
const LENGTH_MAX = 256 * 2 ** 20;

export interface Asked {
  /** Wildcards; undefined for all. */
  readonly benchmark?: string | undefined;
  readonly metric?: string | undefined;
  readonly all?: boolean;
  readonly task?: Task;
}

/**
 * The text of a report.
 * @returns undefined if the subject is neither a file nor looks like the path of one
 * @throws UserError if it may not be read
 */
export async function reportFile(subject: string, cwd: string): Promise<string | undefined> {
  const path = resolve(cwd, subject);
  const entry = await realFile(path, subject).catch((error: unknown) => {
    // The names of benchmarks have slashes as well. What is there and may not be read is meant as a file.
    if (/\.json$/.test(subject) || error instanceof ParseError || !(error instanceof UserError)) throw error;
    return undefined;
  });
  if (!entry) return undefined;
  if (!entry.isFile()) {
    if (!/^\.{0,2}\/|\.json$/.test(subject)) return undefined;
    throw new UserError(
      `${subject} is a folder`,
      'Name the report in it: the file that --report-json wrote.',
    );
  }
  requireLength(entry.size, subject);
  return readFile(path, 'utf8');
}

/** @throws UserError if it is longer than any report */
export function requireLength(length: number, where: string): void {
  if (length <= LENGTH_MAX) return;
  throw new UserError(
    `${where} is longer than ${LENGTH_MAX / 2 ** 20} MB, which no report is`,
    'Name the file that --report-json wrote.',
  );
}

/** `--json` prints one report after the other, each on lines of its own. @throws UserError if one is not a report */
export function reportsIn(text: string, where: string): PublishedReport[] {
  return text.split(/(?<=^\}\r?\n)(?=\{)/m).map((document) => reportIn(document, where));
}

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

/** @throws UserError if the report has nothing of that name */
export function whyOfReport(report: PublishedReport, asked: Asked): WhyReport {
  const { findings } = report;
  const { benchmark, metric, all = false, task = {} } = asked;
  const isAsked = benchmark !== undefined || metric !== undefined;
  const isWanted = isAsked ? wantedBy(asked) : undefined;
  const question = { source: 'report', message: headline(report), isWanted, all, task } as const;
  const why = whyReport(report, findings, question);
  if (isAsked && why.series.length === 0) throw unknownSeries('the report', asked, findings);
  return why;
}

/** @throws UserError if the suite has nothing of that name */
export function whyInSummary(summary: Summary, asked: Asked): WhyReport {
  const { all = false, task = {} } = asked;
  const isWanted = wantedBy(asked);
  if (!summary.series.some(isWanted)) throw unknownSeries(`suite ${summary.suite}`, asked, summary.series);
  return whyOfHistory(summary, isWanted, { task, all });
}

interface Name {
  readonly benchmark: string;
  readonly metric: string;
}

/** Which series are asked about; a name with `*` in it also means itself. */
export function wantedBy({ benchmark = '*', metric = '*' }: Asked): (series: Name) => boolean {
  return (series) =>
    (series.benchmark === benchmark || matchesWildcard(benchmark, series.benchmark)) &&
    matchesWildcard(metric, series.metric);
}

/** @param where what was searched, in words */
export function unknownSeries(
  where: string,
  { benchmark = '*', metric }: Asked,
  series: readonly { readonly benchmark: string }[],
): UserError {
  const names = new Set(series.map((each) => each.benchmark));
  const which = `benchmark ${JSON.stringify(benchmark)}${metric === undefined ? '' : ` with metric ${JSON.stringify(metric)}`}`;
  const [close] = nearestFirst(benchmark, names);
  const isSlip = close !== undefined && isNear(benchmark, close);
  const nearest = isSlip ? close : nearestFirst(benchmark, names, differenceWithin)[0];
  const hint = nearest === undefined ? '' : `. Did you mean ${JSON.stringify(nearest)}?`;
  return new UserError(`${where} has no ${which}${hint}`, `Benchmarks: ${names.size}; * matches any text.`);
}
