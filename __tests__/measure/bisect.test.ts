/** `bisect` as people call it: the bundled file in a child process, real commits, real processes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../harness/action.ts';
import { node24, projectRoot } from '../harness/process.ts';
import { onlyPrograms } from '../harness/programs.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { job } from './perl-programs.ts';

let local: LocalRepository;
let commits: string[];
/** Without a counter: it searches by time. */
let path: string;
beforeEach(async () => {
  local = await localRepository();
  path = onlyPrograms(join(local.dir, '.git', 'programs'), [
    'git',
    'perl',
    'sh',
    'env',
    'node',
    'true',
    'false',
  ]);
  commits = [];
});
afterEach(async () => {
  expect((await local.git('worktree', 'list')).split('\n')).toHaveLength(1);
  local.remove();
});

const short = (i: number) => (commits[i] as string).slice(0, 7);
const memoryFile = () => join(local.dir, '.git/perf-regression-bisect.json');
const cli = (...args: string[]) => runCli(args, { cwd: local.dir, env: { PATH: path } });

/** Commits that take so many ms; undefined does not build. */
async function history(...ms: (number | undefined)[]): Promise<void> {
  for (const [i, each] of ms.entries()) {
    const files = {
      'job.pl': job(each ?? 0),
      'build.sh': each === undefined ? 'echo broken >&2; exit 1\n' : '',
      'n.txt': `${i}`,
    };
    commits.push(await local.commit(files, `Step ${i}`));
  }
}

const search = (...more: string[]) => [
  'bisect',
  '--good',
  short(0),
  '--setup',
  'sh build.sh',
  '--profile',
  'off',
  ...more,
  '--',
  'perl',
  'job.pl',
];

describe('the commit that made it slower', () => {
  test('is named, with how sure it is; the work tree is as it was', async () => {
    await history(10, 10, 10, 10, 10, 30, 30, 30, 30);
    const { stdout, exitCode } = await cli(...search('--metric', 'cpu_time'));
    expect(stdout).toMatch(
      /^perl job\.pl: cpu_time changed by \+[\d.]+% between the good and the bad commit\.$/m,
    );
    expect(stdout).toMatch(
      new RegExp(
        `^The change was introduced by this commit \\((?:9\\d\\.\\d|100)% sure, after \\d+ rounds\\):\\n {2}${short(5)} Ada, 2026-01-05: Step 5$`,
        'm',
      ),
    );
    expect(exitCode).toBe(0);
    expect(await local.git('status', '--porcelain')).toBe('');
    expect(existsSync(memoryFile())).toBe(false);
  });

  test('is one of several where those between do not build', async () => {
    await history(10, 10, undefined, undefined, 30, 30);
    const { stdout, stderr } = await cli(...search('--metric', 'cpu_time'));
    expect(stderr).toMatch(
      /commit [0-9a-f]{7} is skipped: the setup of commit [0-9a-f]{7} failed: exit status 1/,
    );
    expect(stdout).toMatch(/which the measurements cannot distinguish/);
    expect(stdout).toContain(`  ${short(4)} Ada`);
    expect(stdout).not.toContain(short(5));
  });

  test('after Ctrl-C the same call goes on', async () => {
    await history(10, 10, 10, 10, 30, 30, 30);
    const args = search('--metric', 'cpu_time');
    const env = { PATH: path };
    const child = spawn(node24, [join(projectRoot, 'dist/cli.js'), ...args], {
      cwd: local.dir,
      env,
      stdio: 'ignore',
    });
    const closed = once(child, 'close');
    while (!existsSync(memoryFile())) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect((await closed)[0]).toBe(130);
    const { stdout, exitCode } = await cli(...args);
    expect(stdout).toContain(`  ${short(4)} Ada`);
    expect(exitCode).toBe(0);
    // The ends were not measured again: their rounds, and those at the commits between.
    expect(Number(/after (\d+) rounds/.exec(stdout)?.[1])).toBeGreaterThanOrEqual(16);
  });
});

describe('what goes wrong is told', () => {
  test.each([
    ['no good commit', ['bisect', '--', 'true'], /^bisect needs a good commit and a command/],
    ['no command', ['bisect', '--good', 'HEAD~1'], /^bisect needs a good commit and a command/],
    [
      'the wrong way round',
      ['bisect', '--good', 'HEAD', '--bad', 'HEAD~1', '--', 'true'],
      /^HEAD is not an ancestor of HEAD~1/,
    ],
    ['no such commit', ['bisect', '--good', 'nosuch', '--', 'true'], /^"nosuch" is not a commit/],
    [
      'a command that fails at the good commit',
      ['bisect', '--good', 'HEAD~1', '--', 'false'],
      /^the command failed on the (good|bad) commit/,
    ],
    [
      'nothing got worse',
      ['bisect', '--good', 'HEAD~1', '--metric', 'nosuch', '--', 'true'],
      /nothing got worse beyond its limit, in 60 rounds/,
    ],
  ])('%s', async (_, args, words) => {
    await history(1, 1);
    const { stderr, exitCode } = await cli(...args);
    expect(stderr).toMatch(words);
    expect(exitCode).toBe(2);
  });
});
