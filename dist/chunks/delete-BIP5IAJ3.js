import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  nameIn
} from "./chunk-6TN3JFDF.js";
import {
  Experiments
} from "./chunk-K6VMDBWR.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-7PYCJPYE.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  withJitter
} from "./chunk-C7TRFEUQ.js";
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
  UserError
} from "./chunk-XVYHIGXT.js";
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
