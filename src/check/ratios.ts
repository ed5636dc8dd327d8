/** Ratios to a reference beside a history: what is judged while they are young, and how well they are known across a change of the reference. */
import { isSameReference } from '../model/reference.ts';
import type { Measurement, Metric, Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import type { Limits } from '../rules/rules.ts';
import { RUNS_MIN } from '../stats/candidates.ts';

/** Standard errors that a change has to exceed its limit by: one in a hundred is above by chance, on both sides. */
const WIDTH = 2.58;

/**
 * Until there are enough runs with a ratio, the code's own value is judged, if that has a history: no run of a suite goes unjudged because a
 * reference was added or changed.
 * @param rows for each measurement, those of the same series in the stored runs
 * @param isHere whether a stored run was measured on this kind of machine
 */
export function withoutYoungRatios(
  measurements: readonly Measurement[],
  rows: readonly (readonly (Measurement | undefined)[])[],
  isHere: (place: number) => boolean,
): readonly Measurement[] {
  const runsOf = (i: number) => {
    const unit = measurements[i]?.metric.unit;
    return (rows[i] ?? []).filter((other, t) => other?.metric.unit === unit && isHere(t)).length;
  };
  const ratios = new Map(
    measurements.flatMap(({ benchmark, metric }, i): [string, number][] =>
      metric.beside?.role === 'ratio' ? [[seriesKey(benchmark.name, metric.beside.metric), i]] : [],
    ),
  );
  if (ratios.size === 0) return measurements;
  return measurements.map((each, i) => {
    const { benchmark, metric } = each;
    const ratio =
      metric.beside?.role === 'code' ? ratios.get(seriesKey(benchmark.name, metric.name)) : undefined;
    if (ratio === undefined || runsOf(ratio) >= RUNS_MIN || runsOf(i) < RUNS_MIN) return each;
    const { beside: _, ...own } = metric;
    const direction = (measurements[ratio] as Measurement).metric.direction;
    return { ...each, metric: { ...own, direction } };
  });
}

/** As a logarithm; 0 if all runs were measured with the reference of this one. */
export function chainUncertainty({ reference }: Run, runs: readonly Run[]): number {
  if (!reference?.uncertainty) return 0;
  const isAcross = runs.some((other) => other.reference && !isSameReference(other.reference, reference));
  return isAcross ? reference.uncertainty : 0;
}

/** A change across a change of the reference is known less well by what the two references are. */
export function widened(limits: Limits, { beside }: Metric, uncertainty: number): Limits {
  if (uncertainty === 0 || beside?.role !== 'ratio') return limits;
  const factor = Math.exp(WIDTH * uncertainty);
  const { threshold, direction } = limits;
  const wider = direction === 'higher' ? 1 - (1 - threshold) / factor : (1 + threshold) * factor - 1;
  return { ...limits, threshold: wider };
}
