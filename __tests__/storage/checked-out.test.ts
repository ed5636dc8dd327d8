/** A work tree that has the history branch checked out follows it, and no change of its owner is lost. */
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { goOutput } from '../e2e/widgets.ts';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

const SEGMENT = 'perf/default/segments/000001.ndjson';

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
  await local.commit({ '.gitignore': '*.out\n', 'code.c': '1' });
  writeFileSync(join(local.dir, '.git', 'bench.out'), goOutput({ Parse: 1000 }));
});
afterEach(() => local.remove());

const record = (dir = local.dir) => runCli(['record', join(local.dir, '.git', 'bench.out')], { cwd: dir });
const status = (dir = local.dir) => local.git('-C', dir, 'status', '--porcelain');
const runsIn = (dir = local.dir) =>
  readFileSync(join(dir, SEGMENT), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"type":"run"')).length;

describe('stays clean', () => {
  test('where the branch is there', async () => {
    await record();
    await local.checkout('gh-pages');
    expect(await record()).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await status()).toBe('');
    expect(runsIn()).toBe(2);
    expect(await local.git('rev-parse', 'HEAD')).toBe(await local.git('rev-parse', 'gh-pages'));
  });

  test('a linked one, and one in a folder of the repository', async () => {
    await record();
    const linked = join(local.dir, '.git', 'linked');
    await local.git('worktree', 'add', '--quiet', linked, 'gh-pages');
    expect((await record()).exitCode).toBe(0);
    expect([await status(), await status(linked)]).toEqual(['', '']);
    expect((await record(join(linked, 'perf'))).exitCode).toBe(0);
    expect(await status(linked)).toBe('');
    expect(runsIn(linked)).toBe(3);
  });

  test('one whose branch has no commit yet', async () => {
    await local.git('worktree', 'add', '--quiet', '--detach', join(local.dir, '.git', 'new'));
    const dir = join(local.dir, '.git', 'new');
    await local.git('-C', dir, 'switch', '--quiet', '--orphan', 'gh-pages');
    expect((await record()).exitCode).toBe(0);
    expect(await status(dir)).toBe('');
    expect(runsIn(dir)).toBe(1);
  });

  test('one whose files are newer than git knows, and one that is gone', async () => {
    await record();
    const gone = join(local.dir, '.git', 'gone');
    await local.git('worktree', 'add', '--quiet', '--force', gone, 'gh-pages');
    rmSync(gone, { recursive: true });
    await local.git('checkout', '--quiet', '--ignore-other-worktrees', 'gh-pages');
    utimesSync(join(local.dir, SEGMENT), new Date(), new Date());
    expect(await record()).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await status()).toBe('');
  });

  test('while another one stores', async () => {
    await record();
    await local.checkout('gh-pages');
    const branch = gitBranch(local.dir, 'gh-pages');
    const store = async (name: string): Promise<void> => {
      const stored = await branch.commit(await branch.tip(), new Map([['perf/notes.txt', name]]), name);
      if (!stored) await store(name);
    };
    await Promise.all(['a', 'b'].map(store));
    expect(await status()).toBe('');
    expect(await local.git('rev-list', '--count', 'gh-pages')).toBe('3');
  });
});

describe('what its owner changed', () => {
  beforeEach(async () => {
    await record();
    await local.checkout('gh-pages');
  });

  test('elsewhere stays, staged or not', async () => {
    writeFileSync(join(local.dir, 'new.txt'), 'new');
    writeFileSync(join(local.dir, 'staged.txt'), 'staged');
    await local.git('add', 'staged.txt');
    const before = await status();
    expect((await record()).exitCode).toBe(0);
    expect(await status()).toBe(before);
    expect(runsIn()).toBe(2);
  });

  test('in the history is not written over: nothing is stored, and it is said where', async () => {
    writeFileSync(join(local.dir, SEGMENT), 'edited by hand');
    const tip = await local.git('rev-parse', 'gh-pages');
    const { exitCode, stderr } = await record();
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`branch gh-pages is checked out in ${local.dir}, where the history has changes`);
    expect(await local.git('rev-parse', 'gh-pages')).toBe(tip);
    expect(readFileSync(join(local.dir, SEGMENT), 'utf8')).toBe('edited by hand');
  });

  test('a file that git does not know is not written over', async () => {
    const branch = gitBranch(local.dir, 'gh-pages');
    mkdirSync(join(local.dir, 'perf/own'));
    writeFileSync(join(local.dir, 'perf/own/[notes].txt'), 'mine');
    const files = new Map([['perf/own/[notes].txt', 'ours']]);
    await expect(branch.commit(await branch.tip(), files, 'x')).rejects.toThrow('?? perf/own/');
    expect(existsSync(join(local.dir, 'perf/own/[notes].txt'))).toBe(true);
  });
});
