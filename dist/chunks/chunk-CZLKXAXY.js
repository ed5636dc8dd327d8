import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  parseBucket
} from "./chunk-UX62IQZO.js";
import {
  folderName
} from "./chunk-APQVLVC5.js";
import {
  nearestFirst
} from "./chunk-NPEM7D4L.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/storage/stores.ts
var WORDS = ["branch", "artifact", "cache"];
function parseStores(words) {
  for (const word of words) {
    if (WORDS.some((known) => known === word) || word.includes("://")) continue;
    const [nearest] = nearestFirst(word, WORDS);
    throw new UserError(
      `store: ${JSON.stringify(word)} is none of ${WORDS.join(", ")} and no address such as s3://bucket/folder`,
      `Did you mean ${nearest}?`
    );
  }
  return {
    branch: words.includes("branch"),
    artifact: words.includes("artifact"),
    cache: words.includes("cache"),
    buckets: words.filter((word) => word.includes("://")).map(parseBucket)
  };
}

// src/storage/snapshot-s3.ts
function bucketSnapshots(bucket) {
  const nameOf = (suite, branch) => `${folderName(suite)}/${folderName(branch)}.ndjson`;
  return {
    source: "s3",
    isStore: true,
    description: bucket.description,
    async read(suite, branch) {
      const text = await bucket.get(nameOf(suite, branch));
      return text === void 0 ? [] : [text];
    },
    write: (suite, branch, text) => bucket.put(nameOf(suite, branch), text)
  };
}

export {
  parseStores,
  bucketSnapshots
};
