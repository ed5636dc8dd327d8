/** The profilers, and which of them fits a command on this machine. */
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ProfilerName } from '../../model/profilers.ts';
import { callgrind } from './callgrind.ts';
import { go } from './go.ts';
import { node } from './node.ts';
import { perf } from './perf.ts';
import type { Place, Profiler } from './profiler.ts';
import { python } from './python.ts';

/** Those of a language first: they know its functions. */
const all: readonly Profiler[] = [go, node, python, perf, callgrind];

/**
 * @param choice a name, or `auto` for the first that fits
 * @param counted whether instructions were measured: callgrind counts them, perf samples time
 * @returns why there is none, if there is none
 */
export async function profilerFor(
  choice: 'auto' | ProfilerName,
  words: readonly string[],
  cwd: string,
  counted: boolean,
  place: Place,
): Promise<Profiler | string> {
  if (choice !== 'auto') {
    const named = all.find(({ name }) => name === choice) as Profiler;
    return (await named.obstacle(place)) ?? named;
  }
  const text = [words.join(' '), await firstLine(resolve(cwd, words[0] ?? ''))].join('\n');
  const fitting = all.filter(({ claims }) => claims === undefined || claims(text));
  const ordered = counted ? [...fitting.filter((each) => each !== perf), perf] : fitting;
  const obstacles: string[] = [];
  for (const profiler of ordered) {
    const obstacle = await profiler.obstacle(place);
    if (obstacle === undefined) return profiler;
    obstacles.push(obstacle);
  }
  return obstacles.join('; ');
}

/** `#!/usr/bin/env python3` says what a script is in. */
async function firstLine(path: string): Promise<string> {
  const file = await open(path).catch(() => undefined);
  try {
    const { buffer, bytesRead } = (await file?.read(Buffer.alloc(100), 0, 100, 0)) ?? {
      buffer: Buffer.alloc(0),
      bytesRead: 0,
    };
    const text = buffer.subarray(0, bytesRead).toString('latin1');
    return text.startsWith('#!') ? (text.split('\n')[0] ?? '') : '';
  } catch {
    return '';
  } finally {
    await file?.close();
  }
}
