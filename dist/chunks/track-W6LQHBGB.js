import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  recordRuns
} from "./chunk-P3QRHBAN.js";
import "./chunk-J6DAFFNO.js";
import {
  Progress
} from "./chunk-5OSSK3G6.js";
import {
  checkCommand,
  checkRuns
} from "./chunk-VR5MIX5K.js";
import "./chunk-WLGJBQNG.js";
import {
  reportFlags
} from "./chunk-7XAOBYHV.js";
import "./chunk-FZVKMT4E.js";
import {
  countOption,
  durationOption
} from "./chunk-ZLJOIMNV.js";
import {
  requireWorkspace,
  runInfoOf
} from "./chunk-YVH3522X.js";
import "./chunk-AQHW34X6.js";
import {
  notifyDesktop
} from "./chunk-K4BLGS4F.js";
import {
  renderTracked,
  renderTrackedDesktop
} from "./chunk-ILCVRPJS.js";
import "./chunk-BXZSC4XC.js";
import "./chunk-DXMG6PVY.js";
import "./chunk-JGO2FYVR.js";
import "./chunk-TAADD6YG.js";
import "./chunk-Q4NQXJG2.js";
import "./chunk-ZJZPZQMP.js";
import "./chunk-4CNPNDBI.js";
import "./chunk-MWBBCTOG.js";
import "./chunk-WF7FNIJH.js";
import "./chunk-YUXTD3TA.js";
import "./chunk-YAV6D3DA.js";
import "./chunk-V5O25TJT.js";
import "./chunk-5PFG5STG.js";
import "./chunk-XURBICEZ.js";
import "./chunk-QNWKEY5B.js";
import "./chunk-JRN4ISD5.js";
import "./chunk-ESMP4KG2.js";
import "./chunk-K2NZUNS2.js";
import {
  INTERRUPTED,
  execute,
  interruptible,
  openStopwatch,
  outcomeText,
  resultsOf,
  succeeded
} from "./chunk-GTQGO6DB.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-QQDLOU6C.js";
import "./chunk-W6BMWVCF.js";
import "./chunk-L7QR64BL.js";
import "./chunk-D4DRFCH4.js";
import "./chunk-37TIETZN.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-VX6APBA7.js";
import "./chunk-LNXCOP4S.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-CG6OH52S.js";
import "./chunk-3CCS4HDU.js";
import "./chunk-T3H3PUF6.js";
import {
  visible
} from "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-IXDPNUYF.js";
import "./chunk-U4O7H2TA.js";
import "./chunk-XPXDNXDF.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-NKQSODH5.js";
import {
  filesBelow,
  localEnvironment,
  runOf,
  runState
} from "./chunk-HEFDFJEK.js";
import "./chunk-BHNFQYJK.js";
import {
  tagsByName
} from "./chunk-4UOLEOLT.js";
import {
  glob,
  parseResults
} from "./chunk-IKOEHRK6.js";
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

