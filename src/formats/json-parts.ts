/**
 * Finds JSON inside other text: after lines of npm or of a library, or several values one after another. A
 * value begins at the start of a line and ends where its first bracket is closed.
 */
import { ParseFailure } from './format.ts';
import { type Json, parseJson } from './json.ts';

export interface JsonPart {
  readonly value: Json;
  readonly text: string;
  /** Line at which it begins, from 1. */
  readonly line: number;
}

export interface JsonParts {
  readonly parts: readonly JsonPart[];
  /** The line of an unclosed bracket. */
  readonly open: number | undefined;
}

/**
 * Most characters that are scanned again because of brackets without JSON, in lengths of the text; after
 * that, the rest is not JSON.
 */
const AGAIN_MAX = 10;

/** Unclosed lines that are tried; after that, the rest is not JSON. */
const OPEN_MAX = 20;

/** The outermost objects and arrays of the text. */
export function jsonParts(text: string): JsonParts {
  const parts: JsonPart[] = [];
  let opened = 0;
  let inVain = 0;
  let open: number | undefined;
  let line = 1;
  for (let start = 0; start < text.length; ) {
    const lineEnd = endOfLine(text, start);
    const at = start + (/^[ \t\r]*/.exec(text.slice(start, Math.min(lineEnd, start + 200)))?.[0].length ?? 0);
    const end =
      '{['.includes(text[at] ?? ' ') && opened < OPEN_MAX && inVain <= AGAIN_MAX * text.length
        ? closingOf(text, at)
        : undefined;
    if (end === -1) {
      opened++;
      open ??= line;
    }
    const value = end === undefined || end < 0 ? undefined : jsonOf(text.slice(at, end));
    if (value !== undefined && end !== undefined) {
      parts.push({ value, text: text.slice(at, end), line });
      const next = /^[ \t\r,]*[{[]/.test(text.slice(end, end + 20)) ? end : endOfLine(text, end) + 1;
      line += lineBreaks(text, start, next);
      start = next;
    } else {
      if (end !== undefined) inVain += Math.max(0, end - at);
      start = lineEnd + 1;
      line++;
    }
  }
  return { parts, open };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The position after the bracket that closes the one at `at`; -1 if there is none. */
function closingOf(text: string, at: number): number {
  let depth = 0;
  for (let place = at; place < text.length; place++) {
    const sign = text[place];
    if (sign === '"') {
      const end = endOfString(text, place);
      if (end < 0) return -1;
      place = end - 1;
    } else if (sign === '{' || sign === '[') depth++;
    else if ((sign === '}' || sign === ']') && --depth === 0) return place + 1;
  }
  return -1;
}

/** A JSON string ends on its line. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '"') return at + 1;
    else if (sign === '\n') return -1;
  }
  return -1;
}

function jsonOf(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof ParseFailure) return undefined;
    throw error;
  }
}
