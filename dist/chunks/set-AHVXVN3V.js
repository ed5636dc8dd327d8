import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  acceptance,
  reasonFlag,
  requireReason
} from "./chunk-62Y536AL.js";
import {
  onLog
} from "./chunk-N3T5IQVU.js";
import {
  skippedLines
} from "./chunk-SK622ULS.js";
import {
  openHistory,
  requireFiles,
  runInfoOf
} from "./chunk-R2RV7BUT.js";
import "./chunk-CMT7ZIY5.js";
import {
  withJitter
} from "./chunk-NP3SIND2.js";
import {
  readRuns
} from "./chunk-U7AIMJSO.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import "./chunk-DHZRYOQC.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-S2CV4QTF.js";
import "./chunk-FC2AI6EP.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-USUKU73T.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-WDIDMRS2.js";
import {
  publishedFiles
} from "./chunk-FH634QQ3.js";
import "./chunk-PVNDSO5T.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-54ZLI5RD.js";
import "./chunk-TOZAWZL3.js";
import "./chunk-7WHEX4EX.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-NKQSODH5.js";
import "./chunk-FKQU6BAW.js";
import "./chunk-NAF3H4AO.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-433ON2U3.js";
import "./chunk-PV57VHJQ.js";
import "./chunk-KZNLPEAK.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-AEN2326D.js";
import "./chunk-UDKDNU3I.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

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
