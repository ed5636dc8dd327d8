import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  _enum,
  array,
  boolean,
  discriminatedUnion,
  int,
  literal,
  number,
  object,
  string
} from "./chunk-KBBEHQ7K.js";

// src/model/warning.ts
var NAMES_MAX = 20;
var namesSchema = object({ total: int().nonnegative(), first: array(string()) });
function countedNames(all) {
  return { total: all.length, first: all.slice(0, NAMES_MAX) };
}
var faultSchema = object({ message: string(), remedy: string() });
function faultOf({ message, remedy }) {
  return { message, remedy };
}
var place = { file: string(), line: int().positive().optional() };
var machinesSchema = object({
  of: _enum(["baseline", "rerun"]),
  /** Where this run was measured, and where the newest run of the baseline or the re-run was. */
  here: string(),
  there: string()
});
var unknownEnvironmentSchema = discriminatedUnion("of", [
  /** So many of the compared runs do not state these facts. */
  object({ of: literal("baseline"), facts: array(string()), runs: int(), compared: int() }),
  /** The results do not state the version of a chosen tool; those that they do state. */
  object({ of: literal("results"), tool: string(), stated: array(string()) })
]);
var unmatched = { word: string(), nearest: string().nullable() };
var unmatchedSchema = discriminatedUnion("setting", [
  object({ setting: _enum(["threshold", "rule", "renames"]), ...unmatched }),
  object({ setting: literal("waiver"), owner: string(), ...unmatched }),
  object({ setting: literal("tag"), tag: string(), ...unmatched }),
  /** Without a word, each name in it is there, but not together. */
  object({
    setting: literal("formula"),
    metric: string(),
    formula: string(),
    ...unmatched,
    word: string().nullable()
  })
]);
var notComparedSchema = discriminatedUnion("why", [
  object({ why: literal("history-gone"), fault: faultSchema }),
  /** Other suites have benchmarks of this run: how many of all, the most first. */
  object({
    why: literal("other-suite"),
    suite: string(),
    /** The branch of the history, in words. */
    place: string(),
    benchmarks: int(),
    suites: int(),
    first: array(object({ suite: string(), shared: int() }))
  }),
  /** The suite has runs of other branches only, the nearest name first. */
  object({
    why: literal("other-branch"),
    suite: string(),
    branch: string(),
    branches: namesSchema
  })
]);
var fullerNamesSchema = discriminatedUnion("outcome", [
  object({
    outcome: literal("renamed"),
    benchmarks: int(),
    first: array(object({ old: string(), now: string() }))
  }),
  /** The stored name may be any of several present ones. */
  object({ outcome: literal("unclear"), old: string() })
]);
var valuesByCode = {
  "skipped-row": object({ ...place, reason: string() }),
  /** A benchmark failed, or the tool did: what it did not measure is missing. */
  "failed-benchmark": object({ ...place, benchmark: string(), reason: string() }),
  "failed-tool": object({ ...place, reason: string() }),
  "other-environment": machinesSchema,
  "unknown-environment": unknownEnvironmentSchema,
  /** The base commit, empty if it is not known, and how it was found, in words. */
  "no-ancestor": object({ commit: string(), how: string(), branch: string() }),
  "unreadable-source": object({ fault: faultSchema }),
  "damaged-history": object({ fault: faultSchema }),
  /** What may be a benchmark of the baseline under another name was not compared with it. */
  renamed: object({
    old: string(),
    now: string(),
    /** The first metric that both have, and how far they are from each other, relative; null if they share none. */
    compared: object({ metric: string(), change: number() }).nullable()
  }),
  /** A threshold, rule or other setting names what is not there. */
  "matches-nothing": unmatchedSchema,
  /** A rules file lies in the checkout, and another one was read. */
  "unread-rules": object({ file: string(), read: string() }),
  /** There are runs to compare with, and this one was not: it is not a first run, and not a pass. */
  "not-compared": notComparedSchema,
  "waiver-without-effect": object({
    owner: string(),
    select: string(),
    state: _enum(["exceeded", "expired"]),
    /** The last day, in UTC. */
    until: string(),
    /** Relative. */
    ceiling: number(),
    benchmarks: namesSchema
  }),
  /** Whether somebody allowed a regression is not known. */
  "unread-answer": object({ fault: faultSchema }),
  /** Somebody allowed a smaller regression than this one. */
  "outgrown-answer": object({
    by: string(),
    source: string(),
    benchmark: string(),
    /** Relative changes: what was allowed of the benchmark, and what was measured; null if nothing was. */
    allowed: number().nullable(),
    change: number().nullable()
  }),
  /** Only the rules of the pull request itself let it pass. */
  "own-rules": object({ base: string(), benchmarks: namesSchema }),
  /** What the rules of the base say of the run is not known; without a base, the rules themselves could not be read. */
  "unread-base-rules": object({ base: string().nullable(), fault: faultSchema }),
  /** A newer commit of the branch was measured before: what is published of the branch stays that commit's. */
  "late-run": object({ branch: string(), newer: string() }),
  "unknown-order": object({ branch: string(), fault: faultSchema }),
  /** A part of the run was not measured: it is never a pass. `names`: the missing ones, if they are known. */
  "missing-shard": object({
    missing: int(),
    expected: int(),
    names: namesSchema,
    found: namesSchema
  }),
  /** Kinds of machines with their shards, the most frequent first. */
  "several-machines": object({
    kinds: int(),
    first: array(object({ machine: string(), shards: namesSchema }))
  }),
  /** What was to be measured again was not: the verdict rests on the other measurements. */
  "missing-measurement": object({ shard: string() }),
  /** In a run of a fork's own code, which chooses its numbers. */
  "measured-by-fork": object({ repository: string() }),
  /** The base commit was to be measured in turn, and does not build or run. */
  "unmeasurable-base": object({ commit: string(), why: string() }),
  /** The branch that the run stands on has regressions that are not fixed. */
  "open-regression": object({
    branch: string(),
    benchmarks: namesSchema,
    isSuspected: boolean(),
    /** The oldest of their first runs; the commit may be empty. */
    commit: string(),
    time: string()
  }),
  /** Several benchmarks of the run would have one name: they keep their own. */
  "same-name": object({ name: string(), benchmarks: namesSchema }),
  /** Results that the text does not tell apart became one sample; null: they have no name. */
  "merged-rows": object({ file: string(), benchmark: string().nullable(), results: int() }),
  /** Results of an earlier execution lay beside those of the newest, and were left out. */
  "stale-results": object({ file: string(), benchmarks: namesSchema }),
  /** The files hold rows of other days or commits, which are other runs: how many, and the days of the oldest and newest. */
  "earlier-executions": object({ executions: int(), oldest: string(), newest: string() }),
  /** Series that were stored under a shorter name go on under the one that no neighbour can change. */
  "fuller-names": fullerNamesSchema
};
function schemaWith(words) {
  const [first, ...others] = Object.entries(valuesByCode).map(
    ([code, values]) => object({ code: literal(code), subject: string(), values, ...words })
  );
  return discriminatedUnion("code", [first, ...others]);
}
var warningSchema = schemaWith({});
var wordedWarningSchema = schemaWith({
  /** What happened and where; without a full stop at its end. */
  message: string(),
  /** What to do now; may be empty. */
  remedy: string()
});

export {
  countedNames,
  faultOf,
  warningSchema,
  wordedWarningSchema
};
