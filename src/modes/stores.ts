/** The keeps that a job of GitHub Actions has beside the history branch, in the order of the ladder. */
import { Artifacts } from '../github/artifacts.ts';
import type { Workflow } from '../github/workflow.ts';
import type { Keep } from '../history/snapshot.ts';
import { openBucket, secretsOf } from '../storage/s3.ts';
import { artifactKeep } from '../storage/snapshot-artifact.ts';
import { cacheKeep } from '../storage/snapshot-cache.ts';
import { bucketKeep } from '../storage/snapshot-s3.ts';
import { parseStores } from '../storage/stores.ts';

/** @throws UserError where the input `store` is wrong */
export function keepsInJob({ config, context, github, runner }: Workflow): Keep[] {
  const { artifact, cache, buckets } = parseStores(config.store);
  const { env } = runner;
  for (const secret of secretsOf(env)) runner.mask(secret);
  return [
    artifactKeep(new Artifacts(github, config.token), artifact),
    ...(cache ? [cacheKeep(context.workspace, context.runId)] : []),
    ...buckets.map((address) => bucketKeep(openBucket(address, env))),
  ];
}
