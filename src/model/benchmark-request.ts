/**
 * A comment that asks for a measurement: `/benchmark [names] [--base REF]`. Anybody can write a comment, so only its first line is read,
 * and everything in it is bounded and checked.
 */
import { NAME_LENGTH_MAX } from './run.ts';

export interface BenchmarkRequest {
  /** Benchmarks, with `*` for any text; empty for all. */
  readonly names: readonly string[];
  /** A branch, tag or commit; undefined for the base of the pull request. */
  readonly base: string | undefined;
}

/** `fault` completes "not measured: …". */
export type Parsed = { readonly request: BenchmarkRequest } | { readonly fault: string };

export const USAGE = '/benchmark [NAMES] [--base REF]';

const COMMAND = /^\/benchmark(?![^\s])/;

/** A longer line is not one that a person wrote. */
const LINE_LENGTH_MAX = 2000;
const NAMES_MAX = 50;

/** A word, or text in quotes; commas and spaces separate. */
const WORD = /[,\s]*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s,"'`]+))/y;

/** A name that git accepts, as far as it cannot be an option, a range or an expression. */
const REF = /^(?!.*(?:\.\.|\/\/|\.lock$|[/.]$))[A-Za-z0-9_][\w./+-]{0,199}$/;

/** @returns undefined if the comment asks for nothing */
export function requestIn(comment: string): Parsed | undefined {
  const [line = ''] = comment.split(/\r?\n|\r/, 1);
  if (!COMMAND.test(line)) return undefined;
  if (line.length > LINE_LENGTH_MAX) return { fault: `the line has more than ${LINE_LENGTH_MAX} characters` };
  const words = wordsIn(line.replace(COMMAND, ''));
  if (words === undefined) return { fault: `a quote is not closed; expected ${USAGE}` };
  const names: string[] = [];
  let base: string | undefined;
  for (let i = 0; i < words.length; i++) {
    const { text, isQuoted } = words[i] as Word;
    const [, option, value] = isQuoted ? [] : (/^(--?[^=]*)(?:=(.*))?$/.exec(text) ?? []);
    if (option === undefined) names.push(text);
    else if (option !== '--base') return { fault: `${option} is not an option; expected ${USAGE}` };
    else if (base !== undefined) return { fault: '--base is there twice' };
    else {
      base = value ?? words[++i]?.text ?? '';
      if (!REF.test(base)) return { fault: '--base needs the name of a branch, a tag or a commit' };
    }
  }
  if (names.length > NAMES_MAX) return { fault: `more than ${NAMES_MAX} benchmarks are named` };
  if (names.some((name) => name.length > NAME_LENGTH_MAX)) return { fault: 'a name is too long' };
  return { request: { names: [...new Set(names)], base } };
}

interface Word {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** @returns undefined if the line ends inside quotes */
function wordsIn(line: string): Word[] | undefined {
  const words: Word[] = [];
  let end = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(line); match; match = WORD.exec(line)) {
    const [, ...groups] = match;
    const text = groups.find((group) => group !== undefined) ?? '';
    if (text !== '') words.push({ text, isQuoted: groups[3] === undefined });
    end = WORD.lastIndex;
  }
  return /^[,\s]*$/.test(line.slice(end)) ? words : undefined;
}
