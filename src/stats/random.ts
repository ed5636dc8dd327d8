/**
 * Pseudo-random numbers that are the same on every machine and in every run, for resampling methods. The caller always
 * gives the seed. Not for secrets.
 */

const MASK_64 = (1n << 64n) - 1n;

/**
 * Uniform numbers in [0, 1) with 53 random bits.
 * @param seed a whole number; negative ones and those beyond 64 bits wrap around
 */
export function seededRandom(seed: number): () => number {
  const next = xoshiro128(stateOf(BigInt(seed)));
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

/**
 * A whole number from 0 to n − 1, each as likely as the others to within n / 2⁵³.
 * @param n a whole number from 1 to 2⁵³
 */
export function integerBelow(n: number, random: () => number): number {
  // The largest random number is 1 − 2⁻⁵³, whose product with any such n rounds to less than n.
  return Math.floor(random() * n);
}

/** The values in a random order, every order as likely (Fisher and Yates; Durstenfeld 1964). */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const dealt = [...values];
  for (let i = dealt.length - 1; i > 0; i--) {
    const j = integerBelow(i + 1, random);
    const moved = dealt[i] as T;
    dealt[i] = dealt[j] as T;
    dealt[j] = moved;
  }
  return dealt;
}

/**
 * The generator xoshiro128** 1.1 (Blackman and Vigna 2021, ACM TOMS 47:36): whole numbers below 2³², period 2¹²⁸ − 1.
 * @param state four 32-bit words, not all of them 0
 */
export function xoshiro128([a, b, c, d]: readonly [number, number, number, number]): () => number {
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

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/**
 * The generator's state from two outputs of SplitMix64 (Steele, Lea and Flood 2014), as Blackman and Vigna advise, so
 * that similar seeds do not start alike. Low word first.
 */
function stateOf(seed: bigint): [number, number, number, number] {
  const first = splitMix64(seed, 1n);
  const second = splitMix64(seed, 2n);
  const low = (word: bigint) => Number(word & 0xffffffffn);
  const high = (word: bigint) => Number(word >> 32n);
  return [low(first), high(first), low(second), high(second)];
}

/** The `position`th output of SplitMix64, counted from 1. No two positions of a seed are equal, so not both are 0. */
function splitMix64(seed: bigint, position: bigint): bigint {
  let z = (seed + position * 0x9e3779b97f4a7c15n) & MASK_64;
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK_64;
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK_64;
  return z ^ (z >> 31n);
}
