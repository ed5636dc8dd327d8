/**
 * Rust's built-in benchmarks, as text or as the JSON stream of -Z unstable-options: the median of many
 * iterations. Criterion.rs writes rows of the same form; those outside of `running N tests` … `test result:`
 * are criterion's.
 */
import { tidyUnit } from '../model/unit.ts';
import { hasConsoleResult } from './criterion-console.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { asNumber, asObject, asText, faultOf, jsonLines } from './json.ts';
import { cargoTarget, qualified } from './names.ts';
import { groupedNumberOf, loggedLines } from './text.ts';

const STREAM = /\{ ?"type": ?"bench", ?"name": ?"/;
/** A unit that is a rate is the only result; a second one after the time is a throughput. */
const RESULT = /^bench: +(\S+) (\S+?)(\/iter)? \(\+\/- \S+\)(?: = (\S+) (\S+\/s))?/;

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

/** The text after `test NAME ... `; with --nocapture the benchmark's own output may come in between. */
function results(text: string): Result[] {
  const found: Result[] = [];
  let name = '';
  let target = '';
  for (const [index, line] of loggedLines(text).entries()) {
    target = cargoTarget(line) ?? target;
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
  const rows: Row[] = [];
  for (const { name, result, target, line } of results(text)) {
    const [, number, written = '', perIteration, rate, rateUnit = ''] = RESULT.exec(result) ?? [];
    const centre = groupedNumberOf(number);
    if (result.startsWith('FAILED'))
      skipped.push({ line, why: { code: 'failed', benchmark: name }, failed: name });
    else if (centre === undefined) skipped.push({ line, why: { code: 'malformed-row', benchmark: name } });
    else {
      const names = qualified(name, target);
      if (perIteration !== undefined)
        rows.push(...rowsOf(names, centre, written, groupedNumberOf(rate), rateUnit, line));
      else rows.push({ ...names, metric: metricOf(written), unit: written, centre, line });
    }
  }
  return { rows, skipped };
}

/** For rows in a unit of a custom harness. */
function metricOf(unit: string): string {
  return /\/(?:s|sec)$/.test(unit) ? 'throughput' : tidyUnit(unit).unit === 'ns' ? 'time' : unit;
}

function readStream(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const { line, text: raw, value } of jsonLines(text)) {
    if (value === undefined && raw.startsWith('{')) skipped.push({ line, why: { code: 'not-json' } });
    const event = asObject(value) ?? {};
    const name = asText(event.name);
    if (event.type === 'test' && event.event === 'failed') {
      skipped.push({ line, why: { code: 'failed', benchmark: name }, failed: name ?? null });
    }
    if (event.type !== 'bench') continue;
    const fault = faultOf(event, 'name', 'string') ?? faultOf(event, 'median', 'number');
    if (name === undefined || fault) {
      skipped.push({
        line,
        why: fault ? { ...fault, benchmark: name } : { code: 'no-field', field: 'name' },
      });
      continue;
    }
    // The field's name is wrong: its number is the one that the text calls MB/s.
    const rate = event.mib_per_second === undefined ? undefined : asNumber(event.mib_per_second);
    rows.push(...rowsOf({ benchmark: name }, asNumber(event.median), 'ns', rate, 'MB/s', line));
  }
  return { rows, skipped };
}

function rowsOf(
  names: Pick<Row, 'benchmark' | 'short'>,
  centre: number,
  unit: string,
  rate: number | undefined,
  rateUnit: string,
  line: number,
): Row[] {
  const time = { ...names, metric: 'time', unit, centre, line };
  if (rate === undefined) return [time];
  return [time, { ...names, metric: 'throughput', unit: rateUnit, centre: rate, line }];
}
