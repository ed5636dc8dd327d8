import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  Progress
} from "./chunk-TTH7B3O2.js";
import {
  measuredEnvironment
} from "./chunk-Q5DBDOEG.js";
import {
  BENCHMARKS,
  PAIRED,
  interleave,
  measureSide,
  openStopwatch,
  outputSource
} from "./chunk-UC3YQEUK.js";
import {
  seededRandom
} from "./chunk-6UCI7WM2.js";
import {
  jsonText
} from "./chunk-D5BHDMOK.js";
import {
  git
} from "./chunk-F7QK2LC2.js";
import {
  interruptible
} from "./chunk-LTZWDKG3.js";
import {
  listOf
} from "./chunk-AR7DG7B6.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/commands/experiment/allowed.ts
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
var FILE = "perf-regression/allowed-commands";
var PLAIN = /^[\w@%+=:,./-]+$/;
var yesFlag = {
  name: "yes",
  help: "Run the commands of the experiment without asking first."
};
async function allow(subject, { cwd }) {
  const path = await memoryOf(cwd);
  const known = await allowedIn(path);
  const mark = markOf(subject);
  if (known.includes(mark)) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, [...known, mark].map((line) => `${line}
`).join(""));
}
async function requireAllowed(subject, given) {
  if ((await allowedIn(await memoryOf(given.cwd))).includes(markOf(subject))) return;
  const { experiment } = subject;
  given.note(
    `Experiment ${experiment} comes from the history branch. It runs, below ${subject.folder || "the top"}:
`
  );
  for (const side of ["control", "treatment"]) given.note(`  ${side}: ${wordsOf(subject[side])}
`);
  if (!given.flags.has("yes") && !await saysYes(given)) {
    throw new UserError(
      `experiment run ${experiment}: nobody here has allowed these commands`,
      `Read them. If you want them to run on this machine: perf-regression experiment run ${experiment} --yes`
    );
  }
  await allow(subject, given);
}
async function saysYes({ isInteractive, input, note }) {
  if (!isInteractive) return false;
  note("Run them on this machine? [y/N] ");
  let said = "";
  for await (const piece of input()) {
    said += piece;
    if (/\n/.test(said) || said.length > 100) break;
  }
  return /^\s*y(?:es)?\s*$/i.test(said.split("\n")[0] ?? "");
}
function wordsOf({ variables, command }) {
  const word = (text) => PLAIN.test(text) ? text : jsonText(text);
  return [...variables.map(({ name, value }) => `${name}=${word(value)}`), ...command.map(word)].join(" ");
}
function markOf({ folder, control, treatment, results, tool }) {
  return createHash("sha256").update(JSON.stringify([folder, control, treatment, results, tool])).digest("hex");
}
async function memoryOf(cwd) {
  return join(resolve(cwd, await git(["rev-parse", "--git-common-dir"], { cwd })), FILE);
}
async function allowedIn(path) {
  const text = await readFile(path, "utf8").catch((cause) => {
    if (cause.code === "ENOENT") return "";
    throw new UserError(`${path} cannot be read (${cause.code})`, "Make it readable, or remove it.", {
      cause
    });
  });
  return text.split("\n").filter((line) => line !== "");
}

// src/commands/experiment/rounds.ts
import { resolve as resolve2 } from "node:path";
async function measureRounds(subject, reader, { budget, seed, unsettled }, given) {
  const { cwd, note } = given;
  const env = measuredEnvironment(given);
  const folder = resolve2(await git(["rev-parse", "--show-toplevel"], { cwd }), subject.folder);
  const sides = { base: subject.control, head: subject.treatment };
  const names = { base: "the control", head: "the treatment" };
  const stopwatches = { base: await opened(sides.base, env), head: await opened(sides.head, env) };
  const probes = {
    base: probeOf(subject, sides.base, reader, stopwatches.base),
    head: probeOf(subject, sides.head, reader, stopwatches.head)
  };
  const progress = new Progress(note, given.isInteractive);
  let rounds = [];
  let failure;
  try {
    requireSameAccount(stopwatches);
    return await interruptible(async (stop) => {
      const done = await interleave({
        measure: async (side, only) => (await measureSide(probes[side], names[side], folder, only, stop))?.measurements,
        // Each round is kept as soon as it is there, whatever becomes of the next.
        isLook: () => true,
        unsettled: async (soFar) => {
          rounds = soFar.rounds;
          return unsettled(rounds);
        },
        canFilter: [...sides.base.command, ...sides.head.command].some((word) => word.includes(BENCHMARKS)),
        budget,
        random: seededRandom(seed),
        clock: () => performance.now(),
        progress: (finished) => progress.step(subject.experiment, finished, budget.rounds)
      }).catch((error) => {
        if (!(error instanceof UserError)) throw error;
        failure = error;
        return { rounds };
      });
      return { rounds: done.rounds, interrupted: stop.aborted, failure };
    });
  } finally {
    progress.end();
    for (const stopwatch of Object.values(stopwatches)) stopwatch.close();
  }
}
function opened({ variables }, env) {
  return openStopwatch({ ...env, ...Object.fromEntries(variables.map(({ name, value }) => [name, value])) });
}
function requireSameAccount({ base, head }) {
  if (base.source === head.source) return;
  throw new UserError(
    `the control would be measured by ${base.source}, the treatment by ${head.source}`,
    'One of them changes PATH so that perl is not found. Change it in the command: --treatment "PATH=\u2026 ./job"'
  );
}
function probeOf({ experiment, results, timeoutMs, tool }, { command }, reader, stopwatch) {
  return {
    words: command,
    telling: outputSource(listOf(results ?? ""), experiment, PAIRED),
    reader: { ...reader, tool },
    stopwatch,
    timeoutMs: timeoutMs ?? Number.POSITIVE_INFINITY
  };
}

export {
  yesFlag,
  allow,
  requireAllowed,
  measureRounds
};
