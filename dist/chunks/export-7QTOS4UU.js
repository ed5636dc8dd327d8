import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  columns,
  countRows,
  rowsOf,
  writeSqlite
} from "./chunk-WFGCAJ2Z.js";
import {
  storedRuns
} from "./chunk-K7F6GKOL.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  writeInside
} from "./chunk-ZMQYSIQC.js";
import {
  jsonText
} from "./chunk-D5BHDMOK.js";
import "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import {
  folderName
} from "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-KBBEHQ7K.js";
import {
  UserError,
  messageOf
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/commands/history/export.ts
import { resolve } from "node:path";

// src/history/export/index.ts
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";

// src/history/export/csv.ts
function* csvPieces(runs) {
  yield `${columns.map(({ name }) => name).join(",")}
`;
  for (const run of runs) {
    yield rowsOf(run).map((row) => `${lineOf(row)}
`).join("");
  }
}
function lineOf(row) {
  return columns.map(({ name, type }) => type === "text" ? cellOf(row[name]) : String(row[name])).join(",");
}
var FORMULA = /(?<=^|[\n\r\v\f\u0085\u2028\u2029])(?=[\t\r]|[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹢﹣])/gu;
function cellOf(text) {
  const harmless = String(text).replace(FORMULA, "'");
  return /[",\r\n\t\v\f]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

// src/history/export/json.ts
function* jsonPieces(runs) {
  let before = "[\n";
  for (const run of runs) {
    const rows = rowsOf(run);
    if (rows.length === 0) continue;
    yield before + rows.map((row) => jsonText(row)).join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
function* ndjsonPieces(runs) {
  for (const run of runs) {
    yield rowsOf(run).map((row) => `${jsonText(row)}
`).join("");
  }
}

// src/history/export/parquet.ts
var TYPES = { text: "STRING", number: "DOUBLE", time: "TIMESTAMP" };
function suiteFolder(suite) {
  return `suite=${folderName(suite)}`;
}
async function* parquetFiles(runs) {
  const { parquetWriteBuffer } = await import("./node-R2O3K726.js");
  for (const [folder, own] of [...byFolder(runs)].sort(([a], [b]) => a < b ? -1 : 1)) {
    const rows = own.flatMap(rowsOf);
    if (rows.length === 0) continue;
    const columnData = columns.map((column) => ({
      name: column.name === "suite" ? "suite_name" : column.name,
      type: TYPES[column.type],
      nullable: false,
      data: rows.map((row) => cellOf2(row, column))
    }));
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "perf-regression" }));
    yield { path: `${folder}/part-0.parquet`, bytes };
  }
}
function byFolder(runs) {
  const folders = /* @__PURE__ */ new Map();
  for (const run of runs) {
    const month = new Date(run.time).toISOString().slice(0, 7);
    const folder = `${suiteFolder(run.suite)}/month=${month}`;
    const own = folders.get(folder);
    if (own) own.push(run);
    else folders.set(folder, [run]);
  }
  return folders;
}
function cellOf2(row, { name, type }) {
  return type === "time" ? new Date(row[name]) : row[name];
}

// src/history/export/index.ts
var exportForms = Object.freeze([
  textForm("json", [".json"], jsonPieces),
  textForm("csv", [".csv"], csvPieces),
  textForm("ndjson", [".ndjson", ".jsonl"], ndjsonPieces),
  {
    name: "sqlite",
    endings: [".sqlite", ".sqlite3", ".db"],
    write: (path, runs) => created(path, async () => {
      await writeFile(path, "", { flag: "wx" });
      return () => writeSqlite(path, runs);
    })
  },
  {
    name: "parquet",
    endings: [".parquet", ""],
    async write(folder, runs) {
      for (const suite of new Set(runs.map((run) => run.suite))) await writeSuite(folder, suite, runs);
    }
  }
]);
function formOfName(path) {
  const ending = /[\\/]$/.test(path) ? "" : extname(path).toLowerCase();
  return exportForms.find(({ endings }) => endings.includes(ending));
}
function textForm(name, endings, pieces) {
  return {
    name,
    endings,
    pieces,
    write: (path, runs) => created(path, async () => {
      await writeFile(path, "", { flag: "wx" });
      return () => writeFile(path, pieces(runs));
    })
  };
}
async function writeSuite(folder, suite, runs) {
  const path = join(folder, suiteFolder(suite));
  await created(path, async () => {
    await mkdir(folder, { recursive: true });
    await mkdir(path);
    return async () => {
      const own = runs.filter((run) => run.suite === suite);
      for await (const file of parquetFiles(own)) {
        await writeInside(folder, file.path, file.bytes, { isNew: true });
      }
    };
  });
}
async function created(path, claim) {
  let claimed = false;
  try {
    const fill = await claim();
    claimed = true;
    await fill();
  } catch (cause) {
    if (claimed) await rm(path, { recursive: true, force: true });
    else if (await stat(path).catch(() => void 0)) throw occupied(path, cause);
    if (cause instanceof UserError) throw cause;
    throw new UserError(
      `${path} cannot be written: ${messageOf(cause)}`,
      "Name a file in a folder that is there and that you may write to.",
      { cause }
    );
  }
}
function occupied(path, cause) {
  return new UserError(
    `${path} is there already, and is not overwritten`,
    "Name another, or remove it first: an export always holds the whole history of the suite.",
    { cause }
  );
}

// src/commands/history/export.ts
var NAMES = exportForms.map(({ name }) => name);
var exportCommand = onLog({
  name: "history export",
  usage: "history export FILE",
  examples: [
    "perf-regression history export history.csv",
    "perf-regression history export history.sqlite",
    "perf-regression history export lake --as parquet",
    "perf-regression history export --as ndjson"
  ],
  inputs: ["suite", "branch", "history-dir"],
  flags: [
    {
      name: "as",
      value: NAMES.join("|"),
      help: "Format to write. Default: by the extension of the file; parquet for a folder."
    }
  ],
  async run(log, { words, options, cwd, print, note }) {
    const [word = "-", ...rest] = words;
    if (rest.length > 0) {
      throw new UserError("history export: name one file", "perf-regression history export FILE");
    }
    const form = formFor(word, options.get("as"));
    const runs = await storedRuns(log, note);
    const counts = `runs: ${runs.length}, rows: ${countRows(runs)}`;
    if (countRows(runs) === 0) {
      throw new UserError(
        `suite ${log.suite} has no values to export (${counts})`,
        "See what is stored: perf-regression history verify"
      );
    }
    if (word === "-") {
      for (const piece of form.pieces?.(runs) ?? []) print(piece);
      note(`Written as ${form.name} (${counts})
`);
    } else {
      await form.write(resolve(cwd, word), runs);
      print(`Written to ${word} as ${form.name} (${counts})
`);
    }
    return 0;
  }
});
function formFor(word, asked) {
  const choices = `Choose one: --as ${NAMES.join("|")}`;
  if (asked !== void 0 && !NAMES.includes(asked)) {
    throw new UserError(`history export: ${JSON.stringify(asked)} is not a known format`, choices);
  }
  const meant = word === "-" ? void 0 : formOfName(word);
  const form = exportForms.find(({ name }) => name === asked) ?? meant;
  if (!form) {
    const where = word === "-" ? "standard output" : JSON.stringify(word);
    throw new UserError(`history export: ${where} does not tell the form`, choices);
  }
  if (word === "-" && !form.pieces) {
    throw new UserError(
      `history export: ${form.name} is not text and cannot be printed`,
      `Name a file: perf-regression history export FILE --as ${form.name}`
    );
  }
  return form;
}
export {
  exportCommand
};
