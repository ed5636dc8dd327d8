import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  baseOf,
  headOf
} from "./chunk-52FURCGL.js";
import {
  readTrends,
  trendsMarkdown,
  trendsTitle,
  weekOf
} from "./chunk-JNT2BPVC.js";
import "./chunk-CSBRR3RH.js";
import {
  Artifacts,
  NameTakenError,
  SHARD_FILE,
  SHARD_PREFIX,
  artifactName,
  baseBranchOf,
  bySuite,
  checkShardName,
  checkSuites,
  commentOnFailure,
  downloadForkArtifact,
  duringCheckRun,
  encodeShard,
  githubBranch,
  isFromFork,
  isOnRequest,
  joinShards,
  mayWrite,
  profileOfFork,
  proposedChange,
  pullRequestByNumber,
  pullRequestsOf,
  readOwn,
  reportJob,
  roundsOf,
  runInfoOf,
  run_exports as run_exports2,
  sectionsIn,
  shardOf,
  snapshotStoresInJob,
  suiteName,
  underived,
  withHead,
  writeReport
} from "./chunk-OFBK3RO6.js";
import {
  OPENING,
  changeIssue,
  commentTexts,
  listIssues,
  openIssue,
  pullRequestThread
} from "./chunk-ZSRMS2XC.js";
import {
  channels_exports
} from "./chunk-Z42OPZZT.js";
import {
  COMMENT_BYTES,
  EVERY,
  HistoryLog,
  SUMMARY_BYTES,
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
  isOnBranch,
  judge_series_exports,
  life_exports,
  limit_shifts_exports,
  lineage_exports,
  log_exports,
  machine_course_exports,
  markdown_exports,
  mergeOnGitHub,
  message_exports,
  missing_exports,
  newestRuns,
  open_episode_exports,
  override_exports,
  own_package_exports,
  parseStores,
  patternOf,
  pattern_exports,
  placing_exports,
  planner_exports,
  platform_exports,
  predecessor_exports,
  prepared_exports,
  present_names_exports,
  ratios_exports,
  readCheckout,
  reference_plan_exports,
  reference_warnings_exports,
  referenced_exports,
  reported_size_exports,
  resolve_exports,
  select_exports,
  select_runs_exports,
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
} from "./chunk-AWV3AP5M.js";
import "./chunk-VOXOD25E.js";
import "./chunk-4ZPVDUHC.js";
import {
  NAME_LENGTH_MAX,
  UserError,
  configuration_exports,
  createHash,
  describeError,
  differenceWithin,
  files_exports,
  join,
  linkTarget,
  matchesWildcard,
  nearestFirst,
  policy_exports,
  readConfiguration,
  read_runs_exports,
  real_file_exports,
  resolve,
  rules_place_exports,
  runOf,
  run_exports,
  shortCommit,
  skippedWarnings,
  skipped_exports,
  trendsJson,
  visible
} from "./chunk-VBP7NML6.js";
import {
  __export
} from "./chunk-VCJT4OQR.js";

// src/modes/collect.ts
var collect_exports = {};
__export(collect_exports, {
  collectMode: () => collectMode
});
var RETENTION_DAYS = 30;
var collectMode = async (workflow) => {
  const { config, context, github, runner } = workflow;
  const name = config.shard || context.job;
  checkShardName(name);
  const checkout = (await readCheckout(context.workspace))?.commit ?? context.sha;
  const { reader } = await readConfiguration(config, context.workspace);
  const measured = await readOwn(workflow, underived(reader), runInfoOf(workflow, checkout));
  const artifacts = new Artifacts(github, config.token);
  const files = /* @__PURE__ */ new Map([[SHARD_FILE, encodeShard(shardOf(name, checkout, measured))]]);
  try {
    await artifacts.upload(artifactName(SHARD_PREFIX, name, context.runAttempt), files, RETENTION_DAYS);
  } catch (error) {
    if (!(error instanceof NameTakenError)) throw error;
    throw new UserError(
      `this workflow run already has a shard ${name}`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
      'Give each job that collects its own name, in a matrix:   with: { shard: "${{ strategy.job-index }}" }',
      { cause: error }
    );
  }
  const suites = measured.map(({ run }) => `${run.suite} (${run.measurements.length} series)`);
  runner.info(`Collected as shard ${name}: ${suites.join(", ")}.`);
  return 0;
};

// src/modes/publish.ts
var publish_exports = {};
__export(publish_exports, {
  publishMode: () => publishMode
});

