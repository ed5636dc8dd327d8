/** Shared by the commands that measure other commands: what the options say, and where the measurements come from. */
import { resolve } from 'node:path';
import { listOf } from '../config/input-types.ts';
import type { Named } from '../measure/artifacts/index.ts';
import type { Explaining } from '../measure/explain.ts';
import type { Profiling } from '../measure/explain-culprit.ts';
import { type Counter, openCounter, TIMES_COUNTED } from '../measure/instructions.ts';
import { openStopwatch } from '../measure/open-stopwatch.ts';
import type { Stopwatch } from '../measure/stopwatch.ts';
import { outputSource, type Probe } from '../measure/variant.ts';
import { UserError } from '../model/errors.ts';
import type { Reader } from '../results/read-runs.ts';
import { childEnvironment } from '../system/child-environment.ts';
import type { Arguments, Flag } from './command.ts';
import { durationOption } from './options.ts';

/** The environment of measured commands; a note says if variables are withheld. */
export function measuredEnvironment({ env, config, note }: Arguments): NodeJS.ProcessEnv {
  const child = childEnvironment(env, { names: config.passEnv });
  if (child.withheld.length > 0) {
    note(
      `These variables are withheld from the command: ${child.withheld.join(', ')}; --pass-env passes them on.\n`,
    );
  }
  return child.env;
}

/** The stopwatch of a command; the caller closes it. */
export function openCommandStopwatch(given: Arguments): Promise<Stopwatch> {
  return openStopwatch(measuredEnvironment(given));
}

/** The setup command line, as words for a shell. */
export function setupOf({ options }: Arguments): readonly string[] | undefined {
  const line = options.get('setup');
  return line === undefined ? undefined : shellWords(line);
}

/** How a regression is explained. */
export function explainingOf(
  given: Arguments,
  measured: Pick<Explaining, 'places' | 'probe' | 'stop'>,
): Explaining {
  return { ...measured, ...profilingOf(given), env: given.env };
}

export function profilingOf({ config, cwd, note, isInteractive }: Arguments): Profiling {
  const { profile: choice, profileDir } = config;
  return {
    ...{ choice, folderBy: '--profile-dir' },
    folder: profileDir === '' ? undefined : resolve(cwd, profileDir),
    info: (text) => {
      if (isInteractive) note(`${text}\n`);
    },
  };
}

export const exactFlag: Flag = {
  name: 'exact',
  help: `Count instructions instead of time, by perf stat or Valgrind: a change of 0.5% is certain after ${TIMES_COUNTED} executions a side, also on a loaded machine.`,
};

/** @throws UserError if this machine cannot count, or the command reports something else */
export async function counterOf(given: Arguments, stopwatch: Stopwatch): Promise<Counter | undefined> {
  if (!given.flags.has('exact')) return undefined;
  if (given.options.has('results'))
    throw new UserError('--exact counts the instructions of the whole command; leave --results out');
  return openCounter(stopwatch, given.env);
}

/** The files of `--artifact`; undefined if none were named. */
export function artifactOf({ config }: Arguments): Named | undefined {
  return config.artifact.length === 0 ? undefined : { patterns: config.artifact, by: '--artifact' };
}

/**
 * Runs a command line in a shell. The shell stops at a failing step; otherwise the rest would be measured
 * without it.
 */
export function shellWords(line: string): string[] {
  return process.platform === 'win32' ? ['cmd', '/d', '/s', '/c', line] : ['/bin/sh', '-ec', line];
}

/** @param what as for `outputSource` */
export function probeOf(
  given: Arguments,
  reader: Reader,
  stopwatch: Stopwatch,
  what?: readonly string[] | Counter,
): Probe {
  const { words, options } = given;
  const results = listOf(options.get('results') ?? '');
  return {
    words,
    outputSource: outputSource(results, options.get('name') ?? words.join(' '), what),
    reader,
    stopwatch,
    timeoutMs: durationOption(given, 'timeout', Number.POSITIVE_INFINITY),
  };
}
