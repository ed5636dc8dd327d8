/**
 * One regression of a suite as its issue remembers it: where the level shift began, which series it hit, and what has
 * become of it. Hidden as JSON in the first line of the body, so that nothing else has to be stored; people can
 * edit that line, so it is checked like everything from outside.
 */
import * as z from 'zod';
import { NAME_LENGTH_MAX, UNIT_LENGTH_MAX } from './run.ts';

/** Raised when a reader of the old form would misread the new one. */
const REGRESSION_SCHEMA = 1;

const seriesSchema = z.object({
  benchmark: z.string().max(NAME_LENGTH_MAX),
  metric: z.string().max(NAME_LENGTH_MAX),
  unit: z.string().max(UNIT_LENGTH_MAX),
  /** Levels in that unit; without one before, an absolute limit is broken. */
  before: z.number().nullable(),
  after: z.number(),
});
export type RegressedSeries = Readonly<z.infer<typeof seriesSchema>>;

/** How such a series does in a later run. `unknown`: that run tells nothing about it, such as one on another machine. */
export type SeriesState = 'lasts' | 'back' | 'unknown';

const regressionSchema = z.object({
  schema: z.literal(REGRESSION_SCHEMA),
  suite: z.string().max(NAME_LENGTH_MAX),
  /** `limits`: absolute limits of the rules are broken; that is no shift of a level and has no commits. */
  kind: z.enum(['shift', 'limits']),
  /** The last commit that was measured without it, and the first with it; empty where not known. */
  after: z.string().max(64),
  commit: z.string().max(64),
  /** An issue that is closed while this says `open` was closed by a person. */
  status: z.enum(['open', 'recovered', 'accepted', 'duplicate']),
  first: z.object({ time: z.string().max(40), url: z.string().max(500) }),
  /** How many runs it was looked at in, and the newest of them. */
  runs: z.int().positive(),
  newest: z.string().max(200),
  /** The largest change first; a very long list is cut. */
  series: z.array(seriesSchema),
  /** Series that the cut left out. */
  more: z.int().nonnegative(),
});
export type Regression = Readonly<z.infer<typeof regressionSchema>>;

const OPENING = '<!-- perf-regression issue: ';
const CLOSING = ' -->';

/** A longer line would leave the issue no room for what people read. */
const LINE_LENGTH_MAX = 12_000;

/** Signs that could end the comment, or be read by GitHub, and stand only inside the strings of JSON. */
const MEANINGFUL = /[<>@#]/g;

/** The hidden first line. Series that do not fit are counted in `more`. */
export function regressionLine(regression: Regression): string {
  let { series, more } = regression;
  for (;;) {
    const text = JSON.stringify({ ...regression, series, more });
    const line = OPENING + text.replace(MEANINGFUL, escaped) + CLOSING;
    if (line.length <= LINE_LENGTH_MAX || series.length === 0) return line;
    const kept = Math.min(series.length - 1, Math.floor((series.length * LINE_LENGTH_MAX) / line.length));
    more += series.length - kept;
    series = series.slice(0, kept);
  }
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** @returns undefined where the body is none of ours, or its first line was changed to something else */
export function regressionOf(body: string): Regression | undefined {
  const [line = ''] = body.split(/\r?\n/, 1);
  if (!line.startsWith(OPENING) || !line.endsWith(CLOSING)) return undefined;
  try {
    return regressionSchema.safeParse(JSON.parse(line.slice(OPENING.length, -CLOSING.length))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export const NEW_REGRESSION = { schema: REGRESSION_SCHEMA, status: 'open', runs: 1, more: 0 } as const;
