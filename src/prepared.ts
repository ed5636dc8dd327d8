/**
 * The stored runs as series: one row a series, one value a run, on the scale on which they are compared, without the runs
 * that are no part of its baseline.
 */
import type { Baseline } from './baseline/baseline.ts';
import type { Compared } from './compared.ts';
import type { Life } from './life.ts';
import type { Comparability } from './model/environment.ts';
import type { Measurement, Run } from './model/run.ts';
import { seriesKey } from './model/run.ts';
import { median } from './model/sample.ts';
import type { Rule } from './rules/rules.ts';
import { limitsFor } from './rules/rules.ts';
import { matchesWildcard } from './rules/selector.ts';
import { RUNS_MIN } from './stats/candidates.ts';
import type { Scale } from './stats/comparison.ts';
import { scaleFor } from './stats/comparison.ts';

/** Units of which a run has an exact number, if the number does not vary. */
const COUNTS: ReadonlySet<string> = new Set(['count', 'allocs', 'B']);

/** The run and the stored ones beside it. */
export interface Situation {
  readonly run: Run;
  /** The stored runs that are looked at, oldest first, of any machine. */
  readonly runs: readonly Run[];
  readonly machines: readonly string[];
  readonly machine: string;
  readonly comparability: Comparability;
  readonly tracked: boolean;
  readonly level: number;
}

/** A series as the report and as the statistics need it. */
export interface Prepared {
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

export function seriesOf(
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

/** Where the baseline begins, and where an open episode ends it. */
export function baselineOf(
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
export function hereOf(
  { earlier, open = Number.POSITIVE_INFINITY }: Prepared,
  { machines, machine, tracked }: Situation,
): Measurement[] {
  return earlier.filter(
    (other, t) => other && machines[t] === machine && (!tracked || t < open),
  ) as Measurement[];
}

/** Places of the runs whose level was accepted, in their order, and the series that it was accepted of. */
export function acceptedLevels({ accepted }: Baseline, runs: readonly Run[]) {
  const places = new Map(runs.map(({ id }, place) => [id, place]));
  const levels = accepted.flatMap(({ run, benchmark: name = '*', metric: of = '*' }) => {
    const names = ({ benchmark, metric }: Measurement) =>
      matchesWildcard(name, benchmark.name) && matchesWildcard(of, metric.name);
    const place = places.get(run);
    return place === undefined ? [] : [{ run, place, names }];
  });
  return levels.sort((a, b) => a.place - b.place);
}

export function keyOf({ benchmark, metric }: Measurement): string {
  return seriesKey(benchmark.name, metric.name);
}
