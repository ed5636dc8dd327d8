import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/model/commit.ts
function shortCommit(commit) {
  return commit.slice(0, 7);
}
function commitName(commit) {
  return shortCommit(commit) || "no commit";
}

export {
  shortCommit,
  commitName
};
