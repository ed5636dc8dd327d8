/** `track` as people call it: the bundled file in a child process, real commands, a real repository. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/model/report.ts';
import { runCli } from '../harness/action.ts';
import { node24, projectRoot } from '../harness/process.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
  await local.commit({
    'scripts/a.sh': 'echo a\n',
    'scripts/b b.sh': 'echo b; sleep 0.05\n',
    'flaky.sh': 'echo x >> count; test $(wc -l < count) -ne 2 || { echo broken >&2; exit 3; }\n',
  });
});
afterEach(() => local.remove());

const cli = (...args: string[]) => runCli(args, { cwd: local.dir });

describe('any command', () => {
  test('one command: a table, and a file that the other commands read', async () => {
    const { stdout, stderr, exitCode } = await cli(
      'track',
      '--runs',
      '6',
      '--save',
      't.json',
      '--',
      'sh',
      'scripts/a.sh',
    );
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toMatch(/^sh scripts\/a\.sh +\S+ [mµ]s .* 2 B +100% +6$/m);
    const read = await cli('parse', 't.json');
    expect(read.stdout).toMatch(/^sh scripts\/a\.sh +time +\d+(?:\.5)? ns +lower +6 +process$/m);
    expect(read.stdout).toContain('series read as perf-regression');
    expect((await cli('compare', 't.json', 't.json')).exitCode).toBe(0);
    const saved = JSON.parse(await readFile(join(local.dir, 't.json'), 'utf8'));
    expect(saved).toMatchObject({ commit: await local.head(), branch: 'main', environment: { os: 'linux' } });
  });

  test('a batch by glob, with a summary; names are words, not shell', async () => {
    const { stdout, exitCode } = await cli(
      'track',
      '--glob',
      'scripts/*.sh',
      '--with',
      'sh {}',
      '--runs',
      '2',
    );
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^scripts\/a\.sh .* 100% +2$/m);
    expect(stdout).toMatch(/^scripts\/b b\.sh .* 100% +2$/m);
    expect(stdout).toMatch(/^2 commands, 100% of the executions succeeded, .*slowest scripts\/b b\.sh/m);
  });

  test('--tags runs and judges those commands alone, among all that are stored', async () => {
    await writeFile(join(local.dir, 'rules.yml'), 'tags: { quick: scripts/a.sh }\n');
    const batch = ['--glob', 'scripts/*.sh', '--with', 'sh {}', '--runs', '1', '--rules-file', 'rules.yml'];
    expect((await cli('track', ...batch, '--record')).stdout).toContain('scripts/b b.sh');
    const { stdout } = await cli('track', ...batch, '--tags', 'quick', '--check', '--json');
    const { findings } = reportSchema.parse(JSON.parse(stdout));
    expect(new Set(findings.map(({ benchmark, tags }) => `${benchmark} ${tags}`))).toEqual(
      new Set(['scripts/a.sh quick']),
    );
    const { stderr, exitCode } = await cli('track', ...batch, '--tags', 'nightly');
    expect(stderr).toMatch(
      /^--tags nightly: no command has one of these tags\n {2}Tags are set in the rules file/,
    );
    expect(exitCode).toBe(2);
  });

  test('an execution that fails is counted and told, with its own words', async () => {
    const { stdout, stderr, exitCode } = await cli(
      'track',
      '--runs',
      '4',
      '--name',
      'flaky',
      '--',
      'sh',
      'flaky.sh',
    );
    expect(exitCode).toBe(0);
    expect(stderr).toBe('flaky: failed 1 of 4 times (exit status 3)\n  broken\n');
    expect(stdout).toMatch(/^flaky .* 75\.0% +3$/m);
  });

  test.each([
    [['false'], /^false: failed 2 of 2 times \(exit status 1\)$/m],
    [['./nosuch'], /^\.\/nosuch: failed \(cannot be started/m],
    [['sleep', '9'], /^sleep 9: failed 2 of 2 times \(ended after its limit of 0\.1 s\)$/m],
  ])('%j never succeeds: exit status 2', async (command, words) => {
    const { stderr, exitCode } = await cli('track', '--runs', '2', '--timeout', '100ms', '--', ...command);
    expect(stderr).toMatch(words);
    expect(exitCode).toBe(2);
  });

  test('warm-ups are not counted, and a command beyond its budget is not started again', async () => {
    await cli('track', '--runs', '2', '--warmup', '3', '--', 'sh', '-c', 'echo >> times');
    expect((await readFile(join(local.dir, 'times'), 'utf8')).length).toBe(5);
    const { stdout } = await cli('track', '--runs', '50', '--budget', '150ms', '--', 'sleep', '0.1');
    // A busy machine may start it once only; without a budget it would be 50 times.
    expect(stdout).toMatch(/^sleep 0\.1 .* 100% +[12]$/m);
    expect(stdout).toContain('! sleep 0.1: too few runs to estimate noise');
  });

  test('the size of the files that it writes', async () => {
    await cli(
      'track',
      '--runs',
      '1',
      '--output-files',
      'out/*',
      '--save',
      't.json',
      '--',
      'sh',
      '-c',
      'mkdir -p out; echo 12345 > out/x; echo 1 > out/y',
    );
    expect((await cli('parse', 't.json')).stdout).toMatch(/ file_bytes +8 B +lower /);
  });

  test.each([
    [['track'], /^no command was named\n {2}perf-regression track -- CMD…/],
    [['track', '--runs', '0', '--', 'true'], /^--runs: expected a whole number from 1 to \d+, got "0"/],
    [['track', '--timeout', '15', '--', 'true'], /^--timeout: expected a duration, got "15"/],
    [['track', '--glob', 'nosuch/*'], /^no file matches nosuch/],
    [['track', '--glob', 'scripts/*', '--with', 'sh'], /^--with: there is no \{\}/],
    [['track', '--with', 'sh {}', '--', 'true'], /^--with gives the command for files/],
    [['track', '--glob', 'scripts/*', '--', 'true'], /^with --glob, the command is given by --with/],
  ])('%j is refused', async (args, words) => {
    const { stderr, exitCode } = await cli(...args);
    expect(stderr).toMatch(words);
    expect(exitCode).toBe(2);
  });
});

describe('an option without the switch that it is for is named in one warning', () => {
  test.each([
    {
      words: ['--thresholds', '5%'],
      says: '--thresholds has no effect without --check.\n  Set --check, or leave --thresholds out.\n',
    },
    {
      words: ['--alpha', '2%', '--on-missing', 'fail', '--base-branch', 'dev', '--record'],
      says: '--base-branch, --on-missing, --alpha have no effect without --check.\n  Set --check, or leave them out.\n',
    },
    {
      words: ['--branch', 'perf'],
      says: '--branch has no effect without --check or --record.\n  Set --check or --record, or leave --branch out.\n',
    },
    { words: ['--branch', 'perf', '--store', 'branch', '--record'], says: '' },
    { words: ['--thresholds', '5%', '--check'], says: '' },
    { words: ['--suite', 'scripts', '--pass-env', 'X'], says: '' },
  ])('$words', async ({ words, says }) => {
    const { stderr } = await cli('track', ...words, '--runs', '1', '--', 'sh', 'scripts/a.sh');
    if (says === '') expect(stderr).not.toContain('no effect');
    else expect(stderr.startsWith(says), stderr).toBe(true);
    expect(stderr.match(/no effect/g) ?? []).toHaveLength(says === '' ? 0 : 1);
  });
});

describe('one step from the command to the verdict', () => {
  const rules = (text: string) => writeFile(join(local.dir, 'rules.yml'), text);
  const tracked = (...more: string[]) =>
    cli('track', '--name', 'job', '--runs', '4', '--check', '--rules-file', 'rules.yml', ...more);

  test('within its limits, recorded, and then compared with the history', async () => {
    await rules('rules:\n  - { metric: time, max: 15 s }\n  - { metric: success_rate, min: 85% }\n');
    const first = await tracked('--record', '--', 'sh', 'scripts/a.sh');
    expect(first).toMatchObject({ stderr: '', exitCode: 0 });
    expect(first.stdout).toMatch(/Stored [89] series/);
    const second = await tracked('--json', '--', 'sh', 'scripts/a.sh');
    const report = reportSchema.parse(JSON.parse(second.stdout));
    expect(report.baseline.source).not.toBe('none');
    expect(report.findings.find(({ metric }) => metric.name === 'time')?.current?.samples).toBe(4);
  });

  test.each([
    [
      'too slow',
      'rules:\n  - { metric: time, max: 40 ms }\n',
      ['sleep', '0.05'],
      /job +time .*maximum 40 ms/,
    ],
    [
      'fails too often',
      'rules:\n  - { metric: success_rate, min: 85% }\n',
      ['sh', 'flaky.sh'],
      /job +success_rate +75\.0% .*minimum 85%/,
    ],
  ])('%s', async (_, text, command, words) => {
    await rules(text);
    const { stdout, exitCode } = await tracked('--', ...command);
    expect(stdout).toMatch(words);
    expect(exitCode).toBe(1);
  });
});

test('Ctrl-C: the command is ended, what was measured is shown and kept', async () => {
  const script = 'echo >> started; test $(wc -l < started) -lt 3 || exec sleep 88';
  const args = ['track', '--save', 't.json', '--name', 'job', '--', 'sh', '-c', script];
  const child = spawn(node24, [join(projectRoot, 'dist/cli.js'), ...args], {
    cwd: local.dir,
    env: { PATH: process.env.PATH ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  const closed = once(child, 'close');
  while ((await readFile(join(local.dir, 'started'), 'utf8').catch(() => '')).length < 3) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGINT');
  expect((await closed)[0]).toBe(130);
  expect(stdout).toMatch(/^job .* 100% +2$/m);
  expect((await cli('parse', 't.json')).stdout).toMatch(/job +time +\S+ ns +lower +2 +process/);
});
