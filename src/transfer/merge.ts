/**
 * Merges the shards of one run, measured by several jobs, into one run for each suite. If several shards
 * measured the same benchmark and metric, their values become one sample of processes, as with several files.
 * Reports what is missing and where machines differ. Refuses shards of different commits, which do not belong
 * to one run.
 */
import { joinWords } from '../formats/environment.ts';
import type { Results, SkippedRow } from '../formats/parse.ts';
import type { Series } from '../formats/series.ts';
import { addRow, measurementOf } from '../formats/series.ts';
import { describeEnvironment, type Environment, environmentKey } from '../model/environment.ts';
import { UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import type { RunState } from '../model/run-state.ts';
import { countedNames, type Warning } from '../model/warning.ts';
import { checkShardName } from './shard-name.ts';

/** What one job measured. */
export interface Shard {
  readonly name: string;
  /**
   * The commit that its job had checked out: on a pull request it may be the merge commit, which differs from
   * that of the runs.
   */
  readonly checkout: string;
  readonly parts: readonly Part[];
  /** A profile of a regression in its stored form, not checked yet. */
  readonly profile?: string;
}

/** What a shard measured of one suite. */
export interface Part {
  readonly run: Run;
  readonly skipped: readonly SkippedRow[];
  /** Present for one side of an interleaved round; base and head of each round follow one another. */
  readonly turn?: Turn;
}

/** Describes the rounds: their maximum number, and whether they ended there. */
export interface Turn {
  readonly side: 'base' | 'head';
  readonly max: number;
  readonly ended: boolean;
  /** Whether each round has memory layouts of its own. */
  readonly layouts?: boolean | undefined;
}

/** All that the shards measured of one suite. */
export interface Joined {
  readonly suite: string;
  readonly results: Results;
  readonly warnings: readonly Warning[];
}

/** Which shards belong together: a number of shards of any name, or a list of names. */
export type Expected = { readonly count: number } | { readonly names: readonly string[] };

const SHARDS_MAX = 1000;

/**
 * A number of shards, or their names.
 * @throws UserError if it is neither
 */
export function parseExpected(words: readonly string[]): Expected {
  const [only = ''] = words;
  if (words.length !== 1 || !/^\d+$/.test(only)) {
    for (const word of words) checkShardName(word, 'merge');
    return { names: [...new Set(words)] };
  }
  const count = Number(only);
  if (count >= 1 && count <= SHARDS_MAX) return { count };
  throw new UserError(
    `merge: ${only} is not a number of shards from 1 to ${SHARDS_MAX}`,
    'Give the number of jobs that collect, or the names of their shards: merge: linux,macos',
  );
}

/** Warnings about parts of the run that were not measured. */
export function missingWarnings(expected: Expected, names: readonly string[]): Warning[] {
  const missing = 'count' in expected ? missingOf(expected.count, names) : absent(expected.names, names);
  const all = 'count' in expected ? expected.count : expected.names.length;
  const count = Math.max(missing.length, all - names.length);
  if (count <= 0) return [];
  const values = { missing: count, expected: all, names: countedNames(missing), found: countedNames(names) };
  return [{ code: 'missing-shard', subject: 'shards', values }];
}

/** The missing numbers if the shards are numbered from 0, as with `strategy.job-index`; otherwise empty. */
function missingOf(count: number, names: readonly string[]): string[] {
  const numbers = Array.from({ length: count }, (_, i) => String(i));
  return absent(names, numbers).length === 0 ? absent(numbers, names) : [];
}

function absent(wanted: readonly string[], there: readonly string[]): string[] {
  const known = new Set(there);
  return wanted.filter((name) => !known.has(name));
}

/**
 * The results of one run for each suite, in the order of the shards' names.
 * @param checkout the commit that the reporting job has checked out
 * @throws UserError if a shard measured another commit
 */
export function joinShards(unordered: readonly Shard[], checkout: string): Joined[] {
  const shards = unordered.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  const stray = shards.find((shard) => shard.checkout !== checkout);
  if (stray) {
    throw new UserError(
      `shard ${stray.name} measured the commit ${stray.checkout || 'of no checkout'}, and this job is at ${checkout}`,
      'Check out the same commit in all jobs: actions/checkout with the same ref.',
    );
  }
  const parts = shards.flatMap(({ name, parts }) => parts.map((part) => ({ name, ...part })));
  const suites = Map.groupBy(parts, ({ run }) => run.suite);
  return [...suites].map(([suite, own]) => joinParts(suite, own));
}

type NamedPart = Part & Pick<Shard, 'name'>;

function joinParts(suite: string, parts: readonly NamedPart[]): Joined {
  const series = new Map<string, Series>();
  const skipped: SkippedRow[] = [];
  for (const [source, { name, run, skipped: rows }] of parts.entries()) {
    for (const row of rows) skipped.push({ ...row, file: `shard ${name}: ${row.file}` });
    for (const { benchmark, metric, sample, writtenUnit } of run.measurements) {
      const row = {
        benchmark: benchmark.name,
        ...(benchmark.shown !== undefined && { short: benchmark.shown }),
        ...(benchmark.former !== undefined && { former: benchmark.former }),
        parameters: benchmark.parameters,
        tags: benchmark.tags,
        metric: metric.name,
        direction: metric.direction,
        unit: writtenUnit,
        centre: sample.centre,
        ...(sample.values.length > 0 && { values: sample.values }),
      };
      const added = addRow(series, source, sample.level, row, { unit: metric.unit, factor: 1 });
      if ('code' in added) skipped.push({ file: `shard ${name}`, why: added });
    }
  }
  const results = {
    measurements: [...series.values()].map(measurementOf),
    skipped,
    environment: joinEnvironments(parts.map(({ run }) => run.environment)),
    tools: [],
  };
  return { suite, results, warnings: machineWarnings(suite, parts) };
}

/**
 * One environment for all shards. If machines differ, all words are kept, as with different files: which
 * shard ran on which machine is chance, so such a run is only comparable with others like it. Naming the
 * majority's machine would be wrong for the values of the others. Fields that do not affect comparability
 * become unknown if they differ.
 */
function joinEnvironments(environments: readonly Environment[]): Environment {
  const words = (field: 'os' | 'arch' | 'cpu') => {
    const stated = environments.map((environment) => environment[field]);
    return joinWords(stated.filter((word) => word !== ''));
  };
  const [first] = environments as readonly [Environment];
  const same = <K extends 'cores' | 'memoryBytes' | 'runner'>(field: K) =>
    environments.every((environment) => environment[field] === first[field]);
  const tools = Object.entries(first.toolchain).filter(([tool, version]) =>
    environments.every(({ toolchain }) => toolchain[tool] === version),
  );
  return {
    os: words('os'),
    arch: words('arch'),
    cpu: words('cpu'),
    cores: same('cores') ? first.cores : 0,
    memoryBytes: same('memoryBytes') ? first.memoryBytes : 0,
    runner: same('runner') ? first.runner : '',
    toolchain: Object.fromEntries(tools),
    state: commonState(environments),
  };
}

/**
 * Each machine had its own load; settings are known if they are the same on all machines. An empty state
 * marks them as unknown, so that the state of the merging machine is not used instead.
 */
function commonState(environments: readonly Environment[]): RunState {
  const [first = {}, ...others] = environments.map(({ state }) => state ?? {});
  const shared = Object.entries(first).filter(([fact, value]) =>
    others.every((state) => state[fact as keyof RunState] === value),
  );
  return Object.fromEntries(shared);
}

function machineWarnings(suite: string, parts: readonly NamedPart[]): Warning[] {
  const machines = [...Map.groupBy(parts, ({ run }) => environmentKey(run.environment)).values()];
  if (machines.length < 2) return [];
  const first = machines
    .sort((a, b) => b.length - a.length)
    .slice(0, KINDS_MAX)
    .map((own) => {
      const [{ run }] = own as [NamedPart];
      return {
        machine: describeEnvironment(run.environment),
        shards: countedNames(own.map(({ name }) => name)),
      };
    });
  return [{ code: 'several-machines', subject: suite, values: { kinds: machines.length, first } }];
}

/** Further kinds of machines are only counted. */
const KINDS_MAX = 10;
