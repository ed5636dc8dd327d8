import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  decisionOf,
  statusText
} from "./chunk-3AMUULMJ.js";
import {
  nameIn
} from "./chunk-6TN3JFDF.js";
import {
  Experiments
} from "./chunk-HXCVFSBS.js";
import {
  onLog
} from "./chunk-QSQCTSXW.js";
import "./chunk-7PYCJPYE.js";
import "./chunk-64EQ67K6.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-PPESRUVV.js";
import "./chunk-2OAVNWB4.js";
import "./chunk-T3H3PUF6.js";
import {
  jsonText
} from "./chunk-DHZRYOQC.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-M437URUX.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-YOBCRQNQ.js";
import "./chunk-2MGLZR3T.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-E22NO6ZN.js";
import "./chunk-HCIVUQTY.js";
import "./chunk-YUMC3TKP.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-433ON2U3.js";
import "./chunk-2DYEVVSO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/commands/experiment/status.ts
var statusCommand = onLog({
  name: "experiment status",
  usage: "experiment status NAME",
  examples: ["perf-regression experiment status cache"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [jsonFlag],
  startsEmpty: true,
  async run(log, given) {
    const experiment = await new Experiments(log).read(nameIn(given, "status"));
    const decision = decisionOf(experiment);
    const { print, flags } = given;
    print(
      flags.has("json") ? `${jsonText({ ...experiment, decision }, 1)}
` : statusText(experiment, decision)
    );
    return 0;
  }
});
export {
  statusCommand
};
