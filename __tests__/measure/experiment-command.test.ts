/** `experiment` as people call it: a real repository, real processes. */
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run.ts';
import { Experiments } from '../../src/history/experiments.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { type Experiment, experimentSchema } from '../../src/model/experiment.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

/**
 * Prints what go test -bench would: faster with a large cache, with a noise that the number of the call makes. The treatment fails from a
 * call on that a file names.
 */
const BENCH = `
echo x >> calls
n=$(wc -l < calls)
if test -f broken && test "$CACHE" = 256 && test $n -gt $(cat broken); then echo out of memory >&2; exit 3; fi
time=10000; test "$CACHE" = 256 && time=8000
echo "BenchmarkJob-2 1000 $((time + n * 37 % 101)) ns/op $((5000 + n % 3)) B/op"
`;

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
  await local.commit({
    'bench/bench.sh': BENCH,
    'config.yml': '# sizes\ncache:\n  size: 64 # MB\n',
    '.env': 'A=1\n',
  });
});
afterEach(() => local.remove());

const cli = (...args: string[]) => runCli(['experiment', ...args], { cwd: local.dir });
const stored = async (name: string) =>
  experimentSchema.parse(
    JSON.parse(await local.git('show', `gh-pages:perf/default/experiments/${name}.json`)),
  );

test('from the plan to the winner in the configuration', async () => {
  const inBench = (...args: string[]) => runCli(['experiment', ...args], { cwd: join(local.dir, 'bench') });
  const sides = ['--control-env', 'CACHE=64', '--treatment-env', 'CACHE=256', '--treatment-env', 'MODE=a b'];
  const criteria = ['--improve', '5%:time', '--guard', '1%:bytes', '--results', '-', '--pilot', '8'];
  const created = await inBench('create', 'cache', ...sides, ...criteria, '--', 'sh', 'bench.sh');
  expect(created.stderr).toBe('');
  expect(created.stdout).toContain('  treatment   CACHE=256 MODE=a b sh bench.sh\n');
  expect(created.stdout).toMatch(/^BenchmarkJob +time +5% better +± \d/m);
  const plan = await stored('cache');
  expect(plan).toMatchObject({ folder: 'bench', runs: [], outcome: null });
  expect(plan.series.map(({ metric, role }) => [metric, role])).toEqual([
    ['time', 'goal'],
    ['bytes', 'guard'],
  ]);

  // The treatment breaks in the second round: what was measured until then is kept, and the next call goes on.
  await writeFile(join(local.dir, 'bench/broken'), '24');
  const broken = await cli('run', 'cache');
  expect(broken.stderr).toMatch(/^the command failed on the treatment: exit status 3\n {2}out of memory\n$/);
  expect(broken.exitCode).toBe(2);
  const early = await cli('finalize', 'cache');
  expect(early.stderr).toMatch(
    /^experiment cache has no answer yet: time of BenchmarkJob.*: still open\n {2}Continue: /,
  );
  await rm(join(local.dir, 'bench/broken'));
  const done = await cli('run', 'cache');
  expect(done.stdout).toContain('The treatment wins: every criterion is met.');
  expect(done.exitCode).toBe(0);
  const after = await stored('cache');
  expect(after.runs).toHaveLength(2);
  expect(after.series[0]?.pairs.length).toBe(after.runs.reduce((sum, { rounds }) => sum + rounds, 0));
  const calls = await readFile(join(local.dir, 'bench/calls'), 'utf8');
  await cli('run', 'cache');
  expect(await readFile(join(local.dir, 'bench/calls'), 'utf8')).toBe(calls);

  const wrong = await cli('finalize', 'cache', '--apply', 'config.yml');
  expect(wrong.stderr).toMatch(/^config\.yml has no CACHE for CACHE\n {2}Give its path: --key/);
  expect((await stored('cache')).outcome).toBeNull();
  const final = await cli('finalize', 'cache', '--apply', '.env');
  expect(final.stdout).toMatch(/\+CACHE=256\n\+MODE='a b'\n$/);
  expect(await readFile(join(local.dir, '.env'), 'utf8')).toBe("A=1\nCACHE=256\nMODE='a b'\n");
  expect((await stored('cache')).outcome).toMatchObject({
    winner: 'treatment',
    reason: 'every criterion is met',
  });
  const again = await cli('finalize', 'cache');
  expect(again.stdout).toMatch(/^Finalized by .* on \d{4}-\d\d-\d\d\.$/m);
  expect(again.stdout).toMatch(/ {2}CACHE=256\n {2}MODE=a b\n$/);
  for (const action of ['delete', 'run']) {
    expect((await cli(action, 'cache')).stderr).toMatch(/^experiment cache is finalized/);
  }
  expect((await cli('list')).stdout).toMatch(/^cache .* finalized on \d{4}-\d\d-\d\d: treatment wins$/m);
});

