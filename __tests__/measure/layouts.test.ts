/** `{seed}`: each round has memory layouts of its own, so that what is only layout is no verdict. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandIn, hasSeed, LayoutRounds, layoutSpread, seeds } from '../../src/measure/layouts.ts';
import type { Round } from '../../src/model/baseline.ts';
import { reportSchema } from '../../src/model/report.ts';
import { seriesKey } from '../../src/model/run.ts';
import { baselineText } from '../../src/reporters/baseline.ts';
import { comparePairs } from '../../src/stats/paired.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { page } from '../documents.ts';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { program, unused } from './lines-program.ts';

describe('a command in a layout', () => {
  test.each([
    ['without {seed}', ['./job', 'x'], undefined, ['./job', 'x'], undefined],
    ['with it', ['./job', '--seed={seed}', '{seed}'], 7, ['./job', '--seed=7', '7'], 7 * 16],
    ['of a build, without it', ['./job'], 258, ['./job'], 2 * 16],
  ])('%s', (_, words, layout, expected, bytes) => {
    const command = commandIn(words, '/', layout);
    expect(command.words).toEqual(expected);
    expect(command.padding?.length).toBe(bytes);
  });

  test('alone, each execution has its own number', () => {
    const numbers = Array.from({ length: 50 }, () => commandIn(['{seed}'], '/').words[0]);
    expect(new Set(numbers).size).toBe(50);
    expect(hasSeed(['a', 'b'])).toBe(false);
    expect(hasSeed(undefined)).toBe(false);
  });

  test('numbers fit a signed word of 32 bits, and are none of those that mean no seed', () => {
    const next = seeds(3);
    const numbers = Array.from({ length: 1000 }, next);
    expect(numbers.every((each) => Number.isInteger(each) && each > 0 && each < 2 ** 31)).toBe(true);
  });
});

describe('the number of processes of a layout', () => {
  const waited = (ms: number) => new Promise((end) => setTimeout(end, ms));
  const rounds = (setup: string[] | undefined, ...words: string[]) =>
    new LayoutRounds({ setup, probe: { words }, seed: 1 });

  test('is one without layouts; with layouts, first two, to tell them from noise', () => {
    expect([0, 5, 50].map((done) => rounds(['make'], './job').times(done))).toEqual([1, 1, 1]);
    expect([0, 9, 10, 50].map((done) => rounds(undefined, '{seed}').times(done))).toEqual([2, 2, 1, 1]);
  });

  test('is larger, up to a bound, where a build takes long', async () => {
    const layouts = rounds(['make {seed}'], './job');
    expect(layouts.times(0)).toBe(2);
    await layouts.build(waited(100));
    await layouts.run(Promise.resolve());
    expect(layouts.times(1)).toBe(10);
    await layouts.run(waited(300));
    expect(layouts.times(1)).toBe(2);
  });
});

/** Layouts are slow in one of six cases, by half; all processes have a noise of 2 %. */
const SLOW = 1.5;
const drawn = (random: () => number) => (random() < 1 / 6 ? SLOW : 1);
const noisy = (layout: number, random: () => number) => Math.log(layout * (1 + 0.02 * (random() - 0.5)));
const ROUNDS = 20;

/** Share of comparisons of the same code that find it slower at 1 %. */
function alarms(layoutOf: (fixed: number, random: () => number) => number): number {
  const trials = 150;
  const random = seededRandom(5);
  let found = 0;
  for (let i = 0; i < trials; i++) {
    const [base, head] = [drawn(random), drawn(random)];
    const pairs = Array.from({ length: ROUNDS }, () => ({
      before: noisy(layoutOf(base, random), random),
      after: noisy(layoutOf(head, random), random),
    }));
    const { low } = comparePairs(pairs, 0, { max: ROUNDS, ended: false }, 0.02);
    if (low > Math.log(1.01)) found++;
  }
  return found / trials;
}

test('the same code with other layouts: no alarms if each round has its own, many with one build each', () => {
  expect(alarms((_, random) => drawn(random))).toBeLessThanOrEqual(0.02);
  // One of them is slow in 1/6 · 5/6 of the cases.
  expect(alarms((fixed) => fixed)).toBeGreaterThan(0.1);
});

