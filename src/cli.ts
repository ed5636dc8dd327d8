#!/usr/bin/env node
/**
 * The entry point of the command line. An old Node gets a clear message instead of a syntax error, and `--version` loads nothing
 * else. Everything else is imported afterwards, so this file must be readable for Node 12.20.
 */
import { readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { isAbsolute, join } from 'node:path';
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
  // package.json is in the parent folder of both dist and src.
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  process.stdout.write(`${(JSON.parse(text) as { version: string }).version}\n`);
} else {
  void start();
}

/**
 * Keeps compiled code for the next call, which saves it a fifth of its time. In a folder of this user, because others must not
 * write there. Not in CI: its machines are new, or run code of many people. Node 22.0 has no such cache.
 */
function cacheCode(env: NodeJS.ProcessEnv): void {
  const folder = env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, '.cache')) || env.LOCALAPPDATA;
  if (env.CI || !folder || !isAbsolute(folder)) return;
  nodeModule.enableCompileCache?.(join(folder, 'perf-regression'));
}

async function start(): Promise<void> {
  cacheCode(process.env);
  // `perf-regression parse … | head` closes the output early, which is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
  });
  // Writing to a closed terminal fails. The signal that comes with it lets the command save its results.
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
  const { runCommand } = (await import(commandLine)) as typeof CommandLine;
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
