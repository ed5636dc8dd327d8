/**
 * Where a change may have begun: all places whose likelihood is near that of the best one (a likelihood-ratio set,
 * Siegmund 1986; Bai 1997), under Student's t with the noise of the series. Correlated runs carry less information than
 * independent ones.
 */
import { median } from '../model/sample.ts';
import type { Course } from './course.ts';
import { studentLogDensity } from './distributions.ts';

/** Heavier than normal: one odd value on the wrong side must not exclude a place. */
const DEGREES = 4;

/**
 * Twice the logarithm of the likelihood ratio that still belongs to the set; simulated for 95% (see `npm run eval --
 * claims`).
 */
const RATIO = 6.5;

/** The number of runs to search, and the number of runs needed before a place to estimate the level there. */
const RUNS_BACK = 30;
const LEVEL_RUNS = 4;

export interface Places {
  /**
   * Indices in the history where the change may have begun, first and last; the history's length is the run under test.
   */
  readonly first: number;
  readonly last: number;
  /** It may have begun before the searched runs. */
  readonly isOlder: boolean;
}

const logDensity = studentLogDensity(DEGREES);

/** @param direction 1 if the change is for the worse */
export function placesOf(course: Course, direction: 1 | -1): Places {
  const { history, current, cuts, accepted, quiet, noise } = course;
  const values = [...history, median(current)];
  const begin = Math.max(accepted, cuts.findLast((cut) => cut <= history.length - RUNS_BACK) ?? 0);
  const earliest = Math.max(begin + LEVEL_RUNS, Math.min(quiet, history.length) - RUNS_BACK);
  const weight = (1 - noise.correlation) / (1 + noise.correlation);
  const fits: { place: number; fit: number }[] = [];
  for (let place = Math.min(earliest, history.length); place <= history.length; place++) {
    const before = values.slice(begin, place);
    const after = values.slice(place);
    const [low, high] = [median(before), median(after)];
    // Where the level moved in the other direction, this change cannot have begun.
    if (direction * (high - low) <= 0) continue;
    const cost = (rows: readonly number[], level: number) =>
      rows.reduce((sum, value) => sum + logDensity((value - level) / noise.sigma), 0);
    fits.push({ place, fit: weight * (cost(before, low) + cost(after, high)) });
  }
  const best = Math.max(...fits.map(({ fit }) => fit));
  const set = fits.filter(({ fit }) => 2 * (best - fit) <= RATIO).map(({ place }) => place);
  const first = set[0] ?? history.length;
  return { first, last: set.at(-1) ?? history.length, isOlder: first <= earliest && first < history.length };
}
