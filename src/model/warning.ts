/**
 * Warnings: problems that do not stop the check and that a person should know. A warning is a code with values, without a
 * sentence: the reporters write those (reporters/warnings.ts), and programs read the values.
 */
import { howFound } from './baseline-reason.ts';
import type { UserError } from './errors.ts';
import { notProfiled } from './not-profiled.ts';
import { platformChangeSchema } from './run-state.ts';
import * as z from './schema.ts';
import { skipReason } from './skip-reason.ts';

/** More names are counted, but not listed. */
const NAMES_MAX = 20;

/** A list of names that may be long: their number, and the first of them. */
const namesSchema = z.object({ total: z.int().check(z.nonnegative()), first: z.array(z.string()) });
export type Names = z.infer<typeof namesSchema>;

export function countedNames(all: readonly string[]): Names {
  return { total: all.length, first: all.slice(0, NAMES_MAX) };
}

/** The text of an error that became a warning. */
const faultSchema = z.object({ message: z.string(), remedy: z.string() });
export type Fault = z.infer<typeof faultSchema>;

export function faultOf({ message, remedy }: UserError): Fault {
  return { message, remedy };
}

/** A place in the results; lines count from 1. */
const place = { file: z.string(), line: z.optional(z.int().check(z.positive())) };

const machinesSchema = z.lazy(() =>
  z.object({
    of: z.enum(['baseline', 'rerun']),
    /** Where this run was measured, and where the newest run of the baseline or the re-run was. */
    here: z.string(),
    there: z.string(),
  }),
);

const unknownEnvironmentSchema = z.lazy(() =>
  z.discriminatedUnion('of', [
    /** Number of the compared runs that do not state these facts. */
    z.object({ of: z.literal('baseline'), facts: z.array(z.string()), runs: z.int(), compared: z.int() }),
    /** The results do not state the version of a chosen tool; the tools that they do state. */
    z.object({ of: z.literal('results'), tool: z.string(), stated: z.array(z.string()) }),
  ]),
);

/** The word that no series matches, and the nearest name of the run; null if none is near. */
const unmatched = { word: z.string(), nearest: z.nullable(z.string()) };

/** A setting that names something. */
const unmatchedSchema = z.lazy(() =>
  z.discriminatedUnion('setting', [
    z.object({ setting: z.enum(['threshold', 'rule', 'renames']), ...unmatched }),
    z.object({ setting: z.literal('waiver'), owner: z.string(), ...unmatched }),
    z.object({ setting: z.literal('tag'), tag: z.string(), ...unmatched }),
    /** Without a word, each name in it exists, but not in this combination. */
    z.object({
      setting: z.literal('formula'),
      metric: z.string(),
      formula: z.string(),
      ...unmatched,
      word: z.nullable(z.string()),
    }),
  ]),
);

const notComparedSchema = z.lazy(() =>
  z.discriminatedUnion('why', [
    z.object({ why: z.literal('history-gone'), fault: faultSchema }),
    /** Other suites have benchmarks of this run: how many of all, the most first. */
    z.object({
      why: z.literal('other-suite'),
      suite: z.string(),
      /** The branch of the history, in words. */
      place: z.string(),
      benchmarks: z.int(),
      suites: z.int(),
      first: z.array(z.object({ suite: z.string(), shared: z.int() })),
    }),
    /** The suite only has runs of other branches, the nearest name first. */
    z.object({
      why: z.literal('other-branch'),
      suite: z.string(),
      branch: z.string(),
      branches: namesSchema,
    }),
  ]),
);
export type NotCompared = z.infer<typeof notComparedSchema>;

const fullerNamesSchema = z.lazy(() =>
  z.discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('renamed'),
      benchmarks: z.int(),
      first: z.array(z.object({ old: z.string(), now: z.string() })),
    }),
    /** The stored name may be any of several present ones. */
    z.object({ outcome: z.literal('unclear'), old: z.string() }),
  ]),
);

