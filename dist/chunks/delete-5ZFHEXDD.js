import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  nameIn
} from "./chunk-34OMFHA6.js";
import {
  Experiments
} from "./chunk-IPTBJS5I.js";
import {
  onLog
} from "./chunk-XAWQ3U2B.js";
import "./chunk-L7QSDDCD.js";
import "./chunk-PD6FN65J.js";
import "./chunk-N2RW4ILY.js";
import {
  withJitter
} from "./chunk-AT5WGMJ2.js";
import "./chunk-GGPTJUNJ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-MU3VEMJE.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-IGMFDK4U.js";
import "./chunk-OWSB5LHX.js";
import "./chunk-2XTMINYW.js";
import "./chunk-5ECT6ZGY.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-4HCNJXM7.js";
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
