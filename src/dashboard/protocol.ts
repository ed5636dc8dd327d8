/** Questions of the page to its worker, and the answers: plain data, numbers in typed arrays. */

import type { ChangeGroup } from '../history/change-groups.ts';
import type { Decision } from '../history/decisions.ts';
import type { Summary, SummaryDrift, SummaryShift } from '../history/summary.ts';
import type { Environment } from '../model/environment.ts';
import type { ProfileDifference } from '../model/profile.ts';
import type { Direction } from '../model/unit.ts';

/** Identifies a line of a chart: one metric of one benchmark on one branch. */
export interface LineKey {
  readonly benchmark: string;
  readonly metric: string;
  readonly branch: string;
}

export interface RunFacts {
  readonly id: string;
  readonly commit: string;
  readonly branch: string;
  readonly time: string;
  readonly environment: Environment;
  readonly machine: Machine;
  readonly url: string;
  readonly message: string;
  readonly author: string;
  /** Tags of the commit. */
  readonly tags?: readonly string[];
}

/** The level between two change points, on one kind of machine. Places are those of the runs. */
export interface Level {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Contains 95 % of its runs. */
  readonly low: number;
  readonly high: number;
}

export interface Shift {
  /** Place of this machine's first run that certainly has the change. */
  readonly place: number;
  /** Place of this machine's last run that certainly does not have it. */
  readonly before: number;
  /** Relative. */
  readonly change: number;
  readonly worse: boolean | null;
  /** The range of commits, the same on every page; the runs of this machine may be further apart. */
  readonly after: string;
  readonly commit: string;
  /** Undefined for older changes than the summary's, and for other branches. */
  readonly state?: SummaryShift['state'];
}

/** Levels and shifts on one kind of machine. */
export interface Course {
  readonly machine: Machine;
  readonly levels: readonly Level[];
  readonly shifts: readonly Shift[];
}

export interface Line extends LineKey {
  readonly unit: string;
  readonly direction: Direction;
  /** One for each run of the history; NaN if it has none. */
  readonly values: Float64Array;
  /** The smallest and the largest value inside the run; NaN if it has none. */
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  readonly courses: readonly Course[];
  /** The changes in the overview's list, newest first; only for the tracked branch. */
  readonly changes: readonly SummaryShift[];
  readonly drift?: SummaryDrift;
}

/** How much of the history is loaded, and which parts are damaged. */
export interface Extent {
  readonly segments: number;
  readonly of: number;
  readonly bytesLeft: number;
  readonly damages: readonly Fault[];
  /** Whether more is being loaded. */
  readonly loading: boolean;
}

/** A change of a machine, such as new tools. */
export interface MachineChange {
  /** Place of the first run after the change. */
  readonly place: number;
  readonly text: string;
}

/** A stored profile of a regression. */
export interface Profiled {
  /** Index in `lines`: the series that got slower. */
  readonly line: number;
  /** Place of the run that reported it, and its id. */
  readonly place: number;
  readonly run: string;
}

export interface History {
  readonly runs: readonly RunFacts[];
  readonly lines: readonly Line[];
  readonly decisions: readonly Decision[];
  readonly changes: readonly MachineChange[];
  /** Newest first. */
  readonly profiles: readonly Profiled[];
  readonly extent: Extent;
}

/** A summary with its texts. The worker writes them, because it loads the reporters anyway. */
export interface SummaryTexts {
  readonly summary: Summary;
  /** The verdict on the newest run in a sentence; empty if it was not judged. */
  readonly headline: string;
  /** The runs it was compared with, and the smallest detectable change. */
  readonly basis: string;
  /** The reason for each verdict, in the order of the series; empty if not judged. */
  readonly reasons: readonly string[];
  /** The common prefix of all names; empty if it is short. */
  readonly prefix: string;
  /** One for each environment of the summary. */
  readonly machines: readonly Machine[];
  /** The changes by commit, newest first. */
  readonly changes: readonly ChangeGroup[];
}

export interface Machine {
  /** Equal for comparable machines. */
  readonly key: string;
  /** For people. */
  readonly name: string;
}

/** Computed from a summary after it is shown. */
export interface Insight {
  /** Robust standard deviation of each series around its levels, relative; NaN with too few runs. */
  readonly noise: Float64Array;
  readonly shifts: readonly {
    readonly series: number;
    readonly after: string;
    readonly commit: string;
    readonly time: string;
    /** Relative; infinite if the change is from zero. */
    readonly change: number;
    readonly worse: boolean | null;
    readonly state: SummaryShift['state'];
    readonly message: string;
    readonly author: string;
  }[];
  readonly drifts: readonly { readonly series: number; readonly change: number; readonly runs: number }[];
}

/** One side of a comparison. */
export interface Side {
  readonly kind: 'commit' | 'branch' | 'environment';
  /** For a commit: a hash, its beginning, or a tag. */
  readonly name: string;
}

export interface ComparedRow {
  readonly benchmark: string;
  readonly metric: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly before: number;
  readonly after: number;
  /** Relative; null if undefined. */
  readonly change: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly worse: boolean | null;
  /** Whether the noise from run to run does not explain the change, given the number of series. */
  readonly isSignificant: boolean;
  /** The limit of a check, relative. */
  readonly limit: number;
  /** Significant, and beyond the limit. */
  readonly beyond: boolean;
}

export interface Compared {
  readonly rows: readonly ComparedRow[];
  /** Number of runs of each side. */
  readonly runs: readonly [number, number];
  /** Number of benchmarks that only one side has. */
  readonly alone: readonly [number, number];
  /** The common move of all series, relative, up is worse. It is not part of the rows; 0 if there is none. */
  readonly common: number;
  readonly extent: Extent;
}

export interface Suite {
  readonly name: string;
  readonly folder: string;
  readonly repository: string;
}

export interface Fault {
  readonly message: string;
  readonly remedy: string;
}

/** Questions by name, with what is given and the type of the answer. A question gets several answers as more is loaded. */
export interface Questions {
  suites: { given: Record<string, never>; answer: readonly Suite[] };
  /** @param round a higher number checks whether something new was stored */
  summary: { given: { folder: string; suite: string; round: number }; answer: SummaryTexts };
  insight: { given: { summary: Summary }; answer: Insight };
  /** @param depth how many segments to load at least, newest first; a window of runs is always loaded */
  history: {
    given: { folder: string; suite: string; lines: readonly LineKey[]; depth: number };
    answer: History;
  };
  profile: { given: { folder: string; run: string }; answer: ProfileDifference };
  compare: {
    given: { folder: string; suite: string; before: Side; after: Side; runs: number; depth: number };
    answer: Compared;
  };
}

export type Ask = keyof Questions;

export interface Question<Name extends Ask = Ask> {
  readonly id: number;
  readonly ask: Name;
  readonly given: Questions[Name]['given'];
}

export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly fault: Fault }
  /** No more answers follow. */
  | { readonly id: number; readonly isDone: true };

/** Tells the worker that the answer is no longer needed. */
export interface Stop {
  readonly stop: number;
}