test('commands of their own, and no winner', async () => {
  const commands = ['--control', 'CACHE=64 sh bench/bench.sh', '--treatment', 'CACHE=63 sh bench/bench.sh'];
  const more = ['--improve', '0.1%:time', '--results', '-', '--pilot', '8', '--rounds', '8'];
  const { stdout, stderr } = await cli('create', 'tiny', ...commands, ...more);
  expect(stderr).toBe('');
  expect(stdout).toContain('  control     CACHE=64 sh bench/bench.sh\n');
  await cli('run', 'tiny');
  const final = await cli('finalize', 'tiny', '--undecided', '--apply', '.env');
  expect(final.stdout).toMatch(/^No winner: time of BenchmarkJob.*: open after all 8 rounds\.$/m);
  expect(final.stdout).toMatch(/^\.env stays as it is\.$/m);
  expect(await readFile(join(local.dir, '.env'), 'utf8')).toBe('A=1\n');
});

describe('an experiment that somebody else stored', () => {
  const LINE = 'CACHE=64 sh bench/bench.sh; touch ran';
  const memory = () => join(local.dir, '.git/perf-regression/allowed-commands');
  const hasRun = () => existsSync(join(local.dir, 'ran'));
  beforeEach(async () => {
    const commands = ['--control', LINE, '--treatment', 'CACHE=63 sh bench/bench.sh'];
    const more = ['--improve', '0.1%:time', '--results', '-', '--pilot', '8', '--rounds', '8'];
    await cli('create', 'tiny', ...commands, ...more);
    await rm(join(local.dir, 'ran'));
  });

  test('is shown whole, and runs only once somebody here said yes, which is asked once', async () => {
    await rm(memory());
    const refused = await cli('run', 'tiny');
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain(`  control: /bin/sh -ec "${LINE}"\n`);
    expect(refused.stderr).toMatch(
      /these commands are not allowed on this machine yet\n.*experiment run tiny --yes\n$/,
    );
    expect(hasRun()).toBe(false);
    await writeFile(join(local.dir, 'bench/broken'), '0');
    expect((await cli('run', 'tiny', '--yes')).exitCode).toBe(0);
    expect(hasRun()).toBe(true);
    expect((await cli('run', 'tiny')).stderr).toBe('');
  });

  test.each([
    [
      'its command',
      (stored: Experiment) => ({ ...stored, control: { ...stored.control, command: ['touch', 'ran'] } }),
    ],
    [
      'its variables',
      (stored: Experiment) => ({
        ...stored,
        control: { ...stored.control, variables: [{ name: 'PATH', value: '/tmp' }] },
      }),
    ],
    ['its folder', (stored: Experiment) => ({ ...stored, folder: 'bench' })],
    ['its files', (stored: Experiment) => ({ ...stored, results: '/etc/passwd' })],
  ])(
    'of one that was created here, %s were changed on the branch: it is asked for anew',
    async (_, changed) => {
      const experiments = new Experiments(
        new HistoryLog(gitBranch(local.dir, 'gh-pages'), 'perf', 'default'),
      );
      await experiments.change('tiny', 'changed', async () => false, changed);
      const { exitCode, stderr } = await cli('run', 'tiny');
      expect(exitCode).toBe(2);
      expect(stderr).toContain('these commands are not allowed on this machine yet');
      expect(hasRun()).toBe(false);
    },
  );

  test.each([
    { said: 'y\n', runs: true },
    { said: 'yes\n', runs: true },
    { said: '\n', runs: false },
    { said: 'no y\n', runs: false },
    { said: '', runs: false },
  ])('on a terminal it asks: $said', async ({ said, runs }) => {
    await rm(memory());
    let notes = '';
    const status = await runCommand(['experiment', 'run', 'tiny'], {
      ...{ cwd: local.dir, env: process.env, now: new Date(), colour: false, isInteractive: true },
      input: async function* () {
        yield said;
      },
      print: () => {},
      note: (text) => {
        notes += text;
      },
    });
    expect(notes).toContain('Run them on this machine? [y/N] ');
    expect({ status, runs: hasRun() }).toEqual({ status: runs ? 0 : 2, runs });
  });
});

