/**
 * The first two derivatives of the logarithm of the gamma function, for arguments above 0 (DLMF 5.15 and 5.11), accurate
 * to twelve digits.
 */

/** From here on the asymptotic series is accurate to twelve digits. */
const FAR = 12;

/** ψ(x), the first derivative. */
export function digamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < FAR; y++) shift -= 1 / y;
  const s = 1 / (y * y);
  return (
    shift + Math.log(y) - 0.5 / y - s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s / 132))))
  );
}

/** ψ′(x), the second derivative. */
export function trigamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < FAR; y++) shift += 1 / (y * y);
  const s = 1 / (y * y);
  return (
    shift + 1 / y + s / 2 + (s / y) * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - (s * 5) / 66))))
  );
}

/** The x > 0 with ψ′(x) = y, for y above 0: bisection on the logarithm, because ψ′ decreases everywhere. */
export function trigammaInverse(y: number): number {
  let low = -20;
  let high = 20;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (trigamma(Math.exp(middle)) > y) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
