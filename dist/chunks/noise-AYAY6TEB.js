import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  compareCommand
} from "./chunk-ZQ2M262A.js";
import "./chunk-CGSVEWNW.js";
import "./chunk-IRZJSQDY.js";
import "./chunk-S3YVL6KJ.js";
import {
  openHistory,
  runInfoOf,
  suiteOf
} from "./chunk-R2RV7BUT.js";
import "./chunk-CMT7ZIY5.js";
import {
  noiseOfFiles,
  noiseOfHistory,
  renderNoise
} from "./chunk-VAN4TMAE.js";
import {
  skippedWarnings
} from "./chunk-TAADD6YG.js";
import "./chunk-XUWDLDZJ.js";
import "./chunk-OXYJD6YS.js";
import "./chunk-SXCVEOFJ.js";
import "./chunk-RQK3AEJ5.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-V5O25TJT.js";
import "./chunk-FQK7OODJ.js";
import "./chunk-I4KZBUYS.js";
import "./chunk-QXQJ46WC.js";
import "./chunk-AI253AK2.js";
import {
  comparableRuns
} from "./chunk-LLG3ORIY.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-43YED7RR.js";
import "./chunk-ZSQWRNCH.js";
import "./chunk-RSUBIWZG.js";
import "./chunk-L7QR64BL.js";
import "./chunk-ST7ILJND.js";
import "./chunk-T3H3PUF6.js";
import {
  readRuns
} from "./chunk-U7AIMJSO.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import {
  jsonText
} from "./chunk-DHZRYOQC.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-TOCJA3IB.js";
import {
  defaultBranchLocally
} from "./chunk-S2CV4QTF.js";
import "./chunk-FC2AI6EP.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-USUKU73T.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-FH634QQ3.js";
import {
  newestRuns
} from "./chunk-PVNDSO5T.js";
import "./chunk-KXMKCDX7.js";
import {
  WINDOW
} from "./chunk-54ZLI5RD.js";
import "./chunk-TOZAWZL3.js";
import {
  environmentKey
} from "./chunk-7WHEX4EX.js";
import "./chunk-U4O7H2TA.js";
import {
  shareOf
} from "./chunk-M43TP45G.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-NKQSODH5.js";
import "./chunk-5BEN3CFC.js";
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

// src/commands/noise.ts
var noiseCommand = {
  name: "noise",
  usage: "noise [FILES\u2026]",
  examples: [
    "perf-regression noise --suite Benchmark",
    "perf-regression noise --history --all",
    "perf-regression noise bench-*.json --json"
  ],
  inputs: [
    "tool",
    "suite",
    "thresholds",
    "rules-file",
    "base-branch",
    "environment",
    "branch",
    "history-dir",
    "alpha"
  ],
  flags: [
    {
      name: "history",
      help: "Look at the stored runs of the base branch, which is the default without files."
    },
    { name: "all", help: "Show every series, not only the noisiest 20." },
    { name: "json", help: "Print the survey as JSON." }
  ],
  async run(given) {
    const { words, flags, cwd, print, note } = given;
    if (words.length > 0 && flags.has("history")) {
      throw new UserError(
        "noise looks at files or at the history, not at both",
        `perf-regression ${this.usage}`
      );
    }
    const { policy, reader } = await given.configuration();
    const reports = [];
    if (words.length === 0) reports.push(await surveyHistory(given, policy));
    else {
      for (const { run, results } of await readRuns(words, reader, cwd, runInfoOf(given, void 0))) {
        for (const { message } of skippedWarnings(results)) note(`${message}
`);
        reports.push(noiseOfFiles(run, { ...policy, alpha: alphaOfFiles(given, policy) }));
      }
    }
    for (const report of reports) {
      print(flags.has("json") ? `${jsonText(report, 1)}
` : renderNoise(report, { all: flags.has("all") }));
    }
    return 0;
  }
};
function alphaOfFiles({ options }, { alpha }) {
  const asked = compareCommand.defaults?.alpha;
  return options.has("alpha") || asked === void 0 ? alpha : shareOf(asked);
}
async function surveyHistory(given, policy) {
  const { comparability } = policy;
  const { config, cwd } = given;
  const log = openHistory(suiteOf(given), given);
  const branch = config.baseBranch || await defaultBranchLocally(cwd);
  const ofBranch = (runs2) => runs2.filter((run) => run.branch === branch);
  const comparable = (runs2) => {
    const last = runs2.at(-1);
    return last ? comparableRuns(last, runs2, comparability) : [];
  };
  const { runs } = await newestRuns(log.segmentsFromNewest(WINDOW), {
    counting: (read) => comparable(ofBranch(read))
  });
  const all = ofBranch(runs);
  const newest = all.at(-1);
  if (!newest) {
    throw new UserError(
      `there is no run of branch ${branch} in the history of suite ${log.suite} on ${log.branch.description}`,
      `Fetch it (git fetch origin ${config.branch}), name another --suite or --base-branch, or store a first run: perf-regression record FILES\u2026`
    );
  }
  const { environment } = newest;
  const own = comparable(all).slice(-WINDOW);
  const others = all.slice(all.indexOf(own[0])).filter((run) => !own.includes(run));
  return noiseOfHistory(
    own,
    others.map((run) => environmentKey(run.environment, comparability, environment)),
    policy
  );
}
export {
  noiseCommand
};
