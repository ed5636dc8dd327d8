/**
 * A run against the history of its suite: the stored runs become series on the compared scale, the statistics weigh
 * all of them together, and each series gets its comparison. Where the run stands beside the tracked branch (a pull
 * request), what the branch did before is not held against it.
 */
import { barOf } from './bar.ts';
import type { Baseline } from './baseline/baseline.ts';
import type { Compared, Policy } from './compared.ts';
import { recentOf } from './compared.ts';
import { type Life, livesOf } from './life.ts';
import type { Comparability } from './model/environment.ts';
import { describeEnvironment, environmentKey } from './model/environment.ts';
import { isTold } from './model/episode.ts';
import type { Finding, Reason } from './model/report.ts';
import type { Measurement, Run } from './model/run.ts';
import { seriesKey } from './model/run.ts';
import { median } from './model/sample.ts';
import type { Rule } from './rules/rules.ts';
import { limitsFor } from './rules/rules.ts';
import { matchesWildcard } from './rules/selector.ts';
import type { Exact } from './stats/candidates.ts';
import { beginningAt, exactly, RUNS_MIN } from './stats/candidates.ts';
import type { Comparison, Scale } from './stats/comparison.ts';
import { scaleFor } from './stats/comparison.ts';
import type { Evidence, Tested, Together } from './stats/evidence.ts';
import { evidenceOf, WINDOW } from './stats/evidence.ts';
import { detectableShift, measurementsNeeded } from './stats/reach.ts';
import { isBack, isNearBefore } from './stats/recovery.ts';
import { aloneRegime, intervalOf } from './stats/regime.ts';
import { type YoungNoise, youngNoise, youngPValue } from './stats/youth.ts';

export interface AgainstHistory {
  readonly compared: readonly Compared[];
  readonly together: Together | undefined;
}

/** A slower climb than three percent over the window is within what machines do. */
const DRIFT_MIN = 0.03;

/** A change that began earlier is looked at where it has at least this much to say for itself. */
const REGIME_LEVEL = 0.05;

/** Units of which a run has an exact number, if the number does not vary. */
const COUNTS: ReadonlySet<string> = new Set(['count', 'allocs', 'B']);

interface Situation {
  readonly run: Run;
  /** The stored runs that are looked at, oldest first, of any machine. */
  readonly runs: readonly Run[];
  readonly machines: readonly string[];
  readonly machine: string;
  readonly comparability: Comparability;
  readonly tracked: boolean;
  readonly level: number;
}

/**
 * @param again further measurements of the same commit
 * @param tracked whether the run itself is one of the branch's: then a change may have begun in the runs before it
 */
export function compareWithHistory(
  run: Run,
  again: readonly Run[],
  baseline: Baseline,
  { rules, confidence, comparability }: Pick<Policy, 'rules' | 'confidence' | 'comparability'>,
  tracked: boolean,
): AgainstHistory {
  const runs = baseline.runs.slice(-WINDOW);
  const keyOfMachine = (other: Run) => environmentKey(other.environment, comparability, run.environment);
  const machines = runs.map(keyOfMachine);
  const machine = keyOfMachine(run);
  const situation = { run, runs, machines, machine, comparability, tracked, level: 1 - confidence };
  const columns = runs.map(bySeries);
  const repeats = again.map(bySeries);
  const levels = acceptedLevels(baseline, runs);
  const lifeOf = livesOf(baseline, runs);
  // In the order of their names, whatever the order in the files.
  const order = run.measurements.map(keyOf).map((key, i) => ({ key, i }));
  order.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const prepared = run.measurements.map((measurement, i) => {
    const key = keyOf(measurement);
    const life = lifeOf(measurement.benchmark.name, measurement.metric.name);
    const earlier = columns.map((column, t) => (life.hidden.has(t) ? undefined : column.get(key)));
    const repeated = repeats.map((column) => column.get(key));
    const level = levels.findLast(({ names }) => names(measurement));
    const accepted = level ? (life.accepted.get(level.run) ?? level.place) : 0;
    const { name: benchmark } = measurement.benchmark;
    const series = seriesOf(measurement, earlier, repeated, rules);
    return { i, benchmark, ...series, life, ...baselineOf(series.earlier, life, accepted, situation) };
  });
  const suite = order.map(({ i }) => prepared[i] as (typeof prepared)[number]);
  const evidence = evidenceOf(
    suite,
    { history: machines, current: machine },
    { riseMin: DRIFT_MIN, tracked },
  );
  const found = new Map(suite.map(({ i }, k) => [i, evidence.series[k] as Evidence]));
  const young = youngNoise(
    prepared.flatMap((each) => {
      return found.get(each.i)?.kind === 'untested'
        ? [hereOf(each, situation).map(({ sample }) => each.scale.to(sample.centre))]
        : [];
    }),
  );
  return {
    compared: prepared.map((each, i) => comparedOf(each, found.get(i) as Evidence, young, situation)),
    together: evidence.together,
  };
}

