import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  onLog
} from "./chunk-VV7XSOHZ.js";
import "./chunk-ULVMUXVC.js";
import "./chunk-PVOJ4Y3S.js";
import {
  jsonText
} from "./chunk-DHZRYOQC.js";
import {
  table
} from "./chunk-N7JX7W3S.js";
import "./chunk-4BONILWU.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-CLXUYRLN.js";
import "./chunk-J32ST4NQ.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-54ZLI5RD.js";
import "./chunk-HCIVUQTY.js";
import {
  describeEnvironment
} from "./chunk-YUMC3TKP.js";
import "./chunk-UEOQ56LV.js";
import {
  visible
} from "./chunk-KRW3VBLW.js";
import "./chunk-RA54CWEE.js";
import "./chunk-433ON2U3.js";
import "./chunk-2DYEVVSO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import {
  describeError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/commands/history/show.ts
var showCommand = onLog({
  name: "history show",
  usage: "history show",
  examples: ["perf-regression history show", "perf-regression history show --of-branch release/1.x --json"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [jsonFlag, { name: "of-branch", value: "NAME", help: "Only the runs of this branch." }],
  async run(log, { flags, options, print, note }) {
    const branch = options.get("of-branch");
    const runs = [];
    for await (const segment of log.segmentsFromNewest()) {
      runs.unshift(...segment.runs.filter((run) => branch === void 0 || run.branch === branch));
    }
    for (const damage of log.damages) note(`${describeError(damage)}
`);
    if (flags.has("json")) {
      print(`${jsonText(runs, 1)}
`);
      return 0;
    }
    const rows = runs.map((run) => [
      run.time,
      shortCommit(run.commit),
      visible(run.branch, 30),
      String(run.measurements.length),
      visible(describeEnvironment(run.environment), 60),
      visible(run.id, 40)
    ]);
    print(table(["time", "commit", "branch", "series", "environment", "run"], rows));
    const where = `${log.folder} on ${log.branch.description}`;
    print(`
Suite ${log.suite} in ${where} (runs: ${runs.length})
`);
    return 0;
  }
});
export {
  showCommand
};
