/**
 * The branch that keeps the history, as the log sees it: a tip, files below it, and a commit that lands only if the
 * tip has not moved. Two adapters: github-branch.ts (Git Data API, no checkout) and git-branch.ts (a local
 * repository). Neither touches a work tree. Only regular files of a bounded size are read: what else stands in the
 * place of one is refused by name.
 */
import { UserError } from '../model/errors.ts';

/** Far above any file that is written, far below what would exhaust a runner. */
export const FILE_BYTES_MAX = 32 * 1024 * 1024;

export interface Tip {
  readonly commit: string;
  readonly tree: string;
}

export type EntryKind = 'file' | 'folder' | 'symbolic link' | 'submodule';

/** What stands right below a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

export interface HistoryBranch {
  readonly name: string;
  /** For messages: `gh-pages of acme/widgets`. */
  readonly description: string;
  /** Undefined where the branch does not exist yet. */
  tip(): Promise<Tip | undefined>;
  /**
   * The commits before a tip, newest first; at most so many.
   * @param path only those that changed it, or what is below it
   */
  before(tip: Tip, most: number, path?: string): Promise<readonly Tip[]>;
  /**
   * A text file below a tip, or undefined where there is none.
   * @throws UserError where something else than a file stands there, or one of more than FILE_BYTES_MAX
   */
  read(tip: Tip, path: string): Promise<string | undefined>;
  /**
   * What stands right below a folder; empty where there is none.
   * @throws UserError where something else than a folder stands there
   */
  list(tip: Tip, folder: string): Promise<readonly Entry[]>;
  /**
   * Adds or replaces files on top of a parent, or begins an orphan branch where there is none.
   * @param files texts by path; null removes the file
   * @returns the new tip, or undefined where somebody else moved the branch in the meantime
   * @throws TransientError where it may be taken a moment later, UserError where it is not taken
   */
  commit(
    parent: Tip | undefined,
    files: ReadonlyMap<string, string | null>,
    message: string,
  ): Promise<Tip | undefined>;
}

/** Something stands where a file of the history should, and it is not ours. */
export function notOurs(path: string, branch: string, why: string): UserError {
  return new UserError(
    `${path} on ${branch} is not a file of the history: ${why}`,
    'Nothing was written. Move it away from there, or choose another folder with the input history-dir.',
  );
}

/** Git keeps branches in files: one cannot be made where another one's name needs a folder, or is one. */
export function branchInTheWay(name: string, other: string, place: string): UserError {
  return new UserError(
    `cannot make the branch ${name} of ${place}: the branch ${other} is in the way`,
    `Git cannot have both. Delete or rename ${other}, or choose another branch with the input branch (--branch on the command line).`,
  );
}

/** @throws UserError where it is no regular file, or too large */
export function requireFile(path: string, branch: string, kind: EntryKind, bytes: number): void {
  if (kind !== 'file') throw notOurs(path, branch, `it is a ${kind}`);
  if (bytes > FILE_BYTES_MAX) {
    throw notOurs(path, branch, `it has ${bytes} bytes, and none of ours has more than ${FILE_BYTES_MAX}`);
  }
}
