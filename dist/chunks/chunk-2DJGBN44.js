import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;

// src/rules/selector.ts
function selects(selector, benchmark, metric) {
  return matchesWildcard(selector, metric) || isNamed(selector, benchmark) || benchmark.tags.includes(selector) || Object.values(benchmark.parameters).includes(selector);
}
function isNamed(pattern, { name, former = [] }) {
  return matchesWildcard(pattern, name) || former.some((each) => matchesWildcard(pattern, each));
}
function matchesWildcard(pattern, text) {
  let p = 0;
  let star = -1;
  let resume = 0;
  for (let t = 0; t < text.length; ) {
    if (pattern[p] === "*") {
      star = p++;
      resume = t;
    } else if (pattern[p] === "?" || pattern[p] === text[t]) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

export {
  selects,
  isNamed,
  matchesWildcard
};
