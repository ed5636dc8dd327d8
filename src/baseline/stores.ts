/** The input `store`: where runs go. The branch is the history; the others keep a window of the newest runs. */
import { distance } from 'fastest-levenshtein';
import { UserError } from '../model/errors.ts';

/** A folder in a bucket. */
export interface BucketAddress {
  readonly bucket: string;
  /** Without slashes around it; empty for the bucket itself. */
  readonly prefix: string;
}

export interface Stores {
  readonly branch: boolean;
  readonly artifact: boolean;
  readonly cache: boolean;
  readonly buckets: readonly BucketAddress[];
}

const WORDS = ['branch', 'artifact', 'cache'] as const;

/** @throws UserError naming a word that is no place */
export function parseStores(words: readonly string[]): Stores {
  for (const word of words) {
    if (WORDS.some((known) => known === word) || word.includes('://')) continue;
    const [nearest] = [...WORDS].sort((a, b) => distance(a, word) - distance(b, word));
    throw new UserError(
      `store: ${JSON.stringify(word)} is none of ${WORDS.join(', ')} and no address such as s3://bucket/folder`,
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

/** As Amazon has it; others allow no more. */
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;

function parseBucket(address: string): BucketAddress {
  const [, bucket = '', rest = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(address) ?? [];
  const prefix = rest.replace(/\/+$/, '');
  const isPlain = prefix === '' || (PREFIX.test(prefix) && !prefix.split('/').includes('..'));
  if (BUCKET.test(bucket) && isPlain) return { bucket, prefix };
  throw new UserError(
    // What is no address may be a secret that went astray.
    `store: ${JSON.stringify(address.replace(/\/\/.*@/, '//…@').slice(0, 100))} is no address of a bucket`,
    'Write it as s3://bucket/folder: lower case letters, digits, dots and dashes for the bucket, and no special characters in the folder. Keys and endpoint come from AWS_… variables.',
  );
}
