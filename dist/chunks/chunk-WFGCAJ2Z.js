import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/history/rows.ts
var columns = Object.freeze([
  { name: "suite", type: "text", meaning: "name of the suite" },
  { name: "run", type: "text", meaning: "id of the run, unique within the suite" },
  { name: "commit", type: "text", meaning: "full commit hash; empty where there is none" },
  { name: "branch", type: "text", meaning: "branch that was measured" },
  { name: "time", type: "time", meaning: "when the run was measured, ISO 8601 in UTC" },
  { name: "os", type: "text", meaning: "operating system" },
  { name: "arch", type: "text", meaning: "architecture of the processor" },
  { name: "cpu", type: "text", meaning: "model of the processor" },
  { name: "runner", type: "text", meaning: "label or image of the runner" },
  { name: "benchmark", type: "text", meaning: "name of the benchmark" },
  { name: "metric", type: "text", meaning: "what was measured, such as `time`" },
  { name: "unit", type: "text", meaning: "base unit of the value, such as `ns`, `B`, `1/s`" },
  { name: "direction", type: "text", meaning: "which way is better: `lower`, `higher`, `none`" },
  { name: "value", type: "number", meaning: "the measured value, in the base unit" },
  { name: "parameters", type: "text", meaning: "parameters of the benchmark, a JSON object" },
  { name: "tags", type: "text", meaning: "tags of the benchmark, a JSON array" },
  { name: "url", type: "text", meaning: "page of the workflow run; empty where there is none" }
]);
function rowsOf(run) {
  const { os, arch, cpu, runner } = run.environment;
  const time = new Date(run.time).toISOString();
  return run.measurements.map(({ benchmark, metric, sample }) => ({
    suite: run.suite,
    run: run.id,
    commit: run.commit,
    branch: run.branch,
    time,
    os,
    arch,
    cpu,
    runner,
    benchmark: benchmark.name,
    metric: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    value: sample.centre,
    parameters: JSON.stringify(benchmark.parameters),
    tags: JSON.stringify(benchmark.tags),
    url: run.url ?? ""
  }));
}
function countRows(runs) {
  return runs.reduce((sum, run) => sum + run.measurements.length, 0);
}

// src/history/export/sqlite.ts
async function writeSqlite(file, runs) {
  const { DatabaseSync } = await loadSqlite();
  const database = new DatabaseSync(file);
  try {
    fillMeasurements(database, runs);
  } finally {
    database.close();
  }
}
async function loadSqlite(load = () => import("node:sqlite")) {
  const sqlite = await load().catch(() => void 0);
  if (sqlite && "columns" in sqlite.StatementSync.prototype) return sqlite;
  throw new UserError(
    `Node ${process.versions.node} has no SQLite that can be used`,
    "Use Node 22.16 or newer; or export as csv, json, ndjson or parquet, which need no SQLite."
  );
}
function fillMeasurements(database, runs) {
  const declared = columns.map(
    ({ name, type }) => `"${name}" ${type === "number" ? "REAL" : "TEXT"} NOT NULL`
  );
  database.exec(`BEGIN; CREATE TABLE measurements (${declared.join(", ")}) STRICT`);
  const insert = database.prepare(`INSERT INTO measurements VALUES (${columns.map(() => "?").join(", ")})`);
  for (const run of runs) {
    for (const row of rowsOf(run)) insert.run(...columns.map(({ name }) => row[name]));
  }
  database.exec("CREATE INDEX by_series ON measurements (benchmark, metric, time); COMMIT");
}

export {
  columns,
  rowsOf,
  countRows,
  writeSqlite,
  loadSqlite,
  fillMeasurements
};
