/** A lock between jobs that write to the same comment or issue: each sees what the previous one wrote. */
import { setTimeout as sleep } from 'node:timers/promises';
import { TransientError, UserError } from '../model/errors.ts';
import type { GitHub, Need } from './client.ts';

const LOCKING: Need = { what: 'acquire the lock', permission: 'contents: write' };

/** Share of the time after which another job may take the lock over. */
const SURE_SHARE = 1 / 2;

/** `unavailable`: the token may not create references, or the commit does not exist. Then jobs work without a lock. */
export type LockState = 'acquired' | 'busy' | 'unavailable';

/** What the work may know about the lock. */
export interface Lock {
  readonly state: LockState;
  /** Whether no other job that locks can have written since the lock was acquired. */
  readonly isSure: () => boolean;
}

/** A lock that was asked for ahead. */
interface Ahead {
  readonly name: string;
  readonly sinceMs: number;
  readonly state: Promise<LockState>;
}

const askedAhead = new WeakMap<GitHub, Ahead>();

/** Tries once to acquire the lock that `withLock` will need, while other requests are under way. `releaseAhead` must follow. */
export function acquireAhead(
  github: GitHub,
  { name, sha }: { readonly name: string; readonly sha: string },
): Promise<LockState> {
  const state = acquire(github, refOf(name), sha);
  askedAhead.set(github, { name, sinceMs: performance.now(), state });
  return state;
}

/** Releases it if no work has used it. */
export async function releaseAhead(github: GitHub): Promise<void> {
  const ahead = askedAhead.get(github);
  askedAhead.delete(github);
  if (ahead && (await ahead.state) === 'acquired') await release(github, refOf(ahead.name));
}

function refOf(name: string): string {
  return `perf-regression/${name}`;
}

/**
 * Runs the work while no other job does. The lock is a git reference, which GitHub creates atomically. It is deleted afterwards;
 * if its job died, another job takes it over. The work must still tolerate a second job: some tokens may not lock, and
 * GitHub's lists can lag behind.
 * @param name of the lock: letters, digits, dashes
 * @param sha any commit of the repository
 * @param isDone checked while another job holds the lock; true if no work is left to do
 */
export async function withLock(
  github: GitHub,
  { name, sha }: { readonly name: string; readonly sha: string },
  isDone: () => Promise<boolean>,
  act: (lock: Lock) => Promise<void>,
): Promise<void> {
  const ref = refOf(name);
  const { holdMs, waitMs, pauseMs } = github.deadlines.locks;
  const from = (ms: number) => performance.now() + ms;
  const ahead = askedAhead.get(github);
  const own = ahead?.name === name ? ahead : undefined;
  if (own) askedAhead.delete(github);
  const end = from(waitMs);
  let takeover = from(holdMs);
  let sinceMs = own?.sinceMs ?? from(0);
  let state = await (own?.state ?? acquire(github, ref, sha));
  while (state === 'busy' && from(0) < end) {
    if (from(0) > takeover) {
      await release(github, ref);
      takeover = from(holdMs);
    } else {
      await sleep(pauseMs * (1 + Math.random()));
      if (await isDone()) return;
    }
    sinceMs = from(0);
    state = await acquire(github, ref, sha);
  }
  try {
    await act({ state, isSure: () => state === 'acquired' && from(0) - sinceMs < SURE_SHARE * holdMs });
  } finally {
    if (state === 'acquired') await release(github, ref);
  }
}

async function acquire(github: GitHub, ref: string, sha: string): Promise<LockState> {
  const created = { ref: `refs/${ref}`, sha, request: { retries: 0 } };
  try {
    const { message } = await github.request('POST /repos/{owner}/{repo}/git/refs', created, LOCKING);
    if (message === undefined) return 'acquired';
    return /already exists/i.test(message) ? 'busy' : 'unavailable';
  } catch (error) {
    // It is not known whether the reference was created. The next attempt shows it, or takes it over.
    if (error instanceof TransientError && !error.isFinal) return 'busy';
    if (error instanceof UserError) return 'unavailable';
    throw error;
  }
}

async function release(github: GitHub, ref: string): Promise<void> {
  try {
    await github.request('DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref }, LOCKING);
  } catch (error) {
    // The reference stays until the next job takes it over. The work itself is complete.
    if (!(error instanceof TransientError)) throw error;
  }
}
