/**
 * Stores runs while other jobs store theirs. Tries for one branch cost more with every job: all but one fail, and are made
 * again. So a job that lost the race leaves its runs in a waiting room, where it races with nobody. The job that is first
 * there adds all that wait in one commit; the others only look whether a commit names their runs. If the first one does
 * nothing, the next ones take its turn. A job may be stopped at any point: what waits is added by the next one, and a run
 * that the history has already is not added again.
 */
import { TransientError, UserError } from '../model/errors.ts';
import type { Backoff } from '../system/retry.ts';
import type { HistoryBranch, Tip } from './branch.ts';
import { FAULTS_MAX, LostRaceError, landTogether, type Outcome, type Part } from './landing.ts';
import { runMessage } from './messages.ts';
import {
  decodeWaiting,
  encodeWaiting,
  type WaitingEntry,
  type WaitingRoom,
  type WaitingRun,
} from './waiting.ts';

/** A job that waits for longer was stopped, or takes its turn by itself. */
const FRESH_MS = 60_000;

/** A branch that did not move for so long has no job that waits for it: a job waits for at most five minutes. */
const FORGOTTEN_MS = 600_000;

/** Entries that one job adds, the oldest first; they are read with one request. */
const ENTRIES_MAX = 100;

/** Looks before the second job takes the turn of the first one; each further job looks once more. */
const LOOKS_MIN = 4;

export interface Turns {
  readonly room: WaitingRoom;
  /** The part that adds runs of one suite, oldest first. */
  readonly adopt: (suite: string, runs: readonly WaitingRun[]) => Part;
}

interface Waiting {
  readonly entry: WaitingEntry;
  readonly runs: readonly WaitingRun[];
}

/**
 * @param parts of which each has a waiting run
 * @returns the outcome of each part; undefined if they cannot be stored in this way
 */
export async function landByTurns(
  branch: HistoryBranch,
  parts: readonly Part[],
  turns: Turns,
  patience: Backoff,
): Promise<readonly Outcome[] | undefined> {
  const runs = parts.flatMap(({ waiting }) => waiting ?? []);
  if (runs.length < parts.length) return undefined;
  const entry = await turns.room.put(encodeWaiting(runs), Date.now());
  if (!entry) return undefined;
  let outcomes = lost(1);
  let [races, faults] = [1, 0];
  let waitMs: number | undefined;
  // Whoever is not the first waits longer before the next look.
  for (let look = 1; faults < FAULTS_MAX && (await patience(look === 1 ? 1 : look + 2, waitMs)); look++) {
    waitMs = undefined;
    try {
      const entries = await turns.room.list();
      const turn = turnOf(entry, entries);
      if (turn < 0 && (await areNamed(turns.room, runs))) return parts.map(() => ({ stored: true }));
      if (turn > 0 && look < LOOKS_MIN + turn) continue;
      const others = entries.filter(({ name }) => name !== entry.name);
      const waiting = [{ entry, runs }, ...(await waitingIn(turns.room, others))];
      const bySuite = await addAll(branch, turns, waiting);
      // What the history has already was added by another job.
      outcomes = runs.map(({ run }) => {
        const outcome = bySuite.get(run.suite);
        return outcome && 'error' in outcome ? outcome : { stored: true };
      });
    } catch (error) {
      outcomes = parts.map(() => ({ error }));
    }
    const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
    if (errors.length === 0) break;
    // Perhaps it is the run of another job that cannot be stored.
    if (errors.some((error) => !mayPass(error))) return undefined;
    waitMs = errors.find((error) => error instanceof TransientError)?.waitMs;
    const isLost = errors.every((error) => error instanceof LostRaceError);
    faults = isLost ? 0 : faults + 1;
    if (isLost) outcomes = lost(++races);
  }
  return outcomes;

  function lost(times: number): readonly Outcome[] {
    return parts.map((part) => ({ error: new LostRaceError(part, branch, times) }));
  }
}

function mayPass(error: unknown): boolean {
  return error instanceof TransientError && !error.isFinal;
}

/** Number of jobs that come first; -1 if the entry is not in the room. */
function turnOf(own: WaitingEntry, entries: readonly WaitingEntry[]): number {
  const isFresh = ({ timeMs }: WaitingEntry) => Math.abs(Date.now() - timeMs) < FRESH_MS;
  return entries
    .filter((each) => each.name === own.name || isFresh(each))
    .findIndex(({ name }) => name === own.name);
}

/** Whether commits of the branch name all of the runs. A list without the entry does not show it: it may be an old one. */
async function areNamed(room: WaitingRoom, runs: readonly WaitingRun[]): Promise<boolean> {
  const lines = new Set((await room.messages()).flatMap((message) => message.split('\n')));
  return runs.every(({ run, events }) => lines.has(runMessage(run, events).split('\n')[0] as string));
}

/**
 * Adds runs whose jobs were stopped while they waited. Costs no request while the branch moves, or if the job's first query found
 * none.
 * @param tip the newest commit of the branch that was read
 */
export async function addForgotten(branch: HistoryBranch, tip: Tip | undefined, turns: Turns): Promise<void> {
  const isQuiet = Date.now() - (tip?.timeMs ?? Number.NaN) > FORGOTTEN_MS;
  if (!isQuiet) return;
  try {
    if ((await turns.room.seen())?.size === 0) return;
    const entries = await turns.room.list();
    if (entries.length > 0) await addAll(branch, turns, await waitingIn(turns.room, entries));
  } catch (error) {
    // They wait for the next job.
    if (!(error instanceof UserError)) throw error;
  }
}

/** Tries once. @returns outcomes by suite */
async function addAll(
  branch: HistoryBranch,
  { room, adopt }: Turns,
  waiting: readonly Waiting[],
): Promise<ReadonlyMap<string, Outcome>> {
  const inOrder = waiting.toSorted((a, b) => a.entry.timeMs - b.entry.timeMs);
  const bySuite = Map.groupBy(
    inOrder.flatMap(({ runs }) => runs),
    ({ run }) => run.suite,
  );
  // Whatever tip was read before is an old one.
  const parts = [...bySuite].map(([suite, runs]) => ({ ...adopt(suite, runs), seen: () => undefined }));
  const outcomes = await landTogether(branch, parts, async () => false);
  const ended = new Map([...bySuite.keys()].map((suite, i) => [suite, outcomes[i] as Outcome]));
  const isAdded = ({ run }: WaitingRun) => !('error' in (ended.get(run.suite) as Outcome));
  await room.remove(inOrder.filter(({ runs }) => runs.every(isAdded)).map(({ entry }) => entry));
  return ended;
}

/** Without what cannot be read: it stays, for a newer version or for whoever put it there. */
async function waitingIn(room: WaitingRoom, entries: readonly WaitingEntry[]): Promise<Waiting[]> {
  const asked = entries.slice(0, ENTRIES_MAX);
  const texts = asked.length > 0 ? await room.texts(asked) : new Map<string, string>();
  return asked.flatMap((entry) => {
    const runs = decodeWaiting(texts.get(entry.name) ?? '');
    return runs ? [{ entry, runs }] : [];
  });
}
