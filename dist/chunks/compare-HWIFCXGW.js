import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  storedSegments
} from "./chunk-Q6QLJ6EV.js";
import {
  onLog
} from "./chunk-F6XDWWEG.js";
import {
  printReports,
  reportFlags
} from "./chunk-6J2N57U6.js";
import "./chunk-OW3MLH6M.js";
import "./chunk-AQHW34X6.js";
import "./chunk-5FRIBY5F.js";
import "./chunk-GVBFP5YJ.js";
import "./chunk-SN5C72TI.js";
import "./chunk-4TDDC4AL.js";
import "./chunk-HOUUHD3Q.js";
import "./chunk-DVXJ5W4P.js";
import "./chunk-ZDZZIZ7V.js";
import {
  check
} from "./chunk-MP2NN3EF.js";
import "./chunk-KNINXIK7.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-CGTMJ477.js";
import "./chunk-DZQATGUQ.js";
import "./chunk-L7QR64BL.js";
import "./chunk-F5FNYJ3H.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  commitName
} from "./chunk-TMHQ55PA.js";
import "./chunk-NVRNIULK.js";
import {
  inOrder,
  isAcceptance
} from "./chunk-SBDHZOCC.js";
import "./chunk-KXMKCDX7.js";
import {
  WINDOW
} from "./chunk-47CCEUAR.js";
import "./chunk-54A2BB6R.js";
import "./chunk-TZ5QJYDR.js";
import "./chunk-BZZ2N4KP.js";
import "./chunk-L3XL6S7W.js";
import "./chunk-V7F27DS6.js";
import "./chunk-2M2IJG4L.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-KACRENDR.js";
import "./chunk-V53XZKZ4.js";
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
