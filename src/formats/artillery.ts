/**
 * Artillery's JSON report. Only the aggregate is read: the figures for each ten seconds follow one run
 * through time. The metrics-by-endpoint plugin, which is on by default, adds latencies of each endpoint.
 * Version 1 had other names (`latency`, `codes`) with the same meaning.
 */
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asNumber, asObject } from './json.ts';
import { successRow } from './success-rate.ts';

type Fields = Readonly<Record<string, unknown>>;

const PERCENTILES = ['p50', 'p75', 'p90', 'p95', 'p99'];
const ENDPOINT = 'plugins.metrics-by-endpoint.';

/** Responses of one class of codes are part of all responses. */
const PART = /\.response_time\.\dxx$/;
/** `engine.response_time`, `vusers.session_length`: in milliseconds. */
const OF_PART = /^([\w-]+)\.(response_time|session_length)$/;
/** A browser's measurements of a page, in milliseconds; a layout shift has no unit. */
const OF_PAGE = /^browser\.(?:page\.(?!CLS\b)|step\.)/;

export const artillery: Format = {
  id: 'artillery',
  tool: 'Artillery',
  produce: 'artillery run --output results.json test.yml',
  reads: 'requests per second, latency with percentiles, success rate of requests and users, by endpoint',
  samples: 'iteration',

  claims(_text, json) {
    const aggregate = asObject(asObject(json)?.aggregate);
    if (!aggregate) return false;
    const isFirst = 'scenariosCreated' in aggregate && asObject(aggregate.latency) !== undefined;
    return isFirst || (asObject(aggregate.counters) !== undefined && 'summaries' in aggregate);
  },

  read(_text, json) {
    const aggregate = asObject(asObject(json)?.aggregate) ?? {};
    return asObject(aggregate.counters) ? readAggregate(aggregate) : readFirst(aggregate);
  },
};

function readAggregate(aggregate: Fields): Reading {
  const counters = asObject(aggregate.counters) ?? {};
  const summaries = asObject(aggregate.summaries) ?? {};
  const rows: Row[] = [];
  for (const [name, summary] of Object.entries(summaries)) {
    rows.push(...rowsOfSummary(name, asObject(summary) ?? {}));
  }
  for (const [name, value] of Object.entries(asObject(aggregate.rates) ?? {})) {
    if (!name.endsWith('.request_rate')) continue;
    rows.push({
      benchmark: withoutLast(name),
      metric: 'requests_per_second',
      unit: '1/s',
      centre: asNumber(value),
    });
  }
  if (rows.length === 0) throw new ParseFailure('no request and no user in the report');
  return withOutcomes(rows, outcomesOf(counters));
}

function rowsOfSummary(name: string, summary: Fields): Row[] {
  const [, part, what] = OF_PART.exec(name) ?? [];
  const endpoint = `${ENDPOINT}response_time.`;
  if (name.startsWith(endpoint)) return statistics(name.slice(endpoint.length), 'latency', 'ms', summary);
  if (part !== undefined)
    return statistics(part, what === 'response_time' ? 'latency' : 'session', 'ms', summary);
  if (PART.test(name)) return [];
  if (OF_PAGE.test(name)) return statistics(name, 'time', 'ms', summary);
  // A custom histogram has no unit.
  return statistics(name, 'value', '', summary);
}

interface Outcome {
  good: number;
  bad: number;
}

/**
 * Responses by their code, and errors without a response: of each engine, of each endpoint, and of the users.
 */
function outcomesOf(counters: Fields): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  const count = (benchmark: string, isGood: boolean, value: unknown) => {
    const outcome = outcomes.get(benchmark) ?? { good: 0, bad: 0 };
    outcome[isGood ? 'good' : 'bad'] += asNumber(value);
    outcomes.set(benchmark, outcome);
  };
  // Errors are not counted by engine; most tests have only one.
  const engines = Object.keys(counters)
    .filter((name) => /^[\w-]+\.requests$/.test(name))
    .map(withoutLast);
  for (const [name, value] of Object.entries(counters)) {
    const [, endpoint, code] = /^plugins\.metrics-by-endpoint\.(.+)\.codes\.(\d+)$/.exec(name) ?? [];
    const [, failing] = /^plugins\.metrics-by-endpoint\.(.+)\.errors\.[^.]+$/.exec(name) ?? [];
    const [, engine, status] = /^([\w-]+)\.codes\.(\d+)$/.exec(name) ?? [];
    if (endpoint !== undefined) count(endpoint, Number(code) < 400, value);
    else if (failing !== undefined) count(failing, false, value);
    else if (engine !== undefined) count(engine, Number(status) < 400, value);
    else if (name.startsWith('errors.') && engines[0] !== undefined) count(engines[0], false, value);
    else if (name === 'vusers.completed') count('vusers', true, value);
    else if (name === 'vusers.failed') count('vusers', false, value);
  }
  return outcomes;
}

/** Drops rows of what never succeeded. */
function withOutcomes(rows: readonly Row[], outcomes: ReadonlyMap<string, Outcome>): Reading {
  const some = [...outcomes].filter(([, { good, bad }]) => good + bad > 0);
  const failed = new Map(some.filter(([, { good }]) => good === 0));
  const skipped = [...failed].map(([benchmark]): Skipped => {
    return { why: { code: 'all-failed', benchmark, what: 'attempt' }, failed: benchmark };
  });
  const rates = some.map(([benchmark, { good, bad }]) => successRow(benchmark, good, good + bad));
  return { rows: [...rows, ...rates].filter(({ benchmark }) => !failed.has(benchmark)), skipped };
}

function readFirst(aggregate: Fields): Reading {
  const rows: Row[] = statistics('http', 'latency', 'ms', asObject(aggregate.latency) ?? {});
  const rate = asObject(aggregate.rps)?.mean;
  if (rate !== undefined)
    rows.push({ benchmark: 'http', metric: 'requests_per_second', unit: '1/s', centre: asNumber(rate) });
  const http: Outcome = { good: 0, bad: 0 };
  for (const [code, value] of Object.entries(asObject(aggregate.codes) ?? {})) {
    http[Number(code) < 400 ? 'good' : 'bad'] += asNumber(value);
  }
  for (const value of Object.values(asObject(aggregate.errors) ?? {})) http.bad += asNumber(value);
  return withOutcomes(rows, new Map([['http', http]]));
}

function statistics(benchmark: string, what: string, unit: string, summary: Fields): Row[] {
  if (summary.count === 0) return [];
  const row = (metric: string, value: unknown): Row[] =>
    typeof value === 'number' ? [{ benchmark, metric: `${what}_${metric}`, unit, centre: value }] : [];
  return [
    ...row('mean', summary.mean),
    ...PERCENTILES.flatMap((name) =>
      row(name, summary[name] ?? (name === 'p50' ? summary.median : undefined)),
    ),
  ];
}

function withoutLast(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}
