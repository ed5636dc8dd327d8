/**
 * What the comment on a pull request remembers of its regressions, so that an answer holds for the size that was seen:
 * how large each was in its last measurements, and to which size each answer was given. Hidden in the comment, which
 * contributors cannot edit; read back as text from outside all the same: checked and bounded.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { type Seen, type Size, sizeOf, sizesSchema } from '../model/answer.ts';
import type { Finding } from '../model/report.ts';
import type { Answer } from './override-requests.ts';

/** Whose measurement it is: the suite, and the job and machine that measured it. */
export interface Measurer {
  readonly suite: string;
  readonly job: string;
}

/** An answer, and what it was given to. */
export interface Bound {
  readonly id: string;
  readonly seen: Seen;
}

const word = z.string().max(100);

const recordSchema = z.object({
  suite: word,
  job: word,
  /** Oldest first. */
  seen: z.array(sizesSchema.extend({ at: z.iso.datetime() })).max(10),
  answers: z.array(sizesSchema.extend({ id: word })).max(10),
});
export type AnswerRecord = z.infer<typeof recordSchema>;

/** Measurements and answers that are kept of a job, and series of each; with many jobs, fewer. */
const KEPT_MAX = 5;
const SIZES_MAX = [100, 30, 10, 3, 1] as const;
const RECORDS_MAX = 300;
const LINE_BYTES = 12_000;

const LINE = /^<!-- perf-regression-answers: ([A-Za-z0-9+/=]{1,20000}) -->$/m;
const TEXT_BYTES_MAX = 2_000_000;

/** Names are long, and anybody's. */
export function nameOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);
}

/** What a report shows to whoever answers it, the worst first. */
export function seenIn(findings: readonly Finding[]): Seen {
  const shown = findings.filter(({ verdict }) => ['regressed', 'suspected', 'missing'].includes(verdict));
  const sizes = shown.map((finding) => sizeOf(finding, nameOf));
  const factor = ({ worse }: Size) => worse ?? Number.POSITIVE_INFINITY;
  return { sizes: sizes.toSorted((a, b) => factor(b) - factor(a) || 0), isCut: false };
}

export function recordsIn(body: string): AnswerRecord[] {
  const packed = LINE.exec(body)?.[1];
  if (packed === undefined) return [];
  const parsed = z.array(recordSchema).max(RECORDS_MAX).safeParse(factsIn(packed));
  return parsed.success ? parsed.data : [];
}

