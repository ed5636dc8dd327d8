/**
 * The output of Valgrind's tools for one execution: the lines `==PID==` of Callgrind, Cachegrind, DHAT and
 * Memcheck, or the file callgrind.out (cachegrind.out), of which only the totals are read. Rates are derived
 * from counts and not read.
 */
import { environmentOf } from './environment.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { qualified } from './names.ts';
import { groupedNumberOf, loggedLines } from './text.ts';

const OWN_LINE =
  /^==(?:[\d:.]+ )?\d+== (?:Using Valgrind-|Command: |Collected : |I +refs: |Total: +[\d,]+ bytes in |total heap usage: )/;
const OUT_FILE = /^(?:# callgrind format|version: 1\r?\ncreator: callgrind|desc: I1 cache: )/m;
/** With the time of the run in front if --time-stamp=yes. */
const LINE = /^==(?:[\d:.]+ )?(\d+)== ?(.*)$/;

const N = '([\\d,]+)';
/** Event names for the numbers of a line, in order; sums of several events are not named. */
const SUMMARIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^I +refs: +([\d,]+)/, ['Ir']],
  [/^I1 +misses: +([\d,]+)/, ['I1mr']],
  [/^(?:LL|L2)i +misses: +([\d,]+)/, ['ILmr']],
  [pair('D +refs', 'rd', 'wr'), ['Dr', 'Dw']],
  [pair('D1 +misses', 'rd', 'wr'), ['D1mr', 'D1mw']],
  [pair('(?:LL|L2)d +misses', 'rd', 'wr'), ['DLmr', 'DLmw']],
  [pair('Branches', 'cond', 'ind'), ['Bc', 'Bi']],
  [pair('Mispredicts', 'cond', 'ind'), ['Bcm', 'Bim']],
];

const HEAP: readonly (readonly [RegExp, readonly string[]])[] = [
  [new RegExp(`^Total: +${N} bytes in ${N} blocks`), ['total_bytes', 'total_blocks']],
  [new RegExp(`^At t-gmax: +${N} bytes in ${N} blocks`), ['max_bytes', 'max_blocks']],
  [new RegExp(`^At t-end: +${N} bytes in ${N} blocks`), ['end_bytes', 'end_blocks']],
  [new RegExp(`^Reads: +${N} bytes`), ['read_bytes']],
  [new RegExp(`^Writes: +${N} bytes`), ['written_bytes']],
  [new RegExp(`^ *total heap usage: ${N} allocs, ${N} frees, ${N} bytes`), ['allocs', 'frees', 'bytes']],
];

export const valgrind: Format = {
  id: 'valgrind',
  tool: 'Valgrind',
  produce: 'valgrind --tool=callgrind --log-file=results.txt ./command (or cachegrind, dhat, memcheck)',
  reads: 'counted events, bytes and blocks of the heap; totals of callgrind.out',
  samples: 'process',
  repeats: true,

  claims(text) {
    if (OUT_FILE.test(text)) return true;
    return /==(?:[\d:.]+ )?\d+== /.test(text) && loggedLines(text).some((line) => OWN_LINE.test(line));
  },

  read(text) {
    return OUT_FILE.test(text) ? readOutFile(text) : readLog(text);
  },
};

function pair(label: string, first: string, second: string): RegExp {
  return new RegExp(`^${label}: +[\\d,]+ +\\( *${N} +${first} +\\+ +${N} +${second}\\)`);
}

interface Process {
  command: string;
  events: readonly string[];
  /** Whether all events were printed at once; the summary that follows repeats them. */
  collected: boolean;
}

