/**
 * Shards of one run, measured by several jobs, made one run for each suite: the same benchmark and metric in several
 * shards is one sample of processes, as it is in several files. Says what is missing and where machines differ.
 * Refuses shards of different commits: together they are no run of anything.
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
import { checkShardName } from './shard.ts';

/** What one job measured. */
export interface Shard {
  readonly name: string;
  /** The commit that its job had checked out: on a pull request perhaps the merge commit, not that of the runs. */
  readonly checkout: string;
  readonly parts: readonly Part[];
}

/** What a shard measured of one suite. */
export interface Part {
  readonly run: Run;
  readonly skipped: readonly SkippedRow[];
  /** Where it is one side of a round of two versions in turn; base and head of each round follow one another. */
  readonly turn?: Turn;
}

/** What a round belongs to: so many there may have been at most, and whether these were the last. */
export interface Turn {
  readonly side: 'base' | 'head';
  readonly max: number;
  readonly ended: boolean;
}

/** All that the shards measured of one suite. */
export interface Joined {
  readonly suite: string;
  readonly results: Results;
  readonly warnings: readonly Warning[];
}

/** Which shards belong together: so many, whatever their names, or these. */
export type Expected = { readonly count: number } | { readonly names: readonly string[] };

const SHARDS_MAX = 1000;

/**
 * A number of shards, or their names.
 * @throws UserError where it is neither
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
    `merge: ${only} is no number of shards from 1 to ${SHARDS_MAX}`,
    'Give the number of jobs that collect, or the names of their shards: merge: linux,macos',
  );
}

/** What a reader must know where a part of the run was not measured. */
export function missingWarnings(expected: Expected, names: readonly string[]): Warning[] {
  const told = 'count' in expected ? missingOf(expected.count, names) : absent(expected.names, names);
  const all = 'count' in expected ? expected.count : expected.names.length;
  const count = Math.max(told.length, all - names.length);
  if (count <= 0) return [];
  const values = { missing: count, expected: all, names: countedNames(told), found: countedNames(names) };
  return [{ code: 'missing-shard', subject: 'shards', values }];
}

/** By their numbers where the shards are numbered from 0, as `strategy.job-index` does; none where they are not. */
function missingOf(count: number, names: readonly string[]): string[] {
  const numbers = Array.from({ length: count }, (_, i) => String(i));
  return absent(names, numbers).length === 0 ? absent(numbers, names) : [];
}

function absent(wanted: readonly string[], there: readonly string[]): string[] {
  const known = new Set(there);
  return wanted.filter((name) => !known.has(name));
}

/**
 * One run's worth of results for each suite, in the order of the shards' names.
 * @param checkout the commit that the job of the report has checked out
 * @throws UserError where a shard measured another one
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
      if (typeof added === 'string') {
        skipped.push({ file: `shard ${name}`, reason: `${benchmark.name}: ${metric.name} ${added}` });
      }
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
 * One environment for all. Where machines differ every word is kept, as it is where files differ: which shard ran on
 * which of them is chance, so such a run is comparable to its like only. The majority's machine would be a lie about
 * the others' values. What does not decide comparability is not known where it differs.
 */
function joinEnvironments(environments: readonly Environment[]): Environment {
  const words = (field: 'os' | 'arch' | 'cpu') => {
    const said = environments.map((environment) => environment[field]);
    return joinWords(said.filter((word) => word !== ''));
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
 * Each machine had a load of its own; how they are set is known where all of them are set alike. Empty is known to be
 * unknown: the machine that joins them is none of theirs.
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

/** More kinds of machines are counted only. */
const KINDS_MAX = 10;
