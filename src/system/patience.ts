/**
 * Deadlines and retries of a failing service. Each request has a deadline for headers and the whole answer. All failures of a
 * run share one time budget, so that a silent service costs a minute or two, however many requests a run sends.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { TransientError } from '../model/errors.ts';

export interface Deadlines {
  /** Milliseconds that one request may take, including its whole answer. */
  readonly requestMs: number;
  /** Milliseconds that failed requests and the pauses after them may take in total. */
  readonly budgetMs: number;
  /** Largest number of attempts of a request. */
  readonly tries: number;
  /** Longest random pause in milliseconds before the second attempt; it doubles with each further one. */
  readonly pauseMs: number;
}

/** After the budget is spent, each request has one attempt with this share of its deadline: a healthy service needs less. */
const LAST_ATTEMPT_SHARE = 1 / 3;

/** Longest wait that a service may ask for: a job must not hang for an hour. */
const ASKED_MS_MAX = 60_000;

export class Patience {
  readonly deadlines: Deadlines;
  #spentMs = 0;
  /** Time until which failures are counted: concurrent failures count once. */
  #countedMs = 0;

  constructor(deadlines: Deadlines) {
    this.deadlines = deadlines;
  }

  /**
   * Repeats a request while that may help and the budget lasts.
   * @param act is retried after a TransientError; the signal is the deadline of the request with its whole answer
   * @throws TransientError of the last attempt; it is final if the budget is spent
   */
  async ask<T>(act: (signal: AbortSignal) => Promise<T>, tries = this.deadlines.tries): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const startMs = performance.now();
      try {
        return await act(AbortSignal.timeout(this.#requestMs()));
      } catch (error) {
        if (!(error instanceof TransientError)) throw error;
        this.#addFailure(startMs);
        const pauseMs = error.waitMs ?? Math.random() * this.deadlines.pauseMs * 2 ** (attempt - 1);
        if (this.#leftMs() <= 0) throw error.asFinal();
        if (attempt >= tries || pauseMs > Math.min(ASKED_MS_MAX, this.#leftMs())) throw error;
        const pausedMs = performance.now();
        await sleep(pauseMs);
        this.#addFailure(pausedMs);
      }
    }
  }

  /** Counts the time from the start until now as a failure. */
  #addFailure(startMs: number): void {
    const nowMs = performance.now();
    this.#spentMs += nowMs - Math.max(startMs, this.#countedMs);
    this.#countedMs = nowMs;
  }

  #leftMs(): number {
    return this.deadlines.budgetMs - this.#spentMs;
  }

  #requestMs(): number {
    const { requestMs } = this.deadlines;
    return Math.ceil(Math.max(requestMs * LAST_ATTEMPT_SHARE, Math.min(requestMs, this.#leftMs())));
  }
}

/**
 * Stops waiting at the deadline, for work that cannot be cancelled. Its later result is ignored.
 * @throws the work's error, or the signal's reason if that comes first
 */
export async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let stop = () => {};
  const ended = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Whether a deadline caused the error, perhaps wrapped by a library. */
export function isOverdue(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'TimeoutError' || isOverdue(error.cause);
}
