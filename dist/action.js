import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  requireReferenceFit,
  withReferenceResults
} from "./chunks/chunk-IDRN54BI.js";
import {
  baseRulesOf,
  commentAhead,
  commentOnFailure,
  failureNotices,
  readCandidates,
  releaseAhead,
  reportJob,
  rescueUnjudged,
  runInfoOf,
  snapshotStoresInJob,
  suiteName,
  underBaseRules,
  workflowFileOf
} from "./chunks/chunk-LCSEBBXA.js";
import {
  renderUnmeasured
} from "./chunks/chunk-HQSRB5D6.js";
import {
  GitHub,
  baseBranchOf,
  checkSuites,
  isFromFork,
  pullRequestByNumber,
  readContext
} from "./chunks/chunk-TRUOL3IP.js";
import "./chunks/chunk-WGU6JELO.js";
import "./chunks/chunk-3DOCGWGR.js";
import {
  isOnBranch,
  parseStores
} from "./chunks/chunk-YKIEVL6K.js";
import "./chunks/chunk-4AKEYMXZ.js";
import "./chunks/chunk-XZ5NAWTG.js";
import {
  logText,
  saveMemory
} from "./chunks/chunk-DIOOZK3H.js";
import {
  askedIn,
  idleInputs,
  unknownInputs
} from "./chunks/chunk-Y6BAMINU.js";
import {
  readConfiguration
} from "./chunks/chunk-FDF2HWNW.js";
import {
  parseConfig
} from "./chunks/chunk-JVCGXS5C.js";
import {
  inputs
} from "./chunks/chunk-A76CS6OU.js";
import {
  interruptedStatus
} from "./chunks/chunk-MRZWZTSP.js";
import "./chunks/chunk-PJSF43OE.js";
import {
  exitCodeOf
} from "./chunks/chunk-W43MUMOY.js";
import {
  appendFile,
  appendFileSync,
  baseInCheckout,
  carrying,
  checkoutOnGitHub,
  closeSync,
  isAbsolute,
  isSecretName,
  lookAhead,
  openSync,
  readCheckout,
  readFileSync,
  readSync,
  setTimeout,
  visible,
  writeSync
} from "./chunks/chunk-7MKHXQQS.js";
import {
  LATEST,
  SUMMARY_FILE,
  folderName,
  randomUUID,
  shortCommit
} from "./chunks/chunk-CMCPUWHZ.js";
import "./chunks/chunk-2DJGBN44.js";
import "./chunks/chunk-RP3T6LF2.js";
import "./chunks/chunk-I3BSUCVW.js";
import "./chunks/chunk-KFXEXGUP.js";
import "./chunks/chunk-CX4J6QJK.js";
import {
  UserError,
  describeError
} from "./chunks/chunk-AY2RLHZI.js";
import "./chunks/chunk-XZE7XCU2.js";
import "./chunks/chunk-DSSPK2M7.js";
import "./chunks/chunk-IW2FVU6Z.js";

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
      await appendFile(file, markdown);
    }
  };
}

// builtin:node:worker_threads
var of = (name) => perfRegressionRequire("node:worker_threads")[name];
var isMainThread = /* @__PURE__ */ of("isMainThread");

