import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  onLog
} from "./chunk-I3QB7YZ4.js";
import "./chunk-KCQ5DXR3.js";
import "./chunk-AQHW34X6.js";
import "./chunk-YWGW47P5.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-KXSWUURH.js";
import "./chunk-OLIMUIV3.js";
import "./chunk-INY2HRCN.js";
import "./chunk-KTZWLG5P.js";
import "./chunk-CTHW7BQV.js";
import "./chunk-7VCQVTZT.js";
import "./chunk-SIQ3FIA7.js";
import "./chunk-R54ESI4K.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-TEZIK7ZV.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

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
