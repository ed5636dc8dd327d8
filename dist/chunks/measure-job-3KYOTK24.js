import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  TIMES,
  commitBefore,
  commitsBetween,
  culpritText,
  explain,
  findCulprit,
  isAnswered,
  measureReferenced,
  measureRepeatedly,
  openStopwatch,
  reportCulprit,
  stateSchema
} from "./chunk-TGFHXBKH.js";
import {
  PAIRED,
  TIMES_COUNTED,
  UnmeasurableBase,
  baseOf,
  hasSeed,
  headOf,
  judgeRounds,
  measureInterleaved,
  openCounter,
  outputSource,
  prepare
} from "./chunk-52FURCGL.js";
import "./chunk-CSBRR3RH.js";
import {
  OURS,
  askedReference,
  baseBranchOf,
  isFromFork,
  isOnRequest,
  pullRequestByNumber,
  run_exports as run_exports2,
  runsBefore,
  updateCheckRun
} from "./chunk-OFBK3RO6.js";
import {
  fetchedCommit,
  listIssues,
  regressionOf,
  withWorktrees
} from "./chunk-ZSRMS2XC.js";
import {
  channels_exports
} from "./chunk-Z42OPZZT.js";
import {
  NO_EXPLANATION,
  ROUNDS,
  absolute_bounds_exports,
  baseCommitInJob,
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
  lackText,
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
  readFile,
  reference_plan_exports,
  reference_warnings_exports,
  referenced_exports,
  reported_size_exports,
  resolve_exports,
  secretsOf,
  select_exports,
  select_runs_exports,
  snapshot_s3_exports,
  sources_exports,
  stored_twice_exports,
  stores_exports,
  suspects_exports,
  terminal_exports,
  unexplained,
  unexplainedBy,
  unmatched_exports,
  verdict_exports,
  writeFile,
  write_events_exports,
  write_file_exports
} from "./chunk-AWV3AP5M.js";
import "./chunk-VOXOD25E.js";
import "./chunk-4ZPVDUHC.js";
import {
  Interrupted,
  TransientError,
  UserError,
  childEnvironment,
  configuration_exports,
  createHash,
  describeError,
  faultOf,
  files_exports,
  git,
  inputs,
  interruptible,
  iso,
  lazy,
  maxLength,
  object,
  optional,
  policy_exports,
  read_runs_exports,
  real_file_exports,
  resolve,
  rules_place_exports,
  runOf,
  run_exports,
  shortCommit,
  skippedWarnings,
  skipped_exports,
  string,
  tryGit,
  unknown
} from "./chunk-VBP7NML6.js";
import {
  __export
} from "./chunk-VCJT4OQR.js";

// src/modes/measure-command.ts
var measure_command_exports = {};
__export(measure_command_exports, {
  measureCommand: () => measureCommand
});

// src/modes/profiling.ts
function profilingOf({ config, context, runner }, below = "") {
  const folder = config.profileDir;
  return {
    ...{ choice: config.profile, folderBy: "profile-dir" },
    folder: folder === "" ? void 0 : resolve(context.workspace, folder, below),
    info: (text) => runner.info(text)
  };
}

// src/modes/step-files.ts
var VARIABLES = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];
async function protectStepFiles({ env, annotate }, work) {
  const paths = VARIABLES.flatMap((name) => env[name] || []);
  const before = await Promise.all(paths.map(contentOf));
  try {
    return await work();
  } finally {
    const changed = [];
    for (const [i, path] of paths.entries()) {
      if (await contentOf(path) === before[i]) continue;
      await writeFile(path, before[i] ?? "", "latin1");
      changed.push(VARIABLES.find((name) => env[name] === path) ?? path);
    }
    if (changed.length > 0) {
      annotate({
        level: "warning",
        title: "perf-regression: the command wrote to the files of this step",
        message: `${changed.join(", ")}: everything written there while the command ran was removed.
  Set your own outputs and variables in a separate step.`
      });
    }
  }
}
function contentOf(path) {
  return readFile(path, "latin1").catch(() => void 0);
}

