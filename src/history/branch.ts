/**
 * The history branch as the log sees it: a tip, files below it, and a commit that succeeds only if the tip has not moved.
 * There are two adapters: github-branch.ts (Git Data API, without a checkout) and git-branch.ts (a local repository).
 * Neither changes a work tree. Only regular files of a bounded size are read; anything else in the place of a file is an
 * error that names it.
 */
import { UserError } from '../model/errors.ts';
import type { WaitingRoom } from './waiting.ts';

/** Far above any file that we write, far below what would exhaust a runner. */
export const FILE_BYTES_MAX = 32 * 1024 * 1024;

export interface Tip {
  readonly commit: string;
  readonly tree: string;
  /** When it was committed, if the storage gives it. */
  readonly timeMs?: number;
}

export type EntryKind = 'file' | 'folder' | 'symbolic link' | 'submodule';

/** A direct child of a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

export interface HistoryBranch {
  readonly name: string;
  /** For messages: `gh-pages of acme/widgets`. */
  readonly description: string;
  /** Undefined if the branch does not exist yet. */
  tip(): Promise<Tip | undefined>;
  /**
   * The commits before a tip, newest first; at most `most`.
   * @param path only commits that changed this path, or something below it
   */
  before(tip: Tip, most: number, path?: string): Promise<readonly Tip[]>;
  /**
   * A text file below a tip, or undefined if it does not exist.
   * @throws UserError if it is not a file, or is larger than FILE_BYTES_MAX
   */
  read(tip: Tip, path: string): Promise<string | undefined>;
  /**
   * The direct children of a folder; empty if it does not exist.
   * @throws UserError if it is not a folder
   */
  list(tip: Tip, folder: string): Promise<readonly Entry[]>;
  /**
   * Adds or replaces files on top of a parent, or creates an orphan branch if there is no parent.
   * @param files texts by path; null removes the file
   * @returns the new tip, or undefined if somebody else moved the branch in the meantime
   * @throws TransientError if a retry may succeed, UserError if the commit is rejected
   */
  commit(
    parent: Tip | undefined,
    files: ReadonlyMap<string, string | null>,
    message: string,
  ): Promise<Tip | undefined>;
  /** Where runs wait for this branch, if the storage has a place for them. @param historyDir folder of their history */
  waitingRoom?(historyDir: string): WaitingRoom;
}

/** Something that we did not write is in the place of a history file. */
export function notOurs(path: string, branch: string, why: string): UserError {
  return new UserError(
    `${path} on ${branch} is not a file of the history: ${why}`,
    'Nothing was written. Move it away from there, or choose another folder with the input history-dir.',
  );
}

/**
 * Git stores branches as files: a branch cannot be created if another branch's name needs a folder there, or is that
 * folder.
 */
export function branchInTheWay(name: string, other: string, place: string): UserError {
  return new UserError(
    `cannot create the branch ${name} of ${place}: the branch ${other} is in the way`,
    `Git cannot have both. Delete or rename ${other}, or choose another branch with the input branch (--branch on the command line).`,
  );
}

/** @throws UserError if it is not a regular file, or too large */
export function requireFile(path: string, branch: string, kind: EntryKind, bytes: number): void {
  if (kind !== 'file') throw notOurs(path, branch, `it is a ${kind}`);
  if (bytes > FILE_BYTES_MAX) {
    throw notOurs(path, branch, `it has ${bytes} bytes, and none of ours has more than ${FILE_BYTES_MAX}`);
  }
}
