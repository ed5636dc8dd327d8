import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  compareCommand
} from "./chunk-L3F2ZQD3.js";
import {
  warningLines
} from "./chunk-YWZIDFWK.js";
import "./chunk-ZEFM4K22.js";
import "./chunk-V75QD6HT.js";
import "./chunk-7HWLWH4A.js";
import {
  openHistory,
  runInfoOf,
  suiteOf
} from "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  noiseOfFiles,
  noiseOfHistory,
  renderNoise
} from "./chunk-KMICG66C.js";
import "./chunk-5IMYWCVB.js";
import "./chunk-UQW4U37P.js";
import "./chunk-IGLNJ6RH.js";
import "./chunk-6PZXLRE2.js";
import "./chunk-QILATR5Z.js";
import "./chunk-722SI4PJ.js";
import "./chunk-2O5TX53H.js";
import "./chunk-IRYKHZOF.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-GI5D7JC7.js";
import "./chunk-GWTFBSKY.js";
import "./chunk-W6DAZ4CL.js";
import "./chunk-M23QFKYS.js";
import "./chunk-QPF7SNRW.js";
import "./chunk-JQPN257F.js";
import "./chunk-PMURIVW2.js";
import {
  comparableRuns
} from "./chunk-6LEYEKYL.js";
import "./chunk-RZXG26VJ.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-KWVIHAS7.js";
import "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import "./chunk-MAGIFINJ.js";
import "./chunk-P6ISXEZM.js";
import {
  readRuns
} from "./chunk-SM7H766S.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import {
  jsonText
} from "./chunk-D5BHDMOK.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import {
  defaultBranchLocally
} from "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import {
  newestRuns
} from "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import {
  WINDOW
} from "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import {
  environmentKey
} from "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-EUJ4T6WO.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-4WQOXJNU.js";
import "./chunk-D4DRFCH4.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-LPUAS5NW.js";
import "./chunk-SW75YNI7.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
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
