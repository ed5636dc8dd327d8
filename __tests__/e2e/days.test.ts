/** A folder with the results of many days, as from a nightly job: the newest day is checked, first against the others, then the history. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { jitter } from './widgets.ts';

const DAYS = 40;

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
  await local.commit({ 'code.txt': '0\n' });
  for (let day = 0; day < DAYS; day++) await write(day, 1);
});
afterEach(() => local.remove());

/** Two backends of one night, a minute apart. */
async function write(day: number, factor: number): Promise<void> {
  const rows = ['map', 'set'].map((backend, i) =>
    JSON.stringify({
      backend,
      n: 1000,
      mean_ns: 13_000 * jitter(2 * day + i) * (backend === 'map' ? factor : 1),
      os: 'linux',
      cpu: 'AMD EPYC',
      timestamp: new Date(Date.UTC(2026, 0, 1 + day, 1, i)).toISOString(),
    }),
  );
  await writeFile(join(local.dir, `day-${String(day).padStart(3, '0')}.ndjson`), `${rows.join('\n')}\n`);
}

const check = (...words: string[]) => runCli(['check', '*.ndjson', ...words], { cwd: local.dir });

test('a quiet newest day passes, one that is twice as slow fails', async () => {
  const quiet = await check();
  expect(quiet.exitCode, quiet.stdout).toBe(0);
  expect(quiet.stdout).toContain('compared with 39 runs');
  expect(quiet.stdout).toContain('The files also hold 39 earlier executions (2026-01-01 to 2026-02-08)');
  await write(DAYS - 1, 2);
  const slow = await check();
  expect(slow.exitCode, slow.stdout).toBe(1);
  expect(slow.stdout).toMatch(/✗ map\/n=1000 +time .*\+9\d\.\d%|✗ map\/n=1000 +time .*\+10\d(\.\d)?%/);
});

test('history import stores the days as runs', async () => {
  const files = Array.from({ length: DAYS }, (_, day) => `day-${String(day).padStart(3, '0')}.ndjson`);
  const imported = await runCli(['history', 'import', ...files], { cwd: local.dir });
  expect(imported.exitCode, imported.stderr).toBe(0);
  expect(imported.stdout).toMatch(/default +40 +40 +0 +0/);
});
