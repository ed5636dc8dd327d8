/** One series of a run beside its baseline, before the run as a whole is looked at: what the verdict is made from. */
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
  /** What in names changes with every build. */
  readonly names: Names;
  readonly tagPatterns: TagPatterns;
  /** Only benchmarks with one of these tags are judged; empty: all. */
  readonly tags: readonly string[];
  readonly waivers: readonly WaiverRule[];
  /** What must agree for runs to be compared. */
  readonly comparability: Comparability;
  /** Share of intervals that contain the true change, such as 0.95. */
  readonly confidence: number;
  /** Chance of any false alarm in a run where nothing changed. */
  readonly alpha: number;
  /** A regression gates when so many runs of the tracked branch in a row have shown it. */
  readonly confirmRuns: number;
  /** What a series does to the gate that is likely beyond its limit, and not certain. */
  readonly onSuspected: OnSuspected;
  /** What it does that the baseline has a benchmark and the run has not. */
  readonly onMissing: OnMissing;
}

export const onSuspectedChoices = ['fail', 'inconclusive', 'pass'] as const;
export type OnSuspected = (typeof onSuspectedChoices)[number];

export const onMissingChoices = ['ignore', 'warn', 'fail'] as const;
export type OnMissing = (typeof onMissingChoices)[number];

/** The part of a policy that a rules file has, where there is none. */
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
  /** Null where there is too little to compare with; `obstacle` says what is missing. */
  readonly comparison: Comparison | null;
  readonly obstacle: Reason | null;
  /** The commits between which a change that the comparison shows came; null where they are not known. */
  readonly since: Finding['since'];
  /** Place among the stored runs where a change that the comparison shows came; null where it is that of this run. */
  readonly start: number | null;
  /** The tracked branch itself changed this series lately, before the change under test. */
  readonly moved: boolean;
  /** What was told of the series before, and is open; null where it is quiet. */
  readonly standing: Standing | null;
  /** Where there are too few runs to compare with: what they say all the same. */
  readonly young: Young | null;
}

/** An open episode, and what this run says of it. */
export interface Standing {
  readonly episode: Episode;
  /** How many runs it has lasted, this one included. */
  readonly runs: number;
  /** Measured back at the level before. */
  readonly isBack: boolean;
  /** It began with this very run, when its job measured it before. */
  readonly isOwn: boolean;
}

/** A series with too few runs, held against what noise is like elsewhere. */
export interface Young {
  readonly shift: number;
  readonly pValue: number;
  /** In how many runs in a row, this one included, the series is far above its first ones; 0 where this one is not. */
  readonly seen: number;
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly reason: Reason;
}

/** How sure a series is, over all series of the run. */
export interface Certainty {
  /** Of a change for the worse, corrected for the other series (Benjamini and Hochberg). */
  readonly worse: number;
  /** Of a change for the better, corrected in the same way. */
  readonly better: number;
}

/** The tests that are corrected together. */
export interface Family {
  readonly alpha: number;
  readonly size: number;
}

/** Values shown in a sparkline. */
const RECENT = 30;

export function recentOf(earlier: readonly Measurement[], { sample }: Measurement): number[] {
  return [...earlier.slice(1 - RECENT).map((other) => other.sample.centre), sample.centre];
}

/** Whether a test against noise was made that could have found something, and so counts into the run's family. */
export function isTested({ comparison, limits }: Compared): boolean {
  if (comparison === null || comparison.exact || limits.direction === 'none') return false;
  return Number.isFinite(comparison.high);
}

/** Whether a time is 0 that never was: what was measured did not run, or is below what its clock can tell. */
export function tookNoTime({ measurement: { metric, sample }, baseline, recent }: Compared): boolean {
  if (kindOf(metric.unit) !== 'time' || sample.centre !== 0 || !baseline) return false;
  return baseline.value !== 0 && recent.slice(0, -1).every((value) => value !== 0);
}

/** For a report, which has no infinite numbers. */
export function finite(value: number): number | null {
  // A change of minus nothing is none.
  return Number.isFinite(value) ? value + 0 : null;
}
