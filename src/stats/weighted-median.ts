/** Medians over benchmarks that may have several series each: every benchmark counts once. */

/** Each benchmark weighs 1, divided among its series. */
export function witnessWeights(benchmarks: readonly string[]): Float64Array {
  const counts = new Map<string, number>();
  for (const benchmark of benchmarks) counts.set(benchmark, (counts.get(benchmark) ?? 0) + 1);
  return Float64Array.from(benchmarks, (benchmark) => 1 / (counts.get(benchmark) as number));
}

/** Three thirds of a weight do not add up exactly. */
const ROUNDING = 1e-9;

/** Where the weights of values are. */
interface Ranks {
  /** Rank of each present value; -1 for absent ones. */
  readonly positions: Int32Array;
  /** Weight of the values up to and including each position. */
  readonly sums: Float64Array;
}

/** Values with weights, some of them absent (NaN), in ascending order. */
export class WeightedValues {
  readonly #given: ArrayLike<number>;
  readonly #weights: Float64Array;
  readonly #values: Float64Array;
  /** Whether every value weighs 1, as if each benchmark has one series, and zeros have no sign. */
  readonly #isPlain: boolean;
  #known: Ranks | undefined;

  /** @param values are read again later: they must not change */
  constructor(values: ArrayLike<number>, weights: Float64Array) {
    const present = new Float64Array(values.length);
    let count = 0;
    let isPlain = true;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      if (Number.isNaN(value)) continue;
      present[count++] = value;
      if (weights[i] !== 1 || Object.is(value, -0)) isPlain = false;
    }
    this.#given = values;
    this.#weights = weights;
    this.#values = present.subarray(0, count).sort();
    this.#isPlain = isPlain;
  }

  /** Fewer than two other benchmarks cannot outvote a change in one of them. */
  isWithoutTwo(members: readonly number[]): boolean {
    if (this.#isPlain && members.length <= 1) return this.#othersOf(this.#ownOf(members)) < 2;
    return this.#totalWithout(members) < 2 - ROUNDING;
  }

  /** The values between which half of the weight lies, without the members; equal if it is one value. */
  medianWithout(members: readonly number[]): { low: number; high: number } {
    if (this.#isPlain && members.length <= 1) {
      const own = this.#ownOf(members);
      const others = this.#othersOf(own);
      // The sums are whole numbers, so half of them is reached at a known place.
      if (others > 0)
        return { low: this.#other((others - 1) >> 1, own), high: this.#other(others >> 1, own) };
    }
    const half = this.#totalWithout(members) / 2;
    return { low: this.#reaching(half - ROUNDING, members), high: this.#reaching(half + ROUNDING, members) };
  }

  /** The value of the only member; NaN if it is absent, or there is no member. */
  #ownOf(members: readonly number[]): number {
    return members.length === 0 ? Number.NaN : (this.#given[members[0] as number] as number);
  }

  #othersOf(own: number): number {
    return this.#values.length - (Number.isNaN(own) ? 0 : 1);
  }

  /** The value at a place among the others: without a smaller or an equal one it is the next. @param own what is left out */
  #other(place: number, own: number): number {
    const value = this.#values[place] as number;
    return own <= value ? (this.#values[place + 1] as number) : value;
  }

  #totalWithout(members: readonly number[]): number {
    const last = this.#values.length - 1;
    return last < 0 ? 0 : this.#sumWithout(last, members);
  }

  /** The weight of the values up to a position, without the members. */
  #sumWithout(end: number, members: readonly number[]): number {
    this.#known ??= ranksOf(this.#given, this.#weights, this.#values);
    const { positions, sums } = this.#known;
    let own = 0;
    for (const i of members) {
      const position = positions[i] as number;
      if (position >= 0 && position <= end) own += this.#weights[i] as number;
    }
    return (sums[end] as number) - own;
  }

  /** The first value at which the cumulative weight, without the members, exceeds `weight`. */
  #reaching(weight: number, members: readonly number[]): number {
    let low = 0;
    let high = this.#values.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sumWithout(middle, members) > weight) high = middle;
      else low = middle + 1;
    }
    return this.#values[low] as number;
  }
}

/** @param ascending the present values, sorted; zeros of both signs are put in the order in which they were given */
function ranksOf(values: ArrayLike<number>, weights: Float64Array, ascending: Float64Array): Ranks {
  const positions = new Int32Array(values.length).fill(-1);
  const sums = new Float64Array(ascending.length);
  // Of equal values the first comes first.
  const equal = new Int32Array(ascending.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    const first = firstNotBelow(ascending, value);
    const position = first + (equal[first] as number);
    equal[first] = position - first + 1;
    positions[i] = position;
    ascending[position] = value;
    sums[position] = weights[i] as number;
  }
  let sum = 0;
  for (let position = 0; position < sums.length; position++) {
    sum += sums[position] as number;
    sums[position] = sum;
  }
  return { positions, sums };
}

function firstNotBelow(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
