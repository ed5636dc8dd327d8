import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  withJitter
} from "./chunk-C7TRFEUQ.js";
import {
  restoreHistory
} from "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  entryFor,
  isAsStored,
  isPublished,
  publishedNames
} from "./chunk-76WBJDSY.js";
import {
  SEGMENT_FILE,
  decodeIndex,
  emptyIndex,
  encodeIndex,
  readSegment
} from "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/history/repair.ts
async function repairHistory({ branch, folder, suite }) {
  const tip = await branch.tip();
  if (!tip) return [];
  const repaired = [];
  const changed = /* @__PURE__ */ new Map();
  const keepAside = (file, text2, what) => {
    const kept = `${folder}/damaged/${shortCommit(tip.commit)}/${file}`;
    changed.set(kept, text2);
    repaired.push({ what, kept });
  };
  const path = `${folder}/index.json`;
  const text = await branch.read(tip, path);
  const index = indexOf(text, suite, (problem) => keepAside("index.json", text ?? "", problem));
  const known = new Map(index.segments.map((entry) => [entry.file, entry]));
  const found = await branch.list(tip, `${folder}/segments`);
  const present = found.map(({ name }) => name).filter((name) => SEGMENT_FILE.test(name));
  if (text === void 0 && present.length > 0) repaired.push({ what: "index.json is gone", kept: null });
  const entries = [];
  for (const file of present.sort()) {
    const entry = await repairSegment(tip, file);
    if (entry) entries.push(entry);
  }
  for (const file of known.keys()) {
    if (!present.includes(file)) repaired.push({ what: `segments/${file} is gone`, kept: null });
  }
  if (repaired.length === 0) return [];
  const published = index.published ?? await publishedIn(tip);
  changed.set(path, encodeIndex({ ...index, ...published && { published }, segments: entries }));
  if (!await branch.commit(tip, changed, `perf: repair the history of ${suite}`)) {
    throw new UserError(`${branch.description} moved meanwhile; nothing was repaired`, "Try again.");
  }
  return repaired;
  async function publishedIn(at) {
    const own = [];
    for (const name of publishedNames) {
      const beside = await branch.read(at, `${folder}/${name}`);
      if (beside !== void 0 && isPublished(name, beside)) own.push(name);
    }
    return own.length > 0 ? own : void 0;
  }
  async function repairSegment(at, file) {
    const place = `${folder}/segments/${file}`;
    const stored = await branch.read(at, place) ?? "";
    const { segment, whole, damage } = readSegment(`segments/${file}`, stored, suite);
    const entry = known.get(file);
    if (damage) {
      keepAside(file, stored, damage.message);
      changed.set(place, segment.runs.length > 0 ? whole : null);
    } else if (!entry || !isAsStored(entry, stored, segment.runs)) {
      repaired.push({ what: `segments/${file} is not as the index tells; its lines are whole`, kept: place });
    }
    return segment.runs.length > 0 ? entryFor(file, whole, segment.runs) : void 0;
  }
}
function indexOf(text, suite, damaged) {
  if (text === void 0) return emptyIndex(suite);
  try {
    return decodeIndex("index.json", text, suite);
  } catch (error) {
    if (!(error instanceof UserError) || error.message.includes("newer perf-regression")) throw error;
    damaged(error.message);
    return emptyIndex(suite);
  }
}

// src/commands/history/repair.ts
var repairCommand = onLog({
  name: "history repair",
  usage: "history repair",
  examples: ["perf-regression history repair", "perf-regression history repair --from 1a2b3c4"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    {
      name: "from",
      value: "COMMIT",
      help: "Restore a lost history from that older commit of the branch."
    }
  ],
  takesDamaged: true,
  async run(log, { print, options }) {
    const from = options.get("from");
    if (from !== void 0) {
      const runs = await restoreHistory(log, from, withJitter());
      print(
        `${runs === 1 ? "1 run" : `${runs} runs`} of suite ${visible(log.suite, 200)} came back from ${from}
`
      );
      print(`To share it: git push origin ${log.branch.name}
`);
      return 0;
    }
    const repaired = await repairHistory(log);
    for (const { what, kept } of repaired) {
      print(`${visible(what, 400)}
${kept === null ? "" : `  kept as it was: ${kept}
`}`);
    }
    const where = `${log.folder} on ${log.branch.description}`;
    print(repaired.length === 0 ? `${where} is whole: nothing to repair
` : `${where} can be read again
`);
    return 0;
  }
});
export {
  repairCommand
};
