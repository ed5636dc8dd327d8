/** `backfill`: past commits become the baseline, at the places of their commits, whatever was stored before. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '../../src/model/run.ts';
import { runCli } from '../harness/action.ts';
import { commandFromSource } from '../harness/from-source.ts';
import { projectRoot } from '../harness/process.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { runWorkflowFile } from '../harness/workflow-file.ts';
import { goOutput, jitter, startWidgets, type Widgets } from './widgets.ts';

const FILE = 'times.txt';
const quiet = (step: number) => goOutput({ Parse: 1000 * jitter(step), Render: 5000 * jitter(step + 7) });
const CAT = ['--results', '-', '--runs', '1', '--', 'cat', FILE];

/** Hashes along first parents, oldest first, as short as people see them. */
const hashes = async (local: LocalRepository) =>
  (await local.git('rev-list', '--first-parent', '--reverse', 'main')).split('\n');

const stored = async (local: LocalRepository, ...words: string[]): Promise<Run[]> => {
  const { stdout } = await runCli(['history', 'show', '--json', ...words], { cwd: local.dir });
  return JSON.parse(stdout);
};

describe('a repository that was never measured', () => {
  let widgets: Widgets;
  beforeAll(async () => {
    widgets = await startWidgets();
    await widgets.local.commits(
      FILE,
      Array.from({ length: 12 }, (_, step) => quiet(step)),
    );
  });
  afterAll(() => widgets.stop());

  test('one call, and the first pull request has a verdict', async () => {
    const { local, github } = widgets;
    const begun = Date.now();
    const call = ['backfill', '--last', '12', '--suite', 'Benchmark', ...CAT];
    const { stdout, stderr, exitCode } = await runCli(call, { cwd: local.dir });
    expect(exitCode, stderr).toBe(0);
    expect(stderr).toContain('12 commits to measure, in random order (seed 1).');
    expect(stdout).toContain('\n12 commits of main; stored: 12\n');
    expect(stdout).toContain('perf-regression history show --suite "Benchmark"');

    const runs = await stored(local, '--suite', 'Benchmark');
    const all = (await hashes(local)).slice(-12);
    expect(runs.map(({ commit }) => commit)).toEqual(all);
    expect(runs.every(({ after }) => after === undefined)).toBe(true);
    const dates = (await local.git('log', '--reverse', '-12', '--format=%cI')).split('\n');
    expect(runs.map(({ time }) => Date.parse(time))).toEqual(dates.map((date) => Date.parse(date)));
    expect(runs.every(({ measured }) => Date.parse(measured ?? '') >= begun)).toBe(true);
    expect(runs[0]).toMatchObject({ branch: 'main', message: 'Change files', author: 'Ada' });
    // Each commit was measured as it is, and not as the work tree is.
    const values = runs.map(({ measurements }) => measurements[0]?.sample.centre);
    expect(values).toEqual(Array.from({ length: 12 }, (_, step) => 1000 * jitter(step)));

    await local.pushTo(github);
    const pull = await widgets.openPullRequest('slow');
    expect((await pull.run({ Parse: 1003, Render: 5010 })).exitCode).toBe(0);
    const slow = await pull.run({ Parse: 2000, Render: 5010 });
    expect(slow).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
    expect(slow.summary).toContain('12 runs on linux x64, AMD EPYC (runs of main up to');
  });

  test('a second call finds nothing to do, whatever processor the results name', async () => {
    const call = ['backfill', '--last', '12', '--suite', 'Benchmark', ...CAT];
    const { stdout, stderr, exitCode } = await runCli(call, { cwd: widgets.local.dir });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toContain('\n12 commits of main; stored: 0, had a run already: 12\n');
  });
});

