/** The storing part of `backfill`: which commits have a run, and the place of each new run in the history. */
import { createHash } from 'node:crypto';
import { defaultBranchLocally } from '../baseline/base-commit.ts';
import { publishedFiles } from '../history/latest-json.ts';
import type { HistoryLog } from '../history/log.ts';
import { inOrder, placeByAge } from '../history/order.ts';
import { readSnapshot, saveSnapshot } from '../history/snapshot.ts';
import { withJitter } from '../history/write-events.ts';
import { environmentKey, isComparable } from '../model/environment.ts';
import type { Run } from '../model/run.ts';
import { localEnvironment } from '../system/machine.ts';
import type { Arguments } from './command.ts';
import { type LocalStores, storesLocally } from './stores.ts';

export class BackfillStore {
  readonly branch: string;
  /**
   * The beginning of the ids of its runs. It stands for this machine: results may name another processor than this machine
   * shows, and would not be recognized by it.
   */
  readonly mark: string;
  readonly #log: HistoryLog;
  readonly #ages: ReadonlyMap<string, number>;
  readonly #given: Arguments;
  readonly #stores: LocalStores;
  /** Runs of the branch, in the order of their commits. */
  #runs: readonly Run[];
  #new: Run[] = [];
  #stored = 0;

  private constructor(
    log: HistoryLog,
    branch: string,
    ages: ReadonlyMap<string, number>,
    runs: readonly Run[],
    stores: LocalStores,
    given: Arguments,
  ) {
    this.#log = log;
    this.branch = branch;
    this.#ages = ages;
    this.#runs = runs;
    this.#stores = stores;
    this.#given = given;
    const machine = environmentKey(localEnvironment(given.env), given.config.environment);
    this.mark = `backfill.${createHash('sha256').update(machine).digest('hex').slice(0, 8)}`;
  }

  /**
   * Reads the whole history of the suite.
   * @param ages number of commits behind the tip, for the commits of the branch
   */
  static async open(
    log: HistoryLog,
    branch: string,
    ages: ReadonlyMap<string, number>,
    given: Arguments,
  ): Promise<BackfillStore> {
    const stores = storesLocally(given.config.store, given.env);
    const runs = stores.branch ? await runsIn(log) : await runsKept(stores, log.suite, branch);
    const own = runs.filter((run) => run.branch === branch);
    return new BackfillStore(log, branch, ages, inOrder(own), stores, given);
  }

  get suite(): string {
    return this.#log.suite;
  }

  /** Runs of the branch, in the order of their commits. */
  get runs(): readonly Run[] {
    return this.#runs;
  }

  /** Whether runs are stored on the history branch, and not in buckets only. */
  get isOnBranch(): boolean {
    return this.#stores.branch;
  }

  /** Number of runs that it stored. */
  get stored(): number {
    return this.#stored;
  }

  /** Whether the commit has a run of this machine, or with `--missing` of any. */
  has(commit: string): boolean {
    const { flags, config, env } = this.#given;
    const here = localEnvironment(env);
    return this.#runs.some(
      (run) =>
        run.commit === commit &&
        (flags.has('missing') ||
          run.id.startsWith(`${this.mark}.`) ||
          isComparable(run.environment, here, config.environment)),
    );
  }

  /** Takes a run that the next `flush` stores. */
  add(run: Run): void {
    this.#new.push(run);
  }

  /** Stores the new runs in one commit, the oldest first: each then follows one that is already there. */
  async flush(): Promise<void> {
    if (this.#new.length === 0) return;
    const ageOf = ({ commit }: Run) => this.#ages.get(commit) ?? 0;
    let ordered = this.#runs;
    const placed = this.#new
      .toSorted((a, b) => ageOf(b) - ageOf(a))
      .map((run) => {
        const after = placeByAge(ordered, this.#ages, run.commit);
        const each = after === undefined ? run : { ...run, after };
        ordered = inOrder([each], ordered);
        return each;
      });
    if (this.#stores.branch) await this.#append(placed);
    else this.#stored += placed.length;
    for (const bucket of this.#stores.snapshotStores) {
      const [last, ...others] = placed.toReversed() as [Run, ...Run[]];
      await saveSnapshot(bucket, last, [], { runs: others.reverse(), events: [] });
    }
    this.#runs = ordered;
    this.#new = [];
  }

  async #append(placed: readonly Run[]): Promise<void> {
    const newest = placed.findLast(({ after }) => after === undefined);
    const tracked = await defaultBranchLocally(this.#given.cwd);
    const files = newest && this.branch === tracked ? publishedFiles(newest) : new Map<string, string>();
    const { stored } = await this.#log.appendAll(placed, withJitter(), { tracked, files });
    this.#stored += stored;
  }
}

async function runsIn(log: HistoryLog): Promise<readonly Run[]> {
  let stored: Run[] = [];
  for await (const segment of log.segmentsFromNewest()) stored = [...segment.runs, ...stored];
  const [damage] = log.damages;
  if (damage) throw damage;
  return stored;
}

/** A bucket keeps the newest runs only. */
async function runsKept(
  { snapshotStores: [first] }: LocalStores,
  suite: string,
  branch: string,
): Promise<readonly Run[]> {
  return first ? (await readSnapshot(first, suite, branch)).runs : [];
}
