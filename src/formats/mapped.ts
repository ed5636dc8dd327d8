/**
 * The generic reader: a format made from a mapping in the rules file. Regular expressions run in linear time
 * (RE2), on lines of bounded length; a row that lacks a field is skipped and reported.
 */
import { type JSONPathQuery, JSONPathRecursionLimitError, type JSONValue } from 'json-p3';
import { RE2JS, RE2JSSyntaxException } from 're2js';
import { UserError } from '../model/errors.ts';
import type { MappedValue, Mapping } from '../model/mapping.ts';
import { csvRecords } from './csv.ts';
import { type Format, ParseFailure, type Reading, type Row, type Skipped } from './format.ts';
import { asNumbers } from './json.ts';
import { compilePath } from './json-path.ts';
import { linesOf, numberOf } from './text.ts';

/** Longer lines are not results. */
const LINE_LENGTH_MAX = 10_000;

/**
 * Characters of all lines times those of the expression, because the cost grows with both. About half a
 * minute.
 */
const WORK_MAX = 5e9;

/** One row of the text: its fields by reference, and its line. */
interface Fields {
  readonly line?: number;
  /** Undefined if the row has no such field. */
  get(reference: string): unknown;
}

/** @throws UserError if the path or the expression is invalid */
export function mappedFormat(mapping: Mapping): Format {
  const rowsOf = rowSource(mapping);
  return {
    id: mapping.tool,
    tool: mapping.tool,
    produce: `the command that writes what readers in the rules file describe as ${mapping.tool}`,
    reads: 'what the mapping in the rules file names',
    samples: mapping.samples ?? 'iteration',
    repeats: true,
    raw: true,
    // Used only if the user names the tool: detection does not ask mapped formats.
    claims: () => true,
    read: (text, json) => readRows(mapping, rowsOf(text, json)),
  };
}

function rowSource(mapping: Mapping): (text: string, json: unknown) => Iterable<Fields> {
  if (mapping.json !== undefined) return jsonRows(mapping, mapping.json);
  if (mapping.csv !== undefined) return csvRows(mapping.csv);
  return lineRows(mapping, mapping.lines ?? '');
}

function jsonRows(mapping: Mapping, path: string): (text: string, json: unknown) => Iterable<Fields> {
  const rows = compilePath(`reader ${mapping.tool}`, path);
  const paths = new Map<string, JSONPathQuery>();
  for (const reference of referencesOf(mapping)) {
    paths.set(
      reference,
      compilePath(`reader ${mapping.tool}`, reference.startsWith('$') ? reference : `$.${reference}`),
    );
  }
  return (_text, json) => {
    if (json === undefined) throw new ParseFailure('this is not JSON');
    return walked(mapping, () => rows.query(json as JSONValue).values()).map((row) => ({
      get: (reference) => walked(mapping, () => paths.get(reference)?.match(row)?.value),
    }));
  };
}

/** @throws ParseFailure if the data is nested too deeply for the path */
function walked<T>({ tool }: Mapping, walk: () => T): T {
  try {
    return walk();
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof JSONPathRecursionLimitError)) throw error;
    throw new ParseFailure(`the JSON is nested too deeply, or too large, for the paths of reader ${tool}`);
  }
}

function csvRows(separator: string): (text: string) => Iterable<Fields> {
  return (text) => {
    const [head, ...records] = csvRecords(text, separator);
    if (!head?.fields) throw new ParseFailure('no line with the names of the columns', head?.line);
    const columns = new Map(head.fields.map((name, i) => [name.trim(), i]));
    return records.map(({ line, fields }) => ({
      line,
      get: (reference) => fields?.[columns.get(reference) ?? -1]?.trim(),
    }));
  };
}

function lineRows(mapping: Mapping, expression: string): (text: string) => Iterable<Fields> {
  const pattern = compileExpression(mapping, expression);
  const groups = pattern.namedGroups();
  const lengthMax = WORK_MAX / expression.length;
  return function* (text) {
    let length = 0;
    for (const [index, line] of linesOf(text).entries()) {
      if (line.length > LINE_LENGTH_MAX) continue;
      length += line.length;
      if (length > lengthMax) {
        throw new ParseFailure(
          `the expression of reader ${mapping.tool} was tried on ${Math.round(length / 1e6)} million characters and stopped before the end of the text`,
          index + 1,
        );
      }
      const matcher = pattern.matcher(line);
      if (!matcher.find()) continue;
      yield {
        line: index + 1,
        get: (reference) => (Object.hasOwn(groups, reference) ? matcher.group(reference) : undefined),
      };
    }
  };
}

function compileExpression(mapping: Mapping, expression: string): RE2JS {
  try {
    return RE2JS.compile(expression);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    throw new UserError(
      `reader ${mapping.tool}: lines is not a regular expression: ${error.message}`,
      'It is written in RE2 syntax, with named groups: (?<name>…) (?<value>…) (?<unit>…)',
    );
  }
}

/** With `lines`, missing templates default to the groups of these names. */
const FROM_GROUPS: MappedValue = { metric: '{metric}', value: '{value}', unit: '{unit}' };

function readRows(mapping: Mapping, rows: Iterable<Fields>): Reading {
  const read: Row[] = [];
  const skipped: Skipped[] = [];
  for (const fields of rows) {
    const place = fields.line === undefined ? {} : { line: fields.line };
    const benchmark = fill(mapping.name ?? '{name}', fields);
    if (benchmark === undefined) {
      skipped.push({ ...place, why: { code: 'no-field', field: 'name' } });
      continue;
    }
    for (const value of mapping.values ?? [FROM_GROUPS]) {
      const centre = numeric(lookUp(value.value, fields));
      if (Number.isFinite(centre)) read.push({ ...place, benchmark, ...rowOf(value, fields), centre });
      else skipped.push({ ...place, why: { code: 'not-a-number', benchmark, field: value.value } });
    }
  }
  return { rows: read, skipped };
}

function rowOf(value: MappedValue, fields: Fields): Pick<Row, 'metric' | 'unit' | 'values' | 'direction'> {
  const values = value.samples === undefined ? undefined : asNumbers(lookUp(value.samples, fields));
  return {
    metric: fill(value.metric ?? 'value', fields) ?? 'value',
    unit: fill(value.unit ?? '', fields) ?? '',
    ...(values && { values }),
    ...(value.direction && { direction: value.direction }),
  };
}

const REFERENCE = /\{([^{}]+)\}/g;

/** The template with its references filled in; undefined if one of them is missing. */
function fill(template: string, fields: Fields): string | undefined {
  let isComplete = true;
  const text = template.replace(REFERENCE, (_, reference: string) => {
    const value = fields.get(reference);
    if (typeof value !== 'string' && typeof value !== 'number') isComplete = false;
    return String(value);
  });
  return isComplete && (text !== '' || template === '') ? text : undefined;
}

/** The value of a template's only reference, unconverted. */
function lookUp(template: string, fields: Fields): unknown {
  const reference = /^\{([^{}]+)\}$/.exec(template.trim())?.[1];
  return reference === undefined ? undefined : fields.get(reference);
}

function numeric(value: unknown): number {
  if (typeof value === 'number') return value;
  return (typeof value === 'string' ? numberOf(value) : undefined) ?? Number.NaN;
}

function referencesOf({ name = '', values = [] }: Mapping): Set<string> {
  const templates = [name, ...values.flatMap((v) => [v.metric, v.value, v.unit, v.samples])];
  return new Set(
    templates.flatMap((text) => [...(text ?? '').matchAll(REFERENCE)].map((match) => match[1] as string)),
  );
}
