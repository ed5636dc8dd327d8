import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  HIDDEN,
  arch,
  availableParallelism,
  cpus,
  join,
  parse,
  parseResults,
  pathFault,
  percentage,
  platform,
  readFileSync,
  readSources,
  readdirSync,
  share,
  threshold,
  totalmem
} from "./chunk-7MKHXQQS.js";
import {
  MACHINE_FACTS,
  USUAL_FACTS,
  commitName,
  createHash,
  isComparable,
  referenceText,
  shortCommit
} from "./chunk-CMCPUWHZ.js";
import {
  isNamed
} from "./chunk-2DJGBN44.js";
import {
  clashWarnings,
  underLastingNames
} from "./chunk-RP3T6LF2.js";
import {
  WORDS_LENGTH_MAX
} from "./chunk-KFXEXGUP.js";
import {
  UserError
} from "./chunk-AY2RLHZI.js";

// src/reporters/reference.ts
var NAMES_MAX = 10;
function referenceWords(values) {
  const { reference } = values;
  switch (values.what) {
    case "lacks":
      return {
        message: `The reference ${reference} did not measure ${listed(values.benchmarks)}, which is judged by its own values`,
        remedy: "Changes of the machine count as changes there. Move on to a reference that has the benchmark."
      };
    case "not-positive":
      return {
        message: `There is no ratio to the reference ${reference} for ${listed(values.benchmarks)}, because a value is not above 0; it is judged by its own values`,
        remedy: "Do more work in each measurement, so that its clock can see it."
      };
    case "unmeasured":
      return {
        message: `This run was not measured with the reference ${reference}, as the runs before it were: it is judged by its own values`,
        remedy: "Changes of the machine count as changes of the code in it. Name the reference again."
      };
    case "same-commit":
      return {
        message: `The reference ${reference} is the measured commit itself, so its ratio is 1 but for noise`,
        remedy: "Pin a release or an older commit, which stays the same when the code moves on."
      };
    case "moving":
      return {
        message: `Moving from the reference ${values.from} to ${reference}: this is run ${values.run} of ${values.of} that measure both`,
        remedy: `Ratios are still those to ${values.from}.`
      };
    case "moved":
      return {
        message: `Moved from the reference ${values.from} to ${reference}, by ${values.runs} runs that measured both, with an uncertainty of ${share(values.uncertainty)}`,
        remedy: "The series go on. A change across this run has to exceed its limit by the uncertainty as well."
      };
    case "restarted":
      return {
        message: `The reference changed from ${values.from} to ${reference}, and no run measured both: the ratios start over`,
        remedy: "They are judged after five runs, and until then the measured values themselves."
      };
  }
}
function listed({ total, first }) {
  const shown = first.slice(0, NAMES_MAX);
  return total > shown.length ? `${shown.join(", ")} and ${total - shown.length} more` : shown.join(", ");
}
var MACHINE_CHANGE_MIN = 0.03;
function machineText({ reference, findings }) {
  if (!reference) return "";
  const judged = `Judged by the ratio to the reference ${reference.name}`;
  const course = courseText(reference);
  if (course === "") return judged;
  if (!isChanged(reference)) return `${judged}; ${course}`;
  const isQuiet = findings.every(({ verdict }) => !["regressed", "suspected", "waived"].includes(verdict));
  const code = isQuiet ? "the code did not" : "changes of the code are judged separately";
  return `${judged}: ${course}; ${code}`;
}
function courseText(reference) {
  const { machine } = reference;
  if (machine === null) return "";
  const day = machine.since.slice(0, 10);
  if (!isChanged(reference)) return `the machine is as fast as on ${day}`;
  return `the machine got ${share(sizeOf(machine))} ${machine.slower >= 0 ? "slower" : "faster"} since ${day}`;
}
function isChanged({ machine }) {
  return machine !== null && sizeOf(machine) >= MACHINE_CHANGE_MIN;
}
function sizeOf({ slower }) {
  return slower >= 0 ? slower : 1 / (1 + slower) - 1;
}
function besideText(reference) {
  if (!reference) return "";
  const { next, moved } = reference;
  const own = referenceText(reference);
  if (next) return `${own} \u2192 ${referenceText(next)}`;
  return moved ? `${own}, moved from ${referenceText(moved.from)}` : own;
}

