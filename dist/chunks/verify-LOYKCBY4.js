import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  onLog
} from "./chunk-N3T5IQVU.js";
import "./chunk-R2RV7BUT.js";
import "./chunk-CMT7ZIY5.js";
import "./chunk-S2CV4QTF.js";
import "./chunk-FC2AI6EP.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-USUKU73T.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-FH634QQ3.js";
import "./chunk-PVNDSO5T.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-54ZLI5RD.js";
import "./chunk-TOZAWZL3.js";
import "./chunk-7WHEX4EX.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-NKQSODH5.js";
import "./chunk-433ON2U3.js";
import "./chunk-PV57VHJQ.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-AEN2326D.js";
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
