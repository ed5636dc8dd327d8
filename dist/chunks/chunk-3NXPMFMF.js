import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/model/sample.ts
function ascending(values) {
  if (values.length < 2) return [...values];
  return Array.from(new Float64Array(values).sort());
}
function quantile(sorted, q) {
  const position = (sorted.length - 1) * q;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (position - below);
}
function relativeChange(before, after) {
  return (after - before) / Math.abs(before);
}
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function median(values) {
  const sorted = values.length < 2 ? values : new Float64Array(values).sort();
  return quantile(sorted, 0.5);
}

export {
  ascending,
  quantile,
  relativeChange,
  mean,
  median
};
