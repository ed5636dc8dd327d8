/**
 * Student's t and the normal distribution: tail probabilities and their quantiles, one- and two-sided. Accurate to about
 * twelve digits relative to the result, however far out in the tail, because a p value is multiplied by the number of
 * series before it is judged. Degrees of freedom are any number above 0. Infinity gives the normal distribution. Zero or
 * negative degrees of freedom are not supported.
 *
 * With u = t²/df, x = 1/(1 + u) and y = 1 − x, P(|T| ≥ t) is the incomplete beta function I_x(df/2, 1/2), and P(|T| < t)
 * is I_y(1/2, df/2) (DLMF 8.17). If y is small, the second is summed as a power series whose terms are all positive;
 * otherwise the first is a continued fraction. A small result is thus never a difference of large terms.
 */

/** With this many degrees of freedom, double precision cannot distinguish it from the normal distribution. */
const NORMAL_DF = 1e25;

/** Limit of t/√df, as a logarithm: the powers of larger ratios overflow. */
const LOG_RATIO_MAX = 700;

/** Neither loop comes close to this; it only bounds the work. */
const STEPS_MAX = 500;
const ROUNDS_MAX = 100;

/** Σ cₖ w⁻²ᵏ = Γ(w + 3/4) / (Γ(w + 1/4) √w); the next term is below 10⁻¹⁵ from w = 9.75 on. */
const GAMMA_RATIO = [
  1,
  1 / 64,
  -19 / 8192,
  631 / 524288,
  -174317 / 134217728,
  20491783 / 8589934592,
  -7334801895 / 1099511627776,
];

/** P(T ≥ t) for Student's t with `df` > 0 degrees of freedom, for t of either sign. */
export function studentUpper(t: number, df: number): number {
  const half = studentTwoSided(t, df) / 2;
  return t < 0 ? 1 - half : half;
}

/** P(|T| ≥ |t|) for Student's t with `df` > 0 degrees of freedom. */
export function studentTwoSided(t: number, df: number): number {
  const freedom = Math.min(df, NORMAL_DF);
  const place = placeOf(Math.abs(t) / Math.sqrt(freedom), freedom);
  return isCentral(place) ? 1 - place.density * centralSeries(place) : place.density / tailFraction(place);
}

/** The t ≥ 0 with P(|T| ≥ t) = p, for 0 < p ≤ 1. */
export function studentCritical(p: number, df: number): number {
  if (p >= 1) return 0;
  if (p <= 0) return Number.POSITIVE_INFINITY;
  const freedom = Math.min(df, NORMAL_DF);
  const ratio = p > 0.5 ? ratioInside(1 - p, freedom) : ratioOutside(p, freedom);
  return ratio * Math.sqrt(freedom);
}

/** The logarithm of Student's density with `df` > 0 degrees of freedom, as a function of t. */
export function studentLogDensity(df: number): (t: number) => number {
  const top = Math.log(gammaRatio(df / 2)) - 0.5 * Math.log(df * Math.PI);
  return (t) => top - ((df + 1) / 2) * Math.log1p((t * t) / df);
}

/** P(Z ≥ z) for the standard normal, for z of either sign. */
export function normalUpper(z: number): number {
  return studentUpper(z, NORMAL_DF);
}

/** P(|Z| ≥ |z|) for the standard normal. */
export function normalTwoSided(z: number): number {
  return studentTwoSided(z, NORMAL_DF);
}

/** The z ≥ 0 with P(|Z| ≥ z) = p, for 0 < p ≤ 1. */
export function normalCritical(p: number): number {
  return studentCritical(p, NORMAL_DF);
}

/** The z with P(Z ≥ z) = p, for 0 < p < 1; negative where p is above a half. */
export function normalQuantileUpper(p: number): number {
  // 1 − p is exact there, and so are both doublings.
  return p > 0.5 ? -normalCritical(2 * (1 - p)) : normalCritical(2 * p);
}

/** A distance from the center, with the terms of both sums below. */
interface Place {
  /** df / 2. */
  readonly a: number;
  readonly x: number;
  readonly y: number;
  /** t times the density of |T| at t, which is 2·x^a·√y / B(a, 1/2). It underflows far out; its logarithm does not. */
  readonly density: number;
  readonly logDensity: number;
}

/** @param ratio t / √df, at least 0; Infinity is allowed */
function placeOf(ratio: number, df: number): Place {
  const a = df / 2;
  const square = ratio * ratio;
  const x = 1 / (1 + square);
  const y = square < 1 ? square * x : 1 / (1 + 1 / square);
  const logX = ratio < 1e150 ? -Math.log1p(square) : -2 * Math.log(ratio);
  // Nearly all are of the normal distribution: a check asks for thousands a series.
  const top = df === NORMAL_DF ? NORMAL_TOP : (2 * gammaRatio(a)) / Math.sqrt(Math.PI);
  const scale = top * Math.sqrt(y);
  return { a, x, y, density: scale * Math.exp(a * logX), logDensity: a * logX + Math.log(scale) };
}

