/** A job in a container without git, and a repository without a work tree, both work. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../harness/action.ts';
import { goOutput, jitter, startWidgets, storedLines, type Widgets } from './widgets.ts';

const SLOWER = { Parse: 1500, Render: 5000 };
const SAME = { Parse: 1003, Render: 5010 };
/** The packages that the action brings are enough. */
const NO_GIT = { env: { PATH: '/nowhere' } };

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
  await widgets.pushQuietly(6);
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

describe('without git', () => {
  test('a push is judged against the commit before, and stored with its message and author', async () => {
    const base = await widgets.local.git('rev-parse', '--short=7', 'HEAD');
    const { exitCode, summary, annotations } = await widgets.push(SLOWER, {}, NO_GIT);
    expect(annotations.filter(({ message }) => message.includes('git'))).toEqual([]);
    expect(exitCode).toBe(1);
    expect(summary).toContain(`(runs of main up to ${base}, the commit before)`);
    const run = (await storedLines(widgets.github)).findLast(({ type }) => type === 'run');
    expect(run).toMatchObject({ commit: await widgets.local.head(), message: 'Change files', author: 'Ada' });
  });

  test('a pull request is judged against its base, and told its own commit', async () => {
    const pull = await widgets.openPullRequest('topic');
    const base = await widgets.local.git('rev-parse', '--short=7', 'main');
    const { exitCode, summary } = await pull.run(SLOWER, {}, NO_GIT);
    expect(exitCode).toBe(1);
    expect(summary).toContain(`(runs of main up to ${base}, the commit that this branch stands on)`);
    const [comment] = await widgets.github.comments(pull.number);
    expect(comment?.body).toContain(await widgets.local.git('rev-parse', '--short=7', 'topic'));
  });

  test.each([
    { command: ['record', 'bench.txt'], words: 'git cannot be run\n  Install git' },
    { command: ['ab', '--', 'true'], words: 'git cannot be run\n  Install git' },
    { command: ['history', 'show'], words: 'git cannot be run\n  Install git' },
  ])('on the command line $command says what is missing', async ({ command, words }) => {
    const folder = mkdtempSync(join(tmpdir(), 'no-git-'));
    writeFileSync(join(folder, 'bench.txt'), goOutput(SAME));
    const { exitCode, stderr } = await runCli(command, { cwd: folder, ...NO_GIT });
    rmSync(folder, { recursive: true });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(words);
  });
});

test('a bare repository: what reads, what stores, and what measures two commits', async () => {
  const { local } = widgets;
  const folder = mkdtempSync(join(tmpdir(), 'bare-'));
  const bare = join(folder, 'widgets.git');
  const results = join(folder, 'bench.txt');
  const cli = (...args: string[]) => runCli(args, { cwd: bare });
  try {
    for (let i = 0; i < 6; i++) {
      await local.commit({ 'step.txt': `${i}` });
      writeFileSync(results, goOutput({ Parse: 1000 * jitter(i), Render: 5000 * jitter(i + 7) }));
      expect((await runCli(['record', results], { cwd: local.dir })).exitCode).toBe(0);
    }
    await local.commit({ 'step.txt': 'last' });
    await local.git('clone', '--quiet', '--bare', local.dir, bare);
    const before = await local.git('rev-parse', '--short=7', 'HEAD^');

    writeFileSync(results, goOutput(SLOWER));
    const checked = await cli('check', results);
    expect(checked).toMatchObject({ exitCode: 1, stderr: '' });
    expect(checked.stdout).toContain(`runs of main up to ${before}, the commit before`);
    const reading = [
      'history show',
      'history verify',
      'history branches',
      'status',
      'noise',
      'baseline show',
      'baseline verify',
      'trends',
    ];
    for (const line of reading) {
      const { exitCode, stdout, stderr } = await cli(...line.split(' '));
      expect({ line, exitCode, stderr, said: stdout !== '' }).toEqual({
        line,
        exitCode: 0,
        stderr: '',
        said: true,
      });
    }
    expect(await cli('record', results)).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await cli('history', 'show')).stdout.match(/local\.\d+/g)).toHaveLength(7);
    const measured = await cli('ab', '--max-rounds', '3', '--name', 'job', '--', 'test', '-f', 'step.txt');
    expect(measured.stdout).toContain(`compared with ${before}, measured in turn`);
    expect((await local.git('-C', bare, 'worktree', 'list')).split('\n')).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
