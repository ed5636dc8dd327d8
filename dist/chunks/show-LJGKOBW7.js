import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  levelsFor
} from "./chunk-BBRKTS47.js";
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  onLog
} from "./chunk-BA7L2GGJ.js";
import "./chunk-66ELZXO5.js";
import "./chunk-AQHW34X6.js";
import "./chunk-QFXTU4CW.js";
import "./chunk-G6D2TYEK.js";
import "./chunk-PFY6XQLP.js";
import "./chunk-SLA5VBVW.js";
import {
  baselineText
} from "./chunk-XOLLQPFQ.js";
import "./chunk-EBSLP3UH.js";
import "./chunk-VGR4BBU3.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-UBJF6BRQ.js";
import "./chunk-7MCSQGEI.js";
import "./chunk-L7QR64BL.js";
import "./chunk-DIZE5G5W.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-JTSYEAQV.js";
import {
  saidByPeople
} from "./chunk-D3PEH5QV.js";
import "./chunk-2XTMINYW.js";
import "./chunk-BSXO2LQI.js";
import {
  quantities
} from "./chunk-T3H3PUF6.js";
import {
  visible
} from "./chunk-7J2DEYKZ.js";
import {
  table
} from "./chunk-N7JX7W3S.js";
import "./chunk-APB25CRG.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-WNFAKERS.js";
import "./chunk-Q274X4H2.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-ETEYDMRU.js";
import "./chunk-6TRHCFKP.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-IVZG5JWR.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-2JC34VYB.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-EEUATQGJ.js";
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
