import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  runStep,
  run_exports as run_exports2
} from "./chunks/chunk-OFBK3RO6.js";
import "./chunks/chunk-ZSRMS2XC.js";
import {
  channels_exports
} from "./chunks/chunk-Z42OPZZT.js";
import {
  absolute_bounds_exports,
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
  judge_series_exports,
  life_exports,
  limit_shifts_exports,
  lineage_exports,
  log_exports,
  machine_course_exports,
  markdown_exports,
  message_exports,
  missing_exports,
  open_episode_exports,
  override_exports,
  own_package_exports,
  pattern_exports,
  placing_exports,
  planner_exports,
  platform_exports,
  predecessor_exports,
  prepared_exports,
  present_names_exports,
  ratios_exports,
  reference_plan_exports,
  reference_warnings_exports,
  referenced_exports,
  reported_size_exports,
  resolve_exports,
  select_exports,
  select_runs_exports,
  setTimeout,
  snapshot_s3_exports,
  sources_exports,
  stored_twice_exports,
  stores_exports,
  suspects_exports,
  terminal_exports,
  unmatched_exports,
  verdict_exports,
  write_events_exports,
  write_file_exports
} from "./chunks/chunk-AWV3AP5M.js";
import "./chunks/chunk-VOXOD25E.js";
import "./chunks/chunk-4ZPVDUHC.js";
import {
  UserError,
  appendFileSync,
  configuration_exports,
  files_exports,
  logText,
  optimizeLate,
  policy_exports,
  randomUUID,
  read_runs_exports,
  real_file_exports,
  rules_place_exports,
  run_exports,
  saveMemory,
  skipped_exports,
  visible
} from "./chunks/chunk-VBP7NML6.js";
import "./chunks/chunk-VCJT4OQR.js";

// src/action.ts
var action_exports = {};

// src/modes/runner-commands.ts
function commandLine(name, properties, message) {
  const given = Object.entries(properties).filter(([, value]) => value !== void 0 && value !== "");
  const pairs = given.map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name}${pairs.length === 0 ? "" : ` ${pairs.join(",")}`}::${escaped(message)}
`;
}
function escaped(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapedProperty(text) {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function inputIn(env, name) {
  return (env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
function setOutput(env, name, value) {
  const text = typeof value === "string" ? value : JSON.stringify(value ?? "");
  const file = env.GITHUB_OUTPUT;
  if (!file) {
    process.stdout.write(`
${commandLine("set-output", { name }, text)}`);
    return;
  }
  const delimiter = `ghadelimiter_${randomUUID()}`;
  appendFileSync(file, `${name}<<${delimiter}
${text}
${delimiter}
`);
}

// src/modes/actions-runner.ts
var logged = (text, colour = false) => logText(text, { colour, isRunnerLog: true });
function print(text) {
  process.stdout.write(text);
}
function command(name, properties, message) {
  print(commandLine(name, properties, message));
}
function actionsRunner(env) {
  return {
    env,
    now: () => /* @__PURE__ */ new Date(),
    input: (name) => inputIn(env, name),
    info: (message) => print(`${logged(message, true)}
`),
    annotate({ level, title, message, source }) {
      const place = source && {
        file: visible(source.file, 1e3),
        ...source.line !== null && { line: source.line }
      };
      command(level, { title: logged(visible(title, 200)), ...place }, logged(message));
    },
    output: (name, value) => setOutput(env, name, value),
    async group(name, work) {
      command("group", {}, logged(visible(name)));
      try {
        return await work();
      } finally {
        command("endgroup", {}, "");
      }
    },
    mask: (value) => command("add-mask", {}, value),
    async summarize(markdown) {
      const file = env.GITHUB_STEP_SUMMARY;
      if (!file) throw new UserError("GITHUB_STEP_SUMMARY is not set: the runner offers no job summary");
      appendFileSync(file, markdown);
    }
  };
}

// src/action.ts
saveMemory();
optimizeLate();
process.exitCode = await runStep(actionsRunner(process.env));
var GRACE_MS = 1e3;
void setTimeout(GRACE_MS, void 0, { ref: false }).then(() => process.exit());
export {
  action_exports as "action.ts",
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
  run_exports as "commands/run.ts",
  log_exports as "history/log.ts",
  write_events_exports as "history/write-events.ts",
  planner_exports as "measure/planner.ts",
  culprit_exports as "model/culprit.ts",
  pattern_exports as "model/pattern.ts",
  run_exports2 as "modes/run.ts",
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
  channels_exports as "sinks/channels.ts",
  snapshot_s3_exports as "storage/snapshot-s3.ts",
  stores_exports as "storage/stores.ts",
  own_package_exports as "system/own-package.ts",
  write_file_exports as "system/write-file.ts"
};
