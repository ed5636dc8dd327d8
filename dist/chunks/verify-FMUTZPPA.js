import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  levelsFor
} from "./chunk-OSS7JEY4.js";
import {
  onLog
} from "./chunk-JK53VW3V.js";
import {
  runInfoOf
} from "./chunk-YVH3522X.js";
import "./chunk-AQHW34X6.js";
import "./chunk-Q4NQXJG2.js";
import "./chunk-ZJZPZQMP.js";
import "./chunk-YUXTD3TA.js";
import "./chunk-YAV6D3DA.js";
import {
  benchmarks,
  benchmarksOf,
  runs
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
import "./chunk-TMHQ55PA.js";
import "./chunk-VX6APBA7.js";
import "./chunk-LNXCOP4S.js";
import "./chunk-KXMKCDX7.js";
import {
  RUNS_MIN
} from "./chunk-CG6OH52S.js";
import {
  share
} from "./chunk-T3H3PUF6.js";
import "./chunk-IXDPNUYF.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-NKQSODH5.js";
import {
  readRuns
} from "./chunk-HEFDFJEK.js";
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
import {
  describeError
} from "./chunk-ODVAPF3E.js";
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
      `Suite ${log.suite}
${answers.map(({ good, text }) => `  ${good ? "\u2713" : "\u2717"} ${text}
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
