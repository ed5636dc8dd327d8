/**
 * Weighted ridge regression on a few predictors (Hoerl and Kennard 1970), and the leverage of each run. Several sums are
 * computed at once, because the processor overlaps them; each is added up in the order of the runs.
 */

/** A row of predictors or targets, one value a run. */
type Row = Float64Array;

/** A regression, and room for the next one: thousands of them in a check share their arrays. */
export class Ridge {
  /** One for each predictor of the last regression. */
  readonly slopes: Float64Array;
  /** Cholesky's factor of its penalised normal equations, in the lower triangle; a row is as long as `slopes`. */
  readonly #factor: Float64Array;
  /** Two weighted predictors. */
  readonly #one: Row;
  readonly #two: Row;
  readonly #solved: readonly Row[];

  /**
   * @param size number of predictors at most
   * @param runs number of runs at most
   */
  constructor(size: number, runs: number) {
    this.slopes = new Float64Array(size);
    this.#factor = new Float64Array(size * size);
    this.#one = new Float64Array(runs);
    this.#two = new Float64Array(runs);
    this.#solved = Array.from({ length: size }, () => new Float64Array(runs));
  }

  /**
   * @param inputs the predictors; all rows are of the same runs
   * @param penalties of the first predictor, and of each other one
   */
  fit(target: Row, inputs: readonly Row[], weights: Row, [first, other]: readonly [number, number]): void {
    const size = this.slopes.length;
    const last = inputs.length - 1;
    const factor = this.#factor;
    const slopes = this.slopes;
    const one = this.#one;
    const two = this.#two;
    for (let a = 0; a <= last; a += 2) {
      const b = Math.min(a + 1, last);
      const left = inputs[a] as Row;
      const right = inputs[b] as Row;
      let ofLeft = 0;
      let ofRight = 0;
      for (let k = 0; k < target.length; k++) {
        const weight = weights[k] as number;
        const value = target[k] as number;
        const byLeft = (left[k] as number) * weight;
        const byRight = (right[k] as number) * weight;
        one[k] = byLeft;
        two[k] = byRight;
        ofLeft += byLeft * value;
        ofRight += byRight * value;
      }
      slopes[a] = ofLeft;
      slopes[b] = ofRight;
      products(one, two, inputs, b, factor, a * size, b * size);
    }
    for (let a = 0; a <= last; a++) {
      const place = a * size + a;
      factor[place] = (factor[place] as number) + (a === 0 ? first : other);
    }
    decompose(factor, inputs.length, size);
    solve(factor, slopes, inputs.length, size);
  }

  /** What the slopes make of the predictors. */
  combined(predictors: readonly Row[]): Row {
    const sums = new Float64Array((predictors[0] as Row).length);
    for (let a = 0; a < predictors.length; a++) {
      const predictor = predictors[a] as Row;
      const slope = this.slopes[a] as number;
      for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + slope * (predictor[k] as number);
    }
    return sums;
  }