/** Places of the runs whose level was accepted, in their order, and the series that it was accepted of. */
function acceptedLevels({ accepted }: Baseline, runs: readonly Run[]) {
  const places = new Map(runs.map(({ id }, place) => [id, place]));
  const levels = accepted.flatMap(({ run, benchmark: name = '*', metric: of = '*' }) => {
    const names = ({ benchmark, metric }: Measurement) =>
      matchesWildcard(name, benchmark.name) && matchesWildcard(of, metric.name);
    const place = places.get(run);
    return place === undefined ? [] : [{ run, place, names }];
  });
  return levels.sort((a, b) => a.place - b.place);
}

function keyOf({ benchmark, metric }: Measurement): string {
  return seriesKey(benchmark.name, metric.name);
}

function bySeries({ measurements }: Run): Map<string, Measurement> {
  return new Map(measurements.map((measurement) => [keyOf(measurement), measurement]));
}

/** A series as the report and as the statistics need it. */
interface Prepared {
  readonly measurement: Measurement;
  readonly limits: Compared['limits'];
  /** One a run; undefined where the run has none, or one of another unit. */
  readonly earlier: readonly (Measurement | undefined)[];
  /** The unit that it had before, where that was another one only. */
  readonly unitBefore: string | undefined;
  readonly scale: Scale;
  readonly history: readonly number[];
  readonly current: readonly number[];
  readonly counted: boolean;
  readonly life: Life;
  /** Place of the run whose level was accepted; 0 where none was. */
  readonly accepted: number;
  /** Place of the first run of an open episode; undefined where none is open, or nothing is there from before it. */
  readonly open: number | undefined;
}

/** Where the baseline begins, and where an open episode ends it. */
function baselineOf(
  earlier: Prepared['earlier'],
  { place }: Life,
  accepted: number,
  { machines, machine, tracked }: Situation,
): Pick<Prepared, 'accepted' | 'open'> {
  if (place === undefined) return { accepted, open: undefined };
  const before = earlier.filter((other, t) => other && t < place && machines[t] === machine);
  if (before.length >= (tracked ? 1 : RUNS_MIN)) return { accepted, open: place };
  // What stands beside the branch is held against the level that the branch has.
  return { accepted: tracked ? accepted : Math.max(accepted, place), open: undefined };
}

/** The runs on this machine that tell the level: of an open episode only where the run stands beside the branch. */
function hereOf(
  { earlier, open = Number.POSITIVE_INFINITY }: Prepared,
  { machines, machine, tracked }: Situation,
): Measurement[] {
  return earlier.filter(
    (other, t) => other && machines[t] === machine && (!tracked || t < open),
  ) as Measurement[];
}

function seriesOf(
  measurement: Measurement,
  known: readonly (Measurement | undefined)[],
  repeated: readonly (Measurement | undefined)[],
  rules: readonly Rule[],
): Omit<Prepared, 'life' | 'accepted' | 'open'> {
  const { benchmark, metric } = measurement;
  const sameUnit = (other: Measurement | undefined) =>
    other?.metric.unit === metric.unit ? other : undefined;
  const limits = limitsFor(rules, benchmark, metric);
  const earlier = known.map(sameUnit);
  const centres = earlier.flatMap((other) => (other ? [other.sample.centre] : []));
  const now = [measurement, ...repeated.map(sameUnit)].map((each) => each?.sample.centre ?? Number.NaN);
  const values = [...centres, ...now.filter((value) => !Number.isNaN(value))];
  const scale = scaleFor(
    values,
    median(centres.length > 0 ? centres : values),
    limits.direction === 'higher',
  );
  return {
    measurement,
    limits,
    earlier,
    unitBefore: centres.length === 0 ? known.find((other) => other)?.metric.unit : undefined,
    scale,
    history: earlier.map((other) => (other ? scale.to(other.sample.centre) : Number.NaN)),
    current: now.map(scale.to),
    counted: COUNTS.has(metric.unit),
  };
}

