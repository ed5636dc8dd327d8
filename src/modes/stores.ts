/** The keeps that a job of GitHub Actions has beside the history branch, in the order of the ladder. */
import * as core from '@actions/core';
import { Artifacts } from '../github/artifacts.ts';
import type { Workflow } from '../github/workflow.ts';
import type { Keep } from '../history/snapshot.ts';
import { openBucket, secretsOf } from '../storage/s3.ts';
import { artifactKeep } from '../storage/snapshot-artifact.ts';
import { cacheKeep } from '../storage/snapshot-cache.ts';
import { bucketKeep } from '../storage/snapshot-s3.ts';
import { parseStores } from '../storage/stores.ts';

/** @throws UserError where the input `store` is wrong */
export function keepsInJob({ settings, context, github }: Workflow, env: NodeJS.ProcessEnv): Keep[] {
  const { artifact, cache, buckets } = parseStores(settings.list('store'));
  for (const secret of secretsOf(env)) core.setSecret(secret);
  return [
    artifactKeep(new Artifacts(github, settings.text('token')), artifact),
    ...(cache ? [cacheKeep(context.workspace, context.runId)] : []),
    ...buckets.map((address) => bucketKeep(openBucket(address, env))),
  ];
}
