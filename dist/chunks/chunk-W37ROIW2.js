import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  COMMENT_MARKER,
  GitHub,
  NEW_REGRESSION,
  OPENING,
  artifactOf,
  baseBranchOf,
  changeIssue,
  checkSuites,
  closeCheckRun,
  closeOrphans,
  commentTexts,
  commitThread,
  commitsBetween,
  culpritText,
  failedSection,
  findCulprit,
  githubBranch,
  headOf,
  isAnswered,
  isFromFork,
  isLarger,
  isOnRequest,
  isRunOfBranch,
  isUnderWay,
  issueThread,
  jobKey,
  listIssues,
  mayWrite,
  measuredEnvironment,
  measurerOf,
  openCheckRun,
  openIssue,
  probeOf,
  profilingOf,
  protectStepFiles,
  pullRequestByNumber,
  pullRequestThread,
  readCommentsAhead,
  readContext,
  recordsIn,
  regressionLine,
  regressionOf,
  rememberedAnswers,
  rememberedSections,
  renderSections,
  reportCulprit,
  requireReferenceFit,
  sectionOf,
  sectionsIn,
  seenIn,
  setupOf,
  stateSchema,
  suiteName,
  upsertComment,
  waitingQuestion,
  withMeasurement,
  withReferenceResults,
  withSections,
  writeCheckRun
} from "./chunk-VDYASAEZ.js";
import {
  archiveAt,
  channels,
  contentOf,
  failureOf,
  pruneHistory,
  readSite,
  renderUnmeasured,
  send,
  writeInside
} from "./chunk-Z2XVM3UI.js";
import {
  COMMENT_BYTES,
  DeniedError,
  EMPTY_SEGMENT,
  EMPTY_WINDOW,
  EVERY,
  FAULTS_MAX,
  GATE_MARKS,
  HTML_BYTES,
  HistoryLog,
  LostRaceError,
  MARKS,
  PAIRED,
  ROUNDS,
  SNAPSHOT_READ_BYTES_MAX,
  SUMMARY_BYTES,
  TABLE_HEAD,
  ancestorsOnGitHub,
  arrowCell,
  baseCommitInJob,
  baseInCheckout,
  bucketAt,
  bucketSnapshots,
  carrying,
  checkoutOnGitHub,
  crc32,
  decodeSegment,
  decodeWaiting,
  encodeRun,
  encodeSegment,
  encodeWaiting,
  eventsOf,
  gateSymbol,
  git,
  inflateRawSync,
  isOnBranch,
  isOverdue,
  isSecretName,
  isWholeText,
  landTogether,
  lineageOnGitHub,
  linked,
  lookAhead,
  lookOf,
  mkdir,
  mkdtemp,
  nameCell,
  openBucket,
  openCounter,
  openFindings,
  openStopwatch,
  parseStores,
  patternOf,
  placingOf,
  profileMarkdown,
  readCheckout,
  readFile,
  readdir,
  renderHtml,
  renderMarkdown,
  renderSuites,
  renderTerminal,
  rm,
  row,
  runMessage,
  saveSnapshot,
  secretsOf,
  seriesPage,
  setTimeout,
  sparkCell,
  stat,
  tryGit,
  unbroken,
  unexplained,
  withJitter,
  withShownNames,
  within,
  writeFile,
  writeNamed
} from "./chunk-NH3RKPDY.js";
import {
  LATEST,
  SUMMARY_FILE,
  WINDOW,
  alarmOf,
  decodeProfile,
  encodeProfile,
  folderName,
  issueIn,
  newestRuns,
  publishedFiles,
  storedProfile
} from "./chunk-T4R3GN2V.js";
import {
  Interrupted,
  NAME_LENGTH_MAX,
  NO_RULES_FILE,
  TransientError,
  UserError,
  addRow,
  array,
  askedIn,
  basename,
  beforeInterruption,
  boolean,
  changeText,
  closeSync,
  configurationOf,
  countedNames,
  createHash,
  describeEnvironment,
  describeError,
  differenceWithin,
  dirname,
  enumOf,
  environmentKey,
  exitCodeOf,
  faultOf,
  gates,
  grouped,
  headline,
  idleInputs,
  inputs,
  int,
  interruptedStatus,
  interruptible,
  isAbsolute,
  isBad,
  iso,
  join,
  joinWords,
  jsonFiles,
  jsonText,
  lazy,
  limitText,
  linkTarget,
  literal,
  markdownCode,
  markdownText,
  matchesWildcard,
  maxLength,
  maximum,
  measurementOf,
  messageOf,
  minLength,
  minimum,
  mkdirSync,
  momentText,
  nearestFirst,
  nonnegative,
  nullable,
  nullish,
  number,
  object,
  once,
  openSync,
  optional,
  parseConfig,
  pathFault,
  percentage,
  positive,
  quantities,
  randomUUID,
  rawText,
  readConfiguration,
  readFileSync,
  readReruns,
  readRuns,
  readSync,
  readText,
  readlinkSync,
  regex,
  relative,
  relativeChange,
  resolve,
  runOf,
  runs,
  sep,
  shortCommit,
  skipReason,
  skippedWarnings,
  string,
  tmpdir,
  unknown,
  unknownInputs,
  utf8Bytes,
  visible,
  warningWords,
  withTags,
  worstFirst,
  worstGate,
  writeSync
} from "./chunk-377XN3YT.js";
import {
  __export
} from "./chunk-IW2FVU6Z.js";

// src/modes/run.ts
var run_exports = {};
__export(run_exports, {
  runStep: () => runStep
});

// src/system/own-secrets.ts
var OF_PACKAGES = /^ACTIONS_/i;
var noDebugger = () => {
};
function takeSecrets(env, secrets = []) {
  process.off("SIGUSR1", noDebugger).on("SIGUSR1", noDebugger);
  const all = { ...env };
  const isSecret = carrying(secrets);
  const names2 = Object.keys(env).filter((name) => isSecretName(name) || isSecret(env[name]));
  for (const name of names2) delete env[name];
  wipe(new Set(names2));
  for (const name of names2.filter((each) => OF_PACKAGES.test(each))) env[name] = all[name];
  return all;
}
function isMainThread() {
  const [processId, , threadId] = readlinkSync("/proc/thread-self").split("/");
  return processId === threadId;
}
var ENV_START = 47;
function wipe(names2) {
  if (process.platform !== "linux" || names2.size === 0) return;
  let memory;
  try {
    if (!isMainThread()) return;
    const block = readFileSync("/proc/self/environ");
    const stat2 = readFileSync("/proc/self/stat", "utf8");
    const start = Number(stat2.slice(stat2.lastIndexOf(")") + 2).split(" ")[ENV_START]);
    memory = openSync("/proc/self/mem", "r+");
    const there = Buffer.alloc(block.length);
    readSync(memory, there, 0, there.length, start);
    if (!there.equals(block)) return;
    for (let at = 0, end = 0; at < block.length; at = end + 1) {
      end = block.indexOf(0, at);
      if (end < 0) return;
      const equals = block.indexOf("=", at);
      if (equals < 0 || equals > end || !names2.has(block.toString("utf8", at, equals))) continue;
      writeSync(memory, Buffer.alloc(end - equals - 1), 0, end - equals - 1, start + equals + 1);
    }
  } catch {
  } finally {
    if (memory !== void 0) closeSync(memory);
  }
}

// src/github/lock.ts
var LOCKING = { what: "acquire the lock", permission: "contents: write" };
var HOLD_MS_MAX = 15e3;
var WAIT_MS_MAX = 6e4;
var SURE_MS_MAX = HOLD_MS_MAX / 2;
var PAUSE_MS = 500;
var askedAhead = /* @__PURE__ */ new WeakMap();
function acquireAhead(github, { name, sha }) {
  const state = acquire(github, refOf(name), sha);
  askedAhead.set(github, { name, sinceMs: performance.now(), state });
  return state;
}
async function releaseAhead(github) {
  const ahead = askedAhead.get(github);
  askedAhead.delete(github);
  if (ahead && await ahead.state === "acquired") await release(github, refOf(ahead.name));
}
function refOf(name) {
  return `perf-regression/${name}`;
}
async function withLock(github, { name, sha }, isDone, act) {
  const ref = refOf(name);
  const from = (ms) => performance.now() + ms;
  const ahead = askedAhead.get(github);
  const own = ahead?.name === name ? ahead : void 0;
  if (own) askedAhead.delete(github);
  const end = from(WAIT_MS_MAX);
  let takeover = from(HOLD_MS_MAX);
  let sinceMs = own?.sinceMs ?? from(0);
  let state = await (own?.state ?? acquire(github, ref, sha));
  while (state === "busy" && from(0) < end) {
    if (from(0) > takeover) {
      await release(github, ref);
      takeover = from(HOLD_MS_MAX);
    } else {
      await setTimeout(PAUSE_MS * (1 + Math.random()));
      if (await isDone()) return;
    }
    sinceMs = from(0);
    state = await acquire(github, ref, sha);
  }
  try {
    await act({ state, isSure: () => state === "acquired" && from(0) - sinceMs < SURE_MS_MAX });
  } finally {
    if (state === "acquired") await release(github, ref);
  }
}
async function acquire(github, ref, sha) {
  const created = { ref: `refs/${ref}`, sha, request: { retries: 0 } };
  try {
    const { message } = await github.request("POST /repos/{owner}/{repo}/git/refs", created, LOCKING);
    if (message === void 0) return "acquired";
    return /already exists/i.test(message) ? "busy" : "unavailable";
  } catch (error) {
    if (error instanceof TransientError && !error.isFinal) return "busy";
    if (error instanceof UserError) return "unavailable";
    throw error;
  }
}
async function release(github, ref) {
  try {
    await github.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ref }, LOCKING);
  } catch (error) {
    if (!(error instanceof TransientError)) throw error;
  }
}

// src/reporters/annotations.ts
var PER_LEVEL = 10;
function annotationsOf(full, failing, isNamed2 = false) {
  const report = withShownNames(full);
  const level = failing ? "error" : "warning";
  const regressed = report.findings.filter((finding) => finding.verdict === "regressed");
  const shown3 = regressed.slice(0, regressed.length > PER_LEVEL ? PER_LEVEL - 1 : PER_LEVEL);
  const annotations = shown3.map((finding) => ({ level, ...phrase(finding) }));
  if (regressed.length > shown3.length) {
    const more = `and ${regressed.length - shown3.length} more; the job summary lists them all`;
    annotations.push({ level, title: "Performance regression", message: more });
  }
  const isBare = report.gate === "fail" && regressed.length === 0;
  if (isBare || report.gate === "inconclusive" || report.gate === "nothing-compared") {
    annotations.push({ level, title: "perf-regression", message: visible(headline(report), 300) });
  }
  for (const warning of report.warnings.slice(0, PER_LEVEL - 1)) {
    const { message, remedy } = warningWords(warning);
    annotations.push({
      level: "warning",
      title: "perf-regression",
      message: `${visible(message, 300)}. ${visible(remedy, 300)}`.trimEnd()
    });
  }
  const suite = isNamed2 ? ` (suite ${visible(report.suite, 60)})` : "";
  return annotations.map((annotation) => ({ ...annotation, title: `${annotation.title}${suite}` }));
}
function phrase(finding) {
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== void 0);
  const arrow = quantities(values, finding.metric.unit).join(" \u2192 ");
  const change = changeText(finding);
  const details = [change, rawText(finding), limitText(finding)].filter((part) => part !== "").join("; ");
  const numbers = visible(`${arrow} (${details})`, 200);
  const message = `${visible(finding.benchmark)}: ${visible(finding.metric.name)} ${numbers}`;
  const { source } = finding;
  return { title: TITLES[finding.verdict] ?? "perf-regression", message, ...source && { source } };
}
var TITLES = {
  regressed: "Performance regression",
  suspected: "Suspected performance regression",
  waived: "Waived performance regression"
};

// src/reporters/check-run.ts
var SUMMARY_BYTES2 = 65e3;
var TITLE_MAX = 200;
var NAME_MAX = 80;
var ANNOTATIONS_MAX = 200;
function renderCheckRun(full, failing, dashboardUrl = "") {
  const report = withShownNames(full);
  const worse = openFindings(report).filter(
    ({ verdict }) => verdict !== "improved" && verdict !== "unchanged"
  );
  return {
    name: checkRunName(report.suite),
    conclusion: failing ? "failure" : CONCLUSIONS[report.gate],
    title: visible(`${gateSymbol(report)} ${headline(report)}`, TITLE_MAX),
    summary: renderMarkdown(full, SUMMARY_BYTES2, dashboardUrl),
    annotations: worse.flatMap((finding) => annotationOf(finding, failing)).slice(0, ANNOTATIONS_MAX)
  };
}
function checkRunName(suite) {
  return suite.includes("{file}") ? "perf-regression" : `perf-regression: ${visible(suite, NAME_MAX)}`;
}
function underWay(doing, runUrl) {
  return textOf(doing, `The verdict follows when the job ends: [run](${linkTarget(runUrl)}).`);
}
function withoutVerdict(why, runUrl) {
  return textOf(why, `Nothing was decided. The job has the details: [run](${linkTarget(runUrl)}).`);
}
function textOf(title, summary) {
  return { title: visible(title, TITLE_MAX), summary };
}
var CONCLUSIONS = {
  pass: "success",
  fail: "neutral",
  allowed: "neutral",
  inconclusive: "neutral",
  "nothing-compared": "neutral"
};
function annotationOf(finding, failing) {
  const { source, verdict } = finding;
  if (!source) return [];
  const line = source.line ?? 1;
  const level = verdict === "regressed" ? failing ? "failure" : "warning" : "notice";
  const { title, message } = phrase(finding);
  return [{ path: source.file, start_line: line, end_line: line, annotation_level: level, title, message }];
}

