import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  Progress
} from "./chunk-5OSSK3G6.js";
import {
  BENCHMARKS,
  PAIRED,
  interleave,
  interruptible,
  measureSide,
  openStopwatch,
  outputSource
} from "./chunk-GTQGO6DB.js";
import {
  seededRandom
} from "./chunk-6UCI7WM2.js";
import {
  git
} from "./chunk-DOWZQXVO.js";
import {
  listOf
} from "./chunk-XPXDNXDF.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";

// src/commands/experiment/rounds.ts
import { resolve } from "node:path";
async function measureRounds(subject, reader, { budget, seed, unsettled }, given) {
  const { cwd, env, note } = given;
  const folder = resolve(await git(["rev-parse", "--show-toplevel"], { cwd }), subject.folder);
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
  measureRounds
};
