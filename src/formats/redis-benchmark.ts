/**
 * redis-benchmark's report, its short form (-q) and its CSV. Versions before 7 have no summary of latencies:
 * their CSV has only names and rates, and their report only the rate. The report also has the settings, which
 * are part of the name if one text contains a test with several of them.
 */
import { consoleLines, hasLine } from './console-lines.ts';
import { csvRecords, fromHeader } from './csv.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { nameWith } from './names.ts';
import { numberOf } from './text.ts';

const HEADER = /^\ufeff?"test","rps"/m;
/** Versions before 6.2 write no header: every line is a name and a rate. */
const BARE_CSV = /^(?:"[^"\n]+","\d+\.\d\d"\r?\n)+$/;
/** Names at the beginning of every such run. */
const BARE_NAME = /^"(?:PING_INLINE|PING_BULK|SET|GET|INCR|LPUSH|RPUSH|LPOP|SADD|HSET|MSET)\b/m;
const TEST = /====== (.+) ======\s*$/;
const THROUGHPUT = /^\s*(?:throughput summary: )?(\S+) requests per second\s*$/;
const SHORT = /^(.+?): (\S+) requests per second(?:, p50=(\S+) msec)?\s*$/;
const SETTINGS = new Map([
  ['parallel clients', 'clients'],
  ['bytes payload', 'bytes'],
]);
const SETTING = /^ +(\d+) (parallel clients|bytes payload)$/;
const LATENCIES = /^\s*avg\s+min\s+p50\s+p95\s+p99\s+max\s*$/;
const ERROR = /^Error from server: .*|^(?:Could not connect to|Error: ).*/;

/** Column of the CSV and of the summary, and its metric. */
const COLUMNS = [
  ['rps', 'requests_per_second', '1/s'],
  ['avg_latency_ms', 'latency_mean', 'ms'],
  ['p50_latency_ms', 'latency_p50', 'ms'],
  ['p95_latency_ms', 'latency_p95', 'ms'],
  ['p99_latency_ms', 'latency_p99', 'ms'],
] as const;

export const redisBenchmark: Format = {
  id: 'redis-benchmark',
  tool: 'redis-benchmark',
  produce: 'redis-benchmark -q --csv > results.csv',
  reads: 'requests per second of every command, mean latency with percentiles',
  samples: 'iteration',

  claims(text, json) {
    return json === undefined && (isCsv(text) || (text.includes(' requests per second') && isReport(text)));
  },

  read(text) {
    return isCsv(text) ? readCsv(text) : readReport(text);
  },
};

function isCsv(text: string): boolean {
  return (
    HEADER.test(text) ||
    (BARE_NAME.test(text.slice(0, 2000)) && BARE_CSV.test(text.slice(0, text.lastIndexOf('\n') + 1)))
  );
}

function isReport(text: string): boolean {
  return hasLine(text, TEST) || hasLine(text, SHORT);
}

function readCsv(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  const records = [...csvRecords(fromHeader(text, HEADER))];
  const header = HEADER.test(text) ? (records[0]?.fields ?? []) : ['test', 'rps'];
  for (const { line, fields } of HEADER.test(text) ? records.slice(1) : records) {
    const cells = new Map(header.map((name, index) => [name, fields?.[index]]));
    const benchmark = cells.get('test');
    if (benchmark === undefined || fields?.length !== header.length) {
      skipped.push({ line, why: { code: 'field-count' } });
      continue;
    }
    for (const [column, metric, unit] of COLUMNS) {
      const centre = numberOf(cells.get(column));
      if (!cells.has(column)) continue;
      if (centre === undefined)
        skipped.push({ line, why: { code: 'not-a-number', benchmark, field: column } });
      else rows.push({ benchmark, metric, unit, centre, line });
    }
  }
  return { rows, skipped };
}

function readReport(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let benchmark: string | undefined;
  let settings: Record<string, string> = {};
  let isLatency = false;
  for (const { line, shown } of consoleLines(text)) {
    const add = (name: string, metric: string, unit: string, written: string | undefined) => {
      const centre = numberOf(written);
      if (centre === undefined)
        skipped.push({ line, why: { code: 'not-a-number', benchmark: name, field: metric } });
      else rows.push({ benchmark: name, metric, unit, centre, parameters: settings, line });
    };
    // The last progress message is before the title, without a line end.
    const test = TEST.exec(shown)?.[1];
    const rate = THROUGHPUT.exec(shown)?.[1];
    const [, name, short, p50] = SHORT.exec(shown) ?? [];
    const [, number, setting] = SETTING.exec(shown) ?? [];
    if (test !== undefined) {
      benchmark = test;
      settings = {};
    } else if (setting !== undefined) settings[SETTINGS.get(setting) ?? setting] = number ?? '';
    else if (isLatency) {
      const [mean, , half, p95, p99] = shown.trim().split(/\s+/);
      for (const [metric, cell] of [
        ['latency_mean', mean],
        ['latency_p50', half],
        ['latency_p95', p95],
        ['latency_p99', p99],
      ] as const)
        add(benchmark ?? '(unnamed)', metric, 'ms', cell);
    } else if (rate !== undefined && benchmark !== undefined)
      add(benchmark, 'requests_per_second', '1/s', rate);
    else if (name !== undefined && name.trim() !== 'throughput summary') {
      add(name.trim(), 'requests_per_second', '1/s', short);
      if (p50 !== undefined) add(name.trim(), 'latency_p50', 'ms', p50);
    } else if (ERROR.test(shown))
      skipped.push({
        line,
        why: { code: 'message', message: shown.trim().slice(0, 200) },
        failed: benchmark ?? null,
      });
    isLatency = LATENCIES.test(shown);
  }
  return { rows: distinguished(rows), skipped };
}

/** A test that was run with several settings is several benchmarks. */
function distinguished(rows: readonly Row[]): Row[] {
  const key = ({ parameters }: Row) => JSON.stringify(parameters);
  const several = new Map(
    [...Map.groupBy(rows, ({ benchmark }) => benchmark)].map(([name, all]) => [
      name,
      new Set(all.map(key)).size > 1,
    ]),
  );
  return rows.map((row) =>
    several.get(row.benchmark) ? { ...row, benchmark: nameWith(row.benchmark, row.parameters ?? {}) } : row,
  );
}
