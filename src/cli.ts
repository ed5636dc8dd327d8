#!/usr/bin/env node
/**
 * The entry point of the command line. An old Node gets a clear message instead of a syntax error, and `--version` loads nothing
 * else. Everything else is imported afterwards, so this file must be readable for Node 12.20.
 */
import type * as FileSystem from 'node:fs';
import nodeModule from 'node:module';
import type * as Path from 'node:path';
import type * as CommandLine from './commands/run.ts';

// To import the file system is to load all that it exports, streams and promises included: half as much as an empty process.
// Node 12.20 requires no module by its new name.
const required = nodeModule.createRequire(import.meta.url);
const { fstatSync, readFileSync, writeSync } = required('fs') as typeof FileSystem;
const { isAbsolute, join } = required('path') as typeof Path;

const NEEDED = 22;
const version = process.versions.node;
const words = process.argv.slice(2);

if (Number(version.split('.')[0]) < NEEDED) {
  writer(2)(
    `perf-regression needs Node ${NEEDED} or newer; this is Node ${version} (${process.execPath}).\n`,
  );
  process.exitCode = 2;
} else if (words[0] === '--version' || words[0] === '-V') {
  // package.json is in the parent folder of both dist and src.
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  writer(1)(`${(JSON.parse(text) as { version: string }).version}\n`);
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

/**
 * Writes to a pipe or a file by itself: the streams of `process` load Node's network. A terminal, and a pipe that is full and does
 * not wait, is for them.
 */
function writer(file: 1 | 2): (text: string) => void {
  let isDirect = !mayBeTerminal(file);
  let open: NodeJS.WriteStream | undefined;
  const isOfReader = (code: string | undefined) => {
    // `perf-regression parse … | head` closes the output early, which is not an error.
    if (code === 'EPIPE' && file === 1) process.exit();
    // Writing to a closed terminal fails. The signal that comes with it lets the command save its results.
    return code === 'EPIPE' || code === 'EIO';
  };
  return (text) => {
    let rest: Uint8Array = Buffer.from(text);
    while (isDirect && rest.length > 0) {
      try {
        rest = rest.subarray(writeSync(file, rest));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EAGAIN') isDirect = false;
        else if (isOfReader(code)) return;
        else throw error;
      }
    }
    if (rest.length === 0) return;
    open ??= (file === 1 ? process.stdout : process.stderr).on('error', (error: NodeJS.ErrnoException) => {
      if (!isOfReader(error.code)) throw error;
    });
    open.write(rest);
  };
}

/** A terminal is a device. To ask whether a device is one loads Node's network. */
function mayBeTerminal(file: number): boolean {
  try {
    return fstatSync(file).isCharacterDevice();
  } catch {
    return true;
  }
}

async function start(): Promise<void> {
  cacheCode(process.env);
  const env = process.env;
  const terminal = mayBeTerminal(1) ? process.stdout : undefined;
  // https://no-color.org and https://force-color.org
  const colour = !env.NO_COLOR && (Boolean(env.FORCE_COLOR) || terminal?.isTTY === true);
  const commandLine: string = './command-line.js';
  const { runCommand } = (await import(commandLine)) as typeof CommandLine;
  process.exitCode = await runCommand(words, {
    cwd: process.cwd(),
    env,
    now: new Date(),
    colour,
    isInteractive: mayBeTerminal(2) && process.stderr.isTTY === true,
    columns: terminal?.columns || Number(env.COLUMNS) || undefined,
    input: () => process.stdin.setEncoding('utf8'),
    print: writer(1),
    note: writer(2),
    ownsProcess: true,
  });
}
