import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  storedSegments
} from "./chunk-K7F6GKOL.js";
import {
  onLog
} from "./chunk-QSQCTSXW.js";
import {
  printReports,
  reportFlags
} from "./chunk-L2BLNMHZ.js";
import "./chunk-ZBTAYRLD.js";
import "./chunk-2S5AQGOL.js";
import "./chunk-64EQ67K6.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-NC3CMRCT.js";
import "./chunk-HY2A7ZDN.js";
import "./chunk-QXQJ46WC.js";
import {
  check
} from "./chunk-UAZVU5KT.js";
import "./chunk-4E5MDBD3.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-KWVIHAS7.js";
import "./chunk-PPESRUVV.js";
import "./chunk-2OAVNWB4.js";
import "./chunk-ST7ILJND.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-5HLS4MK6.js";
import "./chunk-DHZRYOQC.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-M437URUX.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import {
  commitName
} from "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-YOBCRQNQ.js";
import {
  inOrder,
  isAcceptance
} from "./chunk-2MGLZR3T.js";
import "./chunk-KXMKCDX7.js";
import {
  WINDOW
} from "./chunk-E22NO6ZN.js";
import "./chunk-HCIVUQTY.js";
import "./chunk-YUMC3TKP.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-5BEN3CFC.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-433ON2U3.js";
import "./chunk-2DYEVVSO.js";
import "./chunk-KZNLPEAK.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

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
