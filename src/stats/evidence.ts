/**
 * Compares a run's values with the suite's history, all series together. The common shift of the run is removed and
 * tested as a series of its own, the noise of each series is estimated around its levels, and the newest runs are
 * compared with the level before. Pure and deterministic. A series that cannot be tested says why.
 *
 * It makes no decisions: the number of series and the smallest change that matters are the caller's.
 */
import { median } from '../model/sample.ts';
import type { Exact, Machines, Series, TestedSeries, Untested } from './candidates.ts';
import { prepare, RUNS_MIN, TESTED_RUNS } from './candidates.ts';
import { commonClimb } from './common-climb.ts';
import { commonMode, middlesOf } from './common-mode.ts';
import { type CommonShift, commonShiftOf } from './common-shift.ts';
import type { Course, Regime } from './course.ts';
import type { Drift } from './drift.ts';
import { newestDrift } from './drift.ts';
import { lastingImprovement } from './improvement.ts';
import { LevelSearch } from './level-search.ts';
import { longEnough } from './levels.ts';
import type { Noise } from './noise.ts';
import { noiseOf } from './noise.ts';
import { newestRegimes, SETTLED_RUNS, WINDOW_MAX } from './regime.ts';
import { settledEnd, settledResiduals } from './settled.ts';
import { walksOf } from './walk.ts';
import { WINDOW } from './window.ts';
import type { Standardised } from './without-common-mode.ts';
import { LEVEL_RUNS_MIN, standardisedOf, withAcceptedCut } from './without-common-mode.ts';

/**
 * Significance level for a change of the branch itself. It decides no gate; it only selects the baseline of a comparison.
 */
const MOVED_LEVEL = 0.01;

export type Evidence = Tested | Exact | Untested;

export interface Tested {
  readonly kind: 'tested';
  readonly rise: Regime;
  readonly fall: Regime;
  readonly course: Course;
  /** Index in the suite's history of each value of the course. */
  readonly places: readonly number[];
  /** The common shift that was subtracted from the newest value of this series. */
  readonly commonPart: number;
  /** True if the newest runs of the history are a new regime, and the run is compared with those. */
  readonly moved: boolean;
  readonly drift: Drift | undefined;
}

export interface SuiteEvidence {
  /** In the order given. */
  readonly series: readonly Evidence[];
  /** Undefined if there are too few noisy series. */
  readonly commonShift: CommonShift | undefined;
  /** Whether the levels walk without a change of code, because the machine lives on. */
  readonly livesOn: boolean;
  /** The slow climb of all benchmarks on a machine that lives on; undefined if there is none. */
  readonly climb: Drift | undefined;
}

export interface Question {
  /** Smallest drift to report, on the compared scale. */
  readonly riseMin: number;
  /** Whether its measurements are independent: made on other machines or days. */
  readonly apart: boolean;
  /** Whether the run follows the history; otherwise it is compared with the newest level, like a pull request. */
  readonly tracked: boolean;
  /** Whether the series are ratios to a reference: what all of them do is the code. */
  readonly isBeside?: boolean;
}

export function evidenceOf(suite: readonly Series[], machines: Machines, question: Question): SuiteEvidence {
  const first = Math.max(0, machines.history.length - WINDOW);
  const prepared = suite.map((series, index) => prepare(series, index, machines, first));
  const candidates = prepared
    .filter((each): each is TestedSeries => 'values' in each)
    .map((each): Candidate => {
      const search = quietSearch(each.values, each.quiet);
      return { ...each, search, accepted: Math.max(each.accepted, improvedAt(each.accepted, search)) };
    });
  const { cleaned, commonParts, widening, commonShift } = cleanedOf(
    candidates,
    first,
    machines.history.length,
    question,
  );
  const known = cleaned.map(({ search }) => search.values);
  const cuts = cleaned.map(({ search, accepted }) => baselineCuts(search, accepted));
  const own = noiseOf(known.map((values, i) => settledResiduals(values, cuts[i] as number[])));
  const walks = walksOf(
    cleaned.map(({ benchmark, accepted }, i) => ({
      benchmark,
      values: (known[i] as readonly number[]).slice(accepted, settledEnd(known[i] as readonly number[])),
    })),
  );
  const noise = own.map((each, i) => ({ ...each, walk: each.sigma * Math.sqrt(walks[i] as number) }));
  const tested = new Map(
    cleaned.map(({ index, values, current, places, accepted, alike, quiet }, i) => {
      const course: Course = {
        history: values,
        cuts: cuts[i] as number[],
        accepted,
        alike,
        current,
        widening: widening[i] as number[],
        noise: noise[i] as Noise,
        apart: question.apart,
        windows: WINDOW_MAX,
        quiet,
      };
      return [index, testOf(course, places, commonParts[i] as number, question)];
    }),
  );
  const livesOn = walks.some((walk) => walk > 0);
  return {
    series: prepared.map((each, index) => ('values' in each ? (tested.get(index) as Tested) : each)),
    commonShift,
    livesOn,
    climb: livesOn ? commonClimb(candidates, question.riseMin) : undefined,
  };
}

