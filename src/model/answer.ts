/**
 * The size of a regression when somebody overrode it. An override covers what was seen at that time. It does not cover a
 * series that had not regressed then, or one that got worse since by more than its own limit.
 */
import type { Finding } from './report.ts';
import { seriesKey } from './run.ts';
import * as z from './schema.ts';

/** One series that failed. */
export interface Size {
  /** Key of the series: `seriesKey`, or its written form. */
  readonly series: string;
  /** Factor of the change for the worse: 1.5 for +50%, 2 for half a throughput; null if not known. */
  readonly worse: number | null;
  /** As measured, in the unit of the series; null if it was not. */
  readonly value: number | null;
}

export const sizesSchema = z.object({
  sizes: z
    .array(z.tuple([z.string().check(z.maxLength(40)), z.nullable(z.number()), z.nullable(z.number())]))
    .check(z.maxLength(1000)),
  /** Whether the smaller ones were left out. */
  isCut: z.boolean(),
});

/** The failed series of a suite at that time, the worst first. */
export interface Seen {
  readonly sizes: readonly Size[];
  readonly isCut: boolean;
}

type Name = (benchmark: string, metric: string) => string;

export function sizeOf(finding: Finding, name: Name = seriesKey): Size {
  const { benchmark, metric, change, current } = finding;
  const factor = change?.estimate == null ? null : 1 + change.estimate;
  const worse = factor !== null && metric.direction === 'higher' ? inverse(factor) : factor;
  return { series: name(benchmark, metric.name), worse, value: current?.value ?? null };
}

/** Whether an override also covers this finding. */
export function isCovered(finding: Finding, { sizes, isCut }: Seen, name: Name = seriesKey): boolean {
  const now = sizeOf(finding, name);
  const former = finding.formerName === null ? now.series : name(finding.formerName, finding.metric.name);
  const seen = sizes.find(({ series }) => series === now.series || series === former);
  const allowed = 1 + Math.max(0, limitOf(finding));
  if (!seen) {
    // Series that were left out were no worse than the last one in the list.
    const least = isCut ? (sizes.at(-1)?.worse ?? null) : null;
    return least !== null && now.worse !== null && now.worse <= least * allowed;
  }
  if (now.worse !== null && seen.worse !== null) return now.worse <= seen.worse * allowed;
  if (now.value === null) return seen.value === null;
  if (seen.value === null) return false;
  const [better, worse] =
    finding.metric.direction === 'higher' ? [now.value, seen.value] : [seen.value, now.value];
  return worse <= better * (better < 0 ? 1 / allowed : allowed);
}

/** How much a series may get worse before it is a regression, as a factor less 1. */
function limitOf({ threshold, metric }: Finding): number {
  return metric.direction === 'higher' ? inverse(Math.max(0, 1 - threshold)) - 1 : threshold;
}

function inverse(factor: number): number {
  return factor > 0 ? Math.min(1 / factor, Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER;
}
