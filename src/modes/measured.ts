/** What a job measured: what its result files say and, with `merge`, what other jobs of the workflow run collected. */
import { readCollected } from '../collected.ts';
import { suiteName } from '../deliveries/delivery.ts';
import { Artifacts } from '../github/artifacts.ts';
import type { Context } from '../github/context.ts';
import { type Measured, type Occasion, type Reader, readRuns, runOf, skippedWarnings } from '../intake.ts';
import { joinShards, missingWarnings, parseExpected } from '../merge.ts';
import { UserError } from '../model/errors.ts';
import type { Warning } from '../model/report.ts';
import { shardOf } from '../shard.ts';
import type { Workflow } from '../workflow.ts';

/** @param checkout the commit that is checked out */
export function occasionOf({ settings, context }: Workflow, checkout: string): Occasion {
  return {
    suite: suiteName(settings, context),
    commit: context.pullRequest?.head.sha ?? checkout,
    branch: branchOf(context, checkout),
    now: new Date(),
    mark: `${context.runId}.${context.runAttempt}.${context.job}`,
    url: context.runUrl,
    env: process.env,
  };
}

/** A job that follows another runs on the default branch, whatever it checked out. */
function branchOf({ follows, refName }: Context, checkout: string): string {
  return (follows?.head_sha === checkout && follows.head_branch) || refName;
}

/** @throws UserError where no result files are named, or one of them cannot be read */
export async function readOwn(
  { settings, context }: Workflow,
  reader: Reader,
  occasion: Occasion,
): Promise<Measured[]> {
  const patterns = settings.list('results');
  if (patterns.length === 0) {
    throw new UserError(
      'the input results is empty',
      'Name the files that your benchmark wrote:   with: { results: bench/*.json }',
    );
  }
  return readRuns(patterns, reader, context.workspace, occasion);
}

/**
 * The runs to judge, one for each suite.
 * @param checkout the commit that is checked out
 */
export async function readMeasured(
  workflow: Workflow,
  reader: Reader,
  occasion: Occasion,
  checkout: string,
): Promise<(Measured & { readonly warnings: readonly Warning[] })[]> {
  const { settings, github } = workflow;
  if (settings.list('merge').length === 0) {
    const measured = await readOwn(workflow, reader, occasion);
    return measured.map((each) => ({ ...each, warnings: skippedWarnings(each.results) }));
  }
  const expected = parseExpected(settings.list('merge'));
  const shards = await readCollected(expected, new Artifacts(github, settings.text('token')));
  const missing = missingWarnings(
    expected,
    shards.map(({ name }) => name),
  );
  if (settings.list('results').length > 0) {
    shards.push(shardOf('of this job', checkout, await readOwn(workflow, underived(reader), occasion)));
  }
  const joined = joinShards(shards, checkout);
  return Promise.all(
    joined.map(async ({ suite, results, warnings }) => ({
      run: await runOf(results, reader, { ...occasion, suite }).catch((error: unknown) => {
        throw blaming(missing, error);
      }),
      results,
      warnings: [...missing, ...warnings, ...skippedWarnings(results)],
    })),
  );
}

/** A formula that lacks a benchmark is the fault of the shard that has it. */
function blaming([missing]: readonly Warning[], error: unknown): unknown {
  if (!missing || !(error instanceof UserError)) return error;
  return new UserError(`${missing.message}, and so ${error.message}`, missing.remedy, { cause: error });
}

/** What a formula needs may be in several shards: it is derived when they are joined. */
export function underived(reader: Reader): Reader {
  return { ...reader, derived: [] };
}
