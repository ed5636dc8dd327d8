/** JSON as benchmark tools really write it: with bare NaN, cut off, or one value per line. */
import type { SkipReasonOf } from '../model/skip-reason.ts';
import { ParseFailure } from './format.ts';

/**
 * Python and C++ tools write these words bare, which is not JSON. Quotes and escapes are matched to know what
 * is inside a string; matching complete strings would overflow the stack on a long one.
 */
const BARE_NUMBERS = /"|\\.|-?\b(?:NaN|Infinity|nan|inf)\b/gs;

/** A quick check: looking at every quote of a large text costs more than parsing it. */
const ANY_BARE_NUMBER = /[:,[]\s*-?(?:NaN|Infinity|nan|inf)\b/;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Parses one JSON value. Bare NaN and Infinity become these numbers, which no reader accepts as a
 * measurement.
 * @throws ParseFailure with the line where the text stops being JSON
 */
export function parseJson(text: string): Json {
  try {
    return JSON.parse(text);
  } catch (first) {
    if (!ANY_BARE_NUMBER.test(text)) throw jsonFailure(text, first);
    const mended = withoutBareNumbers(text);
    try {
      return JSON.parse(mended, (_key, value) => BARE_WORDS.get(value) ?? value);
    } catch (second) {
      throw jsonFailure(mended, second);
    }
  }
}

/** Placeholder texts for these words while the rest is parsed; no tool writes such text. */
const BARE_WORDS: ReadonlyMap<unknown, number> = new Map(
  [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((value) => [`\u0000${value}`, value]),
);

function wordFor(token: string): string {
  if (/nan/i.test(token)) return `\u0000${Number.NaN}`;
  return `\u0000${token.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY}`;
}

function withoutBareNumbers(text: string): string {
  let inString = false;
  return text.replace(BARE_NUMBERS, (token) => {
    if (token === '"') inString = !inString;
    return inString || token === '"' || token.startsWith('\\') ? token : JSON.stringify(wordFor(token));
  });
}

function jsonFailure(text: string, cause: unknown): ParseFailure {
  const message = cause instanceof Error ? cause.message : String(cause);
  const position = positionOf(message, text);
  const read = text.slice(0, position).trimEnd();
  const line = lineBreaks(read) + 1;
  if (position >= text.trimEnd().length || /^Unterminated/.test(message)) {
    return new ParseFailure('the JSON is cut off: the file ends in the middle of a value', line);
  }
  const start = read.lastIndexOf('\n') + 1;
  const offending = text.slice(start).split('\n', 1)[0]?.trim().slice(0, 60) ?? '';
  return new ParseFailure(`this is not valid JSON: found ${JSON.stringify(offending)}`, line);
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/**
 * V8 names either a position, or the text around the offending token, or (at the end of the text) nothing.
 */
function positionOf(message: string, text: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (/end of JSON/.test(message)) return text.length;
  const context = /, (?:\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON/.exec(message)?.[1];
  return context === undefined ? 0 : Math.max(0, text.indexOf(context));
}

export interface JsonLine {
  /** Counts from 1. */
  readonly line: number;
  /** Without surrounding white space. */
  readonly text: string;
  /** Undefined if the line is not JSON. */
  readonly value: Json | undefined;
}

/** The lines of NDJSON text, without blank ones. */
export function* jsonLines(text: string): Generator<JsonLine> {
  // Line by line, so that looking at the first lines of a large text is cheap.
  for (let start = 0, line = 1; start < text.length; line++) {
    const end = text.indexOf('\n', start);
    const trimmed = text.slice(start, end < 0 ? text.length : end).trim();
    if (trimmed !== '') yield { line, text: trimmed, value: tryJson(trimmed) };
    start = end < 0 ? text.length : end + 1;
  }
}

function tryJson(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof ParseFailure) return undefined;
    throw error;
  }
}

/** The value as an object; undefined if it is not one. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** The value as an array; undefined if it is not one. */
export function asArray(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** The value if it is text, else undefined. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value if it is a finite number, else NaN, which is never stored. */
export function asNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN;
}

/** The finite numbers of an array; undefined if it is not an array or has none. */
export function asNumbers(value: unknown): number[] | undefined {
  const numbers = asArray(value)?.filter((item): item is number => Number.isFinite(item));
  return numbers && numbers.length > 0 ? numbers : undefined;
}

/** The entries of an object that are text, numbers or truth values, as text; nested values are left out. */
export function asParameters(value: unknown): Record<string, string> {
  const plain = Object.entries(asObject(value) ?? {}).filter(([, item]) =>
    ['string', 'number', 'boolean'].includes(typeof item),
  );
  return Object.fromEntries(plain.map(([key, item]) => [key, String(item)]));
}

/** What is wrong with a field; undefined if nothing is. */
export function faultOf(
  object: Readonly<Record<string, unknown>>,
  field: string,
  wanted: 'number' | 'string',
): SkipReasonOf<'no-field' | 'not-a-number' | 'wrong-type'> | undefined {
  const value = object[field];
  if (value === undefined) return { code: 'no-field', field };
  if (typeof value === 'number' && !Number.isFinite(value))
    return { code: 'not-a-number', field, found: String(value) };
  return typeof value === wanted ? undefined : { code: 'wrong-type', field, type: typeOf(value) };
}

function typeOf(value: unknown): SkipReasonOf<'wrong-type'>['type'] {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  // JSON has no others.
  return typeof value as 'object' | 'string' | 'number' | 'boolean';
}

/** The text as one JSON value. A failure (NDJSON, cut-off JSON) matters only if no format claims the text. */
export function jsonOf(text: string): { json?: unknown; failure?: ParseFailure } {
  if (!/^\s*[[{]/.test(text)) return {};
  try {
    return { json: parseJson(text) };
  } catch (failure) {
    if (failure instanceof ParseFailure) return { failure };
    throw failure;
  }
}