// src/sinks/check-run.ts
var checkRunSink = {
  what: "the check run",
  failure: "warning",
  async deliver({ config, context, github, reports }) {
    if (!config.checkRun) return void 0;
    for (const report of reports) {
      const { commit, id } = report.run;
      const checkRun = renderCheckRun(report, exitCodeOf([report], config) !== 0, config.dashboardUrl);
      await writeCheckRun(github, { commit, id, url: context.runUrl }, checkRun);
    }
    return void 0;
  }
};
async function duringCheckRun(workflow, commits, work) {
  const { config, context, github } = workflow;
  const isReadOnly = context.event === "pull_request" && isFromFork(context);
  if (!config.checkRun || isReadOnly) return work();
  const name = checkRunName(suiteName(config, context));
  const id = `${attemptOf(workflow)} ${randomUUID()}`;
  const doing = config.command === "" ? "Comparing with earlier runs" : "Measuring";
  const place = { commit: commits.commit, id, url: context.runUrl };
  openCheckRun(github, place, name, underWay(doing, context.runUrl));
  const tidied = closeEarlier(workflow, name, commits);
  const close = (conclusion, why) => closeCheckRun(github, conclusion, withoutVerdict(why, context.runUrl)).catch(
    (error) => workflow.runner.info(`The check run was not closed: ${describeError(error)}`)
  );
  const settle = beforeInterruption(() => close("cancelled", "The job was cancelled"));
  try {
    const result = await work();
    await settle();
    await close("neutral", "Nothing of this commit was compared");
    return result;
  } catch (error) {
    await settle();
    await close("failure", `Not measured: ${reasonOf(error)}`);
    throw error;
  } finally {
    await tidied;
  }
}
function reasonOf(error) {
  return error instanceof UserError ? error.message.split("\n")[0] ?? "" : "perf-regression itself failed";
}
function attemptOf({ context: { runId, runAttempt } }) {
  return `${runId}.${runAttempt}`;
}
async function closeEarlier(workflow, name, { commit, earlier }) {
  const { github, context, runner } = workflow;
  const isOrphan = async (id) => {
    const [, attempt2, runId] = /^((\d+)\.\d+) /.exec(id) ?? [];
    if (attempt2 === void 0 || attempt2 === attemptOf(workflow)) return false;
    return runId === context.runId || !await isUnderWay(github, Number(runId));
  };
  const text = withoutVerdict("The job ended without a verdict", context.runUrl);
  try {
    const commits = [.../* @__PURE__ */ new Set([commit, ...await earlier()])];
    const closed = await closeOrphans(github, { commits, name }, isOrphan, text);
    if (closed > 0) runner.info(`Closed ${closed} check run(s) of jobs that ended without a verdict.`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    runner.info(`Check runs of earlier jobs were not looked for: ${describeError(error)}`);
  }
}

// src/reporters/pushes.ts
var PUSHES_MAX = 20;
var NAMES_MAX = 20;
var NAME_LENGTH = 200;
var pushSchema = lazy(
  () => object({
    commit: string().check(regex(/^[0-9a-f]{0,64}$/)),
    at: iso.datetime(),
    gate: enumOf(gates),
    /** Number of benchmarks beyond their limits. */
    count: int().check(nonnegative()),
    /** Their names, for the last two pushes only. */
    regressed: array(string().check(maxLength(NAME_LENGTH))).check(maxLength(NAMES_MAX)),
    /** Number of sections that the result covers, if there is more than one. */
    jobs: optional(int().check(positive()))
  })
);
function pushOf(sections, commit, at) {
  const regressed = [...new Set(sections.flatMap((section) => section.regressed))];
  return {
    commit,
    at,
    gate: worstOf(sections.map(({ gate }) => gate === "failed" ? "nothing-compared" : gate)),
    // A name that two jobs share counts twice, because it is two series.
    count: sections.reduce((sum, { count }) => sum + count, 0),
    regressed: regressed.slice(0, NAMES_MAX),
    ...sections.length > 1 && { jobs: sections.length }
  };
}
function worstOf(all) {
  return all.toSorted(worstFirst)[0] ?? "pass";
}
var REMEMBERED = /^<!-- perf-regression-pushes: (\S{1,100000}) -->$/m;
function pushesIn(body) {
  const written = REMEMBERED.exec(body)?.[1];
  if (written === void 0) return [];
  const parsed3 = array(pushSchema).safeParse(jsonIn(written));
  return parsed3.success ? parsed3.data.slice(-PUSHES_MAX) : [];
}
function jsonIn(written) {
  try {
    return JSON.parse(decodeURIComponent(written));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return void 0;
    throw error;
  }
}
function withOlderPush(before, push, newestFirst) {
  const known = before.findLastIndex(({ commit }) => commit === push.commit);
  if (known >= 0 && known < before.length - 1) return before.with(known, push);
  const own = newestFirst.indexOf(push.commit);
  const isNewer = ({ commit }) => {
    const place2 = newestFirst.indexOf(commit);
    return place2 >= 0 && place2 < own;
  };
  const place = before.findIndex(isNewer);
  return before.toSpliced(place >= 0 ? place : before.length - 1, 0, push).slice(-PUSHES_MAX);
}
function withPushes(body, pushes) {
  const start = REMEMBERED.exec(body)?.index;
  return start === void 0 ? void 0 : `${body.slice(0, start)}${renderPushes(pushes)}`;
}
function withPush(before, push) {
  const others = before.at(-1)?.commit === push.commit ? before.slice(0, -1) : before;
  return [...others, push].slice(-PUSHES_MAX);
}
function renderPushes(pushes) {
  const [now, last] = pushes.toReversed();
  const stored = pushes.map((push) => push === now || push === last ? push : { ...push, regressed: [] });
  const remembered = encodeURIComponent(JSON.stringify(stored).toWellFormed()).replaceAll("-", "%2D");
  const marker = `<!-- perf-regression-pushes: ${remembered} -->`;
  if (!now || !last) return `${marker}
`;
  const title = pushes.map(({ gate }, i) => `push ${i + 1} ${GATE_MARKS[gate].symbol}`).toReversed();
  const rows = pushes.map(rowOf).toReversed();
  return [
    marker,
    sinceLast(last, now, pushes.length - 1),
    "",
    `<details><summary>${title.slice(0, SHOWN_MAX).join(" \xB7 ")}</summary>`,
    "",
    "| Push | Commit | When | Verdict | Beyond their limits |",
    "|--:|---|---|---|--:|",
    ...rows,
    "",
    "</details>",
    ""
  ].join("\n");
}
var SHOWN_MAX = 5;
function rowOf({ commit, at, gate, count }, i) {
  const verdict = `${GATE_MARKS[gate].symbol} ${WORD[gate]}`;
  return `| ${i + 1} | ${shortHash(commit)} | ${markdownText(momentText(at))} | ${verdict} | ${count} |`;
}
var WORD = {
  pass: "passed",
  fail: "failed",
  allowed: "allowed",
  inconclusive: "inconclusive",
  "nothing-compared": "nothing compared"
};
function sinceLast(last, now, number2) {
  const fresh = now.regressed.filter((name) => !last.regressed.includes(name));
  const solved = last.regressed.filter((name) => !now.regressed.includes(name));
  const [measured, all] = [now.jobs ?? 1, last.jobs ?? 1];
  const isPartial = measured < all;
  const parts = [
    fresh.length > 0 && `newly beyond its limit: ${names(fresh)}`,
    !isPartial && solved.length > 0 && `no longer: ${names(solved)}`,
    isPartial && `${measured} of its ${all} results so far`,
    !isPartial && fresh.length + solved.length === 0 && (last.gate === now.gate ? "nothing changed" : `the verdict was \u201C${WORD[last.gate]}\u201D`)
  ].filter((part) => part !== false);
  return `**Since push ${number2}** (${shortHash(last.commit)}): ${parts.join("; ")}.`;
}
function shortHash(commit) {
  return commit === "" ? "no commit" : `\`${shortCommit(commit)}\``;
}
var LINE_MAX = 5;
function names(list) {
  const more = list.length - LINE_MAX;
  const shown3 = list.slice(0, LINE_MAX).map((name) => markdownCode(name));
  return `${shown3.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// src/model/project.ts
var REPOSITORY = "org/perf-regression";
var ACTION = `${REPOSITORY}@v1`;
var HOMEPAGE = `https://github.com/${REPOSITORY}`;

// src/github/zip.ts
var END = { signature: 101010256, bytes: 22, commentMax: 65535 };
var ENTRY = { signature: 33639248, bytes: 46 };
var LOCAL = { signature: 67324752, bytes: 30 };
var ZIP64_LOCATOR = { signature: 117853008, bytes: 20 };
var STORED = 0;
var DEFLATED = 8;
var ENCRYPTED = 1;
var TYPE_MASK = 61440;
var REGULAR = 32768;
var DIRECTORY = 16384;
var PATH_LENGTH_MAX = 4096;
function unpackTexts(zip, limits, what) {
  const refuse = (why) => new UserError(`${what} is refused: ${why}`, "None of it was used. Create it again, or leave it out.");
  if (zip.length > limits.zipBytes) {
    throw refuse(`it has ${zip.length} bytes; at most ${limits.zipBytes} are read`);
  }
  try {
    const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
    const entries = entriesOf(bytes, limits);
    return new Map(entries.map((entry) => [entry.path, textOf2(bytes, entry)]));
  } catch (error) {
    if (error instanceof Refusal) throw refuse(error.message);
    if (error instanceof RangeError) throw refuse("it is cut off or damaged");
    throw error;
  }
}
var Refusal = class extends Error {
};
function entriesOf(zip, { files, textBytes }) {
  const { count, start } = directoryOf(zip);
  if (count > files) throw new Refusal(`it has ${count} files; at most ${files} are read`);
  const entries = /* @__PURE__ */ new Map();
  let total = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    if (zip.readUInt32LE(at) !== ENTRY.signature) throw new Refusal("its directory is damaged");
    const entry = entryAt(zip, at);
    at += ENTRY.bytes + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    total += entry.bytes;
    if (total > textBytes)
      throw new Refusal(`unpacked it has more than the ${textBytes} bytes that are read`);
    if (entries.has(entry.path)) throw new Refusal(`${quoted(entry.path)} is in it twice`);
    if (!entry.path.endsWith("/")) entries.set(entry.path, entry);
  }
  return [...entries.values()];
}
function directoryOf(zip) {
  const last = zip.length - END.bytes;
  for (let at = last; at >= Math.max(0, last - END.commentMax); at--) {
    if (zip.readUInt32LE(at) !== END.signature || at + zip.readUInt16LE(at + 20) !== last) continue;
    const locator = at - ZIP64_LOCATOR.bytes;
    if (locator >= 0 && zip.readUInt32LE(locator) === ZIP64_LOCATOR.signature) {
      throw new Refusal("it is a zip64, which only archives of more than 4 GB need");
    }
    return { count: zip.readUInt16LE(at + 10), start: zip.readUInt32LE(at + 16) };
  }
  throw new Refusal("it is not a zip, or it is cut off");
}
function entryAt(zip, at) {
  const nameStart = at + ENTRY.bytes;
  const nameEnd = nameStart + zip.readUInt16LE(at + 28);
  if (nameEnd > zip.length) throw new Refusal("its directory is cut off");
  const path = decodeText(zip.subarray(nameStart, nameEnd));
  if (path === void 0) throw new Refusal("a path in it is not UTF-8");
  const wrong = wrongPath(path);
  if (wrong !== void 0) throw new Refusal(`${quoted(path)} ${wrong}`);
  const type = zip.readUInt32LE(at + 38) >>> 16 & TYPE_MASK;
  if (type !== 0 && type !== REGULAR && type !== DIRECTORY) {
    throw new Refusal(`${quoted(path)} is a link or a device, not a file`);
  }
  const bytes = zip.readUInt32LE(at + 24);
  if (path.endsWith("/") && bytes > 0) throw new Refusal(`${quoted(path)} is a folder with content`);
  if (zip.readUInt16LE(at + 8) & ENCRYPTED) throw new Refusal(`${quoted(path)} is encrypted`);
  const method = zip.readUInt16LE(at + 10);
  if (method !== STORED && method !== DEFLATED) {
    throw new Refusal(`${quoted(path)} is packed by method ${method}; stored and deflated are read`);
  }
  return {
    path,
    method,
    crc: zip.readUInt32LE(at + 16),
    packedBytes: zip.readUInt32LE(at + 20),
    bytes,
    start: zip.readUInt32LE(at + 42)
  };
}
function wrongPath(path) {
  if (path.length > PATH_LENGTH_MAX) return `has a path of more than ${PATH_LENGTH_MAX} characters`;
  if (new RegExp("\\p{Cc}", "u").test(path)) return "has a control character in its path";
  if (path.includes("\\")) return "has a backslash in its path";
  if (path.startsWith("/") || /^[a-z]:/i.test(path)) return "has an absolute path";
  const parts = path.replace(/\/$/, "").split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..")) return "leads out of its folder";
  return void 0;
}
function textOf2(zip, { path, method, crc, packedBytes, bytes, start }) {
  if (zip.readUInt32LE(start) !== LOCAL.signature)
    throw new Refusal(`${quoted(path)} is not where it should be`);
  const from = start + LOCAL.bytes + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  if (from + packedBytes > zip.length) throw new Refusal(`${quoted(path)} is cut off`);
  const packed = zip.subarray(from, from + packedBytes);
  const content = method === STORED ? packed : inflate(packed, bytes, path);
  if (content.length !== bytes) {
    throw new Refusal(`${quoted(path)} has ${content.length} bytes, but the directory states ${bytes}`);
  }
  if (crc32(content) !== crc) throw new Refusal(`${quoted(path)} is damaged (CRC-32)`);
  const text = decodeText(content);
  if (text === void 0) throw new Refusal(`${quoted(path)} is not UTF-8 text`);
  return text;
}
function inflate(packed, bytes, path) {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch (error) {
    const isLonger = error.code === "ERR_BUFFER_TOO_LARGE";
    throw new Refusal(
      isLonger ? `${quoted(path)} has more than the ${bytes} bytes that the directory states` : `${quoted(path)} is damaged`,
      { cause: error }
    );
  }
}
function decodeText(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return void 0;
    throw error;
  }
}
function quoted(path) {
  return JSON.stringify(path.slice(0, 100));
}