/** @returns what was printed; a refusal is thrown */
async function call(words: string[], options: Record<string, string>, repeated: Record<string, string[]>) {
  const [action = '', ...rest] = words;
  const flags = [
    ...Object.entries(options),
    ...Object.entries(repeated).flatMap(([name, values]) => values.map((value) => [name, value] as const)),
  ].map(([name, value]) => `--${name}=${value}`);
  const place = { cwd: local.dir, env: { HOME: local.dir } };
  const ended = await runCli(['experiment', action, ...flags, '--', ...rest], place);
  if (ended.exitCode !== 0) throw new Error(ended.stderr);
  return ended.stdout;
}

describe('what goes wrong is told, and nothing is stored', () => {
  const variable = { 'treatment-env': ['CACHE=2'] };
  const goal = { improve: '5%:time' };
  const create = (name: string, ...command: string[]) => ['create', name, ...command];
  test.each([
    ['no command', create('x'), goal, variable, /^experiment create: name one command for both/],
    [
      'one command of two',
      create('x'),
      { ...goal, control: 'true' },
      {},
      /^experiment create: name one command/,
    ],
    [
      'no difference',
      create('x', 'true'),
      goal,
      {},
      /^experiment create: control and treatment are the same/,
    ],
    ['no goal', create('x', 'true'), {}, variable, /^experiment create: say what has to improve/],
    ['no limit', create('x', 'true'), { improve: 'time' }, variable, /^--improve: "time" is not a limit$/m],
    [
      'no variable',
      create('x', 'true'),
      goal,
      { 'control-env': ['=1'] },
      /^--control-env: expected KEY=VALUE, got "=1"/,
    ],
    [
      'no name',
      create('__proto__', 'true'),
      goal,
      variable,
      /^"__proto__" is not a valid name for an experiment/,
    ],
    [
      'a value of ten megabytes',
      create('x', 'true'),
      goal,
      { 'control-env': [`A=${'x'.repeat(1e7)}`] },
      /^experiment create: control\.variables\[0\]\.value: /,
    ],
    [
      'rounds beyond all',
      create('x', 'true'),
      { ...goal, rounds: '501' },
      variable,
      /^--rounds: expected a whole number from 8 to 500, got "501"/,
    ],
    [
      'sides that are measured otherwise',
      create('x', '/bin/true'),
      goal,
      { 'treatment-env': ['PATH=/nowhere'] },
      /^the control would be measured by the kernel/,
    ],
    [
      'a command that fails',
      create('x', 'sh', '-c', 'exit $A'),
      goal,
      { 'control-env': ['A=0'], 'treatment-env': ['A=7'] },
      /^the command failed on the treatment: exit status 7/,
    ],
    ['nothing there', ['status', 'x'], {}, {}, /^there is no experiment x in suite default/],
    ['no experiment named', ['run'], {}, {}, /^experiment run: name one experiment/],
    ['no command', ['begin'], {}, {}, /^experiment: unknown command "begin"/],
  ])('%s', async (_, words, options, repeated, message) => {
    await expect(call(words, options, repeated)).rejects.toThrow(message);
    expect(await local.git('branch', '--list', 'gh-pages')).toBe('');
  });

  test('an empty list says how to begin', async () => {
    expect(await call(['list'], {}, {})).toMatch(/^Suite default has no experiments\. /);
  });

  test('one that is open can be deleted, and its name is free again', async () => {
    const begin = () => call(create('x', 'true'), { ...goal, pilot: '8' }, variable);
    await begin();
    await expect(begin()).rejects.toThrow(/^there is an experiment x already$/m);
    expect(await call(['list'], {}, {})).toMatch(/^x .* 0 of \d+ +open$/m);
    expect(await call(['delete', 'x'], {}, {})).toMatch(/^Deleted experiment x; git still has it/);
    expect(await call(['list'], {}, {})).toMatch(/has no experiments/);
  });
});
