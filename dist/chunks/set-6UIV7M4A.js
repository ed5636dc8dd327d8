import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  acceptance,
  reasonFlag,
  requireReason
} from "./chunk-VSP3DHFN.js";
import {
  skippedLines
} from "./chunk-3D2WBZDN.js";
import {
  onLog
} from "./chunk-HZWG2JEQ.js";
import {
  openHistory,
  requireFiles,
  runInfoOf
} from "./chunk-F7YUJDGF.js";
import "./chunk-AQHW34X6.js";
import {
  withJitter
} from "./chunk-NZHUFNVZ.js";
import "./chunk-S4BAOCWQ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  publishedFiles
} from "./chunk-IBOGSCJJ.js";
import "./chunk-TBNLTQE2.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MLGVYTHE.js";
import "./chunk-L3XL6S7W.js";
import "./chunk-V7F27DS6.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-4PFCSR2T.js";
import {
  readRuns
} from "./chunk-Q7UWUU6S.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-P6SQJNTZ.js";
import "./chunk-SM5J2KGF.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-QIA7DUQO.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-WNFAKERS.js";
import "./chunk-2JC34VYB.js";
import "./chunk-4UQRAOWP.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-AFLXEGIS.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

// src/commands/baseline/set.ts
var setCommand = onLog({
  name: "baseline set",
  usage: "baseline set FILES\u2026",
  examples: ['perf-regression baseline set bench.txt --reason "new runners"'],
  inputs: ["suite", "branch", "history-dir", "tool", "rules-file"],
  flags: [reasonFlag],
  startsEmpty: true,
  async run(_, given) {
    const { words, config, cwd, print, note } = given;
    requireFiles(words, "baseline set FILES\u2026 --reason TEXT");
    const reason = requireReason(given, "baseline set FILES\u2026 --reason TEXT");
    const workspace = await given.workspace();
    if (!workspace) {
      throw new UserError(`${cwd} is no git repository with a commit`, "A baseline belongs to a commit.");
    }
    const { reader } = await given.configuration();
    for (const { run, results } of await readRuns(words, reader, cwd, runInfoOf(given, workspace))) {
      for (const line of skippedLines(results)) note(line);
      const log = openHistory(run.suite, given);
      const event = acceptance(run, reason, workspace, given);
      await log.append(run, [event], withJitter(), { files: publishedFiles(run) });
      print(
        `Stored ${run.measurements.length} series of ${shortCommit(run.commit)} (${run.branch}) in ${log.folder}; from there on they are the baseline.
`
      );
    }
    print(`Tell the others: git push origin ${config.branch}
`);
    return 0;
  }
});
export {
  setCommand
};
