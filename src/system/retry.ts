/** The one way to try again what failed for a reason that may pass. */
import { setTimeout as sleep } from 'node:timers/promises';
import { TransientError } from '../model/errors.ts';

/**
 * Waits before another try.
 * @param attempt how many tries there were, from 1
 * @param askedMs milliseconds that a server asked to wait
 * @returns false: no further try
 */
export type Backoff = (attempt: number, askedMs?: number) => Promise<boolean>;

export interface BackoffLimits {
  /** At most so many tries. */
  readonly tries?: number;
  /** No further try after so many milliseconds. */
  readonly deadlineMs?: number;
  /** Longest random pause before the second try; it doubles with each further one. */
  readonly pauseMs: number;
  /** Added to each pause. */
  readonly pauseMsMin?: number;
  readonly pauseMsMax?: number;
  /** A server that asks to wait longer is not waited for. */
  readonly askedMsMax?: number;
  readonly random?: () => number;
}

/**
 * Exponential back-off with full jitter, so that those who met once do not meet again (Brooker, "Exponential backoff and
 * jitter", 2015).
 */
export function backoff({
  tries = Number.POSITIVE_INFINITY,
  deadlineMs = Number.POSITIVE_INFINITY,
  pauseMs,
  pauseMsMin = 0,
  pauseMsMax = Number.POSITIVE_INFINITY,
  askedMsMax = 60_000,
  random = Math.random,
}: BackoffLimits): Backoff {
  const end = performance.now() + deadlineMs;
  return async (attempt, askedMs) => {
    if (attempt >= tries || performance.now() > end || (askedMs ?? 0) > askedMsMax) return false;
    await sleep(askedMs ?? pauseMsMin + random() * Math.min(pauseMsMax, pauseMs * 2 ** (attempt - 1)));
    return true;
  };
}

/**
 * @param act gets the number of the try, from 1; a TransientError of it is worth another one, unless it is final
 * @throws what the last try threw
 */
export async function retry<T>(again: Backoff, act: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act(attempt);
    } catch (error) {
      if (!(error instanceof TransientError) || error.isFinal) throw error;
      if (!(await again(attempt, error.waitMs))) throw error;
    }
  }
}