  /** Diagonal of the hat matrix before weighting: the effect of leaving the run out (Allen 1974, PRESS). */
  leverages(predictors: readonly Row[]): Row {
    const size = this.slopes.length;
    const leverage = new Float64Array((predictors[0] as Row).length);
    for (let a = 0; a < predictors.length; a++) {
      const values = this.#solved[a] as Row;
      values.set(predictors[a] as Row);
      subtract(values, this.#solved, a, this.#factor, a * size, leverage.length);
      const diagonal = this.#factor[a * size + a] as number;
      for (let k = 0; k < leverage.length; k++) {
        const value = (values[k] as number) / diagonal;
        values[k] = value;
        leverage[k] = (leverage[k] as number) + value * value;
      }
    }
    return leverage;
  }
}

/**
 * The products of two rows with the first rows of several, which say how long they are; of fewer than four, and of the last
 * four, some are computed twice.
 * @param last index of the last of the several rows
 * @param atLeft where the products of the first of the two go; `atRight` is where those of the second go
 */
function products(
  left: Row,
  right: Row,
  rows: readonly Row[],
  last: number,
  into: Row,
  atLeft: number,
  atRight: number,
): void {
  const { length } = rows[0] as Row;
  for (let b = 0; b <= last; b += 4) {
    const b0 = Math.max(0, Math.min(b, last - 3));
    const b1 = Math.min(b0 + 1, last);
    const b2 = Math.min(b0 + 2, last);
    const b3 = Math.min(b0 + 3, last);
    const r0 = rows[b0] as Row;
    const r1 = rows[b1] as Row;
    const r2 = rows[b2] as Row;
    const r3 = rows[b3] as Row;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let t0 = 0;
    let t1 = 0;
    let t2 = 0;
    let t3 = 0;
    for (let k = 0; k < length; k++) {
      const one = left[k] as number;
      const other = right[k] as number;
      const v0 = r0[k] as number;
      const v1 = r1[k] as number;
      const v2 = r2[k] as number;
      const v3 = r3[k] as number;
      s0 += one * v0;
      s1 += one * v1;
      s2 += one * v2;
      s3 += one * v3;
      t0 += other * v0;
      t1 += other * v1;
      t2 += other * v2;
      t3 += other * v3;
    }
    into[atLeft + b0] = s0;
    into[atLeft + b1] = s1;
    into[atLeft + b2] = s2;
    into[atLeft + b3] = s3;
    into[atRight + b0] = t0;
    into[atRight + b1] = t1;
    into[atRight + b2] = t2;
    into[atRight + b3] = t3;
  }
}

/** Subtracts shares of the first rows, one after the other, from a row. @param at where the shares are */
function subtract(
  row: Row,
  rows: readonly Row[],
  count: number,
  shares: Row,
  at: number,
  length: number,
): void {
  let b = 0;
  for (; b + 4 <= count; b += 4) {
    const r0 = rows[b] as Row;
    const r1 = rows[b + 1] as Row;
    const r2 = rows[b + 2] as Row;
    const r3 = rows[b + 3] as Row;
    const s0 = shares[at + b] as number;
    const s1 = shares[at + b + 1] as number;
    const s2 = shares[at + b + 2] as number;
    const s3 = shares[at + b + 3] as number;
    for (let k = 0; k < length; k++) {
      const left = (row[k] as number) - s0 * (r0[k] as number) - s1 * (r1[k] as number);
      row[k] = left - s2 * (r2[k] as number) - s3 * (r3[k] as number);
    }
  }
  for (; b < count; b++) {
    const before = rows[b] as Row;
    const share = shares[at + b] as number;
    for (let k = 0; k < length; k++) row[k] = (row[k] as number) - share * (before[k] as number);
  }
}

/** Cholesky's factor of a positive definite matrix, in place in its lower triangle. */
function decompose(matrix: Float64Array, count: number, size: number): void {
  for (let j = 0; j < count; j++) {
    const own = j * size;
    let diagonal = matrix[own + j] as number;
    for (let k = 0; k < j; k++) diagonal -= (matrix[own + k] as number) * (matrix[own + k] as number);
    // The penalty keeps it above zero; this guards against rounding.
    const root = Math.sqrt(Math.max(diagonal, 1e-12));
    matrix[own + j] = root;
    for (let i = j + 1; i < count; i++) {
      const row = i * size;
      let value = matrix[row + j] as number;
      for (let k = 0; k < j; k++) value -= (matrix[row + k] as number) * (matrix[own + k] as number);
      matrix[row + j] = value / root;
    }
  }
}

/** Solves in place with Cholesky's factor. */
function solve(factor: Float64Array, right: Float64Array, count: number, size: number): void {
  for (let i = 0; i < count; i++) {
    let value = right[i] as number;
    for (let k = 0; k < i; k++) value -= (factor[i * size + k] as number) * (right[k] as number);
    right[i] = value / (factor[i * size + i] as number);
  }
  for (let i = count - 1; i >= 0; i--) {
    let value = right[i] as number;
    for (let k = i + 1; k < count; k++) value -= (factor[k * size + i] as number) * (right[k] as number);
    right[i] = value / (factor[i * size + i] as number);
  }
}
