import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  Progress
} from "./chunk-CZXVFVWR.js";
import {
  printReports,
  reportFlags
} from "./chunk-DQN6BZZF.js";
import {
  measuringFlags,
  probeOf,
  setupOf
} from "./chunk-M6UC5XLD.js";
import {
  countOption
} from "./chunk-ZLJOIMNV.js";
import {
  requireWorkspace,
  runInfoOf
} from "./chunk-F7YUJDGF.js";
import "./chunk-AQHW34X6.js";
import "./chunk-TGYYXN3T.js";
import "./chunk-RKHUGYL3.js";
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
} from "./chunk-PJH3NWCS.js";
import {
  withSources
} from "./chunk-FKTT7ACI.js";
import "./chunk-6TNKOTN7.js";
import "./chunk-BPVIHDF6.js";
import "./chunk-H67NEZ4J.js";
import "./chunk-J4H56W42.js";
import "./chunk-CIBTO4SY.js";
import "./chunk-RBP2YX2A.js";
import "./chunk-BI7NLXBE.js";
import "./chunk-K2NZUNS2.js";
import {
  BENCHMARKS,
  INTERRUPTED,
  PAIRED,
  interruptible,
  openStopwatch
} from "./chunk-CQUKWOZC.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-W37XMRY6.js";
import "./chunk-BWY23PEY.js";
import {
  defaultBranchLocally
} from "./chunk-S4BAOCWQ.js";
import "./chunk-ER2MJHPF.js";
import {
  tryGit
} from "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-IBOGSCJJ.js";
import "./chunk-TBNLTQE2.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MLGVYTHE.js";
import "./chunk-DHU22BFO.js";
import "./chunk-SSLG7D3B.js";
import "./chunk-SSVV42HB.js";
import "./chunk-L3XL6S7W.js";
import "./chunk-V7F27DS6.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-CI4FEJEB.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-Q7UWUU6S.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-P6SQJNTZ.js";
import "./chunk-SM5J2KGF.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import "./chunk-Z7Q3IPJN.js";
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
