/**
 * Stores runs while other jobs store theirs. Tries for one branch cost more with every job: all but one fail, and are made
 * again. So a job that lost the race leaves its runs in a waiting room, where it races with nobody. The job that is first
 * there adds all that wait in one commit; the others only look whether a commit names their runs. If the first one does
 * nothing, the next ones take its turn. A job may be stopped at any point: what waits is added by the next one, and a run
 * that the history has already is not added again.
 */
import { TransientError } from '../model/errors.ts';
import type { Backoff } from '../system/retry.ts';
import type { HistoryBranch } from './branch.ts';
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
 * @returns the outcome of each part; undefined if nothing can wait here
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
  const own = { entry, runs };
  let outcomes = lost(1);
  let [races, faults] = [1, 0];
  for (let look = 1; faults < FAULTS_MAX && (await patience(look)); look++) {
    try {
      const entries = await turns.room.list();
      const turn = turnOf(entry, entries);
      if (turn < 0 && (await areNamed(turns.room, runs))) return parts.map(() => ({ stored: true }));
      if (turn > 0 && look < LOOKS_MIN + turn) continue;
      const bySuite = await addAll(branch, turns, own, entries);
      outcomes = runs.map(({ run }) => bySuite.get(run.suite) as Outcome);
    } catch (error) {
      outcomes = parts.map(() => ({ error }));
    }
    const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
    if (errors.every((error) => !mayPass(error))) break;
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

/** Tries once. @returns outcomes by suite */
async function addAll(
  branch: HistoryBranch,
  { room, adopt }: Turns,
  own: Waiting,
  entries: readonly WaitingEntry[],
): Promise<ReadonlyMap<string, Outcome>> {
  const waiting = [own, ...(await othersIn(room, own, entries))];
  waiting.sort((a, b) => a.entry.timeMs - b.entry.timeMs);
  const bySuite = Map.groupBy(
    waiting.flatMap(({ runs }) => runs),
    ({ run }) => run.suite,
  );
  const suites = [...bySuite.keys()];
  // The tip that was read before is old: others moved the branch.
  const parts = suites.map((suite) => ({ ...adopt(suite, bySuite.get(suite) ?? []), seen: () => undefined }));
  const outcomes = await landTogether(branch, parts, async () => false);
  const ended = new Map(suites.map((suite, i) => [suite, outcomes[i] as Outcome]));
  const isAdded = ({ run }: WaitingRun) => !('error' in (ended.get(run.suite) as Outcome));
  await room.remove(waiting.filter(({ runs }) => runs.every(isAdded)).map(({ entry }) => entry));
  return ended;
}

async function othersIn(
  room: WaitingRoom,
  own: Waiting,
  entries: readonly WaitingEntry[],
): Promise<Waiting[]> {
  const others = entries.filter(({ name }) => name !== own.entry.name);
  if (others.length === 0) return [];
  const texts = await room.texts(others);
  return others.flatMap((entry) => {
    const runs = decodeWaiting(texts.get(entry.name) ?? '');
    return runs ? [{ entry, runs }] : [];
  });
}
