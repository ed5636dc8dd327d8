import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  columns,
  fillMeasurements,
  loadSqlite
} from "./chunk-WFGCAJ2Z.js";
import {
  changeColumns,
  changeRows
} from "./chunk-5JRIYQJW.js";
import {
  storedRuns
} from "./chunk-K7F6GKOL.js";
import {
  jsonFlag
} from "./chunk-ECVXVFCO.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  storedSummary
} from "./chunk-HUB4B3GR.js";
import {
  jsonText
} from "./chunk-D5BHDMOK.js";
import {
  table
} from "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import {
  median
} from "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import {
  UserError,
  messageOf
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/history/query.ts
async function queryRuns(runs, sql, summary = { shifts: [], drifts: [], runs: [] }) {
  requireReading(sql);
  const { DatabaseSync } = await loadSqlite();
  const database = new DatabaseSync(":memory:");
  try {
    fillMeasurements(database, runs);
    fillChanges(database, changeRows(summary));
    addStatistics(database);
    database.exec("PRAGMA query_only = on");
    return answerOf(() => database.prepare(sql), sql);
  } finally {
    database.close();
  }
}
function fillChanges(database, rows) {
  const types = { number: "REAL", text: "TEXT" };
  const declared = changeColumns.map(({ name, type }) => `"${name}" ${types[type]}`);
  database.exec(`CREATE TABLE changes (${declared.join(", ")}) STRICT`);
  const insert = database.prepare(`INSERT INTO changes VALUES (${declared.map(() => "?").join(", ")})`);
  for (const row of rows) insert.run(...changeColumns.map(({ name }) => row[name]));
}
function addStatistics(database) {
  const statistics = { median, stddev };
  for (const [name, statistic] of Object.entries(statistics)) {
    const options = {
      start: () => [],
      step(values, value) {
        if (typeof value === "number") values.push(value);
        return values;
      },
      inverse(values, value) {
        const index = values.indexOf(value);
        if (index >= 0) values.splice(index, 1);
        return values;
      },
      result: (values) => values.length > 0 ? statistic(values) : null
    };
    database.aggregate(name, options);
  }
}
function stddev(values) {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
var COMMENTS = /(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$))*/y;
function requireReading(sql) {
  if (/^(?:select|with|values|explain)\b/i.test(sql.slice(lengthOfComments(sql)))) return;
  throw new UserError(
    `history query runs one statement that reads, not ${JSON.stringify(sql.slice(0, 60))}`,
    "Begin it with SELECT, WITH or VALUES."
  );
}
function lengthOfComments(sql) {
  COMMENTS.lastIndex = 0;
  return COMMENTS.exec(sql)?.[0].length ?? 0;
}
function answerOf(prepare, sql) {
  try {
    const statement = prepare();
    const rest = sql.slice(statement.sourceSQL.length);
    if (lengthOfComments(rest) < rest.length) {
      throw new UserError(
        `history query runs one statement; behind it stands ${JSON.stringify(rest.trim().slice(0, 60))}`,
        "Ask one question at a time."
      );
    }
    statement.setReturnArrays(true);
    statement.setReadBigInts(true);
    const rows = statement.all();
    return { columns: numbered(statement.columns().map(({ name }) => name)), rows: rows.map(cellsOf) };
  } catch (error) {
    if (error instanceof UserError || error.code !== "ERR_SQLITE_ERROR")
      throw error;
    throw refusal(messageOf(error), error);
  }
}
function refusal(words, cause) {
  const named = columns.map(({ name }) => name === "commit" ? "[commit]" : name).join(", ");
  const changes = changeColumns.map(({ name }) => name === "commit" ? "[commit]" : name).join(", ");
  const remedy = [`The table is measurements; its columns: ${named}`];
  if (/near "commit"/i.test(words))
    remedy.push("commit is a word of SQL itself: write [commit], in brackets.");
  remedy.push(`The table changes has: ${changes}`);
  return new UserError(`SQLite cannot run the query: ${words}`, remedy.join("\n"), { cause });
}
function numbered(names) {
  const used = /* @__PURE__ */ new Set();
  return names.map((name) => {
    let own = name;
    for (let number = 1; used.has(own); number++) own = `${name}:${number}`;
    used.add(own);
    return own;
  });
}
function cellsOf(values) {
  return values.map((value) => {
    if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    return value instanceof Uint8Array ? `x'${Buffer.from(value).toString("hex")}'` : value;
  });
}

// src/commands/history/query.ts
var queryCommand = onLog({
  name: "history query",
  usage: "history query SQL",
  examples: [
    'perf-regression history query "SELECT benchmark, median(value) FROM measurements GROUP BY benchmark"'
  ],
  inputs: ["suite", "branch", "history-dir"],
  flags: [jsonFlag],
  async run(log, { words, flags, print, note }) {
    const [sql, ...rest] = words;
    if (sql === void 0 || rest.length > 0) {
      throw new UserError(
        `history query: ${sql === void 0 ? "no statement was given" : "the statement is more than one word"}`,
        'Write it in quotes: perf-regression history query "SELECT \u2026"'
      );
    }
    const { columns: columns2, rows } = await queryRuns(await storedRuns(log, note), sql, await storedSummary(log));
    if (flags.has("json")) {
      const objects = rows.map((row) => Object.fromEntries(columns2.map((name, i) => [name, row[i]])));
      print(`${jsonText(objects, 1)}
`);
      return 0;
    }
    const head = columns2.map((name) => visible(name, 60));
    print(
      table(
        head,
        rows.map((row) => row.map(shown))
      )
    );
    print(`
Rows: ${rows.length}
`);
    return 0;
  }
});
function shown(cell) {
  return visible(cell === null ? "NULL" : String(cell), 80);
}
export {
  queryCommand
};
