/** Seeded noise for simulations: the same numbers on every machine and in every run. */

/** Uniform in (0, 1): the mulberry32 generator. */
export function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/** Standard normal values (Box and Muller 1958). */
export function normal(seed: number): () => number {
  const next = uniform(seed);
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}

/** Student's t with three degrees of freedom: the heavy tails of a shared runner. */
export function heavyTailed(seed: number): () => number {
  const next = normal(seed);
  return () => next() / Math.sqrt((next() ** 2 + next() ** 2 + next() ** 2) / 3);
}
