/** What stands in the way of a local history branch is named within seconds, with what to do; what passes is waited for. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HistoryLog } from '../../src/history/log.ts';
import { withJitter } from '../../src/history/write-events.ts';
import { describeError } from '../../src/model/errors.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { runOf } from '../runs.ts';

let local: LocalRepository;
beforeAll(async () => {
  local = await localRepository();
  await local.commit({ 'code.txt': 'mine\n' });
});
afterAll(() => local.remove());

let branches = 0;
const newBranch = () => `h${++branches}`;
const patience = () => withJitter(Math.random, { budgetMs: 60_000, pauseMs: 5 });
const store = (branch: string, folder = 'perf') =>
  new HistoryLog(gitBranch(local.dir, branch), folder, 'default').append(
    runOf('a1', { parse: 10 }),
    [],
    patience(),
  );
const failure = (act: Promise<unknown>) => act.then(() => 'no failure', describeError);
const heads = (name: string) => join(local.dir, '.git/refs/heads', name);

function write(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  return path;
}

const obstacles: { what: string; put: (branch: string) => unknown; says: (branch: string) => string[] }[] = [
  {
    what: 'a lock that a killed git left behind',
    put: (branch) => write(heads(`${branch}.lock`)),
    says: (branch) => [
      `cannot move refs/heads/${branch} in ${local.dir}: another git process has ${heads(`${branch}.lock`)}`,
      `one that was killed left it behind: delete ${heads(`${branch}.lock`)}.`,
    ],
  },
  {
    what: 'a branch below its name',
    put: (branch) => local.git('branch', `${branch}/x`),
    says: (branch) => [`the branch ${branch}/x is in the way`, `Delete or rename ${branch}/x`],
  },
  {
    what: 'a branch below its name, packed',
    put: async (branch) => {
      await local.git('branch', `${branch}/x`);
      await local.git('pack-refs', '--all');
    },
    says: (branch) => [`the branch ${branch}/x is in the way`],
  },
  {
    what: 'a folder of its name',
    put: (branch) => write(heads(`${branch}/x.lock`)),
    says: (branch) => [`the folder .git/refs/heads/${branch} is in the way`, 'Delete it'],
  },
];

test.each(obstacles)('$what', async ({ put, says }) => {
  const branch = newBranch();
  await put(branch);
  const told = await failure(store(branch));
  for (const words of says(branch)) expect(told).toContain(words);
  expect(told).not.toContain('others were faster');
});

test('a branch above its name', async () => {
  const above = newBranch();
  await local.git('branch', above);
  expect(await failure(store(`${above}/history`))).toContain(`the branch ${above} is in the way`);
});

test('a file where a folder has to be', async () => {
  const branch = newBranch();
  await gitBranch(local.dir, branch).commit(undefined, new Map([['perf', 'a file']]), 'by others');
  expect(await failure(store(branch))).toContain('is not a file of the history: it is a file');
  expect(await failure(store(branch, 'perf/deeper'))).toContain('perf on branch');
});

describe('what passes', () => {
  test('a lock that another process takes away', async () => {
    const branch = newBranch();
    const lock = write(heads(`${branch}.lock`));
    const looked: number[] = [];
    const stored = new HistoryLog(gitBranch(local.dir, branch), 'perf', 'default').append(
      runOf('a1', { parse: 10 }),
      [],
      async (attempt) => {
        looked.push(attempt);
        rmSync(lock);
        return true;
      },
    );
    expect(await stored).toBe(true);
    expect(looked).toEqual([1]);
  });
});
