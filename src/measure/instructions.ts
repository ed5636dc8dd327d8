/**
 * Counts the instructions of a command instead of its time. They hardly vary on a loaded machine, so a small change of the code is
 * certain after two executions a side. `perf stat` counts them in the processor where that is allowed; elsewhere Valgrind executes the
 * command and counts, ten to a hundred times slower, on any runner and without a permission.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../model/errors.ts';
import type { Measurement } from '../model/run.ts';
import { withScratch } from './scratch.ts';
import type { Stopwatch } from './stopwatch.ts';

export const INSTRUCTIONS = 'instructions';

/** Executions of each side in a round: their difference is the noise. */
export const TIMES_COUNTED = 2;

export interface Counter {
  /** For reports, such as `perf stat`. */
  readonly name: string;
  /** The command under the counter. @param folder where the counter writes */
  readonly words: (command: readonly string[], folder: string) => readonly string[];
  /** What it counted, over all processes of the command; undefined if nothing. */
  readonly read: (folder: string) => Promise<number | undefined>;
}

/**
 * Hash tables of interpreters are arranged by a random seed, and addresses are random too. Both sides get the same. What is left
 * of it is noise, and is estimated.
 */
const SEEDS: Readonly<Record<string, string>> = { PYTHONHASHSEED: '0', PERL_HASH_SEED: '0' };

const perfStat: Counter = {
  name: 'perf stat',
  words: (command, folder) => [
    ...['perf', 'stat', '-x', ',', '-e', 'instructions:u', '-o', join(folder, 'count'), '--'],
    ...command,
  ],
  read: async (folder) => countIn(await textsIn(folder, 'count'), /^(\d+),[^,]*,instructions:u,/m),
};

const callgrind: Counter = {
  name: "Valgrind's callgrind",
  words: (command, folder) => [...callgrindWords(folder), ...command],
  read: async (folder) => countIn(await textsIn(folder, CALLGRIND), /^(?:totals|summary): (\d+)/m),
};

/** What its files begin with; the number of the process follows. */
const CALLGRIND = 'callgrind.out.';

/** The words before a command that is executed by callgrind, with all its processes. */
export function callgrindWords(folder: string): string[] {
  const files = [
    `--callgrind-out-file=${join(folder, `${CALLGRIND}%p`)}`,
    `--log-file=${join(folder, 'log.%p')}`,
  ];
  return ['valgrind', '--tool=callgrind', '--trace-children=yes', ...files];
}

const counters: readonly Counter[] = [perfStat, callgrind];

/**
 * The best counter of this machine.
 * @param env environment of the command
 * @throws UserError if there is none
 */
export async function openCounter(stopwatch: Stopwatch, env: NodeJS.ProcessEnv): Promise<Counter> {
  const seeds = Object.entries(SEEDS).flatMap(([name, value]) => (env[name] ? [] : [`${name}=${value}`]));
  const isFixed = await works(['setarch', '-R', 'true'], stopwatch);
  const prefix = ['env', ...seeds, ...(isFixed ? ['setarch', '-R'] : [])];
  for (const counter of counters) {
    const words: Counter['words'] = (command, folder) => [...prefix, ...counter.words(command, folder)];
    const count = await withScratch(async (folder) =>
      (await works(words(['true'], folder), stopwatch)) ? counter.read(folder) : undefined,
    );
    if (count) return { ...counter, words };
  }
  throw new UserError(
    'this machine cannot count instructions: perf stat may not, and Valgrind is not installed',
    'Install Valgrind (Debian and Ubuntu: sudo apt-get install valgrind), or let perf count: sudo sysctl kernel.perf_event_paranoid=2',
  );
}

/** Whether a command can be started and succeeds. */
export async function works(words: readonly string[], stopwatch: Stopwatch): Promise<boolean> {
  const { end } = await stopwatch.time({ words, cwd: '/' }, { started: () => {}, wrote: () => {} });
  return end.kind === 'exit' && end.code === 0;
}

/** The ends of its files are enough: a profile is in between. */
async function textsIn(folder: string, start: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(start));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

/** The sum over all files; undefined if none has a count. */
function countIn(texts: readonly string[], pattern: RegExp): number | undefined {
  const counts = texts.flatMap((text) => pattern.exec(text)?.[1] ?? []).map(Number);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}

export function countMeasurement(name: string, count: number): Measurement {
  return {
    benchmark: { name, parameters: {}, tags: [] },
    metric: { name: INSTRUCTIONS, unit: 'count', direction: 'lower' },
    sample: { centre: count, values: [count], level: 'process' },
    writtenUnit: 'count',
  };
}
