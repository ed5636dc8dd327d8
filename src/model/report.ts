/**
 * The report: the whole result of one check, as plain data with a published schema. Reporters turn it into text; programs
 * read it as it is. Numbers are in base units; a number that does not exist is null, never NaN.
 */
import { baselineReason, missingReason } from './baseline-reason.ts';
import { commonShiftSchema, commonShiftWith, shiftEvidence } from './common-shift.ts';
import {
  overrideSchema,
  ruleDifference,
  rulesChangeSchema,
  rulesChangeWith,
  waiverSchema,
} from './decisions.ts';
import { environmentSchema } from './environment.ts';
import { episodeSchema } from './episode.ts';
import { profileDifferenceSchema } from './profile.ts';
import { seriesBesideSchema } from './reference.ts';
import { runStateSchema } from './run-state.ts';
import * as z from './schema.ts';
import { skipReason } from './skip-reason.ts';
import { warningSchema, wordedWarningSchema } from './warning.ts';

export type { Override, RulesChange, Waiver } from './decisions.ts';
export type { Warning } from './warning.ts';

/** Increased when a reader of the old format would misread the new one. */
export const REPORT_SCHEMA = 1;

export const verdicts = [
  'regressed',
  'improved',
  'unchanged',
  'inconclusive',
  'suspected',
  'waived',
  'new',
  'missing',
] as const;
export type Verdict = (typeof verdicts)[number];

export const gates = ['pass', 'fail', 'allowed', 'inconclusive', 'nothing-compared'] as const;
export type Gate = (typeof gates)[number];

/** The gate that decides for several suites comes first. */
const WORST_FIRST: readonly Gate[] = ['fail', 'nothing-compared', 'inconclusive', 'allowed', 'pass'];

/** The order of two gates, for sorting. */
export function worstFirst(a: Gate, b: Gate): number {
  return WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b);
}

/** Whether somebody has to act: a regression, or a check that could not do its work. */
export function isBad(gate: Gate): boolean {
  return gate === 'fail' || gate === 'nothing-compared';
}

/** @param reports not empty */
export function worstGate(reports: readonly Report[]): Gate {
  return WORST_FIRST.find((gate) => reports.some((report) => report.gate === gate)) ?? 'pass';
}

const baselineSources = [
  'interleaved',
  'merge-base',
  'ancestor',
  'same-commit',
  'latest',
  'artifact',
  'cache',
  'file',
  's3',
  'none',
] as const;
export type BaselineSource = (typeof baselineSources)[number];

const skippedSourceSchema = z.object({
  source: z.enum(['history', 'artifact', 'cache', 'file', 's3']),
  why: missingReason.plain,
});
/** A baseline source that was skipped, and why. */
export type SkippedSource = z.infer<typeof skippedSourceSchema>;

/**
 * Why a finding has its verdict: a code, and its numbers.
 * @param why schema of the reason why an entry of the results has no value
 */
