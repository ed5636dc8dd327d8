import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/serve/site.ts
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
var PLACES = ["./dashboard/", "../dashboard/", "../../dist/dashboard/"];
var VERSION_FILE = "version";
async function readSite() {
  for (const place of PLACES) {
    const folder = new URL(place, import.meta.url);
    const version = await readFile(new URL(VERSION_FILE, folder), "utf8").catch(() => void 0);
    if (version !== void 0) return { version: version.trim(), files: () => filesIn(folder) };
  }
  throw new UserError(
    `the files of the dashboard are not beside ${fileURLToPath(import.meta.url)}`,
    "They belong to the package, in dist/dashboard: reinstall it, or run npm run build."
  );
}
async function filesIn(folder) {
  const names = (await readdir(folder)).filter((name) => name !== VERSION_FILE).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), "utf8")));
  return new Map(names.map((name, i) => [name, texts[i]]));
}

export {
  readSite
};
