/**
 * The counting part of `bisect`: how many instructions the command executes at a commit. A count needs no partner that is measured at
 * the same time.
 */
import { shortCommit } from '../model/commit.ts';
import { cpuNsOf, type Execution, execute, succeeded } from './execution.ts';
import { type Counter, TIMES_COUNTED } from './instructions.ts';
import type { Counts } from './largest-step.ts';
import { commandIn } from './layouts.ts';
import { isSameBuild, type Means, orSkipped, type Start } from './search-ground.ts';
import { prepare } from './setup.ts';
import { commandError, countOnce, wordsFor } from './variant.ts';
import { withWorktrees } from './worktrees.ts';

/** Most rounds in which both ends are counted: their noise has to be known as well. */
const ROUNDS_MAX = 3;

/** What one counted execution may take. */
export interface CountLimits {
  readonly timeoutMs: number;
  /** Processor time. */
  readonly cpuNs: number;
}

export class CommitCounts {
  readonly #start: Start;
  readonly #means: Means;
  readonly #benchmark: string;

  /** @param benchmark the only one that has to run, if the command can choose */
  constructor(start: Start, means: Means, benchmark: string) {
    this.#start = start;
    this.#means = means;
    this.#benchmark = benchmark;
  }

  /**
   * Executes the command once at the good commit, as it is.
   * @returns undefined if it was interrupted
   */
  async once(): Promise<Execution | undefined> {
    const { probe, stop } = this.#means;
    const command = commandIn(wordsFor(probe.words, [this.#benchmark]), this.#start.place);
    const execution = await execute(command, probe.stopwatch, {
      timeoutMs: probe.timeoutMs,
      retainedBytes: 0,
      stop,
    });
    if (execution.outcome.kind === 'interrupted') return undefined;
    if (!succeeded(execution)) throw commandError('the command failed on the good commit', execution);
    return execution;
  }

  /**
   * Counts both ends in turn.
   * @param at number of the bad commit
   * @param isOpen whether further counts could decide
   * @param limits of one execution
   * @returns undefined if it was interrupted, `slow` if the first one took more than its limit
   * @throws UserError if one of them cannot be counted, or not in its time
   */
  async ends(
    bad: string,
    at: number,
    counter: Counter,
    limits: CountLimits,
    isOpen: (counts: readonly Counts[]) => boolean,
  ): Promise<readonly Counts[] | undefined | 'slow'> {
    const { cwd, setup, probe, stop } = this.#means;
    return withWorktrees({ test: bad }, cwd, async ({ test }) => {
      await prepare({ name: 'the bad commit', place: test }, setup, probe.stopwatch, stop);
      const [good, after]: [number[], number[]] = [[], []];
      const counts = [
        { at: 0, values: good },
        { at, values: after },
      ];
      do {
        for (const [name, place, values] of [
          ['the good commit', this.#start.place, good],
          ['the bad commit', test, after],
        ] as const) {
          for (let i = 0; i < TIMES_COUNTED; i++) {
            const done = await this.#count(name, place, counter, limits.timeoutMs);
            if (!done) return undefined;
            if ((cpuNsOf(done.execution) ?? 0) > limits.cpuNs) return 'slow';
            values.push(done.count);
          }
        }
      } while (good.length < ROUNDS_MAX * TIMES_COUNTED && isOpen(counts));
      return counts;
    });
  }

  /** Counts the good commit once. @returns undefined if it was interrupted */
  async good(counter: Counter): Promise<number | undefined> {
    return (await this.#count('the good commit', this.#start.place, counter))?.count;
  }

  /**
   * @param good counts of the good commit, which a commit with the same build shares
   * @returns undefined if the commit cannot be counted, `stopped` if it was interrupted
   */
  at(
    commit: string,
    times: number,
    counter: Counter,
    good: readonly number[],
  ): Promise<readonly number[] | undefined | 'stopped'> {
    const { cwd, setup, probe, stop } = this.#means;
    const name = `commit ${shortCommit(commit)}`;
    return orSkipped(name, this.#means, () =>
      withWorktrees({ test: commit }, cwd, async ({ test }) => {
        await prepare({ name, place: test }, setup, probe.stopwatch, stop);
        if (await isSameBuild(this.#start, this.#means, test, name)) return good;
        const values: number[] = [];
        while (values.length < times) {
          const done = await this.#count(name, test, counter);
          if (!done) return 'stopped';
          values.push(done.count);
        }
        return values;
      }),
    );
  }

  #count(name: string, place: string, counter: Counter, timeoutMs = this.#means.probe.timeoutMs) {
    const { probe, stop } = this.#means;
    return countOnce(counter, { ...probe, timeoutMs }, { name, place }, [this.#benchmark], stop);
  }
}
