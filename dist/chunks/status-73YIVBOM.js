import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  nameIn
} from "./chunk-34OMFHA6.js";
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  decisionOf,
  statusText
} from "./chunk-27HZP7FG.js";
import {
  Experiments
} from "./chunk-R27TQTKR.js";
import {
  onLog
} from "./chunk-BA7L2GGJ.js";
import "./chunk-L7QSDDCD.js";
import "./chunk-66ELZXO5.js";
import "./chunk-AQHW34X6.js";
import "./chunk-UBJF6BRQ.js";
import "./chunk-7MCSQGEI.js";
import "./chunk-L7QR64BL.js";
import "./chunk-DIZE5G5W.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-JTSYEAQV.js";
import "./chunk-D3PEH5QV.js";
import "./chunk-2XTMINYW.js";
import "./chunk-BSXO2LQI.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-APB25CRG.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-WNFAKERS.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-2JC34VYB.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

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
      flags.has("json") ? `${JSON.stringify({ ...experiment, decision }, null, 1)}
` : statusText(experiment, decision)
    );
    return 0;
  }
});
export {
  statusCommand
};