// src/system/own-secrets.ts
var OF_PACKAGES = /^ACTIONS_/i;
var noDebugger = () => {
};
function takeSecrets(env, secrets = []) {
  process.off("SIGUSR1", noDebugger).on("SIGUSR1", noDebugger);
  const all = { ...env };
  const isSecret = carrying(secrets);
  const names = Object.keys(env).filter((name) => isSecretName(name) || isSecret(env[name]));
  for (const name of names) delete env[name];
  wipe(new Set(names));
  for (const name of names.filter((each) => OF_PACKAGES.test(each))) env[name] = all[name];
  return all;
}
var ENV_START = 47;
function wipe(names) {
  if (process.platform !== "linux" || !isMainThread || names.size === 0) return;
  let memory;
  try {
    const block = readFileSync("/proc/self/environ");
    const stat = readFileSync("/proc/self/stat", "utf8");
    const start = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[ENV_START]);
    memory = openSync("/proc/self/mem", "r+");
    const there = Buffer.alloc(block.length);
    readSync(memory, there, 0, there.length, start);
    if (!there.equals(block)) return;
    for (let at = 0, end = 0; at < block.length; at = end + 1) {
      end = block.indexOf(0, at);
      if (end < 0) return;
      const equals = block.indexOf("=", at);
      if (equals < 0 || equals > end || !names.has(block.toString("utf8", at, equals))) continue;
      writeSync(memory, Buffer.alloc(end - equals - 1), 0, end - equals - 1, start + equals + 1);
    }
  } catch {
  } finally {
    if (memory !== void 0) closeSync(memory);
  }
}

// src/sinks/unmeasured.ts
async function reportingErrors(workflow, work) {
  try {
    return await work();
  } catch (error) {
    const { context, runner } = workflow;
    const suite = suiteName(workflow.config, context);
    const unmeasured = {
      suite,
      commit: context.pullRequest?.head.sha ?? context.sha,
      why: whyOf(error),
      url: context.runUrl
    };
    await attempt(runner, "the job summary", () => runner.summarize(renderUnmeasured(unmeasured)));
    await commentOnFailure(workflow, suite, unmeasured.why);
    for (const { what, deliver } of failureNotices(workflow.config, unmeasured))
      await attempt(runner, what, deliver);
    throw error;
  }
}
function whyOf(error) {
  if (!(error instanceof UserError))
    return "perf-regression itself failed, which is a bug. Its log has the error.";
  return (error.message.split("\n")[0] ?? "").replace(/[:.]?$/, ".");
}
async function attempt(runner, what, act) {
  try {
    await act();
  } catch (error) {
    const title = `perf-regression: ${what} was not written`;
    runner.annotate({ level: "warning", title, message: describeError(error) });
  }
}

// src/modes/look-ahead.ts
function lookAheadInJob({ config, context, github, runner }, checkout) {
  const suite = suiteName(config, context);
  const commit = baseInCheckout(context, checkout, baseBranchOf(config, context));
  if (isFromFork(context)) return;
  if (!parseStores(config.store).branch || suite.includes("{")) return;
  const folder = [config.historyDir, folderName(suite)].filter((part) => part !== "").join("/");
  const isProposal = context.pullRequest !== void 0 || context.event === "merge_group";
  const rules = isProposal ? [config.rulesFile, workflowFileOf(context, runner) ?? ""] : [];
  lookAhead(github, {
    branch: config.branch,
    files: ["index.json", LATEST, SUMMARY_FILE].map((name) => `${folder}/${name}`),
    folders: [...config.historyDir === "" ? [] : [config.historyDir], folder, `${folder}/segments`],
    base: commit ? { commit, files: rules.filter(isInRepository) } : void 0
  });
}
function isInRepository(path) {
  return path !== "" && !isAbsolute(path) && !path.split("/").includes("..");
}