// src/modes/measured-run.ts
async function measuredBy(workflow) {
  const { context, github } = workflow;
  if (isOnRequest(workflow)) return measuredOnRequest(workflow);
  const run = context.follows;
  if (!run) {
    throw new UserError(
      "mode: publish belongs in a workflow that is triggered by the one that measures",
      "Trigger it   on: { workflow_run: { workflows: [Benchmark], types: [completed] } }   as README.md#pull-requests-from-forks shows."
    );
  }
  return { run, pullRequests: run.event === "pull_request" ? await pullRequestsOf(github, run) : [] };
}
async function measuredOnRequest({ config, context, github, runner }) {
  const pullRequest = await pullRequestByNumber(github, context.commentedOn ?? 0);
  const head = config.headSha;
  if (!/^[0-9a-f]{40,64}$/.test(head)) {
    throw new UserError(`head-sha: expected the full hash of a commit, got ${JSON.stringify(head)}`);
  }
  const run = {
    id: Number(context.runId),
    name: context.workflow,
    event: "issue_comment",
    run_attempt: Number(context.runAttempt),
    run_started_at: runner.now().toISOString(),
    // Otherwise it would have handed over its results.
    conclusion: "failure",
    head_sha: head
  };
  return { run, pullRequests: pullRequest ? [withHead(pullRequest, head)] : [] };
}
async function targetsOf(shard, run, pullRequests, github) {
  const measuredCommit = await checkoutOf(github, shard, run);
  const [base] = measuredCommit.checkout.parents;
  if (pullRequests.length === 1 || base === void 0)
    return pullRequests.map((pullRequest) => ({ pullRequest, ...measuredCommit }));
  const isInTurn = shard.parts.some((part) => roundsOf([part]) !== void 0);
  const targets = [];
  for (const pullRequest of pullRequests) {
    if (await isOnBranch(github, pullRequest.base.ref, base))
      targets.push({ pullRequest, ...measuredCommit });
    else if (!isInTurn && !await isReported(github, pullRequest, run))
      targets.push({ pullRequest, checkout: headAlone(run), files: void 0 });
  }
  return targets;
}
async function isReported(github, { number }, { head_sha }) {
  const bodies = await commentTexts(github, pullRequestThread(number), OPENING);
  return bodies.flatMap(sectionsIn).some(({ commit }) => commit === head_sha);
}
async function checkoutOf(github, { checkout: claimed }, run) {
  const { head_sha: head } = run;
  if (claimed !== head && /^[0-9a-f]{40,64}$/.test(claimed)) {
    const merge = await mergeOnGitHub(github, claimed);
    if (merge?.parents[1] === head) {
      const { parents, files } = merge;
      return { checkout: { commit: claimed, parents, message: "", author: "" }, files };
    }
  }
  return { checkout: headAlone(run), files: void 0 };
}
function headAlone({ head_sha: commit }) {
  return { commit, parents: [], message: "", author: "" };
}

