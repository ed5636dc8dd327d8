import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/stats/comparison.ts
var LOGARITHMIC = { to: Math.log, from: Math.exp, change: Math.expm1, shift: Math.log1p };
var NEGLIGIBLE = 1e-12;
function linear(values, centre) {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const isNothing = (value) => Math.abs(value) <= NEGLIGIBLE * largest;
  const isZero = isNothing(centre);
  const size = (isZero ? largest : Math.abs(centre)) || 1;
  return {
    to: (value) => isNothing(value) ? 0 : value / size,
    from: (place) => place * size,
    change: (shift) => isZero ? shift === 0 ? 0 : shift / 0 : shift,
    shift: (change) => isZero ? 0 : change
  };
}
function turned({ to, from, change, shift }) {
  return {
    to: (value) => -to(value),
    from: (place) => from(-place),
    change: (worse) => change(-worse),
    shift: (relative) => -shift(relative)
  };
}
function scaleFor(values, centre, higherIsBetter) {
  const scale = values.every((value) => value > 0) ? LOGARITHMIC : linear(values, centre);
  return higherIsBetter ? turned(scale) : scale;
}
function onScale(scale, value, tick) {
  const ends = [value + tick / 2, value - tick / 2].map(scale.to);
  return Math.abs(ends[0] - ends[1]);
}

export {
  scaleFor,
  onScale
};
