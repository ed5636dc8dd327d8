import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  onLog
} from "./chunk-ROBNBY6U.js";
import "./chunk-JQAARMRE.js";
import "./chunk-AQHW34X6.js";
import "./chunk-FRHCLRQM.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-Y3KF5YRZ.js";
import "./chunk-CHWR4MYH.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-DALYD4KP.js";
import {
  table
} from "./chunk-L3XL6S7W.js";
import {
  visible
} from "./chunk-V7F27DS6.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-I6T3QFDW.js";
import {
  describeEnvironment
} from "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-4UQRAOWP.js";
import {
  describeError
} from "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

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
      print(`${JSON.stringify(runs, null, 1)}
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
