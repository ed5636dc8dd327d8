/**
 * The measuring part of `bisect`: measures both ends, and commits between them against the good one, in
 * worktrees.
 */
import type { Interleaved, Round } from '../model/baseline.ts';
import { shortCommit } from '../model/commit.ts';
import { UserError } from '../model/errors.ts';
import { BENCHMARKS } from '../model/pattern.ts';
import type { Finding } from '../model/report.ts';
import { matchesWildcard } from '../rules/selector.ts';
import { seededRandom } from '../stats/random.ts';
import { isLook } from '../stats/sequential.ts';
import { differencesOf, type SearchedSeries } from './bisect.ts';
import { TIMES_COUNTED } from './instructions.ts';
import { interleave, type Side } from './interleave.ts';
import { judgeRounds, openIn } from './interleaved.ts';
import { hasSeed } from './layouts.ts';
import { ROUNDS } from './planner.ts';
import { isSameBuild, type Means, orSkipped, type Start } from './search-ground.ts';
import { prepare } from './setup.ts';
import { measureVariant, type Variant } from './variant.ts';
import { withWorktrees } from './worktrees.ts';

/** Minimum rounds for both ends: the noise has to be known. */
const ROUNDS_MIN = 12;

/** Rounds at a commit before the next one is chosen: checkout and setup take time. */
const ROUNDS_AT_COMMIT = 4;

/** What a change was found in, and the rounds that show it. */
interface Ends {
  readonly sought: SearchedSeries;
  readonly rounds: readonly Round[];
}

export class CommitSearch {
  readonly #start: Start;
  readonly #means: Means;
  readonly #random = seededRandom(1);

  constructor(start: Start, means: Means) {
    this.#start = start;
    this.#means = means;
  }

  /**
   * Measures the bad commit against the good one until a change for the worse is certain.
   * @returns undefined if it was interrupted
   * @throws UserError if there is no such change
   */
  async ends(bad: string): Promise<Ends | undefined> {
    const { probe, stop } = this.#means;
    const isCounted = probe.outputSource.kind === 'instructions';
    const isOpen = async (soFar: Interleaved) => {
      if (!isCounted && soFar.rounds.length < ROUNDS_MIN) return true;
      const { worst, isUndecided } = await this.#judged(soFar, bad);
      return !worst && (isUndecided || !isCounted);
    };
    const { isExact, benchmark } = this.#start.series;
    const only = isExact ? benchmark : undefined;
    const done = await this.#against(bad, 'the bad commit', ROUNDS.defaultValue, isOpen, only);
    if (stop.aborted) return undefined;
    if (done.identical !== undefined) {
      throw new UserError(
        'the builds of the good and the bad commit are the same',
        `No commit between them can be found by measuring: name others, or leave ${this.#means.artifact?.by} out.`,
      );
    }
    const { worst } = await this.#judged(done, bad);
    if (worst) return { sought: worst, rounds: done.rounds };
    throw new UserError(
      `between the good and the bad commit nothing got worse beyond its limit, in ${done.rounds.length} rounds`,
      'Compare them with perf-regression ab --base GOOD --head BAD, or give an older commit.',
    );
  }

  /** @returns undefined if the commit cannot be measured, `stopped` if it was interrupted */
  at(commit: string, sought: SearchedSeries): Promise<readonly number[] | undefined | 'stopped'> {
    const name = `commit ${shortCommit(commit)}`;
    return orSkipped(name, this.#means, async () => {
      const { rounds, identical } = await this.#against(
        commit,
        name,
        ROUNDS_AT_COMMIT,
        async () => true,
        sought.benchmark,
      );
      if (this.#means.stop.aborted) return 'stopped';
      if (identical !== undefined) return Array.from({ length: ROUNDS_AT_COMMIT }, () => 0);
      const differences = differencesOf(rounds, sought);
      return differences.length > 0 ? differences : undefined;
    });
  }

  #against(
    commit: string,
    name: string,
    max: number,
    isOpen: (soFar: Interleaved) => Promise<boolean>,
    benchmark?: string,
  ): Promise<Interleaved> {
    const { cwd, probe, setup, stop, progress } = this.#means;
    const { outputSource } = probe;
    const counter = outputSource.kind === 'instructions' ? outputSource.counter.name : undefined;
    return withWorktrees({ test: commit }, cwd, async ({ test }) => {
      const tested = { name, place: test };
      await prepare(tested, setup, probe.stopwatch, stop);
      if (await isSameBuild(this.#start, this.#means, test, name))
        return { rounds: [], max, ended: true, identical: this.#start.build?.size ?? 0 };
      const good = { name: 'the good commit', place: this.#start.place };
      const variants: Record<Side, Variant> = { base: good, head: tested };
      const only = benchmark === undefined ? undefined : [benchmark];
      return interleave({
        // A setup with a number of the layout builds both again for each round.
        begin: async (done) => {
          if (done === 0 || !hasSeed(setup)) return;
          for (const side of ['base', 'head'] as const)
            await prepare(variants[side], setup, probe.stopwatch, stop);
        },
        measure: async (side) => (await measureVariant(probe, variants[side], only, stop))?.measurements,
        counter,
        times: () => (counter === undefined ? 1 : TIMES_COUNTED),
        isLook: (done) => counter !== undefined || isLook(done, max),
        unsettled: async (soFar) => ((await isOpen(soFar)) ? ['it'] : []),
        canFilter: probe.words.some((word) => word.includes(BENCHMARKS)),
        budget: { rounds: max, ms: Number.POSITIVE_INFINITY },
        random: this.#random,
        clock: () => performance.now(),
        progress: (done) => progress.step(name, done, max),
      });
    });
  }

  /** The most certain of the selected series that got worse, and whether more rounds could show another. */
  async #judged(
    soFar: Interleaved,
    bad: string,
  ): Promise<{ worst: SearchedSeries | undefined; isUndecided: boolean }> {
    const { policy, reader, runInfo } = this.#means;
    const { series } = this.#start;
    const commits = { base: this.#start.good, head: bad };
    const report = await judgeRounds(soFar, { commits, policy, reader, runInfo });
    const isAskedFor = ({ benchmark, metric }: Finding) =>
      (series.isExact
        ? series.benchmark === benchmark
        : matchesWildcard(series.benchmark ?? '*', benchmark)) &&
      matchesWildcard(series.metric ?? '*', metric.name);
    const [found] = report.findings
      .filter((finding) => finding.verdict === 'regressed' && finding.change !== null && isAskedFor(finding))
      .sort((a, b) => (a.pValue ?? 0) - (b.pValue ?? 0));
    return { worst: found && seriesOf(found), isUndecided: openIn(report).length > 0 };
  }
}

function seriesOf({ benchmark, metric }: Finding): SearchedSeries {
  const { name, unit, direction } = metric;
  return { benchmark, metric: name, unit, higherIsBetter: direction === 'higher' };
}
