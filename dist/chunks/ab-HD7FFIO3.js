import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  Progress
} from "./chunk-5OSSK3G6.js";
import {
  printReports,
  reportFlags
} from "./chunk-ITNQJYY4.js";
import {
  measuringFlags,
  meterOf,
  setupOf
} from "./chunk-USHQYEPC.js";
import {
  countOption
} from "./chunk-CLVLWI7E.js";
import {
  occasionOf,
  requireWorkspace
} from "./chunk-PD6FN65J.js";
import "./chunk-N2RW4ILY.js";
import "./chunk-7S5IZWO5.js";
import "./chunk-ABLJOBBE.js";
import {
  commitOf,
  withWorktrees
} from "./chunk-LFRCDKG7.js";
import {
  LIMIT,
  MINUTES,
  ROUNDS,
  judgeRounds,
  measureInTurn,
  withLimit
} from "./chunk-HUAAQZFU.js";
import {
  withSources
} from "./chunk-FKTT7ACI.js";
import "./chunk-XEKC5ICG.js";
import "./chunk-ZXX7QNFA.js";
import "./chunk-6QYCKX3C.js";
import "./chunk-DCNTX2I4.js";
import "./chunk-P3E5AE2X.js";
import "./chunk-US2ODTA2.js";
import {
  BENCHMARKS,
  INTERRUPTED,
  PAIRED,
  interruptible,
  openStopwatch
} from "./chunk-7LFF2PRK.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-7B4Y356O.js";
import "./chunk-OQZPOD3G.js";
import "./chunk-L7QR64BL.js";
import {
  defaultBranchLocally
} from "./chunk-GGPTJUNJ.js";
import "./chunk-ER2MJHPF.js";
import {
  tryGit
} from "./chunk-MU3VEMJE.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-IGMFDK4U.js";
import "./chunk-OWSB5LHX.js";
import "./chunk-2XTMINYW.js";
import "./chunk-5ECT6ZGY.js";
import "./chunk-ATYUSFBS.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-4HCNJXM7.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-LQJA666P.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-NIZJWLSJ.js";
import "./chunk-QKWS7VBU.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-5PB7AGDM.js";
import "./chunk-ETEYDMRU.js";
import "./chunk-6TRHCFKP.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import "./chunk-AL3RN6LD.js";
import "./chunk-ABDYRBY5.js";
import "./chunk-HDN3NKMD.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-XV7HBRXZ.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-2JC34VYB.js";
import "./chunk-VRRJGZYH.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-EEUATQGJ.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

// src/commands/ab.ts
var SEED = { standard: 1, min: 0, max: Number.MAX_SAFE_INTEGER };
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
    { name: "max-rounds", value: "N", help: `So many rounds at most. [${ROUNDS.standard}]` },
    { name: "max-minutes", value: "N", help: `No further round after so long. [${MINUTES.standard}]` },
    { name: "seed", value: "N", help: `Of the order within the rounds. [${SEED.standard}]` },
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
        const trial = { commits, policy: withLimit(policy), reader, occasion: occasionOf(given, void 0) };
        const meter = meterOf(given, reader, stopwatch, PAIRED);
        const done = await withWorktrees(commits, cwd, async (places) => {
          const rounds = countOption(given, "max-rounds", ROUNDS);
          const progress = new Progress(given.note, given.isInteractive);
          return measureInTurn(trial, {
            ...{ places, meter, stop, rounds },
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
