/**
 * Runs one process of one version and gets its measurements: from outside, from its output or from its files.
 */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseResults, type Results } from '../formats/parse.ts';
import { UserError } from '../model/errors.ts';
import { BENCHMARKS, EVERY, patternOf } from '../model/pattern.ts';
import type { Reader } from '../results/read-runs.ts';
import { derive, readResults, withStableNames } from '../results/read-runs.ts';
import { type Execution, execute, type Limits, outcomeText, succeeded } from './execution.ts';
import { type Counter, countMeasurement } from './instructions.ts';
import { commandIn } from './layouts.ts';
import { resultsOf } from './results.ts';
import { withScratch } from './scratch.ts';
import type { Stopwatch } from './stopwatch.ts';

interface Outside {
  readonly kind: 'outside';
  readonly name: string;
  readonly metrics: readonly string[] | undefined;
}

/** Its instructions are counted. */
interface Counted {
  readonly kind: 'instructions';
  readonly name: string;
  readonly counter: Counter;
}

/** Where the measurements of a command come from. */
export type OutputSource =
  | Outside
  | Counted
  | { readonly kind: 'output' }
  | { readonly kind: 'files'; readonly patterns: readonly string[] };

/**
 * @param results files that it writes, `-` for its output; if empty, it is measured from outside
 * @param what metrics to retain when it is measured from outside, undefined for all; or what counts its instructions
 */
export function outputSource(
  results: readonly string[],
  name: string,
  what?: readonly string[] | Counter,
): OutputSource {
  if (what && 'read' in what) return { kind: 'instructions', name, counter: what };
  if (results.length === 0) return { kind: 'outside', name, metrics: what };
  return results.length === 1 && results[0] === '-'
    ? { kind: 'output' }
    : { kind: 'files', patterns: results };
}

export interface Probe {
  readonly words: readonly string[];
  readonly outputSource: OutputSource;
  readonly reader: Reader;
  readonly stopwatch: Stopwatch;
  readonly timeoutMs: number;
}

/** One version of the code in its folder. */
export interface Variant {
  /** In words, for errors. */
  readonly name: string;
  readonly place: string;
  /** Number of its memory layout (layouts.ts). */
  readonly layout?: number | undefined;
}

/** A complete run of a benchmark tool prints far less. */
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024;

/** The metrics measured from outside that have the least noise; used for interleaved rounds. */
export const PAIRED = ['time', 'cpu_time', 'memory'];

/** File times may lag behind the system clock by the file system's resolution. */
const CLOCK_MS = 2000;

/**
 * @param only names of the benchmarks that are needed; undefined for all
 * @returns its results with derived metrics; undefined if it was interrupted
 * @throws UserError if the command fails or its results cannot be read
 */
export async function measureVariant(
  probe: Probe,
  variant: Variant,
  only: readonly string[] | undefined,
  stop: AbortSignal,
): Promise<Results | undefined> {
  const { words, outputSource: source, reader, stopwatch, timeoutMs } = probe;
  const { name, place, layout } = variant;
  if (source.kind === 'instructions') {
    const done = await countOnce(source.counter, probe, variant, only, stop);
    if (!done) return undefined;
    const measurements = [countMeasurement(source.name, done.count)];
    return { measurements, skipped: [], environment: {}, tools: [] };
  }
  const limits: Limits = { timeoutMs, retainedBytes: source.kind === 'output' ? OUTPUT_BYTES_MAX : 0, stop };
  const startedMs = Date.now();
  const execution = await execute(commandIn(wordsFor(words, only), place, layout), stopwatch, limits);
  if (execution.outcome.kind === 'interrupted') return undefined;
  if (!succeeded(execution)) throw commandError(`the command failed on ${name}`, execution);
  if (source.kind === 'outside') return fromOutside(source, words, execution);
  const results =
    source.kind === 'output'
      ? fromOutput(name, execution, reader)
      : await fromFiles(variant, source.patterns, startedMs, reader);
  const derived = await derive(reader, results.measurements);
  return { ...results, measurements: [...results.measurements, ...derived] };
}

