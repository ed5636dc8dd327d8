/** Whether a series that regressed is measured back at the earlier level. */
import { median } from '../model/sample.ts';
import type { Noise } from './noise.ts';

/** An open episode, on the compared scale. */
export interface OpenEpisode {
  /** The level before it, and the level that was reported. */
  readonly before: number;
  readonly after: number;
  /** The largest shift within the limit of the series. */
  readonly limit: number;
}

/**
 * A single run counts as back if noise brings a value of the worse level this close to the earlier one at most this
 * often.
 */
const AT_ONCE = 0.01;

/** Within the limit, and closer to the earlier level than to the worse one. */
export function isNearBefore(value: number, { before, after, limit }: OpenEpisode): boolean {
  return value - before <= limit && value - before < (after - before) / 2;
}

/**
 * One run suffices if the worse level would hardly show such values; otherwise two runs in a row must be back.
 * @param current the measurements of the newest run
 * @param previous the value of the previous run, if that belongs to the episode
 */
export function isBack(
  current: readonly number[],
  previous: number | undefined,
  episode: OpenEpisode,
  { sigma, deviations }: Pick<Noise, 'sigma' | 'deviations'>,
): boolean {
  const value = median(current);
  if (!isNearBefore(value, episode)) return false;
  if (deviations.below.upper((episode.after - value) / sigma) <= AT_ONCE) return true;
  return previous !== undefined && isNearBefore(previous, episode);
}
