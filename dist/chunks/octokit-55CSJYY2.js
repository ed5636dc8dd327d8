import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  getOctokit
} from "./chunk-KQSL6QV5.js";
import {
  fetchWhole
} from "./chunk-4WQOXJNU.js";
import "./chunk-7IAB5YW4.js";
import "./chunk-D4DRFCH4.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/github/octokit.ts
var ANSWER_BYTES_MAX = 64 * 1024 * 1024;
function connect(token, baseUrl) {
  const fetch = (url, init) => fetchWhole(url, init, ANSWER_BYTES_MAX);
  return getOctokit(token, { baseUrl, request: { fetch } });
}
export {
  connect
};
