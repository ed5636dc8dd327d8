import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  acceptance,
  reasonFlag,
  requireReason
} from "./chunk-PLCGMEIH.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import {
  warningLines
} from "./chunk-YWZIDFWK.js";
import {
  openHistory,
  requireFiles,
  runInfoOf
} from "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  withJitter
} from "./chunk-C7TRFEUQ.js";
import "./chunk-IRYKHZOF.js";
import {
  readRuns
} from "./chunk-SM7H766S.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import "./chunk-D5BHDMOK.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  publishedFiles
} from "./chunk-76WBJDSY.js";
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
import "./chunk-SW75YNI7.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-VKQC5YWJ.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-NPEM7D4L.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-UDKDNU3I.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";
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
      throw new UserError(`${cwd} is not a git repository with a commit`, "A baseline belongs to a commit.");
    }
    const { reader } = await given.configuration();
    for (const { run, results } of await readRuns(words, reader, cwd, runInfoOf(given, workspace))) {
      for (const line of warningLines(results)) note(line);
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
