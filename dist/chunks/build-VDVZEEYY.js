import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  alsoFlag,
  collectFor
} from "./chunk-SHSBG6VC.js";
import "./chunk-AQHW34X6.js";
import {
  readSite
} from "./chunk-QWR3JMVC.js";
import "./chunk-PGF3FXB7.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-TBNLTQE2.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MLGVYTHE.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-4PFCSR2T.js";
import "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-4UQRAOWP.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

// src/commands/dashboard/build.ts
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
var buildCommand = {
  name: "dashboard build",
  usage: "dashboard build",
  examples: ["perf-regression dashboard build --out site"],
  inputs: ["branch", "history-dir"],
  flags: [{ name: "out", value: "DIR", help: "The folder; files in it are replaced." }, alsoFlag],
  run: build
};
async function build(given) {
  const { options, cwd, print } = given;
  const out = options.get("out");
  if (out === void 0) {
    throw new UserError("dashboard build: no folder was named", "perf-regression dashboard build --out DIR");
  }
  const folder = resolve(cwd, out);
  const collected = await collectFor(given);
  const site = await readSite();
  for (const [name, text] of await site.files()) await put(join(folder, name), text);
  for (const path of await collected.paths()) {
    const text = await collected.read(path);
    if (text !== void 0) await put(join(folder, path), text);
  }
  const count = collected.suites.length;
  print(`Wrote the page with ${count === 1 ? "1 suite" : `${count} suites`} to ${out}.
`);
  return 0;
}
async function put(path, text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
export {
  buildCommand
};
