import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  REPAIR,
  SCHEMA_FOLDER,
  folderName
} from "./chunk-APQVLVC5.js";
import {
  object,
  string
} from "./chunk-KBBEHQ7K.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/history/suites.ts
var namedSchema = object({ suite: string() });
async function suitesAt(branch, tip, historyDir) {
  if (!tip) return [];
  const entries = await branch.list(tip, historyDir);
  const folders = entries.filter(({ name, kind }) => kind === "folder" && name !== SCHEMA_FOLDER);
  const suites = await Promise.all(
    folders.map(async ({ name }) => {
      const path = [historyDir, name, "index.json"].filter((part) => part !== "").join("/");
      const text = await branch.read(tip, path);
      const suite = text === void 0 ? void 0 : suiteIn(`${path} on ${branch.description}`, text);
      return suite !== void 0 && folderName(suite) === name ? suite : void 0;
    })
  );
  return suites.filter((suite) => suite !== void 0);
}
function namedSuite(index) {
  return namedSchema.safeParse(index).data?.suite;
}
function suiteIn(where, text) {
  try {
    return namedSuite(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(`${where} is not JSON: found ${JSON.stringify(text.slice(0, 60))}`, REPAIR);
  }
}

export {
  suitesAt,
  namedSuite
};
