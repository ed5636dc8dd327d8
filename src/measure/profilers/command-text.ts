/**
 * What a command is in: its words, and what they lead to. A script is read, of other programs the first line, and `make` says what it
 * would execute. It only helps to choose a profiler, and what cannot be read says nothing.
 */
import { open } from 'node:fs/promises';
import { basename, delimiter, resolve } from 'node:path';
import { execute, succeeded } from '../execution.ts';
import type { Place } from './profiler.ts';

/** Scripts that start benchmarks are short. */
const SCRIPT_BYTES = 20_000;
const MAKE_MS = 10_000;

const SHELL = /^#!.*\b(?:ba|da|k|z)?sh\b/;

export async function commandText(words: readonly string[], cwd: string, place: Place): Promise<string> {
  const files = words.map((word, i) => readable(word, i, cwd, place.env));
  const texts = await Promise.all(files);
  return [words.join(' '), ...texts, await recipe(words, cwd, place)].join('\n');
}

/** A script of a shell, or the first line of another one, also of a program on the PATH: `#!/usr/bin/env python3`. */
async function readable(word: string, i: number, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const isProgram = i === 0 && !word.includes('/');
  const folders = isProgram ? (env.PATH ?? '').split(delimiter) : [''];
  for (const folder of folders) {
    const text = await beginning(resolve(cwd, folder, word));
    if (text === undefined) continue;
    const isShell = !isProgram && (SHELL.test(text) || /\.(?:ba|k|z)?sh$/.test(word));
    return isShell ? text : text.startsWith('#!') ? (text.split('\n')[0] ?? '') : '';
  }
  return '';
}

/** @returns undefined if it is not a file that can be read */
async function beginning(path: string): Promise<string | undefined> {
  const file = await open(path).catch(() => undefined);
  try {
    const read = await file?.read(Buffer.alloc(SCRIPT_BYTES), 0, SCRIPT_BYTES, 0);
    return read?.buffer.toString('latin1', 0, read.bytesRead);
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}

async function recipe(words: readonly string[], cwd: string, { stopwatch }: Place): Promise<string> {
  const at = words.findIndex((word) => /^g?make$/.test(basename(word)));
  if (at < 0) return '';
  const dry = [...words.slice(0, at + 1), '--dry-run', ...words.slice(at + 1)];
  const limits = { timeoutMs: MAKE_MS, retainedBytes: SCRIPT_BYTES, stop: new AbortController().signal };
  const execution = await execute({ words: dry, cwd }, stopwatch, limits);
  return succeeded(execution) ? execution.stdout.head.toString('utf8') : '';
}
