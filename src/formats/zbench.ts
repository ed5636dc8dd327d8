/**
 * zBench's table, and the JSON of its results. Tables since version 0.10 have the total beside the time of a
 * run; rows of memory are below those of time.
 */
import { consoleLines } from './console-lines.ts';
import { durationOf } from './duration.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { asArray, asNumber, asNumbers, asObject, asText } from './json.ts';
import { numberOf } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

const HEADER =
  /^benchmark +runs +(?:total time +)?time(?:\/run)? \(avg ± σ\) +\(min [.…]+ max\) +p75 +p99 +p995/;
const ROW = /^(.+?) +(\d+) +(?:\S+ +)?(\S+) ± \S+ +\(\S+ \.\.\. \S+\) +(\S+) +(\S+) +(\S+)\s*$/;
const MEMORY = /^(.+?) \[MEMORY\] +([\d.]+) ?([KMGT]?i?B) ± /;
const UNITS = new Map([
  ['nanoseconds', 'ns'],
  ['bytes', 'B'],
]);

export const zbench: Format = {
  id: 'zbench',
  tool: 'zBench',
  produce: 'zig build test 2>&1 | tee results.txt',
  reads: 'mean time and p75, p99, p99.5 of a run, memory; from JSON every run',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined)
      return text.includes('p995') && consoleLines(text).some(({ shown }) => HEADER.test(shown.trim()));
    return resultsOf(json).some(isResult);
  },

  read(text, json) {
    return json === undefined ? readTable(text) : readJson(resultsOf(json));
  },
};

function resultsOf(json: unknown): readonly unknown[] {
  return asArray(json) ?? [json];
}

function isResult(value: unknown): boolean {
  const statistics = asObject(asObject(value)?.timing_statistics);
  return statistics !== undefined && 'mean' in statistics;
}

function readTable(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let inTable = false;
  for (const { line, shown } of consoleLines(text)) {
    const [, name, , mean, ...percentiles] = ROW.exec(shown) ?? [];
    const [, owner, size, unit = ''] = MEMORY.exec(shown) ?? [];
    if (HEADER.test(shown.trim())) inTable = true;
    else if (owner !== undefined && inTable) {
      rows.push({
        benchmark: owner.trim(),
        metric: 'memory',
        unit,
        centre: numberOf(size) ?? Number.NaN,
        line,
      });
    } else if (name !== undefined && inTable) {
      const benchmark = name.trim();
      for (const [metric, cell] of [
        ['time', mean],
        ...['time_p75', 'time_p99', 'time_p99.5'].map((word, i) => [word, percentiles[i]] as const),
      ] as const) {
        const time = durationOf(cell);
        if (time) rows.push({ benchmark, metric, ...time, line });
        else skipped.push({ line, why: { code: 'not-a-time', benchmark, field: metric } });
      }
    } else if (inTable && / ± /.test(shown)) {
      skipped.push({ line, why: { code: 'malformed-row', benchmark: shown.trim().split(/\s+/)[0] } });
    }
  }
  return { rows, skipped };
}

function readJson(entries: readonly unknown[]): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const [index, value] of entries.entries()) {
    const entry = asObject(value) ?? {};
    const benchmark = asText(entry.name);
    const timing = asObject(entry.timing_statistics);
    if (benchmark === undefined || !timing) {
      skipped.push({ why: { code: 'not-a-result', entry: `[${index}]` } });
      continue;
    }
    rows.push(rowOf(benchmark, 'time', timing, entry.timings));
    const percentiles = asObject(timing.percentiles) ?? {};
    for (const [field, rank] of [
      ['p75', '75'],
      ['p99', '99'],
      ['p995', '99.5'],
    ] as const) {
      if (field in percentiles)
        rows.push({
          ...rowOf(benchmark, `time_p${rank}`, timing, undefined),
          centre: asNumber(percentiles[field]),
        });
    }
    const memory = asObject(entry.max_allocation_statistics);
    if (memory) rows.push(rowOf(benchmark, 'memory', memory, entry.max_allocations));
  }
  return { rows, skipped };
}

function rowOf(benchmark: string, metric: string, statistics: Fields, runs: unknown): Row {
  const values = asNumbers(runs);
  const written = asText(statistics.units) ?? 'nanoseconds';
  const unit = UNITS.get(written) ?? written;
  return { benchmark, metric, unit, centre: asNumber(statistics.mean), ...(values && { values }) };
}
