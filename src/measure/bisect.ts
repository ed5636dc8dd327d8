/**
 * Finds the commit that brought a change. First both ends are measured in interleaved rounds until the change
 * is known. Then commits between them are measured, each against the good end; the next one is always the
 * commit that is expected to tell most. The caller supplies the function that measures. Commits that cannot
 * be measured are skipped.
 */
import type { Round } from '../model/baseline.ts';
import { CERTAINTY } from '../model/culprit.ts';
import { UserError } from '../model/errors.ts';
import { median } from '../model/sample.ts';
import * as z from '../model/schema.ts';
import { scaleFor } from '../stats/comparison.ts';
import { deviationScale, SIGMA_MIN } from '../stats/noise.ts';
import { pairwiseMeans } from '../stats/signed-rank.ts';
import { type Answer, answersOf, type Belief, beliefs, likeliest, nextToMeasure } from './bisection.ts';

/** What is known so far. It is stored so that an interrupted search can resume. */
export const knownSchema = z.lazy(() =>
  z.object({
    /**
     * Commits, `at` counted from the good one, with their differences to it. The first entries belong to the
     * bad commit.
     */
    evidence: z.array(z.object({ at: z.int().check(z.minimum(1)), differences: z.array(z.number()) })),
    skipped: z.array(z.int().check(z.minimum(1))),
  }),
);
export type Known = z.infer<typeof knownSchema>;

/** The series in which the change was seen. */
export const soughtSchema = z.object({
  benchmark: z.string(),
  metric: z.string(),
  unit: z.string(),
  higherIsBetter: z.boolean(),
});
export type SearchedSeries = Readonly<z.infer<typeof soughtSchema>>;

export interface Search {
  /** Number of commits after the good one; the bad one is the last. */
  readonly count: number;
  readonly known: Known;
  /**
   * @returns the differences of some rounds; undefined if the commit cannot be measured; `stopped` if the
   * search was interrupted
   */
  readonly measure: (at: number) => Promise<readonly number[] | undefined | 'stopped'>;
  readonly learnt: (known: Known, answer: Answer) => Promise<void>;
}

/** Most rounds between the ends. After these the answer is given with the probability that it has. */
const ROUNDS_MAX = 600;

export interface Found {
  readonly answer: Answer;
  /** Other possible answers, the likeliest first. */
  readonly others: readonly Answer[];
  /** Estimated difference between builds of the same code: a standard deviation of logarithms. */
  readonly between: number;
  readonly isFinal: boolean;
}

/** Answers below this probability are not listed. */
const OTHERS_MIN = 0.02;

/** @returns the best answer so far, and whether it is final */
export async function bisect({ count, known, measure, learnt }: Search): Promise<Found> {
  const model = modelOf(known, count);
  const skipped = new Set(known.skipped);
  const evidence = [...known.evidence];
  for (;;) {
    const belief = beliefs(count, evidence, model);
    const answer = likeliest(belief, skipped);
    const found = { answer, others: othersOf(answer, belief, skipped), between: belief.between };
    const at = nextToMeasure(belief, skipped, model.sigma);
    const done = evidence.reduce((sum, each) => sum + (each.at === count ? 0 : each.differences.length), 0);
    const isEnough = answer.probability >= CERTAINTY || done >= ROUNDS_MAX;
    if (isEnough || at === undefined) return { ...found, isFinal: true };
    const differences = await measure(at);
    if (differences === 'stopped') return { ...found, isFinal: false };
    if (differences === undefined) skipped.add(at);
    else evidence.push({ at, differences: [...differences] });
    await learnt({ evidence, skipped: [...skipped] }, answer);
  }
}

function othersOf({ from: best }: Answer, belief: Belief, skipped: ReadonlySet<number>): Answer[] {
  return answersOf(belief, skipped)
    .filter(({ from, probability }) => from !== best && probability >= OTHERS_MIN)
    .sort((a, b) => b.probability - a.probability);
}

/** Size of the change and its noise, estimated from the rounds of the bad end. */
export function modelOf({ evidence }: Known, count: number): { shift: number; sigma: number } {
  const differences = evidence.filter(({ at }) => at === count).flatMap((each) => each.differences);
  return {
    shift: median(pairwiseMeans(differences)),
    sigma: Math.max(SIGMA_MIN, deviationScale(differences)),
  };
}

/** Logarithms of head / base, one for each round that has both; above 0 is worse. */
export function differencesOf(
  rounds: readonly Round[],
  { benchmark, metric, higherIsBetter }: Pick<SearchedSeries, 'benchmark' | 'metric' | 'higherIsBetter'>,
): number[] {
  const valueIn = (side: Round['base']) =>
    side.find((each) => each.benchmark.name === benchmark && each.metric.name === metric)?.sample.centre;
  return rounds.flatMap(({ base, head }) => {
    const [before, after] = [valueIn(base), valueIn(head)];
    if (before === undefined || after === undefined) return [];
    if (before <= 0 || after <= 0) {
      throw new UserError(
        `${metric} of ${benchmark} was ${Math.min(before, after)}: a search needs values above 0`,
        'Search by another metric.',
      );
    }
    const { to } = scaleFor([before, after], before, higherIsBetter);
    return [to(after) - to(before)];
  });
}
