/**
 * ApacheBench's printed report, and the percentiles that it writes as CSV (-e), which do not name the server.
 * Of its two times per request the first is read: the time that one user waits. Its Kbytes are 1024 bytes.
 */
import { csvRecords, fromHeader } from './csv.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { qualified } from './names.ts';
import { successRow } from './success-rate.ts';
import { loggedLines, numberOf } from './text.ts';

const OWN = /\bThis is ApacheBench, Version |\bRequests per second: +\S+ \[#\/sec\]/;
const CSV_HEADER = /^Percentage served,Time in ms\r?$/m;

const FIELD = /^([A-Z][\w -]*): +(\S.*)$/;
const PERCENTILE = /^ *(\d+)% +(\d+)/;
const PERCENTILES = ['50', '75', '90', '95', '99'];

/** Follows the failed requests, if there were any. */
const KINDS = /^ +\(Connect: (\d+), Receive: (\d+), Length: (\d+), Exceptions: (\d+)\)/;

const NUMBER_AND_UNIT = /^(\S+)(?: \[(\S+)\])?/;

/** The metric of each field of the report. */
const FIELDS: ReadonlyMap<string, { readonly metric: string; readonly unit?: string }> = new Map([
  ['Failed requests', { metric: 'failed_requests', unit: 'count' }],
  ['Non-2xx responses', { metric: 'non2xx', unit: 'count' }],
  ['Requests per second', { metric: 'requests_per_second', unit: '1/s' }],
  ['Time per request', { metric: 'latency_mean' }],
  ['Transfer rate', { metric: 'bytes_per_second' }],
]);

export const ab: Format = {
  id: 'ab',
  tool: 'ApacheBench',
  produce: 'ab -q -n 2000 -c 8 http://localhost:3000/ | tee results.txt',
  reads: 'requests and bytes per second, latency with percentiles, failed requests, success rate',
  samples: 'iteration',
  repeats: true,

  claims(text, json) {
    return json === undefined && (OWN.test(text) || CSV_HEADER.test(text));
  },

  read(text) {
    return CSV_HEADER.test(text) ? readCsv(text) : readReport(text);
  },
};

function readCsv(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const { line, fields } of [...csvRecords(fromHeader(text, CSV_HEADER))].slice(1)) {
    const [percent = '', time] = fields ?? [];
    const centre = numberOf(time?.trim());
    if (centre === undefined) skipped.push({ line, why: { code: 'malformed-row' } });
    else if (PERCENTILES.includes(percent)) {
      rows.push({ benchmark: '(unnamed)', metric: `latency_p${percent}`, unit: 'ms', centre, line });
    }
  }
  return { rows, skipped };
}

function readReport(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let lines: Line[] = [];
  for (const [index, shown] of loggedLines(text).entries()) {
    const [, key = '', value = ''] = FIELD.exec(shown) ?? [];
    if (key === 'Server Hostname') {
      readRun(lines, rows, skipped);
      lines = [];
    }
    lines.push({ line: index + 1, shown, key, value });
  }
  readRun(lines, rows, skipped);
  return { rows, skipped };
}

interface Line {
  readonly line: number;
  readonly shown: string;
  readonly key: string;
  readonly value: string;
}

/** The load is printed between the address and the results. */
function readRun(lines: readonly Line[], rows: Row[], skipped: Skipped[]): void {
  const about = new Map<string, string>();
  for (const { key, value } of lines) if (key !== '' && !about.has(key)) about.set(key, value);
  const names = namesOf(about);
  const { benchmark } = names;
  const isUnanswered = about.get('Complete requests') === '0';
  const seen = new Set<string>();
  for (const { line, shown, key, value } of lines) {
    const [, percent = '', time = ''] = PERCENTILE.exec(shown) ?? [];
    const field = FIELDS.get(key);
    if (key === 'Complete requests' && isUnanswered) {
      skipped.push({
        line,
        why: { code: 'none-done', benchmark, what: 'request', how: 'answered' },
        failed: benchmark,
      });
    }
    if (isUnanswered) continue;
    if (key === 'Requests per second' && !seen.has(key))
      rows.push(...successOf(names, about, lines).map((row) => ({ ...row, line })));
    if (field && !seen.has(key)) {
      seen.add(key);
      const [, number, unit = ''] = NUMBER_AND_UNIT.exec(value) ?? [];
      const centre = numberOf(number);
      const { metric } = field;
      if (centre === undefined) skipped.push({ line, why: { code: 'not-a-number', benchmark, field: key } });
      else rows.push({ ...names, metric, unit: field.unit ?? unit.replace('/sec', '/s'), centre, line });
    } else if (PERCENTILES.includes(percent)) {
      rows.push({ ...names, metric: `latency_p${percent}`, unit: 'ms', centre: Number(time), line });
    }
  }
}

/**
 * A lower bound on the failures. A response that is not a success often has another length and then counts as
 * both, but one that never came has no status.
 */
function successOf(names: Names, about: ReadonlyMap<string, string>, lines: readonly Line[]): Row[] {
  const count = (key: string) => numberOf(about.get(key)) ?? 0;
  const kinds = lines.map(({ shown }) => KINDS.exec(shown)).find((found) => found);
  const ofOtherLength = Number(kinds?.[3] ?? 0);
  const complete = count('Complete requests');
  const unanswered = count('Failed requests') - ofOtherLength;
  const failed = Math.max(count('Failed requests'), unanswered + count('Non-2xx responses'));
  return complete > 0 ? [{ ...successRow(names.benchmark, complete - failed, complete), ...names }] : [];
}

type Names = Pick<Row, 'benchmark' | 'short' | 'parameters'>;

/**
 * The same address under another load is another benchmark, and so is one with keep-alive connections (-k).
 */
function namesOf(about: ReadonlyMap<string, string>): Names {
  const host = about.get('Server Hostname');
  if (host === undefined) return { benchmark: '(unnamed)' };
  const address = `${host}:${about.get('Server Port') ?? ''}${about.get('Document Path') ?? ''}`;
  const concurrency = about.get('Concurrency Level');
  const parameters = concurrency === undefined ? {} : { concurrency };
  const load = concurrency === undefined ? undefined : `concurrency=${concurrency}`;
  const keepAlive = about.has('Keep-Alive requests') ? 'keep-alive' : undefined;
  return { ...qualified(address, load, keepAlive), parameters };
}
