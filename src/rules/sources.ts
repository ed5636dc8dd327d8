/**
 * Where a benchmark is written: the file that its name begins with, or the one that a pattern of the rules file makes
 * of it; and the line that declares it. Patterns are RE2, which no name can keep busy.
 */
import { RE2JS, RE2JSSyntaxException } from 're2js';
import { UserError } from '../model/errors.ts';

/** Files by pattern, in their order: `'tests/(.*)::': 'tests/$1'`; a file may end with a line, `bench.go:12`. */
export type Sources = ReadonlyMap<string, string>;

export interface Place {
  readonly file: string;
  /** Null: not told, and to be looked for. */
  readonly line: number | null;
}

/** A file's path and ending, as tools write them before what is in the file. */
const LEADING_PATH = /^[\w@+./-]+\.\w+(?=$|[\s:>#[(])/;

/**
 * From the most particular on: what the first fitting pattern says, then the name's own beginning.
 * @throws UserError where a pattern is none
 */
export function placeFinder(sources: Sources): (benchmark: string) => Place[] {
  const rules = [...sources].map(([pattern, target]) => ({ expression: compiled(pattern, target), target }));
  return (benchmark) => {
    const found: Place[] = [];
    for (const { expression, target } of rules) {
      const match = expression.matcher(benchmark);
      if (!match.find()) continue;
      const filled = target.replace(GROUP, (_, group: string) => match.group(Number(group)) ?? '');
      found.push(placeOf(filled));
      break;
    }
    const [leading] = LEADING_PATH.exec(benchmark) ?? [];
    if (leading !== undefined) found.push({ file: leading, line: null });
    return found.filter(({ file }) => isInside(file));
  };
}

const GROUP = /\$(\d)/g;

function compiled(pattern: string, target: string): RE2JS {
  let expression: RE2JS;
  try {
    expression = RE2JS.compile(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    throw new UserError(
      `rules file: sources: ${JSON.stringify(pattern)} is no RE2 expression: ${error.message}`,
      "Write it as 'tests/(.*)::', with the file behind it: 'tests/$1'.",
    );
  }
  const groups = expression.groupCount();
  const missing = [...target.matchAll(GROUP)].find(([, group]) => Number(group) > groups);
  if (missing) {
    throw new UserError(
      `rules file: sources: ${JSON.stringify(target)} has ${missing[0]}, but ${JSON.stringify(pattern)} has ${groups} groups`,
      'Put what is to be taken over into parentheses.',
    );
  }
  return expression;
}

function placeOf(target: string): Place {
  const [, file = target, line] = /^(.*?)(?::(\d{1,7}))?$/.exec(target) ?? [];
  return { file, line: line === undefined || Number(line) === 0 ? null : Number(line) };
}

/** Below the folder that it is seen from, whatever a name of a result file says. */
function isInside(file: string): boolean {
  return file !== '' && !/^[/\\]|\\|^\w:|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/u.test(file);
}

/** Words that stand before a declared name, in the languages whose benchmarks are read. */
const DECLARES =
  /\b(?:def|func|fn|function|fun|void|class|const|let|var|public|test|it|bench|describe|suite|BENCHMARK\w*|add|task)\b/;

const WORD = /[A-Za-z_]\w{2,}/g;

/** The line, from 1, that declares the last word of the name that is declared at all; null where none is. */
export function declaringLine(text: string, benchmark: string): number | null {
  const words = new Set((benchmark.match(WORD) ?? []).slice(-WORDS_MAX));
  const lines = text.split('\n');
  for (const word of [...words].reverse()) {
    const whole = new RegExp(`\\b${word}\\b`);
    const place = lines.findIndex((line) => line.includes(word) && whole.test(line) && DECLARES.test(line));
    if (place >= 0) return place + 1;
  }
  return null;
}

const WORDS_MAX = 8;
