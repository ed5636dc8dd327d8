/**
 * Recognises failures in the texts of tools: of a benchmark, or of the tool as a whole. A text with results
 * followed by a panic has too few results and must not pass for a complete run. Readers find their rows; this
 * table has the other lines, for all tools.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import type { Skipped } from './format.ts';
import { loggedLines } from './text.ts';

/** A line that reports a failure. */
interface Sign {
  readonly line: RegExp;
  /** Which benchmark; null for the tool as a whole. */
  readonly benchmark: (match: RegExpExecArray) => string | null;
  readonly why: (match: RegExpExecArray) => SkipReason;
  /** Only reports that something failed: it follows from any other sign. */
  readonly isEcho?: true;
}

const toolFailure = (
  line: RegExp,
  why: Sign['why'] = ([text]) => ({ code: 'message', message: text.trim() }),
): Sign => {
  return { line, benchmark: () => null, why };
};
const echo = (line: RegExp, why?: Sign['why']): Sign => ({
  ...toolFailure(line, why),
  isEcho: true,
});
/** The first group is the benchmark's name, the second what is said about it. */
const named = (line: RegExp): Sign => ({
  line,
  benchmark: ([, name = '']) => name,
  why: ([, benchmark, words]) => ({ code: 'failed', benchmark, message: words?.trim() }),
});

/** The suffix is the number of processors, not part of the name. */
const GO_NAME = '(Benchmark(?![a-z])\\S*?)(?:-\\d+)?';

const GO: readonly Sign[] = [
  named(new RegExp(`^\\s*--- FAIL: ${GO_NAME}(?: \\(.*)?$`)),
  // The name precedes the benchmark's output.
  named(new RegExp(`^${GO_NAME}[ \\t]+((?:panic|fatal error): .*)$`)),
  toolFailure(/^panic: .+/),
  toolFailure(/^fatal error: .+/),
  toolFailure(/^\*\*\* Test killed.*/),
  toolFailure(/^FAIL\t(\S+) \[(.+)\]/, ([, pkg, words]) => ({
    code: 'message',
    message: `${pkg}: ${words}`,
  })),
  toolFailure(/^\s*--- FAIL: ((?:Test|Example|Fuzz)\S*)/, ([, test]) => ({
    code: 'failed',
    benchmark: test,
  })),
  echo(/^(?:exit status [1-9]\d*|signal: .+)$/),
  echo(/^FAIL(?:\t(\S+).*)?$/, ([, benchmark]) => ({ code: 'message', benchmark, message: 'FAIL' })),
];

