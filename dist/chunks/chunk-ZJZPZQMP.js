import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  REPAIR,
  SCHEMA_FOLDER,
  folderName
} from "./chunk-LNXCOP4S.js";
import {
  object,
  string
} from "./chunk-AEN2326D.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";

// src/history/suites.ts
var namedSchema = object({ suite: string() });
async function suitesOf(branch, historyDir) {
  const tip = await branch.tip();
  if (!tip) return [];
  const suites = [];
  for (const { name, kind } of await branch.list(tip, historyDir)) {
    if (kind !== "folder" || name === SCHEMA_FOLDER) continue;
    const path = [historyDir, name, "index.json"].filter((part) => part !== "").join("/");
    const text = await branch.read(tip, path);
    const suite = text === void 0 ? void 0 : suiteIn(`${path} on ${branch.description}`, text);
    if (suite !== void 0 && folderName(suite) === name) suites.push(suite);
  }
  return suites;
}
function suiteIn(where, text) {
  try {
    return namedSchema.safeParse(JSON.parse(text)).data?.suite;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(`${where} is not JSON: found ${JSON.stringify(text.slice(0, 60))}`, REPAIR);
  }
}

export {
  suitesOf
};
