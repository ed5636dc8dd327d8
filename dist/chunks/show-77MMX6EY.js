import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  levelsFor
} from "./chunk-OSS7JEY4.js";
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  onLog
} from "./chunk-JK53VW3V.js";
import "./chunk-YVH3522X.js";
import "./chunk-AQHW34X6.js";
import "./chunk-Q4NQXJG2.js";
import "./chunk-ZJZPZQMP.js";
import "./chunk-YUXTD3TA.js";
import "./chunk-YAV6D3DA.js";
import {
  baselineText
} from "./chunk-QNWKEY5B.js";
import "./chunk-JRN4ISD5.js";
import "./chunk-ESMP4KG2.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-QQDLOU6C.js";
import "./chunk-W6BMWVCF.js";
import "./chunk-L7QR64BL.js";
import "./chunk-37TIETZN.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-VX6APBA7.js";
import {
  saidByPeople
} from "./chunk-LNXCOP4S.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-CG6OH52S.js";
import {
  quantities
} from "./chunk-T3H3PUF6.js";
import {
  visible
} from "./chunk-7J2DEYKZ.js";
import {
  table
} from "./chunk-N7JX7W3S.js";
import "./chunk-IXDPNUYF.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-NKQSODH5.js";
import "./chunk-HEFDFJEK.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-IKOEHRK6.js";
import "./chunk-KXJB5AJU.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-KLUIRO3Z.js";
import "./chunk-K543QYIJ.js";
import "./chunk-QIA7DUQO.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-AEN2326D.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-AFLXEGIS.js";
import "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

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
