/**
 * How much more work the head does than the base, as a factor. Two things say it: the measurement, and the functions that did not change,
 * because a profile has to be stretched by that factor for them to be the same. The measurement is the better one on a quiet machine, the
 * functions are on a loaded one.
 */

export interface Measured {
  /** Of the work, relative. */
  readonly change: number;
  /** Standard error of `change`. */
  readonly error: number;
}

/** Shares of one function in base and head. */
export interface Shares {
  readonly base: number;
  readonly head: number;
}

/** Number of samples of each side. */
export type Samples = Shares;

/** A function farther from it, in standard errors, has changed. */
const ERRORS = 3;
/** A function that did not change costs this much more or less by the layout of memory and caches. */
const DRIFT = 0.02;
/** Unchanged functions with a smaller share say nothing. */
const SHARE_MIN = 0.2;

export interface Scale {
  readonly factor: number;
  /** Functions that did not change, by their place in the list; none if the measurement alone says the factor. */
  readonly unchanged: ReadonlySet<number>;
}

/** The most likely factor of those that keep some function as it was. The functions that stay far from it have changed. */
export function scaleOf(functions: readonly Shares[], samples: Samples, { change, error }: Measured): Scale {
  const measured = 1 + change;
  const errorsOf = ({ base, head }: Shares, factor: number) => {
    // It only calls others.
    if (base + head === 0) return 0;
    const chance = base / samples.base + (head * factor ** 2) / samples.head;
    const drift = DRIFT * Math.max(base, head * factor);
    return Math.min(ERRORS, Math.abs(base - head * factor) / Math.sqrt(chance + drift ** 2));
  };
  const cost = (factor: number) =>
    functions.reduce(
      (sum, shares) => sum + errorsOf(shares, factor) ** 2,
      ((factor - measured) / error) ** 2,
    );
  const large = functions.filter(({ base, head }) => Math.min(base, head) >= LARGE);
  // However many functions would be the same by another factor: far from the measurement it cannot be.
  const ratios = large.map(({ base, head }) => base / head);
  const candidates = [measured, ...ratios.filter((each) => Math.abs(each - measured) <= ERRORS * error)];
  const [likely = measured] = candidates.sort((a, b) => cost(a) - cost(b));
  const unchanged = functions.flatMap((shares, i) => (errorsOf(shares, likely) < ERRORS ? [i] : []));
  const sum = (side: keyof Shares) => unchanged.reduce((all, i) => all + (functions[i] as Shares)[side], 0);
  const [base, head] = [sum('base'), sum('head')];
  const alone = { factor: measured, unchanged: new Set<number>() };
  if (base < SHARE_MIN || head < SHARE_MIN) return alone;
  // If no function stands out, shares say the same of any factor.
  if (unchanged.length === functions.length && Math.abs(change) > SURE * error) return alone;
  const ratio = base / head;
  const chance = (1 - base) / (base * samples.base) + (1 - head) / (head * samples.head);
  const variance = ratio ** 2 * chance + DRIFT ** 2;
  // Many small functions that all changed are each near enough, and together are not.
  if (Math.abs(ratio - measured) > ERRORS * Math.sqrt(variance + error ** 2)) return alone;
  const weight = variance / (variance + error ** 2);
  return { factor: weight * measured + (1 - weight) * ratio, unchanged: new Set(unchanged) };
}

/** Standard errors from which on there is a change. */
const SURE = 2;
/** Smaller functions are too noisy for a guess. */
const LARGE = 0.05;
