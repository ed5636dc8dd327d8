/** What the page asks of its worker, and what comes back: plain data, numbers in typed arrays. */

import type { ChangeGroup } from '../history/change-groups.ts';
import type { Decision } from '../history/decisions.ts';
import type { Summary, SummaryDrift, SummaryShift } from '../history/summary.ts';
import type { Environment } from '../model/environment.ts';
import type { Direction } from '../model/unit.ts';

/** Which line of a chart: one metric of one benchmark on one branch. */
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
  /** Of the commit. */
  readonly tags?: readonly string[];
}

/** Runs between two change points, on one kind of machine. Places are those of the runs. */
export interface Level {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Where 95 % of its runs lie. */
  readonly low: number;
  readonly high: number;
}

export interface Shift {
  /** Place of the first run of this machine that is certainly different. */
  readonly place: number;
  /** Place of the last run of this machine that is certainly not. */
  readonly before: number;
  /** Relative. */
  readonly change: number;
  readonly worse: boolean | null;
  /** The range of commits as every page tells it; the runs of this machine may be further apart. */
  readonly after: string;
  readonly commit: string;
  /** Undefined for what is older than the summary's runs, or of another branch. */
  readonly state?: SummaryShift['state'];
}

/** What one kind of machine measured. */
export interface Course {
  readonly machine: Machine;
  readonly levels: readonly Level[];
  readonly shifts: readonly Shift[];
}

export interface Line extends LineKey {
  readonly unit: string;
  readonly direction: Direction;
  /** One a run of the history; NaN where it has none. */
  readonly values: Float64Array;
  /** The smallest and the largest value inside the run; NaN where it kept none. */
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  readonly courses: readonly Course[];
  /** What the overview lists of it, the newest first: of the tracked branch only. */
  readonly changes: readonly SummaryShift[];
  readonly drift?: SummaryDrift;
}

/** How much of the history is loaded, and what was wrong with it. */
export interface Extent {
  readonly segments: number;
  readonly of: number;
  readonly bytesLeft: number;
  readonly damages: readonly Fault[];
  /** Whether more is on its way without being asked for. */
  readonly loading: boolean;
}

/** A machine that was not any more what it had been. */
export interface MachineChange {
  /** Of the first run that says so. */
  readonly place: number;
  readonly text: string;
}

export interface History {
  readonly runs: readonly RunFacts[];
  readonly lines: readonly Line[];
  readonly decisions: readonly Decision[];
  readonly changes: readonly MachineChange[];
  readonly extent: Extent;
}

/** A summary with its words: phrased in the worker, where the reporters and their checks are loaded anyway. */
export interface Told {
  readonly summary: Summary;
  /** The verdict on the newest run in a sentence; empty where it was not judged. */
  readonly headline: string;
  /** With which runs it was compared, and what would have been seen. */
  readonly basis: string;
  /** Why each series has its verdict, in the order of the series; empty where it was not judged. */
  readonly reasons: readonly string[];
  /** What all names begin with; empty if that is little. */
  readonly prefix: string;
  /** One an environment of the summary. */
  readonly machines: readonly Machine[];
  /** What changed, by commit, the newest first. */
  readonly changes: readonly ChangeGroup[];
}

export interface Machine {
  /** Equal for comparable machines. */
  readonly key: string;
  /** As people read it. */
  readonly name: string;
}

/** What is worked out from a summary after it is shown. */
export interface Insight {
  /** Robust standard deviation of each series around its levels, relative; NaN where too little is known. */
  readonly noise: Float64Array;
  readonly shifts: readonly {
    readonly series: number;
    readonly after: string;
    readonly commit: string;
    readonly time: string;
    /** Relative; infinite from zero. */
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
  /** Of a commit a hash, the beginning of one, or a tag. */
  readonly name: string;
}

export interface ComparedRow {
  readonly benchmark: string;
  readonly metric: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly before: number;
  readonly after: number;
  /** Relative; null where it cannot be said. */
  readonly change: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly worse: boolean | null;
  /** Whether it is told from the noise from run to run, among so many series. */
  readonly told: boolean;
  /** What a check lets pass, relative. */
  readonly limit: number;
  /** Told, and beyond the limit: what is worth a look. */
  readonly beyond: boolean;
}

export interface Compared {
  readonly rows: readonly ComparedRow[];
  /** Runs of each side. */
  readonly runs: readonly [number, number];
  /** Benchmarks that only one side has. */
  readonly alone: readonly [number, number];
  /** How much worse all series got together, relative: it is in no row. 0 where they did not. */
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

/** Questions by name: what is given, and what comes back, once or several times as more is loaded. */
export interface Questions {
  suites: { given: Record<string, never>; answer: readonly Suite[] };
  /** @param round a further one looks whether something new was stored */
  summary: { given: { folder: string; suite: string; round: number }; answer: Told };
  insight: { given: { summary: Summary }; answer: Insight };
  /** @param depth so many segments are loaded at least, the newest first: a window of runs in any case */
  history: {
    given: { folder: string; suite: string; lines: readonly LineKey[]; depth: number };
    answer: History;
  };
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

/** Tells the worker that nobody waits any more. */
export interface Stop {
  readonly stop: number;
}
