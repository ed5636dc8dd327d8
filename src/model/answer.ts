/**
 * How large a regression was when somebody answered it. An answer holds for what was seen: a series that nobody saw
 * regressed, or that got worse than it was by more than its own limit, asks again.
 */
import * as z from 'zod';
import type { Finding } from './report.ts';
import { seriesKey } from './run.ts';

/** One series that failed. */
export interface Size {
  /** Of the series: `seriesKey`, or what stands for it where it is written down. */
  readonly series: string;
  /** How many times as bad as its baseline: 1.5 for +50 %, 2 for half a throughput; null where that cannot be said. */
  readonly worse: number | null;
  /** As measured, in the unit of the series; null where it was not. */
  readonly value: number | null;
}

export const sizesSchema = z.object({
  sizes: z.array(z.tuple([z.string().max(40), z.number().nullable(), z.number().nullable()])).max(1000),
  /** Whether the smaller ones were left out. */
  isCut: z.boolean(),
});

/** What was seen of a suite, the worst first. */
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

/** Whether an answer to what was seen is one to this finding too. */
export function isCovered(finding: Finding, { sizes, isCut }: Seen, name: Name = seriesKey): boolean {
  const now = sizeOf(finding, name);
  const former = finding.formerName === null ? now.series : name(finding.formerName, finding.metric.name);
  const seen = sizes.find(({ series }) => series === now.series || series === former);
  const allowed = 1 + Math.max(0, limitOf(finding));
  if (!seen) {
    // What was left out was no worse than the least of those that were kept.
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

/** What a series may get worse before it is a regression, as a factor less 1. */
function limitOf({ threshold, metric }: Finding): number {
  return metric.direction === 'higher' ? inverse(Math.max(0, 1 - threshold)) - 1 : threshold;
}

function inverse(factor: number): number {
  return factor > 0 ? Math.min(1 / factor, Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER;
}
