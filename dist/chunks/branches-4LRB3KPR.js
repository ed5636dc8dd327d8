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
} from "./chunk-I3QB7YZ4.js";
import "./chunk-KCQ5DXR3.js";
import "./chunk-AQHW34X6.js";
import "./chunk-YWGW47P5.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-KXSWUURH.js";
import "./chunk-OLIMUIV3.js";
import "./chunk-INY2HRCN.js";
import "./chunk-KTZWLG5P.js";
import {
  visible
} from "./chunk-7J2DEYKZ.js";
import {
  table
} from "./chunk-N7JX7W3S.js";
import "./chunk-CTHW7BQV.js";
import "./chunk-7VCQVTZT.js";
import "./chunk-SIQ3FIA7.js";
import "./chunk-R54ESI4K.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-TEZIK7ZV.js";
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