// src/reporters/warnings.ts
function warningWords({ code, values }) {
  const phrase = table[code];
  return phrase(values);
}
function worded(warning) {
  return { ...warning, ...warningWords(warning) };
}
var table = {
  reference: (values) => referenceWords(values),
  "skipped-row": (values) => ({
    message: `Skipped ${placeOf(values)}: ${values.reason}`,
    remedy: "All other rows were read."
  }),
  "failed-benchmark": (values) => ({
    message: `A benchmark failed (${placeOf(values)}): ${values.reason}`,
    remedy: FAILED_REMEDY
  }),
  "failed-tool": (values) => ({
    message: `The benchmark tool failed (${placeOf(values)}): ${values.reason}`,
    remedy: FAILED_REMEDY
  }),
  "other-environment": ({ of, here, there }) => of === "rerun" ? {
    message: `Left out the re-run on ${there}: the first measurement was on ${here}`,
    remedy: "Re-run on the same kind of machine: machines differ by more than a code change does."
  } : {
    message: `No earlier run was measured on ${here}; the newest one was measured on ${there}`,
    remedy: "Results from different machines are not compared; the next runs on this one are."
  },
  "unknown-environment": (values) => values.of === "baseline" ? {
    message: `The machine of ${unknownMachines(values)} is not known (${values.facts.join(", ")}); ${values.runs === 1 ? "it counts" : "they count"} as measured on a machine like this one`,
    remedy: "Differences between machines count as noise until newer runs replace these."
  } : {
    message: `The results do not state the version of ${values.tool}, so runs with different versions are compared with each other`,
    remedy: `Set environment to properties that are known: ${[...MACHINE_FACTS, ...values.stated].join(", ")}.`
  },
  "no-ancestor": ({ commit, how, branch }) => ({
    message: `${commit === "" ? "The base commit of this run is not known" : `Neither ${shortCommit(commit)} (${how}) nor any of its ancestors was measured`}. Compared with the newest runs of ${branch}, which may include later changes`,
    remedy: `Record runs on pushes to ${branch}, or rebase onto a newer commit.`
  }),
  "unreadable-source": ({ fault }) => faulty("A baseline source was skipped", fault),
  "damaged-history": ({ fault }) => faulty("The baseline leaves out damaged runs", fault),
  renamed: ({ old, now, compared }) => ({
    message: `Possible rename: ${now} is new and ${old} is missing${compared ? `. Compared with ${old}, ${compared.metric} is ${percentage(compared.change)}` : ""}`,
    remedy: `If so, add this to the rules file, and they are compared: renames: { ${yamlOf(old)}: ${yamlOf(now)} }`
  }),
  "matches-nothing": (values) => ({
    message: unmatchedWords(values),
    remedy: values.nearest === null ? "The command perf-regression parse FILES lists the names." : `Did you mean ${values.nearest}?`
  }),
  "unread-rules": ({ file, read }) => ({
    message: `Ignored the rules file ${file}, because ${read} was read`,
    remedy: `To use it instead, set rules-file to ${file}`
  }),
  "not-compared": (values) => ({
    message: `Nothing to compare with: ${notComparedWords(values)}`,
    remedy: notComparedRemedy(values)
  }),
  "waiver-without-effect": ({ owner, select, state, until, ceiling, benchmarks }) => ({
    message: state === "expired" ? `The waiver of ${owner} for ${select} expired on ${until}` : `The waiver of ${owner} for ${select} allows up to ${threshold(ceiling)}, and ${listed2(benchmarks)} ${benchmarks.total === 1 ? "exceeds" : "exceed"} it`,
    remedy: "Fix the regression, or have the owner renew the waiver in the rules file."
  }),
  "unread-answer": ({ fault }) => faulty("Could not check whether a regression was allowed", fault),
  "outgrown-answer": (values) => ({
    message: outgrownWords(values),
    remedy: "To allow this one too, remove the label and add it again, or push a commit with the trailer Allow-Regression."
  }),
  "own-rules": ({ base, benchmarks }) => ({
    message: `Only the changed rules of this pull request let ${firstOf(benchmarks)} pass; by the rules of ${base}, ${benchmarks.total === 1 ? "it is a regression" : "they are regressions"}`,
    remedy: "Allow it like any other regression, or change the rules in a separate pull request first."
  }),
  "unread-base-rules": ({ base, fault }) => faulty(
    base === null ? "Could not check the rules of the base" : `Could not read the results by the rules of ${base}`,
    fault
  ),
  "late-run": ({ branch, newer }) => ({
    message: `A newer commit of ${branch}, ${shortCommit(newer)}, was measured before this one. This run is stored and judged; badge, issues and notifications stay with the newer commit`,
    remedy: ""
  }),
  "unknown-order": ({ branch, fault }) => faulty(
    `Could not check whether a newer commit of ${branch} was already measured, so this run counts as the newest`,
    fault
  ),
  "missing-shard": (values) => ({
    message: missingShardWords(values),
    remedy: `${values.missing === 1 ? "Its" : "Their"} benchmarks were not judged. Re-run the failed jobs, then this one.`
  }),
  "several-machines": ({ kinds, first }) => ({
    message: `The shards were measured on ${kinds} kinds of machines: ${first.map(({ machine, shards }) => `${machine} (${listed2(shards)})`).join("; ")}${kinds > first.length ? "; \u2026" : ""}`,
    remedy: "This run is only compared with runs on the same mixture. Use runners of one kind, or let every shard measure every benchmark."
  }),
  "missing-measurement": ({ shard }) => ({
    message: `The re-run shard ${shard} is missing`,
    remedy: "The verdict uses the other measurements. Re-run the failed job, then this one."
  }),
  "measured-by-fork": ({ repository }) => ({
    message: `Measured by code from ${repository}, which controls the reported values`,
    remedy: "Before you rely on them, measure the commit on a branch of this repository."
  }),
  "unmeasurable-base": ({ commit, why }) => ({
    message: `Could not measure the base commit ${commitName(commit)} (${why}). This commit was measured alone and compared with the history`,
    remedy: "The output of the command is in the log of this step."
  }),
  "open-regression": ({ branch, benchmarks, isSuspected, commit, time }) => ({
    message: `${isSuspected ? "Suspected" : "Open"} ${benchmarks.total === 1 ? "regression" : "regressions"} on ${branch} since ${shortCommit(commit) || "a run without a commit"} (${time.slice(0, 10)}): ${firstOf(benchmarks)}. This run is compared with the current level of ${branch}`,
    remedy: `Fix ${benchmarks.total === 1 ? "it" : "them"} on ${branch}, or accept the level: perf-regression baseline accept --reason TEXT`
  }),
  "machine-may-have-aged": ({ benchmarks }) => ({
    message: `The machine may have aged: ${firstOf(benchmarks)} became slower over weeks, and on this machine levels also move without a change of code`,
    remedy: "Measure a reference beside each run, a fixed version of the code: what it shares is the machine."
  }),
  "same-name": ({ name, benchmarks }) => ({
    message: `${benchmarks.total} benchmarks of this run would be named ${name}: ${listed2(benchmarks, 3)}. They keep their own names, so their series start over with every build`,
    remedy: "Give them names that differ in more than the hash, or narrow the pattern under names: in the rules file."
  }),
  "merged-rows": ({ file, benchmark, results }) => ({
    message: `Merged ${results} results ${benchmark === null ? "without a name" : `named ${benchmark}`} into one sample, because nothing in ${file} tells them apart`,
    remedy: benchmark === null ? "If they are different benchmarks, give each file its own suite: suite: {file}" : "If they are different benchmarks, give them different names."
  }),
  "stale-results": ({ file, benchmarks }) => ({
    message: `Left out ${count(benchmarks.total, "benchmark")} from an earlier execution in ${file}: ${listed2(benchmarks, 5)}`,
    remedy: "Run them again, or delete the folder before the benchmarks run."
  }),
  "earlier-executions": ({ executions, oldest, newest }) => ({
    message: `The files also hold ${count(executions, "earlier execution")} (${oldest === newest ? oldest : `${oldest} to ${newest}`}); this run is the newest one`,
    remedy: "To store all of them as runs of their own days: perf-regression history import FILES"
  }),
  "fuller-names": (values) => values.outcome === "renamed" ? {
    message: `${count(values.benchmarks, "stored benchmark")} now ${values.benchmarks === 1 ? "has its" : "have their"} full name, which does not depend on other benchmarks: ${values.first.map(({ old, now }) => `${old} is now ${now}`).join(", ")}${values.benchmarks > values.first.length ? ", \u2026" : ""}`,
    remedy: ""
  } : {
    message: `Stored benchmark ${values.old} was not compared: it may be any of several benchmarks in this run`,
    remedy: `Say in the rules file which one it is: renames: { ${yamlOf(values.old)}: PRESENT NAME }`
  }
};
var FAILED_REMEDY = "Its results are missing. The output is in the log of the step that ran it.";
function faulty(what, { message, remedy }) {
  return { message: `${what}: ${message}`, remedy: remedy.replaceAll("\n", " ") };
}
function placeOf({ file, line }) {
  return line === void 0 ? file : `${file}:${line}`;
}
function outgrownWords(values) {
  const { by, source, benchmark, allowed, change } = values;
  const now = change === null ? "" : percentage(change);
  if (allowed === null)
    return `What ${by} allowed (${source}) does not include ${benchmark}${now && `, which is at ${now}`}`;
  return `What ${by} allowed (${source}) was ${percentage(allowed)} for ${benchmark}, which is now ${now ? `at ${now}` : "worse"}`;
}
function unknownMachines({ runs, compared }) {
  if (runs < compared) return `${runs} of ${compared} baseline runs`;
  return runs === 1 ? "the only baseline run" : `all ${runs} baseline runs`;
}
function notComparedWords(values) {
  switch (values.why) {
    case "history-gone":
      return values.fault.message;
    case "other-suite": {
      const { suite, place, benchmarks, suites, first } = values;
      const found = first.map((other) => `${other.suite} has ${other.shared} of ${benchmarks}`).join(", ");
      const more = suites > first.length ? `, and ${suites - first.length} more` : "";
      return `suite ${suite} has no runs on ${place}, but other suites have its benchmarks: ${found}${more}`;
    }
    case "other-branch":
      return `suite ${values.suite} has no runs of branch ${values.branch}, only of ${listed2(values.branches, 3)}`;
  }
}
function notComparedRemedy(values) {
  switch (values.why) {
    case "history-gone":
      return values.fault.remedy.replaceAll("\n", " ");
    case "other-suite": {
      const suite = values.first[0]?.suite ?? "";
      return `If it is ${suite}, set suite: ${suite} in the workflow, or --suite ${JSON.stringify(suite)} on the command line. If not, the first stored run starts a new suite.`;
    }
    case "other-branch": {
      const branch = values.branches.first[0] ?? "";
      return `Name the branch to compare with: base-branch: ${branch} in the workflow, or --base-branch ${branch} on the command line.`;
    }
  }
}
function unmatchedWords(values) {
  const word = JSON.stringify(values.word);
  switch (values.setting) {
    case "threshold":
      return `The threshold for ${word} matches nothing in this run`;
    case "rule":
      return `A rule for ${word} matches nothing in this run`;
    case "renames":
      return `The new name ${word} under renames matches nothing in this run`;
    case "waiver":
      return `The waiver of ${values.owner} for ${word} matches nothing in this run`;
    case "tag":
      return `The tag ${values.tag} for ${word} matches nothing in this run`;
    case "formula":
      return `The formula ${values.metric} = ${values.formula} fits no benchmark in this run${values.word === null ? "" : `: there is no ${values.word}`}`;
  }
}
function missingShardWords({
  missing,
  expected,
  names,
  found
}) {
  const which = names.total > 0 ? `: ${listed2(names)}` : `; found ${listed2(found)}`;
  return `${missing} of ${expected} shards ${missing === 1 ? "is" : "are"} missing${which}`;
}
function listed2({ total, first }, most = 10) {
  const shown = first.slice(0, most);
  return total > shown.length ? `${shown.join(", ")} and ${total - shown.length} more` : shown.join(", ");
}
function firstOf(names) {
  return listed2(names, 1);
}
function count(number, what) {
  return number === 1 ? `1 ${what}` : `${number} ${what}s`;
}
function yamlOf(name) {
  return /^[A-Za-z_][\w./-]*$/.test(name) ? name : JSON.stringify(name);
}

