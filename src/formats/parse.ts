/**
 * Turns the text of result files into measurements: finds the one format that claims a text, reads it,
 * normalises the units once, and joins rows of the same benchmark and metric into one sample (series.ts).
 * Several sources count as several processes: users who want the variation between processes give the results
 * of each in a separate file (`results: bench-*.json`). Never guesses between two formats, and never keeps a
 * number that is not finite.
 */
import type { Environment } from '../model/environment.ts';
import { ParseError, UserError } from '../model/errors.ts';
import { nearestFirst } from '../model/nearest.ts';
import type { LeftOut, Measurement } from '../model/run.ts';
import { skipText } from '../model/skip-text.ts';
import type { Tidy } from '../model/unit.ts';
import { tidyUnit } from '../model/unit.ts';
import { countedNames, type Warning } from '../model/warning.ts';
import { idsOfAlias, isAnyTool } from './aliases.ts';
import { joinWords } from './environment.ts';
import { type Moment, type Placed, successiveExecutions } from './executions.ts';
import { failuresInText } from './failures.ts';
import type { Format, Reading, Row, Skipped, TextFile } from './format.ts';
import { formats } from './index.ts';
import { withShownNames } from './names.ts';
import { failingAt, recognised } from './recognised.ts';
import { addRow, measurementOf, type Series } from './series.ts';

/** One input of the user: a file, or a folder written by a tool. */
export type Source =
  | { readonly kind: 'file'; readonly file: TextFile }
  | {
      readonly kind: 'folder';
      readonly path: string;
      readonly format: Format;
      readonly files: readonly TextFile[];
    };

/** A skipped row, or a failure, with its place. */
export type SkippedRow = LeftOut;

export interface Results {
  readonly measurements: readonly Measurement[];
  readonly skipped: readonly SkippedRow[];
  /** What the files say about the machine; if they disagree, all values. */
  readonly environment: Partial<Environment>;
  /** The formats that were read, without repeats. */
  readonly tools: readonly string[];
  /** Remarks about the names of the benchmarks. */
  readonly remarks?: readonly Warning[];
  /** Earlier executions in the same files, oldest first. */
  readonly earlier?: readonly Earlier[];
}

/** An execution of another day or commit. */
export interface Earlier {
  readonly moment: Moment;
  readonly measurements: readonly Measurement[];
}

/**
 * Reads all sources and joins them: the same benchmark and metric in several sources is one sample of
 * processes.
 * @param tool a format's id, or `auto`
 * @param known the formats that may be named; only built-in ones are detected
 * @throws ParseError naming the file if nothing could be read
 */
export function parseResults(
  sources: readonly Source[],
  tool: string,
  known: readonly Format[] = formats,
): Results {
  const named = formatsNamed(tool, known);
  const series = new Map<string, Series>();
  const skipped: SkippedRow[] = [];
  const tidy = tidyOnce();
  const environments: Partial<Environment>[] = [];
  const tools = new Set<string>();
  const scopes = new Map<string, string>();
  const merged = new Merged();
  const stale: Warning[] = [];
  const dated: Dated[] = [];
  let number = 0;
  const take = (row: Row, from: number, format: Format, path: string): boolean => {
    const added = addRow(series, from, format.samples, row, tidy(row.unit));
    if ('code' in added) {
      skipped.push({ file: path, ...(row.line !== undefined && { line: row.line }), why: added });
    } else {
      if (row.scope !== undefined) scopes.set(row.benchmark, row.scope);
      if (added.part.rows > 1 || added.before) merged.add(path, format, added);
    }
    return !('code' in added);
  };
  for (const source of sources) {
    const path = source.kind === 'file' ? source.file.path : source.path;
    let accepted = 0;
    let first: Format | undefined;
    for (const { format, reading, failures } of reportsOf(source, named)) {
      first ??= format;
      for (const row of reading.rows) {
        const benchmark = row.benchmark;
        if (row.at) dated.push({ moment: row.at, benchmark, row, number, format, path });
        if (row.at || take(row, number, format, path)) accepted++;
      }
      for (const { at, ...skip } of [...reading.skipped, ...failures]) {
        const left = { file: path, ...skip };
        const benchmark = skip.failed ?? skip.why.benchmark ?? JSON.stringify(skip.why);
        if (at) dated.push({ moment: at, benchmark, left, number, format, path });
        else skipped.push(left);
      }
      tools.add(format.id);
      if (reading.environment) environments.push(reading.environment);
      stale.push(...staleWarnings(path, reading.stale));
      number++;
    }
    if (accepted === 0 && first) throw nothingRead(path, first, [...skipped, ...leftOut(dated)]);
  }
  const executions = successiveExecutions(dated).map((rows) => rows.toSorted((a, b) => a.number - b.number));
  const newest = executions.at(-1) ?? [];
  for (const { row, number: from, format, path } of newest) if (row) take(row, from, format, path);
  skipped.push(...leftOut(newest));
  const [one] = newest;
  if (one && series.size === 0) throw nothingRead(one.path, one.format, skipped);
  const earlier = executions.slice(0, -1).flatMap((rows) => earlierOf(rows, tidy));
  const remarks = [...merged.warnings(), ...stale, ...earlierWarnings(earlier)];
  return {
    measurements: withShownNames([...series.values()].map(measurementOf), scopes),
    skipped,
    environment: joinEnvironments(environments),
    tools: [...tools],
    ...(remarks.length > 0 && { remarks }),
    ...(earlier.length > 0 && { earlier }),
  };
}

