/** The history as people handle it: accepted levels, its age, damage and its repair, runs that come later. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gitBranch } from '../../src/history/git-branch.ts';
import { EMPTY_SEGMENT, encodeRun } from '../../src/history/segment.ts';
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

describe('R17: an accepted level is the baseline', () => {
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
    const wrong = await cli('baseline', 'accept', 'HEAD~2', '--reason', 'checksums');
    expect(wrong.stderr).toContain('commit HEAD~2 was not measured');
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

  test.each([
    { what: 'no reason', args: ['accept'], says: 'say why' },
    { what: 'an unknown action', args: ['drop'], says: 'unknown action "drop"' },
    { what: 'a commit without a run', args: ['accept', 'dead', '--reason', 'x'], says: 'the newest are' },
  ])('$what', async ({ args, says }) => {
    await recordRuns(1);
    const { exitCode, stderr } = await cli('baseline', ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
  });
});

describe('R30: status', () => {
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
    expect((await cli('status', '--max-age', 'soon')).stderr).toContain('Write it as 36h, 7d or 2w.');
    expect(JSON.parse((await cli('status', '--json')).stdout)).toMatchObject({ runs: 2, damages: [] });
  });
});

describe('R36: a damaged history', () => {
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
    const refused = await cli('record', 'bench.txt');
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('perf-regression history repair');

    const repaired = await cli('history', 'repair');
    expect(repaired.stdout).toContain('kept as it was: perf/default/damaged/');
    expect((await cli('history', 'repair')).stdout).toContain('nothing to repair');
    expect((await cli('record', 'bench.txt')).exitCode).toBe(0);
    expect((await cli('history', 'verify')).stdout).toContain('is whole (runs: 6, segments: 1)');
  });
});

test('R43: the runs of one branch', async () => {
  await recordRuns(2);
  await local.checkout('release', 'main');
  await recordRuns(1);
  const { stdout } = await cli('history', 'show', '--of-branch', 'release', '--json');
  expect(JSON.parse(stdout)).toMatchObject([{ branch: 'release' }]);
});
