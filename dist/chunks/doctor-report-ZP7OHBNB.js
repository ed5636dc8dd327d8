import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  localEnvironment
} from "./chunk-PYAJDVUU.js";
import {
  tryGit
} from "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import {
  describeEnvironment
} from "./chunk-BXN5DBSL.js";
import {
  parseRulesFile
} from "./chunk-Z6OLVDFH.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-IOYA7OFG.js";
import "./chunk-YQBGUEXK.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-VKQC5YWJ.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-NPEM7D4L.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/commands/doctor-report.ts
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
var PUBLIC = ["GITHUB_EVENT_NAME", "RUNNER_ENVIRONMENT", "ImageOS", "ImageVersion"];
var SET = [
  "CI",
  "GITHUB_ACTIONS",
  "HTTPS_PROXY",
  "HTTP_PROXY",
  "NO_PROXY",
  "https_proxy",
  "http_proxy",
  "no_proxy"
];
async function doctorReport({ config, cwd, env }) {
  const known = PUBLIC.flatMap((name) => env[name] ? [`${name}=${env[name]}`] : []);
  const set = SET.filter((name) => env[name]).map((name) => `${name} is set`);
  const facts = [
    ["perf-regression", ownVersion()],
    ["Node.js", process.version],
    ["git", (await tryGit(["--version"], { cwd }))?.replace("git version ", "") ?? "is not there"],
    ["machine", describeEnvironment(localEnvironment({}), ["os", "arch", "cpu", "cores", "memory"])],
    ["variables", [...known, ...set].join(", ") || "none that matter"],
    ["checkout", await checkoutIn(cwd)],
    ["history", await historyIn(cwd, config.branch)],
    ["rules file", rulesFileIn(resolve(cwd, config.rulesFile))]
  ];
  return facts.map(([what, text]) => `${what.padEnd(15)}  ${text}
`).join("");
}
function ownVersion() {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
}
async function checkoutIn(cwd) {
  const commits = await tryGit(["rev-list", "--count", "HEAD"], { cwd });
  if (commits === void 0) return "no repository with a commit";
  const isShallow = await tryGit(["rev-parse", "--is-shallow-repository"], { cwd }) === "true";
  const origin = await tryGit(["remote", "get-url", "origin"], { cwd }) ?? "";
  const host = /^(?:\w+:\/\/)?(?:[^@/]*@)?([\w.-]+\.[a-z]+)[:/]/i.exec(origin)?.[1];
  return `${isShallow ? "shallow, " : ""}commits: ${commits}, origin: ${host ?? (origin ? "elsewhere" : "none")}`;
}
async function historyIn(cwd, branch) {
  const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const found = await Promise.all(
    refs.map((ref) => tryGit(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], { cwd }))
  );
  const where = ["here", "at origin"].filter((_, i) => found[i]);
  return where.length > 0 ? `its branch is ${where.join(" and ")}` : "its branch is not in this clone";
}
function rulesFileIn(path) {
  if (!existsSync(path)) return "none";
  try {
    const { rules, derived, readers, renames, waivers, tagPatterns, sources } = parseRulesFile(
      path,
      readFileSync(path, "utf8")
    );
    const counts = {
      rules: rules.length,
      derived: derived.length,
      readers: readers.length,
      renames: renames.size,
      waivers: waivers.length,
      tags: tagPatterns.size,
      sources: sources.size
    };
    const listed = Object.entries(counts).filter(([, count]) => count > 0);
    return listed.map(([name, count]) => `${name}: ${count}`).join(", ") || "empty";
  } catch {
    return "cannot be read";
  }
}
export {
  doctorReport
};
