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

  constructor(values: readonly number[], weights: Float64Array) {
    const order = Uint32Array.from(values.keys())
      .filter((i) => !Number.isNaN(values[i]))
      .sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
    this.#positions = new Int32Array(values.length).fill(-1);
    this.#values = Float64Array.from(order, (i) => values[i] as number);
    this.#weights = weights;
    this.#sums = new Float64Array(order.length);
    let sum = 0;
    for (const [position, i] of order.entries()) {
      this.#positions[i] = position;
      sum += weights[i] as number;
      this.#sums[position] = sum;
    }
  }

  /** Fewer than two other benchmarks cannot outvote a change in one of them. */
  isWithoutTwo(members: readonly number[]): boolean {
    return this.#totalWithout(this.#positionsOf(members)) < 2 - ROUNDING;
  }

  /** The values between which half of the weight lies, without the members; equal if it is one value. */
  medianWithout(members: readonly number[]): { low: number; high: number } {
    const left = this.#positionsOf(members);
    const half = this.#totalWithout(left) / 2;
    return { low: this.#reaching(half - ROUNDING, left), high: this.#reaching(half + ROUNDING, left) };
  }

  #positionsOf(members: readonly number[]): { position: number; weight: number }[] {
    return members
      .map((i) => ({ position: this.#positions[i] as number, weight: this.#weights[i] as number }))
      .filter(({ position }) => position >= 0);
  }

  #totalWithout(left: readonly { weight: number }[]): number {
    return (this.#sums.at(-1) ?? 0) - left.reduce((sum, { weight }) => sum + weight, 0);
  }

  /** The first value at which the cumulative weight, without the excluded members, exceeds `weight`. */
  #reaching(weight: number, left: readonly { position: number; weight: number }[]): number {
    const upTo = (end: number) =>
      (this.#sums[end] as number) -
      left.reduce((sum, { position, weight: own }) => sum + (position <= end ? own : 0), 0);
    let [low, high] = [0, this.#values.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo(middle) > weight) high = middle;
      else low = middle + 1;
    }
    return this.#values[low] as number;
  }
}
