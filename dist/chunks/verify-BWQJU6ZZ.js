import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  levelsFor
} from "./chunk-V3ZZH3SS.js";
import {
  onLog
} from "./chunk-HZWG2JEQ.js";
import {
  runInfoOf
} from "./chunk-F7YUJDGF.js";
import "./chunk-AQHW34X6.js";
import "./chunk-JGBM7OS7.js";
import "./chunk-PGF3FXB7.js";
import "./chunk-FZU34FFM.js";
import "./chunk-4Y4AWAW4.js";
import {
  benchmarks,
  benchmarksOf,
  runs
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
import "./chunk-TMHQ55PA.js";
import "./chunk-IBOGSCJJ.js";
import "./chunk-TBNLTQE2.js";
import "./chunk-KXMKCDX7.js";
import {
  RUNS_MIN
} from "./chunk-MLGVYTHE.js";
import {
  share
} from "./chunk-SSVV42HB.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-4PFCSR2T.js";
import {
  readRuns
} from "./chunk-Q7UWUU6S.js";
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
import {
  describeError
} from "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

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