describe('the share of layout', () => {
  const key = seriesKey('job', 'time');
  const side = (...values: number[]) =>
    [
      {
        benchmark: { name: 'job', parameters: {}, tags: [] },
        metric: { name: 'time', unit: 'ns', direction: 'lower' },
        sample: { centre: values[0] ?? 0, values, level: 'process' },
        writtenUnit: 'ns',
      },
    ] as Round['base'];
  const roundsWith = (spread: number, noise: number): Round[] => {
    const random = seededRandom(2);
    const normal = () => Array.from({ length: 12 }, random).reduce((sum, each) => sum + each, -6);
    const two = () => {
      const layout = spread * normal();
      return side(...[0, 1].map(() => 100 * Math.exp(layout + noise * normal())));
    };
    return Array.from({ length: 40 }, () => ({ base: two(), head: two() }));
  };

  test.each([
    { spread: 0.05, noise: 0.01 },
    { spread: 0.02, noise: 0.01 },
    { spread: 0.1, noise: 0.05 },
  ])('$spread between layouts, with a noise of $noise', ({ spread, noise }) => {
    const expected = Math.expm1(2 * Math.SQRT2 * spread);
    const found = layoutSpread(roundsWith(spread, noise), key) ?? 0;
    expect(found / expected).toBeGreaterThan(0.7);
    expect(found / expected).toBeLessThan(1.4);
  });

  test('is 0 if it is only noise, and unknown if no layout was measured twice', () => {
    expect(layoutSpread(roundsWith(0, 0.05), key)).toBe(0);
    const once = Array.from({ length: 20 }, (_, i) => ({ base: side(i + 1), head: side(i + 2) }));
    expect(layoutSpread(once, key)).toBeNull();
  });
});

test('track: several commands run in another order in each round', async () => {
  const local = await localRepository();
  try {
    const names = ['a', 'b', 'c', 'd'];
    await local.commit(Object.fromEntries(names.map((name) => [`${name}.sh`, `printf ${name} >> log`])));
    const call = ['track', '--glob', '*.sh', '--with', 'sh {}', '--runs', '6'];
    expect((await runCli(call, { cwd: local.dir })).exitCode).toBe(0);
    const rounds = readFileSync(join(local.dir, 'log'), 'utf8').match(/..../g) ?? [];
    expect(rounds.map((round) => [...round].sort().join(''))).toEqual(Array(6).fill('abcd'));
    expect(new Set(rounds).size).toBeGreaterThan(2);
  } finally {
    local.remove();
  }
});

test('what is stored has another build for each execution', async () => {
  const local = await localRepository();
  try {
    await local.commit({
      'job.sh':
        'read v < built; echo "{\\"perf_regression\\": 1, \\"benchmarks\\": [{\\"name\\": \\"job\\", \\"metrics\\": [{\\"name\\": \\"time\\", \\"unit\\": \\"ns\\", \\"value\\": $v}]}]}"\n',
    });
    const call = [
      'backfill',
      '--runs',
      '4',
      '--setup',
      'echo {seed} > built',
      '--results',
      '-',
      '--',
      'sh',
      'job.sh',
    ];
    expect((await runCli(call, { cwd: local.dir })).exitCode).toBe(0);
    const { stdout } = await runCli(['history', 'show', '--json'], { cwd: local.dir });
    const values: number[] = JSON.parse(stdout)[0].measurements[0].sample.values;
    expect(new Set(values).size).toBe(4);
  } finally {
    local.remove();
  }
});

