import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  compareCommand
} from "./chunk-WSSZ27YP.js";
import "./chunk-6J2N57U6.js";
import {
  openHistory,
  runInfoOf,
  suiteOf
} from "./chunk-OW3MLH6M.js";
import "./chunk-AQHW34X6.js";
import "./chunk-5FRIBY5F.js";
import "./chunk-GVBFP5YJ.js";
import {
  noiseOfFiles,
  noiseOfHistory,
  renderNoise
} from "./chunk-AIVRTETA.js";
import "./chunk-BOXXUEQB.js";
import {
  skippedWarnings
} from "./chunk-VEO3H33O.js";
import "./chunk-AGPUEZGW.js";
import "./chunk-QCT2XQUO.js";
import "./chunk-SMZWK6W2.js";
import "./chunk-THRWQ2EE.js";
import "./chunk-FKTT7ACI.js";
import "./chunk-SN5C72TI.js";
import "./chunk-4TDDC4AL.js";
import "./chunk-HOUUHD3Q.js";
import "./chunk-DVXJ5W4P.js";
import "./chunk-ZDZZIZ7V.js";
import "./chunk-MP2NN3EF.js";
import {
  comparableRuns
} from "./chunk-KNINXIK7.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-CGTMJ477.js";
import "./chunk-DZQATGUQ.js";
import "./chunk-L7QR64BL.js";
import {
  defaultBranchLocally
} from "./chunk-F5FNYJ3H.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-NVRNIULK.js";
import {
  newestRuns
} from "./chunk-SBDHZOCC.js";
import "./chunk-KXMKCDX7.js";
import {
  WINDOW
} from "./chunk-47CCEUAR.js";
import "./chunk-54A2BB6R.js";
import "./chunk-TZ5QJYDR.js";
import "./chunk-BZZ2N4KP.js";
import "./chunk-L3XL6S7W.js";
import "./chunk-V7F27DS6.js";
import "./chunk-2M2IJG4L.js";
import "./chunk-U4O7H2TA.js";
import {
  shareOf
} from "./chunk-CI4FEJEB.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-I6T3QFDW.js";
import {
  readRuns
} from "./chunk-TFHZM5UJ.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-FEHQM3R6.js";
import "./chunk-PWJZGVQW.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import {
  environmentKey
} from "./chunk-KACRENDR.js";
import "./chunk-V53XZKZ4.js";
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
