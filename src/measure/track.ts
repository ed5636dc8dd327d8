/**
 * Executes commands repeatedly and records what each execution cost. Each round executes every command once,
 * so that a temporary disturbance of the machine affects all commands alike.
 */
import { seededRandom, shuffled } from '../stats/random.ts';
import { type Execution, execute } from './execution.ts';
import { commandIn } from './layouts.ts';
import type { Stopwatch } from './stopwatch.ts';

/** One command that is measured. */
export interface Task {
  /** The benchmark's name. */
  readonly name: string;
  readonly words: readonly string[];
  /** Where it runs, if it is not the folder of the plan. */
  readonly cwd?: string;
  /** It is measured for another one to be compared with: how long and how often it ran is not its own. */
  readonly isBeside?: boolean;
}

export interface Tracked {
  readonly task: Task;
  /** In order, including failed ones, without warm-ups. */
  readonly executions: readonly Execution[];
  /** Size of the files that the command left, after each execution; empty if no files were named. */
  readonly fileBytes: readonly number[];
  /** Its time budget ran out before all executions were done. */
  readonly isCut?: boolean;
}

export interface Plan {
  readonly cwd: string;
  /** Executions of each command. */
  readonly runs: number;
  /** Executions before those; their results are discarded. */
  readonly warmups: number;
  readonly timeoutMs: number;
  /** A command that has used this much time is not started again. */
  readonly budgetMs: number;
  readonly stop: AbortSignal;
  /** Size of the files that a command leaves; absent if no files were named. */
  readonly filesSize?: () => Promise<number>;
  /** @param done executions of `total` */
  readonly progress: (task: Task, done: number, total: number) => void;
}

/** Fixed, so that every call has the same orders. */
const SEED = 1;

export async function track(tasks: readonly Task[], stopwatch: Stopwatch, plan: Plan): Promise<Tracked[]> {
  const { cwd, runs, warmups, timeoutMs, stop } = plan;
  const states = tasks.map((task) => ({
    task,
    executions: [] as Execution[],
    fileBytes: [] as number[],
    spentMs: 0,
    isOver: false,
    isCut: false,
  }));
  const hasBeside = tasks.some(({ isBeside }) => isBeside);
  const random = seededRandom(SEED);
  let done = 0;
  for (let round = -warmups; round < runs; round++) {
    // What comes with going first, or after a certain other one, comes to all of them.
    const order = hasBeside ? (round % 2 === 0 ? states : states.toReversed()) : shuffled(states, random);
    for (const state of order) {
      if (stop.aborted) break;
      plan.progress(state.task, done++, tasks.length * (warmups + runs));
      if (state.isOver) {
        state.isCut = state.spentMs >= plan.budgetMs;
        continue;
      }
      const start = performance.now();
      const command = commandIn(state.task.words, state.task.cwd ?? cwd);
      const execution = await execute(command, stopwatch, { timeoutMs, retainedBytes: 0, stop });
      state.spentMs += performance.now() - start;
      const cannotStart = execution.outcome.kind === 'not-started';
      if (execution.outcome.kind === 'interrupted' || (round < 0 && !cannotStart)) continue;
      state.executions.push(execution);
      if (plan.filesSize && !state.task.isBeside) state.fileBytes.push(await plan.filesSize());
      // A command that cannot be started now cannot be started later either.
      state.isOver = cannotStart || state.spentMs >= plan.budgetMs;
    }
  }
  return states;
}
