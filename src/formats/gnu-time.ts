/**
 * The output of `time` for one command, in the forms of GNU time (verbose, default, -p), of shells and of
 * BSD. Only the verbose form and zsh name the command. The same command again adds to the sample.
 */
import type { Format, Row, Skipped } from './format.ts';
import { loggedLines, numberOf } from './text.ts';

const UNNAMED = '(unnamed)';

interface Metric {
  readonly metric: string;
  readonly unit: string;
}
const TIME: Metric = { metric: 'time', unit: 's' };
const USER: Metric = { metric: 'user_time', unit: 's' };
const SYSTEM: Metric = { metric: 'system_time', unit: 's' };
const MEMORY: Metric = { metric: 'max_rss', unit: 'kB' };

const COMMAND = /^\s*Command being timed: "(.*)"$/;
const VERBOSE = new Map<string, Metric>([
  ['User time (seconds)', USER],
  ['System time (seconds)', SYSTEM],
  ['Elapsed (wall clock) time (h:mm:ss or m:ss)', TIME],
  ['Maximum resident set size (kbytes)', MEMORY],
  ['Exit status', { metric: 'exit_status', unit: '' }],
]);
const DEFAULT =
  /^([\d.]+)user ([\d.]+)system ([\d:.]+)elapsed [\d?]+%CPU \(\d+avgtext\+\d+avgdata (\d+)maxresident\)k/;
/** `real 0.05` with -p, `real	0m0.121s` in bash, and `0m0,121s` with a decimal comma. */
const SHELL = /^(real|user|sys)[ \t]+((?:\d+h)?(?:\d+m)?\d+(?:[.,]\d+)?)s?$/;
const BSD = /^ *([\d.,]+) real +([\d.,]+) user +([\d.,]+) sys$/;
const ZSH = /(?:^| )([\d.]+)s user ([\d.]+)s system \d+% cpu ([\d:.]+) total$/;

/** A quick check: all of them have one of these. */
const ANY_FORM = /elapsed |[\d:.] total|[\d.,] real |real[ \t]+\d/;

const SHELL_METRICS = new Map([
  ['real', TIME],
  ['user', USER],
  ['sys', SYSTEM],
]);

export const gnuTime: Format = {
  id: 'gnu-time',
  tool: 'GNU time',
  produce: "/usr/bin/time -v -o results.txt -a ./command, or a shell's time with its errors redirected",
  reads: 'elapsed, user and system time, largest resident set, exit status',
  samples: 'process',
  repeats: true,

  claims(text) {
    if (text.includes('Command being timed: "') || text.includes('Maximum resident set size (kbytes): ')) {
      return true;
    }
    if (!ANY_FORM.test(text)) return false;
    const lines = loggedLines(text).map((line) => line.trimEnd());
    return lines.some(
      (line, index) => DEFAULT.test(line) || BSD.test(line) || ZSH.test(line) || isShell(lines, index),
    );
  },

  read(text) {
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    const lines = loggedLines(text).map((line) => line.trimEnd());
    let benchmark = UNNAMED;
    for (const [index, shown] of lines.entries()) {
      const line = index + 1;
      const command = COMMAND.exec(shown)?.[1];
      if (command !== undefined) benchmark = command;
      for (const { name, metric, written } of quantities(lines, index)) {
        const centre = secondsOf(written);
        const named = { benchmark: name ?? benchmark, ...metric, line };
        if (centre === undefined) {
          skipped.push({
            line,
            why: { code: 'not-a-number', benchmark: named.benchmark, field: metric.metric },
          });
        } else rows.push({ ...named, centre, direction: 'lower' });
      }
      // The last line of the verbose form.
      if (/^\s*Exit status: /.test(shown)) benchmark = UNNAMED;
    }
    return { rows, skipped };
  },
};

interface Quantity {
  /** Absent in the verbose form, which has the command on a separate line. */
  readonly name?: string;
  readonly metric: Metric;
  readonly written: string;
}

function quantities(lines: readonly string[], index: number): Quantity[] {
  const line = lines[index] ?? '';
  const verbose = verboseOf(line);
  if (verbose) return [verbose];
  const all = (metrics: readonly Metric[], match: RegExpExecArray | null, name = UNNAMED) =>
    match ? metrics.map((metric, at) => ({ name, metric, written: match[at + 1] ?? '' })) : undefined;
  const zsh = ZSH.exec(line);
  return (
    all([USER, SYSTEM, TIME, MEMORY], DEFAULT.exec(line)) ??
    all([TIME, USER, SYSTEM], BSD.exec(line)) ??
    all([USER, SYSTEM, TIME], zsh, line.slice(0, zsh?.index).trim() || UNNAMED) ??
    (isShell(lines, index) ? shellOf(lines.slice(index, index + 3)) : [])
  );
}

function verboseOf(line: string): Quantity | undefined {
  const at = line.lastIndexOf(': ');
  const metric = at < 0 ? undefined : VERBOSE.get(line.slice(0, at).trim());
  return metric && { metric, written: line.slice(at + 2).trim() };
}

/** Whether the three lines of real, user and sys begin here; one of them alone may be anything. */
function isShell(lines: readonly string[], index: number): boolean {
  return ['real', 'user', 'sys'].every((word, at) => SHELL.exec(lines[index + at] ?? '')?.[1] === word);
}

function shellOf(lines: readonly string[]): Quantity[] {
  return lines.flatMap((line) => {
    const [, word = '', written = ''] = SHELL.exec(line) ?? [];
    const metric = SHELL_METRICS.get(word);
    return metric ? [{ name: UNNAMED, metric, written }] : [];
  });
}

/** From `0.05`, `1:02.50`, `1:02:03` or `1m2.5s`; any other number also has one part. */
function secondsOf(written: string): number | undefined {
  const parts = written.replace(',', '.').split(/[:hm]/).map(numberOf);
  return parts.reduce(
    (sum, part) => (sum === undefined || part === undefined ? undefined : sum * 60 + part),
    0,
  );
}
