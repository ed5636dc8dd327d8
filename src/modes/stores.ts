/** The keeps that a job of GitHub Actions has beside the history branch, in the order of the ladder. */
import { Artifacts } from '../github/artifacts.ts';
import type { Workflow } from '../github/workflow.ts';
import type { SnapshotStore } from '../history/snapshot.ts';
import { openBucket, secretsOf } from '../storage/s3.ts';
import { artifactSnapshots } from '../storage/snapshot-artifact.ts';
import { cacheSnapshots } from '../storage/snapshot-cache.ts';
import { bucketSnapshots } from '../storage/snapshot-s3.ts';
import { parseStores } from '../storage/stores.ts';

/** @throws UserError where the input `store` is wrong */
export function snapshotStoresInJob({ config, context, github, runner }: Workflow): SnapshotStore[] {
  const { artifact, cache, buckets } = parseStores(config.store);
  const { env } = runner;
  for (const secret of secretsOf(env)) runner.mask(secret);
  return [
    artifactSnapshots(new Artifacts(github, config.token), artifact),
    ...(cache ? [cacheSnapshots(context.workspace, context.runId, github.transfers)] : []),
    ...buckets.map((address) => bucketSnapshots(openBucket(address, env))),
  ];
}
