/**
 * The folder target/criterion. Each benchmark has a folder whose name is mangled and shortened, so names come
 * from benchmark.json. `new` is the run; `base` is the one before it and not read.
 */

import { median } from '../model/sample.ts';
import type { SkipReason } from '../model/skip-reason.ts';
import { tidyUnit } from '../model/unit.ts';
import type { Reading, Row, Skipped, TextFile } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asObject, asText, parseJson } from './json.ts';
import { linesOf } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

const WANTED = /(?:^|[\\/])new[\\/](benchmark\.json|estimates\.json|sample\.json|raw\.csv)$/;

/** Words of benchmark.json for what is counted. */
const COUNTED = new Map([
  ['Bytes', 'bytes'],
  ['BytesDecimal', 'bytes'],
  ['Elements', 'elements'],
  ['Bits', 'bits'],
  // The fields of ElementsAndBytes.
  ['elements', 'elements'],
  ['bytes', 'bytes'],
]);

export function wantsTreeFile(path: string): boolean {
  return WANTED.test(path);
}

export function readTree(files: readonly TextFile[]): Reading {
  const folders = Map.groupBy(
    files.filter((file) => WANTED.test(file.path)),
    (file) => file.path.replace(WANTED, ''),
  );
  if (folders.size === 0)
    throw new ParseFailure('no new/benchmark.json in this folder: is it target/criterion?');
  const found: Found[] = [];
  const skipped: Skipped[] = [];
  for (const [folder, parts] of folders) {
    const read = readBenchmark(new Map(parts.map((file) => [WANTED.exec(file.path)?.[1] ?? '', file.text])));
    if ('code' in read)
      skipped.push({ why: read.benchmark ? read : { ...read, entry: `${folder}/benchmark.json` } });
    else found.push({ rows: read, written: Math.max(...parts.map(({ written = Number.NaN }) => written)) });
  }
  const { fresh, stale } = byExecution(found);
  const names = stale.map(({ rows }) => rows[0]?.benchmark ?? '');
  return { rows: fresh.flatMap(({ rows }) => rows), skipped, ...(stale.length > 0 && { stale: names }) };
}

/** A benchmark, and when its files were last written; NaN if unknown. */
interface Found {
  readonly rows: readonly Row[];
  readonly written: number;
}

/** Longer than anything between two benchmarks of one execution except measuring: a crate may be compiled. */
const PAUSE_MS = 30 * 60_000;

/**
 * The folder keeps renamed and deleted benchmarks forever. Those of the newest execution were written one
 * after another; older ones are separated from them by a pause that neither measuring nor compiling explains.
 */
function byExecution(found: readonly Found[]): { fresh: readonly Found[]; stale: readonly Found[] } {
  if (found.some(({ written }) => !Number.isFinite(written))) return { fresh: found, stale: [] };
  const newest = found.toSorted((a, b) => b.written - a.written);
  const end = newest.findIndex((later, i) => {
    const earlier = newest[i + 1];
    return earlier !== undefined && later.written - earlier.written > PAUSE_MS + 2 * measuredMs(later);
  });
  if (end < 0) return { fresh: found, stale: [] };
  const fresh = new Set(newest.slice(0, end + 1));
  return {
    fresh: found.filter((each) => fresh.has(each)),
    stale: found.filter((each) => !fresh.has(each)),
  };
}

/** Minimum time that its samples took: each is one iteration or more. */
function measuredMs({ rows }: Found): number {
  return (rows[0]?.values ?? []).reduce((sum, value) => sum + value, 0) / 1e6;
}

/** @returns the rows, or what is wrong */
function readBenchmark(texts: ReadonlyMap<string, string>): Row[] | SkipReason {
  const about = jsonOf(texts.get('benchmark.json'));
  const benchmark = asText(about?.full_id);
  if (benchmark === undefined) return { code: 'no-field', field: 'full_id' };
  // criterion documents raw.csv as the stable form, but only older versions write it by default.
  const values = samplesOf(jsonOf(texts.get('sample.json'))) ?? rawSamplesOf(texts.get('raw.csv'));
  const centre = estimateOf(jsonOf(texts.get('estimates.json'))) ?? (values && median(values));
  if (centre === undefined) return { code: 'no-result', benchmark };
  const time = { benchmark, metric: 'time', unit: 'ns', centre, ...(values && { values }) };
  return [time, ...throughputRows(time, amountsOf(asObject(about?.throughput) ?? {}))];
}

function jsonOf(text: string | undefined): Fields | undefined {
  if (text === undefined) return undefined;
  try {
    return asObject(parseJson(text));
  } catch (error) {
    if (error instanceof ParseFailure) return undefined;
    throw error;
  }
}

/** The slope of the regression; flat sampling has none, and criterion itself then reports the mean. */
function estimateOf(estimates: Fields | undefined): number | undefined {
  const estimate = asObject(estimates?.slope) ?? asObject(estimates?.mean);
  const point = asNumber(estimate?.point_estimate);
  return Number.isFinite(point) ? point : undefined;
}

function samplesOf(sample: Fields | undefined): number[] | undefined {
  return perIteration(asArray(sample?.times), asArray(sample?.iters));
}

/** Counts from the end of a row, because names at its beginning may contain commas. */
function rawSamplesOf(csv: string | undefined): number[] | undefined {
  const rows = linesOf(csv ?? '')
    .slice(1)
    .map((line) => line.split(','))
    .filter((fields) => fields.at(-2) === 'ns');
  return perIteration(
    rows.map((fields) => Number(fields.at(-3))),
    rows.map((fields) => Number(fields.at(-1))),
  );
}

/** Each total divided by its number of iterations; undefined if no finite value results. */
export function perIteration(
  totals: readonly unknown[] | undefined,
  counts: readonly unknown[] | undefined,
): number[] | undefined {
  const values = (totals ?? []).map((total, index) => asNumber(total) / asNumber(counts?.[index]));
  const finite = values.filter((value) => Number.isFinite(value));
  return finite.length > 0 ? finite : undefined;
}

/** What is counted, and its amount per iteration: `{"Bytes": 1024}`, or `{"ElementsAndBytes": {…}}`. */
function amountsOf(throughput: Fields): [string, number][] {
  return Object.entries(throughput).flatMap(([word, amount]): [string, number][] => {
    const several = asObject(amount);
    return several ? amountsOf(several) : [[COUNTED.get(word) ?? word, asNumber(amount)]];
  });
}

const UNITS = new Map([
  ['bytes', 'B'],
  ['elements', 'elem'],
  ['bits', 'b'],
]);

/**
 * Throughput rows, the first under the plain name. They have no samples of their own: those of the time
 * already contain them.
 */
export function throughputRows(time: Row, amounts: readonly (readonly [string, number])[]): Row[] {
  const { unit, factor } = tidyUnit(time.unit);
  const seconds = (time.centre * factor) / 1e9;
  if (unit !== 'ns') return [];
  return amounts
    .filter(([counted, amount]) => counted !== '' && Number.isFinite(amount))
    .map(([counted, amount], i) => ({
      benchmark: time.benchmark,
      metric: i === 0 ? 'throughput' : `${counted}_per_second`,
      unit: `${UNITS.get(counted) ?? counted}/s`,
      centre: amount / seconds,
    }));
}
