/** Jobs that change what people are told take turns: one at a time, and each sees what the one before it wrote. */
import { setTimeout as sleep } from 'node:timers/promises';
import { TransientError, UserError } from '../model/errors.ts';
import type { GitHub, Need } from './client.ts';

const TAKING_TURNS: Need = { what: 'take a turn', permission: 'contents: write' };

/** A turn takes a second or two: who has it for longer has died. With all waiting, a job is not kept for longer. */
const TURN_MS_MAX = 15_000;
const WAIT_MS_MAX = 60_000;
const PAUSE_MS = 500;

/** `nobodys`: the token may not create references, or the commit is not there. Then nobody takes turns. */
export type Turn = 'mine' | 'theirs' | 'nobodys';

/**
 * Lets one job at a time do something. A git reference is the one thing that GitHub creates for a single asker: it is
 * created before and deleted behind, and taken over where it stayed because its job died. What is done must bear
 * another job beside it all the same: some may not take turns, and GitHub's lists can lag behind.
 * @param name of the turn: letters, digits, dashes
 * @param sha any commit of the repository
 * @param isDone asked while another job has its turn: what it did may be all that was to do
 */
export async function inTurn(
  github: GitHub,
  { name, sha }: { readonly name: string; readonly sha: string },
  isDone: () => Promise<boolean>,
  act: (turn: Turn) => Promise<void>,
): Promise<void> {
  const ref = `perf-regression/${name}`;
  const from = (ms: number) => performance.now() + ms;
  const end = from(WAIT_MS_MAX);
  let patience = from(TURN_MS_MAX);
  let turn = await take(github, ref, sha);
  while (turn === 'theirs' && from(0) < end) {
    if (from(0) > patience) {
      await leave(github, ref);
      patience = from(TURN_MS_MAX);
    } else {
      await sleep(PAUSE_MS * (1 + Math.random()));
      if (await isDone()) return;
    }
    turn = await take(github, ref, sha);
  }
  try {
    await act(turn);
  } finally {
    if (turn === 'mine') await leave(github, ref);
  }
}

async function take(github: GitHub, ref: string, sha: string): Promise<Turn> {
  const created = { ref: `refs/${ref}`, sha, request: { retries: 0 } };
  try {
    const { message } = await github.request('POST /repos/{owner}/{repo}/git/refs', created, TAKING_TURNS);
    if (message === undefined) return 'mine';
    return /already exists/i.test(message) ? 'theirs' : 'nobodys';
  } catch (error) {
    // Whether it was created is not known: the next try tells, or it is taken over.
    if (error instanceof TransientError && !error.isFinal) return 'theirs';
    if (error instanceof UserError) return 'nobodys';
    throw error;
  }
}

async function leave(github: GitHub, ref: string): Promise<void> {
  try {
    await github.request('DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref }, TAKING_TURNS);
  } catch (error) {
    // It stays until the next job takes it over; what was done is done.
    if (!(error instanceof TransientError)) throw error;
  }
}
