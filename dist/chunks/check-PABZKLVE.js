import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  compare_exports
} from "./chunk-BWQQQL7N.js";
import {
  check_exports,
  record_exports
} from "./chunk-NG5RVB5M.js";
import "./chunk-BQQLQC3D.js";
import "./chunk-IBCW63NC.js";
import "./chunk-3DOCGWGR.js";
import "./chunk-YKIEVL6K.js";
import {
  check
} from "./chunk-4AKEYMXZ.js";
import {
  jsonText
} from "./chunk-XZ5NAWTG.js";
import "./chunk-ZBLUTOTY.js";
import "./chunk-H5FA7VO6.js";
import "./chunk-MRZWZTSP.js";
import {
  parseThresholds
} from "./chunk-PJSF43OE.js";
import {
  NO_RULES
} from "./chunk-W43MUMOY.js";
import "./chunk-7MKHXQQS.js";
import {
  USUAL_FACTS,
  changePointsTogether,
  issueIn,
  median,
  scaleFor,
  withoutCommonMode
} from "./chunk-CMCPUWHZ.js";
import "./chunk-2DJGBN44.js";
import "./chunk-RP3T6LF2.js";
import "./chunk-I3BSUCVW.js";
import {
  NAME_LENGTH_MAX,
  _enum,
  _null,
  array,
  int,
  number,
  object,
  string,
  union
} from "./chunk-KFXEXGUP.js";
import "./chunk-CX4J6QJK.js";
import {
  UserError
} from "./chunk-AY2RLHZI.js";
import "./chunk-XZE7XCU2.js";
import "./chunk-DSSPK2M7.js";
import {
  __export
} from "./chunk-IW2FVU6Z.js";

// src/commands/detect.ts
var detect_exports = {};
__export(detect_exports, {
  detectCommand: () => detectCommand
});

// src/commands/detect-batch.ts
function detect(batch, policy) {
  const tasks = Map.groupBy(batch.requests, ({ task }) => task);
  const answers = /* @__PURE__ */ new Map();
  const answered = (requests, given) => {
    for (const [i, request] of requests.entries()) answers.set(request, given[i]);
  };
  const judged = tasks.get("detect") ?? [];
  const segmented = tasks.get("segment") ?? [];
  if (judged.length > 0) answered(judged, verdictsOf(judged, batch, policy));
  if (segmented.length > 0) answered(segmented, segmentsOf(segmented));
  return batch.requests.map((request) => answers.get(request));
}
function verdictsOf(requests, batch, policy) {
  const runs = Math.max(...requests.map(({ history }) => history.length));
  const measured = Math.max(1, ...requests.map(({ current }) => current.length));
  const earlier = Array.from(
    { length: runs },
    (_, t) => runOf(t, batch.historyEnvironments[t], requests, ({ history }) => history[t])
  );
  const now = Array.from(
    { length: measured },
    (_, m) => runOf(runs, batch.currentEnvironments[m], requests, ({ current }) => current[m])
  );
  const [run, ...again] = now;
  const report = check(run, baselineOf(earlier), policy, {
    again,
    apart: true,
    records: true,
    override: null,
    warnings: []
  });
  const findings = new Map(report.findings.map((finding) => [finding.benchmark, finding]));
  return requests.map((request) => answerOf(request, findings.get(request.id), report, runs));
}
var BRANCH = "main";
function runOf(place, environment, requests, valueIn) {
  return {
    id: String(place),
    suite: "stdin",
    commit: commitOf(place),
    branch: BRANCH,
    time: (/* @__PURE__ */ new Date(0)).toISOString(),
    environment: environmentOf(environment ?? ""),
    measurements: requests.flatMap((request) => measurementOf(request, valueIn(request)))
  };
}
function commitOf(place) {
  return String(place).padStart(40, "0");
}
function environmentOf(cpu) {
  return { os: "", arch: "", cpu, cores: 0, memoryBytes: 0, runner: "", toolchain: {} };
}
function measurementOf({ id, direction }, value2 = Number.NaN) {
  if (Number.isNaN(value2)) return [];
  return [
    {
      benchmark: { name: id, parameters: {}, tags: [] },
      metric: { name: "value", unit: "", direction: direction === "bigger" ? "higher" : "lower" },
      sample: { centre: value2, values: [value2], level: "process" },
      writtenUnit: ""
    }
  ];
}
function baselineOf(runs) {
  const common = { branch: BRANCH, runs, skippedSources: [], accepted: [], episodes: [], warnings: [] };
  return runs.length === 0 ? { ...common, source: "none", why: "there are no earlier runs" } : { ...common, source: "merge-base", why: "the runs before this one" };
}
function answerOf(request, finding, report, runs) {
  const { id } = request;
  if (!finding || finding.verdict === "missing") {
    return { id, verdict: "stable", change_points: [], reason: "not-in-run" };
  }
  const verdict = verdictOf(request, finding, report);
  const { change, pValue, reason, since } = finding;
  return {
    id,
    verdict,
    change_points: verdict === "regression" ? [since ? Number(since.commit) : runs] : [],
    reason: reason.code,
    p: pValue,
    change: change?.estimate ?? null,
    low: change?.low ?? null,
    high: change?.high ?? null
  };
}
function verdictOf({ id, rerunsLeft }, finding, { suspects }) {
  if (rerunsLeft > 0 && suspects.includes(id)) return "rerun";
  if (finding.verdict === "regressed") return "regression";
  if (finding.verdict === "improved") return "improvement";
  return finding.drift ? "drift" : "stable";
}
function segmentsOf(requests) {
  const columns = Math.max(...requests.map(({ history, current }) => history.length + current.length));
  const rows = requests.map((request) => {
    const row = onScale(request);
    return Array.from({ length: columns }, (_, t) => row[t] ?? Number.NaN);
  });
  const found = changePointsTogether(rows, withoutCommonMode);
  return requests.map(({ id }, i) => ({ id, change_points: (found[i] ?? []).map(({ index }) => index) }));
}
function onScale({ history, current, direction, scale }) {
  const values = [...history, ...current];
  const known = values.filter((value2) => !Number.isNaN(value2));
  const isTurned = direction === "bigger";
  if (scale === "raw" || known.length === 0) return isTurned ? values.map((value2) => -value2) : values;
  return values.map(scaleFor(known, median(known), isTurned).to);
}