/** A row, or something skipped, with the time of its measurement. */
interface Dated extends Placed {
  readonly row?: Row;
  readonly left?: SkippedRow;
  /** Index of its source. */
  readonly number: number;
  readonly format: Format;
  readonly path: string;
}

function leftOut(dated: readonly Dated[]): SkippedRow[] {
  return dated.flatMap(({ left }) => left ?? []);
}

/** Empty if nothing of it can be used. */
function earlierOf(rows: readonly Dated[], tidy: (unit: string) => Tidy): Earlier[] {
  const series = new Map<string, Series>();
  for (const { row, number, format } of rows)
    if (row) addRow(series, number, format.samples, row, tidy(row.unit));
  const newest = rows.reduce((a, b) => (b.moment.timeMs > a.moment.timeMs ? b : a));
  const measurements = [...series.values()].map(measurementOf);
  return measurements.length === 0 ? [] : [{ moment: newest.moment, measurements }];
}

function earlierWarnings(earlier: readonly Earlier[]): Warning[] {
  const [first] = earlier;
  const last = earlier.at(-1);
  if (!first || !last) return [];
  const dayOf = ({ moment }: Earlier) => new Date(moment.timeMs).toISOString().slice(0, 10);
  const [oldest, newest] = [dayOf(first), dayOf(last)];
  const subject = oldest === newest ? oldest : `${oldest} to ${newest}`;
  return [{ code: 'earlier-executions', subject, values: { executions: earlier.length, oldest, newest } }];
}

function staleWarnings(path: string, stale: readonly string[] = []): Warning[] {
  if (stale.length === 0) return [];
  const values = { file: path, benchmarks: countedNames(stale) };
  return [{ code: 'stale-results', subject: path, values }];
}

/**
 * The formats that the input `tool` means; empty for `auto`.
 * @throws UserError naming the nearest id
 */
export function formatsNamed(tool: string, known: readonly Format[] = formats): readonly Format[] {
  const own = known.filter(({ id }) => id === tool);
  if (own.length > 0 || isAnyTool(tool)) return own;
  const aliased = idsOfAlias(tool);
  const named = known.filter(({ id }) => aliased.includes(id));
  if (named.length > 0) return named;
  const [nearest] = nearestFirst(
    tool,
    known.map(({ id }) => id),
  );
  throw new UserError(
    `unknown tool "${tool}". Did you mean "${nearest}"?`,
    `Leave the tool out to have it recognised, or use one of: ${known.map((f) => f.id).join(', ')}`,
  );
}

/** The contents of a source, format by format. */
function reportsOf(source: Source, named: readonly Format[]): readonly Report[] {
  if (source.kind === 'file') {
    const { reports, text } = recognised(source.file, named);
    const [first] = reports;
    const failures = first && text !== undefined ? failuresOf(text, first.format) : [];
    return reports.map((report, i) => ({ ...report, failures: i === 0 ? failures : [] }));
  }
  const { format, path, files } = source;
  const { folder } = format;
  if (!folder) throw new TypeError(`format ${format.id} reads no folders`);
  return [{ format, failures: [], reading: failingAt(path, format, () => folder.read(files)) }];
}

interface Report {
  readonly format: Format;
  readonly reading: Reading;
  /** Failures that the text reports besides the rows. */
  readonly failures: readonly Skipped[];
}

/** The Go reader does this itself, because failures may be inside events. */
function failuresOf(text: string, { id }: Format): Skipped[] {
  return id === 'go' ? [] : failuresInText(id, text);
}

/** Results with the same benchmark and metric, from a tool whose text does not distinguish them. */
class Merged {
  readonly #found = new Map<string, { readonly path: string; readonly name: string; results: number }>();

  /** Without a benchmark name, results of several files may be different things too. */
  add(path: string, { repeats }: Format, { row, part, before }: Series): void {
    const name = row.benchmark;
    const isUnnamed = name === UNNAMED;
    const results = isUnnamed && before ? before.centres.length + 1 : part.rows;
    if (repeats || results < 2) return;
    const key = isUnnamed ? name : `${path}\0${name}`;
    const known = this.#found.get(key);
    if (known) known.results = Math.max(known.results, results);
    else this.#found.set(key, { path, name, results });
  }

  warnings(): Warning[] {
    return [...this.#found.values()].map(({ path, name, results }) => ({
      code: 'merged-rows',
      subject: name,
      values: { file: path, benchmark: name === UNNAMED ? null : name, results },
    }));
  }
}

const UNNAMED = '(unnamed)';

function nothingRead(path: string, format: Format, skipped: readonly SkippedRow[]): ParseError {
  const own = skipped.filter((skip) => skip.file === path);
  const first = own.find(({ failed }) => failed !== undefined) ?? own[0];
  const why = first ? `: ${skipText(first.why)}` : '';
  return new ParseError(
    path,
    first?.line,
    `no ${format.id} result in this file${why}`,
    `${format.tool} output comes from: ${format.produce}`,
  );
}

/** Cached, because a file has few units and many rows. */
function tidyOnce(): (unit: string) => Tidy {
  const known = new Map<string, Tidy>();
  return (unit) => {
    const tidy = known.get(unit) ?? tidyUnit(unit);
    known.set(unit, tidy);
    return tidy;
  };
}

/**
 * If files disagree about the machine, all words are kept: such a run is only comparable with others like it.
 */
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
