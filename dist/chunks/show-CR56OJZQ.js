import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  changeRows
} from "./chunk-5JRIYQJW.js";
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  onLog
} from "./chunk-HZWG2JEQ.js";
import "./chunk-F7YUJDGF.js";
import "./chunk-AQHW34X6.js";
import {
  storedSummary
} from "./chunk-E3E5ZDEF.js";
import "./chunk-S4BAOCWQ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-IBOGSCJJ.js";
import "./chunk-TBNLTQE2.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MLGVYTHE.js";
import {
  percentage
} from "./chunk-SSVV42HB.js";
import {
  table
} from "./chunk-L3XL6S7W.js";
import {
  visible
} from "./chunk-V7F27DS6.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-4PFCSR2T.js";
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
  examples: [
    "perf-regression history show",
    "perf-regression history show --changes",
    "perf-regression history show --of-branch release/1.x --json"
  ],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    jsonFlag,
    { name: "changes", help: "The changes of level of the newest runs instead, the newest first." },
    { name: "of-branch", value: "NAME", help: "Only the runs of this branch." }
  ],
  async run(log, given) {
    const { flags, options, print, note } = given;
    if (flags.has("changes")) return showChanges(log, given);
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
async function showChanges(log, { flags, print }) {
  const summary = await storedSummary(log);
  const rows = changeRows(summary);
  if (flags.has("json")) {
    print(`${JSON.stringify(rows, null, 1)}
`);
    return 0;
  }
  const shown = rows.map((row) => [
    String(row.time).slice(0, 10),
    [row.after, row.commit].filter((commit) => commit !== "").map((each) => shortCommit(String(each))).join("\u2026"),
    String(row.state),
    typeof row.change === "number" ? percentage(row.change) : "from zero",
    visible(String(row.benchmark), 60),
    visible(String(row.metric), 30),
    visible(String(row.message), 50)
  ]);
  print(table(["day", "commits", "state", "change", "benchmark", "metric", "message"], shown));
  print(
    `
Suite ${log.suite}, branch ${summary.branch}: changes in the newest runs (${summary.runs.length})
`
  );
  return 0;
}
export {
  showCommand
};
