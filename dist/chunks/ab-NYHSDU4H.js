import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  Progress
} from "./chunk-TTH7B3O2.js";
import {
  countOption,
  measuringFlags,
  openCommandStopwatch,
  probeOf,
  setupOf
} from "./chunk-Q5DBDOEG.js";
import {
  printReports,
  reportFlags
} from "./chunk-ZEFM4K22.js";
import "./chunk-V75QD6HT.js";
import "./chunk-7HWLWH4A.js";
import {
  requireWorkspace,
  runInfoOf
} from "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  commitOf,
  withWorktrees
} from "./chunk-VIQKGP53.js";
import {
  LIMIT,
  MINUTES,
  ROUNDS,
  judgeRounds,
  measureInTurn,
  withLimit
} from "./chunk-YBNJXKWG.js";
import {
  BENCHMARKS,
  PAIRED
} from "./chunk-UC3YQEUK.js";
import "./chunk-6UCI7WM2.js";
import {
  withSources
} from "./chunk-GI5D7JC7.js";
import "./chunk-GWTFBSKY.js";
import "./chunk-W6DAZ4CL.js";
import "./chunk-M23QFKYS.js";
import "./chunk-QPF7SNRW.js";
import "./chunk-JQPN257F.js";
import "./chunk-PMURIVW2.js";
import "./chunk-6LEYEKYL.js";
import "./chunk-RZXG26VJ.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-KWVIHAS7.js";
import "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import "./chunk-MAGIFINJ.js";
import "./chunk-P6ISXEZM.js";
import "./chunk-SM7H766S.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import "./chunk-D5BHDMOK.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import {
  defaultBranchLocally
} from "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import {
  tryGit
} from "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-U4O7H2TA.js";
import {
  interruptedStatus,
  interruptible
} from "./chunk-LTZWDKG3.js";
import "./chunk-EUJ4T6WO.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-LPUAS5NW.js";
import "./chunk-SW75YNI7.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-AR7DG7B6.js";
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

// src/commands/ab.ts
var SEED = { defaultValue: 1, min: 0, max: Number.MAX_SAFE_INTEGER };
var abCommand = {
  name: "ab",
  usage: "ab -- CMD\u2026",
  details: `Both commits are checked out in temporary folders; your work tree is not touched. In each round the command runs once in each, in
random order. The command itself is timed, or it writes results (--results). ${BENCHMARKS} in it stands for a regular expression of
the benchmarks that are still undecided. A change of more than ${100 * LIMIT}% counts unless --thresholds or a rule says otherwise.`,
  examples: [
    "perf-regression ab -- node scripts/report.mjs",
    "perf-regression ab --base v1.2.0 --head HEAD --setup 'npm ci' -- npm run job",
    "perf-regression ab --results - --tool go -- go test -run '^$' -bench '{benchmarks}' .",
    "perf-regression ab --same -- ./job   # does this machine report a change where there is none?"
  ],
  inputs: [
    ...["pass-env", "tool", "suite", "thresholds", "rules-file", "tags", "base-branch", "fail-on-regression"],
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
    { name: "base", value: "REF", help: "Older version. Default: the commit that the head is based on." },
    { name: "head", value: "REF", help: "Newer version. [HEAD]" },
    { name: "same", help: "Compare the head with itself (A/A test)." },
    ...measuringFlags,
    { name: "max-rounds", value: "N", help: `Maximum number of rounds. [${ROUNDS.defaultValue}]` },
    {
      name: "max-minutes",
      value: "N",
      help: `Start no new round after N minutes. [${MINUTES.defaultValue}]`
    },
    { name: "seed", value: "N", help: `Seed for the order within each round. [${SEED.defaultValue}]` },
    ...reportFlags
  ],
  async run(given) {
    const { words, cwd } = given;
    if (words.length === 0) throw new UserError("no command was named", `perf-regression ${this.usage}`);
    await requireWorkspace(given);
    const { policy, reader, sources } = await given.configuration();
    const commits = await commitsOf(given);
    const stopwatch = await openCommandStopwatch(given);
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
        if (done.rounds.length === 0) return interruptedStatus();
        const report = await judgeRounds(done, trial);
        const status = await printReports([await withSources(report, sources, cwd)], given);
        return stop.aborted ? interruptedStatus() : status;
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
