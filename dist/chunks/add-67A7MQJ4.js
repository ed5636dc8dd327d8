import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  onLog
} from "./chunk-N3T5IQVU.js";
import "./chunk-R2RV7BUT.js";
import "./chunk-CMT7ZIY5.js";
import {
  lineageLocally,
  placingOf
} from "./chunk-JUZSSHJA.js";
import {
  withJitter
} from "./chunk-NP3SIND2.js";
import {
  EMPTY_WINDOW
} from "./chunk-RQK3AEJ5.js";
import "./chunk-S2CV4QTF.js";
import "./chunk-FC2AI6EP.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-USUKU73T.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-FH634QQ3.js";
import {
  decodeSegment
} from "./chunk-PVNDSO5T.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-54ZLI5RD.js";
import "./chunk-TOZAWZL3.js";
import "./chunk-7WHEX4EX.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-NKQSODH5.js";
import {
  readText
} from "./chunk-FKQU6BAW.js";
import "./chunk-NAF3H4AO.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-433ON2U3.js";
import "./chunk-PV57VHJQ.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-AEN2326D.js";
import "./chunk-UDKDNU3I.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
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
