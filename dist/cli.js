#!/usr/bin/env node
const NEEDED = 22;
const version = process.versions.node;
if (Number(version.split(".")[0]) < NEEDED) {
  process.stderr.write(
    `perf-regression needs Node ${NEEDED} or newer; this is Node ${version} (${process.execPath}).
`
  );
  process.exitCode = 2;
} else {
  const commandLine = "./command-line.js";
  void import(commandLine);
}
