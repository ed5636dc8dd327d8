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
} from "./chunk-MXZX6Q2B.js";
import {
  Experiments
} from "./chunk-IEAXXNMK.js";
import {
  onLog
} from "./chunk-I3QB7YZ4.js";
import "./chunk-EWGGOX46.js";
import "./chunk-KCQ5DXR3.js";
import "./chunk-AQHW34X6.js";
import "./chunk-U6JCEMDR.js";
import "./chunk-BMCVMQEK.js";
import "./chunk-L7QR64BL.js";
import "./chunk-YWGW47P5.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-KXSWUURH.js";
import "./chunk-OLIMUIV3.js";
import "./chunk-INY2HRCN.js";
import "./chunk-KTZWLG5P.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-CTHW7BQV.js";
import "./chunk-7VCQVTZT.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-SIQ3FIA7.js";
import "./chunk-R54ESI4K.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-TEZIK7ZV.js";
import "./chunk-ODVAPF3E.js";
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
      flags.has("json") ? `${JSON.stringify({ ...experiment, decision }, null, 1)}
` : statusText(experiment, decision)
    );
    return 0;
  }
});
export {
  statusCommand
};
