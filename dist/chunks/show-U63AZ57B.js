import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  levelsFor
} from "./chunk-VVHV2BS2.js";
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-UQW4U37P.js";
import "./chunk-IGLNJ6RH.js";
import "./chunk-6PZXLRE2.js";
import "./chunk-QILATR5Z.js";
import "./chunk-722SI4PJ.js";
import "./chunk-2O5TX53H.js";
import {
  baselineText
} from "./chunk-JQPN257F.js";
import "./chunk-PMURIVW2.js";
import "./chunk-6LEYEKYL.js";
import "./chunk-RZXG26VJ.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import "./chunk-SM7H766S.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import {
  jsonText
} from "./chunk-D5BHDMOK.js";
import {
  table
} from "./chunk-LW4KCPX3.js";
import {
  quantities
} from "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import {
  saidByPeople
} from "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import "./chunk-4WQOXJNU.js";
import "./chunk-D4DRFCH4.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-LPUAS5NW.js";
import "./chunk-SW75YNI7.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-VKQC5YWJ.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-NPEM7D4L.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-UDKDNU3I.js";
import "./chunk-XVYHIGXT.js";
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
      print(`${jsonText({ baseline, levels, events }, 1)}
`);
      return 0;
    }
    print(`Suite ${visible(log.suite, 80)}: ${visible(baselineText(report), 400)}

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