describe('a history with holes', () => {
  let local: LocalRepository;
  beforeEach(async () => {
    local = await localRepository();
    await local.commit({ [FILE]: quiet(0) });
    await local.commits(
      FILE,
      Array.from({ length: 8 }, (_, step) => quiet(step + 1)),
    );
  });
  afterEach(() => local.remove());

  const backfill = (...words: string[]) => runCli(['backfill', ...words, ...CAT], { cwd: local.dir });

  test.each([
    {
      what: 'every third first',
      calls: [
        ['--every', '3'],
        ['--seed', '2'],
      ],
    },
    { what: 'the newest first', calls: [['--last', '1'], ['--last', '4', '--every', '2'], []] },
    {
      what: 'the newest ones, then some before them',
      calls: [['--last', '3'], ['--every', '4'], ['--last', '7'], []],
    },
  ])('$what: every reader has the order of the commits', async ({ calls }) => {
    for (const words of calls) expect((await backfill(...words)).exitCode).toBe(0);
    const all = await hashes(local);
    expect((await stored(local)).map(({ commit }) => commit)).toEqual(all);
    const summary = JSON.parse(await local.git('show', 'gh-pages:perf/default/summary.json'));
    expect(summary.runs.map(({ commit }: { commit: string }) => commit)).toEqual(all);
    const latest = JSON.parse(await local.git('show', 'gh-pages:perf/default/latest.json'));
    expect(latest.run.commit).toBe(all.at(-1));
    const trends = await runCli(['trends', '--json', '--trend-days', '36500'], { cwd: local.dir });
    expect(JSON.parse(trends.stdout)[0].newest.commit, trends.stderr).toBe(all.at(-1));
  });

  test('runs of another machine count with --missing only', async () => {
    await local.git('checkout', '--quiet', 'HEAD~3');
    await local.git('checkout', '--quiet', '-B', 'main');
    writeFileSync(join(local.dir, 'other.txt'), quiet(0).replace('AMD EPYC', 'Another one'));
    expect((await runCli(['record', 'other.txt'], { cwd: local.dir })).exitCode).toBe(0);
    expect((await backfill('--missing')).stdout).toContain(
      '6 commits of main; stored: 5, had a run already: 1\n',
    );
    expect((await backfill()).stdout).toContain('6 commits of main; stored: 1, had a run already: 5\n');
  });
});

describe('beside a reference', () => {
  let local: LocalRepository;
  beforeEach(async () => {
    local = await localRepository();
    await local.commit({ [FILE]: quiet(0) });
    await local.git('tag', 'v1');
    await local.commits(
      FILE,
      Array.from({ length: 6 }, (_, step) => quiet(step + 1)),
    );
  });
  afterEach(() => local.remove());

  const call = (...words: string[]) => runCli([...words, ...CAT], { cwd: local.dir });
  const ratios = ({ measurements }: Run) =>
    measurements.flatMap(({ metric, sample }) => (metric.beside?.role === 'ratio' ? [sample.centre] : []));

  test('each commit is measured in turn with it, as later runs are, and is their baseline', async () => {
    const { stderr, exitCode } = await call('backfill', '--last', '6', '--reference', 'v1');
    expect(exitCode, stderr).toBe(0);
    const runs = await stored(local);
    expect(runs).toHaveLength(6);
    const commit = await local.git('rev-parse', 'v1');
    for (const [i, run] of runs.entries()) {
      expect(run.reference).toEqual({ name: 'v1', commit });
      expect(ratios(run)[0]).toBeCloseTo(jitter(i + 1) / jitter(0), 5);
    }
    const beside = [
      'check',
      '--confirm',
      '--base-branch',
      'main',
      '--json',
      '--reference',
      'v1',
      '--results',
      '-',
    ];
    const check = await runCli([...beside, '--', 'cat', FILE], { cwd: local.dir });
    const report = JSON.parse(check.stdout);
    const judged = report.findings.filter((each: { metric: { name: string } }) =>
      /\/reference$/.test(each.metric.name),
    );
    expect(judged.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['unchanged', 'unchanged']);
    expect(judged[0].baseline.runs).toBe(5);
  });

  test('a later call needs the same reference, and says which one', async () => {
    expect((await call('backfill', '--last', '2', '--reference', 'v1')).exitCode).toBe(0);
    for (const other of [[], ['--reference', 'HEAD~1'], ['--reference-command', `cat ${FILE}`]]) {
      const { stderr, exitCode } = await call('backfill', ...other);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(
        /the stored runs were measured with the reference v1 \(\w{7}\).*\n.*--reference v1/,
      );
    }
    const { stdout } = await call('backfill', '--last', '4', '--reference', 'v1');
    expect(stdout).toContain('\n4 commits of main; stored: 2, had a run already: 2\n');
  });

  test('one that cannot be measured ends the call at once', async () => {
    const setup = ['--setup', `test "$(cat ${FILE})" != "$(git show v1:${FILE})" || exit 3`];
    const { stderr, exitCode } = await call('backfill', '--last', '5', '--reference', 'v1', ...setup);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/the setup of the reference v1 \(\w{7}\) failed: exit status 3/);
    expect(stderr).toContain('name another version with --reference');
    expect(stderr).not.toContain('is skipped');
  });
});