/**
 * Whether the power series is the faster one and its complement, 1 − P(|T| < t), is above 0.004: up to t = √8 for the
 * normal distribution, 1 for one degree of freedom.
 */
function isCentral({ a, y }: Place): boolean {
  return y * (a + 7.5) < 4;
}

/** P(|T| < t) / density = Σ (a + 1/2)ₙ / (3/2)ₙ · yⁿ (DLMF 8.17.8). */
function centralSeries({ a, y }: Place): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; term > 1e-17 * sum; n++) {
    term *= ((a + 0.5 + n) * y) / (1.5 + n);
    sum += term;
  }
  return sum;
}

/**
 * Density / P(|T| ≥ t), by the even part of the continued fraction (DLMF 8.17.22, contracted as in Didonato and Morris
 * 1992, ACM TOMS 18:360), evaluated with Steed's algorithm (Barnett et al. 1974). For b = 1/2 all its denominators are
 * positive.
 */
function tailFraction({ a, x, y }: Place): number {
  // Written as quotients of nearly equal terms to avoid overflow for any degrees of freedom. a − (a + b)·x is a·y − b·x.
  const first = a * y - x / 2 + 1;
  let above = 1 / (a + 1);
  let fraction = a * first * above;
  let inverse = 0;
  let step = 0;
  for (let m = 1; m <= STEPS_MAX; m++) {
    const below = 1 / (a + 2 * m + 1);
    const negative = m * (0.5 - m) * x;
    const numerator = (a + m - 1) * above * ((a + m - 0.5) * above) * negative * x;
    const denominator = m + negative * above + (a + m) * below * (first + m * (2 - x));
    inverse = 1 / (denominator + numerator * inverse);
    step = m === 1 ? numerator * inverse : step * (denominator * inverse - 1);
    fraction += step;
    if (!(Math.abs(step) > 1e-16 * fraction)) break;
    above = below;
  }
  return 2 * fraction;
}

/** The t/√df with P(|T| ≥ t) = p, starting from the right: P(|T| ≥ t) is below x^a. */
function ratioOutside(p: number, df: number): number {
  const bound = (-2 * Math.log(p)) / df;
  const start = bound > 30 ? bound / 2 : Math.log(Math.expm1(bound)) / 2;
  return rootOf(df, start, (place) => {
    if (isCentral(place)) {
      const outside = 1 - place.density * centralSeries(place);
      return (Math.log(outside / p) * outside) / -place.density;
    }
    const fraction = tailFraction(place);
    return (place.logDensity - Math.log(fraction) - Math.log(p)) / -fraction;
  });
}

/** The t/√df with P(|T| < t) = p, starting from the left: the density is highest at the center. */
function ratioInside(p: number, df: number): number {
  const start = Math.log((p * Math.sqrt(Math.PI)) / (2 * gammaRatio(df / 2)));
  return rootOf(df, start, (place) => {
    const { density } = place;
    const inside = isCentral(place) ? density * centralSeries(place) : 1 - density / tailFraction(place);
    return (Math.log(inside / p) * inside) / density;
  });
}

/**
 * Newton's method on the logarithm of a probability as a function of the logarithm of t. The density of log |T| is
 * log-concave, and so are both its tails (Bagnoli and Bergstrom 2005). Newton's steps therefore never overshoot, and no
 * bracket is needed.
 * @param excess logarithm of the ratio of the probability at a place to the target, divided by its slope
 */
function rootOf(df: number, start: number, excess: (place: Place) => number): number {
  let at = Math.min(start, LOG_RATIO_MAX);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const next = Math.min(at - excess(placeOf(Math.exp(at), df)), LOG_RATIO_MAX);
    const moved = Math.abs(next - at);
    at = next;
    // The error is about the square of the previous step.
    if (!(moved > 1e-9)) break;
  }
  return Math.exp(at);
}

/**
 * Γ(a + 1/2) / Γ(a). For large a it is √(a − 1/4) times a power series in (a − 1/4)⁻² (Tricomi and Erdélyi 1951; DLMF
 * 5.11.14). A small a is first raised by Γ(a + 1) = a·Γ(a).
 */
function gammaRatio(a: number): number {
  let up = 1;
  let down = 1;
  let raised = a;
  for (; raised < 10; raised++) {
    up *= raised;
    down *= raised + 0.5;
  }
  const w = raised - 0.25;
  const v = 1 / (w * w);
  const series = GAMMA_RATIO.reduceRight((sum, coefficient) => sum * v + coefficient, 0);
  return (up / down) * Math.sqrt(w) * series;
}

const NORMAL_TOP = (2 * gammaRatio(NORMAL_DF / 2)) / Math.sqrt(Math.PI);
