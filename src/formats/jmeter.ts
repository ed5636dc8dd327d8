/**
 * JMeter's log of samples (JTL) as CSV or XML, and statistics.json of its dashboard. Each label of a log is a
 * benchmark: the elapsed milliseconds of its successful samples, and their share. Samples of a transaction
 * controller have their own labels. Times of failed samples are not read.
 */
import { median } from '../model/sample.ts';
import { csvRecords, fromHeader } from './csv.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asNumber, asObject, faultOf } from './json.ts';
import { successRow } from './success-rate.ts';
import { numberOf } from './text.ts';
import { parseXml } from './xml.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The separator is a setting (jmeter.save.saveservice.default_delimiter). */
const XML = /<testResults version="/;
const HEADER = /^\ufeff?timeStamp([,;\t|])elapsed\1/m;

/** Percentiles are a setting of the dashboard (aggregate_rpt_pct1 …): 90, 95 and 99 by default. */
const STATISTICS: readonly (readonly [field: string, metric: string, unit: string])[] = [
  ['meanResTime', 'latency_mean', 'ms'],
  ['medianResTime', 'latency_p50', 'ms'],
  ['pct1ResTime', 'latency_p90', 'ms'],
  ['pct2ResTime', 'latency_p95', 'ms'],
  ['pct3ResTime', 'latency_p99', 'ms'],
  ['throughput', 'requests_per_second', '1/s'],
  ['receivedKBytesPerSec', 'received_per_second', 'KiB/s'],
];

export const jmeter: Format = {
  id: 'jmeter',
  tool: 'Apache JMeter',
  produce:
    'jmeter -n -t plan.jmx -l results.jtl (or its dashboard: -e -o report, then report/statistics.json)',
  reads: 'elapsed time of every sample that succeeded, requests per second, success rate of every label',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined) return HEADER.test(text) || XML.test(text.slice(0, 1000));
    const entries = Object.values(asObject(json) ?? {});
    return entries.length > 0 && entries.every((entry) => isStatistics(asObject(entry)));
  },

  read(text, json) {
    if (json !== undefined) return readStatistics(asObject(json) ?? {});
    return HEADER.test(text) ? readLog(text) : readXml(text);
  },
};

function isStatistics(entry: Fields | undefined): boolean {
  return entry !== undefined && 'transaction' in entry && 'sampleCount' in entry && 'pct1ResTime' in entry;
}

function readStatistics(file: Fields): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const [benchmark, value] of Object.entries(file)) {
    const entry = asObject(value) ?? {};
    const fault = faultOf(entry, 'sampleCount', 'number') ?? faultOf(entry, 'errorCount', 'number');
    const count = asNumber(entry.sampleCount);
    const errors = asNumber(entry.errorCount);
    if (fault !== undefined) skipped.push({ why: { ...fault, benchmark } });
    else if (count === 0)
      skipped.push({ why: { code: 'none-done', benchmark, what: 'request', how: 'sent' } });
    else if (errors === count)
      skipped.push({ why: { code: 'all-failed', benchmark, what: 'request' }, failed: benchmark });
    else {
      rows.push(successRow(benchmark, count - errors, count));
      for (const [field, metric, unit] of STATISTICS) {
        if (field in entry) rows.push({ benchmark, metric, unit, centre: asNumber(entry[field]) });
      }
    }
  }
  return { rows, skipped };
}

/** The line of the CSV. */
type Place = Pick<Row, 'line'>;

/** What the log has of one label. */
interface Label {
  readonly times: number[];
  /** In milliseconds since 1970: start of the first sample and end of the last one. */
  from: number;
  to: number;
  /** Number of samples that state whether they succeeded. */
  count: number;
  /** Why the first failed sample failed. */
  why: string;
  /** Its first occurrence. */
  readonly place: Place;
}

function readLog(text: string): Reading {
  const separator = HEADER.exec(text)?.[1] ?? ',';
  const skipped: Skipped[] = [];
  const labels = new Map<string, Label>();
  let header: readonly string[] = [];
  for (const { line, fields } of csvRecords(fromHeader(text, HEADER), separator)) {
    if (header.length === 0) header = fields ?? [];
    else if (fields?.length !== header.length) skipped.push({ line, why: { code: 'field-count' } });
    else
      readSample(
        new Map(header.map((name, index) => [name, fields[index] ?? ''])),
        { line },
        labels,
        skipped,
      );
  }
  return readingOf(labels, skipped);
}

/** Attributes of the XML by the column of the CSV. */
const ATTRIBUTES = [
  ['timeStamp', 'ts'],
  ['elapsed', 't'],
  ['label', 'lb'],
  ['success', 's'],
  ['responseCode', 'rc'],
  ['responseMessage', 'rm'],
] as const;

/** Samples inside a sample, such as the images of a page, are parts of it, as in the CSV. */
function readXml(text: string): Reading {
  const skipped: Skipped[] = [];
  const labels = new Map<string, Label>();
  const root = parseXml(text).find(({ name }) => name === 'testResults');
  for (const { name, attributes } of root?.children ?? []) {
    if (name !== 'httpSample' && name !== 'sample') continue;
    const cells = ATTRIBUTES.map(([column, attribute]) => [column, attributes[attribute] ?? ''] as const);
    readSample(new Map(cells), {}, labels, skipped);
  }
  return readingOf(labels, skipped);
}

function readingOf(labels: ReadonlyMap<string, Label>, skipped: Skipped[]): Reading {
  if (labels.size === 0 && skipped.length === 0)
    throw new ParseFailure('no samples: the plan may have run no thread');
  const rows: Row[] = [];
  for (const [benchmark, label] of labels) {
    if (label.times.length === 0) {
      const why = { code: 'all-failed', benchmark, what: 'sample', message: label.why } as const;
      skipped.push({ ...label.place, why, failed: benchmark });
    } else rows.push(...rowsOf(benchmark, label));
  }
  return { rows, skipped };
}

function readSample(
  sample: ReadonlyMap<string, string>,
  place: Place,
  labels: Map<string, Label>,
  skipped: Skipped[],
): void {
  const name = sample.get('label') || '(unnamed)';
  const elapsed = numberOf(sample.get('elapsed'));
  const at = numberOf(sample.get('timeStamp')) ?? Number.NaN;
  if (elapsed === undefined || !Number.isFinite(elapsed)) {
    skipped.push({ ...place, why: { code: 'not-a-number', benchmark: name, field: 'elapsed' } });
    return;
  }
  const label = labels.get(name) ?? { times: [], from: at, to: at, count: 0, why: '', place };
  labels.set(name, label);
  label.from = Math.min(label.from, at);
  label.to = Math.max(label.to, at + elapsed);
  // Without the column it is unknown whether a sample failed.
  const success = sample.get('success') ?? '';
  if (success !== '') label.count++;
  const failed = /^false$/i.test(success);
  if (!failed) label.times.push(elapsed);
  else label.why ||= [sample.get('responseCode'), sample.get('responseMessage')].filter(Boolean).join(' ');
}

function rowsOf(benchmark: string, { times, from, to, count, place }: Label): Row[] {
  const seconds = (to - from) / 1000;
  return [
    { benchmark, metric: 'time', unit: 'ms', centre: median(times), values: times, ...place },
    ...(seconds > 0
      ? [{ benchmark, metric: 'requests_per_second', unit: '1/s', centre: times.length / seconds, ...place }]
      : []),
    ...(count > 0 ? [{ ...successRow(benchmark, times.length, count), ...place }] : []),
  ];
}
