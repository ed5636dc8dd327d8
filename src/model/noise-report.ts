/** How noisy the benchmarks of a suite are, as plain data: the outcome of `noise`. Shares, not percentages. */
import * as z from 'zod';
import type { SampleLevel } from './run.ts';

/** Raised when a reader of the old form would misread the new one. */
export const NOISE_REPORT_SCHEMA = 1;

export interface NoiseReport {
  readonly schema: typeof NOISE_REPORT_SCHEMA;
  readonly suite: string;
  /** `history`: from run to run. `files`: inside the samples of files. */
  readonly source: 'history' | 'files';
  /** Whose runs these are; empty for files. */
  readonly branch: string;
  readonly environment: string;
  /** Runs of that environment that were looked at; 1 for files. */
  readonly runs: number;
  /** Family-wise level at which a change is to be seen. */
  readonly alpha: number;
  /** Whether the benchmarks of a run move together; null where there are too few to tell. */
  readonly commonShift: CommonShift | null;
  /** The noisiest first. */
  readonly series: readonly SeriesNoise[];
  readonly advice: readonly Advice[];
}

export interface CommonShift {
  /** Of moving together as much as this by chance. */
  readonly pValue: number;
  /** Of the variance, what the other benchmarks of the run foretell: the middle one of the noisy series. */
  readonly share: number;
}

export interface SeriesNoise {
  readonly benchmark: string;
  readonly metric: string;
  /** Values that tell: runs, or values of a sample. */
  readonly values: number;
  readonly each: 'run' | SampleLevel;
  /** Robust standard deviation as a share of the value, with its 95 % interval; null where there are too few values. */
  readonly sigma: {
    readonly estimate: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
  /** Levels that the history went through; a change of level is no noise. */
  readonly levels: number;
  /** Share of the variance that the run did to all its benchmarks. */
  readonly common: number | null;
  /** Share of the variance that the iterations inside the runs explain; null where they are not known. */
  readonly inside: number | null;
  /** Share of the runs that lie more than four standard deviations from their level; null where noise is not known. */
  readonly outliers: number | null;
  readonly threshold: number;
  /** The smallest change for the worse that is seen four times in five, by number of measurements; null where none is. */
  readonly reach: readonly { readonly measurements: number; readonly change: number | null }[];
}

/** What would help: a code, and the numbers that belong to it. */
export const adviceSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('more-runs'), have: z.number(), need: z.number() }),
  z.object({
    code: z.literal('measure-again'),
    measurements: z.number(),
    change: z.number(),
    /** With one measurement; null where that shows none. */
    instead: z.number().nullable(),
  }),
  z.object({ code: z.literal('interleave'), share: z.number() }),
  z.object({ code: z.literal('iterations'), share: z.number() }),
  z.object({ code: z.literal('processes') }),
  z.object({ code: z.literal('outliers'), series: z.number(), of: z.number() }),
  z.object({ code: z.literal('pin-runner'), runs: z.number(), of: z.number(), environments: z.number() }),
  z.object({
    code: z.literal('threshold'),
    benchmark: z.string(),
    metric: z.string(),
    threshold: z.number(),
    change: z.number(),
  }),
]);
export type Advice = Readonly<z.infer<typeof adviceSchema>>;
