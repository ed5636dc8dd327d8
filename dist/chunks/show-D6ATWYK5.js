import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  levelsFor
} from "./chunk-FS3GXVFJ.js";
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  onLog
} from "./chunk-XAWQ3U2B.js";
import "./chunk-PD6FN65J.js";
import "./chunk-N2RW4ILY.js";
import "./chunk-DCI5UTAU.js";
import "./chunk-C6CTMDFI.js";
import "./chunk-PXFBVU6R.js";
import "./chunk-BVEC7UU2.js";
import {
  baselineText
} from "./chunk-6QYCKX3C.js";
import "./chunk-DCNTX2I4.js";
import "./chunk-P3E5AE2X.js";
import "./chunk-US2ODTA2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-7B4Y356O.js";
import "./chunk-OQZPOD3G.js";
import "./chunk-L7QR64BL.js";
import "./chunk-GGPTJUNJ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-MU3VEMJE.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-IGMFDK4U.js";
import {
  saidByPeople
} from "./chunk-OWSB5LHX.js";
import "./chunk-2XTMINYW.js";
import "./chunk-5ECT6ZGY.js";
import {
  quantities
} from "./chunk-T3H3PUF6.js";
import {
  visible
} from "./chunk-7J2DEYKZ.js";
import {
  table
} from "./chunk-N7JX7W3S.js";
import "./chunk-4HCNJXM7.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-WNFAKERS.js";
import "./chunk-QKWS7VBU.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-5PB7AGDM.js";
import "./chunk-ETEYDMRU.js";
import "./chunk-6TRHCFKP.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-HDN3NKMD.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-XV7HBRXZ.js";
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
