/** A benchmark that was not compared is never called unchanged, in a workflow and on the command line. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { goOutput, jitter, startWidgets } from './widgets.ts';

const CRASH = 'panic: index out of range\nexit status 2\nFAIL\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unearned-'));
});
afterAll(() => rm(folder, { recursive: true }));

const written = async (name: string, text: string) => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

describe('a pull request whose benchmark breaks', () => {
  test('on a later push: summary and comment are of that commit, and then of the one that mends it', async () => {
    const widgets = await startWidgets();
    try {
      await widgets.pushQuietly(6);
      const pull = await widgets.openPullRequest('topic');
      const bodies = async () => (await widgets.github.comments(pull.number)).map(({ body }) => body);
      await pull.run({ Parse: 1003, Render: 5010 });
      expect((await bodies())[0]).toContain('### 🟢 No change in 2 benchmarks');

      await pull.push();
      const crashed = await pull.run({}, { results: await written('crash.txt', CRASH) });
      expect(crashed.exitCode).toBe(2);
      const [body, ...more] = await bodies();
      expect(more).toEqual([]);
      expect(crashed.summary).toMatch(/^### 🟣 Commit [0-9a-f]{7} could not be measured$/m);
      expect(body).toMatch(/^### .*ended without a verdict|🟣.*Not measured/m);
      for (const text of [body, crashed.summary]) expect(text).toContain('panic: index out of range');
      expect(body).not.toContain('### 🟢');

      await pull.push();
      const partly = await pull.run(
        {},
        {
          results: await written('partly.txt', goOutput({ Parse: 1003 }) + CRASH),
          'on-inconclusive': 'fail',
        },
      );
      expect(partly.exitCode).toBe(2);
      expect(partly.outputs.verdict).toBe('inconclusive');
      expect((await bodies())[0]).toMatch(
        /No change in 1 of 2 benchmarks; 1 missing \(failed\), the tool failed \(panic: index out of range\)/,
      );

      await pull.push();
      expect((await pull.run({ Parse: 1003, Render: 5010 })).exitCode).toBe(0);
      expect((await bodies())[0]).toContain('No change in 2 benchmarks');
      expect(widgets.github.invalid).toEqual([]);
    } finally {
      await widgets.stop();
    }
  });

  test('at its first push, and where nobody is to be told in a comment', async () => {
    const widgets = await startWidgets();
    try {
      await widgets.pushQuietly(6);
      const pull = await widgets.openPullRequest('topic');
      const results = await written('crash.txt', CRASH);
      const silent = await pull.run({}, { results, comment: 'never' });
      expect(silent.summary).toContain('could not be measured');
      expect(await widgets.github.comments(pull.number)).toEqual([]);
      await pull.run({}, { results });
      expect((await widgets.github.comments(pull.number))[0]?.body).toContain('Not measured');
    } finally {
      await widgets.stop();
    }
  });
});

describe('on the command line', () => {
  let local: LocalRepository;
  const cli = (...args: string[]) => runCli(args, { cwd: local.dir });
  const benchmarks = { Parse: 1000, Render: 5000, Load: 70_000, Save: 31_000 };
  const times = (i: number, names = Object.keys(benchmarks)) =>
    goOutput(
      Object.fromEntries(
        names.map((name, k) => [name, benchmarks[name as keyof typeof benchmarks] * jitter(i + 7 * k)]),
      ),
    );

  beforeAll(async () => {
    local = await localRepository();
    for (let i = 0; i < 6; i++) {
      await local.commit({ 'code.txt': `${i}\n` });
      const { exitCode } = await cli('record', await written('stored.txt', times(i)));
      expect(exitCode).toBe(0);
    }
    await local.checkout('topic', 'main');
    await local.commit({ 'code.txt': 'topic\n' });
  });
  afterAll(() => local.remove());

  test.each<[string, string, string, string[]]>([
    [
      'three of four are gone',
      times(9, ['Parse']),
      'INCONCLUSIVE  No change in 1 of 4 benchmarks; 3 missing   exit 0',
      [],
    ],
    ['the same', times(9, ['Parse']), '3 missing   exit 2', ['--on-inconclusive', 'fail']],
    [
      'the same',
      times(9, ['Parse']),
      'FAIL  No change in 1 of 4 benchmarks; 3 missing   exit 1',
      ['--on-missing', 'fail'],
    ],
    [
      'the same',
      times(9, ['Parse']),
      'PASS  No change in 1 of 4 benchmarks; 3 missing   exit 0',
      ['--on-missing', 'ignore'],
    ],
    [
      'a panic',
      times(9) + CRASH,
      'No change in 4 benchmarks; the tool failed (panic: index out of range)',
      [],
    ],
    [
      'a benchmark that fails',
      `${times(9, ['Parse', 'Render', 'Load'])}--- FAIL: BenchmarkSave\nFAIL\n`,
      'INCONCLUSIVE  No change in 3 of 4 benchmarks; 1 missing (failed)',
      [],
    ],
    [
      'NaN',
      times(9).replace(/(BenchmarkSave\S*\s+\d+\s+)\S+/, '$1NaN'),
      'INCONCLUSIVE  No change in 3 of 4 benchmarks; 1 missing',
      [],
    ],
  ])('check: %s', async (_name, text, says, options) => {
    const { stdout, exitCode } = await cli('check', await written('now.txt', text), ...options);
    expect(stdout).toContain(says);
    expect(stdout).toMatch(new RegExp(`exit ${exitCode}$`, 'm'));
  });

  const many = (row: (i: number) => string) =>
    ['goos: linux', 'goarch: amd64', ...Array.from({ length: 10 }, (_, i) => row(i)), 'PASS', ''].join('\n');
  const wild = (i: number) => (1000 * (1 + 0.9 * Math.sin(2.4 * i))).toFixed(1);

  test('compare: a time that is too noisy beside equal bytes', async () => {
    const text = many((i) => `BenchmarkParse-4 1000 ${wild(i)} ns/op 64 B/op 2 allocs/op`);
    const [old, now] = [await written('old.txt', text), await written('new.txt', text)];
    const { stdout, exitCode } = await cli('compare', old, now, '--on-inconclusive', 'fail');
    expect(stdout).toContain('INCONCLUSIVE  Not enough data to judge the only benchmark');
    expect(exitCode).toBe(2);
  });

  test('compare: a benchmark that is gone, and one that failed', async () => {
    const row = (name: string) => (i: number) =>
      `Benchmark${name}-4 1000 ${(1000 * jitter(i)).toFixed(2)} ns/op`;
    const old = await written('old.txt', many(row('Parse')) + many(row('Render')) + many(row('Load')));
    const now = await written('new.txt', `${many(row('Parse'))}--- FAIL: BenchmarkRender-4\nFAIL\n`);
    const { stdout, exitCode } = await cli('compare', old, now, '--on-inconclusive', 'fail');
    expect(stdout).toContain('No change in 1 of 3 benchmarks; 2 missing (1 failed)');
    expect(exitCode).toBe(2);
    expect((await cli('compare', old, now, '--on-missing', 'fail')).exitCode).toBe(1);
  });

  test('compare: the machine that compares is not the one that measured', async () => {
    const text = JSON.stringify({
      perf_regression: 1,
      benchmarks: [
        { name: 'Parse', metrics: [{ name: 'time', unit: 'ns', values: [100, 101, 102, 103, 104] }] },
      ],
    });
    const files = [await written('old.json', text), await written('new.json', text)] as const;
    const { stdout, exitCode } = await cli('compare', ...files, '--json');
    expect(exitCode).toBe(0);
    const report = JSON.parse(stdout);
    expect(report.run.environment).not.toHaveProperty('state');
    expect(report.baseline).not.toHaveProperty('state');
    expect((await cli('compare', ...files)).stdout).not.toContain('While this run was measured');
  });
});
