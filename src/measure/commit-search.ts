/**
 * The measuring part of `bisect`: measures both ends, and commits between them against the good one, in
 * worktrees.
 */

import type { Policy } from '../check/policy.ts';
import type { Interleaved } from '../model/baseline.ts';
import { shortCommit } from '../model/commit.ts';
import { describeError, UserError } from '../model/errors.ts';
import type { Finding } from '../model/report.ts';
import { visible } from '../reporters/escape.ts';
import type { Reader, RunInfo } from '../results/read-runs.ts';
import { matchesWildcard } from '../rules/selector.ts';
import { seededRandom } from '../stats/random.ts';
import { isLook } from '../stats/sequential.ts';
import { type Build, buildOf, differenceOf, type Named } from './artifacts/index.ts';
import { differencesOf, type SearchedSeries } from './bisect.ts';
import { interleave, type Side } from './interleave.ts';
import { judgeRounds, ROUNDS } from './interleaved.ts';
import { hasSeed } from './layouts.ts';
import { prepare } from './setup.ts';
import { BENCHMARKS, measureSide, type Probe } from './variant.ts';
import { withWorktrees } from './worktrees.ts';

/** Minimum rounds for both ends: the noise has to be known. */
const ROUNDS_MIN = 12;

/** Rounds at a commit before the next one is chosen: checkout and setup take time. */
const ROUNDS_AT_COMMIT = 4;

/** What the search works with. */
export interface Means {
  /** The repository. */
  readonly cwd: string;
  readonly probe: Probe;
  /** Words of the command that prepares a commit; undefined if there is none. */
  readonly setup: readonly string[] | undefined;
  /** Builds that need not be measured; undefined if nothing was named. */
  readonly artifact: Named | undefined;
  readonly policy: Policy;
  readonly reader: Reader;
  readonly runInfo: RunInfo;
  readonly stop: AbortSignal;
  readonly progress: SearchProgress;
}

/** Where the search says what it does. */
export interface SearchProgress {
  line(what: string): void;
  warn(text: string): void;
  step(what: string, done: number, total: number): void;
}

/** Which series to search, by wildcards. Without them the most certain one is chosen. */
export interface Series {
  readonly benchmark?: string | undefined;
  readonly metric?: string | undefined;
  /** Whether `benchmark` is the name of one: then the command may leave the others out. */
  readonly isExact?: boolean;
}

/** The good commit, which all others are measured against. */
interface Start {
  readonly good: string;
  /** Its folder, checked out and set up. */
  readonly place: string;
  /** What was built there; undefined if no artifact was named. */
  readonly build: Build | undefined;
  readonly series: Series;
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
  async ends(bad: string): Promise<{ sought: SearchedSeries; differences: number[] } | undefined> {
    const worst = async (soFar: Interleaved) => this.#worst(soFar, bad);
    const isOpen = async (soFar: Interleaved) => soFar.rounds.length < ROUNDS_MIN || !(await worst(soFar));
    const { isExact, benchmark } = this.#start.series;
    const only = isExact ? benchmark : undefined;
    const done = await this.#against(bad, 'the bad commit', ROUNDS.defaultValue, isOpen, only);
    if (this.#means.stop.aborted) return undefined;
    if (done.identical !== undefined) {
      throw new UserError(
        'the builds of the good and the bad commit are the same',
        `No commit between them can be found by measuring: name others, or leave ${this.#means.artifact?.by} out.`,
      );
    }
    const sought = await worst(done);
    if (sought) return { sought, differences: differencesOf(done.rounds, sought) };
    throw new UserError(
      `between the good and the bad commit nothing got worse beyond its limit, in ${done.rounds.length} rounds`,
      'Compare them with perf-regression ab --base GOOD --head BAD, or give an older commit.',
    );
  }

  /** @returns undefined if the commit cannot be measured, `stopped` if it was interrupted */
  async at(commit: string, sought: SearchedSeries): Promise<readonly number[] | undefined | 'stopped'> {
    const { stop, progress } = this.#means;
    const name = `commit ${shortCommit(commit)}`;
    try {
      const { rounds, identical } = await this.#against(
        commit,
        name,
        ROUNDS_AT_COMMIT,
        async () => true,
        sought.benchmark,
      );
      if (stop.aborted) return 'stopped';
      if (identical !== undefined) return Array.from({ length: ROUNDS_AT_COMMIT }, () => 0);
      const differences = differencesOf(rounds, sought);
      return differences.length > 0 ? differences : undefined;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const [why = ''] = describeError(error).split('\n');
      progress.warn(`${name} is skipped: ${visible(why, 200)}`);
      return undefined;
    }
  }

  #against(
    commit: string,
    name: string,
    max: number,
    isOpen: (soFar: Interleaved) => Promise<boolean>,
    benchmark?: string,
  ): Promise<Interleaved> {
    const { cwd, probe, setup, stop, progress } = this.#means;
    return withWorktrees({ test: commit }, cwd, async ({ test }) => {
      await prepare(name, test, setup, probe.stopwatch, stop);
      if (await this.#isSameBuild(test, name))
        return { rounds: [], max, ended: true, identical: this.#start.build?.size ?? 0 };
      const places: Record<Side, string> = { base: this.#start.place, head: test };
      const names: Record<Side, string> = { base: 'the good commit', head: name };
      const only = benchmark === undefined ? undefined : [benchmark];
      return interleave({
        // A setup with a number of the layout builds both again for each round.
        begin: async (done) => {
          if (done === 0 || !hasSeed(setup)) return;
          for (const side of ['base', 'head'] as const)
            await prepare(names[side], places[side], setup, probe.stopwatch, stop);
        },
        measure: async (side) =>
          (await measureSide(probe, names[side], places[side], only, stop))?.measurements,
        isLook: (done) => isLook(done, max),
        unsettled: async (soFar) => ((await isOpen(soFar)) ? ['it'] : []),
        canFilter: probe.words.some((word) => word.includes(BENCHMARKS)),
        budget: { rounds: max, ms: Number.POSITIVE_INFINITY },
        random: this.#random,
        clock: () => performance.now(),
        progress: (done) => progress.step(name, done, max),
      });
    });
  }

  async #isSameBuild(place: string, name: string): Promise<boolean> {
    const { artifact, stop } = this.#means;
    const { build } = this.#start;
    if (!artifact || !build || stop.aborted) return false;
    return differenceOf(build, await buildOf(artifact, place, name)) === undefined;
  }

  /** The most certain of the selected series that got worse. */
  async #worst(soFar: Interleaved, bad: string): Promise<SearchedSeries | undefined> {
    const { policy, reader, runInfo } = this.#means;
    const { series } = this.#start;
    const commits = { base: this.#start.good, head: bad };
    const { findings } = await judgeRounds(soFar, { commits, policy, reader, runInfo });
    const isAskedFor = ({ benchmark, metric }: Finding) =>
      (series.isExact
        ? series.benchmark === benchmark
        : matchesWildcard(series.benchmark ?? '*', benchmark)) &&
      matchesWildcard(series.metric ?? '*', metric.name);
    const [worst] = findings
      .filter((finding) => finding.verdict === 'regressed' && finding.change !== null && isAskedFor(finding))
      .sort((a, b) => (a.pValue ?? 0) - (b.pValue ?? 0));
    if (!worst) return undefined;
    const { benchmark, metric } = worst;
    return { benchmark, metric: metric.name, higherIsBetter: metric.direction === 'higher' };
  }
}
