/**
 * The domain model: a run has series of measurements, each a sample of one metric of one benchmark. Plain immutable data
 * without logic.
 */
import type { Environment } from './environment.ts';
import type { Beside, SeriesBeside } from './reference.ts';
import type { SkipReason } from './skip-reason.ts';
import type { Direction } from './unit.ts';

/** Longer texts are not names: they are neither read nor stored. */
export const NAME_LENGTH_MAX = 1000;
export const UNIT_LENGTH_MAX = 100;
/** For a commit's message and its author. */
export const WORDS_LENGTH_MAX = 200;

export interface Metric {
  readonly name: string;
  /** Base unit, see unit.ts. */
  readonly unit: string;
  readonly direction: Direction;
  /** The benchmark's name in earlier versions, as in `former` of the benchmark. */
  readonly former?: string;
  /** What it is in a run with a reference; absent if it has none. */
  readonly beside?: SeriesBeside | undefined;
}

/**
 * What one value of a sample stands for. Two processes of the same code differ by more than their iterations do (memory
 * layout, link order, decisions of a just-in-time compiler), so iterations are not independent observations of the code:
 * for two forks of one JMH benchmark, a rank test at 0.05 calls every third pair different.
 * - `iteration`: one of several repetitions inside a process. They estimate that process.
 * - `process`: a process or run of its own, measured or summarized as one value. It is one observation of the code.
 */
export const sampleLevels = ['iteration', 'process'] as const;
export type SampleLevel = (typeof sampleLevels)[number];

/** The measured values of one metric of one benchmark in one run, in the metric's base unit. */
export interface Sample {
  /** The tool's own center if it gives one, otherwise the median. */
  readonly centre: number;
  /** Ascending. Empty if the tool reports only a center. */
  readonly values: readonly number[];
  /** What each of `values` stands for; `iteration` if there are no values. */
  readonly level: SampleLevel;
}

export interface Benchmark {
  /** A name that no other benchmark has, whatever else is measured. */
  readonly name: string;
  /** The shortest name that is unique in the results it was read from; absent if that is the name. */
  readonly shown?: string;
  /** Names under which earlier versions stored it. */
  readonly former?: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
}

export interface Measurement {
  readonly benchmark: Benchmark;
  readonly metric: Metric;
  readonly sample: Sample;
  /** The unit as the tool wrote it. */
  readonly writtenUnit: string;
}

/** An entry of the results without a usable value, and its place. */
export interface LeftOut {
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  readonly why: SkipReason;
  /** The benchmark that failed, null if the tool itself did; absent if nothing failed. */
  readonly failed?: string | null;
}

/** One execution of a suite at a commit. */
export interface Run {
  /** Unique within the suite; storing the same id twice stores it once. */
  readonly id: string;
  readonly suite: string;
  /** Full commit hash; empty if there is none. */
  readonly commit: string;
  readonly branch: string;
  /** When it was measured, ISO 8601, UTC; of a run with `measured`, when its commit was made. */
  readonly time: string;
  readonly environment: Environment;
  readonly measurements: readonly Measurement[];
  /** Entries of the results without a value. Only for a run that was just read; it is not stored. */
  readonly leftOut?: readonly LeftOut[];
  /** The page of the workflow run, if there is one. */
  readonly url?: string;
  /** First line of the commit's message, and its author, if the entry point knows them. */
  readonly message?: string;
  readonly author?: string;
  /** Tags of the commit, such as releases, if the entry point knows them. */
  readonly tags?: readonly string[];
  /** What was measured in turn with it. */
  readonly reference?: Beside;
  /**
   * For a late run, stored after a newer commit of its branch: the id of the run that it follows, empty if it precedes
   * all.
   */
  readonly after?: string;
  /** For a past commit: when it was measured, ISO 8601, UTC. */
  readonly measured?: string;
}

/** Identifies a series within a suite, as one string. */
export function seriesKey(benchmark: string, metric: string): string {
  return `${benchmark}\u0000${metric}`;
}