const reasonWith = <Why extends z.ZodMiniType>(why: Why) =>
  z.lazy(() =>
    z.discriminatedUnion('code', [
      z.object({ code: z.literal('beyond-threshold') }),
      z.object({ code: z.literal('below-min'), bound: z.string() }),
      z.object({ code: z.literal('above-max'), bound: z.string() }),
      z.object({ code: z.literal('better') }),
      z.object({ code: z.literal('within-threshold') }),
      z.object({ code: z.literal('no-change') }),
      /** The tracked branch had changed before this run; compared with its newest level, this run changed nothing. */
      z.object({ code: z.literal('base-moved') }),
      /**
       * All benchmarks of the run moved together: `runner-changed` if the machine changed as well, `common-shift-confirmed`
       * if it did not and a second measurement confirmed it.
       */
      z.object({ code: z.literal('runner-changed') }),
      z.object({ code: z.literal('common-shift-confirmed') }),
      /** All benchmarks moved together, and one run cannot distinguish the machine from the code. */
      z.object({ code: z.literal('common-shift') }),
      /** Many benchmarks moved in the run in which the platform changed: a restart, a kernel, a microcode, an image. */
      z.object({ code: z.literal('platform-changed') }),
      /** Number of consecutive runs that show it, and the number that `confirm-runs` asks for. */
      z.object({ code: z.literal('awaiting-confirmation'), seen: z.number(), of: z.number() }),
      /** Reported before, and neither fixed nor accepted: since that commit and day, in this many runs. */
      z.object({
        code: z.literal('lasting'),
        commit: z.string(),
        since: z.string(),
        runs: z.number(),
      }),
      /** Far beyond its limit and any usual noise, but based on too few runs. */
      z.object({ code: z.literal('young'), have: z.number(), need: z.number() }),
      /** Likely, not certain: another measurement would decide. */
      z.object({ code: z.literal('measure-again'), measured: z.number() }),
      /** Beyond its limit, below the ceiling of a waiver that is valid until that day. */
      z.object({ code: z.literal('waived'), ceiling: z.number(), owner: z.string(), until: z.string() }),
      /** Significantly worse; the interval contains the limit. */
      z.object({ code: z.literal('about-limit') }),
      z.object({ code: z.literal('within-bounds') }),
      z.object({ code: z.literal('no-direction') }),
      /** Measured beside a reference: the ratio is judged, and what it is made of is shown. */
      z.object({ code: z.literal('shown') }),
      z.object({
        code: z.literal('too-noisy'),
        /** Total number of measurements needed; null if more measurements of this run alone cannot settle it. */
        rounds: z.nullable(z.number()),
        /** What a round is: a repeated run, or a sample inside both files. */
        of: z.enum(['runs', 'samples']),
      }),
      z.object({ code: z.literal('too-few-runs'), have: z.number(), need: z.number() }),
      z.object({ code: z.literal('too-few-samples'), have: z.number(), need: z.number() }),
      /** Iterations of one process a side say nothing about the next process: this many of each are needed. */
      z.object({ code: z.literal('one-process'), need: z.number() }),
      z.object({ code: z.literal('other-environment'), have: z.number(), need: z.number(), was: z.string() }),
      /** A time of 0 that never was: the benchmark did not run, or took less than one clock tick. */
      z.object({ code: z.literal('no-time') }),
      z.object({ code: z.literal('unit-changed'), was: z.string() }),
      z.object({ code: z.literal('not-in-baseline') }),
      z.object({ code: z.literal('not-in-run') }),
      /** Not in the run, of which a part is missing: whether it still exists is not known. */
      z.object({ code: z.literal('not-measured') }),
      /**
       * The results say why it is not in the run: it failed, or the tool did; its value is not a number; or it was left out.
       */
      z.object({ code: z.literal('failed'), why }),
      z.object({ code: z.literal('not-a-number') }),
      z.object({ code: z.literal('left-out'), why }),
    ]),
  );
const reasonSchema = reasonWith(skipReason.plain);
export type Reason = z.infer<typeof reasonSchema>;

/** A failure in the results: of a benchmark, or (null) of the tool. */
const failedWith = <Why extends z.ZodMiniType>(why: Why) =>
  z.optional(z.array(z.object({ benchmark: z.nullable(z.string()), why })));

export const findingSchema = z.object({
  benchmark: z.string(),
  /** A shorter name that no other benchmark of the run has; absent if that is the name. */
  shown: z.optional(z.string()),
  parameters: z.record(z.string(), z.string()),
  tags: z.array(z.string()),
  metric: z.object({
    name: z.string(),
    unit: z.string(),
    direction: z.enum(['lower', 'higher', 'none']),
    beside: z.optional(seriesBesideSchema),
  }),
  /** Whether this series decides the verdict of its benchmark. */
  main: z.optional(z.boolean()),
  /** Its name in the baseline, if that differs; null if it is the same. */
  formerName: z.nullable(z.string()),
  verdict: z.enum(verdicts),
  reason: reasonSchema,
  /** For a regression if the rules have two grades: a `warning` passes with a reason, a `critical` one does not. */
  severity: z.nullable(z.enum(['warning', 'critical'])),
  /** Whether the change is significant at the family-wise level of the run, whatever its size. */
  significant: z.boolean(),
  current: z.nullable(z.object({ value: z.number(), samples: z.number() })),
  baseline: z.nullable(z.object({ value: z.number(), runs: z.number(), samples: z.number() })),
  /** Relative: 0.27 is +27%. Null if not defined, such as a change from zero. */
  change: z.nullable(
    z.object({
      estimate: z.nullable(z.number()),
      low: z.nullable(z.number()),
      high: z.nullable(z.number()),
    }),
  ),
  /**
   * The part of the difference that is common to all benchmarks of the run, relative; it is not included in the change,
   * and null if it is.
   */
  shared: z.nullable(z.number()),
  /**
   * One-sided, of a change in the direction of the estimate, corrected for the other series of the run (Benjamini and
   * Hochberg).
   */
  pValue: z.nullable(z.number()),
  threshold: z.number(),
  /** Absolute limits from its rules, in base units. */
  bounds: z.optional(z.object({ min: z.optional(z.number()), max: z.optional(z.number()) })),
  /**
   * With 95% confidence, the change came after the commit `after`, with `commit` or one in between; at or before `commit`
   * if `after` is empty. Null if not known.
   */
  since: z.nullable(z.object({ after: z.string(), commit: z.string() })),
  /**
   * The episode after this run: open, or ended by this run; null if the series is quiet. For a run that is not on the
   * tracked branch: the episode of the branch.
   */
  episode: z.nullable(z.extend(episodeSchema, { isNew: z.boolean() })),
  /** It has been getting worse slowly: relative, over this many runs. Never fails. */
  drift: z.nullable(z.object({ change: z.number(), runs: z.number() })),
  /** Where it is defined in the checkout, with the line from 1; null if not known, or if nothing changed. */
  source: z.nullable(z.object({ file: z.string(), line: z.nullable(z.int().check(z.positive())) })),
  /** Values of the last baseline runs, oldest first, then this run's. */
  recent: z.array(z.number()),
});
export type Finding = z.infer<typeof findingSchema>;

