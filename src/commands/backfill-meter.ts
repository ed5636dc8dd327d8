/** The measuring part of `backfill`: one past commit in a worktree of its own, as a run of that commit. */
import type { Results } from '../formats/parse.ts';
import { FailedVersion } from '../measure/beside.ts';
import { hasSeed } from '../measure/layouts.ts';
import type { PastCommit } from '../measure/past-commits.ts';
import { measureReferenced, type Referencing } from '../measure/reference.ts';
import { measureRepeatedly, type Repeats } from '../measure/repeated.ts';
import { prepare } from '../measure/setup.ts';
import type { Stopwatch } from '../measure/stopwatch.ts';
import { withWorktrees } from '../measure/worktrees.ts';
import { shortCommit } from '../model/commit.ts';
import { describeError, UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import { visible } from '../reporters/escape.ts';
import { type Reader, runOf } from '../results/read-runs.ts';
import type { Arguments } from './command.ts';
import { probeOf, setupOf } from './measuring.ts';
import type { Progress } from './progress.ts';
import { runInfoOf } from './workspace.ts';

type Beside = Omit<Referencing, 'probe' | 'stop' | 'code'>;

export interface Metering {
  /** The branch of the commits. */
  readonly branch: string;
  /** The beginning of the ids of its runs. */
  readonly mark: string;
  /** Executions at each commit. */
  readonly times: number;
  readonly stopwatch: Stopwatch;
  readonly stop: AbortSignal;
  readonly progress: Progress;
  /** What each commit is measured with, in turn; undefined: alone. */
  readonly reference: Beside | undefined;
}

export class BackfillMeter {
  readonly #metering: Metering;
  readonly #given: Arguments;

  constructor(metering: Metering, given: Arguments) {
    this.#metering = metering;
    this.#given = given;
  }

  /**
   * @param done number of commits before it, of `total`
   * @returns its run, or why there is none; undefined if it was interrupted
   */
  async measure(
    past: PastCommit,
    done: number,
    total: number,
  ): Promise<{ readonly run: Run } | { readonly why: string } | undefined> {
    const { stop, progress } = this.#metering;
    const name = `commit ${shortCommit(past.commit)}`;
    progress.line(`${name} (${done + 1} of ${total})`);
    progress.step(name, done, total);
    try {
      const run = await this.#run(past, name);
      return run && { run };
    } catch (error) {
      // Without its reference no commit can be measured.
      if (!(error instanceof UserError) || error instanceof FailedVersion) throw error;
      if (stop.aborted) return undefined;
      const why = describeError(error).split('\n').join(' ');
      progress.warn(`${name} is skipped: ${visible(why, 200)}`);
      return { why: error.message };
    }
  }

  async #run(past: PastCommit, name: string): Promise<Run | undefined> {
    const { branch, mark, reference } = this.#metering;
    const { reader } = await this.#given.configuration();
    const { commit, date, author, message, tags } = past;
    const beside = reference && (await this.#besideReference(reference, commit, reader));
    const results = reference ? beside?.results : await this.#alone(commit, name, reader);
    if (!results) return undefined;
    const runInfo = {
      ...runInfoOf(this.#given, undefined),
      ...{ commit, branch, author, message, tags },
      now: date,
      mark: `${mark}.${commit.slice(0, 12)}`,
    };
    // Derived metrics were computed with each execution.
    const run = await runOf(results, { ...reader, derived: [] }, runInfo);
    const measured = new Date().toISOString();
    return { ...run, measured, ...(beside && { reference: beside.reference }) };
  }

  #besideReference(reference: Beside, commit: string, reader: Reader) {
    const { stopwatch, stop } = this.#metering;
    const probe = probeOf(this.#given, reader, stopwatch);
    return measureReferenced(
      { ...reference, probe, stop, code: commit },
      undefined,
      this.#repeats(undefined),
      commit,
    );
  }

  #alone(commit: string, name: string, reader: Reader): Promise<Results | undefined> {
    const { stopwatch, stop } = this.#metering;
    return withWorktrees({ past: commit }, this.#given.cwd, async (places) => {
      const setup = setupOf(this.#given);
      const past = { name, place: places.past };
      const build = () => prepare(past, setup, stopwatch, stop);
      await build();
      if (stop.aborted) return undefined;
      const probe = probeOf(this.#given, reader, stopwatch);
      const repeats = this.#repeats(hasSeed(setup) ? build : undefined);
      return measureRepeatedly(probe, past, undefined, repeats);
    });
  }

  #repeats(rebuild: Repeats['rebuild']): Repeats {
    const { times, stop } = this.#metering;
    return { times, stop, ms: Number.POSITIVE_INFINITY, rebuild, progress: () => {} };
  }
}
