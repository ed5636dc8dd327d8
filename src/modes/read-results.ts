/** Reads the results of a job: its result files and, with `merge`, the shards that other jobs of the workflow run collected. */

import { Artifacts } from '../github/artifacts.ts';
import type { Context } from '../github/context.ts';
import type { Workflow } from '../github/workflow.ts';
import { suiteName } from '../github/workflow.ts';
import type { Baseline } from '../model/baseline.ts';
import { UserError } from '../model/errors.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Report } from '../model/report.ts';
import type { Warning } from '../model/warning.ts';
import {
  type Measured,
  type Reader,
  type RunInfo,
  readReruns,
  readRuns,
  runOf,
} from '../results/read-runs.ts';
import { skippedWarnings } from '../results/skipped.ts';
import { findCollected, readCollected } from '../transfer/collect.ts';
import { joinShards, missingWarnings, parseExpected } from '../transfer/merge.ts';
import { shardOf } from '../transfer/shard.ts';

/** The results of one suite. */
export interface SuiteResults extends Measured {
  /** Repeated measurements of the same commit. Earlier attempts of the job come from the history. */
  readonly reruns: readonly Measured[];
  /** Warnings from reading the results. */
  readonly warnings: readonly Warning[];
  /** The interleaved measurement of the base; undefined: the baseline is resolved here. */
  readonly baseline?: Baseline;
  /** Says where the time of a regression went, once the report is known. */
  readonly explain?: (report: Report) => Promise<Explanation>;
}

/** @param checkout the commit that is checked out */
export function runInfoOf({ config, context, runner }: Workflow, checkout: string): RunInfo {
  return {
    suite: suiteName(config, context),
    commit: context.pullRequest?.head.sha ?? checkout,
    branch: branchOf(context, checkout),
    now: runner.now(),
    mark: `${context.runId}.${context.runAttempt}.${context.job}`,
    url: context.runUrl,
    env: runner.env,
  };
}

/** GitHub names the default branch for a `workflow_run` job, whatever it checked out. */
function branchOf({ follows, refName }: Context, checkout: string): string {
  return (follows?.head_sha === checkout && follows.head_branch) || refName;
}

/** @throws UserError if no result files are named, or one of them cannot be read */
export async function readOwn(
  { config, context }: Workflow,
  reader: Reader,
  runInfo: RunInfo,
): Promise<Measured[]> {
  const patterns = config.results;
  if (patterns.length === 0) {
    throw new UserError(
      'the input results is empty',
      'Name the files that your benchmark wrote:   with: { results: bench/*.json }\nMode check can measure by itself:   with: { command: … }',
    );
  }
  return readRuns(patterns, reader, context.workspace, runInfo);
}

/**
 * The results to check, with repeated measurements.
 * @param checkout the commit that is checked out
 */
export async function readSuites(
  workflow: Workflow,
  reader: Reader,
  runInfo: RunInfo,
  checkout: string,
): Promise<SuiteResults[]> {
  const measured = await readMeasured(workflow, reader, runInfo, checkout);
  const repeated = await readRepeated(workflow, reader, runInfo, checkout);
  return measured.map((each) => ({
    ...each,
    reruns: repeated.measured.get(each.run.suite) ?? [],
    warnings: [...each.warnings, ...repeated.warnings],
  }));
}

/** Prefix of the name of a shard in `rerun-results`. */
const SHARD = 'shard:';

/** Repeated measurements of the same commit: files of this job and shards of other jobs. A missing shard is a warning. */
async function readRepeated(
  { config, context, github, runner }: Workflow,
  reader: Reader,
  runInfo: RunInfo,
  checkout: string,
): Promise<{ measured: ReadonlyMap<string, Measured[]>; warnings: readonly Warning[] }> {
  const words = config.rerunResults;
  const files = words.filter((word) => !word.startsWith(SHARD));
  const names = words.filter((word) => word.startsWith(SHARD)).map((word) => word.slice(SHARD.length));
  const own = await readReruns(files, reader, context.workspace, runInfo);
  if (names.length === 0) return { measured: own, warnings: [] };
  const shards = await findCollected(runner, { names }, new Artifacts(github, config.token));
  const others = await Promise.all(
    shards
      .flatMap((shard) => joinShards([shard], checkout))
      .map(async ({ suite, results }) => {
        return {
          run: await runOf(results, reader, { ...runInfo, suite }),
          results,
          elsewhere: true as const,
        };
      }),
  );
  const there = new Set(shards.map(({ name }) => name));
  return {
    measured: Map.groupBy([...[...own.values()].flat(), ...others], ({ run }) => run.suite),
    warnings: names.filter((name) => !there.has(name)).map(lostWarning),
  };
}

function lostWarning(name: string): Warning {
  return { code: 'missing-measurement', subject: name, values: { shard: name } };
}

/**
 * The runs to judge, one for each suite.
 * @param checkout the commit that is checked out
 */
async function readMeasured(
  workflow: Workflow,
  reader: Reader,
  runInfo: RunInfo,
  checkout: string,
): Promise<(Measured & { readonly warnings: readonly Warning[] })[]> {
  const { config, github } = workflow;
  if (config.merge.length === 0) {
    const measured = await readOwn(workflow, reader, runInfo);
    return measured.map((each) => ({ ...each, warnings: skippedWarnings(each.results) }));
  }
  const expected = parseExpected(config.merge);
  const shards = await readCollected(workflow.runner, expected, new Artifacts(github, config.token));
  const missing = missingWarnings(
    expected,
    shards.map(({ name }) => name),
  );
  if (config.results.length > 0) {
    shards.push(shardOf('of this job', checkout, await readOwn(workflow, underived(reader), runInfo)));
  }
  const joined = joinShards(shards, checkout);
  return Promise.all(
    joined.map(async ({ suite, results, warnings }) => ({
      run: await runOf(results, reader, { ...runInfo, suite }),
      results,
      warnings: [...missing, ...warnings, ...skippedWarnings(results)],
    })),
  );
}

/** Metrics of a formula may be in several shards, so they are derived after joining. */
export function underived(reader: Reader): Reader {
  return { ...reader, derived: [] };
}
