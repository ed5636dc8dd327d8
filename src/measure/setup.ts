/** Runs the setup command in a version's folder before it is measured. */
import { execute, succeeded } from './execution.ts';
import { commandIn } from './layouts.ts';
import type { Stopwatch } from './stopwatch.ts';
import { commandError, type Variant } from './variant.ts';

/**
 * @param words of the setup command; undefined if there is none
 * @throws UserError if it fails, with its last output
 */
export async function prepare(
  { name, place, layout }: Variant,
  words: readonly string[] | undefined,
  stopwatch: Stopwatch,
  stop: AbortSignal,
): Promise<void> {
  if (words === undefined || stop.aborted) return;
  const limits = { timeoutMs: Number.POSITIVE_INFINITY, retainedBytes: 0, stop };
  const execution = await execute(commandIn(words, place, layout), stopwatch, limits);
  if (!succeeded(execution) && !stop.aborted) throw commandError(`the setup of ${name} failed`, execution);
}
