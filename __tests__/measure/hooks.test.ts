/** `ab` in a hook of the repository that it measures: what is being committed is committed, and the worktrees are their own. */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandFromSource } from '../harness/from-source.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

let local: LocalRepository;
let said: string;

beforeEach(async () => {
  local = await localRepository();
  await local.commit({ 'a.txt': '1', 'b.txt': '1', 'gone.txt': '1' });
  await local.commit({ 'a.txt': '2' });
  said = join(local.dir, '.git', 'said');
});
afterEach(() => local.remove());

/** The measured command says which repository it sees: that of its worktree, whatever git told the hook. */
const MEASURED = 'git rev-parse --show-toplevel && git status --porcelain && env | grep ^GIT_';

function hook(name: string): void {
  const words = [...commandFromSource, 'ab', '--max-rounds', '3', '--name', 'job'];
  const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const file = join(local.dir, '.git', 'hooks', name);
  mkdirSync(join(local.dir, '.git', 'hooks'), { recursive: true });
  writeFileSync(
    file,
    `#!/bin/sh\n${quoted} -- sh -c '{ ${MEASURED}; } >> "$0"' '${said}' > '${said}.ab' 2>&1\n`,
  );
  chmodSync(file, 0o755);
}

const work = (files: Record<string, string>, dir = local.dir) => {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dir, path), text);
};

test.each([
  { what: 'commit -a', word: '--all', changed: 'M\ta.txt\nM\tb.txt\nD\tgone.txt', left: '' },
  { what: 'a partial commit', word: 'b.txt', changed: 'M\tb.txt', left: ' M a.txt\n D gone.txt' },
])('$what', async ({ word, changed, left }) => {
  hook('pre-commit');
  work({ 'a.txt': '3', 'b.txt': '3' });
  rmSync(join(local.dir, 'gone.txt'));
  const parent = await local.head();
  await local.git('-c', 'core.abbrev=9', 'commit', '--message', 'with a hook', word);
  expect(await local.git('log', '--name-status', '--format=', `${parent}..`)).toBe(changed);
  expect(await local.git('status', '--porcelain')).toBe(left);
  await expectMeasured();
});

test('a commit in a linked worktree, whose hooks are given its repository', async () => {
  hook('pre-commit');
  const linked = join(local.dir, '.git', 'linked');
  await local.git('worktree', 'add', '--quiet', '-b', 'topic', linked);
  work({ 'b.txt': '4' }, linked);
  await local.git('-C', linked, 'commit', '--all', '--message', 'there');
  expect(await local.git('log', '-1', '--name-status', '--format=', 'topic')).toBe('M\tb.txt');
  expect(await local.git('-C', linked, 'status', '--porcelain')).toBe('');
  expect(await local.git('status', '--porcelain')).toBe('');
  await expectMeasured();
});

async function expectMeasured(): Promise<void> {
  expect(readFileSync(`${said}.ab`, 'utf8')).toContain('measured in turn on one machine in 3 rounds');
  const lines = readFileSync(said, 'utf8').trim().split('\n');
  const folders = lines.filter((line) => line.startsWith('/'));
  expect(folders).toHaveLength(6);
  for (const folder of folders) expect(folder).toMatch(/\/ab-perf-regression-[^/]+\/(?:base|head)$/);
  expect(
    lines.filter((line) => /^GIT_(?:DIR|INDEX_FILE|PREFIX|WORK_TREE|CONFIG_PARAMETERS)=/.test(line)),
  ).toEqual([]);
  // No change is seen there.
  expect(lines.filter((line) => /^.[MADR?] |^[MADR?]. /.test(line))).toEqual([]);
  expect(
    (await local.git('worktree', 'list')).split('\n').filter((line) => line.includes('perf-regression-ab')),
  ).toEqual([]);
}
