/**
 * What ApacheBench prints, and the percentiles that it writes as CSV (-e), which name no server. Of its two times per
 * request the first counts: what one user waits for. Its Kbytes are 1024 bytes.
 */
import { csvRecords } from './csv.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { successRow } from './success-rate.ts';
import { loggedLines, numberOf } from './text.ts';

const OWN = /\bThis is ApacheBench, Version |\bRequests per second: +\S+ \[#\/sec\]/;
const CSV_HEADER = /^\ufeff?Percentage served,Time in ms\r?$/;

const FIELD = /^([A-Z][\w -]*): +(\S.*)$/;
const PERCENTILE = /^ *(\d+)% +(\d+)/;
const PERCENTILES = ['50', '75', '90', '95', '99'];

/** Below the failed requests, where there are any. */
const KINDS = /^ +\(Connect: (\d+), Receive: (\d+), Length: (\d+), Exceptions: (\d+)\)/;

const NUMBER_AND_UNIT = /^(\S+)(?: \[(\S+)\])?/;

/** What a field of the report measures. */
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

  claims(text, json) {
    return json === undefined && (OWN.test(text) || isCsv(text));
  },

  read(text) {
    return isCsv(text) ? readCsv(text) : readReport(text);
  },
};

/** Only the first line tells: a report may quote anything. */
function isCsv(text: string): boolean {
  const end = text.indexOf('\n');
  return CSV_HEADER.test(end === -1 ? text : text.slice(0, end));
}

function readCsv(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const { line, fields } of [...csvRecords(text)].slice(1)) {
    const [percent = '', time] = fields ?? [];
    const centre = numberOf(time?.trim());
    if (centre === undefined) skipped.push({ line, reason: 'not a percentage and a time' });
    else if (PERCENTILES.includes(percent)) {
      rows.push({ benchmark: '(unnamed)', metric: `latency_p${percent}`, unit: 'ms', centre, line });
    }
  }
  return { rows, skipped };
}

function readReport(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let about = new Map<string, string>();
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    const [, key = '', value = ''] = FIELD.exec(shown) ?? [];
    const [, percent = '', time = ''] = PERCENTILE.exec(shown) ?? [];
    if (key === 'Server Hostname') about = new Map();
    const benchmark = nameOf(about);
    const field = FIELDS.get(key);
    if (key === 'Complete requests' && value === '0') {
      skipped.push({ line, reason: `${benchmark}: no request was answered`, failed: benchmark });
    }
    const kinds = KINDS.exec(shown);
    if (kinds) about.set(LENGTH, kinds[3] ?? '0');
    const first = !about.has(key);
    if (key !== '' && first) about.set(key, value);
    if (about.get('Complete requests') === '0') continue;
    if (key === 'Requests per second' && first)
      rows.push(...successOf(about).map((row) => ({ ...row, line })));
    if (field && first) {
      const [, number, unit = ''] = NUMBER_AND_UNIT.exec(value) ?? [];
      const centre = numberOf(number);
      const { metric } = field;
      if (centre === undefined) skipped.push({ line, reason: `${benchmark}: ${key} is no number` });
      else rows.push({ benchmark, metric, unit: field.unit ?? unit.replace('/sec', '/s'), centre, line });
    } else if (PERCENTILES.includes(percent)) {
      rows.push({ benchmark, metric: `latency_p${percent}`, unit: 'ms', centre: Number(time), line });
    }
  }
  return { rows, skipped };
}

/** How many failed because the answer had another length than the first. */
const LENGTH = 'Length';

/**
 * At least so many failed: an answer that is no success often has another length, too, and is counted in both, while one
 * that never came has no status.
 */
function successOf(about: ReadonlyMap<string, string>): Row[] {
  const count = (key: string) => numberOf(about.get(key)) ?? 0;
  const complete = count('Complete requests');
  const unanswered = count('Failed requests') - count(LENGTH);
  const failed = Math.max(count('Failed requests'), unanswered + count('Non-2xx responses'));
  return complete > 0 ? [successRow(nameOf(about), complete - failed, complete)] : [];
}

function nameOf(about: ReadonlyMap<string, string>): string {
  const host = about.get('Server Hostname');
  if (host === undefined) return '(unnamed)';
  return `${host}:${about.get('Server Port') ?? ''}${about.get('Document Path') ?? ''}`;
}