function comparedOf(
  prepared: Prepared,
  evidence: Evidence,
  youth: YoungNoise,
  situation: Situation,
): Compared {
  const { measurement, limits, earlier, scale, open } = prepared;
  const { machines, machine, tracked } = situation;
  const all = earlier.filter((other, t) => other && machines[t] === machine) as Measurement[];
  const here = hereOf(prepared, situation);
  const beside = besideMoved(prepared, evidence, situation);
  const found = comparisonOf(evidence, beside, situation.level);
  const comparison = found && againstTold(found, prepared, situation);
  const series = {
    measurement,
    limits,
    scale,
    recent: recentOf(all, measurement),
    standing: standingOf(prepared, evidence, comparison, situation),
    young: comparison ? null : youngOf(prepared, here, youth, situation),
  };
  if (comparison) {
    const value = finiteOr(scale.from(comparison.level), median(here.map(({ sample }) => sample.centre)));
    const samples = here.reduce((sum, { sample }) => sum + sample.values.length, 0);
    const start = tracked && open !== undefined ? open : comparison.start;
    return {
      ...series,
      baseline: { value, runs: here.length, samples },
      comparison: { ...comparison, start },
      obstacle: null,
      since: sinceOf(start, prepared, situation),
      start,
      moved: beside !== undefined || (evidence.kind === 'tested' && evidence.moved),
    };
  }
  const { baseline, obstacle } = withoutComparison(prepared, here, situation);
  const start = open ?? null;
  return { ...series, baseline, comparison: null, obstacle, since: null, start, moved: false };
}

/** What was told longer ago than any run that is looked at is held against the level that was told with it. */
function againstTold(comparison: Comparison, { life, scale }: Prepared, { tracked }: Situation): Comparison {
  const { open, place } = life;
  if (!tracked || place !== undefined || !open || open.before === null) return comparison;
  const level = scale.to(open.before);
  const moved = comparison.level - level;
  return {
    ...comparison,
    level,
    shift: comparison.shift + moved,
    low: comparison.low + moved,
    high: comparison.high + moved,
    undivided: { low: comparison.undivided.low + moved, high: comparison.undivided.high + moved },
  };
}

/** Null where nothing is open, or nothing here can say whether it lasts. */
function standingOf(
  { life, earlier, open, scale, limits, current }: Prepared,
  evidence: Evidence,
  comparison: Comparison | null,
  { machines, machine, tracked }: Situation,
): Compared['standing'] {
  const { open: episode, place } = life;
  if (!episode) return null;
  const runs = 1 + earlier.filter((other, t) => other && t >= (place ?? 0)).length;
  const before = comparison?.level ?? (episode.before === null ? undefined : scale.to(episode.before));
  const isKnown = open !== undefined || place === undefined;
  if (!tracked || !isKnown || before === undefined) return { episode, runs, isBack: false };
  const limit = barOf(limits, scale).worse;
  const after = episode.after === null ? before + 2 * limit : scale.to(episode.after);
  const held = { before, after, limit };
  if (evidence.kind !== 'tested') {
    const newest = current.find((value) => !Number.isNaN(value)) ?? Number.NaN;
    return { episode, runs, isBack: isNearBefore(newest, held) };
  }
  const { course, places } = evidence;
  // Nobody was told of a suspicion: it needs no proof to go.
  if (!isTold(episode)) return { episode, runs, isBack: isNearBefore(median(course.current), held) };
  const isLast = places.at(-1) === machines.lastIndexOf(machine);
  const previous = isLast && runs > 1 ? course.history.at(-1) : undefined;
  return { episode, runs, isBack: isBack(course.current, previous, held, course.noise) };
}

/** With few runs before it, a change has to be so many limits large to be believed without knowing the noise. */
const YOUNG_LIMITS = 2;

/** Null where not even one earlier run was measured here. */
function youngOf(
  { earlier, scale, current, open, limits }: Prepared,
  here: readonly Measurement[],
  noise: YoungNoise,
  { machines, machine }: Situation,
): Compared['young'] {
  const values = here.map(({ sample }) => scale.to(sample.centre));
  const newest = current.find((value) => !Number.isNaN(value));
  if (values.length === 0 || newest === undefined) return null;
  const level = median(values);
  const far = YOUNG_LIMITS * barOf(limits, scale).worse;
  const later = earlier.filter((other, t) => other && machines[t] === machine && t >= (open ?? Infinity));
  const isFar = (other: Measurement | undefined) => other && scale.to(other.sample.centre) - level > far;
  return {
    shift: newest - level,
    pValue: youngPValue(newest - level, values.length, noise),
    seen: newest - level > far && later.every(isFar) ? 1 + later.length : 0,
  };
}

