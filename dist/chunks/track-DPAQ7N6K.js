import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  checkCommand,
  checkRuns
} from "./chunk-HUKSF3TV.js";
import {
  recordRuns
} from "./chunk-5BGFFP5U.js";
import "./chunk-Y643S2FC.js";
import "./chunk-YWZIDFWK.js";
import {
  Progress
} from "./chunk-TTH7B3O2.js";
import {
  countOption,
  durationOption,
  measuredEnvironment
} from "./chunk-Q5DBDOEG.js";
import {
  reportFlags
} from "./chunk-ZEFM4K22.js";
import {
  notifyDesktop
} from "./chunk-V75QD6HT.js";
import {
  renderTracked,
  renderTrackedDesktop
} from "./chunk-7HWLWH4A.js";
import {
  requireWorkspace,
  runInfoOf
} from "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-QPESG5QW.js";
import "./chunk-5IMYWCVB.js";
import "./chunk-UQW4U37P.js";
import "./chunk-IGLNJ6RH.js";
import "./chunk-6PZXLRE2.js";
import "./chunk-P3HXIWT7.js";
import "./chunk-C7TRFEUQ.js";
import "./chunk-CZLKXAXY.js";
import "./chunk-UX62IQZO.js";
import "./chunk-QILATR5Z.js";
import "./chunk-722SI4PJ.js";
import "./chunk-2O5TX53H.js";
import "./chunk-IRYKHZOF.js";
import {
  execute,
  openStopwatch,
  outcomeText,
  resultsOf,
  succeeded
} from "./chunk-UC3YQEUK.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-GI5D7JC7.js";
import "./chunk-GWTFBSKY.js";
import "./chunk-W6DAZ4CL.js";
import "./chunk-M23QFKYS.js";
import "./chunk-QPF7SNRW.js";
import "./chunk-JQPN257F.js";
import "./chunk-PMURIVW2.js";
import "./chunk-6LEYEKYL.js";
import "./chunk-RZXG26VJ.js";
import "./chunk-XGO4WDDV.js";
import {
  writeNamed
} from "./chunk-KWVIHAS7.js";
import "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import "./chunk-MAGIFINJ.js";
import "./chunk-P6ISXEZM.js";
import {
  filesBelow,
  runOf,
  runState
} from "./chunk-SM7H766S.js";
import {
  localEnvironment
} from "./chunk-PYAJDVUU.js";
import {
  tagsByName
} from "./chunk-5HLS4MK6.js";
import {
  jsonText
} from "./chunk-D5BHDMOK.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
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
import {
  visible
} from "./chunk-5EYWCUDP.js";
import "./chunk-4WQOXJNU.js";
import "./chunk-D4DRFCH4.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-LPUAS5NW.js";
import {
  glob,
  parseResults
} from "./chunk-SW75YNI7.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-PJPHHFJP.js";
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

// src/commands/track.ts
import { stat } from "node:fs/promises";
import { resolve } from "node:path";

// src/measure/runtimes.ts
import { execFile } from "node:child_process";
import { basename } from "node:path";
var RUNTIMES = /* @__PURE__ */ new Set([
  ...["node", "bun", "deno", "python", "python3", "ruby", "perl", "php", "Rscript", "julia", "bash", "make"]
]);
var PATIENCE_MS = 5e3;
async function runtimeVersions(tasks, env) {
  const programs = new Set(tasks.map(({ words }) => words[0] ?? ""));
  const known = [...programs].filter((program) => RUNTIMES.has(basename(program)));
  const told = await Promise.all(
    known.map(async (program) => [basename(program), await versionOf(program, env)])
  );
  return Object.fromEntries(told.filter(([, version]) => version !== ""));
}
function versionOf(program, env) {
  return new Promise((resolve2) => {
    execFile(program, ["--version"], { timeout: PATIENCE_MS, env }, (error, stdout) => {
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
  details: 'Runs one command several times, or each file that matches a glob with the command of --with.\nNo shell is involved; to use one, write track -- sh -c "\u2026". With --tags, only commands that have one of the tags run.',
  examples: [
    "perf-regression track -- ./build.sh --release",
    "perf-regression track --glob 'scripts/*.ts' --with 'node {}' --runs 5 --timeout 15s",
    "perf-regression track --save now.json -- make test",
    "perf-regression track --record --check --suite scripts -- python3 report.py"
  ],
  inputs: checkCommand.inputs.filter((input) => !["rerun-results", "tool"].includes(input)),
  flags: [
    { name: "glob", value: "PATTERN", help: "Measure each matching file as a benchmark named by its path." },
    { name: "with", value: "CMD", help: `Command for --glob; ${PATH} stands for the path. [${PATH}]` },
    { name: "name", value: "NAME", help: "Name of the benchmark. Default: the command." },
    { name: "runs", value: "N", help: `Number of executions of each command. [${RUNS.defaultValue}]` },
    {
      name: "warmup",
      value: "N",
      help: `Number of executions before those, not counted. [${WARMUPS.defaultValue}]`
    },
    { name: "timeout", value: "TIME", help: "Kill an execution after TIME and count it as failed." },
    {
      name: "budget",
      value: "TIME",
      help: `Start no further execution of a command after TIME. [${BUDGET}]`
    },
    {
      name: "output-files",
      value: "PATTERN",
      help: "Files that the command writes, to measure their size too."
    },
    { name: "save", value: "FILE", help: "Write the results to FILE, for check, compare and record." },
    { name: "check", help: "Check the results, as the command check does." },
    { name: "record", help: "Store the results, as the command record does." },
    ...reportFlags
  ],
  async run(given) {
    const { cwd, env, flags, options, note, print, now } = given;
    const found = await tasksOf(given, this.usage);
    const workspace = flags.has("record") ? await requireWorkspace(given) : await given.workspace();
    const { reader, policy } = await given.configuration();
    const tasks = onlyTagged(found, policy);
    const state = runState(filesBelow("/"));
    const seen = measuredEnvironment(given);
    const { tracked, interrupted } = await measure(tasks, seen, given);
    const toolchain = await runtimeVersions(tasks, seen);
    const results = resultsOf(tracked, {
      environment: { ...localEnvironment(env), toolchain, state },
      commit: workspace?.checkout.commit ?? "",
      branch: workspace?.branch ?? "",
      time: now.toISOString()
    });
    for (const line of [...failureLines(tracked), ...cutLines(tracked, given)]) note(`${line}
`);
    if (results.benchmarks.length === 0) return interruptedStatus();
    const text = `${jsonText(results, 1)}
`;
    const save = options.get("save");
    if (save !== void 0) await writeNamed("--save", resolve(cwd, save), text);
    const read = parseResults([{ kind: "file", file: { path: save ?? "track", text } }], "perf-regression");
    const run = await runOf(read, reader, runInfoOf(given, workspace));
    if (!flags.has("json")) print(renderTracked(run));
    if (interrupted) return interruptedStatus();
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
async function measure(tasks, seen, given) {
  const { cwd, options, note } = given;
  const progress = new Progress(note, given.isInteractive);
  const files = options.get("output-files");
  const stopwatch = await openStopwatch(seen);
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
