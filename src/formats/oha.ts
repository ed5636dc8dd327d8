/**
 * oha's JSON, in seconds, and its printed text. Neither names the requested address. The rates of its short
 * intervals (`rps`) are not samples of the complete run. A run without a response measured nothing.
 */
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asNumber, asObject, faultOf } from './json.ts';
import { loggedLines, numberOf } from './text.ts';

const BENCHMARK = '(unnamed)';

const PERCENTILES = ['p50', 'p75', 'p90', 'p95', 'p99', 'p99.9'];

/** hey prints the second line too. */
const OWN = [/\bSuccess rate:\s+[\d.]+/, /\bRequests\/sec:\s/];
const FIELD = /^\s*(Success rate|Average|Requests\/sec|Size\/sec):\s+([\d.]+|NaN)\s*([^\s,]*)/;
const DISTRIBUTION = /^(?:Response time|Latency) distribution:/;
const PERCENTILE = /^\s*([\d.]+)% in ([\d.]+|NaN) (\S+)/;

export const oha: Format = {
  id: 'oha',
  tool: 'oha',
  produce: 'oha --no-tui --output-format json http://localhost:3000 > results.json (older versions: --json)',
  reads: 'requests and bytes per second, latency with percentiles, success rate',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined) return OWN.every((line) => line.test(text));
    const summary = asObject(asObject(json)?.summary);
    return summary !== undefined && 'successRate' in summary && 'requestsPerSec' in summary;
  },

  read(text, json) {
    return json === undefined ? readText(text) : readJson(asObject(json) ?? {});
  },
};

function readJson(file: Readonly<Record<string, unknown>>): Reading {
  const summary = asObject(file.summary) ?? {};
  const percentiles = asObject(file.latencyPercentiles) ?? {};
  if (summary.successRate === 0) throw new ParseFailure('no request was answered');
  const fault = faultOf(summary, 'requestsPerSec', 'number');
  const rows = [
    rowOf('requests_per_second', '1/s', summary.requestsPerSec),
    rowOf('latency_mean', 's', summary.average),
    ...PERCENTILES.filter((name) => name in percentiles).map((name) =>
      rowOf(`latency_${name}`, 's', percentiles[name]),
    ),
    rowOf('bytes_per_second', 'B/s', summary.sizePerSec),
    rowOf('success_rate', 'ratio', summary.successRate),
  ];
  return fault === undefined ? { rows, skipped: [] } : { rows: rows.slice(1), skipped: [{ why: fault }] };
}

function rowOf(metric: string, unit: string, value: unknown): Row {
  const row = { benchmark: BENCHMARK, metric, unit, centre: asNumber(value) };
  return metric === 'success_rate' ? { ...row, direction: 'higher' } : row;
}

function readText(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let inDistribution = false;
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    const [, field, value, unit = ''] = FIELD.exec(shown) ?? [];
    const percentile = inDistribution ? PERCENTILE.exec(shown) : null;
    if (field === 'Success rate' && Number(value) === 0)
      throw new ParseFailure('no request was answered', line);
    if (DISTRIBUTION.test(shown)) inDistribution = true;
    else if (percentile) {
      const metric = `latency_p${Number(percentile[1])}`;
      if (PERCENTILES.includes(`p${Number(percentile[1])}`)) {
        rows.push({ ...rowOf(metric, timeUnit(percentile[3]), numberOf(percentile[2])), line });
      }
    } else if (field !== undefined) {
      const [metric, written] = metricOf(field, unit);
      rows.push({ ...rowOf(metric, written, numberOf(value)), line });
    } else inDistribution = false;
  }
  return { rows, skipped };
}

function metricOf(field: string, unit: string): [metric: string, unit: string] {
  if (field === 'Success rate') return ['success_rate', unit === '%' ? '%' : 'ratio'];
  if (field === 'Average') return ['latency_mean', timeUnit(unit)];
  return field === 'Size/sec' ? ['bytes_per_second', `${unit}/s`] : ['requests_per_second', '1/s'];
}

function timeUnit(word: string | undefined): string {
  return word === 'secs' ? 's' : (word ?? '');
}
