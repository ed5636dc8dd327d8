/**
 * Joins rows of the same benchmark and metric into one sample. The rows of one source (a file, or a folder
 * written by a tool) belong together; another source is another process. With one source, the values have the
 * format's level. With several, each source with iterations contributes one value, its center, and each
 * source with processes contributes all of them, so that every value of the joined sample is a process.
 * Refuses rows whose numbers are too large to compute with.
 */

import type { Measurement, Sample, SampleLevel } from '../model/run.ts';
import { NAME_LENGTH_MAX, seriesKey, UNIT_LENGTH_MAX } from '../model/run.ts';
import { ascending, median } from '../model/sample.ts';
import type { SkipReasonOf } from '../model/skip-reason.ts';
import type { Tidy } from '../model/unit.ts';
import { directionOf, directionOfName } from '../model/unit.ts';
import type { Row } from './format.ts';

/** All rows of one benchmark and metric, with their numbers in the base unit. */
export interface Series {
  /** The first row; the others have the same name, unit and direction. */
  readonly row: Row;
  readonly base: string;
  /** The values of the current source, or of the last one that had any. */
  part: Part;
  /** The values of earlier sources, summarised at once because there may be many. */
  before: { readonly centres: number[]; readonly processes: number[] } | undefined;
}

/** The values of one source for a series: at first one row. */
interface Part {
  /** Index of the source, from 0. */
  readonly source: number;
  /** If rows differ in level, the values cannot all be processes. */
  level: SampleLevel;
  readonly centres: number[];
  /** A row without values of its own has one value: its center. */
  readonly values: number[];
  /** Whether the first row has no values of its own. */
  readonly isBare: boolean;
  /** Number of rows. */
  rows: number;
}

/**
 * Adds a row of a source to the others of its benchmark and metric. Sources come one after another.
 * @param level of the format; the row may override it
 * @returns the series that it is now part of, or why it cannot be added
 */
export function addRow(
  known: Map<string, Series>,
  source: number,
  level: SampleLevel,
  row: Row,
  { unit: base, factor }: Tidy,
): Series | SkipReasonOf<'not-finite' | 'other-unit' | 'too-long'> {
  const centre = row.centre * factor;
  if (Math.max(row.benchmark.length, row.metric.length) > NAME_LENGTH_MAX)
    return tooLong(row, 'name', NAME_LENGTH_MAX);
  if (row.unit.length > UNIT_LENGTH_MAX) return tooLong(row, 'unit', UNIT_LENGTH_MAX);
  const { benchmark, metric } = row;
  if (!isUsable(centre)) return { code: 'not-finite', benchmark, metric };
  const isBare = row.values === undefined;
  const values = row.values?.map((value) => value * factor).filter(isUsable) ?? [centre];
  const part: Part = { source, level: row.level ?? level, centres: [centre], values, isBare, rows: 1 };
  const key = seriesKey(row.benchmark, row.metric);
  const series = known.get(key);
  if (!series) {
    const begun = { row, base, part, before: undefined };
    known.set(key, begun);
    return begun;
  }
  if (series.base !== base)
    return { code: 'other-unit', benchmark, metric, unit: row.unit, before: series.base };
  if (series.part.source === source) extend(series.part, part);
  else begin(series, part);
  return series;
}

/** The name itself may be what is too long. */
function tooLong({ benchmark, metric }: Row, what: 'name' | 'unit', max: number): SkipReasonOf<'too-long'> {
  return { code: 'too-long', benchmark: benchmark.slice(0, 100), metric: metric.slice(0, 100), what, max };
}

/** Another row of the same source. */
function extend(part: Part, { level, centres, values }: Part): void {
  if (level === 'iteration') part.level = level;
  part.rows++;
  append(part.centres, centres);
  append(part.values, values);
}

/** The first row of another source: the previous source is complete. */
function begin(series: Series, next: Part): void {
  const { part, before } = series;
  if (before) {
    before.centres.push(centreOf(part));
    append(before.processes, processesOf(part));
  } else series.before = { centres: [centreOf(part)], processes: [...processesOf(part)] };
  series.part = next;
}

/** One by one: a call with very many arguments would overflow the stack. */
function append(to: number[], values: readonly number[]): void {
  for (const value of values) to.push(value);
}

/** Finite, and so is the difference of any two such numbers, which a median needs. */
function isUsable(value: number): boolean {
  return Math.abs(value) < Number.MAX_VALUE / 2;
}

export function measurementOf(series: Series): Measurement {
  const { row, base } = series;
  const unitDirection = directionOf(base);
  const { short, former = [] } = row;
  const names = [...(short === undefined ? [] : [short]), ...former].filter((name) => name !== row.benchmark);
  return {
    benchmark: {
      name: row.benchmark,
      ...(short !== undefined && { shown: short }),
      ...(names.length > 0 && { former: [...new Set(names)] }),
      parameters: row.parameters ?? {},
      tags: row.tags ?? [],
    },
    metric: {
      name: row.metric,
      unit: base,
      direction: row.direction ?? (unitDirection === 'none' ? directionOfName(row.metric) : unitDirection),
      ...(row.formerMetric !== undefined && { former: row.formerMetric }),
    },
    sample: sampleOf(series),
    writtenUnit: row.unit,
  };
}

/** The center is the median of the sources' centers, so that one file and several are comparable. */
function sampleOf({ part, before }: Series): Sample {
  if (!before) return sampleOfOne(part);
  return {
    centre: median([...before.centres, centreOf(part)]),
    values: ascending([...before.processes, ...processesOf(part)]),
    level: 'process',
  };
}

/** Repeated measurements are a sample; a single number is not. */
function sampleOfOne(part: Part): Sample {
  const values = part.isBare && part.centres.length === 1 ? [] : ascending(part.values);
  return { centre: centreOf(part), values, level: values.length > 0 ? part.level : 'iteration' };
}

/** The values of a source as processes, if there are several sources: at least one. */
function processesOf(part: Part): readonly number[] {
  return part.level === 'process' && part.values.length > 0 ? part.values : [centreOf(part)];
}

function centreOf({ centres }: Part): number {
  return median(centres);
}
