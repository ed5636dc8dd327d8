/**
 * The summary that k6 prints at the end: the metrics of its JSON, with two decimals and the statistics of
 * --summary-trend-stats. Each metric is converted to the entry that the JSON would have, so that both are
 * read by the same code.
 */
import { consoleLines } from './console-lines.ts';
import { durationOf } from './duration.ts';
import { numberOf } from './text.ts';

/** `name....: values`; metrics with a tag have separate lines: `{ expected_response:true }...: values`. */
const LINE = /^ *(✓|✗)? *([\w-]+|\{ ?[^{}]+ ?\})\.{2,}: (.+?)\s*$/;
const TREND = /([a-z]+|p\([\d.]+\))=(\S+)/g;
const DATA = /^([\d.]+) ([kKMGT]?B) +([\d.]+) ([kKMGT]?B)\/s$/;
const COUNT = /^([\d.]+) +([\d.]+)\/s$/;
const RATE = /^([\d.]+)%(?: +(?:✓ *)?(\d+) +(?:✗ *(\d+)|out of +(\d+)))?/;
const GAUGE = /^([\d.]+) +min=[\d.]+ +max=[\d.]+$/;
/** A part of the full summary: the metrics of a group or a scenario (--summary-mode=full). */
const PART = /^( *)█ ((?:GROUP|SCENARIO): .+?|TOTAL RESULTS|THRESHOLDS)\s*$/;
/** Printed by every run. */
const OWN = /^ *(?:iteration_duration|iterations|vus_max|data_received|data_sent|http_reqs)\.{2,}: /m;

const SIZES = new Map([
  ['B', 1],
  ['kB', 1e3],
  ['KB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['TB', 1e12],
]);

type Entry = Readonly<Record<string, unknown>>;

export function hasK6Summary(text: string): boolean {
  return text.includes('...: ') && OWN.test(text) && consoleMetrics(text).length > 0;
}

export function consoleMetrics(text: string): [name: string, entry: Entry][] {
  const metrics: [string, Entry][] = [];
  let owner = '';
  const parts: { readonly indent: number; readonly title: string }[] = [];
  for (const { shown } of consoleLines(text)) {
    const [, indent = '', title] = PART.exec(shown) ?? [];
    if (title !== undefined) {
      while ((parts.at(-1)?.indent ?? -1) >= indent.length) parts.pop();
      if (title.includes(': ')) parts.push({ indent: indent.length, title });
    }
    const [, , word = '', values] = LINE.exec(shown) ?? [];
    if (values === undefined) continue;
    const entry = entryOf(values);
    const isTagged = word.startsWith('{');
    if (!isTagged) owner = word;
    // As the JSON writes it: `http_req_duration{expected_response:true}`.
    const name = isTagged ? `${owner}{${word.slice(1, -1).trim()}}` : word;
    if (entry) metrics.push([[...parts.map((part) => part.title), name].join(' > '), entry]);
  }
  return metrics;
}

function entryOf(values: string): Entry | undefined {
  const [, size, unit, perSecond, rateUnit] = DATA.exec(values) ?? [];
  if (size !== undefined) {
    const bytes = (number: string | undefined, word: string | undefined) =>
      Number(number) * (SIZES.get(word ?? '') ?? Number.NaN);
    return {
      type: 'counter',
      contains: 'data',
      values: { count: bytes(size, unit), rate: bytes(perSecond, rateUnit) },
    };
  }
  const [, count, rate] = COUNT.exec(values) ?? [];
  if (count !== undefined)
    return { type: 'counter', values: { count: numberOf(count), rate: numberOf(rate) } };
  const [, gauge] = GAUGE.exec(values) ?? [];
  if (gauge !== undefined) return { type: 'gauge', values: { value: numberOf(gauge) } };
  const trend = [...values.matchAll(TREND)];
  if (trend.length > 1) return trendOf(trend);
  const [, percent, passes, fails, total] = RATE.exec(values) ?? [];
  if (percent === undefined) return undefined;
  const exact = shareOf(numberOf(passes), numberOf(fails), numberOf(total));
  return { type: 'rate', values: { rate: exact ?? Number(percent) / 100 } };
}

/** Exact, if the counts are printed beside the percentage. */
function shareOf(
  some: number | undefined,
  others: number | undefined,
  total: number | undefined,
): number | undefined {
  const all = total ?? (some !== undefined && others !== undefined ? some + others : 0);
  return some !== undefined && all > 0 ? some / all : undefined;
}

/** Durations in milliseconds, as in the JSON; a custom trend has plain numbers. */
function trendOf(matches: readonly RegExpMatchArray[]): Entry {
  const isTime = matches.some(([, , cell = '']) => /[a-zµμ]$/.test(cell));
  const values = matches.map(([, statistic = '', cell = '']) => {
    const duration = isTime ? durationOf(cell) : undefined;
    const centre = duration
      ? duration.centre * (MILLISECONDS.get(duration.unit) ?? Number.NaN)
      : numberOf(cell);
    return [statistic, centre] as const;
  });
  return { type: 'trend', contains: isTime ? 'time' : 'default', values: Object.fromEntries(values) };
}

const MILLISECONDS = new Map([
  ['ns', 1e-6],
  ['us', 1e-3],
  ['ms', 1],
  ['s', 1e3],
]);
