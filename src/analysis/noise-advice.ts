/**
 * Advice against the measured noise: codes and numbers, which a reporter turns into text. Only advice that the survey's
 * own numbers support.
 */
import type { Advice, NoiseReport, SeriesNoise } from '../model/noise-report.ts';
import { ascending, median } from '../model/sample.ts';

/** With this many runs the spread is known to about a fifth. */
const RUNS_ENOUGH = 20;

/** A larger share is reported. */
const SHARE_MIN = 0.3;

/** Maximum number of series to list whose threshold is too small for their noise. */
const THRESHOLDS_MAX = 5;

/** A larger threshold is useless: such a series needs less noise, not a larger number. */
const THRESHOLD_MAX = 1;

/** Index in a series' reach of three measurements, as a gate makes them; index 0 is one measurement. */
const SUSPECTS = 1;

/** @param others environments of the branch's other runs of that time; none for files */
export function adviceOn(survey: Omit<NoiseReport, 'advice'>, others: readonly string[]): Advice[] {
  const { series, source, runs } = survey;
  if (source === 'files') {
    const isKnown = series.some(({ each, values }) => each === 'process' && values >= 2);
    return isKnown ? [] : [{ code: 'processes' }];
  }
  const noisy = series.filter(({ outliers }) => outliers !== null);
  const inside = noisy.flatMap((each) => each.inside ?? []);
  const environments = 1 + new Set(others).size;
  return [
    ...(runs < RUNS_ENOUGH ? [{ code: 'more-runs' as const, have: runs, need: RUNS_ENOUGH }] : []),
    ...onReach(noisy),
    ...onCommon(survey),
    ...(inside.length > 0 ? [{ code: 'iterations' as const, share: median(inside) }] : []),
    ...(others.length > 0
      ? [{ code: 'pin-runner' as const, runs: others.length, of: runs + others.length, environments }]
      : []),
  ];
}

function onCommon({ commonShift, alpha }: Pick<NoiseReport, 'commonShift' | 'alpha'>): Advice[] {
  if (!commonShift || commonShift.pValue > alpha || commonShift.share < SHARE_MIN) return [];
  return [{ code: 'interleave', share: commonShift.share }];
}

function onReach(noisy: readonly SeriesNoise[]): Advice[] {
  const reached = ({ reach }: SeriesNoise, k: number) => reach[k]?.change ?? Number.POSITIVE_INFINITY;
  const [once = null, thrice = null] = [0, SUSPECTS].map((k) =>
    middle(noisy.map((each) => reached(each, k))),
  );
  const hopeless = noisy.filter((each) => reached(each, SUSPECTS) > THRESHOLD_MAX);
  const beyond = noisy.filter(
    (each) => reached(each, SUSPECTS) > each.threshold && reached(each, SUSPECTS) <= THRESHOLD_MAX,
  );
  return [
    ...(thrice === null
      ? []
      : [{ code: 'measure-again' as const, measurements: 3, change: thrice, instead: once }]),
    ...(hopeless.length > 0
      ? [{ code: 'outliers' as const, series: hopeless.length, of: noisy.length }]
      : []),
    ...beyond.slice(0, THRESHOLDS_MAX).map(({ benchmark, metric, threshold, reach }) => ({
      code: 'threshold' as const,
      benchmark,
      metric,
      threshold,
      change: reach[SUSPECTS]?.change ?? 0,
    })),
  ];
}

/** The median; null if half of them reach nothing. */
function middle(changes: readonly number[]): number | null {
  const ordered = ascending(changes);
  // The upper of two medians: a number and an absent one have no mean.
  const value = ordered[Math.floor(ordered.length / 2)];
  return value !== undefined && Number.isFinite(value) ? value : null;
}
