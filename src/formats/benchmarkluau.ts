/**
 * Luau's bench.py: its printed lines (`SUCCESS: name : 15.041ms +/- 0.636% on luau`), and its JSON, which has
 * all times, in milliseconds. The table at the end repeats the lines.
 */
import { mean } from '../model/sample.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { asArray, asNumbers, asText } from './json.ts';
import { qualified } from './names.ts';
import { loggedLines, numberOf, withoutColour } from './text.ts';

const OWN = /^(?:\S+ )?SUCCESS: [^\n]*: +[\d.]+ms \+\/- /m;
const SUCCESS = /^SUCCESS: /;
const TIME = /: +([\d.]+|nan|inf)(ns|us|ms|s) \+\/- +[-\w.]+% on (.+)$/;
/** Follows the result if two virtual machines are compared. */
const COMPARISON = / \([-+ ]*[\d.]+%, [^()]*\)$/;
const FAILED = /^FAILED: +(.+)$/;

/** A row, and the parts of its name. */
interface Found {
  readonly name: string;
  readonly driver: string;
  readonly row: Omit<Row, 'benchmark'>;
}

export const benchmarkluau: Format = {
  id: 'benchmarkluau',
  tool: 'Luau bench.py',
  produce: 'python3 bench/bench.py --vm ./luau | tee results.txt (or the JSON that it leaves)',
  reads: 'mean time, every time where the JSON is given',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined) return text.includes('SUCCESS') && OWN.test(withoutColour(text));
    return (asArray(json) ?? []).some((test) => (asArray(test) ?? []).some(isResult));
  },

  read(text, json) {
    const tests = asArray(json);
    return tests ? readTests(tests) : readLines(text);
  },
};

/** `[filename, vm, short name of the vm, name, values, count]` */
function isResult(value: unknown): boolean {
  const result = asArray(value) ?? [];
  const [, , driver, name, values, count] = result;
  const isNamed = asText(driver) !== undefined && asText(name) !== undefined;
  return isNamed && result.length === 6 && asArray(values) !== undefined && typeof count === 'number';
}

function readTests(tests: readonly unknown[]): Reading {
  const found: Found[] = [];
  const skipped: Skipped[] = [];
  for (const [index, result] of tests.flatMap((test) => asArray(test) ?? [test]).entries()) {
    const [, , driver, name, times] = isResult(result) ? (asArray(result) ?? []) : [];
    const values = asNumbers(times);
    const title = asText(name) || `result ${index + 1}`;
    if (!values) skipped.push({ why: { code: 'no-field', benchmark: title, field: 'times' } });
    else {
      // bench.py itself reports the mean.
      const row = { metric: 'time', unit: 'ms', centre: mean(values), values };
      found.push({ name: title, driver: asText(driver) ?? '', row });
    }
  }
  return { rows: named(found), skipped };
}

function readLines(text: string): Reading {
  const found: Found[] = [];
  const skipped: Skipped[] = [];
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    const failed = FAILED.exec(shown)?.[1];
    if (failed !== undefined) skipped.push({ line, why: { code: 'failed', benchmark: failed }, failed });
    if (!SUCCESS.test(shown)) continue;
    const time = TIME.exec(shown);
    const centre = numberOf(time?.[1]);
    if (!time || centre === undefined) {
      skipped.push({ line, why: { code: 'no-field', field: 'time' } });
      continue;
    }
    const driver = (time[3] ?? '').replace(COMPARISON, '').trim();
    const name = shown.slice(0, time.index).replace(SUCCESS, '').trim();
    found.push({ name, driver, row: { metric: 'time', unit: time[2] ?? '', centre, line } });
  }
  return { rows: named(found), skipped };
}

/** The driver, such as `luau -O2`, is part of the name if there are several. */
function named(found: readonly Found[]): Row[] {
  return found.map(({ name, driver, row }) => ({
    ...qualified(name, driver),
    ...(driver !== '' && { scope: driver }),
    ...row,
  }));
}