// src/commands/detect.ts
var LINE_LENGTH_MAX = 16 * 2 ** 20;
var BATCH_LENGTH_MAX = 256 * 2 ** 20;
var HISTORY_RUNS_MAX = 1e5;
var MEASUREMENTS_MAX = 100;
var SAMPLES_MAX = 1e5;
var detectCommand = {
  name: "detect",
  usage: "detect < RUNS.ndjson",
  examples: [
    "perf-regression detect < requests.ndjson",
    "perf-regression detect --thresholds 5% < requests.ndjson"
  ],
  inputs: ["thresholds", "confidence", "alpha"],
  flags: [],
  // A calling program decides itself what matters; nobody can see changes below one percent.
  defaults: { thresholds: "1%" },
  async run({ config, words, input, print }) {
    if (words.length > 0) {
      throw new UserError(
        `detect reads standard input, not files: ${JSON.stringify(words[0])}`,
        "perf-regression detect < requests.ndjson"
      );
    }
    const policy = {
      ...NO_RULES,
      rules: parseThresholds(config.thresholds),
      tags: [],
      confidence: config.confidence,
      alpha: config.alpha,
      comparability: USUAL_FACTS,
      confirmRuns: 1,
      onSuspected: "inconclusive",
      onMissing: "warn"
    };
    for await (const { run, batch } of batchesOf(linesOf(input()))) {
      const answers = detect(batch, policy).map((answer) => `${jsonText({ run, ...answer })}
`);
      print(answers.join(""));
    }
    return 0;
  }
};
async function* linesOf(pieces) {
  let number2 = 0;
  let started = [];
  let length = 0;
  for await (const piece of pieces) {
    const parts = piece.split("\n");
    for (const [i, part] of parts.entries()) {
      started.push(part);
      length += part.length;
      if (length > LINE_LENGTH_MAX) {
        throw broken(number2 + 1, `the line is longer than ${LINE_LENGTH_MAX} characters`);
      }
      if (i === parts.length - 1) break;
      yield { number: ++number2, text: started.join("") };
      started = [];
      length = 0;
    }
  }
  if (length > 0) yield { number: ++number2, text: started.join("") };
}
var label = union([number(), string().max(NAME_LENGTH_MAX)]);
var value = union([number(), array(number()).max(SAMPLES_MAX), _null()], {
  error: "expected a number, an array of numbers, or null where the run has none"
});
var environments = array(string().max(NAME_LENGTH_MAX));
var requestSchema = object({
  run: label,
  id: string().min(1).max(NAME_LENGTH_MAX),
  task: _enum(["detect", "segment"]).default("detect"),
  direction: _enum(["smaller", "bigger"]).default("smaller"),
  scale: _enum(["log", "raw"]).default("log"),
  history: array(value).max(HISTORY_RUNS_MAX),
  current: array(value).max(MEASUREMENTS_MAX),
  history_env: environments.max(HISTORY_RUNS_MAX).optional(),
  current_env: environments.max(MEASUREMENTS_MAX).optional(),
  reruns_left: int().min(0).default(0)
});
var endSchema = object({ end_run: label });
async function* batchesOf(lines) {
  let open;
  let last = 0;
  for await (const { number: number2, text } of lines) {
    last = number2;
    if (text.trim() === "") continue;
    const fields = objectOf(number2, text);
    if ("end_run" in fields) {
      const { end_run: run } = checked(endSchema, fields, number2);
      if (open && open.run !== run) throw broken(number2, `end_run is ${run}, but the run is ${open.run}`);
      if (open) yield { run, batch: open.batch };
      open = void 0;
      continue;
    }
    const request = checked(requestSchema, fields, number2);
    open ??= new Opened(request.run);
    open.add(request, number2, text.length);
  }
  if (open) {
    throw broken(last, `the input ends within run ${open.run}`, `Close it: {"end_run": ${open.run}}`);
  }
}
var Opened = class {
  run;
  #requests = /* @__PURE__ */ new Map();
  #history = [];
  #current = [];
  #length = 0;
  constructor(run) {
    this.run = run;
  }
  get batch() {
    return {
      requests: [...this.#requests.values()],
      historyEnvironments: this.#history,
      currentEnvironments: this.#current
    };
  }
  add(request, line, length) {
    const { run, id, history_env = [], current_env = [] } = request;
    if (run !== this.run) {
      throw broken(line, `run ${run} begins within run ${this.run}`, `Close that: {"end_run": ${this.run}}`);
    }
    if (this.#requests.has(id)) throw broken(line, `${JSON.stringify(id)} occurs twice in run ${run}`);
    this.#length += length;
    if (this.#length > BATCH_LENGTH_MAX) {
      throw broken(line, `run ${run} is longer than ${BATCH_LENGTH_MAX} characters`);
    }
    merge(this.#history, history_env, "history_env", request, line);
    merge(this.#current, current_env, "current_env", request, line);
    this.#requests.set(id, {
      id,
      task: request.task,
      direction: request.direction,
      scale: request.scale,
      history: request.history.map(centreOf),
      current: request.current.map(centreOf),
      rerunsLeft: request.reruns_left
    });
  }
};
function merge(known, keys, field, { id }, line) {
  for (const [t, key] of keys.entries()) {
    known[t] ??= key;
    if (known[t] === key) continue;
    throw broken(
      line,
      `${field}[${t}] of ${JSON.stringify(id)} is ${JSON.stringify(key)}, but ${JSON.stringify(known[t])} before`,
      "Entry t of every request is the same run, on one machine. Use separate runs for other machines."
    );
  }
}
function centreOf(samples) {
  if (typeof samples === "number") return samples;
  return samples === null || samples.length === 0 ? Number.NaN : median(samples);
}
function objectOf(line, text) {
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw broken(line, `this is not JSON: found ${JSON.stringify(text.slice(0, 60))}`);
  }
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed;
  throw broken(line, `expected an object, found ${JSON.stringify(text.slice(0, 60))}`);
}
function checked(schema, fields, line) {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw broken(line, issueIn(parsed.error));
}
function broken(line, what, remedy = 'One JSON object per line: {"run", "id", "history": [\u2026], "current": [\u2026]}, and {"end_run"} after the last one of a run.') {
  return new UserError(`stdin:${line}: ${what}`, remedy);
}
export {
  check_exports as "commands/check.ts",
  compare_exports as "commands/compare.ts",
  detect_exports as "commands/detect.ts",
  record_exports as "commands/record.ts"
};