// src/modes/publish.ts
var publishMode = async (workflow) => {
  const { config, context: here, github, runner } = workflow;
  const { run, pullRequests } = await measuredBy(workflow);
  const [first] = pullRequests;
  if (!first)
    return logNothing(runner, `run ${run.id} measured the head of no open pull request, or of an older push`);
  await refuseForeignCode(here.workspace, run);
  const workflowOf = (pullRequest) => {
    const context = { ...here, pullRequest, workflow: run.name ?? here.workflow };
    return { config, context, github, runner };
  };
  const suite = suiteName(config, workflowOf(first).context);
  const shard = await downloadForkArtifact(new Artifacts(github, config.token), run, suite);
  if (!shard) {
    for (const each of pullRequests.map(workflowOf)) {
      if (!(isFromFork(each.context) || isOnRequest(workflow)) || run.conclusion !== "failure") continue;
      await commentOnFailure(each, suite, "its workflow run failed before it measured anything");
    }
    return logNothing(
      runner,
      `run ${run.id} uploaded no results of suite ${suite}: it commented by itself, or measured nothing`
    );
  }
  let failures = 0;
  for (const { pullRequest, ...measuredCommit } of await targetsOf(shard, run, pullRequests, github)) {
    const each = workflowOf(pullRequest);
    const publication = { run, shard, suite, ...measuredCommit };
    failures += await duringCheckRun(
      each,
      { commit: run.head_sha, earlier: async () => [] },
      () => publishOn(each, pullRequest, publication)
    );
  }
  return failures > 0 ? 2 : 0;
};
async function publishOn(workflow, { number }, { run, shard, checkout, files, suite }) {
  const { config, context, runner } = workflow;
  const configuration = await readConfiguration(config, context.workspace, null);
  const { policy, reader, sources } = configuration;
  const { rules: change, warnings } = await proposedChange(workflow, checkout, files, configuration);
  const runInfo = {
    suite,
    commit: run.head_sha,
    branch: `${number}/merge`,
    now: new Date(run.run_started_at),
    mark: `${run.id}.${run.run_attempt}`,
    url: `${context.repositoryUrl}/actions/runs/${run.id}`,
    env: runner.env
  };
  const suites = await suitesOf(shard, { policy, reader, runInfo }, context);
  const snapshotStores = snapshotStoresInJob(workflow);
  const given = { policy, reader, sources, warnings, runInfo, checkout, records: false, snapshotStores };
  const proposed = change && { policy, change, suites: bySuite(suites), warnings: [] };
  const judged = await checkSuites(workflow, suites, { ...given, ...proposed && { proposed } });
  return reportJob({ ...workflow, judged, snapshotStores, exitCode: 0, checkout: checkout.commit });
}
function logNothing(runner, why) {
  runner.info(`Nothing to publish: ${visible(why, 300)}.`);
  return 0;
}
async function refuseForeignCode(workspace, { head_sha }) {
  const checkout = await readCheckout(workspace);
  if (checkout?.commit !== head_sha && !checkout?.parents.includes(head_sha)) return;
  throw new UserError(
    "mode: publish must not run with the code of the pull request checked out",
    "Use actions/checkout without ref, which checks out the default branch: its rules apply, and no untrusted code runs with this token."
  );
}
async function suitesOf(shard, checkContext, context) {
  const { reader, runInfo } = checkContext;
  const measuredOf = async (part) => {
    const [{ suite, results }] = joinShards([{ ...shard, parts: [part] }], shard.checkout);
    return { run: await runOf(results, reader, { ...runInfo, suite }), results };
  };
  const suites = Map.groupBy(shard.parts, ({ run }) => run.suite);
  return Promise.all(
    [...suites].map(async ([suite, parts]) => {
      const explain = async ({ findings }) => findings.some(({ verdict }) => verdict === "regressed") ? profileOfFork(shard, suite) : { warnings: [] };
      const rounds = roundsOf(parts);
      if (rounds) {
        return {
          ...await interleavedResults(rounds, parts[0], checkContext),
          warnings: foreignWarnings(context),
          explain
        };
      }
      const [first, ...reruns] = await Promise.all(parts.map(measuredOf));
      const warnings = [...foreignWarnings(context), ...skippedWarnings(first.results)];
      return { ...first, reruns, warnings, explain };
    })
  );
}
async function interleavedResults(rounds, { run: { suite, environment } }, { policy, reader, runInfo }) {
  const commits = { base: "", head: runInfo.commit };
  const trial = { commits, how: { code: "of-job" }, policy, reader, runInfo: { ...runInfo, suite } };
  const run = { ...await headOf(rounds, trial), environment };
  const results = { measurements: run.measurements, skipped: [], environment, tools: [] };
  return { run, results, reruns: [], baseline: await baseOf(rounds, trial) };
}
function foreignWarnings(context) {
  if (!isFromFork(context)) return [];
  const repository = context.pullRequest?.head.repo?.full_name ?? "a fork";
  return [{ code: "measured-by-fork", subject: repository, values: { repository } }];
}

// src/modes/request.ts
var request_exports = {};
__export(request_exports, {
  requestMode: () => requestMode
});

