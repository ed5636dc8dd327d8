/**
 * Records in the comment on a pull request: how large each regression was in the latest measurements, and at which size it was
 * allowed. An answer covers only the size that was visible when it was given. The records are hidden in the comment, which
 * contributors cannot edit. They are still untrusted input: parsing validates and limits them.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Seen, type Size, sizeOf, sizesSchema } from '../model/answer.ts';
import type { Finding } from '../model/report.ts';
import * as z from '../model/schema.ts';
import type { Answer } from './override-requests.ts';

/** Source of a measurement: the suite, and the job and machine that measured it. */
export interface Measurer {
  readonly suite: string;
  readonly job: string;
}

/** An answer and the sizes that it covers. */
export interface BoundAnswer {
  readonly id: string;
  readonly seen: Seen;
}

const word = z.string().check(z.maxLength(100));

const recordSchema = z.lazy(() =>
  z.object({
    suite: word,
    job: word,
    /** Oldest first. */
    seen: z.array(z.extend(sizesSchema, { at: z.iso.datetime() })).check(z.maxLength(10)),
    answers: z.array(z.extend(sizesSchema, { id: word })).check(z.maxLength(10)),
  }),
);
export type AnswerRecord = z.infer<typeof recordSchema>;

/** Measurements and answers recorded per job, and series in each; with many jobs, fewer. */
const RECORDED_MAX = 5;
const SIZES_MAX = [100, 30, 10, 3, 1] as const;
const RECORDS_MAX = 300;
const LINE_BYTES = 12_000;

const LINE = /^<!-- perf-regression-answers: ([A-Za-z0-9+/=]{1,20000}) -->$/m;
const TEXT_BYTES_MAX = 2_000_000;

/** Hashed, because names can be long and come from contributors. */
export function nameOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);
}

/** Sizes of the regressions in a report, the worst first: what a reader saw who answers it. */
export function seenIn(findings: readonly Finding[]): Seen {
  const shown = findings.filter(({ verdict }) => ['regressed', 'suspected', 'missing'].includes(verdict));
  const sizes = shown.map((finding) => sizeOf(finding, nameOf));
  const factor = ({ worse }: Size) => worse ?? Number.POSITIVE_INFINITY;
  return { sizes: sizes.toSorted((a, b) => factor(b) - factor(a) || 0), isCut: false };
}

export function recordsIn(body: string): AnswerRecord[] {
  const packed = LINE.exec(body)?.[1];
  if (packed === undefined) return [];
  const parsed = z.array(recordSchema).check(z.maxLength(RECORDS_MAX)).safeParse(factsIn(packed));
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

/** The line of the comment that carries the records. If they do not fit, each has fewer series. */
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

function toRecord({ sizes, isCut }: Seen): Sizes {
  return { sizes: sizes.map(({ series, worse, value }) => [series, rounded(worse), value]), isCut };
}

function rounded(worse: number | null): number | null {
  return worse === null ? null : Number(worse.toPrecision(6));
}

function fromRecord({ sizes, isCut }: Sizes): Seen {
  return { sizes: sizes.map(([series, worse, value]) => ({ series, worse, value })), isCut };
}

/** Adds a measurement, and the answers that were given until then. @param at when the comment is toRecord */
export function withMeasurement(
  records: readonly AnswerRecord[],
  { suite, job }: Measurer,
  { at, seen, bound }: { readonly at: string; readonly seen: Seen; readonly bound: readonly BoundAnswer[] },
): AnswerRecord[] {
  const name = { suite: nameOf(suite), job: nameOf(job) };
  const isOwn = (record: AnswerRecord) => record.suite === name.suite && record.job === name.job;
  const before = records.find(isOwn) ?? { ...name, seen: [], answers: [] };
  const known = before.answers.filter(({ id }) => bound.every((each) => each.id !== id));
  const record = {
    ...name,
    seen: [...before.seen, { at, ...toRecord(seen) }].slice(-RECORDED_MAX),
    answers: [...known, ...bound.map(({ id, seen: to }) => ({ id, ...toRecord(to) }))].slice(-RECORDED_MAX),
  };
  return [...records.filter((each) => !isOwn(each)), record];
}

/** Factor from which a regression counts as larger than the recorded one. */
const LARGER_FACTOR = 1.2;

/** Whether a regression is clearly larger than the recorded one, or new. */
export function isLarger(
  records: readonly AnswerRecord[],
  { suite, job }: Measurer,
  { sizes, isCut }: Seen,
): boolean {
  const own = records.find((record) => record.suite === nameOf(suite) && record.job === nameOf(job));
  const last = own?.seen.at(-1);
  if (!last) return false;
  const before = new Map(fromRecord(last).sizes.map(({ series, worse }) => [series, worse]));
  return sizes.some(({ series, worse }) => {
    const was = before.get(series);
    if (was === undefined) return !isCut && !last.isCut;
    return worse !== null && was !== null && worse > was * LARGER_FACTOR;
  });
}

/** Facts about a measurement that are not in the records. */
export interface MeasurementFacts {
  /** Newest commit of the pull request. */
  readonly head: string | undefined;
  /** When it was pushed, according to GitHub; undefined if unknown. */
  readonly pushedAt: string | undefined;
  /** Whether the job writes a comment, and with it the records. */
  readonly isRemembered: boolean;
}

/**
 * The sizes that an answer covers. `now`: the current measurement. Undefined: sizes that are not known.
 * A new job uses the records of the other jobs of its suite, so that renaming a job does not widen an answer.
 */
export function answeredSize(
  { id, at, commit }: Answer,
  records: readonly AnswerRecord[],
  { suite, job }: Measurer,
  { head, pushedAt, isRemembered }: MeasurementFacts,
): Seen | 'now' | undefined {
  const ofSuite = records.filter((record) => record.suite === nameOf(suite));
  const own = ofSuite.filter((record) => record.job === nameOf(job));
  const relevant = own.length > 0 ? own : ofSuite;
  const bound = relevant.flatMap(({ answers }) => answers.filter((answer) => answer.id === id));
  if (bound.length > 0) return largestSizes(bound);
  if (at === undefined) {
    if (commit === head || head === undefined) return 'now';
    if (relevant.length === 0) return isRemembered ? 'now' : undefined;
    return largestSizes(relevant.flatMap(({ seen }) => seen.slice(-1)));
  }
  if (relevant.length === 0) return pushedAt !== undefined && isBefore(at, pushedAt) ? undefined : 'now';
  const before = relevant.flatMap(({ seen }) => seen.filter((each) => !isBefore(at, each.at)).slice(-1));
  return before.length > 0 ? largestSizes(before) : undefined;
}

/** Compares in seconds: GitHub's times have no fractions. */
function isBefore(at: string, other: string): boolean {
  return Math.floor(Date.parse(at) / 1000) < Math.floor(Date.parse(other) / 1000);
}

/** The largest size of each series over the machines that measured it. */
function largestSizes(all: readonly Sizes[]): Seen {
  const largest = new Map<string, Size>();
  for (const size of all.flatMap((each) => fromRecord(each).sizes)) {
    const other = largest.get(size.series);
    if (!other || (size.worse ?? 0) > (other.worse ?? 0)) largest.set(size.series, size);
  }
  const factor = ({ worse }: Size) => worse ?? Number.POSITIVE_INFINITY;
  const sizes = [...largest.values()].toSorted((a, b) => factor(b) - factor(a) || 0);
  return { sizes, isCut: all.some(({ isCut }) => isCut) };
}
