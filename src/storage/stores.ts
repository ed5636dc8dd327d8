/** The input `store`: where runs are stored. The branch holds the history; the other stores hold a snapshot of the newest runs. */
import { UserError } from '../model/errors.ts';
import { nearestFirst } from '../model/nearest.ts';
import { type BucketAddress, parseBucket } from './s3.ts';

export interface Stores {
  readonly branch: boolean;
  readonly artifact: boolean;
  readonly cache: boolean;
  readonly buckets: readonly BucketAddress[];
}

const WORDS = ['branch', 'artifact', 'cache'] as const;

/** @throws UserError naming an unknown store */
export function parseStores(words: readonly string[]): Stores {
  for (const word of words) {
    if (WORDS.some((known) => known === word) || word.includes('://')) continue;
    const [nearest] = nearestFirst(word, WORDS);
    throw new UserError(
      `store: ${JSON.stringify(word)} is none of ${WORDS.join(', ')}, nor an address such as s3://bucket/folder`,
      `Did you mean ${nearest}?`,
    );
  }
  return {
    branch: words.includes('branch'),
    artifact: words.includes('artifact'),
    cache: words.includes('cache'),
    buckets: words.filter((word) => word.includes('://')).map(parseBucket),
  };
}
