#!/usr/bin/env node
/**
 * The entry of `perf-regression`: an old Node gets one sentence instead of the first error of a program that it cannot run,
 * `--version` is answered at once, and everything else is loaded behind that. Written so that Node 12.20 can read it.
 */
import { readFileSync } from 'node:fs';
import type * as CommandLine from './commands/run.ts';

const NEEDED = 22;
const version = process.versions.node;
const words = process.argv.slice(2);

if (Number(version.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `perf-regression needs Node ${NEEDED} or newer; this is Node ${version} (${process.execPath}).\n`,
  );
  process.exitCode = 2;
} else if (words[0] === '--version' || words[0] === '-V') {
  // It lies beside the bundle, as beside the source.
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  process.stdout.write(`${(JSON.parse(text) as { version: string }).version}\n`);
} else {
  void start();
}

async function start(): Promise<void> {
  // `perf-regression parse … | head` closes our output early; that is not an error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
  });
  // A terminal that was closed takes no words any more; the signal that comes with it lets the work keep what it has.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EIO' && error.code !== 'EPIPE') throw error;
    });
  }
  const { stdout, stderr, stdin } = process;
  const env = process.env;
  // https://no-color.org and https://force-color.org
  const colour = !env.NO_COLOR && (Boolean(env.FORCE_COLOR) || stdout.isTTY === true);
  const commandLine: string = './command-line.js';
  const { runCommand, saveMemory } = (await import(commandLine)) as typeof CommandLine;
  saveMemory();
  process.exitCode = await runCommand(words, {
    cwd: process.cwd(),
    env,
    now: new Date(),
    colour,
    isInteractive: stderr.isTTY === true,
    columns: stdout.columns || Number(env.COLUMNS) || undefined,
    input: () => stdin.setEncoding('utf8'),
    print: (text) => stdout.write(text),
    note: (text) => stderr.write(text),
  });
}
