/**
 * Trouble on demand: a test injects a fault and the next matching requests meet it. A fault happens a fixed
 * number of times, so a client that retries gets through; there are no random faults, because a test that
 * fails one time in ten says nothing.
 */
import type { Json } from './answer.ts';

interface Aim {
  /** `path` is decoded (`/git/refs/heads/x`, never `heads%2Fx`) and carries the query string. */
  match: (method: string, path: string, body?: Json) => boolean;
  times: number;
}

/** `applied: true` loses only the answer: GitHub did the work, the client cannot know. */
export type Fault = Aim &
  (
    | { kind: 'status'; status: number; headers?: Record<string, string>; body?: unknown; applied?: boolean }
    | { kind: 'cut'; applied?: boolean }
    /** The request is read, and nothing is answered. */
    | { kind: 'silence'; applied?: boolean }
    /** The answer begins, and comes a byte now and then, for ever. */
    | { kind: 'trickle'; applied?: boolean }
    /** The answer ends in its middle. */
    | { kind: 'half'; applied?: boolean }
    /** A page of a proxy stands in the place of the answer. */
    | { kind: 'page'; applied?: boolean }
    /** A server that lags behind: it tells what was true before, and does not know what was written since. */
    | { kind: 'stale' }
    | { kind: 'latency'; ms: number }
    /** Somebody else acts between the client's previous request and this one, as in a lost race. */
    | { kind: 'meanwhile'; act: () => Promise<unknown> }
  );

export interface Faults {
  inject(fault: Fault): void;
  /** Faults not yet used up, so that a test can assert that its fault was really met. Those that stay for ever do not count. */
  pending(): number;
  clear(): void;
}

export interface FaultQueue extends Faults {
  /** Removes one occurrence of the first fault that matches. */
  take(method: string, path: string, body?: Json): Fault | undefined;
}

export function createFaultQueue(): FaultQueue {
  let queue: { fault: Fault; left: number }[] = [];
  return {
    inject: (fault) => void queue.push({ fault, left: fault.times }),
    pending: () => queue.reduce((sum, { left }) => (Number.isFinite(left) ? sum + left : sum), 0),
    clear: () => {
      queue = [];
    },
    take: (method, path, body) => {
      const entry = queue.find(({ fault, left }) => left > 0 && fault.match(method, path, body));
      if (!entry) return undefined;
      entry.left -= 1;
      return entry.fault;
    },
  };
}
