import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  alsoFlag,
  collectFor
} from "./chunk-QWFYRZJV.js";
import "./chunk-CMT7ZIY5.js";
import {
  readSite
} from "./chunk-QWR3JMVC.js";
import {
  writeInside
} from "./chunk-OFLPNEL2.js";
import "./chunk-FC2AI6EP.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-USUKU73T.js";
import "./chunk-W635PBJQ.js";
import "./chunk-PVNDSO5T.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-54ZLI5RD.js";
import "./chunk-TOZAWZL3.js";
import "./chunk-7WHEX4EX.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-NKQSODH5.js";
import "./chunk-433ON2U3.js";
import "./chunk-PV57VHJQ.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-AEN2326D.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

// src/commands/dashboard/build.ts
import { resolve } from "node:path";
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
