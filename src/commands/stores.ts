/** The stores that a laptop can reach: the branch, and buckets. */

import type { Keep } from '../history/snapshot.ts';
import { UserError } from '../model/errors.ts';
import { openBucket } from '../storage/s3.ts';
import { bucketKeep } from '../storage/snapshot-s3.ts';
import { parseStores } from '../storage/stores.ts';

export interface LaptopStores {
  readonly branch: boolean;
  readonly keeps: readonly Keep[];
}

/** @throws UserError where a word is wrong, or means what exists in workflows only */
export function storesOnLaptop(words: readonly string[], env: NodeJS.ProcessEnv): LaptopStores {
  const { branch, artifact, cache, buckets } = parseStores(words);
  if (artifact || cache) {
    throw new UserError(
      `store: ${artifact ? 'artifact' : 'cache'} exists in workflows only`,
      'On the command line runs are stored on a branch and in buckets: --store branch,s3://bucket/folder',
    );
  }
  return { branch, keeps: buckets.map((address) => bucketKeep(openBucket(address, env))) };
}