// src/commands/track.ts
import { stat, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/measure/runtimes.ts
import { execFile } from "node:child_process";
import { basename } from "node:path";
var RUNTIMES = /* @__PURE__ */ new Set([
  ...["node", "bun", "deno", "python", "python3", "ruby", "perl", "php", "Rscript", "julia", "bash", "make"]
]);
var PATIENCE_MS = 5e3;
async function runtimeVersions(tasks) {
  const programs = new Set(tasks.map(({ words }) => words[0] ?? ""));
  const known = [...programs].filter((program) => RUNTIMES.has(basename(program)));
  const told = await Promise.all(
    known.map(async (program) => [basename(program), await versionOf(program)])
  );
  return Object.fromEntries(told.filter(([, version]) => version !== ""));
}
function versionOf(program) {
  return new Promise((resolve2) => {
    execFile(program, ["--version"], { timeout: PATIENCE_MS }, (error, stdout) => {
      resolve2(error ? "" : /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? "");
    });
  });
}

// src/measure/track.ts
async function track(tasks, stopwatch, plan) {
  const { cwd, runs, warmups, timeoutMs, stop } = plan;
  const states = tasks.map((task) => ({
    task,
    executions: [],
    fileBytes: [],
    spentMs: 0,
    isOver: false,
    isCut: false
  }));
  let done = 0;
  for (let round = -warmups; round < runs; round++) {
    for (const state of states) {
      if (stop.aborted) break;
      plan.progress(state.task, done++, tasks.length * (warmups + runs));
      if (state.isOver) {
        state.isCut = state.spentMs >= plan.budgetMs;
        continue;
      }
      const start = performance.now();
      const order = { words: state.task.words, cwd };
      const execution = await execute(order, stopwatch, { timeoutMs, keptBytes: 0, stop });
      state.spentMs += performance.now() - start;
      const cannotStart = execution.outcome.kind === "not-started";
      if (execution.outcome.kind === "interrupted" || round < 0 && !cannotStart) continue;
      state.executions.push(execution);
      if (plan.filesSize) state.fileBytes.push(await plan.filesSize());
      state.isOver = cannotStart || state.spentMs >= plan.budgetMs;
    }
  }
  return states;
}

// src/commands/track.ts
var RUNS = { defaultValue: 10, min: 1, max: 1e5 };
var WARMUPS = { defaultValue: 0, min: 0, max: 1e3 };
var BUDGET = "1min";
var BUDGET_MS = 6e4;
var PATH = "{}";
var trackCommand = {
  name: "track",
  usage: "track -- CMD\u2026",
  details: 'Several executions of one command, or of each file of a glob with the command that runs it.\nNo shell is involved: for one, write track -- sh -c "\u2026". With --tags only the commands run that have one of them.',
  examples: [
    "perf-regression track -- ./build.sh --release",
    "perf-regression track --glob 'scripts/*.ts' --with 'node {}' --runs 5 --timeout 15s",
    "perf-regression track --save now.json -- make test",
    "perf-regression track --record --check --suite scripts -- python3 report.py"
  ],
  inputs: checkCommand.inputs.filter((input) => !["rerun-results", "tool"].includes(input)),
  flags: [
    { name: "glob", value: "PATTERN", help: "Measure each file that matches, as a benchmark of its path." },
    { name: "with", value: "CMD", help: `Command for --glob; ${PATH} is the path. [${PATH}]` },
    { name: "name", value: "NAME", help: "Name of the benchmark. Default: the command." },
    { name: "runs", value: "N", help: `Executions of each command. [${RUNS.defaultValue}]` },
    { name: "warmup", value: "N", help: `Executions before those, not counted. [${WARMUPS.defaultValue}]` },
    { name: "timeout", value: "TIME", help: "An execution that takes longer is ended, and has failed." },
    {
      name: "budget",
      value: "TIME",
      help: `A command that has used so much time is not started again. [${BUDGET}]`
    },
    {
      name: "output-files",
      value: "PATTERN",
      help: "Files that the command writes: their size is measured too."
    },
    { name: "save", value: "FILE", help: "Write the results for check, compare and record." },
    { name: "check", help: "Judge the results, as check does." },
    { name: "record", help: "Store the results, as record does." },
    ...reportFlags
  ],
  async run(given) {
    const { cwd, env, flags, options, note, print, now } = given;
    const found = await tasksOf(given, this.usage);
    const workspace = flags.has("record") ? await requireWorkspace(given) : await given.workspace();
    const { reader, policy } = await given.configuration();
    const tasks = onlyTagged(found, policy);
    const state = runState(filesBelow("/"));
    const { tracked, interrupted } = await measure(tasks, given);
    const toolchain = await runtimeVersions(tasks);
    const results = resultsOf(tracked, {
      environment: { ...localEnvironment(env), toolchain, state },
      commit: workspace?.checkout.commit ?? "",
      branch: workspace?.branch ?? "",
      time: now.toISOString()
    });
    for (const line of [...failureLines(tracked), ...cutLines(tracked, given)]) note(`${line}
`);
    if (results.benchmarks.length === 0) return INTERRUPTED;
    const text = `${JSON.stringify(results, null, 1)}
`;
    const save = options.get("save");
    if (save !== void 0) await writeFile(resolve(cwd, save), text);
    const read = parseResults([{ kind: "file", file: { path: save ?? "track", text } }], "perf-regression");
    const run = await runOf(read, reader, runInfoOf(given, workspace));
    if (!flags.has("json")) print(renderTracked(run));
    if (interrupted) return INTERRUPTED;
    const measured = [{ run, results: read }];
    const verdict = flags.has("check") ? await checkRuns(measured, given) : 0;
    if (flags.has("record")) await recordRuns(measured, given);
    if (!flags.has("check")) await notifyDesktop(renderTrackedDesktop(run), given);
    return verdict === 0 && tracked.some(neverSucceeded) ? 2 : verdict;
  }
};
async function tasksOf({ words, options, cwd }, usage) {
  const pattern = options.get("glob");
  if (pattern === void 0) {
    if (options.has("with")) throw new UserError("--with says how to run the files of --glob; there is none");
    if (words.length === 0) throw new UserError("no command was named", `perf-regression ${usage}`);
    return [{ name: options.get("name") ?? words.join(" "), words }];
  }
  if (words.length > 0 || options.has("name")) {
    throw new UserError("with --glob the command stands in --with, and the names are the paths");
  }
  const template = (options.get("with") ?? PATH).split(/\s+/).filter((word) => word !== "");
  if (!template.some((word) => word.includes(PATH))) {
    throw new UserError(`--with: there is no ${PATH} for the path of the file`, "Write --with 'node {}'.");
  }
  const files = (await glob(pattern, { cwd, expandDirectories: false })).sort();
  if (files.length === 0) throw new UserError(`no file matches ${pattern}`, `It is looked for below ${cwd}.`);
  return files.map((file) => ({ name: file, words: commandFor(template, file) }));
}
function onlyTagged(tasks, { tags, tagPatterns }) {
  if (tags.length === 0) return tasks;
  const chosen = tasks.filter(
    ({ name }) => tagsByName({ name }, tagPatterns).some((tag) => tags.includes(tag))
  );
  if (chosen.length > 0) return chosen;
  throw new UserError(
    `--tags ${tags.join(",")}: no command has one of these tags`,
    "The rules file gives them by name:   tags: { ci: [scripts/*.ts] }"
  );
}
function commandFor(template, file) {
  const path = file.includes("/") ? file : `./${file}`;
  return template.map((word) => word.replaceAll(PATH, () => path));
}
async function measure(tasks, given) {
  const { cwd, env, options, note } = given;
  const progress = new Progress(note, given.isInteractive);
  const files = options.get("output-files");
  const stopwatch = await openStopwatch(env);
  try {
    return await interruptible(async (stop) => {
      const plan = {
        cwd,
        runs: countOption(given, "runs", RUNS),
        warmups: countOption(given, "warmup", WARMUPS),
        timeoutMs: durationOption(given, "timeout", Number.POSITIVE_INFINITY),
        budgetMs: durationOption(given, "budget", BUDGET_MS),
        stop,
        ...files !== void 0 && { filesSize: () => sizeOf(files, cwd) },
        progress: ({ name }, done, total) => progress.step(name, done, total)
      };
      return { tracked: await track(tasks, stopwatch, plan), interrupted: stop.aborted };
    });
  } finally {
    progress.end();
    stopwatch.close();
  }
}
async function sizeOf(pattern, cwd) {
  const files = await glob(pattern.split(","), { cwd, dot: true });
  const sizes = await Promise.all(files.map(async (file) => (await stat(resolve(cwd, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
function failureLines(tracked) {
  return tracked.flatMap(({ task, executions }) => {
    const failed = executions.filter((execution) => !succeeded(execution));
    const [first] = failed;
    if (!first) return [];
    const said = first.stderr.tail.toString("utf8").trim().split("\n").slice(-WORDS_MAX);
    const share = executions.length === 1 ? "" : `${failed.length} of ${executions.length} times `;
    return [
      `${visible(task.name)}: failed ${share}(${visible(outcomeText(first.outcome), 300)})`,
      ...said.filter((line) => line !== "").map((line) => `  ${visible(line, 200)}`)
    ];
  });
}
function cutLines(tracked, { options }) {
  return tracked.filter(({ isCut }) => isCut).map(({ task, executions }) => {
    const count = executions.length === 1 ? "1 run" : `${executions.length} runs`;
    const budget = options.get("budget") ?? BUDGET;
    return `${visible(task.name)}: stopped after --budget ${visible(budget, 40)}; ${count} of ${options.get("runs") ?? RUNS.defaultValue}`;
  });
}
var WORDS_MAX = 5;
function neverSucceeded({ executions }) {
  return !executions.some(succeeded);
}
export {
  trackCommand
};
