import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  alsoFlag,
  collectFor
} from "./chunk-PTPC5HDU.js";
import "./chunk-PVOJ4Y3S.js";
import {
  readSite
} from "./chunk-EGNPQRY3.js";
import {
  writeInside
} from "./chunk-ZMQYSIQC.js";
import "./chunk-IGLNJ6RH.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import "./chunk-APQVLVC5.js";
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
  UserError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/commands/dashboard/build.ts
import { resolve } from "node:path";
var buildCommand = {
  name: "dashboard build",
  usage: "dashboard build",
  examples: ["perf-regression dashboard build --out site"],
  inputs: ["branch", "history-dir"],
  flags: [{ name: "out", value: "DIR", help: "Folder to write to; existing files are replaced." }, alsoFlag],
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
  for (const [name, text] of await site.files()) await writeInside(folder, name, text);
  for (const path of await collected.paths()) {
    const text = await collected.read(path);
    if (text !== void 0) await writeInside(folder, path, text);
  }
  const count = collected.suites.length;
  print(`Wrote the page with ${count === 1 ? "1 suite" : `${count} suites`} to ${out}.
`);
  return 0;
}
export {
  buildCommand
};
