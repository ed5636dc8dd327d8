/**
 * Why a run or a series has its verdict, as plain data with a published schema: the result of `why`. It has the most
 * likely cause, the evidence for it, what else would explain it, what is missing, and the command that would settle it.
 * Numbers are in base units; changes and shares are relative.
 */
import { findingSchema, judgementSchema, nextSchema } from './report.ts';
import * as z from './schema.ts';
import { changeStates } from './trends-report.ts';

/** Increased when a reader of the old format would misread the new one. */
export const WHY_SCHEMA = 1;

/**
 * `code`: a commit; `machine`: it got slower or faster; `environment`: another kind of machine; `baseline`: what it was
 * compared with moved, or is not the right one; `configuration`: rules, names, units, versions of tools; `chance`: it may
 * be noise; `build`: both versions are the same program; `failure`: it was not measured; `measurer`: the numbers cannot be
 * trusted.
 */
const explanationCodes = [
  'code',
  'machine',
  'environment',
  'baseline',
  'configuration',
  'chance',
  'build',
  'failure',
  'measurer',
] as const;
export type ExplanationCode = (typeof explanationCodes)[number];

/** How well an explanation fits the evidence, the best first. */
export const likelihoods = ['likely', 'possible', 'unlikely', 'excluded'] as const;

const explanationSchema = z.lazy(() =>
  z.object({
    code: z.enum(explanationCodes),
    likelihood: z.enum(likelihoods),
    /** The evidence for or against it, in one sentence. */
    because: z.string(),
  }),
);
export type Explanation = Readonly<z.infer<typeof explanationSchema>>;

const causeSchema = z.lazy(() =>
  z.object({
    /** `none`: nothing changed. `unknown`: several explanations fit, or not enough was measured. */
    code: z.enum([...explanationCodes, 'none', 'unknown']),
    /** In one sentence, without a full stop. */
    message: z.string(),
  }),
);
export type Cause = Readonly<z.infer<typeof causeSchema>>;

const lackSchema = z.lazy(() =>
  z.object({
    what: z.enum([
      'runs',
      'rounds',
      'measurements',
      'samples',
      'processes',
      'direction',
      'results',
      'baseline',
      'commits',
    ]),
    /** Null if it is not a number, or not known. */
    have: z.nullable(z.number()),
    need: z.nullable(z.number()),
    /** In one sentence, without a full stop. */
    message: z.string(),
  }),
);
/** Something that would have to be measured or configured to know more. */
export type Lack = Readonly<z.infer<typeof lackSchema>>;

const finding = findingSchema.shape;

const seriesEvidenceSchema = z.lazy(() =>
  z.object({
    /** The values before and now; null if there is none, or the history does not keep it. */
    before: z.nullable(z.object({ value: z.number(), runs: z.nullable(z.number()) })),
    now: z.nullable(z.object({ value: z.number(), samples: z.nullable(z.number()) })),
    /** With its interval; null if not defined. */
    change: finding.change,
    /** Null if it was not judged. */
    threshold: z.nullable(finding.threshold),
    bounds: finding.bounds,
    /** Null also where the history does not keep it. */
    pValue: finding.pValue,
    /** The part that is common to all benchmarks of the run, and is not in the change. */
    shared: finding.shared,
    drift: finding.drift,
    episode: finding.episode,
    /** The waiver that covers it. */
    waiver: z.nullable(z.object({ owner: z.string(), ceiling: z.number(), until: z.string() })),
    /** Values of the last runs, oldest first. */
    recent: z.array(z.number()),
  }),
);

const shiftSchema = z.lazy(() =>
  z.object({
    after: z.string(),
    commit: z.string(),
    time: z.string(),
    change: z.nullable(z.number()),
    verdict: z.enum(['regressed', 'improved', 'changed']),
    state: z.enum(changeStates),
    /** First line of the message of the commit, and its author; empty if not known. */
    message: z.string(),
    author: z.string(),
  }),
);

const seriesSchema = z.lazy(() =>
  z.object({
    benchmark: z.string(),
    metric: z.omit(finding.metric, { beside: true }),
    /** Null if its newest run was stored without a check. */
    verdict: z.nullable(finding.verdict),
    reason: z.nullable(finding.reason),
    /** The reason in words, without a full stop. */
    message: z.string(),
    cause: causeSchema,
    /** The change came after the commit `after`, with `commit` or one in between; null if not known. */
    since: finding.since,
    evidence: seriesEvidenceSchema,
    /** What explains this series, the best first; explanations of the run as a whole are beside it. */
    explanations: z.array(explanationSchema),
    missing: z.array(lackSchema),
    /** Changes of its level in the history, newest first; empty for a report. */
    shifts: z.array(shiftSchema),
    next: nextSchema,
  }),
);
export type WhySeries = Readonly<z.infer<typeof seriesSchema>>;

export const whySchema = z.lazy(() =>
  z.object({
    schema: z.literal(WHY_SCHEMA),
    /** Where this comes from: a report, or the newest run in the history. */
    source: z.enum(['report', 'history']),
    suite: z.string(),
    run: z.object({ id: z.string(), commit: z.string(), branch: z.string(), time: z.string() }),
    /** Null if the run was stored without a check. */
    gate: z.nullable(judgementSchema.shape.gate),
    /** The verdict in one sentence, without a full stop. */
    message: z.string(),
    /** Of the most urgent series; of the run as a whole if that explains it. */
    cause: causeSchema,
    /** What the whole run rests on. */
    evidence: z.object({
      /** Null if the history has no report of this run. */
      baseline: z.nullable(
        z.pick(judgementSchema.shape.baseline, {
          source: true,
          why: true,
          branch: true,
          commit: true,
          runs: true,
          environment: true,
        }),
      ),
      environment: z.string(),
      /** Number of measurements of this commit; null if not known. */
      measurements: z.nullable(z.number()),
      confidence: z.nullable(z.number()),
      alpha: z.nullable(z.number()),
      detectable: z.nullable(z.number()),
      commonShift: judgementSchema.shape.commonShift,
      /** By the reference: how much slower the machine got, and since when. */
      machine: z.nullable(z.object({ slower: z.number(), since: z.string() })),
      override: judgementSchema.shape.override,
      waivers: judgementSchema.shape.waivers,
      /** Sentences of its warnings. */
      warnings: z.array(z.string()),
    }),
    /** What explains the run as a whole, the best first. */
    explanations: z.array(explanationSchema),
    /** What needs an answer, the most urgent first. */
    series: z.array(seriesSchema),
    /** Number of further series, which are quiet or did not fit. */
    left: z.int().check(z.nonnegative()),
    /** The command that would settle the most urgent question, as a line for a shell; null if nothing is open. */
    next: nextSchema,
  }),
);
export type WhyReport = Readonly<z.infer<typeof whySchema>>;
