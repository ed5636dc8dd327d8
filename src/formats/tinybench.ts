/**
 * tinybench, which writes no file: either `bench.table()` as JSON or as printed by console.table(), with
 * numbers as text and units in the keys, or its tasks as `{ name, result }`. Both changed their keys with
 * version 3; the old ones are read too.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import { environmentOf } from './environment.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { asArray, asNumber, asNumbers, asObject, asText, faultOf } from './json.ts';
import { numberOf } from './text.ts';
import { consoleTableEntries, hasConsoleTableOf } from './tinybench-console.ts';

type Fields = Readonly<Record<string, unknown>>;

const TIME_KEY = /^(?:Latency (?:avg|average)|Average Time) \((\w+)\)$/;
const THROUGHPUT_KEY = /^(?:Throughput (?:avg|average) \((\w+\/s)\)|(ops\/sec))$/;

export const tinybench: Format = {
  id: 'tinybench',
  tool: 'tinybench',
  produce:
    "writeFileSync('results.json', JSON.stringify(bench.tasks.map(({ name, result }) => ({ name, result }))))",
  reads: 'mean latency and throughput, samples where they are kept (retainSamples)',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined) return hasConsoleTableOf(text);
    return entriesOf(json).some((entry) => taskName(entry) !== undefined || measured(asObject(entry.result)));
  },

  read(text, json) {
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const entry of json === undefined ? consoleTableEntries(text) : entriesOf(json)) {
      const isTable = taskName(entry) !== undefined;
      const fault = isTable ? readTableRow(entry, rows) : readResult(entry, rows);
      if (fault === undefined) continue;
      const failed = failedTask(entry);
      skipped.push({ why: fault, ...(failed !== undefined && { failed }) });
    }
    return { rows, skipped, environment: runtimeOf(json) };
  },
};

function entriesOf(json: unknown): Fields[] {
  return (asArray(json) ?? []).map(asObject).filter((entry) => entry !== undefined);
}

/** The name of a task that threw. */
function failedTask(entry: Fields): string | undefined {
  const threw = entry.Error !== undefined || asObject(entry.result)?.error !== undefined;
  return threw ? (taskName(entry) ?? asText(entry.name)) : undefined;
}

function taskName(entry: Fields): string | undefined {
  return asText(entry['Task name']) ?? asText(entry['Task Name']);
}

function measured(result: Fields | undefined): boolean {
  if (!result) return false;
  return asObject(result.latency) !== undefined || ('hz' in result && 'mean' in result);
}

/** @returns what is wrong, if the row has no time */
function readTableRow(entry: Fields, rows: Row[]): SkipReason | undefined {
  const benchmark = taskName(entry) ?? '';
  if (entry.Error !== undefined) return { code: 'failed', benchmark, message: asText(entry.Error) };
  const before = rows.length;
  for (const [key, value] of Object.entries(entry)) {
    const time = TIME_KEY.exec(key)?.[1];
    const throughput = THROUGHPUT_KEY.exec(key);
    const metric = time === undefined ? 'throughput' : 'time';
    const unit = time ?? throughput?.[1] ?? throughput?.[2];
    if (unit === undefined) continue;
    const centre = cellNumber(value);
    if (centre === undefined) return { code: 'not-a-number', benchmark, field: key };
    rows.push({ benchmark, metric, unit, centre });
  }
  return rows.length === before ? { code: 'no-field', benchmark, field: 'latency' } : undefined;
}

/** `1106.3 ± 1.55%`, `1,234,567`, or a number. */
function cellNumber(cell: unknown): number | undefined {
  if (typeof cell === 'number') return cell;
  const [first = ''] = (asText(cell) ?? '').split('±');
  return numberOf(first.trim().replaceAll(',', ''));
}

/** @returns what is wrong, if the task was not measured */
function readResult(entry: Fields, rows: Row[]): SkipReason | undefined {
  const benchmark = asText(entry.name);
  if (benchmark === undefined) return { code: 'no-field', field: 'name' };
  const result = asObject(entry.result);
  if (!result || !measured(result)) return { code: 'no-result', benchmark, state: asText(result?.state) };
  const time = asObject(result.latency) ?? result;
  const fault = faultOf(time, 'mean', 'number');
  if (fault !== undefined) return { ...fault, benchmark };
  const values = asNumbers(time.samples);
  rows.push({
    benchmark,
    metric: 'time',
    unit: 'ms',
    centre: asNumber(time.mean),
    ...(values && { values }),
  });
  // Its samples are the reciprocals of the times: the same measurements, so they are not read twice.
  const throughput = asObject(result.throughput)?.mean ?? result.hz;
  if (throughput !== undefined) {
    rows.push({ benchmark, metric: 'throughput', unit: 'ops/s', centre: asNumber(throughput) });
  }
  return undefined;
}

function runtimeOf(json: unknown): NonNullable<Reading['environment']> {
  const result = entriesOf(json)
    .map((entry) => asObject(entry.result))
    .find((each) => asText(each?.runtime) !== undefined);
  const runtime = asText(result?.runtime);
  return environmentOf(runtime === undefined ? {} : { toolchain: { [runtime]: result?.runtimeVersion } });
}