function factsIn(packed: string): unknown {
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: TEXT_BYTES_MAX });
    return JSON.parse(text.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The line in which a comment carries the records; fewer series of each where they are many. */
export function rememberedAnswers(records: readonly AnswerRecord[]): string {
  let line = '';
  for (const most of SIZES_MAX) {
    const cut = records.slice(-RECORDS_MAX).map((record) => ({
      ...record,
      seen: record.seen.map((each) => ({ ...each, ...cutTo(each, most) })),
      answers: record.answers.map((each) => ({ ...each, ...cutTo(each, most) })),
    }));
    const packed = deflateRawSync(JSON.stringify(cut)).toString('base64');
    line = `<!-- perf-regression-answers: ${packed} -->`;
    if (line.length <= LINE_BYTES) return line;
  }
  return line.length <= LINE_BYTES ? line : '';
}

type Sizes = z.infer<typeof sizesSchema>;

function cutTo({ sizes, isCut }: Sizes, most: number): Sizes {
  return { sizes: sizes.slice(0, most), isCut: isCut || sizes.length > most };
}

function written({ sizes, isCut }: Seen): Sizes {
  return { sizes: sizes.map(({ series, worse, value }) => [series, rounded(worse), value]), isCut };
}

function rounded(worse: number | null): number | null {
  return worse === null ? null : Number(worse.toPrecision(6));
}

function readBack({ sizes, isCut }: Sizes): Seen {
  return { sizes: sizes.map(([series, worse, value]) => ({ series, worse, value })), isCut };
}

/** The records with one more measurement, and the answers that were given to it or before. @param at when the comment is written */
export function withMeasurement(
  records: readonly AnswerRecord[],
  { suite, job }: Measurer,
  { at, seen, bound }: { readonly at: string; readonly seen: Seen; readonly bound: readonly Bound[] },
): AnswerRecord[] {
  const name = { suite: nameOf(suite), job: nameOf(job) };
  const isOwn = (record: AnswerRecord) => record.suite === name.suite && record.job === name.job;
  const before = records.find(isOwn) ?? { ...name, seen: [], answers: [] };
  const known = before.answers.filter(({ id }) => bound.every((each) => each.id !== id));
  const record = {
    ...name,
    seen: [...before.seen, { at, ...written(seen) }].slice(-KEPT_MAX),
    answers: [...known, ...bound.map(({ id, seen: to }) => ({ id, ...written(to) }))].slice(-KEPT_MAX),
  };
  return [...records.filter((each) => !isOwn(each)), record];
}

/** A series this many times as bad as it was is worth a word. */
const LARGER = 1.2;

/** Whether a regression is clearly larger than the recorded one, or new. */
export function isLarger(
  records: readonly AnswerRecord[],
  { suite, job }: Measurer,
  { sizes, isCut }: Seen,
): boolean {
  const own = records.find((record) => record.suite === nameOf(suite) && record.job === nameOf(job));
  const last = own?.seen.at(-1);
  if (!last) return false;
  const before = new Map(readBack(last).sizes.map(({ series, worse }) => [series, worse]));
  return sizes.some(({ series, worse }) => {
    const was = before.get(series);
    if (was === undefined) return !isCut && !last.isCut;
    return worse !== null && was !== null && worse > was * LARGER;
  });
}

/** What is known of a measurement beside the records. */
export interface Moment {
  /** Newest commit of the pull request. */
  readonly head: string | undefined;
  /** When it was pushed, as GitHub says; undefined where that is not known. */
  readonly pushedAt: string | undefined;
  /** Whether comments are written, and so remember. */
  readonly isRemembered: boolean;
}

/**
 * What an answer was given to. `now`: to what is measured now. Undefined: to something else, that nobody can say.
 * A job that is new has the records of the others of its suite: calling it otherwise makes no answer larger.
 */
export function answeredSize(
  { id, at, commit }: Answer,
  records: readonly AnswerRecord[],
  { suite, job }: Measurer,
  { head, pushedAt, isRemembered }: Moment,
): Seen | 'now' | undefined {
  const ofSuite = records.filter((record) => record.suite === nameOf(suite));
  const own = ofSuite.filter((record) => record.job === nameOf(job));
  const asked = own.length > 0 ? own : ofSuite;
  const bound = asked.flatMap(({ answers }) => answers.filter((answer) => answer.id === id));
  if (bound.length > 0) return together(bound);
  if (at === undefined) {
    if (commit === head || head === undefined) return 'now';
    if (asked.length === 0) return isRemembered ? 'now' : undefined;
    return together(asked.flatMap(({ seen }) => seen.slice(-1)));
  }
  if (asked.length === 0) return pushedAt !== undefined && isBefore(at, pushedAt) ? undefined : 'now';
  const before = asked.flatMap(({ seen }) => seen.filter((each) => !isBefore(at, each.at)).slice(-1));
  return before.length > 0 ? together(before) : undefined;
}

/** GitHub gives whole seconds. */
function isBefore(at: string, other: string): boolean {
  return Math.floor(Date.parse(at) / 1000) < Math.floor(Date.parse(other) / 1000);
}

/** The larger size of each series, where several machines have measured it. */
function together(all: readonly Sizes[]): Seen {
  const largest = new Map<string, Size>();
  for (const size of all.flatMap((each) => readBack(each).sizes)) {
    const other = largest.get(size.series);
    if (!other || (size.worse ?? 0) > (other.worse ?? 0)) largest.set(size.series, size);
  }
  const factor = ({ worse }: Size) => worse ?? Number.POSITIVE_INFINITY;
  const sizes = [...largest.values()].toSorted((a, b) => factor(b) - factor(a) || 0);
  return { sizes, isCut: all.some(({ isCut }) => isCut) };
}