// src/modes/check.ts
var checkMode = async (given) => {
  const workflow = { ...given, context: await withCommentedPullRequest(given) };
  try {
    return await reportingErrors(workflow, () => checkAll(workflow));
  } finally {
    await releaseAhead(given.github);
  }
};
async function checkAll(workflow) {
  const { config, context, github, runner } = workflow;
  const checkout = await readCheckout(context.workspace) ?? await checkoutOnGitHub(github, context.sha);
  warnOfForeignCode(workflow, checkout);
  const configuration = await readConfiguration(config, context.workspace);
  const { policy, reader, sources, readFrom } = configuration;
  if (config.command === "") {
    lookAheadInJob(workflow, checkout);
    commentAhead(workflow, checkout.commit);
  }
  const { rules: base, warnings: baseWarnings } = await baseRulesOf(workflow, checkout, configuration);
  const warnings = [...configuration.warnings, ...baseWarnings];
  if (readFrom !== "") runner.info(`Rules: ${readFrom}.`);
  const runInfo = { ...runInfoOf(workflow, checkout.commit), ...remarksOf(checkout, context) };
  const shouldRecord = isRecorded(config, context);
  if (!shouldRecord) reportUnrecorded(workflow);
  const records = shouldRecord && await isOfBranch(workflow, checkout, runInfo.branch);
  requireReferenceFit(config);
  const candidates = config.command === "" ? await withReferenceResults(
    workflow,
    await readCandidates(workflow, reader, runInfo, checkout.commit),
    reader,
    runInfo
  ) : await (await import("./chunks/measure-JOKEL5OY.js").then((chunk) => chunk["modes/measure-command.ts"])).measureCommand(workflow, {
    policy,
    reader,
    runInfo,
    checkout,
    records
  });
  if (candidates === "interrupted") return interruptedStatus();
  const snapshotStores = snapshotStoresInJob(workflow);
  const proposed = base && await underBaseRules(workflow, base, candidates, { runInfo, checkout });
  const given = { policy, reader, sources, warnings, runInfo, checkout, records, snapshotStores };
  const checkContext = { ...given, ...proposed && { proposed } };
  const strict = { ...workflow, config: base?.config ?? config };
  const judged = await checkSuites(strict, candidates, checkContext).catch((error) => {
    if (!records) throw error;
    const runs = candidates.map(({ run }) => run);
    return rescueUnjudged(runs, error, strict);
  });
  const exitCode = exitCodeOf(
    judged.map(({ report }) => report),
    strict.config
  );
  await reportJob({ ...strict, judged, snapshotStores, exitCode, checkout: checkout.commit });
  return exitCode;
}
async function withCommentedPullRequest({ context, github, runner }) {
  const { commentedOn, workspace } = context;
  const checkout = commentedOn === void 0 ? void 0 : await readCheckout(workspace);
  if (commentedOn === void 0 || !checkout) return context;
  try {
    const pullRequest = await pullRequestByNumber(github, commentedOn);
    const head = pullRequest?.head.sha ?? "";
    const isChecked = checkout.commit === head || checkout.parents.includes(head);
    return isChecked ? { ...context, pullRequest } : context;
  } catch (error) {
    runner.info(`The pull request that was commented on cannot be looked up: ${describeError(error)}`);
    return context;
  }
}
function remarksOf({ commit, message, author, tags = [] }, { pullRequest }) {
  return pullRequest && pullRequest.head.sha !== commit ? {} : { message, author, tags };
}
function isRecorded(config, { event, isProposal, refName, defaultBranch }) {
  if (isProposal || config.record === "never") return false;
  if (config.record === "always") return true;
  return refName === defaultBranch && RECORDED.includes(event);
}
async function isOfBranch({ context, github, runner }, { commit }, branch) {
  const { sha, follows, refName } = context;
  if (commit === sha || commit === follows?.head_sha && branch !== refName) return true;
  if (await isOnBranch(github, branch, commit)) return true;
  runner.annotate({
    level: "warning",
    title: "perf-regression: the run is not stored",
    message: `${shortCommit(commit)} is checked out, which is not a commit of ${branch}: the run is checked, but does not become part of the history of ${branch}.
  To store it, push it to a branch and measure it there, with   record: always`
  });
  return false;
}
var RECORDED = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];
function reportUnrecorded({ config, context, runner }) {
  const { event, isProposal, refName, defaultBranch } = context;
  if (isProposal || config.record !== "auto" || event === "merge_group") return;
  const why = refName === defaultBranch ? `record: auto stores runs started by ${RECORDED.join(", ")}, and this one was started by ${event}` : `record: auto stores runs of ${defaultBranch}, and this is ${refName}`;
  runner.info(`Not stored in the history: ${why}. With record: always it would be.`);
}
function warnOfForeignCode({ context, runner }, { commit, parents }) {
  const head = foreignHead(context);
  if (head === void 0 || commit !== head && !parents.includes(head)) return;
  runner.annotate({
    level: "warning",
    title: "perf-regression: the code of a fork runs with the permissions of this repository",
    message: `${context.event} with a checkout of the pull request's head lets anybody who opens a pull request use the token and the secrets of this job.
  Measure on: pull_request, and let a second workflow comment: README.md#pull-requests-from-forks`
  });
}
function foreignHead(context) {
  const { event, owner, repo, pullRequest, follows } = context;
  if (event === "pull_request_target") return isFromFork(context) ? pullRequest?.head.sha : void 0;
  return follows && follows.head_repository?.full_name !== `${owner}/${repo}` ? follows.head_sha : void 0;
}

