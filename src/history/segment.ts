/**
 * The lines of a segment: tables of series, runs that refer to them by number, and events. Each segment is
 * self-contained. Every line is validated when read; reading stops at the first invalid line, with its number.
 */
import * as z from 'zod';
import { environmentSchema } from '../model/environment.ts';
import { UserError } from '../model/errors.ts';
import { eventSchema, type HistoryEvent } from '../model/event.ts';
import { issueIn } from '../model/issue.ts';
import type { Measurement, Run } from '../model/run.ts';
import { NAME_LENGTH_MAX, sampleLevels, seriesKey, UNIT_LENGTH_MAX } from '../model/run.ts';
import { median, quantile } from '../model/sample.ts';

/** Number of raw values stored for one series of one run: evenly spaced order statistics, enough for the shape. */
const SAMPLES_MAX = 10;

/** Texts by name, as they were read: a record of the validation library would lose the name `__proto__`. */
const textsByName = z
  .custom<Readonly<Record<string, string>>>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every((text) => typeof text === 'string'),
    'no texts by name',
  )
  .meta({ type: 'object', additionalProperties: { type: 'string' } });

/** Usually there are one or two. */
const FORMER_MAX = 10;

const seriesSchema = z.object({
  benchmark: z.string().max(NAME_LENGTH_MAX),
  /** The short name it was displayed with, and names of earlier versions. */
  shown: z.string().max(NAME_LENGTH_MAX).optional(),
  former: z.array(z.string().max(NAME_LENGTH_MAX)).max(FORMER_MAX).optional(),
  parameters: textsByName,
  tags: z.array(z.string()),
  metric: z.string().max(NAME_LENGTH_MAX),
  unit: z.string().max(UNIT_LENGTH_MAX),
  direction: z.enum(['lower', 'higher', 'none']),
  written: z.string().max(UNIT_LENGTH_MAX),
  /** Level of the values; lines written before levels existed do not have it. */
  level: z.enum(sampleLevels).default('iteration'),
});
type Series = z.infer<typeof seriesSchema>;

/** One line of a segment. */
export const lineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('series'), series: z.array(seriesSchema) }),
  z.object({
    type: z.literal('run'),
    id: z.string().min(1),
    commit: z.string(),
    branch: z.string(),
    time: z.iso.datetime(),
    url: z.string().optional(),
    message: z.string().optional(),
    author: z.string().optional(),
    /** Tags of the commit. */
    tags: z.array(z.string()).optional(),
    /** For a late run: id of the stored run that its commit follows; empty if it precedes all. */
    after: z.string().optional(),
    /** For a past commit, whose time is that of the commit: when it was measured. */
    measured: z.iso.datetime().optional(),
    environment: environmentSchema,
    /** Numbers of series, in the order of the segment's tables. */
    series: z.array(z.int().nonnegative()),
    values: z.array(z.number()),
    /** Robust standard deviation of the values inside the run; null if it has fewer than two. */
    spreads: z.array(z.number().nullable()),
    /** Number of values that the run measured. */
    counts: z.array(z.int().nonnegative()),
    samples: z.array(z.array(z.number())),
  }),
  eventSchema.extend({ type: z.literal('event') }),
]);
type Line = z.infer<typeof lineSchema>;
type RunLine = Extract<Line, { type: 'run' }>;

export interface Segment {
  readonly runs: readonly Run[];
  readonly events: readonly HistoryEvent[];
  /** Numbers of the series in the segment's tables. */
  readonly series: ReadonlyMap<string, number>;
}

/** The remedy for any damage. */
export const REPAIR =
  'Nothing was written. `perf-regression history repair` sets the damaged part aside and keeps the rest; or restore the file from the commit before.';

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
  const table: Series[] = [];
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
  const series = new Map(table.map((each, i) => [keyOf(each), i]));
  return { segment: { runs, events, series }, intact: text.slice(0, end), damage };

  function take(number: number, raw: string): void {
    if (raw === '') return;
    const line = decodeLine(file, number, raw);
    // One by one: a call with very many arguments would overflow the stack.
    if (line.type === 'series') for (const series of line.series) table.push(series);
    else if (line.type === 'event') events.push(eventOf(line));
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
  const added = run.measurements.map(seriesOf).filter((series) => !segment.series.has(keyOf(series)));
  const numbers = new Map(segment.series);
  for (const series of added) numbers.set(keyOf(series), numbers.size);
  const lines: Line[] = [];
  if (added.length > 0) lines.push({ type: 'series', series: added });
  lines.push(runLine(run, numbers, samplesOf));
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('') + events.map(encodeEvent).join('');
}

