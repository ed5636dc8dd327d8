/**
 * JSON that stands in other text: behind the lines of npm or of a library, or as several values one after another. A
 * value begins with a line and ends where its first bracket is closed.
 */
import { ParseFailure } from './format.ts';
import { type Json, parseJson } from './json.ts';

export interface JsonPart {
  readonly value: Json;
  readonly text: string;
  /** Where it begins, from 1. */
  readonly line: number;
}

export interface JsonParts {
  readonly parts: readonly JsonPart[];
  /** The line of a bracket that nothing closes. */
  readonly open: number | undefined;
}

/** So many times its own length a text is looked at again because of brackets that hold no JSON; then the rest is none. */
const AGAIN_MAX = 10;

/** Lines that open what nothing closes: after so many, the rest is no JSON. */
const OPEN_MAX = 20;

/** The objects and arrays of the text, those inside of others left out. */
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

const SIGNS = /["{}[\]]/g;

/** Behind the bracket that closes the one at the position; -1 if none does. */
function closingOf(text: string, at: number): number {
  let depth = 0;
  SIGNS.lastIndex = at;
  for (let sign = SIGNS.exec(text); sign; sign = SIGNS.exec(text)) {
    if (sign[0] === '"') {
      const end = endOfString(text, sign.index);
      if (end < 0) return -1;
      SIGNS.lastIndex = end;
    } else if (sign[0] === '{' || sign[0] === '[') depth++;
    else if (--depth === 0) return sign.index + 1;
  }
  return -1;
}

/** A string of JSON ends on its line. */
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
