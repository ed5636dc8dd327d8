/**
 * Commits to the history branch: changes are drafted on the tip, committed if the tip has not moved, and drafted again if
 * it has. Several suites of a job share one commit. A suite that cannot be stored does not block the others, and each
 * failure says why; a lost race is given as the reason only if it was the last thing that happened.
 */
import { TransientError } from '../model/errors.ts';
import type { Backoff } from '../system/retry.ts';
import type { HistoryBranch, Tip } from './branch.ts';
import { type Listing, topFiles } from './overview.ts';
import type { WaitingRun } from './waiting.ts';

/** What one suite writes on top of a tip. */
export interface Draft {
  /** Texts by path; null removes one. */
  readonly files: ReadonlyMap<string, string | null>;
  /** Set if the suite is not in the list of suites yet. */
  readonly listing?: Listing | undefined;
  /** Called after the commit. */
  landed?(tip: Tip): void;
}

export interface Part {
  /** In words that follow "cannot store". */
  readonly what: string;
  /** For the message of the commit: one for each run. */
  readonly messages: readonly string[];
  /** The run in a form that another job can add, if that is possible. */
  readonly waiting?: WaitingRun;
  /** The tip that was read before, if any. */
  seen?(): Look | undefined;
  /** Undefined if there is nothing to write. */
  draft(tip: Tip | undefined): Promise<Draft | undefined>;
}

/** The tip is undefined if the branch does not exist. */
interface Look {
  readonly tip: Tip | undefined;
}

export type Outcome = { readonly stored: boolean } | { readonly error: unknown };

/** Maximum number of consecutive faults other than lost races: for seconds, not minutes. */
export const FAULTS_MAX = 5;

/** Limit of one commit: GitHub accepts about forty megabytes in one request. */
const COMMIT_BYTES_MAX = 16 * 1024 * 1024;

interface Drafted {
  readonly part: Part;
  readonly draft: Draft;
}

/** Another way to store parts that lost the race. @returns the outcome of each part; undefined if it is not possible */
export type Detour = (parts: readonly Part[]) => Promise<readonly Outcome[] | undefined>;

/**
 * @param detour tried after the first lost race
 * @returns the outcome of each part, in their order
 */
export async function landTogether(
  branch: HistoryBranch,
  parts: readonly Part[],
  patience: Backoff,
  detour?: Detour,
): Promise<Outcome[]> {
  const ended = new Map<Part, Outcome>();
  const failed = new Map<Part, TransientError>();
  const pending = () => parts.filter((part) => !ended.has(part));
  let look = sharedLook(parts);
  let [races, faults] = [0, 0];
  for (let attempt = 1; pending().length > 0; attempt++) {
    failed.clear();
    try {
      look ??= { tip: await branch.tip() };
      const taken = await draftAll(pending(), look.tip, ended, failed);
      const landed = taken.length > 0 ? await commit(branch, look.tip, taken) : undefined;
      const isLost = taken.length > 0 && !landed;
      faults = failed.size > 0 && !isLost ? faults + 1 : 0;
      if (isLost && ++races === 1) {
        const outcomes = await detour?.(taken.map(({ part }) => part));
        for (const [i, outcome] of outcomes?.entries() ?? []) ended.set((taken[i] as Drafted).part, outcome);
      }
      for (const { part, draft } of taken) {
        if (landed) {
          draft.landed?.(landed);
          ended.set(part, { stored: true });
        } else if (!ended.has(part)) failed.set(part, new LostRaceError(part, branch, races));
      }
      look = landed && { tip: landed };
    } catch (error) {
      // A failed commit may have succeeded on the server; the next look finds the run by its id.
      look = undefined;
      faults++;
      for (const part of pending()) {
        if (error instanceof TransientError) failed.set(part, error);
        else ended.set(part, { error });
      }
    }
    const errors = pending().flatMap((part) => failed.get(part) ?? []);
    if (errors.length === 0) continue;
    const waitMs = errors.find((error) => error.waitMs !== undefined)?.waitMs;
    const isOver = errors.some(({ isFinal }) => isFinal) || faults >= FAULTS_MAX;
    if (isOver || !(await patience(attempt, waitMs))) {
      for (const [part, error] of failed) ended.set(part, { error });
    }
  }
  return parts.map((part) => ended.get(part) as Outcome);
}

/** @throws the error of the part */
export async function land(branch: HistoryBranch, part: Part, patience: Backoff): Promise<boolean> {
  const [outcome] = (await landTogether(branch, [part], patience)) as [Outcome];
  if ('error' in outcome) throw outcome.error;
  return outcome.stored;
}

/** If all parts read the same tip, it is not requested again. */
function sharedLook(parts: readonly Part[]): Look | undefined {
  const [first, ...others] = parts.map((part) => part.seen?.());
  return first && others.every((other) => other && other.tip?.commit === first.tip?.commit)
    ? first
    : undefined;
}

/** @returns the drafts that fit into one commit; the others follow in the next one */
async function draftAll(
  parts: readonly Part[],
  tip: Tip | undefined,
  ended: Map<Part, Outcome>,
  failed: Map<Part, TransientError>,
): Promise<Drafted[]> {
  const drafts = await Promise.allSettled(parts.map((part) => part.draft(tip)));
  const taken: Drafted[] = [];
  const files = new Map<string, string | null>();
  let bytes = 0;
  for (const [i, drafted] of drafts.entries()) {
    const part = parts[i] as Part;
    if (drafted.status === 'rejected') {
      if (drafted.reason instanceof TransientError) failed.set(part, drafted.reason);
      else ended.set(part, { error: drafted.reason });
    } else if (!drafted.value) ended.set(part, { stored: false });
    else {
      const draft = drafted.value;
      bytes += bytesOf(draft);
      // If two drafts change one file, the second is drafted on top of the first.
      const isApart = [...draft.files].every(([path, text]) => !files.has(path) || files.get(path) === text);
      if (!isApart || (taken.length > 0 && bytes > COMMIT_BYTES_MAX)) continue;
      for (const [path, text] of draft.files) files.set(path, text);
      taken.push({ part, draft });
    }
  }
  return taken;
}

async function commit(
  branch: HistoryBranch,
  tip: Tip | undefined,
  taken: readonly Drafted[],
): Promise<Tip | undefined> {
  const listings = taken.flatMap(({ draft }) => (draft.listing ? [draft.listing] : []));
  const files = new Map<string, string | null>(await topFiles(listings));
  for (const { draft } of taken) for (const [path, text] of draft.files) files.set(path, text);
  return branch.commit(tip, files, messageOf(taken.map(({ part }) => part)));
}

function messageOf(parts: readonly Part[]): string {
  const messages = parts.flatMap((part) => part.messages);
  if (messages.length === 1) return messages[0] as string;
  const all = parts.length === 1 ? `${messages.length} runs` : `${parts.length} suites`;
  return [`perf: ${all}`, '', ...messages].join('\n');
}

export class LostRaceError extends TransientError {
  constructor({ what }: Part, { description }: HistoryBranch, races: number) {
    super(
      `cannot store ${what} on ${description}: others were faster ${races} times in a row`,
      'Run the job again; it stores under the same id.',
    );
  }
}

function bytesOf({ files }: Draft): number {
  return [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0);
}