/** A complete text: events of older runs, then runs, oldest first, each followed by its events. */
export function encodeSegment(runs: readonly Run[], events: readonly HistoryEvent[]): string {
  const said = Map.groupBy(events, ({ run }) => run);
  const here = new Set(runs.map(({ id }) => id));
  const series = new Map<string, number>();
  let text = events
    .filter(({ run }) => !here.has(run))
    .map(encodeEvent)
    .join('');
  for (const run of runs) {
    text += encodeRun(run, said.get(run.id) ?? [], { ...EMPTY_SEGMENT, series });
    for (const key of run.measurements.map((measurement) => keyOf(seriesOf(measurement)))) {
      if (!series.has(key)) series.set(key, series.size);
    }
  }
  return text;
}

export function encodeEvent(event: HistoryEvent): string {
  const line: Line = { type: 'event', ...event };
  return `${JSON.stringify(line)}\n`;
}

function decodeLine(file: string, number: number, raw: string): Line {
  const damaged = (why: string) =>
    new UserError(`${file}:${number}: this is not a line of the history: ${why}`, REPAIR);
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    throw damaged(`found ${JSON.stringify(raw.slice(0, 60))}`);
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw damaged(issueIn(parsed.error));
}

function runOf(file: string, number: number, line: RunLine, table: readonly Series[]): Omit<Run, 'suite'> {
  const measurements = line.series.map((index, i): Measurement => {
    const series = table[index];
    const value = line.values[i];
    if (!series || value === undefined) {
      throw new UserError(`${file}:${number}: the run refers to a series that is not in the segment`, REPAIR);
    }
    const { benchmark, shown, former, parameters, tags, metric, unit, direction, written, level } = series;
    return {
      benchmark: {
        name: benchmark,
        ...(shown !== undefined && { shown }),
        ...(former !== undefined && { former }),
        parameters,
        tags,
      },
      metric: { name: metric, unit, direction },
      sample: { centre: value, values: line.samples[i] ?? [], level },
      writtenUnit: written,
    };
  });
  const { id, commit, branch, time, environment } = line;
  return { id, commit, branch, time, environment, measurements, ...remarksOf(line) };
}

function runLine(
  run: Run,
  numbers: ReadonlyMap<string, number>,
  samplesOf: (values: readonly number[]) => number[],
): RunLine {
  const { id, commit, branch, time, environment, measurements } = run;
  return {
    type: 'run',
    id,
    commit,
    branch,
    time,
    ...remarksOf(run),
    environment,
    series: measurements.map((m) => numbers.get(keyOf(seriesOf(m))) as number),
    values: measurements.map((m) => m.sample.centre),
    spreads: measurements.map((m) => spreadOf(m.sample.values)),
    counts: measurements.map((m) => m.sample.values.length),
    samples: measurements.map((m) => samplesOf(m.sample.values)),
  };
}

type Remark = 'url' | 'message' | 'author' | 'tags' | 'after' | 'measured';
type Remarks = { readonly [Name in Remark]?: Run[Name] | undefined };

/** Optional fields. */
function remarksOf({ url, message, author, tags, after, measured }: Remarks) {
  const words = { ...(url && { url }), ...(message && { message }), ...(author && { author }) };
  const place = { ...(after !== undefined && { after }), ...(measured && { measured }) };
  return { ...words, ...(tags?.length && { tags: [...tags] }), ...place };
}

function eventOf({ type: _, ...event }: Extract<Line, { type: 'event' }>): HistoryEvent {
  return event;
}

/** A series whose unit, direction or level changed is another line of the table; its visible name stays the same. */
function keyOf({ benchmark, metric, unit, direction, level }: Series): string {
  return `${seriesKey(benchmark, metric)}\u0000${unit}\u0000${direction}\u0000${level}`;
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
  };
}

function spreadOf(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const centre = median(values);
  return Number((1.4826 * median(values.map((value) => Math.abs(value - centre)))).toPrecision(4));
}

function thin(values: readonly number[]): number[] {
  const count = Math.min(values.length, SAMPLES_MAX);
  const step = count > 1 ? 1 / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) => Number(quantile(values, i * step).toPrecision(6)));
}
