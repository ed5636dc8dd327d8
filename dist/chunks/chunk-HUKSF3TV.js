import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  storesLocally
} from "./chunk-Y643S2FC.js";
import {
  measuringFlags,
  openCommandStopwatch,
  probeOf
} from "./chunk-Q5DBDOEG.js";
import {
  printReports,
  reportFlags
} from "./chunk-ZEFM4K22.js";
import {
  openHistory,
  requireFiles,
  runInfoOf
} from "./chunk-OEVEALWO.js";
import {
  TIMES,
  earlierRuns,
  findOverride,
  measureAlone,
  missingBaselineFiles,
  requireBranchLocally
} from "./chunk-QPESG5QW.js";
import {
  unmatchedWarnings
} from "./chunk-5IMYWCVB.js";
import {
  earlierStep,
  fileStep,
  noBaseline,
  resolveBaseline
} from "./chunk-UQW4U37P.js";
import {
  skippedWarnings
} from "./chunk-IRYKHZOF.js";
import {
  BENCHMARKS
} from "./chunk-UC3YQEUK.js";
import {
  withSources
} from "./chunk-GI5D7JC7.js";
import {
  MEASUREMENTS_MAX,
  check
} from "./chunk-PMURIVW2.js";
import {
  readAgain,
  readRuns,
  runOf
} from "./chunk-SM7H766S.js";
import {
  baseCommitLocally,
  defaultBranchLocally
} from "./chunk-44I7G63R.js";
import {
  interruptedStatus,
  interruptible
} from "./chunk-LTZWDKG3.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import {
  UserError,
  describeError
} from "./chunk-XVYHIGXT.js";

// src/commands/check-runs.ts
async function judgeRuns(measured, repeated, given) {
  const { config, cwd, env, now } = given;
  const workspace = await given.workspace();
  const { policy, reader, sources, warnings: found } = await given.configuration();
  const override = findOverride(config, env, {}, workspace?.user ?? "", now);
  const reports = [];
  const unmatched = unmatchedWarnings(
    { ...policy, derived: reader.derived },
    measured.map(({ run }) => run)
  );
  for (const each of measured) {
    const { run, results } = each;
    const baseline = await chooseBaseline(each, policy, reader, given, workspace);
    const again = (repeated.get(run.suite) ?? []).map((each2) => each2.run);
    const warnings = [...skippedWarnings(results), ...reports.length === 0 ? [...found, ...unmatched] : []];
    const around = { again, records: false, override, warnings };
    reports.push(await withSources(check(run, baseline, policy, around), sources, cwd));
  }
  for (const problem of await missingBaselineFiles(config, cwd, "command line"))
    given.note(`${describeError(problem)}
`);
  return reports;
}
async function chooseBaseline(measured, { comparability }, reader, given, workspace) {
  const { config, cwd, env } = given;
  const { branch: hasHistory, snapshotStores } = storesLocally(config.store, env);
  const { run } = measured;
  const branch = config.baseBranch || await defaultBranchLocally(cwd);
  const readFile = fileStep(config.baselineFile, reader, cwd) ?? earlierStep(earlierRuns(measured, branch), branch);
  if (!workspace) {
    return readFile ? { ...await readFile(), skippedSources: [] } : noBaseline("this is not a git repository with a commit, so there is no history");
  }
  const findBaseCommit = () => baseCommitLocally(cwd, workspace.checkout, branch);
  const log = hasHistory ? openHistory(run.suite, given) : void 0;
  const ladder = { branch, findBaseCommit, comparability, log, snapshotStores, readFile };
  const { baseline, window } = await resolveBaseline(run, ladder);
  const isKnown = window.runs.some((stored) => stored.branch === branch);
  if (config.baseBranch !== "" && !isKnown) await requireBranchLocally(cwd, branch);
  return baseline;
}

