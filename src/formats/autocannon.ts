/**
 * autocannon's JSON (-j): one object for each run, alone, in an array or one per line. Latencies are whole
 * milliseconds, so a p50 of 0 is a real value. A run without a response measured nothing.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import type { Format, Row, Skipped } from './format.ts';
import { asArray, asNumber, asObject, asParameters, asText, faultOf, jsonLines } from './json.ts';
import { qualified } from './names.ts';
import { successRow } from './success-rate.ts';

type Fields = Readonly<Record<string, unknown>>;

const PERCENTILES = ['p50', 'p75', 'p90', 'p99'];
const COUNTS = ['errors', 'timeouts', 'non2xx'];

export const autocannon: Format = {
  id: 'autocannon',
  tool: 'autocannon',
  produce: 'autocannon -j http://localhost:3000 > results.json',
  reads: 'requests and bytes per second, latency with percentiles, errors, success rate',
  samples: 'iteration',
  repeats: true,

  claims(text, json) {
    return runsOf(text, json).some(isRun);
  },

  read(text, json) {
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const [index, run] of runsOf(text, json).entries()) {
      if (!isRun(run)) {
        skipped.push({ why: { code: 'not-a-result', entry: `[${index}]` } });
        continue;
      }
      const names = namesOf(run);
      const { benchmark } = names;
      const fault = faultOfRun(run);
      if (fault === undefined) rows.push(...rowsOf(names, run));
      else skipped.push({ why: { ...fault, benchmark }, failed: benchmark });
    }
    return { rows, skipped };
  },
};

function runsOf(text: string, json: unknown): readonly unknown[] {
  if (json !== undefined) return asArray(json) ?? [json];
  if (!text.includes('"pipelining"')) return [];
  // Other lines are autocannon's progress.
  return [...jsonLines(text)].map(({ value }) => value).filter((value) => asObject(value) !== undefined);
}

function isRun(value: unknown): value is Fields {
  const run = asObject(value);
  return run !== undefined && 'pipelining' in run && 'non2xx' in run && asObject(run.requests) !== undefined;
}

function faultOfRun(run: Fields): SkipReason | undefined {
  const requests = asObject(run.requests) ?? {};
  if (requests.total === 0) return { code: 'none-done', what: 'request', how: 'answered' };
  return faultOf(requests, 'average', 'number');
}

type Named = Pick<Row, 'benchmark' | 'short' | 'parameters'>;

/** The same address under another load is another benchmark. */
function namesOf(run: Fields): Named {
  const parameters = asParameters({ connections: run.connections, pipelining: run.pipelining });
  const words = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
  return { ...qualified(asText(run.title) ?? asText(run.url) ?? '(unnamed)', ...words), parameters };
}

function rowsOf(names: Named, run: Fields): Row[] {
  const latency = asObject(run.latency) ?? {};
  const row = (metric: string, unit: string, value: unknown): Row[] =>
    value === undefined ? [] : [{ ...names, metric, unit, centre: asNumber(value) }];
  return [
    ...row('requests_per_second', '1/s', asObject(run.requests)?.average),
    ...row('latency_mean', 'ms', latency.average),
    ...PERCENTILES.flatMap((percentile) => row(`latency_${percentile}`, 'ms', latency[percentile])),
    ...row('bytes_per_second', 'B/s', asObject(run.throughput)?.average),
    ...COUNTS.flatMap((metric) => row(metric, 'count', run[metric])),
    ...successOf(names, run),
  ];
}

/** Errors, which include timeouts, are requests without a response. */
function successOf(names: Named, run: Fields): Row[] {
  const answered = asNumber(asObject(run.requests)?.total);
  const sent = answered + asNumber(run.errors ?? 0);
  return sent > 0
    ? [{ ...successRow(names.benchmark, answered - asNumber(run.non2xx), sent), ...names }]
    : [];
}