// src/rules/tags.ts
function withTags(run, patterns) {
  if (patterns.size === 0) return run;
  const measurements = run.measurements.map((measurement) => {
    const { benchmark } = measurement;
    const tags = [.../* @__PURE__ */ new Set([...benchmark.tags, ...tagsByName(benchmark, patterns)])];
    return tags.length === benchmark.tags.length ? measurement : { ...measurement, benchmark: { ...benchmark, tags } };
  });
  return { ...run, measurements };
}
function tagsByName(benchmark, patterns) {
  const named = [...patterns].filter(([, names]) => names.some((name) => isNamed(name, benchmark)));
  return named.map(([tag]) => tag);
}
function onlyTagged(run, tags) {
  if (tags.length === 0) return run;
  const measurements = run.measurements.filter(
    ({ benchmark }) => tags.some((tag) => benchmark.tags.includes(tag))
  );
  return { ...run, measurements };
}

// src/system/machine.ts
function localEnvironment(env) {
  return {
    os: platform() === "win32" ? "windows" : platform(),
    arch: arch(),
    cpu: cpus()[0]?.model.trim() ?? "",
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    // Hosted runners are identified by their image, others by their own name.
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
async function readRuns(patterns, reader, cwd, runInfo) {
  const { tool, formats } = reader;
  const sources = await readSources(patterns, cwd, tool, formats);
  const suites = Map.groupBy(sources, (source) => suiteOf(runInfo.suite, source));
  const measured = [];
  for (const [suite, own] of suites) {
    const results = withStableNames(parseResults(own, tool, formats), reader);
    measured.push({ run: await runOf(results, reader, { ...runInfo, suite }), results });
  }
  return measured;
}
async function readReruns(patterns, reader, cwd, runInfo) {
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
  return withStableNames(
    parseResults(await readSources(patterns, cwd, tool, formats), tool, formats),
    reader
  );
}
var FILES = "file-size";
function withStableNames(results, { names }) {
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
    `${path}: the suite named after this file ${fault}`,
    "Rename the file, or name the suite without {file}."
  );
}
var TAGS_MAX = 10;
async function runOf(results, reader, runInfo) {
  const { measurements: own } = withStableNames(results, reader);
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
function environmentOf({ state, ...reported }, { env, fromFiles }) {
  const local = localEnvironment(env);
  const environment = { ...local, ...reported, toolchain: { ...local.toolchain, ...reported.toolchain } };
  const isHere = isComparable(environment, local, USUAL_FACTS);
  const known = state ?? (isHere && !fromFiles ? runState(filesBelow("/")) : {});
  return Object.keys(known).length === 0 ? environment : { ...environment, state: known };
}
async function derive({ derived }, measurements) {
  if (derived.length === 0) return [];
  const { deriveMetrics } = await import("./formulas-KM55WE3T.js").then((chunk) => chunk["rules/derived.ts"]);
  return deriveMetrics(derived, measurements);
}
function fingerprint(measurements) {
  return createHash("sha256").update(JSON.stringify(measurements)).digest("hex").slice(0, 12);
}

// src/reporters/json.ts
var IN_TEXTS = new RegExp(`(?!\\n)${HIDDEN}|##(?=\\w*\\[)`, "gu");
function jsonText(value, indent) {
  return JSON.stringify(value, null, indent).replace(
    IN_TEXTS,
    (found) => found === "##" ? "#\\u0023" : Array.from({ length: found.length }, (_, i) => escaped(found, i)).join("")
  );
}
function escaped(text, index) {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
}
function published(report) {
  return { ...report, warnings: report.warnings.map(worded) };
}
function renderJson(report) {
  return `${jsonText(published(report), 2)}
`;
}
function jsonFiles(reports, path) {
  return reports.map((report, i) => ({
    path: reports.length === 1 ? path : path.replace(/(\.[^./\\]+)?$/, `-${i + 1}$1`),
    text: renderJson(report)
  }));
}

// src/results/skipped.ts
function skippedWarnings({ skipped, remarks = [] }) {
  return [...skipped.map(leftOutWarning), ...remarks];
}
function leftOutWarning({ file, line, reason, failed }) {
  const subject = line === void 0 ? file : `${file}:${line}`;
  const values = { file, ...line !== void 0 && { line }, reason };
  if (failed === void 0) return { code: "skipped-row", subject, values };
  if (failed === null) return { code: "failed-tool", subject, values };
  return { code: "failed-benchmark", subject: failed, values: { ...values, benchmark: failed } };
}

export {
  machineText,
  courseText,
  besideText,
  warningWords,
  notComparedWords,
  missingShardWords,
  withTags,
  tagsByName,
  onlyTagged,
  localEnvironment,
  machineState,
  runState,
  ticksOf,
  filesBelow,
  readRuns,
  readReruns,
  readRun,
  readResults,
  withStableNames,
  runOf,
  derive,
  jsonText,
  published,
  renderJson,
  jsonFiles,
  skippedWarnings
};
