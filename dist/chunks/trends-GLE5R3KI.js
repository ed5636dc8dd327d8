import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  gitBranch
} from "./chunk-PVOJ4Y3S.js";
import {
  readTrends,
  trendsMarkdown,
  trendsTerminal
} from "./chunk-GB6QW76R.js";
import "./chunk-KMICG66C.js";
import "./chunk-HUB4B3GR.js";
import "./chunk-IGLNJ6RH.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-M23QFKYS.js";
import "./chunk-QPF7SNRW.js";
import "./chunk-JQPN257F.js";
import "./chunk-6LEYEKYL.js";
import "./chunk-RZXG26VJ.js";
import "./chunk-XGO4WDDV.js";
import {
  writeNamed
} from "./chunk-KWVIHAS7.js";
import "./chunk-K7Q2RVBI.js";
import "./chunk-P6ISXEZM.js";
import {
  jsonText
} from "./chunk-D5BHDMOK.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import {
  defaultBranchLocally
} from "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
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
