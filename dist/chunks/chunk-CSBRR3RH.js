import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };

// src/stats/random.ts
var MASK_64 = (1n << 64n) - 1n;
function seededRandom(seed) {
  const next = xoshiro128(stateOf(BigInt(seed)));
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}
function integerBelow(n, random) {
  return Math.floor(random() * n);
}
function shuffled(values, random) {
  const dealt = [...values];
  for (let i = dealt.length - 1; i > 0; i--) {
    const j = integerBelow(i + 1, random);
    const moved = dealt[i];
    dealt[i] = dealt[j];
    dealt[j] = moved;
  }
  return dealt;
}
function xoshiro128([a, b, c, d]) {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0];
  return () => {
    const result = Math.imul(rotated(Math.imul(s1, 5), 7), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotated(s3, 11);
    return result >>> 0;
  };
}
function rotated(word, by) {
  return word << by | word >>> 32 - by;
}
function stateOf(seed) {
  const first = splitMix64(seed, 1n);
  const second = splitMix64(seed, 2n);
  const low = (word) => Number(word & 0xffffffffn);
  const high = (word) => Number(word >> 32n);
  return [low(first), high(first), low(second), high(second)];
}
function splitMix64(seed, position) {
  let z = seed + position * 0x9e3779b97f4a7c15n & MASK_64;
  z = (z ^ z >> 30n) * 0xbf58476d1ce4e5b9n & MASK_64;
  z = (z ^ z >> 27n) * 0x94d049bb133111ebn & MASK_64;
  return z ^ z >> 31n;
}

export {
  seededRandom,
  integerBelow,
  shuffled
};
