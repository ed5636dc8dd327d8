/**
 * The lines of a segment: tables of series, runs that refer to them by number, and events. Each segment is
 * self-contained. Every line is validated when read; reading stops at the first invalid line, with its number.
 */
import { UserError } from '../model/errors.ts';
import type { HistoryEvent } from '../model/event.ts';
import type { Benchmark, Measurement, Metric, Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { median, quantile } from '../model/sample.ts';
import type { Line, RunLine, Series } from './segment-line.ts';
import { decodeLine, FORMER_MAX, REPAIR } from './segment-line.ts';

/** Number of raw values stored for one series of one run: evenly spaced order statistics, enough for the shape. */
const SAMPLES_MAX = 10;

export interface Segment {
  readonly runs: readonly Run[];
  readonly events: readonly HistoryEvent[];
  /** Numbers of the series in the segment's tables. */
  readonly series: ReadonlyMap<string, number>;
}

export const EMPTY_SEGMENT: Segment = { runs: [], events: [], series: new Map() };

/**
 * Bounds for the content of a segment: a few bytes from an untrusted source could expand to very many. Not used for our
 * own segments.
 */
export interface SegmentBounds {
  /** Of all its runs. */
  readonly measurementsMax?: number;
  readonly runsMax?: number;
}

/** @throws UserError naming file and line */
export function decodeSegment(file: string, text: string, suite: string, bounds?: SegmentBounds): Segment {
  const { segment, damage } = readSegment(file, text, suite, bounds);
  if (damage) throw damage;
  return segment;
}

/** The intact part of a segment: lines refer to earlier ones, so lines after a damaged one are ignored. */
export interface Reading {
  readonly segment: Segment;
  /** The text of the intact lines. */
  readonly intact: string;
  /** The error in the first damaged line, naming file and line. */
  readonly damage: UserError | undefined;
}

export function readSegment(
  file: string,
  text: string,
  suite: string,
  { measurementsMax = Number.POSITIVE_INFINITY, runsMax = Number.POSITIVE_INFINITY }: SegmentBounds = {},
): Reading {
  let table: readonly Named[] = [];
  // Copied before it grows: the first table may be that of other segments, too.
  let grown: Named[] | undefined;
  const runs: Run[] = [];
  const events: HistoryEvent[] = [];
  let damage: UserError | undefined;
  let left = measurementsMax;
  let end = 0;
  for (let number = 1; end < text.length; number++) {
    const newline = text.indexOf('\n', end);
    const stop = newline < 0 ? text.length : newline;
    try {
      take(number, text.slice(end, stop));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      damage = error;
      break;
    }
    end = stop + 1;
  }
  const series = table === lastTable?.named ? lastTable.numbers : numbersOf(table);
  return { segment: { runs, events, series }, intact: text.slice(0, end), damage };

  function append(named: readonly Named[]): void {
    if (table.length === 0) table = named;
    else {
      grown ??= [...table];
      // One by one: a call with very many arguments would overflow the stack.
      for (const each of named) grown.push(each);
      table = grown;
    }
  }

  function take(number: number, raw: string): void {
    if (raw === '') return;
    if (raw === lastTable?.raw) {
      append(lastTable.named);
      return;
    }
    const line = decodeLine(file, number, raw);
    if (line.type === 'series') {
      const named = line.series.map(namedOf);
      lastTable = { raw, named, numbers: numbersOf(named) };
      append(named);
    } else if (line.type === 'event') events.push(eventOf(line));
    else {
      if (runs.length >= runsMax) {
        throw new UserError(`${file}:${number}: there are more than ${runsMax} runs, which is the limit`);
      }
      left -= line.series.length;
      if (left < 0) {
        throw new UserError(`${file}:${number}: there are more measurements than the limit`);
      }
      runs.push({ ...runOf(file, number, line, table), suite });
    }
  }
}

/**
 * The lines that add a run, and the series that the segment does not have yet.
 * @param samplesOf selects the values of a sample to store; a history stores its shape
 */
export function encodeRun(
  run: Run,
  events: readonly HistoryEvent[],
  segment: Pick<Segment, 'series'>,
  samplesOf: (values: readonly number[]) => number[] = thin,
): string {
  return encodeNext(run, events, new Map(segment.series), samplesOf);
}

/** A complete text: events of older runs, then runs, oldest first, each followed by its events. */
export function encodeSegment(runs: readonly Run[], events: readonly HistoryEvent[]): string {
  const byRun = Map.groupBy(events, ({ run }) => run);
  const here = new Set(runs.map(({ id }) => id));
  const numbers = new Map<string, number>();
  let text = events
    .filter(({ run }) => !here.has(run))
    .map(encodeEvent)
    .join('');
  for (const run of runs) text += encodeNext(run, byRun.get(run.id) ?? [], numbers, thin);
  return text;
}

/** @param numbers of the series that the segment has; those of the new ones are added */
function encodeNext(
  run: Run,
  events: readonly HistoryEvent[],
  numbers: Map<string, number>,
  samplesOf: (values: readonly number[]) => number[],
): string {
  const added: Measurement[] = [];
  const series = run.measurements.map((measurement) => {
    const key = keyFor(measurement);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    added.push(measurement);
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
  const lines: Line[] = [];
  if (added.length > 0) lines.push({ type: 'series', series: added.map(seriesOf) });
  lines.push(runLine(run, series, samplesOf));
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('') + events.map(encodeEvent).join('');
}

export function encodeEvent(event: HistoryEvent): string {
  const line: Line = { type: 'event', ...event };
  return `${JSON.stringify(line)}\n`;
}

/**
 * The newest table that was read. Each segment begins with its own, and in nearly all of them it is the same text: it is
 * decoded once, and the runs of all segments share its names.
 */
let lastTable: Table | undefined;

interface Table {
  readonly raw: string;
  readonly named: readonly Named[];
  readonly numbers: ReadonlyMap<string, number>;
}

function numbersOf(table: readonly Named[]): ReadonlyMap<string, number> {
  return new Map(table.map(({ key }, i) => [key, i]));
}

/** A series as all its measurements share it. */
interface Named {
  readonly key: string;
  readonly benchmark: Benchmark;
  readonly metric: Metric;
  readonly writtenUnit: string;
  readonly level: Series['level'];
}

function namedOf(series: Series): Named {
  const { benchmark, shown, former, parameters, tags, metric, unit, direction, written, level, beside } =
    series;
  return {
    key: keyOf(series),
    benchmark: {
      name: benchmark,
      ...(shown !== undefined && { shown }),
      ...(former !== undefined && { former }),
      parameters,
      tags,
    },
    metric: { name: metric, unit, direction, ...(beside && { beside }) },
    writtenUnit: written,
    level,
  };
}

function runOf(file: string, number: number, line: RunLine, table: readonly Named[]): Omit<Run, 'suite'> {
  const measurements = line.series.map((index, i): Measurement => {
    const series = table[index];
    const centre = line.values[i];
    if (!series || centre === undefined) {
      throw new UserError(`${file}:${number}: the run refers to a series that is not in the segment`, REPAIR);
    }
    const { benchmark, metric, writtenUnit, level } = series;
    return { benchmark, metric, sample: { centre, values: line.samples[i] ?? [], level }, writtenUnit };
  });
  const { id, commit, branch, time, environment } = line;
  return { id, commit, branch, time, environment, measurements, ...remarksOf(line) };
}

function runLine(run: Run, series: number[], samplesOf: (values: readonly number[]) => number[]): RunLine {
  const { id, commit, branch, time, environment, measurements } = run;
  return {
    type: 'run',
    id,
    commit,
    branch,
    time,
    ...remarksOf(run),
    environment,
    series,
    values: measurements.map((m) => m.sample.centre),
    spreads: measurements.map((m) => spreadOf(m.sample.values)),
    counts: measurements.map((m) => m.sample.values.length),
    samples: measurements.map((m) => samplesOf(m.sample.values)),
  };
}

type Remark = 'url' | 'message' | 'author' | 'tags' | 'after' | 'measured' | 'reference';
type Remarks = { readonly [Name in Remark]?: Run[Name] | undefined };

/** Optional fields. */
function remarksOf({ url, message, author, tags, after, measured, reference }: Remarks) {
  const words = { ...(url && { url }), ...(message && { message }), ...(author && { author }) };
  const lists = { ...(tags?.length && { tags: [...tags] }), ...(reference && { reference }) };
  const place = { ...(after !== undefined && { after }), ...(measured && { measured }) };
  return { ...words, ...lists, ...place };
}

function eventOf({ type: _, ...event }: Extract<Line, { type: 'event' }>): HistoryEvent {
  return event;
}

type Distinct = Pick<Series, 'benchmark' | 'metric' | 'unit' | 'direction' | 'level'>;

/** A series whose unit, direction or level changed is another line of the table; its visible name stays the same. */
function keyOf({ benchmark, metric, unit, direction, level }: Distinct): string {
  return `${seriesKey(benchmark, metric)}\u0000${unit}\u0000${direction}\u0000${level}`;
}

/** That of its series. */
function keyFor({ benchmark, metric, sample }: Measurement): string {
  const { name, unit, direction } = metric;
  return keyOf({ benchmark: benchmark.name, metric: name, unit, direction, level: sample.level });
}

function seriesOf({ benchmark, metric, sample, writtenUnit }: Measurement): Series {
  return {
    benchmark: benchmark.name,
    ...(benchmark.shown !== undefined && { shown: benchmark.shown }),
    ...(benchmark.former !== undefined && { former: benchmark.former.slice(0, FORMER_MAX) }),
    parameters: { ...benchmark.parameters },
    tags: [...benchmark.tags],
    metric: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    written: writtenUnit,
    level: sample.level,
    ...(metric.beside && { beside: metric.beside }),
  };
}

function spreadOf(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const centre = median(values);
  return Number((1.4826 * median(values.map((value) => Math.abs(value - centre)))).toPrecision(4));
}

function thin(values: readonly number[]): number[] {
  // Most samples have one value.
  if (values.length === 1) return [Number((values[0] as number).toPrecision(6))];
  const count = Math.min(values.length, SAMPLES_MAX);
  const step = count > 1 ? 1 / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) => Number(quantile(values, i * step).toPrecision(6)));
}
