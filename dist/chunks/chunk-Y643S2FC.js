import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  bucketSnapshots,
  parseStores
} from "./chunk-CZLKXAXY.js";
import {
  openBucket
} from "./chunk-UX62IQZO.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/commands/stores.ts
function storesLocally(words, env) {
  const { branch, artifact, cache, buckets } = parseStores(words);
  if (artifact || cache) {
    throw new UserError(
      `store: ${artifact ? "artifact" : "cache"} exists in workflows only`,
      "On the command line runs are stored on a branch and in buckets: --store branch,s3://bucket/folder"
    );
  }
  return { branch, snapshotStores: buckets.map((address) => bucketSnapshots(openBucket(address, env))) };
}

export {
  storesLocally
};
