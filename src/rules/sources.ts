/**
 * Where a benchmark is defined: the file at the start of its name, or the one from a pattern of the rules file; and the
 * line that declares it. Patterns are RE2, so that no name can make them slow.
 */
import { RE2JS, RE2JSSyntaxException } from 're2js';
import { UserError } from '../model/errors.ts';

/** Files by pattern, in their order: `'tests/(.*)::': 'tests/$1'`; a file may end with a line, `bench.go:12`. */
export type Sources = ReadonlyMap<string, string>;

export interface Place {
  readonly file: string;
  /** Null if not given: it has to be searched. */
  readonly line: number | null;
}

/** A file's path and extension, as tools write them at the start of a name. */
const LEADING_PATH = /^[\w@+./-]+\.\w+(?=$|[\s:>#[(])/;

/**
 * The most specific first: the first matching pattern, then the start of the name itself.
 * @throws UserError if a pattern is invalid
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
      `rules file: sources: ${JSON.stringify(pattern)} is not an RE2 expression: ${error.message}`,
      "Write it as 'tests/(.*)::', followed by the file: 'tests/$1'.",
    );
  }
  const groups = expression.groupCount();
  const missing = [...target.matchAll(GROUP)].find(([, group]) => Number(group) > groups);
  if (missing) {
    throw new UserError(
      `rules file: sources: ${JSON.stringify(target)} has ${missing[0]}, but ${JSON.stringify(pattern)} has ${groups} groups`,
      'Put the parts to copy into parentheses.',
    );
  }
  return expression;
}

function placeOf(target: string): Place {
  const [, file = target, line] = /^(.*?)(?::(\d{1,7}))?$/.exec(target) ?? [];
  return { file, line: line === undefined || Number(line) === 0 ? null : Number(line) };
}

/** Whether a path stays below its folder, because names in result files are untrusted. */
function isInside(file: string): boolean {
  return file !== '' && !/^[/\\]|\\|^\w:|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/u.test(file);
}

/** Keywords before a declared name, in the supported languages. */
const DECLARES =
  /\b(?:def|func|fn|function|fun|void|class|const|let|var|public|test|it|bench|describe|suite|BENCHMARK\w*|add|task)\b/;

const WORD = /[A-Za-z_]\w{2,}/g;

/** The line, from 1, that declares the last declared part of the name; null if none does. */
export function declaringLine(text: string, benchmark: string): number | null {
  const words = new Set((benchmark.match(WORD) ?? []).slice(-WORDS_MAX));
  const lines = text.split('\n');
  for (const word of [...words].reverse()) {
    const wholeWord = new RegExp(`\\b${word}\\b`);
    const place = lines.findIndex(
      (line) => line.includes(word) && wholeWord.test(line) && DECLARES.test(line),
    );
    if (place >= 0) return place + 1;
  }
  return null;
}

const WORDS_MAX = 8;
