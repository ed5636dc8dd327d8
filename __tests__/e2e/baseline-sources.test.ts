/** Sources of baselines in real situations: release branches, other machines, imports. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runAction, runCli } from '../harness/action.ts';
import { workflowToken } from '../harness/github.ts';
import { goOutput, jitter, RESULTS, startWidgets, type Widgets } from './widgets.ts';

const SLOWER = { Parse: 1500, Render: 5000 };
const SAME = { Parse: 1003, Render: 5010 };
const RELEASE = 'release/1.x';

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

/** The workflow's run of a commit on main, on a machine with that processor. */
async function pushOn(cpu: string, times: typeof SAME, inputs: Record<string, string> = {}) {
  const { local, github } = widgets;
  await local.commit({ 'machine.txt': `${cpu} ${++pushes}` });
  await local.pushTo(github);
  await writeFile(join(local.dir, RESULTS), goOutput(times).replace('AMD EPYC', cpu));
  const payload = { repository: { default_branch: 'main' } };
  const env = { GITHUB_RUN_ID: `${5000 + pushes}` };
  return runAction(
    { results: RESULTS, ...inputs },
    { github, token: workflowToken, cwd: local.dir, payload, env },
  );
}
let pushes = 0;

describe('a base branch that is not the default one', () => {
  beforeEach(async () => {
    await widgets.pushQuietly(5);
    await widgets.local.checkout(RELEASE, 'main');
    const options = { payload: { ref: `refs/heads/${RELEASE}` } };
    // The release is slower than main ever was.
    for (let i = 0; i < 5; i++) {
      const times = { Parse: 1500 * jitter(i), Render: 5000 * jitter(i + 7) };
      await widgets.push(
        times,
        { record: 'always', 'base-branch': RELEASE, 'fail-on-regression': 'false' },
        options,
      );
    }
  });

  test('is compared with its own runs, on a merge and on a head', async () => {
    const pull = await widgets.openPullRequest('fix', 'acme', RELEASE);
    const base = await widgets.local.git('rev-parse', '--short=7', RELEASE);
    const merged = await pull.run(SLOWER);
    expect(merged.exitCode).toBe(0);
    expect(merged.summary).toContain(
      `5 runs on linux x64, AMD EPYC (runs of ${RELEASE} up to ${base}, the commit that`,
    );
    const head = await pull.runOnHead(SLOWER);
    expect(head.exitCode).toBe(0);
    expect(head.summary).toContain(`runs of ${RELEASE} up to ${base}, the merge base of this branch`);
  });

  test('a pull request against main knows nothing of it', async () => {
    await widgets.local.checkout('main');
    const pull = await widgets.openPullRequest('topic');
    const { exitCode, summary } = await pull.run(SLOWER);
    expect(exitCode).toBe(1);
    expect(summary).toContain('(runs of main up to');
  });
});

describe('machines', () => {
  test('runs on the same machine are found behind newer ones on another', async () => {
    await widgets.pushQuietly(6);
    for (let i = 0; i < 3; i++) await pushOn('Intel Xeon', { Parse: 2000, Render: 9000 });
    const { exitCode, summary } = await pushOn('AMD EPYC', SAME);
    expect(exitCode).toBe(0);
    expect(summary).toContain('6 runs on linux x64, AMD EPYC (runs of main up to');
    expect(summary).toContain('No change in 2 benchmarks');
  });

  test('where there is another machine only, that is said, and nothing is held against it', async () => {
    await widgets.pushQuietly(6);
    const { exitCode, summary } = await pushOn('Intel Xeon', SLOWER);
    expect(exitCode).toBe(0);
    expect(summary).toContain('no run on linux x64, Intel Xeon yet');
    expect(summary).toContain(
      '⚠️ No earlier run was measured on linux x64, Intel Xeon; the newest one was measured on linux x64, AMD EPYC',
    );
  });

  test('environment chooses what must agree', async () => {
    await widgets.pushQuietly(6);
    const { exitCode, summary } = await pushOn('Intel Xeon', SLOWER, { environment: 'os,arch' });
    expect(exitCode).toBe(1);
    expect(summary).toContain('6 runs on linux x64 (runs of main up to');
  });

  test('a tool that the results do not name is told, and tells no runs apart', async () => {
    await widgets.pushQuietly(6);
    const { exitCode, summary } = await pushOn('AMD EPYC', SLOWER, { environment: 'cpu, golang' });
    expect(exitCode).toBe(1);
    expect(summary).toContain('⚠️ The results do not state the version of golang');
  });
});

describe('a history that was imported', () => {
  const data = (values: readonly number[]) => {
    const entries = values.map((value, i) => ({
      commit: {
        id: `${i}`.padStart(40, 'a'),
        timestamp: `2026-01-${i + 10}T08:00:00Z`,
        message: 'x',
        url: '',
      },
      date: Date.UTC(2026, 0, i + 10),
      tool: 'go',
      benches: [{ name: 'BenchmarkParse', value, unit: 'ns/op', extra: '1000 times' }],
    }));
    return `window.BENCHMARK_DATA = ${JSON.stringify({ lastUpdate: 0, repoUrl: '', entries: { Go: entries } })}`;
  };

  test.each([
    { now: 1500, exitCode: 1, says: 'got slower' },
    { now: 1004, exitCode: 0, says: 'No change in 1 benchmark' },
  ])('is the baseline at once, though its machine is not known: $now ns', async ({ now, exitCode, says }) => {
    const { dir } = widgets.local;
    await writeFile(join(dir, 'data.js'), data(Array.from({ length: 12 }, (_, i) => 1000 * jitter(i))));
    const cli = (...args: string[]) => runCli(args, { cwd: dir });
    expect((await cli('history', 'import', 'data.js', '--suite', 'Go')).exitCode).toBe(0);
    await writeFile(join(dir, RESULTS), goOutput({ Parse: now }));
    const checked = await cli('check', RESULTS, '--suite', 'Go');
    expect(checked.exitCode).toBe(exitCode);
    expect(checked.stdout).toContain(says);
    expect(checked.stdout).toContain('12 runs on an unknown machine');
    expect(checked.stdout).toContain('The machine of all 12 baseline runs is not known (os, arch, cpu)');
  });
});
