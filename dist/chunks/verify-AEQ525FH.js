import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  levelsFor
} from "./chunk-VVHV2BS2.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import {
  runInfoOf
} from "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-UQW4U37P.js";
import "./chunk-IGLNJ6RH.js";
import "./chunk-6PZXLRE2.js";
import "./chunk-QILATR5Z.js";
import "./chunk-722SI4PJ.js";
import "./chunk-2O5TX53H.js";
import {
  benchmarks,
  benchmarksOf,
  runs
} from "./chunk-JQPN257F.js";
import "./chunk-PMURIVW2.js";
import "./chunk-6LEYEKYL.js";
import "./chunk-RZXG26VJ.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import {
  readRuns
} from "./chunk-SM7H766S.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import {
  share
} from "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import {
  RUNS_MIN
} from "./chunk-MIGJ3Q72.js";
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
import {
  describeError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/commands/baseline/verify.ts
var verifyCommand = onLog({
  name: "baseline verify",
  usage: "baseline verify [FILES\u2026]",
  examples: ["perf-regression baseline verify", "perf-regression baseline verify bench.txt --suite nightly"],
  inputs: ["suite", "branch", "history-dir", "tool", "rules-file", "base-branch", "environment"],
  flags: [],
  async run(log, given) {
    const { words, cwd, print } = given;
    const { reader } = await given.configuration();
    const runInfo = { ...runInfoOf(given, await given.workspace()), suite: log.suite };
    const measured = words.length > 0 ? await readRuns(words, reader, cwd, runInfo) : [];
    const report = await levelsFor(log, given, measured[0]?.run);
    const answers = [...log.damages.map((damage) => no(describeError(damage))), ...answersOf(report)];
    print(
      `Suite ${visible(log.suite, 80)}
${answers.map(({ good, text }) => `  ${good ? "\u2713" : "\u2717"} ${visible(text, 400)}
`).join("")}`
    );
    return answers.every(({ good }) => good) ? 0 : 1;
  }
});
var yes = (text) => ({ good: true, text });
var no = (text) => ({ good: false, text });
function answersOf(report) {
  const { baseline, findings, counts, detectable } = report;
  const firm = baseline.source === "merge-base" || baseline.source === "ancestor";
  const enough = baseline.runs >= RUNS_MIN;
  const answers = [
    firm ? yes(baseline.why) : no(baseline.why),
    enough ? yes(`${runs(baseline.runs)} on ${baseline.environment}: enough to know the noise`) : no(
      `${runs(baseline.runs)} on ${baseline.environment}: ${runs(RUNS_MIN - baseline.runs)} more make the noise known`
    )
  ];
  if (counts.new > 0) answers.push(no(`${counts.new} series are not in the baseline`));
  if (counts.missing > 0) answers.push(no(`${counts.missing} series of the baseline are not in the results`));
  const unjudged = benchmarksOf(findings.filter(({ verdict }) => verdict === "inconclusive"));
  if (unjudged > 0)
    answers.push(no(`${benchmarks(unjudged)} could not be judged: perf-regression noise says why`));
  if (detectable !== null)
    answers.push(yes(`a change of ${share(detectable)} would be seen in half of the series`));
  return answers;
}
export {
  verifyCommand
};
