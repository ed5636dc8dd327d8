/**
 * Finds the commit that brought the largest part of a change when commits are compared by counts, which hardly vary. The counted
 * commits cut the range into stretches. The next count halves the stretch that rises most, until that is a single commit: log₂ n
 * counts if one commit brought the change. A stretch may rise by more than all commits together, if others took some of it back;
 * what rises and falls again within a stretch is not seen.
 *
 * Commits are numbered as in bisection.ts: 0 is the good one, `count` the bad one.
 */
import { mean } from '../model/sample.ts';
import * as z from '../model/schema.ts';
import { studentUpper } from '../stats/distributions.ts';
import type { Answer } from './bisection.ts';

/** The counts of one commit. */
const countsSchema = z.object({
  at: z.int().check(z.nonnegative()),
  values: z.array(z.number().check(z.positive())).check(z.minLength(1)),
});
export type Counts = Readonly<z.infer<typeof countsSchema>>;

/** What is counted so far. It is stored so that an interrupted search can resume. */
export const countedSchema = z.lazy(() =>
  z.object({
    /** What counted: another counter counts differently. */
    counter: z.string(),
    /** Both ends, then what lies between them; each commit once. */
    counts: z.array(countsSchema).check(z.minLength(2)),
    /** Commits that cannot be counted. */
    skipped: z.array(z.int().check(z.minimum(1))),
    /** Executions of the command. */
    runs: z.int(),
  }),
);
export type Counted = z.infer<typeof countedSchema>;

/** Folders have other names, and loaders read them: smaller differences of logarithms say nothing. */
const SIGMA_MIN = 2e-5;

/** Where no commit can have a larger part of the change, it came in many. */
export const PART_MIN = 0.25;

/** Other answers below this probability are not listed. */
const OTHERS_MIN = 0.02;

/** With more executions a commit costs as much as by time. */
const TIMES_MAX = 4;

/** The difference of two rises is known to half of the change if it is this many standard errors. */
const ERRORS = 3;

/** Consecutive commits: those after the first boundary, up to the second. */
interface Stretch {
  readonly after: number;
  readonly to: number;
  /** Of the logarithm of the count. */
  readonly rise: number;
}

export interface LargestStep {
  readonly answer: Answer;
  /** Other possible answers, the likeliest first. */
  readonly others: readonly Answer[];
  /** Logarithm of bad / good. */
  readonly shift: number;
  /** Share of the shift that came with the answer. */
  readonly part: number;
  /** Commit to count next, and how often; undefined if that is the answer, or the change came in many commits. */
  readonly next?: { readonly at: number; readonly times: number };
}

type Asked = { readonly counts: readonly Counts[]; readonly skipped: readonly number[] };

/** @throws RangeError unless the ends are counted */
export function largestStep(count: number, { counts, skipped }: Asked): LargestStep {
  const levels = levelsOf(counts);
  const known = [...levels.keys()].sort((a, b) => a - b);
  if (known[0] !== 0 || known.at(-1) !== count || count === 0) throw new RangeError('both ends are needed');
  const stretches = known.slice(1).map((to, i): Stretch => {
    const after = known[i] as number;
    return { after, to, rise: levelOf(levels, to) - levelOf(levels, after) };
  });
  const shift = levelOf(levels, count);
  const best = stretches.reduce((most, each) => (each.rise > most.rise ? each : most));
  const noise = noiseOf(counts);
  const rivals = stretches
    .filter((each) => each !== best)
    .map((each) => ({ each, probability: chanceOf(each, best, counts, noise) }));
  const doubt = rivals.reduce((sum, { probability }) => sum + probability, 0);
  const part = best.rise / shift;
  const at = middleOf(best, new Set(skipped));
  return {
    answer: { from: best.after + 1, to: best.to, probability: Math.max(0, 1 - doubt) },
    others: rivals
      .filter(({ probability }) => probability >= OTHERS_MIN)
      .sort((a, b) => b.probability - a.probability)
      .map(({ each, probability }) => ({ from: each.after + 1, to: each.to, probability })),
    ...{ shift, part },
    ...(at !== undefined && part >= PART_MIN && { next: { at, times: timesOf(shift, noise) ?? TIMES_MAX } }),
  };
}

/** Whether what was stored is of a search among that number of commits, whose count rose. */
export function isOfSearch({ counts, skipped }: Asked, count: number): boolean {
  const places = counts.map(({ at }) => at);
  const isWhole = places.includes(0) && places.includes(count) && new Set(places).size === places.length;
  return (
    isWhole && [...places, ...skipped].every((at) => at <= count) && levelOf(levelsOf(counts), count) > 0
  );
}

/** Whether the ends differ by so much more than counts of one commit that no commit needs many of them. */
export function isClear(counts: readonly Counts[], count: number): boolean {
  return timesOf(levelOf(levelsOf(counts), count), noiseOf(counts)) !== undefined;
}

/** Logarithms of count / count of the good commit, by commit. */
function levelsOf(counts: readonly Counts[]): ReadonlyMap<number, number> {
  const good = mean(counts.find(({ at }) => at === 0)?.values ?? []);
  return new Map(counts.map(({ at, values }) => [at, Math.log(mean(values) / good)]));
}

function levelOf(levels: ReadonlyMap<number, number>, at: number): number {
  return levels.get(at) ?? Number.NaN;
}

interface Noise {
  /** Of the logarithm of one count. */
  readonly sigma: number;
  /** Degrees of freedom; infinite if counts of one commit are always the same. */
  readonly freedom: number;
}

/** Pooled over the commits that were counted several times. */
function noiseOf(counts: readonly Counts[]): Noise {
  const freedom = counts.reduce((sum, { values }) => sum + values.length - 1, 0);
  const squares = counts.reduce((sum, { values }) => {
    const centre = mean(values);
    return sum + values.reduce((part, value) => part + (value / centre - 1) ** 2, 0);
  }, 0);
  const sigma = freedom === 0 ? 0 : Math.sqrt(squares / freedom);
  return sigma > SIGMA_MIN ? { sigma, freedom } : { sigma: SIGMA_MIN, freedom: Number.POSITIVE_INFINITY };
}

/** Executions of a commit that tell its level apart; undefined if those are too many. */
function timesOf(shift: number, { sigma }: Noise): number | undefined {
  // The difference of two neighbouring rises has the variance 6σ²/n.
  const times = Math.ceil(6 * ((ERRORS * sigma) / (shift / 2)) ** 2);
  return times <= TIMES_MAX ? Math.max(1, times) : undefined;
}

/** Probability that a stretch rises more than the best one. */
function chanceOf(
  other: Stretch,
  best: Stretch,
  counts: readonly Counts[],
  { sigma, freedom }: Noise,
): number {
  const weights = new Map<number, number>();
  const add = (at: number, weight: number) => weights.set(at, (weights.get(at) ?? 0) + weight);
  for (const [{ after, to }, sign] of [
    [best, 1],
    [other, -1],
  ] as const) {
    add(to, sign);
    add(after, -sign);
  }
  const variance = counts.reduce(
    (sum, { at, values }) => sum + (weights.get(at) ?? 0) ** 2 / values.length,
    0,
  );
  const t = (best.rise - other.rise) / (sigma * Math.sqrt(variance));
  return studentUpper(t, freedom);
}

/** The commit that halves a stretch; undefined if none can be counted. */
function middleOf({ after, to }: Stretch, skipped: ReadonlySet<number>): number | undefined {
  const middle = (after + to) / 2;
  let best: number | undefined;
  for (let at = after + 1; at < to; at++) {
    if (skipped.has(at)) continue;
    if (best === undefined || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  }
  return best;
}
