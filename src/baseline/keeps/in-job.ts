/** The keeps that a job of GitHub Actions has beside the history branch, in the order of the ladder. */
import * as core from '@actions/core';
import { openBucket, secretsOf } from '../../bucket.ts';
import { Artifacts } from '../../github/artifacts.ts';
import type { Keep } from '../../history/snapshot.ts';
import type { Workflow } from '../../workflow.ts';
import { parseStores } from '../stores.ts';
import { artifactKeep } from './artifact.ts';
import { cacheKeep } from './cache.ts';
import { bucketKeep } from './s3.ts';

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
