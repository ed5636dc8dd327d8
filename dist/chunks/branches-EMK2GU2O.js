import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  storedRuns
} from "./chunk-K7F6GKOL.js";
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  jsonText
} from "./chunk-D5BHDMOK.js";
import {
  table
} from "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
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
import "./chunk-XVYHIGXT.js";
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
    if (flags.has("json")) print(`${jsonText(branches, 1)}
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