function comparisonOf(evidence: Evidence, moved: Exact | undefined, level: number): Comparison | null {
  if (evidence.kind === 'untested') return null;
  return evidence.kind === 'exact' ? exactComparison(moved ?? evidence) : testedComparison(evidence, level);
}

/** An exact series held against the level to which the branch itself had moved; undefined where it had not. */
function besideMoved(prepared: Prepared, evidence: Evidence, situation: Situation): Exact | undefined {
  if (evidence.kind !== 'exact' || situation.tracked) return undefined;
  const { history, current, counted, accepted } = prepared;
  const { machines, machine } = situation;
  const places = [...history.keys()].filter((t) => machines[t] === machine && !Number.isNaN(history[t]));
  const own = places.map((t) => history[t] as number);
  const newest = own.pop() as number;
  const since = beginningAt(accepted, places);
  // An accepted level is no move, from its first run on.
  if (since > 0 && since === own.length) return undefined;
  const branch = exactly(own, [newest], counted, since);
  if (!branch || branch.shift === 0) return undefined;
  const shifts = current.filter((value) => !Number.isNaN(value)).map((value) => value - newest);
  const shift = shifts.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
  return { ...evidence, shift: evidence.shift === 0 ? 0 : shift, level: newest, start: history.length };
}

function exactComparison({ shift, level, start }: Exact): Comparison {
  return {
    method: 'history',
    exact: true,
    shift,
    low: shift,
    high: shift,
    undivided: { low: shift, high: shift },
    worse: shift > 0 ? 0 : 1,
    better: shift < 0 ? 0 : 1,
    level,
    measurements: 1,
    taken: 0,
    start,
    reach: () => 0,
    rounds: () => 1,
  };
}

function testedComparison({ rise, fall, course, places, taken, drift }: Tested, level: number): Comparison {
  const likely = rise.pValue <= fall.pValue ? rise : fall;
  const shown = likely.pValue <= REGIME_LEVEL ? likely : aloneRegime(course, 1);
  const { low, high } = intervalOf(course, shown, level);
  const undivided = intervalOf({ ...course, widening: course.widening.map(() => 1) }, shown, level);
  const { noise } = course;
  const measurements = course.current.length;
  return {
    method: 'history',
    exact: false,
    shift: shown.shift,
    low,
    high,
    undivided,
    worse: rise.pValue,
    better: fall.pValue,
    level: shown.level,
    measurements,
    taken,
    start: places[shown.since] ?? Number.POSITIVE_INFINITY,
    reach: (pValue) => detectableShift({ noise, measurements }, pValue),
    rounds: (shift, pValue) => measurementsNeeded(noise, shift, pValue),
    ...(drift && { drift }),
  };
}

/** Behind the last run without the change, up to the first one with it. */
function sinceOf(start: number, { earlier }: Prepared, { run, runs, tracked }: Situation): Finding['since'] {
  if (!tracked) return null;
  const before = runs.findLast((_, t) => t < start && earlier[t]);
  const first = start < runs.length ? runs[start] : run;
  if (!before || !first || before.commit === '' || first.commit === '') return null;
  return { after: before.commit, commit: first.commit };
}

/** Too little on this machine: it is new, changed its unit, is young, or was measured on another machine only. */
function withoutComparison(
  { earlier, unitBefore }: Prepared,
  here: readonly Measurement[],
  { runs, machines, machine, comparability }: Situation,
): { baseline: Finding['baseline']; obstacle: Reason } {
  if (unitBefore !== undefined)
    return { baseline: null, obstacle: { code: 'unit-changed', was: unitBefore } };
  if (here.length > 0) {
    const value = median(here.map(({ sample }) => sample.centre));
    const samples = here.reduce((sum, { sample }) => sum + sample.values.length, 0);
    return {
      baseline: { value, runs: here.length, samples },
      obstacle: { code: 'too-few-runs', have: here.length, need: RUNS_MIN },
    };
  }
  const last = earlier.findLastIndex((other) => other);
  const other = earlier[last];
  // A benchmark that the suite has on this machine, but not this one, is new here.
  if (!other || machines.includes(machine)) return { baseline: null, obstacle: { code: 'not-in-baseline' } };
  const was = describeEnvironment((runs[last] as Run).environment, comparability);
  return {
    baseline: { value: other.sample.centre, runs: 1, samples: other.sample.values.length },
    obstacle: { code: 'other-environment', have: 0, need: RUNS_MIN, was },
  };
}

function finiteOr(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}