function readLog(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  const processes = new Map<string, Process>();
  let version: string | undefined;
  const lines = loggedLines(text);
  for (const [index, shown] of lines.entries()) {
    const [, pid = '', message = ''] = LINE.exec(shown) ?? [];
    if (pid === '') continue;
    const line = index + 1;
    const traced = processes.get(pid) ?? { command: '(unnamed)', events: [], collected: false };
    processes.set(pid, traced);
    version = /^Using Valgrind-(\S+)/.exec(message)?.[1] ?? version;
    traced.command = /^Command: (.+)$/.exec(message)?.[1]?.trim() ?? traced.command;
    traced.events = wordsAfter(message, /^Events +: /) ?? traced.events;
    const collected = wordsAfter(message, /^Collected +: /);
    if (collected) {
      traced.collected = true;
      const counts = withZeros(collected, traced.events, line < lines.length);
      rows.push(...eventRows(traced.command, traced.events, counts, line, skipped));
      continue;
    }
    const counted = [...(traced.collected ? [] : SUMMARIES), ...HEAP];
    for (const [pattern, metrics] of counted) {
      const match = pattern.exec(message);
      if (match) rows.push(...eventRows(traced.command, metrics, match.slice(1), line, skipped));
    }
  }
  return {
    rows,
    skipped,
    environment: environmentOf({ toolchain: { valgrind: version } }),
  };
}

/** Nearly all lines are costs. */
const TOLD = /^(?:creator|cmd|events|thread|part|totals|summary):/;

/** Totals are at the end, or in `summary:` at the start; a file may contain the parts of one execution. */
function readOutFile(text: string): Reading {
  const skipped: Skipped[] = [];
  const totals = new Map<string, Row>();
  const summaries = new Map<string, Row>();
  /** Threads and parts named by the file: with several of either, the file is the complete execution. */
  const threads = new Set<string>();
  const parts = new Set<string>();
  let command = '(unnamed)';
  let events: readonly string[] = [];
  let version: string | undefined;
  const lines = loggedLines(text);
  for (const [index, shown] of lines.entries()) {
    if (!TOLD.test(shown)) continue;
    version = /^creator: (?:callgrind|cachegrind)-(\S+)/.exec(shown)?.[1] ?? version;
    command = /^cmd: (.+)$/.exec(shown)?.[1]?.trim() ?? command;
    events = wordsAfter(shown, /^events: /) ?? events;
    const [, word = '', count] = /^(thread|part): *(\d+)/.exec(shown) ?? [];
    if (count !== undefined) (word === 'thread' ? threads : parts).add(count);
    const [, kind] = /^(totals|summary): /.exec(shown) ?? [];
    if (kind === undefined) continue;
    const written = wordsAfter(shown, /^(?:totals|summary): /) ?? [];
    const counts = withZeros(written, events, index + 1 < lines.length);
    const sums = kind === 'totals' ? totals : summaries;
    for (const row of eventRows(command, events, counts, index + 1, skipped)) {
      sums.set(row.metric, { ...row, centre: row.centre + (sums.get(row.metric)?.centre ?? 0) });
    }
  }
  const names = qualified(command, partWord('thread', threads), partWord('part', parts));
  const rows = [...(totals.size > 0 ? totals : summaries).values()].map((row) => ({ ...row, ...names }));
  return { rows, skipped, environment: environmentOf({ toolchain: { valgrind: version } }) };
}

/** The first of them gets the name that an execution with only one has. */
function partWord(word: string, numbers: ReadonlySet<string>): string | undefined {
  const [only] = numbers;
  return numbers.size === 1 && only !== '1' ? `${word} ${only}` : undefined;
}

function wordsAfter(message: string, label: RegExp): string[] | undefined {
  return label.test(message) ? message.replace(label, '').trim().split(/ +/) : undefined;
}

/**
 * Callgrind leaves out the zeros at the end of a line; so does a file that was cut off in the middle of it.
 */
function withZeros(counts: readonly string[], events: readonly string[], complete: boolean): string[] {
  return events.map((_, index) => counts[index] ?? (complete ? '0' : ''));
}

function eventRows(
  benchmark: string,
  metrics: readonly string[],
  counts: readonly string[],
  line: number,
  skipped: Skipped[],
): Row[] {
  return metrics.flatMap((metric, index): Row[] => {
    const centre = groupedNumberOf(counts[index]);
    if (centre === undefined) {
      skipped.push({ line, why: { code: 'not-counted', benchmark, field: metric } });
      return [];
    }
    return [{ benchmark, metric, unit: unitOf(metric), centre, direction: 'lower', line }];
  });
}

function unitOf(metric: string): string {
  return /(?:^|_)bytes$/.test(metric) ? 'B' : 'count';
}
