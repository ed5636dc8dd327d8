import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  countedNames
} from "./chunk-KFXEXGUP.js";
import {
  __commonJS,
  __toESM
} from "./chunk-IW2FVU6Z.js";

// node_modules/fastest-levenshtein/mod.js
var require_mod = __commonJS({
  "node_modules/fastest-levenshtein/mod.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.distance = exports.closest = void 0;
    var peq = new Uint32Array(65536);
    var myers_32 = function(a, b) {
      var n = a.length;
      var m = b.length;
      var lst = 1 << n - 1;
      var pv = -1;
      var mv = 0;
      var sc = n;
      var i = n;
      while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
      }
      for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= (eq & pv) + pv ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
          sc++;
        }
        if (pv & lst) {
          sc--;
        }
        mv = mv << 1 | 1;
        pv = pv << 1 | ~(xv | mv);
        mv &= xv;
      }
      i = n;
      while (i--) {
        peq[a.charCodeAt(i)] = 0;
      }
      return sc;
    };
    var myers_x = function(b, a) {
      var n = a.length;
      var m = b.length;
      var mhc = [];
      var phc = [];
      var hsize = Math.ceil(n / 32);
      var vsize = Math.ceil(m / 32);
      for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
      }
      var j = 0;
      for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
          var eq = peq[a.charCodeAt(i)];
          var pb = phc[i / 32 | 0] >>> i & 1;
          var mb = mhc[i / 32 | 0] >>> i & 1;
          var xv = eq | mv_1;
          var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
          var ph = mv_1 | ~(xh | pv_1);
          var mh = pv_1 & xh;
          if (ph >>> 31 ^ pb) {
            phc[i / 32 | 0] ^= 1 << i;
          }
          if (mh >>> 31 ^ mb) {
            mhc[i / 32 | 0] ^= 1 << i;
          }
          ph = ph << 1 | pb;
          mh = mh << 1 | mb;
          pv_1 = mh | ~(xv | ph);
          mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] = 0;
        }
      }
      var mv = 0;
      var pv = -1;
      var start = j * 32;
      var vlen = Math.min(32, m - start) + start;
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
      }
      var score = m;
      for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = phc[i / 32 | 0] >>> i & 1;
        var mb = mhc[i / 32 | 0] >>> i & 1;
        var xv = eq | mv;
        var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += ph >>> m - 1 & 1;
        score -= mh >>> m - 1 & 1;
        if (ph >>> 31 ^ pb) {
          phc[i / 32 | 0] ^= 1 << i;
        }
        if (mh >>> 31 ^ mb) {
          mhc[i / 32 | 0] ^= 1 << i;
        }
        ph = ph << 1 | pb;
        mh = mh << 1 | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
      }
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
      }
      return score;
    };
    var distance2 = function(a, b) {
      if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
      }
      if (b.length === 0) {
        return a.length;
      }
      if (a.length <= 32) {
        return myers_32(a, b);
      }
      return myers_x(a, b);
    };
    exports.distance = distance2;
    var closest = function(str, arr) {
      var min_distance = Infinity;
      var min_index = 0;
      for (var i = 0; i < arr.length; i++) {
        var dist = distance2(str, arr[i]);
        if (dist < min_distance) {
          min_distance = dist;
          min_index = i;
        }
      }
      return arr[min_index];
    };
    exports.closest = closest;
  }
});

// src/model/nearest.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
var LETTERS_MAX = 200;
function difference(written, name) {
  const [one, other] = [written, name].map((text) => text.toLowerCase().slice(0, LETTERS_MAX));
  return (0, import_fastest_levenshtein.distance)(one ?? "", other ?? "");
}
function differenceWithin(written, name) {
  return difference(written, name) - Math.max(0, Math.min(LETTERS_MAX, name.length) - written.length);
}
function nearestFirst(written, names, measure = difference) {
  const ranked = [...names].map((name) => ({ name, letters: measure(written, name) }));
  return ranked.sort((a, b) => a.letters - b.letters || a.name.length - b.name.length).map(({ name }) => name);
}
function isNear(written, name) {
  return difference(written, name) <= Math.max(2, Math.floor(name.length / 3));
}

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
  const texts = /* @__PURE__ */ new Map();
  for (const [i, word] of groups.entries()) {
    const placeholder = word === "code" ? "ext" : word;
    if (PLACEHOLDERS[placeholder]?.snapshotStores) {
      texts.set(placeholder, [...texts.get(placeholder) ?? [], taken[i]]);
    }
  }
  return becomes.replace(PLACEHOLDER, (all, word) => texts.get(word)?.shift() ?? all);
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
  require_mod,
  differenceWithin,
  nearestFirst,
  isNear,
  PLACEHOLDERS,
  PRESETS,
  isPattern,
  patternOf,
  AUTOMATICALLY,
  underLastingNames,
  storedNames,
  clashWarnings
};
