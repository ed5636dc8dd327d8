import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  parseThresholds
} from "./chunk-BHNFQYJK.js";
import {
  NO_RULES,
  withTags
} from "./chunk-4UOLEOLT.js";
import {
  parseResults,
  readSources,
  readText
} from "./chunk-IKOEHRK6.js";
import {
  formats
} from "./chunk-KXJB5AJU.js";
import {
  USUAL_FACTS,
  isComparable
} from "./chunk-KLUIRO3Z.js";
import {
  inputs
} from "./chunk-QIA7DUQO.js";
import {
  clashWarnings,
  underLastingNames
} from "./chunk-ABYD4DNO.js";
import {
  WORDS_LENGTH_MAX
} from "./chunk-2IZ4MH4R.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";

// src/results/read-runs.ts
import { createHash } from "node:crypto";
import { parse, resolve as resolve2 } from "node:path";

// src/system/machine.ts
import { arch, availableParallelism, cpus, platform, totalmem } from "node:os";
function localEnvironment(env) {
  return {
    os: platform() === "win32" ? "windows" : platform(),
    arch: arch(),
    cpu: cpus()[0]?.model.trim() ?? "",
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    // Hosted runners name their image; others have a name of their own.
    runner: env.ImageOS ?? env.RUNNER_NAME ?? "",
    toolchain: {}
  };
}

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

// src/results/rules-place.ts
import { readdir, stat } from "node:fs/promises";
import { dirname, isAbsolute, join as join2, relative, resolve } from "node:path";
var FOLDERS_MAX = 50;
async function findRules(cwd, path, results) {
  if (isAbsolute(path)) return { file: await exists(path) ? path : void 0, unread: [] };
  const checkouts = results ? await checkoutsAround(cwd, results) : [];
  const places = [cwd, ...checkouts].map((folder) => resolve(folder, path));
  const there = [];
  for (const place of new Set(places)) if (await exists(place)) there.push(relative(cwd, place));
  const [file, ...unread] = there;
  return { file, unread };
}
async function checkoutsAround(cwd, results) {
  const found = [];
  for (const from of [...results.map((pattern) => resolve(cwd, dirname(fixedPart(pattern)))), cwd]) {
    const checkout = await checkoutAbove(from);
    if (checkout !== void 0) found.push(checkout);
  }
  if (await checkoutAbove(cwd)) return found;
  const entries = await readdir(cwd, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).slice(0, FOLDERS_MAX);
  for (const { name } of folders) if (await exists(join2(cwd, name, ".git"))) found.push(join2(cwd, name));
  return found;
}
function fixedPart(pattern) {
  const [fixed = ""] = pattern.split(/[*?{[(!]/, 1);
  return fixed === pattern ? pattern : `${fixed}x`;
}
async function checkoutAbove(from) {
  for (let folder = from; ; folder = dirname(folder)) {
    if (await exists(join2(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return void 0;
  }
}
async function exists(path) {
  return stat(path).then(
    () => true,
    () => false
  );
}

// src/results/read-runs.ts
async function readRuns(patterns, reader, cwd, runInfo) {
  const { tool, formats: formats2 } = reader;
  const sources = await readSources(patterns, cwd, tool, formats2);
  const suites = Map.groupBy(sources, (source) => suiteOf(runInfo.suite, source));
  const measured = [];
  for (const [suite, own] of suites) {
    const results = withLastingNames(parseResults(own, tool, formats2), reader);
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
  const { tool, formats: formats2 } = reader;
  return withLastingNames(
    parseResults(await readSources(patterns, cwd, tool, formats2), tool, formats2),
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
  const path = source.kind === "file" ? source.file.path : source.path;
  return template.replaceAll("{file}", parse(path).name);
}
async function runOf(results, reader, runInfo) {
  const { measurements: own } = withLastingNames(results, reader);
  const measurements = [...own, ...await derive(reader, own)];
  const { suite, commit, branch, now, mark, url, message = "", author = "" } = runInfo;
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
    ...author && { author: author.slice(0, WORDS_LENGTH_MAX) }
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
  const { deriveMetrics } = await import("./derived-XZQDQ3N2.js");
  return deriveMetrics(derived, measurements);
}
function fingerprint(measurements) {
  return createHash("sha256").update(JSON.stringify(measurements)).digest("hex").slice(0, 12);
}
async function readConfiguration(config, cwd, results = config.results) {
  const { file, ...about } = await readRulesFile(config, cwd, results);
  const given = parseThresholds(config.thresholds).map((rule) => ({ ...rule, isInput: true }));
  const rules = [...file.rules, ...given];
  const policy = {
    rules,
    renames: file.renames,
    names: file.names,
    waivers: file.waivers,
    tagPatterns: file.tagPatterns,
    tags: config.tags,
    confidence: config.confidence,
    alpha: config.alpha,
    confirmRuns: config.confirmRuns,
    onSuspected: config.onSuspected,
    onMissing: config.onMissing,
    comparability: config.environment
  };
  const reader = {
    tool: config.tool,
    formats: [...formats, ...await mappedFormats(file.readers)],
    derived: file.derived,
    tagPatterns: file.tagPatterns,
    names: file.names
  };
  return { policy, reader, sources: file.sources, ...about };
}
async function readRulesFile(config, cwd, results) {
  const path = config.rulesFile;
  const isDefault = path === inputs.find((input) => input.name === "rules-file")?.default;
  const { file: found, unread } = await findRules(cwd, path, results);
  if (found === void 0) {
    if (!isDefault) throw new UserError(`rules-file: there is no ${path}`, `It is looked for below ${cwd}.`);
    const file2 = { ...NO_RULES, derived: [], readers: [], sources: /* @__PURE__ */ new Map() };
    return { file: file2, warnings: [], readFrom: "" };
  }
  const { parseRulesFile } = await import("./file-N2OMGURB.js");
  const file = parseRulesFile(found, (await readText(resolve2(cwd, found), found)).text);
  const warnings = unread.map((other) => ({
    code: "unread-rules",
    subject: other,
    message: `the rules file ${other} was not read: ${found} was`,
    remedy: `Name the one that holds: rules-file: ${other}`
  }));
  return { file, warnings, readFrom: found === path ? "" : found };
}
async function mappedFormats(mappings) {
  if (mappings.length === 0) return [];
  const { mappedFormat } = await import("./mapped-YBZ4I76X.js");
  return mappings.map(mappedFormat);
}
function findOverride(config, env, dispatchInputs, by, now) {
  const sources = [
    ["the input allow-regression", config.allowRegression],
    ...[
      ["the dispatch input ALLOW_REGRESSION", dispatchInputs.ALLOW_REGRESSION],
      ["the environment variable ALLOW_REGRESSION", env.ALLOW_REGRESSION]
    ].map(([name = "", value]) => [name, isTrue(name, value)])
  ];
  const source = sources.find(([, given]) => given)?.[0];
  if (!source) return null;
  const reason = config.allowRegressionReason || dispatchInputs["allow-regression-reason"] || dispatchInputs.ALLOW_REGRESSION_REASON || env.ALLOW_REGRESSION_REASON || "";
  return { by: by || "unknown", reason, at: now.toISOString(), source };
}
function isTrue(name, value = "") {
  const word = value.trim().toLowerCase();
  if (["true", "1", "yes", "on"].includes(word)) return true;
  if (["false", "0", "no", "off", ""].includes(word)) return false;
  throw new UserError(
    `${name}: ${JSON.stringify(value)} is neither true nor false`,
    "Write it as true or false."
  );
}

export {
  localEnvironment,
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
  derive,
  readConfiguration,
  findOverride
};
