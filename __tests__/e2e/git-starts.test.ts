/** How many times git is started: each start costs about a tenth of an empty process, and some more where the process is large. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../harness/action.ts';
import { type GitStarts, watchGit } from '../harness/git-starts.ts';
import { goOutput, jitter, startWidgets, type Widgets } from './widgets.ts';

const SAME = { Parse: 1003, Render: 5010 };

let widgets: Widgets;
let watched: GitStarts;

beforeAll(async () => {
  watched = watchGit();
  widgets = await startWidgets();
  await widgets.pushQuietly(6);
  for (let i = 0; i < 6; i++) {
    await widgets.local.commit({ 'code.txt': `${i}` });
    for (const name of ['bench.txt', 'other.txt'])
      writeFileSync(
        join(widgets.local.dir, name),
        goOutput({ Parse: 1000 * jitter(i), Render: 5000 * jitter(i + 7) }),
      );
    expect(await cli('record', 'bench.txt', 'other.txt', '--suite', '{file}')).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
  }
  await widgets.local.commit({ 'code.txt': 'last' });
  watched.take();
});
afterAll(async () => {
  watched.stop();
  await widgets.stop();
});

/** The local history is on a branch of its own: a push would replace that of the action. */
const cli = (...words: string[]) => {
  const branch = words[0] === 'parse' ? [] : ['--branch', 'local-history'];
  return runCli([...words, ...branch], { cwd: widgets.local.dir, env: watched.env });
};

test.each([
  {
    words: ['check', 'bench.txt', '--suite', 'bench'],
    // The commit with its branch and tags; the default branch; the history and the base; uncommitted changes.
    git: ['cat-file', 'for-each-ref', 'log', 'status'],
  },
  {
    words: ['check', 'bench.txt', 'other.txt', '--suite', '{file}'],
    git: ['cat-file', 'for-each-ref', 'log', 'status'],
  },
  {
    words: ['record', 'bench.txt', '--suite', 'bench'],
    git: ['cat-file', 'fast-import', 'for-each-ref', 'log', 'rev-parse', 'var'],
  },
  {
    words: ['record', 'bench.txt', 'other.txt', '--suite', '{file}'],
    git: ['cat-file', 'fast-import', 'fast-import', 'for-each-ref', 'log', 'rev-parse', 'var', 'var'],
  },
  { words: ['status', '--suite', 'bench'], git: ['cat-file'] },
  { words: ['history', 'show', '--suite', 'bench'], git: ['cat-file'] },
  { words: ['trends'], git: ['cat-file', 'for-each-ref'] },
  { words: ['noise', '--suite', 'bench'], git: ['cat-file', 'for-each-ref'] },
  { words: ['parse', 'bench.txt'], git: [] },
])('$words: $git', async ({ words, git }) => {
  const { exitCode, stderr } = await cli(...words);
  expect({ exitCode, stderr, git: watched.takeCommands() }).toEqual({ exitCode: 0, stderr: '', git });
});

test('check on a branch', async () => {
  await widgets.local.checkout('topic', 'main');
  await widgets.local.commit({ 'topic.txt': '1' });
  const { exitCode, stdout } = await cli('check', 'bench.txt', '--suite', 'bench');
  await widgets.local.checkout('main');
  expect({ exitCode, stdout }).toMatchObject({ stdout: expect.stringContaining('the merge base with main') });
  expect(watched.takeCommands()).toEqual(['cat-file', 'for-each-ref', 'log', 'merge-base']);
});

test('a push of the action: the history is read from GitHub', async () => {
  const { exitCode } = await widgets.push(SAME, {}, { env: watched.env });
  expect({ exitCode, git: watched.takeCommands() }).toEqual({ exitCode: 0, git: ['log'] });
});

test('a pull request of the action', async () => {
  const pull = await widgets.openPullRequest('proposed');
  watched.take();
  const { exitCode } = await pull.run(SAME, {}, { env: watched.env });
  // Where the rules file is in the repository.
  expect({ exitCode, git: watched.takeCommands() }).toEqual({ exitCode: 0, git: ['log', 'rev-parse'] });
});