// src/github/reactions.ts
var REACTING = { what: "react to the comment", permission: "pull-requests: write" };
async function react(github, comment, content) {
  const route = "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions";
  try {
    const { message } = await github.request(route, { comment_id: comment, content }, REACTING);
    return message === void 0 ? void 0 : new UserError(`cannot ${REACTING.what}: ${message}`);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

// src/model/benchmark-request.ts
var USAGE = "/benchmark [NAMES] [--base REF]";
var COMMAND = /^\/benchmark(?![^\s])/;
var LINE_LENGTH_MAX = 2e3;
var NAMES_MAX = 50;
var WORD = /[,\s]*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s,"'`]+))/y;
var REF = /^(?!.*(?:\.\.|\/\/|\.lock$|[/.]$))[A-Za-z0-9_][\w./+-]{0,199}$/;
function requestIn(comment) {
  const [line = ""] = comment.split(/\r?\n|\r/, 1);
  if (!COMMAND.test(line)) return void 0;
  if (line.length > LINE_LENGTH_MAX) return { fault: `the line has more than ${LINE_LENGTH_MAX} characters` };
  const words = wordsIn(line.replace(COMMAND, ""));
  if (words === void 0) return { fault: `a quote is not closed; expected ${USAGE}` };
  const names = [];
  let base;
  for (let i = 0; i < words.length; i++) {
    const { text, isQuoted } = words[i];
    const [, option, value] = isQuoted ? [] : /^(--?[^=]*)(?:=(.*))?$/.exec(text) ?? [];
    if (option === void 0) names.push(text);
    else if (option !== "--base") return { fault: `${option} is not an option; expected ${USAGE}` };
    else if (base !== void 0) return { fault: "--base is there twice" };
    else {
      base = value ?? words[++i]?.text ?? "";
      if (!REF.test(base)) return { fault: "--base needs the name of a branch, a tag or a commit" };
    }
  }
  if (names.length > NAMES_MAX) return { fault: `more than ${NAMES_MAX} benchmarks are named` };
  if (names.some((name) => name.length > NAME_LENGTH_MAX)) return { fault: "a name is too long" };
  return { request: { names: [...new Set(names)], base } };
}
function wordsIn(line) {
  const words = [];
  let end = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(line); match; match = WORD.exec(line)) {
    const [, ...groups] = match;
    const text = groups.find((group) => group !== void 0) ?? "";
    if (text !== "") words.push({ text, isQuoted: groups[3] === void 0 });
    end = WORD.lastIndex;
  }
  return /^[,\s]*$/.test(line.slice(end)) ? words : void 0;
}

// src/modes/request.ts
var requestMode = async (workflow) => {
  const { context, github, runner } = workflow;
  const { comment, commentedOn } = context;
  runner.output("accepted", false);
  if (context.event !== "issue_comment" || comment === void 0) {
    throw new UserError(
      "mode: request belongs in a workflow that comments on pull requests start",
      "Trigger it   on: { issue_comment: { types: [created] } }   as examples/on-demand shows."
    );
  }
  const parsed = comment.isNew && commentedOn !== void 0 ? requestIn(comment.body) : void 0;
  if (parsed === void 0 || commentedOn === void 0) {
    runner.info(`The comment does not ask for a measurement on a pull request: ${USAGE}.`);
    return 0;
  }
  const answer = async (reaction) => {
    const failure = await react(github, comment.id, reaction);
    if (failure) runner.info(describeError(failure));
  };
  if (!await mayWrite(github, comment.by)) {
    runner.info("The author of the comment has no write access, so nothing is measured.");
    await answer("-1");
    return 0;
  }
  await answer("eyes");
  const pullRequest = await pullRequestByNumber(github, commentedOn);
  if (!pullRequest) throw new UserError(`there is no pull request #${commentedOn}`);
  const asked = { ...workflow, context: { ...context, pullRequest } };
  try {
    if ("fault" in parsed) throw new UserError(parsed.fault);
    requirePinned(asked, comment, pullRequest);
    const base = await baseOf2(asked, parsed.request, pullRequest);
    runner.output("benchmarks-pattern", await patternFor(asked, parsed.request));
    runner.output("base-sha", base);
    runner.output("head-sha", pullRequest.head.sha);
    runner.output("accepted", true);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    runner.info(describeError(error));
    await answer("-1");
    await commentOnFailure(asked, suiteName(workflow.config, context), error.message);
    return 0;
  }
  runner.info(`${shortCommit(pullRequest.head.sha)} of pull request #${commentedOn} is to be measured.`);
  await answer("rocket");
  return 0;
};
function requirePinned({ context }, { at }, { head, state }) {
  if (state === "closed") throw new UserError("the pull request is closed");
  if (!isFromFork(context)) return;
  const pushedAt = head.repo?.pushed_at ?? "";
  if (Date.parse(pushedAt) < Date.parse(at)) return;
  throw new UserError("the fork has been pushed to since the comment: look at its code, and ask again");
}
async function baseOf2({ github }, { base: ref }, { base, head }) {
  const need = { what: `look up ${ref ?? "the base"}`, permission: "contents: read" };
  if (ref === void 0) {
    const route2 = "GET /repos/{owner}/{repo}/compare/{basehead}";
    const asked = { basehead: `${base.ref}...${head.sha}`, per_page: 1 };
    const { data: data2 } = await github.request(route2, asked, need);
    if (data2) return data2.merge_base_commit.sha;
    throw new UserError(`the pull request has no commit in common with ${visible(base.ref, 100)}`);
  }
  const route = "GET /repos/{owner}/{repo}/commits/{ref}";
  const { data } = await github.request(route, { ref }, need);
  if (data) return data.sha;
  throw new UserError(`${ref} is not a branch, tag or commit of this repository`);
}
var NEAREST_MAX = 3;
async function patternFor(workflow, { names }) {
  if (names.length === 0) return EVERY;
  const known = await knownNames(workflow);
  const suite = suiteName(workflow.config, workflow.context);
  const found = names.flatMap((name) => {
    const matching = known.filter((each) => matchesWildcard(name, each));
    if (matching.length > 0) return matching;
    const nearest = nearestFirst(name, known, differenceWithin).slice(0, NEAREST_MAX);
    const hint = nearest.length === 0 ? "it has no runs yet" : `did you mean ${nearest.join(", ")}?`;
    throw new UserError(visible(`suite ${suite} has no benchmark ${name}: ${hint}`, 250));
  });
  return patternOf([...new Set(found)]);
}
async function knownNames({ config, context, github }) {
  if (!parseStores(config.store).branch) return [];
  const log = new HistoryLog(
    githubBranch(github, config.branch),
    config.historyDir,
    suiteName(config, context)
  );
  const branch = baseBranchOf(config, context);
  const { runs } = await newestRuns(log.segmentsFromNewest(1), {
    enough: 1,
    counting: (all) => all.filter((run) => run.branch === branch)
  });
  const newest = runs.findLast((run) => run.branch === branch);
  return [...new Set((newest?.measurements ?? []).map(({ benchmark }) => benchmark.name))];
}

// src/modes/trends.ts
var trends_exports = {};
__export(trends_exports, {
  trendsMode: () => trendsMode
});
var LABEL = {
  name: "automated-report",
  color: "0e8a16",
  description: "Written by a scheduled workflow"
};
var trendsMode = async (workflow) => {
  const { config, context, github, runner } = workflow;
  const { policy } = await readConfiguration(config, context.workspace);
  const branch = config.baseBranch || context.defaultBranch;
  const history = githubBranch(github, config.branch);
  const { reports, damages } = await readTrends(history, config, { ...policy, branch, now: runner.now() });
  for (const damage of damages) warn(runner, describeError(damage));
  const folder = runner.env.RUNNER_TEMP ?? ".";
  const json = resolve(config.reportJson || join(folder, "perf-regression-trends.json"));
  const markdown = resolve(config.reportMarkdown || join(folder, "perf-regression-trends.md"));
  const text = trendsMarkdown(reports, SUMMARY_BYTES);
  await writeReport(runner, "report-json", [{ path: json, text: trendsJson(reports, 2) }]);
  await writeReport(runner, "report-markdown", [{ path: markdown, text }]);
  await runner.summarize(text);
  const { html_url } = await publishIssue(workflow, reports);
  runner.output("issue-url", html_url);
  runner.info(`Trends: ${html_url}`);
  return 0;
};
async function publishIssue({ config, context, github, runner }, reports) {
  const about = [config.branch, config.historyDir, config.suite];
  const key = createHash("sha256").update(JSON.stringify(about)).digest("hex").slice(0, 16);
  const opening = `<!-- perf-regression trends: ${key} `;
  const week = weekOf(reports[0]?.period.to ?? "");
  const marker = `${opening}${week} -->`;
  const footer = `<sub>week ${week} \xB7 [run](${linkTarget(context.runUrl)}) \xB7 perf-regression</sub>`;
  const text = trendsMarkdown(reports, COMMENT_BYTES - marker.length - footer.length - 4);
  const written = { title: trendsTitle(reports), body: `${marker}
${text}
${footer}
` };
  const isOurs = ({ body }) => body?.startsWith(opening) ?? false;
  const isThis = ({ body }) => body?.startsWith(marker) ?? false;
  const oldestFirst = async () => (await listIssues(github, LABEL.name)).filter(isOurs).sort((a, b) => a.number - b.number);
  const there = (await oldestFirst()).find(isThis);
  if (there) return changeIssue(github, there.number, written);
  const labels = config.issueLabels.filter((name) => name !== LABEL.name);
  const draft = {
    ...written,
    labels: [LABEL, ...labels.map((name) => ({ name, color: "ededed", description: "" }))],
    assignees: config.issueAssignees.filter((name) => !name.includes("/"))
  };
  const opened = await openIssue(github, draft, isThis, (message) => warn(runner, message));
  const open = await oldestFirst();
  const current = open.find(isThis) ?? opened;
  for (const { number } of open.filter((issue) => issue.number !== current.number)) {
    await changeIssue(github, number, { state: "closed", state_reason: "completed" });
  }
  return current;
}
function warn(runner, message) {
  runner.annotate({ level: "warning", title: "perf-regression", message });
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
  collect_exports as "modes/collect.ts",
  publish_exports as "modes/publish.ts",
  request_exports as "modes/request.ts",
  run_exports2 as "modes/run.ts",
  trends_exports as "modes/trends.ts",
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
