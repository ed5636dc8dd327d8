import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  Progress
} from "./chunk-5OSSK3G6.js";
import {
  printReports,
  reportFlags
} from "./chunk-7XAOBYHV.js";
import {
  measuringFlags,
  probeOf,
  setupOf
} from "./chunk-FZVKMT4E.js";
import {
  countOption
} from "./chunk-ZLJOIMNV.js";
import {
  requireWorkspace,
  runInfoOf
} from "./chunk-YVH3522X.js";
import "./chunk-AQHW34X6.js";
import "./chunk-K4BLGS4F.js";
import "./chunk-ILCVRPJS.js";
import {
  commitOf,
  withWorktrees
} from "./chunk-5C3OSYNC.js";
import {
  LIMIT,
  MINUTES,
  ROUNDS,
  judgeRounds,
  measureInTurn,
  withLimit
} from "./chunk-YZQZOPNH.js";
import {
  withSources
} from "./chunk-V5O25TJT.js";
import "./chunk-5PFG5STG.js";
import "./chunk-XURBICEZ.js";
import "./chunk-QNWKEY5B.js";
import "./chunk-JRN4ISD5.js";
import "./chunk-ESMP4KG2.js";
import "./chunk-K2NZUNS2.js";
import {
  BENCHMARKS,
  INTERRUPTED,
  PAIRED,
  interruptible,
  openStopwatch
} from "./chunk-GTQGO6DB.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-QQDLOU6C.js";
import "./chunk-W6BMWVCF.js";
import "./chunk-L7QR64BL.js";
import {
  defaultBranchLocally
} from "./chunk-37TIETZN.js";
import "./chunk-ER2MJHPF.js";
import {
  tryGit
} from "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-VX6APBA7.js";
import "./chunk-LNXCOP4S.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-CG6OH52S.js";
import "./chunk-3CCS4HDU.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-IXDPNUYF.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-XPXDNXDF.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-NKQSODH5.js";
import "./chunk-HEFDFJEK.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-IKOEHRK6.js";
import "./chunk-KXJB5AJU.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-KLUIRO3Z.js";
import "./chunk-K543QYIJ.js";
import "./chunk-QIA7DUQO.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-AEN2326D.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-AFLXEGIS.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

// src/commands/ab.ts
var SEED = { defaultValue: 1, min: 0, max: Number.MAX_SAFE_INTEGER };
var abCommand = {
  name: "ab",
  usage: "ab -- CMD\u2026",
  details: `Both are checked out in temporary folders; your work tree is not touched. In each round the command runs once in each, in random order.
The command is measured from outside, or says itself what it measured (--results). ${BENCHMARKS} in it stands for a regular
expression of the benchmarks that are not settled yet. A change of more than ${100 * LIMIT} % counts, where no rule says otherwise.`,
  examples: [
    "perf-regression ab -- node scripts/report.mjs",
    "perf-regression ab --base v1.2.0 --head HEAD --setup 'npm ci' -- npm run job",
    "perf-regression ab --results - --tool go -- go test -run '^$' -bench '{benchmarks}' .",
    "perf-regression ab --same -- ./job   # whether this machine finds something where nothing is"
  ],
  inputs: [
    ...["tool", "suite", "thresholds", "rules-file", "tags", "base-branch", "fail-on-regression"],
    ...[
      "on-inconclusive",
      "on-missing",
      "confidence",
      "alpha",
      "report-json",
      "report-markdown",
      "report-html"
    ]
  ],
  flags: [
    { name: "base", value: "REF", help: "The older version. Default: the commit that this one stands on." },
    { name: "head", value: "REF", help: "The newer version. [HEAD]" },
    { name: "same", help: "Measure the newer version against itself: nothing is to be found." },
    ...measuringFlags,
    { name: "max-rounds", value: "N", help: `So many rounds at most. [${ROUNDS.defaultValue}]` },
    { name: "max-minutes", value: "N", help: `No further round after so long. [${MINUTES.defaultValue}]` },
    { name: "seed", value: "N", help: `Of the order within the rounds. [${SEED.defaultValue}]` },
    ...reportFlags
  ],
  async run(given) {
    const { words, cwd, env } = given;
    if (words.length === 0) throw new UserError("no command was named", `perf-regression ${this.usage}`);
    await requireWorkspace(given);
    const { policy, reader, sources } = await given.configuration();
    const commits = await commitsOf(given);
    const stopwatch = await openStopwatch(env);
    try {
      return await interruptible(async (stop) => {
        const trial = { commits, policy: withLimit(policy), reader, runInfo: runInfoOf(given, void 0) };
        const probe = probeOf(given, reader, stopwatch, PAIRED);
        const done = await withWorktrees(commits, cwd, async (places) => {
          const rounds = countOption(given, "max-rounds", ROUNDS);
          const progress = new Progress(given.note, given.isInteractive);
          return measureInTurn(trial, {
            ...{ places, probe, stop, rounds },
            setup: setupOf(given),
            minutes: countOption(given, "max-minutes", MINUTES),
            seed: countOption(given, "seed", SEED),
            progress: (finished, open) => progress.step(`${open} to be settled`, finished, rounds)
          }).finally(() => progress.end());
        });
        if (done.rounds.length === 0) return INTERRUPTED;
        const report = await judgeRounds(done, trial);
        const status = await printReports([await withSources(report, sources, cwd)], given);
        return stop.aborted ? INTERRUPTED : status;
      });
    } finally {
      stopwatch.close();
    }
  }
};
async function commitsOf(given) {
  const { options, flags, cwd, config, note } = given;
  if (flags.has("same") && options.has("base"))
    throw new UserError("--same measures one version; leave --base out");
  const head = await commitOf(options.get("head") ?? "HEAD", cwd);
  const dirty = await tryGit(["status", "--porcelain", "--untracked-files=no"], { cwd });
  if (dirty && !options.has("head")) note("What is not committed is not measured.\n");
  if (flags.has("same")) return { base: head, head };
  const named = options.get("base");
  if (named !== void 0) return { base: await commitOf(named, cwd), head };
  const branch = config.baseBranch || await defaultBranchLocally(cwd);
  const mergeBase = await tryGit(["merge-base", branch, head], { cwd });
  const parent = await tryGit(["rev-parse", "--verify", "--quiet", `${head}^1`], { cwd });
  const base = mergeBase && mergeBase !== head ? mergeBase : parent ?? "";
  if (base !== "") return { base, head };
  throw new UserError(
    `there is no commit before ${shortCommit(head)} to compare with`,
    "Name one: --base REF."
  );
}
export {
  abCommand
};