const RUST: readonly Sign[] = [
  {
    line: /^thread '(.+?)'(?: \(\d+\))? (panicked at .+)$/,
    benchmark: ([, thread = '']) => (thread === 'main' || thread.startsWith('<') ? null : thread),
    why: ([, thread, message = '']) => ({
      code: 'message',
      benchmark: thread === 'main' ? undefined : thread,
      message,
    }),
  },
  toolFailure(/^error(?:\[E\d+\]: |: (?:could not compile|process didn't exit|aborting due|linking with)).+/),
  echo(/^error: (?:bench failed|test failed|\d+ targets? failed).*/),
  echo(/^test result: FAILED\b.*/),
];

const SCRIPT: readonly Sign[] = [
  toolFailure(/^(?:Uncaught|error: Uncaught|error: \(in promise\)) .+/),
  // Node's last line after an uncaught error.
  echo(/^Node\.js v\d+\.\d+\.\d+$/, () => ({ code: 'uncaught-error' })),
  toolFailure(/^(?:npm ERR! code|npm error code) .+/),
  toolFailure(/^ ?FAIL {1,2}\S+\.[cm]?[jt]sx?\b.*/),
  toolFailure(/^Traceback \(most recent call last\):/),
  toolFailure(/^\S+\.rb:\d+:in .+\((?:\w+::)*\w*(?:Error|Exception)\)$/),
  toolFailure(/^Unhandled exception\b.*/),
];

/** Of a program that a shell or make ran. */
const PROGRAM: readonly Sign[] = [
  toolFailure(
    /^(?:.*\b\d+ )?(?:Segmentation fault|Aborted|Bus error|Floating point exception|Illegal instruction|Killed)(?: *\(core dumped\).*)?\s*$/,
  ),
  toolFailure(/^(?:.*: line \d+: +\d+ )(?:Segmentation fault|Aborted|Killed)\b.*/),
  toolFailure(/^terminate called .+/),
  toolFailure(/^(?:g?make(?:\[\d+\])?): \*\*\* .+/),
];

const CATCH2: readonly Sign[] = [
  echo(/^(?:test cases|assertions):.*\b[1-9]\d* failed.*/),
  toolFailure(/^ {2}due to a fatal error condition:/, () => ({
    code: 'message',
    message: 'fatal error condition',
  })),
  toolFailure(/^\S+:\d+: FAILED:/, () => ({ code: 'failed-assertion' })),
];

const TABLE: Readonly<Record<string, readonly Sign[]>> = {
  go: GO,
  libtest: RUST,
  criterion: RUST,
  divan: RUST,
  iai: RUST,
  gungraun: RUST,
  catch2: CATCH2,
  'google-benchmark': [],
  benchmarkjs: SCRIPT,
  'console-time': SCRIPT,
  mitata: SCRIPT,
  'deno-bench': [...SCRIPT, echo(/^error: Bench failed.*/), echo(/^FAILED \|.*/)],
  benchmarkluau: SCRIPT,
  'dart-benchmark-harness': SCRIPT,
  'ruby-benchmark': SCRIPT,
  'ruby-benchmark-ips': SCRIPT,
  'r-bench': [toolFailure(/^Error(?: in .+)?: .*/), toolFailure(/^Execution halted/)],
  asv: [...SCRIPT, toolFailure(/^asv: error: .+/)],
  'gnu-time': [
    toolFailure(/^\s*Command exited with non-zero status [1-9]\d*/),
    toolFailure(/^\s*Command terminated by signal \d+/),
  ],
};

/** Most failures that are reported; the others follow from them. */
const REPORTED_MAX = 20;

/** The failures that the lines of a format's text report, each once. */
export function failuresIn(format: string, lines: readonly { number: number; text: string }[]): Skipped[] {
  const own = TABLE[format];
  if (!own) return [];
  const signs = [...own, ...PROGRAM];
  const found = new Map<string, Skipped & { readonly isEcho: boolean }>();
  for (const { number, text } of lines) {
    // Very long lines are not messages of a tool.
    if (text.length > LINE_LENGTH) continue;
    for (const { line, benchmark, why, isEcho = false } of signs) {
      const match = line.exec(text);
      if (!match) continue;
      const failed = benchmark(match);
      const reason = shortened(why(match));
      const key = `${failed}\n${JSON.stringify(reason)}`;
      if (!found.has(key)) found.set(key, { line: number, why: reason, failed, isEcho });
      break;
    }
  }
  const all = [...found.values()];
  const causes = all.filter(({ isEcho }) => !isEcho);
  return (causes.length > 0 ? causes : all.slice(0, 1))
    .slice(0, REPORTED_MAX)
    .map(({ isEcho: _, ...each }) => each);
}

const LINE_LENGTH = 2000;
const MESSAGE_LENGTH = 300;

function shortened(why: SkipReason): SkipReason {
  return 'message' in why && why.message !== undefined
    ? { ...why, message: why.message.slice(0, MESSAGE_LENGTH) }
    : why;
}

/** The same for a complete text. */
export function failuresInText(format: string, text: string): Skipped[] {
  if (!(format in TABLE)) return [];
  return failuresIn(
    format,
    loggedLines(text).map((line, index) => ({ number: index + 1, text: line })),
  );
}
