import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  alsoFlag,
  collectFor
} from "./chunk-JDOKBEKQ.js";
import "./chunk-AQHW34X6.js";
import {
  readSite
} from "./chunk-QWR3JMVC.js";
import "./chunk-DOWZQXVO.js";
import "./chunk-LNXCOP4S.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-CG6OH52S.js";
import "./chunk-IXDPNUYF.js";
import "./chunk-NKQSODH5.js";
import "./chunk-KLUIRO3Z.js";
import "./chunk-K543QYIJ.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-AEN2326D.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

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
