/**
 * Finds the format of one file's text and reads it: cleans the text, parses JSON, finds the one format that
 * claims it. A file may contain several reports, and other text around them. Never guesses between two
 * formats.
 */
import { ParseError } from '../model/errors.ts';
import { cleanedText } from './cleaned-text.ts';
import { printedBy } from './consoles.ts';
import type { Format, Reading, TextFile } from './format.ts';
import { ParseFailure } from './format.ts';
import { formats } from './index.ts';
import { jsonOf } from './json.ts';
import { jsonParts } from './json-parts.ts';

/** One report of a file. */
export interface Report {
  readonly format: Format;
  readonly reading: Reading;
}

export interface Recognised {
  /** Not empty. */
  readonly reports: readonly Report[];
  /** As its tool wrote it; undefined if the results are JSON values. */
  readonly text: string | undefined;
}

/** A text and its JSON value, which is undefined if the text is not one value; `failure` has the reason. */
interface Shown {
  readonly text: string;
  readonly json?: unknown;
  readonly failure?: ParseFailure;
}

/**
 * @param named formats of which it must be one; empty for any
 * @throws ParseError naming the file
 */
export function recognised(file: TextFile, named: readonly Format[]): Recognised {
  const shown = shownOf(file, named);
  if (shown.text.trim() === '') {
    throw new ParseError(
      file.path,
      undefined,
      'the file is empty',
      'Did the benchmark fail before it wrote its results?',
    );
  }
  const found = named.length > 0 ? foundNamed(file, shown, named) : foundAny(file, shown);
  const reports = found.map(({ format, part }) => ({ format, reading: readAs(file.path, format, part) }));
  return { reports, text: found.some(({ part }) => part.json !== undefined) ? undefined : shown.text };
}

function readAs(path: string, format: Format, { text, json }: Shown): Reading {
  return failingAt(path, format, () => format.read(text, json));
}

/** Turns a reader's failure into an error about the file. */
export function failingAt<T>(path: string, format: Format, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ParseFailure) throw asParseError(path, error, format);
    throw error;
  }
}

function shownOf({ text }: TextFile, named: readonly Format[]): Shown {
  const first = jsonOf(text);
  if (first.json !== undefined || named.some((format) => format.raw)) return { text, ...first };
  const clean = cleanedText(text);
  return { text: clean, ...(clean === text ? first : jsonOf(clean)) };
}

interface Found {
  readonly format: Format;
  readonly part: Shown;
}

function foundNamed(file: TextFile, shown: Shown, named: readonly Format[]): readonly Found[] {
  const { text, json } = shown;
  for (const format of named) if (format.claims(text, json)) return [{ format, part: shown }];
  const { parts, failure } = partsOf(shown);
  for (const format of named) {
    const own = parts.filter((part) => format.claims(part.text, part.json));
    if (own.length > 0) return own.map((part) => ({ format, part }));
  }
  // If the user names the tool, marks that only distinguish it from other tools may be missing.
  for (const format of named) {
    const own = [shown, ...parts].filter((part) => format.isAlso?.(part.text, part.json));
    if (own.length > 0)
      return own.slice(0, own[0] === shown ? 1 : undefined).map((part) => ({ format, part }));
  }
  const [format] = named as [Format];
  if (failure) throw asParseError(file.path, failure, format);
  throw wrongTool(file, shown, format);
}

function foundAny(file: TextFile, shown: Shown): readonly Found[] {
  const claimants = claimantsOf(shown);
  if (claimants.length > 0) return [{ format: theOne(file, claimants), part: shown }];
  const { parts, failure } = partsOf(shown);
  const found = parts.flatMap((part) => {
    const claimants = claimantsOf(part);
    return claimants.length === 0 ? [] : [{ format: theOne(file, claimants), part }];
  });
  if (found.length > 0) return found;
  if (failure) throw asParseError(file.path, failure);
  throwIfPrinted(file, shown);
  throw new ParseError(
    file.path,
    firstLine(shown.text).line,
    `unrecognised benchmark output: found ${firstLine(shown.text).quoted}`,
    'perf-regression formats lists the supported tools; set tool if yours is one of them.',
  );
}

/** @throws ParseError if the text is a known tool's output that we do not read */
function throwIfPrinted({ path }: TextFile, { text }: Shown): void {
  const printed = printedBy(text);
  const format = formats.find(({ id }) => id === printed);
  if (!format) return;
  const what = `this is the printed output of ${format.tool}, which leaves out much of what it measured (${format.id})`;
  throw new ParseError(path, undefined, what, `Use a format that has it: ${format.produce}`);
}

/** The JSON values inside other text, and what is wrong with the text as JSON. */
function partsOf({ text, json, failure }: Shown): {
  parts: readonly Shown[];
  failure: ParseFailure | undefined;
} {
  if (json !== undefined) return { parts: [], failure: undefined };
  const { parts, open } = jsonParts(text);
  const cutOff =
    open !== undefined && parts.length === 0
      ? new ParseFailure('the JSON is cut off: the file ends in the middle of a value', open)
      : undefined;
  return {
    parts: parts.map((part) => ({ text: part.text, json: part.value })),
    failure: failure ?? (/^\s*[[{]\s*$/m.test(text) ? cutOff : undefined),
  };
}

function theOne(file: TextFile, claimants: readonly Format[]): Format {
  const [only, second] = claimants;
  if (only && !second) return only;
  throw new ParseError(
    file.path,
    undefined,
    `this could be ${claimants.map((format) => format.id).join(' or ')}: the text fits both`,
    `Set tool to ${only?.id}: in a workflow tool: ${only?.id}, on the command line --tool ${only?.id}`,
  );
}

/** If a text is one JSON value, readers of console lines get only this much of it. */
const JSON_HEAD = 64 * 1024;

function claimantsOf({ text, json }: Shown): Format[] {
  const head = json === undefined ? text : text.slice(0, JSON_HEAD);
  return formats.filter((format) => format.claims(head, json));
}

function wrongTool(file: TextFile, shown: Shown, named: Format): ParseError {
  const { line, quoted } = firstLine(shown.text);
  const likely = claimantsOf(shown).map((format) => format.id);
  const remedy =
    likely.length > 0
      ? `It looks like ${likely.join(' or ')}. Set tool to ${likely[0]}, or leave it out.`
      : `${named.tool} output comes from: ${named.produce}`;
  return new ParseError(file.path, line, `this is not ${named.id} output: found ${quoted}`, remedy);
}

function asParseError(path: string, failure: ParseFailure, format?: Format): ParseError {
  const remedy = format
    ? `${format.tool} output comes from: ${format.produce}`
    : 'Was the benchmark stopped while it wrote the file?';
  return new ParseError(path, failure.line, failure.message, remedy);
}

function firstLine(text: string): { line: number; quoted: string } {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.trim() !== '');
  return { line: index + 1, quoted: JSON.stringify(lines[index]?.trim().slice(0, 60) ?? '') };
}