describe('what cannot be measured', () => {
  let local: LocalRepository;
  let temporary: string;
  beforeEach(async () => {
    local = await localRepository();
    temporary = mkdtempSync(join(tmpdir(), 'backfill-'));
    await local.commit({ [FILE]: quiet(0) }, 'First');
    await local.commit({ 'broken.txt': 'yes' }, 'Broken');
    await local.commit({ 'broken.txt': null, [FILE]: quiet(1) }, 'Mended');
    await local.commit({ [FILE]: quiet(2) }, 'Better');
  });
  afterEach(() => {
    local.remove();
    rmSync(temporary, { recursive: true });
  });

  test('a commit that does not build is skipped and listed', async () => {
    const setup = ['--setup', 'test ! -e broken.txt || { echo no compiler >&2; exit 3; }'];
    const { stdout, stderr, exitCode } = await runCli(['backfill', ...setup, ...CAT], { cwd: local.dir });
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(
      /^commit \w{7} is skipped: the setup of commit \w{7} failed: exit status 3 +no compiler$/m,
    );
    expect(stdout).toMatch(
      /^\w{7} +2026-01-05 +skipped: the setup of commit \w{7} failed: exit status 3 +Broken$/m,
    );
    expect(stdout).toMatch(/^\w{7} +2026-01-05 +BenchmarkParse time 1\.02 µs, and 1 more +Mended$/m);
    expect(stdout).toContain('\n4 commits of main; stored: 3, skipped: 1\n');
  });

  test('if no commit can be measured, the exit status is 2', async () => {
    const { stdout, exitCode } = await runCli(['backfill', '--', 'false'], { cwd: local.dir });
    expect(exitCode).toBe(2);
    expect(stdout).toContain('\n4 commits of main; stored: 0, skipped: 4\n');
  });

  test.each([
    [['--last', '0', '--', 'true'], '--last: expected a whole number from 1'],
    [[], 'no command was named'],
    [['--base-branch', 'mian', '--', 'true'], 'there is no branch "mian"'],
  ])('%j is an error', async (words, message) => {
    const { stderr, exitCode } = await runCli(['backfill', ...words], { cwd: local.dir });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
  });

  test('a shallow clone says what it lacks', async () => {
    const clone = await local.shallowClone();
    await clone.git('checkout', '--quiet', '-b', 'main');
    const { stderr, exitCode } = await runCli(['backfill', '--', 'true'], { cwd: clone.dir });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/has only 1 of the last 30 commits of main\n.*fetch-depth: 0/);
  });

  test('Ctrl-C keeps what was measured, and the next call measures the rest', async () => {
    const count = join(temporary, 'count');
    const line = `echo >> ${count}; test $(wc -l < ${count}) -ne 3 || sleep 77; cat ${FILE}`;
    const words = ['backfill', '--results', '-', '--runs', '1', '--', 'sh', '-c', line];
    const [program, ...before] = commandFromSource;
    const child = spawn(program, [...before, ...words], { cwd: local.dir });
    const said: string[] = [];
    child.stdout.on('data', (chunk) => said.push(String(chunk)));
    while (!existsSync(count) || readFileSync(count, 'utf8').length < 3) await sleep(20);
    child.kill('SIGINT');
    expect((await once(child, 'close'))[0]).toBe(130);
    expect(said.join('')).toContain('stored: 2, not measured yet: 2 (run the same command again)\n');
    appendFileSync(count, '\n');
    const { stdout, exitCode } = await runCli(words, { cwd: local.dir });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('\n4 commits of main; stored: 2, had a run already: 2\n');
    expect((await stored(local)).map(({ commit }) => commit)).toEqual(await hashes(local));
  });
});

test('the workflow of the example measures, and pushes the history', async () => {
  const local = await localRepository();
  const tools = mkdtempSync(join(tmpdir(), 'tools-'));
  try {
    await local.commit({ [FILE]: quiet(0) });
    await local.commit({ [FILE]: quiet(1) });
    const npx = join(tools, 'npx');
    const words = commandFromSource.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
    writeFileSync(npx, `#!/bin/sh\nshift\nexec ${words} "$@"\n`, { mode: 0o755 });
    await local.git('init', '--quiet', '--bare', join(tools, 'origin'));
    await local.git('remote', 'add', 'origin', join(tools, 'origin'));
    const given = { last: '2', every: '1', suite: 'go', command: `cat ${FILE}`, name: '', results: '-' };
    await runWorkflowFile(join(projectRoot, 'examples/backfill/workflow.yml'), given, {
      checkout: async () => local.dir,
      action: () => Promise.reject(new Error('no step of ours')),
      env: { PATH: `${tools}:${process.env.PATH}` },
    });
    const segment = await local.git(
      '-C',
      join(tools, 'origin'),
      'show',
      'gh-pages:perf/go/segments/000001.ndjson',
    );
    expect(segment.match(/"type":"run"/g)).toHaveLength(2);
  } finally {
    local.remove();
    rmSync(tools, { recursive: true });
  }
});
