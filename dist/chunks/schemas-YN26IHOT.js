import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  experimentSchema
} from "./chunk-EYODJRX3.js";
import {
  toJSONSchema,
  whySchema
} from "./chunk-ASOPXMT6.js";
import {
  absolute_bounds_exports,
  badgeSchema,
  base_branch_exports,
  base_commit_exports,
  baseline_file_exports,
  beside_exports,
  beside_results_exports,
  both_rules_exports,
  certainties_exports,
  check_exports,
  common_shift_exports,
  comparable_exports,
  compare_files_exports,
  compare_history_exports,
  compare_rounds_exports,
  comparisons_exports,
  culprit_exports,
  earlier_exports,
  first_run_exports,
  gate_exports,
  html_exports,
  indexSchema,
  judge_series_exports,
  latestSchema,
  life_exports,
  limit_shifts_exports,
  lineSchema,
  lineage_exports,
  log_exports,
  machine_course_exports,
  markdown_exports,
  message_exports,
  missing_exports,
  open_episode_exports,
  override_exports,
  own_version_exports,
  pattern_exports,
  placing_exports,
  planner_exports,
  platform_exports,
  predecessor_exports,
  prepared_exports,
  present_names_exports,
  publishedCulpritSchema,
  publishedTrendsSchema,
  ratios_exports,
  reference_plan_exports,
  reference_warnings_exports,
  referenced_exports,
  reported_size_exports,
  resolve_exports,
  select_exports,
  select_runs_exports,
  sha256,
  snapshot_s3_exports,
  sources_exports,
  storedProfileSchema,
  stored_twice_exports,
  stores_exports,
  suitesSchema,
  summarySchema,
  suspects_exports,
  terminal_exports,
  unmatched_exports,
  verdict_exports,
  write_events_exports,
  write_file_exports
} from "./chunk-HWOVDUNI.js";
import "./chunk-XS4ECCP4.js";
import "./chunk-4ZPVDUHC.js";
import {
  configuration_exports,
  files_exports,
  once,
  policy_exports,
  publishedReportSchema,
  read_runs_exports,
  real_file_exports,
  rules_place_exports,
  run_exports,
  skipped_exports
} from "./chunk-GBT5QMSI.js";
import {
  __export
} from "./chunk-VCJT4OQR.js";

// src/history/schemas.ts
var schemas_exports = {};
__export(schemas_exports, {
  isSchemaOfOurs: () => isSchemaOfOurs,
  schemaMarkText: () => schemaMarkText,
  schemaTexts: () => schemaTexts
});
var schemas = Object.freeze([
  { name: "index", describes: "index of a suite", schema: indexSchema },
  { name: "segment-line", describes: "line of a segment", schema: lineSchema },
  { name: "latest", describes: "newest run of a suite", schema: latestSchema },
  { name: "badge", describes: "badge", schema: badgeSchema },
  { name: "profile", describes: "profile of a regression", schema: storedProfileSchema },
  { name: "summary", describes: "summary of a suite", schema: summarySchema },
  { name: "suites", describes: "list of suites", schema: suitesSchema },
  { name: "report", describes: "report", schema: publishedReportSchema },
  { name: "experiment", describes: "experiment of a suite", schema: experimentSchema },
  { name: "trends", describes: "trends of a suite", schema: publishedTrendsSchema },
  { name: "why", describes: "cause of a verdict", schema: whySchema },
  { name: "culprit", describes: "answer of a search for a commit", schema: publishedCulpritSchema }
]);
var schemaTexts = once(() => {
  return new Map(
    schemas.map(({ name, describes, schema }) => {
      const { $schema, ...rest } = toJSONSchema(schema, {
        target: "draft-2020-12",
        io: "input",
        unrepresentable: "any"
      });
      const titled = { $schema, title: `perf-regression ${describes}`, ...rest };
      return [`${name}.json`, `${JSON.stringify(titled, null, 2)}
`];
    })
  );
});
function schemaMarkText() {
  const mark = sha256([...schemaTexts().values()].join("")).slice(0, 12);
  return `/** Rendered by "npm run render": a hash of the JSON schemas, which take longer to make than a run to store. */
export const SCHEMA_MARK = '${mark}';
`;
}
function isSchemaOfOurs(text) {
  try {
    const { title } = JSON.parse(text);
    return typeof title === "string" && title.startsWith("perf-regression ");
  } catch {
    return false;
  }
}
export {
  base_branch_exports as "baseline/base-branch.ts",
  base_commit_exports as "baseline/base-commit.ts",
  baseline_file_exports as "baseline/baseline-file.ts",
  first_run_exports as "baseline/first-run.ts",
  lineage_exports as "baseline/lineage.ts",
  placing_exports as "baseline/placing.ts",
  predecessor_exports as "baseline/predecessor.ts",
  referenced_exports as "baseline/referenced.ts",
  resolve_exports as "baseline/resolve.ts",
  select_runs_exports as "baseline/select-runs.ts",
  absolute_bounds_exports as "check/absolute-bounds.ts",
  both_rules_exports as "check/both-rules.ts",
  certainties_exports as "check/certainties.ts",
  check_exports as "check/check.ts",
  common_shift_exports as "check/common-shift.ts",
  comparable_exports as "check/comparable.ts",
  compare_files_exports as "check/compare-files.ts",
  compare_history_exports as "check/compare-history.ts",
  compare_rounds_exports as "check/compare-rounds.ts",
  comparisons_exports as "check/comparisons.ts",
  gate_exports as "check/gate.ts",
  judge_series_exports as "check/judge-series.ts",
  life_exports as "check/life.ts",
  limit_shifts_exports as "check/limit-shifts.ts",
  machine_course_exports as "check/machine-course.ts",
  missing_exports as "check/missing.ts",
  open_episode_exports as "check/open-episode.ts",
  platform_exports as "check/platform.ts",
  policy_exports as "check/policy.ts",
  prepared_exports as "check/prepared.ts",
  present_names_exports as "check/present-names.ts",
  ratios_exports as "check/ratios.ts",
  reported_size_exports as "check/reported-size.ts",
  select_exports as "check/select.ts",
  stored_twice_exports as "check/stored-twice.ts",
  suspects_exports as "check/suspects.ts",
  verdict_exports as "check/verdict.ts",
  own_version_exports as "commands/own-version.ts",
  run_exports as "commands/run.ts",
  log_exports as "history/log.ts",
  schemas_exports as "history/schemas.ts",
  write_events_exports as "history/write-events.ts",
  planner_exports as "measure/planner.ts",
  culprit_exports as "model/culprit.ts",
  pattern_exports as "model/pattern.ts",
  html_exports as "reporters/html.ts",
  markdown_exports as "reporters/markdown.ts",
  message_exports as "reporters/message.ts",
  terminal_exports as "reporters/terminal.ts",
  beside_results_exports as "results/beside-results.ts",
  beside_exports as "results/beside.ts",
  configuration_exports as "results/configuration.ts",
  earlier_exports as "results/earlier.ts",
  files_exports as "results/files.ts",
  override_exports as "results/override.ts",
  read_runs_exports as "results/read-runs.ts",
  real_file_exports as "results/real-file.ts",
  reference_plan_exports as "results/reference-plan.ts",
  reference_warnings_exports as "results/reference-warnings.ts",
  rules_place_exports as "results/rules-place.ts",
  skipped_exports as "results/skipped.ts",
  sources_exports as "results/sources.ts",
  unmatched_exports as "rules/unmatched.ts",
  snapshot_s3_exports as "storage/snapshot-s3.ts",
  stores_exports as "storage/stores.ts",
  write_file_exports as "system/write-file.ts"
};
