/** Retries with exponential back-off. All retries of the project use this file or patience.ts. */
import { setTimeout as sleep } from 'node:timers/promises';
import { TransientError } from '../model/errors.ts';

/**
 * Waits before another attempt.
 * @param attempt number of attempts so far, from 1
 * @param askedMs milliseconds that a server asked to wait
 * @returns false if there is no further attempt
 */
export type Backoff = (attempt: number, askedMs?: number) => Promise<boolean>;

export interface BackoffLimits {
  /** Largest number of attempts. */
  readonly tries?: number;
  /** Milliseconds after which no further attempt starts. */
  readonly deadlineMs?: number;
  /** Longest random pause in milliseconds before the second attempt; it doubles with each further one. */
  readonly pauseMs: number;
  /** Added to each pause. */
  readonly pauseMsMin?: number;
  readonly pauseMsMax?: number;
  /** Longest wait in milliseconds that a server may ask for. */
  readonly askedMsMax?: number;
  readonly random?: () => number;
}

/**
 * Exponential back-off with full jitter, so that jobs that collided once do not collide again (Brooker, "Exponential backoff and
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
 * @param act gets the number of the attempt, from 1; it is retried after a TransientError, unless that is final
 * @throws the error of the last attempt
 */
export async function retry<T>(patience: Backoff, act: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act(attempt);
    } catch (error) {
      if (!(error instanceof TransientError) || error.isFinal) throw error;
      if (!(await patience(attempt, error.waitMs))) throw error;
    }
  }
}
