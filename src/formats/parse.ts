/**
 * From the text of result files to measurements: find the one format that claims a text, let it read, tidy the
 * units once, and join rows of the same benchmark and metric into one sample (series.ts). Several sources are several
 * processes: whoever wants to know how much processes differ gives the results of each as a file of its own
 * (`results: bench-*.json`). Never guesses between two formats and never keeps a number that is not finite.
 */
import { distance } from 'fastest-levenshtein';
import type { Environment } from '../model/environment.ts';
import { ParseError, UserError } from '../model/errors.ts';
import type { Warning } from '../model/report.ts';
import type { LeftOut, Measurement } from '../model/run.ts';
import type { Tidy } from '../model/unit.ts';
import { tidyUnit } from '../model/unit.ts';
import { printedBy } from './consoles.ts';
import { joinWords } from './environment.ts';
import { failuresInText } from './failures.ts';
import type { Format, Reading, Row, Skipped, TextFile } from './format.ts';
import { ParseFailure } from './format.ts';
import { formats } from './index.ts';
import { parseJson } from './json.ts';
import type { Series } from './series.ts';
import { addRow, measurementOf } from './series.ts';

/** One input of the user: a file, or a folder that one tool left. */
export type Source =
  | { readonly kind: 'file'; readonly file: TextFile }
  | {
      readonly kind: 'folder';
      readonly path: string;
      readonly format: Format;
      readonly files: readonly TextFile[];
    };

/** A row that was not taken, or what failed, and where it stands. */
export type SkippedRow = LeftOut;

export interface Results {
  readonly measurements: readonly Measurement[];
  readonly skipped: readonly SkippedRow[];
  /** What the files say about the machine; where they disagree, all that they say. */
  readonly environment: Partial<Environment>;
  /** The formats that were read, without repeats. */
  readonly tools: readonly string[];
  /** What was noticed about the names of the benchmarks. */
  readonly remarks?: readonly Warning[];
}

/**
 * Reads all sources and joins them: the same benchmark and metric in several sources is one sample of processes.
 * @param tool a format's id, or `auto`
 * @param known the formats that may be named; recognised are the listed ones only
 * @throws ParseError naming the file where nothing could be read
 */
export function parseResults(
  sources: readonly Source[],
  tool: string,
  known: readonly Format[] = formats,
): Results {
  const named = tool === 'auto' ? undefined : formatById(tool, known);
  const series = new Map<string, Series>();
  const skipped: SkippedRow[] = [];
  const tidy = tidyOnce();
  const environments: Partial<Environment>[] = [];
  const tools = new Set<string>();
  for (const [number, source] of sources.entries()) {
    const path = source.kind === 'file' ? source.file.path : source.path;
    const { format, reading } = source.kind === 'file' ? readFile(source.file, named) : readFolder(source);
    let taken = 0;
    for (const row of reading.rows) {
      const why = addRow(series, number, format.samples, row, tidy(row.unit));
      if (why === undefined) taken++;
      else skipped.push(skippedRow(path, row, why));
    }
    for (const skip of [...reading.skipped, ...failuresOf(source, format)])
      skipped.push({ file: path, ...skip });
    if (taken === 0) throw nothingRead(path, format, skipped);
    tools.add(format.id);
    if (reading.environment) environments.push(reading.environment);
  }
  return {
    measurements: [...series.values()].map(measurementOf),
    skipped,
    environment: joinEnvironments(environments),
    tools: [...tools],
  };
}

/** @throws UserError naming the nearest id */
export function formatById(id: string, known: readonly Format[] = formats): Format {
  const format = known.find((candidate) => candidate.id === id);
  if (format) return format;
  const nearest = known.map((f) => f.id).sort((a, b) => distance(a, id) - distance(b, id))[0];
  throw new UserError(
    `unknown tool "${id}". Did you mean "${nearest}"?`,
    `Leave the tool out to have it recognised, or use one of: ${known.map((f) => f.id).join(', ')}`,
  );
}

function readFile(file: TextFile, named: Format | undefined): { format: Format; reading: Reading } {
  if (file.text.trim() === '') {
    throw new ParseError(
      file.path,
      undefined,
      'the file is empty',
      'Did the benchmark fail before it wrote its results?',
    );
  }
  const json = readJson(file.text);
  const format = named ?? detect(file, json);
  if (named && !named.claims(file.text, json.value)) {
    if (json.failure) throw asParseError(file.path, json.failure, named);
    throw wrongTool(file, named, json.value);
  }
  try {
    return { format, reading: format.read(file.text, json.value) };
  } catch (error) {
    if (error instanceof ParseFailure) throw asParseError(file.path, error, format);
    throw error;
  }
}

function readFolder(source: Extract<Source, { kind: 'folder' }>): { format: Format; reading: Reading } {
  const { format, path, files } = source;
  if (!format.folder) throw new TypeError(`format ${format.id} reads no folders`);
  try {
    return { format, reading: format.folder.read(files) };
  } catch (error) {
    if (error instanceof ParseFailure) throw asParseError(path, error, format);
    throw error;
  }
}

