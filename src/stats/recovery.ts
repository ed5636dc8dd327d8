/** Whether a series that had got worse is measured back at the level before. */
import { median } from '../model/sample.ts';
import type { Noise } from './noise.ts';

/** What an episode is, on the compared scale. */
export interface Held {
  /** The level before it, and the one that was told. */
  readonly before: number;
  readonly after: number;
  /** The largest shift that is within the series' limit. */
  readonly limit: number;
}

/** So rarely does noise bring a value of the worse level as near to the one before as what is believed at once. */
const AT_ONCE = 0.01;

/** Within the limit, and nearer to the level before than to the worse one. */
export function isNearBefore(value: number, { before, after, limit }: Held): boolean {
  return value - before <= limit && value - before < (after - before) / 2;
}

/**
 * At once where the worse level would hardly show such values; else when two runs in a row are back.
 * @param current the measurements of the newest run
 * @param previous the value of the run before, where that belongs to the episode
 */
export function isBack(
  current: readonly number[],
  previous: number | undefined,
  held: Held,
  { sigma, deviations }: Pick<Noise, 'sigma' | 'deviations'>,
): boolean {
  const value = median(current);
  if (!isNearBefore(value, held)) return false;
  if (deviations.below.upper((held.after - value) / sigma) <= AT_ONCE) return true;
  return previous !== undefined && isNearBefore(previous, held);
}
