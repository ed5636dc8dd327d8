import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  gitBranch
} from "./chunk-PVOJ4Y3S.js";
import {
  readTrends,
  trendsMarkdown,
  trendsTerminal
} from "./chunk-66M2A536.js";
import "./chunk-IZ2KGC6E.js";
import "./chunk-QB5IK2GX.js";
import "./chunk-CLBLQF5Y.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-KFMDHULY.js";
import "./chunk-EKCEBO5F.js";
import "./chunk-7QJKPDAC.js";
import "./chunk-E754R7UG.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-XGO4WDDV.js";
import {
  writeNamed
} from "./chunk-KWVIHAS7.js";
import "./chunk-K7Q2RVBI.js";
import "./chunk-FUCW6JIV.js";
import {
  jsonText
} from "./chunk-SUDF2WXN.js";
import "./chunk-YAW2XCQI.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-HR52N5P2.js";
import {
  defaultBranchLocally
} from "./chunk-QDAWPZUK.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-O6CNUF6L.js";
import "./chunk-KU4DO2UU.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-VL3CQVNX.js";
import "./chunk-YUMC3TKP.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-2DYEVVSO.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-MG2DOFI5.js";
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
  details: "Covers every suite of the history, or the one that --suite names.",
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
    else {
      const shown = { all: flags.has("all"), columns: given.columns };
      print(reports.map((report) => trendsTerminal(report, shown)).join("\n"));
    }
    const path = config.reportMarkdown;
    if (path) await writeNamed("--report-markdown", resolve(cwd, path), trendsMarkdown(reports, FILE_BYTES));
    return damages.length > 0 ? 2 : 0;
  }
};
export {
  trendsCommand
};
