/**
 * JMH's table, as printed (or -rf text), and its CSV and SCSV. The table leaves out the common part of the
 * names; the full names are above it, in `# Benchmark: …`. A score given only as ≈ 10⁻³ is not a number.
 */
import { consoleLines, hasLine } from './console-lines.ts';
import { csvRecords, fromHeader } from './csv.ts';
import { environmentOf } from './environment.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import type { Identity } from './jmh-names.ts';
import { namesOf, PERCENTILES, primaryOf, secondary } from './jmh-names.ts';
import { nameWith } from './names.ts';
import { numberOf } from './text.ts';

const CSV = /^\ufeff?"?Benchmark"?([,;])"?Mode"?\1"?Threads"?\1"?Samples"?\1"?Score"?\1/m;
const VERSION = /^# JMH version: (\S+)/m;
const JSON_OPTION = '-rf json -rff results.json';
const HEADER =
  /^Benchmark +((?:\(\S+\) +)*)Mode +(?:Threads +)?(?:Cnt|Samples) +Score +(?:Score error|Error) +Units\s*$/;
const RESULT =
  /^(\S+) +(?:(.*?) +)?(thrpt|avgt|sample|ss) +(?:(\d+) +)?(≈ *\S+|NaN|-?\d+(?:[.,]\d+)?(?:E[-+]?\d+)?) +(?:± *(?:\S+) +|NaN +)?(\S+)\s*$/;
const PERCENTILE = /(?:^|·)p(\d\.\d+)$/;

/** One line of the table, or of the CSV. */
interface Line extends Identity {
  readonly line: number;
  /** Of a secondary metric or a percentile, after the name and a colon. */
  readonly key: string | undefined;
  readonly score: string;
  readonly unit: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export function hasJmhTable(text: string): boolean {
  if (CSV.test(text)) return true;
  return (
    (text.includes('# JMH version: ') && VERSION.test(text)) ||
    (text.includes('Score') && hasLine(text, HEADER))
  );
}

export function readJmhTable(text: string): Reading {
  const skipped: Skipped[] = [];
  const lines = CSV.test(text) ? csvLines(text, skipped) : tableLines(text, skipped);
  if (lines.length === 0 && skipped.length === 0)
    throw new ParseFailure('JMH was stopped before its table of results');
  const rows = lines.flatMap((line) => rowOf(line, skipped));
  const jdk = /^# VM version: JDK ([^\s,]+)/m.exec(text)?.[1];
  return { rows, skipped, environment: environmentOf({ toolchain: { jdk, jmh: VERSION.exec(text)?.[1] } }) };
}

function rowOf(of: Line, skipped: Skipped[]): Row[] {
  const { mode, key, score, unit, parameters, line } = of;
  const names = namesOf(of);
  const { benchmark } = names;
  const primary = primaryOf(mode);
  const rank = mode === 'sample' && key !== undefined ? PERCENTILE.exec(key)?.[1] : undefined;
  // As in the JSON, where other percentiles are not read either.
  if (rank !== undefined && !PERCENTILES.map(Number).includes(percentOf(rank))) return [];
  if (unit === '---') return [];
  // Some locales have a decimal comma; thousands are never grouped.
  const centre = score === '≈ 0' ? 0 : numberOf(score.replace(',', '.'));
  const { metric, direction } =
    rank !== undefined
      ? { metric: `time_p${percentOf(rank)}`, direction: undefined }
      : key === undefined
        ? { metric: primary, direction: undefined }
        : secondary(primary, key);
  if (centre === undefined) {
    skipped.push({
      line,
      why: { code: 'only-in-json', benchmark, field: metric, found: score, option: JSON_OPTION },
    });
    return [];
  }
  const row: Row = { ...names, metric, unit, centre, parameters, line };
  return [direction === undefined ? row : { ...row, direction }];
}

/** 0.95 is the 95th. In hundredths of a percent, because 0.57 × 100 is not a whole number. */
function percentOf(rank: string): number {
  return Math.round(Number(rank) * 1e6) / 1e4;
}

function tableLines(text: string, skipped: Skipped[]): Line[] {
  const lines: Line[] = [];
  const fullNames = new Set<string>();
  let names: readonly string[] | undefined;
  for (const { line, shown } of consoleLines(text)) {
    const own = /^# Benchmark: (\S+)/.exec(shown)?.[1];
    const header = HEADER.exec(shown)?.[1];
    const [, word, middle = '', mode = '', , score = '', unit = ''] = RESULT.exec(shown) ?? [];
    if (own !== undefined) fullNames.add(own);
    if (header !== undefined) names = [...header.matchAll(/\((\S+)\)/g)].map(([, name = '']) => name);
    else if (shown.trim() === '') names = undefined;
    else if (names && word !== undefined) {
      const values = valuesOf(middle, names.length);
      if (values) {
        const [short = '', ...rest] = word.split(':');
        const pairs = names.map((name, i) => [name, values[i] ?? 'N/A'] as const);
        const parameters = Object.fromEntries(pairs.filter(([, value]) => value !== 'N/A'));
        const name = nameWith(fullName(short, fullNames), parameters);
        const key = rest.length > 0 ? rest.join(':') : undefined;
        lines.push({ name, mode, threads: '', key, score, unit, parameters, line });
      } else
        skipped.push({
          line,
          why: { code: 'only-in-json', benchmark: word, field: 'parameters', option: JSON_OPTION },
        });
    } else if (names)
      skipped.push({ line, why: { code: 'malformed-row', benchmark: shown.trim().split(/\s+/)[0] } });
  }
  return lines;
}

/** Undefined if blanks in a value make the columns ambiguous. */
function valuesOf(middle: string, count: number): string[] | undefined {
  const trimmed = middle.trim();
  if (count <= 1) return count === 0 ? (trimmed === '' ? [] : undefined) : [trimmed];
  return [trimmed.split(/ {2,}/), trimmed.split(/ +/)].find((values) => values.length === count);
}

/** The only name above the table that ends like this; otherwise the table's own. */
function fullName(short: string, fullNames: ReadonlySet<string>): string {
  const ends = [...fullNames].filter((name) => name === short || name.endsWith(`.${short}`));
  return ends.length === 1 ? (ends[0] ?? short) : short;
}

function csvLines(text: string, skipped: Skipped[]): Line[] {
  const [first, ...records] = csvRecords(fromHeader(text, CSV), CSV.exec(text)?.[1]);
  const header = first?.fields ?? [];
  return records.flatMap(({ line, fields }): Line[] => {
    if (fields?.length !== header.length) {
      skipped.push({ line, why: { code: 'field-count' } });
      return [];
    }
    const cells = new Map(header.map((name, index) => [name, fields[index] ?? '']));
    const [benchmark = '', ...rest] = (cells.get('Benchmark') ?? '').split(':');
    const pairs = header.flatMap((name) => {
      const value = cells.get(name) ?? '';
      return name.startsWith('Param: ') && value !== ''
        ? [[name.slice('Param: '.length), value] as const]
        : [];
    });
    const parameters = Object.fromEntries(pairs);
    return [
      {
        name: nameWith(benchmark, parameters),
        mode: cells.get('Mode') ?? '',
        threads: cells.get('Threads') ?? '',
        key: rest.length > 0 ? rest.join(':') : undefined,
        score: cells.get('Score') ?? '',
        unit: cells.get('Unit') ?? '',
        parameters,
        line,
      },
    ];
  });
}
