/** A folder that keeps benchmarks of earlier executions: those of the newest are read, the others are named. */
import { cpSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { parseResults } from '../../src/formats/parse.ts';
import { readSources } from '../../src/results/files.ts';

const MINUTE = 60;
const TREE = join(import.meta.dirname, '..', 'fixtures', 'criterion', 'tree');

/** The fixture's tree with the file times that a function gives for the path. */
async function read(secondsAgo: (path: string) => number) {
  const folder = mkdtempSync(join(tmpdir(), 'criterion-'));
  cpSync(TREE, folder, { recursive: true });
  const now = Date.now() / 1000;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const at = now - secondsAgo(path);
    utimesSync(path, at, at);
  }
  return parseResults(await readSources([folder], '/', 'auto', formats), 'auto');
}

const names = ({ measurements }: Awaited<ReturnType<typeof read>>) =>
  new Set(measurements.map(({ benchmark }) => benchmark.name));

test.each([
  ['a month ago', 30 * 24 * 60 * MINUTE],
  ['two hours ago', 120 * MINUTE],
])('what was measured %s is left out, and named', async (_, ago) => {
  const all = names(await read(() => 0));
  const results = await read((path) => (path.includes('fib_5') ? ago : 0));
  expect(all).toContain('fib_5');
  expect(names(results)).toEqual(new Set([...all].filter((name) => name !== 'fib_5')));
  expect(results.remarks).toMatchObject([
    {
      code: 'stale-results',
      values: { benchmarks: { total: 1, first: [expect.stringContaining('fib_5')] } },
    },
  ]);
});

test('an execution with a pause to compile is one', async () => {
  const results = await read((path) => (path.includes('fib_5') ? 20 * MINUTE : 0));
  expect(results.remarks).toBeUndefined();
});
