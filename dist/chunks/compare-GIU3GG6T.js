import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  storedSegments
} from "./chunk-Q6QLJ6EV.js";
import {
  onLog
} from "./chunk-BA7L2GGJ.js";
import {
  printReports,
  reportFlags
} from "./chunk-AIBLOK3I.js";
import "./chunk-66ELZXO5.js";
import "./chunk-AQHW34X6.js";
import "./chunk-O3Q45PKA.js";
import "./chunk-TT6S65SB.js";
import "./chunk-XLAAZG64.js";
import "./chunk-XMHOL5FO.js";
import "./chunk-XOLLQPFQ.js";
import {
  check
} from "./chunk-EBSLP3UH.js";
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
  commitName
} from "./chunk-TMHQ55PA.js";
import "./chunk-JTSYEAQV.js";
import {
  inOrder,
  isAcceptance
} from "./chunk-D3PEH5QV.js";
import "./chunk-2XTMINYW.js";
import {
  WINDOW
} from "./chunk-BSXO2LQI.js";
import "./chunk-7LBB2K6O.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-APB25CRG.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-2JC34VYB.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-OMB4DMJL.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

// src/commands/history/compare.ts
var compareCommand = onLog({
  name: "history compare",
  usage: "history compare BRANCH OTHER",
  examples: [
    "perf-regression history compare release/1.x main",
    "perf-regression history compare topic main --all"
  ],
  inputs: [
    "suite",
    "branch",
    "history-dir",
    "thresholds",
    "rules-file",
    "fail-on-regression",
    "on-inconclusive",
    "on-suspected",
    "confidence",
    "alpha",
    "report-json",
    "report-markdown",
    "report-html"
  ],
  flags: reportFlags,
  async run(log, given) {
    const [branch, other, ...more] = given.words;
    if (branch === void 0 || other === void 0 || more.length > 0) {
      throw new UserError(
        `history compare takes two branches; ${given.words.length} were named`,
        "perf-regression history compare release/1.x main"
      );
    }
    const segments = await storedSegments(log, given.note);
    const runs = inOrder(segments.flatMap((segment) => segment.runs));
    const events = segments.flatMap((segment) => segment.events);
    const newest = runsOf(branch, runs, log).at(-1);
    const again = runs.filter(
      (run) => run.branch === branch && run.commit === newest.commit && run !== newest
    );
    const base = runsOf(other, runs, log).filter(({ commit }) => commit !== newest.commit || commit === "");
    const baseline = {
      source: "latest",
      why: `the newest runs of ${other}, up to ${commitName(base.at(-1)?.commit ?? "")}`,
      skippedSources: [],
      branch: other,
      runs: base.slice(-WINDOW),
      accepted: events.filter(isAcceptance),
      episodes: [],
      warnings: []
    };
    const { policy } = await given.configuration();
    const around = { again, records: false, override: null, warnings: [] };
    return printReports([check(newest, baseline, policy, around)], given);
  }
});
function runsOf(branch, runs, { suite }) {
  const own = runs.filter((run) => run.branch === branch);
  if (own.length > 0) return own;
  const names = [...new Set(runs.map((run) => run.branch))].slice(0, 10).join(", ");
  throw new UserError(
    `suite ${suite} has no run of branch ${JSON.stringify(branch)}`,
    `There are runs of: ${names}. Others are stored where the input record is always.`
  );
}
export {
  compareCommand
};
