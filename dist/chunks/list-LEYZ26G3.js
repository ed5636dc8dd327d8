import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  decisionOf,
  listText
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
import {
  describeError
} from "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

// src/commands/experiment/list.ts
var listCommand = onLog({
  name: "experiment list",
  usage: "experiment list",
  examples: ["perf-regression experiment list --suite nightly"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [jsonFlag],
  startsEmpty: true,
  async run(log, { print, note, flags }) {
    const { experiments, damages } = await new Experiments(log).all();
    for (const damage of damages) note(`${describeError(damage)}
`);
    const known = experiments.map((experiment) => ({ experiment, decision: decisionOf(experiment) }));
    if (flags.has("json")) {
      const list = known.map(({ experiment, decision }) => ({ ...experiment, decision }));
      print(`${JSON.stringify(list, null, 1)}
`);
    } else print(listText(log.suite, known));
    return damages.length > 0 ? 2 : 0;
  }
});
export {
  listCommand
};
