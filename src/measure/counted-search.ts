/**
 * The search for a commit by the instructions that the command executes: exact on a loaded machine, and one execution a commit. It
 * finds a change of the code's own work. So before it takes the place of a search by time, both ends are counted: the count has to
 * show the change that the time showed.
 */
import { shortCommit } from '../model/commit.ts';
import { UserError } from '../model/errors.ts';
import { BENCHMARKS } from '../model/pattern.ts';
import { mean } from '../model/sample.ts';
import { kindOf } from '../model/unit.ts';
import { percentage } from '../reporters/quantity.ts';
import type { SearchedSeries } from './bisect.ts';
import { CommitCounts, type CountLimits } from './commit-counts.ts';
import { cpuNsOf } from './execution.ts';
import { type Counter, openCounter } from './instructions.ts';
import {
  type Counted,
  type Counts,
  isClear,
  isOfSearch,
  type LargestStep,
  largestStep,
} from './largest-step.ts';
import type { Means, Start } from './search-ground.ts';
import { CommandError } from './variant.ts';

/** The count has to differ by this share of the difference in time, both as logarithms. */
const VISIBLE = 0.5;

/** A counted execution may take this many times as long as another one: a search by time needs about that many more of them. */
const SLOWER_MAX = 8;

/** Or this long, which costs nobody much: of the processor, and on a loaded machine. */
const COUNT_MIN = { cpuNs: 2e9, timeoutMs: 20_000 };

const SLOW = 'counting them takes much longer than measuring the time';

/** Counts of the same code, on the machine that goes on with a search, may differ by this share of the change. */
const DRIFT_MAX = 1 / 8;

export interface CountedTask {
  /** The good one first. */
  readonly commits: readonly string[];
  readonly sought: SearchedSeries;
  readonly start: Start;
  readonly means: Means;
}

export interface CountedFound {
  readonly step: LargestStep;
  readonly isFinal: boolean;
}

/** What a try at counting both ends shows. */
export interface Trial {
  /** What was counted; or why the search goes by time, null if that goes without saying. */
  readonly counting: Counted | { readonly why: string | null };
  /** Processor time of one execution. */
  readonly cpuNs?: number | undefined;
}

export class CountedSearch {
  readonly #task: CountedTask;
  readonly #counts: CommitCounts;
  #counter: Counter | undefined;

  constructor(task: CountedTask) {
    this.#task = task;
    const { start, means, sought } = task;
    this.#counts = new CommitCounts(start, means, sought.benchmark);
    const { outputSource } = means.probe;
    if (outputSource.kind === 'instructions') this.#counter = outputSource.counter;
  }

  /**
   * Counts both ends if that can show the change.
   * @param shift the change in time, as a logarithm; above 0 is worse
   * @returns undefined if it was interrupted
   */
  async trial(shift: number): Promise<Trial | undefined> {
    const obstacle = this.#obstacle();
    if (obstacle !== undefined) return { counting: { why: obstacle } };
    try {
      const counter = await this.#open();
      const plain = await this.#counts.once();
      if (!plain) return undefined;
      const cpuNs = cpuNsOf(plain);
      const limits = {
        timeoutMs: Math.max(COUNT_MIN.timeoutMs, (SLOWER_MAX * plain.wallNs) / 1e6),
        cpuNs: Math.max(COUNT_MIN.cpuNs, SLOWER_MAX * (cpuNs ?? 0)),
      };
      const counting = await this.#ends(counter, shift, limits);
      return counting && { counting, cpuNs };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (this.#task.means.stop.aborted) return undefined;
      const isSlow = error instanceof CommandError && error.outcome.kind === 'timeout';
      return { counting: { why: isSlow ? SLOW : error.message } };
    }
  }

  async #ends(counter: Counter, shift: number, limits: CountLimits): Promise<Trial['counting'] | undefined> {
    const { commits } = this.#task;
    const at = commits.length - 1;
    const riseIn = (counts: readonly Counts[]) => largestStep(at, { counts, skipped: [] }).shift;
    const isOpen = (counts: readonly Counts[]) => riseIn(counts) >= VISIBLE * shift && !isClear(counts, at);
    const counts = await this.#counts.ends(commits[at] as string, at, counter, limits, isOpen);
    if (!counts) return undefined;
    if (counts === 'slow') return { why: SLOW };
    const rise = riseIn(counts);
    if (rise < VISIBLE * shift)
      return { why: `their number differs by ${percentage(Math.expm1(rise))} between the ends` };
    if (!isClear(counts, at)) return { why: 'their number varies too much from run to run' };
    const runs = counts.reduce((sum, { values }) => sum + values.length, 0);
    return { counter: counter.name, counts: [...counts], skipped: [], runs };
  }

  /** Why counts cannot stand for the series; null if nobody would expect it. */
  #obstacle(): string | null | undefined {
    const { sought, means } = this.#task;
    if (!['time', 'throughput'].includes(kindOf(sought.unit))) return null;
    const { words, outputSource } = means.probe;
    if (outputSource.kind === 'outside' || words.some((word) => word.includes(BENCHMARKS))) return undefined;
    return `they are those of the whole command, which does not name ${BENCHMARKS} to leave the others out`;
  }

  async #open(): Promise<Counter> {
    const { probe, env } = this.#task.means;
    this.#counter ??= await openCounter(probe.stopwatch, env);
    return this.#counter;
  }

  /**
   * Whether this machine counts what another run of the search counted.
   * @returns undefined if it was interrupted
   * @throws UserError if it cannot count
   */
  async isSame(counted: Counted): Promise<boolean | undefined> {
    const { counter: name, counts } = counted;
    const at = this.#task.commits.length - 1;
    if (!isOfSearch(counted, at)) return false;
    const counter = await this.#open();
    if (counter.name !== name) return false;
    const value = await this.#counts.good(counter);
    if (value === undefined) return undefined;
    const { shift } = largestStep(at, { counts, skipped: [] });
    return Math.abs(Math.log(value / mean(goodIn(counts)))) <= DRIFT_MAX * Math.abs(shift);
  }

  /** Counts commits until the largest step is known. @param learnt stores what is known */
  async search(counted: Counted, learnt: (counted: Counted) => Promise<void>): Promise<CountedFound> {
    const { commits, means } = this.#task;
    const counter = await this.#open();
    const good = goodIn(counted.counts);
    let now = counted;
    for (;;) {
      const step = largestStep(commits.length - 1, now);
      if (!step.next) return { step, isFinal: true };
      const { at, times } = step.next;
      const commit = commits[at] as string;
      const values = await this.#counts.at(commit, times, counter, good);
      if (values === 'stopped') return { step, isFinal: false };
      if (values === undefined) now = { ...now, skipped: [...now.skipped, at] };
      else {
        const runs = now.runs + (values === good ? 0 : values.length);
        now = { ...now, runs, counts: [...now.counts, { at, values: [...values] }] };
        const change = percentage(mean(values) / mean(good) - 1);
        means.progress.line(`${shortCommit(commit)}: ${change} instructions`);
      }
      await learnt(now);
    }
  }
}

function goodIn(counts: readonly Counts[]): readonly number[] {
  return counts.find(({ at }) => at === 0)?.values ?? [];
}
