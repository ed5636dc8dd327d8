/**
 * k6's summary at the end of a test, in three forms of JSON (--summary-export, the object passed to
 * handleSummary(), and the machine-readable summary since version 1.0.0), or as printed. Each metric of k6 is
 * a benchmark, each of its statistics a metric. Thresholds and single checks are not results. Durations are
 * milliseconds, whatever --summary-time-unit says.
 */
import { directionOfName } from '../model/unit.ts';
import { environmentOf } from './environment.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asObject, asText } from './json.ts';
import { consoleMetrics, hasK6Summary } from './k6-console.ts';
import { successShare } from './success-rate.ts';

type Fields = Readonly<Record<string, unknown>>;
type Type = 'trend' | 'counter' | 'rate' | 'gauge';

interface Metric {
  readonly name: string;
  readonly type: Type;
  /** `time`, `data` or `default`. */
  readonly contains: string;
  readonly values: Fields;
  /** Such as `rate<0.01`: the limits that the script sets. */
  readonly thresholds: readonly string[];
}

/** The number of samples of a trend, and the extremes of a gauge, say nothing about speed. */
const STATISTICS: Readonly<Record<Type, RegExp>> = {
  trend: /^(?:avg|min|med|max|p\(.+\))$/,
  counter: /^(?:count|rate)$/,
  rate: /^(?:value|rate|passes|fails)$/,
  gauge: /^value$/,
};

/** For summaries that a script has reduced to their metrics. */
const BUILT_IN = ['iteration_duration', 'http_reqs', 'vus_max', 'data_sent'];

/** For a custom counter, more may be worse. */
const MORE_IS_BETTER =
  /^(?:http_reqs|iterations|data_(?:sent|received)|ws_sessions|ws_msgs_(?:sent|received))$/;

export const k6: Format = {
  id: 'k6',
  tool: 'Grafana k6',
  produce: 'k6 run --summary-export=results.json script.js',
  reads: 'every statistic of every metric; success rate of requests and checks',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined) return hasK6Summary(text);
    const file = asObject(json);
    if (!file) return false;
    if (asText(asObject(file.metadata)?.k6Version) !== undefined) return asObject(file.results) !== undefined;
    const metrics = asObject(file.metrics);
    if (!metrics) return false;
    return (
      asObject(file.root_group) !== undefined ||
      BUILT_IN.some((name) => asObject(metrics[name]) !== undefined)
    );
  },

  read(text, json) {
    const file = asObject(json) ?? {};
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    const entries = json === undefined ? consoleMetrics(text) : entriesOf(file);
    if (entries.length === 0) throw new ParseFailure('no metrics: the test may have run no iteration');
    for (const [name, entry] of entries) {
      const metric = metricOf(name, entry);
      const found = metric ? rowsOf(metric) : [];
      rows.push(...found);
      if (found.length === 0) skipped.push({ why: { code: 'no-result', benchmark: name } });
    }
    return {
      rows,
      skipped,
      environment: environmentOf({ toolchain: { k6: asObject(file.metadata)?.k6Version } }),
    };
  },
};

function entriesOf(file: Fields): [name: string, entry: unknown][] {
  const results = asObject(file.results);
  if (!results) return Object.entries(asObject(file.metrics) ?? {});
  const checks = Object.values(asObject(asObject(results.checks)?.metrics) ?? {});
  return [...(asArray(results.metrics) ?? []), ...checks].map((entry, index) => [
    asText(asObject(entry)?.name) ?? `metric ${index + 1}`,
    entry,
  ]);
}

function metricOf(name: string, entry: unknown): Metric | undefined {
  const fields = asObject(entry);
  if (!fields) return undefined;
  const values = asObject(fields.values) ?? fields;
  const type = typeOf(fields.type, values);
  const thresholds = Object.keys(asObject(fields.thresholds) ?? {});
  return { name, type, contains: asText(fields.contains) ?? guessContains(name, type), values, thresholds };
}

/** --summary-export does not contain it. */
function typeOf(word: unknown, values: Fields): Type {
  if (word === 'trend' || word === 'counter' || word === 'rate' || word === 'gauge') return word;
  if ('passes' in values) return 'rate';
  if ('rate' in values) return 'counter';
  return 'value' in values ? 'gauge' : 'trend';
}

function guessContains(name: string, type: Type): string {
  if (/^data_(?:sent|received)(?:\{|$)/.test(name)) return 'data';
  return type === 'trend' ? 'time' : 'default';
}

function rowsOf(metric: Metric): Row[] {
  const { name, type, values } = metric;
  const rows = Object.entries(values)
    .filter(([statistic]) => STATISTICS[type].test(statistic))
    .map(([statistic, value]): Row => {
      const unit = unitOf(metric, statistic);
      const direction = directionOf(metric, statistic);
      const row = { benchmark: name, metric: statistic, unit, centre: asNumber(value) };
      return direction === undefined ? row : { ...row, direction };
    });
  return [...rows, ...successOf(metric)];
}

/**
 * The share of requests that did not fail, and of checks that passed, under the name that all tools share.
 */
function successOf({ name, type, values }: Metric): Row[] {
  const base = baseOf(name);
  const share = asNumber(values.rate ?? values.value);
  if (type !== 'rate' || !Number.isFinite(share)) return [];
  if (base === 'http_req_failed' || base === 'checks_failed') return [successShare(name, 1 - share)];
  return base === 'checks' || base === 'checks_succeeded' ? [successShare(name, share)] : [];
}

/** Without its tags, and without the group or scenario of the printed summary. */
function baseOf(name: string): string {
  return name.replace(/^.* > /, '').split('{')[0] ?? '';
}

function unitOf({ type, contains }: Metric, statistic: string): string {
  if (type === 'rate') return '';
  const unit = contains === 'time' ? 'ms' : contains === 'data' ? 'B' : '';
  return type === 'counter' && statistic === 'rate' ? `${unit || '1'}/s` : unit;
}

/** Undefined if the unit decides. */
function directionOf({ name, type, thresholds }: Metric, statistic: string): Row['direction'] {
  const base = baseOf(name);
  if (type === 'trend' || type === 'gauge') return undefined;
  if (base === 'dropped_iterations') return 'lower';
  if (statistic === 'rate' && MORE_IS_BETTER.test(base)) return 'higher';
  // For a rate, `value` and `rate` are the same.
  const isRate = type === 'rate' && statistic !== 'passes' && statistic !== 'fails';
  const stated = statedIn(thresholds, isRate ? ['rate', 'value'] : [statistic]);
  if (stated !== undefined) return stated;
  if (isRate && (base === 'checks' || base === 'checks_succeeded')) return 'higher';
  // A custom counter may be higher only because the server is faster.
  return isRate ? directionOfName(base) : 'none';
}

/** A value with an upper limit is better if lower. */
function statedIn(thresholds: readonly string[], statistics: readonly string[]): Row['direction'] {
  for (const threshold of thresholds) {
    const [, statistic = '', sign = ''] = /^\s*([\w.()]+)\s*([<>])/.exec(threshold) ?? [];
    if (statistics.includes(statistic)) return sign === '<' ? 'lower' : 'higher';
  }
  return undefined;
}
