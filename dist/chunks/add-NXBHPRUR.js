import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  onLog
} from "./chunk-XAWQ3U2B.js";
import "./chunk-PD6FN65J.js";
import "./chunk-N2RW4ILY.js";
import {
  lineageOnLaptop,
  placingOf
} from "./chunk-4CXM3HNO.js";
import {
  withJitter
} from "./chunk-AT5WGMJ2.js";
import {
  EMPTY_WINDOW
} from "./chunk-BVEC7UU2.js";
import "./chunk-GGPTJUNJ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-MU3VEMJE.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-IGMFDK4U.js";
import {
  decodeSegment
} from "./chunk-OWSB5LHX.js";
import "./chunk-2XTMINYW.js";
import "./chunk-5ECT6ZGY.js";
import "./chunk-4HCNJXM7.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-VRRJGZYH.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

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
        const lineage = lineageOnLaptop(cwd, { commit: run.commit, parents: [] });
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