// src/commands/confirm.ts
async function confirm(given) {
  const { words, config } = given;
  if (words.length === 0)
    throw new UserError("no command was named", "perf-regression check --confirm -- CMD\u2026");
  if (config.rerunResults.length > 0) {
    throw new UserError("--confirm measures again by itself; leave --rerun-results out");
  }
  const { reader } = await given.configuration();
  const stopwatch = await openCommandStopwatch(given);
  try {
    return await interruptible(async (stop) => {
      const report = await measureUntilSure(probeOf(given, reader, stopwatch), stop, given);
      if (!report) return interruptedStatus();
      const status = await printReports([report], given);
      return stop.aborted ? interruptedStatus() : status;
    });
  } finally {
    stopwatch.close();
  }
}
async function measureUntilSure(probe, stop, given) {
  const runInfo = runInfoOf(given, await given.workspace());
  const repeats = {
    // A tool repeats by itself.
    times: probe.telling.kind === "outside" ? TIMES : 1,
    ms: Number.POSITIVE_INFINITY,
    stop,
    progress: () => {
    }
  };
  const measure = async (only) => {
    const results = await measureAlone(probe, "this work tree", given.cwd, only, repeats);
    if (!results) return void 0;
    return { run: await runOf(results, { ...probe.reader, derived: [] }, runInfo), results };
  };
  const first = await measure();
  if (!first) return void 0;
  const again = [];
  for (; ; ) {
    const [report] = await judgeRuns([first], /* @__PURE__ */ new Map([[first.run.suite, again]]), given);
    if (!report || report.suspects.length === 0 || again.length === MEASUREMENTS_MAX - 1) return report;
    given.note(`Measured again: ${report.suspects.map((name) => visible(name)).join(", ")}
`);
    const next = await measure(report.suspects);
    if (!next) return report;
    again.push(next);
  }
}

// src/commands/check.ts
var CONFIRMING = measuringFlags.filter(({ name }) => name !== "setup");
var checkCommand = {
  name: "check",
  usage: "check FILES\u2026",
  details: `With --confirm, check runs a command and reads what it measures. If a benchmark is suspected or got worse, the command runs again,
at most ${MEASUREMENTS_MAX} times in all, and all measurements are checked together. ${BENCHMARKS} in the command stands for a regular
expression of the benchmarks to run.`,
  examples: [
    "perf-regression check bench.txt",
    "perf-regression check 'bench/results/*.ndjson' --thresholds '+12%:julia,+8%:rust'",
    "perf-regression check target/criterion --suite nightly --all",
    "perf-regression check new.json --baseline-file old.json --report-html report.html",
    "perf-regression check bench.txt --rerun-results bench-2.txt,bench-3.txt",
    "perf-regression check --confirm --results - -- go test -run '^$' -bench '{benchmarks}' ."
  ],
  inputs: [
    "rerun-results",
    "tool",
    "suite",
    "thresholds",
    "tags",
    "rules-file",
    "baseline-file",
    "base-branch",
    "environment",
    "branch",
    "history-dir",
    "store",
    "fail-on-regression",
    "on-inconclusive",
    "on-suspected",
    "on-missing",
    "allow-regression",
    "allow-regression-reason",
    "confidence",
    "alpha",
    "report-json",
    "report-markdown",
    "report-html",
    "pass-env"
  ],
  flags: [
    {
      name: "confirm",
      help: "Run a command instead of reading files, and run it again for suspects: check --confirm -- CMD\u2026"
    },
    ...CONFIRMING,
    ...reportFlags
  ],
  async run(given) {
    if (given.flags.has("confirm")) return confirm(given);
    const stray = CONFIRMING.map(({ name }) => name).find((name) => given.options.has(name));
    const idle = stray ?? (given.config.passEnv.length > 0 ? "pass-env" : void 0);
    if (idle) {
      throw new UserError(
        `--${idle} has no effect without --confirm, which runs a command`,
        `Leave --${idle} out, or measure a command:   perf-regression check --confirm -- CMD\u2026`
      );
    }
    requireFiles(given.words, this.usage);
    const { words, cwd } = given;
    const workspace = await given.workspace();
    const { reader } = await given.configuration();
    return checkRuns(await readRuns(words, reader, cwd, runInfoOf(given, workspace)), given);
  }
};
async function checkRuns(measured, given) {
  const { config, cwd } = given;
  const { reader } = await given.configuration();
  const runInfo = runInfoOf(given, await given.workspace());
  const repeated = await readAgain(config.rerunResults, reader, cwd, runInfo);
  return printReports(await judgeRuns(measured, repeated, given), given);
}

export {
  checkCommand,
  checkRuns
};
