import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  onLog
} from "./chunk-JK53VW3V.js";
import "./chunk-YVH3522X.js";
import "./chunk-AQHW34X6.js";
import "./chunk-37TIETZN.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-VX6APBA7.js";
import "./chunk-LNXCOP4S.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-CG6OH52S.js";
import {
  visible
} from "./chunk-7J2DEYKZ.js";
import {
  table
} from "./chunk-N7JX7W3S.js";
import "./chunk-IXDPNUYF.js";
import "./chunk-NKQSODH5.js";
import {
  describeEnvironment
} from "./chunk-KLUIRO3Z.js";
import "./chunk-K543QYIJ.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-AEN2326D.js";
import {
  describeError
} from "./chunk-ODVAPF3E.js";
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
