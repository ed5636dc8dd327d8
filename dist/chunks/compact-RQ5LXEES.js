import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  dryRunFlag
} from "./chunk-CKPZT4NV.js";
import {
  ageOf
} from "./chunk-MPOV3BXL.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import "./chunk-LOM26YSJ.js";
import "./chunk-ZMQYSIQC.js";
import {
  withJitter
} from "./chunk-C7TRFEUQ.js";
import "./chunk-UX62IQZO.js";
import "./chunk-2O5TX53H.js";
import {
  table
} from "./chunk-LW4KCPX3.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import {
  entryFor
} from "./chunk-76WBJDSY.js";
import {
  isAcceptance
} from "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import {
  changePointsTogether,
  scaleFor,
  withoutCommonMode
} from "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import {
  environmentKey
} from "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-4WQOXJNU.js";
import "./chunk-D4DRFCH4.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import {
  median
} from "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/history/compact.ts
var NEIGHBOURS = 4;
var periods = {
  daily: (time) => time.slice(0, 10),
  /** Weeks begin on Mondays: 1 January 1970 was a Thursday. */
  weekly: (time) => String(Math.floor((Date.parse(time) / 864e5 + 3) / 7)),
  monthly: (time) => time.slice(0, 7),
  none: () => null
};
async function compactHistory(log, thinning, patience) {
  let before = [];
  let after = [];
  await log.revise(`perf: thin the old runs of ${log.suite}`, patience, async (entries, read) => {
    const groups = /* @__PURE__ */ new Map();
    const said = /* @__PURE__ */ new Set();
    for (const entry of entries) collect(await read(entry), groups, said);
    const kept = new Set([...groups.values()].flatMap((group) => keptOf(group, said, thinning)));
    const change = await thinned(entries, read, kept);
    before = entries;
    after = change.segments;
    return thinning.isDry || change.files.size === 0 ? void 0 : change;
  });
  return { before: sizeOf(before), after: sizeOf(after) };
}
function collect({ segment }, groups, said) {
  for (const event of segment.events.filter(isAcceptance)) said.add(event.run);
  for (const { id, time, branch, environment, measurements, after } of segment.runs) {
    if (after !== void 0) said.add(after);
    const key = `${branch}\0${environmentKey(environment)}`;
    const group = groups.get(key) ?? { runs: [], series: /* @__PURE__ */ new Map() };
    groups.set(key, group);
    for (const { benchmark, metric, sample } of measurements) {
      const name = `${benchmark.name}\0${metric.name}\0${metric.unit}`;
      const isTurned = metric.direction === "higher";
      const series = group.series.get(name) ?? { benchmark: benchmark.name, isTurned, values: [] };
      group.series.set(name, series);
      while (series.values.length < group.runs.length) series.values.push(Number.NaN);
      series.values[group.runs.length] = sample.centre;
    }
    group.runs.push({ id, time });
  }
}
function keptOf({ runs, series }, said, { before, keep }) {
  const places = placesOfChanges([...series.values()], runs.length);
  const seen = /* @__PURE__ */ new Set();
  const isKept = runs.map(({ id, time }, place) => {
    const period = periods[keep](time);
    const isFirst = period !== null && !seen.has(period);
    if (period !== null) seen.add(period);
    const isEnd = place === 0 || place === runs.length - 1;
    return isFirst || isEnd || said.has(id) || places.has(place) || Date.parse(time) >= before.getTime();
  });
  return runs.filter((_, place) => isKept[place]).map(({ id }) => id);
}
function placesOfChanges(series, runs) {
  const benchmarks = series.map(({ benchmark }) => benchmark);
  const rows = series.map(({ isTurned, values }) => {
    const known = values.filter((value) => !Number.isNaN(value));
    const { to } = scaleFor(known, median(known), isTurned);
    return Array.from({ length: runs }, (_, place) => to(values[place] ?? Number.NaN));
  });
  const places = /* @__PURE__ */ new Set();
  for (const { index } of changePointsTogether(rows, (all) => withoutCommonMode(all, benchmarks)).flat()) {
    for (let place = index - NEIGHBOURS; place < index + NEIGHBOURS; place++) places.add(place);
  }
  return places;
}
async function thinned(entries, read, kept) {
  const segments = [];
  const files = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const { segment, text } = await read(entry);
    const staying = segment.runs.filter(({ id }) => kept.has(id));
    if (staying.length === 0 && segment.events.length > 0) staying.push(...segment.runs.slice(-1));
    if (staying.length === segment.runs.length) segments.push(entry);
    else if (staying.length === 0) files.set(entry.file, null);
    else {
      const left = withRuns(text, new Set(staying.map(({ id }) => id)));
      files.set(entry.file, left);
      segments.push(entryFor(entry.file, left, staying));
    }
  }
  return { segments, files };
}
function withRuns(text, ids) {
  return text.split("\n").filter((line) => {
    if (line === "") return false;
    const { type, id } = JSON.parse(line);
    return type !== "run" || ids.has(id ?? "");
  }).map((line) => `${line}
`).join("");
}
function sizeOf(entries) {
  return {
    runs: entries.reduce((sum, { runs }) => sum + runs, 0),
    segments: entries.length,
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0)
  };
}

// src/commands/history/compact.ts
var PERIODS = Object.keys(periods).join("|");
var compactCommand = onLog({
  name: "history compact",
  usage: "history compact",
  examples: ["perf-regression history compact --older-than 365d --keep weekly --dry-run"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    { name: "older-than", value: "AGE", help: "Thin out runs older than AGE. Default: 365d." },
    {
      name: "keep",
      value: PERIODS,
      help: "Keep one old run of each period. Default: weekly."
    },
    dryRunFlag
  ],
  async run(log, { config, options, flags, now, print }) {
    const keep = options.get("keep") ?? "weekly";
    if (!Object.hasOwn(periods, keep)) {
      throw new UserError(`--keep: expected one of ${PERIODS}, got ${JSON.stringify(keep)}`);
    }
    const isDry = flags.has("dry-run");
    const before = new Date(now.getTime() - ageOf("older-than", options.get("older-than") ?? "365d"));
    const sizes = await compactHistory(log, { before, keep, isDry }, withJitter());
    const row = (name, { runs, segments, bytes }) => [name, runs, segments, bytes].map(String);
    print(table(["", "runs", "segments", "bytes"], [row("before", sizes.before), row("after", sizes.after)]));
    const isThinner = sizes.after.runs < sizes.before.runs;
    if (!isThinner) print("\nNothing to thin.\n");
    else
      print(
        isDry ? "\nNothing was written: this was a dry run.\n" : `
Tell the others: git push origin ${config.branch}
`
      );
    return 0;
  }
});
export {
  compactCommand
};
