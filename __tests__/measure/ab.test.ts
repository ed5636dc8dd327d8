/** `ab` as people call it: the bundled file in a child process, two commits of a real repository, real processes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../src/model/report.ts';
import { runCli } from '../harness/action.ts';
import { node24, projectRoot } from '../harness/process.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { goBench, job } from './perl-programs.ts';

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
});
afterEach(() => local.remove());

const cli = (...args: string[]) => runCli(args, { cwd: local.dir });
/** The first test has a profile. */
const OFF = ['--profile', 'off'];
const reportOf = (stdout: string): Report => reportSchema.parse(JSON.parse(stdout));
const verdictOf = ({ findings }: Report, metric: string) =>
  findings.find((finding) => finding.metric.name === metric)?.verdict;

/** The work tree, its index, HEAD and all worktrees, as git sees them. */
const state = async () => [
  await local.git('status', '--porcelain'),
  await local.git('rev-parse', 'HEAD'),
  await local.git('worktree', 'list'),
];

describe('two commits', () => {
  test('the head works longer: found, and the work tree is as it was', async () => {
    const base = await local.commit({ 'job.pl': job(20), 'file.txt': 'a\n' });
    const head = await local.commit({ 'job.pl': job(60) });
    await writeFile(join(local.dir, 'job.pl'), 'this is not committed');
    await writeFile(join(local.dir, 'new.txt'), 'untracked');
    const before = await state();
    const temporary = mkdtempSync(join(tmpdir(), 'ab-'));
    const args = ['ab', '--json', '--max-rounds', '14', '--', 'perl', 'job.pl'];
    const { stdout, stderr, exitCode } = await runCli(args, { cwd: local.dir, env: { TMPDIR: temporary } });
    // What follows is about metrics that this machine is too noisy for, if there are any.
    expect(stderr).toMatch(/^Uncommitted changes are not measured\.\n/);
    const report = reportOf(stdout);
    expect(report).toMatchObject({
      gate: 'fail',
      baseline: { source: 'interleaved', commit: base },
      run: { commit: head },
    });
    expect(verdictOf(report, 'cpu_time')).toBe('regressed');
    expect(exitCode).toBe(1);
    expect(await state()).toEqual(before);
    expect(readdirSync(temporary)).toEqual([]);
    rmdirSync(temporary);
  });

  test('the terminal says what was compared with what', async () => {
    await local.commit({ 'job.pl': job(1) });
    await local.commit({ 'file.txt': 'b' });
    const { stdout } = await cli('ab', '--max-rounds', '4', '--name', 'job', '--', 'perl', 'job.pl');
    expect(stdout).toMatch(/compared with [0-9a-f]{7}, measured in turn on one machine in 4 rounds/);
  });
});

describe('results that the command tells itself', () => {
  const times = { BenchmarkRead: 100, BenchmarkWrite: 200, BenchmarkSync: 300 };

  test('read from its output; only what is open is measured again', async () => {
    await local.commit({ 'bench.pl': goBench(times) });
    await local.commit({ 'bench.pl': goBench({ ...times, BenchmarkRead: 150 }) });
    const asked = join(local.dir, 'asked');
    const args = [
      'ab',
      '--json',
      '--results',
      '-',
      '--max-rounds',
      '60',
      ...OFF,
      '--',
      'perl',
      'bench.pl',
      '{benchmarks}',
    ];
    const { stdout, exitCode } = await runCli(args, { cwd: local.dir, env: { ASKED: asked } });
    const report = reportOf(stdout);
    expect(exitCode).toBe(1);
    const verdicts = Object.fromEntries(
      report.findings.map(({ benchmark, verdict }) => [benchmark, verdict]),
    );
    expect(verdicts).toEqual({
      BenchmarkRead: 'regressed',
      BenchmarkWrite: 'unchanged',
      BenchmarkSync: 'unchanged',
    });
    const patterns = new Set((await readFile(asked, 'utf8')).trim().split('\n'));
    expect(patterns).toContain('.*');
    expect([...patterns].some((pattern) => !pattern.includes('Read') && pattern.includes('Sync'))).toBe(true);
  });

  test('--same finds nothing', async () => {
    await local.commit({ 'bench.pl': goBench(times) });
    const command = ['--', 'perl', 'bench.pl'];
    const { stdout } = await runCli(
      ['ab', '--same', '--json', '--results', '-', '--max-rounds', '40', ...command],
      { cwd: local.dir, env: { ASKED: join(local.dir, 'asked') } },
    );
    const report = reportOf(stdout);
    expect(report.counts).toMatchObject({ regressed: 0, improved: 0 });
    expect(report.baseline.commit).toBe(report.run.commit);
  });

  test('read from its files, prepared by a setup', async () => {
    const files = (ns: number) => ({
      'bench.pl': goBench({ BenchmarkRead: ns }),
      'setup.sh': 'echo ready > ready\n',
    });
    await local.commit(files(100));
    await local.commit(files(150));
    const line = 'test -f ready && perl bench.pl > out.txt';
    const { exitCode, stdout } = await cli(
      'ab',
      '--setup',
      'sh setup.sh',
      '--results',
      '*.txt',
      ...OFF,
      '--',
      'sh',
      '-c',
      line,
    );
    expect(stdout).toMatch(/✗ BenchmarkRead +time +\S+ ns → \S+ ns +\+[45]\d\.\d%/);
    expect(exitCode).toBe(1);
  });
});

