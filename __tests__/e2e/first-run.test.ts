/** A first run has nothing to compare with: no earlier run of the branch, of the branch it continues, or of its benchmarks. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { goOutput, jitter, RESULTS, startWidgets, type Times, type Widgets } from './widgets.ts';

const SAME = { Parse: 1003, Render: 5010 };
const SLOWER = { Parse: 2000, Render: 10_000 };

describe('in a workflow', () => {
  let widgets: Widgets;
  beforeEach(async () => {
    widgets = await startWidgets();
    await widgets.pushQuietly(6);
  });
  afterEach(async () => {
    expect(widgets.github.invalid).toEqual([]);
    await widgets.stop();
  });

  /** As a tool that deploys pages does it: a commit on the branch that has nothing of what was there. */
  const deployDocs = async () => {
    const { github } = widgets;
    const parent = (await github.branchSha('gh-pages')) as string;
    const file = { path: 'index.html', mode: '100644', type: 'blob', content: '<h1>Docs</h1>' };
    const tree = await github.api('POST', '/repos/acme/widgets/git/trees', { tree: [file] });
    const commit = { message: 'deploy docs', tree: tree.sha, parents: [parent] };
    const { sha } = await github.api('POST', '/repos/acme/widgets/git/commits', commit);
    await github.api('PATCH', '/repos/acme/widgets/git/refs/heads/gh-pages', { sha });
    return parent.slice(0, 7);
  };

  const onTrunk = { repository: { default_branch: 'trunk' }, ref: 'refs/heads/trunk' };

  test.each([
    { what: 'the same', times: SAME, exitCode: 0 },
    { what: 'slower', times: SLOWER, exitCode: 1 },
  ])('a default branch that was renamed goes on: $what', async ({ times, exitCode }) => {
    await widgets.local.git('branch', '--move', 'main', 'trunk');
    const renamed = await widgets.push(times, {}, { payload: onTrunk });
    expect(renamed.exitCode).toBe(exitCode);
    expect(renamed.summary).toContain('6 runs on linux x64, AMD EPYC (runs of main up to');
    const next = await widgets.push(times, {}, { payload: onTrunk });
    expect(next.exitCode).toBe(exitCode);
    expect(next.summary).toContain('(runs of main and trunk up to');
  });

  test('a base branch that was never measured stands on what was', async () => {
    await widgets.local.checkout('release/0.x', 'main');
    await widgets.local.commit({ 'release.txt': '0' });
    const pull = await widgets.openPullRequest('old', 'acme', 'release/0.x');
    const { exitCode, summary } = await pull.run(SLOWER);
    expect(exitCode).toBe(1);
    expect(summary).toContain('(runs of main up to');
    expect(summary).toContain('the nearest measured ancestor: 1 commit before');
  });

  test.each([
    { event: 'push', options: {} },
    { event: 'workflow_dispatch', options: { event: 'workflow_dispatch' } },
  ])('a base branch that is not there is an error on $event', async ({ options }) => {
    await widgets.local.git('branch', 'topic');
    const { exitCode, annotations } = await widgets.push(SAME, { 'base-branch': 'mian' }, options);
    expect(exitCode).toBe(2);
    expect(annotations[0]?.message).toContain('base-branch: there is no branch "mian"');
    expect(annotations[0]?.message).toContain('There are main, topic, gh-pages.');
  });

  test('a suite that was mistyped is no new one; stored, it begins one', async () => {
    const mistyped = await widgets.push(SLOWER, { suite: 'Benchmrak' });
    expect(mistyped).toMatchObject({ exitCode: 2, outputs: { verdict: 'nothing-compared' } });
    expect(mistyped.summary).toContain('other suites have its benchmarks: Benchmark has 2 of 2');
    expect(mistyped.summary).toContain('suite: Benchmark in the workflow');
    expect((await widgets.push(SLOWER, { suite: 'Benchmrak' })).outputs.verdict).not.toBe('nothing-compared');
  });

  test('suites of one job that share benchmarks are first runs, all of them', async () => {
    await writeFile(join(widgets.local.dir, 'other.txt'), goOutput({ Sort: 10 }));
    await writeFile(join(widgets.local.dir, 'one.txt'), goOutput({ Sort: 11 }));
    const inputs = { suite: '{file}', results: 'other.txt,one.txt' };
    expect((await widgets.push(SAME, inputs)).exitCode).toBe(0);
    expect((await widgets.run(SAME, { ...inputs, suite: 'x-{file}' })).exitCode).toBe(0);
  });

  test('a history that a deployment removed is offered, and no run begins another one', async () => {
    const found = await deployDocs();
    const { exitCode, outputs, summary, stdout } = await widgets.push(SLOWER);
    expect(exitCode).toBe(2);
    expect(outputs.verdict).toBe('nothing-compared');
    expect(summary).toContain('the history of suite Benchmark is gone from gh-pages of acme/widgets');
    expect(stdout).toContain(`perf-regression history repair --from ${found} --suite Benchmark`);
    expect(await widgets.github.readFile('gh-pages', 'perf/Benchmark/index.json')).toBeUndefined();
  });

  test.each([
    {
      what: 'one that was renamed, beside another',
      times: { ParseAll: 1600, Render: 5000 },
      verdict: 'inconclusive',
      says: 'Possible rename: BenchmarkParseAll is new and BenchmarkParse is missing',
    },
    {
      what: 'all of them',
      times: { ParseAll: 1600, RenderAll: 8000 },
      verdict: 'nothing-compared',
      says: 'none of the 2 benchmarks in this run is in the baseline',
    },
  ])('a benchmark that was renamed and slower is no pass: $what', async ({ times, verdict, says }) => {
    const { outputs, summary } = await widgets.push(times as unknown as Times);
    expect(outputs.verdict).toBe(verdict);
    expect(summary).toContain(says);
  });
});