function testOf(full: Course, places: readonly number[], commonPart: number, question: Question): Tested {
  const level = question.tracked ? undefined : newestLevel(full);
  const course = question.tracked ? full : onNewestLevel(full, level);
  const newest = [...full.history.slice(full.accepted, full.quiet), median(full.current)];
  return {
    kind: 'tested',
    ...newestRegimes(course),
    course,
    places,
    commonPart,
    moved: level !== undefined,
    drift: newestDrift(newest, question.riseMin, full.noise),
  };
}

/** A run beside the branch is compared with the branch's current level, even if that belongs to an open episode. */
function onNewestLevel(course: Course, level: number | undefined): Course {
  const { history, accepted } = course;
  return { ...course, accepted: level ?? accepted, windows: 1, quiet: history.length };
}

/** Where the newest level of the history begins if it is too short to be a segment; undefined if there is none. */
function newestLevel(course: Course): number | undefined {
  if (course.quiet < course.history.length) return course.quiet;
  const before: Course = {
    ...course,
    history: course.history.slice(0, -1),
    current: course.history.slice(-1),
    widening: [1],
    quiet: course.history.length - 1,
  };
  if (before.history.length < RUNS_MIN) return undefined;
  const { rise, fall } = newestRegimes(before);
  return [rise, fall].find(({ pValue }) => pValue <= MOVED_LEVEL)?.since;
}

/** A series that can be tested, with the search for the levels of its quiet values. */
interface Candidate extends TestedSeries {
  readonly search: LevelSearch;
}

function quietSearch(values: readonly number[], quiet: number): LevelSearch {
  return new LevelSearch(quiet === values.length ? values : values.slice(0, quiet));
}

interface Cleaned {
  readonly cleaned: readonly Candidate[];
  /** For each candidate, the common shift that was subtracted from its newest measurements. */
  readonly commonParts: readonly number[];
  /** For each candidate and measurement, how much wider than usual its noise is. */
  readonly widening: readonly (readonly number[])[];
  readonly commonShift: CommonShift | undefined;
}

/** A series as input to the common mode. From an open episode only the current level is used. */
function baselineOf({ values, quiet, accepted, search }: Candidate, tracked: boolean): Standardised {
  const known = standardisedOf(search, accepted);
  return tracked || quiet === values.length ? known : { ...known, level: median(values.slice(quiet)) };
}

/** Where a level begins that is an improvement and has lasted; 0 if there is none. */
function improvedAt(accepted: number, search: LevelSearch): number {
  const place = lastingImprovement(accepted === 0 ? search : new LevelSearch(search.values.slice(accepted)));
  return place === 0 ? 0 : accepted + place;
}

/** Removes from every series what the runs did to all of them. */
function cleanedOf(
  candidates: readonly Candidate[],
  first: number,
  runs: number,
  { tracked, apart, isBeside }: Question,
): Cleaned {
  const learned = runs - first;
  const repeats = 1 + Math.max(0, ...candidates.flatMap(({ measurements }) => measurements));
  const baselines = candidates.map((candidate) => baselineOf(candidate, tracked));
  const scales = baselines.map(({ sigma }) => sigma);
  const rows = candidates.map(({ current, measurements, places }, i) => {
    const row = new Float64Array(learned + repeats).fill(Number.NaN);
    const { residuals, sigma, level } = baselines[i] as Standardised;
    for (let k = 0; k < residuals.length; k++) row[(places[k] as number) - first] = residuals[k] as number;
    for (const [k, m] of measurements.entries()) row[learned + m] = ((current[k] as number) - level) / sigma;
    return row;
  });
  // One benchmark alone has nothing in common with others.
  const benchmarks = candidates.map(({ benchmark }) => (isBeside ? '' : benchmark));
  const middles = middlesOf(rows, benchmarks);
  const predicted = commonMode(rows, learned, benchmarks, middles);
  const newest = (i: number) => (candidates[i] as Candidate).measurements.map((m) => learned + m);
  const parts = predicted.map(({ values }, i) => scaled(values, scales[i] as number));
  return {
    cleaned: candidates.map((candidate, i) => {
      const part = parts[i] as Float64Array;
      const columns = newest(i);
      const current = candidate.current.map((value, k) => value - (part[columns[k] as number] as number));
      const isUntouched = candidate.places.every((place) => part[place - first] === 0);
      if (isUntouched) return { ...candidate, current };
      const values = candidate.values.map(
        (value, k) => value - (part[(candidate.places[k] as number) - first] as number),
      );
      return { ...candidate, current, values, search: quietSearch(values, candidate.quiet) };
    }),
    commonParts: parts.map((part, i) => median(newest(i).map((column) => part[column] as number))),
    widening: predicted.map(({ widening }, i) => newest(i).map((column) => widening[column] as number)),
    commonShift: commonShiftOf({ rows, benchmarks, scales, middles: middles.ofAll }, learned, apart),
  };
}

function scaled(row: Float64Array, scale: number): Float64Array {
  const all = new Float64Array(row.length);
  for (let t = 0; t < row.length; t++) all[t] = (row[t] as number) * scale;
  return all;
}

/** Where the levels of the baseline begin, including the beginning of an accepted level. */
function baselineCuts(search: LevelSearch, accepted: number): number[] {
  const { values } = search;
  const cuts = search.cuts(LEVEL_RUNS_MIN).filter((cut) => cut <= values.length - TESTED_RUNS);
  const settled = longEnough(values, cuts, SETTLED_RUNS);
  return withAcceptedCut(settled, accepted).filter((cut) => cut < values.length);
}