const benchmarks = { reference: z.string(), benchmarks: namesSchema };
const replaced = { reference: z.string(), from: z.string() };

const referenceWarningSchema = z.lazy(() =>
  z.discriminatedUnion('what', [
    /** These have no ratio: the reference did not measure them, or a value is not above 0. */
    z.object({ what: z.literal('lacks'), ...benchmarks }),
    z.object({ what: z.literal('not-positive'), ...benchmarks }),
    /** The runs before were measured with it, and this one was not. */
    z.object({ what: z.literal('unmeasured'), reference: z.string() }),
    z.object({ what: z.literal('same-commit'), reference: z.string() }),
    /** One takes the place of another: in runs that measure both, after them, or without them. */
    z.object({ what: z.literal('moving'), ...replaced, run: z.int(), of: z.int() }),
    z.object({ what: z.literal('moved'), ...replaced, runs: z.int(), uncertainty: z.number() }),
    z.object({ what: z.literal('restarted'), ...replaced }),
  ]),
);

const valuesByCode = () =>
  ({
    'skipped-row': z.object({ ...place, why: skipReason.plain }),
    /** A benchmark failed, or the tool did: what it did not measure is missing. */
    'failed-benchmark': z.object({ ...place, benchmark: z.string(), why: skipReason.plain }),
    'failed-tool': z.object({ ...place, why: skipReason.plain }),
    'other-environment': machinesSchema,
    'unknown-environment': unknownEnvironmentSchema,
    /** The base commit, empty if it is not known, and how it was found. */
    'no-ancestor': z.object({ commit: z.string(), how: howFound.plain, branch: z.string() }),
    'unreadable-source': z.object({ fault: faultSchema }),
    'damaged-history': z.object({ fault: faultSchema }),
    /** A possible renaming: the benchmark of the baseline was not compared with it. */
    renamed: z.object({
      old: z.string(),
      now: z.string(),
      /** The first metric that both have, and its relative difference; null if they share none. */
      compared: z.nullable(z.object({ metric: z.string(), change: z.number() })),
    }),
    /** A threshold, rule or other setting names something that does not exist. */
    'matches-nothing': unmatchedSchema,
    /** The checkout has a rules file, but another one was read. */
    'unread-rules': z.object({ file: z.string(), read: z.string() }),
    /** There are runs to compare with, but this run was not compared: it is neither a first run nor a pass. */
    'not-compared': notComparedSchema,
    'waiver-without-effect': z.object({
      owner: z.string(),
      select: z.string(),
      state: z.enum(['exceeded', 'expired']),
      /** The last day, in UTC. */
      until: z.string(),
      /** Relative. */
      ceiling: z.number(),
      benchmarks: namesSchema,
    }),
    /** Whether somebody allowed a regression is not known. */
    'unread-answer': z.object({ fault: faultSchema }),
    /** Somebody allowed a smaller regression than this one. */
    'outgrown-answer': z.object({
      by: z.string(),
      source: z.string(),
      benchmark: z.string(),
      /** Relative changes: what was allowed for the benchmark, and what was measured; null if nothing was. */
      allowed: z.nullable(z.number()),
      change: z.nullable(z.number()),
    }),
    /** Only the pull request's own rules let it pass. */
    'own-rules': z.object({ base: z.string(), benchmarks: namesSchema }),
    /** The verdict by the rules of the base is not known; without a base, the rules themselves could not be read. */
    'unread-base-rules': z.object({ base: z.nullable(z.string()), fault: faultSchema }),
    /** A newer commit of the branch was measured before: its published results stay. */
    'late-run': z.object({ branch: z.string(), newer: z.string() }),
    'unknown-order': z.object({ branch: z.string(), fault: faultSchema }),
    /** A part of the run was not measured: it is never a pass. `names`: the missing ones, if they are known. */
    'missing-shard': z.object({
      missing: z.int(),
      expected: z.int(),
      names: namesSchema,
      found: namesSchema,
    }),
    /** Kinds of machines with their shards, the most frequent first. */
    'several-machines': z.object({
      kinds: z.int(),
      first: z.array(z.object({ machine: z.string(), shards: namesSchema })),
    }),
    /** A re-measurement is missing: the verdict is based on the other measurements. */
    'missing-measurement': z.object({ shard: z.string() }),
    /** From a run of a fork's own code, which controls its numbers. */
    'measured-by-fork': z.object({ repository: z.string() }),
    /** The base commit was to be measured in turn, but does not build or run. */
    'unmeasurable-base': z.object({ commit: z.string(), fault: faultSchema }),
    /** The functions behind a regression are not known: what is missing, and how to get it. */
    'not-profiled': z.object({ why: notProfiled.plain }),
    /** The base branch has regressions that are not fixed. */
    'open-regression': z.object({
      branch: z.string(),
      benchmarks: namesSchema,
      isSuspected: z.boolean(),
      /** The oldest of their first runs; the commit may be empty. */
      commit: z.string(),
      time: z.string(),
    }),
    /** Benchmarks become slower over weeks, on a machine whose levels also move without a change of code. */
    'machine-may-have-aged': z.object({
      /** Those that climb by themselves. */
      benchmarks: namesSchema,
      /** The climb of the middle benchmark, relative, and over how many runs; null if it does not climb. */
      together: z.nullable(z.object({ change: z.number(), runs: z.int() })),
    }),
    /** The platform changed in the run in which benchmarks became worse; if they are many, none of them fails. */
    'platform-changed': z.object({
      changes: z.array(platformChangeSchema),
      benchmarks: namesSchema,
      isShared: z.boolean(),
    }),
    /** Several benchmarks of the run would get the same name: they keep their own. */
    'same-name': z.object({ name: z.string(), benchmarks: namesSchema }),
    /** Results that cannot be distinguished became one sample; null: they have no name. */
    'merged-rows': z.object({ file: z.string(), benchmark: z.nullable(z.string()), results: z.int() }),
    /** Results of an earlier execution were next to those of the newest, and were left out. */
    'stale-results': z.object({ file: z.string(), benchmarks: namesSchema }),
    /**
     * The files have rows of other days or commits, which are other runs: how many, and the days of the oldest and newest.
     */
    'earlier-executions': z.object({ executions: z.int(), oldest: z.string(), newest: z.string() }),
    /** Series that were stored under a shorter name continue under a name that is unique. */
    'fuller-names': fullerNamesSchema,
    /** Of the reference that the run was measured with, in words. */
    reference: referenceWarningSchema,
  }) as const;
