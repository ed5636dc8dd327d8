import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  FILE_BYTES_MAX,
  notOurs
} from "./chunk-ADZNNUEX.js";
import {
  NoGitError,
  tryGit
} from "./chunk-F7QK2LC2.js";
import {
  commitName,
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  LATEST,
  entryFor,
  isPublished,
  mismatchOf,
  saidIn
} from "./chunk-76WBJDSY.js";
import {
  EMPTY_SEGMENT,
  REPAIR,
  SCHEMA_FOLDER,
  SEGMENT_FILE,
  decodeIndex,
  decodeSegment,
  emptyIndex,
  encodeEvent,
  encodeIndex,
  encodeRun,
  folderName,
  isAcceptance,
  nextSegmentFile,
  overviewFiles,
  readSegment,
  saidByPeople,
  spans,
  topFiles
} from "./chunk-APQVLVC5.js";
import {
  WINDOW
} from "./chunk-MIGJ3Q72.js";
import {
  isOpen,
  isTold
} from "./chunk-WAUY756K.js";
import {
  matchesWildcard
} from "./chunk-WDIDMRS2.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import {
  seriesKey
} from "./chunk-2IZ4MH4R.js";
import {
  TransientError,
  UserError
} from "./chunk-XVYHIGXT.js";

// src/baseline/base-commit.ts
var READING = { what: "ask for the commits of the repository", permission: "contents: read" };
var ANCESTORS = 100;
var ANCESTORS_LOCAL = 1e3;
async function readCheckout(folder) {
  const asked = tryGit(["cat-file", "--batch"], { cwd: folder, input: "HEAD^{commit}\n" });
  const told = await asked.catch((error) => {
    if (error instanceof NoGitError) return void 0;
    throw error;
  });
  const [, commit2, raw] = /^([0-9a-f]{40,64}) commit \d+\n([\s\S]*)$/.exec(told ?? "") ?? [];
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
    READING
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
  const { data } = await github.request(route, { ref: sha }, READING);
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
async function standsOn({ pullRequest, refName }, github, { commit: commit2, parents }, baseBranch) {
  const [first = "", second] = parents;
  if (!pullRequest && refName === baseBranch) return { commit: first, how: "the commit before" };
  if (pullRequest && second === pullRequest.head.sha)
    return { commit: first, how: "the commit that this branch stands on" };
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    { basehead: `${baseBranch}...${commit2}`, per_page: 1 },
    READING
  );
  return { commit: data?.merge_base_commit.sha ?? "", how: "the merge base of this branch" };
}
async function ancestorsOnGitHub(github, commit2) {
  if (commit2 === "") return [];
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/commits",
    { sha: commit2, per_page: ANCESTORS },
    READING
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
    `Bring it back: perf-regression history repair --from ${found} ${optionsOf(place)}
And let what replaced the branch keep the folder ${historyDir || "of the history"}.`
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
async function restoreHistory(log, named, patience) {
  const { branch, suite, folder } = log;
  const tip = await branch.tip();
  const before = tip ? await branch.before(tip, NAMED_MAX) : [];
  const from = before.find(({ commit: commit2 }) => named.length >= 4 && commit2.startsWith(named));
  const path = `${folder}/index.json`;
  const text = from && await branch.read(from, path);
  if (!from || text === void 0) {
    throw new UserError(
      from ? `the commit ${named} has no ${path}` : `${named} is none of the newest commits of ${branch.description}`,
      `git log --oneline ${branch.name} -- ${path} shows the commits that changed it.`
    );
  }
  const { segments } = decodeIndex(`${path} at ${named}`, text, suite);
  const files = /* @__PURE__ */ new Map();
  for (const { file } of segments) {
    const stored = await branch.read(from, `${folder}/segments/${file}`);
    if (stored !== void 0) files.set(file, stored);
  }
  await log.revise(`perf: history of ${suite} as it was at ${named}`, patience, async (entries) => {
    if (entries.length === 0) return { segments, files, restores: true };
    throw new UserError(
      `suite ${suite} has a history on ${branch.description}: nothing was brought back`,
      "What another commit held is shown by git; a run is taken over with: perf-regression history add FILES\u2026"
    );
  });
  return segments.reduce((sum, { runs }) => sum + runs, 0);
}

// src/history/ownership.ts
async function requireNoSegments(branch, tip, folder) {
  const entries = await branch.list(tip, folder);
  if (!entries.some(({ name, kind }) => name === "segments" && kind === "folder")) return;
  const segments = await branch.list(tip, `${folder}/segments`);
  if (!segments.some(({ name }) => SEGMENT_FILE.test(name))) return;
  throw new UserError(
    `${folder}/index.json on ${branch.description} is missing, though there are segments beside it`,
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
  const { schemaMark, schemaTexts, isSchemaOfOurs } = await import("./schemas-LYD62IKC.js");
  const mark = schemaMark();
  if (mark === known) return { mark, files: /* @__PURE__ */ new Map() };
  const folder = [historyDir, SCHEMA_FOLDER].filter((part) => part !== "").join("/");
  const there = tip ? await branch.list(tip, folder) : [];
  const files = /* @__PURE__ */ new Map();
  for (const [name, text] of schemaTexts()) {
    const path = `${folder}/${name}`;
    const before = tip && there.some((entry) => entry.name === name) ? await branch.read(tip, path) : void 0;
    if (before === text) continue;
    if (before !== void 0 && !isSchemaOfOurs(before)) {
      throw notOurs(path, branch.description, "it is no schema of perf-regression");
    }
    files.set(path, text);
  }
  return { mark, files };
}

// src/history/commit.ts
async function composed(place, before, { segments, files: changed, added = [], said = [], publication = {}, restores = false }) {
  const { branch, tip, historyDir, folder } = place;
  const read = async (path) => tip && branch.read(tip, path);
  const shown = { ...place, before: before.segments, after: segments, read };
  const overview = await overviewFiles(shown, added, publication, said);
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
async function landTogether(branch, parts, patience) {
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
      if (isLost) races++;
      for (const { part, draft } of taken) {
        if (landed) {
          draft.landed?.(landed);
          ended.set(part, { stored: true });
        } else failed.set(part, lostRace(part, branch, races));
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
  const [first, ...others] = parts.map(({ message }) => message);
  if (others.length === 0) return first ?? "";
  return [`perf: ${parts.length} suites`, "", first, ...others].join("\n");
}
function lostRace({ what }, { description }, races) {
  return new TransientError(
    `cannot store ${what} on ${description}: others were faster ${races} times in a row`,
    "Run the job again; it stores under the same id."
  );
}
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
  const open = /* @__PURE__ */ new Map();
  const over = [];
  const end = (key, state, run) => {
    const episode = open.get(key);
    if (!episode) return;
    open.delete(key);
    over.push({ ...episode, state, end: run });
  };
  for (const event of events) {
    const { kind, run, benchmark, metric } = event;
    const state = STATES[kind];
    if (isAcceptance(event)) {
      for (const [key, episode] of open) if (accepts(event, episode, placeOf)) end(key, "accepted", run);
    } else if (state !== void 0 && benchmark !== void 0 && metric !== void 0) {
      const key = seriesKey(benchmark, metric);
      if (isOpen({ state })) open.set(key, continued(open.get(key), state, { ...event, benchmark, metric }));
      else end(key, state, run);
    }
  }
  return [...over, ...open.values()];
}
function openEvents(events) {
  const open = new Map(
    episodesIn(events).filter(isOpen).map((episode) => [seriesKey(episode.benchmark, episode.metric), episode])
  );
  const left = /* @__PURE__ */ new Map();
  for (const event of events) {
    const { kind, benchmark = "", metric = "" } = event;
    const key = seriesKey(benchmark, metric);
    const episode = open.get(key);
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
  return isTold(known) ? { ...known, state } : {
    ...known,
    state,
    first: first ?? known.first,
    before: before ?? known.before,
    after: after ?? known.after
  };
}
function accepts({ benchmark: name = "*", metric: of = "*", run }, { benchmark, metric, first }, placeOf) {
  if (!matchesWildcard(name, benchmark) || !matchesWildcard(of, metric)) return false;
  return (placeOf(run) ?? Number.POSITIVE_INFINITY) >= (placeOf(first.run) ?? Number.NEGATIVE_INFINITY);
}

// src/history/segment-writer.ts
var SEGMENT_BYTES_MAX = 512 * 1024;
var SEGMENT_RUNS_MIN = 5;
var SHARED_BYTES_MAX = 1e3 * 1e3;
var Growth = class {
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
  /** @throws UserError naming the segment where the run could not be read again */
  add(run, events) {
    const alone = encodeRun(run, events, EMPTY_SEGMENT);
    const file = this.#open?.file ?? nextSegmentFile(this.#closed);
    const added = decodeSegment(`the new run of ${file}`, alone, this.#suite);
    const appended = this.#open ? encodeRun(run, events, this.#open) : alone;
    if (this.#open && fits(this.#open, appended)) this.#append(appended);
    else this.#begin(alone);
    const open = this.#open;
    for (const key of added.series.keys()) if (!open.series.has(key)) open.series.set(key, open.series.size);
    open.runs.push(...added.runs);
    open.events.push(...added.events);
    this.#added.push(run);
    this.#said.push(...events);
  }
  /** @throws UserError where there is no run yet */
  addEvent(event) {
    if (!this.#open) throw new UserError(`suite ${this.#suite} has no run that an event could be about`);
    this.#append(encodeEvent(event));
    this.#open.events.push(event);
    this.#said.push(event);
  }
  /** Entries of all segments, the texts of those that changed by their names, the runs that came and what was said. */
  finish() {
    this.#close();
    return { segments: this.#closed, files: this.#files, added: this.#added, said: this.#said };
  }
  #append(text) {
    const open = this.#open;
    open.text += text;
    open.bytes += Buffer.byteLength(text);
    this.#files.set(open.file, "");
  }
  /** Each segment stands on its own: what is still open is said again at its beginning. */
  #begin(alone) {
    const events = openEvents(this.#open?.events ?? []);
    const text = events.map(encodeEvent).join("") + alone;
    this.#close();
    const bytes = Buffer.byteLength(text);
    if (bytes > FILE_BYTES_MAX) {
      throw new UserError(
        `the run takes ${bytes} bytes; at most ${FILE_BYTES_MAX} are stored`,
        "Divide the benchmarks into several suites."
      );
    }
    const file = nextSegmentFile(this.#closed);
    this.#open = { file, text, bytes, runs: [], events, series: /* @__PURE__ */ new Map() };
    this.#files.set(file, "");
  }
  /** Its checksum is made once, however many runs came. */
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
  #damages = /* @__PURE__ */ new Map();
  /** @param folder of the suite on the branch */
  constructor(branch, suite, folder) {
    this.#branch = branch;
    this.#suite = suite;
    this.#folder = folder;
  }
  /** Of what was read so far. */
  get damages() {
    return [...this.#damages.values()];
  }
  /** @throws UserError where it is damaged */
  async whole(snapshot, entry) {
    const stored = await this.read(snapshot, entry);
    const damage = this.#damages.get(this.#pathOf(entry));
    if (damage) throw damage;
    return stored;
  }
  /** As much of a segment as is whole; what is not is kept in `damages`. */
  async read(snapshot, entry, isKept = false) {
    const path = this.#pathOf(entry);
    const where = `${path} on ${this.#branch.description}`;
    const text = await this.text(snapshot, entry, isKept);
    if (text === void 0) {
      this.#damages.set(path, new UserError(`${where} is missing, though the index names it`, REPAIR));
      return { entry, text: "", segment: EMPTY_SEGMENT };
    }
    const { segment, damage } = readSegment(where, text, this.#suite);
    const why = damage ? void 0 : mismatchOf(entry, text, segment.runs);
    if (damage) this.#damages.set(path, damage);
    else if (why) this.#damages.set(path, new UserError(`${where}: ${why}`, REPAIR));
    return { entry, text, segment };
  }
  /** Unchecked. @param isKept whether it will be asked for again; the newest one is */
  async text({ tip, index }, entry, isKept) {
    const known = this.#texts.get(nameOf(entry));
    if (known !== void 0 || !tip) return known;
    const text = await this.#branch.read(tip, this.#pathOf(entry));
    if (text !== void 0 && (isKept || entry === index.segments.at(-1))) this.keep(entry, text);
    return text;
  }
  keep(entry, text) {
    this.#texts.set(nameOf(entry), text);
  }
  /** The newest segment is written anew with every run: what it was before is asked for no more. */
  forgetOthers({ segments }) {
    const known = new Set(segments.map(nameOf));
    for (const name of this.#texts.keys()) if (!known.has(name)) this.#texts.delete(name);
  }
  #pathOf({ file }) {
    return `${this.#folder}/segments/${file}`;
  }
};
function nameOf({ file, sha256 }) {
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
  /** @param seen what was looked at before, for who reads several suites of one state */
  constructor(branch, historyDir, suite, seen) {
    this.#seen = seen;
    this.branch = branch;
    this.suite = suite;
    this.historyDir = historyDir;
    this.folder = [historyDir, folderName(suite)].filter((part) => part !== "").join("/");
    this.#segments = new StoredSegments(branch, suite, this.folder);
  }
  /** Another suite, looked at where this one was. */
  async beside(suite) {
    const log = new _HistoryLog(this.branch, this.historyDir, suite);
    await log.#lookAt(await this.tip());
    return log;
  }
  /** What was found damaged in the segments that were read, each naming file and line. */
  get damages() {
    return this.#segments.damages;
  }
  /** Where the branch stood when it was looked at; undefined where it is not there. */
  async tip() {
    return (await this.#look()).tip;
  }
  /** The index; without segments where the suite is new. */
  async index() {
    return (await this.#look()).index;
  }
  /**
   * The segments from the newest to the oldest, each read and checked when it is asked for: as much as is whole.
   * @param window so many runs are needed in any case: what holds them is read side by side
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
   * Asks for what a job will need of the suite, so that suites that do it side by side are answered together. What fails
   * fails again where it is needed.
   */
  async lookAhead() {
    const snapshot = await this.#look();
    const last = snapshot.index.segments.at(-1);
    await Promise.all([this.lastSaid(), last && this.#segments.text(snapshot, last, true)]);
  }
  /** What was said of the run that was stored last; undefined where there is none. */
  async lastSaid() {
    return saidIn(await this.read(LATEST) ?? "");
  }
  /** A text in the suite's folder, of the same look at the branch as its index; undefined where there is none. */
  async read(path) {
    const { tip } = await this.#look();
    return tip && this.branch.read(tip, `${this.folder}/${path}`);
  }
  /**
   * Adds a run with its events, behind whatever others stored in the meantime.
   * @param publication what lies beside the log for people and machines, written in the same commit
   * @returns false where the history has the run already: storing twice stores once
   * @throws UserError where the branch cannot be read or written, its newest segment is damaged, or patience ends
   */
  append(run, events, patience, publication = {}) {
    return land(this.branch, this.appending(run, events, publication), patience);
  }
  /** The same as a part of a commit that other suites of the job share. */
  appending(run, events, publication = {}) {
    const change = async (snapshot) => {
      const growth = await this.#growth(snapshot);
      if (growth.has(run.id) || await this.#isOlder(snapshot, run)) return void 0;
      const { after = run.after, ...published } = typeof publication === "function" ? await publication(growth.newest) : publication;
      const said = after === void 0 ? events : saidByPeople(events);
      growth.add({ ...run, ...after !== void 0 && { after } }, said);
      return { ...growth.finish(), publication: published };
    };
    return this.#part(runMessage(run, events), change);
  }
  /**
   * Adds many runs in one commit, in the order given.
   * @throws UserError as `append`, and where any segment is damaged: all are read for the ids that are known
   */
  async appendAll(runs, patience) {
    let known = 0;
    const message = `perf: ${runs.length} runs of ${this.suite}`;
    await this.#write(message, patience, async (snapshot) => {
      const ids = /* @__PURE__ */ new Set();
      for (const entry of snapshot.index.segments) {
        const { segment } = await this.#segments.whole(snapshot, entry);
        for (const { id } of segment.runs) ids.add(id);
      }
      const growth = await this.#growth(snapshot);
      known = 0;
      for (const run of runs) {
        if (ids.has(run.id)) known++;
        else growth.add(run, []);
        ids.add(run.id);
      }
      return known < runs.length ? growth.finish() : void 0;
    });
    return { stored: runs.length - known, known };
  }
  /**
   * Adds what a person said of a stored run.
   * @throws UserError as `append`
   */
  async appendEvent(event, patience) {
    await this.#write(updateMessage(event), patience, async (snapshot) => {
      const growth = await this.#growth(snapshot);
      growth.addEvent(event);
      return growth.finish();
    });
  }
  /**
   * Changes segments in one commit: what is decided is decided anew where others stored in the meantime.
   * @param decide gets the entries of all segments, and reads one; undefined where nothing has to change
   * @throws UserError as `append`, and where a segment that is read is damaged
   */
  async revise(message, patience, decide) {
    return this.#write(
      message,
      patience,
      (snapshot) => decide(snapshot.index.segments, (entry) => this.#segments.whole(snapshot, entry))
    );
  }
  #write(message, patience, decide) {
    return land(this.branch, this.#part(message, decide), patience);
  }
  #part(message, decide) {
    return {
      what: "the run",
      message,
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
        if (newest && text) this.#segments.keep(newest, text);
        this.#segments.forgetOthers(index);
      }
    };
  }
  async #growth(snapshot) {
    const entries = snapshot.index.segments;
    const last = entries.at(-1);
    return new Growth(this.suite, entries, last && await this.#segments.whole(snapshot, last));
  }
  /**
   * Whether a run is in a segment before the newest. The same id is the same run with the same time (an answer that
   * was lost, an artifact that is added twice; GitHub counts a job that runs again), so that it can only be where the
   * times fit: for a run of today in none.
   */
  async #isOlder(snapshot, { id, time }) {
    for (const entry of snapshot.index.segments.slice(0, -1)) {
      if (!spans(entry, time)) continue;
      const { segment } = await this.#segments.whole(snapshot, entry);
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
  /** What a tip holds never changes. */
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

export {
  readCheckout,
  baseCommitInJob,
  checkoutOnGitHub,
  mergeOnGitHub,
  ancestorsOnGitHub,
  baseCommitLocally,
  ancestorsLocally,
  defaultBranchLocally,
  episodesIn,
  openEvents,
  formerTip,
  goneError,
  restoreHistory,
  requireOwnFolder,
  landTogether,
  land,
  HistoryLog
};
