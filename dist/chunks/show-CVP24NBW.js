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
} from "./chunk-GUEES7WQ.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  storedSummary
} from "./chunk-HUB4B3GR.js";
import {
  jsonText
} from "./chunk-D5BHDMOK.js";
import {
  table
} from "./chunk-LW4KCPX3.js";
import {
  percentage
} from "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import {
  describeEnvironment
} from "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-MG2DOFI5.js";
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
  examples: [
    "perf-regression history show",
    "perf-regression history show --changes",
    "perf-regression history show --of-branch release/1.x --json"
  ],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    jsonFlag,
    { name: "changes", help: "Show the change points of the newest runs instead, newest first." },
    { name: "of-branch", value: "NAME", help: "Show only the runs of this branch." }
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
  const left = summary.left.reduce((sum, { count }) => sum + count, 0);
  if (left > 0) print(`
and ${left} smaller ones of the same commits
`);
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
