import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  onLog
} from "./chunk-XAWQ3U2B.js";
import "./chunk-PD6FN65J.js";
import "./chunk-N2RW4ILY.js";
import "./chunk-GGPTJUNJ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-MU3VEMJE.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-IGMFDK4U.js";
import "./chunk-OWSB5LHX.js";
import "./chunk-2XTMINYW.js";
import "./chunk-5ECT6ZGY.js";
import "./chunk-4HCNJXM7.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

// src/commands/history/verify.ts
var verifyCommand = onLog({
  name: "history verify",
  usage: "history verify",
  examples: ["perf-regression history verify --suite nightly"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [],
  async run(log, { print }) {
    let segments = 0;
    let runs = 0;
    for await (const segment of log.segmentsFromNewest()) {
      segments++;
      runs += segment.runs.length;
    }
    for (const { message } of log.damages) print(`${message}
`);
    if (log.damages.length > 0) {
      print("`perf-regression history repair` puts the damaged part aside and keeps what is whole.\n");
      return 2;
    }
    print(`${log.folder} on ${log.branch.description} is whole (runs: ${runs}, segments: ${segments})
`);
    return 0;
  }
});
export {
  verifyCommand
};
