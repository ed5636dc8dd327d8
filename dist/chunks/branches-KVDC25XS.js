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
} from "./chunk-JK53VW3V.js";
import "./chunk-YVH3522X.js";
import "./chunk-AQHW34X6.js";
import "./chunk-37TIETZN.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-VX6APBA7.js";
import "./chunk-LNXCOP4S.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-CG6OH52S.js";
import {
  visible
} from "./chunk-7J2DEYKZ.js";
import {
  table
} from "./chunk-N7JX7W3S.js";
import "./chunk-IXDPNUYF.js";
import "./chunk-NKQSODH5.js";
import "./chunk-KLUIRO3Z.js";
import "./chunk-K543QYIJ.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-AEN2326D.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

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
