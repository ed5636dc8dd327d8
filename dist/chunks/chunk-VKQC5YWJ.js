import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  countedNames
} from "./chunk-MG2DOFI5.js";

// src/rules/names.ts
var LETTERS = "[0-9A-Za-z_-]";
var PLACEHOLDERS = {
  hash: { takes: (count) => `${LETTERS}{${count || "6,64"}}` },
  hex: { takes: (count) => `[0-9a-f]{${count || "6,64"}}` },
  n: { takes: (count) => `[0-9]{${count || "1,64"}}` },
  version: { takes: () => "v?[0-9]{1,9}(?:\\.[0-9]{1,9}){1,3}(?:[-+][0-9A-Za-z.]{1,64})?" },
  name: { takes: () => "[^/]+", snapshotStores: true },
  ext: { takes: () => "[0-9A-Za-z]+(?:\\.[0-9A-Za-z]+){0,3}", snapshotStores: true }
};
var USUAL_LENGTH = "8";
var PLACEHOLDER = /\{([a-z]+)(?::([0-9]{1,2}))?\}/g;
var PRESETS = {
  vite: ["{name}-{hash:8}.{ext}"],
  rollup: ["{name}-{hash:8}.{ext}"],
  esbuild: ["{name}-{hash:8}.{ext}"],
  webpack: ["{name}.{hex}.{ext}", "{hex:20}.{ext}", "{hex:32}.{ext}"],
  next: [
    "{name}-{hex:16}.{ext}",
    "{name}.{hex:16}.{ext}",
    "{hex:16}.{ext}",
    "static/{hash:21}/_buildManifest.js",
    "static/{hash:21}/_ssgManifest.js"
  ],
  parcel: ["{name}.{hex:8}.{ext}"],
  none: []
};
var AUTOMATIC = [
  "{name}-{hash:8}.{code}",
  "{name}-{hex:8}.{code}",
  "{name}-{hex:16}.{code}",
  "{name}-{hex:20}.{code}",
  "{name}.{hash:8}.{code}",
  "{name}.{hex:8}.{code}",
  "{name}.{hex:16}.{code}",
  "{name}.{hex:20}.{code}",
  "{name}.{hex:32}.{code}",
  "{hex:16}.{code}",
  "{hex:20}.{code}",
  "{hex:32}.{code}"
];
var CODE = {
  takes: () => "(?:chunk\\.|bundle\\.|min\\.)?(?:js|mjs|cjs|css|wasm)(?:\\.map)?(?:\\.gz|\\.br)?",
  snapshotStores: true
};
var PICKY = /* @__PURE__ */ new Set(["hash"]);
function isHash(text) {
  return /[0-9]/.test(text) || /^.+[A-Z]/.test(text);
}
function isPattern(written) {
  return [...written.matchAll(PLACEHOLDER)].some(([, word = ""]) => word in PLACEHOLDERS);
}
var LENGTH_MAX = 300;
function patternOf(written, becomes, known = PLACEHOLDERS, compile = (source) => new RegExp(source, "s")) {
  const lengths = written.includes("{hash}") ? [USUAL_LENGTH, ""] : [""];
  const ways = lengths.map((length) => wayOf(written, known, length, compile));
  return { written, becomes: becomes.replace(PLACEHOLDER, "{$1}"), ways };
}
function wayOf(written, known, length, compile) {
  const groups = [];
  const parts = [];
  let at = 0;
  for (const { 0: all, 1: word = "", 2: count = "", index } of written.matchAll(PLACEHOLDER)) {
    const placeholder = known[word];
    if (!placeholder) continue;
    parts.push(
      literal(written.slice(at, index)),
      `(${placeholder.takes(count || (word === "hash" ? length : ""))})`
    );
    groups.push(word);
    at = index + all.length;
  }
  parts.push(literal(written.slice(at)));
  return { expression: compile(`^(.*/)?${parts.join("")}$`), groups };
}
function literal(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
var AUTOMATICALLY = {
  isAutomatic: true,
  patterns: AUTOMATIC.map(
    (each) => patternOf(each, each.replace("{code}", "{ext}").replace("{hex", "{hash"), {
      ...PLACEHOLDERS,
      code: CODE
    })
  )
};
function lastingName(name, patterns) {
  if (name.length > LENGTH_MAX) return name;
  for (const { becomes, ways } of patterns) {
    for (const { expression, groups } of ways) {
      const found = expression.exec(name);
      if (!found) continue;
      const [folder = "", ...taken] = found.slice(1).map((text) => text ?? "");
      if (taken.some((text, i) => PICKY.has(groups[i]) && !isHash(text))) continue;
      return folder + filled(becomes, groups, taken);
    }
  }
  return name;
}
function filled(becomes, groups, taken) {
  const kept = /* @__PURE__ */ new Map();
  for (const [i, word] of groups.entries()) {
    const placeholder = word === "code" ? "ext" : word;
    if (PLACEHOLDERS[placeholder]?.snapshotStores) {
      kept.set(placeholder, [...kept.get(placeholder) ?? [], taken[i]]);
    }
  }
  return becomes.replace(PLACEHOLDER, (all, word) => kept.get(word)?.shift() ?? all);
}
function lastingNames(measurements, patterns) {
  const names = [...new Set(measurements.map(({ benchmark }) => benchmark.name))];
  const groups = Map.groupBy(names, (name) => lastingName(name, patterns));
  const lasting = /* @__PURE__ */ new Map();
  const clashes = [];
  for (const [name, group] of groups) {
    if (group.length > 1) clashes.push({ name, names: group });
    else if (group[0] !== name) lasting.set(group[0], name);
  }
  return { lasting, clashes };
}
function underLastingNames(measurements, { patterns }) {
  if (patterns.length === 0) return { measurements, clashes: [] };
  const { lasting, clashes } = lastingNames(measurements, patterns);
  if (lasting.size === 0) return { measurements, clashes };
  return { measurements: measurements.map((each) => renamedTo(each, lasting)), clashes };
}
function renamedTo(measurement, lasting) {
  const name = lasting.get(measurement.benchmark.name);
  return name === void 0 ? measurement : { ...measurement, benchmark: { ...measurement.benchmark, name } };
}
function storedNames(names, { measurements: own }) {
  const present = new Set(own.map(({ benchmark }) => benchmark.name));
  const isIdle = names.isAutomatic && ![...present].some((name) => name.includes("{hash}"));
  if (isIdle || names.patterns.length === 0) return { runUnder: (run) => run, nameUnder: (name) => name };
  const isJoined = (name) => !names.isAutomatic || present.has(name);
  return {
    runUnder: (run) => {
      const { measurements } = underLastingNames(run.measurements, names);
      const joined = measurements.map(
        (each, i) => isJoined(each.benchmark.name) ? each : run.measurements[i]
      );
      return { ...run, measurements: joined };
    },
    nameUnder: (name) => {
      const lasting = lastingName(name, names.patterns);
      return isJoined(lasting) ? lasting : name;
    }
  };
}
function clashWarnings(clashes) {
  return clashes.map(({ name, names }) => ({
    code: "same-name",
    subject: name,
    values: { name, benchmarks: countedNames(names) }
  }));
}

export {
  PLACEHOLDERS,
  PRESETS,
  isPattern,
  patternOf,
  AUTOMATICALLY,
  underLastingNames,
  storedNames,
  clashWarnings
};