// src/modes/run.ts
var modes = {
  check: async () => checkMode,
  collect: async () => (await import("./chunks/modes-J6SX4QZ4.js").then((chunk) => chunk["modes/collect.ts"])).collectMode,
  publish: async () => (await import("./chunks/modes-J6SX4QZ4.js").then((chunk) => chunk["modes/publish.ts"])).publishMode,
  trends: async () => (await import("./chunks/modes-J6SX4QZ4.js").then((chunk) => chunk["modes/trends.ts"])).trendsMode
};
async function runStep(stepRunner, deadlines) {
  const given = new Map(inputs.map(({ name }) => [name, stepRunner.input(name)]));
  const secretInputs = inputs.filter(({ secret }) => secret);
  const secrets = secretInputs.map(({ name }) => given.get(name) ?? "").filter((value) => value !== "");
  const runner = { ...stepRunner, env: takeSecrets(stepRunner.env, secrets) };
  try {
    for (const secret of secrets) runner.mask(secret);
    warnOfUnknown(runner);
    const config = parseConfig(given);
    const context = await readContext(runner.env);
    const github = new GitHub(context, config.token, context.apiUrl, deadlines);
    const workflow = { config, context, github, runner };
    requireMeasuringMode(workflow);
    warnOfIdle(workflow);
    const mode = await modes[config.mode]();
    return await mode(workflow);
  } catch (error) {
    runner.annotate({ level: "error", title: "perf-regression", message: describeError(error) });
    runner.output("verdict", "error");
    runner.output("suspects", []);
    return 2;
  }
}
function warnOfUnknown(runner) {
  for (const { name, nearest } of unknownInputs(runner.env)) {
    runner.annotate({
      level: "warning",
      title: "perf-regression: unknown input",
      message: `${name} is not an input, and has no effect.
  Did you mean ${nearest}?`
    });
  }
}
function requireMeasuringMode({ config }) {
  if (config.command === "" || config.mode === "check") return;
  throw new UserError(
    `command and mode: ${config.mode} exclude each other: only mode: check runs the command`,
    "Run the command in a step before this one, and name the files it writes as results; or leave mode out."
  );
}
function warnOfIdle({ config, context, runner }) {
  const { written } = config;
  const known = new Set(inputs.map(({ name }) => name));
  const variables = { ...runner.env, ...context.dispatchInputs };
  const idle = idleInputs(askedIn(written), { written, variables, known, at: "action" });
  for (const { message, remedy, isSecret } of idle) {
    if (isSecret && hasNoSecrets(context)) continue;
    runner.annotate({
      level: "warning",
      title: "perf-regression: an input has no effect",
      message: `${message}.
  ${remedy}`
    });
  }
}
function hasNoSecrets(context) {
  return isFromFork(context) || context.actor === "dependabot[bot]";
}

// src/action.ts
saveMemory();
process.exitCode = await runStep(actionsRunner(process.env));
var GRACE_MS = 1e3;
void setTimeout(GRACE_MS, void 0, { ref: false }).then(() => process.exit());
