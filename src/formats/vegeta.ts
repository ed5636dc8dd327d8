/**
 * vegeta's report of an attack, as text or JSON, which has nanoseconds. Neither names the target.
 * `throughput` counts successful requests, `rate` all that were sent, which the user chose: it is not a
 * result.
 */
import { consoleLines } from './console-lines.ts';
import { durationOf } from './duration.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asObject, asText, faultOf } from './json.ts';
import { successShare } from './success-rate.ts';
import { numberOf } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

const BENCHMARK = '(unnamed)';

/** Words of the report and their metrics. */
const LATENCIES = new Map([
  ['mean', 'latency_mean'],
  ['50th', 'latency_p50'],
  ['90th', 'latency_p90'],
  ['95th', 'latency_p95'],
  ['99th', 'latency_p99'],
]);

const FIELD = /^([A-Z][A-Za-z ]*?)\s+\[([^\]]+)\]\s+(\S.*)$/;
const OWN = [
  /^Requests\s+\[total, rate(?:, throughput)?\]\s/m,
  /^Latencies\s+\[/m,
  /^Success\s+\[ratio\]\s/m,
];

export const vegeta: Format = {
  id: 'vegeta',
  tool: 'Vegeta',
  produce: 'vegeta attack -duration=30s < targets.txt | vegeta report -type=json > results.json',
  reads: 'throughput, latency with percentiles, success rate',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined) return text.includes('[total, rate') && OWN.every((line) => line.test(text));
    const file = asObject(json);
    return (
      asObject(file?.latencies) !== undefined && 'success' in (file ?? {}) && 'throughput' in (file ?? {})
    );
  },

  read(text, json) {
    return json === undefined ? readText(text) : readJson(asObject(json) ?? {});
  },
};

function readJson(file: Fields): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  if (file.requests === 0) throw new ParseFailure('no request was sent');
  const rate = faultOf(file, 'success', 'number');
  if (rate) skipped.push({ why: { ...rate, benchmark: BENCHMARK } });
  if (file.success === 0) skipped.push(noneSucceeded(asText(asArray(file.errors)?.[0])));
  else {
    if (rate === undefined) rows.push(successShare(BENCHMARK, asNumber(file.success)));
    rows.push({
      benchmark: BENCHMARK,
      metric: 'requests_per_second',
      unit: '1/s',
      centre: asNumber(file.throughput),
    });
    const latencies = asObject(file.latencies) ?? {};
    for (const [word, metric] of LATENCIES) {
      if (word in latencies)
        rows.push({ benchmark: BENCHMARK, metric, unit: 'ns', centre: asNumber(latencies[word]) });
    }
  }
  return { rows, skipped };
}

/** Latencies of refused requests say nothing about the server. */
function noneSucceeded(message: string | undefined): Skipped {
  return { why: { code: 'all-failed', benchmark: BENCHMARK, what: 'request', message }, failed: BENCHMARK };
}

function readText(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let start = 0;
  for (const { line, shown } of consoleLines(text)) {
    const [, field, heads = '', values = ''] = FIELD.exec(shown.trim()) ?? [];
    const cells = new Map(heads.split(/, */).map((head, i) => [head, values.split(/, */)[i]]));
    if (field === 'Requests') {
      start = rows.length;
      add('requests_per_second', numberAnd('1/s', cells.get('throughput') ?? cells.get('rate')));
    } else if (field === 'Latencies') {
      for (const [head, cell] of cells) {
        const metric = LATENCIES.get(/^\d+$/.test(head) ? `${head}th` : head);
        if (metric !== undefined) add(metric, durationOf(cell));
      }
    } else if (field === 'Success') {
      const share = numberOf(cells.get('ratio')?.replace(/%$/, ''));
      if (share === undefined)
        skipped.push({ line, why: { code: 'not-a-number', benchmark: BENCHMARK, field: 'success ratio' } });
      else if (share > 0) rows.push({ ...successShare(BENCHMARK, share / 100), line });
      else {
        rows.length = start;
        skipped.push({ line, ...noneSucceeded(undefined) });
      }
    }
    function add(metric: string, quantity: { centre: number; unit: string } | undefined): void {
      if (quantity) rows.push({ benchmark: BENCHMARK, metric, ...quantity, line });
      else skipped.push({ line, why: { code: 'not-a-number', benchmark: BENCHMARK, field: metric } });
    }
  }
  return { rows, skipped };
}

function numberAnd(unit: string, cell: string | undefined): { centre: number; unit: string } | undefined {
  const centre = numberOf(cell);
  return centre === undefined ? undefined : { centre, unit };
}
