/**
 * Rust's built-in benchmarks, as text or as the JSON stream of -Z unstable-options: the median of many iterations.
 * Criterion.rs writes rows of the same form; those outside of `running N tests` … `test result:` are criterion's.
 */
import { hasConsoleResult } from './criterion-console.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { asNumber, asObject, asText, faultOf, jsonLines } from './json.ts';
import { groupedNumberOf, loggedLines } from './text.ts';

const STREAM = /\{ ?"type": ?"bench", ?"name": ?"/;
const RESULT = /^bench: +(\S+) (\S+)\/iter \(\+\/- \S+\)(?: = (\S+) (\S+\/s))?/;
/** The file that cargo runs, and the hash at the end of its name. */
const TARGET = /^ *Running .*[/\\]([^/\\]+)-[0-9a-f]{16}(?:\.exe)?\)?$/;

interface Found {
  readonly name: string;
  readonly target: string;
  readonly rows: readonly Row[];
}

export const libtest: Format = {
  id: 'libtest',
  tool: 'libtest (cargo bench)',
  produce: 'cargo +nightly bench | tee results.txt',
  reads: 'median time of text or of the JSON stream, throughput',
  samples: 'iteration',

  claims(text) {
    if (STREAM.test(text)) return true;
    if (!text.includes('bench: ') || hasConsoleResult(text)) return false;
    return results(text).some(({ result }) => RESULT.test(result));
  },

  read(text) {
    return STREAM.test(text) ? readStream(text) : readText(text);
  },
};

interface Result {
  readonly name: string;
  readonly result: string;
  readonly target: string;
  readonly line: number;
}

/** What stands behind `test NAME ... `; with --nocapture the benchmark's own output may come in between. */
function results(text: string): Result[] {
  const found: Result[] = [];
  let name = '';
  let target = '';
  for (const [index, line] of loggedLines(text).entries()) {
    target = TARGET.exec(line)?.[1] ?? target;
    const at = line.startsWith('test ') ? line.indexOf(' ... ') : -1;
    if (at > 0) name = line.slice('test '.length, at).trim();
    const result = at > 0 ? line.slice(at + ' ... '.length) : line;
    if (name === '' || !/^(?:bench: |FAILED)/.test(result)) continue;
    found.push({ name, result, target, line: index + 1 });
    name = '';
  }
  return found;
}

function readText(text: string): Reading {
  const skipped: Skipped[] = [];
  const found: Found[] = [];
  for (const { name, result, target, line } of results(text)) {
    const [, time, unit = '', rate, rateUnit = ''] = RESULT.exec(result) ?? [];
    const centre = groupedNumberOf(time);
    if (result.startsWith('FAILED')) skipped.push({ line, reason: `${name} failed`, failed: name });
    else if (centre === undefined) skipped.push({ line, reason: `${name}: its row is broken` });
    else
      found.push({ name, target, rows: rowsOf(name, centre, unit, groupedNumberOf(rate), rateUnit, line) });
  }
  return { rows: qualified(found), skipped };
}

function readStream(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const { line, text: raw, value } of jsonLines(text)) {
    if (value === undefined && raw.startsWith('{')) skipped.push({ line, reason: 'not JSON' });
    const event = asObject(value) ?? {};
    const name = asText(event.name);
    if (event.type === 'test' && event.event === 'failed') {
      skipped.push({ line, reason: `${name} failed`, failed: name ?? null });
    }
    if (event.type !== 'bench') continue;
    const fault = faultOf(event, 'name', 'string') ?? faultOf(event, 'median', 'number');
    if (name === undefined || fault !== undefined) {
      skipped.push({ line, reason: `${name ?? 'a benchmark'}: ${fault}` });
      continue;
    }
    // The field's name is wrong: it holds the number that the text calls MB/s.
    const rate = event.mib_per_second === undefined ? undefined : asNumber(event.mib_per_second);
    rows.push(...rowsOf(name, asNumber(event.median), 'ns', rate, 'MB/s', line));
  }
  return { rows, skipped };
}

function rowsOf(
  benchmark: string,
  centre: number,
  unit: string,
  rate: number | undefined,
  rateUnit: string,
  line: number,
): Row[] {
  const time = { benchmark, metric: 'time', unit, centre, line };
  if (rate === undefined) return [time];
  return [time, { benchmark, metric: 'throughput', unit: rateUnit, centre: rate, line }];
}

/** Crates may name their benchmarks alike: there, and only there, the target is named too. */
function qualified(found: readonly Found[]): Row[] {
  const targets = new Map<string, Set<string>>();
  for (const { name, target } of found) targets.set(name, (targets.get(name) ?? new Set()).add(target));
  return found.flatMap(({ name, target, rows }) =>
    (targets.get(name)?.size ?? 0) > 1 && target !== ''
      ? rows.map((row) => ({ ...row, benchmark: `${name} (${target})` }))
      : rows,
  );
}
