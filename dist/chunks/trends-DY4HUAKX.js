import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  gitBranch
} from "./chunk-AQHW34X6.js";
import {
  readTrends,
  trendsMarkdown,
  trendsTerminal
} from "./chunk-WPBUVGGF.js";
import "./chunk-6CBVIATR.js";
import "./chunk-E3E5ZDEF.js";
import "./chunk-PGF3FXB7.js";
import "./chunk-BPVIHDF6.js";
import "./chunk-J4H56W42.js";
import "./chunk-CIBTO4SY.js";
import "./chunk-BI7NLXBE.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-BWY23PEY.js";
import {
  defaultBranchLocally
} from "./chunk-S4BAOCWQ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-IBOGSCJJ.js";
import "./chunk-TBNLTQE2.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MLGVYTHE.js";
import "./chunk-SSLG7D3B.js";
import "./chunk-SSVV42HB.js";
import "./chunk-L3XL6S7W.js";
import "./chunk-V7F27DS6.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-4UQRAOWP.js";
import "./chunk-OMB4DMJL.js";
import {
  describeError
} from "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

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
    else
      print(
        reports.map((report) => trendsTerminal(report, { all: flags.has("all"), columns: given.columns })).join("\n")
      );
    const path = config.reportMarkdown;
    if (path) await writeFile(resolve(cwd, path), trendsMarkdown(reports, FILE_BYTES));
    return damages.length > 0 ? 2 : 0;
  }
};
export {
  trendsCommand
};
