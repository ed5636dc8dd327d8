import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/model/naming.ts
function isPartOf(benchmark, failed) {
  return benchmark === failed || benchmark.startsWith(failed) && /[^\w.]/.test(benchmark[failed.length] ?? "");
}
function ownersOf(benchmarks) {
  const ranks = /* @__PURE__ */ new Map();
  const owners = /* @__PURE__ */ new Map();
  for (const { name, former = [] } of benchmarks) {
    for (const [rank, each] of [name, ...former].entries()) {
      const best = ranks.get(each) ?? Number.POSITIVE_INFINITY;
      if (rank < best) {
        ranks.set(each, rank);
        owners.set(each, name);
      } else if (rank === best && owners.get(each) !== name) owners.set(each, null);
    }
  }
  return owners;
}

export {
  isPartOf,
  ownersOf
};
