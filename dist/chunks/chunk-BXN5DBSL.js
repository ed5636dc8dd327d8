import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  runStateSchema,
  stateDifferences
} from "./chunk-LJPWU7RB.js";
import {
  number,
  object,
  record,
  string
} from "./chunk-KBBEHQ7K.js";

// src/model/environment.ts
var environmentSchema = object({
  os: string(),
  arch: string(),
  /** The processor's model name. */
  cpu: string(),
  cores: number(),
  memoryBytes: number(),
  /** The runner's label or image, such as `ubuntu24`. */
  runner: string(),
  /** Versions by tool, such as `{ node: '24.1.0' }`. */
  toolchain: record(string(), string()),
  /** Of that run alone: it has no part in what is comparable. Runs of older versions do not have it. */
  state: runStateSchema.optional()
});
var USUAL_FACTS = ["os", "arch", "cpu"];
var GIBIBYTE = 2 ** 30;
var FACTS = {
  os: ({ os }) => os,
  arch: ({ arch }) => arch,
  cpu: ({ cpu }) => cpu,
  cores: ({ cores }) => cores === 0 ? "" : cores === 1 ? "1 core" : `${cores} cores`,
  memory: ({ memoryBytes }) => memoryBytes === 0 ? "" : `${Math.round(memoryBytes / GIBIBYTE)} GiB`,
  runner: ({ runner }) => runner === "" ? "" : `runner ${runner}`
};
var MACHINE_FACTS = Object.keys(FACTS);
function factOf(environment, name) {
  if (Object.hasOwn(FACTS, name)) return FACTS[name]?.(environment) ?? "";
  const version = Object.hasOwn(environment.toolchain, name) ? environment.toolchain[name] : "";
  return version ? `${name} ${version}` : "";
}
function unknownFacts(environment, chosen) {
  return chosen.filter((name) => factOf(environment, name) === "");
}
function environmentKey(environment, chosen = USUAL_FACTS, own = environment) {
  return chosen.map((name) => factOf(environment, name) || factOf(own, name)).join("|");
}
function isComparable(environment, own, chosen) {
  return environmentKey(environment, chosen, own) === environmentKey(own, chosen);
}
function describeEnvironment(environment, chosen = USUAL_FACTS) {
  const told = (names) => names.map((name) => factOf(environment, name)).filter((part) => part !== "");
  const system = told(chosen.filter((name) => name === "os" || name === "arch")).join(" ");
  const others = told(chosen.filter((name) => name !== "os" && name !== "arch"));
  return [system, ...others].filter((part) => part !== "").join(", ") || "an unknown machine";
}
function environmentDifferences(was, now) {
  const differs = (name, before, after) => before === after || before === "" || after === "" || before === 0 || after === 0 ? [] : [`${name} ${before} \u2192 ${after}`];
  const tools = Object.keys(now.toolchain).filter((tool) => tool in was.toolchain);
  const known = USUAL_FACTS.filter((name) => factOf(was, name) !== "" && factOf(now, name) !== "");
  return [
    ...differs("system", describeEnvironment(was, known), describeEnvironment(now, known)),
    ...differs("runner", was.runner, now.runner),
    ...differs("cores", was.cores, now.cores),
    ...tools.flatMap((tool) => differs(tool, was.toolchain[tool] ?? "", now.toolchain[tool] ?? "")),
    ...stateDifferences(was.state, now.state)
  ];
}

export {
  environmentSchema,
  USUAL_FACTS,
  MACHINE_FACTS,
  unknownFacts,
  environmentKey,
  isComparable,
  describeEnvironment,
  environmentDifferences
};
