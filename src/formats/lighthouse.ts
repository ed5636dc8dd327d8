/**
 * Lighthouse's JSON report (also inside a PageSpeed Insights response) and the manifest of Lighthouse CI. One
 * report is one load of one page in a new browser: every audit with a number, and the scores of the
 * categories. A page that could not be loaded, and a failed audit, measured nothing.
 */
import { environmentOf } from './environment.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asObject, asText } from './json.ts';

type Fields = Readonly<Record<string, unknown>>;

const UNITS = new Map([
  ['millisecond', 'ms'],
  ['byte', 'B'],
  ['element', 'elements'],
  ['unitless', ''],
]);

/** Reports before version 6 do not contain the unit; these are not milliseconds. */
const OTHER_UNITS = new Map([
  ['cumulative-layout-shift', ''],
  ['dom-size', 'elements'],
  ['total-byte-weight', 'B'],
  ['uses-long-cache-ttl', 'B'],
]);

/** Numbers that are neither time nor size but have a clear direction. */
const LOWER = new Set(['cumulative-layout-shift', 'dom-size']);

const NOT_MEASURED = new Set(['notApplicable', 'not-applicable', 'error', 'manual']);

export const lighthouse: Format = {
  id: 'lighthouse',
  tool: 'Lighthouse',
  produce: 'lighthouse https://example.com --output=json --output-path=results.json (or lhci collect)',
  reads: 'every audit with a number and the scores of the categories, each report as one sample',
  samples: 'process',
  repeats: true,

  claims(_text, json) {
    return reportsOf(json).some(isReport) || (asArray(json) ?? []).some(isManifestEntry);
  },

  read(_text, json) {
    const entries = (asArray(json) ?? []).map((entry) => asObject(entry) ?? {});
    return entries.some(isManifestEntry) ? readManifest(entries) : readReports(reportsOf(json));
  },
};

function reportsOf(json: unknown): Fields[] {
  return (asArray(json) ?? [json]).map((each) => {
    const report = asObject(each) ?? {};
    return asObject(report.lighthouseResult) ?? report;
  });
}

function isReport(report: Fields): boolean {
  return asText(report.lighthouseVersion) !== undefined && asObject(report.audits) !== undefined;
}

function isManifestEntry(entry: unknown): boolean {
  const fields = asObject(entry);
  return fields !== undefined && 'isRepresentativeRun' in fields && asObject(fields.summary) !== undefined;
}

function readManifest(entries: readonly Fields[]): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const [index, entry] of entries.entries()) {
    const url = asText(entry.url);
    const scores = Object.entries(asObject(entry.summary) ?? {});
    if (url === undefined || !isManifestEntry(entry))
      skipped.push({ why: { code: 'not-a-result', entry: `[${index}]` } });
    else rows.push(...scores.flatMap(([category, score]) => scoreRows(url, category, score)));
  }
  return { rows, skipped };
}

function readReports(reports: readonly Fields[]): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const [index, report] of reports.entries()) {
    const benchmark = nameOf(report);
    const code = asText(asObject(report.runtimeError)?.code) ?? 'NO_ERROR';
    if (!isReport(report)) skipped.push({ why: { code: 'not-a-result', entry: `[${index}]` } });
    else if (code !== 'NO_ERROR') skipped.push({ why: { code: 'failed', benchmark, message: code } });
    else {
      readAudits(benchmark, asObject(report.audits) ?? {}, rows, skipped);
      for (const [category, entry] of Object.entries(asObject(report.categories) ?? {})) {
        rows.push(...scoreRows(benchmark, category, asObject(entry)?.score));
      }
    }
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure('no audit of the report has a number');
  return { rows, skipped, environment: toolchainOf(reports[0] ?? {}) };
}

/** Phones are the default; a page loaded as on a desktop is another series. */
function nameOf(report: Fields): string {
  const settings = asObject(report.configSettings);
  const factor = asText(settings?.formFactor) ?? asText(settings?.emulatedFormFactor) ?? 'mobile';
  const url = asText(report.requestedUrl) ?? asText(report.finalDisplayedUrl) ?? asText(report.finalUrl);
  return factor === 'mobile' || factor === 'none'
    ? (url ?? '(unnamed)')
    : `${url ?? '(unnamed)'} (${factor})`;
}

function readAudits(benchmark: string, audits: Fields, rows: Row[], skipped: Skipped[]): void {
  for (const [id, entry] of Object.entries(audits)) {
    const audit = asObject(entry) ?? {};
    const value = audit.numericValue ?? audit.rawValue;
    const mode = asText(audit.scoreDisplayMode) ?? 'numeric';
    if (mode === 'error')
      skipped.push({ why: { code: 'failed', benchmark, entry: id, message: asText(audit.errorMessage) } });
    // Before version 5, whether an audit passed was a raw value too.
    if (NOT_MEASURED.has(mode) || typeof value !== 'number') continue;
    rows.push(measured(benchmark, id, unitOf(id, audit), value, LOWER.has(id) ? 'lower' : undefined));
  }
}

function unitOf(id: string, audit: Fields): string {
  const unit = asText(audit.numericUnit);
  if (unit === undefined) return OTHER_UNITS.get(id) ?? 'ms';
  return UNITS.get(unit) ?? unit;
}

/** Empty for a category whose score could not be computed. */
function scoreRows(benchmark: string, category: string, score: unknown): Row[] {
  return typeof score === 'number' ? [measured(benchmark, category, '', score, 'higher')] : [];
}

function measured(
  benchmark: string,
  metric: string,
  unit: string,
  value: number,
  direction: Row['direction'],
): Row {
  const row = { benchmark, metric, unit, centre: value, values: [value] };
  return direction === undefined ? row : { ...row, direction };
}

function toolchainOf(report: Fields): NonNullable<Reading['environment']> {
  const agent = asText(asObject(report.environment)?.hostUserAgent) ?? asText(report.userAgent) ?? '';
  const chrome = /Chrome\/(\d[\d.]*)/.exec(agent)?.[1];
  return environmentOf({ toolchain: { lighthouse: report.lighthouseVersion, chrome } });
}
