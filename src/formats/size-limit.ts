/**
 * size-limit's JSON: the size of every check as delivered (brotli, gzip or neither, as configured), and its
 * running time if measured. `loading` is derived from the size. Whether its own limit was kept is not read.
 */
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asObject, asText, faultOf } from './json.ts';

type Fields = Readonly<Record<string, unknown>>;

const KEYS = new Set([
  ...['name', 'passed', 'size', 'sizeLimit', 'loading', 'running', 'total', 'time', 'timeLimit'],
  ...['gzip', 'brotli', 'config', 'missed'],
]);

const METRICS = [
  ['size', 'size', 'B'],
  ['gzip', 'gzip_size', 'B'],
  ['brotli', 'brotli_size', 'B'],
  ['running', 'running_time', 's'],
] as const;

export const sizeLimit: Format = {
  id: 'size-limit',
  tool: 'Size Limit',
  produce: 'npx size-limit --json > results.json',
  reads: 'size and running time of every check',
  samples: 'iteration',

  claims(_text, json) {
    const entries = asArray(json) ?? [];
    return entries.some(isMarked) && entries.every((entry) => isCheck(entry) || !asObject(entry));
  },

  read(_text, json) {
    const checks = asArray(json) ?? [];
    if (checks.length === 0) throw new ParseFailure('no checks: size-limit has nothing to measure');
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    const times = new Map<string, number>();
    for (const [index, value] of checks.entries()) {
      const check = asObject(value) ?? {};
      const name = asText(check.name);
      if (name === undefined) {
        skipped.push({ why: { code: 'no-field', entry: `[${index}]`, field: 'name' } });
        continue;
      }
      // Checks with the same name are different things: their files, or what is imported from them.
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      readCheck(time === 1 ? name : `${name} #${time}`, check, rows, skipped);
    }
    return { rows, skipped };
  },
};

/** A name and a size alone may be anything. */
function isMarked(value: unknown): boolean {
  const check = asObject(value) ?? {};
  return (
    isCheck(value) && ['passed', 'sizeLimit', 'loading', 'running', 'missed'].some((key) => key in check)
  );
}

function isCheck(value: unknown): boolean {
  const check = asObject(value);
  return (
    check !== undefined &&
    typeof check.name === 'string' &&
    ('size' in check || 'missed' in check) &&
    Object.keys(check).every((key) => KEYS.has(key))
  );
}

const NO_FILES = { code: 'no-files' } as const;

function readCheck(benchmark: string, check: Fields, rows: Row[], skipped: Skipped[]): void {
  const fault = check.missed === true ? NO_FILES : faultOf(check, 'size', 'number');
  if (fault !== undefined) skipped.push({ why: { ...fault, benchmark }, failed: benchmark });
  for (const [field, metric, unit] of METRICS) {
    if (typeof check[field] === 'number')
      rows.push({ benchmark, metric, unit, centre: asNumber(check[field]) });
  }
}
