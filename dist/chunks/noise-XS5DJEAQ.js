import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  compareCommand
} from "./chunk-TIZEY5P2.js";
import "./chunk-DQN6BZZF.js";
import {
  openHistory,
  runInfoOf,
  suiteOf
} from "./chunk-F7YUJDGF.js";
import "./chunk-AQHW34X6.js";
import "./chunk-TGYYXN3T.js";
import "./chunk-RKHUGYL3.js";
import {
  noiseOfFiles,
  noiseOfHistory,
  renderNoise
} from "./chunk-6CBVIATR.js";
import {
  skippedWarnings
} from "./chunk-VEO3H33O.js";
import "./chunk-JGBM7OS7.js";
import "./chunk-PGF3FXB7.js";
import "./chunk-FZU34FFM.js";
import "./chunk-4Y4AWAW4.js";
import "./chunk-FKTT7ACI.js";
import "./chunk-6TNKOTN7.js";
import "./chunk-BPVIHDF6.js";
import "./chunk-H67NEZ4J.js";
import "./chunk-J4H56W42.js";
import "./chunk-CIBTO4SY.js";
import "./chunk-RBP2YX2A.js";
import {
  comparableRuns
} from "./chunk-BI7NLXBE.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-W37XMRY6.js";
import "./chunk-BWY23PEY.js";
import {
  defaultBranchLocally
} from "./chunk-S4BAOCWQ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-IBOGSCJJ.js";
import {
  newestRuns
} from "./chunk-TBNLTQE2.js";
import "./chunk-KXMKCDX7.js";
import {
  WINDOW
} from "./chunk-MLGVYTHE.js";
import "./chunk-DHU22BFO.js";
import "./chunk-SSLG7D3B.js";
import "./chunk-SSVV42HB.js";
import "./chunk-L3XL6S7W.js";
import "./chunk-V7F27DS6.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-U4O7H2TA.js";
import {
  shareOf
} from "./chunk-CI4FEJEB.js";
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
import {
  environmentKey
} from "./chunk-Z7Q3IPJN.js";
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
