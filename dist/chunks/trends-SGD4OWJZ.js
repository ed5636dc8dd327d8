import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  gitBranch
} from "./chunk-AQHW34X6.js";
import {
  readTrends,
  trendsMarkdown,
  trendsTerminal
} from "./chunk-EAOZ76Q6.js";
import "./chunk-MFJ57ENT.js";
import "./chunk-O2QLDQ7G.js";
import "./chunk-TOCJA3IB.js";
import "./chunk-ZJZPZQMP.js";
import "./chunk-QNWKEY5B.js";
import "./chunk-ESMP4KG2.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-W6BMWVCF.js";
import "./chunk-L7QR64BL.js";
import {
  defaultBranchLocally
} from "./chunk-37TIETZN.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-VX6APBA7.js";
import "./chunk-LNXCOP4S.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-CG6OH52S.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-IXDPNUYF.js";
import "./chunk-NKQSODH5.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-KLUIRO3Z.js";
import "./chunk-K543QYIJ.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-AEN2326D.js";
import "./chunk-OMB4DMJL.js";
import {
  describeError
} from "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

// src/commands/trends.ts
import { writeFile } from "node:fs/promises";
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
    if (flags.has("json")) print(`${JSON.stringify(reports, null, 1)}
`);
    else print(reports.map((report) => trendsTerminal(report, { all: flags.has("all") })).join("\n"));
    const path = config.reportMarkdown;
    if (path) await writeFile(resolve(cwd, path), trendsMarkdown(reports, FILE_BYTES));
    return damages.length > 0 ? 2 : 0;
  }
};
export {
  trendsCommand
};
