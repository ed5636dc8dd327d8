/**
 * Which references a run is measured with, as a function of the runs before it. If the reference was replaced, a number of runs measure
 * both. After them, ratios to the new one are multiplied with the ratio of the two, so that the series continue. Without
 * those runs the series start over, in another unit.
 */
import {
  type Beside,
  isSameReference,
  REFERENCE_NAME_MAX,
  type Reference,
  ratioUnit,
} from '../model/reference.ts';
import type { Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { mean } from '../model/sample.ts';
import type { Link } from './beside.ts';

/** Maximum number of runs that measure both references. */
export const OVERLAP_MAX = 50;

export interface ReferencePlan {
  readonly beside: Beside;
  /** By series of the code. */
  readonly linkOf: (key: string) => Link;
  /** What the reader has to know; undefined if nothing changed. */
  readonly step: Step | undefined;
}

/** What becomes of a reference that is replaced. */
export type Step =
  | { readonly kind: 'moving'; readonly from: Reference; readonly run: number; readonly of: number }
  | { readonly kind: 'moved'; readonly from: Reference; readonly runs: number; readonly uncertainty: number }
  | { readonly kind: 'restarted'; readonly from: Reference };

/** @param name as the user wrote it */
export function referenceNamed(name: string, commit: string): Reference {
  return { name: (name.split('\n')[0] as string).slice(0, REFERENCE_NAME_MAX), commit };
}

/**
 * @param runs of the branch that the run is compared with, oldest first
 * @param overlap number of runs that measure both; 0: the series start over
 */
export function planReference(asked: Reference, runs: readonly Run[], overlap: number): ReferencePlan {
  const referenced = runs.filter(({ reference }) => reference !== undefined);
  const last = referenced.at(-1)?.reference;
  if (!last) return begun(asked);
  const known = linksOf(referenced, last);
  const own = { name: last.name, commit: last.commit };
  const { uncertainty } = last;
  const kept = { ...own, ...(uncertainty !== undefined && { uncertainty }) };
  if (isSameReference(last, asked)) {
    return { beside: { ...kept, name: asked.name }, linkOf: linkIn(known, asked), step: undefined };
  }
  if (overlap === 0) return startOver(asked, own);
  const both = overlapping(referenced, last, asked);
  if (both.length < overlap) {
    const step = { kind: 'moving', from: own, run: both.length + 1, of: overlap } as const;
    return { beside: { ...kept, next: asked }, linkOf: linkIn(known, own), step };
  }
  return movedOn(asked, own, { known, both, before: uncertainty ?? 0 });
}

/** The old reference cannot be measured any more: the series start over. */
export function startOver(asked: Reference, from: Reference): ReferencePlan {
  return { ...begun(asked), step: { kind: 'restarted', from } };
}

function begun(asked: Reference): ReferencePlan {
  return { beside: asked, linkOf: linkIn(new Map(), asked), step: undefined };
}

/** A series that is new goes by the reference that it is first measured with. */
function linkIn(known: ReadonlyMap<string, Link>, reference: Reference): (key: string) => Link {
  return (key) => known.get(key) ?? { unit: ratioUnit(reference), factor: 1 };
}

/** The newest of each series, in runs beside this reference. */
function linksOf(runs: readonly Run[], reference: Reference): Map<string, Link> {
  const links = new Map<string, Link>();
  for (const run of runs) {
    if (!run.reference || !isSameReference(run.reference, reference)) continue;
    const factors = valuesOf(run, 'chain');
    for (const { benchmark, metric } of run.measurements) {
      if (metric.beside?.role !== 'ratio') continue;
      const key = seriesKey(benchmark.name, metric.beside.metric);
      const factor = factors.get(key) ?? 1;
      // A damaged history has factors that no two programs have.
      links.set(key, { unit: metric.unit, factor: factor > 0 ? factor : 1 });
    }
  }
  return links;
}

/** The newest runs without a gap that measured both. */
function overlapping(runs: readonly Run[], from: Reference, to: Reference): Run[] {
  const both = ({ reference }: Run) =>
    reference?.next !== undefined && isSameReference(reference, from) && isSameReference(reference.next, to);
  return runs.slice(runs.findLastIndex((run) => !both(run)) + 1);
}

interface Overlap {
  readonly known: ReadonlyMap<string, Link>;
  readonly both: readonly Run[];
  /** Uncertainty of the chain so far. */
  readonly before: number;
}

function movedOn(asked: Reference, from: Reference, { known, both, before }: Overlap): ReferencePlan {
  const steps = both.map((run) => valuesOf(run, 'next'));
  const links = new Map<string, Link>();
  let largest = 0;
  for (const [key, { unit, factor }] of known) {
    const logs = steps.flatMap((values) => Math.log(values.get(key) ?? Number.NaN)).filter(Number.isFinite);
    // What the new reference does not have starts over by itself.
    if (logs.length === 0) continue;
    links.set(key, { unit, factor: factor * Math.exp(mean(logs)) });
    largest = Math.max(largest, standardError(logs));
  }
  const uncertainty = Math.hypot(before, largest);
  return {
    beside: { ...asked, moved: { from, runs: both.length }, uncertainty },
    linkOf: linkIn(links, asked),
    step: { kind: 'moved', from, runs: both.length, uncertainty },
  };
}

function standardError(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
  return Math.sqrt(variance / values.length);
}

function valuesOf({ measurements }: Run, role: 'next' | 'chain'): Map<string, number> {
  return new Map(
    measurements.flatMap(({ benchmark, metric, sample }): [string, number][] =>
      metric.beside?.role === role ? [[seriesKey(benchmark.name, metric.beside.metric), sample.centre]] : [],
    ),
  );
}
