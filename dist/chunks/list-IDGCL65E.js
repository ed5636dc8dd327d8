import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  decisionOf,
  listText
} from "./chunk-2TWGFWBJ.js";
import {
  Experiments
} from "./chunk-K6VMDBWR.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-7PYCJPYE.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import {
  jsonText
} from "./chunk-D5BHDMOK.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
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
import "./chunk-NPEM7D4L.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import {
  describeError
} from "./chunk-XVYHIGXT.js";
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
      print(`${jsonText(list, 1)}
`);
    } else print(listText(log.suite, known));
    return damages.length > 0 ? 2 : 0;
  }
});
export {
  listCommand
};
