/** Limits are consistent across metrics, events and commands. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { jitter, startWidgets } from './widgets.ts';

/** What Go prints where a benchmark says how many bytes it took: a time and the rate that it makes. */
function goRates(times: readonly number[]): string {
  const rows = times.map((ns) => `BenchmarkCopy-2   1000   ${ns} ns/op   ${(1e6 / ns).toFixed(2)} MB/s`);
  return ['goos: linux', 'goarch: amd64', ...rows, 'PASS', ''].join('\n');
}

describe('on a laptop', () => {
  let local: LocalRepository;
  beforeEach(async () => {
    local = await localRepository();
    await local.commit({ '.gitignore': '*.txt\n', 'code.md': '0' });
  });
  afterEach(() => local.remove());
  const cli = (...args: string[]) => runCli(args, { cwd: local.dir });
  const several = (factor: number) => Array.from({ length: 10 }, (_, i) => 1000 * factor * jitter(i + 3));

  test.each([
    { change: 1.15, exitCode: 0, rules: '' },
    { change: 1.28, exitCode: 1, rules: '' },
    { change: 1.28, exitCode: 0, rules: 'rules: [{ metric: time, threshold: 40% }]' },
    { change: 1.15, exitCode: 1, rules: 'rules: [{ critical: 10% }]' },
    { change: 1.15, exitCode: 1, rules: 'rules: [{ threshold: 30%, critical: 10% }]' },
  ])('a time and its rate at $change with "$rules": exit $exitCode', async ({ change, exitCode, rules }) => {
    await mkdir(join(local.dir, '.github'));
    await writeFile(join(local.dir, '.github/perf-regression.yml'), rules);
    // A file each process: one process a side bounds nothing.
    for (const [i, ns] of several(1).entries()) {
      await writeFile(join(local.dir, `old-${i}.txt`), goRates([ns]));
      await writeFile(join(local.dir, `new-${i}.txt`), goRates([change * ns * jitter(i + 40)]));
    }
    const compared = await cli('compare', 'old-*.txt', 'new-*.txt', '--all');
    expect(compared.exitCode, compared.stdout).toBe(exitCode);
    const isCritical = rules.includes('critical');
    expect(compared.stdout).toContain(
      exitCode === 0 ? 'within' : isCritical ? 'critically' : 'threshold −16.7%',
    );
  });

  test('compare asks for the certainty that check asks for', async () => {
    await writeFile(join(local.dir, 'old.txt'), goRates(several(1)));
    const { stdout } = await cli('compare', 'old.txt', 'old.txt', '--json');
    expect(JSON.parse(stdout).alpha).toBe(0.01);
  });

  test('track says where its time was used up', async () => {
    const { stderr, exitCode } = await cli(
      'track',
      '--runs',
      '500',
      '--budget',
      '300ms',
      '--',
      'sleep',
      '0.1',
    );
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/sleep 0\.1: stopped after --budget 300ms; \d runs of 500/);
    const enough = await cli('track', '--runs', '2', '--', 'sleep', '0.01');
    expect(enough.stderr).not.toContain('stopped after');
  });
});

test('confirm-runs are waited for on the branch, and not in a pull request', async () => {
  const widgets = await startWidgets();
  try {
    await widgets.pushQuietly(6);
    const confirmed = { 'confirm-runs': '3' };
    const slower = { Parse: 1600, Render: 5000 };
    const pull = await widgets.openPullRequest('topic');
    const proposed = await pull.run(slower, confirmed);
    expect(proposed).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
    const pushed = await widgets.push(slower, confirmed);
    expect(pushed).toMatchObject({ exitCode: 0, outputs: { verdict: 'inconclusive' } });
    expect(widgets.github.invalid).toEqual([]);
  } finally {
    await widgets.stop();
  }
});
