import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  core_exports
} from "./chunk-TEZIK7ZV.js";

// src/model/issue.ts
function issueIn({ issues }) {
  const [issue] = issues;
  const path = core_exports.toDotPath(issue?.path ?? []);
  return [path, issue?.message ?? ""].filter((part) => part !== "").join(": ");
}

export {
  issueIn
};
