import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  compareCommand
} from "./chunk-JTBQBWGH.js";
import "./chunk-L2BLNMHZ.js";
import "./chunk-ZBTAYRLD.js";
import "./chunk-2S5AQGOL.js";
import {
  openHistory,
  runInfoOf,
  suiteOf
} from "./chunk-64EQ67K6.js";
import "./chunk-PVOJ4Y3S.js";
import {
  noiseOfFiles,
  noiseOfHistory,
  renderNoise
} from "./chunk-HGWDEAGU.js";
import {
  skippedWarnings
} from "./chunk-TAADD6YG.js";
import "./chunk-KX4GVLLB.js";
import "./chunk-K2BO4HVT.js";
import "./chunk-JEA2KQZQ.js";
import "./chunk-XIVCFNXR.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-GI5D7JC7.js";
import "./chunk-NC3CMRCT.js";
import "./chunk-HY2A7ZDN.js";
import "./chunk-QXQJ46WC.js";
import "./chunk-UAZVU5KT.js";
import {
  comparableRuns
} from "./chunk-4E5MDBD3.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-KWVIHAS7.js";
import "./chunk-PPESRUVV.js";
import "./chunk-2OAVNWB4.js";
import "./chunk-ST7ILJND.js";
import "./chunk-T3H3PUF6.js";
import {
  readRuns
} from "./chunk-5GJWZAVM.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
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
import {
  newestRuns
} from "./chunk-2MGLZR3T.js";
import "./chunk-KXMKCDX7.js";
import {
  WINDOW
} from "./chunk-E22NO6ZN.js";
import "./chunk-HCIVUQTY.js";
import {
  environmentKey
} from "./chunk-YUMC3TKP.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-U4O7H2TA.js";
import {
  shareOf
} from "./chunk-6KRE362Q.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-5BEN3CFC.js";
import "./chunk-TK6H5W7O.js";
import "./chunk-FBVJVD7U.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-433ON2U3.js";
import "./chunk-2DYEVVSO.js";
import "./chunk-KZNLPEAK.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-UDKDNU3I.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";
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
