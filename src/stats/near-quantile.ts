/**
 * The quantile of the normal distribution as two polynomials (Wichura 1988, Applied Statistics 37:477, AS 241): ten
 * times as fast as the one of `distributions.ts`, with a relative error below 1e-12. It is for decisions that are not
 * close. It refuses to replace the exact value where that is a result, or where a decision is close.
 */

/**
 * A p value that differs from its limit by less than this share of the limit is computed exactly. The relative errors of
 * near quantiles are below 1e-12, so all others are on the side on which the exact p value is.
 */
export const CLOSE = 1e-6;

/** Above and below the line, the highest power first. */
type Quotient = readonly [readonly number[], readonly number[]];

/** Of the square of the distance of p from a half. */
const MIDDLE: Quotient = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
];

/** Of the square root of -ln p. */
const FLANK: Quotient = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];
const FAR: Quotient = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
];

/** Near the z with P(Z ≥ z) = p, for 0 < p < 1; negative where p is above a half. */
export function nearQuantileUpper(p: number): number {
  const away = 0.5 - p;
  if (Math.abs(away) <= 0.425) return away * quotient(MIDDLE, 0.180625 - away * away);
  const far = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const size = far <= 5 ? quotient(FLANK, far - 1.6) : quotient(FAR, far - 5);
  return away < 0 ? -size : size;
}

function quotient([above, below]: Quotient, x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = 0; i < coefficients.length; i++) sum = sum * x + (coefficients[i] as number);
  return sum;
}
