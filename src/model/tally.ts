/**
 * Counts the benchmarks of a run: judged, not judged, or missing. Tools report many metrics besides the one that matters
 * (bytes, user time, a counter). One series of each benchmark, the main one, decides, so that a benchmark is not called
 * unchanged because of a minor metric.
 */
import type { Finding, Report } from './report.ts';
import type { Run } from './run.ts';
import { kindOf } from './unit.ts';

/** Failures in the results: a benchmark, or (null) the tool. */
export type Failed = NonNullable<Report['failed']>[number];

export interface Tally {
  /** Of the benchmarks in the baseline, by their main series. */
  readonly judged: number;
  /** Of the judged ones, those whose value never varied: they say nothing about the others. */
  readonly constant: number;
  readonly unjudged: number;
  readonly missing: number;
  /** Of the other series of judged benchmarks. */
  readonly beside: { readonly unjudged: number; readonly missing: number };
}

/** Whether the baseline has it, and a direction is configured. */
function counts({ baseline, reason, verdict, metric }: Finding): boolean {
  if (['no-direction', 'shown'].includes(reason.code)) return false;
  if (verdict === 'missing' && metric.direction === 'none') return false;
  return baseline !== null || reason.code === 'unit-changed';
}

/** A finding that meets an earlier test comes first. */
const MAIN_FIRST: readonly ((finding: Finding) => boolean)[] = [
  ({ main }) => main === true,
  ({ main, metric }) => main !== false && metric.beside?.role === 'ratio' && metric.beside.metric === 'time',
  ({ main, metric }) => main !== false && kindOf(metric.unit) === 'time' && metric.name === 'time',
  ({ main, metric }) => main !== false && kindOf(metric.unit) === 'time',
  ({ main, metric }) => main !== false && kindOf(metric.unit) === 'throughput',
  ({ main }) => main !== false,
  () => true,
];

/**
 * The main series of one benchmark's findings: the one that the rules name, otherwise a time, otherwise its rate,
 * otherwise the first.
 */
function mainOf(findings: readonly Finding[]): Finding | undefined {
  const known = findings.filter(counts);
  const among = known.length > 0 ? known : findings;
  for (const is of MAIN_FIRST) {
    const found = among.find(is);
    if (found) return found;
  }
  return undefined;
}

/** The main series, one for each benchmark. */
function mainFindings(findings: readonly Finding[]): ReadonlySet<Finding> {
  const benchmarks = Map.groupBy(findings, ({ benchmark }) => benchmark);
  return new Set([...benchmarks.values()].flatMap((own) => mainOf(own) ?? []));
}

/** The findings, each marked whether it is the main one. */
export function withMain(findings: readonly Finding[]): Finding[] {
  const deciding = mainFindings(findings);
  return findings.map((finding) => ({ ...finding, main: deciding.has(finding) }));
}

/** Each once, of all measurements of the commit. */
export function failedIn(runs: readonly Run[]): Failed[] {
  const found = runs
    .flatMap(({ leftOut = [] }) => leftOut)
    .flatMap(({ failed, why }) => (failed === undefined ? [] : [{ benchmark: failed, why }]));
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

/** Number of judged series in the baseline that the run lacks. */
export function lackOf(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.verdict === 'missing' && counts(finding)).length;
}

export function tallyOf({ findings }: { readonly findings: readonly Finding[] }): Tally {
  const deciding = mainFindings(findings);
  const tally = { judged: 0, constant: 0, unjudged: 0, missing: 0, beside: { unjudged: 0, missing: 0 } };
  for (const finding of findings.filter(counts)) {
    const { verdict } = finding;
    const place = deciding.has(finding) ? tally : tally.beside;
    if (verdict === 'missing') place.missing++;
    else if (verdict === 'inconclusive') place.unjudged++;
    else if (place === tally) {
      tally.judged++;
      if (neverVaried(finding)) tally.constant++;
    }
  }
  return tally;
}

function neverVaried({ recent }: Finding): boolean {
  return recent.every((value) => value === recent[0]);
}

/** Whether most of the run was judged. Constant series are judged by themselves, and do not count as a majority. */
export function isMostlyJudged({ judged, constant, unjudged }: Tally): boolean {
  return judged > 0 && unjudged <= judged - constant;
}