describe('on a laptop', () => {
  let local: LocalRepository;
  beforeEach(async () => {
    local = await localRepository();
  });
  afterEach(() => local.remove());

  const cli = (...args: string[]) => runCli(args, { cwd: local.dir });
  const measure = async (times: Times) => {
    await writeFile(join(local.dir, RESULTS), goOutput(times));
  };
  const recordQuietly = async (count: number, ...options: string[]) => {
    await local.commit({ '.gitignore': `${RESULTS}\n` });
    for (let i = 0; i < count; i++) {
      await local.commit({ 'step.txt': String(i) });
      await measure({ Parse: 1000 * jitter(i), Render: 5000 * jitter(i + 7) });
      expect((await cli('record', RESULTS, ...options)).exitCode).toBe(0);
    }
  };

  test.each(['trunk', 'release', 'develop'])(
    '%s without a remote, and work that begins there',
    async (name) => {
      await local.git('checkout', '--quiet', '--orphan', name);
      await recordQuietly(5);
      await local.checkout('topic', name);
      await local.commit({ 'topic.txt': '1' });
      await measure(SLOWER);
      const { exitCode, stdout } = await cli('check', RESULTS);
      expect(exitCode).toBe(1);
      expect(stdout).toContain(`runs of ${name} up to`);
    },
  );

  test('a branch that was renamed', async () => {
    await recordQuietly(5);
    await local.git('branch', '--move', 'main', 'master');
    await local.commit({ 'step.txt': 'now' });
    await measure(SLOWER);
    expect(await cli('check', RESULTS)).toMatchObject({ exitCode: 1 });
  });

  test('a base branch that is not there', async () => {
    await recordQuietly(2);
    const { exitCode, stderr } = await cli('check', RESULTS, '--base-branch', 'mian');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('base-branch: there is no branch "mian", and no stored run of one');
    expect(stderr).toContain('There are main, gh-pages.');
  });

  test('a suite that was forgotten', async () => {
    await recordQuietly(5, '--suite', 'nightly');
    await local.commit({ 'step.txt': 'now' });
    await measure(SLOWER);
    const forgotten = await cli('check', RESULTS);
    expect(forgotten.exitCode).toBe(2);
    expect(forgotten.stdout).toContain('suite default has no runs on branch gh-pages');
    expect(forgotten.stdout).toContain('--suite "nightly" on the command line');
    expect((await cli('check', RESULTS, '--suite', 'nightly')).exitCode).toBe(1);
    await measure({ Sort: 7 });
    expect((await cli('check', RESULTS)).stdout).toContain('First run of suite default');
  });

  test('a history that is gone comes back by the words that were offered', async () => {
    await recordQuietly(5);
    await local.git('checkout', '--quiet', 'gh-pages');
    await local.git('rm', '-r', '--quiet', 'perf');
    await local.commit({ 'index.html': '<h1>Docs</h1>' }, 'deploy docs');
    await local.checkout('main');
    await local.commit({ 'step.txt': 'now' });
    await measure(SLOWER);
    const gone = await cli('check', RESULTS);
    expect(gone.exitCode).toBe(2);
    const offered = /perf-regression (history repair --from [0-9a-f]{7} --suite default)/.exec(
      gone.stdout,
    )?.[1];
    expect((await cli('record', RESULTS)).stderr).toContain(`perf-regression ${offered}`);
    const repaired = await cli(...(offered ?? '').split(' '));
    expect(repaired.stdout).toContain('5 runs of suite default restored from');
    expect((await cli('check', RESULTS)).exitCode).toBe(1);
    expect((await cli('history', 'verify')).exitCode).toBe(0);
    expect((await cli(...(offered ?? '').split(' '))).stderr).toContain('has a history');
  });
});
