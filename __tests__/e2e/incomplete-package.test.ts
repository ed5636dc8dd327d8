/** A package that lacks a file says which, and what to do; nothing is stored by halves. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

const project = join(import.meta.dirname, '../..');
const PARTS = ['package.json', 'dist', 'schema'];

const RECORD = ['record', 'bench.txt'];

let local: LocalRepository;
let root: string;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'package-'));
  local = await localRepository();
  await local.commit({ 'bench.txt': 'BenchmarkParse-8   1000   1234 ns/op\n' });
});
afterEach(() => {
  local.remove();
  rmSync(root, { recursive: true, force: true });
});

test.each([
  { missing: 'schema/index.json', args: RECORD, before: [] },
  { missing: 'dist/dashboard/version', args: ['dashboard', 'build', '--out', 'page'], before: [RECORD] },
])('$missing', async ({ missing, args, before }) => {
  for (const each of before) await runCli(each, { cwd: local.dir });
  const branches = await local.git('for-each-ref');
  for (const part of PARTS) cpSync(join(project, part), join(root, part), { recursive: true });
  rmSync(join(root, missing));
  const { exitCode, stderr } = await runCli(args, { cwd: local.dir, root });
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: expect.stringContaining(`${missing} is missing in ${root}`),
  });
  expect(stderr).toContain('reinstall it');
  expect(await local.git('for-each-ref')).toBe(branches);
});
