import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  storedRuns
} from "./chunk-Q6QLJ6EV.js";
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  onLog
} from "./chunk-HZWG2JEQ.js";
import "./chunk-F7YUJDGF.js";
import "./chunk-AQHW34X6.js";
import "./chunk-S4BAOCWQ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-IBOGSCJJ.js";
import "./chunk-TBNLTQE2.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MLGVYTHE.js";
import {
  table
} from "./chunk-L3XL6S7W.js";
import {
  visible
} from "./chunk-V7F27DS6.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-4UQRAOWP.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

// src/commands/history/branches.ts
var branchesCommand = onLog({
  name: "history branches",
  usage: "history branches",
  examples: ["perf-regression history branches"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [jsonFlag],
  async run(log, { flags, print, note }) {
    const groups = Map.groupBy(await storedRuns(log, note), ({ branch }) => branch);
    const branches = [...groups].map(([branch, runs]) => {
      const inTime = runs.filter(({ after }) => after === void 0);
      const newest = (inTime.length > 0 ? inTime : runs).reduce(
        (a, b) => Date.parse(b.time) > Date.parse(a.time) ? b : a
      );
      return { branch, runs: runs.length, newest: { time: newest.time, commit: newest.commit } };
    });
    branches.sort((a, b) => Date.parse(b.newest.time) - Date.parse(a.newest.time));
    if (flags.has("json")) print(`${JSON.stringify(branches, null, 1)}
`);
    else {
      const rows = branches.map(({ branch, runs, newest }) => [
        visible(branch, 60),
        String(runs),
        newest.time,
        shortCommit(newest.commit)
      ]);
      print(table(["branch", "runs", "newest", "commit"], rows));
    }
    return 0;
  }
});
export {
  branchesCommand
};
