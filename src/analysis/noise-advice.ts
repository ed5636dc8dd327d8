/**
 * What would help against the noise that was found: codes and numbers, for a reporter to phrase. It gives only advice
 * that the survey's own numbers bear out.
 */
import type { Advice, NoiseReport, SeriesNoise } from '../model/noise-report.ts';
import { ascending, median } from '../model/sample.ts';

/** From so many runs on the spread is known to about a fifth. */
const RUNS_ENOUGH = 20;

/** More than this is worth a sentence. */
const SHARE_TOLD = 0.3;

/** So many series are told that their threshold cannot hold. */
const THRESHOLDS_TOLD = 5;

/** A limit of more than this limits nothing: such a series needs quiet, not a larger number. */
const THRESHOLD_MAX = 1;

/** Place of three measurements, as many as a gate asks for, in a series' reach; the first is one. */
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
  if (!commonShift || commonShift.pValue > alpha || commonShift.share < SHARE_TOLD) return [];
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
    ...beyond.slice(0, THRESHOLDS_TOLD).map(({ benchmark, metric, threshold, reach }) => ({
      code: 'threshold' as const,
      benchmark,
      metric,
      threshold,
      change: reach[SUSPECTS]?.change ?? 0,
    })),
  ];
}

/** The middle one; null where half of them reach nothing. */
function middle(changes: readonly number[]): number | null {
  const ordered = ascending(changes);
  // The upper of two middles: between a number and nothing there is nothing.
  const value = ordered[Math.floor(ordered.length / 2)];
  return value !== undefined && Number.isFinite(value) ? value : null;
}
