import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  decisionOf,
  listText
} from "./chunk-UYG2RJ7X.js";
import {
  Experiments
} from "./chunk-7EJBRX4P.js";
import {
  onLog
} from "./chunk-JK53VW3V.js";
import "./chunk-QHG77TXV.js";
import "./chunk-YVH3522X.js";
import "./chunk-AQHW34X6.js";
import "./chunk-QQDLOU6C.js";
import "./chunk-W6BMWVCF.js";
import "./chunk-L7QR64BL.js";
import "./chunk-37TIETZN.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-VX6APBA7.js";
import "./chunk-LNXCOP4S.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-CG6OH52S.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-IXDPNUYF.js";
import "./chunk-NKQSODH5.js";
import "./chunk-KLUIRO3Z.js";
import "./chunk-K543QYIJ.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-AEN2326D.js";
import {
  describeError
} from "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

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