// src/github/artifacts.ts
var LIMITS = { zipBytes: 64 * 1024 * 1024, files: 1e3, textBytes: 256 * 1024 * 1024 };
var CANDIDATES = 10;
var OWN_EVENTS = ["push", "schedule", "workflow_dispatch"];
var artifactsSchema = lazy(
  () => object({
    total_count: int(),
    artifacts: array(
      object({
        id: int().check(positive()),
        name: string(),
        size_in_bytes: number(),
        expired: boolean(),
        workflow_run: nullish(
          object({
            id: int().check(positive()),
            repository_id: int(),
            head_repository_id: int(),
            head_branch: nullable(string()),
            head_sha: string()
          })
        )
      })
    )
  })
);
var runSchema = object({ conclusion: nullable(string()), event: string() });
var NameTakenError = class extends UserError {
};
var Artifacts = class {
  #github;
  #token;
  #client;
  /** The newest artifacts of any name, listed once per job. */
  #all;
  /** @param token for artifacts of other runs */
  constructor(github, token) {
    this.#github = github;
    this.#token = token;
  }
  /**
   * Uploads texts as one artifact of this workflow run.
   * @param files texts by relative path; not empty
   * @throws NameTakenError if this run already has an artifact of that name
   * @throws UserError if this is not a workflow job, or GitHub refuses
   * @throws TransientError if GitHub does not answer
   */
  async upload(name, files, retentionDays) {
    await inPrivateFolder(async (folder) => {
      const paths = [];
      for (const [path, text] of files) {
        const full = join(folder, path);
        await mkdir(dirname(full), { recursive: true });
        await writeFile(full, text);
        paths.push(full);
      }
      await this.#ask(
        `upload the artifact ${name}`,
        (client) => client.uploadArtifact(name, paths, folder, { ...retentionDays && { retentionDays } })
      );
    });
  }
  /** Artifacts of this workflow run whose names have the prefix, from all its attempts and jobs. */
  async ofThisRun(prefix) {
    const { artifacts } = await this.#ask(
      "list the artifacts of this run",
      (client) => client.listArtifacts()
    );
    return artifacts.filter(({ name }) => name.startsWith(prefix)).map(({ id, name, size }) => ({ id, name, bytes: size, runId: 0, commit: "" }));
  }
  /**
   * Considers the ten newest artifacts of that name and returns those that have not expired and that successful runs of a
   * branch of this repository made, newest first. Excludes those of forks and pull requests.
   * @throws UserError if GitHub denies
   */
  async ofBranch(name, branch) {
    const need = { what: `look for the artifact ${name} of ${branch}`, permission: "actions: read" };
    const candidates = (await this.#named(name, need)).flatMap(
      ({ id, name: name2, size_in_bytes, expired, workflow_run }) => {
        if (expired || !workflow_run || workflow_run.head_branch !== branch) return [];
        if (workflow_run.head_repository_id !== workflow_run.repository_id) return [];
        return [{ id, name: name2, bytes: size_in_bytes, runId: workflow_run.id, commit: workflow_run.head_sha }];
      }
    );
    const newest = candidates.sort((a, b) => b.id - a.id).slice(0, CANDIDATES);
    const trusted = await Promise.all(newest.map(({ runId }) => this.#isTrusted(runId, need)));
    return newest.filter((_, i) => trusted[i]);
  }
  /**
   * The artifact of that name made by another run of this repository, whatever code that run had.
   * @returns undefined if there is none, or it has expired
   * @throws UserError if GitHub denies
   */
  async ofRun(runId, name) {
    const listed = await this.#request(
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
      { run_id: runId, name, per_page: 100 },
      { what: `look for the artifact ${name} of run ${runId}`, permission: "actions: read" },
      artifactsSchema
    );
    const found = listed?.artifacts.find(
      (artifact) => artifact.name === name && !artifact.expired && artifact.workflow_run?.id === runId
    );
    if (!found?.workflow_run) return void 0;
    const { id, size_in_bytes: bytes, workflow_run: run } = found;
    return { id, name, bytes, runId, commit: run.head_sha };
  }
  /**
   * The texts in it by path.
   * @throws UserError if it is too large, not a zip, or has unsafe content; see zip.ts
   * @throws TransientError if it cannot be downloaded
   */
  async read({ id, name, bytes, runId }, limits = LIMITS) {
    const what = `the artifact ${name}`;
    const tooLarge = (size) => new UserError(
      `${what} is refused: it has ${size} bytes; at most ${limits.zipBytes} are read`,
      "None of it was used. Create it again, or leave it out."
    );
    if (bytes > limits.zipBytes) throw tooLarge(bytes);
    const { owner, repo } = this.#github.repository;
    const findBy = { token: this.#token, workflowRunId: runId, repositoryOwner: owner, repositoryName: repo };
    return inPrivateFolder(async (folder) => {
      await this.#ask(
        `download ${what}`,
        (client) => client.downloadArtifact(id, { path: folder, skipDecompress: true, ...runId > 0 && { findBy } })
      );
      const [file = ""] = await readdir(folder);
      const { size } = await stat(join(folder, file));
      if (size > limits.zipBytes) throw tooLarge(size);
      return unpackTexts(await readFile(join(folder, file)), limits, what);
    });
  }
  /** The newest of that name. If a repository has few artifacts, one listing covers all names. */
  async #named(name, need) {
    this.#all ??= this.#list({}, need);
    const all = await this.#all;
    const isComplete = all.total_count <= all.artifacts.length;
    const { artifacts } = isComplete ? all : await this.#list({ name }, need);
    return artifacts.filter((artifact) => artifact.name === name);
  }
  async #list(which, need) {
    const route = "GET /repos/{owner}/{repo}/actions/artifacts";
    const listed = await this.#request(route, { ...which, per_page: 100 }, need, artifactsSchema);
    return listed ?? { total_count: 0, artifacts: [] };
  }
  async #isTrusted(runId, need) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
    const run = await this.#request(route, { run_id: runId }, need, runSchema);
    return run?.conclusion === "success" && OWN_EVENTS.includes(run.event);
  }
  /** @returns undefined if GitHub answers that it does not exist */
  async #request(route, parameters, need, schema) {
    const { data } = await this.#github.request(route, parameters, need);
    if (data === void 0) return void 0;
    const parsed3 = schema.safeParse(data);
    if (parsed3.success) return parsed3.data;
    throw new UserError(
      `cannot ${need.what}: GitHub's answer is not as documented: ${issueIn(parsed3.error)}`
    );
  }
  /** Loads the client when it is first needed: it is the largest package. */
  async #ask(what, act) {
    this.#client ??= import("./artifact-4PLEIPAL.js").then((artifact) => artifact.default);
    const client = await this.#client;
    const { transfers } = this.#github;
    return transfers.ask(async (signal) => {
      try {
        return await within(signal, act(client));
      } catch (cause) {
        if (isOverdue(cause)) throw overdue(what, transfers.deadlines.requestMs);
        throw explain(what, cause);
      }
    });
  }
};
function overdue(what, ms) {
  return new TransientError(
    `cannot ${what}: GitHub's artifact service does not answer as expected within ${ms / 1e3} s`,
    "Run the job again."
  );
}
var EXPLANATIONS = [
  [
    /ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/,
    "this is not a job of GitHub Actions",
    `Artifacts exist in workflows only: use the action there (uses: ${ACTION}).`
  ],
  [
    /not currently supported on GHES/,
    "GitHub Enterprise Server has no artifacts of this kind",
    "Pass the files in another way, such as a branch or a bucket."
  ],
  [
    /storage quota/,
    "the storage for artifacts is full",
    "Delete old artifacts, or shorten their retention in the settings of the repository."
  ],
  [/Resource not accessible/, "the token may not", "Add to the job:   permissions: { actions: read }"],
  [
    /No artifacts found|Not Found|\(404\)|expired/,
    "it no longer exists",
    "It expired or was deleted: create it again."
  ]
];
function explain(what, cause) {
  const message = messageOf(cause);
  if (message.includes("(409)")) {
    const why2 = `cannot ${what}: this workflow run already has an artifact of that name`;
    return new NameTakenError(why2, "Give each job or step its own name.", { cause });
  }
  const known = EXPLANATIONS.find(([pattern]) => pattern.test(message));
  if (!known) return new TransientError(`cannot ${what}: ${message}`, "Run the job again.", { cause });
  const [, why, remedy] = known;
  return new UserError(`cannot ${what}: ${why}`, remedy, { cause });
}
async function inPrivateFolder(act) {
  const folder = await mkdtemp(join(tmpdir(), "perf-regression-"));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// src/transfer/rounds.ts
var SIDES = ["base", "head"];
function partsOfRounds(run, { rounds, max, ended, layouts }) {
  return rounds.flatMap(
    (round) => SIDES.map((side) => ({
      run: { ...run, measurements: round[side] },
      skipped: [],
      turn: { side, max, ended, ...layouts && { layouts } }
    }))
  );
}
function roundsOf(parts) {
  const turns = parts.flatMap(({ turn }) => turn ?? []);
  const [first] = turns;
  if (!first) return void 0;
  const { max, ended, layouts } = first;
  const isWhole = turns.length === parts.length && turns.length % 2 === 0 && turns.length <= 2 * max;
  const isInOrder = turns.every(
    (turn, i) => turn.side === SIDES[i % 2] && turn.max === max && turn.ended === ended && turn.layouts === layouts
  );
  if (!isWhole || !isInOrder) {
    throw new UserError(
      "the uploaded rounds do not fit together",
      "Nothing in them was used. Run the measuring job again."
    );
  }
  const sides = parts.map(({ run }) => run.measurements);
  const rounds = Array.from({ length: turns.length / 2 }, (_, i) => {
    return { base: sides[2 * i], head: sides[2 * i + 1] };
  });
  return { rounds, max, ended, ...layouts && { layouts } };
}

// src/transfer/shard.ts
var SHARD_PREFIX = "perf-regression-shard-";
var SHARD_FILE = "shard.ndjson";
var NAME_LENGTH_MAX2 = 200;
var SHARD_RUNS_MAX = 2 * ROUNDS.max;
var manifestSchema = lazy(
  () => object({
    schema: literal(1),
    shard: string().check(minLength(1), maxLength(NAME_LENGTH_MAX2)),
    checkout: string(),
    runs: array(
      object({
        suite: string(),
        /** Number of lines of this run after the header. */
        lines: int().check(positive()),
        turn: optional(
          object({
            side: enumOf(["base", "head"]),
            max: int().check(minimum(1), maximum(ROUNDS.max)),
            ended: boolean(),
            layouts: optional(boolean())
          })
        ),
        skipped: array(
          object({
            file: string(),
            line: optional(int()),
            why: skipReason.plain,
            failed: optional(nullable(string()))
          })
        )
      })
    )
  })
);
function artifactName(prefix, name, attempt2) {
  return `${prefix}${folderName(name)}.${attempt2}`;
}
function tooMany(runs2) {
  return `it has ${runs2} runs; at most ${SHARD_RUNS_MAX} are allowed`;
}
function shardOf(name, checkout, measured) {
  const parts = measured.map(({ run, results: { measurements, skipped } }) => {
    return { run: { ...run, measurements }, skipped };
  });
  return { name, checkout, parts };
}
function newestAttempts(artifacts) {
  const newest = /* @__PURE__ */ new Map();
  const attempts = /* @__PURE__ */ new Map();
  for (const artifact of artifacts) {
    const [, shard, number2] = /^(.+)\.(\d+)$/.exec(artifact.name.slice(SHARD_PREFIX.length)) ?? [];
    const attempt2 = Number(number2);
    if (shard === void 0 || attempt2 < (attempts.get(shard) ?? 0)) continue;
    newest.set(shard, artifact);
    attempts.set(shard, attempt2);
  }
  return newest;
}
function encodeShard({ name, checkout, parts, profile = "" }) {
  if (parts.length > SHARD_RUNS_MAX) {
    throw new UserError(
      `the shard ${visible(name)} cannot be uploaded: ${tooMany(parts.length)}`,
      "Collect fewer suites in one job: with {file} in the name of the suite, every result file is a suite."
    );
  }
  const texts = parts.map(({ run }) => encodeRun(run, [], EMPTY_SEGMENT, (values) => [...values]));
  const runs2 = parts.map(({ run: { suite }, skipped, turn }, i) => {
    return { suite, lines: (texts[i]?.split("\n").length ?? 0) - 1, turn, skipped };
  });
  return `${JSON.stringify({ schema: 1, shard: name, checkout, runs: runs2 })}
${texts.join("")}${profile}`;
}
function decodeShard(where, files, measurementsMax = Number.POSITIVE_INFINITY) {
  const damaged = (why, cause) => new UserError(
    `${where} is not a valid shard: ${visible(why, 500)}`,
    "Re-run the job that collected it.",
    {
      cause
    }
  );
  const text = files.get(SHARD_FILE);
  if (text === void 0) throw damaged(`${SHARD_FILE} is missing`);
  const [first = "", ...lines] = text.split("\n");
  const manifest = decodeManifest(first, damaged);
  if (manifest.runs.length > SHARD_RUNS_MAX) throw damaged(tooMany(manifest.runs.length));
  let left = measurementsMax;
  let at = 0;
  const parts = manifest.runs.map(({ suite, lines: count, turn, skipped }, i) => {
    const own = lines.slice(at, at + count).join("\n");
    const run = decodeRun(`run ${i + 1} in ${SHARD_FILE}`, own, suite, left, damaged);
    at += count;
    left -= run.measurements.length;
    const rows = skipped.map(({ file, why, line, failed }) => ({
      ...{ file, why },
      ...line && { line },
      ...failed !== void 0 && { failed }
    }));
    return { run, skipped: rows, ...turn && { turn } };
  });
  const profile = lines[at];
  return { name: manifest.shard, checkout: manifest.checkout, parts, ...profile && { profile } };
}
function decodeRun(file, text, suite, measurementsMax, damaged) {
  try {
    const [run, second] = decodeSegment(file, text, suite, { measurementsMax, runsMax: 2 }).runs;
    if (run && !second) return run;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw damaged(error.message, error);
  }
  throw damaged(`${file} is not one run`);
}
function decodeManifest(text, damaged) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(`${SHARD_FILE}:1: ${messageOf(error)}`, error);
  }
  const parsed3 = manifestSchema.safeParse(value);
  if (parsed3.success) return parsed3.data;
  throw damaged(`${SHARD_FILE}:1: ${issueIn(parsed3.error)}`, parsed3.error);
}

