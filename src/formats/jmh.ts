/**
 * JMH's JSON (-rf json). rawData has every iteration of every fork. In sample mode there is a histogram
 * instead; the mean of each iteration is read, because invocations within one iteration are not independent.
 * Neither are the iterations of one fork: with several forks, which are processes, each is one value.
 */

import { mean } from '../model/sample.ts';
import type { SkipReason } from '../model/skip-reason.ts';
import { environmentOf } from './environment.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import type { Identity } from './jmh-names.ts';
import { namesOf, PERCENTILES, primaryOf, secondary } from './jmh-names.ts';
import { hasJmhTable, readJmhTable } from './jmh-table.ts';
import { asArray, asNumber, asNumbers, asObject, asParameters, asText } from './json.ts';
import { nameWith } from './names.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One benchmark in one mode. */
interface Entry extends Identity {
  readonly parameters: Readonly<Record<string, string>>;
  readonly fields: Fields;
}

export const jmh: Format = {
  id: 'jmh',
  tool: 'JMH',
  produce: 'java -jar benchmarks.jar -rf json -rff results.json',
  reads: 'mean of every fork (of one alone, its iterations), parameters, percentiles, secondary metrics',
  samples: 'process',

  claims(text, json) {
    if (json === undefined) return hasJmhTable(text);
    return (asArray(json) ?? []).some((entry) => {
      const fields = asObject(entry);
      return fields !== undefined && 'benchmark' in fields && 'primaryMetric' in fields;
    });
  },

  read(text, json) {
    if (json === undefined) return readJmhTable(text);
    const entries: Entry[] = [];
    const skipped: Skipped[] = [];
    for (const [index, value] of (asArray(json) ?? []).entries()) {
      const entry = entryOf(asObject(value) ?? {});
      if ('code' in entry) skipped.push({ why: { ...entry, entry: `[${index}]` } });
      else entries.push(entry);
    }
    if (entries.length === 0 && skipped.length === 0) throw new ParseFailure('no benchmarks in the file');
    const rows = entries.flatMap(rowsOf);
    return { rows, skipped, environment: machineOf(entries) };
  },
};

/** @returns the entry, or what is wrong with it */
function entryOf(fields: Fields): Entry | SkipReason {
  const benchmark = asText(fields.benchmark);
  if (benchmark === undefined) return { code: 'no-field', field: 'benchmark' };
  if (!asObject(fields.primaryMetric)) return { code: 'no-field', benchmark, field: 'primaryMetric' };
  const parameters = asParameters(fields.params);
  const name = nameWith(benchmark, parameters);
  return { name, mode: asText(fields.mode) ?? '', threads: String(fields.threads ?? ''), parameters, fields };
}

function rowsOf(entry: Entry): Row[] {
  const { mode, parameters, fields } = entry;
  const names = namesOf(entry);
  const { benchmark } = names;
  const primary = asObject(fields.primaryMetric) ?? {};
  const metric = primaryOf(mode);
  const rows = [rowOf(benchmark, metric, primary), ...percentilesOf(benchmark, mode, primary)];
  for (const [key, value] of Object.entries(asObject(fields.secondaryMetrics) ?? {})) {
    const score = asObject(value);
    // Text of a profiler, such as a stack, comes as a metric without a number.
    if (!score || score.scoreUnit === '---') continue;
    const { metric: word, direction } = secondary(metric, key);
    const row = rowOf(benchmark, word, score);
    rows.push(direction === undefined ? row : { ...row, direction });
  }
  return rows.map((row) => ({ ...row, ...names, parameters }));
}

function rowOf(benchmark: string, metric: string, score: Fields): Row {
  const unit = asText(score.scoreUnit) ?? '';
  return { benchmark, metric, unit, centre: asNumber(score.score), ...sampleOf(forksOf(score)) };
}

/** A fork's value is its mean, because the score is the mean of all iterations. */
function sampleOf(forks: readonly (readonly number[])[]): Pick<Row, 'values' | 'level'> {
  const [only] = forks;
  if (forks.length > 1) return { values: forks.map(mean) };
  return only ? { values: only, level: 'iteration' } : {};
}

function percentilesOf(benchmark: string, mode: string, score: Fields): Row[] {
  if (mode !== 'sample') return [];
  const percentiles = asObject(score.scorePercentiles) ?? {};
  return PERCENTILES.filter((percentile) => typeof percentiles[percentile] === 'number').map(
    (percentile) => ({
      benchmark,
      metric: `time_p${Number(percentile)}`,
      unit: asText(score.scoreUnit) ?? '',
      centre: asNumber(percentiles[percentile]),
    }),
  );
}

/** The iterations of each fork that has any. */
function forksOf({ rawData, rawDataHistogram }: Fields): number[][] {
  const means = (fork: unknown) => (asArray(fork) ?? []).map(meanOf);
  const forks = asArray(rawData) ?? asArray(rawDataHistogram)?.map(means) ?? [];
  return forks.map((fork) => asNumbers(fork)).filter((fork) => fork !== undefined);
}

/** Mean of the pairs of one iteration: a value and how often it was measured. */
function meanOf(iteration: unknown): number {
  let sum = 0;
  let count = 0;
  for (const pair of asArray(iteration) ?? []) {
    const [value, times] = (asArray(pair) ?? []).map(asNumber);
    sum += (value ?? Number.NaN) * (times ?? Number.NaN);
    count += times ?? Number.NaN;
  }
  return sum / count;
}

function machineOf(entries: readonly Entry[]): NonNullable<Reading['environment']> {
  const first = entries[0]?.fields;
  return environmentOf({ toolchain: { jdk: first?.jdkVersion, jmh: first?.jmhVersion } });
}
