/** What a test of the newest runs of one series needs, and what it finds. */
import type { Noise } from './noise.ts';

/** One series as it is tested, without the common shift. */
export interface Course {
  /** One value a run, oldest first, on the compared scale. */
  readonly history: readonly number[];
  /** Indices in the history where a new level begins, ascending. */
  readonly cuts: readonly number[];
  /** The baseline starts here, because a person accepted the level; 0 if nobody did. */
  readonly accepted: number;
  /** Number of runs in the history that were measured on the machine of the run under test. */
  readonly alike: number;
  /** The measurements of the run under test, at least one. */
  readonly current: readonly number[];
  /** For each measurement how much wider its noise is than the history's, from 1. */
  readonly widening: readonly number[];
  readonly noise: Noise;
  /**
   * Whether the measurements are independent: made on other machines or days. Otherwise they share the state of a
   * machine.
   */
  readonly apart: boolean;
  /** Number of newest runs that may form the regime, including the run under test. */
  readonly windows: number;
  /** Number of leading values in the history used for the level: later ones belong to an open episode. */
  readonly quiet: number;
}

/** The new regime in one direction. */
export interface Regime {
  /** One-sided, corrected for the windows that were tested but not for other series. */
  readonly pValue: number;
  /** Index in the history where the tested window begins; the history's length if that is the run under test. */
  readonly start: number;
  /** Index of the first of the newest runs in a row that show the shift. */
  readonly since: number;
  /** Center of the regime minus the level before. */
  readonly shift: number;
  /** The level before, on the compared scale. */
  readonly level: number;
  /** Variance of the sum of the regime's normal scores. */
  readonly variance: number;
  /** 1, or the factor by which the noise was widened because the level before is not settled. */
  readonly widened: number;
  /** Number of runs in the baseline. */
  readonly baseline: number;
}

/** A window of newest runs and measurements, and the level that it is compared with. */
export type Window = Pick<Regime, 'start' | 'level' | 'widened' | 'baseline'>;
