/** Checks the statements of `compare` about two files and of `trends` about a history: intervals, verdicts and change points. */
import { seriesTrends } from '../src/analysis/series-trend.ts';
import { listedIn } from '../src/analysis/trends.ts';
import { changePoints } from '../src/stats/change-points.ts';
import {
  baselineOf,
  type Draw,
  drawsOf,
  findingsOf,
  holds,
  measurementOf,
  percent,
  type Row,
  runOf,
  type Sampled,
  type Simulation,
  STREAMS,
  share,
} from './claims.ts';

const NANOSECONDS = 1e6;

interface Sides {
  readonly now: Sampled;
  readonly before: Sampled;
}

/** Coverage and verdicts over many pairs of files. */
function compared(draws: readonly Sides[], change: number, threshold: number): Row['figures'] {
  const findings = draws.map(({ now, before }) => {
    const baseline = baselineOf([runOf(0, [measurementOf(before)])], { source: 'file', branch: '' });
    return findingsOf(runOf(1, [measurementOf(now)]), baseline, threshold)[0];
  });
  const intervals = findings.flatMap((finding) => (finding ? (holds(finding, change) ?? []) : []));
  const called = (verdict: string) => findings.filter((each) => each?.verdict === verdict).length;
  return {
    covered: share(intervals.filter(Boolean).length, intervals.length),
    regressed: share(called('regressed'), draws.length),
    unchanged: share(called('unchanged'), draws.length),
  };
}

const COUNT = 30;
const PROCESSES = 8;

/** Thirty iterations of one process, compared with thirty of another and with eight processes. */
export const compareOneProcess: Simulation = async (trials, seed, isAsked = () => true) =>
  [0.01, 0.02, 0.03, 0.05]
    .flatMap((between) => [false, true].map((several) => ({ between, several })))
    .flatMap((each) => [0, 0.5].map((change) => ({ ...each, change })))
    .map((each) => ({
      ...each,
      what: `processes differ by ${percent(each.between)}, ${each.several ? `${PROCESSES} processes` : 'one process'} before, true ${percent(each.change)}`,
    }))
    .filter(({ what }) => isAsked(what))
    .map(({ what, between, several, change }) => {
      const draw = drawsOf(seed, what);
      const one = (factor: number): Sampled => {
        const process = between * draw.normal();
        const values = Array.from(
          { length: COUNT },
          () => NANOSECONDS * factor * Math.exp(process + 0.003 * draw.normal()),
        );
        return { values, level: 'iteration' };
      };
      const processes = (): Sampled => ({
        values: Array.from({ length: PROCESSES }, () => NANOSECONDS * Math.exp(between * draw.normal())),
      });
      const draws = Array.from({ length: trials }, () => ({
        now: one(1 + change),
        before: several ? processes() : one(1),
      }));
      return { what, trials, figures: compared(draws, change, 0.01) };
    });

/** Values of processes with a coarse clock. */
export const compareTicks: Simulation = async (trials, seed, isAsked = () => true) =>
  [
    { sigma: 0.03, tick: 0.05 },
    { sigma: 0.01, tick: 0.05 },
    { sigma: 0.005, tick: 0.1 },
  ]
    .flatMap((clock) => [5, 30].map((count) => ({ ...clock, count })))
    .flatMap((each) => [0, 0.02, 0.05].map((change) => ({ ...each, change })))
    .map((each) => ({
      ...each,
      what: `noise ${percent(each.sigma)}, ticks of ${percent(each.tick)}, ${each.count} values, true ${percent(each.change)}`,
    }))
    .filter(({ what }) => isAsked(what))
    .map(({ what, sigma, tick, count, change }) => {
      const draw = drawsOf(seed, what);
      const side = (factor: number): Sampled => ({
        values: Array.from({ length: count }, () => {
          const ticks = Math.round((factor * Math.exp(sigma * draw.normal())) / tick);
          return NANOSECONDS * tick * Math.max(1, ticks);
        }),
      });
      const draws = Array.from({ length: trials }, () => ({ now: side(1 + change), before: side(1) }));
      return { what, trials, figures: compared(draws, change, 0.01) };
    });

const RUNS = 80;
const SIGMA = 0.03;

function historyOf(
  stream: keyof typeof STREAMS,
  draw: Draw,
  { runs, change }: { runs: number; change: number },
) {
  const next = STREAMS[stream](draw);
  return Array.from({ length: runs }, (_, t) => SIGMA * next() + (t >= runs / 2 ? Math.log1p(change) : 0));
}

/** Histories of 80 runs, with or without a step in the middle: how often a change point is found, and where. */
export const changePointsCut: Simulation = async (trials, seed, isAsked = () => true) =>
  (Object.keys(STREAMS) as (keyof typeof STREAMS)[])
    .flatMap((stream) => [0, 0.05, 0.1].map((change) => ({ stream, change })))
    .map((each) => ({ ...each, what: `${each.stream} 3 %, step of ${percent(each.change)}` }))
    .filter(({ what }) => isAsked(what))
    .map(({ what, stream, change }) => {
      const draw = drawsOf(seed, what);
      const cuts = Array.from({ length: trials }, () =>
        changePoints(historyOf(stream, draw, { runs: RUNS, change })).map(({ index }) => index),
      );
      const isAt = (cut: number) => Math.abs(cut - RUNS / 2) <= 10;
      const step: Row['figures'] =
        change === 0
          ? {}
          : { 'found within 10 runs': share(cuts.filter((each) => each.some(isAt)).length, trials) };
      return {
        what,
        trials,
        figures: { cut: share(cuts.filter(({ length }) => length > 0).length, trials), ...step },
      };
    });

/** The result of `trends` for 60 runs, 50 of them in the period: verdict and interval of the change. */
export const trendsChange: Simulation = async (trials, seed, isAsked = () => true) =>
  (Object.keys(STREAMS) as (keyof typeof STREAMS)[])
    .flatMap((stream) => [0, 0.05, 0.1].map((change) => ({ stream, change })))
    .map((each) => ({ ...each, what: `${each.stream} 3 %, step of ${percent(each.change)}` }))
    .filter(({ what }) => isAsked(what))
    .map(({ what, stream, change }) => {
      const draw = drawsOf(seed, what);
      const told = Array.from({ length: trials }, () => {
        const values = historyOf(stream, draw, { runs: 60, change });
        const runs = values.map((value, t) =>
          runOf(t, [measurementOf({ values: [NANOSECONDS * Math.exp(value)] })]),
        );
        return seriesTrends(runs, 10, { rules: [], confidence: 0.95 }, listedIn(runs))[0];
      });
      const intervals = told.flatMap((each) => {
        const { low = null, high = null } = each?.change ?? {};
        return low === null || high === null ? [] : [low <= change && change <= high];
      });
      return {
        what,
        trials,
        figures: {
          degrading: share(told.filter((each) => each?.trend === 'degrading').length, trials),
          covered: share(intervals.filter(Boolean).length, intervals.length),
        },
      };
    });
