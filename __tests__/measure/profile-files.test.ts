/** What a profiler left: bounded, whatever it is. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callgrind } from '../../src/measure/profilers/callgrind.ts';
import { go } from '../../src/measure/profilers/go.ts';
import { node } from '../../src/measure/profilers/node.ts';
import { perf } from '../../src/measure/profilers/perf.ts';
import { python } from '../../src/measure/profilers/python.ts';
import { UserError } from '../../src/model/errors.ts';

const profilers = [
  { profiler: callgrind, file: 'callgrind.out.1' },
  { profiler: go, file: 'cpu.pprof' },
  { profiler: node, file: '1.cpuprofile' },
  { profiler: perf, file: 'perf.data' },
  { profiler: python, file: '1.folded' },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'profiles-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each(profilers)('$file of 500 MB is not read', async ({ profiler, file }) => {
  writeFileSync(join(folder, file), '');
  truncateSync(join(folder, file), 500_000_000);
  await expect(profiler.read(folder, '/work')).rejects.toThrow(/more than 200 MB/);
});

test.each(
  profilers.flatMap((each) =>
    ['', 'garbage', '\u001f\u008b\u0000garbage'].map((text) => ({ ...each, text })),
  ),
)('$file with $text is an error of the user', async ({ profiler, file, text }) => {
  writeFileSync(join(folder, file), text, 'latin1');
  await expect(profiler.read(folder, '/work')).rejects.toBeInstanceOf(UserError);
});

test.each(profilers)('no $file: an error of the user', async ({ profiler }) => {
  await expect(profiler.read(folder, '/work')).rejects.toBeInstanceOf(UserError);
});
