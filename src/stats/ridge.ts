/**
 * Weighted ridge regression on a few predictors (Hoerl and Kennard 1970), and the leverage of each run. Sums are added up
 * in the order of the runs; several at a time, so that none waits for another.
 */

/** A row of predictors or targets, one value a run. */
type Row = Float64Array;

export interface Ridge {
  /** One for each predictor. */
  readonly slopes: Float64Array;
  /** Cholesky's factor of the penalised normal equations, in the lower triangle. */
  readonly factor: Float64Array;
}

/**
 * @param inputs the predictors; all rows are of the same runs
 * @param penalties of the first predictor, and of each other one
 */
export function regress(
  target: Row,
  inputs: readonly Row[],
  weights: Row,
  [first, other]: readonly [number, number],
): Ridge {
  const size = inputs.length;
  const factor = new Float64Array(size * size);
  const slopes = new Float64Array(size);
  const weighted = new Float64Array(target.length);
  for (let a = 0; a < size; a++) {
    const input = inputs[a] as Row;
    for (let k = 0; k < input.length; k++) weighted[k] = (input[k] as number) * (weights[k] as number);
    products(weighted, inputs, a + 1, factor.subarray(a * size));
    slopes[a] = product(weighted, target);
    factor[a * size + a] = (factor[a * size + a] as number) + (a === 0 ? first : other);
  }
  decompose(factor, size);
  solve(factor, slopes, size);
  return { slopes, factor };
}

/** The products of a row with the first rows of several. */
function products(left: Row, rows: readonly Row[], count: number, into: Row): void {
  let b = 0;
  for (; b + 4 <= count; b += 4) {
    const [r0, r1, r2, r3] = [rows[b] as Row, rows[b + 1] as Row, rows[b + 2] as Row, rows[b + 3] as Row];
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    for (let k = 0; k < left.length; k++) {
      const value = left[k] as number;
      s0 += value * (r0[k] as number);
      s1 += value * (r1[k] as number);
      s2 += value * (r2[k] as number);
      s3 += value * (r3[k] as number);
    }
    into[b] = s0;
    into[b + 1] = s1;
    into[b + 2] = s2;
    into[b + 3] = s3;
  }
  for (; b < count; b++) into[b] = product(left, rows[b] as Row);
}

function product(left: Row, right: Row): number {
  let sum = 0;
  for (let k = 0; k < left.length; k++) sum += (left[k] as number) * (right[k] as number);
  return sum;
}

/** What the slopes make of the predictors. */
export function combined(predictors: readonly Row[], slopes: Float64Array): Row {
  const sums = new Float64Array((predictors[0] as Row).length);
  for (let a = 0; a < slopes.length; a++) {
    const predictor = predictors[a] as Row;
    const slope = slopes[a] as number;
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + slope * (predictor[k] as number);
  }
  return sums;
}

/** Diagonal of the hat matrix before weighting: the effect of leaving the run out (Allen 1974, PRESS). */
export function leverages(factor: Float64Array, predictors: readonly Row[]): Row {
  const size = predictors.length;
  const leverage = new Float64Array((predictors[0] as Row).length);
  const solved: Row[] = [];
  for (let a = 0; a < size; a++) {
    const values = (predictors[a] as Row).slice();
    for (let b = 0; b < a; b++) {
      const share = factor[a * size + b] as number;
      const before = solved[b] as Row;
      for (let k = 0; k < values.length; k++)
        values[k] = (values[k] as number) - share * (before[k] as number);
    }
    const diagonal = factor[a * size + a] as number;
    for (let k = 0; k < values.length; k++) {
      const value = (values[k] as number) / diagonal;
      values[k] = value;
      leverage[k] = (leverage[k] as number) + value * value;
    }
    solved.push(values);
  }
  return leverage;
}

/** Cholesky's factor of a positive definite matrix, in place in its lower triangle. */
function decompose(matrix: Float64Array, size: number): void {
  const at = (i: number, j: number) => matrix[i * size + j] as number;
  for (let j = 0; j < size; j++) {
    let diagonal = at(j, j);
    for (let k = 0; k < j; k++) diagonal -= at(j, k) ** 2;
    // The penalty keeps it above zero; this guards against rounding.
    const root = Math.sqrt(Math.max(diagonal, 1e-12));
    matrix[j * size + j] = root;
    for (let i = j + 1; i < size; i++) {
      let value = at(i, j);
      for (let k = 0; k < j; k++) value -= at(i, k) * at(j, k);
      matrix[i * size + j] = value / root;
    }
  }
}

/** Solves in place with Cholesky's factor. */
function solve(factor: Float64Array, right: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    let value = right[i] as number;
    for (let k = 0; k < i; k++) value -= (factor[i * size + k] as number) * (right[k] as number);
    right[i] = value / (factor[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    let value = right[i] as number;
    for (let k = i + 1; k < size; k++) value -= (factor[k * size + i] as number) * (right[k] as number);
    right[i] = value / (factor[i * size + i] as number);
  }
}
