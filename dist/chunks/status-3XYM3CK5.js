import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  ageOf
} from "./chunk-MPOV3BXL.js";
import {
  openHistory,
  requireHistory,
  suiteOf
} from "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  jsonText
} from "./chunk-D5BHDMOK.js";
import {
  pad
} from "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import {
  commitName,
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import {
  newestOf
} from "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import {
  describeEnvironment,
  environmentDifferences,
  environmentKey
} from "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/commands/status.ts
var HOUR_MS = 36e5;
var CHANGES_MAX = 10;
var statusCommand = {
  name: "status",
  usage: "status",
  examples: ["perf-regression status", "perf-regression status --suite nightly --max-age 7d"],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    {
      name: "max-age",
      value: "AGE",
      help: "Exit with 1 if the newest run is older than AGE: 36h, 7d or 2w."
    },
    { name: "json", help: "Print the status as JSON." }
  ],
  async run(given) {
    const { options, flags, now, print } = given;
    const age = options.get("max-age");
    const oldest = age === void 0 ? Number.POSITIVE_INFINITY : ageOf("max-age", age);
    const log = openHistory(suiteOf(given), given);
    await requireHistory(log, given);
    const status = await statusOf(log, now);
    print(flags.has("json") ? `${jsonText(status, 1)}
` : rendered(status));
    if (status.damages.length > 0) return 2;
    return status.ageHours * HOUR_MS > oldest ? 1 : 0;
  }
};
async function statusOf(log, now) {
  const { segments } = await log.index();
  const runs = [];
  for await (const segment of log.segmentsFromNewest()) runs.unshift(...segment.runs);
  const newest = newestOf(runs);
  if (!newest) throw log.damages[0] ?? new UserError(`suite ${log.suite} has no run`);
  const counts = /* @__PURE__ */ new Map();
  for (const { environment } of runs) {
    const name = describeEnvironment(environment);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    suite: log.suite,
    where: `${log.folder} on ${log.branch.description}`,
    newest: { time: newest.time, commit: newest.commit, branch: newest.branch },
    ageHours: (now.getTime() - Date.parse(newest.time)) / HOUR_MS,
    runs: runs.length,
    rows: runs.reduce((sum, { measurements }) => sum + measurements.length, 0),
    segments: segments.length,
    bytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
    environments: [...counts].map(([environment, count]) => ({ environment, runs: count })).sort((a, b) => b.runs - a.runs),
    changes: changesOf(runs),
    damages: log.damages.map(({ message }) => message)
  };
}
function changesOf(runs) {
  const before = /* @__PURE__ */ new Map();
  const changes = runs.flatMap((run) => {
    const key = environmentKey(run.environment);
    const last = before.get(key);
    before.set(key, run);
    const what = last ? environmentDifferences(last.environment, run.environment) : [];
    return what.length > 0 ? [{ commit: run.commit, time: run.time, what: what.join(", ") }] : [];
  });
  return changes.reverse().slice(0, CHANGES_MAX);
}
function rendered({
  suite,
  where,
  newest,
  ageHours,
  damages,
  environments,
  changes,
  ...size
}) {
  const rows = [
    [
      "newest run",
      `${newest.time} (${ageInWords(ageHours)} old) of ${commitName(newest.commit)} on ${visible(newest.branch, 60)}`
    ],
    [
      "runs",
      `${size.runs} with ${size.rows} values, in ${size.segments} segments of ${Math.ceil(size.bytes / 1e3)} kB together`
    ],
    ["whole", damages.length === 0 ? "every line and checksum" : "no: see below"],
    ...environments.map(({ environment, runs }) => [
      "measured on",
      `${visible(environment, 80)} (runs: ${runs})`
    ]),
    ...changes.map(({ commit, time, what }) => [
      "changed",
      `${visible(what, 120)} at ${shortCommit(commit)} (${time.slice(0, 10)})`
    ])
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, text]) => `  ${pad(name, width)}   ${text}
`).join("");
  const damaged = damages.map((message) => `${visible(message, 400)}
`).join("");
  return `Suite ${visible(suite, 80)} in ${where}
${lines}${damaged}`;
}
function ageInWords(hours) {
  if (hours < 48) return `${Math.max(0, Math.round(hours))} hours`;
  return `${Math.round(hours / 24)} days`;
}
export {
  statusCommand
};
