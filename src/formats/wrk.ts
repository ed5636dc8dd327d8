/**
 * The output of wrk and wrk2. Numbers carry their unit without a blank (693.39us, 1.20m). Req/Sec is the rate
 * of one thread and is not read; neither is wrk2's second distribution, which leaves out waiting
 * (--u_latency).
 */
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { qualified } from './names.ts';
import { successRow } from './success-rate.ts';
import { loggedLines, numberOf } from './text.ts';

const START = /^ *Running \S+ test @ (\S+)/;
const LOAD = /^ *(\d+) threads? and (\d+) connections?\b/;
const DISTRIBUTION = /^ *Latency Distribution\b(.*)/;
const LATENCY = /^ *Latency +(\S+) /;
const PERCENTILE = /^ *(\d+(?:\.\d+)?)% +(\S+) *$/;
const DONE = /^ *(\d+) requests in \S+, \S+ read/;
const SOCKET_ERRORS = /^ *Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/;
const NOT_2XX = /^ *Non-2xx or 3xx responses: (\d+)/;
const REQUESTS = /^ *Requests\/sec: +(\S+)/;
const TRANSFER = /^ *Transfer\/sec: +(\S+)/;

const QUANTITY = /^([-+.\da-z]*?)(us|ms|s|m|h|[KMGTP]?B)$/;

const OWN = /\bThread Stats +Avg +Stdev +Max\b|\b\d+ requests in [\d.]+[a-z]+, [\d.]+[KMGTP]?B read\b/;

/** wrk's only output in this case. */
const REFUSED = /^unable to connect to \S+ [^\n]+$/;

interface Quantity {
  readonly centre: number;
  readonly unit: string;
}

export const wrk: Format = {
  id: 'wrk',
  tool: 'wrk, wrk2',
  produce: 'wrk -t2 -c8 -d30s --latency http://localhost:3000 | tee results.txt',
  reads: 'requests and bytes per second, latency with percentiles, errors, success rate',
  samples: 'iteration',
  repeats: true,

  claims(text, json) {
    if (json !== undefined) return false;
    const isOwn = (text.includes('requests in ') || text.includes('Thread Stats')) && OWN.test(text);
    return isOwn || REFUSED.test(text.trim());
  },

  read(text) {
    if (REFUSED.test(text.trim())) throw new ParseFailure(text.trim());
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    let names: Named = { benchmark: '(unnamed)' };
    let start = 0;
    let failed = false;
    /** Of the run: answered requests, those with an error status, and those without a response. */
    let counts = { done: 0, not2xx: 0, unanswered: 0 };
    let inDistribution = false;
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      const add = (metric: string, quantity: Quantity | undefined) => {
        if (quantity) rows.push({ ...names, metric, ...quantity, line });
        else skipped.push({ line, why: { code: 'not-a-number', benchmark: names.benchmark, field: metric } });
      };
      const url = START.exec(shown)?.[1];
      const [, threads, connections] = LOAD.exec(shown) ?? [];
      const distribution = DISTRIBUTION.exec(shown);
      const percentile = inDistribution ? PERCENTILE.exec(shown) : null;
      const latency = LATENCY.exec(shown)?.[1];
      const done = DONE.exec(shown)?.[1];
      if (url !== undefined) {
        names = { benchmark: url };
        start = rows.length;
        failed = false;
      }
      if (threads !== undefined && connections !== undefined)
        names = loaded(names.benchmark, threads, connections);
      if (distribution) inDistribution = !distribution[1]?.includes('Uncorrected');
      else if (percentile) add(percentileName(percentile[1]), quantityOf(percentile[2]));
      else if (latency !== undefined) add('latency_mean', quantityOf(latency));
      else if (done !== undefined) {
        inDistribution = false;
        failed = Number(done) === 0;
        counts = { done: Number(done), not2xx: 0, unanswered: 0 };
        if (!failed) continue;
        rows.length = start;
        const { benchmark } = names;
        skipped.push({
          line,
          why: { code: 'none-done', benchmark, what: 'request', how: 'answered' },
          failed: benchmark,
        });
      } else if (!failed) {
        counts.unanswered += unansweredIn(shown);
        counts.not2xx += Number(NOT_2XX.exec(shown)?.[1] ?? 0);
        readTotal(shown, add);
        if (REQUESTS.test(shown) && counts.done > 0) {
          const { done: answered, not2xx, unanswered } = counts;
          const share = successRow(names.benchmark, answered - not2xx, answered + unanswered);
          rows.push({ ...share, ...names, line });
        }
      }
    }
    return { rows, skipped };
  },
};

type Named = Pick<Row, 'benchmark' | 'short' | 'parameters'>;

/** The same address under another load is another benchmark. */
function loaded(url: string, threads: string, connections: string): Named {
  const parameters = { threads, connections };
  return { ...qualified(url, `threads=${threads}`, `connections=${connections}`), parameters };
}

function readTotal(shown: string, add: (metric: string, quantity: Quantity | undefined) => void): void {
  const not2xx = NOT_2XX.exec(shown)?.[1];
  const requests = REQUESTS.exec(shown)?.[1];
  const transfer = TRANSFER.exec(shown)?.[1];
  if (SOCKET_ERRORS.test(shown)) {
    add('socket_errors', { centre: unansweredIn(shown), unit: 'count' });
  } else if (not2xx !== undefined) add('non2xx', { centre: Number(not2xx), unit: 'count' });
  else if (requests !== undefined) {
    const centre = numberOf(requests);
    add('requests_per_second', centre === undefined ? undefined : { centre, unit: '1/s' });
  } else if (transfer !== undefined) {
    const quantity = quantityOf(transfer);
    add('bytes_per_second', quantity && { ...quantity, unit: `${quantity.unit}/s` });
  }
}

/** A late response (timeout) counts as none. */
function unansweredIn(shown: string): number {
  const [, ...errors] = SOCKET_ERRORS.exec(shown) ?? [];
  return errors.reduce((sum, count) => sum + Number(count), 0);
}

/** wrk2 writes 50.000%. */
function percentileName(percent: string | undefined): string {
  const rank = Number(percent);
  return rank === 100 ? 'latency_max' : `latency_p${rank}`;
}

function quantityOf(text: string | undefined): Quantity | undefined {
  const [, digits, unit = ''] = QUANTITY.exec(text ?? '') ?? [];
  const value = numberOf(digits);
  if (value === undefined) return undefined;
  if (unit === 'm') return { centre: value, unit: 'min' };
  return unit === 'h' ? { centre: value * 60, unit: 'min' } : { centre: value, unit };
}
