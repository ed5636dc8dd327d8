/** The noise of a suite's benchmarks as plain data: the result of `noise`. Shares, not percentages. */
import type { SampleLevel } from './run.ts';
import * as z from './schema.ts';

/** Increased when a reader of the old format would misread the new one. */
export const NOISE_REPORT_SCHEMA = 1;

export interface NoiseReport {
  readonly schema: typeof NOISE_REPORT_SCHEMA;
  readonly suite: string;
  /** `history`: from run to run. `files`: inside the samples of files. */
  readonly source: 'history' | 'files';
  /** The branch of these runs; empty for files. */
  readonly branch: string;
  readonly environment: string;
  /** Number of runs of that environment; 1 for files. */
  readonly runs: number;
  /** Family-wise level at which a change is to be found. */
  readonly alpha: number;
  /** Whether the benchmarks of a run move together; null if there are too few. */
  readonly commonShift: CommonShift | null;
  /** The noisiest first. */
  readonly series: readonly SeriesNoise[];
  readonly advice: readonly Advice[];
}

export interface CommonShift {
  /** Chance of moving together this much if they were independent. */
  readonly pValue: number;
  /** Share of the variance that the other benchmarks of the run predict: the median over the noisy series. */
  readonly share: number;
}

export interface SeriesNoise {
  readonly benchmark: string;
  readonly metric: string;
  /** Number of values: runs, or values of a sample. */
  readonly values: number;
  readonly each: 'run' | SampleLevel;
  /** Robust standard deviation as a share of the value, with its 95% interval; null if there are too few values. */
  readonly sigma: {
    readonly estimate: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
  /** Number of levels in the history; a change of level is not noise. */
  readonly levels: number;
  /** Share of the variance that is common to all benchmarks of a run. */
  readonly common: number | null;
  /** Share of the variance that the iterations inside the runs explain; null if they are not known. */
  readonly inside: number | null;
  /** Share of the runs more than four standard deviations from their level; null if the noise is not known. */
  readonly outliers: number | null;
  readonly threshold: number;
  /** The smallest change for the worse with 80% power, by number of measurements; null if there is none. */
  readonly reach: readonly { readonly measurements: number; readonly change: number | null }[];
}

/** Advice: a code, and its numbers. */
export const adviceSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('more-runs'), have: z.number(), need: z.number() }),
  z.object({
    code: z.literal('measure-again'),
    measurements: z.number(),
    change: z.number(),
    /** With one measurement; null if one cannot show any change. */
    instead: z.nullable(z.number()),
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
