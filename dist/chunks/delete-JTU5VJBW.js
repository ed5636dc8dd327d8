import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  nameIn
} from "./chunk-34OMFHA6.js";
import {
  Experiments
} from "./chunk-L2HXX2ZE.js";
import {
  onLog
} from "./chunk-F6XDWWEG.js";
import "./chunk-6GT7ICXD.js";
import "./chunk-OW3MLH6M.js";
import "./chunk-AQHW34X6.js";
import {
  withJitter
} from "./chunk-ZDQLYNJ3.js";
import "./chunk-F5FNYJ3H.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-NVRNIULK.js";
import "./chunk-SBDHZOCC.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-47CCEUAR.js";
import "./chunk-V7F27DS6.js";
import "./chunk-2M2IJG4L.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-KACRENDR.js";
import "./chunk-V53XZKZ4.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-WNFAKERS.js";
import "./chunk-2JC34VYB.js";
import "./chunk-4UQRAOWP.js";
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
