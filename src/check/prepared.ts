/**
 * The stored runs as series: one row a series, one value a run, on the compared scale, without the runs that do not
 * belong to its baseline.
 */

import type { Baseline } from '../model/baseline.ts';
import type { Comparability } from '../model/environment.ts';
import type { Measurement, Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { median } from '../model/sample.ts';
import type { Rule } from '../rules/rules.ts';
import { limitsFor } from '../rules/rules.ts';
import { isNamed, matchesWildcard } from '../rules/selector.ts';
import { RUNS_MIN } from '../stats/candidates.ts';
import type { Scale } from '../stats/comparison.ts';
import { scaleFor } from '../stats/comparison.ts';
import { tickOf } from '../stats/odd.ts';
import type { Life } from './life.ts';
import type { Compared } from './policy.ts';
import { widened } from './ratios.ts';

/** Units in which a run has an exact number, if the number does not vary. */
const COUNTS: ReadonlySet<string> = new Set(['count', 'allocs', 'B']);

/** The run and the stored runs. */
export interface HistoryContext {
  readonly run: Run;
  /** The stored runs of the window, oldest first, of any machine. */
  readonly runs: readonly Run[];
  readonly machines: readonly string[];
  readonly machine: string;
  readonly comparability: Comparability;
  readonly tracked: boolean;
  readonly level: number;
}

/** A series as needed by the report and by the statistics. */
export interface Prepared {
  readonly measurement: Measurement;
  readonly limits: Compared['limits'];
  /** One for each run; undefined if the run has none, or one in another unit. */
  readonly earlier: readonly (Measurement | undefined)[];
  /** The former unit, if it only had another one. */
  readonly unitBefore: string | undefined;
  readonly scale: Scale;
  readonly history: readonly number[];
  readonly current: readonly number[];
  readonly counted: boolean;
  /** A number that only a change of the code changes. */
  readonly isDeterministic: boolean;
  /** Number of further measurements that the agreeing values within the run count for. */
  readonly agreeing: number;
  /** The step of the clock or counter, as a shift; 0 if it is finer than the noise. */
  readonly tick: number;
  readonly life: Life;
  /** Index of the run whose level was accepted; 0 if none was. */
  readonly accepted: number;
  /** Index of the first run of an open episode; undefined if none is open, or no earlier run exists. */
  readonly open: number | undefined;
}

/** @param uncertainty of ratios across a change of the reference, as a logarithm */
export function seriesOf(
  measurement: Measurement,
  known: readonly (Measurement | undefined)[],
  repeated: readonly (Measurement | undefined)[],
  rules: readonly Rule[],
  uncertainty = 0,
): Omit<Prepared, 'life' | 'accepted' | 'open'> {
  const { benchmark, metric } = measurement;
  const limits = widened(limitsFor(rules, benchmark, metric), metric, uncertainty);
  const earlier = ofUnit(metric.unit, known);
  const now = [measurement, ...ofUnit(metric.unit, repeated)].map(
    (each) => each?.sample.centre ?? Number.NaN,
  );
  const before = earlier.map((other) => (other ? other.sample.centre : Number.NaN));
  const centres = before.filter((value) => !Number.isNaN(value));
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
    history: before.map(scale.to),
    current: now.map(scale.to),
    counted: COUNTS.has(metric.unit),
    isDeterministic: isDeterministic(measurement),
    agreeing: agreeingOf(measurement),
    tick: COUNTS.has(metric.unit) ? 0 : tickShift(values, scale),
  };
}

/** Those in this unit; undefined in the place of others. */
function ofUnit(
  unit: string,
  others: readonly (Measurement | undefined)[],
): readonly (Measurement | undefined)[] {
  for (const other of others) {
    if (other !== undefined && other.metric.unit !== unit)
      return others.map((each) => (each?.metric.unit === unit ? each : undefined));
  }
  return others;
}

/** Instructions counted by a simulator, and sizes of files. */
function isDeterministic({ metric: { name, unit } }: Measurement): boolean {
  return unit === 'count' ? /\binstructions?\b|^ir$/i.test(name) : unit === 'B' && name === 'size';
}

/** Values of several processes are further measurements; several agreeing values of one process count as one more. */
function agreeingOf({ sample: { values, level, centre } }: Measurement): number {
  if (values.length < 2 || values.some((value) => value !== centre)) return 0;
  return level === 'process' ? values.length - 1 : values.length >= AGREEING_MIN ? 1 : 0;
}

const AGREEING_MIN = 3;

/** Half a tick on either side, of both values. */
function tickShift(values: readonly number[], scale: Scale): number {
  const tick = tickOf(values);
  if (tick === 0) return 0;
  const middle = median(values);
  if (middle === 0) return 0;
  const shift = Math.abs(scale.to(middle + tick) - scale.to(middle));
  return Number.isFinite(shift) ? shift : 0;
}

/** Where the baseline begins, and where an open episode ends it. */
export function baselineOf(
  earlier: Prepared['earlier'],
  { place }: Life,
  accepted: number,
  { machines, machine, tracked }: HistoryContext,
): Pick<Prepared, 'accepted' | 'open'> {
  if (place === undefined) return { accepted, open: undefined };
  const before = earlier.filter((other, t) => other && t < place && machines[t] === machine);
  if (before.length >= (tracked ? 1 : RUNS_MIN)) return { accepted, open: place };
  // A run beside the branch is compared with the branch's current level.
  return { accepted: tracked ? accepted : Math.max(accepted, place), open: undefined };
}

/** The runs on this machine that determine the level: those of an open episode only if the run is beside the branch. */
export function onThisMachine(
  { earlier, accepted, open = Number.POSITIVE_INFINITY }: Prepared,
  { machines, machine, tracked }: HistoryContext,
): Measurement[] {
  const isHere = (t: number) => machines[t] === machine && (!tracked || t < open);
  const here = (from: number) =>
    earlier.filter((other, t): other is Measurement => !!other && t >= from && isHere(t));
  const since = here(accepted);
  // If no run of the accepted level was measured here, the acceptance says nothing about this machine.
  return since.length > 0 ? since : here(0);
}

/** Indices of the runs whose level was accepted, in their order, and the series of each acceptance. */
export function acceptedLevels({ accepted }: Baseline, runs: readonly Run[]) {
  const places = new Map(runs.map(({ id }, place) => [id, place]));
  const levels = accepted.flatMap(({ run, benchmark: name = '*', metric: of = '*' }) => {
    const names = ({ benchmark, metric }: Measurement) =>
      isNamed(name, benchmark) && matchesWildcard(of, metric.name);
    const place = places.get(run);
    return place === undefined ? [] : [{ run, place, names }];
  });
  return levels.sort((a, b) => a.place - b.place);
}

export function keyOf({ benchmark, metric }: Measurement): string {
  return seriesKey(benchmark.name, metric.name);
}
