/** What the commands share that measure several commits: how they are prepared, and how the command tells what it measured. */
import type { Reader } from '../intake.ts';
import { execute, succeeded } from '../measure/execution.ts';
import { failed, type Meter, type Telling } from '../measure/side.ts';
import type { Stopwatch } from '../measure/stopwatch.ts';
import type { Arguments, Flag } from './command.ts';
import { durationOption } from './options.ts';

export const measuringFlags: readonly Flag[] = [
  { name: 'setup', value: 'LINE', help: 'Prepares each version, such as npm ci; a line for the shell.' },
  {
    name: 'results',
    value: 'FILES',
    help: 'Files that the command writes, or - for its output. Default: it is measured from outside.',
  },
  {
    name: 'name',
    value: 'NAME',
    help: 'Name of the benchmark that is measured from outside. Default: the command.',
  },
  { name: 'timeout', value: 'TIME', help: 'A command that takes longer is ended, and has failed.' },
];

/** @throws UserError where the setup fails, with its last words */
export async function prepare(
  side: string,
  cwd: string,
  stopwatch: Stopwatch,
  { options }: Arguments,
  stop: AbortSignal,
): Promise<void> {
  const line = options.get('setup');
  if (line === undefined || stop.aborted) return;
  const words = shellWords(line);
  const limits = { timeoutMs: Number.POSITIVE_INFINITY, keptBytes: 0, stop };
  const execution = await execute({ words, cwd }, stopwatch, limits);
  if (!succeeded(execution) && !stop.aborted) throw failed(`the setup of ${side} failed`, execution);
}

/** What runs a line of the shell. */
export function shellWords(line: string): string[] {
  return process.platform === 'win32' ? ['cmd', '/d', '/s', '/c', line] : ['/bin/sh', '-c', line];
}

export function meterOf(given: Arguments, reader: Reader, stopwatch: Stopwatch): Meter {
  return {
    words: given.words,
    telling: tellingOf(given.options.get('results'), given.options.get('name') ?? given.words.join(' ')),
    reader,
    stopwatch,
    timeoutMs: durationOption(given, 'timeout', Number.POSITIVE_INFINITY),
  };
}

/** @param name of the benchmark that is measured from outside, where there are no results */
export function tellingOf(results: string | undefined, name: string): Telling {
  if (results === undefined) return { kind: 'outside', name };
  return results === '-'
    ? { kind: 'output' }
    : { kind: 'files', patterns: results.split(',').map((each) => each.trim()) };
}
