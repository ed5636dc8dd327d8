/** The next step of every kind of result: the command exists, has these options, and means what it says. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Command, Entry } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/index.ts';
import { type Finding, publishedReportSchema, type Report } from '../../src/model/report.ts';
import { published, renderJson } from '../../src/reporters/json.ts';
import {
  KEPT,
  nextOf,
  nextOfExperiment,
  nextOfShift,
  nextOfStatus,
  nextOfTrends,
  type Task,
} from '../../src/reporters/next.ts';
import { situations } from './situations.ts';

const HEAD = 'c0ffee1c0ffe';
const BASE = '0291b2c3d000';

/** Null where nothing is open. `…` stands for the base and head. */
const expected: Readonly<Record<string, string | null>> = {
  fail: 'bisect --good BASE --bad HEAD --benchmark BenchmarkProduceLatency --metric time -- CMD',
  'since-a-commit': 'bisect --good BASE --bad 0301b2c3d000 --benchmark BenchmarkRead --metric time -- CMD',
  inconclusive: 'ab --base BASE --head HEAD -- CMD',
  suspected: 'check FILES --suite backend --rerun-results AGAIN',
  'moved-together': 'check FILES --suite backend --rerun-results AGAIN',
  everything: 'ab --base BASE --head HEAD -- CMD',
  'other-machine': 'ab --base 0001b2c3d000 --head HEAD -- CMD',
  'too-few-runs': 'ab --base 0011b2c3d000 --head HEAD -- CMD',
  'first-run': 'backfill --last 30 --suite backend -- CMD',
  'nothing-compared': 'baseline verify --suite backend',
  drifting: 'trends --trend-days 90 --suite backend',
  'all-well': null,
  improved: null,
  'within-limit': null,
  allowed: null,
  'no-direction': null,
  'runner-changed': null,
};

test.each(Object.entries(expected))('%s', (name, step) => {
  const written = step?.replace('BASE', BASE).replace('HEAD', HEAD) ?? null;
  expect(nextOf(situations[name] as Report)).toBe(written === null ? null : `perf-regression ${written}`);
});

/** The words that bash makes of the lines, without running anything. */
function wordsOf(lines: readonly string[]): string[][] {
  const script = `perf-regression() { printf '%s\\0' "$@" end-of-line; }\n${lines.join('\n')}\n`;
  const said = execFileSync('bash', ['--norc', '-s'], { input: script, maxBuffer: 2 ** 26 }).toString('utf8');
  return said
    .split('end-of-line\0')
    .slice(0, -1)
    .map((line) => line.split('\0').slice(0, -1));
}

async function commandOf(words: readonly string[]): Promise<{ command: Command; rest: readonly string[] }> {
  const find = (name: string | undefined, entries: readonly Entry[] = []) =>
    entries.find((entry) => entry.name === name);
  const entry = find(words[0], commands);
  const inner = find(words[1], entry?.commands);
  const command = await (inner ?? entry)?.load?.();
  if (!command) throw new Error(`there is no command ${words.join(' ')}`);
  return { command, rest: words.slice(inner ? 2 : 1) };
}

async function expectAccepted(words: readonly string[]): Promise<void> {
  const { command, rest } = await commandOf(words);
  const known: readonly string[] = [...command.inputs, ...command.flags.map(({ name }) => name)];
  const end = rest.indexOf('--');
  for (const word of end < 0 ? rest : rest.slice(0, end)) {
    const [, option] = /^--([\w-]+)/.exec(word) ?? [];
    if (option !== undefined) expect(known, words.join(' ')).toContain(option);
  }
}

const everyStep = [
  ...Object.values(situations).map((report) => nextOf(report)),
  nextOfStatus({ suite: 'a b', damages: ['line 3'] }),
  nextOfExperiment({ experiment: 'cache', suite: 'nightly', outcome: null }, { isFinal: false }),
  nextOfExperiment({ experiment: 'cache', suite: 'nightly', outcome: null }, { isFinal: true }),
  nextOfTrends({
    suite: 'nightly',
    recommendations: [
      { code: 'look-at-drift', benchmark: 'b', metric: 'time', change: 0.1, runs: 90, others: 0 },
    ],
  }),
].filter((step) => step !== null);

test('every step is a call that its command accepts', async () => {
  const lines = wordsOf(everyStep);
  expect(lines).toHaveLength(everyStep.length);
  for (const words of lines) await expectAccepted(words);
});

test.each(Object.entries(KEPT))('the options that %s takes over are its own', async (step, options) => {
  await expectAccepted([
    ...step.split(' '),
    ...(step === 'baseline' ? ['verify'] : []),
    ...options.map((name) => `--${name}`),
  ]);
});

