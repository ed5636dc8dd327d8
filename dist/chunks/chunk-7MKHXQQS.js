import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  FORMER_MAX,
  LATEST,
  REPAIR,
  SCHEMA_FOLDER,
  SEGMENT_FILE,
  WINDOW,
  ascending,
  commitName,
  decodeIndex,
  decodeLine,
  emptyIndex,
  encodeIndex,
  entryFor,
  folderName,
  isAcceptance,
  isOpen,
  isPublished,
  isReported,
  lastVerdictIn,
  mean,
  median,
  mismatchOf,
  nextSegmentFile,
  overviewFiles,
  quantile,
  runStateSchema,
  saidByPeople,
  shortCommit,
  spans,
  topFiles
} from "./chunk-CMCPUWHZ.js";
import {
  matchesWildcard
} from "./chunk-2DJGBN44.js";
import {
  nearestFirst
} from "./chunk-RP3T6LF2.js";
import {
  directionOf,
  directionOfName,
  tidyUnit
} from "./chunk-I3BSUCVW.js";
import {
  NAME_LENGTH_MAX,
  UNIT_LENGTH_MAX,
  _undefined,
  array,
  countedNames,
  int,
  looseObject,
  object,
  sampleLevels,
  seriesKey,
  string
} from "./chunk-KFXEXGUP.js";
import {
  ParseFailure,
  asArray,
  asNumber,
  asNumbers,
  asObject,
  asParameters,
  asText,
  csvRecords,
  faultOf,
  fromHeader,
  groupedNumberOf,
  jsonLines,
  jsonOf,
  linesOf,
  loggedLines,
  numberOf,
  parseJson,
  visibleLines,
  withoutColour
} from "./chunk-CX4J6QJK.js";
import {
  ParseError,
  TransientError,
  UserError
} from "./chunk-AY2RLHZI.js";
import {
  XMLParser
} from "./chunk-DSSPK2M7.js";

// builtin:node:timers/promises
var setTimeout = (...given) => perfRegressionRequire("node:timers/promises").setTimeout(...given);

// src/model/once.ts
function once(ask2) {
  let answer;
  return () => {
    answer ??= ask2();
    return answer;
  };
}

// builtin:node:fs/promises
var open = (...given) => perfRegressionRequire("node:fs/promises").open(...given);
var rename = (...given) => perfRegressionRequire("node:fs/promises").rename(...given);
var rm = (...given) => perfRegressionRequire("node:fs/promises").rm(...given);
var mkdir = (...given) => perfRegressionRequire("node:fs/promises").mkdir(...given);
var readdir = (...given) => perfRegressionRequire("node:fs/promises").readdir(...given);
var lstat = (...given) => perfRegressionRequire("node:fs/promises").lstat(...given);
var stat = (...given) => perfRegressionRequire("node:fs/promises").stat(...given);
var realpath = (...given) => perfRegressionRequire("node:fs/promises").realpath(...given);
var mkdtemp = (...given) => perfRegressionRequire("node:fs/promises").mkdtemp(...given);
var writeFile = (...given) => perfRegressionRequire("node:fs/promises").writeFile(...given);
var appendFile = (...given) => perfRegressionRequire("node:fs/promises").appendFile(...given);
var readFile = (...given) => perfRegressionRequire("node:fs/promises").readFile(...given);

// src/reporters/escape.ts
var LENGTH_MAX = 120;
var HIDDEN = String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]`;
var EMOJI = String.raw`\u{1F3F4}\u{E0067}\u{E0062}[\u{E0061}-\u{E007A}]{3}\u{E007F}|\p{ExtPict}[\uFE0E\uFE0F\p{EMod}]?(?:\u200D\p{ExtPict}[\uFE0F\p{EMod}]?)*|[#*0-9]\uFE0F\u20E3`;
var SHOWN = new RegExp(`(${EMOJI})|${HIDDEN}`, "gu");
var PLAIN = /^[ -~]*$/;
function visible(name, length = LENGTH_MAX) {
  const short = name.length > 4 * length ? name.slice(0, 2 * length) + name.slice(-2 * length) : name;
  const line = PLAIN.test(short) ? short : short.replace(SHOWN, (_, emoji) => emoji ?? "\uFFFD");
  if (line.length <= length || [...line].length <= length) return line;
  const half = Math.floor((length - 1) / 2);
  const parts = graphemes(line);
  return `${leading(parts, half).join("")}\u2026${leading(parts.toReversed(), half).reverse().join("")}`;
}
function leading(parts, length) {
  let left = length;
  const end = parts.findIndex((part) => {
    left -= [...part].length;
    return left < 0;
  });
  return parts.slice(0, end < 0 ? parts.length : end);
}
var segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
function graphemes(text) {
  if (PLAIN.test(text)) return text.split("");
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
var HARMLESS = /^[^`|\\<>&@]*[^`|\\<>&@\s][^`|\\<>&@]*$/;
function markdownCode(name, length) {
  const line = visible(name, length);
  if (HARMLESS.test(line)) return `\`${line}\``;
  return `<code>${markdownEntities(line)}</code>`;
}
function markdownText(text, length = 500) {
  return markdownEntities(visible(text, length));
}
var MEANINGFUL = /[\\`*[\]#|<>&~@!${}]|(?<![a-z0-9])_|_(?![a-z0-9])|(?<=:)\/(?=\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi;
var REFERRING = /* @__PURE__ */ new Set(["@", "#", "-"]);
function markdownEntities(line) {
  return line.replace(
    MEANINGFUL,
    (character) => `&#${character.codePointAt(0)};${REFERRING.has(character) ? "&#8203;" : ""}`
  );
}
function linkTarget(url) {
  const encoded = encodeURI(url.toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, "%");
  return encoded.replace(/[()'*_@~!$]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
function utf8Bytes(text) {
  return new TextEncoder().encode(text).length;
}

// src/model/path-name.ts
var PATH_LENGTH_MAX = 200;
var HIDDEN2 = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
var GIT = /^(?:\.git|git~\d)[. ]*(?::.*)?$/i;
function pathFault(path, lengthMax = PATH_LENGTH_MAX) {
  if (path.length > lengthMax) return `has ${path.length} characters, and at most ${lengthMax} are taken`;
  if (HIDDEN2.test(path)) return "has a control character";
  if (path.includes("\\")) return "has a backslash";
  if (path.startsWith("/") || /^[A-Za-z]:(?:\/|$)/.test(path)) return "is absolute";
  const parts = path.split("/").map((part) => part.trim());
  if (parts.includes("..")) return "leads upwards (..)";
  return parts.some((part) => GIT.test(part)) ? "names git's own folder (.git)" : void 0;
}

// src/system/child-environment.ts
var REPOSITORY_VARIABLES = /* @__PURE__ */ new Set([
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_CONFIG",
  "GIT_CONFIG_PARAMETERS",
  "GIT_OBJECT_DIRECTORY",
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_GRAFT_FILE",
  "GIT_INDEX_FILE",
  "GIT_NO_REPLACE_OBJECTS",
  "GIT_REPLACE_REF_BASE",
  "GIT_PREFIX",
  "GIT_INTERNAL_SUPER_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_COMMON_DIR",
  // Objects of a push that is not accepted yet. Belongs to GIT_OBJECT_DIRECTORY.
  "GIT_QUARANTINE_PATH"
]);
var OF_THE_STEP = /^(?:INPUT_.*|STATE_.*|ACTIONS_(?:RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)|ALLOW_REGRESSION.*)$/i;
var CONSUMED = /^(?:AWS_(?!CA_BUNDLE$).*|(?:GITHUB|GH)_(?:ENTERPRISE_)?TOKEN|(?:(?:SLACK|TEAMS|DISCORD)_)?WEBHOOK(?:_URL)?)$/i;
var SECRET_LENGTH_MIN = 8;
function isSecretName(name) {
  return /^(?:INPUT|ACTIONS)_/i.test(name) ? OF_THE_STEP.test(name) : CONSUMED.test(name);
}
function childEnvironment(env, { names, secrets = [] }) {
  const isPassed = matcherOf(names);
  const isSecret = carrying(secrets);
  const withheld = [];
  const seen = Object.entries(withoutRepository(env)).filter(([name, value]) => {
    if (isPassed(name) || !(OF_THE_STEP.test(name) || CONSUMED.test(name) || isSecret(value))) return true;
    if (!OF_THE_STEP.test(name)) withheld.push(name);
    return false;
  });
  return { env: Object.fromEntries(seen), withheld: withheld.sort() };
}
function carrying(secrets) {
  const values = secrets.filter((secret) => secret.length >= SECRET_LENGTH_MIN);
  return (value = "") => values.some((secret) => value.includes(secret));
}
function gitEnvironment(env) {
  const isKept = ([name]) => !OF_THE_STEP.test(name);
  return Object.fromEntries(Object.entries(withoutRepository(env)).filter(isKept));
}
function withoutRepository(env) {
  const isKept = ([name, value = ""]) => name === "GIT_CONFIG_COUNT" ? /^\d+$/.test(value) : !REPOSITORY_VARIABLES.has(name);
  return Object.fromEntries(Object.entries(env).filter(isKept));
}
function matcherOf(patterns) {
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll("*", ".*")}$`));
  return (name) => expressions.some((expression) => expression.test(name));
}

// builtin:node:child_process
var execFile = (...given) => perfRegressionRequire("node:child_process").execFile(...given);
var spawn = (...given) => perfRegressionRequire("node:child_process").spawn(...given);

// src/system/git.ts
var NoGitError = class extends UserError {
};
var FIXED = [
  "color.ui=false",
  "core.quotePath=false",
  "log.showSignature=false",
  "i18n.logOutputEncoding=UTF-8",
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  // Maintenance would go on in the background while a command is measured.
  "maintenance.auto=false",
  "gc.auto=0"
].flatMap((setting) => ["-c", setting]);
var FIXED_ENV = { GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
function askGit(args, { cwd, input }) {
  return new Promise((resolve2, reject) => {
    const env = { ...gitEnvironment(process.env), ...FIXED_ENV };
    const child = spawn("git", [...FIXED, ...args], { cwd, env, stdio: "pipe" });
    const stdout = [];
    const stderr = [];
    child.stdout.on("data", (chunk) => stdout.push(chunk));
    child.stderr.on("data", (chunk) => stderr.push(chunk));
    child.on("error", (cause) => {
      reject(new NoGitError("git cannot be run", "Install git, or check that it is on the PATH.", { cause }));
    });
    child.on("close", (status) => {
      const text = (chunks) => Buffer.concat(chunks).toString("utf8");
      resolve2({ status: status ?? 1, stdout: text(stdout), stderr: text(stderr) });
    });
    child.stdin.on("error", () => {
    });
    child.stdin.end(input ?? "");
  });
}
async function git(args, options) {
  const { status, stdout, stderr } = await askGit(args, options);
  if (status === 0) return stdout.trimEnd();
  throw new UserError(`git ${args[0]} failed in ${options.cwd}: ${stderr.trim() || `exit status ${status}`}`);
}
async function tryGit(args, options) {
  const { status, stdout } = await askGit(args, options);
  return status === 0 ? stdout.trimEnd() : void 0;
}

// src/github/look.ts
var READING = { what: "read the history", permission: "contents: read" };
var looks = /* @__PURE__ */ new WeakMap();
function lookAhead(github, question) {
  looks.set(
    github,
    ask(github, question).catch((error) => {
      if (error instanceof UserError) return void 0;
      throw error;
    })
  );
}
async function lookOf(github) {
  return looks.get(github);
}
function isWholeText({ text, bytes }) {
  return text !== void 0 && Buffer.byteLength(text) === bytes;
}
async function ask(github, question) {
  const { branch, base } = question;
  const places = [...question.files.map(fileField), ...question.folders.map(folderField)];
  const paths = [...question.files, ...question.folders];
  const variables = { branch: `refs/heads/${branch}` };
  for (const [i, path] of paths.entries()) variables[`path${i}`] = path;
  for (const [i, path] of (base?.files ?? []).entries()) variables[`base${i}`] = path;
  const atTip = places.map((field, i) => `seen${i}: file(path: $path${i}) { ${field} }`).join(" ");
  const fields = [
    `ref(qualifiedName: $branch) { target { oid ... on Commit { committedDate tree { oid } ${atTip} } } }`,
    ...base ? [baseField(base.commit, base.files)] : []
  ];
  const declared = ["owner", "repo", ...Object.keys(variables)].map((name) => `$${name}: String!`).join(", ");
  const text = `query (${declared}) { repository(owner: $owner, name: $repo) { ${fields.join(" ")} } }`;
  const { data: answer } = answerSchema.safeParse(await github.query(text, variables, READING));
  if (!answer) return void 0;
  const { ref, base: commit2 } = answer.data.repository;
  return {
    branch,
    tip: ref ? {
      commit: ref.target.oid,
      tree: ref.target.tree.oid,
      timeMs: Date.parse(ref.target.committedDate)
    } : void 0,
    seen: ref ? seenIn(paths, "seen", ref.target) : /* @__PURE__ */ new Map(),
    base: base && commit2 ? {
      commit: base.commit,
      ancestors: commit2.history.nodes.map(({ oid: oid2 }) => oid2),
      seen: seenIn(base.files, "base", commit2)
    } : void 0
  };
}
var ENTRY = "name mode oid size";
var fileField = () => `${ENTRY} object { ... on Blob { text } }`;
var folderField = () => `${ENTRY} object { ... on Tree { entries { ${ENTRY} } } }`;
function baseField(commit2, files) {
  const texts = files.map((_, i) => `base${i}: file(path: $base${i}) { ${fileField()} }`).join(" ");
  return `base: object(oid: ${JSON.stringify(commit2)}) { ... on Commit { history(first: 100) { nodes { oid } } ${texts} } }`;
}
function seenIn(paths, alias, answers) {
  const seen = /* @__PURE__ */ new Map();
  for (const [i, path] of paths.entries()) {
    const parsed = seenSchema.safeParse(answers[`${alias}${i}`]);
    if (parsed.success) seen.set(path, parsed.data ?? void 0);
  }
  return seen;
}
var oid = string().regex(/^[0-9a-f]{40,64}$/);
var entrySchema = object({ name: string(), mode: int(), oid, size: int().nonnegative() }).transform(({ name, mode, oid: oid2, size }) => ({ name, mode, sha: oid2, bytes: size }));
var seenSchema = object({
  name: string(),
  mode: int(),
  oid,
  size: int().nonnegative(),
  object: object({ text: string().nullish(), entries: array(entrySchema).nullish() }).nullish()
}).transform(
  ({ name, mode, oid: oid2, size, object: object2 }) => ({
    name,
    mode,
    sha: oid2,
    bytes: size,
    text: object2?.text ?? void 0,
    below: object2?.entries ?? void 0
  })
).nullable();
var commitSchema = looseObject({ history: object({ nodes: array(object({ oid })) }) });
var answerSchema = object({
  errors: _undefined().optional(),
  data: object({
    repository: object({
      ref: object({ target: looseObject({ oid, committedDate: string(), tree: object({ oid }) }) }).nullable(),
      base: commitSchema.nullish()
    })
  })
});

// src/baseline/base-commit.ts
var READING2 = { what: "ask for the commits of the repository", permission: "contents: read" };
var ANCESTORS = 100;
var ANCESTORS_LOCAL = 1e3;
async function readCheckout(folder) {
  const asked = tryGit(["cat-file", "--batch"], { cwd: folder, input: "HEAD^{commit}\n" });
  const output = await asked.catch((error) => {
    if (error instanceof NoGitError) return void 0;
    throw error;
  });
  const [, commit2, raw] = /^([0-9a-f]{40,64}) commit \d+\n([\s\S]*)$/.exec(output ?? "") ?? [];
  if (commit2 === void 0 || raw === void 0) return void 0;
  const end = raw.indexOf("\n\n");
  const header = raw.slice(0, end < 0 ? raw.length : end);
  const parents = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1]);
  const author = /^author (.*) <[^>]*> \d+ [+-]\d+$/m.exec(header)?.[1] ?? "";
  const tags = (await tryGit(["tag", "--points-at", "HEAD"], { cwd: folder }))?.split("\n").filter(Boolean);
  const message = end < 0 ? "" : firstLine(raw.slice(end + 2));
  return { commit: commit2, parents, message, author, ...tags?.length && { tags } };
}
async function baseCommitInJob(context, github, checkout, baseBranch) {
  const { commit: commit2, how } = await standsOn(context, github, checkout, baseBranch);
  return { commit: commit2, how, branch: baseBranch, ancestors: () => ancestorsOnGitHub(github, commit2) };
}
async function checkoutOnGitHub(github, sha) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/git/commits/{commit_sha}",
    { commit_sha: sha },
    READING2
  );
  return {
    commit: sha,
    parents: data?.parents.map((parent) => parent.sha) ?? [],
    message: firstLine(data?.message ?? ""),
    author: data?.author?.name ?? ""
  };
}
var FILES_MAX = 300;
async function mergeOnGitHub(github, sha) {
  const route = "GET /repos/{owner}/{repo}/commits/{ref}";
  const { data } = await github.request(route, { ref: sha }, READING2);
  if (!data) return void 0;
  const { parents, files = [] } = data;
  return {
    parents: parents.map((parent) => parent.sha),
    files: files.length < FILES_MAX ? files.flatMap(({ filename, previous_filename: before }) => [filename, ...before ? [before] : []]) : void 0
  };
}
function firstLine(message) {
  return message.trimStart().split("\n", 1)[0]?.trimEnd() ?? "";
}
function baseInCheckout({ pullRequest, refName }, { parents }, baseBranch) {
  const [first = "", second] = parents;
  const isNamed = pullRequest ? second === pullRequest.head.sha : refName === baseBranch;
  return isNamed ? first : void 0;
}
async function standsOn(context, github, checkout, baseBranch) {
  const named5 = baseInCheckout(context, checkout, baseBranch);
  if (named5 !== void 0) {
    const how = context.pullRequest ? "the commit that this branch stands on" : "the commit before";
    return { commit: named5, how };
  }
  const { commit: commit2 } = checkout;
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    { basehead: `${baseBranch}...${commit2}`, per_page: 1 },
    READING2
  );
  return { commit: data?.merge_base_commit.sha ?? "", how: "the merge base of this branch" };
}
async function ancestorsOnGitHub(github, commit2) {
  if (commit2 === "") return [];
  const base = (await lookOf(github))?.base;
  if (base?.commit === commit2) return base.ancestors;
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/commits",
    { sha: commit2, per_page: ANCESTORS },
    READING2
  );
  return data?.map(({ sha }) => sha) ?? [];
}
async function baseCommitLocally(folder, checkout, baseBranch) {
  const inside = { cwd: folder };
  const common = { branch: baseBranch, ancestors: () => ancestorsLocally(folder, commit2) };
  const dirty = Boolean(await tryGit(["status", "--porcelain", "--untracked-files=no"], inside));
  const base = await resolveBase(folder, baseBranch);
  const mergeBase = base && await tryGit(["merge-base", base, checkout.commit], inside);
  const onBase = mergeBase === void 0 || mergeBase === checkout.commit;
  const commit2 = onBase ? dirty ? checkout.commit : checkout.parents[0] ?? "" : mergeBase;
  const how = onBase ? dirty ? "on which the uncommitted work stands" : "the commit before" : `the merge base with ${baseBranch}`;
  return { commit: commit2, how, ...common };
}
async function ancestorsLocally(folder, commit2) {
  if (commit2 === "") return [];
  const list = await tryGit(["rev-list", `--max-count=${ANCESTORS_LOCAL}`, commit2], { cwd: folder });
  return list?.split("\n") ?? [];
}
async function resolveBase(folder, branch) {
  for (const ref of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
    const found = await tryGit(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], { cwd: folder });
    if (found) return found;
  }
  return void 0;
}
var USUAL_BRANCHES = ["main", "master", "trunk", "develop"];
async function defaultBranchLocally(folder) {
  const head = await tryGit(["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"], {
    cwd: folder
  });
  if (head) return head.replace(/^origin\//, "");
  const begun = await tryGit(["config", "--get", "init.defaultBranch"], { cwd: folder });
  for (const name of [...USUAL_BRANCHES, ...begun ? [begun] : []]) {
    if (await tryGit(["rev-parse", "--verify", "--quiet", `refs/heads/${name}`], { cwd: folder }))
      return name;
  }
  return await tryGit(["symbolic-ref", "--quiet", "--short", "HEAD"], { cwd: folder }) ?? "main";
}

// builtin:node:os
var of = (name) => perfRegressionRequire("node:os")[name];
var arch = (...given) => perfRegressionRequire("node:os").arch(...given);
var availableParallelism = (...given) => perfRegressionRequire("node:os").availableParallelism(...given);
var cpus = (...given) => perfRegressionRequire("node:os").cpus(...given);
var platform = (...given) => perfRegressionRequire("node:os").platform(...given);
var tmpdir = (...given) => perfRegressionRequire("node:os").tmpdir(...given);
var totalmem = (...given) => perfRegressionRequire("node:os").totalmem(...given);
var constants = /* @__PURE__ */ of("constants");

// builtin:node:path
var of2 = (name) => perfRegressionRequire("node:path")[name];
var resolve = (...given) => perfRegressionRequire("node:path").resolve(...given);
var isAbsolute = (...given) => perfRegressionRequire("node:path").isAbsolute(...given);
var join = (...given) => perfRegressionRequire("node:path").join(...given);
var relative = (...given) => perfRegressionRequire("node:path").relative(...given);
var dirname = (...given) => perfRegressionRequire("node:path").dirname(...given);
var basename = (...given) => perfRegressionRequire("node:path").basename(...given);
var extname = (...given) => perfRegressionRequire("node:path").extname(...given);
var parse = (...given) => perfRegressionRequire("node:path").parse(...given);
var sep = /* @__PURE__ */ of2("sep");

// src/model/naming.ts
function isPartOf(benchmark, failed) {
  return benchmark === failed || benchmark.startsWith(failed) && /[^\w.]/.test(benchmark[failed.length] ?? "");
}
function ownersOf(benchmarks) {
  const ranks = /* @__PURE__ */ new Map();
  const owners = /* @__PURE__ */ new Map();
  for (const { name, former = [] } of benchmarks) {
    for (const [rank, each] of [name, ...former].entries()) {
      const best = ranks.get(each) ?? Number.POSITIVE_INFINITY;
      if (rank < best) {
        ranks.set(each, rank);
        owners.set(each, name);
      } else if (rank === best && owners.get(each) !== name) owners.set(each, null);
    }
  }
  return owners;
}

// src/formats/names.ts
function qualified(short, ...words) {
  const details = words.filter((word2) => word2 !== void 0 && word2 !== "");
  return details.length === 0 ? { benchmark: short } : { benchmark: `${short} (${details.join(", ")})`, short };
}
function nameWith(benchmark, parameters) {
  const words = Object.entries(parameters).map(([key, value]) => `${key}=${quotedIfAmbiguous(value)}`);
  return words.length > 0 ? `${benchmark} (${words.join(", ")})` : benchmark;
}
function quotedIfAmbiguous(value) {
  return value.includes(", ") && value.includes("=") ? JSON.stringify(value) : value;
}
function parameterWords(name, parameters) {
  return Object.entries(parameters).filter(([, value]) => !hasWord(name, value)).map(([key, value]) => `${key}=${value}`);
}
function hasWord(text, word2) {
  if (word2 === "") return false;
  const isPart = (sign) => sign !== void 0 && /[\p{L}\p{N}]/u.test(sign);
  for (let at = text.indexOf(word2); at >= 0; at = text.indexOf(word2, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + word2.length])) return true;
  }
  return false;
}
function lastingPath(path) {
  return path.replace(/^file:\/\//, "").split(/[\\/]/).filter((part) => part !== "" && part !== ".").slice(-2).join("/");
}
var TARGET = /^ *Running .*[/\\]([^/\\]+)-[0-9a-f]{16}(?:\.exe)?\)?$/;
function cargoTarget(line) {
  return TARGET.exec(line)?.[1];
}
function withShownNames(measurements, scopes) {
  if (measurements.every(({ benchmark }) => benchmark.shown === void 0)) return measurements;
  const several = new Set(scopes.values()).size > 1;
  const owners = ownersOf(measurements.map(({ benchmark }) => benchmark));
  return measurements.map((measurement) => {
    const { shown: short, ...benchmark } = measurement.benchmark;
    if (short === void 0) return measurement;
    const { name, former = [] } = benchmark;
    const scope = several && scopes.get(name) || "";
    const [shown2] = former.filter((each) => each.length < name.length && each.includes(scope) && owners.get(each) === name).sort((a, b) => a.length - b.length);
    return { ...measurement, benchmark: { ...benchmark, ...shown2 !== void 0 && { shown: shown2 } } };
  });
}

// src/formats/success-rate.ts
var SUCCESS_RATE = "success_rate";
function successRow(benchmark, succeeded, total) {
  return successShare(benchmark, succeeded / total);
}
function successShare(benchmark, share2) {
  const centre = 100 * Math.min(1, Math.max(0, share2));
  return { benchmark, metric: SUCCESS_RATE, unit: "%", centre, direction: "higher" };
}
function addOutcome(outcomes, benchmark, hasSucceeded) {
  const outcome = outcomes.get(benchmark) ?? { succeeded: 0, total: 0 };
  outcome.succeeded += Number(hasSucceeded);
  outcome.total++;
  outcomes.set(benchmark, outcome);
}
function successRows(outcomes, least = 1) {
  return [...outcomes].flatMap(
    ([benchmark, { succeeded, total }]) => succeeded === 0 || total < least ? [] : [successRow(benchmark, succeeded, total)]
  );
}
function onlyFailedWhole(skipped, outcomes) {
  return skipped.map(({ failed, ...rest }) => {
    const hasSucceeded = typeof failed === "string" && (outcomes.get(failed)?.succeeded ?? 0) > 0;
    return failed === void 0 || hasSucceeded ? rest : { ...rest, failed };
  });
}

// src/formats/ab.ts
var OWN = /\bThis is ApacheBench, Version |\bRequests per second: +\S+ \[#\/sec\]/;
var CSV_HEADER = /^Percentage served,Time in ms\r?$/m;
var FIELD = /^([A-Z][\w -]*): +(\S.*)$/;
var PERCENTILE = /^ *(\d+)% +(\d+)/;
var PERCENTILES = ["50", "75", "90", "95", "99"];
var KINDS = /^ +\(Connect: (\d+), Receive: (\d+), Length: (\d+), Exceptions: (\d+)\)/;
var NUMBER_AND_UNIT = /^(\S+)(?: \[(\S+)\])?/;
var FIELDS = /* @__PURE__ */ new Map([
  ["Failed requests", { metric: "failed_requests", unit: "count" }],
  ["Non-2xx responses", { metric: "non2xx", unit: "count" }],
  ["Requests per second", { metric: "requests_per_second", unit: "1/s" }],
  ["Time per request", { metric: "latency_mean" }],
  ["Transfer rate", { metric: "bytes_per_second" }]
]);
var ab = {
  id: "ab",
  tool: "ApacheBench",
  produce: "ab -q -n 2000 -c 8 http://localhost:3000/ | tee results.txt",
  reads: "requests and bytes per second, latency with percentiles, failed requests, success rate",
  samples: "iteration",
  repeats: true,
  claims(text, json) {
    return json === void 0 && (OWN.test(text) || CSV_HEADER.test(text));
  },
  read(text) {
    return CSV_HEADER.test(text) ? readCsv(text) : readReport(text);
  }
};
function readCsv(text) {
  const rows = [];
  const skipped = [];
  for (const { line, fields } of [...csvRecords(fromHeader(text, CSV_HEADER))].slice(1)) {
    const [percent = "", time] = fields ?? [];
    const centre = numberOf(time?.trim());
    if (centre === void 0) skipped.push({ line, reason: "not a percentage and a time" });
    else if (PERCENTILES.includes(percent)) {
      rows.push({ benchmark: "(unnamed)", metric: `latency_p${percent}`, unit: "ms", centre, line });
    }
  }
  return { rows, skipped };
}
function readReport(text) {
  const rows = [];
  const skipped = [];
  let lines = [];
  for (const [index, shown2] of loggedLines(text).entries()) {
    const [, key = "", value = ""] = FIELD.exec(shown2) ?? [];
    if (key === "Server Hostname") {
      readRun(lines, rows, skipped);
      lines = [];
    }
    lines.push({ line: index + 1, shown: shown2, key, value });
  }
  readRun(lines, rows, skipped);
  return { rows, skipped };
}
function readRun(lines, rows, skipped) {
  const about = /* @__PURE__ */ new Map();
  for (const { key, value } of lines) if (key !== "" && !about.has(key)) about.set(key, value);
  const names = namesOf(about);
  const { benchmark } = names;
  const isUnanswered = about.get("Complete requests") === "0";
  const seen = /* @__PURE__ */ new Set();
  for (const { line, shown: shown2, key, value } of lines) {
    const [, percent = "", time = ""] = PERCENTILE.exec(shown2) ?? [];
    const field = FIELDS.get(key);
    if (key === "Complete requests" && isUnanswered) {
      skipped.push({ line, reason: `${benchmark}: no request was answered`, failed: benchmark });
    }
    if (isUnanswered) continue;
    if (key === "Requests per second" && !seen.has(key))
      rows.push(...successOf(names, about, lines).map((row) => ({ ...row, line })));
    if (field && !seen.has(key)) {
      seen.add(key);
      const [, number, unit = ""] = NUMBER_AND_UNIT.exec(value) ?? [];
      const centre = numberOf(number);
      const { metric } = field;
      if (centre === void 0) skipped.push({ line, reason: `${benchmark}: ${key} is not a number` });
      else rows.push({ ...names, metric, unit: field.unit ?? unit.replace("/sec", "/s"), centre, line });
    } else if (PERCENTILES.includes(percent)) {
      rows.push({ ...names, metric: `latency_p${percent}`, unit: "ms", centre: Number(time), line });
    }
  }
}
function successOf(names, about, lines) {
  const count = (key) => numberOf(about.get(key)) ?? 0;
  const kinds = lines.map(({ shown: shown2 }) => KINDS.exec(shown2)).find((found) => found);
  const ofOtherLength = Number(kinds?.[3] ?? 0);
  const complete = count("Complete requests");
  const unanswered = count("Failed requests") - ofOtherLength;
  const failed = Math.max(count("Failed requests"), unanswered + count("Non-2xx responses"));
  return complete > 0 ? [{ ...successRow(names.benchmark, complete - failed, complete), ...names }] : [];
}
function namesOf(about) {
  const host = about.get("Server Hostname");
  if (host === void 0) return { benchmark: "(unnamed)" };
  const address = `${host}:${about.get("Server Port") ?? ""}${about.get("Document Path") ?? ""}`;
  const concurrency = about.get("Concurrency Level");
  const parameters = concurrency === void 0 ? {} : { concurrency };
  const load = concurrency === void 0 ? void 0 : `concurrency=${concurrency}`;
  const keepAlive = about.has("Keep-Alive requests") ? "keep-alive" : void 0;
  return { ...qualified(address, load, keepAlive), parameters };
}

// src/formats/artillery.ts
var PERCENTILES2 = ["p50", "p75", "p90", "p95", "p99"];
var ENDPOINT = "plugins.metrics-by-endpoint.";
var PART = /\.response_time\.\dxx$/;
var OF_PART = /^([\w-]+)\.(response_time|session_length)$/;
var OF_PAGE = /^browser\.(?:page\.(?!CLS\b)|step\.)/;
var artillery = {
  id: "artillery",
  tool: "Artillery",
  produce: "artillery run --output results.json test.yml",
  reads: "requests per second, latency with percentiles, success rate of requests and users, by endpoint",
  samples: "iteration",
  claims(_text, json) {
    const aggregate = asObject(asObject(json)?.aggregate);
    if (!aggregate) return false;
    const isFirst = "scenariosCreated" in aggregate && asObject(aggregate.latency) !== void 0;
    return isFirst || asObject(aggregate.counters) !== void 0 && "summaries" in aggregate;
  },
  read(_text, json) {
    const aggregate = asObject(asObject(json)?.aggregate) ?? {};
    return asObject(aggregate.counters) ? readAggregate(aggregate) : readFirst(aggregate);
  }
};
function readAggregate(aggregate) {
  const counters = asObject(aggregate.counters) ?? {};
  const summaries2 = asObject(aggregate.summaries) ?? {};
  const rows = [];
  for (const [name, summary] of Object.entries(summaries2)) {
    rows.push(...rowsOfSummary(name, asObject(summary) ?? {}));
  }
  for (const [name, value] of Object.entries(asObject(aggregate.rates) ?? {})) {
    if (!name.endsWith(".request_rate")) continue;
    rows.push({
      benchmark: withoutLast(name),
      metric: "requests_per_second",
      unit: "1/s",
      centre: asNumber(value)
    });
  }
  if (rows.length === 0) throw new ParseFailure("no request and no user in the report");
  return withOutcomes(rows, outcomesOf(counters));
}
function rowsOfSummary(name, summary) {
  const [, part, what] = OF_PART.exec(name) ?? [];
  const endpoint = `${ENDPOINT}response_time.`;
  if (name.startsWith(endpoint)) return statistics(name.slice(endpoint.length), "latency", "ms", summary);
  if (part !== void 0)
    return statistics(part, what === "response_time" ? "latency" : "session", "ms", summary);
  if (PART.test(name)) return [];
  if (OF_PAGE.test(name)) return statistics(name, "time", "ms", summary);
  return statistics(name, "value", "", summary);
}
function outcomesOf(counters) {
  const outcomes = /* @__PURE__ */ new Map();
  const count = (benchmark, isGood, value) => {
    const outcome = outcomes.get(benchmark) ?? { good: 0, bad: 0 };
    outcome[isGood ? "good" : "bad"] += asNumber(value);
    outcomes.set(benchmark, outcome);
  };
  const engines = Object.keys(counters).filter((name) => /^[\w-]+\.requests$/.test(name)).map(withoutLast);
  for (const [name, value] of Object.entries(counters)) {
    const [, endpoint, code] = /^plugins\.metrics-by-endpoint\.(.+)\.codes\.(\d+)$/.exec(name) ?? [];
    const [, failing] = /^plugins\.metrics-by-endpoint\.(.+)\.errors\.[^.]+$/.exec(name) ?? [];
    const [, engine, status] = /^([\w-]+)\.codes\.(\d+)$/.exec(name) ?? [];
    if (endpoint !== void 0) count(endpoint, Number(code) < 400, value);
    else if (failing !== void 0) count(failing, false, value);
    else if (engine !== void 0) count(engine, Number(status) < 400, value);
    else if (name.startsWith("errors.") && engines[0] !== void 0) count(engines[0], false, value);
    else if (name === "vusers.completed") count("vusers", true, value);
    else if (name === "vusers.failed") count("vusers", false, value);
  }
  return outcomes;
}
function withOutcomes(rows, outcomes) {
  const some = [...outcomes].filter(([, { good, bad }]) => good + bad > 0);
  const failed = new Map(some.filter(([, { good }]) => good === 0));
  const skipped = [...failed].map(([benchmark, { bad }]) => {
    return { reason: `${benchmark}: all of ${bad} failed`, failed: benchmark };
  });
  const rates = some.map(([benchmark, { good, bad }]) => successRow(benchmark, good, good + bad));
  return { rows: [...rows, ...rates].filter(({ benchmark }) => !failed.has(benchmark)), skipped };
}
function readFirst(aggregate) {
  const rows = statistics("http", "latency", "ms", asObject(aggregate.latency) ?? {});
  const rate = asObject(aggregate.rps)?.mean;
  if (rate !== void 0)
    rows.push({ benchmark: "http", metric: "requests_per_second", unit: "1/s", centre: asNumber(rate) });
  const http = { good: 0, bad: 0 };
  for (const [code, value] of Object.entries(asObject(aggregate.codes) ?? {})) {
    http[Number(code) < 400 ? "good" : "bad"] += asNumber(value);
  }
  for (const value of Object.values(asObject(aggregate.errors) ?? {})) http.bad += asNumber(value);
  return withOutcomes(rows, /* @__PURE__ */ new Map([["http", http]]));
}
function statistics(benchmark, what, unit, summary) {
  if (summary.count === 0) return [];
  const row = (metric, value) => typeof value === "number" ? [{ benchmark, metric: `${what}_${metric}`, unit, centre: value }] : [];
  return [
    ...row("mean", summary.mean),
    ...PERCENTILES2.flatMap(
      (name) => row(name, summary[name] ?? (name === "p50" ? summary.median : void 0))
    )
  ];
}
function withoutLast(name) {
  return name.slice(0, name.lastIndexOf("."));
}

// src/formats/asv-table.ts
var MOST_COLUMNS = 500;
var RULE = /^ *(?:=+|-+)(?: (?:=+|-+))* *$/;
var DOUBLE_RULE = /^ *=+(?: =+)* *$/;
function readTable(lines, first) {
  let next = first + 1;
  const spanning = /^ *--(?: |$)/.test(lines[next] ?? "");
  const header = spanning ? next + 2 : next;
  const rule = lines[header + 1] ?? "";
  if (!RULE.test(rule)) return { cells: [], next };
  const columns = spansOf(rule);
  if (columns.length > MOST_COLUMNS) return { cells: [], next };
  const left = spanning ? spansOf(lines[next + 1] ?? "")[0] : void 0;
  const count = left ? columns.filter((column) => column.end <= left.end).length : columns.length - 1;
  const names = cellsOf(lines[header] ?? "", columns);
  const across = spanning ? (lines[next] ?? "").trim().slice(2).trim() : "";
  const cells = [];
  for (next = header + 2; next < lines.length; next++) {
    const line = lines[next] ?? "";
    if (DOUBLE_RULE.test(line)) return { cells, next: next + 1 };
    if (/^\[/.test(line) || line.trim() === "") break;
    const texts = cellsOf(line, columns);
    const own = texts.slice(0, count).map((value, index) => [names[index] ?? "", value]);
    for (const [index, text] of texts.entries()) {
      if (index < count) continue;
      const parameters = across === "" ? own : [...own, ...splitHeading(across, names[index] ?? "")];
      cells.push({ parameters, text, line: next + 1 });
    }
  }
  return { cells, next };
}
function spansOf(rule) {
  return [...rule.matchAll(/[=-]+/g)].map((run) => ({ start: run.index, end: run.index + run[0].length }));
}
function cellsOf(line, columns) {
  return columns.map(({ start, end }) => line.slice(start, end).trim());
}
function splitHeading(names, values) {
  const keys = names.split(" / ");
  const words = values.split(" / ");
  if (keys.length !== words.length) return [[names, values]];
  return keys.map((key, index) => [key, words[index] ?? ""]);
}

// src/formats/asv-values.ts
var VALUE = /^([-+]?[\d.]+(?:e[-+]?\d+)?)(?:[^\w\s.;]+[\d.]+(?:e[-+]?\d+)?)?([A-Za-zμµ]*)(?:;\.\.\.)?$/;
var TIMES = new Map([
  ...["ns", "us", "ms", "s"].map((unit) => [unit, { unit, factor: 1 }]),
  ["m", { unit: "min", factor: 1 }],
  ["h", { unit: "min", factor: 60 }]
]);
var SIZES = /* @__PURE__ */ new Map([
  ["", "B"],
  ["k", "kB"],
  ["M", "MB"],
  ["G", "GB"],
  ["T", "TB"]
]);
function measuredBy(name) {
  const word2 = name.slice(name.lastIndexOf(".") + 1);
  if (/^time(?:raw)?(?:_|[A-Z]|$)|^Time(?:raw)?[A-Z]/.test(word2)) return { metric: "time", unit: "s" };
  if (/^(?:peak)?mem(?:_|[A-Z]|$)|^(?:Peak)?Mem[A-Z]/.test(word2)) return { metric: "memory", unit: "B" };
  return { metric: "value", unit: "" };
}
function measuredIn(cell, benchmark) {
  if (cell === "failed" || cell === "n/a" || cell === "") return cell === "failed" ? "failed" : "was skipped";
  const [, number, suffix = ""] = VALUE.exec(cell) ?? [];
  const centre = numberOf(number);
  const unreadable = `${JSON.stringify(cell.slice(0, 40))} is not a value`;
  if (centre === void 0) return unreadable;
  const { metric, unit } = measuredBy(benchmark);
  const time = TIMES.get(suffix.replace(/[μµ]/, "u"));
  if (time) return { metric: "time", unit: time.unit, centre: centre * time.factor };
  const size = SIZES.get(suffix);
  if (metric === "time" || size === void 0) return unreadable;
  if (metric === "memory" || suffix !== "") return { metric: "memory", unit: size, centre };
  return { metric, unit, centre };
}

// src/formats/environment.ts
var OS = /* @__PURE__ */ new Map([
  ["macos", "darwin"],
  ["mac os x", "darwin"],
  ["win32", "windows"],
  ["windows_nt", "windows"]
]);
var ARCH = /* @__PURE__ */ new Map([
  ["amd64", "x64"],
  ["x86_64", "x64"],
  ["aarch64", "arm64"],
  ["386", "ia32"],
  ["i386", "ia32"],
  ["i686", "ia32"],
  ["x86", "ia32"]
]);
function environmentOf(reported2) {
  const os = word(reported2.os);
  const arch2 = word(reported2.arch);
  const cpu = word(reported2.cpu);
  const cores = positive(reported2.cores);
  const memoryBytes = positive(reported2.memoryBytes);
  const { data: state } = runStateSchema.safeParse(reported2.state);
  const toolchain = Object.entries(reported2.toolchain ?? {}).flatMap(([tool, version]) => {
    const text = word(version)?.replace(/^v(?=\d)/, "");
    return text === void 0 ? [] : [[tool, text]];
  });
  return {
    ...os !== void 0 && { os: spell(os, OS) },
    ...arch2 !== void 0 && { arch: spell(arch2, ARCH) },
    ...cpu !== void 0 && { cpu },
    ...cores !== void 0 && { cores },
    ...memoryBytes !== void 0 && { memoryBytes },
    ...toolchain.length > 0 && { toolchain: Object.fromEntries(toolchain) },
    ...state !== void 0 && { state }
  };
}
function joinWords(words) {
  const known = new Set([...words].flatMap((joined4) => joined4.split(" | ")));
  return [...known].sort().join(" | ");
}
function spell(words, spelling) {
  const lower = words.toLowerCase().split(" | ");
  return joinWords(lower.map((each) => spelling.get(each) ?? each));
}
function word(value) {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : void 0;
}
function positive(value) {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : void 0;
}

// src/formats/asv.ts
var PROGRESS = /^\[ *\d+(?:\.\d+)?%\] (\S{1,9}) /;
var COMMIT = /^For .{1,200} commit (hash )?([0-9a-f]{6,40})\b[^(]{0,200}(?:\(round (\d+)\/\d+\))?/;
var RESULT = /^(?:Running )?(?!(?:Setting|Building|Installing|Running|Benchmarking|Importing|For)\b)([\w.]\S*)\s+(\S.*)$/;
var TABLE_FOLLOWS = /^(?:ok|\d+\/\d+ failed)$/;
var ANY_PROGRESS = /^\S* ?\[ *\d+(?:\.\d+)?%\] \S{1,9} (?:For .{1,200} commit |Benchmarking |Running |Setting up )/m;
var OLD_COMPARED = /^ *\[([0-9a-f]{4,40}) *\] +\[([0-9a-f]{4,40}) *\]/;
var COMPARED = /^\| *Change *\| *Before *\[[^|]*\| *After *\[([0-9a-f]{4,40})/;
var OLD_COMPARISON = /^[-+!x~ ] +(\S+) +(\S+) +(?:~?[\d.]+|n\/a) {2,}(\S.*)$/;
var IS_COMPARISON = /^ *\[[0-9a-f]{4,40} *\] +\[[0-9a-f]{4,40} *\]|^\| *Change *\| *Before *\[/m;
var asv = {
  id: "asv",
  tool: "asv (airspeed velocity)",
  produce: "asv run | tee results.txt (or asv continuous main HEAD | tee results.txt)",
  reads: "time, memory and tracked values as printed, parameters; of asv continuous, the tested commit",
  samples: "iteration",
  claims(text, json) {
    if (json !== void 0 || !/%\]|\[[0-9a-f]{4}/.test(text)) return false;
    const plain = withoutColour(text);
    return ANY_PROGRESS.test(plain) || IS_COMPARISON.test(plain);
  },
  read(text) {
    const lines = loggedLines(text);
    const reader = readProgress(lines);
    const { found, skipped, environments } = reader;
    const compared = found.length === 0 ? readComparison(lines, skipped) : [];
    if (found.length + compared.length + skipped.length === 0)
      throw new ParseFailure("no result was printed");
    const tested = testedCommit(reader);
    const own = found.filter(({ commit: commit2 }) => commit2 === tested);
    for (const commit2 of new Set(found.map((each) => each.commit))) {
      if (commit2 !== tested)
        skipped.push({ reason: `results of commit ${commit2}: ${tested} is the tested one` });
    }
    const rows = own.map(
      ({ row, environment: environment2 }) => environment2 === "" ? row : {
        ...row,
        benchmark: inEnvironment(row.benchmark, environment2),
        short: row.benchmark,
        scope: environment2
      }
    );
    const python = [...environments].map((name) => /py(?:py)?(\d[\d.]*)/.exec(name)?.[1]);
    const environment = environmentOf({ toolchain: { python: python.length === 1 ? python[0] : void 0 } });
    return { rows: [...rows, ...compared], skipped, environment };
  }
};
function inEnvironment(benchmark, environment) {
  return `${benchmark} [${environment}]`;
}
function readProgress(lines) {
  const reader = {
    found: [],
    skipped: [],
    commits: [],
    environments: /* @__PURE__ */ new Set(),
    rounds: false,
    tested: void 0
  };
  let commit2 = "";
  let environment = "";
  let benchmark = "";
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    reader.tested ??= OLD_COMPARED.exec(line)?.[2] ?? COMPARED.exec(line)?.[1];
    const progress = PROGRESS.exec(line);
    if (!progress || depthOf(progress[1] ?? "") > 3) continue;
    const content = line.slice(progress[0].length);
    const section = COMMIT.exec(content);
    const result = RESULT.exec(content);
    if (section?.[2] !== void 0) {
      commit2 = section[2];
      if (!reader.commits.includes(commit2)) reader.commits.push(commit2);
      reader.rounds ||= section[3] !== void 0;
    } else if (content.startsWith("Benchmarking ")) {
      environment = content.slice("Benchmarking ".length).trim();
      reader.environments.add(environment);
    } else if (/^=+(?: =+)* *$/.test(content) && benchmark !== "") {
      const table2 = readTable(lines, index);
      for (const cell of table2.cells) {
        const name = `${benchmark}(${cell.parameters.map(([, value]) => value).join(", ")})`;
        const parameters = Object.fromEntries(cell.parameters);
        take(reader, { name, benchmark, cell: cell.text, line: cell.line, parameters, commit: commit2, environment });
      }
      index = table2.next - 1;
    } else if (result?.[1] !== void 0 && result[2] !== void 0) {
      benchmark = result[1];
      const cell = result[2].trim();
      if (TABLE_FOLLOWS.test(cell)) continue;
      take(reader, {
        name: benchmark,
        benchmark,
        cell,
        line: index + 1,
        parameters: {},
        commit: commit2,
        environment
      });
    }
  }
  return reader;
}
function depthOf(bullets) {
  return bullets.length / new Set(bullets).size;
}
function take(reader, { name, benchmark, cell, line, parameters, commit: commit2, environment }) {
  const value = measuredIn(cell, benchmark);
  if (typeof value === "string") {
    const isFailure = value === "failed";
    reader.skipped.push({ line, reason: `${name}: ${value}`, ...isFailure && { failed: name } });
  } else reader.found.push({ row: { benchmark: name, ...value, parameters, line }, commit: commit2, environment });
}
function testedCommit({ commits, tested, rounds }) {
  const compared = commits.find(
    (commit2) => tested && (commit2.startsWith(tested) || tested.startsWith(commit2))
  );
  return compared ?? (rounds ? commits.at(-1) : commits[0]) ?? "";
}
function readComparison(lines, skipped) {
  const rows = [];
  let form = "none";
  for (const [index, line] of lines.entries()) {
    if (OLD_COMPARED.test(line)) form = "old";
    else if (COMPARED.test(line)) form = "table";
    if (form === "none") continue;
    const cells = form === "old" ? OLD_COMPARISON.exec(line)?.slice(1) : line.split("|").slice(2);
    const after = cells?.[1]?.trim();
    const name = (form === "old" ? cells?.[2] : cells?.slice(3, -1).join("|"))?.trim();
    if (after === void 0 || name === void 0 || name === "" || /^[-:]+$|^After /.test(after)) continue;
    const value = measuredIn(after, name.split("(", 1)[0] ?? "");
    if (typeof value === "string") skipped.push({ line: index + 1, reason: `${name}: ${value}` });
    else rows.push({ benchmark: name, ...value, line: index + 1 });
  }
  return rows;
}

// src/formats/asv-results-json.ts
var asvResultsJson = {
  id: "asv-results-json",
  tool: "asv (airspeed velocity), results file",
  produce: "asv run, then give .asv/results/<machine>/<commit>-<environment>.json",
  reads: "time, memory and tracked values, samples where they are kept (--record-samples), parameters",
  samples: "iteration",
  claims(_text, json) {
    const file = asObject(json);
    return asObject(file?.results) !== void 0 && asText(file?.commit_hash) !== void 0;
  },
  read(_text, json) {
    const file = asObject(json);
    const results3 = Object.entries(asObject(file?.results) ?? {});
    if (results3.length === 0) throw new ParseFailure("no results: asv ran no benchmark");
    const columns = asArray(file?.result_columns);
    const rows = [];
    const skipped = [];
    for (const [name, entry] of results3) readBenchmark(name, fieldsOf(entry, columns), rows, skipped);
    return { rows, skipped, environment: machineOf(asObject(file?.params) ?? {}, file?.python) };
  }
};
function fieldsOf(entry, columns) {
  const cells = asArray(entry);
  if (!cells) return asObject(entry) ?? { result: [entry] };
  const names = columns ?? ["result", "params"];
  return Object.fromEntries(names.map((column, index) => [String(column), cells[index]]));
}
function readBenchmark(name, fields, rows, skipped) {
  const axes = (asArray(fields.params) ?? []).map((axis) => asArray(axis) ?? []);
  const results3 = typeof fields.result === "number" ? [fields.result] : asArray(fields.result);
  if (!results3) {
    skipped.push({ reason: `${name}: no result; it failed or was not run` });
    return;
  }
  for (const [index, result] of results3.entries()) {
    const words = combinationAt(axes, index);
    if (!words) {
      skipped.push({ reason: `${name}: more results than combinations of its parameters` });
      return;
    }
    const benchmark = words.length > 0 ? `${name}(${words.join(", ")})` : name;
    const centre = asNumber(result);
    if (Number.isNaN(centre)) {
      skipped.push({ reason: `${benchmark}: no result; it failed or was skipped` });
      continue;
    }
    const values = asNumbers(asArray(fields.samples)?.[index]);
    const parameters = Object.fromEntries(words.map((word2, place) => [`param${place + 1}`, word2]));
    rows.push({ benchmark, ...measuredBy(name), centre, ...values && { values }, parameters });
  }
}
function combinationAt(axes, place) {
  const words = [];
  let rest = place;
  for (const axis of axes.toReversed()) {
    if (axis.length === 0) return void 0;
    words.push(wordOf(axis[rest % axis.length]));
    rest = Math.floor(rest / axis.length);
  }
  return rest === 0 ? words.reverse() : void 0;
}
function wordOf(value) {
  return typeof value === "string" ? value : JSON.stringify(value) ?? "";
}
function machineOf(machine, python) {
  return environmentOf({
    os: asText(machine.os)?.split(" ", 1)[0],
    arch: machine.arch,
    cpu: machine.cpu,
    cores: Number(machine.num_cpu),
    toolchain: { python: asText(machine.python) ?? python }
  });
}

// src/formats/autocannon.ts
var PERCENTILES3 = ["p50", "p75", "p90", "p99"];
var COUNTS = ["errors", "timeouts", "non2xx"];
var autocannon = {
  id: "autocannon",
  tool: "autocannon",
  produce: "autocannon -j http://localhost:3000 > results.json",
  reads: "requests and bytes per second, latency with percentiles, errors, success rate",
  samples: "iteration",
  repeats: true,
  claims(text, json) {
    return runsOf(text, json).some(isRun);
  },
  read(text, json) {
    const rows = [];
    const skipped = [];
    for (const [index, run] of runsOf(text, json).entries()) {
      if (!isRun(run)) {
        skipped.push({ reason: `entry ${index + 1} is not a run of autocannon` });
        continue;
      }
      const names = namesOf2(run);
      const { benchmark } = names;
      const fault = faultOfRun(run);
      if (fault === void 0) rows.push(...rowsOf(names, run));
      else skipped.push({ reason: `${benchmark}: ${fault}`, failed: benchmark });
    }
    return { rows, skipped };
  }
};
function runsOf(text, json) {
  if (json !== void 0) return asArray(json) ?? [json];
  if (!text.includes('"pipelining"')) return [];
  return [...jsonLines(text)].map(({ value }) => value).filter((value) => asObject(value) !== void 0);
}
function isRun(value) {
  const run = asObject(value);
  return run !== void 0 && "pipelining" in run && "non2xx" in run && asObject(run.requests) !== void 0;
}
function faultOfRun(run) {
  const requests = asObject(run.requests) ?? {};
  if (requests.total === 0) return "no request was answered";
  return faultOf(requests, "average", "number");
}
function namesOf2(run) {
  const parameters = asParameters({ connections: run.connections, pipelining: run.pipelining });
  const words = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
  return { ...qualified(asText(run.title) ?? asText(run.url) ?? "(unnamed)", ...words), parameters };
}
function rowsOf(names, run) {
  const latency = asObject(run.latency) ?? {};
  const row = (metric, unit, value) => value === void 0 ? [] : [{ ...names, metric, unit, centre: asNumber(value) }];
  return [
    ...row("requests_per_second", "1/s", asObject(run.requests)?.average),
    ...row("latency_mean", "ms", latency.average),
    ...PERCENTILES3.flatMap((percentile) => row(`latency_${percentile}`, "ms", latency[percentile])),
    ...row("bytes_per_second", "B/s", asObject(run.throughput)?.average),
    ...COUNTS.flatMap((metric) => row(metric, "count", run[metric])),
    ...successOf2(names, run)
  ];
}
function successOf2(names, run) {
  const answered = asNumber(asObject(run.requests)?.total);
  const sent = answered + asNumber(run.errors ?? 0);
  return sent > 0 ? [{ ...successRow(names.benchmark, answered - asNumber(run.non2xx), sent), ...names }] : [];
}

// src/formats/console-lines.ts
function consoleLines(text) {
  return loggedLines(text).map((shown2, index) => ({ line: index + 1, shown: shown2 }));
}
function hasLine(text, mark) {
  return consoleLines(text).some(({ shown: shown2 }) => mark.test(shown2));
}

// src/formats/benchee-console.ts
var TIMES2 = /^Name +ips +average +deviation +median\b/;
var MEMORY = /^Name +(?:Memory usage|average +deviation +median)/;
var COUNTS2 = /^Name +Reduction count/;
var INPUT = /^##### With input (.*?) #####\s*$/;
var TIME_ROW = /^(.*\S) +[\d.]+(?: [KMBT])? +([\d.]+) (ns|[uµμ]s|ms|s|min|h) +±[\d.]+%/;
var MEMORY_ROWS = [
  /^(.*\S) +([\d.]+) (B|KB|MB|GB|TB) +±[\d.]+%/,
  /^(.*\S) +([\d.]+) (B|KB|MB|GB|TB)(?: - .*)?$/
];
var COUNT_ROWS = [
  /^(.*\S) +([\d.]+)(?: ([KMBT]))? +±[\d.]+%/,
  /^(.*\S) +([\d.]+)(?: ([KMBT]))?(?: - .*)?$/
];
var SIZES2 = /* @__PURE__ */ new Map([
  ["KB", "KiB"],
  ["MB", "MiB"],
  ["GB", "GiB"],
  ["TB", "TiB"]
]);
var COUNTED = /* @__PURE__ */ new Map([
  ["K", 1e3],
  ["M", 1e6],
  ["B", 1e9],
  ["T", 1e12]
]);
function hasBencheeTable(text) {
  return text.includes("deviation") && hasLine(text, TIMES2);
}
function scenarioName(name, input) {
  return input === void 0 ? { benchmark: name } : { benchmark: `${name} (${input})`, parameters: { input } };
}
function readBencheeTable(text) {
  const rows = [];
  const skipped = [];
  const system = /* @__PURE__ */ new Map();
  let section;
  let about = "time";
  let input;
  for (const { line, shown: shown2 } of consoleLines(text)) {
    const [, field = "", word2 = ""] = /^(Operating System|CPU Information|Number of Available Cores): (.*?)"?$/.exec(shown2) ?? [];
    if (field !== "") system.set(field, word2);
    const [, language, version] = /^(Elixir|Erlang) (\S+)$/.exec(shown2) ?? [];
    if (language !== void 0 && version !== void 0) system.set(language, version);
    const heading = INPUT.exec(shown2)?.[1];
    if (heading !== void 0) {
      input = heading;
      about = "time";
      section = void 0;
    } else if (/^Memory usage statistics:/.test(shown2)) about = "memory";
    else if (/^Reduction count statistics:/.test(shown2)) about = "reductions";
    else if (/^(?:Comparison|Extended statistics):/.test(shown2)) section = void 0;
    else if (TIMES2.test(shown2)) {
      about = "time";
      section = "time";
    } else if (COUNTS2.test(shown2)) section = "reductions";
    else if (MEMORY.test(shown2)) section = about === "time" ? void 0 : about;
    else if (shown2.trim() === "" || /^\*\*/.test(shown2)) section = void 0;
    else if (section !== void 0) {
      const row = rowOf(section, shown2.trimEnd());
      const { name, ...rest } = row ?? { name: "" };
      if (!row) skipped.push({ line, reason: `${shown2.trim().split(/ {2,}/)[0]}: malformed row` });
      else rows.push({ ...scenarioName(name, input), ...rest, line });
    }
  }
  const toolchain = { elixir: system.get("Elixir"), erlang: system.get("Erlang") };
  const os = system.get("Operating System");
  const cpu = system.get("CPU Information");
  const cores = numberOf(system.get("Number of Available Cores"));
  return { rows, skipped, environment: environmentOf({ os, cpu, cores, toolchain }) };
}
function rowOf(section, shown2) {
  const patterns = section === "time" ? [TIME_ROW] : section === "memory" ? MEMORY_ROWS : COUNT_ROWS;
  const match = patterns.map((pattern) => pattern.exec(shown2)).find((found) => found !== null);
  const [, name, written, unit = ""] = match ?? [];
  const number = numberOf(written);
  if (name === void 0 || number === void 0) return void 0;
  if (section === "memory") return { name, metric: "memory", unit: SIZES2.get(unit) ?? unit, centre: number };
  if (section === "reductions") {
    const centre = Math.round(number * (COUNTED.get(unit) ?? 1) * 100) / 100;
    return { name, metric: "reductions", unit: "count", centre };
  }
  const time = unit === "h" ? { unit: "min", centre: number * 60 } : { unit: unit.replace(/[µμ]/, "u"), centre: number };
  return { name, metric: "time", ...time };
}

// src/formats/benchee.ts
var KINDS2 = [
  ["run_time_data", "time", "ns"],
  ["memory_usage_data", "memory", "B"],
  ["reductions_data", "reductions", "count"]
];
var NO_INPUT = /* @__PURE__ */ new Set(["__no_input", ""]);
var benchee = {
  id: "benchee",
  tool: "Benchee",
  produce: 'mix run bench.exs | tee results.txt (or as JSON: formatters: [{Benchee.Formatters.JSON, file: "results.json"}])',
  reads: "average time, memory and reductions of every job and input; from JSON every sample",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return hasBencheeTable(text);
    return (asArray(json) ?? []).some((entry) => asObject(asObject(entry)?.run_time_data) !== void 0);
  },
  read(text, json) {
    if (json === void 0) return readBencheeTable(text);
    const rows = [];
    const skipped = [];
    for (const [index, value] of (asArray(json) ?? []).entries()) {
      const scenario = asObject(value) ?? {};
      const name = asText(scenario.name) ?? asText(scenario.job_name);
      const found = name === void 0 ? [] : rowsOf2(name, scenario);
      if (name === void 0) skipped.push({ reason: `scenario ${index + 1} has no name` });
      else if (found.length === 0) skipped.push({ reason: `${name}: nothing was measured` });
      rows.push(...found);
    }
    return { rows, skipped };
  }
};
function rowsOf2(name, scenario) {
  const input = asText(scenario.input_name) ?? "";
  const own = NO_INPUT.has(input) ? void 0 : input;
  return KINDS2.flatMap(([field, metric, unit]) => {
    const data = asObject(scenario[field]);
    const statistics2 = asObject(data?.statistics);
    const values = asNumbers(data?.samples);
    if (!statistics2 || statistics2.sample_size === 0 || statistics2.average === null) return [];
    const row = { ...scenarioName(name, own), metric, unit, centre: asNumber(statistics2.average) };
    return [values ? { ...row, values } : row];
  });
}

// src/formats/bencher-metric-format.ts
var MEASURES = /* @__PURE__ */ new Map([
  ["latency", { metric: "time", unit: "ns" }],
  ["throughput", { metric: "throughput", unit: "ops/s" }],
  ["file-size", { metric: "file-size", unit: "B" }],
  ["build-time", { metric: "build-time", unit: "s" }]
]);
var FIELDS2 = /* @__PURE__ */ new Set(["value", "lower_value", "upper_value"]);
var bencherMetricFormat = {
  id: "bencher-metric-format",
  tool: "Bencher Metric Format",
  produce: 'your script: {"name": {"latency": {"value": 88.0}}}',
  reads: "the value of every measure",
  samples: "iteration",
  /** No key is specific to this format, so the complete structure has to match. */
  claims(_text, json) {
    const benchmarks = Object.values(asObject(json) ?? {}).map(asObject);
    if (benchmarks.length === 0 || benchmarks.includes(void 0)) return false;
    const measures = benchmarks.flatMap((each) => Object.values(each ?? {}).map(asObject));
    const fits2 = measures.every((each) => Object.keys(each ?? {}).every((field) => FIELDS2.has(field)));
    return fits2 && measures.some((each) => typeof each?.value === "number");
  },
  read(_text, json) {
    const rows = [];
    const skipped = [];
    for (const [benchmark, measures] of Object.entries(asObject(json) ?? {})) {
      for (const [measure, entry] of Object.entries(asObject(measures) ?? {})) {
        const result = asObject(entry) ?? {};
        const fault = faultOf(result, "value", "number");
        const { metric, unit } = MEASURES.get(measure) ?? { metric: measure, unit: "" };
        if (fault !== void 0) skipped.push({ reason: `${benchmark}: ${measure}: ${fault}` });
        else rows.push({ benchmark, metric, unit, centre: asNumber(result.value) });
      }
    }
    return { rows, skipped };
  }
};

// src/formats/benchmarkdotnet-table.ts
var RULE2 = /^[\s|:-]+$/;
var QUANTITY = /^([\d,.]+) ?(ns|us|[µμ]s|ms|s|m|B|KB|MB|GB|TB)$/;
var SIZES3 = /* @__PURE__ */ new Map([
  ["KB", "KiB"],
  ["MB", "MiB"],
  ["GB", "GiB"],
  ["TB", "TiB"]
]);
var REPORT = /(?:^|[\\/])(?!BenchmarkRun-)([\w.+`-]+)-report(?:-[\w-]+)?\.(?:csv|html|md|json)\s*$/;
var NOTHING = /* @__PURE__ */ new Set(["-", "?", "", "NA"]);
var FAILED = "NA";
function hasDotNetTable(text) {
  return text.includes("Mean") && consoleLines(text).some(({ shown: shown2 }) => isHeader(shown2));
}
function isHeader(shown2) {
  if (!shown2.includes("|") || !shown2.includes("Mean")) return false;
  const cells = cellsOf2(shown2);
  return cells.includes("Method") && cells.indexOf("Mean") > cells.indexOf("Method");
}
function readDotNetTable(text) {
  const rows = [];
  const skipped = [];
  let columns = [];
  let toolchain = {};
  let owner = "";
  for (const { line, shown: shown2 } of consoleLines(text)) {
    const versions = /^BenchmarkDotNet(?:=| )v?([\d.]+\S*?),/.exec(shown2)?.[1];
    const sdk = /\.NET (?:Core )?(?:SDK|Sdk)[ =]v?([\d.]+\S*)/.exec(shown2)?.[1];
    if (versions !== void 0) toolchain = { ...toolchain, benchmarkdotnet: versions };
    if (sdk !== void 0) toolchain = { ...toolchain, dotnet: sdk };
    owner = /^\/\/ \* Export/.test(shown2) ? "" : REPORT.exec(shown2.trim())?.[1] ?? owner;
    if (isHeader(shown2)) columns = cellsOf2(shown2);
    else if (!shown2.includes("|")) columns = [];
    else if (columns.length > 0 && !RULE2.test(shown2))
      readRow(cellsOf2(shown2), columns, { owner, line }, rows, skipped);
  }
  return { ...onlyOnce(rows, skipped), environment: environmentOf({ toolchain }) };
}
function cellsOf2(shown2) {
  const trimmed = shown2.trim().replace(/^\|/, "").replace(/\|$/, "");
  return trimmed.split("|").map((cell) => {
    const plain = cell.trim().replace(/^\*\*(.*)\*\*$/, "$1").replaceAll("\\", "");
    const decoded2 = plain.replace(/&(?:#39|quot|lt|gt|amp);/g, (entity) => ENTITIES.get(entity) ?? entity);
    return decoded2.replace(/^'(.*)'$/, "$1");
  });
}
var ENTITIES = /* @__PURE__ */ new Map([
  ["&#39;", "'"],
  ["&quot;", '"'],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&amp;", "&"]
]);
function readRow(cells, columns, { owner, line }, rows, skipped) {
  if (cells.every((cell) => cell === "")) return;
  if (cells.length !== columns.length) {
    skipped.push({ line, reason: `${cells[0]}: its row and the header differ in the number of cells` });
    return;
  }
  const mean2 = columns.indexOf("Mean");
  const cellOf2 = (column) => cells[columns.indexOf(column)] ?? "";
  const before = columns.slice(0, mean2).map((column, i) => [column, cells[i] ?? ""]);
  const own = ["Namespace", "Type", "Method"];
  const identifying = before.filter(([column, cell]) => !own.includes(column) && !NOTHING.has(cell));
  const parameters = Object.fromEntries(identifying);
  const inTable = own.map(cellOf2).filter((word2) => word2 !== "");
  const title = [...inTable.length === 1 && owner !== "" ? [owner] : [], ...inTable].join(".");
  const words = identifying.map(([column, cell]) => `${column}: ${cell}`).join(", ");
  const benchmark = words === "" ? title : `${title}(${words})`;
  const time = quantityOf(cellOf2("Mean"));
  if (time) rows.push({ benchmark, metric: "time", ...time, parameters, line });
  else {
    const isFailure = cellOf2("Mean") === FAILED;
    const reason = `${benchmark}: ${isFailure ? "it failed: no mean" : "its mean is not a time"}`;
    skipped.push({ line, reason, ...isFailure && { failed: benchmark } });
    return;
  }
  const size = cellOf2("Allocated");
  const allocated = size === "-" ? { centre: 0, unit: "B" } : quantityOf(size);
  if (columns.includes("Allocated") && allocated)
    rows.push({ benchmark, metric: "bytes", ...allocated, parameters, line });
}
function onlyOnce(rows, skipped) {
  const named5 = Map.groupBy(rows, ({ benchmark, metric }) => `${metric} ${benchmark}`);
  const several = new Set([...named5.values()].filter((all) => all.length > 1).map(([row]) => row?.benchmark));
  const ambiguous = [...several].map((name) => {
    return {
      reason: `${name}: several tables have a method with this name; use --exporters json, which has full names`
    };
  });
  return {
    rows: rows.filter(({ benchmark }) => !several.has(benchmark)),
    skipped: [...skipped, ...ambiguous]
  };
}
function quantityOf(cell) {
  const [, number, word2 = ""] = QUANTITY.exec(cell) ?? [];
  const centre = groupedNumberOf(number);
  if (centre === void 0) return void 0;
  const unit = word2 === "m" ? "min" : word2.replace(/[µμ]/, "u");
  return { centre, unit: SIZES3.get(unit) ?? unit };
}

// src/formats/benchmarkdotnet.ts
var benchmarkDotNet = {
  id: "benchmarkdotnet",
  tool: "BenchmarkDotNet",
  produce: "dotnet run -c Release -- --exporters json, then give BenchmarkDotNet.Artifacts/results/*.json",
  reads: "mean time, every value where the file holds them, allocated bytes and other metrics, parameters",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return hasDotNetTable(text);
    const file = asObject(json);
    return asArray(file?.Benchmarks) !== void 0 && asObject(file?.HostEnvironmentInfo) !== void 0;
  },
  isAlso(_text, json) {
    const entries = asArray(asObject(json)?.Benchmarks) ?? [];
    return entries.some((entry) => "Statistics" in (asObject(entry) ?? {}));
  },
  read(text, json) {
    if (json === void 0) return readDotNetTable(text);
    const file = asObject(json);
    const entries = asArray(file?.Benchmarks) ?? [];
    if (entries.length === 0) throw new ParseFailure("no benchmarks: the filter may have matched none");
    const benchmarks = entries.map((entry) => asObject(entry) ?? {});
    const rows = [];
    const skipped = [];
    for (const [index, benchmark] of benchmarks.entries()) {
      const names = namesOf3(benchmark);
      const name = names.benchmark;
      const statistics2 = asObject(benchmark.Statistics);
      const fault = statistics2 ? faultOf(statistics2, "Mean", "number") : "no statistics; it may have failed";
      if (name === "") skipped.push({ reason: `Benchmarks[${index}] has no name` });
      else if (fault !== void 0) skipped.push({ reason: `${name}: ${fault}`, failed: name });
      else rows.push(...rowsOf3(names, benchmark, statistics2 ?? {}));
    }
    return { rows, skipped, environment: machineOf2(asObject(file?.HostEnvironmentInfo) ?? {}) };
  }
};
function namesOf3(benchmark) {
  const name = fullNameOf(benchmark);
  const job = jobOf(benchmark);
  if (name === "" || job === "") return { benchmark: name };
  const full = `${name} [${job}]`;
  return job === DEFAULT_JOB ? { benchmark: name, former: [full] } : { benchmark: full, short: name };
}
var DEFAULT_JOB = "DefaultJob";
function fullNameOf(benchmark) {
  const full = asText(benchmark.FullName);
  if (full !== void 0) return full;
  const parts = [benchmark.Namespace, benchmark.Type, benchmark.Method].map(asText);
  const name = parts.filter((part) => part !== void 0 && part !== "").join(".");
  const parameters = parametersText(benchmark);
  return parameters === "" || name === "" ? name : `${name}(${parameters.replaceAll("=", ": ")})`;
}
function parametersText(benchmark) {
  return asText(benchmark.Parameters)?.trim() ?? "";
}
function parametersOf(benchmark) {
  const pairs = parametersText(benchmark).split(/&|, /).map((pair2) => /^\s*([^=]+)=(.*)$/s.exec(pair2));
  return Object.fromEntries(pairs.flatMap((pair2) => pair2 ? [[pair2[1] ?? "", pair2[2] ?? ""]] : []));
}
function jobOf(benchmark) {
  const info = asText(benchmark.DisplayInfo) ?? "";
  const at = info.indexOf(": ");
  if (at < 0) return propertiesOf(benchmark);
  const job = info.slice(at + 2).split(" [", 1)[0] ?? "";
  const open2 = job.indexOf("(");
  return open2 >= 0 && job.endsWith(")") ? job.slice(open2 + 1, -1) : job;
}
function propertiesOf(benchmark) {
  const properties = Object.entries(asObject(benchmark.Properties) ?? {});
  return properties.map(([key, value]) => `${key}=${String(value)}`).join(", ");
}
function rowsOf3(names, benchmark, statistics2) {
  const parameters = parametersOf(benchmark);
  const sample = sampleOf(statistics2.OriginalValues, launchesOf(benchmark.Measurements));
  const common = { ...names, parameters };
  const rows = [
    { ...common, metric: "time", unit: "ns", centre: asNumber(statistics2.Mean), ...sample }
  ];
  const allocated = asObject(benchmark.Memory)?.BytesAllocatedPerOperation;
  if (typeof allocated === "number") rows.push({ ...common, metric: "bytes", unit: "B", centre: allocated });
  for (const entry of asArray(benchmark.Metrics) ?? []) {
    const descriptor = asObject(asObject(entry)?.Descriptor);
    const metric = asText(descriptor?.Id);
    if (metric === void 0 || metric === "Allocated Memory" && rows.length > 1) continue;
    const better = descriptor?.TheGreaterTheBetter;
    rows.push({
      ...common,
      metric: metric === "time" || metric === "bytes" ? `metric ${metric}` : metric,
      unit: asText(descriptor?.Unit) ?? "",
      centre: asNumber(asObject(entry)?.Value),
      ...typeof better === "boolean" && { direction: better ? "higher" : "lower" }
    });
  }
  return rows;
}
function sampleOf(originals, launches) {
  if (launches.length > 1) return { values: launches.map(mean), level: "process" };
  const values = asNumbers(originals) ?? launches[0];
  return values ? { values } : {};
}
function launchesOf(value) {
  const results3 = (asArray(value) ?? []).map((entry) => asObject(entry) ?? {}).filter(
    ({ IterationMode: mode, IterationStage: stage }) => stage === void 0 ? mode === "Result" : mode === "Workload" && stage === "Result"
  );
  return [...Map.groupBy(results3, (result) => result.LaunchIndex).values()].map((launch) => asNumbers(launch.map((each) => asNumber(each.Nanoseconds) / asNumber(each.Operations)))).filter((launch) => launch !== void 0);
}
function machineOf2(host) {
  const architecture = asText(host.Architecture);
  return environmentOf({
    os: systemOf(asText(host.OsVersion) ?? ""),
    // Old versions only say 64-bit.
    arch: architecture?.includes("bit") ? void 0 : architecture?.toLowerCase(),
    cpu: asText(host.ProcessorName) ?? asObject(host.ProcessorName)?.Value,
    cores: host.LogicalCoreCount ?? host.ProcessorCount,
    toolchain: {
      dotnet: host.RuntimeVersion ?? host.ClrVersion,
      benchmarkdotnet: host.BenchmarkDotNetVersion
    }
  });
}
function systemOf(version) {
  if (/windows/i.test(version)) return "windows";
  if (/mac ?os|os ?x|darwin/i.test(version)) return "darwin";
  return /linux|ubuntu|debian|fedora|centos|alpine|nixos|suse|red hat/i.test(version) ? "linux" : version;
}

// src/formats/benchmarkjs.ts
var MEASURED = /^([\d.,]+|NaN|Infinity) ops\/sec\b(?: [^\d\s]{0,4} ?[\d.,]+%)? \(\d+ runs? sampled\)/;
var ANY_ROW = / x (?:[\d.,]+|NaN|Infinity) ops\/sec\b[^\n(]{0,40} \(\d+ runs? sampled\)/;
var benchmarkJs = {
  id: "benchmarkjs",
  tool: "Benchmark.js",
  produce: "node bench.js | tee results.txt, with suite.on('cycle', (event) => console.log(String(event.target)))",
  reads: "throughput",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && text.includes(" ops/sec") && ANY_ROW.test(text);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line = index + 1;
      const at = shown2.lastIndexOf(" x ", Math.max(0, shown2.indexOf(" ops/sec")));
      const measured4 = at < 0 ? void 0 : MEASURED.exec(shown2.slice(at + 3))?.[1];
      const name = shown2.slice(0, Math.max(0, at)).trim();
      if (measured4 === void 0) {
        const failed = /^(\S.*): $/.exec(shown2)?.[1];
        if (failed !== void 0) skipped.push({ line, reason: `${failed} failed`, failed });
        else if (shown2.includes(" ops/sec"))
          skipped.push({ line, reason: "no number of operations in a second" });
        continue;
      }
      const centre = numberOf(measured4.replaceAll(",", "")) ?? Number.NaN;
      if (name === "") skipped.push({ line, reason: "a result without name" });
      else rows.push({ benchmark: name, metric: "throughput", unit: "ops/sec", centre, line });
    }
    if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark printed a result");
    return { rows, skipped };
  }
};

// src/formats/benchmarkluau.ts
var OWN2 = /^(?:\S+ )?SUCCESS: [^\n]*: +[\d.]+ms \+\/- /m;
var SUCCESS = /^SUCCESS: /;
var TIME = /: +([\d.]+|nan|inf)(ns|us|ms|s) \+\/- +[-\w.]+% on (.+)$/;
var COMPARISON = / \([-+ ]*[\d.]+%, [^()]*\)$/;
var FAILED2 = /^FAILED: +(.+)$/;
var benchmarkluau = {
  id: "benchmarkluau",
  tool: "Luau bench.py",
  produce: "python3 bench/bench.py --vm ./luau | tee results.txt (or the JSON that it leaves)",
  reads: "mean time, every time where the JSON is given",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return text.includes("SUCCESS") && OWN2.test(withoutColour(text));
    return (asArray(json) ?? []).some((test) => (asArray(test) ?? []).some(isResult));
  },
  read(text, json) {
    const tests = asArray(json);
    return tests ? readTests(tests) : readLines(text);
  }
};
function isResult(value) {
  const result = asArray(value) ?? [];
  const [, , driver, name, values, count] = result;
  const isNamed = asText(driver) !== void 0 && asText(name) !== void 0;
  return isNamed && result.length === 6 && asArray(values) !== void 0 && typeof count === "number";
}
function readTests(tests) {
  const found = [];
  const skipped = [];
  for (const [index, result] of tests.flatMap((test) => asArray(test) ?? [test]).entries()) {
    const [, , driver, name, times] = isResult(result) ? asArray(result) ?? [] : [];
    const values = asNumbers(times);
    const title = asText(name) || `result ${index + 1}`;
    if (!values) skipped.push({ reason: `${title}: no times` });
    else {
      const row = { metric: "time", unit: "ms", centre: mean(values), values };
      found.push({ name: title, driver: asText(driver) ?? "", row });
    }
  }
  return { rows: named(found), skipped };
}
function readLines(text) {
  const found = [];
  const skipped = [];
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line = index + 1;
    const failed = FAILED2.exec(shown2)?.[1];
    if (failed !== void 0) skipped.push({ line, reason: `${failed} failed`, failed });
    if (!SUCCESS.test(shown2)) continue;
    const time = TIME.exec(shown2);
    const centre = numberOf(time?.[1]);
    if (!time || centre === void 0) {
      skipped.push({ line, reason: "SUCCESS without a time" });
      continue;
    }
    const driver = (time[3] ?? "").replace(COMPARISON, "").trim();
    const name = shown2.slice(0, time.index).replace(SUCCESS, "").trim();
    found.push({ name, driver, row: { metric: "time", unit: time[2] ?? "", centre, line } });
  }
  return { rows: named(found), skipped };
}
function named(found) {
  return found.map(({ name, driver, row }) => ({
    ...qualified(name, driver),
    ...driver !== "" && { scope: driver },
    ...row
  }));
}

// src/formats/catch2-console.ts
var HEADER = /^benchmark name +samples +iterations +(estimated|est run time|mean)$/;
var RULE3 = /^-{20,}$/;
var DOTS = /^\.{20,}$/;
var END = /^(?:[-.]{20,}|={20,}|~{20,})$/;
var FIRST = /^\d+ +\d+ +(\S+) ([a-z]+)$/;
var ESTIMATE = /^(\S+) ([a-z]+) +\S+ [a-z]+ +\S+ [a-z]+$/;
var UNITS = /* @__PURE__ */ new Map([
  ["ns", "ns"],
  ["us", "us"],
  ["ms", "ms"],
  ["s", "s"],
  ["m", "min"]
]);
function hasBenchmarkTable(text) {
  return text.includes("benchmark name ") && loggedLines(text).some((line) => HEADER.test(line.trimEnd()));
}
function readBenchmarkTables(text) {
  const rows = [];
  const skipped = [];
  const lines = loggedLines(text).map((line) => line.trimEnd());
  let testCase = "";
  for (const [index, shown2] of lines.entries()) {
    if (DOTS.test(shown2)) testCase = nameAbove(lines, index) ?? testCase;
    const analysed = HEADER.exec(shown2)?.[1] !== "mean";
    if (!HEADER.test(shown2)) continue;
    const table2 = tableBelow(lines, index, shown2.indexOf("samples"));
    const blocks = analysed ? byBlankLine(table2) : byNumbers(table2);
    for (const cells of blocks) readBlock(cells, analysed, testCase, rows, skipped);
  }
  return { rows, skipped };
}
function nameAbove(lines, dots) {
  const to = lastRule(lines, dots - 1);
  const from = lastRule(lines, to - 1);
  if (from < 0) return void 0;
  return lines.slice(from + 1, to).map((line) => line.trim()).join(" ");
}
function lastRule(lines, from) {
  for (let index = from; index >= 0 && index > from - 50; index--) {
    if (RULE3.test(lines[index] ?? "")) return index;
  }
  return -1;
}
function tableBelow(lines, header, width2) {
  const cells = [];
  let index = header + 1;
  while (index < lines.length && index < header + 4 && !RULE3.test(lines[index] ?? "")) index++;
  for (index++; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (END.test(line) || HEADER.test(line)) break;
    cells.push({ line: index + 1, name: line.slice(0, width2).trim(), numbers: line.slice(width2).trim() });
  }
  return cells;
}
function byBlankLine(table2) {
  const blocks = [[]];
  for (const cells of table2) {
    if (cells.name === "" && cells.numbers === "") blocks.push([]);
    else blocks.at(-1)?.push(cells);
  }
  return blocks;
}
function byNumbers(table2) {
  const blocks = [[]];
  for (const cells of table2) {
    blocks.at(-1)?.push(cells);
    if (cells.numbers !== "" || cells.name === "") blocks.push([]);
  }
  return blocks;
}
function readBlock(block, analysed, testCase, rows, skipped) {
  const numbers = block.filter((cells) => cells.numbers !== "");
  const [first, second] = numbers;
  if (!first) return;
  const name = block.map((cells) => cells.name).filter((part) => part !== "").join(" ");
  const benchmark = testCase === "" ? name : `${testCase}: ${name}`;
  const { line } = first;
  const measured4 = FIRST.exec(first.numbers);
  const [, written, unit] = (analysed ? ESTIMATE.exec(second?.numbers ?? "") : measured4) ?? [];
  const centre = numberOf(written);
  const known = UNITS.get(unit ?? "");
  if (/^(?:Benchmark )?failed/i.test(first.numbers)) {
    skipped.push({ line, reason: `${benchmark} failed`, failed: benchmark });
  } else if (measured4 && centre !== void 0 && known !== void 0) {
    rows.push({ benchmark, metric: "time", unit: known, centre, line: second?.line ?? line });
  } else if (measured4 || numbers.some((cells) => ESTIMATE.test(cells.numbers))) {
    skipped.push({ line, reason: `${benchmark}: malformed row` });
  }
}

// src/formats/xml.ts
var PREDEFINED = /* @__PURE__ */ new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"]
]);
var DEEPEST = 100;
function parseXml(text) {
  const start = text.search(/^(?:\ufeff|[ \t])*<[?!A-Za-z]/m);
  const xml = start > 0 ? text.slice(start) : text;
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    processEntities: false,
    parseTagValue: false,
    maxNestedTags: DEEPEST
  });
  let nodes;
  try {
    nodes = parser.parse(xml);
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n", 1)[0]?.slice(0, 100) : "";
    throw new ParseFailure(`this is not valid XML, or it is cut off: ${why}`);
  }
  const elements = elementsOf(nodes);
  const outer = elements.at(-1);
  if (!outer) throw new ParseFailure("there is no XML element in it");
  if (outer.children.length > 0 && !xml.includes(`</${outer.name}`)) {
    throw new ParseFailure(
      `the XML is cut off: <${outer.name}> is not closed`,
      xml.trimEnd().split("\n").length
    );
  }
  return elements;
}
function elementsOf(nodes) {
  return (asArray(nodes) ?? []).flatMap((node) => {
    const fields = asObject(node) ?? {};
    const name = Object.keys(fields).find((key) => key !== ":@");
    if (name === void 0 || /^[#?]/.test(name)) return [];
    const written = Object.entries(asObject(fields[":@"]) ?? {});
    const attributes = Object.fromEntries(written.map(([key, value]) => [key, decoded(String(value))]));
    return [{ name, attributes, children: elementsOf(fields[name]) }];
  });
}
function decoded(text) {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (entity, decimal2, hex, name) => {
    if (name !== void 0) return PREDEFINED.get(name) ?? entity;
    const code = decimal2 === void 0 ? Number.parseInt(hex, 16) : Number(decimal2);
    return code <= 1114111 ? String.fromCodePoint(code) : entity;
  });
}

// src/formats/catch2.ts
var ROOT = /<Catch(?:2TestRun)?[ >]/;
var catch2 = {
  id: "catch2",
  tool: "Catch2",
  produce: './tests "[!benchmark]" --reporter xml --out results.xml (or the console)',
  reads: "mean time of every benchmark",
  samples: "iteration",
  claims(text) {
    return ROOT.test(text) || hasBenchmarkTable(text);
  },
  read(text) {
    return ROOT.test(text) ? readXml(text) : readBenchmarkTables(text);
  }
};
function readXml(text) {
  const rows = [];
  const skipped = [];
  for (const element of parseXml(xmlOf(text))) readElement(element, [], rows, skipped);
  if (rows.length === 0 && skipped.length === 0) {
    throw new ParseFailure("no benchmark ran: Catch2 hides those tagged [!benchmark] unless they are named");
  }
  return { rows, skipped };
}
function xmlOf(text) {
  const end = text.lastIndexOf("</Catch");
  return text.slice(text.search(/<\?xml|<Catch/), end < 0 ? void 0 : text.indexOf(">", end) + 1);
}
function readElement(element, names, rows, skipped) {
  const { name, attributes, children } = element;
  const own = attributes.name?.trim() ?? "";
  if (name === "BenchmarkResults") {
    const benchmark = names.length === 0 ? own : `${names.join(" ")}: ${own}`;
    const failed = children.find((child) => child.name === "failed");
    const centre = numberOf(children.find((child) => child.name === "mean")?.attributes.value);
    if (failed) {
      skipped.push({ reason: `${benchmark} failed: ${failed.attributes.message ?? ""}`, failed: benchmark });
    } else if (centre === void 0) skipped.push({ reason: `${benchmark}: no mean` });
    else rows.push({ benchmark, metric: "time", unit: "ns", centre });
    return;
  }
  const inner = name === "TestCase" || name === "Section" ? [...names, own] : names;
  for (const child of children) readElement(child, inner, rows, skipped);
}

// src/formats/console-time.ts
var SHORT = /^(\d+(?:\.\d+)?(?:e-\d+)?(?= ?ms)|\d+\.\d{3}(?=s)) ?(ms|s)(?: - timer ended)?$/;
var LONG = /^(?:(\d+):)?(\d{1,2}):(\d\d\.\d{3}) \((?:h:m)?m:ss\.mmm\)$/;
var IN_FRONT = /^\[(\d+(?:\.\d+)?)(ms|s)\] (\S.*)$/;
var ANY_ROW2 = /^(?:.*\S: (?:\d+(?:\.\d+)?(?:e-\d+)? ?ms|\d+\.\d{3}s|(?:\d+:)?\d{1,2}:\d\d\.\d{3} \((?:h:m)?m:ss\.mmm\))(?: - timer ended)?|\[\d+(?:\.\d+)?ms\] \S.*)[ \t]*\r?$/m;
var OTHERS = /^TAP version|^<\?xml|^[ \t]*[[{][ \t]*(?:"|$)|\/iter\b|ops\/sec\b|\bThread Stats +Avg\b|\bThread calibration:|\bRequests\/sec:|\bns\/op\b|\d\/op\b| i\/s\b|% CPU|^\[ *\d+\.\d\d%\]/m;
var consoleTime = {
  id: "console-time",
  tool: "console.time",
  produce: "node bench.js | tee results.txt, with console.time('label') and console.timeEnd('label')",
  reads: "the time of every label; a label printed several times is a sample",
  samples: "iteration",
  repeats: true,
  claims(text, json) {
    if (json !== void 0 || !/\d ?m?s\b|ss\.mmm/.test(text)) return false;
    const plain = withoutColour(text);
    return ANY_ROW2.test(plain) && !OTHERS.test(plain);
  },
  read(text) {
    const timed = [];
    const skipped = [];
    for (const [index, shown2] of loggedLines(text).entries()) {
      const found = timedOf(shown2.trimEnd());
      if (found && Number.isFinite(found.value)) timed.push({ ...found, line: index + 1 });
    }
    if (timed.length === 0) throw new ParseFailure("no timer was printed");
    const times = /* @__PURE__ */ new Map();
    for (const { label } of timed) times.set(label, (times.get(label) ?? 0) + 1);
    const rows = timed.map(({ label, unit, value, line }) => {
      const row = { benchmark: label, metric: "time", unit, centre: value, line };
      return (times.get(label) ?? 0) > 1 ? { ...row, values: [value] } : row;
    });
    return { rows, skipped };
  }
};
function timedOf(line) {
  const front = IN_FRONT.exec(line);
  if (front) return timedAs(front[3], front[2], numberOf(front[1]));
  const at = line.lastIndexOf(": ");
  if (at <= 0) return void 0;
  const label = line.slice(0, at).trim();
  const rest = line.slice(at + 2);
  const short = SHORT.exec(rest);
  if (short) return timedAs(label, short[2], numberOf(short[1]));
  const long = LONG.exec(rest);
  if (!long) return void 0;
  const [, hours = "0", minutes, seconds] = long;
  return timedAs(label, "s", Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
function timedAs(label = "", unit = "", value = Number.NaN) {
  return label === "" ? void 0 : { label, unit, value };
}

// src/formats/criterion-console.ts
var ESTIMATE2 = / (time|thrpt): +\[([^[\]]*)\]/;
var BENCHER = /^test (.+) \.\.\. bench: +([\d.,]+) ns\/iter \(\+\/- [\d.,]+\)/;
var LIBTEST = /^test .+ \.\.\. bench: [^)]{0,99}(?:,|\) = )/;
var HARNESS = /^running \d+ tests?\r?$/m;
var THREE = / time: +\[[\d.]+ [^\s\]]+ [\d.]+ [^\s\]]+ [\d.]+ [^\s\]]+\]/;
var METRICS = /* @__PURE__ */ new Map([
  ["time", "time"],
  ["thrpt", "throughput"]
]);
function hasConsoleResult(text) {
  if (text.includes(" time: ") && THREE.test(withoutColour(text))) return true;
  if (!text.includes(" ... bench: ")) return false;
  const lines = linesOutsideLibtest(text);
  const begin2 = text.search(HARNESS);
  const isAlone2 = begin2 >= 0 && text.indexOf("\ntest result: ", begin2) >= 0;
  return lines.some((line) => BENCHER.test(line.text)) && (isAlone2 || !lines.some((line) => LIBTEST.test(line.text)));
}
function mayHaveConsoleResult(text) {
  return text.includes(" ... bench: ") && linesOutsideLibtest(text).some((line) => BENCHER.test(line.text));
}
function readConsole(text) {
  const rows = [];
  const skipped = [];
  let benchmark = "";
  let target;
  let previous = "";
  let rates = 0;
  for (const { number: line, text: shown2 } of linesOutsideLibtest(text)) {
    target = cargoTarget(shown2) ?? target;
    const bencher = BENCHER.exec(shown2);
    const estimate = ESTIMATE2.exec(shown2);
    if (bencher?.[1] !== void 0) {
      const centre = groupedNumberOf(bencher[2]) ?? Number.NaN;
      rows.push({ ...qualified(bencher[1].trimEnd(), target), metric: "time", unit: "ns", centre, line });
    } else if (estimate?.[2] !== void 0) {
      if (estimate[2].includes("%")) continue;
      if (estimate[1] === "time") {
        benchmark = shown2.slice(0, estimate.index).trim() || previous;
        rates = 0;
      }
      const [, , middle, unit] = estimate[2].trim().split(/\s+/);
      const centre = numberOf(middle);
      const known = METRICS.get(estimate[1] ?? "");
      const metric = known === "throughput" && rates++ > 0 ? furtherRate(unit ?? "") : known;
      if (metric === void 0 || unit === void 0 || centre === void 0 || benchmark === "") {
        skipped.push({ line, reason: `${benchmark || "a benchmark without name"}: no [low estimate high]` });
      } else rows.push({ ...qualified(benchmark, target), metric, unit, centre, line });
    } else if (shown2.trim() !== "") previous = shown2.trim();
  }
  return { rows, skipped };
}
function furtherRate(unit) {
  return tidyUnit(unit).unit === "B/s" ? "bytes_per_second" : "elements_per_second";
}
function linesOutsideLibtest(text) {
  const outside = [];
  let inside = false;
  for (const [index, line] of visibleLines(text).entries()) {
    if (/^running \d+ tests?$/.test(line)) inside = true;
    if (!inside) outside.push({ number: index + 1, text: line });
    if (line.startsWith("test result: ")) inside = false;
  }
  return outside;
}

// src/formats/criterion-tree.ts
var WANTED = /(?:^|[\\/])new[\\/](benchmark\.json|estimates\.json|sample\.json|raw\.csv)$/;
var COUNTED2 = /* @__PURE__ */ new Map([
  ["Bytes", "bytes"],
  ["BytesDecimal", "bytes"],
  ["Elements", "elements"],
  ["Bits", "bits"],
  // The fields of ElementsAndBytes.
  ["elements", "elements"],
  ["bytes", "bytes"]
]);
function wantsTreeFile(path) {
  return WANTED.test(path);
}
function readTree(files) {
  const folders = Map.groupBy(
    files.filter((file) => WANTED.test(file.path)),
    (file) => file.path.replace(WANTED, "")
  );
  if (folders.size === 0)
    throw new ParseFailure("no new/benchmark.json in this folder: is it target/criterion?");
  const found = [];
  const skipped = [];
  for (const [folder, parts] of folders) {
    const read = readBenchmark2(new Map(parts.map((file) => [WANTED.exec(file.path)?.[1] ?? "", file.text])));
    if (typeof read === "string") skipped.push({ reason: `${folder}: ${read}` });
    else found.push({ rows: read, written: Math.max(...parts.map(({ written = Number.NaN }) => written)) });
  }
  const { fresh, stale } = byExecution(found);
  const names = stale.map(({ rows }) => rows[0]?.benchmark ?? "");
  return { rows: fresh.flatMap(({ rows }) => rows), skipped, ...stale.length > 0 && { stale: names } };
}
var PAUSE_MS = 30 * 6e4;
function byExecution(found) {
  if (found.some(({ written }) => !Number.isFinite(written))) return { fresh: found, stale: [] };
  const newest = found.toSorted((a, b) => b.written - a.written);
  const end = newest.findIndex((later, i) => {
    const earlier = newest[i + 1];
    return earlier !== void 0 && later.written - earlier.written > PAUSE_MS + 2 * measuredMs(later);
  });
  if (end < 0) return { fresh: found, stale: [] };
  const fresh = new Set(newest.slice(0, end + 1));
  return {
    fresh: found.filter((each) => fresh.has(each)),
    stale: found.filter((each) => !fresh.has(each))
  };
}
function measuredMs({ rows }) {
  return (rows[0]?.values ?? []).reduce((sum, value) => sum + value, 0) / 1e6;
}
function readBenchmark2(texts) {
  const about = jsonOf2(texts.get("benchmark.json"));
  const benchmark = asText(about?.full_id);
  if (benchmark === void 0) return "benchmark.json is missing or has no full_id";
  const values = samplesOf(jsonOf2(texts.get("sample.json"))) ?? rawSamplesOf(texts.get("raw.csv"));
  const centre = estimateOf(jsonOf2(texts.get("estimates.json"))) ?? (values && median(values));
  if (centre === void 0) return `${benchmark} has neither an estimate nor samples`;
  const time = { benchmark, metric: "time", unit: "ns", centre, ...values && { values } };
  return [time, ...throughputRows(time, amountsOf(asObject(about?.throughput) ?? {}))];
}
function jsonOf2(text) {
  if (text === void 0) return void 0;
  try {
    return asObject(parseJson(text));
  } catch (error) {
    if (error instanceof ParseFailure) return void 0;
    throw error;
  }
}
function estimateOf(estimates) {
  const estimate = asObject(estimates?.slope) ?? asObject(estimates?.mean);
  const point = asNumber(estimate?.point_estimate);
  return Number.isFinite(point) ? point : void 0;
}
function samplesOf(sample) {
  return perIteration(asArray(sample?.times), asArray(sample?.iters));
}
function rawSamplesOf(csv) {
  const rows = linesOf(csv ?? "").slice(1).map((line) => line.split(",")).filter((fields) => fields.at(-2) === "ns");
  return perIteration(
    rows.map((fields) => Number(fields.at(-3))),
    rows.map((fields) => Number(fields.at(-1)))
  );
}
function perIteration(totals, counts) {
  const values = (totals ?? []).map((total, index) => asNumber(total) / asNumber(counts?.[index]));
  const finite = values.filter((value) => Number.isFinite(value));
  return finite.length > 0 ? finite : void 0;
}
function amountsOf(throughput) {
  return Object.entries(throughput).flatMap(([word2, amount]) => {
    const several = asObject(amount);
    return several ? amountsOf(several) : [[COUNTED2.get(word2) ?? word2, asNumber(amount)]];
  });
}
var UNITS2 = /* @__PURE__ */ new Map([
  ["bytes", "B"],
  ["elements", "elem"],
  ["bits", "b"]
]);
function throughputRows(time, amounts) {
  const { unit, factor: factor2 } = tidyUnit(time.unit);
  const seconds = time.centre * factor2 / 1e9;
  if (unit !== "ns") return [];
  return amounts.filter(([counted2, amount]) => counted2 !== "" && Number.isFinite(amount)).map(([counted2, amount], i) => ({
    benchmark: time.benchmark,
    metric: i === 0 ? "throughput" : `${counted2}_per_second`,
    unit: `${UNITS2.get(counted2) ?? counted2}/s`,
    centre: amount / seconds
  }));
}

// src/formats/criterion-messages.ts
var MESSAGE = /^\{"reason":"(?:benchmark|group)-complete"/m;
function hasMessage(text) {
  return MESSAGE.test(text);
}
function readMessages(text) {
  const rows = [];
  const skipped = [];
  for (const { line, text: raw, value } of jsonLines(text)) {
    const message = asObject(value);
    if (value === void 0 && raw.startsWith("{")) skipped.push({ line, reason: "not JSON" });
    if (message?.reason !== "benchmark-complete") continue;
    const benchmark = asText(message.id);
    const typical = asObject(message.typical) ?? {};
    const fault = faultOf(message, "id", "string") ?? faultOf(typical, "estimate", "number");
    if (benchmark === void 0 || fault !== void 0) {
      skipped.push({ line, reason: `${benchmark ?? "a benchmark"}: ${fault}` });
    } else rows.push(...rowsOf4(benchmark, message, typical, line));
  }
  return { rows, skipped };
}
function rowsOf4(benchmark, message, typical, line) {
  const unit = asText(typical.unit) ?? asText(message.unit) ?? "ns";
  const values = perIteration(asArray(message.measured_values), asArray(message.iteration_count));
  const centre = asNumber(typical.estimate);
  const time = { benchmark, metric: "time", unit, centre, line, ...values && { values } };
  const amounts = (asArray(message.throughput) ?? []).map((each) => {
    const amount = asObject(each);
    return [asText(amount?.unit) ?? "", asNumber(amount?.per_iteration)];
  });
  return [time, ...throughputRows(time, amounts).map((rate) => ({ ...rate, line }))];
}

// src/formats/criterion.ts
var criterion = {
  id: "criterion",
  tool: "Criterion.rs",
  produce: "cargo bench, then give the folder target/criterion (or the text that cargo bench printed)",
  reads: "time with every sample from the folder or cargo-criterion messages, estimates from text, throughput",
  samples: "iteration",
  claims(text, json) {
    return hasMessage(text) || json === void 0 && hasConsoleResult(text);
  },
  isAlso: (text, json) => json === void 0 && mayHaveConsoleResult(text),
  read(text) {
    return hasMessage(text) ? readMessages(text) : readConsole(text);
  },
  folder: { wants: wantsTreeFile, read: readTree }
};

// src/formats/custom.ts
var customBiggerIsBetter = custom("customBiggerIsBetter", "higher");
var customSmallerIsBetter = custom("customSmallerIsBetter", "lower");
function custom(id, direction) {
  return {
    id,
    tool: id,
    produce: 'your script: a JSON array of {"name": "\u2026", "unit": "\u2026", "value": 1.5}',
    reads: `the value of every entry; ${direction} is better`,
    samples: "iteration",
    claims(_text, json) {
      return (asArray(json) ?? []).some((entry) => {
        const fields = asObject(entry);
        return fields !== void 0 && "name" in fields && "unit" in fields && "value" in fields;
      });
    },
    read(_text, json) {
      const rows = [];
      const skipped = [];
      for (const [index, entry] of (asArray(json) ?? []).entries()) {
        const fields = asObject(entry) ?? {};
        const named5 = { ...fields, ...typeof fields.name === "number" && { name: String(fields.name) } };
        const value = { ...named5, value: writtenNumber(fields.value) };
        const fault = faultOf(named5, "name", "string") ?? faultOf(named5, "unit", "string") ?? faultOf(value, "value", "number");
        if (fault !== void 0) skipped.push({ reason: `entry ${index + 1}: ${fault}` });
        else {
          const unit = asText(fields.unit) ?? "";
          const benchmark = asText(named5.name) ?? "";
          rows.push({ benchmark, metric: "value", unit, centre: asNumber(value.value), direction });
        }
      }
      return { rows, skipped };
    }
  };
}
function writtenNumber(value) {
  return typeof value === "string" ? groupedNumberOf(value.trim()) ?? value : value;
}

// src/formats/dart-benchmark-harness.ts
var ROW = /^(.+)\((?:RunTime|RunTimeRaw)\):(.*)$/;
var SCORE = /^ *([-+\w.]+)(?: (ns|us|µs|μs|ms|s)\b.*)?$/;
var OWN3 = /\(RunTime(?:Raw)?\): *[-+\w.]+/;
var PRINTED_BY = /^(?:[A-Z]\/flutter *\( *\d+\): |flutter: )/;
var dartBenchmarkHarness = {
  id: "dart-benchmark-harness",
  tool: "Dart benchmark_harness",
  produce: "dart run benchmark/main.dart | tee results.txt",
  reads: "mean time",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && OWN3.test(text);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line = index + 1;
      const [, name, rest = ""] = ROW.exec(shown2.replace(PRINTED_BY, "")) ?? [];
      if (name === void 0) continue;
      const benchmark = name.trim();
      const [, number, unit = "us"] = SCORE.exec(rest.trimEnd()) ?? [];
      const centre = numberOf(number);
      if (centre === void 0) skipped.push({ line, reason: `${benchmark}: the run time is not a number` });
      else rows.push({ benchmark, metric: "time", unit, centre, line });
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure("no line of name, (RunTime) and time");
    return { rows, skipped };
  }
};

// src/formats/deno-bench-console.ts
var HEADER2 = /^(?:\S*Z )?(?:\| )?benchmark +(?:\| )?time(?:\/iter)? \(avg\) +(?:\| +)?iter\/s/m;
var TIME2 = /^([\d.,]+) (ps|ns|[uµμ]s|ms|s|m)$/;
var BEFORE_ITER = / ([\d.,]+ (?:ps|ns|[uµμ]s|ms|s|m))$/;
var ERROR = " error: ";
var CELLS_BEHIND_NAME = 6;
function hasDenoTable(text) {
  return text.includes("iter/s") && HEADER2.test(withoutColour(text));
}
function readDenoTable(text) {
  const rows = [];
  const skipped = [];
  const system = /* @__PURE__ */ new Map();
  let group = "";
  let file = "";
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line = index + 1;
    const [, word2, value] = /^ *(cpu|runtime)(?:: | \| )(.+)$/i.exec(shown2) ?? [];
    if (word2 !== void 0 && value !== void 0) system.set(word2.toLowerCase(), value.trim());
    else if (/^file:\/\/\S+$/.test(shown2)) [file, group] = [shown2, ""];
    else if (/^group \S/.test(shown2)) group = shown2.slice("group ".length).trim();
    else {
      const { name, time } = rowOf2(shown2);
      const joined4 = group === "" ? name : `${group} > ${name}`;
      const [, number, unit] = TIME2.exec(time) ?? [];
      const error = shown2.indexOf(ERROR);
      const centre = numberOf(number?.replaceAll(",", ""));
      if (centre !== void 0 && unit !== void 0 && name !== "") {
        const written = unit === "m" ? "min" : unit.replace(/[µμ]/, "u");
        rows.push({ ...namesOf4(joined4, file), metric: "time", unit: written, centre, line });
      } else if (error > 0 && name === "") {
        const failed = shown2.slice(0, error).trim();
        const why = shown2.slice(error + ERROR.length).trim();
        const { benchmark } = namesOf4(group === "" ? failed : `${group} > ${failed}`, file);
        skipped.push({ line, reason: `${benchmark}: ${why}`, failed: benchmark });
      }
    }
  }
  if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark printed a result");
  return { rows, skipped, environment: machineOf3(system) };
}
function rowOf2(shown2) {
  const cells = shown2.startsWith("| ") ? shown2.trimEnd().replace(/\|$/, "").trimEnd().slice(2).split(" | ") : [];
  if (cells.length > CELLS_BEHIND_NAME) {
    const name = cells.slice(0, -CELLS_BEHIND_NAME).join(" | ").trim();
    return { name, time: cells.at(-CELLS_BEHIND_NAME)?.trim() ?? "" };
  }
  const at = shown2.indexOf("/iter");
  const mean2 = at < 0 ? void 0 : BEFORE_ITER.exec(shown2.slice(0, at));
  return mean2 ? { name: shown2.slice(0, mean2.index).trim(), time: mean2[1] ?? "" } : { name: "", time: "" };
}
function namesOf4(name, origin) {
  const file = origin.split("/").at(-1) ?? "";
  return { ...qualified(name, lastingPath(origin)), ...file !== "" && { former: [`${name} (${file})`] } };
}
function machineOf3(system) {
  const [, version, target] = /^deno (\S+) \(([^()]+)\)/i.exec(system.get("runtime") ?? "") ?? [];
  return environmentOf({ ...systemOf2(target), cpu: system.get("cpu"), toolchain: { deno: version } });
}
function systemOf2(target) {
  const [arch2, ...words] = target?.split("-") ?? [];
  return { arch: arch2, os: words.find((word2) => /^(?:linux|darwin|windows|freebsd)$/.test(word2)) };
}

// src/formats/deno-bench.ts
var denoBench = {
  id: "deno-bench",
  tool: "deno bench",
  produce: "deno bench --json > results.json",
  reads: "mean time of every benchmark, group in the name; from JSON or text",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return isReport(surrounded(text)) || hasDenoTable(text);
    return isReport(json);
  },
  read(text, json) {
    const file = asObject(json ?? surrounded(text));
    if (!file) return readDenoTable(text);
    const benches = (asArray(file?.benches) ?? []).map((bench) => asObject(bench) ?? {});
    if (benches.length === 0) throw new ParseFailure("no benches: the filter may have matched none");
    const rows = [];
    const skipped = [];
    for (const bench of benches) {
      const names = namesOf4(joined(bench), asText(bench.origin) ?? "");
      const { benchmark } = names;
      for (const result of asArray(bench.results) ?? []) {
        const ok = asObject(asObject(result)?.ok);
        const fault = ok ? faultOf(ok, "avg", "number") : failureOf(asObject(result)?.failed);
        if (fault !== void 0) skipped.push({ reason: `${benchmark}: ${fault}`, failed: benchmark });
        else rows.push({ ...names, metric: "time", unit: "ns", centre: asNumber(ok?.avg) });
      }
    }
    return { rows, skipped, environment: machineOf4(file ?? {}) };
  }
};
function isReport(json) {
  const file = asObject(json);
  return asArray(file?.benches) !== void 0 && asText(file?.runtime) !== void 0;
}
function surrounded(text) {
  if (!text.includes('"benches"') || !text.includes('"runtime"')) return void 0;
  const start = text.search(/^\{/m);
  const end = text.lastIndexOf("\n}");
  if (start < 0 || end < start) return void 0;
  try {
    return parseJson(text.slice(start, end + 2));
  } catch (error) {
    if (error instanceof ParseFailure) return void 0;
    throw error;
  }
}
function joined({ group, name }) {
  return [asText(group), asText(name)].filter((part) => part !== void 0 && part !== "").join(" > ");
}
function failureOf(failed) {
  const failure = asObject(failed);
  return asText(failure?.message) ?? asText(failure?.exceptionMessage) ?? asText(failed) ?? "it failed";
}
function machineOf4(file) {
  const [version, target] = (asText(file.runtime) ?? "").split(" ");
  return environmentOf({ ...systemOf2(target), cpu: file.cpu, toolchain: { deno: version?.split("/")[1] } });
}

// src/formats/divan.ts
var HEADER3 = /\bfastest +│ +slowest +│ +median +│ +mean +│ +samples +│ +iters\b/;
var BRANCH = /^((?:│ {2}| {3})*)[├╰]─ (.*)$/;
var STEM = /^(?:│ {2}| {3})*/;
var NAME_AND_FASTEST = /^(.*\S) {2,}\S+ \S+$/;
var MEDIAN = 2;
var ALLOCATIONS = /* @__PURE__ */ new Map([
  ["max alloc:", { count: "max_allocs", size: "max_bytes" }],
  ["alloc:", { count: "allocs", size: "bytes" }],
  ["grow:", { count: "grows", size: "grow_bytes" }]
]);
var LONG_TIMES = /* @__PURE__ */ new Map([
  ["m", 1],
  ["h", 60],
  ["d", 60 * 24]
]);
var THOUSANDS = ["", "K", "M", "G", "T", "P"];
var COUNTED3 = /^([KMGTP]?)(item\/s|char\/s|Hz)$/;
var divan = {
  id: "divan",
  tool: "Divan",
  produce: "cargo bench --bench my_divan_benchmark | tee results.txt",
  reads: "median time, throughput, allocations",
  samples: "iteration",
  claims(text) {
    return HEADER3.test(text);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let path = [];
    let below;
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line = index + 1;
      const header = HEADER3.exec(shown2);
      const [, stem, rest = ""] = BRANCH.exec(shown2) ?? [];
      if (header) {
        path = [shown2.slice(0, header.index).trim()];
        below = void 0;
      } else if (stem !== void 0) {
        const cells = cellsOf3(rest);
        path = [...path.slice(0, stem.length / 3 + 1), nameOf(cells)];
        const benchmark = path.join("::");
        const parameters = parametersOf2(path);
        const time = timeOf(cells[MEDIAN]);
        below = time && { benchmark, parameters, metrics: void 0, counters: 0 };
        if (time) rows.push({ benchmark, parameters, metric: "time", ...time, line });
        else if (cells.some((cell) => cell.endsWith("(ignored)"))) {
          skipped.push({ line, reason: `${benchmark}: ignored` });
        } else if (/\d/.test(cells.slice(1).join(""))) {
          skipped.push({ line, reason: `${benchmark}: malformed row` });
        }
      } else if (below) rows.push(...rowBelow(below, cellsOf3(shown2.replace(STEM, "")), line));
    }
    return { rows, skipped };
  }
};
function rowBelow(below, cells, line) {
  const { benchmark, parameters } = below;
  const [heading = ""] = cells;
  if (/^[a-z ]+:$/.test(heading)) {
    below.metrics = ALLOCATIONS.get(heading) ?? { count: "", size: "" };
    return [];
  }
  const [written, unit = ""] = cells[MEDIAN]?.split(" ") ?? [];
  const centre = groupedNumberOf(written);
  if (centre === void 0) return [];
  if (below.metrics === void 0) {
    const metric2 = below.counters++ === 0 ? "throughput" : `throughput_${counterOf(unit)}`;
    return [{ benchmark, parameters, metric: metric2, ...rateOf(centre, unit), direction: "higher", line }];
  }
  const metric = unit === "" ? below.metrics.count : below.metrics.size;
  return metric === "" ? [] : [{ benchmark, parameters, metric, unit: unit || "allocs", centre, line }];
}
function cellsOf3(row) {
  return row.split("\u2502").map((cell) => cell.trim());
}
function nameOf([first = ""]) {
  return (NAME_AND_FASTEST.exec(first)?.[1] ?? first).replace(/ +\(ignored\)$/, "").trim();
}
function parametersOf2(path) {
  const threads = /^t=(\d+)$/.exec(path.at(-1) ?? "")?.[1];
  return threads === void 0 ? {} : { threads };
}
function timeOf(cell) {
  const [written, unit] = cell?.split(" ") ?? [];
  const number = groupedNumberOf(written);
  if (number === void 0 || unit === void 0) return void 0;
  const minutes = LONG_TIMES.get(unit);
  return minutes === void 0 ? { unit, centre: number } : { unit: "min", centre: number * minutes };
}
function rateOf(number, unit) {
  const [, prefix = "", counted2] = COUNTED3.exec(unit) ?? [];
  if (counted2 === void 0) return { unit, centre: number };
  return { unit: counted2, centre: number * 1e3 ** THOUSANDS.indexOf(prefix) };
}
function counterOf(unit) {
  const counted2 = COUNTED3.exec(unit)?.[2] ?? "B/s";
  return { "item/s": "items", "char/s": "chars", Hz: "cycles" }[counted2] ?? "bytes";
}

// src/formats/file-size.ts
var fileSize = {
  id: "file-size",
  tool: "File sizes",
  produce: "any build; name the tool, and its files as results: tool: file-size, results: dist/*.js",
  reads: "the size of every named file",
  samples: "process",
  claims: () => false,
  read() {
    throw new ParseFailure("sizes are not read from a text");
  },
  folder: {
    unread: true,
    wants: () => false,
    read: (files) => ({ rows: files.map(rowOf3), skipped: [] })
  }
};
function rowOf3({ path, bytes }) {
  return { benchmark: path, metric: "size", unit: "B", centre: bytes ?? Number.NaN, direction: "lower" };
}

// src/formats/fio.ts
var KINDS3 = ["read", "write", "trim"];
var PERCENTILES4 = /* @__PURE__ */ new Map([
  ["50.000000", "latency_p50"],
  ["90.000000", "latency_p90"],
  ["95.000000", "latency_p95"],
  ["99.000000", "latency_p99"]
]);
var PARAMETERS = ["rw", "bs", "iodepth", "ioengine", "size", "numjobs", "direct", "rwmixread"];
var fio = {
  id: "fio",
  tool: "fio",
  produce: "fio job.fio --output-format=json --output=results.json",
  reads: "bytes and operations per second, latency with percentiles of every job",
  samples: "iteration",
  // Equal jobs (numjobs without group_reporting).
  repeats: true,
  claims(_text, json) {
    const file = asObject(json);
    return file !== void 0 && "fio version" in file && Array.isArray(file.jobs);
  },
  read(_text, json) {
    const file = asObject(json) ?? {};
    const jobs = (asArray(file.jobs) ?? []).map((job) => asObject(job) ?? {});
    if (jobs.length === 0) throw new ParseFailure("no jobs in the file: fio ran none");
    const rows = [];
    const skipped = [];
    const options = asObject(file["global options"]) ?? {};
    for (const job of jobs) {
      const name = nameWith(asText(job.jobname) ?? "(unnamed)", parametersOf3(job, options));
      const found = rowsOf5(name, job, options);
      const error = asNumber(job.error);
      if (error !== 0 && Number.isFinite(error)) {
        const words = asText(job.error_string);
        skipped.push({
          reason: `${name}: fio ended with error ${error}${words ? `: ${words}` : ""}`,
          failed: name
        });
      } else if (found.length === 0) skipped.push({ reason: `${name}: no read, write or trim was done` });
      else rows.push(...found);
    }
    return {
      rows,
      skipped,
      environment: environmentOf({ toolchain: { fio: asText(file["fio version"])?.replace(/^fio-/, "") } })
    };
  }
};
function parametersOf3(job, options) {
  const all = asParameters({ ...options, ...asObject(job["job options"]) });
  return Object.fromEntries(PARAMETERS.flatMap((key) => key in all ? [[key, all[key] ?? ""]] : []));
}
function rowsOf5(name, job, options) {
  const parameters = parametersOf3(job, options);
  return KINDS3.flatMap((kind) => {
    const side = asObject(job[kind]);
    if (!side || !(asNumber(side.total_ios) > 0 || asNumber(side.io_bytes) > 0)) return [];
    const benchmark = `${name} ${kind}`;
    const row = (metric, unit2, value) => {
      return { benchmark, metric, unit: unit2, centre: asNumber(value), parameters };
    };
    const { latency, unit } = latencyOf(side);
    const percentiles = asObject(latency?.percentile) ?? {};
    return [
      "bw_bytes" in side ? row("bytes_per_second", "B/s", side.bw_bytes) : row("bytes_per_second", "KiB/s", side.bw),
      row("operations_per_second", "1/s", side.iops),
      ...latency ? [row("latency_mean", unit, latency.mean)] : [],
      ...[...PERCENTILES4].flatMap(
        ([rank, metric]) => rank in percentiles ? [row(metric, unit, percentiles[rank])] : []
      )
    ];
  });
}
function latencyOf(side) {
  const nanoseconds = [asObject(side.clat_ns), asObject(side.lat_ns)].filter(measured);
  const micro = [asObject(side.clat), asObject(side.lat)].filter(measured);
  const found = nanoseconds.length > 0 ? nanoseconds : micro;
  const latency = found.find((each) => asObject(each.percentile) !== void 0) ?? found[0];
  return { latency, unit: nanoseconds.length > 0 ? "ns" : "us" };
}
function measured(latency) {
  return latency !== void 0 && asNumber(latency.N ?? 1) > 0 && typeof latency.mean === "number";
}

// src/formats/gatling.ts
var STATISTICS = [
  ["meanResponseTime", "latency_mean", "ms"],
  ["percentiles1", "latency_p50", "ms"],
  ["percentiles2", "latency_p75", "ms"],
  ["percentiles3", "latency_p95", "ms"],
  ["percentiles4", "latency_p99", "ms"],
  ["meanNumberOfRequestsPerSecond", "requests_per_second", "1/s"]
];
var HEAD = /^---- Global Information -+/;
var BEFORE = /^> (\S.*?) +([\d.,]+|-) +\(OK=([\d.,]+|-) +KO=([\d.,]+|-) *\)\s*$/;
var NOW = /^> (\S.*?) *\| +([\d.,]+|-) +\| +([\d.,]+|-) +\| +([\d.,]+|-)\s*$/;
var gatling = {
  id: "gatling",
  tool: "Gatling",
  produce: "a run of Gatling, then give js/stats.json below its results folder (or the summary that it prints)",
  reads: "requests per second, latency with percentiles of what succeeded, success rate, by request and group",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return text.includes("Global Information") && hasLine(text, HEAD);
    const file = asObject(json);
    return isStatistics(file) || isStatistics(asObject(file?.stats));
  },
  read(text, json) {
    if (json === void 0) return readSummary(text);
    const file = asObject(json) ?? {};
    const rows = [];
    const skipped = [];
    const left = [
      { path: void 0, node: isStatistics(file) ? { stats: file } : file }
    ];
    for (let place = left.pop(); place; place = left.pop()) {
      const { node, path } = place;
      const stats = asObject(node.stats) ?? {};
      const name = asText(node.name) ?? asText(stats.name) ?? "(unnamed)";
      const own = path ? [...path, name] : [];
      readStatistics(own.join(" / ") || name, stats, rows, skipped);
      const children = Object.values(asObject(node.contents) ?? {}).map((child) => asObject(child) ?? {});
      left.push(...children.map((child) => ({ path: own, node: child })).reverse());
    }
    return { rows, skipped };
  }
};
function isStatistics(fields) {
  return asObject(fields?.numberOfRequests) !== void 0 && fields !== void 0 && "meanResponseTime" in fields;
}
function readStatistics(benchmark, stats, rows, skipped) {
  const count = asObject(stats.numberOfRequests) ?? {};
  const ok = numberIn(count.ok);
  const total = numberIn(count.total);
  if (!(total > 0)) skipped.push({ reason: `${benchmark}: no request was sent` });
  else if (ok === 0) skipped.push({ reason: `${benchmark}: every request failed`, failed: benchmark });
  else {
    for (const [field, metric, unit] of STATISTICS) {
      const centre = numberIn(asObject(stats[field])?.ok);
      if (field in stats) rows.push({ benchmark, metric, unit, centre });
    }
    rows.push(successRow(benchmark, ok, total));
  }
}
function numberIn(value) {
  const text = asText(value);
  return text === void 0 ? asNumber(value) : groupedNumberOf(text.trim()) ?? Number.NaN;
}
function readSummary(text) {
  const rows = [];
  const skipped = [];
  const benchmark = "All Requests";
  let inside = false;
  let failed = false;
  for (const { line, shown: shown2 } of consoleLines(text)) {
    if (HEAD.test(shown2)) {
      rows.length = 0;
      skipped.length = 0;
      inside = true;
      failed = false;
    } else if (/^(?:----|====)/.test(shown2)) inside = false;
    const [, label = "", total, ok] = (inside ? BEFORE.exec(shown2) ?? NOW.exec(shown2) : null) ?? [];
    if (total === void 0) continue;
    if (label === "request count") {
      const good = groupedNumberOf(ok) ?? 0;
      const all = groupedNumberOf(total) ?? 0;
      failed = good === 0;
      if (failed) {
        const reason = `${benchmark}: ${all > 0 ? "every request failed" : "no request was sent"}`;
        skipped.push({ line, reason, failed: benchmark });
      } else rows.push({ ...successRow(benchmark, good, all), line });
      continue;
    }
    const [metric, unit] = metricOf(label);
    const centre = groupedNumberOf(ok);
    if (metric === void 0 || failed) continue;
    if (centre === void 0) skipped.push({ line, reason: `${benchmark}: ${label} is not a number` });
    else rows.push({ benchmark, metric, unit, centre, line });
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure("Gatling was stopped before its results");
  return { rows, skipped };
}
function metricOf(label) {
  const rank = /^response time (\d+(?:\.\d+)?)(?:st|nd|rd|th) percentile/.exec(label)?.[1];
  if (rank !== void 0) return [`latency_p${rank}`, "ms"];
  if (/^mean response time/.test(label)) return ["latency_mean", "ms"];
  return [
    /^mean (?:requests\/sec|throughput \(rps\))/.test(label) ? "requests_per_second" : void 0,
    "1/s"
  ];
}

// src/formats/gnu-time.ts
var UNNAMED = "(unnamed)";
var TIME3 = { metric: "time", unit: "s" };
var USER = { metric: "user_time", unit: "s" };
var SYSTEM = { metric: "system_time", unit: "s" };
var MEMORY2 = { metric: "max_rss", unit: "kB" };
var COMMAND = /^\s*Command being timed: "(.*)"$/;
var VERBOSE = /* @__PURE__ */ new Map([
  ["User time (seconds)", USER],
  ["System time (seconds)", SYSTEM],
  ["Elapsed (wall clock) time (h:mm:ss or m:ss)", TIME3],
  ["Maximum resident set size (kbytes)", MEMORY2],
  ["Exit status", { metric: "exit_status", unit: "" }]
]);
var DEFAULT = /^([\d.]+)user ([\d.]+)system ([\d:.]+)elapsed [\d?]+%CPU \(\d+avgtext\+\d+avgdata (\d+)maxresident\)k/;
var SHELL = /^(real|user|sys)[ \t]+((?:\d+h)?(?:\d+m)?\d+(?:[.,]\d+)?)s?$/;
var BSD = /^ *([\d.,]+) real +([\d.,]+) user +([\d.,]+) sys$/;
var ZSH = /(?:^| )([\d.]+)s user ([\d.]+)s system \d+% cpu ([\d:.]+) total$/;
var SHELL_METRICS = /* @__PURE__ */ new Map([
  ["real", TIME3],
  ["user", USER],
  ["sys", SYSTEM]
]);
var gnuTime = {
  id: "gnu-time",
  tool: "GNU time",
  produce: "/usr/bin/time -v -o results.txt -a ./command, or a shell's time with its errors redirected",
  reads: "elapsed, user and system time, largest resident set, exit status",
  samples: "process",
  repeats: true,
  claims(text) {
    if (text.includes('Command being timed: "') || text.includes("Maximum resident set size (kbytes): ")) {
      return true;
    }
    if (!/elapsed|real|total/.test(text)) return false;
    const lines = loggedLines(text).map((line) => line.trimEnd());
    return lines.some(
      (line, index) => DEFAULT.test(line) || BSD.test(line) || ZSH.test(line) || isShell(lines, index)
    );
  },
  read(text) {
    const rows = [];
    const skipped = [];
    const lines = loggedLines(text).map((line) => line.trimEnd());
    let benchmark = UNNAMED;
    for (const [index, shown2] of lines.entries()) {
      const line = index + 1;
      const command = COMMAND.exec(shown2)?.[1];
      if (command !== void 0) benchmark = command;
      for (const { name, metric, written } of quantities(lines, index)) {
        const centre = secondsOf(written);
        const named5 = { benchmark: name ?? benchmark, ...metric, line };
        if (centre === void 0) {
          skipped.push({ line, reason: `${named5.benchmark}: ${metric.metric} is not a number` });
        } else rows.push({ ...named5, centre, direction: "lower" });
      }
      if (/^\s*Exit status: /.test(shown2)) benchmark = UNNAMED;
    }
    return { rows, skipped };
  }
};
function quantities(lines, index) {
  const line = lines[index] ?? "";
  const verbose = verboseOf(line);
  if (verbose) return [verbose];
  const all = (metrics, match, name = UNNAMED) => match ? metrics.map((metric, at) => ({ name, metric, written: match[at + 1] ?? "" })) : void 0;
  const zsh = ZSH.exec(line);
  return all([USER, SYSTEM, TIME3, MEMORY2], DEFAULT.exec(line)) ?? all([TIME3, USER, SYSTEM], BSD.exec(line)) ?? all([USER, SYSTEM, TIME3], zsh, line.slice(0, zsh?.index).trim() || UNNAMED) ?? (isShell(lines, index) ? shellOf(lines.slice(index, index + 3)) : []);
}
function verboseOf(line) {
  const at = line.lastIndexOf(": ");
  const metric = at < 0 ? void 0 : VERBOSE.get(line.slice(0, at).trim());
  return metric && { metric, written: line.slice(at + 2).trim() };
}
function isShell(lines, index) {
  return ["real", "user", "sys"].every((word2, at) => SHELL.exec(lines[index + at] ?? "")?.[1] === word2);
}
function shellOf(lines) {
  return lines.flatMap((line) => {
    const [, word2 = "", written = ""] = SHELL.exec(line) ?? [];
    const metric = SHELL_METRICS.get(word2);
    return metric ? [{ name: UNNAMED, metric, written }] : [];
  });
}
function secondsOf(written) {
  const parts = written.replace(",", ".").split(/[:hm]/).map(numberOf);
  return parts.reduce(
    (sum, part) => sum === void 0 || part === void 0 ? void 0 : sum * 60 + part,
    0
  );
}

// src/formats/failures.ts
var toolFailure = (line, reason = ([text]) => text.trim()) => {
  return { line, benchmark: () => null, reason };
};
var echo = (line, reason) => ({
  ...toolFailure(line, reason),
  isEcho: true
});
var named2 = (line, reason) => ({
  line,
  benchmark: ([, name = ""]) => name,
  reason: ([, name = "", words = ""]) => `${name} ${reason(words.trim())}`
});
var GO_NAME = "(Benchmark(?![a-z])\\S*?)(?:-\\d+)?";
var GO = [
  named2(new RegExp(`^\\s*--- FAIL: ${GO_NAME}(?: \\(.*)?$`), () => "failed"),
  // The name precedes the benchmark's output.
  named2(new RegExp(`^${GO_NAME}[ \\t]+((?:panic|fatal error): .*)$`), (words) => `failed: ${words}`),
  toolFailure(/^panic: .+/),
  toolFailure(/^fatal error: .+/),
  toolFailure(/^\*\*\* Test killed.*/),
  toolFailure(/^FAIL\t(\S+) \[(.+)\]/, ([, pkg, why]) => `${pkg}: ${why}`),
  toolFailure(/^\s*--- FAIL: ((?:Test|Example|Fuzz)\S*)/, ([, test]) => `${test} failed`),
  echo(/^(?:exit status [1-9]\d*|signal: .+)$/),
  echo(/^FAIL(?:\t(\S+).*)?$/, ([, pkg]) => pkg === void 0 ? "FAIL" : `${pkg}: FAIL`)
];
var RUST = [
  {
    line: /^thread '(.+?)'(?: \(\d+\))? (panicked at .+)$/,
    benchmark: ([, thread = ""]) => thread === "main" || thread.startsWith("<") ? null : thread,
    reason: ([, thread = "", words = ""]) => `${thread === "main" ? "" : `${thread} `}${words}`
  },
  toolFailure(/^error(?:\[E\d+\]: |: (?:could not compile|process didn't exit|aborting due|linking with)).+/),
  echo(/^error: (?:bench failed|test failed|\d+ targets? failed).*/),
  echo(/^test result: FAILED\b.*/)
];
var SCRIPT = [
  toolFailure(/^(?:Uncaught|error: Uncaught|error: \(in promise\)) .+/),
  // Node's last line after an uncaught error.
  echo(/^Node\.js v\d+\.\d+\.\d+$/, () => "Node.js ended with an uncaught error"),
  toolFailure(/^(?:npm ERR! code|npm error code) .+/),
  toolFailure(/^ ?FAIL {1,2}\S+\.[cm]?[jt]sx?\b.*/),
  toolFailure(/^Traceback \(most recent call last\):/),
  toolFailure(/^\S+\.rb:\d+:in .+\((?:\w+::)*\w*(?:Error|Exception)\)$/),
  toolFailure(/^Unhandled exception\b.*/)
];
var PROGRAM = [
  toolFailure(
    /^(?:.*\b\d+ )?(?:Segmentation fault|Aborted|Bus error|Floating point exception|Illegal instruction|Killed)(?: *\(core dumped\).*)?\s*$/
  ),
  toolFailure(/^(?:.*: line \d+: +\d+ )(?:Segmentation fault|Aborted|Killed)\b.*/),
  toolFailure(/^terminate called .+/),
  toolFailure(/^(?:g?make(?:\[\d+\])?): \*\*\* .+/)
];
var CATCH2 = [
  echo(/^(?:test cases|assertions):.*\b[1-9]\d* failed.*/),
  toolFailure(/^ {2}due to a fatal error condition:/, () => "a fatal error condition"),
  toolFailure(/^\S+:\d+: FAILED:/, () => "a check failed")
];
var TABLE = {
  go: GO,
  libtest: RUST,
  criterion: RUST,
  divan: RUST,
  iai: RUST,
  gungraun: RUST,
  catch2: CATCH2,
  "google-benchmark": [],
  benchmarkjs: SCRIPT,
  "console-time": SCRIPT,
  mitata: SCRIPT,
  "deno-bench": [...SCRIPT, echo(/^error: Bench failed.*/), echo(/^FAILED \|.*/)],
  benchmarkluau: SCRIPT,
  "dart-benchmark-harness": SCRIPT,
  "ruby-benchmark": SCRIPT,
  "ruby-benchmark-ips": SCRIPT,
  "r-bench": [toolFailure(/^Error(?: in .+)?: .*/), toolFailure(/^Execution halted/)],
  asv: [...SCRIPT, toolFailure(/^asv: error: .+/)],
  "gnu-time": [
    toolFailure(/^\s*Command exited with non-zero status [1-9]\d*/),
    toolFailure(/^\s*Command terminated by signal \d+/)
  ]
};
var REPORTED_MAX = 20;
function failuresIn(format, lines) {
  const own = TABLE[format];
  if (!own) return [];
  const signs = [...own, ...PROGRAM];
  const found = /* @__PURE__ */ new Map();
  for (const { number, text } of lines) {
    if (text.length > LINE_LENGTH) continue;
    for (const { line, benchmark, reason, isEcho = false } of signs) {
      const match = line.exec(text);
      if (!match) continue;
      const failed = benchmark(match);
      const words = reason(match).slice(0, REASON_LENGTH);
      const key = `${failed}
${words}`;
      if (!found.has(key)) found.set(key, { line: number, reason: words, failed, isEcho });
      break;
    }
  }
  const all = [...found.values()];
  const causes = all.filter(({ isEcho }) => !isEcho);
  return (causes.length > 0 ? causes : all.slice(0, 1)).slice(0, REPORTED_MAX).map(({ isEcho: _, ...each }) => each);
}
var LINE_LENGTH = 2e3;
var REASON_LENGTH = 300;
function failuresInText(format, text) {
  if (!(format in TABLE)) return [];
  return failuresIn(
    format,
    loggedLines(text).map((line, index) => ({ number: index + 1, text: line }))
  );
}

// src/formats/go.ts
var ROW2 = /^(Benchmark\S*)[ \t]+\d+[ \t]+(\S.*)$/;
var BROKEN = /^(Benchmark(?![a-z])\S*) *\t/;
var HEADER4 = /^(goos|goarch|pkg|cpu): (.+)$/;
var UNIT = /^Unit[ \t]+(\S+)[ \t]+(.*)$/;
var TEXT = /^(?:goos: \w|ok {2}\t\S|FAIL\t\S|\? {3}\t\S|Unit[ \t]+\S+[ \t]+(?:better|assume)=\w|Benchmark\S+[ \t]+\d+(?:[ \t]+[-+.\de]+[ \t]+[^\s\d]\S*)+[ \t]*\r?$)/m;
var EVENT = /^\{(?:"(?:Time|ImportPath)":"[^"]*",)*"Action":"[a-z-]+"/m;
var KNOWN_UNITS = /* @__PURE__ */ new Map([
  ["ns/op", { metric: "time", unit: "ns" }],
  ["MB/s", { metric: "throughput", unit: "MB/s" }],
  ["B/op", { metric: "bytes", unit: "B" }],
  ["allocs/op", { metric: "allocs", unit: "allocs" }]
]);
var go = {
  id: "go",
  tool: "go test",
  produce: "go test -run=^$ -bench=. -benchmem -count=10 ./... | tee results.txt",
  reads: "every row of text or -json output: time, throughput, bytes, allocations and custom metrics",
  samples: "iteration",
  repeats: true,
  claims(text) {
    return TEXT.test(text) || EVENT.test(text);
  },
  read(text) {
    const skipped = [];
    const found = [];
    const machine = /* @__PURE__ */ new Map();
    const better = /* @__PURE__ */ new Map();
    for (const output of EVENT.test(text) ? outputsByPackage(text, skipped) : [numbered(linesOf(text))]) {
      readOutput(output, found, skipped, { machine, better });
    }
    if (found.length === 0 && skipped.length === 0) {
      throw new ParseFailure("no benchmark ran: go test runs benchmarks only with -bench, such as -bench=.");
    }
    return { rows: rowsOf6(found, better), skipped, environment: machineOf5(machine) };
  }
};
function numbered(lines) {
  return lines.map((text, index) => ({ number: index + 1, text }));
}
function outputsByPackage(text, skipped) {
  const packages = /* @__PURE__ */ new Map();
  for (const { line, text: raw, value } of jsonLines(text)) {
    if (value === void 0 && raw.startsWith("{")) skipped.push({ line, reason: "not JSON" });
    const event = asObject(value);
    const output = asText(event?.Output);
    if (!event || output === void 0) continue;
    const name = asText(event.Package) ?? "";
    const state = packages.get(name) ?? { lines: [], open: "", start: line };
    packages.set(name, state);
    if (state.open === "") state.start = line;
    const [first = "", ...rest] = linesOf(output);
    state.open += first;
    for (const next of rest) {
      state.lines.push({ number: state.start, text: state.open });
      state.open = next;
      state.start = line;
    }
  }
  return [...packages.values()].map(({ lines, open: open2, start }) => [...lines, { number: start, text: open2 }]);
}
function readOutput(lines, found, skipped, { machine, better }) {
  let pkg = "";
  const failures = failuresIn("go", lines);
  const failing = new Set(failures.map(({ line }) => line));
  skipped.push(...failures);
  for (const { number, text } of lines) {
    const header = HEADER4.exec(text);
    if (header?.[1] !== void 0 && header[2] !== void 0) {
      if (header[1] === "pkg") pkg = header[2].trim();
      else machine.set(header[1], (machine.get(header[1]) ?? /* @__PURE__ */ new Set()).add(header[2].trim()));
      continue;
    }
    const [, unit, properties = ""] = UNIT.exec(text) ?? [];
    const way = /(?:^|[ \t])better=(higher|lower)(?=[ \t]|$)/.exec(properties)?.[1];
    if (unit !== void 0 && way !== void 0) better.set(unit, way === "higher" ? "higher" : "lower");
    const row = ROW2.exec(text);
    const pairs = pairsOf(row?.[2]);
    const broken = BROKEN.exec(text)?.[1];
    if (row?.[1] !== void 0 && pairs) {
      found.push({ name: row[1], pkg, line: number, pairs });
    } else if (broken !== void 0 && !failing.has(number)) {
      skipped.push({
        line: number,
        reason: `${broken}: malformed row; did the benchmark print to standard output?`
      });
    }
  }
}
function pairsOf(text) {
  const fields = text?.trim().split(/[ \t]+/) ?? [];
  if (fields.length === 0 || fields.length % 2 === 1) return void 0;
  const pairs = [];
  for (let index = 0; index < fields.length; index += 2) {
    const value = numberOf(fields[index]);
    const unit = fields[index + 1];
    if (value === void 0 || unit === void 0) return void 0;
    pairs.push({ value, unit });
  }
  return pairs;
}
function* rowsOf6(found, better) {
  const processors = processorsOf(found);
  for (const { name, pkg, line, pairs } of found) {
    const base = name.replace(/-\d+$/, "");
    const own = processors.get(pkg) === void 0 ? name : base;
    const { benchmark } = qualified(own, pkg);
    const names = {
      benchmark,
      ...benchmark !== base && { short: own },
      ...pkg !== "" && { scope: pkg },
      // Earlier versions cut off any number, unless several names were alike without it, and named the
      // package if there were several.
      former: [base, name, qualified(base, pkg).benchmark, qualified(name, pkg).benchmark]
    };
    const parameters = parametersOf4(base);
    for (const { value, unit: written } of pairs) {
      const direction = better.get(written);
      const { metric, unit } = KNOWN_UNITS.get(written) ?? {
        metric: written,
        // A unit that a line declares is a metric whose name ends with its unit.
        unit: direction === void 0 ? written : written.replace(/^.+-(?=(?:ns|us|ms|s|sec)$)/, "")
      };
      const stated = direction === void 0 ? {} : { direction };
      yield { ...names, metric, unit, centre: value, values: [value], parameters, line, ...stated };
    }
  }
}
function processorsOf(found) {
  const processors = /* @__PURE__ */ new Map();
  for (const { name, pkg } of found) {
    const suffix = /-(\d+)$/.exec(name)?.[1];
    const known = processors.has(pkg) ? processors.get(pkg) : suffix;
    processors.set(pkg, known === suffix ? suffix : void 0);
  }
  return processors;
}
function parametersOf4(name) {
  if (!name.includes("=")) return {};
  const pairs = name.split("/").flatMap((part) => {
    const at = part.indexOf("=");
    return at > 0 ? [[part.slice(0, at), part.slice(at + 1)]] : [];
  });
  return Object.fromEntries(pairs);
}
function machineOf5(machine) {
  return environmentOf({
    os: joinWords(machine.get("goos") ?? []),
    arch: joinWords(machine.get("goarch") ?? []),
    cpu: joinWords(machine.get("cpu") ?? [])
  });
}

// src/formats/google-benchmark-console.ts
var HEADER5 = /^Benchmark +Time +CPU +Iterations\b(.*)$/;
var ROW3 = /^(.*\S) +(\S+) (ns|us|ms|s) +(\S+) (ns|us|ms|s) +(\d+)(?: +(.*))?$/;
var FAULT = /^(.*\S) +(ERROR OCCURRED|SKIPPED): '(.*)'$/;
var AGGREGATE = /^(.+)_(mean|median|stddev|cv)$/;
var COUNTER = /^([^\s=]+)=([\d.e+-]+|nan|inf)([A-Za-z]*)(\/s)?$/;
var DECIMAL = ["", "k", "M", "G", "T", "P", "E"];
var SMALL = /* @__PURE__ */ new Map([
  ["m", 1e-3],
  ["u", 1e-6],
  ["n", 1e-9],
  ["p", 1e-12]
]);
function hasConsoleTable(text) {
  return text.includes("Iterations") && loggedLines(text).some((line) => HEADER5.test(line));
}
function readConsoleTable(text) {
  const runs = [];
  const skipped = [];
  let columns = [];
  let cores;
  let inTable = false;
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line = index + 1;
    cores = numberOf(/^Run on \((\d+) X /.exec(shown2)?.[1]) ?? cores;
    const header = HEADER5.exec(shown2.trimEnd());
    if (header) {
      inTable = true;
      columns = header[1]?.includes("UserCounters") ? [] : wordsOf(header[1]);
    }
    if (header || !inTable) continue;
    const run = readRun2(shown2.trimEnd(), columns, line);
    const [, name, , why] = FAULT.exec(shown2.trimEnd()) ?? [];
    if (name !== void 0) {
      const isSkipped = /SKIPPED/.test(shown2);
      skipped.push({ line, reason: `${name}: ${why}`, ...!isSkipped && { failed: name } });
    } else if (run) runs.push(run);
    else if (/ (?:ns|us|ms|s) +\S+ (?:ns|us|ms|s)(?: |$)/.test(shown2)) {
      skipped.push({ line, reason: `${wordsOf(shown2)[0]}: malformed row` });
    }
  }
  return { rows: rowsOf7(runs), skipped, environment: environmentOf({ cores }) };
}
function readRun2(shown2, columns, line) {
  const [, name, time, timeUnit2, cpu, cpuUnit, iterations, rest = ""] = ROW3.exec(shown2) ?? [];
  const real = numberOf(time);
  const processor = numberOf(cpu);
  if (name === void 0 || timeUnit2 === void 0 || cpuUnit === void 0 || iterations === void 0) {
    return void 0;
  }
  if (real === void 0 || processor === void 0) return void 0;
  const rows = [
    { benchmark: name, metric: "time", unit: timeUnit2, centre: real, line },
    { benchmark: name, metric: "cpu_time", unit: cpuUnit, centre: processor, line },
    ...countersOf(rest, columns).map((counter) => ({ benchmark: name, ...counter, line }))
  ];
  return { name, iterations, rows };
}
function countersOf(rest, columns) {
  const words = wordsOf(rest);
  const pairs = columns.length === 0 ? words : columns.map((column, index) => `${column}=${words[index]}`);
  return pairs.flatMap((pair2) => {
    const [, metric = "", written, prefix = "", rate] = COUNTER.exec(pair2) ?? [];
    const factor2 = factorOf(prefix, metric);
    const number = numberOf(written);
    if (number === void 0 || factor2 === void 0) return [];
    const unit = metric === "bytes_per_second" ? "B/s" : rate ? "1/s" : "";
    return [{ metric, unit, centre: number * factor2 }];
  });
}
function factorOf(prefix, metric) {
  const binary = prefix.endsWith("i") || metric === "bytes_per_second";
  const power = DECIMAL.indexOf(prefix.replace(/i$/, "").replace("K", "k"));
  return power < 0 ? SMALL.get(prefix) : (binary ? 1024 : 1e3) ** power;
}
function rowsOf7(runs) {
  const named5 = new Map(runs.map((run) => [run.name, run]));
  const repeated = Map.groupBy(runs, (run) => run.name);
  const summedUp = ({ name, iterations }) => {
    const [, base] = AGGREGATE.exec(name) ?? [];
    if (base === void 0) return void 0;
    if (repeated.get(base)?.length === Number(iterations)) return base;
    const whole = ["mean", "median"].every((word2) => named5.get(`${base}_${word2}`)?.iterations === iterations);
    return whole ? base : void 0;
  };
  const measured4 = new Set(runs.filter((run) => summedUp(run) === void 0).map((run) => run.name));
  const rows = [];
  let before;
  for (const run of runs) {
    const base = summedUp(run);
    if (base !== void 0) {
      before = { base, iterations: run.iterations };
      if (run.name === `${base}_median` && !measured4.has(base)) {
        rows.push(...run.rows.map((row) => ({ ...row, benchmark: base })));
      }
    } else if (before && run.name.startsWith(`${before.base}_`) && run.iterations === before.iterations) {
    } else {
      before = void 0;
      rows.push(
        ...run.rows.map((row) => Number.isFinite(row.centre) ? { ...row, values: [row.centre] } : row)
      );
    }
  }
  return rows;
}
function wordsOf(text) {
  return (text ?? "").split(/\s+/).filter((word2) => word2 !== "");
}

// src/formats/google-benchmark-csv.ts
var HEADER6 = /^(?:\ufeff)?name,iterations,real_time,cpu_time,time_unit,/m;
var WORDS = /* @__PURE__ */ new Set(["name", "time_unit", "label", "error_message"]);
function hasCsvTable(text) {
  return text.includes(",real_time,cpu_time,") && HEADER6.test(text);
}
function csvEntries(text) {
  const [first, ...records] = csvRecords(text.slice(HEADER6.exec(text)?.index ?? 0));
  const header = first?.fields ?? [];
  return records.map(({ fields }) => {
    if (!fields || fields.length > header.length) return {};
    const cells = header.map((name, index) => [name, cellValue(name, fields[index] ?? "")]);
    return Object.fromEntries(cells.filter(([, value]) => value !== void 0));
  });
}
function cellValue(name, cell) {
  if (WORDS.has(name)) return cell === "" ? void 0 : cell;
  if (name === "error_occurred") return cell === "true";
  return cell === "" ? void 0 : numberOf(cell) ?? cell;
}

// src/formats/google-benchmark.ts
var NO_COUNTERS = /* @__PURE__ */ new Set([
  ...["name", "run_name", "run_type", "family_index", "per_family_instance_index", "label"],
  ...["repetitions", "repetition_index", "threads", "iterations", "real_time", "cpu_time", "time_unit"],
  ...["aggregate_name", "aggregate_unit", "error_occurred", "error_message", "skipped", "skip_message"],
  ...["cpu_coefficient", "real_coefficient", "big_o", "rms"]
]);
var COUNTER_UNITS = /* @__PURE__ */ new Map([
  ["bytes_per_second", "B/s"],
  ["items_per_second", "1/s"],
  ["allocs_per_iter", "allocs"],
  ["max_bytes_used", "B"],
  ["total_allocated_bytes", "B"],
  ["net_heap_growth", "B"]
]);
var AGGREGATE_NAME = /_(mean|median|stddev|cv|BigO|RMS)$/;
var googleBenchmark = {
  id: "google-benchmark",
  tool: "Google Benchmark",
  produce: "./benchmark --benchmark_repetitions=10 --benchmark_out=results.json --benchmark_out_format=json",
  reads: "real and CPU time of every repetition, counters; rounded numbers from the console",
  samples: "iteration",
  repeats: true,
  claims(text, json) {
    if (json === void 0) return hasConsoleTable(text) || hasCsvTable(text);
    const file = asObject(json);
    const context = asObject(file?.context);
    return asArray(file?.benchmarks) !== void 0 && context !== void 0 && "num_cpus" in context;
  },
  isAlso(_text, json) {
    const entries = asArray(asObject(json)?.benchmarks) ?? [];
    return entries.some(
      (entry) => ["real_time", "error_occurred"].some((key) => key in (asObject(entry) ?? {}))
    );
  },
  read(text, json) {
    if (json === void 0 && !hasCsvTable(text)) return readConsoleTable(text);
    const file = asObject(json);
    const entries = json === void 0 ? csvEntries(text) : asArray(file?.benchmarks) ?? [];
    if (entries.length === 0) throw new ParseFailure("no benchmarks: the filter may have matched none");
    const skipped = [];
    const rows = rowsOfAll(byName(entries, skipped));
    const context = asObject(file?.context);
    const toolchain = { "google-benchmark": context?.library_version };
    return { rows, skipped, environment: environmentOf({ cores: context?.num_cpus, toolchain }) };
  }
};
function byName(entries, skipped) {
  const groups = /* @__PURE__ */ new Map();
  for (const [index, entry] of entries.entries()) {
    const row = asObject(entry);
    const name = asText(row?.name);
    const fault = row && faultOfRow(row);
    if (!row || name === void 0) skipped.push({ reason: `benchmarks[${index}] has no name` });
    else if (fault !== void 0) {
      const isFailure = row.error_occurred === true;
      skipped.push({ reason: `${name}: ${fault}`, ...isFailure && { failed: name } });
    } else {
      const run = asText(row.run_name) ?? (aggregateOf(row) ? name.replace(AGGREGATE_NAME, "") : name);
      const group = groups.get(run);
      if (group) group.push(row);
      else groups.set(run, [row]);
    }
  }
  return [...groups];
}
function faultOfRow(row) {
  if (row.error_occurred === true) return asText(row.error_message) ?? "an error occurred";
  if (row.skipped !== void 0 && row.skipped !== false) return asText(row.skip_message) ?? "skipped";
  const aggregate = aggregateOf(row);
  if (aggregate === "BigO" || aggregate === "RMS") return void 0;
  return faultOf(row, "real_time", "number");
}
function aggregateOf(row) {
  if (row.run_type === "iteration") return void 0;
  return asText(row.aggregate_name) ?? AGGREGATE_NAME.exec(asText(row.name) ?? "")?.[1];
}
function* rowsOfAll(groups) {
  for (const [name, group] of groups) yield* rowsOf8(name, group);
}
function rowsOf8(benchmark, group) {
  const runs = group.filter((row) => aggregateOf(row) === void 0);
  if (runs.length > 0) {
    return runs.flatMap((run) => metricsOf(benchmark, run)).map((row) => Number.isFinite(row.centre) ? { ...row, values: [row.centre] } : row);
  }
  return group.filter((row) => aggregateOf(row) === "median").flatMap((row) => metricsOf(benchmark, row));
}
function metricsOf(benchmark, row) {
  const unit = asText(row.time_unit) ?? "ns";
  const counters = Object.entries(row).filter(
    // A bare NaN becomes null: the counter was expected.
    ([key, value]) => !NO_COUNTERS.has(key) && (typeof value === "number" || value === null)
  );
  return [
    { benchmark, metric: "time", unit, centre: asNumber(row.real_time) },
    { benchmark, metric: "cpu_time", unit, centre: asNumber(row.cpu_time) },
    ...counters.map(([metric, value]) => ({
      benchmark,
      metric,
      unit: COUNTER_UNITS.get(metric) ?? "",
      centre: asNumber(value)
    }))
  ];
}

// src/formats/gungraun-metrics.ts
var PLAIN2 = /* @__PURE__ */ new Set(["", "callgrind", "dhat"]);
function metricOf2(label, tool) {
  const metric = PLAIN2.has(tool.toLowerCase()) ? label : `${label} (${tool.toLowerCase()})`;
  return { metric, direction: /Hit ?Rate$/.test(label) ? "none" : "lower" };
}
function unitOf(label) {
  if (/bytes$/i.test(label)) return "B";
  if (label.endsWith("Rate")) return "%";
  if (label === "SysCpuTime") return "ns";
  return /time$|clock$/i.test(label) ? "" : "count";
}

// src/formats/gungraun.ts
var OWN4 = /: +[\d.,]+ *\|(?:N\/A|[\d.,]+) *\((?: *\*+|No change|[+-])/;
var OWN_FIRST = /^ {2}(?:L1 (?:Data )?Hits|RAM Hits): +[\d,]+(?: |$)/;
var GRID = /^\|(?:-| )?/;
var TOOL = /^=+ ([A-Z][A-Z ]*) =+$/;
var METRIC = /^(\S.*): +(\S+) *\|\S/;
var METRIC_FIRST = /^ {2}(Instructions|L1 (?:Data )?Hits|L[2L] Hits|RAM Hits|Total read\+write|Estimated Cycles): +([\d,]+)(?: \(|$)/;
var NAME = /^[\w.-]+::\S/;
var OTHER_LINE = /^(?:\s*$|\||[ \t]+(?:## |[A-Z][\w ]*: ))/;
var ID_LENGTH_MAX = 4e3;
var gungraun = {
  id: "gungraun",
  tool: "Gungraun (iai-callgrind)",
  produce: "cargo bench --bench my_gungraun_benchmark | tee results.txt",
  reads: "counts of Callgrind, Cachegrind, DHAT and the other tools it runs",
  samples: "process",
  claims(text) {
    if (!/\||Hits: /.test(text)) return false;
    return loggedLines(text).some((line) => OWN4.test(line) || OWN_FIRST.test(line));
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let heading = {};
    let state = { benchmark: "", tool: "", partial: false };
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line = index + 1;
      const bare = shown2.replace(GRID, "").trim();
      const [, label, written] = METRIC.exec(bare) ?? METRIC_FIRST.exec(shown2.trimEnd()) ?? [];
      if (label === void 0 || bare.startsWith("## ")) {
        heading = headingAfter(heading, shown2);
        state = stateAfter(state, heading, bare);
        continue;
      }
      if (heading.named !== void 0 || heading.plain !== void 0) {
        state = { ...state, benchmark: heading.named ?? heading.plain ?? "" };
        heading = {};
      }
      if (state.partial || written === "N/A") continue;
      const centre = groupedNumberOf(written);
      const { benchmark } = state;
      if (centre === void 0 || benchmark === "") {
        skipped.push({ line, reason: `${benchmark || "a benchmark without name"}: no count of ${label}` });
      } else rows.push({ benchmark, ...metricOf2(label, state.tool), unit: unitOf(label), centre, line });
    }
    return { rows, skipped };
  }
};
function headingAfter(heading, shown2) {
  if (NAME.test(shown2)) return { named: shown2.trimEnd() };
  const { named: named5 } = heading;
  if (named5 === void 0) return /^[^\s|]/.test(shown2) ? { plain: shown2.trimEnd() } : heading;
  const isOther = OTHER_LINE.test(shown2) || TOOL.test(shown2.replace(GRID, "").trim());
  return isOther || named5.length > ID_LENGTH_MAX ? heading : { named: `${named5}
${shown2.trimEnd()}` };
}
function stateAfter(state, heading, bare) {
  const tool = TOOL.exec(bare)?.[1];
  if (tool !== void 0) return { ...state, tool, partial: false };
  if (bare.startsWith("## ")) return { ...state, partial: bare !== "## Total" };
  if (bare.startsWith("Comparison with ")) return { ...state, partial: true };
  return heading.named?.split("\n")[0] === bare ? { ...state, tool: "", partial: false } : state;
}

// src/formats/json-parts.ts
var AGAIN_MAX = 10;
var OPEN_MAX = 20;
function jsonParts(text) {
  const parts = [];
  let opened = 0;
  let inVain = 0;
  let open2;
  let line = 1;
  for (let start = 0; start < text.length; ) {
    const lineEnd = endOfLine(text, start);
    const at = start + (/^[ \t\r]*/.exec(text.slice(start, Math.min(lineEnd, start + 200)))?.[0].length ?? 0);
    const end = "{[".includes(text[at] ?? " ") && opened < OPEN_MAX && inVain <= AGAIN_MAX * text.length ? closingOf(text, at) : void 0;
    if (end === -1) {
      opened++;
      open2 ??= line;
    }
    const value = end === void 0 || end < 0 ? void 0 : jsonOf3(text.slice(at, end));
    if (value !== void 0 && end !== void 0) {
      parts.push({ value, text: text.slice(at, end), line });
      const next = /^[ \t\r,]*[{[]/.test(text.slice(end, end + 20)) ? end : endOfLine(text, end) + 1;
      line += lineBreaks(text, start, next);
      start = next;
    } else {
      if (end !== void 0) inVain += Math.max(0, end - at);
      start = lineEnd + 1;
      line++;
    }
  }
  return { parts, open: open2 };
}
function endOfLine(text, from) {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
function lineBreaks(text, from, to) {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
var SIGNS = /["{}[\]]/g;
function closingOf(text, at) {
  let depth = 0;
  SIGNS.lastIndex = at;
  for (let sign = SIGNS.exec(text); sign; sign = SIGNS.exec(text)) {
    if (sign[0] === '"') {
      const end = endOfString(text, sign.index);
      if (end < 0) return -1;
      SIGNS.lastIndex = end;
    } else if (sign[0] === "{" || sign[0] === "[") depth++;
    else if (--depth === 0) return sign.index + 1;
  }
  return -1;
}
function endOfString(text, from) {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at];
    if (sign === "\\") at++;
    else if (sign === '"') return at + 1;
    else if (sign === "\n") return -1;
  }
  return -1;
}
function jsonOf3(text) {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof ParseFailure) return void 0;
    throw error;
  }
}

// src/formats/gungraun-json.ts
var TOOLS = /"(?:profiles|tool_summaries|callgrind_summary)" ?:/;
var gungraunJson = {
  id: "gungraun-json",
  tool: "Gungraun JSON",
  produce: "cargo bench --bench my_gungraun_benchmark -- --output-format=json > results.json",
  reads: "counts of every tool it runs, of every benchmark",
  samples: "process",
  claims(text) {
    return text.includes('"module_path"') && text.includes('"benchmark_exe"') && TOOLS.test(text);
  },
  read(text, json) {
    const rows = [];
    const skipped = [];
    for (const { value, line } of summaries(text, json)) {
      const summary = asObject(value);
      const path = asText(summary?.module_path);
      const where = line === void 0 ? {} : { line };
      if (!summary || path === void 0) {
        skipped.push({
          ...where,
          reason: value === void 0 ? "not JSON" : "a summary without module_path"
        });
        continue;
      }
      const id = asText(summary.id);
      const benchmark = id === void 0 || id === "" ? path : `${path}::${id}`;
      const found = rowsOf9(benchmark, summary);
      if (found.length === 0) skipped.push({ ...where, reason: `${benchmark}: nothing was counted` });
      rows.push(...found.map((row) => ({ ...row, ...where })));
    }
    return { rows, skipped };
  }
};
function summaries(text, json) {
  if (json !== void 0) return (asArray(json) ?? [json]).map((value) => ({ value }));
  const { parts, open: open2 } = jsonParts(text);
  const found = parts.filter(({ value }) => asObject(value) !== void 0);
  return open2 === void 0 ? found : [...found, { value: void 0, line: open2 }];
}
function rowsOf9(benchmark, summary) {
  const tools = asArray(summary.profiles) ?? asArray(summary.tool_summaries) ?? [];
  const runs = asArray(asObject(summary.callgrind_summary)?.summaries) ?? [];
  const events = runs.length === 1 ? countsOf(benchmark, asObject(runs[0])?.events, "") : [];
  return [
    ...events,
    ...tools.flatMap((entry) => {
      const profile = asObject(entry);
      const total = asObject(asObject(asObject(profile?.summaries)?.total)?.summary) ?? {};
      const tool = asText(profile?.tool) ?? "";
      return Object.values(total).flatMap((counts) => countsOf(benchmark, counts, tool));
    })
  ];
}
function countsOf(benchmark, counts, tool) {
  return Object.entries(asObject(counts) ?? {}).flatMap(([label, entry]) => {
    const value = newValueOf(asObject(entry));
    if (value === void 0) return [];
    const named5 = metricOf2(label, tool);
    const former = named5.metric === label ? {} : { formerMetric: label };
    return [{ benchmark, ...named5, ...former, unit: unitOf(label), centre: asNumber(value) }];
  });
}
function newValueOf(entry) {
  const metrics = asObject(entry?.metrics);
  const value = entry?.new ?? metrics?.Left ?? asArray(metrics?.Both)?.[0];
  const typed = asObject(value);
  return (typed ? typed.Int ?? typed.Float : value) ?? void 0;
}

// src/formats/hyperfine-console.ts
var TITLE = /^Benchmark(?: #?(\d+))?: (.+)$/;
var TIME4 = /^ {2}Time \((?:mean ± σ|abs ≡)\): +([\d.]+) (µs|μs|us|ms|s|min)\b.*?\[User: ([\d.]+) (µs|μs|us|ms|s|min), System: ([\d.]+) (µs|μs|us|ms|s|min)\]/;
var NONZERO = /^ {2}Warning: Ignoring non-zero exit code/;
function hasHyperfineConsole(text) {
  return text.includes("[User: ") && hasLine(text, TIME4);
}
function readHyperfineConsole(text) {
  const skipped = [];
  const found = [];
  const untold = /* @__PURE__ */ new Set();
  let titles = /* @__PURE__ */ new Set();
  let benchmark;
  for (const { line, shown: shown2 } of consoleLines(text)) {
    const [, number, title] = TITLE.exec(shown2) ?? [];
    const [, mean2, unit, user, userUnit, system, systemUnit] = TIME4.exec(shown2) ?? [];
    if (title !== void 0) {
      benchmark = title.trimEnd();
      if (number === void 0 || number === "1") titles = /* @__PURE__ */ new Set();
      if (titles.has(benchmark) && !untold.has(benchmark)) {
        const reason = `${benchmark}: several commands have this name; use --export-json results.json, which has every command`;
        skipped.push({ line, reason });
        untold.add(benchmark);
      }
      titles.add(benchmark);
    } else if (benchmark === void 0) continue;
    else if (mean2 !== void 0) {
      found.push(rowOf4(benchmark, "time", mean2, unit, line));
      found.push(rowOf4(benchmark, "user_time", user, userUnit, line));
      found.push(rowOf4(benchmark, "system_time", system, systemUnit, line));
    } else if (NONZERO.test(shown2)) {
      untold.add(benchmark);
      const reason = `${benchmark}: a run ended with a non-zero exit code; --export-json has the exit code of each`;
      skipped.push({ line, reason, failed: benchmark });
    }
  }
  return { rows: found.filter((row) => !untold.has(row.benchmark)), skipped };
}
function rowOf4(benchmark, metric, written, unit = "", line = 0) {
  return {
    benchmark,
    metric,
    unit: unit.replace(/[µμ]/, "u"),
    centre: numberOf(written) ?? Number.NaN,
    line
  };
}

// src/formats/hyperfine.ts
var hyperfine = {
  id: "hyperfine",
  tool: "hyperfine",
  produce: "hyperfine --export-json results.json 'command'",
  reads: "wall time and memory of every run, user and system time, success rate, parameters; rounded means from the console",
  samples: "process",
  claims(text, json) {
    if (json === void 0) return hasHyperfineConsole(text);
    const first = asObject(results(json)?.[0]);
    return first !== void 0 && "command" in first && "mean" in first;
  },
  read(text, json) {
    if (json === void 0) return readHyperfineConsole(text);
    const entries = results(json);
    if (!entries || entries.length === 0) throw new ParseFailure("no results: hyperfine measured no command");
    const rows = [];
    const skipped = [];
    for (const [index, entry] of entries.entries()) {
      const result = asObject(entry);
      const command = asText(result?.command);
      if (!result || command === void 0) {
        skipped.push({ reason: `results[${index}] has no command` });
        continue;
      }
      const parameters = asParameters(result.parameters);
      const names = { ...qualified(command, ...parameterWords(command, parameters)), parameters };
      rows.push(...rowsOf10(names, result, skipped));
    }
    return { rows, skipped };
  }
};
function rowsOf10(names, result, skipped) {
  const { benchmark } = names;
  const codes = asArray(result.exit_codes) ?? [];
  const wrong = codes.filter((code) => code !== 0);
  if (wrong.length > 0) {
    const how = wrong[0] === null ? "a signal" : `exit code ${asNumber(wrong[0])}`;
    const reason = `${benchmark}: ${wrong.length} of ${codes.length} runs failed, the first with ${how}`;
    skipped.push({ reason, ...wrong.length === codes.length && { failed: benchmark } });
  }
  const common = { ...names, unit: "s" };
  const share2 = codes.length === 0 ? [] : [successRow(benchmark, codes.length - wrong.length, codes.length)];
  const rate = share2.map((row) => ({ ...row, ...names }));
  const peaks = asArray(result.memory_usage_byte) ?? [];
  const all = asArray(result.times) ?? [];
  if (wrong.length > 0 && wrong.length < codes.length) {
    const values2 = asNumbers(all.filter((_, run) => codes[run] === 0));
    if (!values2 || all.length !== codes.length) return rate;
    skipped.push({ reason: `${benchmark}: user and system time include failed runs` });
    const memory = asNumbers(peaks.filter((_, run) => codes[run] === 0));
    return [
      { ...common, metric: "time", centre: mean(values2), values: values2 },
      ...memoryRows(names, peaks.length === codes.length ? memory : void 0),
      ...rate
    ];
  }
  const values = asNumbers(all);
  return [
    { ...common, metric: "time", centre: asNumber(result.mean), ...values && { values } },
    { ...common, metric: "user_time", centre: asNumber(result.user) },
    { ...common, metric: "system_time", centre: asNumber(result.system) },
    ...memoryRows(names, asNumbers(peaks)),
    ...rate
  ];
}
function memoryRows(names, values) {
  if (values === void 0 || values.length === 0) return [];
  return [{ ...names, metric: "memory", unit: "B", centre: median(values), values }];
}
function results(json) {
  return asArray(asObject(json)?.results);
}

// src/formats/iai.ts
var METRICS2 = /* @__PURE__ */ new Map([
  ["Instructions", "instructions"],
  ["L1 Accesses", "l1_accesses"],
  ["L2 Accesses", "l2_accesses"],
  ["RAM Accesses", "ram_accesses"],
  ["Estimated Cycles", "estimated_cycles"]
]);
var COUNT = /^ {2}([A-Z][\w ]*): +([^\s|]+)(?: +\(.*\))?$/;
var OWN5 = /^ {2}(?:L1|L2|RAM) Accesses: +[\d,]+(?: |$)/;
var iai = {
  id: "iai",
  tool: "Iai",
  produce: "cargo bench --bench my_iai_benchmark | tee results.txt",
  reads: "instructions, accesses of each cache and of memory, estimated cycles",
  samples: "process",
  claims(text) {
    return text.includes(" Accesses: ") && loggedLines(text).some((line) => OWN5.test(line));
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let benchmark = "";
    let target;
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line = index + 1;
      target = cargoTarget(shown2) ?? target;
      const [, label = "", count] = COUNT.exec(shown2.trimEnd()) ?? [];
      const metric = METRICS2.get(label);
      if (metric === void 0) {
        if (/^\S/.test(shown2)) benchmark = shown2.trim();
        continue;
      }
      const centre = groupedNumberOf(count);
      if (centre === void 0 || benchmark === "") {
        skipped.push({ line, reason: `${benchmark || "a benchmark without name"}: no count of ${label}` });
      } else
        rows.push({
          ...qualified(benchmark, target),
          metric,
          unit: "count",
          centre,
          direction: "lower",
          line
        });
    }
    return { rows, skipped };
  }
};

// src/formats/iperf3.ts
var iperf3 = {
  id: "iperf3",
  tool: "iperf3",
  produce: "iperf3 -c server -J > results.json",
  reads: "bytes per second at the receiver, retransmits; of UDP jitter and the share of packets that arrived",
  samples: "iteration",
  claims(_text, json) {
    const file = asObject(json);
    const version = asText(asObject(file?.start)?.version);
    return version?.startsWith("iperf") === true && file !== void 0 && "end" in file;
  },
  read(_text, json) {
    const file = asObject(json) ?? {};
    const start = asObject(file.start) ?? {};
    const end = asObject(file.end) ?? {};
    const error = asText(file.error);
    const test = asObject(start.test_start) ?? {};
    const rows = [...rowsOf11(end, test, ""), ...rowsOf11(end, test, "_bidir_reverse")];
    if (rows.length === 0) throw new ParseFailure(error ?? "iperf3 was stopped before its results");
    const skipped = error === void 0 ? [] : [{ reason: error, failed: null }];
    const version = asText(start.version)?.replace(/^iperf /, "");
    return { rows, skipped, environment: environmentOf({ toolchain: { iperf3: version } }) };
  }
};
function rowsOf11(end, test, suffix) {
  const received = asObject(end[`sum_received${suffix}`]);
  const sent = asObject(end[`sum_sent${suffix}`]);
  const sum = received ?? asObject(end[`sum${suffix}`]);
  if (!sum || typeof sum.bits_per_second !== "number") return [];
  const isReverse = test.reverse === 1 !== (suffix !== "");
  const protocol = asText(test.protocol) ?? "";
  const isUdp = protocol === "UDP";
  const streams = asNumber(test.num_streams);
  const parameters = asParameters({
    ...streams > 1 && { streams },
    ...asNumber(test.target_bitrate) > 0 && { target_bitrate: test.target_bitrate }
  });
  const way = isReverse ? "download" : "upload";
  const benchmark = nameWith(protocol === "" ? way : `${protocol} ${way}`, parameters);
  const row = (metric, unit, centre) => ({
    benchmark,
    metric,
    unit,
    centre,
    parameters
  });
  const lost = asNumber(asObject(end[`sum${suffix}`])?.lost_percent ?? sum.lost_percent);
  const jitter = asNumber(asObject(end[`sum${suffix}`])?.jitter_ms ?? sum.jitter_ms);
  return [
    row("bytes_per_second", "B/s", sum.bits_per_second / 8),
    ...typeof sent?.retransmits === "number" ? [row("retransmits", "count", sent.retransmits)] : [],
    ...isUdp && Number.isFinite(jitter) ? [row("jitter", "ms", jitter)] : [],
    ...isUdp && Number.isFinite(lost) ? [{ ...successShare(benchmark, 1 - lost / 100), parameters }] : []
  ];
}

// src/formats/jetpack-benchmark.ts
var UNITS3 = [
  [/Ns$/, "ns"],
  [/Us$/, "us"],
  [/(?:Ms|DurationMillis)$/, "ms"],
  [/Kb$/, "KiB"],
  [/Bytes$/, "B"],
  [/^allocationCount$/, "allocs"],
  [/Percent$/, "%"]
];
var SAMPLED = /^P\d+$/;
var jetpackBenchmark = {
  id: "jetpack-benchmark",
  tool: "Jetpack Benchmark",
  produce: "./gradlew connectedAndroidTest, then give build/outputs/connected_android_test_additional_output/**/*-benchmarkData.json",
  reads: "every run of every metric, percentiles of sampled metrics, parameters",
  samples: "iteration",
  claims(_text, json) {
    const file = asObject(json);
    const context = asObject(file?.context);
    return asArray(file?.benchmarks) !== void 0 && context !== void 0 && asObject(context.build) !== void 0;
  },
  read(_text, json) {
    const file = asObject(json) ?? {};
    const entries = asArray(file.benchmarks) ?? [];
    if (entries.length === 0) throw new ParseFailure("no benchmarks in the file");
    const rows = [];
    const skipped = [];
    for (const [index, value] of entries.entries()) {
      const entry = asObject(value) ?? {};
      const name = asText(entry.name);
      if (name === void 0) {
        skipped.push({ reason: `benchmarks[${index}] has no name` });
        continue;
      }
      const benchmark = [asText(entry.className), name].filter(Boolean).join(".");
      const found = rowsOf12(benchmark, entry);
      if (found.length === 0) skipped.push({ reason: `${benchmark}: no metric with a median` });
      rows.push(...found);
    }
    return { rows, skipped, environment: machineOf6(asObject(file.context) ?? {}) };
  }
};
function rowsOf12(benchmark, entry) {
  const parameters = asParameters(entry.params);
  const whole = Object.entries(asObject(entry.metrics) ?? {}).map(([metric, value]) => {
    const fields = asObject(value) ?? {};
    const values = asNumbers(fields.runs);
    const row = { benchmark, ...named3(metric), centre: asNumber(fields.median), parameters };
    return values ? { ...row, values } : row;
  });
  const sampled = Object.entries(asObject(entry.sampledMetrics) ?? {}).flatMap(
    ([metric, value]) => Object.entries(asObject(value) ?? {}).filter(([statistic]) => SAMPLED.test(statistic)).map(([statistic, centre]) => {
      const { metric: word2, unit, direction } = named3(metric);
      const row = {
        benchmark,
        metric: `${word2}_${statistic.toLowerCase()}`,
        unit,
        centre: asNumber(centre),
        parameters
      };
      return direction === void 0 ? row : { ...row, direction };
    })
  );
  return [...whole, ...sampled];
}
function named3(metric) {
  const unit = UNITS3.find(([end]) => end.test(metric))?.[1] ?? "";
  if (metric === "timeNs") return { metric: "time", unit };
  if (metric === "allocationCount") return { metric: "allocs", unit };
  return { metric, unit, ...metric === "frameCount" && { direction: "none" } };
}
function machineOf6(context) {
  const build = asObject(context.build) ?? {};
  const sdk = asObject(build.version)?.sdk;
  return environmentOf({
    os: "android",
    cpu: [asText(build.brand), asText(build.model)].filter(Boolean).join(" "),
    cores: context.cpuCoreCount,
    memoryBytes: context.memTotalBytes,
    toolchain: { "android-sdk": sdk === void 0 ? void 0 : String(sdk) }
  });
}

// src/formats/jmeter.ts
var XML = /<testResults version="/;
var HEADER7 = /^\ufeff?timeStamp([,;\t|])elapsed\1/m;
var STATISTICS2 = [
  ["meanResTime", "latency_mean", "ms"],
  ["medianResTime", "latency_p50", "ms"],
  ["pct1ResTime", "latency_p90", "ms"],
  ["pct2ResTime", "latency_p95", "ms"],
  ["pct3ResTime", "latency_p99", "ms"],
  ["throughput", "requests_per_second", "1/s"],
  ["receivedKBytesPerSec", "received_per_second", "KiB/s"]
];
var jmeter = {
  id: "jmeter",
  tool: "Apache JMeter",
  produce: "jmeter -n -t plan.jmx -l results.jtl (or its dashboard: -e -o report, then report/statistics.json)",
  reads: "elapsed time of every sample that succeeded, requests per second, success rate of every label",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return HEADER7.test(text) || XML.test(text.slice(0, 1e3));
    const entries = Object.values(asObject(json) ?? {});
    return entries.length > 0 && entries.every((entry) => isStatistics2(asObject(entry)));
  },
  read(text, json) {
    if (json !== void 0) return readStatistics2(asObject(json) ?? {});
    return HEADER7.test(text) ? readLog(text) : readXml2(text);
  }
};
function isStatistics2(entry) {
  return entry !== void 0 && "transaction" in entry && "sampleCount" in entry && "pct1ResTime" in entry;
}
function readStatistics2(file) {
  const rows = [];
  const skipped = [];
  for (const [benchmark, value] of Object.entries(file)) {
    const entry = asObject(value) ?? {};
    const fault = faultOf(entry, "sampleCount", "number") ?? faultOf(entry, "errorCount", "number");
    const count = asNumber(entry.sampleCount);
    const errors = asNumber(entry.errorCount);
    if (fault !== void 0) skipped.push({ reason: `${benchmark}: ${fault}` });
    else if (count === 0) skipped.push({ reason: `${benchmark}: no request was sent` });
    else if (errors === count)
      skipped.push({ reason: `${benchmark}: every request failed`, failed: benchmark });
    else {
      rows.push(successRow(benchmark, count - errors, count));
      for (const [field, metric, unit] of STATISTICS2) {
        if (field in entry) rows.push({ benchmark, metric, unit, centre: asNumber(entry[field]) });
      }
    }
  }
  return { rows, skipped };
}
function readLog(text) {
  const separator = HEADER7.exec(text)?.[1] ?? ",";
  const skipped = [];
  const labels = /* @__PURE__ */ new Map();
  let header = [];
  for (const { line, fields } of csvRecords(fromHeader(text, HEADER7), separator)) {
    if (header.length === 0) header = fields ?? [];
    else if (fields?.length !== header.length)
      skipped.push({ line, reason: "the number of fields differs from that of the header" });
    else
      readSample(
        new Map(header.map((name, index) => [name, fields[index] ?? ""])),
        { line },
        labels,
        skipped
      );
  }
  return readingOf(labels, skipped);
}
var ATTRIBUTES = [
  ["timeStamp", "ts"],
  ["elapsed", "t"],
  ["label", "lb"],
  ["success", "s"],
  ["responseCode", "rc"],
  ["responseMessage", "rm"]
];
function readXml2(text) {
  const skipped = [];
  const labels = /* @__PURE__ */ new Map();
  const root = parseXml(text).find(({ name }) => name === "testResults");
  for (const { name, attributes } of root?.children ?? []) {
    if (name !== "httpSample" && name !== "sample") continue;
    const cells = ATTRIBUTES.map(([column, attribute]) => [column, attributes[attribute] ?? ""]);
    readSample(new Map(cells), {}, labels, skipped);
  }
  return readingOf(labels, skipped);
}
function readingOf(labels, skipped) {
  if (labels.size === 0 && skipped.length === 0)
    throw new ParseFailure("no samples: the plan may have run no thread");
  const rows = [];
  for (const [benchmark, label] of labels) {
    if (label.times.length === 0) {
      const reason = `${benchmark}: every sample failed${label.why === "" ? "" : `: ${label.why}`}`;
      skipped.push({ ...label.place, reason, failed: benchmark });
    } else rows.push(...rowsOf13(benchmark, label));
  }
  return { rows, skipped };
}
function readSample(sample, place, labels, skipped) {
  const name = sample.get("label") || "(unnamed)";
  const elapsed = numberOf(sample.get("elapsed"));
  const at = numberOf(sample.get("timeStamp")) ?? Number.NaN;
  if (elapsed === void 0 || !Number.isFinite(elapsed)) {
    skipped.push({ ...place, reason: `${name}: elapsed is not a number` });
    return;
  }
  const label = labels.get(name) ?? { times: [], from: at, to: at, count: 0, why: "", place };
  labels.set(name, label);
  label.from = Math.min(label.from, at);
  label.to = Math.max(label.to, at + elapsed);
  const success = sample.get("success") ?? "";
  if (success !== "") label.count++;
  const failed = /^false$/i.test(success);
  if (!failed) label.times.push(elapsed);
  else label.why ||= [sample.get("responseCode"), sample.get("responseMessage")].filter(Boolean).join(" ");
}
function rowsOf13(benchmark, { times, from, to, count, place }) {
  const seconds = (to - from) / 1e3;
  return [
    { benchmark, metric: "time", unit: "ms", centre: median(times), values: times, ...place },
    ...seconds > 0 ? [{ benchmark, metric: "requests_per_second", unit: "1/s", centre: times.length / seconds, ...place }] : [],
    ...count > 0 ? [{ ...successRow(benchmark, times.length, count), ...place }] : []
  ];
}

// src/formats/jmh-names.ts
var PERCENTILES5 = ["50.0", "90.0", "95.0", "99.0"];
var SPEED_DEPENDENT = /^[^a-z]*gc\.(?:alloc\.rate|churn)\b/;
var PLAIN_MODES = /* @__PURE__ */ new Set(["", "thrpt", "avgt"]);
function namesOf5({ name, mode, threads }) {
  const count = threads === "1" ? "" : threads;
  const words = [
    ...PLAIN_MODES.has(mode) ? [] : [`mode=${mode}`],
    ...count === "" ? [] : [`threads=${count}`]
  ];
  const marked = [`mode=${mode}`, `threads=${threads}`];
  const former = [...marked.map((word2) => [word2]), marked].map((each) => `${name} [${each.join(", ")}]`);
  return words.length === 0 ? { benchmark: name, former } : { benchmark: `${name} [${words.join(", ")}]`, short: name, former };
}
function primaryOf(mode) {
  return mode === "thrpt" ? "throughput" : "time";
}
function secondary(primary, key) {
  const metric = key === primary ? `secondary ${key}` : key;
  return SPEED_DEPENDENT.test(key) && !key.endsWith(".norm") ? { metric, direction: "none" } : { metric };
}

// src/formats/jmh-table.ts
var CSV = /^\ufeff?"?Benchmark"?([,;])"?Mode"?\1"?Threads"?\1"?Samples"?\1"?Score"?\1/m;
var VERSION = /^# JMH version: (\S+)/m;
var HEADER8 = /^Benchmark +((?:\(\S+\) +)*)Mode +(?:Threads +)?(?:Cnt|Samples) +Score +(?:Score error|Error) +Units\s*$/;
var RESULT2 = /^(\S+) +(?:(.*?) +)?(thrpt|avgt|sample|ss) +(?:(\d+) +)?(≈ *\S+|NaN|-?\d+(?:[.,]\d+)?(?:E[-+]?\d+)?) +(?:± *(?:\S+) +|NaN +)?(\S+)\s*$/;
var PERCENTILE2 = /(?:^|·)p(\d\.\d+)$/;
function hasJmhTable(text) {
  if (CSV.test(text)) return true;
  return text.includes("# JMH version: ") && VERSION.test(text) || text.includes("Score") && hasLine(text, HEADER8);
}
function readJmhTable(text) {
  const skipped = [];
  const lines = CSV.test(text) ? csvLines(text, skipped) : tableLines(text, skipped);
  if (lines.length === 0 && skipped.length === 0)
    throw new ParseFailure("JMH was stopped before its table of results");
  const rows = lines.flatMap((line) => rowOf5(line, skipped));
  const jdk = /^# VM version: JDK ([^\s,]+)/m.exec(text)?.[1];
  return { rows, skipped, environment: environmentOf({ toolchain: { jdk, jmh: VERSION.exec(text)?.[1] } }) };
}
function rowOf5(of4, skipped) {
  const { mode, key, score, unit, parameters, line } = of4;
  const names = namesOf5(of4);
  const { benchmark } = names;
  const primary = primaryOf(mode);
  const rank = mode === "sample" && key !== void 0 ? PERCENTILE2.exec(key)?.[1] : void 0;
  if (rank !== void 0 && !PERCENTILES5.map(Number).includes(percentOf(rank))) return [];
  if (unit === "---") return [];
  const centre = score === "\u2248 0" ? 0 : numberOf(score.replace(",", "."));
  const { metric, direction } = rank !== void 0 ? { metric: `time_p${percentOf(rank)}`, direction: void 0 } : key === void 0 ? { metric: primary, direction: void 0 } : secondary(primary, key);
  if (centre === void 0) {
    skipped.push({
      line,
      reason: `${benchmark}: ${metric} is only given as ${score}; the JSON has it (-rf json -rff results.json)`
    });
    return [];
  }
  const row = { ...names, metric, unit, centre, parameters, line };
  return [direction === void 0 ? row : { ...row, direction }];
}
function percentOf(rank) {
  return Math.round(Number(rank) * 1e6) / 1e4;
}
function tableLines(text, skipped) {
  const lines = [];
  const fullNames = /* @__PURE__ */ new Set();
  let names;
  for (const { line, shown: shown2 } of consoleLines(text)) {
    const own = /^# Benchmark: (\S+)/.exec(shown2)?.[1];
    const header = HEADER8.exec(shown2)?.[1];
    const [, word2, middle = "", mode = "", , score = "", unit = ""] = RESULT2.exec(shown2) ?? [];
    if (own !== void 0) fullNames.add(own);
    if (header !== void 0) names = [...header.matchAll(/\((\S+)\)/g)].map(([, name = ""]) => name);
    else if (shown2.trim() === "") names = void 0;
    else if (names && word2 !== void 0) {
      const values = valuesOf(middle, names.length);
      if (values) {
        const [short = "", ...rest] = word2.split(":");
        const pairs = names.map((name2, i) => [name2, values[i] ?? "N/A"]);
        const parameters = Object.fromEntries(pairs.filter(([, value]) => value !== "N/A"));
        const name = nameWith(fullName(short, fullNames), parameters);
        const key = rest.length > 0 ? rest.join(":") : void 0;
        lines.push({ name, mode, threads: "", key, score, unit, parameters, line });
      } else
        skipped.push({
          line,
          reason: `${word2}: its parameters cannot be separated; the JSON has them (-rf json)`
        });
    } else if (names) skipped.push({ line, reason: `${shown2.trim().split(/\s+/)[0]}: malformed row` });
  }
  return lines;
}
function valuesOf(middle, count) {
  const trimmed = middle.trim();
  if (count <= 1) return count === 0 ? trimmed === "" ? [] : void 0 : [trimmed];
  return [trimmed.split(/ {2,}/), trimmed.split(/ +/)].find((values) => values.length === count);
}
function fullName(short, fullNames) {
  const ends = [...fullNames].filter((name) => name === short || name.endsWith(`.${short}`));
  return ends.length === 1 ? ends[0] ?? short : short;
}
function csvLines(text, skipped) {
  const [first, ...records] = csvRecords(fromHeader(text, CSV), CSV.exec(text)?.[1]);
  const header = first?.fields ?? [];
  return records.flatMap(({ line, fields }) => {
    if (fields?.length !== header.length) {
      skipped.push({ line, reason: "the number of fields differs from that of the header" });
      return [];
    }
    const cells = new Map(header.map((name, index) => [name, fields[index] ?? ""]));
    const [benchmark = "", ...rest] = (cells.get("Benchmark") ?? "").split(":");
    const pairs = header.flatMap((name) => {
      const value = cells.get(name) ?? "";
      return name.startsWith("Param: ") && value !== "" ? [[name.slice("Param: ".length), value]] : [];
    });
    const parameters = Object.fromEntries(pairs);
    return [
      {
        name: nameWith(benchmark, parameters),
        mode: cells.get("Mode") ?? "",
        threads: cells.get("Threads") ?? "",
        key: rest.length > 0 ? rest.join(":") : void 0,
        score: cells.get("Score") ?? "",
        unit: cells.get("Unit") ?? "",
        parameters,
        line
      }
    ];
  });
}

// src/formats/jmh.ts
var jmh = {
  id: "jmh",
  tool: "JMH",
  produce: "java -jar benchmarks.jar -rf json -rff results.json",
  reads: "mean of every fork (of one alone, its iterations), parameters, percentiles, secondary metrics",
  samples: "process",
  claims(text, json) {
    if (json === void 0) return hasJmhTable(text);
    return (asArray(json) ?? []).some((entry) => {
      const fields = asObject(entry);
      return fields !== void 0 && "benchmark" in fields && "primaryMetric" in fields;
    });
  },
  read(text, json) {
    if (json === void 0) return readJmhTable(text);
    const entries = [];
    const skipped = [];
    for (const [index, value] of (asArray(json) ?? []).entries()) {
      const entry = entryOf(asObject(value) ?? {});
      if (typeof entry === "string") skipped.push({ reason: `entry ${index + 1}: ${entry}` });
      else entries.push(entry);
    }
    if (entries.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmarks in the file");
    const rows = entries.flatMap(rowsOf14);
    return { rows, skipped, environment: machineOf7(entries) };
  }
};
function entryOf(fields) {
  const benchmark = asText(fields.benchmark);
  if (benchmark === void 0) return "no benchmark";
  if (!asObject(fields.primaryMetric)) return `${benchmark}: no primaryMetric`;
  const parameters = asParameters(fields.params);
  const name = nameWith(benchmark, parameters);
  return { name, mode: asText(fields.mode) ?? "", threads: String(fields.threads ?? ""), parameters, fields };
}
function rowsOf14(entry) {
  const { mode, parameters, fields } = entry;
  const names = namesOf5(entry);
  const { benchmark } = names;
  const primary = asObject(fields.primaryMetric) ?? {};
  const metric = primaryOf(mode);
  const rows = [rowOf6(benchmark, metric, primary), ...percentilesOf(benchmark, mode, primary)];
  for (const [key, value] of Object.entries(asObject(fields.secondaryMetrics) ?? {})) {
    const score = asObject(value);
    if (!score || score.scoreUnit === "---") continue;
    const { metric: word2, direction } = secondary(metric, key);
    const row = rowOf6(benchmark, word2, score);
    rows.push(direction === void 0 ? row : { ...row, direction });
  }
  return rows.map((row) => ({ ...row, ...names, parameters }));
}
function rowOf6(benchmark, metric, score) {
  const unit = asText(score.scoreUnit) ?? "";
  return { benchmark, metric, unit, centre: asNumber(score.score), ...sampleOf2(forksOf(score)) };
}
function sampleOf2(forks) {
  const [only] = forks;
  if (forks.length > 1) return { values: forks.map(mean) };
  return only ? { values: only, level: "iteration" } : {};
}
function percentilesOf(benchmark, mode, score) {
  if (mode !== "sample") return [];
  const percentiles = asObject(score.scorePercentiles) ?? {};
  return PERCENTILES5.filter((percentile) => typeof percentiles[percentile] === "number").map(
    (percentile) => ({
      benchmark,
      metric: `time_p${Number(percentile)}`,
      unit: asText(score.scoreUnit) ?? "",
      centre: asNumber(percentiles[percentile])
    })
  );
}
function forksOf({ rawData, rawDataHistogram }) {
  const means = (fork) => (asArray(fork) ?? []).map(meanOf);
  const forks = asArray(rawData) ?? asArray(rawDataHistogram)?.map(means) ?? [];
  return forks.map((fork) => asNumbers(fork)).filter((fork) => fork !== void 0);
}
function meanOf(iteration) {
  let sum = 0;
  let count = 0;
  for (const pair2 of asArray(iteration) ?? []) {
    const [value, times] = (asArray(pair2) ?? []).map(asNumber);
    sum += (value ?? Number.NaN) * (times ?? Number.NaN);
    count += times ?? Number.NaN;
  }
  return sum / count;
}
function machineOf7(entries) {
  const said = entries[0]?.fields;
  return environmentOf({ toolchain: { jdk: said?.jdkVersion, jmh: said?.jmhVersion } });
}

// src/formats/julia-trial.ts
function trialRows(benchmark, fields, tags) {
  const values = asNumbers(fields.times);
  const centre = values ? median(values) : asNumber(fields.time);
  if (!Number.isFinite(centre)) return void 0;
  return [
    { benchmark, metric: "time", unit: "ns", centre, tags, ...values && { values } },
    { benchmark, metric: "memory", unit: "B", centre: asNumber(fields.memory), tags },
    { benchmark, metric: "allocs", unit: "allocs", centre: asNumber(fields.allocs), tags }
  ];
}

// src/formats/airspeed-velocity-jl.ts
function isAirspeedResult(json) {
  const data = dataOf(json);
  const members = Object.values(data ?? {}).map((member) => asObject(member));
  return members.some((member) => dataOf(member) !== void 0 || asArray(member?.times) !== void 0);
}
function dataOf(value) {
  const group = asObject(value);
  return asArray(group?.tags) && asObject(group?.data);
}
function readAirspeed(json) {
  const rows = [];
  const skipped = [];
  const left = [{ keys: [], tags: [], node: asObject(json) ?? {} }];
  for (let place = left.pop(); place; place = left.pop()) {
    const { keys, tags, node } = place;
    const data = dataOf(node);
    const benchmark = keys.join("/") || "(unnamed)";
    if (data) {
      const own = (asArray(node.tags) ?? []).filter((tag) => typeof tag === "string");
      const members = Object.entries(data).map(([key, member]) => {
        return { keys: [...keys, key], tags: [...tags, ...own], node: asObject(member) ?? {} };
      });
      left.push(...members.reverse());
      continue;
    }
    const found = trialRows(benchmark, node, tags);
    if (found) rows.push(...found);
    else skipped.push({ reason: `${benchmark}: no times` });
  }
  if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark in the groups");
  return { rows, skipped };
}

// src/formats/julia.ts
var RESULTS = /* @__PURE__ */ new Set(["Trial", "TrialEstimate"]);
var julia = {
  id: "julia",
  tool: "BenchmarkTools.jl, AirspeedVelocity.jl",
  produce: 'BenchmarkTools.save("results.json", run(suite)), or benchpkg: results_PACKAGE@REV.json',
  reads: "every time of a trial or the one of an estimate, memory, allocations, tags",
  samples: "iteration",
  claims(_text, json) {
    if (isAirspeedResult(json)) return true;
    const [versions, values] = asArray(json) ?? [];
    return "Julia" in (asObject(versions) ?? {}) && asArray(values) !== void 0;
  },
  isAlso(_text, json) {
    const [, values] = asArray(json) ?? [];
    return (asArray(values) ?? []).some((value) => savedOf(value) !== void 0);
  },
  read(_text, json) {
    if (isAirspeedResult(json)) return readAirspeed(json);
    const [versions, values] = asArray(json) ?? [];
    const rows = [];
    const skipped = [];
    for (const { keys, tags, value } of leavesOf(asArray(values) ?? [])) {
      const benchmark = keys.join("/") || "(unnamed)";
      const saved = savedOf(value);
      const found = saved && RESULTS.has(saved.type) ? trialRows(benchmark, saved.fields, tags) : void 0;
      if (found) rows.push(...found);
      else skipped.push({ reason: `${benchmark}: ${saved ? `${saved.type} without time` : "no result"}` });
    }
    if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark in the saved groups");
    const said = asObject(versions);
    return {
      rows,
      skipped,
      environment: environmentOf({ toolchain: { julia: said?.Julia, BenchmarkTools: said?.BenchmarkTools } })
    };
  }
};
function* leavesOf(values) {
  const left = values.map((value) => ({ keys: [], tags: [], value })).reverse();
  for (let place = left.pop(); place !== void 0; place = left.pop()) {
    const saved = savedOf(place.value);
    if (saved?.type !== "BenchmarkGroup") {
      yield place;
      continue;
    }
    const { keys, tags } = place;
    const own = (asArray(saved.fields.tags) ?? []).filter((tag) => typeof tag === "string");
    const members = Object.entries(asObject(saved.fields.data) ?? {});
    left.push(
      ...members.map(([key, value]) => ({ keys: [...keys, key], tags: [...tags, ...own], value })).reverse()
    );
  }
}
function savedOf(value) {
  const [type, fields] = asArray(value) ?? [];
  const object2 = asObject(fields);
  const name = asText(type);
  return name !== void 0 && object2 ? { type: name.replace(/^BenchmarkTools\./, ""), fields: object2 } : void 0;
}

// src/formats/junit-cases.ts
var ROOT2 = /^(?:\ufeff|[ \t])*(?:<\?xml[^>]{0,200}\?>\s*(?:<!--[^>]*-->\s*)*)?<testsuites?[\s>]/m;
var NODE_CASE = /<testcase name="[^"]*" time="[^"]*" classname="(?:test|suite)"/;
var FAULTS = /* @__PURE__ */ new Map([
  ["failure", "failed"],
  ["error", "stopped with an error"],
  ["skipped", "was skipped"],
  ["disabled", "was disabled"]
]);
var FAILURES = /* @__PURE__ */ new Set(["failure", "error"]);
function hasTestCases(text) {
  return text.includes("<testcase") && ROOT2.test(text);
}
function isNodeReport(text) {
  return /<testsuites>\s*</.test(text) && NODE_CASE.test(text);
}
function testCases(elements, suites = []) {
  return elements.flatMap((element) => {
    if (element.name === "testcase") return [caseOf(element, suites)];
    if (element.name === "testsuites") return testCases(element.children);
    if (element.name !== "testsuite") return [];
    const { name = "" } = element.attributes;
    return testCases(element.children, name === "" ? suites : [...suites, name]);
  });
}
function caseOf({ attributes, children }, suites) {
  const { name = "", classname = "", file = "", time, status, result } = attributes;
  const seconds = secondsOf2(time);
  const child = children.map((each) => FAULTS.get(each.name)).find((fault2) => fault2 !== void 0);
  const notRun = [status, result].some(
    (word2) => /^(?:notrun|skipped|suppressed|disabled)$/i.test(word2 ?? "")
  );
  const noTime = time === void 0 ? "has no time" : `has no time: found ${JSON.stringify(time.slice(0, 40))}`;
  const fault = child ?? (notRun ? "was not run" : Number.isFinite(seconds) ? void 0 : noTime);
  const isFailure = children.some((each) => FAILURES.has(each.name));
  return {
    name: name === "" ? "(unnamed)" : name,
    className: classname,
    file,
    suites,
    seconds,
    fault,
    isFailure
  };
}
function secondsOf2(time = "") {
  const text = time.trim();
  const isGrouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  return numberOf(isGrouped ? text.replaceAll(",", "") : text.replace(/^(\d+),(\d+)$/, "$1.$2")) ?? Number.NaN;
}

// src/formats/junit.ts
var junit = {
  id: "junit",
  tool: "JUnit XML",
  produce: "your test tool's JUnit reporter, such as pytest --junitxml=results.xml",
  reads: "the time of every test case that passed, class and suite in the name; success rate of repeated cases",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && hasTestCases(text) && !isNodeReport(text);
  },
  read(text) {
    const cases = testCases(parseXml(text));
    if (cases.length === 0) throw new ParseFailure("no test cases in the report");
    const rows = [];
    const skipped = [];
    const outcomes = /* @__PURE__ */ new Map();
    for (const each of cases) {
      const names = namesOf6(each);
      const { benchmark } = names;
      if (each.fault === void 0 || each.isFailure)
        addOutcome(outcomes, benchmark, each.fault === void 0);
      if (each.fault !== void 0)
        skipped.push({ reason: `${benchmark}: ${each.fault}`, ...each.isFailure && { failed: benchmark } });
      else rows.push({ ...names, metric: "time", unit: "s", centre: each.seconds });
    }
    const named5 = new Map(cases.map(namesOf6).map((names) => [names.benchmark, names]));
    const repeated = successRows(outcomes, 2).map((row) => ({ ...row, ...named5.get(row.benchmark) }));
    return {
      rows: [...rows, ...repeated],
      skipped: onlyFailedWhole(skipped, outcomes),
      environment: environmentOf({})
    };
  }
};
function namesOf6(each) {
  const short = shortName(each);
  const { name, className, suites, file } = each;
  const groups = className === "" ? suites : [...suites, className];
  const words = [...groups.filter((word2, i) => word2 !== groups[i - 1] && word2 !== name), name];
  const full = words.join(" > ");
  const { benchmark } = qualified(full, saysFile(full, file) ? "" : lastingPath(file));
  const former = [...suites, short].join(" > ");
  return { benchmark, ...benchmark !== short && { short }, ...className !== "" && { former: [former] } };
}
function saysFile(words, file) {
  const stem = lastingPath(file).split("/").at(-1)?.split(".", 1)[0] ?? "";
  return words.includes(stem);
}
function shortName({ name, className, suites }) {
  const group = className === "" ? suites : [className];
  return [...group.filter((word2) => word2 !== name), name].join(" > ");
}

// src/formats/duration.ts
var DURATION = /^(?:(\d+)h)?(?:(\d+)m(?!s))?(?:([\d.]+)(ns|[uµμ]s|ms|s))?$/;
function durationOf(text) {
  const [whole, hours, minutes, rest, unit = "s"] = DURATION.exec(text ?? "") ?? [];
  const number = rest === void 0 ? 0 : numberOf(rest);
  if (!whole || number === void 0) return text === "0" ? { centre: 0, unit: "s" } : void 0;
  if (hours === void 0 && minutes === void 0)
    return { centre: number, unit: unit.replace(/[µμ]/, "u") };
  const seconds = number * (PART2.get(unit.replace(/[µμ]/, "u")) ?? 1);
  return { centre: Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + seconds, unit: "s" };
}
var PART2 = /* @__PURE__ */ new Map([
  ["ms", 1e-3],
  ["us", 1e-6],
  ["ns", 1e-9]
]);

// src/formats/k6-console.ts
var LINE = /^ *(✓|✗)? *([\w-]+|\{ ?[^{}]+ ?\})\.{2,}: (.+?)\s*$/;
var TREND = /([a-z]+|p\([\d.]+\))=(\S+)/g;
var DATA = /^([\d.]+) ([kKMGT]?B) +([\d.]+) ([kKMGT]?B)\/s$/;
var COUNT2 = /^([\d.]+) +([\d.]+)\/s$/;
var RATE = /^([\d.]+)%(?: +(?:✓ *)?(\d+) +(?:✗ *(\d+)|out of +(\d+)))?/;
var GAUGE = /^([\d.]+) +min=[\d.]+ +max=[\d.]+$/;
var PART3 = /^( *)█ ((?:GROUP|SCENARIO): .+?|TOTAL RESULTS|THRESHOLDS)\s*$/;
var OWN6 = /^ *(?:iteration_duration|iterations|vus_max|data_received|data_sent|http_reqs)\.{2,}: /m;
var SIZES4 = /* @__PURE__ */ new Map([
  ["B", 1],
  ["kB", 1e3],
  ["KB", 1e3],
  ["MB", 1e6],
  ["GB", 1e9],
  ["TB", 1e12]
]);
function hasK6Summary(text) {
  return text.includes("...: ") && OWN6.test(text) && consoleMetrics(text).length > 0;
}
function consoleMetrics(text) {
  const metrics = [];
  let owner = "";
  const parts = [];
  for (const { shown: shown2 } of consoleLines(text)) {
    const [, indent = "", title] = PART3.exec(shown2) ?? [];
    if (title !== void 0) {
      while ((parts.at(-1)?.indent ?? -1) >= indent.length) parts.pop();
      if (title.includes(": ")) parts.push({ indent: indent.length, title });
    }
    const [, , word2 = "", values] = LINE.exec(shown2) ?? [];
    if (values === void 0) continue;
    const entry = entryOf2(values);
    const isTagged = word2.startsWith("{");
    if (!isTagged) owner = word2;
    const name = isTagged ? `${owner}{${word2.slice(1, -1).trim()}}` : word2;
    if (entry) metrics.push([[...parts.map((part) => part.title), name].join(" > "), entry]);
  }
  return metrics;
}
function entryOf2(values) {
  const [, size, unit, perSecond, rateUnit] = DATA.exec(values) ?? [];
  if (size !== void 0) {
    const bytes = (number, word2) => Number(number) * (SIZES4.get(word2 ?? "") ?? Number.NaN);
    return {
      type: "counter",
      contains: "data",
      values: { count: bytes(size, unit), rate: bytes(perSecond, rateUnit) }
    };
  }
  const [, count, rate] = COUNT2.exec(values) ?? [];
  if (count !== void 0)
    return { type: "counter", values: { count: numberOf(count), rate: numberOf(rate) } };
  const [, gauge] = GAUGE.exec(values) ?? [];
  if (gauge !== void 0) return { type: "gauge", values: { value: numberOf(gauge) } };
  const trend = [...values.matchAll(TREND)];
  if (trend.length > 1) return trendOf(trend);
  const [, percent, passes, fails, total] = RATE.exec(values) ?? [];
  if (percent === void 0) return void 0;
  const exact = shareOf(numberOf(passes), numberOf(fails), numberOf(total));
  return { type: "rate", values: { rate: exact ?? Number(percent) / 100 } };
}
function shareOf(some, others, total) {
  const all = total ?? (some !== void 0 && others !== void 0 ? some + others : 0);
  return some !== void 0 && all > 0 ? some / all : void 0;
}
function trendOf(matches2) {
  const isTime = matches2.some(([, , cell = ""]) => /[a-zµμ]$/.test(cell));
  const values = matches2.map(([, statistic = "", cell = ""]) => {
    const duration = isTime ? durationOf(cell) : void 0;
    const centre = duration ? duration.centre * (MILLISECONDS.get(duration.unit) ?? Number.NaN) : numberOf(cell);
    return [statistic, centre];
  });
  return { type: "trend", contains: isTime ? "time" : "default", values: Object.fromEntries(values) };
}
var MILLISECONDS = /* @__PURE__ */ new Map([
  ["ns", 1e-6],
  ["us", 1e-3],
  ["ms", 1],
  ["s", 1e3]
]);

// src/formats/k6.ts
var STATISTICS3 = {
  trend: /^(?:avg|min|med|max|p\(.+\))$/,
  counter: /^(?:count|rate)$/,
  rate: /^(?:value|rate|passes|fails)$/,
  gauge: /^value$/
};
var BUILT_IN = ["iteration_duration", "http_reqs", "vus_max", "data_sent"];
var MORE_IS_BETTER = /^(?:http_reqs|iterations|data_(?:sent|received)|ws_sessions|ws_msgs_(?:sent|received))$/;
var k6 = {
  id: "k6",
  tool: "Grafana k6",
  produce: "k6 run --summary-export=results.json script.js",
  reads: "every statistic of every metric; success rate of requests and checks",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return hasK6Summary(text);
    const file = asObject(json);
    if (!file) return false;
    if (asText(asObject(file.metadata)?.k6Version) !== void 0) return asObject(file.results) !== void 0;
    const metrics = asObject(file.metrics);
    if (!metrics) return false;
    return asObject(file.root_group) !== void 0 || BUILT_IN.some((name) => asObject(metrics[name]) !== void 0);
  },
  read(text, json) {
    const file = asObject(json) ?? {};
    const rows = [];
    const skipped = [];
    const entries = json === void 0 ? consoleMetrics(text) : entriesOf(file);
    if (entries.length === 0) throw new ParseFailure("no metrics: the test may have run no iteration");
    for (const [name, entry] of entries) {
      const metric = metricOf3(name, entry);
      const found = metric ? rowsOf15(metric) : [];
      rows.push(...found);
      if (found.length === 0) skipped.push({ reason: `${name}: no statistic of a k6 metric` });
    }
    return {
      rows,
      skipped,
      environment: environmentOf({ toolchain: { k6: asObject(file.metadata)?.k6Version } })
    };
  }
};
function entriesOf(file) {
  const results3 = asObject(file.results);
  if (!results3) return Object.entries(asObject(file.metrics) ?? {});
  const checks = Object.values(asObject(asObject(results3.checks)?.metrics) ?? {});
  return [...asArray(results3.metrics) ?? [], ...checks].map((entry, index) => [
    asText(asObject(entry)?.name) ?? `metric ${index + 1}`,
    entry
  ]);
}
function metricOf3(name, entry) {
  const fields = asObject(entry);
  if (!fields) return void 0;
  const values = asObject(fields.values) ?? fields;
  const type = typeOf(fields.type, values);
  const thresholds = Object.keys(asObject(fields.thresholds) ?? {});
  return { name, type, contains: asText(fields.contains) ?? guessContains(name, type), values, thresholds };
}
function typeOf(word2, values) {
  if (word2 === "trend" || word2 === "counter" || word2 === "rate" || word2 === "gauge") return word2;
  if ("passes" in values) return "rate";
  if ("rate" in values) return "counter";
  return "value" in values ? "gauge" : "trend";
}
function guessContains(name, type) {
  if (/^data_(?:sent|received)(?:\{|$)/.test(name)) return "data";
  return type === "trend" ? "time" : "default";
}
function rowsOf15(metric) {
  const { name, type, values } = metric;
  const rows = Object.entries(values).filter(([statistic]) => STATISTICS3[type].test(statistic)).map(([statistic, value]) => {
    const unit = unitOf2(metric, statistic);
    const direction = directionOf2(metric, statistic);
    const row = { benchmark: name, metric: statistic, unit, centre: asNumber(value) };
    return direction === void 0 ? row : { ...row, direction };
  });
  return [...rows, ...successOf3(metric)];
}
function successOf3({ name, type, values }) {
  const base = baseOf(name);
  const share2 = asNumber(values.rate ?? values.value);
  if (type !== "rate" || !Number.isFinite(share2)) return [];
  if (base === "http_req_failed" || base === "checks_failed") return [successShare(name, 1 - share2)];
  return base === "checks" || base === "checks_succeeded" ? [successShare(name, share2)] : [];
}
function baseOf(name) {
  return name.replace(/^.* > /, "").split("{")[0] ?? "";
}
function unitOf2({ type, contains }, statistic) {
  if (type === "rate") return "";
  const unit = contains === "time" ? "ms" : contains === "data" ? "B" : "";
  return type === "counter" && statistic === "rate" ? `${unit || "1"}/s` : unit;
}
function directionOf2({ name, type, thresholds }, statistic) {
  const base = baseOf(name);
  if (type === "trend" || type === "gauge") return void 0;
  if (base === "dropped_iterations") return "lower";
  if (statistic === "rate" && MORE_IS_BETTER.test(base)) return "higher";
  const isRate = type === "rate" && statistic !== "passes" && statistic !== "fails";
  const stated = statedIn(thresholds, isRate ? ["rate", "value"] : [statistic]);
  if (stated !== void 0) return stated;
  if (isRate && (base === "checks" || base === "checks_succeeded")) return "higher";
  return isRate ? directionOfName(base) : "none";
}
function statedIn(thresholds, statistics2) {
  for (const threshold2 of thresholds) {
    const [, statistic = "", sign = ""] = /^\s*([\w.()]+)\s*([<>])/.exec(threshold2) ?? [];
    if (statistics2.includes(statistic)) return sign === "<" ? "lower" : "higher";
  }
  return void 0;
}

// src/formats/libtest.ts
var STREAM = /\{ ?"type": ?"bench", ?"name": ?"/;
var RESULT3 = /^bench: +(\S+) (\S+?)(\/iter)? \(\+\/- \S+\)(?: = (\S+) (\S+\/s))?/;
var libtest = {
  id: "libtest",
  tool: "libtest (cargo bench)",
  produce: "cargo +nightly bench | tee results.txt",
  reads: "median time of text or of the JSON stream, throughput",
  samples: "iteration",
  claims(text) {
    if (STREAM.test(text)) return true;
    if (!text.includes("bench: ") || hasConsoleResult(text)) return false;
    return results2(text).some(({ result }) => RESULT3.test(result));
  },
  read(text) {
    return STREAM.test(text) ? readStream(text) : readText(text);
  }
};
function results2(text) {
  const found = [];
  let name = "";
  let target = "";
  for (const [index, line] of loggedLines(text).entries()) {
    target = cargoTarget(line) ?? target;
    const at = line.startsWith("test ") ? line.indexOf(" ... ") : -1;
    if (at > 0) name = line.slice("test ".length, at).trim();
    const result = at > 0 ? line.slice(at + " ... ".length) : line;
    if (name === "" || !/^(?:bench: |FAILED)/.test(result)) continue;
    found.push({ name, result, target, line: index + 1 });
    name = "";
  }
  return found;
}
function readText(text) {
  const skipped = [];
  const rows = [];
  for (const { name, result, target, line } of results2(text)) {
    const [, number, written = "", perIteration2, rate, rateUnit = ""] = RESULT3.exec(result) ?? [];
    const centre = groupedNumberOf(number);
    if (result.startsWith("FAILED")) skipped.push({ line, reason: `${name} failed`, failed: name });
    else if (centre === void 0) skipped.push({ line, reason: `${name}: malformed row` });
    else {
      const names = qualified(name, target);
      if (perIteration2 !== void 0)
        rows.push(...rowsOf16(names, centre, written, groupedNumberOf(rate), rateUnit, line));
      else rows.push({ ...names, metric: metricOf4(written), unit: written, centre, line });
    }
  }
  return { rows, skipped };
}
function metricOf4(unit) {
  return /\/(?:s|sec)$/.test(unit) ? "throughput" : tidyUnit(unit).unit === "ns" ? "time" : unit;
}
function readStream(text) {
  const rows = [];
  const skipped = [];
  for (const { line, text: raw, value } of jsonLines(text)) {
    if (value === void 0 && raw.startsWith("{")) skipped.push({ line, reason: "not JSON" });
    const event = asObject(value) ?? {};
    const name = asText(event.name);
    if (event.type === "test" && event.event === "failed") {
      skipped.push({ line, reason: `${name} failed`, failed: name ?? null });
    }
    if (event.type !== "bench") continue;
    const fault = faultOf(event, "name", "string") ?? faultOf(event, "median", "number");
    if (name === void 0 || fault !== void 0) {
      skipped.push({ line, reason: `${name ?? "a benchmark"}: ${fault}` });
      continue;
    }
    const rate = event.mib_per_second === void 0 ? void 0 : asNumber(event.mib_per_second);
    rows.push(...rowsOf16({ benchmark: name }, asNumber(event.median), "ns", rate, "MB/s", line));
  }
  return { rows, skipped };
}
function rowsOf16(names, centre, unit, rate, rateUnit, line) {
  const time = { ...names, metric: "time", unit, centre, line };
  if (rate === void 0) return [time];
  return [time, { ...names, metric: "throughput", unit: rateUnit, centre: rate, line }];
}

// src/formats/lighthouse.ts
var UNITS4 = /* @__PURE__ */ new Map([
  ["millisecond", "ms"],
  ["byte", "B"],
  ["element", "elements"],
  ["unitless", ""]
]);
var OTHER_UNITS = /* @__PURE__ */ new Map([
  ["cumulative-layout-shift", ""],
  ["dom-size", "elements"],
  ["total-byte-weight", "B"],
  ["uses-long-cache-ttl", "B"]
]);
var LOWER = /* @__PURE__ */ new Set(["cumulative-layout-shift", "dom-size"]);
var NOT_MEASURED = /* @__PURE__ */ new Set(["notApplicable", "not-applicable", "error", "manual"]);
var lighthouse = {
  id: "lighthouse",
  tool: "Lighthouse",
  produce: "lighthouse https://example.com --output=json --output-path=results.json (or lhci collect)",
  reads: "every audit with a number and the scores of the categories, each report as one sample",
  samples: "process",
  repeats: true,
  claims(_text, json) {
    return reportsOf(json).some(isReport2) || (asArray(json) ?? []).some(isManifestEntry);
  },
  read(_text, json) {
    const entries = (asArray(json) ?? []).map((entry) => asObject(entry) ?? {});
    return entries.some(isManifestEntry) ? readManifest(entries) : readReports(reportsOf(json));
  }
};
function reportsOf(json) {
  return (asArray(json) ?? [json]).map((each) => {
    const report = asObject(each) ?? {};
    return asObject(report.lighthouseResult) ?? report;
  });
}
function isReport2(report) {
  return asText(report.lighthouseVersion) !== void 0 && asObject(report.audits) !== void 0;
}
function isManifestEntry(entry) {
  const fields = asObject(entry);
  return fields !== void 0 && "isRepresentativeRun" in fields && asObject(fields.summary) !== void 0;
}
function readManifest(entries) {
  const rows = [];
  const skipped = [];
  for (const [index, entry] of entries.entries()) {
    const url = asText(entry.url);
    const scores = Object.entries(asObject(entry.summary) ?? {});
    if (url === void 0 || !isManifestEntry(entry))
      skipped.push({ reason: `entry ${index + 1} is not a run` });
    else rows.push(...scores.flatMap(([category, score]) => scoreRows(url, category, score)));
  }
  return { rows, skipped };
}
function readReports(reports) {
  const rows = [];
  const skipped = [];
  for (const [index, report] of reports.entries()) {
    const benchmark = nameOf2(report);
    const code = asText(asObject(report.runtimeError)?.code) ?? "NO_ERROR";
    if (!isReport2(report)) skipped.push({ reason: `entry ${index + 1} is not a report` });
    else if (code !== "NO_ERROR") skipped.push({ reason: `${benchmark}: ${code}` });
    else {
      readAudits(benchmark, asObject(report.audits) ?? {}, rows, skipped);
      for (const [category, entry] of Object.entries(asObject(report.categories) ?? {})) {
        rows.push(...scoreRows(benchmark, category, asObject(entry)?.score));
      }
    }
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure("no audit of the report has a number");
  return { rows, skipped, environment: toolchainOf(reports[0] ?? {}) };
}
function nameOf2(report) {
  const settings = asObject(report.configSettings);
  const factor2 = asText(settings?.formFactor) ?? asText(settings?.emulatedFormFactor) ?? "mobile";
  const url = asText(report.requestedUrl) ?? asText(report.finalDisplayedUrl) ?? asText(report.finalUrl);
  return factor2 === "mobile" || factor2 === "none" ? url ?? "(unnamed)" : `${url ?? "(unnamed)"} (${factor2})`;
}
function readAudits(benchmark, audits, rows, skipped) {
  for (const [id, entry] of Object.entries(audits)) {
    const audit = asObject(entry) ?? {};
    const value = audit.numericValue ?? audit.rawValue;
    const mode = asText(audit.scoreDisplayMode) ?? "numeric";
    if (mode === "error")
      skipped.push({ reason: `${benchmark}: ${id}: ${asText(audit.errorMessage) ?? "it failed"}` });
    if (NOT_MEASURED.has(mode) || typeof value !== "number") continue;
    rows.push(measured2(benchmark, id, unitOf3(id, audit), value, LOWER.has(id) ? "lower" : void 0));
  }
}
function unitOf3(id, audit) {
  const unit = asText(audit.numericUnit);
  if (unit === void 0) return OTHER_UNITS.get(id) ?? "ms";
  return UNITS4.get(unit) ?? unit;
}
function scoreRows(benchmark, category, score) {
  return typeof score === "number" ? [measured2(benchmark, category, "", score, "higher")] : [];
}
function measured2(benchmark, metric, unit, value, direction) {
  const row = { benchmark, metric, unit, centre: value, values: [value] };
  return direction === void 0 ? row : { ...row, direction };
}
function toolchainOf(report) {
  const agent = asText(asObject(report.environment)?.hostUserAgent) ?? asText(report.userAgent) ?? "";
  const chrome = /Chrome\/(\d[\d.]*)/.exec(agent)?.[1];
  return environmentOf({ toolchain: { lighthouse: report.lighthouseVersion, chrome } });
}

// src/formats/locust.ts
var TYPE = ["type", "method"];
var REQUESTS = ["request count", "# requests"];
var FAILURES2 = ["failure count", "# failures"];
var COLUMNS = [
  { names: ["requests/s"], metric: "requests_per_second", unit: "1/s" },
  { names: ["average response time"], metric: "latency_mean", unit: "ms" },
  { names: ["median response time", "50%"], metric: "latency_p50", unit: "ms" },
  ...["75", "90", "95", "99"].map((rank) => ({
    names: [`${rank}%`],
    metric: `latency_p${rank}`,
    unit: "ms"
  })),
  { names: FAILURES2, metric: "failed_requests", unit: "count" }
];
var locust = {
  id: "locust",
  tool: "Locust",
  produce: "locust --headless --csv=results -u 10 -t 1m, then give results_stats.csv",
  reads: "requests per second, latency with percentiles, failed requests and success rate of every name and of all",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && headerOf(fromHeader(text, HEADER9)) !== void 0;
  },
  read(given) {
    const text = fromHeader(given, HEADER9);
    const rows = [];
    const skipped = [];
    const header = headerOf(text) ?? [];
    for (const { line, fields } of [...csvRecords(text)].slice(1)) {
      if (fields?.length !== header.length) {
        skipped.push({ line, reason: "the number of fields differs from that of the header" });
        continue;
      }
      const cells = new Map(header.map((name, index) => [name, fields[index]?.trim() ?? ""]));
      const benchmark = nameOf3(cells);
      const fault = faultOfRow2(cells);
      if (fault !== void 0) skipped.push({ line, reason: `${benchmark}: ${fault}`, failed: benchmark });
      else readRow2(benchmark, cells, line, rows, skipped);
    }
    return { rows, skipped };
  }
};
var HEADER9 = /^"?(?:Type|Method)"?,"?Name"?,/m;
function headerOf(text) {
  if (!HEADER9.test(text)) return void 0;
  const [first] = csvRecords(text);
  const names = first?.fields?.map((name) => name.trim().toLowerCase()) ?? [];
  const isStats = REQUESTS.some((name) => names.includes(name)) && names.includes("median response time");
  return isStats ? names : void 0;
}
function nameOf3(cells) {
  const type = cellOf(cells, TYPE) ?? "";
  const name = cells.get("name") ?? "";
  return type === "" || type === "None" ? name : `${type} ${name}`;
}
function faultOfRow2(cells) {
  const requests = numberOf(cellOf(cells, REQUESTS));
  if (requests === void 0) return "no count of requests";
  if (requests === 0) return "no request was answered";
  return requests === numberOf(cellOf(cells, FAILURES2)) ? "every request failed" : void 0;
}
function readRow2(benchmark, cells, line, rows, skipped) {
  const requests = numberOf(cellOf(cells, REQUESTS)) ?? Number.NaN;
  const failures = numberOf(cellOf(cells, FAILURES2));
  if (failures !== void 0) rows.push({ ...successRow(benchmark, requests - failures, requests), line });
  for (const { names, metric, unit } of COLUMNS) {
    const cell = cellOf(cells, names);
    const centre = numberOf(cell);
    if (cell === void 0) continue;
    if (centre === void 0) skipped.push({ line, reason: `${benchmark}: ${metric} is not a number` });
    else rows.push({ benchmark, metric, unit, centre, line });
  }
}
function cellOf(cells, names) {
  return names.map((name) => cells.get(name)).find((cell) => cell !== void 0);
}

// src/formats/mitata-console.ts
var HEADER10 = /^(?:.*Z )?benchmark +(?:avg|time \(avg\)) +\(min/m;
var MEAN = / ([\d.,]+) (ps|ns|[uµμ]s|ms|s|m)$/;
var HEAP = /^\s*\( *[\d.]+ +(?:b|kb|mb|gb) *\S{1,3} *[\d.]+ +(?:b|kb|mb|gb)\) +([\d.]+) +(b|kb|mb|gb)\b/;
var COLLECTED = /^\s*gc\([^()]{0,80}\) +([\d.]+) +(b|kb|mb|gb) \(/;
var ERROR2 = " error: ";
var SIZES5 = /* @__PURE__ */ new Map([
  ["b", "B"],
  ["kb", "KiB"],
  ["mb", "MiB"],
  ["gb", "GiB"]
]);
function hasMitataTable(text) {
  return text.includes("/iter") && text.includes("benchmark ") && HEADER10.test(withoutColour(text));
}
function readMitataTable(text) {
  const table2 = { rows: [], skipped: [], names: /* @__PURE__ */ new Set(), group: "", benchmark: void 0 };
  const system = /* @__PURE__ */ new Map();
  let groupOpens = false;
  let inTable = false;
  for (const [index, shown2] of loggedLines(text).entries()) {
    const [, field, word2] = /^(cpu|runtime): (.+)$/.exec(shown2) ?? [];
    const isRule = /^-{5,}[- ]*$/.test(shown2);
    if (field !== void 0 && word2 !== void 0) system.set(field, word2);
    if (/^[•*] /.test(shown2)) {
      table2.group = shown2.slice(2).trim();
      groupOpens = true;
    } else if (isRule) {
      if (!groupOpens) table2.group = "";
      groupOpens = false;
      inTable = true;
    } else if (inTable) {
      readLine(shown2, index + 1, table2);
    }
  }
  const { rows, skipped } = table2;
  if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark printed a result");
  return { rows, skipped, environment: machineOfRuntime(system.get("cpu"), system.get("runtime")) };
}
function readLine(shown2, line, table2) {
  const named5 = (name) => table2.group === "" ? name : `${table2.group} > ${name}`;
  const at = shown2.indexOf("/iter");
  const mean2 = at < 0 ? void 0 : MEAN.exec(shown2.slice(0, at));
  const heap = HEAP.exec(shown2) ?? COLLECTED.exec(shown2);
  const error = shown2.indexOf(ERROR2);
  if (mean2) {
    const [, number = "", unit = ""] = mean2;
    readMean(named5(shown2.slice(0, mean2.index).trim()), number, unit, line, table2);
  } else if (heap && table2.benchmark !== void 0) {
    const unit = SIZES5.get(heap[2] ?? "") ?? "";
    const centre = numberOf(heap[1]) ?? Number.NaN;
    table2.rows.push({ benchmark: table2.benchmark, metric: "heap", unit, centre, line });
    table2.benchmark = void 0;
  } else if (error > 0) {
    const why = shown2.slice(error + ERROR2.length).trim();
    const failed = named5(shown2.slice(0, error).trim());
    table2.skipped.push({ line, reason: `${failed}: ${why || "it failed"}`, failed });
    table2.benchmark = void 0;
  } else if (at >= 0) {
    table2.skipped.push({ line, reason: "no time before /iter" });
    table2.benchmark = void 0;
  }
}
function readMean(benchmark, number, unit, line, table2) {
  const isAnothers = benchmark.endsWith("..") && table2.names.has(benchmark);
  table2.names.add(benchmark);
  table2.benchmark = isAnothers ? void 0 : benchmark;
  if (isAnothers) {
    table2.skipped.push({
      line,
      reason: `${benchmark}: the name is truncated and the same as that of another benchmark`
    });
    return;
  }
  const centre = numberOf(number.replaceAll(",", "")) ?? Number.NaN;
  const written = unit === "m" ? "min" : unit.replace(/[µμ]/, "u");
  table2.rows.push({ benchmark, metric: "time", unit: written, centre, line });
}
function machineOfRuntime(cpu, runtime) {
  const [, name, version, arch2, os] = /^(\S+) (\S*) ?\(?([^-()\s]*)-?([^()\s]*)\)?$/.exec(runtime ?? "") ?? [];
  return environmentOf({ os, arch: arch2, cpu, toolchain: name === void 0 ? {} : { [name]: version } });
}

// src/formats/mitata.ts
var mitata = {
  id: "mitata",
  tool: "mitata",
  produce: "node bench.mjs > results.json, with await run({ format: 'json' })",
  reads: "mean time, heap, samples where they are kept, arguments; from text: mean time and heap",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return hasMitataTable(text);
    const file = asObject(json);
    const benchmarks = objects(file?.benchmarks);
    if (asArray(file?.layout)) return benchmarks.some((benchmark) => asArray(benchmark.runs) !== void 0);
    return asText(file?.runtime) !== void 0 && benchmarks.some((each) => each.stats ?? each.error);
  },
  read(text, json) {
    return json === void 0 ? readMitataTable(text) : readReport2(asObject(json) ?? {});
  }
};
function readReport2(file) {
  const layout = objects(file.layout);
  const runs = objects(file.benchmarks).flatMap(
    (benchmark) => asArray(benchmark.runs) ? runsOf2(benchmark, layout) : [flatRun(benchmark)]
  );
  if (runs.length === 0) throw new ParseFailure("no benchmarks in the file");
  const rows = [];
  const skipped = [];
  for (const run of runs) {
    const fault = faultOfRun2(run);
    if (fault === void 0) rows.push(...rowsOf17(run));
    else skipped.push({ reason: `${run.names.benchmark}: ${fault}`, failed: run.names.benchmark });
  }
  return { rows, skipped, environment: machineOf8(file) };
}
function runsOf2(benchmark, layout) {
  const group = layout[asNumber(benchmark.group)]?.name;
  const runs = objects(benchmark.runs);
  return runs.map((run) => {
    const parameters = asParameters(run.args);
    const own = asText(run.name) ?? asText(benchmark.alias) ?? "(unnamed)";
    const all = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
    const short = joined2(group, own);
    const names = qualified(short, ...parameterWords(own, parameters));
    const former = all.length > 0 ? { former: [qualified(short, ...all).benchmark] } : {};
    return { names: { ...names, ...former }, stats: asObject(run.stats), error: run.error, parameters };
  });
}
function flatRun(benchmark) {
  const name = joined2(benchmark.group, asText(benchmark.name) ?? "(unnamed)");
  return {
    names: { benchmark: name },
    stats: asObject(benchmark.stats),
    error: benchmark.error,
    parameters: {}
  };
}
function joined2(group, name) {
  const word2 = asText(group) ?? "";
  return word2 === "" ? name : `${word2} > ${name}`;
}
function faultOfRun2({ stats, error }) {
  if (stats && (error === void 0 || error === null)) return faultOf(stats, "avg", "number");
  return asText(asObject(error)?.message) ?? asText(error) ?? "no result";
}
function rowsOf17({ names, stats, parameters }) {
  const values = asNumbers(stats?.samples);
  const common = { ...names, parameters };
  const centre = asNumber(stats?.avg);
  const time = { ...common, metric: "time", unit: "ns", centre, ...values && { values } };
  const heap = asObject(stats?.heap)?.avg;
  return heap === void 0 ? [time] : [time, { ...common, metric: "heap", unit: "B", centre: asNumber(heap) }];
}
function machineOf8(file) {
  const context = asObject(file.context);
  if (!context) return machineOfRuntime(asText(file.cpu), asText(file.runtime));
  const runtime = [context.runtime, context.version].map((word2) => asText(word2) ?? "").join(" ");
  return machineOfRuntime(asText(asObject(context.cpu)?.name), `${runtime} (${asText(context.arch) ?? ""})`);
}
function objects(value) {
  return (asArray(value) ?? []).map(asObject).filter((item) => item !== void 0);
}

// src/formats/nanobench.ts
var HEADER11 = /^\|(?:[^|\n]+\|)*? *(ns|us|ms|s|[µμ]s|min|h)\/([^|\n]+?) *\|[^|\n]+\/s *\| *err% *\|/;
var RULE4 = /^\|(?:-+:\||:-+\|?)+/;
var NAME2 = /^`(.*?)`(?: \(Unstable with .*)?\s*\|?\s*$/;
var TITLE2 = "benchmark";
var COUNTERS = /* @__PURE__ */ new Map([
  ["ins", "instructions"],
  ["cyc", "cycles"],
  ["bra", "branches"]
]);
var JSON_COUNTERS = /* @__PURE__ */ new Map([
  ["median(instructions)", "instructions"],
  ["median(cpucycles)", "cycles"],
  ["median(branchinstructions)", "branches"]
]);
var nanobench = {
  id: "nanobench",
  tool: "nanobench",
  produce: "./my_benchmark | tee results.txt (or its JSON: bench.render(ankerl::nanobench::templates::json(), file))",
  reads: "median time and throughput; instructions, cycles, branches if they are counted; from JSON every epoch",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return text.includes("err%") && hasLine(text, HEADER11);
    const first = asObject(asArray(asObject(json)?.results)?.[0]);
    return first !== void 0 && "median(elapsed)" in first && "epochs" in first;
  },
  read(text, json) {
    return json === void 0 ? readTable2(text) : readJson(asArray(asObject(json)?.results) ?? []);
  }
};
function named4(title, name, parameters) {
  const own = nameWith(name, parameters);
  return title === TITLE2 || title === "" ? own : `${title} > ${own}`;
}
function timeOf2(unit) {
  return unit === "op" ? "time" : `time_per_${unit}`;
}
function rateOf2(unit) {
  return unit === "op" ? "op/s" : unit === "byte" || unit === "B" ? "B/s" : "1/s";
}
function readTable2(text) {
  const rows = [];
  const skipped = [];
  let columns = [];
  for (const { line, shown: shown2 } of consoleLines(text)) {
    if (HEADER11.test(shown2)) columns = cellsOf4(shown2);
    else if (!shown2.startsWith("|")) columns = [];
    else if (columns.length > 0 && !RULE4.test(shown2)) readRow3(shown2, columns, line, rows, skipped);
  }
  return { rows, skipped };
}
function cellsOf4(shown2) {
  return shown2.trim().replace(/^\|/, "").replace(/\|$/, "").split("|").map((cell) => cell.trim());
}
function readRow3(shown2, columns, line, rows, skipped) {
  const at = shown2.indexOf("`");
  const cells = cellsOf4(at < 0 ? shown2 : shown2.slice(0, at));
  const name = at < 0 ? void 0 : NAME2.exec(shown2.slice(at))?.[1];
  const time = columns.findIndex((column) => /^(?:ns|us|ms|s|[µμ]s|min|h)\//.test(column));
  const [unit = "", of4 = "op"] = columns[time]?.split("/") ?? [];
  if (name === void 0) {
    skipped.push({ line, reason: "a row without a name in back quotes" });
    return;
  }
  const before = columns.slice(0, time).map((column, i) => [column, cells[i] ?? ""]);
  const parameterCells = before.filter(([column]) => column !== "relative");
  const parameters = Object.fromEntries(
    parameterCells.map(([column, cell]) => [column, cell.replaceAll(",", "")])
  );
  const benchmark = named4(columns.at(-1) ?? "", name, parameters);
  for (const [i, column] of columns.entries()) {
    const found = i === time ? { metric: timeOf2(of4), unit: unit === "h" ? "min" : unit } : metricOf5(column, of4);
    if (!found || i < time) continue;
    const number = groupedNumberOf(cells[i]?.replace(/%$/, ""));
    if (number === void 0) skipped.push({ line, reason: `${benchmark}: ${column} is not a number` });
    else
      rows.push({
        benchmark,
        ...found,
        centre: i === time && unit === "h" ? number * 60 : number,
        parameters,
        line
      });
  }
}
function metricOf5(column, of4) {
  const [word2 = "", per] = column.split("/");
  const counter = COUNTERS.get(word2);
  if (counter !== void 0 && per === of4) return { metric: counter, unit: "count" };
  if (word2 === of4 && per === "s") return { metric: "throughput", unit: rateOf2(of4), direction: "higher" };
  return column === "miss%" ? { metric: "branch_misses", unit: "%", direction: "lower" } : void 0;
}
function readJson(entries) {
  const rows = [];
  const skipped = [];
  for (const [index, value] of entries.entries()) {
    const entry = asObject(value) ?? {};
    const name = asText(entry.name);
    if (name === void 0) skipped.push({ reason: `results[${index}] has no name` });
    else rows.push(...rowsOf18(name, entry));
  }
  return { rows, skipped };
}
function rowsOf18(name, entry) {
  const batch = asNumber(entry.batch) > 0 ? asNumber(entry.batch) : 1;
  const of4 = asText(entry.unit) ?? "op";
  const n = asNumber(entry.complexityN);
  const parameters = n > 0 ? { complexityN: String(n) } : {};
  const benchmark = named4(asText(entry.title) ?? "", name, parameters);
  const epochs = asNumbers(
    (asArray(entry.measurements) ?? []).map((each) => asNumber(asObject(each)?.elapsed))
  );
  const time = asNumber(entry["median(elapsed)"]) / batch;
  return [
    {
      ...{ benchmark, metric: timeOf2(of4), unit: "s", centre: time, parameters },
      ...epochs && { values: epochs.map((elapsed) => elapsed / batch) }
    },
    { benchmark, metric: "throughput", unit: rateOf2(of4), direction: "higher", centre: 1 / time, parameters },
    ...[...JSON_COUNTERS].flatMap(
      ([field, metric]) => (
        // Zero means that nothing was counted.
        asNumber(entry[field]) > 0 ? [{ benchmark, metric, unit: "count", centre: asNumber(entry[field]) / batch, parameters }] : []
      )
    )
  ];
}

// src/formats/moment.ts
var EARLIEST_MS = Date.parse("2000-01-01T00:00:00Z");
var AHEAD_MS = 24 * 3600 * 1e3;
var ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/i;
var SECONDS_MAX = 1e11;
var END_OF_TIME = /* @__PURE__ */ new Date(864e13);
function momentOf(value, now) {
  if (value === void 0 || value === null || value === "") return "it has no time";
  const ms = typeof value === "number" ? msOfNumber(value) : msOfText(value);
  if (!Number.isFinite(ms)) return `invalid time: ${shown(value)}`;
  if (ms < EARLIEST_MS) return `its time is before the year 2000: ${shown(value)}`;
  if (ms > now.getTime() + AHEAD_MS) return `its time is in the future: ${shown(value)}`;
  return ms;
}
function msOfNumber(value) {
  return Math.round(Math.abs(value) < SECONDS_MAX ? value * 1e3 : value);
}
function msOfText(value) {
  const match = typeof value === "string" && value.length < 60 ? ISO.exec(value.trim()) : null;
  if (!match) return Number.NaN;
  const [, day, time = "00:00", zone = "Z"] = match;
  return Date.parse(`${day}T${time}${zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")}`);
}
function shown(value) {
  const text = typeof value === "number" ? String(value) : JSON.stringify(value);
  return (text ?? String(value)).slice(0, 40);
}

// src/formats/ndjson.ts
var TOOLS2 = [
  ...[
    "rustc",
    "cargo",
    "go",
    "gcc",
    "g++",
    "clang",
    "clang++",
    "llvm",
    "msvc",
    "zig",
    "nim",
    "swift",
    "ghc",
    "ocaml"
  ],
  ...["node", "deno", "bun", "v8", "python", "pypy", "ruby", "php", "perl", "lua", "luajit", "r", "julia"],
  ...[
    "java",
    "jdk",
    "jvm",
    "kotlin",
    "scala",
    "dotnet",
    "mono",
    "erlang",
    "otp",
    "elixir",
    "dart",
    "flutter"
  ]
];
var LOOKED_AT = 20;
var ndjson = {
  id: "ndjson",
  tool: "NDJSON rows",
  produce: 'your script: one line {"backend": "map", "n": 1000, "mean_ns": 13206.7} for each measurement',
  reads: "mean_ns of every row as a sample of <backend>/n=<n>, os, cpu and the versions of compilers and runtimes",
  samples: "iteration",
  repeats: true,
  claims(text) {
    if (!text.includes('"backend"') || !text.includes('"mean_ns"')) return false;
    let looked = 0;
    for (const { value } of jsonLines(text)) {
      const row = asObject(value);
      if (row && "backend" in row && "n" in row && "mean_ns" in row) return true;
      if (++looked === LOOKED_AT) return false;
    }
    return false;
  },
  read(text) {
    const skipped = [];
    const machine = { os: /* @__PURE__ */ new Set(), cpu: /* @__PURE__ */ new Set(), toolchain: /* @__PURE__ */ new Map() };
    return {
      rows: rowsOf19(text, skipped, machine),
      skipped,
      get environment() {
        const versions = [...machine.toolchain].map(([tool, words]) => [tool, joinedWords(words)]);
        const toolchain = Object.fromEntries(versions);
        return environmentOf({ os: joinedWords(machine.os), cpu: joinedWords(machine.cpu), toolchain });
      }
    };
  }
};
function* rowsOf19(text, skipped, { os, cpu, toolchain }) {
  let begun = false;
  for (const { line, text: shown2, value } of jsonLines(text)) {
    const fields = asObject(value);
    begun ||= shown2.startsWith("{");
    if (!begun && value === void 0) continue;
    const reason = fields ? faultOfRow3(fields) : value === void 0 ? "not JSON" : "not an object";
    if (!fields || reason !== void 0) {
      skipped.push({ line, reason: reason ?? "" });
      continue;
    }
    os.add(asText(fields.os) ?? "");
    cpu.add(asText(fields.cpu) ?? "");
    for (const [tool, version] of versionsOf(fields)) {
      toolchain.set(tool, (toolchain.get(tool) ?? /* @__PURE__ */ new Set()).add(version));
    }
    yield rowOf7(fields, line);
  }
}
function versionsOf(fields) {
  const columns = TOOLS2.filter((tool) => tool in fields).map((tool) => [tool, fields[tool]]);
  return [...columns, ...Object.entries(asObject(fields.toolchain) ?? {})].flatMap(
    ([tool, version]) => typeof version === "string" || typeof version === "number" ? [[tool, String(version)]] : []
  );
}
function faultOfRow3(fields) {
  return faultOf(fields, "mean_ns", "number") ?? faultOf(fields, "backend", "string") ?? faultOf(fields, "n", "number");
}
function rowOf7(fields, line) {
  const backend = asText(fields.backend) ?? "";
  const n = String(fields.n);
  const centre = asNumber(fields.mean_ns);
  const parameters = { backend, n };
  return {
    benchmark: `${backend}/n=${n}`,
    metric: "time",
    unit: "ns",
    centre,
    values: [centre],
    parameters,
    line,
    ...momentIn(fields)
  };
}
function momentIn(fields) {
  const timeMs = momentOf(fields.time ?? fields.timestamp, END_OF_TIME);
  const commit2 = asText(fields.commit) ?? asText(fields.sha) ?? "";
  return typeof timeMs === "number" ? { at: { commit: commit2, branch: asText(fields.branch) ?? "", timeMs } } : {};
}
function joinedWords(words) {
  return joinWords([...words].filter((word2) => word2 !== ""));
}

// src/formats/node-test-spec.ts
var OPEN = /^( *)▶ (.*)$/;
var RESULT4 = /^( *)([✔✖﹣⚠]) (.*) \((\d+(?:\.\d+)?(?:e[-+]?\d+)?)ms\)(?: # (SKIP|TODO)\b.*)?\s*$/;
var ENDS = / \(\d+(?:\.\d+)?(?:e[-+]?\d+)?ms\)\s*$/;
var TOTAL = /^ℹ (?:tests|suites|pass|duration_ms) [\d.]+/m;
var AGAIN = /^✖ failing tests:/;
function hasSpecDurations(text) {
  return text.includes("\u2139 ") && TOTAL.test(text) && hasLine(text, RESULT4);
}
function readSpec(text) {
  const rows = [];
  const skipped = [];
  const path = [];
  for (const { line, shown: shown2 } of consoleLines(text)) {
    if (AGAIN.test(shown2)) break;
    const open2 = OPEN.exec(shown2);
    const [, indent = "", sign, name = "", duration, directive] = RESULT4.exec(shown2) ?? [];
    if (open2) {
      leave(path, (open2[1]?.length ?? 0) + 1);
      const closed = path.at(-1);
      if (closed?.indent === open2[1]?.length && closed?.name === open2[2]?.replace(ENDS, "") && ENDS.test(shown2)) {
        path.pop();
        continue;
      }
      leave(path, open2[1]?.length ?? 0);
      path.push({ indent: open2[1]?.length ?? 0, name: open2[2]?.trimEnd() ?? "" });
    } else if (sign !== void 0) {
      leave(path, indent.length + 1);
      const own = path.at(-1);
      if (own?.indent === indent.length && own.name === name) {
        path.pop();
        continue;
      }
      leave(path, indent.length);
      const benchmark = [...path.map((each) => each.name), name].join(" > ");
      if (directive !== void 0 || sign === "\uFE63") {
        skipped.push({
          line,
          reason: `${benchmark}: ${directive === "TODO" ? "is marked todo" : "was skipped"}`
        });
      } else if (sign !== "\u2714") skipped.push({ line, reason: `${benchmark}: failed`, failed: benchmark });
      else
        rows.push({ benchmark, metric: "time", unit: "ms", centre: numberOf(duration) ?? Number.NaN, line });
    }
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure("no test in it: there are only suites");
  return { rows, skipped };
}
function leave(path, indent) {
  while ((path.at(-1)?.indent ?? -1) >= indent) path.pop();
}

// src/formats/node-test-tap.ts
var DURATION2 = "duration_ms: ";
var LOCATION = "location: ";
var LOOKED_AT2 = 20;
var SUBTEST = /^( *)# Subtest: (.*)$/;
var RESULT5 = /^( *)(not )?ok \d+(?: - (.*))?$/;
var DIRECTIVE = / # (skip|todo)\b.*$/i;
var INDENT = 4;
var FAILED3 = "failed";
function hasTapDurations(text) {
  let at = text.indexOf(DURATION2);
  for (let looked = 0; at >= 0 && looked < LOOKED_AT2; looked++) {
    const [result = "", block = ""] = linesBefore(text, at);
    if (block.trimEnd().endsWith("---") && /(?:^| )ok \d+(?!\S)/.test(result)) return true;
    at = text.indexOf(DURATION2, at + 1);
  }
  return false;
}
function linesBefore(text, at) {
  const end = text.lastIndexOf("\n", at);
  const middle = end <= 0 ? -1 : text.lastIndexOf("\n", end - 1);
  const start = middle <= 0 ? -1 : text.lastIndexOf("\n", middle - 1);
  return middle < 0 ? [] : [text.slice(start + 1, middle), text.slice(middle + 1, end)];
}
function readTap(text) {
  const rows = [];
  const skipped = [];
  for (const result of resultsOf(loggedLines(text))) {
    if (result.isParent || result.isSuite) continue;
    const { name, file, fault, duration, line } = result;
    const names = qualified(name, lastingPath(file));
    const { benchmark } = names;
    if (fault !== void 0) {
      const isFailure = fault === FAILED3;
      skipped.push({ line, reason: `${benchmark}: ${fault}`, ...isFailure && { failed: benchmark } });
    } else if (duration === void 0) skipped.push({ line, reason: `${benchmark}: has no duration_ms` });
    else rows.push({ ...names, metric: "time", unit: "ms", centre: duration, line });
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure("no test in it: there are only suites");
  return { rows, skipped };
}
function resultsOf(lines) {
  const results3 = [];
  const names = [];
  let deepest = -1;
  let last;
  let block;
  for (const [index, line] of lines.entries()) {
    if (block !== void 0) {
      const text = line.slice(block);
      if (text.trimEnd() === "...") block = void 0;
      else if (last) readKey(last, text);
      continue;
    }
    const subtest = SUBTEST.exec(line);
    const result = RESULT5.exec(line);
    if (subtest) {
      const depth = depthOf2(subtest[1]);
      names.length = Math.min(names.length, depth);
      names[depth] = unescaped(subtest[2] ?? "");
    } else if (result) {
      const depth = depthOf2(result[1]);
      const [own = "", directive] = (result[3] ?? "").split(DIRECTIVE);
      const path = [...names.slice(0, depth).map(withoutFolder), unescaped(own)].filter(
        (word2) => word2 !== ""
      );
      last = {
        depth,
        line: index + 1,
        name: path.join(" > ") || "(unnamed)",
        fault: faultOf2(result[2] !== void 0, directive),
        isParent: deepest > depth,
        duration: void 0,
        file: "",
        isSuite: false
      };
      deepest = depth;
      results3.push(last);
    } else if (last && line.trim() === "---") {
      block = line.indexOf("-");
    }
  }
  return results3;
}
function depthOf2(indent = "") {
  return Math.floor(indent.length / INDENT);
}
function faultOf2(failed, directive) {
  if (directive !== void 0) return directive.toLowerCase() === "skip" ? "was skipped" : "is marked todo";
  return failed ? FAILED3 : void 0;
}
function readKey(result, text) {
  if (text.startsWith(DURATION2)) result.duration = numberOf(text.slice(DURATION2.length).trim());
  else if (text.startsWith(LOCATION)) result.file = fileOf(text.slice(LOCATION.length));
  else if (/^type: '?suite'?\s*$/.test(text)) result.isSuite = true;
}
function fileOf(location) {
  return location.trim().replace(/^'(.*)'$/, "$1").replace(/(?::\d+){1,2}$/, "");
}
function withoutFolder(name) {
  return /^(?:\/|[A-Za-z]:\\).*\.[cm]?[jt]s$/.test(name) ? name.split(/[\\/]/).at(-1) ?? name : name;
}
var ESCAPED = /* @__PURE__ */ new Map([
  ["n", "\n"],
  ["t", "	"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"]
]);
function unescaped(text) {
  return text.replace(/\\(.)/g, (_whole, letter) => ESCAPED.get(letter) ?? letter);
}

// src/formats/node-test.ts
var nodeTest = {
  id: "node-test",
  tool: "Node.js test runner",
  produce: "node --test --test-reporter=tap --test-reporter-destination=results.tap (or junit, or spec)",
  reads: "the duration of every test that passed, suites in the name",
  samples: "iteration",
  claims(text, json) {
    if (json !== void 0) return false;
    return hasTapDurations(text) || hasTestCases(text) && isNodeReport(text) || hasSpecDurations(text);
  },
  read(text) {
    if (hasTapDurations(text)) return readTap(text);
    return hasTestCases(text) && isNodeReport(text) ? readJunit(text) : readSpec(text);
  }
};
function readJunit(text) {
  const cases = testCases(parseXml(text));
  if (cases.length === 0) throw new ParseFailure("no tests in the report");
  const rows = [];
  const skipped = [];
  for (const { name, suites, file, seconds, fault, isFailure } of cases) {
    const names = qualified([...suites, name].join(" > "), lastingPath(file));
    const { benchmark } = names;
    if (fault !== void 0)
      skipped.push({ reason: `${benchmark}: ${fault}`, ...isFailure && { failed: benchmark } });
    else rows.push({ ...names, metric: "time", unit: "s", centre: seconds });
  }
  return { rows, skipped };
}

// src/formats/oha.ts
var BENCHMARK = "(unnamed)";
var PERCENTILES6 = ["p50", "p75", "p90", "p95", "p99", "p99.9"];
var OWN7 = [/\bSuccess rate:\s+[\d.]+/, /\bRequests\/sec:\s/];
var FIELD2 = /^\s*(Success rate|Average|Requests\/sec|Size\/sec):\s+([\d.]+|NaN)\s*([^\s,]*)/;
var DISTRIBUTION = /^(?:Response time|Latency) distribution:/;
var PERCENTILE3 = /^\s*([\d.]+)% in ([\d.]+|NaN) (\S+)/;
var oha = {
  id: "oha",
  tool: "oha",
  produce: "oha --no-tui --output-format json http://localhost:3000 > results.json (older versions: --json)",
  reads: "requests and bytes per second, latency with percentiles, success rate",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return OWN7.every((line) => line.test(text));
    const summary = asObject(asObject(json)?.summary);
    return summary !== void 0 && "successRate" in summary && "requestsPerSec" in summary;
  },
  read(text, json) {
    return json === void 0 ? readText2(text) : readJson2(asObject(json) ?? {});
  }
};
function readJson2(file) {
  const summary = asObject(file.summary) ?? {};
  const percentiles = asObject(file.latencyPercentiles) ?? {};
  if (summary.successRate === 0) throw new ParseFailure("no request was answered");
  const fault = faultOf(summary, "requestsPerSec", "number");
  const rows = [
    rowOf8("requests_per_second", "1/s", summary.requestsPerSec),
    rowOf8("latency_mean", "s", summary.average),
    ...PERCENTILES6.filter((name) => name in percentiles).map(
      (name) => rowOf8(`latency_${name}`, "s", percentiles[name])
    ),
    rowOf8("bytes_per_second", "B/s", summary.sizePerSec),
    rowOf8("success_rate", "ratio", summary.successRate)
  ];
  return fault === void 0 ? { rows, skipped: [] } : { rows: rows.slice(1), skipped: [{ reason: fault }] };
}
function rowOf8(metric, unit, value) {
  const row = { benchmark: BENCHMARK, metric, unit, centre: asNumber(value) };
  return metric === "success_rate" ? { ...row, direction: "higher" } : row;
}
function readText2(text) {
  const rows = [];
  const skipped = [];
  let inDistribution = false;
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line = index + 1;
    const [, field, value, unit = ""] = FIELD2.exec(shown2) ?? [];
    const percentile = inDistribution ? PERCENTILE3.exec(shown2) : null;
    if (field === "Success rate" && Number(value) === 0)
      throw new ParseFailure("no request was answered", line);
    if (DISTRIBUTION.test(shown2)) inDistribution = true;
    else if (percentile) {
      const metric = `latency_p${Number(percentile[1])}`;
      if (PERCENTILES6.includes(`p${Number(percentile[1])}`)) {
        rows.push({ ...rowOf8(metric, timeUnit(percentile[3]), numberOf(percentile[2])), line });
      }
    } else if (field !== void 0) {
      const [metric, written] = metricOf6(field, unit);
      rows.push({ ...rowOf8(metric, written, numberOf(value)), line });
    } else inDistribution = false;
  }
  return { rows, skipped };
}
function metricOf6(field, unit) {
  if (field === "Success rate") return ["success_rate", unit === "%" ? "%" : "ratio"];
  if (field === "Average") return ["latency_mean", timeUnit(unit)];
  return field === "Size/sec" ? ["bytes_per_second", `${unit}/s`] : ["requests_per_second", "1/s"];
}
function timeUnit(word2) {
  return word2 === "secs" ? "s" : word2 ?? "";
}

// src/formats/perf-regression.ts
var RESULTS_SCHEMA = 1;
var perfRegression = {
  id: "perf-regression",
  tool: "perf-regression",
  produce: "perf-regression track --save results.json -- ./command",
  reads: "every metric with its values, units, directions, tags and parameters, and the machine",
  samples: "iteration",
  repeats: true,
  claims(_text, json) {
    const fields = asObject(json);
    return fields !== void 0 && "perf_regression" in fields && "benchmarks" in fields;
  },
  read(_text, json) {
    const fields = asObject(json) ?? {};
    if (fields.perf_regression !== RESULTS_SCHEMA) {
      const found = JSON.stringify(fields.perf_regression);
      throw new ParseFailure(`perf_regression is ${found}; this version reads ${RESULTS_SCHEMA}`);
    }
    const rows = [];
    const skipped = [];
    for (const [index, entry] of (asArray(fields.benchmarks) ?? []).entries()) {
      const benchmark = asObject(entry) ?? {};
      const fault = faultOf(benchmark, "name", "string");
      if (fault !== void 0) skipped.push({ reason: `benchmarks[${index}]: ${fault}` });
      else readMetrics(benchmark, rows, skipped);
      skipped.push(...failureOf2(benchmark));
    }
    return { rows, skipped, environment: environmentOf(asObject(fields.environment) ?? {}) };
  }
};
function failureOf2(benchmark) {
  const outcomes = Object.keys(asObject(benchmark.outcomes) ?? {});
  const [first] = outcomes;
  const name = asText(benchmark.name);
  if (name === void 0 || first === void 0 || outcomes.includes("exit status 0")) return [];
  return [{ reason: `${name}: every execution failed (${first.slice(0, 100)})`, failed: name }];
}
function readMetrics(benchmark, rows, skipped) {
  const name = asText(benchmark.name) ?? "";
  const tags = (asArray(benchmark.tags) ?? []).filter((tag) => typeof tag === "string");
  const parameters = asParameters(benchmark.parameters);
  for (const [index, entry] of (asArray(benchmark.metrics) ?? []).entries()) {
    const metric = asObject(entry) ?? {};
    const values = asNumbers(metric.values);
    const fault = faultOf(metric, "name", "string") ?? faultOf(metric, "unit", "string") ?? (values ? void 0 : faultOf(metric, "value", "number"));
    if (fault !== void 0) {
      skipped.push({ reason: `${name}: metrics[${index}]: ${fault}` });
      continue;
    }
    const direction = directions.find((each) => each === metric.direction);
    const level = sampleLevels.find((each) => each === metric.level);
    rows.push({
      benchmark: name,
      metric: asText(metric.name) ?? "",
      unit: asText(metric.unit) ?? "",
      centre: metric.value === void 0 && values ? median(values) : asNumber(metric.value),
      ...values && { values },
      ...level && { level },
      ...direction && { direction },
      parameters,
      tags
    });
  }
}
var directions = ["lower", "higher", "none"];

// src/formats/perf-stat-text.ts
var TITLE3 = /^ ?Performance counter stats for /;
var ELAPSED = /^ *(\S+)(?: \+- \S+)? seconds (time elapsed|user|sys)\b/;
var NOT_COUNTED = /^ *<(not \w+)> +(?:[A-Za-z]+ +)?(\S+) *$/;
var COUNT3 = /^\d[\d.,'\u00a0\u202f]*$/;
var INDIVIDUAL = /^ *(\d+[.,]\d+) \([+-]/;
var TIMES3 = /* @__PURE__ */ new Map([
  ["time elapsed", "time"],
  ["user", "user_time"],
  ["sys", "system_time"]
]);
function hasPerfText(text) {
  return text.includes("Performance counter stats for ") && loggedLines(text).some((line) => TITLE3.test(line));
}
function readPerfText(text) {
  const rows = [];
  const skipped = [];
  let benchmark;
  let executions = [];
  let counting = false;
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line = index + 1;
    if (TITLE3.test(shown2)) {
      benchmark = commandOf(shown2);
      executions = [];
      counting = true;
    }
    if (benchmark === void 0 || TITLE3.test(shown2)) continue;
    const [, written, word2 = ""] = ELAPSED.exec(shown2) ?? [];
    const execution = decimalOf(INDIVIDUAL.exec(shown2)?.[1]);
    const metric = TIMES3.get(word2);
    const [, why, event] = NOT_COUNTED.exec(counted(shown2)) ?? [];
    if (execution !== void 0) executions.push(execution);
    else if (metric !== void 0) {
      counting = false;
      const centre = decimalOf(written);
      const values = metric === "time" && executions.length > 0 ? { values: executions } : {};
      if (centre === void 0) skipped.push({ line, reason: `${benchmark}: ${metric} is not a number` });
      else rows.push({ benchmark, metric, unit: "s", centre, direction: "lower", line, ...values });
    } else if (counting && why !== void 0) skipped.push({ line, reason: `${event}: ${why}` });
    else if (counting) {
      const count = countOf(shown2);
      if (count) rows.push({ benchmark, ...count, line });
      else if (/^ *\d/.test(shown2) || /^(?:CPU\d|S\d)/.test(shown2)) {
        skipped.push({ line, reason: "not a count of the whole run" });
      }
    }
  }
  return { rows, skipped };
}
function commandOf(title) {
  if (/ for (?:process|thread) id '/.test(title)) return "(unnamed)";
  const from = title.indexOf("'");
  const to = title.lastIndexOf("'");
  return to > from ? title.slice(from + 1, to) : "(unnamed)";
}
function counted(shown2) {
  return shown2.slice(0, /[#(]/.exec(shown2)?.index);
}
function countOf(shown2) {
  const [written = "", ...words] = counted(shown2).trim().split(/ +/);
  const [unit, metric] = words.length === 1 ? ["", words[0]] : words;
  if (!COUNT3.test(written) || words.length > 2 || metric === void 0 || unit === void 0)
    return void 0;
  const centre = unit === "" ? numberOf(written.replace(/\D/g, "")) : decimalOf(written);
  return centre === void 0 ? void 0 : { metric, unit: unit || "count", centre };
}
function decimalOf(written) {
  const at = Math.max(written?.lastIndexOf(".") ?? -1, written?.lastIndexOf(",") ?? -1);
  if (written === void 0 || at < 0) return numberOf(written);
  return numberOf(`${written.slice(0, at).replace(/[.,'\u00a0\u202f]/g, "")}.${written.slice(at + 1)}`);
}

// src/formats/perf-stat.ts
var JSON_ROW = /"counter-value" ?: ?"[^"]{0,99}" ?, ?"unit"/;
var CSV_ROW = /^(\d+(?:\.\d+)?|<not (?:counted|supported)>)([,;|:\t])([A-Za-z]*)\2([a-zA-Z][^,;|\t]*?)\2(?:[\d.]+%\2)?\d+\2\d{1,3}\.\d\d(?:\2|$)/;
var PART_OF_CSV = /^ *(?:\d+\.\d{9}|CPU\d+|S\d+\S*|N\d+|[^,;|\t]+-\d+)[,;|\t]/;
var INTERVALS = /^# +time +(?:\S+ +)*counts +unit +events/m;
var PARTS = ["interval", "cpu", "core", "die", "socket", "node", "thread", "cgroup", "cluster", "cache"];
var perfStat = {
  id: "perf-stat",
  tool: "perf stat",
  produce: "perf stat -r 10 -o results.txt -- ./command (also with -j or -x,)",
  reads: "every counted event; elapsed, user and system time from the text",
  samples: "process",
  repeats: true,
  claims(text) {
    if (JSON_ROW.test(text) || hasPerfText(text) || INTERVALS.test(text)) return true;
    return /[,;|:\t]\d{1,3}\.\d\d[,;|:\t\r\n]/.test(text) && loggedLines(text).some(isCsv);
  },
  read(text) {
    if (INTERVALS.test(text)) throw new ParseFailure(`${INTERVAL_REASON}, so there is no result in it`);
    if (JSON_ROW.test(text)) return readJson3(text);
    return hasPerfText(text) ? readPerfText(text) : readCsv2(text);
  }
};
var INTERVAL_REASON = "perf stat -I writes counts of intervals";
function isCsv(line) {
  return CSV_ROW.test(line.trimEnd());
}
function readCsv2(text) {
  const rows = [];
  const skipped = [];
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line = index + 1;
    const [, value, , unit = "", event] = CSV_ROW.exec(shown2.trimEnd()) ?? [];
    if (event !== void 0 && value !== void 0) addCount(rows, skipped, { event, unit, value, line });
    else if (PART_OF_CSV.test(shown2)) skipped.push({ line, reason: "counts only a part of the run" });
    else if (/^(?:\d|<not )/.test(shown2)) skipped.push({ line, reason: "malformed row" });
  }
  return { rows, skipped };
}
function readJson3(text) {
  const rows = [];
  const skipped = [];
  for (const { line, text: raw, value: json } of jsonLines(text)) {
    const fields = asObject(json);
    if (!fields) {
      if (raw.startsWith("{")) skipped.push({ line, reason: "not JSON" });
      continue;
    }
    const event = asText(fields.event);
    const value = asText(fields["counter-value"]);
    if (value === void 0) continue;
    const part = PARTS.find((key) => key in fields);
    if (event === void 0) skipped.push({ line, reason: "no event" });
    else if (part !== void 0) skipped.push({ line, reason: `${event}: counts only one ${part}` });
    else addCount(rows, skipped, { event, unit: asText(fields.unit) ?? "", value, line });
  }
  return { rows, skipped };
}
function addCount(rows, skipped, { event, unit, value, line }) {
  const centre = numberOf(value);
  if (centre === void 0) skipped.push({ line, reason: `${event}: ${value.replace(/^<(.*)>$/, "$1")}` });
  else rows.push({ benchmark: "(unnamed)", metric: event, unit: unit || "count", centre, line });
}

// src/formats/pgbench.ts
var START = /^transaction type: (.+)$/;
var SCRIPT2 = /^SQL script \d+: (.+)$/;
var SETTING = /^(scaling factor|query mode|number of clients|number of threads): (\S+)$/;
var PROCESSED = /^number of transactions actually processed: (\d+)/;
var FAILED4 = /^(?: - )?number of failed transactions: (\d+) /;
var LATENCY = /^(?: - )?latency average = (\S+) ms/;
var TPS = /^tps = (\S+) \((?:without initial connection time|excluding connections establishing|including reconnection times)\)/;
var OF_SCRIPT = /^ - (\d+) transactions \([\d.]+% of total(?:, tps = (\S+))?\)/;
var pgbench = {
  id: "pgbench",
  tool: "pgbench",
  produce: "pgbench -T 60 -c 8 mydb | tee results.txt",
  reads: "transactions per second, mean latency, success rate of the run and of each script",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && text.includes("number of transactions") && hasLine(text, START);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let part;
    let settings = {};
    for (const { line, shown: shown2 } of consoleLines(text)) {
      const start = START.exec(shown2)?.[1];
      const script = SCRIPT2.exec(shown2)?.[1];
      const [, setting, value = ""] = SETTING.exec(shown2) ?? [];
      if (start !== void 0) {
        settings = {};
        part = { title: start, settings, transactions: void 0 };
      } else if (script !== void 0 && part) {
        part = { title: `script ${withoutFolder2(script)}`, settings, transactions: void 0 };
      } else if (setting !== void 0) {
        settings[setting.replace(/^number of /, "").replaceAll(" ", "_")] = value;
      } else if (part) readLine2(shown2, line, part, rows, skipped);
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure("pgbench was stopped before its results");
    return { rows, skipped };
  }
};
function withoutFolder2(script) {
  return script.startsWith("<") ? script : script.split("/").at(-1) ?? script;
}
function readLine2(shown2, line, part, rows, skipped) {
  const parameters = { ...part.settings };
  const benchmark = nameWith(part.title, parameters);
  const add = (metric, unit, written) => {
    const centre = numberOf(written);
    if (centre === void 0) skipped.push({ line, reason: `${benchmark}: ${metric} is not a number` });
    else if (part.transactions !== 0) rows.push({ benchmark, metric, unit, centre, parameters, line });
  };
  const processed = PROCESSED.exec(shown2)?.[1];
  const [ofScript, transactions, rate] = OF_SCRIPT.exec(shown2) ?? [];
  const failed = FAILED4.exec(shown2)?.[1];
  const latency = LATENCY.exec(shown2)?.[1];
  const tps = TPS.exec(shown2)?.[1];
  if (processed !== void 0 || ofScript !== void 0) {
    part.transactions = Number(processed ?? transactions);
    if (part.transactions === 0)
      skipped.push({ line, reason: `${benchmark}: no transaction was processed`, failed: benchmark });
    if (rate !== void 0) add("transactions_per_second", "1/s", rate);
  } else if (failed !== void 0) {
    const done = part.transactions ?? 0;
    const all = done + Number(failed);
    if (done > 0) rows.push({ ...successRow(benchmark, done, all), parameters, line });
  } else if (latency !== void 0) add("latency_mean", "ms", latency);
  else if (tps !== void 0) add("transactions_per_second", "1/s", tps);
}

// src/formats/phpbench.ts
var MEMORY3 = [
  ["mem-peak", "memory"],
  ["mem-final", "memory_final"]
];
var IN_PROCESS = /* @__PURE__ */ new Set(["local", "debug"]);
var phpbench = {
  id: "phpbench",
  tool: "PHPBench",
  produce: "phpbench run --dump-file=results.xml",
  reads: "time and peak memory of every iteration, parameter sets, groups as tags",
  samples: "process",
  claims(text, json) {
    return json === void 0 && /<phpbench[\s>]/.test(text.slice(0, 2e3));
  },
  read(text) {
    const root = parseXml(text).find(({ name }) => name === "phpbench");
    const rows = [];
    const skipped = [];
    const suites = childrenOf(root, "suite");
    const severalTags = new Set(suites.map(({ attributes }) => attributes.tag ?? "")).size > 1;
    for (const suite of suites) {
      for (const benchmark of childrenOf(suite, "benchmark")) {
        for (const subject of childrenOf(benchmark, "subject")) {
          const tag = severalTags ? ` [${suite.attributes.tag || "no tag"}]` : "";
          const words = [benchmark.attributes.class?.replace(/^\\/, ""), subject.attributes.name];
          const name = `${words.filter(Boolean).join("::")}${tag}`;
          for (const variant of childrenOf(subject, "variant"))
            readVariant(name, subject, variant, rows, skipped);
        }
      }
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure("no subjects in the dump: the filter may have matched none");
    return { rows, skipped, environment: environmentOf({ toolchain: { php: versionOf(suites[0]) } }) };
  }
};
function childrenOf(element, name) {
  return (element?.children ?? []).filter((child) => child.name === name);
}
function versionOf(suite) {
  const [env] = childrenOf(suite, "env");
  return childrenOf(env, "php")[0]?.attributes.version;
}
function readVariant(subjectName, subject, variant, rows, skipped) {
  const [set] = childrenOf(variant, "parameter-set");
  const title = set?.attributes.name ?? "";
  const parameters = parametersOf5(childrenOf(set, "parameter"));
  const isOnly = title === "" || title === "0" && childrenOf(set, "parameter").length === 0;
  const benchmark = isOnly ? subjectName : `${subjectName} (${title})`;
  const errors = childrenOf(childrenOf(variant, "errors")[0], "error");
  if (errors.length > 0) {
    const words = errors[0]?.attributes["exception-class"];
    skipped.push({
      reason: `${benchmark}: stopped with an error${words ? ` (${words})` : ""}`,
      failed: benchmark
    });
    return;
  }
  if (childrenOf(variant, "failures").length > 0)
    skipped.push({ reason: `${benchmark}: an assertion failed`, failed: benchmark });
  const iterations = childrenOf(variant, "iteration").map(({ attributes }) => attributes);
  const revolutions = numberOf(variant.attributes.revs) ?? 1;
  const common = {
    benchmark,
    parameters,
    tags: childrenOf(subject, "group").map(({ attributes }) => attributes.name ?? ""),
    ...IN_PROCESS.has(childrenOf(subject, "executor")[0]?.attributes.name ?? "") && {
      level: "iteration"
    }
  };
  const times = iterations.map((each) => timeOf3(each, revolutions)).filter((time) => time !== void 0);
  if (times.length === 0) skipped.push({ reason: `${benchmark}: no iteration has a time` });
  else rows.push({ ...common, metric: "time", unit: "us", centre: mean(times), values: times });
  for (const [attribute, metric] of MEMORY3) {
    const values = iterations.map((each) => numberOf(each[attribute])).filter((value) => value !== void 0);
    if (values.length > 0) rows.push({ ...common, metric, unit: "B", centre: mean(values), values });
  }
}
function timeOf3(iteration, revolutions) {
  const net = numberOf(iteration["time-net"]);
  const own = numberOf(iteration["time-revs"]) ?? revolutions;
  return net === void 0 || !(own > 0) ? void 0 : net / own;
}
function parametersOf5(elements) {
  return Object.fromEntries(
    elements.flatMap(
      ({ attributes: { name, value } }) => name === void 0 || value === void 0 ? [] : [[name, value]]
    )
  );
}

// src/formats/pyperf.ts
var METRICS3 = /* @__PURE__ */ new Map([
  ["second", { metric: "time", unit: "s" }],
  ["byte", { metric: "memory", unit: "B" }],
  ["integer", { metric: "value", unit: "" }]
]);
var ARCH2 = /x86_64|amd64|arm64|aarch64|i[36]86|ppc64le|s390x|riscv64|armv\dl/i;
var pyperf = {
  id: "pyperf",
  tool: "pyperf",
  produce: "python3 bench.py -o results.json (pyperf timeit and pyperf command take -o too)",
  reads: "every value of every run, in time or (--track-memory) in memory, tags",
  samples: "process",
  claims(_text, json) {
    const file = asObject(json);
    if (file?.version === void 0) return false;
    return objects2(file.benchmarks).some((benchmark) => objects2(benchmark.runs).some(isRun2));
  },
  read(_text, json) {
    const file = asObject(json);
    const common = asObject(file?.metadata) ?? {};
    const benchmarks = objects2(file?.benchmarks);
    if (benchmarks.length === 0) throw new ParseFailure("no benchmarks in the file");
    const rows = [];
    const skipped = [];
    for (const benchmark of benchmarks) {
      const row = rowOf9(benchmark, { ...common, ...metadataOf(benchmark) });
      if (typeof row === "string") skipped.push({ reason: row });
      else rows.push(row);
    }
    const [first] = benchmarks;
    const [run] = objects2(first?.runs);
    return {
      rows,
      skipped,
      environment: machineOf9({ ...asObject(run?.metadata), ...metadataOf(first), ...common })
    };
  }
};
function isRun2(run) {
  return [run.values, run.samples, run.warmups].some((each) => asArray(each) !== void 0);
}
function metadataOf(benchmark) {
  return asObject(benchmark?.metadata) ?? asObject(benchmark?.common_metadata) ?? {};
}
function namesOf7(metadata) {
  const name = asText(metadata.name) ?? "(unnamed)";
  const [statement, setup] = [metadata.timeit_stmt, metadata.timeit_setup].map(asText);
  return name === "timeit" ? qualified(name, statement, setup && `setup ${setup}`) : { benchmark: name };
}
function rowOf9(benchmark, metadata) {
  const names = namesOf7(metadata);
  const name = names.benchmark;
  const processes = objects2(benchmark.runs).map((run) => asNumbers(run.values ?? run.samples)).filter((values2) => values2 !== void 0);
  const values = processes.flat();
  if (values.length === 0) return `${name}: no run has values; it may have been stopped during calibration`;
  const written = asText(metadata.unit) ?? "second";
  const { metric, unit } = METRICS3.get(written) ?? { metric: written, unit: written };
  const tags = (asArray(metadata.tags) ?? []).filter((tag) => typeof tag === "string");
  const level = values.length > processes.length ? "iteration" : "process";
  return {
    ...names,
    metric,
    unit,
    centre: mean(values),
    values,
    level,
    ...tags.length > 0 && { tags }
  };
}
function machineOf9(metadata) {
  const platform2 = asText(metadata.platform);
  return environmentOf({
    os: platform2?.split("-", 1)[0],
    arch: platform2 && ARCH2.exec(platform2)?.[0],
    cpu: metadata.cpu_model_name,
    cores: asNumber(metadata.cpu_count),
    toolchain: {
      [asText(metadata.python_implementation) === "pypy" ? "pypy" : "python"]: asText(
        metadata.python_version
      )?.split(" ", 1)[0],
      pyperf: metadata.perf_version
    }
  });
}
function objects2(value) {
  return (asArray(value) ?? []).map(asObject).filter((item) => item !== void 0);
}

// src/formats/pytest-benchmark-console.ts
var TITLE4 = /^-+ benchmark(?: '(.*)'|: )?.*\d+ tests -+\s*$/;
var HEADER12 = /^Name \(time in (ns|us|ms|s|[µμ]s)\) +\S/;
var RULE5 = /^-{5,}\s*$/;
var EARLIER = / \((?:\d{4}_\S+|NOW)\)$/;
var FAILURE = /^(FAILED|ERROR) (\S+?)(?: - .*)?$/;
var CELL = /^([\d,.]+|nan|inf|-inf)(?: \([\d,.>]+\))?$/;
function hasPytestTable(text) {
  return text.includes("Name (time in ") && hasLine(text, HEADER12);
}
function readPytestTable(text) {
  const rows = [];
  const skipped = [];
  let unit = "";
  let columns = [];
  let group;
  for (const { line, shown: shown2 } of consoleLines(text)) {
    const title = TITLE4.exec(shown2);
    const header = HEADER12.exec(shown2);
    const [, , failed] = FAILURE.exec(shown2) ?? [];
    if (title) group = title[1];
    else if (header) {
      unit = header[1]?.replace(/[µμ]/, "u") ?? "";
      columns = shown2.trim().split(/ {2,}/).slice(1);
    } else if (failed !== void 0)
      skipped.push({ line, reason: `${failed}: failed`, failed: failed.split("::").at(-1) ?? failed });
    else if (shown2.trim() === "") columns = [];
    else if (columns.length > 0 && !RULE5.test(shown2))
      readRow4(shown2.trimEnd(), columns, { unit, group, line }, rows, skipped);
  }
  if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("a table without a row");
  return onlyOnce2(rows, skipped);
}
function readRow4(shown2, columns, { unit, group, line }, rows, skipped) {
  const cells = shown2.split(/ {2,}/);
  const [name = "", ...values] = cells;
  const own = cells.slice(0, cells.length - columns.length).join("  ") || name;
  const numbers = cells.length > columns.length ? cells.slice(-columns.length) : values;
  const cell = CELL.exec(numbers[columns.indexOf("Mean")] ?? "")?.[1];
  const median2 = CELL.exec(numbers[columns.indexOf("Median")] ?? "")?.[1];
  const centre = groupedNumberOf(cell ?? (columns.includes("Mean") ? void 0 : median2));
  if (EARLIER.test(own) && !own.endsWith(" (NOW)")) return;
  const benchmark = own.replace(EARLIER, "").trim();
  if (centre === void 0) {
    const why = columns.includes("Mean") || columns.includes("Median") ? "malformed row" : "the table has neither Mean nor Median";
    skipped.push({ line, reason: `${benchmark}: ${why}` });
  } else
    rows.push({
      benchmark,
      metric: "time",
      unit,
      centre,
      line,
      ...group !== void 0 && { tags: [group] }
    });
}
function onlyOnce2(rows, skipped) {
  const named5 = Map.groupBy(rows, ({ benchmark }) => benchmark);
  const several = [...named5].filter(([, all]) => all.length > 1).map(([name]) => name);
  const ambiguous = several.map((name) => {
    const line = named5.get(name)?.[1]?.line;
    const reason = `${name}: several tests have this name; use --benchmark-json=results.json, which has full names`;
    return { ...line !== void 0 && { line }, reason };
  });
  return {
    rows: rows.filter(({ benchmark }) => !several.includes(benchmark)),
    skipped: [...skipped, ...ambiguous]
  };
}

// src/formats/pytest-benchmark.ts
var pytestBenchmark = {
  id: "pytest-benchmark",
  tool: "pytest-benchmark",
  produce: "pytest --benchmark-json=results.json",
  reads: "mean time, every round where the file holds them, parameters, groups as tags; the mean from its table",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return hasPytestTable(text);
    const file = asObject(json);
    return asObject(file?.machine_info) !== void 0 && asArray(file?.benchmarks) !== void 0;
  },
  isAlso(_text, json) {
    const entries = asArray(asObject(json)?.benchmarks) ?? [];
    return entries.some((entry) => asObject(asObject(entry)?.stats) !== void 0);
  },
  read(text, json) {
    if (json === void 0) return readPytestTable(text);
    const file = asObject(json);
    const entries = asArray(file?.benchmarks) ?? [];
    if (entries.length === 0)
      throw new ParseFailure("no benchmarks: pytest ran no test with the benchmark fixture");
    const rows = [];
    const skipped = [];
    for (const [index, entry] of entries.entries()) {
      const result = asObject(entry) ?? {};
      const benchmark = asText(result.fullname) ?? asText(result.name);
      const stats = asObject(result.stats) ?? {};
      const fault = faultOf(stats, "mean", "number");
      if (benchmark === void 0) skipped.push({ reason: `benchmarks[${index}] has no fullname` });
      else if (fault !== void 0) {
        const isFailure = result.error !== void 0 || result.has_error === true;
        skipped.push({ reason: `${benchmark}: ${fault}`, ...isFailure && { failed: benchmark } });
      } else rows.push(rowOf10(benchmark, result, stats));
    }
    return { rows, skipped, environment: machineOf10(asObject(file?.machine_info) ?? {}) };
  }
};
function rowOf10(benchmark, result, stats) {
  const values = asNumbers(stats.data);
  const group = asText(result.group);
  return {
    benchmark,
    metric: "time",
    unit: "s",
    centre: asNumber(stats.mean),
    parameters: asParameters(result.params),
    ...values && { values },
    ...group !== void 0 && { tags: [group] }
  };
}
function machineOf10(machine) {
  const cpu = asObject(machine.cpu);
  return environmentOf({
    os: machine.system,
    arch: machine.machine,
    // py-cpuinfo renamed the field in version 6.
    cpu: cpu?.brand_raw ?? cpu?.brand,
    cores: cpu?.count,
    toolchain: { python: machine.python_version }
  });
}

// src/formats/r-bench.ts
var MARK_COLUMNS = /* @__PURE__ */ new Set([
  ...["", "expression", "min", "median", "itr/sec", "mem_alloc", "gc/sec", "n_itr", "n_gc", "total_time"],
  ...["result", "memory", "time", "gc", "level"]
]);
var WRITTEN_UNITS = new Map([
  ...["ns", "us", "ms", "s"].map((unit) => [unit, unit]),
  ["m", "min"],
  ["B", "B"],
  ["KB", "KiB"],
  ["MB", "MiB"],
  ["GB", "GiB"],
  ["TB", "TiB"]
]);
var WRITTEN = /^([\d.]+(?:e[+-]?\d+)?) ?([a-zµμ]+)$/i;
var HEADER13 = /^(?:[^\n]{0,999}[,;])?"?expr(?:ession)?"?(?:[,;][^\n]*)?\r?$/m;
var rBench = {
  id: "r-bench",
  tool: "R bench, microbenchmark",
  produce: "write.csv(bench::mark(\u2026)[c('expression', 'median', 'itr/sec', 'mem_alloc')], 'results.csv')",
  reads: "median time, iterations per second and memory of bench::mark, every time of microbenchmark",
  samples: "iteration",
  repeats: true,
  claims(given, json) {
    if (json !== void 0 || !HEADER13.test(given)) return false;
    const text = fromHeader(given, HEADER13);
    const [header] = csvRecords(text, separatorOf(text));
    return kindOf(header?.fields ?? []) !== void 0;
  },
  read(given) {
    const text = fromHeader(given, HEADER13);
    const separator = separatorOf(text);
    const [header, ...records] = csvRecords(text, separator);
    const names = header?.fields ?? [];
    const kind = kindOf(names);
    if (kind === "summary") {
      throw new ParseFailure("a summary of microbenchmark has no unit: write the data frame itself", 1);
    }
    const table2 = { names, records, decimalComma: separator === ";" };
    return readTable3(table2, kind === "mark" ? readMark : readTime);
  }
};
function separatorOf(text) {
  const [header = ""] = text.trimStart().split("\n", 1);
  return header.includes(";") && !header.includes(",") ? ";" : ",";
}
function kindOf(names) {
  const named5 = names.filter((name) => name !== "");
  const has = (...wanted) => wanted.every((name) => named5.includes(name));
  if (has("expression", "median", "itr/sec")) return "mark";
  if (has("expr", "time") && named5.length === 2) return "times";
  return has("expr", "lq", "uq", "neval") ? "summary" : void 0;
}
function readTable3({ names, records, decimalComma }, readRow5) {
  const rows = [];
  const skipped = [];
  for (const { line, fields } of records) {
    if (fields?.length !== names.length) {
      skipped.push({ line, reason: "the number of fields differs from that of the header" });
      continue;
    }
    const plain = (cell) => decimalComma && /^[\d.]+,\d/.test(cell) ? cell.replace(",", ".") : cell;
    const cells = new Map(names.map((name, index) => [name, plain(fields[index]?.trim() ?? "")]));
    const fault = readRow5(cells, line, rows);
    if (fault !== void 0) skipped.push({ line, reason: fault });
  }
  return { rows, skipped };
}
function readTime(cells, line, rows) {
  const benchmark = cells.get("expr") ?? "";
  const centre = numberOf(cells.get("time"));
  if (centre === void 0 || !Number.isFinite(centre)) return `${benchmark}: time is not a number`;
  rows.push({ benchmark, metric: "time", unit: "ns", centre, values: [centre], line });
  return void 0;
}
function readMark(cells, line, rows) {
  const parameters = Object.fromEntries([...cells].filter(([name]) => !MARK_COLUMNS.has(name)));
  const benchmark = [
    cells.get("expression") ?? "",
    ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`)
  ].join("/");
  const time = quantityOf2(cells.get("median"), "s");
  if (time === void 0) return `${benchmark}: median is not a number`;
  const memory = quantityOf2(cells.get("mem_alloc"), "B");
  const throughput = quantityOf2(cells.get("itr/sec"), "itr/s");
  const common = { benchmark, parameters, line };
  rows.push({ ...common, metric: "time", ...time });
  if (memory) rows.push({ ...common, metric: "memory", ...memory });
  if (throughput) rows.push({ ...common, metric: "throughput", ...throughput });
  return void 0;
}
function quantityOf2(cell, unit) {
  const bare = numberOf(cell);
  if (bare !== void 0) return { centre: bare, unit };
  const [, digits, suffix = ""] = WRITTEN.exec(cell ?? "") ?? [];
  const centre = numberOf(digits);
  const written = WRITTEN_UNITS.get(suffix.replace(/[µμ]/, "u"));
  return centre === void 0 || written === void 0 ? void 0 : { centre, unit: written };
}

// src/formats/redis-benchmark.ts
var HEADER14 = /^\ufeff?"test","rps"/m;
var BARE_CSV = /^(?:"[^"\n]+","\d+\.\d\d"\r?\n)+$/;
var BARE_NAME = /^"(?:PING_INLINE|PING_BULK|SET|GET|INCR|LPUSH|RPUSH|LPOP|SADD|HSET|MSET)\b/m;
var TEST = /====== (.+) ======\s*$/;
var THROUGHPUT = /^\s*(?:throughput summary: )?(\S+) requests per second\s*$/;
var SHORT2 = /^(.+?): (\S+) requests per second(?:, p50=(\S+) msec)?\s*$/;
var SETTINGS = /* @__PURE__ */ new Map([
  ["parallel clients", "clients"],
  ["bytes payload", "bytes"]
]);
var SETTING2 = /^ +(\d+) (parallel clients|bytes payload)$/;
var LATENCIES = /^\s*avg\s+min\s+p50\s+p95\s+p99\s+max\s*$/;
var ERROR3 = /^Error from server: .*|^(?:Could not connect to|Error: ).*/;
var COLUMNS2 = [
  ["rps", "requests_per_second", "1/s"],
  ["avg_latency_ms", "latency_mean", "ms"],
  ["p50_latency_ms", "latency_p50", "ms"],
  ["p95_latency_ms", "latency_p95", "ms"],
  ["p99_latency_ms", "latency_p99", "ms"]
];
var redisBenchmark = {
  id: "redis-benchmark",
  tool: "redis-benchmark",
  produce: "redis-benchmark -q --csv > results.csv",
  reads: "requests per second of every command, mean latency with percentiles",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && (isCsv2(text) || text.includes(" requests per second") && isReport3(text));
  },
  read(text) {
    return isCsv2(text) ? readCsv3(text) : readReport3(text);
  }
};
function isCsv2(text) {
  return HEADER14.test(text) || BARE_NAME.test(text.slice(0, 2e3)) && BARE_CSV.test(text.slice(0, text.lastIndexOf("\n") + 1));
}
function isReport3(text) {
  return hasLine(text, TEST) || hasLine(text, SHORT2);
}
function readCsv3(text) {
  const rows = [];
  const skipped = [];
  const records = [...csvRecords(fromHeader(text, HEADER14))];
  const header = HEADER14.test(text) ? records[0]?.fields ?? [] : ["test", "rps"];
  for (const { line, fields } of HEADER14.test(text) ? records.slice(1) : records) {
    const cells = new Map(header.map((name, index) => [name, fields?.[index]]));
    const benchmark = cells.get("test");
    if (benchmark === void 0 || fields?.length !== header.length) {
      skipped.push({ line, reason: "the number of fields differs from that of the header" });
      continue;
    }
    for (const [column, metric, unit] of COLUMNS2) {
      const centre = numberOf(cells.get(column));
      if (!cells.has(column)) continue;
      if (centre === void 0) skipped.push({ line, reason: `${benchmark}: ${column} is not a number` });
      else rows.push({ benchmark, metric, unit, centre, line });
    }
  }
  return { rows, skipped };
}
function readReport3(text) {
  const rows = [];
  const skipped = [];
  let benchmark;
  let settings = {};
  let isLatency = false;
  for (const { line, shown: shown2 } of consoleLines(text)) {
    const add = (name2, metric, unit, written) => {
      const centre = numberOf(written);
      if (centre === void 0) skipped.push({ line, reason: `${name2}: ${metric} is not a number` });
      else rows.push({ benchmark: name2, metric, unit, centre, parameters: settings, line });
    };
    const test = TEST.exec(shown2)?.[1];
    const rate = THROUGHPUT.exec(shown2)?.[1];
    const [, name, short, p50] = SHORT2.exec(shown2) ?? [];
    const [, number, setting] = SETTING2.exec(shown2) ?? [];
    if (test !== void 0) {
      benchmark = test;
      settings = {};
    } else if (setting !== void 0) settings[SETTINGS.get(setting) ?? setting] = number ?? "";
    else if (isLatency) {
      const [mean2, , half, p95, p99] = shown2.trim().split(/\s+/);
      for (const [metric, cell] of [
        ["latency_mean", mean2],
        ["latency_p50", half],
        ["latency_p95", p95],
        ["latency_p99", p99]
      ])
        add(benchmark ?? "(unnamed)", metric, "ms", cell);
    } else if (rate !== void 0 && benchmark !== void 0)
      add(benchmark, "requests_per_second", "1/s", rate);
    else if (name !== void 0 && name.trim() !== "throughput summary") {
      add(name.trim(), "requests_per_second", "1/s", short);
      if (p50 !== void 0) add(name.trim(), "latency_p50", "ms", p50);
    } else if (ERROR3.test(shown2))
      skipped.push({ line, reason: shown2.trim().slice(0, 200), failed: benchmark ?? null });
    isLatency = LATENCIES.test(shown2);
  }
  return { rows: distinguished(rows), skipped };
}
function distinguished(rows) {
  const key = ({ parameters }) => JSON.stringify(parameters);
  const several = new Map(
    [...Map.groupBy(rows, ({ benchmark }) => benchmark)].map(([name, all]) => [
      name,
      new Set(all.map(key)).size > 1
    ])
  );
  return rows.map(
    (row) => several.get(row.benchmark) ? { ...row, benchmark: nameWith(row.benchmark, row.parameters ?? {}) } : row
  );
}

// src/formats/ruby-benchmark.ts
var HEADING = /\buser +system +total +real *\r?$/m;
var REHEARSAL = /^Rehearsal -*$/;
var TIMES4 = /(?<![\d.])(\d+\.\d+) +(\d+\.\d+) +\d+\.\d+ +\( *(\d+\.\d+)\) *$/;
var rubyBenchmark = {
  id: "ruby-benchmark",
  tool: "Ruby Benchmark",
  produce: "ruby bench.rb | tee results.txt (Benchmark.bm with a label for each report)",
  reads: "real, user and system time",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && HEADING.test(text);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let inTable = false;
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line = index + 1;
      if (HEADING.test(shown2)) inTable = true;
      if (REHEARSAL.test(shown2)) inTable = false;
      const times = inTable ? TIMES4.exec(shown2) : null;
      if (!times) continue;
      const benchmark = shown2.slice(0, times.index).trim();
      if (benchmark === "") {
        skipped.push({ line, reason: "a row without a label" });
        continue;
      }
      const row = (metric, seconds) => {
        return { benchmark, metric, unit: "s", centre: numberOf(seconds) ?? Number.NaN, line };
      };
      rows.push(row("time", times[3]), row("user_time", times[1]), row("system_time", times[2]));
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure("no row of times under the heading");
    return { rows, skipped };
  }
};

// src/formats/ruby-benchmark-ips.ts
var RATE2 = /(?<![\d.])(\d[\d.]*|NaN|Infinity)([kMBTQ]?) +\([^()\d]{0,8}[\d.]+%\) +i\/s\b/;
var OWN8 = /\d[kMBTQ]? +\([^()\d]{0,8}[\d.]+%\) +i\/s\b|\bWarming up -{9}/;
var WARM_UP = / i\/100ms\b|^(?:Warming up|Calculating) -/;
var RUBY = /^(?:j|truffle)?ruby (\d\S*) .*\[(\w+)-([a-z]+)/;
var SUFFIXES = /* @__PURE__ */ new Map([
  ["k", 1e3],
  ["M", 1e6],
  ["B", 1e9],
  ["T", 1e12],
  ["Q", 1e15]
]);
var rubyBenchmarkIps = {
  id: "ruby-benchmark-ips",
  tool: "benchmark-ips",
  produce: "ruby bench.rb, with x.json! 'results.json' in the block of Benchmark.ips (or the text that it printed)",
  reads: "iterations per second",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 ? OWN8.test(text) : (asArray(json) ?? []).some(isEntry);
  },
  read(text, json) {
    const entries = asArray(json);
    return entries ? readEntries(entries) : readText3(text);
  }
};
function isEntry(value) {
  const entry = asObject(value);
  return entry !== void 0 && "name" in entry && "ips" in entry && "microseconds" in entry;
}
function readEntries(entries) {
  const rows = [];
  const skipped = [];
  for (const [index, value] of entries.entries()) {
    const entry = asObject(value) ?? {};
    const benchmark = asText(entry.name);
    const fault = faultOf(entry, "ips", "number");
    if (benchmark === void 0) skipped.push({ reason: `entry ${index + 1} has no name` });
    else if (fault !== void 0) skipped.push({ reason: `${benchmark}: ${fault}` });
    else rows.push({ benchmark, metric: "throughput", unit: "i/s", centre: asNumber(entry.ips) });
  }
  return { rows, skipped };
}
function readText3(text) {
  const rows = [];
  const skipped = [];
  let machine = {};
  let previous = "";
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line = index + 1;
    const rate = RATE2.exec(shown2);
    const ruby = RUBY.exec(shown2);
    if (rate) {
      const benchmark = shown2.slice(0, rate.index).trim() || previous;
      const centre = (numberOf(rate[1]) ?? Number.NaN) * (SUFFIXES.get(rate[2] ?? "") ?? 1);
      if (benchmark === "") skipped.push({ line, reason: "a rate without a label" });
      else rows.push({ benchmark, metric: "throughput", unit: "i/s", centre, line });
    } else if (ruby) {
      const os = ruby[3] === "mingw" ? "windows" : ruby[3];
      machine = environmentOf({ os, arch: ruby[2], toolchain: { ruby: ruby[1] } });
    }
    previous = rate || WARM_UP.test(shown2) ? "" : shown2.trim();
  }
  return { rows, skipped, environment: machine };
}

// src/formats/size-limit.ts
var KEYS = /* @__PURE__ */ new Set([
  ...["name", "passed", "size", "sizeLimit", "loading", "running", "total", "time", "timeLimit"],
  ...["gzip", "brotli", "config", "missed"]
]);
var METRICS4 = [
  ["size", "size", "B"],
  ["gzip", "gzip_size", "B"],
  ["brotli", "brotli_size", "B"],
  ["running", "running_time", "s"]
];
var sizeLimit = {
  id: "size-limit",
  tool: "Size Limit",
  produce: "npx size-limit --json > results.json",
  reads: "size and running time of every check",
  samples: "iteration",
  claims(_text, json) {
    const entries = asArray(json) ?? [];
    return entries.some(isMarked) && entries.every((entry) => isCheck(entry) || !asObject(entry));
  },
  read(_text, json) {
    const checks = asArray(json) ?? [];
    if (checks.length === 0) throw new ParseFailure("no checks: size-limit has nothing to measure");
    const rows = [];
    const skipped = [];
    const times = /* @__PURE__ */ new Map();
    for (const [index, value] of checks.entries()) {
      const check = asObject(value) ?? {};
      const name = asText(check.name);
      if (name === void 0) {
        skipped.push({ reason: `check ${index + 1} has no name` });
        continue;
      }
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      readCheck(time === 1 ? name : `${name} #${time}`, check, rows, skipped);
    }
    return { rows, skipped };
  }
};
function isMarked(value) {
  const check = asObject(value) ?? {};
  return isCheck(value) && ["passed", "sizeLimit", "loading", "running", "missed"].some((key) => key in check);
}
function isCheck(value) {
  const check = asObject(value);
  return check !== void 0 && typeof check.name === "string" && ("size" in check || "missed" in check) && Object.keys(check).every((key) => KEYS.has(key));
}
function readCheck(benchmark, check, rows, skipped) {
  const fault = check.missed === true ? "its files are missing" : faultOf(check, "size", "number");
  if (fault !== void 0) skipped.push({ reason: `${benchmark}: ${fault}`, failed: benchmark });
  for (const [field, metric, unit] of METRICS4) {
    if (typeof check[field] === "number")
      rows.push({ benchmark, metric, unit, centre: asNumber(check[field]) });
  }
}

// src/formats/tasty-bench.ts
var HEADER15 = /^\ufeff?Name,Mean \(ps\),2\*Stdev \(ps\)/m;
var NODE = /^( *)(\S.*?):? *$/;
var RESULT6 = /^( *)(\S.*?): +(OK|FAIL)(?: \([\d.]+s\))?\s*$/;
var MEAN2 = /^ +([\d.]+) +(ps|ns|[uµμ]s|ms|s) +(?:±|\+\/?-) +[\d.]+ +(?:ps|ns|[uµμ]s|ms|s)(?:, +([\d.]+) *([KMGT]?B) +allocated, +([\d.]+) *([KMGT]?B) +copied, +([\d.]+) *([KMGT]?B) +peak memory)?/;
var MEMORY4 = [
  ["Allocated", "bytes"],
  ["Copied", "copied_bytes"],
  ["Peak Memory", "max_rss"]
];
var SIZES6 = /* @__PURE__ */ new Map([
  ["B", "B"],
  ["KB", "KiB"],
  ["MB", "MiB"],
  ["GB", "GiB"],
  ["TB", "TiB"]
]);
var tastyBench = {
  id: "tasty-bench",
  tool: "tasty-bench",
  produce: "cabal bench --benchmark-options='--csv results.csv'",
  reads: "mean time; allocated, copied and peak memory if it is measured (+RTS -T)",
  samples: "iteration",
  claims(text, json) {
    if (json !== void 0) return false;
    if (HEADER15.test(text)) return true;
    if (!text.includes(" \xB1 ") && !text.includes(" +/- ")) return false;
    const lines = consoleLines(text);
    return lines.some(({ shown: shown2 }, index) => RESULT6.test(shown2) && MEAN2.test(lines[index + 1]?.shown ?? ""));
  },
  read(text) {
    return HEADER15.test(text) ? readCsv4(text) : readTree2(text);
  }
};
function readCsv4(text) {
  const rows = [];
  const skipped = [];
  const [first, ...records] = csvRecords(fromHeader(text, HEADER15));
  const header = first?.fields ?? [];
  if (records.length === 0) throw new ParseFailure("no benchmarks: the pattern may have matched none");
  for (const { line, fields } of records) {
    const cells = new Map(header.map((name, index) => [name, fields?.[index]]));
    const benchmark = cells.get("Name");
    if (benchmark === void 0 || fields?.length !== header.length) {
      skipped.push({ line, reason: "the number of fields differs from that of the header" });
      continue;
    }
    const add = (metric, unit, cell) => {
      const centre = numberOf(cell);
      if (centre === void 0) skipped.push({ line, reason: `${benchmark}: ${metric} is not a number` });
      else rows.push({ benchmark, metric, unit, centre, line });
    };
    add("time", "ps", cells.get("Mean (ps)"));
    for (const [column, metric] of MEMORY4) if (cells.has(column)) add(metric, "B", cells.get(column));
  }
  return { rows, skipped };
}
function readTree2(text) {
  const rows = [];
  const skipped = [];
  const path = [];
  let benchmark;
  for (const { line, shown: shown2 } of consoleLines(text)) {
    const [, indent = "", name, outcome] = RESULT6.exec(shown2) ?? [];
    const mean2 = MEAN2.exec(shown2);
    if (mean2 && benchmark !== void 0) {
      readMean2(benchmark, mean2, line, rows);
      benchmark = void 0;
    } else if (benchmark !== void 0 && shown2.includes(" \xB1 ")) {
      skipped.push({ line, reason: `${benchmark}: its mean is not a time` });
      benchmark = void 0;
    } else if (name !== void 0) {
      leave2(path, indent.length);
      const full = [...path.map((each) => each.name), name].join(".");
      benchmark = outcome === "OK" ? full : void 0;
      if (outcome !== "OK") skipped.push({ line, reason: `${full}: failed`, failed: full });
    } else {
      const [, depth = "", group] = NODE.exec(shown2) ?? [];
      if (group === void 0) continue;
      leave2(path, depth.length);
      path.push({ indent: depth.length, name: group });
    }
  }
  return { rows, skipped };
}
function leave2(path, indent) {
  while ((path.at(-1)?.indent ?? -1) >= indent) path.pop();
}
function readMean2(benchmark, [, mean2, unit = "", ...sizes], line, rows) {
  rows.push({
    benchmark,
    metric: "time",
    unit: unit.replace(/[µμ]/, "u"),
    centre: numberOf(mean2) ?? Number.NaN,
    line
  });
  for (const [index, [, metric]] of MEMORY4.entries()) {
    const size = numberOf(sizes[2 * index]);
    if (size !== void 0)
      rows.push({ benchmark, metric, unit: SIZES6.get(sizes[2 * index + 1] ?? "") ?? "", centre: size, line });
  }
}

// src/formats/tinybench-console.ts
var HEADER16 = /^[│|] *(?:\(index\)|\(idx\)|) *[│|].*\bTask [Nn]ame\b/;
var ROW4 = /^[│|]/;
var QUOTED = /^(['"`])(.*)\1$/s;
function hasConsoleTableOf(text) {
  return /Task [Nn]ame/.test(text) && hasLine(text, HEADER16);
}
function consoleTableEntries(text) {
  const entries = [];
  let header = [];
  for (const { shown: line } of consoleLines(text)) {
    if (HEADER16.test(line)) header = cellsOf5(line);
    else if (!ROW4.test(line)) {
      if (!/^[├┼─┤+-]/.test(line)) header = [];
    } else if (header.length > 0) {
      const cells = cellsOf5(line).map((cell) => QUOTED.exec(cell)?.[2] ?? cell);
      const pairs = header.map((name, i) => [name, cells[i] ?? ""]);
      entries.push(Object.fromEntries(pairs.filter(([name, cell]) => name !== "" && cell !== "")));
    }
  }
  return entries;
}
function cellsOf5(line) {
  return line.trim().slice(1, -1).split(line.includes("\u2502") ? "\u2502" : "|").map((cell) => cell.trim());
}

// src/formats/tinybench.ts
var TIME_KEY = /^(?:Latency (?:avg|average)|Average Time) \((\w+)\)$/;
var THROUGHPUT_KEY = /^(?:Throughput (?:avg|average) \((\w+\/s)\)|(ops\/sec))$/;
var tinybench = {
  id: "tinybench",
  tool: "tinybench",
  produce: "writeFileSync('results.json', JSON.stringify(bench.tasks.map(({ name, result }) => ({ name, result }))))",
  reads: "mean latency and throughput, samples where they are kept (retainSamples)",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return hasConsoleTableOf(text);
    return entriesOf2(json).some((entry) => taskName(entry) !== void 0 || measured3(asObject(entry.result)));
  },
  read(text, json) {
    const rows = [];
    const skipped = [];
    for (const entry of json === void 0 ? consoleTableEntries(text) : entriesOf2(json)) {
      const isTable = taskName(entry) !== void 0;
      const fault = isTable ? readTableRow(entry, rows) : readResult(entry, rows);
      if (fault === void 0) continue;
      const failed = failedTask(entry);
      skipped.push({ reason: fault, ...failed !== void 0 && { failed } });
    }
    return { rows, skipped, environment: runtimeOf(json) };
  }
};
function entriesOf2(json) {
  return (asArray(json) ?? []).map(asObject).filter((entry) => entry !== void 0);
}
function failedTask(entry) {
  const threw = entry.Error !== void 0 || asObject(entry.result)?.error !== void 0;
  return threw ? taskName(entry) ?? asText(entry.name) : void 0;
}
function taskName(entry) {
  return asText(entry["Task name"]) ?? asText(entry["Task Name"]);
}
function measured3(result) {
  if (!result) return false;
  return asObject(result.latency) !== void 0 || "hz" in result && "mean" in result;
}
function readTableRow(entry, rows) {
  const benchmark = taskName(entry) ?? "";
  if (entry.Error !== void 0) return `${benchmark}: ${asText(entry.Error) ?? "it failed"}`;
  const before = rows.length;
  for (const [key, value] of Object.entries(entry)) {
    const time = TIME_KEY.exec(key)?.[1];
    const throughput = THROUGHPUT_KEY.exec(key);
    const metric = time === void 0 ? "throughput" : "time";
    const unit = time ?? throughput?.[1] ?? throughput?.[2];
    if (unit === void 0) continue;
    const centre = cellNumber(value);
    if (centre === void 0) return `${benchmark}: ${key} is not a number`;
    rows.push({ benchmark, metric, unit, centre });
  }
  return rows.length === before ? `${benchmark}: no latency` : void 0;
}
function cellNumber(cell) {
  if (typeof cell === "number") return cell;
  const [first = ""] = (asText(cell) ?? "").split("\xB1");
  return numberOf(first.trim().replaceAll(",", ""));
}
function readResult(entry, rows) {
  const benchmark = asText(entry.name);
  if (benchmark === void 0) return "a task has no name";
  const result = asObject(entry.result);
  if (!result || !measured3(result)) return `${benchmark}: ${asText(result?.state) ?? "no result"}`;
  const time = asObject(result.latency) ?? result;
  const fault = faultOf(time, "mean", "number");
  if (fault !== void 0) return `${benchmark}: ${fault}`;
  const values = asNumbers(time.samples);
  rows.push({
    benchmark,
    metric: "time",
    unit: "ms",
    centre: asNumber(time.mean),
    ...values && { values }
  });
  const throughput = asObject(result.throughput)?.mean ?? result.hz;
  if (throughput !== void 0) {
    rows.push({ benchmark, metric: "throughput", unit: "ops/s", centre: asNumber(throughput) });
  }
  return void 0;
}
function runtimeOf(json) {
  const result = entriesOf2(json).map((entry) => asObject(entry.result)).find((each) => asText(each?.runtime) !== void 0);
  const runtime = asText(result?.runtime);
  return environmentOf(runtime === void 0 ? {} : { toolchain: { [runtime]: result?.runtimeVersion } });
}

// src/formats/executions.ts
var PAUSE_MS_MAX = 3600 * 1e3;
function executionsOf(rows) {
  const groups = Map.groupBy(rows, ({ commit: commit2, branch }) => `${commit2}\0${branch}`);
  return [...groups.values()].flatMap((group) => {
    const byTime = group.toSorted((a, b) => a.timeMs - b.timeMs);
    const parts = [];
    let last = Number.NEGATIVE_INFINITY;
    for (const row of byTime) {
      if (row.timeMs - last > PAUSE_MS_MAX) parts.push([]);
      parts.at(-1)?.push(row);
      last = row.timeMs;
    }
    return parts.map((part) => ({ ...part.at(-1), rows: part }));
  });
}
function successiveExecutions(rows) {
  const parts = executionsOf(rows.map((row) => ({ ...row.moment, row }))).toSorted(
    (a, b) => a.timeMs - b.timeMs
  );
  const joined4 = [];
  for (const { commit: commit2, timeMs, rows: own } of parts) {
    const before = joined4.at(-1);
    const benchmarks = own.map(({ row }) => row.benchmark);
    const startMs = Math.min(...own.map((each) => each.timeMs));
    const goesOn = before !== void 0 && before.commit === commit2 && startMs - before.endMs < DAY_MS && !benchmarks.some((each) => before.benchmarks.has(each));
    const part = goesOn ? before : { commit: commit2, endMs: timeMs, rows: [], benchmarks: /* @__PURE__ */ new Set() };
    if (!goesOn) joined4.push(part);
    part.endMs = timeMs;
    part.rows.push(...own.map(({ row }) => row));
    for (const each of benchmarks) part.benchmarks.add(each);
  }
  return joined4.map(({ rows: own }) => own);
}
var DAY_MS = 24 * PAUSE_MS_MAX;

// src/formats/trace.ts
var UNIT_WORDS = [
  [/_mb$/, "MB"],
  [/_kb$/, "kB"],
  [/_bytes$/, "B"],
  [/_percent$/, "%"],
  [/_ns$/, "ns"],
  [/_us$/, "us"],
  [/_ms$/, "ms"],
  [/_time$|_s$|_seconds$/, "s"]
];
var OWN9 = /* @__PURE__ */ new Set(["time", "memory", SUCCESS_RATE]);
var trace = {
  id: "trace",
  tool: "script traces",
  produce: 'your script: a JSON array of {"script", "execution_time", "memory_usage_mb", "exit_code"}',
  reads: "time, memory and additional metrics of every execution that succeeded, success rate",
  samples: "process",
  repeats: true,
  claims(_text, json) {
    return (asArray(json) ?? []).some((entry) => {
      const fields = asObject(entry);
      return fields !== void 0 && "script" in fields && "execution_time" in fields;
    });
  },
  read(_text, json) {
    const entries = (asArray(json) ?? []).map((entry, index) => ({ fields: asObject(entry) ?? {}, index }));
    if (entries.length === 0) throw new ParseFailure("no executions in the trace");
    const dated = entries.flatMap((entry) => {
      const moment = momentOfEntry(entry.fields);
      return moment ? [{ ...entry, moment, benchmark: asText(entry.fields.script) ?? "" }] : [];
    });
    const undated = entries.filter(({ fields }) => !momentOfEntry(fields));
    const groups = [undated, ...successiveExecutions(dated)].filter((group) => group.length > 0);
    const readings = groups.map((group) => readExecution(group, momentOfEntry(group.at(-1)?.fields ?? {})));
    return {
      rows: readings.flatMap(({ rows }) => [...rows]),
      skipped: readings.flatMap(({ skipped }) => skipped),
      environment: machineOf11(entries.map(({ fields }) => fields))
    };
  }
};
function readExecution(entries, at) {
  const rows = [];
  const skipped = [];
  const outcomes = /* @__PURE__ */ new Map();
  for (const { fields, index } of entries) {
    const script = asText(fields.script);
    const fault = script === void 0 ? faultOf(fields, "script", "string") : faultOfEntry(fields);
    if (script !== void 0 && typeof fields.exit_code === "number") {
      addOutcome(outcomes, script, fields.exit_code === 0);
    }
    if (script === void 0) skipped.push({ reason: `entry ${index + 1}: ${fault}` });
    else if (fault !== void 0) {
      const isFailure = fault.startsWith("exit code");
      const reason = `entry ${index + 1}, ${script}: ${fault}`;
      skipped.push({ reason, ...isFailure && { failed: script } });
    } else rows.push(...rowsOf20(script, fields));
  }
  const all = [...rows, ...successRows(outcomes)];
  return {
    rows: at ? all.map((row) => ({ ...row, at })) : all,
    skipped: onlyFailedWhole(skipped, outcomes).map((skip) => ({ ...skip, ...at && { at } }))
  };
}
function momentOfEntry(fields) {
  const timeMs = momentOf(fields.timestamp ?? fields.time, END_OF_TIME);
  if (typeof timeMs !== "number") return void 0;
  const commit2 = asText(fields.git_sha) ?? asText(fields.commit) ?? "";
  return { commit: commit2, branch: asText(fields.git_branch) ?? asText(fields.branch) ?? "", timeMs };
}
function faultOfEntry(fields) {
  const { exit_code: code } = fields;
  if (code !== void 0 && code !== 0)
    return `exit code ${typeof code === "number" ? code : "is not a number"}`;
  return faultOf(fields, "execution_time", "number");
}
function rowsOf20(benchmark, fields) {
  const rows = [rowOf11(benchmark, "time", "s", fields.execution_time)];
  if (fields.memory_usage_mb !== void 0) {
    rows.push(rowOf11(benchmark, "memory", "MB", fields.memory_usage_mb));
  }
  for (const [metric, value] of Object.entries(asObject(fields.additional_metrics) ?? {})) {
    if (typeof value !== "number") continue;
    const name = OWN9.has(metric) ? `additional_${metric}` : metric;
    rows.push(rowOf11(benchmark, name, unitOf4(metric), value));
  }
  return rows;
}
function rowOf11(benchmark, metric, unit, value) {
  const centre = asNumber(value);
  return { benchmark, metric, unit, centre, values: [centre] };
}
function unitOf4(metric) {
  return UNIT_WORDS.find(([end]) => end.test(metric))?.[1] ?? "";
}
function machineOf11(entries) {
  const stated = entries.map((entry) => asObject(asObject(entry)?.environment)).find((each) => each !== void 0);
  return environmentOf({
    os: stated?.os,
    arch: stated?.arch,
    cpu: stated?.cpu,
    cores: stated?.cpu_cores,
    memoryBytes: stated?.memory_total,
    toolchain: { node: stated?.node_version, bun: stated?.bun_version }
  });
}

// src/formats/valgrind.ts
var OWN_LINE = /^==(?:[\d:.]+ )?\d+== (?:Using Valgrind-|Command: |Collected : |I +refs: |Total: +[\d,]+ bytes in |total heap usage: )/;
var OUT_FILE = /^(?:# callgrind format|version: 1\r?\ncreator: callgrind|desc: I1 cache: )/m;
var LINE2 = /^==(?:[\d:.]+ )?(\d+)== ?(.*)$/;
var N = "([\\d,]+)";
var SUMMARIES = [
  [/^I +refs: +([\d,]+)/, ["Ir"]],
  [/^I1 +misses: +([\d,]+)/, ["I1mr"]],
  [/^(?:LL|L2)i +misses: +([\d,]+)/, ["ILmr"]],
  [pair("D +refs", "rd", "wr"), ["Dr", "Dw"]],
  [pair("D1 +misses", "rd", "wr"), ["D1mr", "D1mw"]],
  [pair("(?:LL|L2)d +misses", "rd", "wr"), ["DLmr", "DLmw"]],
  [pair("Branches", "cond", "ind"), ["Bc", "Bi"]],
  [pair("Mispredicts", "cond", "ind"), ["Bcm", "Bim"]]
];
var HEAP2 = [
  [new RegExp(`^Total: +${N} bytes in ${N} blocks`), ["total_bytes", "total_blocks"]],
  [new RegExp(`^At t-gmax: +${N} bytes in ${N} blocks`), ["max_bytes", "max_blocks"]],
  [new RegExp(`^At t-end: +${N} bytes in ${N} blocks`), ["end_bytes", "end_blocks"]],
  [new RegExp(`^Reads: +${N} bytes`), ["read_bytes"]],
  [new RegExp(`^Writes: +${N} bytes`), ["written_bytes"]],
  [new RegExp(`^ *total heap usage: ${N} allocs, ${N} frees, ${N} bytes`), ["allocs", "frees", "bytes"]]
];
var valgrind = {
  id: "valgrind",
  tool: "Valgrind",
  produce: "valgrind --tool=callgrind --log-file=results.txt ./command (or cachegrind, dhat, memcheck)",
  reads: "counted events, bytes and blocks of the heap; totals of callgrind.out",
  samples: "process",
  repeats: true,
  claims(text) {
    if (OUT_FILE.test(text)) return true;
    return /==(?:[\d:.]+ )?\d+== /.test(text) && loggedLines(text).some((line) => OWN_LINE.test(line));
  },
  read(text) {
    return OUT_FILE.test(text) ? readOutFile(text) : readLog2(text);
  }
};
function pair(label, first, second) {
  return new RegExp(`^${label}: +[\\d,]+ +\\( *${N} +${first} +\\+ +${N} +${second}\\)`);
}
function readLog2(text) {
  const rows = [];
  const skipped = [];
  const processes = /* @__PURE__ */ new Map();
  let version;
  const lines = loggedLines(text);
  for (const [index, shown2] of lines.entries()) {
    const [, pid = "", message = ""] = LINE2.exec(shown2) ?? [];
    if (pid === "") continue;
    const line = index + 1;
    const traced = processes.get(pid) ?? { command: "(unnamed)", events: [], collected: false };
    processes.set(pid, traced);
    version = /^Using Valgrind-(\S+)/.exec(message)?.[1] ?? version;
    traced.command = /^Command: (.+)$/.exec(message)?.[1]?.trim() ?? traced.command;
    traced.events = wordsAfter(message, /^Events +: /) ?? traced.events;
    const collected = wordsAfter(message, /^Collected +: /);
    if (collected) {
      traced.collected = true;
      const counts = withZeros(collected, traced.events, line < lines.length);
      rows.push(...eventRows(traced.command, traced.events, counts, line, skipped));
      continue;
    }
    const counted2 = [...traced.collected ? [] : SUMMARIES, ...HEAP2];
    for (const [pattern, metrics] of counted2) {
      const match = pattern.exec(message);
      if (match) rows.push(...eventRows(traced.command, metrics, match.slice(1), line, skipped));
    }
  }
  return {
    rows,
    skipped,
    environment: environmentOf({ toolchain: { valgrind: version } })
  };
}
function readOutFile(text) {
  const skipped = [];
  const totals = /* @__PURE__ */ new Map();
  const summaries2 = /* @__PURE__ */ new Map();
  const threads = /* @__PURE__ */ new Set();
  const parts = /* @__PURE__ */ new Set();
  let command = "(unnamed)";
  let events = [];
  let version;
  const lines = loggedLines(text);
  for (const [index, shown2] of lines.entries()) {
    version = /^creator: (?:callgrind|cachegrind)-(\S+)/.exec(shown2)?.[1] ?? version;
    command = /^cmd: (.+)$/.exec(shown2)?.[1]?.trim() ?? command;
    events = wordsAfter(shown2, /^events: /) ?? events;
    const [, word2 = "", count] = /^(thread|part): *(\d+)/.exec(shown2) ?? [];
    if (count !== void 0) (word2 === "thread" ? threads : parts).add(count);
    const [, kind] = /^(totals|summary): /.exec(shown2) ?? [];
    if (kind === void 0) continue;
    const written = wordsAfter(shown2, /^(?:totals|summary): /) ?? [];
    const counts = withZeros(written, events, index + 1 < lines.length);
    const sums = kind === "totals" ? totals : summaries2;
    for (const row of eventRows(command, events, counts, index + 1, skipped)) {
      sums.set(row.metric, { ...row, centre: row.centre + (sums.get(row.metric)?.centre ?? 0) });
    }
  }
  const names = qualified(command, partWord("thread", threads), partWord("part", parts));
  const rows = [...(totals.size > 0 ? totals : summaries2).values()].map((row) => ({ ...row, ...names }));
  return { rows, skipped, environment: environmentOf({ toolchain: { valgrind: version } }) };
}
function partWord(word2, numbers) {
  const [only] = numbers;
  return numbers.size === 1 && only !== "1" ? `${word2} ${only}` : void 0;
}
function wordsAfter(message, label) {
  return label.test(message) ? message.replace(label, "").trim().split(/ +/) : void 0;
}
function withZeros(counts, events, complete) {
  return events.map((_, index) => counts[index] ?? (complete ? "0" : ""));
}
function eventRows(benchmark, metrics, counts, line, skipped) {
  return metrics.flatMap((metric, index) => {
    const centre = groupedNumberOf(counts[index]);
    if (centre === void 0) {
      skipped.push({ line, reason: `${benchmark}: no count of ${metric}` });
      return [];
    }
    return [{ benchmark, metric, unit: unitOf5(metric), centre, direction: "lower", line }];
  });
}
function unitOf5(metric) {
  return /(?:^|_)bytes$/.test(metric) ? "B" : "count";
}

// src/formats/vegeta.ts
var BENCHMARK2 = "(unnamed)";
var LATENCIES2 = /* @__PURE__ */ new Map([
  ["mean", "latency_mean"],
  ["50th", "latency_p50"],
  ["90th", "latency_p90"],
  ["95th", "latency_p95"],
  ["99th", "latency_p99"]
]);
var FIELD3 = /^([A-Z][A-Za-z ]*?)\s+\[([^\]]+)\]\s+(\S.*)$/;
var OWN10 = [
  /^Requests\s+\[total, rate(?:, throughput)?\]\s/m,
  /^Latencies\s+\[/m,
  /^Success\s+\[ratio\]\s/m
];
var vegeta = {
  id: "vegeta",
  tool: "Vegeta",
  produce: "vegeta attack -duration=30s < targets.txt | vegeta report -type=json > results.json",
  reads: "throughput, latency with percentiles, success rate",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return text.includes("[total, rate") && OWN10.every((line) => line.test(text));
    const file = asObject(json);
    return asObject(file?.latencies) !== void 0 && "success" in (file ?? {}) && "throughput" in (file ?? {});
  },
  read(text, json) {
    return json === void 0 ? readText4(text) : readJson4(asObject(json) ?? {});
  }
};
function readJson4(file) {
  const rows = [];
  const skipped = [];
  if (file.requests === 0) throw new ParseFailure("no request was sent");
  const rate = faultOf(file, "success", "number");
  if (rate !== void 0) skipped.push({ reason: rate });
  if (file.success === 0) skipped.push(noneSucceeded(asText(asArray(file.errors)?.[0])));
  else {
    if (rate === void 0) rows.push(successShare(BENCHMARK2, asNumber(file.success)));
    rows.push({
      benchmark: BENCHMARK2,
      metric: "requests_per_second",
      unit: "1/s",
      centre: asNumber(file.throughput)
    });
    const latencies = asObject(file.latencies) ?? {};
    for (const [word2, metric] of LATENCIES2) {
      if (word2 in latencies)
        rows.push({ benchmark: BENCHMARK2, metric, unit: "ns", centre: asNumber(latencies[word2]) });
    }
  }
  return { rows, skipped };
}
function noneSucceeded(why) {
  return { reason: `${BENCHMARK2}: no request succeeded${why ? `: ${why}` : ""}`, failed: BENCHMARK2 };
}
function readText4(text) {
  const rows = [];
  const skipped = [];
  let start = 0;
  for (const { line, shown: shown2 } of consoleLines(text)) {
    let add2 = function(metric, quantity) {
      if (quantity) rows.push({ benchmark: BENCHMARK2, metric, ...quantity, line });
      else skipped.push({ line, reason: `${BENCHMARK2}: ${metric} is not a number` });
    };
    var add = add2;
    const [, field, heads = "", values = ""] = FIELD3.exec(shown2.trim()) ?? [];
    const cells = new Map(heads.split(/, */).map((head, i) => [head, values.split(/, */)[i]]));
    if (field === "Requests") {
      start = rows.length;
      add2("requests_per_second", numberAnd("1/s", cells.get("throughput") ?? cells.get("rate")));
    } else if (field === "Latencies") {
      for (const [head, cell] of cells) {
        const metric = LATENCIES2.get(/^\d+$/.test(head) ? `${head}th` : head);
        if (metric !== void 0) add2(metric, durationOf(cell));
      }
    } else if (field === "Success") {
      const share2 = numberOf(cells.get("ratio")?.replace(/%$/, ""));
      if (share2 === void 0)
        skipped.push({ line, reason: `${BENCHMARK2}: the success ratio is not a number` });
      else if (share2 > 0) rows.push({ ...successShare(BENCHMARK2, share2 / 100), line });
      else {
        rows.length = start;
        skipped.push({ line, ...noneSucceeded(void 0) });
      }
    }
  }
  return { rows, skipped };
}
function numberAnd(unit, cell) {
  const centre = numberOf(cell);
  return centre === void 0 ? void 0 : { centre, unit };
}

// src/formats/vitest.ts
var vitest = {
  id: "vitest",
  tool: "Vitest",
  produce: "vitest bench --run --outputJson=results.json (from version 5: --reporter=json --outputFile=results.json)",
  reads: "mean time and throughput, samples where they are kept",
  samples: "iteration",
  claims(_text, json) {
    const file = asObject(json);
    const groups = objects3(file?.files).flatMap((each) => objects3(each.groups));
    return groups.some((group) => asArray(group.benchmarks)) || reported(file).length > 0;
  },
  read(_text, json) {
    const file = asObject(json);
    const tasks = [...groupedTasks(file), ...reportedTasks(file)];
    if (tasks.length === 0) throw new ParseFailure("no benchmarks in the report: none was run");
    const rows = [];
    const skipped = [];
    for (const { name: own, file: path, time, throughput } of tasks) {
      const names = qualified(own, lastingPath(path));
      const name = names.benchmark;
      const fault = faultOf(time, "mean", "number");
      if (fault !== void 0) {
        skipped.push({ reason: `${name}: ${fault}; the benchmark may have thrown an error`, failed: name });
        continue;
      }
      const values = asNumbers(time.samples);
      const centre = asNumber(time.mean);
      rows.push({ ...names, metric: "time", unit: "ms", centre, ...values && { values } });
      if (throughput === void 0) continue;
      rows.push({ ...names, metric: "throughput", unit: "ops/s", centre: asNumber(throughput) });
    }
    return { rows, skipped: [...skipped, ...failuresOf(file)] };
  }
};
function failuresOf(file) {
  return objects3(file?.testResults).flatMap((each) => {
    const tests = objects3(each.assertionResults);
    const failed = tests.filter(({ status }) => status === "failed");
    if (failed.length === 0 && each.status === "failed") {
      const reason = `${asText(each.name) ?? "a file"} failed: ${asText(each.message)?.split("\n")[0] ?? ""}`;
      return [{ reason, failed: null }];
    }
    return failed.map((test) => {
      const name = asText(test.fullName) ?? asText(test.title) ?? "a test";
      return { reason: `${name} failed`, failed: name };
    });
  });
}
function* groupedTasks(file) {
  for (const { filepath, groups } of objects3(file?.files)) {
    for (const group of objects3(groups)) {
      const path = asText(filepath) ?? "";
      const isSaid = asText(group.fullName)?.includes(path.split(/[\\/]/).at(-1) ?? "") ?? false;
      for (const benchmark of objects3(group.benchmarks)) {
        const name = joined3(group.fullName, benchmark.name);
        yield { name, file: isSaid ? "" : path, time: benchmark, throughput: benchmark.hz };
      }
    }
  }
}
function* reportedTasks(file) {
  for (const { path, benchmark } of reported(file)) {
    for (const task of objects3(benchmark.tasks)) {
      const throughput = asObject(task.throughput)?.mean;
      const name = joined3(benchmark.name, task.name);
      yield { name, file: path, time: asObject(task.latency) ?? {}, throughput };
    }
  }
}
function reported(file) {
  return objects3(file?.testResults).flatMap(
    (each) => objects3(each.assertionResults).flatMap((assertion) => objects3(assertion.benchmarks)).map((benchmark) => ({ path: asText(each.name) ?? "", benchmark }))
  );
}
function objects3(value) {
  return (asArray(value) ?? []).map(asObject).filter((item) => item !== void 0);
}
function joined3(group, name) {
  return [asText(group), asText(name)].filter((part) => part !== void 0 && part !== "").join(" > ");
}

// src/formats/wrk.ts
var START2 = /^ *Running \S+ test @ (\S+)/;
var LOAD = /^ *(\d+) threads? and (\d+) connections?\b/;
var DISTRIBUTION2 = /^ *Latency Distribution\b(.*)/;
var LATENCY2 = /^ *Latency +(\S+) /;
var PERCENTILE4 = /^ *(\d+(?:\.\d+)?)% +(\S+) *$/;
var DONE = /^ *(\d+) requests in \S+, \S+ read/;
var SOCKET_ERRORS = /^ *Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/;
var NOT_2XX = /^ *Non-2xx or 3xx responses: (\d+)/;
var REQUESTS2 = /^ *Requests\/sec: +(\S+)/;
var TRANSFER = /^ *Transfer\/sec: +(\S+)/;
var QUANTITY2 = /^([-+.\da-z]*?)(us|ms|s|m|h|[KMGTP]?B)$/;
var OWN11 = /\bThread Stats +Avg +Stdev +Max\b|\b\d+ requests in [\d.]+[a-z]+, [\d.]+[KMGTP]?B read\b/;
var REFUSED = /^unable to connect to \S+ [^\n]+$/;
var wrk = {
  id: "wrk",
  tool: "wrk, wrk2",
  produce: "wrk -t2 -c8 -d30s --latency http://localhost:3000 | tee results.txt",
  reads: "requests and bytes per second, latency with percentiles, errors, success rate",
  samples: "iteration",
  repeats: true,
  claims(text, json) {
    return json === void 0 && (OWN11.test(text) || REFUSED.test(text.trim()));
  },
  read(text) {
    if (REFUSED.test(text.trim())) throw new ParseFailure(text.trim());
    const rows = [];
    const skipped = [];
    let names = { benchmark: "(unnamed)" };
    let start = 0;
    let failed = false;
    let counts = { done: 0, not2xx: 0, unanswered: 0 };
    let inDistribution = false;
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line = index + 1;
      const add = (metric, quantity) => {
        if (quantity) rows.push({ ...names, metric, ...quantity, line });
        else skipped.push({ line, reason: `${names.benchmark}: ${metric} is not a number` });
      };
      const url = START2.exec(shown2)?.[1];
      const [, threads, connections] = LOAD.exec(shown2) ?? [];
      const distribution = DISTRIBUTION2.exec(shown2);
      const percentile = inDistribution ? PERCENTILE4.exec(shown2) : null;
      const latency = LATENCY2.exec(shown2)?.[1];
      const done = DONE.exec(shown2)?.[1];
      if (url !== void 0) {
        names = { benchmark: url };
        start = rows.length;
        failed = false;
      }
      if (threads !== void 0 && connections !== void 0)
        names = loaded(names.benchmark, threads, connections);
      if (distribution) inDistribution = !distribution[1]?.includes("Uncorrected");
      else if (percentile) add(percentileName(percentile[1]), quantityOf3(percentile[2]));
      else if (latency !== void 0) add("latency_mean", quantityOf3(latency));
      else if (done !== void 0) {
        inDistribution = false;
        failed = Number(done) === 0;
        counts = { done: Number(done), not2xx: 0, unanswered: 0 };
        if (!failed) continue;
        rows.length = start;
        const { benchmark } = names;
        skipped.push({ line, reason: `${benchmark}: no request was answered`, failed: benchmark });
      } else if (!failed) {
        counts.unanswered += unansweredIn(shown2);
        counts.not2xx += Number(NOT_2XX.exec(shown2)?.[1] ?? 0);
        readTotal(shown2, add);
        if (REQUESTS2.test(shown2) && counts.done > 0) {
          const { done: answered, not2xx, unanswered } = counts;
          const share2 = successRow(names.benchmark, answered - not2xx, answered + unanswered);
          rows.push({ ...share2, ...names, line });
        }
      }
    }
    return { rows, skipped };
  }
};
function loaded(url, threads, connections) {
  const parameters = { threads, connections };
  return { ...qualified(url, `threads=${threads}`, `connections=${connections}`), parameters };
}
function readTotal(shown2, add) {
  const not2xx = NOT_2XX.exec(shown2)?.[1];
  const requests = REQUESTS2.exec(shown2)?.[1];
  const transfer = TRANSFER.exec(shown2)?.[1];
  if (SOCKET_ERRORS.test(shown2)) {
    add("socket_errors", { centre: unansweredIn(shown2), unit: "count" });
  } else if (not2xx !== void 0) add("non2xx", { centre: Number(not2xx), unit: "count" });
  else if (requests !== void 0) {
    const centre = numberOf(requests);
    add("requests_per_second", centre === void 0 ? void 0 : { centre, unit: "1/s" });
  } else if (transfer !== void 0) {
    const quantity = quantityOf3(transfer);
    add("bytes_per_second", quantity && { ...quantity, unit: `${quantity.unit}/s` });
  }
}
function unansweredIn(shown2) {
  const [, ...errors] = SOCKET_ERRORS.exec(shown2) ?? [];
  return errors.reduce((sum, count) => sum + Number(count), 0);
}
function percentileName(percent) {
  const rank = Number(percent);
  return rank === 100 ? "latency_max" : `latency_p${rank}`;
}
function quantityOf3(text) {
  const [, digits, unit = ""] = QUANTITY2.exec(text ?? "") ?? [];
  const value = numberOf(digits);
  if (value === void 0) return void 0;
  if (unit === "m") return { centre: value, unit: "min" };
  return unit === "h" ? { centre: value * 60, unit: "min" } : { centre: value, unit };
}

// src/formats/zbench.ts
var HEADER17 = /^benchmark +runs +(?:total time +)?time(?:\/run)? \(avg ± σ\) +\(min [.…]+ max\) +p75 +p99 +p995/;
var ROW5 = /^(.+?) +(\d+) +(?:\S+ +)?(\S+) ± \S+ +\(\S+ \.\.\. \S+\) +(\S+) +(\S+) +(\S+)\s*$/;
var MEMORY5 = /^(.+?) \[MEMORY\] +([\d.]+) ?([KMGT]?i?B) ± /;
var UNITS5 = /* @__PURE__ */ new Map([
  ["nanoseconds", "ns"],
  ["bytes", "B"]
]);
var zbench = {
  id: "zbench",
  tool: "zBench",
  produce: "zig build test 2>&1 | tee results.txt",
  reads: "mean time and p75, p99, p99.5 of a run, memory; from JSON every run",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0)
      return text.includes("p995") && consoleLines(text).some(({ shown: shown2 }) => HEADER17.test(shown2.trim()));
    return resultsOf2(json).some(isResult2);
  },
  read(text, json) {
    return json === void 0 ? readTable4(text) : readJson5(resultsOf2(json));
  }
};
function resultsOf2(json) {
  return asArray(json) ?? [json];
}
function isResult2(value) {
  const statistics2 = asObject(asObject(value)?.timing_statistics);
  return statistics2 !== void 0 && "mean" in statistics2;
}
function readTable4(text) {
  const rows = [];
  const skipped = [];
  let inTable = false;
  for (const { line, shown: shown2 } of consoleLines(text)) {
    const [, name, , mean2, ...percentiles] = ROW5.exec(shown2) ?? [];
    const [, owner, size, unit = ""] = MEMORY5.exec(shown2) ?? [];
    if (HEADER17.test(shown2.trim())) inTable = true;
    else if (owner !== void 0 && inTable) {
      rows.push({
        benchmark: owner.trim(),
        metric: "memory",
        unit,
        centre: numberOf(size) ?? Number.NaN,
        line
      });
    } else if (name !== void 0 && inTable) {
      const benchmark = name.trim();
      for (const [metric, cell] of [
        ["time", mean2],
        ...["time_p75", "time_p99", "time_p99.5"].map((word2, i) => [word2, percentiles[i]])
      ]) {
        const time = durationOf(cell);
        if (time) rows.push({ benchmark, metric, ...time, line });
        else skipped.push({ line, reason: `${benchmark}: ${metric} is not a duration` });
      }
    } else if (inTable && / ± /.test(shown2)) {
      skipped.push({ line, reason: `${shown2.trim().split(/\s+/)[0]}: malformed row` });
    }
  }
  return { rows, skipped };
}
function readJson5(entries) {
  const rows = [];
  const skipped = [];
  for (const [index, value] of entries.entries()) {
    const entry = asObject(value) ?? {};
    const benchmark = asText(entry.name);
    const timing = asObject(entry.timing_statistics);
    if (benchmark === void 0 || !timing) {
      skipped.push({ reason: `entry ${index + 1} is not a result of zBench` });
      continue;
    }
    rows.push(rowOf12(benchmark, "time", timing, entry.timings));
    const percentiles = asObject(timing.percentiles) ?? {};
    for (const [field, rank] of [
      ["p75", "75"],
      ["p99", "99"],
      ["p995", "99.5"]
    ]) {
      if (field in percentiles)
        rows.push({
          ...rowOf12(benchmark, `time_p${rank}`, timing, void 0),
          centre: asNumber(percentiles[field])
        });
    }
    const memory = asObject(entry.max_allocation_statistics);
    if (memory) rows.push(rowOf12(benchmark, "memory", memory, entry.max_allocations));
  }
  return { rows, skipped };
}
function rowOf12(benchmark, metric, statistics2, runs) {
  const values = asNumbers(runs);
  const written = asText(statistics2.units) ?? "nanoseconds";
  const unit = UNITS5.get(written) ?? written;
  return { benchmark, metric, unit, centre: asNumber(statistics2.mean), ...values && { values } };
}

// src/formats/index.ts
var formats = Object.freeze([
  // Go, Rust
  go,
  criterion,
  libtest,
  divan,
  iai,
  gungraun,
  gungraunJson,
  // Python
  pytestBenchmark,
  pyperf,
  asv,
  asvResultsJson,
  // C, C++ and Zig
  googleBenchmark,
  nanobench,
  catch2,
  zbench,
  // Java, .NET, Android, PHP
  jmh,
  benchmarkDotNet,
  jetpackBenchmark,
  phpbench,
  // JavaScript
  vitest,
  tinybench,
  mitata,
  benchmarkJs,
  denoBench,
  nodeTest,
  consoleTime,
  // Ruby, R, Julia, Luau, Dart, Elixir, Haskell
  rubyBenchmark,
  rubyBenchmarkIps,
  rBench,
  julia,
  benchmarkluau,
  dartBenchmarkHarness,
  benchee,
  tastyBench,
  // Complete commands
  hyperfine,
  gnuTime,
  perfStat,
  valgrind,
  // Servers and pages under load, bundles
  autocannon,
  wrk,
  ab,
  oha,
  vegeta,
  k6,
  locust,
  gatling,
  artillery,
  jmeter,
  lighthouse,
  sizeLimit,
  // Databases, disks and networks
  pgbench,
  redisBenchmark,
  fio,
  iperf3,
  // Any tool
  perfRegression,
  junit,
  bencherMetricFormat,
  ndjson,
  trace,
  customBiggerIsBetter,
  customSmallerIsBetter,
  fileSize
]);

// src/formats/aliases.ts
var ALIASES = /* @__PURE__ */ new Map([
  // github-action-benchmark
  ["cargo", ["libtest", "criterion"]],
  ["pytest", ["pytest-benchmark"]],
  ["googlecpp", ["google-benchmark"]],
  // Bencher
  ["json", ["bencher-metric-format"]],
  ["rust_bench", ["libtest", "criterion"]],
  ["rust_criterion", ["criterion"]],
  ["rust_iai", ["iai"]],
  ["rust_iai_callgrind", ["gungraun", "gungraun-json"]],
  ["rust_gungraun", ["gungraun", "gungraun-json"]],
  ["cpp_google", ["google-benchmark"]],
  ["cpp_catch2", ["catch2"]],
  ["go_bench", ["go"]],
  ["java_jmh", ["jmh"]],
  ["c_sharp_dot_net", ["benchmarkdotnet"]],
  ["js_benchmark", ["benchmarkjs"]],
  ["js_time", ["console-time"]],
  ["js_vitest", ["vitest"]],
  ["python_asv", ["asv", "asv-results-json"]],
  ["python_pytest", ["pytest-benchmark"]],
  ["ruby_benchmark", ["ruby-benchmark", "ruby-benchmark-ips"]],
  ["shell_hyperfine", ["hyperfine"]],
  ["dart_benchmark_harness", ["dart-benchmark-harness"]]
]);
var ANY = /* @__PURE__ */ new Set(["auto", "magic"]);
function isAnyTool(tool) {
  return ANY.has(tool);
}
function idsOfAlias(word2) {
  return ALIASES.get(word2) ?? [];
}

// src/formats/cleaned-text.ts
var CONTROL = /\x1b(?:\][^\x07\x1b\n]*(?:\x07|\x1b\\)?|[_PX^][^\x07\x1b\n]*(?:\x07|\x1b\\)?|\[[0-?]*[ -/]*[@-~]|[()*+][0-9A-Za-z]|[=>78cDEHMNOZ])/g;
var LOGGED = /^(?:(?:[^\t\n]{1,200}\t[^\t\n]{1,200}\t)?\ufeff?\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)\]?(?: \d\d[OE][ +]| std(?:out|err) [FP](?: |$)|[ \t]|$))+/;
var SERVICE = /^(?:[\w.-]+ +\| |\[pod\/[\w./-]+\] )/;
var SERVICES_MAX = 8;
function cleanedText(text) {
  const bare = withoutControl(text);
  if (!/\d\d:\d\d:\d\d|\| |\[pod\//.test(bare)) return bare;
  return withoutServices(bare.split("\n").map(withoutTime)).map(withoutTime).join("\n");
}
function withoutTime(line) {
  const prefix = LOGGED.exec(line)?.[0];
  return prefix === void 0 || isAlone(line, prefix) ? line : line.slice(prefix.length);
}
function withoutControl(text) {
  const plain = text.includes("\x1B") ? text.replace(CONTROL, "") : text;
  const withoutZeros = plain.includes("\0") ? plain.replaceAll("\0", "") : plain;
  return withoutZeros.includes("\uFEFF") ? withoutZeros.replace(/^\ufeff/gm, "") : withoutZeros;
}
function isAlone(line, prefix) {
  return line.slice(prefix.length).trim() === "" && !/[ \t]\r?$/.test(line);
}
function withoutServices(lines) {
  const services = /* @__PURE__ */ new Set();
  for (const line of lines) {
    if (line.trim() === "") continue;
    const service = SERVICE.exec(`${line} `)?.[0];
    if (service === void 0) return lines;
    services.add(service);
    if (services.size > SERVICES_MAX) return lines;
  }
  return lines.map((line) => line.slice(SERVICE.exec(`${line} `)?.[0].length ?? 0));
}

// src/formats/consoles.ts
var CONSOLES = [
  { format: "vitest", lines: [/^ *name +hz +min +max +mean +p75 +p99\b/] },
  { format: "vitest", lines: [/^ BENCH {2}Summary\s*$/] },
  { format: "autocannon", lines: [/^│ Stat +│ 2\.5% +│ 50% +│ 97\.5% +│ 99% +│/] },
  { format: "locust", lines: [/^Type +Name +# reqs +# fails +\|/] },
  { format: "pyperf", lines: [/\bMean \+- std dev: [\d.]+ (?:ns|us|ms|sec) \+- [\d.]+ (?:ns|us|ms|sec)/] },
  { format: "julia", lines: [/^BenchmarkTools\.Trial: /] },
  { format: "jmeter", lines: [/^summary (?:=|\+) +\d+ in +[\d:.]+s? = +[\d.]+\/s Avg: /] },
  {
    format: "fio",
    lines: [/^ {2}(?:read|write) *: ?(?:IOPS|io)=/, /^ *(?:clat|lat|iops|bw) .*\b(?:avg|stdev)=/]
  },
  { format: "fio", lines: [/^Run status group \d+ \(all jobs\):/] },
  { format: "iperf3", lines: [/^\[ ID\] Interval +Transfer +(?:Bitrate|Bandwidth)\b/] },
  { format: "artillery", lines: [/^(?:Summary report @|All VUs finished\.)/] },
  { format: "phpbench", lines: [/^PHPBench (?:\(?[\d.]+\S*\)?|@git_tag@)/] },
  { format: "phpbench", lines: [/^Subjects: \d+, Assertions: \d+, Failures: \d+, Errors: \d+/] },
  { format: "size-limit", lines: [/^ {2}Size(?: limit)?: +[\d.]+ [kM]?B\b/, /^ {2}(?:Size|Loading time): /] },
  { format: "jetpack-benchmark", lines: [/^benchmark: +[\d,]+(?:\.\d+)? +ns\b/] },
  { format: "asv", lines: [/^· (?:Creating environments|Discovering benchmarks)/] }
];
function printedBy(text) {
  const lines = consoleLines(text).map(({ shown: shown2 }) => shown2);
  return CONSOLES.find((console) => console.lines.every((mark) => lines.some((line) => mark.test(line))))?.format;
}

// src/formats/recognised.ts
function recognised(file, named5) {
  const shown2 = shownOf(file, named5);
  if (shown2.text.trim() === "") {
    throw new ParseError(
      file.path,
      void 0,
      "the file is empty",
      "Did the benchmark fail before it wrote its results?"
    );
  }
  const found = named5.length > 0 ? foundNamed(file, shown2, named5) : foundAny(file, shown2);
  const reports = found.map(({ format, part }) => ({ format, reading: readAs(file.path, format, part) }));
  return { reports, text: found.some(({ part }) => part.json !== void 0) ? void 0 : shown2.text };
}
function readAs(path, format, { text, json }) {
  return failingAt(path, format, () => format.read(text, json));
}
function failingAt(path, format, read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof ParseFailure) throw asParseError(path, error, format);
    throw error;
  }
}
function shownOf({ text }, named5) {
  const first = jsonOf(text);
  if (first.json !== void 0 || named5.some((format) => format.raw)) return { text, ...first };
  const clean = cleanedText(text);
  return { text: clean, ...clean === text ? first : jsonOf(clean) };
}
function foundNamed(file, shown2, named5) {
  const { text, json } = shown2;
  for (const format2 of named5) if (format2.claims(text, json)) return [{ format: format2, part: shown2 }];
  const { parts, failure } = partsOf(shown2);
  for (const format2 of named5) {
    const own = parts.filter((part) => format2.claims(part.text, part.json));
    if (own.length > 0) return own.map((part) => ({ format: format2, part }));
  }
  for (const format2 of named5) {
    const own = [shown2, ...parts].filter((part) => format2.isAlso?.(part.text, part.json));
    if (own.length > 0)
      return own.slice(0, own[0] === shown2 ? 1 : void 0).map((part) => ({ format: format2, part }));
  }
  const [format] = named5;
  if (failure) throw asParseError(file.path, failure, format);
  throw wrongTool(file, shown2, format);
}
function foundAny(file, shown2) {
  const claimants = claimantsOf(shown2);
  if (claimants.length > 0) return [{ format: theOne(file, claimants), part: shown2 }];
  const { parts, failure } = partsOf(shown2);
  const found = parts.flatMap((part) => {
    const claimants2 = claimantsOf(part);
    return claimants2.length === 0 ? [] : [{ format: theOne(file, claimants2), part }];
  });
  if (found.length > 0) return found;
  if (failure) throw asParseError(file.path, failure);
  throwIfPrinted(file, shown2);
  throw new ParseError(
    file.path,
    firstLine2(shown2.text).line,
    `unrecognised benchmark output: found ${firstLine2(shown2.text).quoted}`,
    "perf-regression formats lists the supported tools; set tool if yours is one of them."
  );
}
function throwIfPrinted({ path }, { text }) {
  const format = formats.find(({ id }) => id === printedBy(text));
  if (!format) return;
  const what = `this is the printed output of ${format.tool}, which leaves out much of what it measured (${format.id})`;
  throw new ParseError(path, void 0, what, `Use a format that has it: ${format.produce}`);
}
function partsOf({ text, json, failure }) {
  if (json !== void 0) return { parts: [], failure: void 0 };
  const { parts, open: open2 } = jsonParts(text);
  const cutOff = open2 !== void 0 && parts.length === 0 ? new ParseFailure("the JSON is cut off: the file ends in the middle of a value", open2) : void 0;
  return {
    parts: parts.map((part) => ({ text: part.text, json: part.value })),
    failure: failure ?? (/^\s*[[{]\s*$/m.test(text) ? cutOff : void 0)
  };
}
function theOne(file, claimants) {
  const [only, second] = claimants;
  if (only && !second) return only;
  throw new ParseError(
    file.path,
    void 0,
    `this could be ${claimants.map((format) => format.id).join(" or ")}: the text fits both`,
    `Set tool to ${only?.id}: in a workflow tool: ${only?.id}, on the command line --tool ${only?.id}`
  );
}
var JSON_HEAD = 64 * 1024;
function claimantsOf({ text, json }) {
  const head = json === void 0 ? text : text.slice(0, JSON_HEAD);
  return formats.filter((format) => format.claims(head, json));
}
function wrongTool(file, shown2, named5) {
  const { line, quoted: quoted2 } = firstLine2(shown2.text);
  const likely = claimantsOf(shown2).map((format) => format.id);
  const remedy = likely.length > 0 ? `It looks like ${likely.join(" or ")}. Set tool to ${likely[0]}, or leave it out.` : `${named5.tool} output comes from: ${named5.produce}`;
  return new ParseError(file.path, line, `this is not ${named5.id} output: found ${quoted2}`, remedy);
}
function asParseError(path, failure, format) {
  const remedy = format ? `${format.tool} output comes from: ${format.produce}` : "Was the benchmark stopped while it wrote the file?";
  return new ParseError(path, failure.line, failure.message, remedy);
}
function firstLine2(text) {
  const lines = text.split("\n");
  const index = lines.findIndex((line) => line.trim() !== "");
  return { line: index + 1, quoted: JSON.stringify(lines[index]?.trim().slice(0, 60) ?? "") };
}

// src/formats/series.ts
function addRow(known, source, level, row, { unit: base, factor: factor2 }) {
  const centre = row.centre * factor2;
  if (Math.max(row.benchmark.length, row.metric.length) > NAME_LENGTH_MAX) {
    return `has a name of more than ${NAME_LENGTH_MAX} characters`;
  }
  if (row.unit.length > UNIT_LENGTH_MAX) return `has a unit of more than ${UNIT_LENGTH_MAX} characters`;
  if (!isUsable(centre)) return "is not a finite number";
  const values = (row.values ?? [row.centre]).map((value) => value * factor2).filter(isUsable);
  const isBare = row.values === void 0;
  const part = { source, level: row.level ?? level, centres: [centre], values, isBare, rows: 1 };
  const key = seriesKey(row.benchmark, row.metric);
  const series = known.get(key);
  if (!series) {
    const begun = { row, base, part, before: void 0 };
    known.set(key, begun);
    return begun;
  }
  if (series.base !== base) return `is in ${row.unit} here, in ${series.base} before`;
  if (series.part.source === source) extend(series.part, part);
  else begin(series, part);
  return series;
}
function extend(part, { level, centres, values }) {
  if (level === "iteration") part.level = level;
  part.rows++;
  append(part.centres, centres);
  append(part.values, values);
}
function begin(series, next) {
  const { part, before } = series;
  if (before) {
    before.centres.push(centreOf(part));
    append(before.processes, processesOf(part));
  } else series.before = { centres: [centreOf(part)], processes: [...processesOf(part)] };
  series.part = next;
}
function append(to, values) {
  for (const value of values) to.push(value);
}
function isUsable(value) {
  return Math.abs(value) < Number.MAX_VALUE / 2;
}
function measurementOf(series) {
  const { row, base } = series;
  const unitDirection = directionOf(base);
  const { short, former = [] } = row;
  const names = [...short === void 0 ? [] : [short], ...former].filter((name) => name !== row.benchmark);
  return {
    benchmark: {
      name: row.benchmark,
      ...short !== void 0 && { shown: short },
      ...names.length > 0 && { former: [...new Set(names)] },
      parameters: row.parameters ?? {},
      tags: row.tags ?? []
    },
    metric: {
      name: row.metric,
      unit: base,
      direction: row.direction ?? (unitDirection === "none" ? directionOfName(row.metric) : unitDirection),
      ...row.formerMetric !== void 0 && { former: row.formerMetric }
    },
    sample: sampleOf3(series),
    writtenUnit: row.unit
  };
}
function sampleOf3({ part, before }) {
  if (!before) return sampleOfOne(part);
  return {
    centre: median([...before.centres, centreOf(part)]),
    values: ascending([...before.processes, ...processesOf(part)]),
    level: "process"
  };
}
function sampleOfOne(part) {
  const values = part.isBare && part.centres.length === 1 ? [] : ascending(part.values);
  return { centre: centreOf(part), values, level: values.length > 0 ? part.level : "iteration" };
}
function processesOf(part) {
  return part.level === "process" && part.values.length > 0 ? part.values : [centreOf(part)];
}
function centreOf({ centres }) {
  return median(centres);
}

// src/formats/parse.ts
function parseResults(sources, tool, known = formats) {
  const named5 = formatsNamed(tool, known);
  const series = /* @__PURE__ */ new Map();
  const skipped = [];
  const tidy = tidyOnce();
  const environments = [];
  const tools = /* @__PURE__ */ new Set();
  const scopes = /* @__PURE__ */ new Map();
  const merged = new Merged();
  const stale = [];
  const dated = [];
  let number = 0;
  const take2 = (row, from, format, path) => {
    const added = addRow(series, from, format.samples, row, tidy(row.unit));
    if (typeof added === "string") skipped.push(skippedRow(path, row, added));
    else {
      if (row.scope !== void 0) scopes.set(row.benchmark, row.scope);
      if (added.part.rows > 1 || added.before) merged.add(path, format, added);
    }
    return typeof added !== "string";
  };
  for (const source of sources) {
    const path = source.kind === "file" ? source.file.path : source.path;
    let accepted = 0;
    let first;
    for (const { format, reading, failures } of reportsOf2(source, named5)) {
      first ??= format;
      for (const row of reading.rows) {
        const benchmark = row.benchmark;
        if (row.at) dated.push({ moment: row.at, benchmark, row, number, format, path });
        if (row.at || take2(row, number, format, path)) accepted++;
      }
      for (const { at, ...skip } of [...reading.skipped, ...failures]) {
        const left = { file: path, ...skip };
        const benchmark = skip.failed ?? skip.reason;
        if (at) dated.push({ moment: at, benchmark, left, number, format, path });
        else skipped.push(left);
      }
      tools.add(format.id);
      if (reading.environment) environments.push(reading.environment);
      stale.push(...staleWarnings(path, reading.stale));
      number++;
    }
    if (accepted === 0 && first) throw nothingRead(path, first, [...skipped, ...leftOut(dated)]);
  }
  const executions = successiveExecutions(dated).map((rows) => rows.toSorted((a, b) => a.number - b.number));
  const newest = executions.at(-1) ?? [];
  for (const { row, number: from, format, path } of newest) if (row) take2(row, from, format, path);
  skipped.push(...leftOut(newest));
  const [one] = newest;
  if (one && series.size === 0) throw nothingRead(one.path, one.format, skipped);
  const earlier = executions.slice(0, -1).flatMap((rows) => earlierOf(rows, tidy));
  const remarks = [...merged.warnings(), ...stale, ...earlierWarnings(earlier)];
  return {
    measurements: withShownNames([...series.values()].map(measurementOf), scopes),
    skipped,
    environment: joinEnvironments(environments),
    tools: [...tools],
    ...remarks.length > 0 && { remarks },
    ...earlier.length > 0 && { earlier }
  };
}
function leftOut(dated) {
  return dated.flatMap(({ left }) => left ?? []);
}
function earlierOf(rows, tidy) {
  const series = /* @__PURE__ */ new Map();
  for (const { row, number, format } of rows)
    if (row) addRow(series, number, format.samples, row, tidy(row.unit));
  const newest = rows.reduce((a, b) => b.moment.timeMs > a.moment.timeMs ? b : a);
  const measurements = [...series.values()].map(measurementOf);
  return measurements.length === 0 ? [] : [{ moment: newest.moment, measurements }];
}
function earlierWarnings(earlier) {
  const [first] = earlier;
  const last = earlier.at(-1);
  if (!first || !last) return [];
  const dayOf = ({ moment }) => new Date(moment.timeMs).toISOString().slice(0, 10);
  const [oldest, newest] = [dayOf(first), dayOf(last)];
  const subject = oldest === newest ? oldest : `${oldest} to ${newest}`;
  return [{ code: "earlier-executions", subject, values: { executions: earlier.length, oldest, newest } }];
}
function staleWarnings(path, stale = []) {
  if (stale.length === 0) return [];
  const values = { file: path, benchmarks: countedNames(stale) };
  return [{ code: "stale-results", subject: path, values }];
}
function formatsNamed(tool, known = formats) {
  const own = known.filter(({ id }) => id === tool);
  if (own.length > 0 || isAnyTool(tool)) return own;
  const aliased = idsOfAlias(tool);
  const named5 = known.filter(({ id }) => aliased.includes(id));
  if (named5.length > 0) return named5;
  const [nearest] = nearestFirst(
    tool,
    known.map(({ id }) => id)
  );
  throw new UserError(
    `unknown tool "${tool}". Did you mean "${nearest}"?`,
    `Leave the tool out to have it recognised, or use one of: ${known.map((f) => f.id).join(", ")}`
  );
}
function reportsOf2(source, named5) {
  if (source.kind === "file") {
    const { reports, text } = recognised(source.file, named5);
    const [first] = reports;
    const failures = first && text !== void 0 ? failuresOf2(text, first.format) : [];
    return reports.map((report, i) => ({ ...report, failures: i === 0 ? failures : [] }));
  }
  const { format, path, files } = source;
  const { folder } = format;
  if (!folder) throw new TypeError(`format ${format.id} reads no folders`);
  return [{ format, failures: [], reading: failingAt(path, format, () => folder.read(files)) }];
}
function failuresOf2(text, { id }) {
  return id === "go" ? [] : failuresInText(id, text);
}
var Merged = class {
  #found = /* @__PURE__ */ new Map();
  /** Without a benchmark name, results of several files may be different things too. */
  add(path, { repeats }, { row, part, before }) {
    const name = row.benchmark;
    const isUnnamed = name === UNNAMED2;
    const results3 = isUnnamed && before ? before.centres.length + 1 : part.rows;
    if (repeats || results3 < 2) return;
    const key = isUnnamed ? name : `${path}\0${name}`;
    const known = this.#found.get(key);
    if (known) known.results = Math.max(known.results, results3);
    else this.#found.set(key, { path, name, results: results3 });
  }
  warnings() {
    return [...this.#found.values()].map(({ path, name, results: results3 }) => ({
      code: "merged-rows",
      subject: name,
      values: { file: path, benchmark: name === UNNAMED2 ? null : name, results: results3 }
    }));
  }
};
var UNNAMED2 = "(unnamed)";
function nothingRead(path, format, skipped) {
  const own = skipped.filter((skip) => skip.file === path);
  const first = own.find(({ failed }) => failed !== void 0) ?? own[0];
  const why = first ? `: ${first.reason}` : "";
  return new ParseError(
    path,
    first?.line,
    `no ${format.id} result in this file${why}`,
    `${format.tool} output comes from: ${format.produce}`
  );
}
function skippedRow(path, row, why) {
  const reason = `${row.benchmark.slice(0, 100)}: ${row.metric.slice(0, 100)} ${why}`;
  return row.line === void 0 ? { file: path, reason } : { file: path, line: row.line, reason };
}
function tidyOnce() {
  const known = /* @__PURE__ */ new Map();
  return (unit) => {
    const tidy = known.get(unit) ?? tidyUnit(unit);
    known.set(unit, tidy);
    return tidy;
  };
}
function joinEnvironments(environments) {
  const joined4 = {};
  for (const environment of environments) {
    for (const [field, value] of Object.entries(environment)) {
      const known = joined4[field];
      joined4[field] = typeof known === "string" && typeof value === "string" ? joinWords([known, value]) : known ?? value;
    }
  }
  return joined4;
}

// src/results/rules-place.ts
var FOLDERS_MAX = 50;
async function findRules(cwd, path, results3) {
  if (isAbsolute(path)) return { file: await exists(path) ? path : void 0, unread: [] };
  const checkouts = results3 ? await checkoutsAround(cwd, results3) : [];
  const places = [cwd, ...checkouts].map((folder) => resolve(folder, path));
  const there = [];
  for (const place of new Set(places)) if (await exists(place)) there.push(relative(cwd, place));
  const [file, ...unread] = there;
  return { file, unread };
}
async function checkoutsAround(cwd, results3) {
  const found = [];
  for (const from of [...results3.map((pattern) => resolve(cwd, dirname(fixedPart(pattern)))), cwd]) {
    const checkout = await checkoutAbove(from);
    if (checkout !== void 0) found.push(checkout);
  }
  if (await checkoutAbove(cwd)) return found;
  const entries = await readdir(cwd, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).slice(0, FOLDERS_MAX);
  for (const { name } of folders) if (await exists(join(cwd, name, ".git"))) found.push(join(cwd, name));
  return found;
}
function fixedPart(pattern) {
  const [fixed = ""] = pattern.split(/[*?{[(!]/, 1);
  return fixed === pattern ? pattern : `${fixed}x`;
}
async function checkoutAbove(from) {
  for (let folder = from; ; folder = dirname(folder)) {
    if (await exists(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return void 0;
  }
}
async function exists(path) {
  return stat(path).then(
    () => true,
    () => false
  );
}

// src/results/real-file.ts
var KERNEL = /^\/(?:proc|sys|dev(?!\/shm\/))(?:\/|$)/;
async function realFile(full, path) {
  const real = await realpath(full).catch((cause) => {
    if (cause.code !== "ENOENT" && cause.code !== "ENOTDIR")
      throw refused(path, `it cannot be reached (${cause.code})`);
    throw new UserError(
      `${path}: no such file`,
      "Did the benchmark write its results there? The path is relative to the working directory.",
      { cause }
    );
  });
  if (KERNEL.test(real))
    throw refused(path, "it belongs to the operating system and was not written by a benchmark");
  const entry = await stat(real);
  if (!entry.isFile() && !entry.isDirectory()) throw refused(path, `it is ${kindOf2(entry)}`);
  if (real !== full) await requireInside(full, real, path);
  return entry;
}
async function requireInside(full, real, path) {
  const roots = [process.cwd(), await checkoutAbove(full)].filter((folder) => folder !== void 0);
  const own = roots.filter((folder) => isBelow(folder, full));
  if (own.length === 0) return;
  for (const folder of own) if (isBelow(await realpath(folder), real)) return;
  throw refused(path, "it is reached through a link that leads out of the workspace");
}
function isBelow(folder, path) {
  const way = relative(folder, path);
  return !/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way);
}
function kindOf2(entry) {
  if (entry.isFIFO()) return "a pipe";
  return entry.isSocket() ? "a socket" : "a device";
}
function refused(path, why) {
  return new ParseError(
    path,
    void 0,
    `this file is refused: ${why}`,
    "Name the file where it really is, or let the benchmark write a file into the workspace."
  );
}

// src/results/files.ts
var BYTES_MAX = 256 * 1024 * 1024;
var FILES_MAX2 = 1e4;
async function readSources(patterns, cwd, tool, known) {
  const named5 = formatsNamed(tool, known);
  const [only] = named5;
  const asked = only ? named5 : known;
  if (only?.folder?.unread) return [await readSizes(patterns, cwd, only)];
  const sources = /* @__PURE__ */ new Map();
  for (const pattern of patterns) {
    for (const path of await expand(pattern, cwd)) {
      if (!sources.has(path)) sources.set(path, await readSource(path, cwd, asked));
    }
  }
  return [...sources.values()];
}
async function missingPatterns(patterns, cwd) {
  const missing = [];
  for (const pattern of patterns) {
    const isThere = await stat(resolve(cwd, pattern)).catch(() => void 0);
    if (!isThere && (await matches(pattern, cwd)).length === 0) missing.push(pattern);
  }
  return missing;
}
var globbing = () => import("./dist-IMIIK2RH.js");
async function matches(pattern, cwd) {
  const { glob, isDynamicPattern } = await globbing();
  return isDynamicPattern(pattern) ? glob(pattern, { cwd }) : [];
}
async function filesBelow(folder) {
  return (await globbing()).glob("**/*", { cwd: folder, dot: true });
}
async function expand(pattern, cwd) {
  if (await stat(resolve(cwd, pattern)).catch(() => void 0)) return [pattern];
  const { glob, isDynamicPattern } = await globbing();
  if (!isDynamicPattern(pattern)) {
    throw new UserError(
      `${pattern}: no such file`,
      "Did the benchmark write its results there? The path is relative to the working directory."
    );
  }
  const found = await glob(pattern, { cwd, expandDirectories: false });
  if (found.length > 0) return bounded(pattern, found.sort());
  throw new UserError(
    `no file matches ${pattern}`,
    "Did the benchmark write its results there? The pattern is relative to the working directory."
  );
}
async function readSizes(patterns, cwd, format) {
  const sizes = /* @__PURE__ */ new Map();
  for (const pattern of patterns) {
    for (const path of await expand(pattern, cwd)) {
      const entry = await realFile(resolve(cwd, path), path);
      const files = entry.isDirectory() ? (await filesBelow(resolve(cwd, path))).map((file) => join(path, file)) : [path];
      for (const file of bounded(path, files.sort())) {
        sizes.set(file, { path: file, text: "", bytes: (await realFile(resolve(cwd, file), file)).size });
      }
    }
  }
  return { kind: "folder", path: patterns.join(", "), format, files: [...sizes.values()] };
}
async function readSource(path, cwd, asked) {
  const full = resolve(cwd, path);
  if ((await realFile(full, path)).isDirectory()) return readFolder(path, full, asked);
  return { kind: "file", file: await readText5(full, path) };
}
async function readFolder(path, full, asked) {
  const all = bounded(path, (await filesBelow(full)).sort());
  for (const format of asked) {
    const wanted = format.folder ? all.filter(format.folder.wants) : [];
    if (wanted.length === 0) continue;
    const files = [];
    for (const file of wanted) {
      const { mtimeMs: written } = await realFile(join(full, file), join(path, file));
      files.push({ ...await readText5(join(full, file), file), written });
    }
    return { kind: "folder", path, format, files };
  }
  const leaving = formats.filter((format) => format.folder).map((format) => format.id);
  throw new UserError(
    `${path} is not a results folder of a known benchmark tool`,
    `Name the files (${join(path, "*.json")}), or the folder of one of: ${leaving.join(", ")}`
  );
}
function bounded(pattern, files) {
  if (files.length <= FILES_MAX2) return files;
  throw new UserError(
    `${pattern} names ${files.length} files; at most ${FILES_MAX2} are read`,
    "Name fewer of them."
  );
}
async function readText5(full, path = relative(process.cwd(), full).replaceAll(sep, "/"), requireSize = requireUsualSize) {
  const entry = await realFile(full, path);
  if (entry.isDirectory()) throw new ParseError(path, void 0, "this is a folder", "Name a file in it.");
  requireSize(path, entry.size);
  const bytes = await readFile(full).catch((cause) => {
    throw new UserError(
      `${path}: it cannot be read (${cause.code})`,
      "Make it readable for the user who runs perf-regression.",
      { cause }
    );
  });
  const text = decode(path, bytes);
  if (bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.length)
    bytes.buffer.transfer(0);
  return { path, text };
}
function requireUsualSize(path, bytes) {
  if (bytes <= BYTES_MAX) return;
  throw new ParseError(
    path,
    void 0,
    `the file has ${bytes} bytes; at most ${BYTES_MAX} are read`,
    "Let the benchmark write fewer values, or split the file."
  );
}
function decode(path, bytes) {
  const refusal = refusedAs(bytes);
  if (refusal === void 0) {
    try {
      return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
    }
  }
  const what = refusal ?? "neither UTF-8 nor UTF-16 text, but probably Windows-1252 or ISO 8859-1";
  throw new ParseError(
    path,
    void 0,
    `this is ${what}`,
    "Write the results of the benchmark as UTF-8 text."
  );
}
function encodingOf(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
  return bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : "utf-8";
}
var SIGNATURES = [
  ["UTF-32 text", [255, 254, 0, 0]],
  ["UTF-32 text", [0, 0, 254, 255]],
  ["a gzip archive; unpack it first", [31, 139]],
  ["a zip archive; unpack it first", [80, 75, 3, 4]],
  ["a program (ELF)", [127, 69, 76, 70]],
  ["a PNG picture", [137, 80, 78, 71]]
];
var LOOKED_AT3 = 4096;
var ZEROS_MAX = 0.05;
function refusedAs(bytes) {
  const signed = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (signed) return signed[0];
  if (encodingOf(bytes) !== "utf-8" || !bytes.includes(0)) return void 0;
  const head = bytes.subarray(0, LOOKED_AT3);
  const zerosAt = (parity) => head.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  const half = head.length / 2;
  if (zerosAt(1) > 0.4 * half && zerosAt(0) === 0)
    return "UTF-16 text (little endian) without a byte order mark";
  if (zerosAt(0) > 0.4 * half && zerosAt(1) === 0)
    return "UTF-16 text (big endian) without a byte order mark";
  const zeros = head.filter((byte) => byte === 0).length;
  return zeros > ZEROS_MAX * head.length ? "a binary file, not the text that a benchmark tool prints" : void 0;
}

// src/reporters/quantity.ts
var STEPS = /* @__PURE__ */ new Map([
  [
    "ns",
    [
      { from: 1e9, unit: "s" },
      { from: 1e6, unit: "ms" },
      { from: 1e3, unit: "\xB5s" },
      { from: 1, unit: "ns" }
    ]
  ],
  ["B", decimal("B")],
  ["B/s", decimal("B/s")],
  ["1/s", decimal("/s")],
  ["ratio", [{ from: 0.01, unit: "%" }]]
]);
function decimal(unit) {
  return [
    { from: 1e18, unit: `E${unit}` },
    { from: 1e15, unit: `P${unit}` },
    { from: 1e12, unit: `T${unit}` },
    { from: 1e9, unit: `G${unit}` },
    { from: 1e6, unit: `M${unit}` },
    { from: 1e3, unit: `k${unit}` },
    { from: 1, unit }
  ];
}
function quantities2(values, unit, digits = 3) {
  const largest = Number(Math.max(0, ...values.map(Math.abs)).toPrecision(3));
  const steps = STEPS.get(unit) ?? [{ from: 1, unit }];
  const step = steps.find((candidate) => largest >= candidate.from) ?? steps.at(-1);
  const counted2 = step.from === 1 && values.every((value) => Number.isInteger(value) && Math.abs(value) < 100);
  const number = (value) => counted2 ? String(value) : significant(value / step.from, digits);
  const unitText = step.unit === "" || step.unit === "%" ? step.unit : ` ${step.unit}`;
  return values.map((value) => `${number(value)}${unitText}`);
}
function arrowText(before, after, unit) {
  const texts = quantities2(
    [before, after].filter((value) => value !== void 0),
    unit
  );
  if (before === void 0 || after === void 0) {
    const [text = "\u2013"] = texts;
    return before === void 0 ? `\u2013 \u2192 ${text}` : `${text} \u2192 \u2013`;
  }
  const [from = "", to = ""] = texts;
  const suffix = to.slice(to.indexOf(" "));
  return `${to.includes(" ") && from.endsWith(suffix) ? from.slice(0, -suffix.length) : from} \u2192 ${to}`;
}
function significant(value, digits = 3) {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-6) return value.toExponential(digits - 1);
  if (size >= 100) {
    const rounded = Number(value.toPrecision(Math.max(digits, wholeDigits(size))));
    return Number.isInteger(rounded) ? grouped(rounded) : String(rounded);
  }
  const written = value.toPrecision(digits);
  return written.includes("e") ? String(Number(written)) : written;
}
function wholeDigits(size) {
  const digits = Math.floor(Math.log10(size)) + 1;
  return Number.isInteger(size) && digits <= 5 ? digits : 3;
}
function grouped(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
var INVISIBLE = 5e-4;
var FACTORS = { from: 1e3, to: 1e6 };
function percentage(change) {
  if (change === 0) return "0%";
  if (Math.abs(change) < INVISIBLE) return "0.0%";
  if (Number.isNaN(change)) return "unknown";
  const sign = change > 0 ? "+" : "\u2212";
  if (Math.abs(change) >= FACTORS.from) return `${sign}${factor(Math.abs(change))}`;
  return `${sign}${share(Math.abs(change))}`;
}
function factor(value) {
  return value < FACTORS.to ? `${significant(value)} times` : `${grouped(FACTORS.to)} times or more`;
}
function share(value) {
  if (Number.isNaN(value)) return "unknown";
  if (value >= FACTORS.from) return factor(value);
  if (value < INVISIBLE) return "<0.1%";
  const percent = value * 100;
  if (percent < 1) return `${percent.toFixed(1)}%`;
  return `${percent >= 100 ? grouped(Math.round(percent)) : percent.toPrecision(3)}%`;
}
function threshold(value) {
  const written = String(Number((value * 100).toPrecision(6)));
  return `${/\.\d{3}/.test(written) ? Number((value * 100).toPrecision(3)) : written}%`;
}
var BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
var BARS_SHOWN = 12;
var RANGE_MIN = 0.1;
function shownRange(values, limit = 0) {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const least = Math.max(RANGE_MIN, limit) * Math.abs(median(values));
  return range === 0 || range >= least ? { low, range } : { low: low - (least - range) / 2, range: least };
}
function sparkline(all, limit = 0) {
  const values = all.slice(-BARS_SHOWN);
  if (values.length < 2) return "";
  const { low, range } = shownRange(values, limit);
  const top = BARS.length - 1;
  return values.map((value) => BARS[range > 0 ? Math.round((value - low) / range * top) : 0]).join("");
}

// src/history/segment.ts
var SAMPLES_MAX = 10;
var EMPTY_SEGMENT = { runs: [], events: [], series: /* @__PURE__ */ new Map() };
function decodeSegment(file, text, suite, bounds) {
  const { segment, damage } = readSegment(file, text, suite, bounds);
  if (damage) throw damage;
  return segment;
}
function readSegment(file, text, suite, { measurementsMax = Number.POSITIVE_INFINITY, runsMax = Number.POSITIVE_INFINITY } = {}) {
  const table2 = [];
  const runs = [];
  const events = [];
  let damage;
  let left = measurementsMax;
  let end = 0;
  for (let number = 1; end < text.length; number++) {
    const newline = text.indexOf("\n", end);
    const stop = newline < 0 ? text.length : newline;
    try {
      take2(number, text.slice(end, stop));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      damage = error;
      break;
    }
    end = stop + 1;
  }
  const series = new Map(table2.map(({ key }, i) => [key, i]));
  return { segment: { runs, events, series }, intact: text.slice(0, end), damage };
  function take2(number, raw) {
    if (raw === "") return;
    const line = decodeLine(file, number, raw);
    if (line.type === "series") for (const series2 of line.series) table2.push(namedOf(series2));
    else if (line.type === "event") events.push(eventOf(line));
    else {
      if (runs.length >= runsMax) {
        throw new UserError(`${file}:${number}: there are more than ${runsMax} runs, which is the limit`);
      }
      left -= line.series.length;
      if (left < 0) {
        throw new UserError(`${file}:${number}: there are more measurements than the limit`);
      }
      runs.push({ ...runOf(file, number, line, table2), suite });
    }
  }
}
function encodeRun(run, events, segment, samplesOf2 = thin) {
  const added = run.measurements.map(seriesOf).filter((series) => !segment.series.has(keyOf(series)));
  const numbers = new Map(segment.series);
  for (const series of added) numbers.set(keyOf(series), numbers.size);
  const lines = [];
  if (added.length > 0) lines.push({ type: "series", series: added });
  lines.push(runLine(run, numbers, samplesOf2));
  return lines.map((line) => `${JSON.stringify(line)}
`).join("") + events.map(encodeEvent).join("");
}
function encodeSegment(runs, events) {
  const said = Map.groupBy(events, ({ run }) => run);
  const here = new Set(runs.map(({ id }) => id));
  const series = /* @__PURE__ */ new Map();
  let text = events.filter(({ run }) => !here.has(run)).map(encodeEvent).join("");
  for (const run of runs) {
    text += encodeRun(run, said.get(run.id) ?? [], { ...EMPTY_SEGMENT, series });
    for (const key of run.measurements.map((measurement) => keyOf(seriesOf(measurement)))) {
      if (!series.has(key)) series.set(key, series.size);
    }
  }
  return text;
}
function encodeEvent(event) {
  const line = { type: "event", ...event };
  return `${JSON.stringify(line)}
`;
}
function namedOf(series) {
  const { benchmark, shown: shown2, former, parameters, tags, metric, unit, direction, written, level, beside } = series;
  return {
    key: keyOf(series),
    benchmark: {
      name: benchmark,
      ...shown2 !== void 0 && { shown: shown2 },
      ...former !== void 0 && { former },
      parameters,
      tags
    },
    metric: { name: metric, unit, direction, ...beside && { beside } },
    writtenUnit: written,
    level
  };
}
function runOf(file, number, line, table2) {
  const measurements = line.series.map((index, i) => {
    const series = table2[index];
    const centre = line.values[i];
    if (!series || centre === void 0) {
      throw new UserError(`${file}:${number}: the run refers to a series that is not in the segment`, REPAIR);
    }
    const { benchmark, metric, writtenUnit, level } = series;
    return { benchmark, metric, sample: { centre, values: line.samples[i] ?? [], level }, writtenUnit };
  });
  const { id, commit: commit2, branch, time, environment } = line;
  return { id, commit: commit2, branch, time, environment, measurements, ...remarksOf(line) };
}
function runLine(run, numbers, samplesOf2) {
  const { id, commit: commit2, branch, time, environment, measurements } = run;
  return {
    type: "run",
    id,
    commit: commit2,
    branch,
    time,
    ...remarksOf(run),
    environment,
    series: measurements.map((m) => numbers.get(keyOf(seriesOf(m)))),
    values: measurements.map((m) => m.sample.centre),
    spreads: measurements.map((m) => spreadOf(m.sample.values)),
    counts: measurements.map((m) => m.sample.values.length),
    samples: measurements.map((m) => samplesOf2(m.sample.values))
  };
}
function remarksOf({ url, message, author, tags, after, measured: measured4, reference }) {
  const words = { ...url && { url }, ...message && { message }, ...author && { author } };
  const lists = { ...tags?.length && { tags: [...tags] }, ...reference && { reference } };
  const place = { ...after !== void 0 && { after }, ...measured4 && { measured: measured4 } };
  return { ...words, ...lists, ...place };
}
function eventOf({ type: _, ...event }) {
  return event;
}
function keyOf({ benchmark, metric, unit, direction, level }) {
  return `${seriesKey(benchmark, metric)}\0${unit}\0${direction}\0${level}`;
}
function seriesOf({ benchmark, metric, sample, writtenUnit }) {
  return {
    benchmark: benchmark.name,
    ...benchmark.shown !== void 0 && { shown: benchmark.shown },
    ...benchmark.former !== void 0 && { former: benchmark.former.slice(0, FORMER_MAX) },
    parameters: { ...benchmark.parameters },
    tags: [...benchmark.tags],
    metric: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    written: writtenUnit,
    level: sample.level,
    ...metric.beside && { beside: metric.beside }
  };
}
function spreadOf(values) {
  if (values.length < 2) return null;
  const centre = median(values);
  return Number((1.4826 * median(values.map((value) => Math.abs(value - centre)))).toPrecision(4));
}
function thin(values) {
  const count = Math.min(values.length, SAMPLES_MAX);
  const step = count > 1 ? 1 / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) => Number(quantile(values, i * step).toPrecision(6)));
}

// src/history/former-tip.ts
var LOOKED_AT_MAX = 20;
var NAMED_MAX = 1e3;
async function formerTip({ branch, historyDir, folder }, tip) {
  const path = `${folder}/index.json`;
  if (!tip || await branch.read(tip, path) !== void 0) return void 0;
  if (historyDir !== "" && (await branch.before(tip, 1, historyDir)).length === 0) return void 0;
  for (const before of await branch.before(tip, LOOKED_AT_MAX, path)) {
    if (await branch.read(before, path) !== void 0) return before;
  }
  return void 0;
}
function goneError(place, { commit: commit2 }) {
  const { branch, suite, historyDir } = place;
  const found = shortCommit(commit2);
  return new UserError(
    `the history of suite ${suite} is gone from ${branch.description}: the commit ${found} still has it`,
    `Restore it: perf-regression history repair --from ${found} ${optionsOf(place)}
And make sure that whatever replaced the branch keeps the folder ${historyDir || "of the history"}.`
  );
}
function optionsOf({ branch, suite, historyDir }) {
  const options = [`--suite ${quoted(suite)}`];
  if (branch.name !== "gh-pages") options.push(`--branch ${quoted(branch.name)}`);
  if (historyDir !== "perf") options.push(`--history-dir ${quoted(historyDir)}`);
  return options.join(" ");
}
function quoted(text) {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
async function requireNoneGone(place) {
  const former = await formerTip(place, place.tip);
  if (former) throw goneError(place, former);
}
async function restoreHistory(log, named5, patience) {
  const { branch, suite, folder } = log;
  const tip = await branch.tip();
  const before = tip ? await branch.before(tip, NAMED_MAX) : [];
  const from = before.find(({ commit: commit2 }) => named5.length >= 4 && commit2.startsWith(named5));
  const path = `${folder}/index.json`;
  const text = from && await branch.read(from, path);
  if (!from || text === void 0) {
    throw new UserError(
      from ? `the commit ${named5} has no ${path}` : `${named5} is not one of the newest commits of ${branch.description}`,
      `git log --oneline ${branch.name} -- ${path} shows the commits that changed it.`
    );
  }
  const { segments } = decodeIndex(`${path} at ${named5}`, text, suite);
  const files = /* @__PURE__ */ new Map();
  for (const { file } of segments) {
    const stored = await branch.read(from, `${folder}/segments/${file}`);
    if (stored !== void 0) files.set(file, stored);
  }
  await log.revise(`perf: history of ${suite} as it was at ${named5}`, patience, async (entries) => {
    if (entries.length === 0) return { segments, files, restores: true };
    throw new UserError(
      `suite ${suite} has a history on ${branch.description}: nothing was restored`,
      "To see what another commit has, use git; to add a run:  perf-regression history add FILES\u2026"
    );
  });
  return segments.reduce((sum, { runs }) => sum + runs, 0);
}

// src/history/appending.ts
async function appendChange(runs, { writer, has, read }) {
  const files = /* @__PURE__ */ new Map();
  const reports = /* @__PURE__ */ new Map();
  let shared = {};
  const last = async () => lastVerdictIn(files.get(LATEST) ?? await read(LATEST) ?? "");
  for (const { run, events, publication = {} } of runs) {
    if (await has(run)) continue;
    const prepared = typeof publication === "function" ? await publication(writer.newest, last) : publication;
    const { after = run.after, report, files: own, ...others } = prepared;
    const said = after === void 0 ? events : saidByPeople(events);
    writer.add({ ...run, ...after !== void 0 && { after } }, said);
    for (const [name, text] of own ?? []) files.set(name, text);
    if (report) reports.set(run.id, report);
    shared = { ...shared, ...others };
  }
  const change = writer.finish();
  return change.added.length > 0 ? { ...change, publication: { ...shared, files, reports } } : void 0;
}

// src/history/branch.ts
var FILE_BYTES_MAX = 32 * 1024 * 1024;
function notOurs(path, branch, why) {
  return new UserError(
    `${path} on ${branch} is not a file of the history: ${why}`,
    "Nothing was written. Move it away from there, or choose another folder with the input history-dir."
  );
}
function branchInTheWay(name, other, place) {
  return new UserError(
    `cannot create the branch ${name} of ${place}: the branch ${other} is in the way`,
    `Git cannot have both. Delete or rename ${other}, or choose another branch with the input branch (--branch on the command line).`
  );
}
function requireFile(path, branch, kind, bytes) {
  if (kind !== "file") throw notOurs(path, branch, `it is a ${kind}`);
  if (bytes > FILE_BYTES_MAX) {
    throw notOurs(path, branch, `it has ${bytes} bytes, and none of ours has more than ${FILE_BYTES_MAX}`);
  }
}

// src/history/ownership.ts
async function requireNoSegments(branch, tip, folder) {
  const entries = await branch.list(tip, folder);
  if (!entries.some(({ name, kind }) => name === "segments" && kind === "folder")) return;
  const segments = await branch.list(tip, `${folder}/segments`);
  if (!segments.some(({ name }) => SEGMENT_FILE.test(name))) return;
  throw new UserError(
    `${folder}/index.json on ${branch.description} is missing, but its segments exist`,
    REPAIR
  );
}
async function requireOwnFolder({ branch, tip, folder }) {
  if (!tip) return;
  const parts = `${folder}/segments`.split("/");
  for (const depth of parts.keys()) {
    const found = await branch.list(tip, parts.slice(0, depth + 1).join("/"));
    if (found.length === 0) return;
  }
}
async function requireUnused({ branch, tip, folder }, names) {
  for (const name of tip ? names : []) {
    const path = `${folder}/${name}`;
    const text = await branch.read(tip, path);
    if (text !== void 0 && !isPublished(name, text)) {
      throw notOurs(path, branch.description, "somebody else wrote it");
    }
  }
}
async function schemasBeside({ branch, tip }, historyDir, known) {
  const { schemaMark, schemaTexts, isSchemaOfOurs } = await import("./schemas-JFJFXIJP.js").then((chunk) => chunk["history/schemas.ts"]);
  const mark = schemaMark();
  if (mark === known) return { mark, files: /* @__PURE__ */ new Map() };
  const folder = [historyDir, SCHEMA_FOLDER].filter((part) => part !== "").join("/");
  const there = tip ? await branch.list(tip, folder) : [];
  const files = /* @__PURE__ */ new Map();
  const read = async (name) => tip && there.some((entry) => entry.name === name) ? branch.read(tip, `${folder}/${name}`) : void 0;
  const texts = [...schemaTexts()];
  const stored = await Promise.all(texts.map(([name]) => read(name)));
  for (const [i, [name, text]] of texts.entries()) {
    const path = `${folder}/${name}`;
    const before = stored[i];
    if (before === text) continue;
    if (before !== void 0 && !isSchemaOfOurs(before)) {
      throw notOurs(path, branch.description, "it is not a schema of perf-regression");
    }
    files.set(path, text);
  }
  return { mark, files };
}

// src/history/commit.ts
async function composed(place, before, { segments, files: changed, added = [], said = [], publication = {}, restores = false }) {
  const { branch, tip, historyDir, folder } = place;
  const read = async (path) => tip && branch.read(tip, path);
  const shown2 = { ...place, before: before.segments, after: segments, read };
  const overview = await overviewFiles(shown2, added, publication, said);
  const published = new Map([...publication.files ?? [], ...overview.beside]);
  const own = new Map(published);
  for (const [file, text] of changed) own.set(`segments/${file}`, text);
  if (before.segments.length === 0) {
    await requireOwnFolder(place);
    if (!restores) await requireNoneGone(place);
  }
  const known = /* @__PURE__ */ new Set([
    ...before.segments.map(({ file }) => `segments/${file}`),
    ...before.published ?? []
  ]);
  await requireUnused(
    place,
    [...own.keys()].filter((name) => !known.has(name))
  );
  const schemas = publication.files?.size ? await schemasBeside(place, historyDir, before.schemas) : void 0;
  const index = {
    ...before,
    ...schemas && { schemas: schemas.mark },
    ...published.size > 0 && {
      published: [.../* @__PURE__ */ new Set([...before.published ?? [], ...published.keys()])].sort()
    },
    segments: [...segments]
  };
  own.set("index.json", encodeIndex(index));
  const files = new Map(schemas?.files);
  for (const [name, text] of own) files.set(`${folder}/${name}`, text);
  return { index, files, listing: overview.listing };
}

// src/history/landing.ts
var FAULTS_MAX = 5;
var COMMIT_BYTES_MAX = 16 * 1024 * 1024;
async function landTogether(branch, parts, patience, detour) {
  const ended = /* @__PURE__ */ new Map();
  const failed = /* @__PURE__ */ new Map();
  const pending = () => parts.filter((part) => !ended.has(part));
  let look = sharedLook(parts);
  let [races, faults] = [0, 0];
  for (let attempt = 1; pending().length > 0; attempt++) {
    failed.clear();
    try {
      look ??= { tip: await branch.tip() };
      const taken = await draftAll(pending(), look.tip, ended, failed);
      const landed = taken.length > 0 ? await commit(branch, look.tip, taken) : void 0;
      const isLost = taken.length > 0 && !landed;
      faults = failed.size > 0 && !isLost ? faults + 1 : 0;
      if (isLost && ++races === 1) {
        const outcomes = await detour?.(taken.map(({ part }) => part));
        for (const [i, outcome] of outcomes?.entries() ?? []) ended.set(taken[i].part, outcome);
      }
      for (const { part, draft } of taken) {
        if (landed) {
          draft.landed?.(landed);
          ended.set(part, { stored: true });
        } else if (!ended.has(part)) failed.set(part, new LostRaceError(part, branch, races));
      }
      look = landed && { tip: landed };
    } catch (error) {
      look = void 0;
      faults++;
      for (const part of pending()) {
        if (error instanceof TransientError) failed.set(part, error);
        else ended.set(part, { error });
      }
    }
    const errors = pending().flatMap((part) => failed.get(part) ?? []);
    if (errors.length === 0) continue;
    const waitMs = errors.find((error) => error.waitMs !== void 0)?.waitMs;
    const isOver = errors.some(({ isFinal }) => isFinal) || faults >= FAULTS_MAX;
    if (isOver || !await patience(attempt, waitMs)) {
      for (const [part, error] of failed) ended.set(part, { error });
    }
  }
  return parts.map((part) => ended.get(part));
}
async function land(branch, part, patience) {
  const [outcome] = await landTogether(branch, [part], patience);
  if ("error" in outcome) throw outcome.error;
  return outcome.stored;
}
function sharedLook(parts) {
  const [first, ...others] = parts.map((part) => part.seen?.());
  return first && others.every((other) => other && other.tip?.commit === first.tip?.commit) ? first : void 0;
}
async function draftAll(parts, tip, ended, failed) {
  const drafts = await Promise.allSettled(parts.map((part) => part.draft(tip)));
  const taken = [];
  const files = /* @__PURE__ */ new Map();
  let bytes = 0;
  for (const [i, drafted] of drafts.entries()) {
    const part = parts[i];
    if (drafted.status === "rejected") {
      if (drafted.reason instanceof TransientError) failed.set(part, drafted.reason);
      else ended.set(part, { error: drafted.reason });
    } else if (!drafted.value) ended.set(part, { stored: false });
    else {
      const draft = drafted.value;
      bytes += bytesOf(draft);
      const isApart = [...draft.files].every(([path, text]) => !files.has(path) || files.get(path) === text);
      if (!isApart || taken.length > 0 && bytes > COMMIT_BYTES_MAX) continue;
      for (const [path, text] of draft.files) files.set(path, text);
      taken.push({ part, draft });
    }
  }
  return taken;
}
async function commit(branch, tip, taken) {
  const listings = taken.flatMap(({ draft }) => draft.listing ? [draft.listing] : []);
  const files = new Map(await topFiles(listings));
  for (const { draft } of taken) for (const [path, text] of draft.files) files.set(path, text);
  return branch.commit(tip, files, messageOf(taken.map(({ part }) => part)));
}
function messageOf(parts) {
  const messages = parts.flatMap((part) => part.messages);
  if (messages.length === 1) return messages[0];
  const all = parts.length === 1 ? `${messages.length} runs` : `${parts.length} suites`;
  return [`perf: ${all}`, "", ...messages].join("\n");
}
var LostRaceError = class extends TransientError {
  constructor({ what }, { description }, races) {
    super(
      `cannot store ${what} on ${description}: others were faster ${races} times in a row`,
      "Run the job again; it stores under the same id."
    );
  }
};
function bytesOf({ files }) {
  return [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text ?? ""), 0);
}

// src/history/messages.ts
function runMessage({ id, suite, commit: commit2 }, events) {
  const accepted = events.find(({ kind }) => kind === "acceptance");
  return accepted ? updateMessage(accepted) : `perf: run ${visible(id, 100)} of ${visible(suite)} at ${commitName(commit2)}`;
}
function updateMessage({ reason, run }) {
  const line = visible(reason.replace(/\s+/g, " "), 100);
  return `perf: update baselines for ${line}

From run ${run} on.`;
}

// src/history/episodes.ts
var STATES = {
  suspicion: "suspected",
  regression: "regressed",
  waiver: "waived",
  recovery: "mended",
  dismissal: "dismissed"
};
function episodesIn(events, placeOf = () => void 0) {
  const open2 = /* @__PURE__ */ new Map();
  const over = [];
  const end = (key, state, run) => {
    const episode = open2.get(key);
    if (!episode) return;
    open2.delete(key);
    over.push({ ...episode, state, end: run });
  };
  for (const event of events) {
    const { kind, run, benchmark, metric } = event;
    const state = STATES[kind];
    if (isAcceptance(event)) {
      for (const [key, episode] of open2) if (accepts(event, episode, placeOf)) end(key, "accepted", run);
    } else if (state !== void 0 && benchmark !== void 0 && metric !== void 0) {
      const key = seriesKey(benchmark, metric);
      if (isOpen({ state })) open2.set(key, continued(open2.get(key), state, { ...event, benchmark, metric }));
      else end(key, state, run);
    }
  }
  return [...over, ...open2.values()];
}
function openEvents(events) {
  const open2 = new Map(
    episodesIn(events).filter(isOpen).map((episode) => [seriesKey(episode.benchmark, episode.metric), episode])
  );
  const left = /* @__PURE__ */ new Map();
  for (const event of events) {
    const { kind, benchmark = "", metric = "" } = event;
    const key = seriesKey(benchmark, metric);
    const episode = open2.get(key);
    if (episode && STATES[kind] === episode.state) {
      left.set(key, { ...event, first: episode.first, before: episode.before, after: episode.after });
    }
  }
  return [...left.values()];
}
function continued(known, state, { benchmark, metric, run, at, first, before, after }) {
  if (!known) {
    return {
      benchmark,
      metric,
      state,
      first: first ?? { run, commit: "", time: at },
      before: before ?? null,
      after: after ?? null,
      end: null
    };
  }
  if (state === "suspected") return known;
  return isReported(known) ? { ...known, state } : {
    ...known,
    state,
    first: first ?? known.first,
    before: before ?? known.before,
    after: after ?? known.after
  };
}
function accepts({ benchmark: name = "*", metric: of4 = "*", run }, { benchmark, metric, first }, placeOf) {
  if (!matchesWildcard(name, benchmark) || !matchesWildcard(of4, metric)) return false;
  return (placeOf(run) ?? Number.POSITIVE_INFINITY) >= (placeOf(first.run) ?? Number.NEGATIVE_INFINITY);
}

// src/history/segment-writer.ts
var SEGMENT_BYTES_MAX = 512 * 1024;
var SEGMENT_RUNS_MIN = 5;
var SHARED_BYTES_MAX = 1e3 * 1e3;
var SegmentWriter = class {
  #suite;
  #closed;
  #files = /* @__PURE__ */ new Map();
  #added = [];
  #said = [];
  #open;
  constructor(suite, entries, newest) {
    this.#suite = suite;
    this.#closed = [...entries];
    const last = newest && this.#closed.pop();
    if (!last) return;
    const { text, segment } = newest;
    const series = new Map(segment.series);
    this.#open = {
      file: last.file,
      text,
      bytes: last.bytes,
      runs: [...segment.runs],
      events: [...segment.events],
      series
    };
  }
  /** Runs of the newest segment. */
  get newest() {
    return this.#open?.runs ?? [];
  }
  /** Whether a run is in the newest segment. */
  has(id) {
    return this.#open?.runs.some((run) => run.id === id) ?? false;
  }
  /** @throws UserError naming the segment if the run could not be read again */
  add(run, events) {
    const alone = encodeRun(run, events, EMPTY_SEGMENT);
    const file = this.#open?.file ?? nextSegmentFile(this.#closed);
    const added = decodeSegment(`the new run of ${file}`, alone, this.#suite);
    const appended = this.#open ? encodeRun(run, events, this.#open) : alone;
    if (this.#open && fits(this.#open, appended)) this.#append(appended);
    else this.#begin(alone);
    const open2 = this.#open;
    for (const key of added.series.keys()) if (!open2.series.has(key)) open2.series.set(key, open2.series.size);
    open2.runs.push(...added.runs);
    open2.events.push(...added.events);
    this.#added.push(run);
    this.#said.push(...events);
  }
  /** @throws UserError if there is no run yet */
  addEvent(event) {
    if (!this.#open) throw new UserError(`suite ${this.#suite} has no run for the event`);
    this.#append(encodeEvent(event));
    this.#open.events.push(event);
    this.#said.push(event);
  }
  /** Entries of all segments, the changed texts by name, the new runs and the new events. */
  finish() {
    this.#close();
    return { segments: this.#closed, files: this.#files, added: this.#added, said: this.#said };
  }
  #append(text) {
    const open2 = this.#open;
    open2.text += text;
    open2.bytes += Buffer.byteLength(text);
    this.#files.set(open2.file, "");
  }
  /** Each segment is self-contained: open events are repeated at its beginning. */
  #begin(alone) {
    const events = openEvents(this.#open?.events ?? []);
    const text = events.map(encodeEvent).join("") + alone;
    this.#close();
    const bytes = Buffer.byteLength(text);
    if (bytes > FILE_BYTES_MAX) {
      throw new UserError(
        `the run takes ${bytes} bytes; at most ${FILE_BYTES_MAX} can be stored`,
        "Divide the benchmarks into several suites."
      );
    }
    const file = nextSegmentFile(this.#closed);
    this.#open = { file, text, bytes, runs: [], events, series: /* @__PURE__ */ new Map() };
    this.#files.set(file, "");
  }
  /** The checksum is computed once, however many runs were added. */
  #close() {
    if (!this.#open) return;
    const { file, text, runs } = this.#open;
    const isChanged = this.#files.has(file);
    this.#closed.push(entryFor(file, text, runs));
    if (isChanged) this.#files.set(file, text);
    this.#open = void 0;
  }
};
function fits({ bytes, runs }, appended) {
  const most = runs.length < SEGMENT_RUNS_MIN ? SHARED_BYTES_MAX : SEGMENT_BYTES_MAX;
  return bytes + Buffer.byteLength(appended) <= most;
}

// src/history/stored-segments.ts
var StoredSegments = class {
  #branch;
  #suite;
  #folder;
  #texts = /* @__PURE__ */ new Map();
  /** The content of the cached texts: a job needs its newest segments three times. */
  #stored = /* @__PURE__ */ new Map();
  #damages = /* @__PURE__ */ new Map();
  /** @param folder of the suite on the branch */
  constructor(branch, suite, folder) {
    this.#branch = branch;
    this.#suite = suite;
    this.#folder = folder;
  }
  /** Damage in what was read so far. */
  get damages() {
    return [...this.#damages.values()];
  }
  /** @throws UserError if it is damaged */
  async readIntact(snapshot, entry) {
    const stored = await this.read(snapshot, entry);
    const damage = this.#damages.get(this.#pathOf(entry));
    if (damage) throw damage;
    return stored;
  }
  /** The intact part of a segment; the damage is added to `damages`. */
  async read(snapshot, entry, isReused = false) {
    const known = this.#stored.get(nameOf4(entry));
    if (known) return known;
    const path = this.#pathOf(entry);
    const where = `${path} on ${this.#branch.description}`;
    const text = await this.text(snapshot, entry, isReused);
    if (text === void 0) {
      this.#damages.set(path, new UserError(`${where} is missing, but the index lists it`, REPAIR));
      return { entry, text: "", segment: EMPTY_SEGMENT };
    }
    const { segment, damage } = readSegment(where, text, this.#suite);
    const why = damage ? void 0 : mismatchOf(entry, text, segment.runs);
    if (damage) this.#damages.set(path, damage);
    else if (why) this.#damages.set(path, new UserError(`${where}: ${why}`, REPAIR));
    const stored = { entry, text, segment };
    if (this.#texts.has(nameOf4(entry))) this.#stored.set(nameOf4(entry), stored);
    return stored;
  }
  /** Not validated. @param isReused whether it will be needed again; the newest one is */
  async text({ tip, index }, entry, isReused) {
    const known = this.#texts.get(nameOf4(entry));
    if (known !== void 0 || !tip) return known;
    const text = await this.#branch.read(tip, this.#pathOf(entry));
    if (text !== void 0 && (isReused || entry === index.segments.at(-1))) this.cache(entry, text);
    return text;
  }
  cache(entry, text) {
    this.#texts.set(nameOf4(entry), text);
  }
  /** The newest segment is rewritten with every run; its old versions are not needed again. */
  forgetOthers({ segments }) {
    const known = new Set(segments.map(nameOf4));
    for (const cache of [this.#texts, this.#stored]) {
      for (const name of cache.keys()) if (!known.has(name)) cache.delete(name);
    }
  }
  #pathOf({ file }) {
    return `${this.#folder}/segments/${file}`;
  }
};
function nameOf4({ file, sha256 }) {
  return `${file} ${sha256}`;
}

// src/history/log.ts
var SIDE_BY_SIDE = 8;
var HistoryLog = class _HistoryLog {
  branch;
  suite;
  historyDir;
  /** Folder of the suite on the branch. */
  folder;
  #segments;
  #snapshot;
  #seen;
  /** @param seen the tip to read, if several suites are read at one tip */
  constructor(branch, historyDir, suite, seen) {
    this.#seen = seen;
    this.branch = branch;
    this.suite = suite;
    this.historyDir = historyDir;
    this.folder = [historyDir, folderName(suite)].filter((part) => part !== "").join("/");
    this.#segments = new StoredSegments(branch, suite, this.folder);
  }
  /** The log of another suite, at the same tip. */
  async beside(suite) {
    const log = new _HistoryLog(this.branch, this.historyDir, suite);
    await log.#lookAt(await this.tip());
    return log;
  }
  /** Damage in the segments that were read, each naming file and line. */
  get damages() {
    return this.#segments.damages;
  }
  /** The tip that was read; undefined if the branch does not exist. */
  async tip() {
    return (await this.#look()).tip;
  }
  /** The index; without segments if the suite is new. */
  async index() {
    return (await this.#look()).index;
  }
  /**
   * The segments from newest to oldest, each read and checked on demand. Of a damaged segment only the intact part is
   * returned.
   * @param window number of runs that are needed in any case: their segments are requested concurrently
   */
  async *segmentsFromNewest(window = 0) {
    const snapshot = await this.#look();
    const entries = snapshot.index.segments.toReversed();
    const isKept = window > 0;
    let ahead = 0;
    let runs = 0;
    for (const [place, entry] of entries.entries()) {
      if (place === ahead) {
        while (ahead < Math.min(place + SIDE_BY_SIDE, entries.length) && runs < window) {
          runs += entries[ahead++].runs;
        }
        const next = entries.slice(place, ahead);
        await Promise.all(next.map((each) => this.#segments.text(snapshot, each, isKept)));
      }
      yield (await this.#segments.read(snapshot, entry, isKept)).segment;
    }
  }
  /**
   * Starts the requests that a job will need, so that those of several suites run concurrently. Errors are ignored here,
   * because they occur again when the data is needed.
   */
  async lookAhead() {
    const snapshot = await this.#look();
    const last = snapshot.index.segments.at(-1);
    await Promise.all([this.lastVerdict(), last && this.#segments.text(snapshot, last, true)]);
  }
  /** The last verdict in `latest.json`; undefined if there is none. */
  async lastVerdict() {
    return lastVerdictIn(await this.read(LATEST) ?? "");
  }
  /** A text in the suite's folder, at the same tip as the index; undefined if it does not exist. */
  async read(path) {
    const { tip } = await this.#look();
    return tip && this.branch.read(tip, `${this.folder}/${path}`);
  }
  /**
   * Adds a run with its events, after any run that others stored in the meantime.
   * @returns false if the history has the run already: storing twice stores once
   * @throws UserError if the branch cannot be read or written, its newest segment is damaged, or the retries end
   */
  append(run, events, patience, publication = {}) {
    return land(this.branch, this.appending([{ run, events, publication }]), patience);
  }
  /** The same for several runs in their order, as a part of a commit that other suites of the job share. */
  appending(runs) {
    const messages = runs.map(({ run, events }) => runMessage(run, events));
    return this.#part(messages, async (snapshot) => {
      const writer = await this.#writer(snapshot);
      const has = async (run) => writer.has(run.id) || this.#isOlder(snapshot, run);
      return appendChange(runs, { writer, has, read: (path) => this.read(path) });
    });
  }
  /**
   * Adds many runs in one commit, in the order given.
   * @param publication files next to the log, about the newest of them
   * @throws UserError as `append`, and if any segment is damaged: all are read for the known ids
   */
  async appendAll(runs, patience, publication = {}) {
    let known = 0;
    const message = `perf: ${runs.length} runs of ${this.suite}`;
    await this.#write(message, patience, async (snapshot) => {
      const ids = /* @__PURE__ */ new Set();
      for (const entry of snapshot.index.segments) {
        const { segment } = await this.#segments.readIntact(snapshot, entry);
        for (const { id } of segment.runs) ids.add(id);
      }
      const writer = await this.#writer(snapshot);
      known = 0;
      for (const run of runs) {
        if (ids.has(run.id)) known++;
        else writer.add(run, []);
        ids.add(run.id);
      }
      return known < runs.length ? { ...writer.finish(), publication } : void 0;
    });
    return { stored: runs.length - known, known };
  }
  /**
   * Adds a person's decision about a stored run.
   * @throws UserError as `append`
   */
  async appendEvent(event, patience) {
    await this.#write(updateMessage(event), patience, async (snapshot) => {
      const writer = await this.#writer(snapshot);
      writer.addEvent(event);
      return writer.finish();
    });
  }
  /**
   * Changes segments in one commit; decided again if others stored in the meantime.
   * @param decide gets the entries of all segments and a function that reads one; returns undefined if nothing changes
   * @throws UserError as `append`, and if a segment that it reads is damaged
   */
  async revise(message, patience, decide) {
    return this.#write(
      message,
      patience,
      (snapshot) => decide(snapshot.index.segments, (entry) => this.#segments.readIntact(snapshot, entry))
    );
  }
  #write(message, patience, decide) {
    return land(this.branch, this.#part([message], decide), patience);
  }
  #part(messages, decide) {
    return {
      what: "the run",
      messages,
      seen: () => this.#snapshot,
      draft: async (tip) => {
        const snapshot = await this.#lookAt(tip);
        const change = await decide(snapshot);
        return change && this.#draft(snapshot, change);
      }
    };
  }
  async #draft({ tip, index: before }, change) {
    const { branch, suite, historyDir, folder } = this;
    const segments = () => this.segmentsFromNewest(WINDOW);
    const place = { branch, tip, suite, historyDir, folder, segments };
    const { index, files, listing } = await composed(place, before, change);
    return {
      files,
      listing,
      landed: (landed) => {
        this.#snapshot = { tip: landed, index };
        const newest = index.segments.at(-1);
        const text = newest && change.files.get(newest.file);
        if (newest && text) this.#segments.cache(newest, text);
        this.#segments.forgetOthers(index);
      }
    };
  }
  async #writer(snapshot) {
    const entries = snapshot.index.segments;
    const last = entries.at(-1);
    return new SegmentWriter(this.suite, entries, last && await this.#segments.readIntact(snapshot, last));
  }
  /**
   * Whether a run is in a segment before the newest. The same id means the same run with the same time (a lost response,
   * an artifact that is added twice; GitHub numbers re-runs), so only segments that span the time are read: for a run of
   * today, none.
   */
  async #isOlder(snapshot, { id, time }) {
    for (const entry of snapshot.index.segments.slice(0, -1)) {
      if (!spans(entry, time)) continue;
      const { segment } = await this.#segments.readIntact(snapshot, entry);
      if (segment.runs.some((run) => run.id === id)) return true;
    }
    return false;
  }
  async #look() {
    if (this.#snapshot) return this.#snapshot;
    const tip = this.#seen ?? await this.branch.tip();
    this.#seen = void 0;
    return this.#lookAt(tip);
  }
  /** A commit never changes, so a known tip is not read again. */
  async #lookAt(tip) {
    if (this.#snapshot && this.#snapshot.tip?.commit === tip?.commit) return this.#snapshot;
    const path = `${this.folder}/index.json`;
    const text = tip && await this.branch.read(tip, path);
    if (tip && text === void 0) await requireNoSegments(this.branch, tip, this.folder);
    const index = text === void 0 ? emptyIndex(this.suite) : decodeIndex(`${path} on ${this.branch.description}`, text, this.suite);
    this.#segments.forgetOthers(index);
    this.#snapshot = { tip, index };
    return this.#snapshot;
  }
};

// src/reporters/table.ts
var GAP = "   ";
function table(head, rows) {
  const widths = head.map((title, i) => Math.max(...[title, ...rows.map((row) => row[i] ?? "")].map(width)));
  const line = (cells) => cells.map((cell, i) => i < cells.length - 1 ? pad(cell, widths[i] ?? 0) : cell).join(GAP).trimEnd();
  return [head, ...rows].map((row) => `${line(row)}
`).join("");
}
var WIDE = new RegExp("\\p{Emoji_Presentation}|[\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6]", "u");
function width(text) {
  return graphemes(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
function pad(text, columns) {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}
function packed(parts, indent, columns = Number.POSITIVE_INFINITY) {
  const lines = [];
  for (const part of parts.filter((each) => each !== "")) {
    const last = lines.at(-1);
    if (last !== void 0 && width(last) + GAP.length + width(part) <= columns) {
      lines[lines.length - 1] = last + GAP + part;
    } else lines.push(indent + part);
  }
  return lines;
}
function wrapped(line, columns = Number.POSITIVE_INFINITY) {
  if (width(line) <= columns) return [line];
  const [, indent = "", text = ""] = /^(\s*(?:[!~→-] )?)(.*)$/s.exec(line) ?? [];
  const lines = [];
  for (const word2 of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== void 0 && width(last) + 1 + width(word2) <= columns)
      lines[lines.length - 1] = `${last} ${word2}`;
    else lines.push((last === void 0 ? indent : " ".repeat(indent.length)) + word2);
  }
  return lines;
}
function prefixLines(prefix, columns) {
  return prefix === "" ? [] : wrapped(`  All names start with ${visible(prefix)}`, columns);
}

// builtin:node:fs
var of3 = (name) => perfRegressionRequire("node:fs")[name];
var appendFileSync = (...given) => perfRegressionRequire("node:fs").appendFileSync(...given);
var closeSync = (...given) => perfRegressionRequire("node:fs").closeSync(...given);
var existsSync = (...given) => perfRegressionRequire("node:fs").existsSync(...given);
var openSync = (...given) => perfRegressionRequire("node:fs").openSync(...given);
var readdirSync = (...given) => perfRegressionRequire("node:fs").readdirSync(...given);
var readSync = (...given) => perfRegressionRequire("node:fs").readSync(...given);
var readFileSync = (...given) => perfRegressionRequire("node:fs").readFileSync(...given);
var rmSync = (...given) => perfRegressionRequire("node:fs").rmSync(...given);
var writeSync = (...given) => perfRegressionRequire("node:fs").writeSync(...given);
var constants2 = /* @__PURE__ */ of3("constants");

// src/system/retry.ts
function backoff({
  tries = Number.POSITIVE_INFINITY,
  deadlineMs = Number.POSITIVE_INFINITY,
  pauseMs,
  pauseMsMin = 0,
  pauseMsMax = Number.POSITIVE_INFINITY,
  askedMsMax = 6e4,
  random = Math.random
}) {
  const end = performance.now() + deadlineMs;
  return async (attempt, askedMs) => {
    if (attempt >= tries || performance.now() > end || (askedMs ?? 0) > askedMsMax) return false;
    await setTimeout(askedMs ?? pauseMsMin + random() * Math.min(pauseMsMax, pauseMs * 2 ** (attempt - 1)));
    return true;
  };
}
async function retry(again, act) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act(attempt);
    } catch (error) {
      if (!(error instanceof TransientError) || error.isFinal) throw error;
      if (!await again(attempt, error.waitMs)) throw error;
    }
  }
}

export {
  setTimeout,
  open,
  rename,
  rm,
  mkdir,
  readdir,
  lstat,
  stat,
  realpath,
  mkdtemp,
  writeFile,
  appendFile,
  readFile,
  HIDDEN,
  EMOJI,
  visible,
  graphemes,
  markdownCode,
  markdownText,
  linkTarget,
  utf8Bytes,
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  readFileSync,
  rmSync,
  writeSync,
  constants2 as constants,
  pathFault,
  backoff,
  retry,
  isSecretName,
  childEnvironment,
  carrying,
  execFile,
  spawn,
  askGit,
  git,
  tryGit,
  lookAhead,
  lookOf,
  isWholeText,
  readCheckout,
  baseCommitInJob,
  checkoutOnGitHub,
  mergeOnGitHub,
  baseInCheckout,
  ancestorsOnGitHub,
  baseCommitLocally,
  ancestorsLocally,
  defaultBranchLocally,
  arch,
  availableParallelism,
  cpus,
  platform,
  tmpdir,
  totalmem,
  constants as constants2,
  resolve,
  isAbsolute,
  join,
  relative,
  dirname,
  basename,
  extname,
  parse,
  sep,
  isPartOf,
  ownersOf,
  environmentOf,
  joinWords,
  asvResultsJson,
  momentOf,
  ndjson,
  RESULTS_SCHEMA,
  pytestBenchmark,
  executionsOf,
  trace,
  formats,
  addRow,
  measurementOf,
  parseResults,
  findRules,
  checkoutAbove,
  realFile,
  readSources,
  missingPatterns,
  readText5 as readText,
  quantities2 as quantities,
  arrowText,
  significant,
  grouped,
  percentage,
  share,
  threshold,
  shownRange,
  sparkline,
  EMPTY_SEGMENT,
  decodeSegment,
  readSegment,
  encodeRun,
  encodeSegment,
  encodeEvent,
  episodesIn,
  openEvents,
  formerTip,
  goneError,
  restoreHistory,
  FILE_BYTES_MAX,
  notOurs,
  branchInTheWay,
  requireFile,
  requireOwnFolder,
  FAULTS_MAX,
  landTogether,
  land,
  LostRaceError,
  runMessage,
  HistoryLog,
  once,
  table,
  width,
  pad,
  packed,
  wrapped,
  prefixLines
};
