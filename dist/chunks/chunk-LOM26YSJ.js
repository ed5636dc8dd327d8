import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  HistoryLog,
  openEvents
} from "./chunk-44I7G63R.js";
import {
  notOurs
} from "./chunk-ADZNNUEX.js";
import {
  entryFor
} from "./chunk-76WBJDSY.js";
import {
  decodeSegment,
  encodeEvent,
  encodeSegment,
  folderName,
  nextSegmentFile
} from "./chunk-APQVLVC5.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/history/archive.ts
function archiveOnBranch(branch, historyDir, patience) {
  return {
    description: branch.description,
    async keep(suite, segments) {
      const log = new HistoryLog(branch, historyDir, suite);
      const message = `perf: archive ${segments.length} segments of ${suite}`;
      await log.revise(message, patience, async (entries) => withThose(entries, segments));
      const there = new HistoryLog(branch, historyDir, suite);
      await there.revise("", patience, async (entries, read) => {
        for (const { entry } of segments) {
          const kept = entries.find(({ sha256 }) => sha256 === entry.sha256);
          if (!kept) throw new UserError(`${entry.file} of ${suite} is not in ${branch.description}`);
          await read(kept);
        }
        return void 0;
      });
    }
  };
}
function withThose(entries, segments) {
  const all = [...entries];
  const files = /* @__PURE__ */ new Map();
  for (const { entry, text } of segments) {
    if (entries.some(({ sha256 }) => sha256 === entry.sha256)) continue;
    const file = nextSegmentFile(all);
    all.push({ ...entry, file });
    files.set(file, text);
  }
  return files.size > 0 ? { segments: all, files } : void 0;
}
function archiveInFiles(store) {
  return {
    description: store.description,
    async keep(suite, segments) {
      for (const { entry, text } of segments) {
        const name = `${folderName(suite)}/${fileName(entry)}`;
        const there = await store.get(name);
        if (there === text) continue;
        if (there !== void 0) throw notOurs(name, store.description, "it has another content");
        await store.put(name, text);
        if (await store.get(name) === text) continue;
        throw new UserError(
          `${name} cannot be read back from ${store.description}`,
          "Nothing was dropped; try again."
        );
      }
    }
  };
}
function fileName({ oldest, newest, sha256 }) {
  return `${oldest.slice(0, 10)}_${newest.slice(0, 10)}_${sha256.slice(0, 12)}.ndjson`;
}
function branchNameOf(where) {
  const [, name] = /^branch:(.+)$/.exec(where) ?? [];
  return name === void 0 ? [] : [name];
}
function archiveAt(where, around) {
  if (where === "") return void 0;
  const [name] = branchNameOf(where);
  if (name !== void 0 && name !== around.branch) {
    return archiveOnBranch(around.openBranch(name), around.historyDir, around.patience);
  }
  const store = name === void 0 ? around.openStore(where) : void 0;
  if (store) return archiveInFiles(store);
  const why = name === void 0 ? "names no archive" : "is the history itself";
  throw new UserError(`archive: ${JSON.stringify(where)} ${why}`, "Write it as branch:perf-archive.");
}

// src/history/retention.ts
var BATCH = 16;
async function pruneHistory(log, { since, archive, most = Number.POSITIVE_INFINITY, slackMs = 0, isDry = false }, patience) {
  let old = [];
  const where = archive ? `are in ${archive.description}` : "are dropped";
  await log.revise(`perf: old runs of ${log.suite} ${where}`, patience, async (entries, read) => {
    const whole = oldOnes(entries, since).slice(0, most);
    const newest = entries.at(-1);
    const isLong = newest && Date.parse(newest.oldest) < since.getTime() - slackMs && whole.length < most;
    const split = isLong ? splitAt(await read(newest), since, log.suite) : void 0;
    old = [...whole, ...split ? [split.old.entry] : []];
    if (old.length === 0 || isDry) return void 0;
    for (let i = 0; i < whole.length; i += BATCH) {
      const batch = [];
      for (const entry of whole.slice(i, i + BATCH)) batch.push(await read(entry));
      await archive?.keep(log.suite, batch);
    }
    if (split) await archive?.keep(log.suite, [split.old]);
    const files = new Map(whole.map(({ file }) => [file, null]));
    const segments = entries.filter(({ file }) => !files.has(file));
    if (split) {
      segments.splice(-1, 1, split.left.entry);
      files.set(split.left.entry.file, split.left.text);
    }
    return { segments, files };
  });
  return old;
}
function oldOnes(entries, since) {
  return entries.slice(0, -1).filter(({ newest }) => Date.parse(newest) < since.getTime());
}
function splitAt({ entry, text, segment }, since, suite) {
  const isOld = ({ time }) => Date.parse(time) < since.getTime();
  const last = segment.runs.at(-1);
  const gone = segment.runs.filter((run) => isOld(run) && run !== last);
  if (gone.length === 0) return void 0;
  const left = segment.runs.filter((run) => !gone.includes(run));
  const ids = new Set(left.map(({ id }) => id));
  const said = segment.events.filter(({ run }) => !ids.has(run));
  const open = openEvents(said).map(encodeEvent).join("");
  return {
    old: storedAs(entry, encodeSegment(gone, said), suite),
    left: storedAs(entry, open + linesOf(text, ids), suite)
  };
}
function storedAs({ file }, text, suite) {
  const segment = decodeSegment(file, text, suite);
  return { entry: entryFor(file, text, segment.runs), text, segment };
}
function linesOf(text, ids) {
  const lines = text.split("\n").filter((line) => {
    if (line === "") return false;
    const { type, id, run } = JSON.parse(line);
    return type === "series" || ids.has((type === "run" ? id : run) ?? "");
  });
  return lines.map((line) => `${line}
`).join("");
}

export {
  branchNameOf,
  archiveAt,
  pruneHistory
};
