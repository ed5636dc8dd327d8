import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  levelsFor
} from "./chunk-V3ZZH3SS.js";
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  onLog
} from "./chunk-HZWG2JEQ.js";
import "./chunk-F7YUJDGF.js";
import "./chunk-AQHW34X6.js";
import "./chunk-JGBM7OS7.js";
import "./chunk-PGF3FXB7.js";
import "./chunk-FZU34FFM.js";
import "./chunk-4Y4AWAW4.js";
import {
  baselineText
} from "./chunk-CIBTO4SY.js";
import "./chunk-RBP2YX2A.js";
import "./chunk-BI7NLXBE.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-W37XMRY6.js";
import "./chunk-BWY23PEY.js";
import "./chunk-S4BAOCWQ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-IBOGSCJJ.js";
import {
  saidByPeople
} from "./chunk-TBNLTQE2.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MLGVYTHE.js";
import {
  quantities
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
import "./chunk-Q7UWUU6S.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-P6SQJNTZ.js";
import "./chunk-SM5J2KGF.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-QIA7DUQO.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-WNFAKERS.js";
import "./chunk-2JC34VYB.js";
import "./chunk-4UQRAOWP.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-AFLXEGIS.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

// src/commands/baseline/show.ts
var showCommand = onLog({
  name: "baseline show",
  usage: "baseline show",
  examples: ["perf-regression baseline show"],
  inputs: ["suite", "branch", "history-dir", "rules-file", "base-branch", "environment"],
  flags: [jsonFlag],
  async run(log, given) {
    const { flags, print } = given;
    const report = await levelsFor(log, given);
    const { baseline, findings } = report;
    const { events, commits } = await spoken(log);
    const held = findings.filter((finding) => finding.baseline);
    if (flags.has("json")) {
      const levels = held.map(({ benchmark, metric, baseline: level }) => ({ benchmark, metric, ...level }));
      print(`${JSON.stringify({ baseline, levels, events }, null, 1)}
`);
      return 0;
    }
    print(`Suite ${log.suite}: ${baselineText(report)}

`);
    const rows = held.map(({ benchmark, metric, baseline: level }) => [
      visible(benchmark, 60),
      visible(metric.name, 30),
      quantities([level?.value ?? 0], metric.unit)[0] ?? "",
      String(level?.runs ?? 0)
    ]);
    if (rows.length > 0) print(table(["benchmark", "metric", "level", "runs"], rows));
    print(
      events.length === 0 ? "\nNobody accepted, allowed or waived anything.\n" : `
${told(events, commits)}`
    );
    return 0;
  }
});
async function spoken(log) {
  const events = [];
  const commits = /* @__PURE__ */ new Map();
  for await (const segment of log.segmentsFromNewest()) {
    events.unshift(...segment.events);
    for (const { id, commit } of segment.runs) commits.set(id, commit);
  }
  return { events: saidByPeople(events), commits };
}
var WORDS = {
  override: "allowed",
  acceptance: "accepted",
  waiver: "waived"
};
function told(events, commits) {
  const rows = events.map(({ kind, run, by, reason, at, benchmark, metric }) => [
    at,
    shortCommit(commits.get(run) ?? ""),
    WORDS[kind] ?? kind,
    visible([benchmark, metric].filter((part) => part !== void 0).join(" "), 40),
    visible(by, 30),
    visible(reason, 100)
  ]);
  return table(["time", "commit", "what", "of", "by", "reason"], rows);
}
export {
  showCommand
};
