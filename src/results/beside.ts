/**
 * What a run measured with its reference becomes: of each time and rate the ratio, round by round, is the series that is judged; the code's
 * own value and the reference's are kept and shown. Bytes and counts do not depend on how fast a machine is, and stay as they are.
 */
import type { SeriesBeside } from '../model/reference.ts';
import type { Measurement } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { ascending, median } from '../model/sample.ts';
import { isClocked } from '../model/unit.ts';

/** One round: each version measured once. */
export interface BesideRound {
  readonly code: readonly Measurement[];
  readonly reference: readonly Measurement[];
  /** Of the next reference, where the series is about to be moved on to it. */
  readonly next?: readonly Measurement[];
}

/** How the ratios of a series go on from those before. */
export interface Link {
  readonly unit: string;
  /** The ratio to the reference is multiplied with it; 1 for the first reference. */
  readonly factor: number;
}

export interface Related {
  readonly measurements: readonly Measurement[];
  /** Benchmarks without any ratio, because the reference did not measure them: they are judged by their own values. */
  readonly lacking: readonly string[];
  /** Because a value was zero or below. */
  readonly notPositive: readonly string[];
}

/**
 * @param code over all rounds, as it would be without a reference
 * @param linkOf by series of the code
 */
export function relate(
  code: readonly Measurement[],
  rounds: readonly BesideRound[],
  linkOf: (key: string) => Link,
): Related {
  const columns = rounds.map((round) => ({
    code: bySeries(round.code),
    reference: bySeries(round.reference),
    next: bySeries(round.next ?? []),
  }));
  const related = new Set<string>();
  const lacking = new Set<string>();
  const notPositive = new Set<string>();
  const measurements = code.flatMap((own): Measurement[] => {
    const { benchmark, metric } = own;
    if (!isClocked(metric.unit) || metric.direction === 'none' || metric.beside) return [own];
    const key = seriesKey(benchmark.name, metric.name);
    const pairs = columns.flatMap((column): Pair[] => {
      const [above, below] = [column.code.get(key), column.reference.get(key)];
      if (!above || !below || below.metric.unit !== above.metric.unit) return [];
      return [
        { code: centreOf(above), reference: centreOf(below), next: column.next.get(key)?.sample.centre },
      ];
    });
    const usable = pairs.filter((pair) => pair.code > 0 && pair.reference > 0);
    if (usable.length === 0) {
      (pairs.length > 0 ? notPositive : lacking).add(benchmark.name);
      return [own];
    }
    related.add(benchmark.name);
    return seriesOf(own, usable, linkOf(key));
  });
  const without = (names: ReadonlySet<string>) => [...names].filter((name) => !related.has(name));
  return { measurements, lacking: without(lacking), notPositive: without(notPositive) };
}

interface Pair {
  readonly code: number;
  readonly reference: number;
  readonly next: number | undefined;
}

function centreOf({ sample }: Measurement): number {
  return sample.centre;
}

function seriesOf(own: Measurement, pairs: readonly Pair[], { unit, factor }: Link): Measurement[] {
  const { benchmark, metric } = own;
  const { name } = metric;
  const besideAs = (role: SeriesBeside['role']): SeriesBeside => ({ role, metric: name, unit: metric.unit });
  const make = (
    role: SeriesBeside['role'],
    as: string,
    inUnit: string,
    values: readonly number[],
  ): Measurement => {
    const sorted = ascending(values);
    // A single one is what the run has, and no sample.
    const several = sorted.length > 1 ? sorted : [];
    return {
      benchmark,
      metric: {
        name: as,
        unit: inUnit,
        direction: role === 'ratio' ? metric.direction : 'none',
        beside: besideAs(role),
      },
      sample: {
        centre: median(sorted),
        values: several,
        level: several.length > 0 ? 'process' : 'iteration',
      },
      writtenUnit: inUnit,
    };
  };
  const ratios = pairs.map((pair) => (pair.code / pair.reference) * factor);
  const steps = pairs.flatMap(({ reference, next = 0 }) => (next > 0 ? [next / reference] : []));
  return [
    { ...own, metric: { ...metric, direction: 'none', beside: besideAs('code') } },
    make('ratio', `${name}/reference`, unit, ratios),
    make(
      'reference',
      `reference_${name}`,
      metric.unit,
      pairs.map(({ reference }) => reference),
    ),
    ...(steps.length > 0 ? [make('next', `reference_${name}/next`, '×', steps)] : []),
    ...(factor === 1 ? [] : [make('chain', `reference_${name}/first`, '×', [factor])]),
  ];
}

function bySeries(measurements: readonly Measurement[]): Map<string, Measurement> {
  return new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]));
}
