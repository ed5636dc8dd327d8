import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  BENCHMARKS,
  execute,
  failed,
  interleave,
  measureSide,
  overRounds,
  succeeded
} from "./chunk-UC3YQEUK.js";
import {
  seededRandom
} from "./chunk-6UCI7WM2.js";
import {
  check
} from "./chunk-PMURIVW2.js";
import {
  isLook
} from "./chunk-KEGZTUGN.js";
import {
  runOf
} from "./chunk-SM7H766S.js";
import {
  threshold
} from "./chunk-EFPGPSVY.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/measure/setup.ts
async function prepare(side, cwd, words, stopwatch, stop) {
  if (words === void 0 || stop.aborted) return;
  const limits = { timeoutMs: Number.POSITIVE_INFINITY, keptBytes: 0, stop };
  const execution = await execute({ words, cwd }, stopwatch, limits);
  if (!succeeded(execution) && !stop.aborted) throw failed(`the setup of ${side} failed`, execution);
}

// src/measure/interleaved.ts
var ROUNDS = { defaultValue: 60, min: 3, max: 500 };
var MINUTES = { defaultValue: 10, min: 1, max: 1e5 };
var LIMIT = 0.01;
var LIMIT_RULE = { threshold: LIMIT };
function withLimit(policy) {
  return { ...policy, rules: [LIMIT_RULE, ...policy.rules] };
}
var UnmeasurableBase = class extends UserError {
};
async function measureInTurn(trial, turns) {
  const { places, setup, probe, stop, rounds, minutes, seed, progress } = turns;
  await prepare("head", places.head, setup, probe.stopwatch, stop);
  let isBaseKnown = false;
  const ofBase = async (work) => {
    try {
      return await work;
    } catch (error) {
      throw error instanceof UserError && !isBaseKnown ? asUnmeasurable(error) : error;
    }
  };
  await ofBase(prepare("base", places.base, setup, probe.stopwatch, stop));
  return interleave({
    measure: async (side, only) => {
      const work = measureSide(probe, side, places[side], only, stop);
      const results = await (side === "base" ? ofBase(work) : work);
      if (side === "base") isBaseKnown = true;
      return results?.measurements;
    },
    isLook: (done) => isLook(done, rounds),
    unsettled: async (soFar) => openIn(await judgeRounds(soFar, trial)),
    canFilter: probe.words.some((word) => word.includes(BENCHMARKS)),
    budget: { rounds, ms: 6e4 * minutes },
    random: seededRandom(seed),
    clock: () => performance.now(),
    progress
  });
}
function asUnmeasurable({ message, remedy }) {
  return new UnmeasurableBase(message, remedy);
}
async function judgeRounds(soFar, trial) {
  const circumstances = { again: [], records: false, override: null, warnings: [] };
  return check(await headOf(soFar, trial), await baseOf(soFar, trial), trial.policy, circumstances);
}
function headOf({ rounds }, { commits, reader, runInfo }) {
  return runAt(commits.head, overRounds(rounds, "head"), reader, runInfo);
}
async function baseOf(soFar, { commits, how = "", policy, reader, runInfo }) {
  const { rounds } = soFar;
  const count = rounds.length === 1 ? "1 round" : `${rounds.length} rounds`;
  const limit = policy.rules.includes(LIMIT_RULE) ? `; series without a rule have a threshold of ${threshold(LIMIT)}` : "";
  const named = [shortCommit(commits.base), how].filter((part) => part !== "").join(", ");
  return {
    source: "interleaved",
    why: `${named}, measured in turn on one machine in ${count}${limit}`,
    branch: "",
    runs: [await runAt(commits.base, overRounds(rounds, "base"), reader, runInfo)],
    accepted: [],
    skippedSources: [],
    episodes: [],
    warnings: [],
    interleaved: soFar
  };
}
function runAt(commit, measurements, reader, runInfo) {
  const results = { measurements, skipped: [], environment: {}, tools: [] };
  return runOf(results, { ...reader, derived: [] }, { ...runInfo, commit });
}
function openIn({ findings }) {
  const worse = new Set(
    findings.filter(({ verdict }) => verdict === "regressed").map(({ benchmark }) => benchmark)
  );
  const open = findings.filter(
    ({ reason, benchmark }) => !worse.has(benchmark) && (reason.code === "too-noisy" || reason.code === "too-few-samples")
  );
  return [...new Set(open.map(({ benchmark }) => benchmark))];
}

export {
  prepare,
  ROUNDS,
  MINUTES,
  LIMIT,
  withLimit,
  UnmeasurableBase,
  measureInTurn,
  judgeRounds,
  headOf,
  baseOf
};
