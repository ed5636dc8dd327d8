import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  decisionOf,
  statusText
} from "./chunk-5I62ZAYQ.js";
import {
  nameIn
} from "./chunk-6TN3JFDF.js";
import {
  Experiments
} from "./chunk-JF6CBRYP.js";
import {
  onLog
} from "./chunk-UKH4DIZS.js";
import "./chunk-7PYCJPYE.js";
import "./chunk-E5AYRK4G.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import "./chunk-HQQWEQI3.js";
import {
  jsonText
} from "./chunk-YN2D57ER.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-YGR4IG6E.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-NEDUPJFB.js";
import "./chunk-Q6ZDWHVX.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-6EQ3JDZ7.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
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
