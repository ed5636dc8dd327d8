/**
 * Cuts a series into segments that each have a level or follow a straight line, at the smallest sum of squares plus a
 * price for every parameter. A ramp is one segment instead of a staircase, and a bend is a change. Squares are not
 * robust: the caller must clip outliers first, and gives the noise. Optimal partitioning (Jackson et al. 2005, IEEE
 * Signal Processing Letters 12:105).
 */

export interface TrendOptions {
  /** Noise of one value, above 0. */
  readonly sigma: number;
  /** Price of a cut, and of a slope, in units of sigma². */
  readonly cutPrice: number;
  readonly slopePrice: number;
  /** Fewest values of a segment. */
  readonly lengthMin: number;
}

/**
 * Maximum number of candidate places. A longer series is first cut at every second, third … place, then again near the
 * cuts found. The time grows with the square: 10,000 values would take half a second, which is too long.
 */
const PLACES_MAX = 1500;

/**
 * First index of every segment but the first, ascending. Of equally cheap segmentations, the one whose last segment
 * starts earlier is returned.
 * @param likely additional candidate places for a long series
 */
export function trendCuts(
  values: readonly number[],
  likely: readonly number[],
  options: TrendOptions,
): number[] {
  const sums = new Sums(values, options);
  const stride = Math.ceil(values.length / PLACES_MAX);
  const at = (places: readonly number[]) =>
    partition(sums, Int32Array.from(new Set([0, ...places, values.length])).sort(), options);
  const grid = Array.from({ length: Math.ceil(values.length / stride) }, (_, i) => i * stride);
  const cuts = at([...grid, ...likely]);
  if (stride === 1) return cuts;
  const around = Array.from({ length: 2 * stride - 1 }, (_, i) => i - stride + 1);
  return at(
    cuts.flatMap((cut) => around.map((step) => cut + step)).filter((p) => p > 0 && p < values.length),
  );
}

/** Cumulative sums, so that the squares about a level or a line cost the same for any segment. */
class Sums {
  private readonly values: Float64Array;
  private readonly squares: Float64Array;
  private readonly moments: Float64Array;
  private readonly slopePrice: number;

  constructor(values: readonly number[], { sigma, slopePrice }: TrendOptions) {
    const n = values.length;
    this.slopePrice = slopePrice;
    this.values = new Float64Array(n + 1);
    this.squares = new Float64Array(n + 1);
    this.moments = new Float64Array(n + 1);
    const centre = values.reduce((sum, value) => sum + value / n, 0);
    for (const [i, value] of values.entries()) {
      const scaled = (value - centre) / sigma;
      this.values[i + 1] = (this.values[i] as number) + scaled;
      this.squares[i + 1] = (this.squares[i] as number) + scaled * scaled;
      this.moments[i + 1] = (this.moments[i] as number) + scaled * i;
    }
  }

  /**
   * Squares about the better of level and line, from `start` up to but not including `end`, with the price of the slope.
   */
  cost(start: number, end: number): number {
    const { level, gain } = this.squaresOf(start, end);
    return gain > this.slopePrice ? level - gain + this.slopePrice : level;
  }

  private squaresOf(start: number, end: number): { level: number; gain: number } {
    const n = end - start;
    const sum = (this.values[end] as number) - (this.values[start] as number);
    const level = Math.max(
      0,
      (this.squares[end] as number) - (this.squares[start] as number) - (sum * sum) / n,
    );
    if (n < 3) return { level, gain: 0 };
    const middle = (start + end - 1) / 2;
    const product = (this.moments[end] as number) - (this.moments[start] as number) - middle * sum;
    return { level, gain: Math.min(level, (12 * product * product) / (n * (n * n - 1))) };
  }
}

/** The cheapest way to cut at some of the places. The first place is 0 and the last is the length of the series. */
function partition(sums: Sums, places: Int32Array, { cutPrice, lengthMin }: TrendOptions): number[] {
  const least = new Float64Array(places.length).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(places.length);
  least[0] = -cutPrice;
  for (let to = 1; to < places.length; to++) {
    const end = places[to] as number;
    for (let from = 0; from < to; from++) {
      const start = places[from] as number;
      if (end - start < lengthMin) break;
      const cost = (least[from] as number) + cutPrice + sums.cost(start, end);
      if (cost >= (least[to] as number)) continue;
      least[to] = cost;
      before[to] = from;
    }
  }
  const cuts: number[] = [];
  for (let at = before[places.length - 1] ?? 0; at > 0; at = before[at] ?? 0) cuts.push(places[at] as number);
  return cuts.reverse();
}
