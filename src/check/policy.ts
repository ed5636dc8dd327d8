/** One series of a run with its baseline, before the run as a whole is judged: the input of the verdict. */
import type { Comparability } from '../model/environment.ts';
import type { Episode } from '../model/episode.ts';
import type { Finding, Reason, Verdict } from '../model/report.ts';
import type { Measurement } from '../model/run.ts';
import { kindOf } from '../model/unit.ts';
import { AUTOMATICALLY, type Names } from '../rules/names.ts';
import type { Renames } from '../rules/renames.ts';
import type { Limits, Rule } from '../rules/rules.ts';
import type { TagPatterns } from '../rules/tags.ts';
import type { WaiverRule } from '../rules/waivers.ts';
import type { Comparison, Scale } from '../stats/comparison.ts';

/** How a run is judged. */
export interface Policy {
  readonly rules: readonly Rule[];
  readonly renames: Renames;
  /** Parts of names that change with every build. */
  readonly names: Names;
  readonly tagPatterns: TagPatterns;
  /** Only benchmarks with one of these tags are judged; empty: all. */
  readonly tags: readonly string[];
  readonly waivers: readonly WaiverRule[];
  /** The facts that must match for runs to be comparable. */
  readonly comparability: Comparability;
  /** Share of intervals that contain the true change, such as 0.95. */
  readonly confidence: number;
  /** Chance of any false alarm in a run where nothing changed. */
  readonly alpha: number;
  /** A regression fails the gate after this many consecutive runs of the tracked branch have shown it. */
  readonly confirmRuns: number;
  /** What the gate does about a series that is likely beyond its limit, but not certainly. */
  readonly onSuspected: OnSuspected;
  /** What the gate does about a benchmark that the baseline has and the run lacks. */
  readonly onMissing: OnMissing;
}

const onSuspectedChoices = ['fail', 'inconclusive', 'pass'] as const;
export type OnSuspected = (typeof onSuspectedChoices)[number];

const onMissingChoices = ['ignore', 'warn', 'fail'] as const;
export type OnMissing = (typeof onMissingChoices)[number];

/** The part of a policy that comes from a rules file, if there is none. */
export const NO_RULES: Pick<Policy, 'rules' | 'renames' | 'names' | 'tagPatterns' | 'waivers'> =
  Object.freeze({
    rules: [],
    renames: new Map(),
    names: AUTOMATICALLY,
    tagPatterns: new Map(),
    waivers: [],
  });

export interface Compared {
  readonly measurement: Measurement;
  readonly limits: Limits;
  readonly baseline: Finding['baseline'];
  /** Values of the last baseline runs, oldest first, then this run's. */
  readonly recent: readonly number[];
  readonly scale: Scale;
  /** Null if there is not enough data to compare with; `obstacle` says what is missing. */
  readonly comparison: Comparison | null;
  readonly obstacle: Reason | null;
  /** The commits between which the change began; null if they are not known. */
  readonly since: () => Finding['since'];
  /** Index among the stored runs where the change began; null if it began with this run. */
  readonly start: number | null;
  /** Whether the tracked branch itself changed this series recently, before the change under test. */
  readonly moved: boolean;
  /** The open episode of the series; null if it is quiet. */
  readonly openEpisode: OpenEpisode | null;
  /** The evidence if there are too few runs to compare with. */
  readonly young: Young | null;
}

/** An open episode, and what this run shows of it. */
export interface OpenEpisode {
  readonly episode: Episode;
  /** Number of runs it has lasted, including this one. */
  readonly runs: number;
  /** Measured back at the level before. */
  readonly isBack: boolean;
  /** It began with this very run, in an earlier attempt of its job. */
  readonly isOwn: boolean;
}

/** A series with too few runs, compared with the usual noise of other suites. */
export interface Young {
  readonly shift: number;
  readonly pValue: number;
  /**
   * Number of consecutive runs, including this one, in which the series is far above its first ones; 0 if this one is
   * not.
   */
  readonly seen: number;
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly reason: Reason;
}

/** The significance of a series, over all series of the run. */
export interface Certainty {
  /** For a change for the worse, corrected for the other series (Benjamini and Hochberg). */
  readonly worse: number;
  /** For a change for the better, corrected in the same way. */
  readonly better: number;
}

/** The tests that are corrected together. */
export interface Family {
  readonly alpha: number;
  readonly size: number;
}

/** Number of values in a sparkline. */
export const RECENT = 30;

export function recentOf(earlier: readonly Measurement[], { sample }: Measurement): number[] {
  return [...earlier.slice(1 - RECENT).map((other) => other.sample.centre), sample.centre];
}

/** Whether a test was made that could have been significant, and so counts in the family of the run. */
export function isTested({ comparison, limits }: Compared): boolean {
  if (comparison === null || comparison.exact || limits.direction === 'none') return false;
  return Number.isFinite(comparison.high);
}

/** Whether a time is 0 that never was: the benchmark did not run, or took less than one clock tick. */
export function tookNoTime({ measurement: { metric, sample }, baseline, recent }: Compared): boolean {
  if (kindOf(metric.unit) !== 'time' || sample.centre !== 0 || !baseline) return false;
  return baseline.value !== 0 && recent.slice(0, -1).every((value) => value !== 0);
}

/** For a report, which has no infinite numbers. */
export function finite(value: number): number | null {
  // Avoids negative zero.
  return Number.isFinite(value) ? value + 0 : null;
}
