import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  onLog
} from "./chunk-JK53VW3V.js";
import "./chunk-YVH3522X.js";
import "./chunk-AQHW34X6.js";
import {
  lineageLocally,
  placingOf
} from "./chunk-BXZSC4XC.js";
import {
  withJitter
} from "./chunk-DXMG6PVY.js";
import {
  EMPTY_WINDOW
} from "./chunk-YAV6D3DA.js";
import "./chunk-37TIETZN.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-VX6APBA7.js";
import {
  decodeSegment
} from "./chunk-LNXCOP4S.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-CG6OH52S.js";
import "./chunk-IXDPNUYF.js";
import "./chunk-NKQSODH5.js";
import "./chunk-KLUIRO3Z.js";
import "./chunk-K543QYIJ.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-AEN2326D.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

// src/commands/history/add.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
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
      const text = await readFile(resolve(cwd, file), "utf8").catch((cause) => {
        throw new UserError(`${file} cannot be read`, "Name the run files of the artifact.", { cause });
      });
      segments.push(decodeSegment(file, text, log.suite));
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
