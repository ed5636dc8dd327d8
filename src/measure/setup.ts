/** Runs the setup command in a version's folder before it is measured. */
import { execute, succeeded } from './execution.ts';
import { commandIn } from './layouts.ts';
import type { Stopwatch } from './stopwatch.ts';
import { commandError } from './variant.ts';

/**
 * @param words of the setup command; undefined if there is none
 * @param layout number of the layout that it builds
 * @throws UserError if it fails, with its last output
 */
export async function prepare(
  side: string,
  cwd: string,
  words: readonly string[] | undefined,
  stopwatch: Stopwatch,
  stop: AbortSignal,
  layout?: number,
): Promise<void> {
  if (words === undefined || stop.aborted) return;
  const limits = { timeoutMs: Number.POSITIVE_INFINITY, retainedBytes: 0, stop };
  const execution = await execute(commandIn(words, cwd, layout), stopwatch, limits);
  if (!succeeded(execution) && !stop.aborted) throw commandError(`the setup of ${side} failed`, execution);
}
