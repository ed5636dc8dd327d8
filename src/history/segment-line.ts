/**
 * One line of a segment, validated: a table of series, a run that refers to them by number, or an event. The tables and the
 * columns of runs are nearly all of a history and are checked by hand; the schema checks the rest, and names the problem of an
 * invalid line. The result is the same as that of the schema alone.
 */
import { environmentSchema } from '../model/environment.ts';
import { UserError } from '../model/errors.ts';
import { eventSchema } from '../model/event.ts';
import { issueIn } from '../model/issue.ts';
import { besideSchema, seriesBesideSchema } from '../model/reference.ts';
import { NAME_LENGTH_MAX, sampleLevels, UNIT_LENGTH_MAX } from '../model/run.ts';
import * as z from '../model/schema.ts';

/** Texts by name, as they were read: a record of the validation library would lose the name `__proto__`. */
const textsByName = z
  .custom<Readonly<Record<string, string>>>(isTextsByName, 'no texts by name')
  .check(z.meta({ type: 'object', additionalProperties: { type: 'string' } }));

/** Usually there are one or two. */
export const FORMER_MAX = 10;

const directions = ['lower', 'higher', 'none'] as const;

const seriesSchema = z.object({
  benchmark: z.string().check(z.maxLength(NAME_LENGTH_MAX)),
  /** The short name it was displayed with, and names of earlier versions. */
  shown: z.optional(z.string().check(z.maxLength(NAME_LENGTH_MAX))),
  former: z.optional(z.array(z.string().check(z.maxLength(NAME_LENGTH_MAX))).check(z.maxLength(FORMER_MAX))),
  parameters: textsByName,
  tags: z.array(z.string()),
  metric: z.string().check(z.maxLength(NAME_LENGTH_MAX)),
  unit: z.string().check(z.maxLength(UNIT_LENGTH_MAX)),
  direction: z.enum(directions),
  written: z.string().check(z.maxLength(UNIT_LENGTH_MAX)),
  /** Level of the values; lines written before levels existed do not have it. */
  level: z._default(z.enum(sampleLevels), 'iteration'),
  beside: z.optional(seriesBesideSchema),
});
export type Series = z.infer<typeof seriesSchema>;

/** A run without its columns. */
const headSchema = z.object({
  type: z.literal('run'),
  id: z.string().check(z.minLength(1)),
  commit: z.string(),
  branch: z.string(),
  time: z.iso.datetime(),
  url: z.optional(z.string()),
  message: z.optional(z.string()),
  author: z.optional(z.string()),
  /** Tags of the commit. */
  tags: z.optional(z.array(z.string())),
  /** For a late run: id of the stored run that its commit follows; empty if it precedes all. */
  after: z.optional(z.string()),
  /** For a past commit, whose time is that of the commit: when it was measured. */
  measured: z.optional(z.iso.datetime()),
  /** What the run was measured with. */
  reference: z.optional(besideSchema),
  environment: environmentSchema,
});

const runSchema = z.lazy(() =>
  z.extend(headSchema, {
    /** Numbers of series, in the order of the segment's tables. */
    series: z.array(z.int().check(z.nonnegative())),
    values: z.array(z.number()),
    /** Robust standard deviation of the values inside the run; null if it has fewer than two. */
    spreads: z.array(z.nullable(z.number())),
    /** Number of values that the run measured. */
    counts: z.array(z.int().check(z.nonnegative())),
    samples: z.array(z.array(z.number())),
  }),
);
export type RunLine = z.infer<typeof runSchema>;

const eventLineSchema = z.lazy(() => z.extend(eventSchema, { type: z.literal('event') }));

/** One line of a segment. */
export const lineSchema = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('series'), series: z.array(seriesSchema) }),
    runSchema,
    eventLineSchema,
  ]),
);
export type Line = z.infer<typeof lineSchema>;

/** The remedy for any damage. */
export const REPAIR =
  'Nothing was written. `perf-regression history repair` sets the damaged part aside and keeps the rest; or restore the file from the commit before.';

/** @throws UserError that names file, line and the problem */
export function decodeLine(file: string, number: number, raw: string): Line {
  const damaged = (why: string) =>
    new UserError(`${file}:${number}: this is not a line of the history: ${why}`, REPAIR);
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    throw damaged(`found ${JSON.stringify(raw.slice(0, 60))}`);
  }
  const known = runIn(value) ?? tableIn(value) ?? eventIn(value);
  if (known) return known;
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw damaged(issueIn(parsed.error));
}

/** A table; undefined if it is another line, or if the schema has to name the problem. */
function tableIn(value: unknown): Line | undefined {
  const { type, series: rows } = (value ?? {}) as { readonly type?: unknown; readonly series?: unknown };
  if (type !== 'series' || !Array.isArray(rows)) return undefined;
  const series: Series[] = [];
  for (const row of rows) {
    const one = seriesIn(row);
    if (!one) return undefined;
    series.push(one);
  }
  return { type, series };
}

function seriesIn(row: unknown): Series | undefined {
  const { benchmark, shown, former, parameters, tags, metric, unit, direction, written, level, beside } =
    (row ?? {}) as { readonly [Name in keyof Series]?: unknown };
  const stands = beside === undefined ? undefined : seriesBesideSchema.safeParse(beside);
  const isRight =
    isText(benchmark) &&
    (shown === undefined || isText(shown)) &&
    (former === undefined || (isEach(former, isText) && (former as unknown[]).length <= FORMER_MAX)) &&
    isTextsByName(parameters) &&
    isEach(tags, (tag) => typeof tag === 'string') &&
    isText(metric) &&
    isText(unit, UNIT_LENGTH_MAX) &&
    directions.some((each) => each === direction) &&
    isText(written, UNIT_LENGTH_MAX) &&
    (level === undefined || sampleLevels.some((each) => each === level)) &&
    stands?.success !== false;
  if (!isRight) return undefined;
  return {
    ...{ benchmark, parameters, tags, metric, unit, direction, written, level: level ?? 'iteration' },
    ...(shown !== undefined && { shown }),
    ...(former !== undefined && { former }),
    ...(stands && { beside: stands.data }),
  } as Series;
}

function isText(value: unknown, lengthMax = NAME_LENGTH_MAX): boolean {
  return typeof value === 'string' && value.length <= lengthMax;
}

function isTextsByName(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

type Columns = Pick<RunLine, 'series' | 'values' | 'spreads' | 'counts' | 'samples'>;

/** A run; undefined if it is another line, or if the schema has to name the problem. */
function runIn(value: unknown): RunLine | undefined {
  if ((value as Partial<RunLine> | null)?.type !== 'run') return undefined;
  const head = headSchema.safeParse(value);
  if (!head.success) return undefined;
  const { series, values, spreads, counts, samples } = value as { [Name in keyof Columns]: unknown };
  if (
    isEach(series, isCount) &&
    isEach(values, Number.isFinite) &&
    isEach(spreads, (spread) => spread === null || Number.isFinite(spread)) &&
    isEach(counts, isCount) &&
    isEach(samples, (sample) => isEach(sample, Number.isFinite))
  ) {
    return { ...head.data, ...({ series, values, spreads, counts, samples } as Columns) };
  }
  return undefined;
}

/** An event; undefined if it is another line. To make the schema of all kinds of lines takes longer than to read the events. */
function eventIn(value: unknown): Line | undefined {
  if ((value as Partial<Line> | null)?.type !== 'event') return undefined;
  return eventLineSchema.safeParse(value).data;
}

function isEach(column: unknown, isRight: (value: unknown) => boolean): boolean {
  return Array.isArray(column) && column.every(isRight);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
