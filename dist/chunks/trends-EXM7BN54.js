import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  gitBranch
} from "./chunk-PVOJ4Y3S.js";
import {
  readTrends,
  trendsMarkdown,
  trendsTerminal
} from "./chunk-EA76T7II.js";
import "./chunk-HGWDEAGU.js";
import "./chunk-TPLMBGKW.js";
import "./chunk-K2BO4HVT.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-QXQJ46WC.js";
import "./chunk-4E5MDBD3.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-XGO4WDDV.js";
import {
  writeNamed
} from "./chunk-KWVIHAS7.js";
import "./chunk-2OAVNWB4.js";
import "./chunk-T3H3PUF6.js";
import {
  jsonText
} from "./chunk-DHZRYOQC.js";
import "./chunk-N7JX7W3S.js";
import {
  defaultBranchLocally
} from "./chunk-M437URUX.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-YOBCRQNQ.js";
import "./chunk-2MGLZR3T.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-E22NO6ZN.js";
import "./chunk-HCIVUQTY.js";
import "./chunk-YUMC3TKP.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-433ON2U3.js";
import "./chunk-2DYEVVSO.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import {
  describeError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/commands/trends.ts
import { resolve } from "node:path";
var FILE_BYTES = 1e6;
var trendsCommand = {
  name: "trends",
  usage: "trends",
  details: "Looks at every suite of the history, or at the one that --suite names.",
  examples: [
    "perf-regression trends",
    "perf-regression trends --trend-days 30 --suite nightly --all",
    "perf-regression trends --report-markdown trends.md --json > trends.json"
  ],
  inputs: [
    "trend-days",
    "suite",
    "thresholds",
    "rules-file",
    "base-branch",
    "environment",
    "branch",
    "history-dir",
    "alpha",
    "confidence",
    "report-markdown"
  ],
  flags: [
    { name: "all", help: "Show every series, not only those that moved." },
    { name: "json", help: "Print the report of each suite as JSON, as a list." }
  ],
  async run(given) {
    const { config, flags, cwd, now, print, note } = given;
    const { policy } = await given.configuration();
    const branch = config.baseBranch || await defaultBranchLocally(cwd);
    const history = gitBranch(cwd, config.branch);
    const { reports, damages } = await readTrends(history, config, { ...policy, branch, now });
    for (const damage of damages) note(`${describeError(damage)}
`);
    if (flags.has("json")) print(`${jsonText(reports, 1)}
`);
    else print(reports.map((report) => trendsTerminal(report, { all: flags.has("all") })).join("\n"));
    const path = config.reportMarkdown;
    if (path) await writeNamed("--report-markdown", resolve(cwd, path), trendsMarkdown(reports, FILE_BYTES));
    return damages.length > 0 ? 2 : 0;
  }
};
export {
  trendsCommand
};
