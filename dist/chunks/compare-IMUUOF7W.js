import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  storedSegments
} from "./chunk-Q6QLJ6EV.js";
import {
  onLog
} from "./chunk-XAWQ3U2B.js";
import {
  printReports,
  reportFlags
} from "./chunk-ITNQJYY4.js";
import "./chunk-PD6FN65J.js";
import "./chunk-N2RW4ILY.js";
import "./chunk-7S5IZWO5.js";
import "./chunk-ABLJOBBE.js";
import "./chunk-XEKC5ICG.js";
import "./chunk-ZXX7QNFA.js";
import "./chunk-6QYCKX3C.js";
import {
  check
} from "./chunk-DCNTX2I4.js";
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
  commitName
} from "./chunk-TMHQ55PA.js";
import "./chunk-IGMFDK4U.js";
import {
  inOrder,
  isAcceptance
} from "./chunk-OWSB5LHX.js";
import "./chunk-2XTMINYW.js";
import {
  WINDOW
} from "./chunk-5ECT6ZGY.js";
import "./chunk-ATYUSFBS.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-4HCNJXM7.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-5PB7AGDM.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-XV7HBRXZ.js";
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
      rung: "latest",
      why: `the newest runs of ${other}, up to ${commitName(base.at(-1)?.commit ?? "")}`,
      tried: [],
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
