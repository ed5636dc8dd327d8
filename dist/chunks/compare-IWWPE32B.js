import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  storedSegments
} from "./chunk-K7F6GKOL.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import {
  printReports,
  reportFlags
} from "./chunk-ZEFM4K22.js";
import "./chunk-V75QD6HT.js";
import "./chunk-7HWLWH4A.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-GWTFBSKY.js";
import "./chunk-W6DAZ4CL.js";
import "./chunk-M23QFKYS.js";
import "./chunk-QPF7SNRW.js";
import "./chunk-JQPN257F.js";
import {
  check
} from "./chunk-PMURIVW2.js";
import "./chunk-6LEYEKYL.js";
import "./chunk-RZXG26VJ.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-KWVIHAS7.js";
import "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import "./chunk-MAGIFINJ.js";
import "./chunk-P6ISXEZM.js";
import "./chunk-5HLS4MK6.js";
import "./chunk-D5BHDMOK.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import {
  commitName
} from "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import {
  inOrder,
  isAcceptance
} from "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import {
  WINDOW
} from "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-EUJ4T6WO.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-LPUAS5NW.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-VKQC5YWJ.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-MG2DOFI5.js";
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
