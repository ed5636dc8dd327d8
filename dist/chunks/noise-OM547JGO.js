import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  compareCommand
} from "./chunk-F2QAVJ4W.js";
import {
  warningLines
} from "./chunk-OMXG4LYF.js";
import "./chunk-YKODCVIJ.js";
import "./chunk-NNJ7O4CO.js";
import "./chunk-7XXJLLZU.js";
import {
  openHistory,
  runInfoOf,
  suiteOf
} from "./chunk-DX6RMIVJ.js";
import "./chunk-PVOJ4Y3S.js";
import {
  noiseOfFiles,
  noiseOfHistory,
  renderNoise
} from "./chunk-IZ2KGC6E.js";
import "./chunk-5IMYWCVB.js";
import "./chunk-LTW7AVZM.js";
import "./chunk-CLBLQF5Y.js";
import "./chunk-Z6BZ3PJG.js";
import "./chunk-NH46YAEE.js";
import "./chunk-IRYKHZOF.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-GI5D7JC7.js";
import "./chunk-AV6FX6IM.js";
import "./chunk-BTYZCEHJ.js";
import "./chunk-KFMDHULY.js";
import "./chunk-EKCEBO5F.js";
import "./chunk-7QJKPDAC.js";
import "./chunk-MMQ2P2P4.js";
import {
  comparableRuns
} from "./chunk-E754R7UG.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-KWVIHAS7.js";
import "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import "./chunk-DEQOGZ7S.js";
import "./chunk-FUCW6JIV.js";
import {
  readRuns
} from "./chunk-ZK25LMBB.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import {
  jsonText
} from "./chunk-SUDF2WXN.js";
import "./chunk-YAW2XCQI.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-HR52N5P2.js";
import {
  defaultBranchLocally
} from "./chunk-QDAWPZUK.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-O6CNUF6L.js";
import {
  newestRuns
} from "./chunk-KU4DO2UU.js";
import "./chunk-KXMKCDX7.js";
import {
  WINDOW
} from "./chunk-MIGJ3Q72.js";
import "./chunk-VL3CQVNX.js";
import {
  environmentKey
} from "./chunk-YUMC3TKP.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-EUJ4T6WO.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-LPUAS5NW.js";
import "./chunk-GN5KSV6U.js";
import "./chunk-4DR47NCR.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-2DYEVVSO.js";
import {
  shareOf
} from "./chunk-AR7DG7B6.js";
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
      help: "Survey the stored runs of the base branch; the default without files."
    },
    { name: "all", help: "Show every series, not only the noisiest 20." },
    { name: "json", help: "Print the survey as JSON." }
  ],
  async run(given) {
    const { words, flags, cwd, print, note } = given;
    if (words.length > 0 && flags.has("history")) {
      throw new UserError("noise: expected files or --history, got both", `perf-regression ${this.usage}`);
    }
    const { policy, reader } = await given.configuration();
    const reports = [];
    if (words.length === 0) reports.push(await surveyHistory(given, policy));
    else {
      for (const { run, results } of await readRuns(words, reader, cwd, runInfoOf(given, void 0))) {
        for (const line of warningLines(results)) note(line);
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