describe('ab', () => {
  let local: LocalRepository;
  let temporary: string;
  beforeAll(async () => {
    local = await localRepository();
    temporary = mkdtempSync(join(tmpdir(), 'layouts-'));
    // As a linker: the layout is in what was built, and one of six is slow. The commit is that of the code, for a linker without seed.
    const job = `read layout < built; echo "\${PWD##*/} $layout \${#PERF_REGRESSION_PADDING}" >> ${temporary}/log
      slow=$(( layout % 6 == 0 ? 500 : layout % 3 ))
      echo "{\\"perf_regression\\": 1, \\"benchmarks\\": [{\\"name\\": \\"job\\", \\"metrics\\": [{\\"name\\": \\"time\\", \\"unit\\": \\"ns\\", \\"value\\": $((1000 + slow))}]}]}"\n`;
    await local.commit({ 'job.sh': job, 'fixed.txt': '1\n' });
    await local.commit({ 'fixed.txt': '6\n' });
  });
  afterAll(() => {
    local.remove();
    rmSync(temporary, { recursive: true });
  });

  const ab = async (setup: string, ...words: string[]) => {
    const options = ['--results', '-', '--max-rounds', '20', '--profile', 'off', '--setup', setup];
    const call = ['ab', '--json', ...options, '--', ...words];
    const { stdout, stderr, exitCode } = await runCli(call, { cwd: local.dir });
    expect(stderr).toBe('');
    return { exitCode, report: reportSchema.parse(JSON.parse(stdout)) };
  };

  test('without {seed} the layout of the one build is taken for a change', async () => {
    const { exitCode, report } = await ab('cp fixed.txt built', 'sh', 'job.sh');
    expect(exitCode).toBe(1);
    expect(report.findings[0]).toMatchObject({
      verdict: 'regressed',
      change: { estimate: expect.closeTo(0.5, 2) },
    });
    expect(baselineText(report)).not.toContain('layout');
  });

  test('with {seed} in the setup each round builds its own, and the report says what is layout', async () => {
    rmSync(join(temporary, 'log'), { force: true });
    const { exitCode, report } = await ab('echo {seed} > built', 'sh', 'job.sh');
    expect(report.findings[0]?.verdict).not.toBe('regressed');
    expect(exitCode).not.toBe(1);
    expect(baselineText(report)).toMatch(
      /in \d+ rounds, each with memory layouts of its own \(layout alone moves job time by ± \d\d\.\d%\)/,
    );
    const log = readFileSync(join(temporary, 'log'), 'utf8').trim().split('\n');
    const bySide = Map.groupBy(log, (line) => line.split(' ')[0] ?? '');
    expect([...bySide.keys()].sort()).toEqual(['base', 'head']);
    const numbers = [...bySide.values()].map((lines) => lines.map((line) => line.split(' ')[1] ?? ''));
    // Each is measured at least twice, and none on both sides.
    for (const own of numbers) expect(own.length / new Set(own).size).toBeGreaterThanOrEqual(2);
    expect(new Set(numbers.flat()).size).toBe(numbers.reduce((sum, own) => sum + new Set(own).size, 0));
    // The environment has another size as well.
    expect(new Set(log.map((line) => line.split(' ')[2])).size).toBeGreaterThan(5);
  });

  test('with {seed} in the command each round has its own number, without a build', async () => {
    const line = 'echo $0 > built; . ./job.sh';
    const { exitCode, report } = await ab('true', 'sh', '-c', line, '{seed}');
    expect(exitCode).not.toBe(1);
    expect(baselineText(report)).toContain('layout alone moves job time by ±');
  });
});

const isThere = (tool: string) => spawnSync(tool, ['--version']).status === 0;
const canLink = process.arch === 'x64' && ['gcc', 'nm', 'shuf'].every(isThere);

// Where the linker puts the loop is real; what that costs is a rule, so that no clock decides the test.
test.runIf(canLink)(
  'a real program: a function that nothing calls is a verdict with one build, and none with {seed}',
  async () => {
    const local = await localRepository();
    try {
      const build = /^# build\.sh SEED\n([\s\S]*?)```/m.exec(page('docs/measure.md'))?.[1] ?? '';
      const cost = `at=$(nm lines | sed -n 's/^0*\\([0-9a-f]*\\) T count$/\\1/p'); v=$(( 0x$at % 64 >= 32 ? 1500 : 1000 ))
      echo "{\\"perf_regression\\": 1, \\"benchmarks\\": [{\\"name\\": \\"lines\\", \\"metrics\\": [{\\"name\\": \\"time\\", \\"unit\\": \\"ns\\", \\"value\\": $v}]}]}"\n`;
      const base = await local.commit({ ...program, 'build.sh': build, 'cost.sh': cost });
      const head = await local.commit({ 'hash.c': program['hash.c'] + unused });
      // A number with which the new function moves the loop from the lower half of its cache line to the upper one.
      const folders = ['base', 'head'].map((name) => {
        const folder = join(local.dir, '.git', name);
        mkdirSync(folder);
        const hash = program['hash.c'] + (name === 'head' ? unused : '');
        const files = { ...program, 'hash.c': hash, 'build.sh': build, 'cost.sh': cost };
        for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
        return folder;
      });
      const costIn = (cwd: string, number: number) =>
        spawnSync('sh', ['-c', `sh build.sh ${number} && sh cost.sh`], { cwd, encoding: 'utf8' }).stdout;
      const isMoved = (number: number) => {
        const [before = '', after = ''] = folders.map((folder) => costIn(folder, number));
        return before.includes('1000') && after.includes('1500');
      };
      const number = Array.from({ length: 40 }, (_, i) => i + 1).find(isMoved);
      const ab = (seed: string) =>
        runCli(
          [
            ...[
              'ab',
              '--base',
              base,
              '--head',
              head,
              '--results',
              '-',
              '--max-rounds',
              '20',
              '--profile',
              'off',
            ],
            ...['--setup', `sh build.sh ${seed}`, '--', 'sh', 'cost.sh'],
          ],
          { cwd: local.dir },
        );
      expect((await ab(String(number))).stdout).toMatch(/✗ lines +time .*\+50/);
      const { stdout, exitCode } = await ab('{seed}');
      expect(exitCode, stdout).toBe(0);
      expect(stdout).toContain('layout alone moves lines time by ±');
    } finally {
      local.remove();
    }
  },
);
