/**
 * perf stat in its three forms: the text for people, -x CSV and -j JSON. Only the text names the command.
 * Counts of one interval (-I), processor (-A) or thread are parts of a result and are not read.
 */
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asObject, asText, jsonLines } from './json.ts';
import { hasPerfText, readPerfText, uncounted } from './perf-stat-text.ts';
import { loggedLines, numberOf } from './text.ts';

const JSON_ROW = /"counter-value" ?: ?"[^"]{0,99}" ?, ?"unit"/;
/**
 * value, unit, event, with -r the variance, run time, share of the time; any character can be the separator.
 */
const BENCHMARK = '(unnamed)';
const CSV_ROW =
  /^(\d+(?:\.\d+)?|<not (?:counted|supported)>)([,;|:\t])([A-Za-z]*)\2([a-zA-Z][^,;|\t]*?)\2(?:[\d.]+%\2)?\d+\2\d{1,3}\.\d\d(?:\2|$)/;
const PART_OF_CSV = /^ *(?:\d+\.\d{9}|CPU\d+|S\d+\S*|N\d+|[^,;|\t]+-\d+)[,;|\t]/;
const INTERVALS = /^# +time +(?:\S+ +)*counts +unit +events/m;

/** Keys of a JSON row that restrict it to a part of the machine or the run. */
const PARTS = ['interval', 'cpu', 'core', 'die', 'socket', 'node', 'thread', 'cgroup', 'cluster', 'cache'];

export const perfStat: Format = {
  id: 'perf-stat',
  tool: 'perf stat',
  produce: 'perf stat -r 10 -o results.txt -- ./command (also with -j or -x,)',
  reads: 'every counted event; elapsed, user and system time from the text',
  samples: 'process',
  repeats: true,

  claims(text) {
    if (JSON_ROW.test(text) || hasPerfText(text) || INTERVALS.test(text)) return true;
    return /[,;|:\t]\d{1,3}\.\d\d[,;|:\t\r\n]/.test(text) && loggedLines(text).some(isCsv);
  },

  read(text) {
    if (INTERVALS.test(text)) throw new ParseFailure(`${INTERVAL_REASON}, so there is no result in it`);
    if (JSON_ROW.test(text)) return readJson(text);
    return hasPerfText(text) ? readPerfText(text) : readCsv(text);
  },
};

const INTERVAL_REASON = 'perf stat -I writes counts of intervals';

function isCsv(line: string): boolean {
  return CSV_ROW.test(line.trimEnd());
}

function readCsv(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    const [, value, , unit = '', event] = CSV_ROW.exec(shown.trimEnd()) ?? [];
    if (event !== undefined && value !== undefined) addCount(rows, skipped, { event, unit, value, line });
    else if (PART_OF_CSV.test(shown)) skipped.push({ line, why: { code: 'partial-count' } });
    else if (/^(?:\d|<not )/.test(shown)) skipped.push({ line, why: { code: 'malformed-row' } });
  }
  return { rows, skipped };
}

function readJson(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const { line, text: raw, value: json } of jsonLines(text)) {
    const fields = asObject(json);
    if (!fields) {
      if (raw.startsWith('{')) skipped.push({ line, why: { code: 'not-json' } });
      continue;
    }
    const event = asText(fields.event);
    const value = asText(fields['counter-value']);
    // Rows of derived metrics have no count of their own.
    if (value === undefined) continue;
    const part = PARTS.find((key) => key in fields);
    if (event === undefined) skipped.push({ line, why: { code: 'no-field', field: 'event' } });
    else if (part !== undefined) skipped.push({ line, why: { code: 'partial-count', field: event } });
    else addCount(rows, skipped, { event, unit: asText(fields.unit) ?? '', value, line });
  }
  return { rows, skipped };
}

interface Count {
  readonly event: string;
  readonly unit: string;
  readonly value: string;
  readonly line: number;
}

function addCount(rows: Row[], skipped: Skipped[], { event, unit, value, line }: Count): void {
  const centre = numberOf(value);
  if (centre === undefined) skipped.push({ line, why: { ...uncounted(value, event), benchmark: BENCHMARK } });
  else rows.push({ benchmark: BENCHMARK, metric: event, unit: unit || 'count', centre, line });
}
