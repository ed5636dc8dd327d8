/**
 * The branch that keeps the history, as the log sees it: a tip, files below it, and a commit that lands only if the
 * tip has not moved. Two adapters: github-branch.ts (Git Data API, no checkout) and git-branch.ts (a local
 * repository). Neither touches a work tree.
 */

export interface Tip {
  readonly commit: string;
  readonly tree: string;
}

export interface HistoryBranch {
  /** For messages: `gh-pages of acme/widgets`. */
  readonly description: string;
  /** Undefined where the branch does not exist yet. */
  tip(): Promise<Tip | undefined>;
  /** A text file below a tip, or undefined where there is none. */
  read(tip: Tip, path: string): Promise<string | undefined>;
  /** Names of the files right below a folder; empty where there is none. */
  list(tip: Tip, folder: string): Promise<readonly string[]>;
  /**
   * Adds or replaces files on top of a parent, or begins an orphan branch where there is none.
   * @param files texts by path; null removes the file
   * @returns the new tip, or undefined where somebody else moved the branch in the meantime
   */
  commit(
    parent: Tip | undefined,
    files: ReadonlyMap<string, string | null>,
    message: string,
  ): Promise<Tip | undefined>;
}