// src/transfer/fork-artifact.ts
var FORK_PREFIX = "perf-regression-pull-request-";
var RETENTION_DAYS = 7;
var TEXT_BYTES_MAX = 32 * 1024 * 1024;
var LIMITS2 = { zipBytes: TEXT_BYTES_MAX, files: 1, textBytes: TEXT_BYTES_MAX };
var MEASUREMENTS_MAX = 1e5;
var SUITES_MAX = 50;
var WORD_LENGTH_MAX = 1e3;
var WORDS_MAX = 200;
var SKIPPED_MAX = 1e4;
var ATTEMPTS_MAX = 10;
async function uploadForkArtifact(job) {
  const { config, context, github, judged, reports, checkout } = job;
  const missing = reports.flatMap(
    ({ warnings }) => warnings.filter(({ code }) => code === "missing-shard")
  )[0];
  if (missing) {
    const { message, remedy } = warningWords(missing);
    throw new UserError(`only complete runs are uploaded: ${message}`, remedy);
  }
  const name = "of the pull request";
  const parts = judged.flatMap(
    ({ run, measured, rounds }) => rounds ? partsOfRounds(run, rounds) : shardOf(name, checkout, measured).parts
  );
  const profile = judged.flatMap(
    ({ run, profiled }) => profiled ? [encodeProfile(storedProfile(run, profiled))] : []
  )[0];
  const text = encodeShard({ name, checkout, parts, ...profile && { profile } });
  const bytes = Buffer.byteLength(text);
  if (bytes > TEXT_BYTES_MAX) {
    throw new UserError(
      `the results have ${bytes} bytes; at most ${TEXT_BYTES_MAX} can be uploaded`,
      "Write fewer values of each benchmark: repetitions inside one process add little information."
    );
  }
  const artifact = artifactName(FORK_PREFIX, suiteName(config, context), context.runAttempt);
  const artifacts = new Artifacts(github, config.token);
  await artifacts.upload(artifact, /* @__PURE__ */ new Map([[SHARD_FILE, text]]), RETENTION_DAYS);
}
async function downloadForkArtifact(artifacts, { id, run_attempt: newest }, template) {
  for (let attempt2 = newest; attempt2 > Math.max(0, newest - ATTEMPTS_MAX); attempt2--) {
    const found = await artifacts.ofRun(id, artifactName(FORK_PREFIX, template, String(attempt2)));
    if (!found) continue;
    const where = `the artifact ${found.name}`;
    const shard = decodeShard(where, await artifacts.read(found, LIMITS2), MEASUREMENTS_MAX);
    const why = faultOf2(shard, template);
    if (why === void 0) return shard;
    throw new UserError(
      `${where} is refused: ${why}`,
      "Nothing in it was used. Run the measuring job again."
    );
  }
  return void 0;
}
function handedOverProfile({ profile: text }, suite) {
  if (text === void 0) return { warnings: [] };
  try {
    const { suite: of, profile } = decodeProfile("what the measuring job handed over", text);
    const { base: _, ...difference } = profile;
    return of === suite ? { profile: { ...difference, missing: null }, warnings: [] } : { warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unexplained(error);
  }
}
function faultOf2({ parts }, template) {
  if (parts.length === 0) return "it has no run";
  const suites = new Set(parts.map(({ run }) => run.suite));
  if (suites.size > SUITES_MAX) return `it has ${suites.size} suites; at most ${SUITES_MAX} are read`;
  const stray = [...suites].find((suite) => !isNamed(suite, template));
  if (stray !== void 0)
    return `the suite ${JSON.stringify(stray.slice(0, 100))} is not one of ${template}`;
  return parts.some(hasOverlongText) ? "it has a longer text than any tool writes" : void 0;
}
function isNamed(suite, template) {
  const [before = "", ...after] = template.split("{file}");
  const fixed = before.length + after.join("").length;
  const length = after.length === 0 ? 0 : (suite.length - fixed) / after.length;
  const file = suite.slice(before.length, before.length + length);
  if (/[\\/]/.test(file) || pathFault(suite, WORD_LENGTH_MAX) !== void 0) return false;
  return template.replaceAll("{file}", () => file) === suite && suite.length <= WORD_LENGTH_MAX;
}
function hasOverlongText({ run: { environment, measurements }, skipped }) {
  const { os, arch, cpu, runner, toolchain } = environment;
  const isLong = (words) => words.length > WORDS_MAX || words.some(({ length }) => length > WORD_LENGTH_MAX);
  return skipped.length > SKIPPED_MAX || isLong([os, arch, cpu, runner, ...Object.entries(toolchain).flat()]) || measurements.some(
    ({ benchmark }) => isLong([...benchmark.tags, ...Object.entries(benchmark.parameters).flat()])
  );
}

// src/sinks/comment.ts
var commentSink = {
  what: "the comment",
  failure: "warning",
  isAside: true,
  async deliver(job) {
    const { config, context, runner } = job;
    const when = config.comment;
    if (isOnRequest(job) && config.mode === "check") return uploadForkArtifact(job).then(() => void 0);
    if (when === "never" || !context.pullRequest && when !== "always") return void 0;
    if (context.event !== "pull_request") return comment(job);
    if (isFromFork(context)) {
      await uploadForkArtifact(job);
      runner.annotate({
        level: "notice",
        title: "perf-regression",
        message: "The token of a pull request from a fork is not allowed to comment. A second workflow with mode: publish does it, see README.md#pull-requests-from-forks"
      });
      return void 0;
    }
    try {
      return await comment(job);
    } catch (error) {
      if (!(error instanceof DeniedError)) throw error;
      await uploadForkArtifact(job).catch((second) => {
        throw new UserError([error, second].map(describeError).join("\n"));
      });
      throw error;
    }
  }
};
async function comment(job) {
  const { context, reports } = job;
  const [first] = reports;
  if (!first) return void 0;
  const share = (COMMENT_BYTES - RESERVED_BYTES) / reports.length;
  const contribution = {
    measured: job.judged.map(({ report, bound }) => ({
      measurer: measurerOf(job, report),
      seen: seenIn(report.findings),
      bound
    })),
    own: reports.map((report) => sectionOf(report, job, share)),
    at: first.run.time,
    hasNews: reports.some((report) => isNews(report) || report.rulesChanged)
  };
  const url = await writeSections(job, contribution, threadOf(context, first.run.commit));
  if (url === void 0) return void 0;
  job.runner.output("comment-url", url);
  return { comment: url };
}
var RESERVED_BYTES = 4e3;
async function commentOnFailure(workflow, suite, message) {
  const { config, context, runner } = workflow;
  if (config.comment === "never" || !context.pullRequest) return;
  if (context.event === "pull_request" && isFromFork(context)) return;
  const own = [failedSection(workflow, suite, message)];
  const thread = threadOf(context, context.sha);
  try {
    await writeSections(
      workflow,
      { own, measured: [], at: runner.now().toISOString(), hasNews: true },
      thread
    );
  } catch (error) {
    runner.info(`The comment was not updated: ${describeError(error)}`);
  }
}
function commentAhead({ config, context, github }, commit) {
  const isWanted = context.pullRequest ? ["auto", "always"].includes(config.comment) : config.comment === "always";
  if (!isWanted || context.event === "pull_request" && isFromFork(context)) return;
  const turn = acquireAhead(github, lockOf(context, commit)).then((state) => state === "acquired");
  readCommentsAhead(github, threadOf(context, commit), turn);
}
function lockOf({ pullRequest, sha }, commit) {
  return { name: `comment-${pullRequest?.number ?? commit.slice(0, 12)}`, sha: pullRequest?.head.sha ?? sha };
}
function threadOf({ pullRequest }, commit) {
  return pullRequest ? pullRequestThread(pullRequest.number) : commitThread(commit);
}
var LOOKS_MAX = 6;
var LAG_MS = 1500;
async function writeSections(workflow, contribution, thread) {
  const { github, context } = workflow;
  let url;
  await withLock(
    github,
    lockOf(context, contribution.own[0]?.commit ?? ""),
    async () => false,
    async (lock) => {
      for (let look = 1; look <= LOOKS_MAX; look++) {
        let written = "";
        const write2 = async (bodies) => {
          const body = await newBody(workflow, contribution, bodies);
          written = body ?? "";
          return body;
        };
        url = await upsertComment(github, thread, OPENING, write2, lock.isSure);
        if (written === "" || lock.isSure()) return;
        if (lock.state !== "acquired") await setTimeout(LAG_MS * (1 + Math.random()));
        const [there = "", ...others] = await commentTexts(github, thread, OPENING);
        if (others.length === 0 && isIn(there, contribution.own)) return;
      }
    }
  );
  return url;
}
function isIn(body, own) {
  const there = sectionsIn(body);
  const [first] = own;
  if (!there.some(({ commit }) => commit === first?.commit)) return true;
  return own.every(
    ({ key, suite, writer, attempt: attempt2 }) => there.some(
      (other) => [other.key === key, other.suite === suite, other.writer === writer, other.attempt === attempt2].every(
        Boolean
      )
    )
  );
}
async function newBody(workflow, { own, measured, at, hasNews }, bodies) {
  const isQuiet = workflow.config.comment === "on-change";
  const commit = own[0]?.commit ?? "";
  const before = bodies.flatMap(pushesIn).toSorted(({ at: a }, { at: b }) => a < b ? -1 : 1);
  const pushes = bodies.length === 1 ? pushesIn(bodies[0]) : before;
  const others = bodies.reduce((all, body) => withSections(all, sectionsIn(body)), []);
  const sections = withSections(others, own);
  const now = pushOf(
    sections.filter((section) => section.commit === commit),
    commit,
    at
  );
  const known = bodies.flatMap(recordsIn);
  const isAlone = sections.length === own.length;
  const isNew = ({ rules: rules2 = "" }) => rules2 !== "" && !bodies.some((body) => body.includes(rules2));
  const isSame = !own.some(isNew) && !measured.some(({ measurer, seen: seen2 }) => isLarger(known, measurer, seen2));
  if (isQuiet && isSame && isSilent(pushes.at(-1), now, { hasNews, isAlone })) return void 0;
  const newer = await newerThan(now, pushes.at(-1), workflow);
  if (newer) {
    workflow.runner.info(
      `The comment stays as it is: ${shortCommit(newer.commit)} is a newer commit of the pull request.`
    );
    return isQuiet ? void 0 : withOlder(bodies[0], pushes, now, newer.ancestors);
  }
  const history = renderPushes(withPush(pushes, now));
  const when = workflow.runner.now().toISOString();
  const records = measured.reduce(
    (all, { measurer, seen: seen2, bound }) => withMeasurement(all, measurer, { at: when, seen: seen2, bound }),
    known
  );
  const memory = [rememberedSections(sections), rememberedAnswers(records)].join("\n");
  const rules = sections.find((section) => section.commit === commit && section.rules)?.rules ?? "";
  const opening = [COMMENT_MARKER, memory, ...rules === "" ? [] : ["", rules, ""]].join("\n");
  const left = COMMENT_BYTES - utf8Bytes(history) - utf8Bytes(opening);
  return `${opening}
${renderSections(sections, commit, left)}

${history}`;
}
async function newerThan({ commit }, last, { config, context: { pullRequest }, github }) {
  if (!pullRequest || last?.commit === commit || last?.commit === "") return void 0;
  if (!last && config.comment !== "on-change") return void 0;
  try {
    const head = await headOf(github, pullRequest.number);
    if (head === void 0 || head === commit) return void 0;
    if (!last) return { commit: head, ancestors: [] };
    const ancestors = await ancestorsOnGitHub(github, last.commit);
    const isOlder = head === last.commit || ancestors.includes(commit);
    return isOlder ? { commit: last.commit, ancestors } : void 0;
  } catch (error) {
    if (error instanceof DeniedError) return void 0;
    throw error;
  }
}
function withOlder(body, before, now, newestFirst) {
  const text = withPushes(body ?? "", withOlderPush(before, now, newestFirst)) ?? "";
  return text !== "" && utf8Bytes(text) <= COMMENT_BYTES ? text : void 0;
}
function isSilent(last, now, { hasNews, isAlone }) {
  if (!last) return now.gate === "pass" && !hasNews;
  return isAlone && last.gate === now.gate && last.regressed.join("\n") === now.regressed.join("\n");
}
function isNews({ counts }) {
  const reported = ["regressed", "improved", "suspected", "waived"];
  return reported.some((verdict) => counts[verdict] > 0);
}

// src/sinks/notices.ts
var noticeSinks = channels.map((channel) => ({
  what: messageTo(channel),
  failure: "warning",
  async deliver(job) {
    const { config, reports } = job;
    if (config.written[channel.input] === "") return void 0;
    const news = await newsFor(whenToTell(channel, config), job);
    if (news.length === 0) return void 0;
    const links = await job.links();
    const addresses = {
      Run: reports[0]?.run.url,
      Comment: links.comment,
      Issue: links.issue,
      Dashboard: config.dashboardUrl
    };
    await send(channel, contentOf(news, addresses), config);
    return void 0;
  }
}));
function failureNotices(config, unmeasured) {
  return channels.filter((channel) => config.written[channel.input] !== "" && whenToTell(channel, config) !== "never").map((channel) => ({
    what: messageTo(channel),
    deliver: () => send(channel, failureOf(unmeasured), config)
  }));
}
function messageTo({ input, service }) {
  return input === "webhook" ? "the message to the webhook" : `the message to ${service}`;
}
function whenToTell({ input }, config) {
  const own = input === "slack-webhook" ? config.slackOn : "notify-on";
  return own === "notify-on" ? config.notifyOn : own;
}
async function newsFor(when, { judged, config }) {
  const news = [];
  for (const each of judged) {
    const found = await newsOf(when, each, config);
    if (found) news.push(found);
  }
  return news;
}
function lastsOnly({ findings }) {
  const regressed = findings.filter(({ verdict }) => verdict === "regressed");
  return regressed.length > 0 && regressed.every(({ reason }) => reason.code === "lasting");
}
async function newsOf(when, { report, log, late }, config) {
  const { gate } = report;
  const bad = isBad(gate) || exitCodeOf([report], config) !== 0;
  const news = { report, recovered: false };
  if (when === "never") return void 0;
  if (late) return when === "always" ? news : void 0;
  const isReported = bad && lastsOnly(report);
  if (when === "regression") return bad && !isReported ? news : void 0;
  if (when === "recovery" && bad) return isReported ? void 0 : news;
  const before = report.records ? await log.lastVerdict() : void 0;
  const recovered = before?.alarm === true && alarmOf(report) === false;
  if (when === "always" || recovered) return { report, recovered };
  return when === "change" && (before?.verdict ?? "pass") !== gate ? news : void 0;
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

// src/storage/snapshot-artifact.ts
function unstoredName(suite) {
  return `perf-regression-unstored-${folderName(suite)}`;
}
function artifactSnapshots(artifacts, isStore) {
  const name = (suite) => `perf-regression-window-${folderName(suite)}`;
  const seen2 = /* @__PURE__ */ new Map();
  async function look(suite, branch) {
    const [newest] = await artifacts.ofBranch(name(suite), branch);
    const found = newest ? [newest] : await artifacts.ofBranch(unstoredName(suite), branch);
    return (await Promise.all(found.map(textsOf))).flat();
  }
  async function textsOf(found) {
    return [...(await artifacts.read(found)).values()];
  }
  return {
    source: "artifact",
    isStore,
    description: "artifacts",
    read(suite, branch) {
      const key = JSON.stringify([suite, branch]);
      const texts = seen2.get(key) ?? look(suite, branch);
      seen2.set(key, texts);
      return texts;
    },
    async write(suite, _branch, text) {
      try {
        await artifacts.upload(name(suite), /* @__PURE__ */ new Map([["window.ndjson", text]]));
      } catch (error) {
        if (!(error instanceof NameTakenError)) throw error;
        throw new UserError(
          `this workflow run has already stored suite ${suite} as an artifact`,
          "A re-run of a job cannot replace what its first attempt stored. If several jobs store runs, give each its own suite, or use mode: collect.",
          { cause: error }
        );
      }
    }
  };
}

// src/sinks/unstored.ts
async function rescue({ run, report }, reason, workflow) {
  return withArtifacts([{ run, events: eventsOf(report) }], reason, workflow);
}
async function rescueUnjudged(runs2, reason, workflow) {
  if (!(reason instanceof TransientError || reason instanceof DeniedError)) throw reason;
  return withArtifacts(
    runs2.map((run) => ({ run, events: [] })),
    reason,
    workflow
  );
}
async function withArtifacts(unstored, reason, workflow) {
  const { message, remedy } = reason instanceof UserError ? reason : new UserError(describeError(reason));
  const [lost, rescued] = [[], []];
  for (const each of unstored) {
    await uploadAsArtifact(each, workflow).then(
      (how) => rescued.push(how),
      (failure) => lost.push(`and ${describeError(failure)}
Run ${each.run.id} is lost.`)
    );
  }
  throw new UserError([message, ...lost].join("\n"), [remedy, ...rescued].join("\n"), { cause: reason });
}
async function uploadAsArtifact({ run, events }, workflow) {
  const { config, context, github } = workflow;
  const file = `${run.id.replace(/[^A-Za-z0-9._-]+/g, "-")}.ndjson`;
  const files = /* @__PURE__ */ new Map([[file, encodeSegment([run], events)]]);
  const artifacts = new Artifacts(github, config.token);
  const [name, other] = namesOf(run, context);
  const used = await artifacts.upload(name, files).then(
    () => name,
    async (error) => {
      if (!(error instanceof NameTakenError)) throw error;
      await artifacts.upload(other, files);
      return other;
    }
  );
  return howToAdd(used, file, run, workflow);
}
function namesOf({ id, suite }, { runAttempt }) {
  const name = unstoredName(suite);
  return [
    runAttempt === "1" ? name : `${name}-${runAttempt}`,
    `${name}-${runAttempt}-${id.slice(id.lastIndexOf(".") + 1)}`
  ];
}
function howToAdd(name, file, { suite }, { config, context }) {
  const branch = config.branch;
  const options = ["branch", "history-dir"].filter((input) => config.written[input] !== inputs.find((each) => each.name === input)?.default).map((input) => ` --${input} ${quoted2(config.written[input])}`).join("");
  return [
    `Nothing is lost: the run is stored as the artifact ${name}. To add it to the history later, in a clone:`,
    `  gh run download ${context.runId} --name ${quoted2(name)}`,
    `  git fetch origin ${quoted2(`${branch}:${branch}`)}`,
    `  perf-regression history add ${quoted2(file)} --suite ${quoted2(suite)}${options}`,
    `  git push origin ${quoted2(branch)}`
  ].join("\n");
}
function quoted2(text) {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

// src/modes/base-inputs.ts
var JUDGING = [
  "thresholds",
  "rules-file",
  "tags",
  "confidence",
  "alpha",
  "confirm-runs",
  "on-suspected",
  "on-missing",
  "on-inconclusive",
  "environment",
  "fail-on-regression",
  "allow-regression"
];
async function inputsAtBase({ config, context, runner }, textAtBase2) {
  const { workspace, job } = context;
  const file = workflowFileOf(context, runner);
  if (file === void 0) return void 0;
  const after = await readFile(resolve(workspace, file), "utf8").catch(() => void 0);
  const before = after === void 0 ? void 0 : await textAtBase2(file);
  if (after === void 0 || before === void 0 || after === before) return void 0;
  const { parse } = await import("./dist-GZGDLLRC.js");
  const [now, was] = [after, before].map((text) => ourSteps(parsed(parse, text), job));
  const place = now?.findIndex((step) => isThis(step, config)) ?? -1;
  const own = now?.[place];
  const other = was?.find(({ id }) => id !== void 0 && id === own?.id) ?? was?.[place];
  return own && other && differencesOf(config, file, other.with ?? {});
}
function workflowFileOf({ owner, repo }, { env }) {
  const [, repository, file] = /^([^/]+\/[^/]+)\/(\.github\/workflows\/.+?)@/.exec(env.GITHUB_WORKFLOW_REF ?? "") ?? [];
  return repository === `${owner}/${repo}` ? file : void 0;
}
function differencesOf(config, file, base) {
  const known = JUDGING.filter((name) => !isExpression(base[name]));
  const written = new Map(Object.entries(config.written));
  for (const name of known) written.set(name, textOf3(base[name]));
  try {
    const baseConfig = parseConfig(written);
    const changes = known.filter((name) => baseConfig.written[name] !== config.written[name]).map((place) => {
      const [before, after] = [shown(baseConfig.written[place]), shown(config.written[place])];
      return { code: "changed", place, before, after };
    });
    return changes.length === 0 ? void 0 : { config: baseConfig, file, changes };
  } catch (error) {
    if (error instanceof UserError) return void 0;
    throw error;
  }
}
function shown(text) {
  return text.replace(/\s+/g, " ").slice(0, 80);
}
function textOf3(value) {
  return value === void 0 || value === null ? "" : String(value);
}
function isExpression(value) {
  return textOf3(value).includes("${{");
}
function isThis({ with: given = {} }, { written }) {
  return Object.entries(given).every(([name, value]) => {
    const known = written[name];
    return known === void 0 || isExpression(value) || known === textOf3(value).trim();
  });
}
function ourSteps(workflow, job) {
  const { jobs } = workflow ?? {};
  const steps = jobs?.[job]?.steps;
  if (!Array.isArray(steps)) return [];
  return steps.filter(
    (step) => typeof step?.uses === "string" && /perf-regression|^\.\//.test(step.uses)
  );
}
function parsed(parse, text) {
  try {
    return parse(text);
  } catch {
    return void 0;
  }
}

// src/modes/base-rules.ts
var READING = { what: "read the rules of the base", permission: "contents: read" };
async function baseRulesOf(workflow, checkout, { found }) {
  const { config, context } = workflow;
  if (!context.pullRequest && context.event !== "merge_group") return { warnings: [] };
  const place = await placeInRepository(workflow, checkout, found);
  return orWarning(place?.path ?? config.rulesFile, async () => {
    const atBase = (path2) => textAtBase(workflow, checkout, path2);
    const inputs2 = await inputsAtBase(workflow, atBase);
    const baseConfig = inputs2?.config ?? config;
    const path = baseConfig.rulesFile === config.rulesFile ? place?.path : baseConfig.rulesFile;
    const before = path === void 0 ? void 0 : await atBase(path);
    const after = await textHere(context, found);
    const isSame = !place || before === void 0 && place.isGenerated;
    const change = isSame ? void 0 : await changeOf(workflow, place.path, before, after);
    const all = combined(change, inputs2, baseOf(context));
    if (!all) return void 0;
    const file = change ? await parsed2(before, `${path} of ${all.base}`) : await parsed2(after, found ?? config.rulesFile);
    const { policy, reader } = await configurationOf(baseConfig, file);
    return { policy, reader, change: all, config: stricter(config, baseConfig) };
  });
}
function combined(rules, inputs2, base) {
  if (!inputs2) return rules;
  const files = [...rules ? [rules.file] : [], inputs2.file];
  return { file: files.join(", "), base, changes: [...inputs2.changes, ...rules?.changes ?? []] };
}
function stricter(config, base) {
  return {
    ...config,
    failOnRegression: config.failOnRegression || base.failOnRegression,
    allowRegression: config.allowRegression && base.allowRegression,
    onInconclusive: base.onInconclusive === "fail" ? base.onInconclusive : config.onInconclusive
  };
}
function baseOf({ pullRequest, defaultBranch }) {
  return pullRequest?.base.ref ?? defaultBranch;
}
async function proposedChange(workflow, checkout, files, { found }) {
  const { config, context, github } = workflow;
  const path = inside(context.workspace, resolve(context.workspace, found ?? config.rulesFile));
  if (path === void 0 || files?.includes(path) === false) return { warnings: [] };
  return orWarning(path, async () => {
    const after = await textAt(github, path, checkout.commit);
    if (after === await textHere(context, found)) return void 0;
    return changeOf(workflow, path, await textAtBase(workflow, checkout, path), after);
  });
}
async function orWarning(path, read) {
  try {
    const rules = await read();
    return { ...rules !== void 0 && { rules }, warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const values = { base: null, fault: faultOf(error) };
    return { warnings: [{ code: "unread-base-rules", subject: path, values }] };
  }
}
async function changeOf({ context }, file, before, after) {
  if (before === after) return void 0;
  const { rulesDifference } = await import("./rules-file-KMDV4E7O.js").then((chunk) => chunk["rules/difference.ts"]);
  const changes = rulesDifference(before, after);
  return changes.length === 0 ? void 0 : { file, base: baseOf(context), changes };
}
async function textHere({ workspace }, found) {
  return found === void 0 ? void 0 : (await readText(resolve(workspace, found), found)).text;
}
async function placeInRepository({ config, context }, checkout, found) {
  const { workspace, sha, pullRequest } = context;
  const path = resolve(workspace, found ?? config.rulesFile);
  const [cwd, name] = found ? [dirname(path), basename(path)] : [workspace, config.rulesFile];
  const prefix = await tryGit(["rev-parse", "--show-prefix"], { cwd }).catch(() => void 0);
  const placed = (own, isGenerated2) => own === void 0 ? own : { path: own, isGenerated: isGenerated2 };
  if (prefix === void 0) return placed(inside(workspace, path), false);
  const commit = (await readCheckout(cwd))?.commit ?? "";
  if (![checkout.commit, sha, pullRequest?.head.sha].includes(commit)) return void 0;
  const isGenerated = found !== void 0 && await tryGit(["ls-files", "--error-unmatch", "--", name], { cwd }) === void 0;
  return placed(inside("/", resolve("/", prefix, name)), isGenerated);
}
function inside(folder, path) {
  const place = relative(folder, path);
  return place === "" || place.startsWith("..") || isAbsolute(place) ? void 0 : place.split(sep).join("/");
}
async function textAtBase({ context, github }, checkout, path) {
  const branch = baseOf(context);
  const { commit } = await baseCommitInJob(context, github, checkout, branch);
  return textAt(github, path, commit || branch);
}
async function textAt(github, path, ref) {
  const base = (await lookOf(github))?.base;
  if (base?.commit === ref && base.seen.has(path)) {
    const seen2 = base.seen.get(path);
    if (!seen2 || isWholeText(seen2)) return seen2?.text;
  }
  const { status, data } = await github.request(
    "GET /repos/{owner}/{repo}/contents/{path}",
    { path, ref, mediaType: { format: "raw" } },
    READING
  );
  if (status === 404) return void 0;
  if (typeof data === "string") return data;
  if (data instanceof ArrayBuffer) return Buffer.from(data).toString("utf8");
  throw new UserError(
    `cannot ${READING.what}: ${path} is not a file there`,
    "Is it a folder in that commit?"
  );
}
async function parsed2(text, name) {
  if (text === void 0) return NO_RULES_FILE;
  const { parseRulesFile } = await import("./rules-file-KMDV4E7O.js").then((chunk) => chunk["rules/file.ts"]);
  try {
    return parseRulesFile(name, text);
  } catch (error) {
    if (error instanceof UserError) return NO_RULES_FILE;
    throw error;
  }
}

// src/history/turns.ts
var FRESH_MS = 6e4;
var FORGOTTEN_MS = 6e5;
var ENTRIES_MAX = 100;
var LOOKS_MIN = 4;
async function landByTurns(branch, parts, turns, patience) {
  const runs2 = parts.flatMap(({ waiting }) => waiting ?? []);
  if (runs2.length < parts.length) return void 0;
  const entry = await turns.room.put(encodeWaiting(runs2), Date.now());
  if (!entry) return void 0;
  let outcomes = lost(1);
  let [races, faults] = [1, 0];
  let waitMs;
  for (let look = 1; faults < FAULTS_MAX && await patience(look === 1 ? 1 : look + 2, waitMs); look++) {
    waitMs = void 0;
    try {
      const entries = await turns.room.list();
      const turn = turnOf(entry, entries);
      if (turn < 0 && await areNamed(turns.room, runs2)) return parts.map(() => ({ stored: true }));
      if (turn > 0 && look < LOOKS_MIN + turn) continue;
      const others = entries.filter(({ name }) => name !== entry.name);
      const waiting = [{ entry, runs: runs2 }, ...await waitingIn(turns.room, others)];
      const bySuite2 = await addAll(branch, turns, waiting);
      outcomes = runs2.map(({ run }) => {
        const outcome = bySuite2.get(run.suite);
        return outcome && "error" in outcome ? outcome : { stored: true };
      });
    } catch (error) {
      outcomes = parts.map(() => ({ error }));
    }
    const errors = outcomes.flatMap((outcome) => "error" in outcome ? [outcome.error] : []);
    if (errors.length === 0) break;
    if (errors.some((error) => !mayPass(error))) return void 0;
    waitMs = errors.find((error) => error instanceof TransientError)?.waitMs;
    const isLost = errors.every((error) => error instanceof LostRaceError);
    faults = isLost ? 0 : faults + 1;
    if (isLost) outcomes = lost(++races);
  }
  return outcomes;
  function lost(times) {
    return parts.map((part) => ({ error: new LostRaceError(part, branch, times) }));
  }
}
function mayPass(error) {
  return error instanceof TransientError && !error.isFinal;
}
function turnOf(own, entries) {
  const isFresh = ({ timeMs }) => Math.abs(Date.now() - timeMs) < FRESH_MS;
  return entries.filter((each) => each.name === own.name || isFresh(each)).findIndex(({ name }) => name === own.name);
}
async function areNamed(room, runs2) {
  const lines = new Set((await room.messages()).flatMap((message) => message.split("\n")));
  return runs2.every(({ run, events }) => lines.has(runMessage(run, events).split("\n")[0]));
}
async function addForgotten(branch, tip, turns) {
  const isQuiet = Date.now() - (tip?.timeMs ?? Number.NaN) > FORGOTTEN_MS;
  if (!isQuiet) return;
  try {
    if ((await turns.room.seen())?.size === 0) return;
    const entries = await turns.room.list();
    if (entries.length > 0) await addAll(branch, turns, await waitingIn(turns.room, entries));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}
async function addAll(branch, { room, adopt }, waiting) {
  const inOrder = waiting.toSorted((a, b) => a.entry.timeMs - b.entry.timeMs);
  const bySuite2 = Map.groupBy(
    inOrder.flatMap(({ runs: runs2 }) => runs2),
    ({ run }) => run.suite
  );
  const parts = [...bySuite2].map(([suite, runs2]) => ({ ...adopt(suite, runs2), seen: () => void 0 }));
  const outcomes = await landTogether(branch, parts, async () => false);
  const ended = new Map([...bySuite2.keys()].map((suite, i) => [suite, outcomes[i]]));
  const isAdded = ({ run }) => !("error" in ended.get(run.suite));
  await room.remove(inOrder.filter(({ runs: runs2 }) => runs2.every(isAdded)).map(({ entry }) => entry));
  return ended;
}
async function waitingIn(room, entries) {
  const asked = entries.slice(0, ENTRIES_MAX);
  const texts = asked.length > 0 ? await room.texts(asked) : /* @__PURE__ */ new Map();
  return asked.flatMap((entry) => {
    const runs2 = decodeWaiting(texts.get(entry.name) ?? "");
    return runs2 ? [{ entry, runs: runs2 }] : [];
  });
}

// src/sinks/sink.ts
async function onEach(list, act) {
  const failures = [];
  for (const each of list) await act(each).catch((error) => failures.push(error));
  const [first, second] = failures;
  if (second) throw new UserError(failures.map(describeError).join("\n"));
  if (first) throw first;
}

// src/sinks/history.ts
var historySink = {
  what: "the history",
  failure: "error",
  async deliver(job) {
    const { config, runner, judged } = job;
    if (!parseStores(config.store).branch) return void 0;
    const records = judged.filter(({ report }) => report.records);
    const [first] = records;
    if (!first) return void 0;
    const { branch } = first.log;
    const patience = withJitter(Math.random, job.github.deadlines.races);
    const publishing = publishingIn(job);
    const parts = records.map((each) => {
      const waiting = waitingRunOf(each, job);
      return { ...each.log.appending([appended(waiting, each.placing, publishing)]), waiting };
    });
    const room = branch.waitingRoom?.(config.historyDir);
    const adopt = adopting(first, publishing, job);
    const tip = await first.log.tip();
    const outcomes = await landTogether(
      branch,
      parts,
      patience,
      async (lost) => room ? landByTurns(branch, lost, { room, adopt }, patience) : void 0
    );
    if (room) await addForgotten(branch, tip, { room, adopt });
    const ended = records.map((each, i) => ({ each, outcome: outcomes[i] }));
    await onEach(ended, async ({ each, outcome }) => {
      if (outcome && "error" in outcome) await rescue(each, outcome.error, job);
      const { log, run } = each;
      const where = `${log.folder} on ${log.branch.description}`;
      const isStored = outcome && "stored" in outcome && outcome.stored;
      runner.info(
        isStored ? `Stored as run ${run.id} in ${where}.` : `Run ${run.id} is already in ${where}.`
      );
    });
    return void 0;
  }
};
function waitingRunOf({ run, report, profiled }, { config, context }) {
  const { os, arch } = run.environment;
  const job = [jobKey({ config, context }), os, arch].join(" ");
  return { run, events: eventsOf(report), report, job, profile: profiled };
}
function publishingIn({ config, context }) {
  const siteOf = once(async () => config.dashboard ? { site: await readSite() } : {});
  return { tracked: context.defaultBranch, siteOf };
}
function appended({ run, events, report, job, profile }, placing, { tracked, siteOf }) {
  return {
    run,
    events,
    publication: async (newest, last) => {
      const overview = { report, profile, tracked, ...await siteOf() };
      const { late } = await placing(newest);
      if (late) return { ...overview, after: late.after };
      const before = await last();
      const alarm = alarmOf(report) ?? before?.alarm ?? false;
      return { ...overview, files: publishedFiles(run, { report, alarm, job, before }) };
    }
  };
}
function adopting({ log: { branch, historyDir }, run: { commit }, lineage }, publishing, { github }) {
  const lineages = /* @__PURE__ */ new Map([[commit, lineage]]);
  return (suite, runs2) => {
    const log = new HistoryLog(branch, historyDir, suite);
    return log.appending(
      runs2.map((each) => {
        const { commit: commit2 } = each.run;
        const lineage2 = lineages.get(commit2) ?? lineageOnGitHub(github, { commit: commit2, parents: [] });
        lineages.set(commit2, lineage2);
        return appended(each, placingOf(each.run, EMPTY_WINDOW, log, lineage2), publishing);
      })
    );
  };
}

// src/analysis/issue-plan.ts
var SERIES_MAX = 300;
var RUNS_APART_MAX = 2;
function stepsAfter(report, past, known) {
  const places = new Map(past.runs.map(({ commit }, place) => [commit, place]));
  const { open, duplicates } = withoutDuplicates(known, places);
  const found = report.gate === "allowed" ? [] : report.findings.flatMap(regressedSeriesOf(report));
  const valueAfter = valuesIn(past);
  const closed = known.filter((issue) => !issue.open);
  const joined = /* @__PURE__ */ new Map();
  const back = /* @__PURE__ */ new Map();
  const fresh = [];
  for (const entry of found) {
    const lasting = open.find(({ regression }) => belongs(entry, regression, places));
    const muted = closed.some(({ regression }) => isMuted(entry, regression, places, valueAfter));
    const returned = closed.find(({ regression: { status, kind, series } }) => {
      return status === "recovered" && kind === entry.kind && lists(series, entry.series);
    });
    if (lasting) add(joined, lasting, entry);
    else if (returned) add(back, returned, entry);
    else if (!muted) fresh.push(entry);
  }
  return [
    ...duplicates,
    ...open.map((issue) => stepOf(issue, (joined.get(issue) ?? []).filter(isCertain), report, past)),
    ...[...back].flatMap(([issue, all]) => all.some(isCertain) ? reopened(issue, all, report) : []),
    ...grouped2(fresh, places).filter((group) => group.some(isCertain)).map((group) => ({ kind: "open", regression: opened(group, report) }))
  ];
}
var OF_ALL = /* @__PURE__ */ new Set(["common-shift", "platform-changed"]);
var LIMITS3 = /* @__PURE__ */ new Set(["below-min", "above-max"]);
function regressedSeriesOf({ run }) {
  return ({ benchmark, metric, verdict, reason, current, baseline, since }) => {
    if (!["regressed", "suspected"].includes(verdict) || OF_ALL.has(reason.code) || !current) return [];
    const isCertain2 = verdict === "regressed";
    const isLimit = LIMITS3.has(reason.code) || !baseline;
    const series = { benchmark, metric: metric.name, unit: metric.unit, after: current.value };
    return isLimit ? [{ isCertain: isCertain2, kind: "limits", after: "", commit: "", series: { ...series, before: null } }] : [
      {
        isCertain: isCertain2,
        kind: "shift",
        after: since?.after ?? "",
        commit: since?.commit ?? run.commit,
        series: { ...series, before: baseline.value }
      }
    ];
  };
}
function isCertain(entry) {
  return entry.isCertain;
}
function isSameShift(one, other, places) {
  if (one.kind !== other.kind) return false;
  if (one.kind === "limits") return true;
  if (one.commit === other.commit || one.after !== "" && one.after === other.after) return true;
  const apart = (places.get(one.after) ?? Number.NaN) - (places.get(other.after) ?? Number.NaN);
  return Math.abs(apart) <= RUNS_APART_MAX;
}
function lists(series, { benchmark, metric }) {
  return series.find((each) => each.benchmark === benchmark && each.metric === metric);
}
function belongs(entry, regression, places) {
  if (isSameShift(entry, regression, places)) return true;
  const before = lists(regression.series, entry.series);
  if (!before || entry.kind !== regression.kind) return false;
  return entry.series.before !== null && isNearBefore(entry.series.before, before);
}
function valuesIn({ runs: runs2 }) {
  return (sha, { benchmark: name, metric: of }) => {
    const run = runs2.findLast(({ commit }) => commit === sha);
    return run?.measurements.find(({ benchmark, metric }) => benchmark.name === name && metric.name === of)?.sample.centre;
  };
}
function isMuted(entry, regression, places, valueAfter) {
  const before = lists(regression.series, entry.series);
  if (regression.status !== "open" || !before) return false;
  if (isSameShift(entry, regression, places)) return true;
  const value = valueAfter(entry.after, entry.series);
  return entry.kind === regression.kind && value !== void 0 && !isNearBefore(value, before);
}
function isNearBefore(value, { before, after }) {
  return before !== null && Math.abs(value - before) < Math.abs(value - after);
}
function withoutDuplicates(known, places) {
  const open = [];
  const duplicates = [];
  for (const issue of known.filter((each) => each.open).sort((a, b) => a.number - b.number)) {
    const first = open.find(({ regression }) => isSameShift(regression, issue.regression, places));
    if (!first) open.push(issue);
    else {
      const regression = { ...issue.regression, status: "duplicate" };
      duplicates.push({ kind: "duplicate", number: issue.number, regression, of: first.number });
    }
  }
  return { open, duplicates };
}
function stepOf({ number: number2, regression }, entries, report, past) {
  const joined = entries.map(({ series }) => series).filter((each) => !lists(regression.series, each));
  const isSeen = regression.newest === report.run.id;
  const grown = {
    ...regression,
    runs: regression.runs + (isSeen ? 0 : 1),
    newest: report.run.id,
    ...largest([...regression.series, ...joined], regression.more)
  };
  if (joined.length > 0 && regression.more === 0) {
    return { kind: "join", number: number2, regression: { ...grown, status: "open" }, joined };
  }
  if (regression.status !== "open" && entries.length === 0)
    return { kind: "update", number: number2, regression: grown };
  const lasting = { ...grown, status: "open" };
  const states = regression.series.map((series) => stateOf(series, report));
  if (entries.length === 0 && states.includes("back") && !states.includes("lasts")) {
    return { kind: "recover", number: number2, regression: { ...grown, status: "recovered" } };
  }
  const by = acceptanceOf(lasting, report, past);
  return by ? { kind: "accept", number: number2, regression: { ...grown, status: "accepted" }, by } : { kind: "update", number: number2, regression: lasting };
}
function stateOf(series, report) {
  const finding = findingOf(series, report);
  if (!finding?.current) return "unknown";
  const { verdict, reason, current, baseline, significant, episode } = finding;
  if (episode?.state === "mended" || episode?.state === "dismissed") return "back";
  if (["regressed", "suspected", "waived"].includes(verdict)) return "lasts";
  if (series.before === null) return "back";
  if (!baseline || reason.code === "runner-changed") return "unknown";
  if (verdict === "inconclusive" && reason.code !== "too-noisy") return "unknown";
  if (!isNearBefore(current.value, series)) return "lasts";
  return significant || isNearBefore(baseline.value, series) ? "back" : "lasts";
}
function findingOf({ benchmark, metric }, { findings }) {
  const names2 = ({ benchmark: name, formerName }) => name === benchmark || formerName === benchmark;
  return findings.find((finding) => finding.metric.name === metric && names2(finding));
}
function acceptanceOf({ commit, kind, series }, report, past) {
  if (kind === "limits") return void 0;
  if (report.gate === "allowed" && report.override) return report.override;
  const start = past.runs.findIndex((run) => run.commit === commit);
  const since = new Set(past.runs.slice(Math.max(0, start)).map(({ id }) => id));
  const events = past.events.filter(
    ({ kind: said, run }) => ["override", "acceptance"].includes(said) && since.has(run)
  );
  const covering = series.map(
    (each) => events.findLast(
      ({ benchmark = "*", metric = "*" }) => matchesWildcard(benchmark, each.benchmark) && matchesWildcard(metric, each.metric)
    )
  );
  return covering.every((event) => event !== void 0) ? covering[0] : void 0;
}
function reopened({ number: number2, regression }, entries, report) {
  const again = opened(entries, report);
  const others = regression.series.filter((each) => !lists(again.series, each));
  const series = largest([...again.series, ...others], again.more);
  return { kind: "reopen", number: number2, regression: { ...again, runs: regression.runs + 1, ...series } };
}
function opened(entries, { suite, run }) {
  const [first, last] = [entries[0], entries.at(-1)];
  return {
    ...NEW_REGRESSION,
    suite,
    kind: first.kind,
    after: first.after,
    commit: last.commit,
    first: { time: run.time, url: run.url ?? "" },
    newest: run.id,
    ...largest(
      entries.map(({ series }) => series),
      0
    )
  };
}
function grouped2(entries, places) {
  const place = ({ after }) => places.get(after) ?? Number.POSITIVE_INFINITY;
  const groups = [];
  for (const each of entries.toSorted((a, b) => place(a) - place(b) || 0)) {
    const group = groups.find(([first]) => first && isSameShift(first, each, places));
    if (group) group.push(each);
    else groups.push([each]);
  }
  return groups;
}
function largest(series, more) {
  const size = ({ before, after }) => before ? Math.abs(Math.log(Math.abs(after / before))) : Number.POSITIVE_INFINITY;
  const sorted = series.toSorted((a, b) => size(b) - size(a) || 0);
  return {
    series: sorted.slice(0, SERIES_MAX),
    more: more + Math.max(0, sorted.length - SERIES_MAX)
  };
}
function add(groups, key, value) {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

// src/reporters/issue.ts
var ROWS_MAX = 50;
var TABLE_LENGTH_MAX = 24e3;
var JSON_LENGTH_MAX = 12e3;
var FINDINGS_MAX = 20;
var CHARTS_MAX = 3;
var DRAWN_MAX = 1e15;
function issueTitle({ suite, series, more, kind }) {
  const [worst] = series;
  const others = series.length + more - 1;
  const change = worst ? changeOf2(worst, worst.after) : "";
  const what = kind === "limits" ? "beyond its limit" : change;
  const name = worst ? `${visible(worst.benchmark, 80)} ${visible(worst.metric, 30)}` : "";
  return `Performance regression in ${visible(suite, 60)}: ${name} ${what}${others > 0 ? ` and ${others} more` : ""}`;
}
function issueBody(text) {
  const { regression, report } = text;
  const parts = [
    regressionLine(regression),
    lead(text),
    tableOf(text),
    regression.status === "open" ? profileMarkdown(report) : "",
    ...chartsOf(text.rows),
    seen(text),
    whatNow(text),
    jsonOf(text.rows),
    `<sub>suite ${markdownCode(report.suite)} \xB7 updated on every run while it lasts \xB7 perf-regression</sub>`
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}
`;
}
function lead(text) {
  const { regression, teams } = text;
  const { kind, series, more, status } = regression;
  const which = namesOf2(series, more, text);
  if (status === "recovered") return `### \u{1F7E2} Recovered: ${which}`;
  if (status === "accepted") return `### \u{1F7E0} Accepted: ${which}`;
  const calls = teams.length > 0 ? `

For ${teams.map(mention).join(", ")}.` : "";
  if (kind === "limits") return `### \u{1F534} Beyond an absolute limit: ${which}${calls}`;
  return `### \u{1F534} Regressed beyond ${series.length + more === 1 ? "its limit" : "their limits"}: ${which}

${rangeOf(text)}${calls}`;
}
function mention(team) {
  return `@${team.replace(/^@/, "").replace(/[^\w./-]/g, "")}`;
}
function rangeOf({ regression: { after, commit }, repositoryUrl }) {
  const short = (sha) => `\`${shown2(sha)}\``;
  if (commit === "") return "The commit that introduced it is unknown.";
  if (after === "") return `**Suspected**: ${short(commit)} or an earlier commit.`;
  const link = `${linkTarget(repositoryUrl)}/compare/${shown2(after, 40)}...${shown2(commit, 40)}`;
  return `**Suspected**: the commits after ${short(after)} (the last one measured without it) up to ${short(commit)}: [compare](${link}).`;
}
function shown2(sha, length = 7) {
  return sha.replace(/[^0-9a-f]/gi, "").slice(0, length);
}
function namesOf2(series, more, text) {
  const names2 = [...new Map(series.map((each) => [each.benchmark, each])).values()];
  const listed = names2.slice(0, 3).map((each) => linked(markdownCode(each.benchmark), pageOf(each, text).page));
  const others = names2.length - listed.length + more;
  return `${listed.join(", ")}${others > 0 ? ` and ${others} more` : ""}`;
}
var STATUS = {
  lasts: `${MARKS.regressed.symbol} regressed`,
  back: `${MARKS.unchanged.symbol} recovered`,
  unknown: `${MARKS.inconclusive.symbol} not in this run`
};
function tableOf(text) {
  const { rows, regression } = text;
  let length = 0;
  const lines = [];
  for (const each of rows.slice(0, ROWS_MAX)) {
    const line = rowOf2(each, text);
    length += line.length;
    if (length > TABLE_LENGTH_MAX) break;
    lines.push(line);
  }
  const left = rows.length - lines.length + regression.more;
  const note = left > 0 ? [`
\u2026 and ${grouped(left)} more.`] : [];
  return [...TABLE_HEAD, ...lines, ...note].join("\n");
}
function rowOf2({ series, state, finding }, text) {
  const now = finding?.current?.value;
  const reportedChange = finding?.verdict === "regressed" ? changeText(finding) : "";
  const change = reportedChange || (now === void 0 ? "" : changeOf2(series, now));
  const status = state === "unknown" && finding ? `${MARKS.inconclusive.symbol} not comparable` : STATUS[state];
  return row([
    unbroken(status),
    nameCell({ benchmark: series.benchmark, ...pageOf(series, text) }, series.metric),
    unbroken(change),
    arrowCell(series.before ?? void 0, now, series.unit),
    sparkCell(finding?.recent ?? [], finding?.threshold ?? 0)
  ]);
}
function pageOf(series, { dashboardUrl, report: { suite } }) {
  return /^https?:\/\//.test(dashboardUrl) ? { page: seriesPage(dashboardUrl, suite, series.benchmark, series.metric) } : {};
}
function changeOf2({ before }, now) {
  return before === null || before === 0 ? "" : percentage(relativeChange(before, now));
}
function chartsOf(rows) {
  const drawn = rows.flatMap(({ finding }) => finding ?? []).filter(isDrawn);
  return drawn.slice(0, CHARTS_MAX).map(({ benchmark, metric, recent }) => {
    const unit = /^[\w/]+$/.test(metric.unit) ? `, ${metric.unit}` : "";
    const values = recent.map((value) => Number(value.toPrecision(4)));
    return [
      `<details><summary>Chart of the last ${values.length} runs</summary>`,
      "",
      `${markdownCode(benchmark)} ${markdownText(metric.name)}`,
      "",
      "```mermaid",
      "xychart-beta",
      `  x-axis "run" 1 --> ${values.length}`,
      `  y-axis "value${unit}"`,
      `  line [${values.map((value) => plain(value)).join(", ")}]`,
      "```",
      "",
      "</details>"
    ].join("\n");
  });
}
function isDrawn({ recent }) {
  return recent.length >= 5 && recent.every((value) => Math.abs(value) < DRAWN_MAX);
}
function plain(value) {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}
function seen({ regression, report }) {
  const { first, runs: count } = regression;
  const since = `**First seen** on ${markdownText(momentText(first.time))}${runLink(first.url)}.`;
  const { url = "", time, commit } = report.run;
  const newest = `**Newest run**: ${commit === "" ? "no commit" : `\`${shown2(commit)}\``} on ${markdownText(momentText(time))}${runLink(url)}; tracked over ${runs(count)}.`;
  return `${since} ${newest}`;
}
function runLink(url) {
  return /^https?:\/\//.test(url) ? ` ([run](${linkTarget(url)}))` : "";
}
function whatNow({ regression: { kind, status }, report }) {
  const branch = markdownCode(report.run.branch, 60);
  if (status !== "open") return "";
  if (kind === "limits")
    return `**What now?** Fix it, or change the limit in the rules file. This issue closes when a run of ${branch} is within the limit.`;
  return `**What now?** Profile the commits above. This issue closes when a run of ${branch} is back at the previous level. To accept the new level: set \`ALLOW_REGRESSION=true\` with \`allow-regression-reason\`, or run \`perf-regression baseline accept --reason "\u2026"\`. If you close the issue by hand, this shift is not reported again.`;
}
function jsonOf(rows) {
  const findings = rows.flatMap(({ finding }) => finding ?? []).map(({ recent: _, ...rest }) => rest);
  const write2 = (count2) => jsonText(findings.slice(0, count2), 1).replaceAll("`", "\\u0060");
  let count = Math.min(FINDINGS_MAX, findings.length);
  while (count > 0 && write2(count).length > JSON_LENGTH_MAX) count--;
  if (count === 0) return "";
  const text = write2(count);
  return ["<details><summary>As JSON</summary>", "", "```json", text, "```", "", "</details>"].join("\n");
}
var notes = {
  recovered({ rows, report }) {
    return `\u{1F7E2} **Recovered** with ${runText(report)}: ${levels(rows)}.`;
  },
  accepted({ by: who, reason, source, at }) {
    const why = reason === "" ? "no reason was given" : markdownText(reason);
    return `\u{1F7E0} **Accepted** by ${markdownCode(who)} on ${markdownText(momentText(at))} through ${markdownText(source)}: ${why}. That level is the baseline from then on.`;
  },
  returned(text) {
    return `\u{1F534} **Regressed again** with ${runText(text.report)}: ${levels(text.rows.filter(({ state }) => state === "lasts"))}. ${rangeOf(text)}`;
  },
  joined(joined, text) {
    return `\u{1F534} **${joined.length} more** with ${runText(text.report)}: ${namesOf2(joined, 0, text)} ${joined.length === 1 ? "belongs" : "belong"} to the same regression.`;
  },
  duplicate(of) {
    return `Opened at the same time as #${of}, which is about the same regression.`;
  }
};
function runText({ run }) {
  return `${run.commit === "" ? "a run" : `\`${shown2(run.commit)}\``}${runLink(run.url ?? "")}`;
}
function levels(rows) {
  const changes = rows.flatMap(({ series, finding }) => {
    const now = finding?.current?.value;
    if (!finding || now === void 0) return [];
    const values = series.before === null ? [now] : [series.before, now];
    const texts = quantities(values, finding.metric.unit).map((value) => markdownText(value));
    const against = texts.length > 1 ? ` (${texts[0]} before the regression)` : "";
    return [`${markdownCode(series.benchmark)} ${markdownText(series.metric)} ${texts.at(-1)}${against}`];
  });
  const left = changes.length - 3;
  return `${changes.slice(0, 3).join("; ")}${left > 0 ? `; and ${left} more` : ""}`;
}

// src/sinks/issue.ts
var OURS = {
  name: "perf-regression",
  color: "d73a4a",
  description: "A benchmark got worse; managed by perf-regression"
};
var DAY_MS = 864e5;
var REOPENED_DAYS_MAX = 30;
var issueSink = {
  what: "the issue",
  failure: "warning",
  async deliver(job) {
    const when = job.config.issue;
    if (when === "never" || when === "schedule" && job.context.event !== "schedule") return void 0;
    const failures = [];
    let url;
    for (const judged of job.judged.filter(({ report, late }) => report.records && !late)) {
      const tracker = new Tracker(job, judged);
      await tracker.follow().catch((error) => failures.push(error));
      url ??= tracker.url;
    }
    if (url) job.runner.output("issue-url", url);
    const [first, second] = failures;
    if (second) throw new UserError(failures.map(describeError).join("\n"));
    if (first) throw first;
    return url === void 0 ? void 0 : { issue: url };
  }
};
var Tracker = class {
  #job;
  #judged;
  #report;
  #past;
  /** Of the first issue that is open at the end. */
  url;
  constructor(job, judged) {
    this.#job = job;
    this.#judged = judged;
    this.#report = judged.report;
  }
  async follow() {
    const steps = await this.#look();
    if (!steps.some(isNews2)) return this.#apply(steps);
    const { suite, run } = this.#report;
    const name = `issues-${createHash("sha256").update(suite).digest("hex").slice(0, 12)}`;
    const sha = run.commit || this.#job.context.sha;
    const isDone = async () => {
      const left = await this.#look();
      if (left.some(isNews2)) return false;
      await this.#apply(left);
      return true;
    };
    await withLock(this.#job.github, { name, sha }, isDone, async () => {
      const now = await this.#look();
      await this.#apply(now);
      if (now.some(({ kind }) => kind === "open")) {
        await this.#apply((await this.#look()).filter(({ kind }) => kind === "duplicate"));
      }
    });
  }
  /** The steps to do. Closed issues are read only if one could be reopened. */
  async #look() {
    const known = await this.#known();
    const isBad2 = this.#report.findings.some(({ verdict }) => verdict === "regressed");
    if (known.length === 0 && !isBad2) return [];
    const past = await this.#readPast();
    const steps = stepsAfter(this.#report, past, known);
    if (!steps.some(({ kind }) => kind === "open")) return steps;
    const since = new Date(Date.parse(this.#report.run.time) - REOPENED_DAYS_MAX * DAY_MS);
    return stepsAfter(this.#report, past, [...known, ...await this.#known(since)]);
  }
  async #known(closedSince) {
    const issues = await listIssues(this.#job.github, OURS.name, closedSince);
    return issues.flatMap(({ number: number2, state, body }) => {
      const regression = regressionOf(body ?? "");
      if (!regression || regression.suite !== this.#report.suite) return [];
      return [{ number: number2, open: state === "open", regression }];
    });
  }
  async #readPast() {
    if (this.#past) return this.#past;
    const { branch, id } = this.#report.run;
    const before = (runs3) => runs3.filter((run) => run.branch === branch && run.id !== id);
    const segments = this.#judged.log.segmentsFromNewest(WINDOW);
    const { runs: runs2, events } = await newestRuns(segments, { counting: before });
    this.#past = { runs: before(runs2), events };
    return this.#past;
  }
  async #apply(steps) {
    for (const step of steps) {
      const issue = await this.#take(step);
      if (issue.state === "open") this.url ??= issue.html_url;
      if (isNews2(step))
        this.#job.runner.info(`Issue #${issue.number} (${DONE[step.kind]}): ${issue.html_url}`);
    }
  }
  async #take(step) {
    const { github } = this.#job;
    const text = this.#textOf(step.regression);
    if (step.kind === "open") return this.#open(text);
    if (step.kind === "duplicate") {
      const body = `${issueBody(text)}
${notes.duplicate(step.of)}
`;
      return changeIssue(github, step.number, { body, state: "closed", state_reason: "not_planned" });
    }
    const note = noteOf(step, text);
    if (note) await this.#comment(step, note);
    const written = { title: issueTitle(step.regression), body: issueBody(text) };
    return changeIssue(github, step.number, { ...written, ...STATES[step.kind] });
  }
  #open(text) {
    const { config, github, runner } = this.#job;
    const labels = config.issueLabels.filter((name) => name !== OURS.name);
    const draft = {
      title: issueTitle(text.regression),
      body: issueBody(text),
      labels: [OURS, ...labels.map((name) => ({ name, color: "ededed", description: "" }))],
      assignees: config.issueAssignees.filter((name) => !name.includes("/"))
    };
    const isThis2 = ({ body }) => {
      const other = regressionOf(body ?? "");
      const { suite, newest, kind, after } = text.regression;
      return other?.suite === suite && other.newest === newest && other.kind === kind && other.after === after;
    };
    return openIssue(
      github,
      draft,
      isThis2,
      (message) => runner.annotate({ level: "warning", title: "perf-regression", message })
    );
  }
  /** The marker prevents a second comment about this step if the response to the first got lost. */
  async #comment({ kind, number: number2 }, note) {
    const mark = createHash("sha256").update(`${kind} ${this.#report.run.id}`).digest("hex").slice(0, 16);
    const marker = `<!-- perf-regression note: ${mark} -->`;
    await upsertComment(this.#job.github, issueThread(number2), marker, () => `${marker}
${note}`);
  }
  #textOf(regression) {
    const report = this.#report;
    const { config, context } = this.#job;
    return {
      regression,
      rows: regression.series.map((series) => ({
        series,
        state: stateOf(series, report),
        finding: findingOf(series, report)
      })),
      report,
      repositoryUrl: context.repositoryUrl,
      dashboardUrl: config.dashboardUrl,
      teams: config.issueAssignees.filter((name) => name.includes("/"))
    };
  }
};
var DONE = {
  open: "opened",
  update: "updated",
  join: "more benchmarks",
  reopen: "reopened",
  recover: "closed: recovered",
  accept: "closed: accepted",
  duplicate: "closed: duplicate"
};
var STATES = {
  update: {},
  join: {},
  reopen: { state: "open", state_reason: "reopened" },
  recover: { state: "closed", state_reason: "completed" },
  accept: { state: "closed", state_reason: "completed" }
};
function isNews2({ kind }) {
  return kind !== "update";
}
function noteOf(step, text) {
  if (step.kind === "join") return notes.joined(step.joined, text);
  if (step.kind === "reopen") return notes.returned(text);
  if (step.kind === "recover") return notes.recovered(text);
  return step.kind === "accept" ? notes.accepted(step.by) : void 0;
}

// src/storage/artifacts.ts
var PREFIX = "perf-archive";
var REFUSED = /["':<>|*?\\/\r\n]/g;
function artifactStore(artifacts) {
  const artifactOf2 = (name) => `${PREFIX}-${name.replace(REFUSED, "-")}`;
  const fileOf = (name) => name.slice(name.lastIndexOf("/") + 1);
  return {
    description: "artifacts of this workflow run",
    put: (name, text) => artifacts.upload(artifactOf2(name), /* @__PURE__ */ new Map([[fileOf(name), text]])),
    async get(name) {
      const found = (await artifacts.ofThisRun(artifactOf2(name))).at(-1);
      if (!found) return void 0;
      const text = (await artifacts.read(found)).get(fileOf(name));
      if (text !== void 0) return text;
      throw new UserError(
        `the artifact ${found.name} was not made by perf-regression: it has no ${fileOf(name)}`
      );
    }
  };
}

// src/sinks/retention.ts
var DAY_MS2 = 864e5;
var SEGMENTS_MAX = 16;
var SLACK_MS = DAY_MS2 / 4;
var retentionSink = {
  what: "the archive of old runs",
  failure: "warning",
  async deliver({ config, github, runner, judged }) {
    const days = config.retentionDays;
    if (days === null) return void 0;
    const archive = archiveAt(config.archive, {
      branch: config.branch,
      historyDir: config.historyDir,
      patience: withJitter(),
      openBranch: (name) => githubBranch(github, name),
      openStore: (where) => where === "artifact" ? artifactStore(new Artifacts(github, config.token)) : bucketAt(where, runner.env)
    });
    for (const { log, run, report } of judged) {
      if (!report.records) continue;
      const since = new Date(Date.parse(run.time) - days * DAY_MS2);
      const old = await pruneHistory(
        log,
        { since, archive, most: SEGMENTS_MAX, slackMs: SLACK_MS },
        withJitter()
      );
      if (old.length === 0) continue;
      const runs2 = old.reduce((sum, entry) => sum + entry.runs, 0);
      const where = archive ? `moved to ${archive.description}` : "deleted";
      runner.info(
        `${runs2 === 1 ? "1 run" : `${runs2} runs`} of suite ${log.suite} older than ${days} days: ${where}.`
      );
    }
    return void 0;
  }
};

// src/sinks/snapshot.ts
var snapshotSink = {
  what: "the snapshot",
  failure: "error",
  async deliver({ judged, snapshotStores, runner }) {
    const records = judged.filter(({ report }) => report.records);
    const stores = snapshotStores.filter(({ isStore }) => isStore);
    const pairs = records.flatMap((each) => stores.map((store) => ({ ...each, store })));
    await onEach(pairs, async ({ store, run, report, window }) => {
      await saveSnapshot(store, run, eventsOf(report), window);
      runner.info(`Stored run ${run.id} in ${store.description}.`);
    });
    return void 0;
  }
};

// src/sinks/summary.ts
var summarySink = {
  what: "the job summary",
  failure: "warning",
  async deliver({ reports, config, runner }) {
    await runner.summarize(renderSuites(reports, SUMMARY_BYTES, config.dashboardUrl));
    return void 0;
  }
};

// src/sinks/index.ts
var sinks = Object.freeze([
  summarySink,
  commentSink,
  issueSink,
  checkRunSink,
  ...noticeSinks,
  historySink,
  snapshotSink,
  retentionSink
]);

// src/modes/deliver.ts
async function reportJob(results) {
  const reports = results.judged.map(({ report }) => report);
  const { exitCode, runner } = results;
  for (const report of reports) {
    runner.info(renderTerminal(report, exitCode, { colour: true, all: false }));
    const annotations = annotationsOf(report, exitCode !== 0, reports.length > 1);
    for (const annotation of annotations) runner.annotate(annotation);
  }
  const job = { ...results, reports, links: async () => ({}) };
  await writeReports(job);
  return deliverAll(job);
}
async function writeReports({ reports, config, runner }) {
  const sum = (verdict) => reports.reduce((total, report) => total + report.counts[verdict], 0);
  runner.output("verdict", worstGate(reports));
  runner.output("regressions", sum("regressed"));
  runner.output("improvements", sum("improved"));
  const suspects = [...new Set(reports.flatMap((report) => report.suspects))];
  runner.output("suspects", suspects);
  runner.output("suspects-pattern", suspects.length === 0 ? "" : patternOf(suspects));
  const folder = runner.env.RUNNER_TEMP ?? ".";
  const json = resolve(config.reportJson || join(folder, "perf-regression.json"));
  const markdown = resolve(config.reportMarkdown || join(folder, "perf-regression.md"));
  const page = resolve(config.reportHtml || join(folder, "perf-regression.html"));
  await writeReport(runner, "report-json", jsonFiles(reports, json));
  const text = renderSuites(reports, SUMMARY_BYTES, config.dashboardUrl);
  await writeReport(runner, "report-markdown", [{ path: markdown, text }]);
  await writeReport(runner, "report-html", [
    { path: page, text: renderHtml(reports, HTML_BYTES, config.dashboardUrl) }
  ]);
}
async function writeReport(runner, output, files) {
  try {
    for (const { path, text } of files) {
      try {
        mkdirSync(dirname(path), { recursive: true });
      } catch {
      }
      await writeNamed(output, path, text);
    }
    runner.output(output, files.map(({ path }) => path).join("\n"));
  } catch (error) {
    const title = `perf-regression: ${output} was not written`;
    runner.annotate({ level: "warning", title, message: describeError(error) });
  }
}
async function deliverAll(job) {
  let links = Promise.resolve({});
  let failures = 0;
  const delivered = async ({ what, failure, deliver }, before) => {
    try {
      return { ...await deliver({ ...job, links: () => before }) };
    } catch (error) {
      failures++;
      const title = `perf-regression: ${what} was not written`;
      job.runner.annotate({ level: failure, title, message: describeError(error) });
      return {};
    }
  };
  for (const sink of sinks) {
    const [before, own] = [links, delivered(sink, links)];
    links = Promise.all([before, own]).then(([earlier, added]) => ({ ...earlier, ...added }));
    if (!sink.isAside) await own;
  }
  await links;
  return failures;
}

// src/modes/look-ahead.ts
function lookAheadInJob({ config, context, github, runner }, checkout) {
  const suite = suiteName(config, context);
  const commit = baseInCheckout(context, checkout, baseBranchOf(config, context));
  if (isFromFork(context)) return;
  if (!parseStores(config.store).branch) return;
  const folder = [config.historyDir, folderName(suite)].filter((part) => part !== "").join("/");
  const isProposal = context.pullRequest !== void 0 || context.event === "merge_group";
  const rules = isProposal ? [config.rulesFile, workflowFileOf(context, runner) ?? ""] : [];
  const names2 = isProposal ? ["index.json"] : ["index.json", LATEST, SUMMARY_FILE];
  const isOneSuite = !suite.includes("{");
  lookAhead(github, {
    branch: config.branch,
    files: isOneSuite ? names2.map((name) => `${folder}/${name}`) : [],
    folders: [
      ...config.historyDir === "" ? [] : [config.historyDir],
      ...isOneSuite ? [folder, `${folder}/segments`] : []
    ],
    base: commit ? { commit, files: rules.filter(isInRepository) } : void 0,
    waiting: waitingQuestion(config)
  });
}
function isInRepository(path) {
  return path !== "" && !isAbsolute(path) && !path.split("/").includes("..");
}

// src/transfer/collect.ts
var AT_ONCE = 8;
var CHARACTERS_MAX = 512 * 1024 * 1024;
var RUNS_MAX = 1e4;
async function readCollected(runner, expected, artifacts) {
  const shards = await findCollected(runner, expected, artifacts);
  if (shards.length > 0) return shards;
  throw new UserError(
    "no shard of this workflow run was found",
    "Collect in other jobs with   with: { mode: collect, results: \u2026 }\nand let this one wait for them:   needs: [the jobs that collect]"
  );
}
async function findCollected(runner, expected, artifacts) {
  return runner.group("Shards of this workflow run", async () => {
    const newest = newestAttempts(await artifacts.ofThisRun(SHARD_PREFIX));
    const wanted = "names" in expected ? expected.names.map(folderName) : [...newest.keys()];
    const found = wanted.flatMap((name) => newest.get(name) ?? []);
    return readAll(found, artifacts);
  });
}
async function readAll(found, artifacts) {
  const shards = [];
  let characters = 0;
  let runs2 = 0;
  const waiting = found.values();
  const readOn = async () => {
    for (const artifact of waiting) {
      const files = await artifacts.read(artifact);
      for (const text of files.values()) characters += text.length;
      if (characters > CHARACTERS_MAX) {
        throw new UserError(
          `the shards have more than ${CHARACTERS_MAX} characters together`,
          "Collect fewer values in each: repetitions inside one process add little information."
        );
      }
      const shard = decodeShard(`the artifact ${artifact.name}`, files);
      runs2 += shard.parts.length;
      if (runs2 > RUNS_MAX) {
        throw new UserError(
          `the shards have more than ${RUNS_MAX} runs together`,
          "Collect fewer suites: with {file} in the name of the suite, every result file is a suite."
        );
      }
      shards.push(shard);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return shards;
}

// src/transfer/shard-name.ts
var NAME_LENGTH_MAX3 = 200;
function checkShardName(name, input = "shard") {
  const fault = name === "" ? "is empty" : name.includes(",") ? "has a comma" : pathFault(name, NAME_LENGTH_MAX3);
  if (fault === void 0) return;
  throw new UserError(
    `${input}: ${JSON.stringify(visible(name, NAME_LENGTH_MAX3))} cannot be the name of a shard: it ${fault}`,
    `Name it without commas and line ends, in at most ${NAME_LENGTH_MAX3} characters, such as linux-2.`
  );
}

// src/transfer/merge.ts
var SHARDS_MAX = 1e3;
function parseExpected(words) {
  const [only = ""] = words;
  if (words.length !== 1 || !/^\d+$/.test(only)) {
    for (const word of words) checkShardName(word, "merge");
    return { names: [...new Set(words)] };
  }
  const count = Number(only);
  if (count >= 1 && count <= SHARDS_MAX) return { count };
  throw new UserError(
    `merge: ${only} is not a number of shards from 1 to ${SHARDS_MAX}`,
    "Give the number of jobs that collect, or the names of their shards: merge: linux,macos"
  );
}
function missingWarnings(expected, names2) {
  const missing = "count" in expected ? missingOf(expected.count, names2) : absent(expected.names, names2);
  const all = "count" in expected ? expected.count : expected.names.length;
  const count = Math.max(missing.length, all - names2.length);
  if (count <= 0) return [];
  const values = { missing: count, expected: all, names: countedNames(missing), found: countedNames(names2) };
  return [{ code: "missing-shard", subject: "shards", values }];
}
function missingOf(count, names2) {
  const numbers = Array.from({ length: count }, (_, i) => String(i));
  return absent(names2, numbers).length === 0 ? absent(numbers, names2) : [];
}
function absent(wanted, there) {
  const known = new Set(there);
  return wanted.filter((name) => !known.has(name));
}
function joinShards(unordered, checkout) {
  const shards = unordered.toSorted((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  const stray = shards.find((shard) => shard.checkout !== checkout);
  if (stray) {
    throw new UserError(
      `shard ${stray.name} measured the commit ${stray.checkout || "of no checkout"}, and this job is at ${checkout}`,
      "Check out the same commit in all jobs: actions/checkout with the same ref."
    );
  }
  const parts = shards.flatMap(({ name, parts: parts2 }) => parts2.map((part) => ({ name, ...part })));
  const suites = Map.groupBy(parts, ({ run }) => run.suite);
  return [...suites].map(([suite, own]) => joinParts(suite, own));
}
function joinParts(suite, parts) {
  const series = /* @__PURE__ */ new Map();
  const skipped = [];
  for (const [source, { name, run, skipped: rows }] of parts.entries()) {
    for (const row2 of rows) skipped.push({ ...row2, file: `shard ${name}: ${row2.file}` });
    for (const { benchmark, metric, sample, writtenUnit } of run.measurements) {
      const row2 = {
        benchmark: benchmark.name,
        ...benchmark.shown !== void 0 && { short: benchmark.shown },
        ...benchmark.former !== void 0 && { former: benchmark.former },
        parameters: benchmark.parameters,
        tags: benchmark.tags,
        metric: metric.name,
        direction: metric.direction,
        unit: writtenUnit,
        centre: sample.centre,
        ...sample.values.length > 0 && { values: sample.values }
      };
      const added = addRow(series, source, sample.level, row2, { unit: metric.unit, factor: 1 });
      if ("code" in added) skipped.push({ file: `shard ${name}`, why: added });
    }
  }
  const results = {
    measurements: [...series.values()].map(measurementOf),
    skipped,
    environment: joinEnvironments(parts.map(({ run }) => run.environment)),
    tools: []
  };
  return { suite, results, warnings: machineWarnings(suite, parts) };
}
function joinEnvironments(environments) {
  const words = (field) => {
    const stated = environments.map((environment) => environment[field]);
    return joinWords(stated.filter((word) => word !== ""));
  };
  const [first] = environments;
  const same = (field) => environments.every((environment) => environment[field] === first[field]);
  const tools = Object.entries(first.toolchain).filter(
    ([tool, version]) => environments.every(({ toolchain }) => toolchain[tool] === version)
  );
  return {
    os: words("os"),
    arch: words("arch"),
    cpu: words("cpu"),
    cores: same("cores") ? first.cores : 0,
    memoryBytes: same("memoryBytes") ? first.memoryBytes : 0,
    runner: same("runner") ? first.runner : "",
    toolchain: Object.fromEntries(tools),
    state: commonState(environments)
  };
}
function commonState(environments) {
  const [first = {}, ...others] = environments.map(({ state }) => state ?? {});
  const shared = Object.entries(first).filter(
    ([fact, value]) => others.every((state) => state[fact] === value)
  );
  return Object.fromEntries(shared);
}
function machineWarnings(suite, parts) {
  const machines = [...Map.groupBy(parts, ({ run }) => environmentKey(run.environment)).values()];
  if (machines.length < 2) return [];
  const first = machines.sort((a, b) => b.length - a.length).slice(0, KINDS_MAX).map((own) => {
    const [{ run }] = own;
    return {
      machine: describeEnvironment(run.environment),
      shards: countedNames(own.map(({ name }) => name))
    };
  });
  return [{ code: "several-machines", subject: suite, values: { kinds: machines.length, first } }];
}
var KINDS_MAX = 10;

// src/modes/read-results.ts
function runInfoOf({ config, context, runner }, checkout) {
  return {
    suite: suiteName(config, context),
    commit: context.pullRequest?.head.sha ?? checkout,
    branch: branchOf(context, checkout),
    now: runner.now(),
    mark: `${context.runId}.${context.runAttempt}.${context.job}`,
    url: context.runUrl,
    env: runner.env
  };
}
function branchOf({ follows, refName }, checkout) {
  return follows?.head_sha === checkout && follows.head_branch || refName;
}
async function readOwn({ config, context }, reader, runInfo) {
  const patterns = config.results;
  if (patterns.length === 0) {
    throw new UserError(
      "the input results is empty",
      "Name the files that your benchmark wrote:   with: { results: bench/*.json }\nMode check can measure by itself:   with: { command: \u2026 }"
    );
  }
  return readRuns(patterns, reader, context.workspace, runInfo);
}
async function readCandidates(workflow, reader, runInfo, checkout) {
  const measured = await readMeasured(workflow, reader, runInfo, checkout);
  const repeated = await readRepeated(workflow, reader, runInfo, checkout);
  return measured.map((each) => ({
    ...each,
    again: repeated.measured.get(each.run.suite) ?? [],
    warnings: [...each.warnings, ...repeated.warnings]
  }));
}
var SHARD = "shard:";
async function readRepeated({ config, context, github, runner }, reader, runInfo, checkout) {
  const words = config.rerunResults;
  const files = words.filter((word) => !word.startsWith(SHARD));
  const names2 = words.filter((word) => word.startsWith(SHARD)).map((word) => word.slice(SHARD.length));
  const own = await readReruns(files, reader, context.workspace, runInfo);
  if (names2.length === 0) return { measured: own, warnings: [] };
  const shards = await findCollected(runner, { names: names2 }, new Artifacts(github, config.token));
  const others = await Promise.all(
    shards.flatMap((shard) => joinShards([shard], checkout)).map(async ({ suite, results }) => {
      return {
        run: await runOf(results, reader, { ...runInfo, suite }),
        results,
        elsewhere: true
      };
    })
  );
  const there = new Set(shards.map(({ name }) => name));
  return {
    measured: Map.groupBy([...[...own.values()].flat(), ...others], ({ run }) => run.suite),
    warnings: names2.filter((name) => !there.has(name)).map(lostWarning)
  };
}
function lostWarning(name) {
  return { code: "missing-measurement", subject: name, values: { shard: name } };
}
async function readMeasured(workflow, reader, runInfo, checkout) {
  const { config, github } = workflow;
  if (config.merge.length === 0) {
    const measured = await readOwn(workflow, reader, runInfo);
    return measured.map((each) => ({ ...each, warnings: skippedWarnings(each.results) }));
  }
  const expected = parseExpected(config.merge);
  const shards = await readCollected(workflow.runner, expected, new Artifacts(github, config.token));
  const missing = missingWarnings(
    expected,
    shards.map(({ name }) => name)
  );
  if (config.results.length > 0) {
    shards.push(shardOf("of this job", checkout, await readOwn(workflow, underived(reader), runInfo)));
  }
  const joined = joinShards(shards, checkout);
  return Promise.all(
    joined.map(async ({ suite, results, warnings }) => ({
      run: await runOf(results, reader, { ...runInfo, suite }),
      results,
      warnings: [...missing, ...warnings, ...skippedWarnings(results)]
    }))
  );
}
function underived(reader) {
  return { ...reader, derived: [] };
}

// src/modes/proposed-rules.ts
function bySuite(all) {
  return new Map(all.map((each) => [each.run.suite, each]));
}
async function underBaseRules(workflow, { policy, reader, change }, own, { runInfo, checkout }) {
  const asMeasured = bySuite(own.map((each) => ({ ...each, run: withTags(each.run, reader.tagPatterns) })));
  if (workflow.config.command !== "") return { policy, change, candidates: asMeasured, warnings: [] };
  try {
    const candidates = bySuite(await readCandidates(workflow, reader, runInfo, checkout.commit));
    return { policy, change, candidates, warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const values = { base: change.base, fault: faultOf(error) };
    const warning = { code: "unread-base-rules", subject: change.file, values };
    return { policy, change, candidates: asMeasured, warnings: [warning] };
  }
}

// src/storage/snapshot-cache.ts
var FOLDER = ".perf-regression-cache";
var KEY = /^(.*\/)(\d{1,15})-([0-9a-f]{12})$/;
function cacheSnapshots({ cwd, runId, isOfBranch: isOfBranch3 }, patience) {
  const prefixOf = (suite, branch) => `perf-regression/${folderName(suite)}/${folderName(branch)}/`;
  const withDeadline = (what, act) => patience.ask(async (signal) => {
    try {
      return await within(signal, act());
    } catch (error) {
      if (!isOverdue(error)) throw error;
      const ms = patience.deadlines.requestMs;
      throw new TransientError(
        `cannot ${what} the cache: GitHub's cache service does not answer as expected within ${ms / 1e3} s`,
        "Run the job again."
      );
    }
  });
  async function inFolder(act) {
    const folder = join(cwd, FOLDER);
    try {
      await mkdir(folder, { recursive: true });
      return await act(`${FOLDER}/window.ndjson`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return {
    source: "cache",
    isStore: true,
    description: "the cache",
    async read(suite, branch) {
      const cache = await available("read");
      return inFolder(async (path) => {
        const prefix = prefixOf(suite, branch);
        const hit = await withDeadline("read", () => cache.restoreCache([path], `${prefix}newest`, [prefix]));
        if (hit === void 0) return [];
        const { size } = await stat(join(cwd, path));
        if (size > SNAPSHOT_READ_BYTES_MAX)
          throw invalid(hit, `has ${size} bytes; at most ${SNAPSHOT_READ_BYTES_MAX} are read`);
        const text = await readFile(join(cwd, path), "utf8");
        const [, found, writer, digest] = KEY.exec(hit) ?? [];
        if (found !== prefix || digest !== digestOf(text)) throw invalid(hit, "does not match its key");
        if (await isOfBranch3(Number(writer), branch)) return [text];
        throw invalid(hit, `was saved by workflow run ${writer}, which did not run on ${branch}`);
      });
    },
    async write(suite, branch, text) {
      const cache = await available("write");
      await inFolder(async (path) => {
        await writeInside(cwd, path, text);
        const key = `${prefixOf(suite, branch)}${runId}-${digestOf(text)}`;
        if (await withDeadline("write", () => cache.saveCache([path], key)) >= 0) return;
        throw new UserError(
          `cannot store the run in the cache: GitHub did not accept the entry ${key}`,
          "The previous line says why. Jobs on pull_request_target, workflow_run and issue_comment may only read the cache."
        );
      });
    }
  };
}
function digestOf(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
function invalid(key, why) {
  return new UserError(
    `the cache entry ${visible(key, 300)} ${why}`,
    "It was not used. Delete it: the next run of the branch starts a new one."
  );
}
async function available(what) {
  const cache = await import("./cache-WLTKCQMB.js");
  if (cache.isFeatureAvailable()) return cache;
  throw new UserError(
    `cannot ${what} the cache: this job has none`,
    "The cache exists only in workflows of GitHub Actions. Elsewhere, leave cache out of the input store."
  );
}

// src/modes/stores.ts
function isOfBranch({ context, github, runner }) {
  return async (runId, branch) => {
    if (`${runId}` === context.runId) return !context.isProposal && context.refName === branch;
    try {
      return await isRunOfBranch(github, runId, branch);
    } catch (error) {
      if (!(error instanceof DeniedError)) throw error;
      runner.info(
        `Who saved the window of ${branch} in the cache cannot be looked up: ${describeError(error)}`
      );
      return true;
    }
  };
}
function snapshotStoresInJob(workflow) {
  const { config, context, github, runner } = workflow;
  const { artifact, cache, buckets } = parseStores(config.store);
  const { env } = runner;
  for (const secret of secretsOf(env)) runner.mask(secret);
  const caching = { cwd: context.workspace, runId: context.runId, isOfBranch: isOfBranch(workflow) };
  return [
    artifactSnapshots(new Artifacts(github, config.token), artifact),
    ...cache ? [cacheSnapshots(caching, github.transfers)] : [],
    ...buckets.map((address) => bucketSnapshots(openBucket(address, env)))
  ];
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
    const held = await tipOf(github, refOf2(of));
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
  await github.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ref: refOf2(of) }, STORING);
}
function refOf2({ name }) {
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
  const created = { ref: `refs/${refOf2(of)}`, sha };
  const { message } = await github.request("POST /repos/{owner}/{repo}/git/refs", created, STORING);
  if (message === void 0) return true;
  return await tipOf(github, refOf2(of)) === sha;
}
async function move(github, of, sha) {
  const moved = { ref: refOf2(of), sha, force: false };
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
  const deadline = performance.now() + 6e4 * config.bisectMinutes;
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
  return (await listIssues(github, OURS.name)).flatMap(({ number: number2, body }) => {
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
    return [{ issue: number2, ends: { good, bad }, series: worst }];
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
    const leftMs = this.#deadline - performance.now();
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
    const { benchmark, metric, ...seen2 } = this.#task.series;
    const env = measuredEnvironment(workflow);
    const stopwatch = await openStopwatch(env);
    const budget = AbortSignal.timeout(Math.max(1, Math.ceil(this.#deadline - performance.now())));
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
    const hunt = { commits, series: { benchmark, metric, isExact: true, seen: seen2 }, memory };
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
  #savedMs = performance.now();
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
    if (performance.now() - this.#savedMs < SAVE_MS) return;
    this.#savedMs = performance.now();
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
  const { context, github } = workflow;
  const checkout = await readCheckout(context.workspace) ?? await checkoutOnGitHub(github, context.sha);
  warnOfForeignCode(workflow, checkout);
  if (isOnRequest(workflow)) requireRequested(workflow, checkout);
  const commit = context.pullRequest?.head.sha ?? checkout.commit;
  const commits = { commit, earlier: () => commitsBefore(workflow, checkout) };
  return duringCheckRun(workflow, commits, () => checkCommit(workflow, checkout));
}
async function commitsBefore({ context, github }, { parents }) {
  const { pushedFrom, pullRequest } = context;
  if (pushedFrom !== void 0) return [pushedFrom];
  return pullRequest ? (await ancestorsOnGitHub(github, pullRequest.head.sha)).slice(0, 2) : parents;
}
async function checkCommit(workflow, checkout) {
  const { config, context, runner } = workflow;
  const configuration = await readConfiguration(config, context.workspace);
  const { policy, reader, sources, readFrom } = configuration;
  if (config.command === "") {
    lookAheadInJob(workflow, checkout);
    if (!isOnRequest(workflow)) commentAhead(workflow, checkout.commit);
  }
  const { rules: base, warnings: baseWarnings } = await baseRulesOf(workflow, checkout, configuration);
  const warnings = [...configuration.warnings, ...baseWarnings];
  if (readFrom !== "") runner.info(`Rules: ${readFrom}.`);
  const runInfo = { ...runInfoOf(workflow, checkout.commit), ...remarksOf(checkout, context) };
  const shouldRecord = isRecorded(config, context);
  if (!shouldRecord) reportUnrecorded(workflow);
  const records = shouldRecord && await isOfBranch2(workflow, checkout, runInfo.branch);
  requireReferenceFit(config);
  const candidates = config.command === "" ? await withReferenceResults(
    workflow,
    await readCandidates(workflow, reader, runInfo, checkout.commit),
    reader,
    runInfo
  ) : await (await import("./measure-ODXKSJHX.js").then((chunk) => chunk["modes/measure-command.ts"])).measureCommand(workflow, {
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
    const runs2 = candidates.map(({ run }) => run);
    return rescueUnjudged(runs2, error, strict);
  });
  const exitCode = exitCodeOf(
    judged.map(({ report }) => report),
    strict.config
  );
  await reportJob({ ...strict, judged, snapshotStores, exitCode, checkout: checkout.commit });
  if (config.bisect !== "never" && records) {
    const { searchCulprits: searchCulprits2 } = await Promise.resolve(search_culprit_exports);
    await searchCulprits2(strict, judged, { policy, reader, runInfo });
  }
  return exitCode;
}
async function withCommentedPullRequest(workflow) {
  const { context, github, runner } = workflow;
  const { commentedOn, workspace } = context;
  if (isOnRequest(workflow)) return context;
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
function requireRequested({ config }, { commit }) {
  if (commit === config.headSha) return;
  throw new UserError(
    `head-sha is ${shortCommit(config.headSha)}, and ${shortCommit(commit)} is checked out`,
    "Check the requested commit out:   - uses: actions/checkout@v6   with the same value as   ref"
  );
}
function remarksOf({ commit, message, author, tags = [] }, { pullRequest }) {
  return pullRequest && pullRequest.head.sha !== commit ? {} : { message, author, tags };
}
function isRecorded(config, { event, isProposal, refName, defaultBranch }) {
  if (isProposal || config.record === "never") return false;
  if (config.record === "always") return true;
  return refName === defaultBranch && RECORDED.includes(event);
}
async function isOfBranch2({ context, github, runner }, { commit }, branch) {
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

// src/modes/request.ts
var request_exports = {};
__export(request_exports, {
  requestMode: () => requestMode
});

// src/github/reactions.ts
var REACTING = { what: "react to the comment", permission: "pull-requests: write" };
async function react(github, comment2, content) {
  const route = "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions";
  try {
    const { message } = await github.request(route, { comment_id: comment2, content }, REACTING);
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
var NAMES_MAX2 = 50;
var WORD2 = /[,\s]*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s,"'`]+))/y;
var REF = /^(?!.*(?:\.\.|\/\/|\.lock$|[/.]$))[A-Za-z0-9_][\w./+-]{0,199}$/;
function requestIn(comment2) {
  const [line = ""] = comment2.split(/\r?\n|\r/, 1);
  if (!COMMAND.test(line)) return void 0;
  if (line.length > LINE_LENGTH_MAX) return { fault: `the line has more than ${LINE_LENGTH_MAX} characters` };
  const words = wordsIn(line.replace(COMMAND, ""));
  if (words === void 0) return { fault: `a quote is not closed; expected ${USAGE}` };
  const names2 = [];
  let base;
  for (let i = 0; i < words.length; i++) {
    const { text, isQuoted } = words[i];
    const [, option, value] = isQuoted ? [] : /^(--?[^=]*)(?:=(.*))?$/.exec(text) ?? [];
    if (option === void 0) names2.push(text);
    else if (option !== "--base") return { fault: `${option} is not an option; expected ${USAGE}` };
    else if (base !== void 0) return { fault: "--base is there twice" };
    else {
      base = value ?? words[++i]?.text ?? "";
      if (!REF.test(base)) return { fault: "--base needs the name of a branch, a tag or a commit" };
    }
  }
  if (names2.length > NAMES_MAX2) return { fault: `more than ${NAMES_MAX2} benchmarks are named` };
  if (names2.some((name) => name.length > NAME_LENGTH_MAX)) return { fault: "a name is too long" };
  return { request: { names: [...new Set(names2)], base } };
}
function wordsIn(line) {
  const words = [];
  let end = 0;
  WORD2.lastIndex = 0;
  for (let match = WORD2.exec(line); match; match = WORD2.exec(line)) {
    const [, ...groups] = match;
    const text = groups.find((group) => group !== void 0) ?? "";
    if (text !== "") words.push({ text, isQuoted: groups[3] === void 0 });
    end = WORD2.lastIndex;
  }
  return /^[,\s]*$/.test(line.slice(end)) ? words : void 0;
}

// src/modes/request.ts
var requestMode = async (workflow) => {
  const { context, github, runner } = workflow;
  const { comment: comment2, commentedOn } = context;
  runner.output("accepted", false);
  if (context.event !== "issue_comment" || comment2 === void 0) {
    throw new UserError(
      "mode: request belongs in a workflow that comments on pull requests start",
      "Trigger it   on: { issue_comment: { types: [created] } }   as examples/on-demand shows."
    );
  }
  const parsed3 = comment2.isNew && commentedOn !== void 0 ? requestIn(comment2.body) : void 0;
  if (parsed3 === void 0 || commentedOn === void 0) {
    runner.info(`The comment does not ask for a measurement on a pull request: ${USAGE}.`);
    return 0;
  }
  const answer = async (reaction) => {
    const failure = await react(github, comment2.id, reaction);
    if (failure) runner.info(describeError(failure));
  };
  if (!await mayWrite(github, comment2.by)) {
    runner.info("The author of the comment has no write access, so nothing is measured.");
    await answer("-1");
    return 0;
  }
  await answer("eyes");
  const pullRequest = await pullRequestByNumber(github, commentedOn);
  if (!pullRequest) throw new UserError(`there is no pull request #${commentedOn}`);
  const asked = { ...workflow, context: { ...context, pullRequest } };
  try {
    if ("fault" in parsed3) throw new UserError(parsed3.fault);
    requirePinned(asked, comment2, pullRequest);
    const base = await baseOf2(asked, parsed3.request, pullRequest);
    runner.output("benchmarks-pattern", await patternFor(asked, parsed3.request));
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
async function patternFor(workflow, { names: names2 }) {
  if (names2.length === 0) return EVERY;
  const known = await knownNames(workflow);
  const suite = suiteName(workflow.config, workflow.context);
  const found = names2.flatMap((name) => {
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
  const { runs: runs2 } = await newestRuns(log.segmentsFromNewest(1), {
    enough: 1,
    counting: (all) => all.filter((run) => run.branch === branch)
  });
  const newest = runs2.findLast((run) => run.branch === branch);
  return [...new Set((newest?.measurements ?? []).map(({ benchmark }) => benchmark.name))];
}

// src/modes/run.ts
var modes = {
  check: async () => checkMode,
  collect: async () => (await import("./modes-2ZN3QG7F.js").then((chunk) => chunk["modes/collect.ts"])).collectMode,
  publish: async () => (await import("./modes-2ZN3QG7F.js").then((chunk) => chunk["modes/publish.ts"])).publishMode,
  request: async () => (await Promise.resolve(request_exports)).requestMode,
  trends: async () => (await import("./modes-2ZN3QG7F.js").then((chunk) => chunk["modes/trends.ts"])).trendsMode
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

export {
  duringCheckRun,
  NameTakenError,
  Artifacts,
  roundsOf,
  SHARD_PREFIX,
  SHARD_FILE,
  artifactName,
  shardOf,
  encodeShard,
  downloadForkArtifact,
  handedOverProfile,
  commentOnFailure,
  proposedChange,
  reportJob,
  writeReport,
  checkShardName,
  joinShards,
  runInfoOf,
  readOwn,
  underived,
  bySuite,
  snapshotStoresInJob,
  runStep,
  run_exports
};
