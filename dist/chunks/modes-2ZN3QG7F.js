import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  readTrends,
  trendsMarkdown,
  trendsTitle,
  weekOf
} from "./chunk-WT2664FJ.js";
import {
  Artifacts,
  NameTakenError,
  SHARD_FILE,
  SHARD_PREFIX,
  artifactName,
  bySuite,
  checkShardName,
  commentOnFailure,
  downloadForkArtifact,
  duringCheckRun,
  encodeShard,
  handedOverProfile,
  joinShards,
  proposedChange,
  readOwn,
  reportJob,
  roundsOf,
  runInfoOf,
  run_exports as run_exports2,
  shardOf,
  snapshotStoresInJob,
  underived,
  writeReport
} from "./chunk-W37ROIW2.js";
import {
  OPENING,
  changeIssue,
  checkSuites,
  commentTexts,
  githubBranch,
  isFromFork,
  isOnRequest,
  listIssues,
  openIssue,
  pullRequestByNumber,
  pullRequestThread,
  pullRequestsOf,
  sectionsIn,
  suiteName,
  withHead
} from "./chunk-VDYASAEZ.js";
import {
  channels_exports
} from "./chunk-Z2XVM3UI.js";
import "./chunk-X7TLGWEL.js";
import {
  COMMENT_BYTES,
  SUMMARY_BYTES,
  baseOf,
  check_exports,
  compare_exports,
  detect_exports,
  headOf,
  isOnBranch,
  mergeOnGitHub,
  readCheckout,
  record_exports,
  workspace_exports
} from "./chunk-NH3RKPDY.js";
import "./chunk-XZE7XCU2.js";
import "./chunk-AK2XBEDL.js";
import "./chunk-T4R3GN2V.js";
import "./chunk-EYH4EA4V.js";
import {
  UserError,
  createHash,
  describeError,
  join,
  linkTarget,
  readConfiguration,
  resolve,
  runOf,
  run_exports,
  skippedWarnings,
  trendsJson,
  visible
} from "./chunk-377XN3YT.js";
import {
  __export
} from "./chunk-IW2FVU6Z.js";

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
      `run ${run.id} uploaded no results of suite ${suite}: it commented by itself, or measured logNothing`
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
  const candidates = await candidatesOf(shard, { policy, reader, runInfo }, context);
  const snapshotStores = snapshotStoresInJob(workflow);
  const given = { policy, reader, sources, warnings, runInfo, checkout, records: false, snapshotStores };
  const proposed = change && { policy, change, candidates: bySuite(candidates), warnings: [] };
  const judged = await checkSuites(workflow, candidates, { ...given, ...proposed && { proposed } });
  return reportJob({ ...workflow, judged, snapshotStores, exitCode: 0, checkout: checkout.commit });
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
async function candidatesOf(shard, checkContext, context) {
  const { reader, runInfo } = checkContext;
  const measuredOf = async (part) => {
    const [{ suite, results }] = joinShards([{ ...shard, parts: [part] }], shard.checkout);
    return { run: await runOf(results, reader, { ...runInfo, suite }), results };
  };
  const suites = Map.groupBy(shard.parts, ({ run }) => run.suite);
  return Promise.all(
    [...suites].map(async ([suite, parts]) => {
      const explain = async ({ findings }) => findings.some(({ verdict }) => verdict === "regressed") ? handedOverProfile(shard, suite) : { warnings: [] };
      const rounds = roundsOf(parts);
      if (rounds) {
        return {
          ...await interleavedResults(rounds, parts[0], checkContext),
          warnings: foreignWarnings(context),
          explain
        };
      }
      const [first, ...again] = await Promise.all(parts.map(measuredOf));
      const warnings = [...foreignWarnings(context), ...skippedWarnings(first.results)];
      return { ...first, again, warnings, explain };
    })
  );
}
async function interleavedResults(rounds, { run: { suite, environment } }, { policy, reader, runInfo }) {
  const commits = { base: "", head: runInfo.commit };
  const trial = { commits, how: { code: "of-job" }, policy, reader, runInfo: { ...runInfo, suite } };
  const run = { ...await headOf(rounds, trial), environment };
  const results = { measurements: run.measurements, skipped: [], environment, tools: [] };
  return { run, results, again: [], baseline: await baseOf(rounds, trial) };
}
function foreignWarnings(context) {
  if (!isFromFork(context)) return [];
  const repository = context.pullRequest?.head.repo?.full_name ?? "a fork";
  return [{ code: "measured-by-fork", subject: repository, values: { repository } }];
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
  check_exports as "commands/check.ts",
  compare_exports as "commands/compare.ts",
  detect_exports as "commands/detect.ts",
  record_exports as "commands/record.ts",
  run_exports as "commands/run.ts",
  workspace_exports as "commands/workspace.ts",
  collect_exports as "modes/collect.ts",
  publish_exports as "modes/publish.ts",
  run_exports2 as "modes/run.ts",
  trends_exports as "modes/trends.ts",
  channels_exports as "sinks/channels.ts"
};
