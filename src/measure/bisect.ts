/**
 * Looks for the commit that brought a change: first both ends are measured in turn until the change is known, then
 * commits between them, each against the good end, where the next measurement tells most. Commits are measured
 * by what is handed in; a commit that cannot be measured is passed over.
 */
import * as z from 'zod';
import type { Round } from '../model/baseline.ts';
import { UserError } from '../model/errors.ts';
import { median } from '../model/sample.ts';
import { scaleFor } from '../stats/comparison.ts';
import { deviationScale, SIGMA_MIN } from '../stats/noise.ts';
import { pairwiseMeans } from '../stats/signed-rank.ts';
import { type Answer, answersOf, type Belief, beliefs, likeliest, nextToMeasure } from './bisection.ts';

/** What is known so far, kept so that a search can go on. */
export const knownSchema = z.object({
  /** Commits, `at` counted from the good one, with their differences to it. The first are of the bad one. */
  evidence: z.array(z.object({ at: z.int().min(1), differences: z.array(z.number()) })),
  skipped: z.array(z.int().min(1)),
});
export type Known = z.infer<typeof knownSchema>;

/** The series that is looked at. */
export const soughtSchema = z.object({
  benchmark: z.string(),
  metric: z.string(),
  higherIsBetter: z.boolean(),
});
export type Sought = Readonly<z.infer<typeof soughtSchema>>;

export interface Search {
  /** Commits behind the good one, the bad one last. */
  readonly count: number;
  readonly known: Known;
  /** @returns the differences of some rounds; undefined where it cannot be measured; `stopped` where no more is to be done */
  readonly measure: (at: number) => Promise<readonly number[] | undefined | 'stopped'>;
  readonly learnt: (known: Known, answer: Answer) => Promise<void>;
}

/** So sure the answer is before it is given; builds that differ may not let it become so sure. */
export const CERTAINTY = 0.95;

/** So many rounds between the ends, and no more: what is not told by then is told by its probability. */
const ROUNDS_MAX = 600;

export interface Found {
  readonly answer: Answer;
  /** What else it may be, the likeliest first. */
  readonly others: readonly Answer[];
  /** What builds of one code differ by, as far as the search could see; a standard deviation of logarithms. */
  readonly between: number;
  readonly isFinal: boolean;
}

/** What is less likely than this is not named. */
const OTHERS_MIN = 0.02;

/** @returns the answer so far, and whether it is final */
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

/** The change and its noise, from the rounds of the bad end. */
export function modelOf({ evidence }: Known, count: number): { shift: number; sigma: number } {
  const differences = evidence.filter(({ at }) => at === count).flatMap((each) => each.differences);
  return {
    shift: median(pairwiseMeans(differences)),
    sigma: Math.max(SIGMA_MIN, deviationScale(differences)),
  };
}

/** New minus old in each round that has both, as logarithms of their ratio; above 0 is worse. */
export function differencesOf(
  rounds: readonly Round[],
  { benchmark, metric, higherIsBetter }: Sought,
): number[] {
  const valueIn = (side: Round['base']) =>
    side.find((each) => each.benchmark.name === benchmark && each.metric.name === metric)?.sample.centre;
  return rounds.flatMap(({ base, head }) => {
    const [before, after] = [valueIn(base), valueIn(head)];
    if (before === undefined || after === undefined) return [];
    if (before <= 0 || after <= 0) {
      throw new UserError(
        `${metric} of ${benchmark} was ${Math.min(before, after)}: a search needs values above 0`,
        'Name another --metric.',
      );
    }
    const { to } = scaleFor([before, after], before, higherIsBetter);
    return [to(after) - to(before)];
  });
}