describe('what goes wrong is told, and leaves nothing behind', () => {
  beforeEach(async () => {
    await local.commit({
      'job.sh': 'echo fine\n',
      'build.sh': 'echo no compiler >&2; exit 2\n',
      'old.txt': 'goos: linux\nBenchmarkA 1 5 ns/op\n',
    });
    await local.commit({ 'job.sh': 'echo cannot open the file >&2; exit 7\n', 'build.sh': 'exit 0\n' });
  });
  afterEach(async () => {
    expect((await local.git('worktree', 'list')).split('\n')).toHaveLength(1);
  });

  test.each([
    [
      'a command that fails',
      ['--', 'sh', 'job.sh'],
      /^the command failed on head: exit status 7\n {2}cannot open the file\n$/,
    ],
    [
      'a command that hangs',
      ['--timeout', '100ms', '--', 'sleep', '55'],
      /^the command failed on (base|head): ended after its limit of 0\.1 s/,
    ],
    [
      'a base that does not build',
      ['--setup', 'sh build.sh', '--', 'true'],
      /^the setup of base failed: exit status 2\n {2}no compiler\n$/,
    ],
    [
      'one that does not, in the first of several steps',
      ['--setup', 'sh build.sh; echo built', '--', 'true'],
      /^the setup of base failed: exit status 2\n {2}no compiler\n$/,
    ],
    ['a command that is not there', ['--', './nosuch'], /cannot be started/],
    [
      'output that is none',
      ['--results', '-', '--', 'echo', 'hello'],
      /^the output of (base|head):1: unrecognised benchmark output: found "hello"/,
    ],
    ['no output', ['--results', '-', '--', 'true'], /^the output of (base|head): the file is empty/],
    [
      'files that were there before',
      ['--results', 'old.txt', '--', 'sleep', '2.1'],
      /^old\.txt was not written by the command/,
    ],
    ['no such commit', ['--base', 'nosuch', '--', 'true'], /^"nosuch" is not a commit/],
    ['an option in place of a commit', ['--base=--all', '--', 'true'], /^"--all" is not a commit/],
    ['no command', [], /^no command was named/],
  ])('%s', async (_, args, words) => {
    const { stderr, exitCode } = await cli('ab', ...args);
    expect(stderr).toMatch(words);
    expect(exitCode).toBe(2);
  });

  test('Ctrl-C: the command is ended, the worktrees are gone, what was measured is told', async () => {
    const counted = 'echo >> $COUNT; test $(wc -l < $COUNT) -lt 9 || exec sleep 66';
    const count = join(local.dir, 'count');
    const child = spawn(
      node24,
      [join(projectRoot, 'dist/cli.js'), 'ab', '--name', 'job', '--', 'sh', '-c', counted],
      {
        cwd: local.dir,
        env: { PATH: process.env.PATH ?? '', COUNT: count },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    const closed = once(child, 'close');
    while ((await readFile(count, 'utf8').catch(() => '')).length < 9)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect((await closed)[0]).toBe(130);
    expect(stdout).toContain('measured in turn on one machine in 4 rounds');
  });
});
