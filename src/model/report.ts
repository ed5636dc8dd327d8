/**
 * The report: the whole outcome of one check, as plain data with a published schema. Reporters phrase it;
 * machines read it as it is. Numbers are in base units; a number that does not exist is null, never NaN.
 */
import * as z from 'zod';
import { overrideSchema, rulesChangeSchema, waiverSchema } from './decisions.ts';
import { environmentSchema } from './environment.ts';
import { episodeSchema } from './episode.ts';
import { seriesBesideSchema } from './reference.ts';
import { runStateSchema } from './run-state.ts';
import { warningSchema, wordedWarningSchema } from './warning.ts';

export type { Override, RulesChange, Waiver } from './decisions.ts';
export type { Warning } from './warning.ts';

/** Raised when a reader of the old form would misread the new one. */
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

/** Whether somebody has to do something: a regression, or a check that could not do its work. */
export function isBad(gate: Gate): boolean {
  return gate === 'fail' || gate === 'nothing-compared';
}

/** @param reports not empty */
export function worstGate(reports: readonly Report[]): Gate {
  return WORST_FIRST.find((gate) => reports.some((report) => report.gate === gate)) ?? 'pass';
}

export const baselineSources = [
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
  /** In words, naming the place. */
  why: z.string(),
});
/** A place that was looked at for a baseline, and why there was none. */
export type SkippedSource = z.infer<typeof skippedSourceSchema>;

/** Why a finding has its verdict: a code, and the numbers that belong to it. */
const reasonSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('beyond-threshold') }),
  z.object({ code: z.literal('below-min'), bound: z.string() }),
  z.object({ code: z.literal('above-max'), bound: z.string() }),
  z.object({ code: z.literal('better') }),
  z.object({ code: z.literal('within-threshold') }),
  z.object({ code: z.literal('no-change') }),
  /** The tracked branch had changed before this run; held against its newest level, this one did nothing. */
  z.object({ code: z.literal('base-moved') }),
  /** All benchmarks of the run moved together: the machine changed as well; or it did not, and it was shown twice. */
  z.object({ code: z.literal('runner-changed') }),
  z.object({ code: z.literal('common-shift-confirmed') }),
  /** All benchmarks moved together, and one run cannot tell the machine from the code. */
  z.object({ code: z.literal('common-shift') }),
  /** Shown in so many runs in a row, of those that the grace period asks for. */
  z.object({ code: z.literal('awaiting-confirmation'), seen: z.number(), of: z.number() }),
  /** It was told before, and is neither mended nor accepted: since that commit and day, in so many runs. */
  z.object({
    code: z.literal('lasting'),
    commit: z.string(),
    since: z.string(),
    runs: z.number(),
  }),
  /** Far beyond its limit and any usual noise, of which too few runs tell. */
  z.object({ code: z.literal('young'), have: z.number(), need: z.number() }),
  /** Likely, not certain: another measurement would tell. */
  z.object({ code: z.literal('measure-again'), measured: z.number() }),
  /** Beyond its limit, below the ceiling of a waiver that holds until that day. */
  z.object({ code: z.literal('waived'), ceiling: z.number(), owner: z.string(), until: z.string() }),
  /** Told from noise for the worse; the interval has the limit in it. */
  z.object({ code: z.literal('about-limit') }),
  z.object({ code: z.literal('within-bounds') }),
  z.object({ code: z.literal('no-direction') }),
  /** Measured beside a reference: the ratio is judged, and what it is made of is shown. */
  z.object({ code: z.literal('shown') }),
  z.object({
    code: z.literal('too-noisy'),
    /** How often to measure in all; null where more measurements of this run alone cannot settle it. */
    rounds: z.number().nullable(),
    /** What a round is: a repeated run, or a sample inside both files. */
    of: z.enum(['runs', 'samples']),
  }),
  z.object({ code: z.literal('too-few-runs'), have: z.number(), need: z.number() }),
  z.object({ code: z.literal('too-few-samples'), have: z.number(), need: z.number() }),
  /** Iterations of one process on a side say nothing of the next process: so many of each are needed. */
  z.object({ code: z.literal('one-process'), need: z.number() }),
  z.object({ code: z.literal('other-environment'), have: z.number(), need: z.number(), was: z.string() }),
  /** A time of 0 where it never was: it did not run, or is below what its clock can tell. */
  z.object({ code: z.literal('no-time') }),
  z.object({ code: z.literal('unit-changed'), was: z.string() }),
  z.object({ code: z.literal('not-in-baseline') }),
  z.object({ code: z.literal('not-in-run') }),
  /** Not in the run, of which a part is missing: whether it still exists is not known. */
  z.object({ code: z.literal('not-measured') }),
  /** The results say why it is not in the run: it failed, or the tool did; its value is none; or it was left out. */
  z.object({ code: z.literal('failed'), why: z.string() }),
  z.object({ code: z.literal('not-a-number') }),
  z.object({ code: z.literal('left-out'), why: z.string() }),
]);
export type Reason = z.infer<typeof reasonSchema>;

