import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  lineageLocally,
  placingOf
} from "./chunk-P3HXIWT7.js";
import {
  withJitter
} from "./chunk-C7TRFEUQ.js";
import {
  EMPTY_WINDOW
} from "./chunk-722SI4PJ.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import {
  decodeSegment
} from "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import {
  readText
} from "./chunk-SW75YNI7.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-NPEM7D4L.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-UDKDNU3I.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/commands/history/add.ts
import { resolve } from "node:path";
var RUNS_MAX = 2e3;
var addCommand = onLog({
  name: "history add",
  usage: "history add RUN-FILE\u2026",
  examples: ["perf-regression history add run-1234.ndjson"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [],
  startsEmpty: true,
  async run(log, { words, cwd, print }) {
    if (words.length === 0)
      throw new UserError("history add: no run files were named", "perf-regression history add RUN-FILE\u2026");
    const segments = [];
    for (const file of words) {
      const { text } = await readText(resolve(cwd, file), file);
      segments.push(decodeSegment(file, text, log.suite, { runsMax: RUNS_MAX }));
    }
    let stored = 0;
    let known = 0;
    for (const { runs, events } of segments) {
      for (const run of runs) {
        const own = events.filter((event) => event.run === run.id);
        const lineage = lineageLocally(cwd, { commit: run.commit, parents: [] });
        const placing = placingOf(run, EMPTY_WINDOW, log, lineage);
        const place = async (newest) => {
          const { late } = await placing(newest);
          return late ? { after: late.after } : {};
        };
        if (await log.append(run, own, withJitter(), place)) stored++;
        else known++;
      }
    }
    const where = `${log.folder} on ${log.branch.description}`;
    print(`Stored in ${where}: ${stored}. There already: ${known}.
`);
    return 0;
  }
});
export {
  addCommand
};
