import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  compareCommand
} from "./chunk-OSL6MIL2.js";
import "./chunk-AIBLOK3I.js";
import {
  openHistory,
  runInfoOf,
  suiteOf
} from "./chunk-66ELZXO5.js";
import "./chunk-AQHW34X6.js";
import "./chunk-O3Q45PKA.js";
import "./chunk-TT6S65SB.js";
import {
  noiseOfFiles,
  noiseOfHistory,
  renderNoise
} from "./chunk-KGH56GJT.js";
import "./chunk-AEGATDRT.js";
import {
  skippedWarnings
} from "./chunk-BF4W3BF5.js";
import "./chunk-QFXTU4CW.js";
import "./chunk-G6D2TYEK.js";
import "./chunk-PFY6XQLP.js";
import "./chunk-SLA5VBVW.js";
import "./chunk-FKTT7ACI.js";
import "./chunk-XLAAZG64.js";
import "./chunk-XMHOL5FO.js";
import "./chunk-XOLLQPFQ.js";
import "./chunk-EBSLP3UH.js";
import {
  comparableRuns
} from "./chunk-VGR4BBU3.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-UBJF6BRQ.js";
import "./chunk-7MCSQGEI.js";
import "./chunk-L7QR64BL.js";
import {
  defaultBranchLocally
} from "./chunk-DIZE5G5W.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-JTSYEAQV.js";
import {
  newestRuns
} from "./chunk-D3PEH5QV.js";
import "./chunk-2XTMINYW.js";
import {
  WINDOW
} from "./chunk-BSXO2LQI.js";
import "./chunk-7LBB2K6O.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-APB25CRG.js";
import "./chunk-U4O7H2TA.js";
import {
  shareOf
} from "./chunk-LQJA666P.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-WNFAKERS.js";
import {
  readRuns
} from "./chunk-Q274X4H2.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-ETEYDMRU.js";
import "./chunk-6TRHCFKP.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import {
  environmentKey
} from "./chunk-AL3RN6LD.js";
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
      print(
        flags.has("json") ? `${JSON.stringify(report, null, 1)}
` : renderNoise(report, { all: flags.has("all") })
      );
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