// src/modes/command-session.ts
async function withSession(workflow, commandContext, env, work) {
  const stopwatch = await openStopwatch(env);
  try {
    return await protectStepFiles(
      workflow.runner,
      () => interruptible(async (stop) => {
        const counter = workflow.config.metric === "instructions" ? await openCounter(stopwatch, env) : void 0;
        return work({ stopwatch, stop, workflow, commandContext, counter, env });
      })
    );
  } finally {
    stopwatch.close();
  }
}
function probeOf({ stopwatch, workflow: { config }, commandContext, counter }, metrics) {
  const command = config.command;
  return {
    words: bash(command),
    outputSource: outputSource(config.results, command.split("\n")[0], counter ?? metrics),
    reader: commandContext.reader,
    stopwatch,
    timeoutMs: Number.POSITIVE_INFINITY
  };
}
function explainingOf({ stop, workflow, env }, places, probe) {
  return { ...{ places, probe, stop, env }, ...profilingOf(workflow) };
}
function say({ github, runner }, progress) {
  runner.info(progress);
  updateCheckRun(github, progress);
}
function artifactOf(workflow) {
  const { config, context, runner } = workflow;
  const patterns = config.artifact;
  if (patterns.length === 0) return void 0;
  if (!isFromFork(context) && !isOnRequest(workflow)) return { patterns, by: "artifact" };
  runner.info("artifact: builds that another job judges are measured, whether they differ or not.");
  return void 0;
}
function setupOf(config) {
  const lines = config.setup;
  return lines === "" ? void 0 : bash(lines);
}
function bash(lines) {
  return ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", lines];
}
function measuredEnvironment({ config, runner }) {
  const inputsOf = inputs.filter((input) => "secret" in input).map(({ name }) => config.written[name]);
  const secrets = [...inputsOf, ...secretsOf(runner.env)];
  const { env, withheld } = childEnvironment(runner.env, { names: config.passEnv, secrets });
  if (withheld.length > 0) {
    runner.info(
      `These variables are withheld from the command: ${withheld.join(", ")}; the input pass-env passes them on.`
    );
  }
  return env;
}

// src/modes/explain-push.ts
async function explainPush(report, workflow, commandContext, env) {
  const { config, context } = workflow;
  const begun = withoutLasting(report);
  const isRegressed = begun.findings.some(({ verdict }) => verdict === "regressed");
  if (config.profile === "off" || !(isRegressed || config.profile === "always")) return NO_EXPLANATION;
  const before = commitBefore(begun) || begun.baseline.commit;
  const head = commandContext.checkout.commit;
  if (before === "" || before === head) return unexplained({ code: "no-commit-before" });
  try {
    return await withSession(workflow, commandContext, env, async (session) => {
      const base = await fetchedCommit(before, context.workspace);
      return withWorktrees({ base, head }, context.workspace, async (places) => {
        const build = async () => {
          const { stopwatch, stop } = session;
          await prepare(
            { name: "the commit before the change", place: places.base },
            setupOf(config),
            stopwatch,
            stop
          );
          await prepare({ name: "this commit", place: places.head }, setupOf(config), stopwatch, stop);
        };
        const explaining = explainingOf(session, places, probeOf(session, PAIRED));
        const { profile, warnings } = await explain(begun, { ...explaining, build });
        return { warnings, ...profile && { profile: { ...profile, base } } };
      });
    });
  } catch (error) {
    if (error instanceof Interrupted) return NO_EXPLANATION;
    if (!(error instanceof UserError)) throw error;
    return unexplainedBy(error);
  }
}
function withoutLasting(report) {
  const findings = report.findings.filter(
    ({ verdict, episode }) => verdict !== "regressed" || episode?.isNew
  );
  return { ...report, findings };
}