const baselineSchema = z.object({
  source: z.enum(baselineSources),
  /** Which runs these are and why these. */
  why: baselineReason.plain,
  /** The sources that were skipped, in their order. */
  skippedSources: z.array(skippedSourceSchema),
  branch: z.string(),
  /** The newest commit of the window. */
  commit: z.string(),
  /** Number of runs of the same environment in the comparison. */
  runs: z.number(),
  environment: z.string(),
  /** State of the machine in the newest of those runs. */
  state: z.optional(runStateSchema),
});

/** A report without its warnings: the page does not use them, and loads faster without their many forms. */
export const judgementSchema = z.object({
  schema: z.literal(REPORT_SCHEMA),
  suite: z.string(),
  run: z.object({
    id: z.string(),
    commit: z.string(),
    branch: z.string(),
    time: z.string(),
    environment: environmentSchema,
    url: z.optional(z.string()),
  }),
  baseline: baselineSchema,
  /** The reference that the run was measured with; absent if it has none. */
  reference: z.optional(
    z.object({
      /** In words, with its commit. */
      name: z.string(),
      /** Full hash; empty if the reference is not a commit of the repository. */
      commit: z.string(),
      /** The next reference, in runs that measure both. */
      next: z.optional(z.string()),
      /** How much slower the machine got since that moment, relative, by the reference; null if there are too few runs. */
      machine: z.nullable(z.object({ slower: z.number(), since: z.string() })),
    }),
  ),
  /** Number of artifact files, all the same as in the build of the base: nothing was measured; absent otherwise. */
  identical: z.optional(z.int().check(z.positive())),
  /** Whether this run is added to the history. */
  records: z.boolean(),
  gate: z.enum(gates),
  override: z.nullable(overrideSchema),
  /** Waivers that matched a regression. */
  waivers: z.array(waiverSchema),
  /** Set if a pull request changes the rules file: it is also checked by the rules of its base. */
  rulesChanged: z.optional(rulesChangeSchema),
  /** Share of intervals that contain the true change. */
  confidence: z.number(),
  /** Chance of any false alarm in a run where nothing changed. */
  alpha: z.number(),
  counts: z.record(z.enum(verdicts), z.number()),
  /** The smallest change that half of the judged series could have shown; null if none was judged. */
  detectable: z.nullable(z.number()),
  commonShift: z.nullable(commonShiftSchema),
  /** Number of measurements of this commit. */
  measurements: z.number(),
  /** Benchmarks to measure again before anybody acts on them. */
  suspects: z.array(z.string()),
  failed: failedWith(skipReason.plain),
  findings: z.array(findingSchema),
  /** Which functions a regression is in; absent if nothing was profiled. */
  profile: z.optional(profileDifferenceSchema),
});

export const reportSchema = z.extend(judgementSchema, {
  warnings: z.array(warningSchema),
});
export type Report = z.infer<typeof reportSchema>;

/** The command that would settle what is open, as a line for a shell; null if nothing is. */
export const nextSchema = z.nullable(z.string());

/** The report for programs: what has a code includes its sentence. */
export const publishedReportSchema = z.extend(judgementSchema, {
  baseline: z.extend(baselineSchema, {
    why: baselineReason.worded,
    skippedSources: z.array(z.extend(skippedSourceSchema, { why: missingReason.worded })),
  }),
  rulesChanged: z.optional(rulesChangeWith(ruleDifference.worded)),
  commonShift: z.nullable(commonShiftWith(shiftEvidence.worded)),
  failed: failedWith(skipReason.worded),
  findings: z.array(z.extend(findingSchema, { reason: reasonWith(skipReason.worded) })),
  warnings: z.array(wordedWarningSchema),
  /** Reports of earlier versions do not have it. */
  next: z._default(nextSchema, null),
});
export type PublishedReport = z.infer<typeof publishedReportSchema>;