const findingSchema = z.object({
  benchmark: z.string(),
  /** A shorter name that no other benchmark of the run has; absent if that is the name. */
  shown: z.string().optional(),
  parameters: z.record(z.string(), z.string()),
  tags: z.array(z.string()),
  metric: z.object({
    name: z.string(),
    unit: z.string(),
    direction: z.enum(['lower', 'higher', 'none']),
    beside: seriesBesideSchema.optional(),
  }),
  /** Whether it decides what its benchmark is. */
  main: z.boolean().optional(),
  /** Its name in the baseline, where that was another one; null where it is the same. */
  formerName: z.string().nullable(),
  verdict: z.enum(verdicts),
  reason: reasonSchema,
  /** Of a regression where the rules tell two grades: a `warning` passes for a reason, a `critical` one does not. */
  severity: z.enum(['warning', 'critical']).nullable(),
  /** Whether the change is told from noise at the family-wise level of the run, whatever its size. */
  significant: z.boolean(),
  current: z.object({ value: z.number(), samples: z.number() }).nullable(),
  baseline: z.object({ value: z.number(), runs: z.number(), samples: z.number() }).nullable(),
  /** Relative: 0.27 is +27 %. Null where it cannot be said, such as a change from zero. */
  change: z
    .object({ estimate: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })
    .nullable(),
  /** The part of the difference that the run did to all its benchmarks alike, relative; it is not in the change, and null where it is. */
  shared: z.number().nullable(),
  /**
   * One-sided, of a change in the direction of the estimate, corrected for the other series of the run
   * (Benjamini and Hochberg).
   */
  pValue: z.number().nullable(),
  threshold: z.number(),
  /** Absolute limits that its rules set, in base units. */
  bounds: z.object({ min: z.number().optional(), max: z.number().optional() }).optional(),
  /**
   * The change came behind one commit and with the other or one in between, with 95 % confidence; at or before the other
   * where the first is empty; null where that is not known.
   */
  since: z.object({ after: z.string(), commit: z.string() }).nullable(),
  /**
   * Where the series stands after this run: what is open, or ended with this run; null where it is quiet. Of a run that
   * is not one of the tracked branch's: where the branch stands.
   */
  episode: episodeSchema.extend({ isNew: z.boolean() }).nullable(),
  /** It has been getting worse slowly: relative, over so many runs. Never fails. */
  drift: z.object({ change: z.number(), runs: z.number() }).nullable(),
  /** Where it is written in the checkout, with the line from 1; null where that is not known, or nothing changed. */
  source: z.object({ file: z.string(), line: z.int().positive().nullable() }).nullable(),
  /** Values of the last baseline runs, oldest first, then this run's. */
  recent: z.array(z.number()),
});
export type Finding = z.infer<typeof findingSchema>;

const commonShiftSchema = z.object({
  /** `runner`: the machine or its tools changed. `everything`: shown twice on the same kind of machine. */
  kind: z.enum(['runner', 'confirmed', 'unconfirmed']),
  /** How much worse the middle one got, relative; below 0, better. */
  worse: z.number(),
  /** Share of the noisy series that moved to that side. */
  share: z.number(),
  pValue: z.number(),
  /** What differs from the machine of the newest run of the baseline, in words. */
  evidence: z.array(z.string()),
});
/** All benchmarks of the run moved together, more than the runs before did. */
export type CommonShift = z.infer<typeof commonShiftSchema>;

/** A report without its warnings: a page reads none, and is sent without their many forms. */
export const judgementSchema = z.object({
  schema: z.literal(REPORT_SCHEMA),
  suite: z.string(),
  run: z.object({
    id: z.string(),
    commit: z.string(),
    branch: z.string(),
    time: z.string(),
    environment: environmentSchema,
    url: z.string().optional(),
  }),
  baseline: z.object({
    source: z.enum(baselineSources),
    /** Which runs these are and why these, in words. */
    why: z.string(),
    /** The rungs that were passed over, in their order. */
    skippedSources: z.array(skippedSourceSchema),
    branch: z.string(),
    /** The newest commit of the window. */
    commit: z.string(),
    /** How many runs of the same environment were compared with. */
    runs: z.number(),
    environment: z.string(),
    /** Of the machine, in the newest of those runs. */
    state: runStateSchema.optional(),
  }),
  /** What the run was measured beside; absent if it has no reference. */
  reference: z
    .object({
      /** In words, with its commit; the full hash is empty if it is none of the repository. */
      name: z.string(),
      commit: z.string(),
      /** What it is replaced by, in runs that measure both. */
      next: z.string().optional(),
      /** How much slower the machine got since that moment, relative, by the reference; null if there are too few runs. */
      machine: z.object({ slower: z.number(), since: z.string() }).nullable(),
    })
    .optional(),
  /** So many files that the command runs are the same as in the build of the base: nothing was measured, and nothing can have changed. */
  identical: z.int().positive().optional(),
  /** Whether this run becomes part of the history. */
  records: z.boolean(),
  gate: z.enum(gates),
  override: overrideSchema.nullable(),
  /** Those that met a regression. */
  waivers: z.array(waiverSchema),
  /** Where a pull request changes the rules file: it is judged by the rules of its base as well. */
  rulesChanged: rulesChangeSchema.optional(),
  /** Share of intervals that contain the true change. */
  confidence: z.number(),
  /** Chance of any false alarm in a run where nothing changed. */
  alpha: z.number(),
  counts: z.record(z.enum(verdicts), z.number()),
  /** The smallest change that half of the judged series could have shown; null where none was judged. */
  detectable: z.number().nullable(),
  commonShift: commonShiftSchema.nullable(),
  /** How often this commit was measured. */
  measurements: z.number(),
  /** Benchmarks that are worth measuring again before anybody acts on them. */
  suspects: z.array(z.string()),
  /** What the results say has failed: a benchmark, or (null) the tool. */
  failed: z.array(z.object({ benchmark: z.string().nullable(), reason: z.string() })).optional(),
  findings: z.array(findingSchema),
});

export const reportSchema = /* @__PURE__ */ judgementSchema.extend({
  warnings: /* @__PURE__ */ z.array(warningSchema),
});
export type Report = z.infer<typeof reportSchema>;

/** The report as programs get it: its warnings have their sentences too. */
export const publishedReportSchema = /* @__PURE__ */ judgementSchema.extend({
  warnings: /* @__PURE__ */ z.array(wordedWarningSchema),
});
export type PublishedReport = z.infer<typeof publishedReportSchema>;