// src/modes/trusted-command.ts
async function requireTrustedCommand(workflow, checkout) {
  if (workflow.config.allowUntrustedCommand || !await isUntrusted(workflow, checkout)) return;
  const { event } = workflow.context;
  throw new UserError(
    `command is not run on ${event}: the code of a pull request would run with the token and the secrets of this repository`,
    "Measure on: pull_request, and let a second workflow comment: README.md#pull-requests-from-forks\nIf somebody reviews every pull request before it is measured:   with: { allow-untrusted-command: true }"
  );
}
async function isUntrusted({ context, github }, { commit }) {
  const { event, follows, commentedOn, sha } = context;
  if (event === "pull_request_target") return true;
  if (commit === sha) return false;
  if (follows) return follows.head_repository?.full_name !== `${context.owner}/${context.repo}`;
  if (commentedOn === void 0) return false;
  const pullRequest = context.pullRequest ?? await pullRequestByNumber(github, commentedOn);
  return pullRequest === void 0 || isFromFork({ ...context, pullRequest });
}

// src/modes/measure-command.ts
var SEED = 1;
async function measureCommand(workflow, commandContext) {
  const { config, context, github, runner } = workflow;
  requireFit(config, commandContext.runInfo);
  const { checkout, records } = commandContext;
  await requireTrustedCommand(workflow, checkout);
  const base = records ? void 0 : await baseCommit(config, context, github, checkout);
  const env = measuredEnvironment(workflow);
  try {
    const measured = await withSession(
      workflow,
      commandContext,
      env,
      (session) => base ? interleaved(base, session) : repeated(session)
    );
    if (!measured) return "interrupted";
    const explain2 = (report) => explainPush(report, workflow, commandContext, env);
    return [records ? { ...measured, explain: explain2 } : measured];
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    runner.info(describeError(error));
    return "interrupted";
  }
}
async function interleaved(base, session) {
  const { stop, workflow, commandContext } = session;
  const { config, context, runner } = workflow;
  const { policy, reader, runInfo, checkout } = commandContext;
  const folders = { base: base.commit, head: checkout.commit };
  const commits = { base: base.commit, head: runInfo.commit };
  const trial = { commits, how: base.how, policy, reader, runInfo };
  try {
    const probe = probeOf(session, PAIRED);
    const measured = await withWorktrees(folders, context.workspace, async (places) => {
      const done2 = await measureInterleaved(trial, {
        ...{ places, stop },
        setup: setupOf(config),
        artifact: artifactOf(workflow),
        probe,
        rounds: config.maxRounds,
        minutes: config.maxMinutes,
        seed: SEED,
        lacking: (lacks) => {
          for (const lack of lacks)
            runner.info(lackText(lack, (name, value) => `${name}: ${value}`, ROUNDS.max));
        },
        // Called for the first time after a few rounds.
        progress: (rounds, open) => say(workflow, open === 0 ? `Round ${rounds}.` : `Round ${rounds}: ${open} undecided.`),
        differs: (why) => runner.info(why)
      });
      const explanation2 = await explain(await judgeRounds(done2, trial), explainingOf(session, places, probe));
      return { done: done2, explanation: explanation2 };
    });
    if (stop.aborted) return void 0;
    const { done, explanation } = measured;
    const run = await headOf(done, trial);
    const results = { measurements: run.measurements, skipped: [], environment: {}, tools: [] };
    const baseline = await baseOf(done, trial);
    return { run, results, reruns: [], warnings: [], baseline, explain: async () => explanation };
  } catch (error) {
    if (!(error instanceof UnmeasurableBase)) throw error;
    runner.info(describeError(error));
    const measured = await repeated(session);
    return measured && { ...measured, warnings: [...measured.warnings, notInterleavedWarning(base, error)] };
  }
}
function notInterleavedWarning({ commit }, error) {
  return {
    code: "unmeasurable-base",
    subject: shortCommit(commit),
    values: { commit, fault: faultOf(error) }
  };
}
async function repeated(session) {
  const { stopwatch, stop, workflow, commandContext } = session;
  const { config, context } = workflow;
  const { reader, runInfo, checkout } = commandContext;
  const times = session.counter ? TIMES_COUNTED : Math.min(TIMES, config.maxRounds);
  const repeats = {
    ...{ times, stop },
    ms: 6e4 * config.maxMinutes,
    progress: (done) => say(workflow, `Measured ${done} of ${times} times.`)
  };
  const asked = await askedReference(workflow);
  if (asked) return besideReference(asked, repeats, session);
  const results = await withWorktrees({ head: checkout.commit }, context.workspace, async ({ head }) => {
    const setup = setupOf(config);
    const variant = { name: "this commit", place: head };
    const build = () => prepare(variant, setup, stopwatch, stop);
    await build();
    const rebuild = hasSeed(setup) ? build : void 0;
    return measureRepeatedly(probeOf(session), variant, void 0, { ...repeats, rebuild });
  });
  if (stop.aborted || !results) return void 0;
  const run = await runOf(results, { ...reader, derived: [] }, runInfo);
  return { run, results, reruns: [], warnings: skippedWarnings(results) };
}
async function besideReference(asked, repeats, session) {
  const { stop, workflow, commandContext } = session;
  const { config, context } = workflow;
  const { reader, runInfo, checkout } = commandContext;
  const referencing = {
    ...{ asked, by: "reference", stop, code: checkout.commit, cwd: context.workspace },
    words: config.referenceCommand === "" ? void 0 : bash(config.referenceCommand),
    runs: await runsBefore(workflow, runInfo.suite),
    overlap: config.referenceOverlap,
    setup: setupOf(config),
    probe: probeOf(session),
    find: (commit) => fetchedCommit(commit, context.workspace)
  };
  const measured = await measureReferenced(referencing, void 0, repeats, checkout.commit);
  if (stop.aborted || !measured) return void 0;
  const { results, reference, warnings } = measured;
  const run = { ...await runOf(results, { ...reader, derived: [] }, runInfo), reference };
  return { run, results, reruns: [], warnings: [...skippedWarnings(results), ...warnings] };
}
function requireFit(config, { suite }) {
  if (config.metric === "instructions" && config.results.length > 0) {
    throw new UserError(
      "metric: instructions counts the instructions of the whole command, and results reads what it reports",
      "Leave one of them out."
    );
  }
  const other = ["merge", "rerun-results"].find((name) => config.written[name].length > 0);
  if (other) {
    throw new UserError(
      `command and ${other} exclude each other: command already measures until the result is conclusive`,
      "Leave one of them out."
    );
  }
  if (suite.includes("{file}")) {
    throw new UserError("suite: {file} stands for a result file, and command measures one suite");
  }
}
async function baseCommit(config, context, github, checkout) {
  const named = config.baseRef;
  if (named !== "")
    return { commit: await fetchedCommit(named, context.workspace), how: { code: "named", name: named } };
  const { commit, how } = await baseCommitInJob(context, github, checkout, baseBranchOf(config, context));
  if (commit !== "") return { commit: await fetchedCommit(commit, context.workspace), how };
  throw new UserError(
    `there is no commit before ${shortCommit(checkout.commit)} to compare with`,
    "Name one:   with: { base-ref: v1.2.0 }"
  );
}