test('a step measures what was measured, with the options that its command has', () => {
  const task: Task = {
    command: ['go', 'test', '-run', '^$', '-bench', '{benchmarks}', './a b'],
    options: new Map([
      ['results', '-'],
      ['tool', 'go'],
      ['confidence', '90%'],
      ['setup', "make CFLAGS='-O2 -g'"],
    ]),
  };
  const report = situations.fail as Report;
  const [words] = wordsOf([nextOf(report, task) ?? '']);
  expect(words).toEqual([
    ...['bisect', '--good', BASE, '--bad', HEAD],
    ...['--benchmark', 'BenchmarkProduceLatency', '--metric', 'time'],
    ...['--setup', "make CFLAGS='-O2 -g'", '--results', '-', '--tool', 'go'],
    ...['--', 'go', 'test', '-run', '^$', '-bench', '{benchmarks}', './a b'],
  ]);
});

test('result files come back as they were named', () => {
  const files = ['out/bench (1).txt', '-x.json', "it's.json", '-'];
  const [words] = wordsOf([nextOf(situations.suspected as Report, { files }) ?? '']);
  expect(words).toEqual([
    ...['check', 'out/bench (1).txt', './-x.json', "it's.json", '-'],
    ...['--suite', 'backend', '--rerun-results', 'AGAIN'],
  ]);
});

const hostile = [
  "x'; touch /tmp/owned #",
  '$(id)',
  '`id`',
  '--issue=1',
  '-',
  'a\nb\x1b[2J',
  '\u202e',
  '* ?',
  '',
];

describe('names are one word and no option', () => {
  const report = situations.fail as Report;
  const [finding] = report.findings.filter(({ verdict }) => verdict === 'regressed') as [Finding];

  test.each(hostile)('%j as a benchmark, a metric and a suite', (name) => {
    const named = { ...finding, benchmark: name, metric: { ...finding.metric, name } };
    const lines = [
      nextOf({ ...report, findings: [named] }),
      nextOf({ ...(situations['first-run'] as Report), suite: name }),
    ];
    const [search = [], first = []] = wordsOf(lines.map((line) => line ?? ''));
    const option = (words: readonly string[], option: string) =>
      /^-./.test(name)
        ? words.includes(`--${option}=${name}`)
        : words[words.indexOf(`--${option}`) + 1] === name;
    expect(option(search, 'benchmark')).toBe(true);
    expect(option(search, 'metric')).toBe(true);
    expect(option(first, 'suite')).toBe(true);
    expect(search.slice(-2)).toEqual(['--', 'CMD']);
  });
});

test('what is no commit is not named as one', () => {
  const report = situations.fail as Report;
  for (const commit of ['', 'v1.2', 'HEAD', '--output=x', 'zzzzzzzzzz', '1a2b3c; id']) {
    const run = { ...report.run, commit };
    const findings = report.findings.map((each) => ({ ...each, since: null }));
    const step = nextOf({ ...report, run, findings });
    expect(step === null || !step.includes('--bad')).toBe(true);
  }
});

test('a change of level is searched as long as it is open, and a drift measured in turn', () => {
  const shift = { benchmark: 'Parse', metric: 'time', after: 'a'.repeat(40), commit: 'b'.repeat(40) };
  const next = (verdict: string, state: string) => nextOfShift({ ...shift, verdict, state });
  const search =
    'perf-regression bisect --good aaaaaaaaaaaa --bad bbbbbbbbbbbb --benchmark Parse --metric time -- CMD';
  for (const state of ['new', 'lasting']) expect(next('regressed', state)).toBe(search);
  for (const state of ['over', 'accepted']) expect(next('regressed', state)).toBeNull();
  for (const verdict of ['improved', 'changed']) expect(next(verdict, 'new')).toBeNull();
  expect(next('regressed', 'drift')).toBe('perf-regression ab --base bbbbbbbbbbbb -- CMD');
});

test('interleaved rounds go on as long as that helps', () => {
  const [finding] = (situations.inconclusive as Report).findings.filter(
    ({ reason }) => reason.code === 'too-noisy',
  ) as [Finding];
  const report = situations.inconclusive as Report;
  const baseline = { ...report.baseline, source: 'interleaved' as const };
  const next = (rounds: number | null) =>
    nextOf({
      ...report,
      baseline,
      findings: [{ ...finding, reason: { code: 'too-noisy', rounds, of: 'runs' } }],
    });
  expect(next(120)).toBe(`perf-regression ab --base ${BASE} --head ${HEAD} --max-rounds 120 -- CMD`);
  for (const rounds of [501, null]) expect(next(rounds)).toBe('perf-regression doctor');
});

test.each(Object.entries(situations))(
  'the published report of %s has it, and fits its schema',
  (_, report) => {
    const read = publishedReportSchema.parse(JSON.parse(renderJson(report)));
    expect(read.next).toBe(nextOf(report));
    expect(published(report, { command: ['./job'] }).next?.includes('CMD') ?? false).toBe(false);
  },
);

test('a report of an earlier version has none', () => {
  const { next: _, ...earlier } = published(situations.fail as Report);
  expect(publishedReportSchema.parse(earlier).next).toBeNull();
});
