import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  nameIn
} from "./chunk-34OMFHA6.js";
import {
  Experiments
} from "./chunk-IEAXXNMK.js";
import {
  onLog
} from "./chunk-I3QB7YZ4.js";
import "./chunk-EWGGOX46.js";
import "./chunk-KCQ5DXR3.js";
import "./chunk-AQHW34X6.js";
import {
  withJitter
} from "./chunk-K54OZJP5.js";
import "./chunk-YWGW47P5.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-KXSWUURH.js";
import "./chunk-OLIMUIV3.js";
import "./chunk-INY2HRCN.js";
import "./chunk-KTZWLG5P.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-CTHW7BQV.js";
import "./chunk-7VCQVTZT.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-SIQ3FIA7.js";
import "./chunk-R54ESI4K.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-TEZIK7ZV.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

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
