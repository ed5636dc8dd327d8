/** What a search for a commit found: the answer of `bisect`, for every place where it is told. */

export interface Culprit {
  readonly benchmark: string;
  readonly metric: string;
  /** Between the ends, relative to the good one. */
  readonly change: number;
  readonly probability: number;
  /** Of base and head, all that the answer stands on. */
  readonly rounds: number;
  /** Oldest first; several where they cannot be told apart. */
  readonly commits: readonly Suspect[];
  /** What else it may be, the likeliest first. */
  readonly others: readonly { readonly hash: string; readonly probability: number }[];
  /** What keeps it from being surer; null where it is as sure as a search goes. */
  readonly limit: SearchLimit | null;
}

export interface SearchLimit {
  /** What builds of one code differ by, relative: a standard deviation. */
  readonly between: number;
  /** Chance that a step of this size can be told to its commit at all, where builds differ so. */
  readonly tellable: number;
}

export interface Suspect {
  /** Full hash. */
  readonly hash: string;
  readonly author: string;
  /** Day, as 2026-01-31. */
  readonly date: string;
  /** First line of its message. */
  readonly subject: string;
}
