import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
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
