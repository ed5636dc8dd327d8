/**
 * What all benchmarks of a suite do over weeks. The tests of single series leave it out, because a machine does it to all of
 * them; on a machine that lives on it is how the machine ages.
 */
import { median } from '../model/sample.ts';
import type { TestedSeries } from './candidates.ts';
import { type Drift, newestDrift } from './drift.ts';
import { WeightedValues, witnessWeights } from './weighted-median.ts';

/**
 * @param riseMin smaller climbs are ignored; above 0, on the compared scale
 * @returns the climb of the middle benchmark, each compared with its own median; undefined if it does not climb
 */
export function commonClimb(candidates: readonly TestedSeries[], riseMin: number): Drift | undefined {
  const benchmarks = candidates.map(({ benchmark }) => benchmark);
  const length = 1 + Math.max(-1, ...candidates.map(({ places }) => places.at(-1) ?? -1));
  const columns = Array.from({ length: length + 1 }, () => new Float64Array(candidates.length).fill(NaN));
  for (const [i, { values, places, current }] of candidates.entries()) {
    const own = median(values);
    for (const [k, value] of values.entries())
      (columns[places[k] as number] as Float64Array)[i] = value - own;
    (columns[length] as Float64Array)[i] = median(current) - own;
  }
  const weights = witnessWeights(benchmarks);
  const known = columns.filter((column) => column.filter((value) => !Number.isNaN(value)).length > 0);
  const course = known.map((column) => {
    const { low, high } = new WeightedValues([...column], weights).medianWithout([]);
    return (low + high) / 2;
  });
  return newestDrift(course, riseMin);
}
