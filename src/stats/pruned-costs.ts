/**
 * The cost of the best segmentation so far as a function of the level of its last segment: a list of parabolas, each on
 * its own interval of levels. The methods are the two steps of functional pruning. A parabola is stored as size · (level
 * − middle)² + least instead of by coefficients: this keeps precision far from zero, and adding a value is the usual
 * update of a mean. A part of `segmentation.ts`; it validates nothing.
 */

/** Costs closer than this, relative to their size, tie: they are the same losses in another order of summation. */
const TIE = 1e-10;

interface Pieces {
  count: number;
  /** Where each piece begins; it ends where the next one begins. */
  low: Float64Array;
  size: Float64Array;
  middle: Float64Array;
  least: Float64Array;
  /** Where the segment with this level begins. */
  start: Int32Array;
}

export class LevelCosts {
  /** Least cost over all levels. */
  best = 0;
  /** Where the last segment of the cheapest segmentation begins; the earliest of equally cheap ones. */
  bestStart = 0;

  private readonly high: number;
  private now: Pieces;
  private next: Pieces;

  /** The levels range from `low` to `high`, as the values do: levels outside are never better. */
  constructor(low: number, high: number) {
    this.high = high;
    [this.now, this.next] = SHARED;
    this.now.count = 0;
    push(this.now, low, 0, 0, 0, 0);
  }

  /** Levels that cost more than `cost` are replaced by a segment that begins at `index`. */
  restart(cost: number, index: number): void {
    const { now, next, high } = this;
    const bar = cost + TIE * (1 + Math.abs(cost));
    reset(next, 3 * now.count);
    for (let i = 0; i < now.count; i++) {
      const low = now.low[i] as number;
      const end = i + 1 < now.count ? (now.low[i + 1] as number) : high;
      const size = now.size[i] as number;
      const middle = now.middle[i] as number;
      const least = now.least[i] as number;
      const spare = bar - least;
      const reach = spare < 0 ? -1 : size === 0 ? Number.POSITIVE_INFINITY : Math.sqrt(spare / size);
      const left = Math.max(low, middle - reach);
      const right = Math.min(end, middle + reach);
      if (left < right) {
        if (low < left) pushRestart(next, low, cost, index);
        push(next, left, size, middle, least, now.start[i] as number);
        if (right < end) pushRestart(next, right, cost, index);
      } else pushRestart(next, low, cost, index);
    }
    this.swap();
  }

  /** Adds to every level the squared distance from `value`, at most clip². */
  add(value: number, clip: number): void {
    const { now, next, high } = this;
    const from = value - clip;
    const to = value + clip;
    const tie = TIE * (1 + Math.abs(this.best));
    reset(next, now.count + 2);
    this.best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < now.count; i++) {
      const low = now.low[i] as number;
      const end = i + 1 < now.count ? (now.low[i + 1] as number) : high;
      const size = now.size[i] as number;
      const middle = now.middle[i] as number;
      const least = now.least[i] as number;
      const start = now.start[i] as number;
      const far = least + clip * clip;
      if (low < from) this.place(low, Math.min(end, from), size, middle, far, start, tie);
      const left = Math.max(low, from);
      const right = Math.min(end, to);
      if (left < right) {
        const step = value - middle;
        const share = 1 / (size + 1);
        const mean = size === 0 ? value : middle + step * share;
        const near = size === 0 ? least : least + size * share * step * step;
        this.place(left, right, size + 1, mean, near, start, tie);
      }
      if (to < end) this.place(Math.max(low, to), end, size, middle, far, start, tie);
    }
    this.swap();
  }

  private place(
    low: number,
    end: number,
    size: number,
    middle: number,
    least: number,
    start: number,
    tie: number,
  ): void {
    push(this.next, low, size, middle, least, start);
    const off =
      size === 0 || (middle >= low && middle <= end) ? 0 : middle < low ? low - middle : end - middle;
    const cost = least + size * off * off;
    if (cost < this.best - tie || (cost <= this.best + tie && start < this.bestStart)) this.bestStart = start;
    if (cost < this.best) this.best = cost;
  }

  private swap(): void {
    const { now } = this;
    this.now = this.next;
    this.next = now;
  }
}

/** Thousands of series are cut one after the other: they share two lists, so that only one can be cut at a time. */
const SHARED: readonly [Pieces, Pieces] = [pieces(64), pieces(64)];

function pieces(room: number): Pieces {
  return {
    count: 0,
    low: new Float64Array(room),
    size: new Float64Array(room),
    middle: new Float64Array(room),
    least: new Float64Array(room),
    start: new Int32Array(room),
  };
}

/** Empties the pieces and makes room for this many. */
function reset(target: Pieces, room: number): void {
  target.count = 0;
  if (target.low.length < room) Object.assign(target, pieces(2 * room));
}

function push(target: Pieces, low: number, size: number, middle: number, least: number, start: number): void {
  const i = target.count++;
  target.low[i] = low;
  target.size[i] = size;
  target.middle[i] = middle;
  target.least[i] = least;
  target.start[i] = start;
}

/** Neighbouring levels that restart at the same value are one piece. */
function pushRestart(target: Pieces, low: number, cost: number, index: number): void {
  if (target.count > 0 && target.start[target.count - 1] === index) return;
  push(target, low, 0, 0, cost, index);
}
