/**
 * One line of a segment, checked: a table of series, a run that refers to them by number, or an event. The columns of a
 * run are nearly all of a history, and are checked by hand; the schema checks the rest, and says what is wrong with a
 * line. It refuses nothing that the schema accepts, and accepts nothing else.
 */
import * as z from 'zod';
import { environmentSchema } from '../model/environment.ts';
import { UserError } from '../model/errors.ts';
import { eventSchema } from '../model/event.ts';
import { issueIn } from '../model/issue.ts';
import { NAME_LENGTH_MAX, sampleLevels, UNIT_LENGTH_MAX } from '../model/run.ts';

/** Texts by name, as they were read: a record of the checking library would lose the name `__proto__`. */
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

/** A reader knows of one or two. */
export const FORMER_MAX = 10;

const seriesSchema = z.object({
  benchmark: z.string().max(NAME_LENGTH_MAX),
  /** The short name that it was shown by, and names of earlier versions. */
  shown: z.string().max(NAME_LENGTH_MAX).optional(),
  former: z.array(z.string().max(NAME_LENGTH_MAX)).max(FORMER_MAX).optional(),
  parameters: textsByName,
  tags: z.array(z.string()),
  metric: z.string().max(NAME_LENGTH_MAX),
  unit: z.string().max(UNIT_LENGTH_MAX),
  direction: z.enum(['lower', 'higher', 'none']),
  written: z.string().max(UNIT_LENGTH_MAX),
  /** Of the values; lines written before there were levels do not say it. */
  level: z.enum(sampleLevels).default('iteration'),
});
export type Series = z.infer<typeof seriesSchema>;

/** A run without its columns. */
const headSchema = z.object({
  type: z.literal('run'),
  id: z.string().min(1),
  commit: z.string(),
  branch: z.string(),
  time: z.iso.datetime(),
  url: z.string().optional(),
  message: z.string().optional(),
  author: z.string().optional(),
  /** Of the commit. */
  tags: z.array(z.string()).optional(),
  /** Of a run that came late: id of the stored run behind which its commit belongs; empty: before all. */
  after: z.string().optional(),
  environment: environmentSchema,
});

const runSchema = headSchema.extend({
  /** Numbers of series, in the order in which the segment's tables name them. */
  series: z.array(z.int().nonnegative()),
  values: z.array(z.number()),
  /** Robust standard deviation of the values inside the run; null where it carries fewer than two. */
  spreads: z.array(z.number().nullable()),
  /** How many values the run measured. */
  counts: z.array(z.int().nonnegative()),
  samples: z.array(z.array(z.number())),
});
export type RunLine = z.infer<typeof runSchema>;

/** One line of a segment. */
export const lineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('series'), series: z.array(seriesSchema) }),
  runSchema,
  eventSchema.extend({ type: z.literal('event') }),
]);
export type Line = z.infer<typeof lineSchema>;

/** What helps against all damage. */
export const REPAIR =
  'Nothing was written. `perf-regression history repair` puts the damaged part aside and keeps what is whole; or restore the file from the commit before.';

/** @throws UserError naming file and line, and what is wrong with it */
export function decodeLine(file: string, number: number, raw: string): Line {
  const damaged = (why: string) =>
    new UserError(`${file}:${number}: this is not a line of the history: ${why}`, REPAIR);
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    throw damaged(`found ${JSON.stringify(raw.slice(0, 60))}`);
  }
  const run = runIn(value);
  if (run) return run;
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw damaged(issueIn(parsed.error));
}

type Columns = Pick<RunLine, 'series' | 'values' | 'spreads' | 'counts' | 'samples'>;

/** A whole run; undefined where it is another line, or the schema has to say what is wrong. */
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

function isEach(column: unknown, isRight: (value: unknown) => boolean): boolean {
  return Array.isArray(column) && column.every(isRight);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
