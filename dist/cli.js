#!/usr/bin/env node
import { readFileSync } from "node:fs";
import nodeModule from "node:module";
import { isAbsolute, join } from "node:path";
const NEEDED = 22;
const version = process.versions.node;
const words = process.argv.slice(2);
if (Number(version.split(".")[0]) < NEEDED) {
  process.stderr.write(
    `perf-regression needs Node ${NEEDED} or newer; this is Node ${version} (${process.execPath}).
`
  );
  process.exitCode = 2;
} else if (words[0] === "--version" || words[0] === "-V") {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  process.stdout.write(`${JSON.parse(text).version}
`);
} else {
  void start();
}
function cacheCode(env) {
  var _a, _b;
  const folder = env.XDG_CACHE_HOME || env.HOME && join(env.HOME, ".cache") || env.LOCALAPPDATA;
  if (env.CI || !folder || !isAbsolute(folder)) return;
  (_b = (_a = nodeModule).enableCompileCache) == null ? void 0 : _b.call(_a, join(folder, "perf-regression"));
}
async function start() {
  cacheCode(process.env);
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") process.exit();
  });
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
      if (error.code !== "EIO" && error.code !== "EPIPE") throw error;
    });
  }
  const { stdout, stderr, stdin } = process;
  const env = process.env;
  const colour = !env.NO_COLOR && (Boolean(env.FORCE_COLOR) || stdout.isTTY === true);
  const commandLine = "./command-line.js";
  const { runCommand } = await import(commandLine);
  process.exitCode = await runCommand(words, {
    cwd: process.cwd(),
    env,
    now: /* @__PURE__ */ new Date(),
    colour,
    isInteractive: stderr.isTTY === true,
    columns: stdout.columns || Number(env.COLUMNS) || void 0,
    input: () => stdin.setEncoding("utf8"),
    print: (text) => stdout.write(text),
    note: (text) => stderr.write(text)
  });
}