/** The command with the benchmarks that it shall run. @param only undefined for all */
export function wordsFor(words: readonly string[], only: readonly string[] | undefined): string[] {
  return words.map((word) => word.replaceAll(BENCHMARKS, () => (only ? patternOf(only) : EVERY)));
}

/**
 * @param only as for measureVariant
 * @returns the instructions of one execution; undefined if it was interrupted
 * @throws UserError if the command fails or cannot be counted
 */
export async function countOnce(
  counter: Counter,
  { words, stopwatch, timeoutMs }: Probe,
  { name, place, layout }: Variant,
  only: readonly string[] | undefined,
  stop: AbortSignal,
): Promise<{ readonly count: number; readonly execution: Execution } | undefined> {
  return withScratch(async (folder) => {
    const command = commandIn(counter.words(wordsFor(words, only), folder), place, layout);
    const execution = await execute(command, stopwatch, { timeoutMs, retainedBytes: 0, stop });
    if (execution.outcome.kind === 'interrupted') return undefined;
    if (!succeeded(execution)) throw commandError(`the command failed on ${name}`, execution);
    const count = await counter.read(folder);
    if (count !== undefined) return { count, execution };
    throw new UserError(
      `${counter.name} did not count the instructions of ${name}`,
      'A command that replaces its processes by others that cannot be traced has to be measured by its time.',
    );
  });
}

/** A command of the user failed. */
export class CommandError extends UserError {
  readonly outcome: Execution['outcome'];

  constructor(message: string, remedy: string, outcome: Execution['outcome']) {
    super(message, remedy);
    this.outcome = outcome;
  }
}

/** The error for a failed command of the user, with the end of its output. */
export function commandError(what: string, { outcome, stderr, stdout }: Execution): CommandError {
  const lines = (stderr.bytes > 0 ? stderr : stdout).tail
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .slice(-LINES_MAX);
  return new CommandError(`${what}: ${outcomeText(outcome)}`, lines.join('\n'), outcome);
}

/** Lines of output that are shown for a failed program: enough for a message and its stack. */
const LINES_MAX = 20;

function fromOutside({ name, metrics }: Outside, words: readonly string[], execution: Execution): Results {
  const origin = { environment: NOWHERE, commit: '', branch: '', time: '' };
  const tracked = [{ task: { name, words }, executions: [execution], fileBytes: [] }];
  const text = JSON.stringify(resultsOf(tracked, origin));
  const results = parseResults([{ kind: 'file', file: { path: name, text } }], 'perf-regression');
  const measurements = results.measurements.filter(({ metric }) => metrics?.includes(metric.name) ?? true);
  return { ...results, measurements, environment: {} };
}

const NOWHERE = { os: '', arch: '', cpu: '', cores: 0, memoryBytes: 0, runner: '', toolchain: {} };

function fromOutput(name: string, { stdout }: Execution, reader: Reader): Results {
  const { tool, formats } = reader;
  if (stdout.bytes > OUTPUT_BYTES_MAX) {
    throw new UserError(
      `the command printed ${stdout.bytes} bytes on ${name}; at most ${OUTPUT_BYTES_MAX} are read`,
      'Have it write its results to a file, and name it: --results bench.json.',
    );
  }
  const file = { path: `the output of ${name}`, text: stdout.head.toString('utf8') };
  return withStableNames(parseResults([{ kind: 'file', file }], tool, formats), reader);
}

async function fromFiles(
  { name, place: cwd }: Variant,
  patterns: readonly string[],
  startedMs: number,
  reader: Reader,
): Promise<Results> {
  const { glob } = await import('tinyglobby');
  const files = await glob([...patterns], { cwd });
  for (const file of files) {
    // Files left by an earlier round, or checked in, are not results of this execution.
    if ((await stat(resolve(cwd, file))).mtimeMs >= startedMs - CLOCK_MS) continue;
    throw new UserError(
      `${file} was not written by the command on ${name}: it is older than the run`,
      'Name only files that the command writes every time.',
    );
  }
  return readResults(patterns, reader, cwd);
}
