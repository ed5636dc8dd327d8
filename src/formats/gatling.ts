/**
 * Gatling's js/stats.json and js/global_stats.json, and the summary that it prints at the end. Times are
 * those of successful requests (ok), in milliseconds. Only the printed summary names the percentiles: 50, 75,
 * 95 and 99, unless gatling.conf has others.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import { consoleLines, hasLine } from './console-lines.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asNumber, asObject, asText } from './json.ts';
import { successRow } from './success-rate.ts';
import { groupedNumberOf } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

const STATISTICS: readonly (readonly [field: string, metric: string, unit: string])[] = [
  ['meanResponseTime', 'latency_mean', 'ms'],
  ['percentiles1', 'latency_p50', 'ms'],
  ['percentiles2', 'latency_p75', 'ms'],
  ['percentiles3', 'latency_p95', 'ms'],
  ['percentiles4', 'latency_p99', 'ms'],
  ['meanNumberOfRequestsPerSecond', 'requests_per_second', '1/s'],
];

const HEAD = /^---- Global Information -+/;
/** `> mean response time  12 (OK=10  KO=20 )`, from version 3.12 `> mean response time (ms) | 12 | 10 | 20`. */
const BEFORE = /^> (\S.*?) +([\d.,]+|-) +\(OK=([\d.,]+|-) +KO=([\d.,]+|-) *\)\s*$/;
const NOW = /^> (\S.*?) *\| +([\d.,]+|-) +\| +([\d.,]+|-) +\| +([\d.,]+|-)\s*$/;

export const gatling: Format = {
  id: 'gatling',
  tool: 'Gatling',
  produce:
    'a run of Gatling, then give js/stats.json below its results folder (or the summary that it prints)',
  reads:
    'requests per second, latency with percentiles of what succeeded, success rate, by request and group',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined) return text.includes('Global Information') && hasLine(text, HEAD);
    const file = asObject(json);
    return isStatistics(file) || isStatistics(asObject(file?.stats));
  },

  read(text, json) {
    if (json === undefined) return readSummary(text);
    const file = asObject(json) ?? {};
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    // A work list instead of recursion, because groups may be nested to any depth.
    const left: { readonly path: readonly string[] | undefined; readonly node: Fields }[] = [
      { path: undefined, node: isStatistics(file) ? { stats: file } : file },
    ];
    for (let place = left.pop(); place; place = left.pop()) {
      const { node, path } = place;
      const stats = asObject(node.stats) ?? {};
      const name = asText(node.name) ?? asText(stats.name) ?? '(unnamed)';
      // The outermost group is the complete run.
      const own = path ? [...path, name] : [];
      readStatistics(own.join(' / ') || name, stats, rows, skipped);
      const children = Object.values(asObject(node.contents) ?? {}).map((child) => asObject(child) ?? {});
      left.push(...children.map((child) => ({ path: own, node: child })).reverse());
    }
    return { rows, skipped };
  },
};

function isStatistics(fields: Fields | undefined): boolean {
  return (
    asObject(fields?.numberOfRequests) !== undefined && fields !== undefined && 'meanResponseTime' in fields
  );
}

function readStatistics(benchmark: string, stats: Fields, rows: Row[], skipped: Skipped[]): void {
  const count = asObject(stats.numberOfRequests) ?? {};
  const ok = numberIn(count.ok);
  const total = numberIn(count.total);
  if (!(total > 0)) skipped.push({ why: { code: 'none-done', benchmark, what: 'request', how: 'sent' } });
  else if (ok === 0)
    skipped.push({ why: { code: 'all-failed', benchmark, what: 'request' }, failed: benchmark });
  else {
    for (const [field, metric, unit] of STATISTICS) {
      const centre = numberIn(asObject(stats[field])?.ok);
      if (field in stats) rows.push({ benchmark, metric, unit, centre });
    }
    rows.push(successRow(benchmark, ok, total));
  }
}

/** js/stats.json has numbers; stats.js beside it and older versions have text. */
function numberIn(value: unknown): number {
  const text = asText(value);
  return text === undefined ? asNumber(value) : (groupedNumberOf(text.trim()) ?? Number.NaN);
}

function readSummary(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  const benchmark = 'All Requests';
  let inside = false;
  let failed = false;
  for (const { line, shown } of consoleLines(text)) {
    if (HEAD.test(shown)) {
      // Several summaries are printed during a run; the last one counts.
      rows.length = 0;
      skipped.length = 0;
      inside = true;
      failed = false;
    } else if (/^(?:----|====)/.test(shown)) inside = false;
    const [, label = '', total, ok] = (inside ? (BEFORE.exec(shown) ?? NOW.exec(shown)) : null) ?? [];
    if (total === undefined) continue;
    if (label === 'request count') {
      const good = groupedNumberOf(ok) ?? 0;
      const all = groupedNumberOf(total) ?? 0;
      failed = good === 0;
      if (failed) {
        const why: SkipReason =
          all > 0
            ? { code: 'all-failed', benchmark, what: 'request' }
            : { code: 'none-done', benchmark, what: 'request', how: 'sent' };
        skipped.push({ line, why, failed: benchmark });
      } else rows.push({ ...successRow(benchmark, good, all), line });
      continue;
    }
    const [metric, unit] = metricOf(label);
    const centre = groupedNumberOf(ok);
    if (metric === undefined || failed) continue;
    if (centre === undefined) skipped.push({ line, why: { code: 'not-a-number', benchmark, field: label } });
    else rows.push({ benchmark, metric, unit, centre, line });
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure('Gatling was stopped before its results');
  return { rows, skipped };
}

function metricOf(label: string): [metric: string | undefined, unit: string] {
  const rank = /^response time (\d+(?:\.\d+)?)(?:st|nd|rd|th) percentile/.exec(label)?.[1];
  if (rank !== undefined) return [`latency_p${rank}`, 'ms'];
  if (/^mean response time/.test(label)) return ['latency_mean', 'ms'];
  return [
    /^mean (?:requests\/sec|throughput \(rps\))/.test(label) ? 'requests_per_second' : undefined,
    '1/s',
  ];
}
