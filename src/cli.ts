#!/usr/bin/env node
/**
 * What `perf-regression` starts first: an old Node gets one sentence instead of the first error of a program that it cannot
 * run. Written so that Node 12.20 can read it; everything else is loaded behind the question.
 */
import type * as CommandLine from './commands/run.ts';

const NEEDED = 22;
const version = process.versions.node;

if (Number(version.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `perf-regression needs Node ${NEEDED} or newer; this is Node ${version} (${process.execPath}).\n`,
  );
  process.exitCode = 2;
} else {
  const commandLine: string = './command-line.js';
  void (import(commandLine) as Promise<typeof CommandLine>);
}
