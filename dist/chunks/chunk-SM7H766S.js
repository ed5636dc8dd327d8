import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  localEnvironment
} from "./chunk-PYAJDVUU.js";
import {
  withTags
} from "./chunk-5HLS4MK6.js";
import {
  USUAL_FACTS,
  isComparable
} from "./chunk-BXN5DBSL.js";
import {
  parseResults,
  readSources
} from "./chunk-SW75YNI7.js";
import {
  pathFault
} from "./chunk-VIHHHHHU.js";
import {
  clashWarnings,
  underLastingNames
} from "./chunk-VKQC5YWJ.js";
import {
  WORDS_LENGTH_MAX
} from "./chunk-2IZ4MH4R.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/system/machine-state.ts
var CPU = "sys/devices/system/cpu";
function machineState(files) {
  const { text } = files;
  const meminfo = text("proc/meminfo") ?? "";
  const swap = kib(meminfo, "SwapTotal");
  const [cpuFlags] = /^(?:flags|Features)\s*:.*$/m.exec(text("proc/cpuinfo") ?? "") ?? [];
  return {
    governors: governorsOf(files),
    turbo: turboOf(files),
    smt: flagOf(text(`${CPU}/smt/active`)),
    cores: coresOf(files),
    load: loadOf(files),
    cpuPressure: pressureOf(text("proc/pressure/cpu")),
    memoryPressure: pressureOf(text("proc/pressure/memory")),
    memoryAvailable: ratio(kib(meminfo, "MemAvailable"), kib(meminfo, "MemTotal")),
    swapUsed: ratio(swap === null ? null : swap - (kib(meminfo, "SwapFree") ?? swap), swap),
    quota: quotaOf(files),
    onBattery: onBattery(files),
    virtual: cpuFlags === void 0 ? null : /\bhypervisor\b/.test(cpuFlags),
    container: text(".dockerenv") !== void 0 || text("run/.containerenv") !== void 0
  };
}
function runState(files) {
  const governor = governorsOf(files).join(", ");
  const turbo = turboOf(files);
  const [load, cores] = [loadOf(files), coresOf(files)];
  const { all, stolen } = ticksOf(files);
  const stolenShare = all > 0 ? rounded(stolen / all, 3) : 0;
  const memoryPressure = rounded(pressureOf(files.text("proc/pressure/memory")) ?? 0, 3);
  const battery = onBattery(files);
  return {
    ...governor !== "" && { governor },
    ...turbo !== null && { turbo },
    ...load !== null && cores > 0 && { loadPerCore: rounded(load / cores, 2) },
    ...stolenShare > 0 && { stolen: stolenShare },
    ...memoryPressure > 0 && { memoryPressure },
    ...battery !== null && { onBattery: battery }
  };
}
function rounded(value, decimals) {
  return Number(value.toFixed(decimals));
}
function coresOf({ text }) {
  return [...(text("proc/stat") ?? "").matchAll(/^cpu\d+ /gm)].length;
}
function loadOf({ text }) {
  return numberOf(/^\S+/.exec(text("proc/loadavg") ?? "")?.[0]);
}
function ticksOf({ text }) {
  const fields = (/^cpu +(.*)$/m.exec(text("proc/stat") ?? "")?.[1] ?? "").split(" ").map(Number);
  const all = fields.slice(0, 8).reduce((sum, ticks) => sum + ticks, 0);
  return { all, stolen: fields[7] ?? 0 };
}
function governorsOf({ text, entries }) {
  const cores = entries(CPU).filter((name) => /^cpu\d+$/.test(name));
  const found = cores.flatMap((core) => text(`${CPU}/${core}/cpufreq/scaling_governor`)?.trim() ?? []);
  return [...new Set(found)].sort();
}
function turboOf({ text }) {
  const forbidden = flagOf(text(`${CPU}/intel_pstate/no_turbo`));
  return forbidden === null ? flagOf(text(`${CPU}/cpufreq/boost`)) : !forbidden;
}
function quotaOf({ text }) {
  const [quota, period] = (text("sys/fs/cgroup/cpu.max") ?? "").trim().split(" ").map(Number);
  return quota && period && Number.isFinite(quota) ? quota / period : null;
}
function onBattery({ text, entries }) {
  const place = "sys/class/power_supply";
  const supplies = entries(place).map((name) => ({
    type: text(`${place}/${name}/type`)?.trim(),
    online: flagOf(text(`${place}/${name}/online`)),
    status: text(`${place}/${name}/status`)?.trim(),
    // Mice and headsets have batteries too.
    isSystem: text(`${place}/${name}/scope`)?.trim() !== "Device"
  }));
  const batteries = supplies.filter(({ type, isSystem }) => type === "Battery" && isSystem);
  if (batteries.length === 0) return null;
  const mains = supplies.filter(({ type }) => type === "Mains" || type === "USB");
  return batteries.some(({ status }) => status === "Discharging") && !mains.some(({ online }) => online);
}
function pressureOf(text) {
  const percent = numberOf(/^some avg10=([\d.]+)/.exec(text ?? "")?.[1]);
  return percent === null ? null : percent / 100;
}
function kib(meminfo, field) {
  return numberOf(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(meminfo)?.[1]);
}
function ratio(part, whole) {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
function flagOf(text) {
  return text === void 0 ? null : text.trim() === "1";
}
function numberOf(text) {
  const value = Number(text);
  return text === void 0 || !Number.isFinite(value) ? null : value;
}

// src/system/proc-files.ts
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
function filesBelow(root) {
  return {
    text: (path) => orGone(() => readFileSync(join(root, path), "utf8")),
    entries: (path) => orGone(() => readdirSync(join(root, path))) ?? []
  };
}
var GONE = /* @__PURE__ */ new Set([
  "ENOENT",
  "ESRCH",
  "EACCES",
  "EPERM",
  "ENOTDIR",
  "ENODEV",
  "EIO",
  "EINVAL",
  "EOPNOTSUPP"
]);
function orGone(read) {
  try {
    return read();
  } catch (error) {
    if (GONE.has(error.code)) return void 0;
    throw error;
  }
}

// src/results/read-runs.ts
import { createHash } from "node:crypto";
import { parse } from "node:path";
async function readRuns(patterns, reader, cwd, runInfo) {
  const { tool, formats } = reader;
  const sources = await readSources(patterns, cwd, tool, formats);
  const suites = Map.groupBy(sources, (source) => suiteOf(runInfo.suite, source));
  const measured = [];
  for (const [suite, own] of suites) {
    const results = withLastingNames(parseResults(own, tool, formats), reader);
    measured.push({ run: await runOf(results, reader, { ...runInfo, suite }), results });
  }
  return measured;
}
async function readAgain(patterns, reader, cwd, runInfo) {
  const measured = [];
  for (const pattern of patterns) measured.push(...await readRuns([pattern], reader, cwd, runInfo));
  return Map.groupBy(measured, ({ run }) => run.suite);
}
async function readRun(patterns, reader, cwd, runInfo) {
  const results = await readResults(patterns, reader, cwd);
  return { run: await runOf(results, reader, runInfo), results };
}
async function readResults(patterns, reader, cwd) {
  const { tool, formats } = reader;
  return withLastingNames(
    parseResults(await readSources(patterns, cwd, tool, formats), tool, formats),
    reader
  );
}
var FILES = "file-size";
function withLastingNames(results, { names }) {
  const isAsked = !names.isAutomatic || results.tools.length > 0 && results.tools.every((tool) => tool === FILES);
  if (!isAsked) return results;
  const { measurements, clashes } = underLastingNames(results.measurements, names);
  const remarks = names.isAutomatic ? [] : clashWarnings(clashes);
  return { ...results, measurements, remarks: [...results.remarks ?? [], ...remarks] };
}
function suiteOf(template, source) {
  if (!template.includes("{file}")) return template;
  const path = source.kind === "file" ? source.file.path : source.path;
  const suite = template.replaceAll("{file}", () => parse(path).name);
  const fault = pathFault(suite);
  if (fault === void 0) return suite;
  throw new UserError(
    `${path}: the name of the file makes a suite that ${fault}`,
    "Rename the file, or name the suite without {file}."
  );
}
var TAGS_MAX = 10;
async function runOf(results, reader, runInfo) {
  const { measurements: own } = withLastingNames(results, reader);
  const measurements = [...own, ...await derive(reader, own)];
  const { suite, commit, branch, now, mark, url, message = "", author = "", tags = [] } = runInfo;
  const run = {
    id: [mark, fingerprint(measurements)].filter((part) => part !== "").join("."),
    suite,
    commit,
    branch,
    time: now.toISOString(),
    environment: environmentOf(results.environment, runInfo),
    measurements,
    ...results.skipped.length > 0 && { leftOut: results.skipped },
    ...url && { url },
    ...message && { message: message.slice(0, WORDS_LENGTH_MAX) },
    ...author && { author: author.slice(0, WORDS_LENGTH_MAX) },
    ...tags.length > 0 && { tags: tags.slice(0, TAGS_MAX).map((tag) => tag.slice(0, WORDS_LENGTH_MAX)) }
  };
  return withTags(run, reader.tagPatterns);
}
function environmentOf({ state, ...said }, { env, fromFiles }) {
  const local = localEnvironment(env);
  const environment = { ...local, ...said, toolchain: { ...local.toolchain, ...said.toolchain } };
  const isHere = isComparable(environment, local, USUAL_FACTS);
  const known = state ?? (isHere && !fromFiles ? runState(filesBelow("/")) : {});
  return Object.keys(known).length === 0 ? environment : { ...environment, state: known };
}
async function derive({ derived }, measurements) {
  if (derived.length === 0) return [];
  const { deriveMetrics } = await import("./derived-JET2K2BI.js");
  return deriveMetrics(derived, measurements);
}
function fingerprint(measurements) {
  return createHash("sha256").update(JSON.stringify(measurements)).digest("hex").slice(0, 12);
}

export {
  machineState,
  runState,
  ticksOf,
  filesBelow,
  readRuns,
  readAgain,
  readRun,
  readResults,
  withLastingNames,
  runOf,
  derive
};