type ByCode = ReturnType<typeof valuesByCode>;

export type WarningCode = keyof ByCode;
export type WarningValues = { readonly [Code in WarningCode]: z.infer<ByCode[Code]> };

/** A problem that did not stop the check and that a person should know. */
export type Warning = {
  [Code in WarningCode]: {
    readonly code: Code;
    /** What it is about: a file, a benchmark, a branch. */
    readonly subject: string;
    readonly values: WarningValues[Code];
  };
}[WarningCode];

/** A warning as it is published: with the sentences for programs that only display it. */
export type WordedWarning = Warning & { readonly message: string; readonly remedy: string };

function schemaWith(words: z.core.$ZodShape): z.ZodMiniType {
  const [first, ...others] = Object.entries(valuesByCode()).map(([code, values]) =>
    z.object({ code: z.literal(code), subject: z.string(), values, ...words }),
  );
  return z.discriminatedUnion('code', [first as NonNullable<typeof first>, ...others]);
}

export const warningSchema = z.lazy(() => schemaWith({})) as z.ZodMiniType<Warning>;
export const wordedWarningSchema = z.lazy(() =>
  schemaWith({
    /** What happened and where; without a full stop at the end. */
    message: z.string(),
    /** What to do now; may be empty. */
    remedy: z.string(),
  }),
) as z.ZodMiniType<WordedWarning>;
