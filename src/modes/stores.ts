/** The snapshot stores of a job besides the history branch, in the order in which baselines are looked up. */
import { Artifacts } from '../github/artifacts.ts';
import { DeniedError } from '../github/client.ts';
import type { Workflow } from '../github/workflow.ts';
import { isRunOfBranch } from '../github/writers.ts';
import type { SnapshotStore } from '../history/snapshot.ts';
import { describeError } from '../model/errors.ts';
import { openBucket, secretsOf } from '../storage/s3.ts';
import { artifactSnapshots } from '../storage/snapshot-artifact.ts';
import { type CachingJob, cacheSnapshots } from '../storage/snapshot-cache.ts';
import { bucketSnapshots } from '../storage/snapshot-s3.ts';
import { parseStores } from '../storage/stores.ts';

/**
 * Whether a workflow run ran on the branch. A job without the permission to look this up relies on the scopes of GitHub's cache:
 * a job sees the entries of its own ref, its base and the default branch, and never those of another pull request.
 */
function isOfBranch({ context, github, runner }: Workflow): CachingJob['isOfBranch'] {
  return async (runId, branch) => {
    if (`${runId}` === context.runId) return !context.isProposal && context.refName === branch;
    try {
      return await isRunOfBranch(github, runId, branch);
    } catch (error) {
      if (!(error instanceof DeniedError)) throw error;
      runner.info(
        `Who saved the window of ${branch} in the cache cannot be looked up: ${describeError(error)}`,
      );
      return true;
    }
  };
}

/** @throws UserError if the input `store` is wrong */
export function snapshotStoresInJob(workflow: Workflow): SnapshotStore[] {
  const { config, context, github, runner } = workflow;
  const { artifact, cache, buckets } = parseStores(config.store);
  const { env } = runner;
  for (const secret of secretsOf(env)) runner.mask(secret);
  const caching = { cwd: context.workspace, runId: context.runId, isOfBranch: isOfBranch(workflow) };
  return [
    artifactSnapshots(new Artifacts(github, config.token), artifact),
    ...(cache ? [cacheSnapshots(caching, github.transfers)] : []),
    ...buckets.map((address) => bucketSnapshots(openBucket(address, env))),
  ];
}
