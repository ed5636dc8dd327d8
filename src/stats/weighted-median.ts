/** Medians over benchmarks that may have several series each: every benchmark counts once. */

/** Each benchmark weighs 1, divided among its series. */
export function witnessWeights(benchmarks: readonly string[]): Float64Array {
  const counts = new Map<string, number>();
  for (const benchmark of benchmarks) counts.set(benchmark, (counts.get(benchmark) ?? 0) + 1);
  return Float64Array.from(benchmarks, (benchmark) => 1 / (counts.get(benchmark) as number));
}

/** Three thirds of a weight do not add up exactly. */
const ROUNDING = 1e-9;

/** Values with weights, some of them absent (NaN), in ascending order. */
export class WeightedValues {
  readonly #values: Float64Array;
  readonly #weights: Float64Array;
  /** Rank of each present value; -1 for absent ones. */
  readonly #positions: Int32Array;
  /** Weight of the values up to and including each position. */
  readonly #sums: Float64Array;
  /** Whether every value weighs 1, as if each benchmark has one series. */
  readonly #isPlain: boolean;

  constructor(values: ArrayLike<number>, weights: Float64Array) {
    this.#positions = new Int32Array(values.length).fill(-1);
    this.#weights = weights;
    const present = new Float64Array(values.length);
    let count = 0;
    for (let i = 0; i < values.length; i++) {
      if (!Number.isNaN(values[i])) present[count++] = values[i] as number;
    }
    this.#values = present.subarray(0, count).sort();
    this.#sums = new Float64Array(count);
    // Of equal values the first comes first.
    const equal = new Int32Array(count);
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      if (Number.isNaN(value)) continue;
      const first = firstNotBelow(this.#values, value);
      const position = first + (equal[first] as number);
      equal[first] = position - first + 1;
      this.#positions[i] = position;
      this.#values[position] = value;
      this.#sums[position] = weights[i] as number;
    }
    let isPlain = true;
    let sum = 0;
    for (let position = 0; position < count; position++) {
      const weight = this.#sums[position] as number;
      if (weight !== 1) isPlain = false;
      sum += weight;
      this.#sums[position] = sum;
    }
    this.#isPlain = isPlain;
  }

  /** Fewer than two other benchmarks cannot outvote a change in one of them. */
  isWithoutTwo(members: readonly number[]): boolean {
    return this.#totalWithout(members) < 2 - ROUNDING;
  }

  /** The values between which half of the weight lies, without the members; equal if it is one value. */
  medianWithout(members: readonly number[]): { low: number; high: number } {
    if (this.#isPlain && members.length === 1) {
      const out = this.#positions[members[0] as number] as number;
      const others = this.#values.length - (out < 0 ? 0 : 1);
      // The sums are whole numbers, so half of them is reached at a known place.
      if (others > 0)
        return { low: this.#other((others - 1) >> 1, out), high: this.#other(others >> 1, out) };
    }
    const half = this.#totalWithout(members) / 2;
    return { low: this.#reaching(half - ROUNDING, members), high: this.#reaching(half + ROUNDING, members) };
  }

  /** The value at a place among the others. @param out position that is left out; below 0 if none is */
  #other(place: number, out: number): number {
    return this.#values[out >= 0 && place >= out ? place + 1 : place] as number;
  }

  #totalWithout(members: readonly number[]): number {
    const last = this.#sums.length - 1;
    return last < 0 ? 0 : this.#sumWithout(last, members);
  }

  /** The weight of the values up to a position, without the members. */
  #sumWithout(end: number, members: readonly number[]): number {
    let own = 0;
    for (const i of members) {
      const position = this.#positions[i] as number;
      if (position >= 0 && position <= end) own += this.#weights[i] as number;
    }
    return (this.#sums[end] as number) - own;
  }

  /** The first value at which the cumulative weight, without the members, exceeds `weight`. */
  #reaching(weight: number, members: readonly number[]): number {
    let [low, high] = [0, this.#values.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sumWithout(middle, members) > weight) high = middle;
      else low = middle + 1;
    }
    return this.#values[low] as number;
  }
}

function firstNotBelow(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
