import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  nameIn
} from "./chunk-34OMFHA6.js";
import {
  Experiments
} from "./chunk-R27TQTKR.js";
import {
  onLog
} from "./chunk-BA7L2GGJ.js";
import "./chunk-L7QSDDCD.js";
import "./chunk-66ELZXO5.js";
import "./chunk-AQHW34X6.js";
import {
  withJitter
} from "./chunk-DBRB5GBO.js";
import "./chunk-DIZE5G5W.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-JTSYEAQV.js";
import "./chunk-D3PEH5QV.js";
import "./chunk-2XTMINYW.js";
import "./chunk-BSXO2LQI.js";
import "./chunk-7J2DEYKZ.js";
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
  UserError
} from "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

// src/commands/experiment/delete.ts
var deleteCommand = onLog({
  name: "experiment delete",
  usage: "experiment delete NAME",
  examples: ["perf-regression experiment delete cache"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [],
  startsEmpty: true,
  async run(log, given) {
    const name = nameIn(given, "delete");
    const experiments = new Experiments(log);
    const message = `perf: delete experiment ${name} of ${log.suite}`;
    await experiments.change(name, message, withJitter(), ({ outcome }) => {
      if (!outcome) return null;
      throw new UserError(
        `experiment ${name} is finalized (${outcome.at.slice(0, 10)}) and stays on record`,
        "Choose another name for the next one."
      );
    });
    given.print(`Deleted experiment ${name}; git still has it: git log ${given.config.branch}
`);
    return 0;
  }
});
export {
  deleteCommand
};
