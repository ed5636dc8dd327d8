/**
 * One regression of a suite, as stored in its issue: where the level shift began, the series it affects, and its current
 * state. Hidden as JSON in the first line of the body, so that no other storage is needed. People can edit that
 * line, so it is validated like any external input.
 */
import { NAME_LENGTH_MAX, UNIT_LENGTH_MAX } from './run.ts';
import * as z from './schema.ts';

/** Increased when a reader of the old format would misread the new one. */
const REGRESSION_SCHEMA = 1;

const seriesSchema = z.object({
  benchmark: z.string().check(z.maxLength(NAME_LENGTH_MAX)),
  metric: z.string().check(z.maxLength(NAME_LENGTH_MAX)),
  unit: z.string().check(z.maxLength(UNIT_LENGTH_MAX)),
  /** Levels in that unit; without `before`, an absolute limit is broken. */
  before: z.nullable(z.number()),
  after: z.number(),
});
export type RegressedSeries = Readonly<z.infer<typeof seriesSchema>>;

/** State of such a series in a later run. `unknown`: it was not measured there, or on another machine. */
export type SeriesState = 'lasts' | 'back' | 'unknown';

const regressionSchema = z.lazy(() =>
  z.object({
    schema: z.literal(REGRESSION_SCHEMA),
    suite: z.string().check(z.maxLength(NAME_LENGTH_MAX)),
    /** `limits`: absolute limits of the rules are broken; that is not a level shift and has no commits. */
    kind: z.enum(['shift', 'limits']),
    /** The last commit measured without it, and the first with it; empty if not known. */
    after: z.string().check(z.maxLength(64)),
    commit: z.string().check(z.maxLength(64)),
    /** If an issue is closed while this says `open`, a person closed it. */
    status: z.enum(['open', 'recovered', 'accepted', 'duplicate']),
    first: z.object({ time: z.string().check(z.maxLength(40)), url: z.string().check(z.maxLength(500)) }),
    /** Number of runs in which it was checked, and the newest of them. */
    runs: z.int().check(z.positive()),
    newest: z.string().check(z.maxLength(200)),
    /** The largest change first; a very long list is cut. */
    series: z.array(seriesSchema),
    /** Number of series that the cut left out. */
    more: z.int().check(z.nonnegative()),
  }),
);
export type Regression = Readonly<z.infer<typeof regressionSchema>>;

const OPENING = '<!-- perf-regression issue: ';
const CLOSING = ' -->';

/** A longer line would leave too little room for the visible text of the issue. */
const LINE_LENGTH_MAX = 12_000;

/** Characters that could end the comment, or have a meaning on GitHub, and occur only inside JSON strings. */
const MEANINGFUL = /[<>@#]/g;

/** The hidden first line. Series that do not fit are counted in `more`. */
export function regressionLine(regression: Regression): string {
  let { series, more } = regression;
  for (;;) {
    const text = JSON.stringify({ ...regression, series, more });
    const line = OPENING + text.replace(MEANINGFUL, escaped) + CLOSING;
    if (line.length <= LINE_LENGTH_MAX || series.length === 0) return line;
    const count = Math.min(series.length - 1, Math.floor((series.length * LINE_LENGTH_MAX) / line.length));
    more += series.length - count;
    series = series.slice(0, count);
  }
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** @returns undefined if the body is not one of ours, or its first line was edited */
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
