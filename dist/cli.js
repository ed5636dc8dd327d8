#!/usr/bin/env node
import nodeModule from "node:module";
const required = nodeModule.createRequire(import.meta.url);
const { fstatSync, readFileSync, writeSync } = required("fs");
const { isAbsolute, join } = required("path");
const NEEDED = 22;
const version = process.versions.node;
const words = process.argv.slice(2);
if (Number(version.split(".")[0]) < NEEDED) {
  writer(2)(
    `perf-regression needs Node ${NEEDED} or newer; this is Node ${version} (${process.execPath}).
`
  );
  process.exitCode = 2;
} else if (words[0] === "--version" || words[0] === "-V") {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  writer(1)(`${JSON.parse(text).version}
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
function writer(file) {
  let isDirect = !mayBeTerminal(file);
  let open;
  const isOfReader = (code) => {
    if (code === "EPIPE" && file === 1) process.exit();
    return code === "EPIPE" || code === "EIO";
  };
  return (text) => {
    let rest = Buffer.from(text);
    while (isDirect && rest.length > 0) {
      try {
        rest = rest.subarray(writeSync(file, rest));
      } catch (error) {
        const { code } = error;
        if (code === "EAGAIN") isDirect = false;
        else if (isOfReader(code)) return;
        else throw error;
      }
    }
    if (rest.length === 0) return;
    open != null ? open : open = (file === 1 ? process.stdout : process.stderr).on("error", (error) => {
      if (!isOfReader(error.code)) throw error;
    });
    open.write(rest);
  };
}
function mayBeTerminal(file) {
  try {
    return fstatSync(file).isCharacterDevice();
  } catch {
    return true;
  }
}
async function start() {
  cacheCode(process.env);
  const env = process.env;
  const terminal = mayBeTerminal(1) ? process.stdout : void 0;
  const colour = !env.NO_COLOR && (Boolean(env.FORCE_COLOR) || (terminal == null ? void 0 : terminal.isTTY) === true);
  const commandLine = "./command-line.js";
  const { runCommand } = await import(commandLine);
  process.exitCode = await runCommand(words, {
    cwd: process.cwd(),
    env,
    now: /* @__PURE__ */ new Date(),
    colour,
    isInteractive: mayBeTerminal(2) && process.stderr.isTTY === true,
    columns: (terminal == null ? void 0 : terminal.columns) || Number(env.COLUMNS) || void 0,
    input: () => process.stdin.setEncoding("utf8"),
    print: writer(1),
    note: writer(2),
    ownsProcess: true
  });
}
