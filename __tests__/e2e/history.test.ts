/** Maintaining the history: accepted levels, age, damage and repair, runs that arrive late. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_SEGMENT, encodeRun } from '../../src/history/segment.ts';
import type { Run } from '../../src/model/run.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { QUIET, runOf } from '../runs.ts';
import { goOutput, jitter, type Times } from './widgets.ts';

const SEGMENT = 'perf/default/segments/000001.ndjson';

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
  await local.commit({ 'code.txt': '0\n', '.gitignore': 'bench*\n' });
});
afterEach(() => local.remove());

const cli = (...args: string[]) => runCli(args, { cwd: local.dir });

async function measure(name: string, times: Times): Promise<void> {
  await local.commit({ 'code.txt': `${name}\n` });
  await writeFile(join(local.dir, 'bench.txt'), goOutput(times));
}

async function recordRuns(count: number, factor = 1): Promise<void> {
  for (let i = 0; i < count; i++) {
    await measure(`${factor}/${i}`, { Parse: 1000 * factor * jitter(i), Render: 5000 * jitter(i + 7) });
    expect((await cli('record', 'bench.txt')).exitCode).toBe(0);
  }
}

describe('an accepted level is the baseline', () => {
  test('from the accepted run on, its level is what a run is held against', async () => {
    await recordRuns(12);
    await recordRuns(3, 1.6);
    const slow = (await local.git('rev-parse', 'HEAD~2')).trim();
    await measure('fast again', { Parse: 1004, Render: 5004 });
    const level = async () => {
      const report = JSON.parse((await cli('check', 'bench.txt', '--json')).stdout);
      return report.findings.find((each: { benchmark: string }) => each.benchmark === 'BenchmarkParse');
    };
    expect(await level()).toMatchObject({
      verdict: 'unchanged',
      baseline: { value: expect.closeTo(1000, -2) },
    });
    const wrong = await cli('baseline', 'accept', 'HEAD', '--reason', 'checksums');
    expect(wrong.stderr).toMatch(/^commit [0-9a-f]{12} was not measured in suite default/);
    const done = await cli('baseline', 'accept', slow.slice(0, 8), '--reason', 'checksums');
    expect(done.stdout).toContain(`From ${slow.slice(0, 7)} on its level is the baseline`);
    expect(await level()).toMatchObject({
      verdict: 'improved',
      baseline: { value: expect.closeTo(1600, -2) },
    });
    const shown = await cli('baseline', 'show');
    expect(shown.stdout).toMatch(new RegExp(`${slow.slice(0, 7)} +accepted .*checksums`));
    expect((await cli('history', 'verify')).exitCode).toBe(0);
  });

  test('of one series only, named as git names commits', async () => {
    await recordRuns(8);
    await measure('slow', { Parse: 1600, Render: 15_000 });
    expect((await cli('record', 'bench.txt')).exitCode).toBe(0);
    const done = await cli('baseline', 'accept', 'main', '--benchmark', '*Parse', '--reason', 'sum\nof it');
    expect(done.stdout).toContain('on the level of 1 of its 2 series is the baseline');
    expect(await local.git('log', '-1', '--format=%s', 'gh-pages')).toBe(
      'perf: update baselines for sum of it',
    );
    await measure('still slow', { Parse: 1604, Render: 15_010 });
    const { findings } = JSON.parse((await cli('check', 'bench.txt', '--json')).stdout);
    const levels = findings.map((each: { baseline: { value: number } }) => each.baseline.value);
    expect(levels).toEqual([expect.closeTo(1600, -1), expect.closeTo(5000, -2)]);
    expect(findings[0].verdict).toBe('unchanged');
    const none = await cli('baseline', 'accept', 'main~1', '--metric', 'memory', '--reason', 'x');
    expect(none.stderr).toContain('that run has no memory of *');
  });

  test('set stores the results of HEAD and holds the next ones against them', async () => {
    await recordRuns(8);
    await measure('other compiler', { Parse: 1600, Render: 5000 });
    const done = await cli('baseline', 'set', 'bench.txt', '--reason', 'other compiler');
    expect(done).toMatchObject({ exitCode: 0, stderr: '' });
    await measure('same', { Parse: 1602, Render: 5004 });
    const { findings } = JSON.parse((await cli('check', 'bench.txt', '--json')).stdout);
    expect(findings[0]).toMatchObject({
      verdict: 'unchanged',
      baseline: { value: expect.closeTo(1600, -1) },
    });
    const { stdout } = await cli('baseline', 'show');
    expect(stdout).toMatch(/^BenchmarkParse +time +1\.60 µs/m);
    expect(stdout).toMatch(/accepted +.*other compiler/);
    const { baseline } = JSON.parse((await cli('baseline', 'show', '--json')).stdout);
    expect(baseline.why.text).toContain(baseline.why.branch);
    expect(stdout).toContain(baseline.why.text);
  });

  test('verify says what there is to stand on, and ends with 1 where it is too little', async () => {
    await recordRuns(3);
    const young = await cli('baseline', 'verify');
    expect(young.exitCode).toBe(1);
    expect(young.stdout).toContain('✗ 2 runs on linux x64, AMD EPYC: 3 more needed to estimate the noise');
    await recordRuns(5);
    expect((await cli('baseline', 'verify')).stdout).not.toContain('✗');
    await measure('renamed', { Parse: 1000, Draw: 5000 });
    const other = await cli('baseline', 'verify', 'bench.txt');
    expect(other.exitCode).toBe(1);
    expect(other.stdout).toContain('✗ 1 series are not in the baseline');
    expect(other.stdout).toContain('✗ 1 series of the baseline are not in the results');
  });

  test.each([
    { what: 'set without a reason', args: ['set', 'bench.txt'], says: 'baseline set: say why' },
    { what: 'no reason', args: ['accept'], says: 'say why' },
    { what: 'an unknown action', args: ['drop'], says: 'unknown command "drop"' },
    { what: 'a commit without a run', args: ['accept', 'dead', '--reason', 'x'], says: 'the newest are' },
  ])('$what', async ({ args, says }) => {
    await recordRuns(1);
    const { exitCode, stderr } = await cli('baseline', ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
  });
});

describe('a run of an older commit takes its place among the others', () => {
  const placesOf = async (branch: string) => {
    const shown = await cli('history', 'show', '--of-branch', branch, '--json');
    return JSON.parse(shown.stdout).map(({ id, commit, after }: Run) => ({ id, commit, after }));
  };

  test('that was kept as a file and is added later', async () => {
    await recordRuns(2);
    const unstored = await local.commit({ 'code.txt': 'kept as a file\n' });
    await recordRuns(2);
    const newest = await local.head();
    const run = runOf('late', { BenchmarkParse: 1001, BenchmarkRender: 5001 }, { commit: unstored });
    await writeFile(join(local.dir, 'bench-late.ndjson'), encodeRun(run, [], EMPTY_SEGMENT));
    expect((await cli('history', 'add', 'bench-late.ndjson')).exitCode).toBe(0);
    const [, before, late] = await placesOf('main');
    expect(late).toEqual({ id: 'late', commit: unstored, after: before.id });
    await measure('next', { Parse: 1000, Render: 5000 });
    const report = JSON.parse((await cli('check', 'bench.txt', '--json')).stdout);
    expect(report.baseline).toMatchObject({ commit: newest, runs: 4 });
  });

  test('that is recorded without a branch, and says so', async () => {
    await recordRuns(2);
    const newest = await local.head();
    for (const [commit, says] of [
      [newest, ''],
      [`${newest}~1`, `A newer commit of HEAD, ${newest.slice(0, 7)}, was measured before this one`],
    ] as const) {
      await local.git('checkout', '--quiet', '--detach', commit);
      const { exitCode, stderr } = await cli('record', 'bench.txt');
      expect(exitCode).toBe(0);
      expect(stderr.slice(0, says.length || undefined)).toBe(says);
    }
    expect(await placesOf('HEAD')).toMatchObject([{ after: '' }, { commit: newest, after: undefined }]);
  });
});

describe('status', () => {
  const old = (id: string, environment = QUIET) =>
    runOf(id, { parse: 10, render: 20 }, { time: '2026-01-05T08:00:00.000Z', environment });

  test('age, size, machines and what changed on them; 1 where too old', async () => {
    const newer = { ...QUIET, toolchain: { node: '26.0.0' } };
    await writeFile(join(local.dir, 'bench-old.ndjson'), encodeRun(old('a1'), [], EMPTY_SEGMENT));
    await writeFile(join(local.dir, 'bench-new.ndjson'), encodeRun(old('b2', newer), [], EMPTY_SEGMENT));
    const added = await cli('history', 'add', 'bench-old.ndjson', 'bench-new.ndjson');
    expect(added.stdout).toContain('Stored in perf/default on branch gh-pages');
    expect((await cli('history', 'add', 'bench-new.ndjson')).stdout).toContain('There already: 1.');
    const { stdout, exitCode } = await cli('status');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('2 with 4 values, in 1 segments');
    expect(stdout).toContain('linux x64, AMD EPYC 7763 (runs: 2)');
    expect(stdout).toContain('node 24.1.0 → 26.0.0');
    expect((await cli('status', '--max-age', '7d')).exitCode).toBe(1);
    expect((await cli('status', '--max-age', '9999w')).exitCode).toBe(0);
    expect((await cli('status', '--max-age', 'soon')).stderr).toContain('expected an age such as 36h');
    expect(JSON.parse((await cli('status', '--json')).stdout)).toMatchObject({ runs: 2, damages: [] });
  });
});

describe('a damaged history', () => {
  test('is told, still read as far as it is whole, and repaired', async () => {
    await recordRuns(6);
    const branch = gitBranch(local.dir, 'gh-pages');
    const tip = await branch.tip();
    const text = (tip && (await branch.read(tip, SEGMENT))) ?? '';
    await branch.commit(tip, new Map([[SEGMENT, text.slice(0, -30)]]), 'by others');

    const verified = await cli('history', 'verify');
    expect(verified.exitCode).toBe(2);
    expect(verified.stdout).toContain(`${SEGMENT} on branch gh-pages`);
    expect(verified.stdout).toMatch(/ndjson.*:7: this is not a line of the history/);
    expect((await cli('status')).exitCode).toBe(2);

    await measure('next', { Parse: 1003, Render: 5004 });
    const checked = await cli('check', 'bench.txt');
    expect(checked.stdout).toContain('compared with 5 runs');
    expect(checked.stdout).toContain('this is not a line of the history');
    expect(checked.stdout).toMatch(/INCONCLUSIVE .*, but part of the history is damaged/);
    expect((await cli('check', 'bench.txt', '--on-inconclusive', 'fail')).exitCode).toBe(2);
    const refused = await cli('record', 'bench.txt');
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('perf-regression history repair');

    const repaired = await cli('history', 'repair');
    expect(repaired.stdout).toContain('original moved to: perf/default/damaged/');
    expect((await cli('history', 'repair')).stdout).toContain('nothing to repair');
    expect((await cli('record', 'bench.txt')).exitCode).toBe(0);
    expect((await cli('history', 'verify')).stdout).toContain('is intact (runs: 6, segments: 1)');
  });
});

test('the runs of one branch', async () => {
  await recordRuns(2);
  await local.checkout('release', 'main');
  await recordRuns(1);
  const { stdout } = await cli('history', 'show', '--of-branch', 'release', '--json');
  expect(JSON.parse(stdout)).toMatchObject([{ branch: 'release' }]);
});