// src/modes/search-culprit.ts
var search_culprit_exports = {};
__export(search_culprit_exports, {
  searchCulprits: () => searchCulprits
});

// src/github/search-claims.ts
var STORING = { what: "store the state of the search", permission: "contents: write" };
var TITLE = "perf: a search for the commit of a regression";
var MESSAGE_LENGTH_MAX = 2e5;
var claimSchema = lazy(
  () => object({
    /** The workflow run that searches. */
    by: string().check(maxLength(500)),
    /** After this, another job may take over. */
    until: iso.datetime(),
    /** What it knows, as the search defines it. */
    state: optional(unknown())
  })
);
var SearchClaim = class _SearchClaim {
  #github;
  #of;
  #tree;
  #commit;
  #until;
  /** What an earlier job knew; undefined if nothing. */
  state;
  constructor(github, of, { tree, commit, until, state }) {
    this.#github = github;
    this.#of = of;
    this.#tree = tree;
    this.#commit = commit;
    this.#until = until;
    this.state = state;
  }
  /**
   * @param until when another job may take the search over
   * @returns who has the search, if it is another job
   */
  static async take(github, of, now, until) {
    const held = await tipOf(github, refOf(of));
    const known = held === void 0 ? void 0 : await claimIn(github, held);
    if (known && Date.parse(known.until) > now.getTime()) return { heldBy: known.by };
    const { tree } = await commitOf(github, of.sha);
    const claim = { by: of.by, until: until.toISOString(), state: known?.state };
    const commit = await write(github, tree, claim, held);
    const isOurs = held === void 0 ? await create(github, of, commit) : await move(github, of, commit);
    const { state } = claim;
    return isOurs ? new _SearchClaim(github, of, { tree, commit, until, state }) : { heldBy: "another job" };
  }
  /** @param until when another job may take the search over; as before unless given */
  async save(state, until = this.#until) {
    this.#until = until;
    const claim = { by: this.#of.by, until: until.toISOString(), state };
    const commit = await write(this.#github, this.#tree, claim, this.#commit);
    if (await move(this.#github, this.#of, commit)) this.#commit = commit;
  }
  /** The search has its answer. */
  end() {
    return forgetClaim(this.#github, this.#of);
  }
};
async function forgetClaim(github, of) {
  await github.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ref: refOf(of) }, STORING);
}
function refOf({ name }) {
  return `perf-regression/search/${name}`;
}
async function tipOf(github, ref) {
  const route = "GET /repos/{owner}/{repo}/git/matching-refs/{ref}";
  const { data = [] } = await github.request(
    route,
    { ref },
    STORING
  );
  return data.find((each) => each.ref === `refs/${ref}`)?.object.sha;
}
async function commitOf(github, sha) {
  const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  const { data } = await github.request(
    route,
    { commit_sha: sha },
    STORING
  );
  if (!data?.tree) throw new UserError(`cannot ${STORING.what}: GitHub does not know commit ${sha}`);
  return { message: data.message, tree: data.tree.sha };
}
async function claimIn(github, sha) {
  const { message } = await commitOf(github, sha);
  if (message.length > MESSAGE_LENGTH_MAX) return void 0;
  try {
    return claimSchema.safeParse(JSON.parse(message.slice(message.indexOf("\n")))).data;
  } catch {
    return void 0;
  }
}
async function write(github, tree, claim, parent) {
  const message = `${TITLE}

${JSON.stringify(claim)}`;
  const parents = parent === void 0 ? [] : [parent];
  const { data, message: why } = await github.request(
    "POST /repos/{owner}/{repo}/git/commits",
    { message, tree, parents },
    STORING
  );
  if (data) return data.sha;
  throw new UserError(`cannot ${STORING.what}: ${why}`);
}
async function create(github, of, sha) {
  const created = { ref: `refs/${refOf(of)}`, sha };
  const { message } = await github.request("POST /repos/{owner}/{repo}/git/refs", created, STORING);
  if (message === void 0) return true;
  return await tipOf(github, refOf(of)) === sha;
}
async function move(github, of, sha) {
  const moved = { ref: refOf(of), sha, force: false };
  const { message } = await github.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", moved, STORING);
  return message === void 0;
}

// src/modes/search-culprit.ts
var REPORTING_MS = 5 * 6e4;
var WORKFLOW_MS = 6 * 60 * 6e4;
var FAILED_MS = 7 * 24 * 60 * 6e4;
var SAVE_MS = 15e3;
async function searchCulprits(workflow, judged, context) {
  const { config, runner } = workflow;
  if (config.bisect !== "auto" || config.issue === "never") return;
  const suites = judged.filter(
    ({ report, late }) => report.records && !late && report.findings.some(({ verdict }) => verdict === "regressed")
  );
  if (suites.length === 0) return;
  const deadline = perfRegressionNow() + 6e4 * config.bisectMinutes;
  try {
    const tasks = await tasksOf(workflow, new Set(suites.map(({ report }) => report.suite)));
    for (const task of tasks) await new CulpritSearch(workflow, task, context, deadline).begin();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const title = "perf-regression: the commit of a regression was not searched for";
    runner.annotate({ level: "warning", title, message: describeError(error) });
  }
}
async function tasksOf({ github }, suites) {
  return (await listIssues(github, OURS.name)).flatMap(({ number, body }) => {
    const {
      suite = "",
      status,
      after: good = "",
      commit: bad = "",
      series = []
    } = regressionOf(body ?? "") ?? {};
    const [worst] = series;
    const isRange = [good, bad].every((hash) => /^[0-9a-f]{40,64}$/.test(hash));
    if (!suites.has(suite) || status !== "open" || !isRange || !worst) return [];
    return [{ issue: number, ends: { good, bad }, series: worst }];
  });
}
var CulpritSearch = class {
  #workflow;
  #task;
  #context;
  #deadline;
  /** @param deadline by the monotonic clock, in ms */
  constructor(workflow, task, context, deadline) {
    this.#workflow = workflow;
    this.#task = task;
    this.#context = context;
    this.#deadline = deadline;
  }
  /** Searches, or starts the workflow that does, unless it is done or under way elsewhere. */
  async begin() {
    const { github, config } = this.#workflow;
    const { issue, ends } = this.#task;
    const leftMs = this.#deadline - perfRegressionNow();
    const isElsewhere = config.bisectWorkflow !== "";
    if (!isElsewhere && leftMs <= 0) return this.#say("no minutes are left; the next run searches");
    if (await isAnswered(github, issue, ends)) {
      if (isElsewhere) await forgetClaim(github, { name: this.#name() });
      return;
    }
    const commits = isElsewhere ? [] : await this.#commits();
    const count = isElsewhere ? await commitsOnGitHub(github, ends) : commits.length - 1;
    if (count < 2) return this.#say("its issue names the only commit that it may have come with");
    const claim = await this.#claim(isElsewhere ? WORKFLOW_MS : leftMs + REPORTING_MS);
    if (claim && isElsewhere) await this.#startWorkflow(claim);
    else if (claim) await this.#search(commits, claim);
  }
  #name() {
    const { issue, ends } = this.#task;
    return `${issue}-${hashOf(ends).slice(0, 12)}`;
  }
  #say(what) {
    this.#workflow.runner.info(`The regression of issue #${this.#task.issue}: ${what}.`);
  }
  /** @returns undefined if another job has the search */
  async #claim(ms) {
    const { github, context, runner } = this.#workflow;
    const of = { name: this.#name(), sha: this.#task.ends.bad, by: context.runUrl };
    const now = runner.now();
    const claim = await SearchClaim.take(github, of, now, new Date(now.getTime() + ms));
    if (claim instanceof SearchClaim) return claim;
    this.#say(`${claim.heldBy} searches for its commit`);
    return void 0;
  }
  async #startWorkflow(claim) {
    const { github, config, context } = this.#workflow;
    const workflow_id = config.bisectWorkflow;
    const need = { what: `start ${workflow_id}`, permission: "actions: write" };
    const route = "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches";
    const given = { workflow_id, ref: context.defaultBranch, inputs: { issue: `${this.#task.issue}` } };
    try {
      const { message } = await github.request(route, given, need);
      if (message === void 0) return this.#say(`${workflow_id} was started to search for its commit`);
      throw noSuchWorkflow(need, message);
    } catch (error) {
      await claim.end();
      throw error;
    }
  }
  /** The commits of the range, the good one first; a shallow clone is completed. */
  async #commits() {
    const { workspace: cwd } = this.#workflow.context;
    const { good, bad } = this.#task.ends;
    const isShallow = await tryGit(["rev-parse", "--is-shallow-repository"], { cwd }) === "true";
    if (isShallow) await git(["fetch", "--quiet", "--no-tags", "--unshallow", "origin"], { cwd });
    return commitsBetween(good, bad, cwd);
  }
  async #search(commits, claim) {
    const { runner, config } = this.#workflow;
    this.#say(`searches among ${commits.length - 1} commits`);
    const memory = new ClaimedMemory(claim, taskOf(this.#workflow, this.#task));
    let restMs = FAILED_MS;
    try {
      const answered = await this.#measure(commits, memory);
      restMs = 0;
      if (!answered?.isFinal) {
        await memory.release(runner.now());
        return this.#say("the search is not finished; the next run of the branch resumes it");
      }
      const { culprit } = answered;
      runner.info(culpritText(culprit));
      const { issue, ends } = this.#task;
      const answer = { culprit, ends, mentions: config.mentionAuthor };
      const address = await reportCulprit(this.#workflow.github, issue, answer);
      this.#say(`the commit is in ${address}`);
      await claim.end();
    } catch (error) {
      const isOfGitHub = error instanceof TransientError;
      await memory.release(new Date(runner.now().getTime() + (isOfGitHub ? 0 : restMs)));
      throw error;
    }
  }
  async #measure(commits, memory) {
    const workflow = this.#workflow;
    const { config, context, runner } = workflow;
    const { benchmark, metric, ...seen } = this.#task.series;
    const env = measuredEnvironment(workflow);
    const stopwatch = await openStopwatch(env);
    const budget = AbortSignal.timeout(Math.max(1, Math.ceil(this.#deadline - perfRegressionNow())));
    const means = {
      ...this.#context,
      ...{ cwd: context.workspace, env },
      setup: setupOf(config),
      artifact: artifactOf(workflow),
      progress: {
        line: (what) => runner.info(what),
        warn: (text) => runner.info(text),
        step: () => void 0
      }
    };
    const hunt = { commits, series: { benchmark, metric, isExact: true, seen }, memory };
    try {
      return await protectStepFiles(
        runner,
        () => interruptible(async (asked) => {
          const counter = config.metric === "instructions" ? await openCounter(stopwatch, env) : void 0;
          const probe = probeOf({ stopwatch, workflow, commandContext: this.#context, counter }, PAIRED);
          const stop = AbortSignal.any([asked, budget]);
          return findCulprit(
            hunt,
            { ...means, probe, stop },
            (commit) => profilingOf(workflow, shortCommit(commit))
          );
        })
      );
    } catch (error) {
      if (error instanceof Interrupted || error instanceof UserError && budget.aborted) return void 0;
      throw error;
    } finally {
      stopwatch.close();
    }
  }
};
var ClaimedMemory = class {
  #claim;
  #task;
  #known;
  #savedMs = perfRegressionNow();
  constructor(claim, task) {
    this.#claim = claim;
    this.#task = task;
  }
  async load() {
    const { data } = stateSchema.safeParse(this.#claim.state);
    return data?.task === this.#task ? data : void 0;
  }
  async save(state) {
    this.#known = state;
    if (perfRegressionNow() - this.#savedMs < SAVE_MS) return;
    this.#savedMs = perfRegressionNow();
    await this.#claim.save({ task: this.#task, ...state });
  }
  /** @param until when the next job may go on */
  async release(until) {
    const state = this.#known && { task: this.#task, ...this.#known };
    await this.#claim.save(state ?? this.#claim.state, until);
  }
};
function noSuchWorkflow({ what }, message) {
  return new UserError(
    `cannot ${what}: GitHub answers ${message}`,
    "Name in bisect-workflow a file of .github/workflows on the default branch that has   on: workflow_dispatch   with the input issue, such as that of examples/bisect."
  );
}
function taskOf({ config: { written } }, task) {
  const { command, setup, results, tool, artifact, metric } = written;
  return hashOf([task.ends, command, setup, results, tool, artifact, metric]);
}
function hashOf(data) {
  return createHash("sha256").update(JSON.stringify(data)).digest("hex").slice(0, 32);
}
async function commitsOnGitHub(github, { good, bad }) {
  const need = { what: "count the commits of the regression", permission: "contents: read" };
  const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
  const asked = { basehead: `${good}...${bad}`, per_page: 1 };
  const { data } = await github.request(route, asked, need);
  return data?.total_commits ?? 0;
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
  run_exports as "commands/run.ts",
  log_exports as "history/log.ts",
  write_events_exports as "history/write-events.ts",
  planner_exports as "measure/planner.ts",
  culprit_exports as "model/culprit.ts",
  pattern_exports as "model/pattern.ts",
  measure_command_exports as "modes/measure-command.ts",
  run_exports2 as "modes/run.ts",
  search_culprit_exports as "modes/search-culprit.ts",
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
