/**
 * How long a run bears a service that fails. Each request has a deadline over its headers and its whole answer, and all
 * failures of a run share one budget: a service that is silent costs a minute or two, however many requests a run has.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { TransientError } from '../model/errors.ts';

export interface Deadlines {
  /** Milliseconds that one request may take, with all of its answer. */
  readonly requestMs: number;
  /** Milliseconds that failed requests and the pauses behind them may take together. */
  readonly budgetMs: number;
  /** A request is sent at most so many times. */
  readonly tries: number;
  /** Longest random pause in milliseconds before the second try; it doubles with each further one. */
  readonly pauseMs: number;
}

/** Behind the budget each request has one try, and this part of its time: what works needs less. */
const LAST_PART = 1 / 3;

/** A service that asks to wait longer than that is not waited for: a job is not kept for an hour. */
const ASKED_MS_MAX = 60_000;

export class Patience {
  readonly deadlines: Deadlines;
  #spentMs = 0;
  /** Until when failures were counted: those that go on side by side are counted once. */
  #countedMs = 0;

  constructor(deadlines: Deadlines) {
    this.deadlines = deadlines;
  }

  /**
   * Sends a request again while that may help and the budget lasts.
   * @param act a TransientError of it is worth another try; the signal is its deadline, from the first byte to the last
   * @throws TransientError of the last try; it is final if the budget is spent
   */
  async ask<T>(act: (signal: AbortSignal) => Promise<T>, tries = this.deadlines.tries): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const startMs = performance.now();
      try {
        return await act(AbortSignal.timeout(this.#requestMs()));
      } catch (error) {
        if (!(error instanceof TransientError)) throw error;
        this.#count(startMs);
        const pauseMs = error.waitMs ?? Math.random() * this.deadlines.pauseMs * 2 ** (attempt - 1);
        if (this.#leftMs() <= 0) throw error.asFinal();
        if (attempt >= tries || pauseMs > Math.min(ASKED_MS_MAX, this.#leftMs())) throw error;
        const pausedMs = performance.now();
        await sleep(pauseMs);
        this.#count(pausedMs);
      }
    }
  }

  /** What began then and ends now failed. */
  #count(startMs: number): void {
    const nowMs = performance.now();
    this.#spentMs += nowMs - Math.max(startMs, this.#countedMs);
    this.#countedMs = nowMs;
  }

  #leftMs(): number {
    return this.deadlines.budgetMs - this.#spentMs;
  }

  #requestMs(): number {
    const { requestMs } = this.deadlines;
    return Math.ceil(Math.max(requestMs * LAST_PART, Math.min(requestMs, this.#leftMs())));
  }
}

/**
 * Ends at the deadline, for work that cannot be stopped. What it does later is ignored.
 * @throws what the work throws; the reason of the signal where that comes first
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

/** Whether something was thrown because a deadline passed, perhaps by a library that wraps it. */
export function isOverdue(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'TimeoutError' || isOverdue(error.cause);
}
