/** The result of `bisect`, a search for the commit that caused a change, for every report that shows it. */

export interface Culprit {
  readonly benchmark: string;
  readonly metric: string;
  /** Between the ends, relative to the good one. */
  readonly change: number;
  readonly probability: number;
  /** Number of rounds of base and head that the result is based on. */
  readonly rounds: number;
  /** Oldest first; several if they cannot be distinguished. */
  readonly commits: readonly Suspect[];
  /** Other candidates, the most likely first. */
  readonly others: readonly { readonly hash: string; readonly probability: number }[];
  /** What limits the certainty; null if nothing does. */
  readonly limit: SearchLimit | null;
}

export interface SearchLimit {
  /** Relative standard deviation between builds of the same code. */
  readonly between: number;
  /** Chance that a step of this size can be attributed to its commit at all, given that builds differ this much. */
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
