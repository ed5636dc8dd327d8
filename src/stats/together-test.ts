/**
 * Tests whether the benchmarks of a run move together, once for a whole suite. A permutation test: if the benchmarks were
 * independent, the runs of each could be shuffled without changing anything. It does not say why they move together. Slow
 * periods that affect each benchmark at a different time do not count.
 */
import { shuffled } from './random.ts';
import { permutationPValue } from './resampling.ts';

/** Values beyond this many sigmas are clipped: an outlier of one benchmark is not a common cause. */
const CLIP = 3;

const PERMUTATIONS = 999;

/** Larger suites are thinned to this many series: more do not make the result more certain. */
const SERIES_MAX = 200;

/**
 * @param rows one a benchmark, one column a run: distances from the level in sigmas, up is worse; NaN if absent
 * @returns one-sided p value of the variation of the runs' sums
 */
export function movingInCommon(rows: readonly Float64Array[], seed: number): number {
  const stride = Math.ceil(rows.length / SERIES_MAX);
  const used = rows
    .filter((_, i) => i % stride === 0)
    .map((row) => row.map((z) => Math.max(-CLIP, Math.min(CLIP, z))));
  const present = used.map((row) => [...row.keys()].filter((t) => !Number.isNaN(row[t])));
  const known = used.map((row, i) => (present[i] as number[]).map((t) => row[t] as number));
  const runs = Math.max(0, ...rows.map((row) => row.length));
  const counts = new Float64Array(runs);
  for (const places of present) for (const t of places) counts[t] = (counts[t] as number) + 1;
  const observed = spreadOfSums(known, present, counts);
  return permutationPValue(
    observed,
    (random) =>
      spreadOfSums(
        known.map((values) => shuffled(values, random)),
        present,
        counts,
      ),
    { permutations: PERMUTATIONS, seed },
  );
}

/** The sum over the runs of the squared sum of their values, each divided by its number of values. */
function spreadOfSums(
  rows: readonly (readonly number[])[],
  present: readonly (readonly number[])[],
  counts: Float64Array,
): number {
  const sums = new Float64Array(counts.length);
  for (const [i, places] of present.entries()) {
    const row = rows[i] as readonly number[];
    // Without an iterator: it runs a thousand times over all values.
    for (let k = 0; k < places.length; k++) {
      const t = places[k] as number;
      sums[t] = (sums[t] as number) + (row[k] as number);
    }
  }
  let spread = 0;
  for (const [t, sum] of sums.entries()) spread += sum ** 2 / Math.max(1, counts[t] as number);
  return spread;
}