/** What the text says of what failed, beside the rows. Of Go the reader itself tells: it may stand within events. */
function failuresOf(source: Source, { id }: Format): Skipped[] {
  if (source.kind === 'folder' || id === 'go' || /^\s*[[{]/.test(source.file.text)) return [];
  return failuresInText(id, source.file.text);
}

/** The text as one JSON value; NDJSON and cut-off JSON are a failure that matters only if nobody claims the text. */
function readJson(text: string): { value?: unknown; failure?: ParseFailure } {
  if (!/^\s*[[{]/.test(text)) return {};
  try {
    return { value: parseJson(text) };
  } catch (failure) {
    if (failure instanceof ParseFailure) return { failure };
    throw failure;
  }
}

function detect(file: TextFile, json: { value?: unknown; failure?: ParseFailure }): Format {
  const claimants = claimantsOf(file.text, json.value);
  const [only, second] = claimants;
  if (only && !second) return only;
  if (second) {
    throw new ParseError(
      file.path,
      undefined,
      `this could be ${claimants.map((format) => format.id).join(' or ')}: the text alone does not tell`,
      `Name it: --tool ${only?.id} (in a workflow, tool: ${only?.id})`,
    );
  }
  if (json.failure) throw asParseError(file.path, json.failure);
  throwIfPrinted(file);
  throw new ParseError(
    file.path,
    firstLine(file.text).line,
    `no benchmark tool writes this: found ${firstLine(file.text).quoted}`,
    'perf-regression formats lists the tools that are read; name yours with --tool if it is one of them.',
  );
}

/** @throws ParseError where a known tool printed the text, which is not what we read of it */
function throwIfPrinted(file: TextFile): void {
  const format = formats.find(({ id }) => id === printedBy(file.text));
  if (!format) return;
  const what = `this is what ${format.tool} prints, which does not hold all that it measured (${format.id})`;
  throw new ParseError(file.path, undefined, what, `Write what is read instead: ${format.produce}`);
}

/** A text that is one JSON value is no console output: readers of lines need not go through all of it. */
const JSON_HEAD = 64 * 1024;

function claimantsOf(text: string, json: unknown): Format[] {
  const shown = json === undefined ? text : text.slice(0, JSON_HEAD);
  return formats.filter((format) => format.claims(shown, json));
}

function wrongTool(file: TextFile, named: Format, json: unknown): ParseError {
  const { line, quoted } = firstLine(file.text);
  const likely = claimantsOf(file.text, json).map((format) => format.id);
  const remedy =
    likely.length > 0
      ? `It looks like ${likely.join(' or ')}. Leave --tool out, or use --tool ${likely[0]}.`
      : `${named.tool} output comes from: ${named.produce}`;
  return new ParseError(file.path, line, `this is not ${named.id} output: found ${quoted}`, remedy);
}

function asParseError(path: string, failure: ParseFailure, format?: Format): ParseError {
  const remedy = format
    ? `${format.tool} output comes from: ${format.produce}`
    : 'Was the benchmark stopped while it wrote the file?';
  return new ParseError(path, failure.line, failure.message, remedy);
}

function nothingRead(path: string, format: Format, skipped: readonly SkippedRow[]): ParseError {
  const own = skipped.filter((skip) => skip.file === path);
  const first = own.find(({ failed }) => failed !== undefined) ?? own[0];
  const why = first ? `: ${first.reason}` : '';
  return new ParseError(
    path,
    first?.line,
    `no ${format.id} result in this file${why}`,
    `${format.tool} output comes from: ${format.produce}`,
  );
}

function skippedRow(path: string, row: Row, why: string): SkippedRow {
  // A name may be the very thing that is too long.
  const reason = `${row.benchmark.slice(0, 100)}: ${row.metric.slice(0, 100)} ${why}`;
  return row.line === undefined ? { file: path, reason } : { file: path, line: row.line, reason };
}

function firstLine(text: string): { line: number; quoted: string } {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.trim() !== '');
  return { line: index + 1, quoted: JSON.stringify(lines[index]?.trim().slice(0, 60) ?? '') };
}

/** A file has few units and many rows. */
function tidyOnce(): (unit: string) => Tidy {
  const known = new Map<string, Tidy>();
  return (unit) => {
    const tidy = known.get(unit) ?? tidyUnit(unit);
    known.set(unit, tidy);
    return tidy;
  };
}

/** Where files disagree about the machine, every word is kept: such a run is comparable to its like only. */
function joinEnvironments(environments: readonly Partial<Environment>[]): Partial<Environment> {
  const joined: Record<string, unknown> = {};
  for (const environment of environments) {
    for (const [field, value] of Object.entries(environment)) {
      const known = joined[field];
      joined[field] =
        typeof known === 'string' && typeof value === 'string' ? joinWords([known, value]) : (known ?? value);
    }
  }
  return joined as Partial<Environment>;
}
