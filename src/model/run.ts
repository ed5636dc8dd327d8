/**
 * The words of the house: a run holds series of measurements, each a sample of one metric of one benchmark.
 * Plain immutable data; nothing here reads, writes or decides.
 */
import type { Environment } from './environment.ts';
import type { Beside, SeriesBeside } from './reference.ts';
import type { Direction } from './unit.ts';

/** Longer names are no names, but text that went astray: they are neither read nor stored. */
export const NAME_LENGTH_MAX = 1000;
export const UNIT_LENGTH_MAX = 100;
/** Of a commit's message and its author. */
export const WORDS_LENGTH_MAX = 200;

export interface Metric {
  readonly name: string;
  /** Base unit, see unit.ts. */
  readonly unit: string;
  readonly direction: Direction;
  /** The name that earlier versions stored it under, as `former` of the benchmark. */
  readonly former?: string;
  /** What it is in a run with a reference; absent if it has none. */
  readonly beside?: SeriesBeside | undefined;
}

/**
 * What one value of a sample stands for. Two processes of the same code differ by more than their iterations tell
 * (layout of memory, order of linking, decisions of a just-in-time compiler), so iterations are no independent
 * observations of the code: of two forks of one JMH benchmark, a rank test at 0.05 calls every third pair different.
 * - `iteration`: one of several repetitions inside a process. They estimate that process.
 * - `process`: a process or run of its own, measured or summarised to one value. It is one observation of the code.
 */
export const sampleLevels = ['iteration', 'process'] as const;
export type SampleLevel = (typeof sampleLevels)[number];

/** The measured values of one metric of one benchmark in one run, in the metric's base unit. */
export interface Sample {
  /** The tool's own centre where it gives one, else the median. */
  readonly centre: number;
  /** Ascending. Empty where the tool reports only a centre. */
  readonly values: readonly number[];
  /** What one of `values` stands for. Without values there is nothing to say: `iteration`. */
  readonly level: SampleLevel;
}

export interface Benchmark {
  /** What tells it from every other benchmark, whatever is measured beside it. */
  readonly name: string;
  /** The shortest name that tells it from the others of the results it was read from; absent if that is the name. */
  readonly shown?: string;
  /** Names that earlier versions stored it under. */
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

/** Something in the results that was to be a value and is none, and where it stands. */
export interface LeftOut {
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** Begins with the name of the benchmark where it is known. */
  readonly reason: string;
  /** The benchmark that failed, null where the tool itself did; absent where nothing failed. */
  readonly failed?: string | null;
}

/** One execution of a suite at a commit. */
export interface Run {
  /** Unique within the suite; storing the same id twice stores it once. */
  readonly id: string;
  readonly suite: string;
  /** Full commit hash, or empty where there is none. */
  readonly commit: string;
  readonly branch: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly environment: Environment;
  readonly measurements: readonly Measurement[];
  /** What the results hold beside them; of a run that was just read, it is not stored. */
  readonly leftOut?: readonly LeftOut[];
  /** The page of the workflow run, where there is one. */
  readonly url?: string;
  /** First line of the commit's message, and who wrote it; where the door knows them. */
  readonly message?: string;
  readonly author?: string;
  /** Tags of the commit, such as releases; where the door knows them. */
  readonly tags?: readonly string[];
  /** What was measured in turn with it. */
  readonly reference?: Beside;
  /**
   * Of a late run, which was stored after a newer commit of its branch: the id of the run behind which it belongs, empty
   * where it belongs before all.
   */
  readonly after?: string;
}

/** What tells one series of a suite from another, as one string. */
export function seriesKey(benchmark: string, metric: string): string {
  return `${benchmark}\u0000${metric}`;
}
