/** The stores available on the command line: the branch, and buckets. */

import type { SnapshotStore } from '../history/snapshot.ts';
import { UserError } from '../model/errors.ts';
import { openBucket } from '../storage/s3.ts';
import { bucketSnapshots } from '../storage/snapshot-s3.ts';
import { parseStores } from '../storage/stores.ts';

export interface LocalStores {
  readonly branch: boolean;
  readonly snapshotStores: readonly SnapshotStore[];
}

/** @throws UserError if a word is invalid, or names a store that exists in workflows only */
export function storesLocally(words: readonly string[], env: NodeJS.ProcessEnv): LocalStores {
  const { branch, artifact, cache, buckets } = parseStores(words);
  if (artifact || cache) {
    throw new UserError(
      `store: ${artifact ? 'artifact' : 'cache'} exists in workflows only`,
      'On the command line runs are stored on a branch and in buckets: --store branch,s3://bucket/folder',
    );
  }
  return { branch, snapshotStores: buckets.map((address) => bucketSnapshots(openBucket(address, env))) };
}
