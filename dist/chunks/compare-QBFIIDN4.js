import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  storedSegments
} from "./chunk-Q6QLJ6EV.js";
import {
  onLog
} from "./chunk-HZWG2JEQ.js";
import {
  printReports,
  reportFlags
} from "./chunk-DQN6BZZF.js";
import "./chunk-F7YUJDGF.js";
import "./chunk-AQHW34X6.js";
import "./chunk-TGYYXN3T.js";
import "./chunk-RKHUGYL3.js";
import "./chunk-6TNKOTN7.js";
import "./chunk-BPVIHDF6.js";
import "./chunk-H67NEZ4J.js";
import "./chunk-J4H56W42.js";
import "./chunk-CIBTO4SY.js";
import {
  check
} from "./chunk-RBP2YX2A.js";
import "./chunk-BI7NLXBE.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-W37XMRY6.js";
import "./chunk-BWY23PEY.js";
import "./chunk-S4BAOCWQ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  commitName
} from "./chunk-TMHQ55PA.js";
import "./chunk-IBOGSCJJ.js";
import {
  inOrder,
  isAcceptance
} from "./chunk-TBNLTQE2.js";
import "./chunk-KXMKCDX7.js";
import {
  WINDOW
} from "./chunk-MLGVYTHE.js";
import "./chunk-DHU22BFO.js";
import "./chunk-SSLG7D3B.js";
import "./chunk-SSVV42HB.js";
import "./chunk-L3XL6S7W.js";
import "./chunk-V7F27DS6.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-2JC34VYB.js";
import "./chunk-4UQRAOWP.js";
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
