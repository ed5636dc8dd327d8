import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  acceptance,
  reasonFlag,
  requireReason
} from "./chunk-7DKR32XE.js";
import {
  skippedLines
} from "./chunk-UO7NRIN2.js";
import {
  onLog
} from "./chunk-BA7L2GGJ.js";
import {
  openHistory,
  requireFiles,
  runInfoOf
} from "./chunk-66ELZXO5.js";
import "./chunk-AQHW34X6.js";
import {
  withJitter
} from "./chunk-DBRB5GBO.js";
import "./chunk-DIZE5G5W.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  publishedFiles
} from "./chunk-JTSYEAQV.js";
import "./chunk-D3PEH5QV.js";
import "./chunk-2XTMINYW.js";
import "./chunk-BSXO2LQI.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-APB25CRG.js";
import "./chunk-NIZJWLSJ.js";
import {
  readRuns
} from "./chunk-Q274X4H2.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-ETEYDMRU.js";
import "./chunk-6TRHCFKP.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-IVZG5JWR.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-2JC34VYB.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-EEUATQGJ.js";
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
