/** The command line as people call it, in a real repository. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { reportSchema } from '../../src/model/report.ts';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { goOutput, jitter, type Times } from './widgets.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
  await local.commit({ 'code.txt': '0\n', '.gitignore': 'bench*\n' });
});
afterEach(() => local.remove());

const cli = (...args: string[]) => runCli(args, { cwd: local.dir });
const write = (file: string, times: Times) => writeFile(join(local.dir, file), goOutput(times));

async function recordQuietly(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await local.commit({ 'code.txt': `${i + 1}\n` });
    await write('bench.txt', { Parse: 1000 * jitter(i), Render: 5000 * jitter(i + 7) });
    const { exitCode, stderr } = await cli('record', 'bench.txt');
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
  }
}

describe('check on a laptop', () => {
  test('quiet, slower, and allowed', async () => {
    await recordQuietly(6);
    await local.checkout('topic', 'main');
    await local.commit({ 'code.txt': 'topic\n' });
    await write('bench.txt', { Parse: 1004, Render: 5004 });
    const quiet = await cli('check', 'bench.txt');
    expect(quiet).toMatchObject({ exitCode: 0, stderr: '' });
    expect(quiet.stdout).toContain('the merge base with main');
    expect(quiet.stdout).toContain('PASS  No change in 2 benchmarks   exit 0');

    await write('bench.txt', { Parse: 1500, Render: 5004 });
    const slower = await cli(
      'check',
      'bench.txt',
      '--report-json',
      'out.json',
      '--report-markdown',
      'out.md',
    );
    expect(slower.exitCode).toBe(1);
    expect(slower.stdout).toMatch(/✗ BenchmarkParse +time +\S+ [µn]s → 1\.50 µs +\+[45]\d\.\d%/);
    const report = reportSchema.parse(JSON.parse(await readFile(join(local.dir, 'out.json'), 'utf8')));
    expect(report).toMatchObject({ gate: 'fail', counts: { regressed: 1, unchanged: 1 } });
    expect(await readFile(join(local.dir, 'out.md'), 'utf8')).toContain('🔴 1 of 2 benchmarks got slower');

    const allowed = await cli(
      'check',
      'bench.txt',
      '--allow-regression',
      '--allow-regression-reason',
      'new parser',
    );
    expect(allowed.exitCode).toBe(0);
    expect(allowed.stdout).toMatch(/ALLOWED .*\n/);
    expect(allowed.stdout).toContain('new parser');
    expect((await cli('check', 'bench.txt', '--no-fail-on-regression')).exitCode).toBe(0);
  });

  test('--json prints the report alone', async () => {
    await recordQuietly(1);
    const { stdout } = await cli('check', 'bench.txt', '--json');
    expect(reportSchema.parse(JSON.parse(stdout)).suite).toBe('default');
  });

  test('without a history a baseline file is compared with', async () => {
    await write('bench-old.txt', { Parse: 1000 });
    await write('bench-new.txt', { Parse: 1000 });
    const { stdout, exitCode } = await cli('check', 'bench-new.txt', '--baseline-file', 'bench-old.txt');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('compared with the results in bench-old.txt');
  });

  test('outside a repository it says that there is no history', async () => {
    await write('bench.txt', { Parse: 1000 });
    const { stdout, exitCode } = await runCli(['check', join(local.dir, 'bench.txt')]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('this is not a git repository');
  });

  test('the rules file and thresholds decide', async () => {
    await recordQuietly(6);
    await write('bench.txt', { Parse: 1500, Render: 5004 });
    expect((await cli('check', 'bench.txt', '--thresholds', '60%:BenchmarkParse')).exitCode).toBe(0);
    await writeFile(join(local.dir, 'rules.yml'), 'rules:\n  - metric: time\n    max: 1.2 us\n');
    const { stdout, exitCode } = await cli('check', 'bench.txt', '--rules-file', 'rules.yml');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('maximum 1.2 us');
    await writeFile(join(local.dir, 'rules.yml'), 'rules:\n  - metric: time\n    treshold: 5%\n');
    const wrong = await cli('check', 'bench.txt', '--rules-file', 'rules.yml');
    expect(wrong).toMatchObject({ exitCode: 2, stdout: '' });
    expect(wrong.stderr).toBe('rules.yml:3: unknown key "treshold" in rules[0]. Did you mean "threshold"?\n');
  });
});

describe('the rules file teaches it', () => {
  const rules = [
    'readers:',
    '  - tool: stopwatch',
    "    lines: '^(?P<name>\\S+): (?P<metric>\\S+) (?P<value>[\\d.]+) (?P<unit>\\S+)'",
    'derived:',
    '  - { metric: tail, formula: p95 / p50, direction: lower }',
    'rules:',
    '  - { metric: tail, max: 2.5 }',
  ].join('\n');

  test('an unknown tool and a derived metric, from text to verdict', async () => {
    await writeFile(join(local.dir, 'rules.yml'), rules);
    await writeFile(join(local.dir, 'bench.log'), 'warm-up\napi: p50 10 ms\napi: p95 30 ms\n');
    const tool = ['--tool', 'stopwatch', '--rules-file', 'rules.yml'];
    const parsed = await cli('parse', 'bench.log', '--json', ...tool);
    expect(JSON.parse(parsed.stdout)).toMatchObject([
      { name: 'api', metric: 'p50', unit: 'ms', value: 10 },
      { name: 'api', metric: 'p95', unit: 'ms', value: 30 },
    ]);
    const { exitCode, stdout } = await cli('check', 'bench.log', ...tool);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/✗ api +tail +300% +maximum 2\.5/);
    await writeFile(join(local.dir, 'rules.yml'), rules.replace('p95 / p50', 'p99 / p50'));
    const wrong = await cli('check', 'bench.log', ...tool);
    expect(wrong.exitCode).toBe(0);
    expect(wrong.stdout).toContain(
      'The formula tail = p99 / p50 fits no benchmark in this run: there is no p99',
    );
    expect(wrong.stdout).toMatch(/Did you mean p[59]/);
  });
});

test('a suite for each file', async () => {
  await write('bench-a.txt', { Parse: 1000 });
  await write('bench-b.txt', { Render: 5000 });
  const stored = await cli('record', 'bench-*.txt', '--suite', 'nightly {file}');
  expect(stored.stdout.trimEnd().split('\n')).toHaveLength(2);
  const shown = await cli('history', 'show', '--suite', 'nightly bench-b', '--json');
  expect(JSON.parse(shown.stdout)).toMatchObject([{ suite: 'nightly bench-b', measurements: [{}] }]);
  const { stdout, exitCode } = await cli(
    'check',
    'bench-*.txt',
    '--suite',
    '{file}',
    '--report-json',
    'out.json',
  );
  expect(exitCode).toBe(0);
  for (const i of [1, 2]) {
    const text = await readFile(join(local.dir, `out-${i}.json`), 'utf8');
    expect(reportSchema.parse(JSON.parse(text)).suite).toBe(['bench-a', 'bench-b'][i - 1]);
  }
  expect(stdout).toContain('First run of suite bench-a');
  expect(stdout).toContain('First run of suite bench-b');
});

describe('compare OLD NEW', () => {
  const many = (centre: number) =>
    Array.from({ length: 10 }, (_, i) => goOutput({ Parse: centre * jitter(i) })).join('');

  test('ten values of one process on each side tell a change that no two processes differ by', async () => {
    await writeFile(join(local.dir, 'old.txt'), many(1000));
    await writeFile(join(local.dir, 'new.txt'), many(1500));
    const { stdout, exitCode } = await cli('compare', 'old.txt', 'new.txt');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/✗ BenchmarkParse .*\+50\.\d% ± /);
    expect((await cli('compare', 'new.txt', 'old.txt')).stdout).toContain('1 of 1 benchmark got better');
    expect((await cli('compare', 'old.txt', 'old.txt')).stdout).toContain('No change in 1 benchmark');
  });

  test('single values are inconclusive, with the number that would do', async () => {
    await write('bench-old.txt', { Parse: 1000 });
    await write('bench-new.txt', { Parse: 1300 });
    const { stdout, exitCode } = await cli('compare', 'bench-old.txt', 'bench-new.txt');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      'one process on each side is not enough: measure 10 on each side, or interleave them with ab',
    );
    const strict = await cli('compare', 'bench-old.txt', 'bench-new.txt', '--on-inconclusive', 'fail');
    expect(strict.exitCode).toBe(2);
  });

  test('folders of Criterion are compared', async () => {
    await cp(join(FIXTURES, 'criterion/tree/criterion'), join(local.dir, 'criterion'), { recursive: true });
    const { exitCode, stdout } = await cli('compare', 'criterion', 'criterion');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('No change in 9 benchmarks');
  });

  test.each([{ words: [] }, { words: ['one.txt'] }, { words: ['one.txt', 'two.txt', 'three.txt'] }])(
    'takes two files, not $words.length',
    async ({ words }) => {
      const { exitCode, stderr } = await cli('compare', ...words);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`compare takes two result files; ${words.length} were named`);
    },
  );
});

describe('parse', () => {
  test('prints what the file carries, in its own units', async () => {
    const folder = join(FIXTURES, 'hyperfine/named');
    const { stdout, exitCode } = await cli('parse', join(folder, 'output.json'), '--json');
    const expected = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8'));
    expect(exitCode).toBe(0);
    const read = JSON.parse(stdout) as { name: string; metric: string; samples?: number; value: number }[];
    for (const { name, metric, unit, direction, samples, value } of expected) {
      const row = read.find((each) => each.name === name && each.metric === metric);
      expect(row).toMatchObject({ name, metric, unit, direction });
      expect(row?.samples).toBe(samples);
      expect(row?.value).toBeCloseTo(value, 12);
    }
  });

  test('a bad row is named by file and line; nothing else is lost', async () => {
    const file = join(FIXTURES, 'ndjson/bad-rows/output.ndjson');
    const { stdout, stderr, exitCode } = await cli('parse', file, '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(6);
    for (const line of [2, 5, 9])
      expect(stderr).toMatch(new RegExp(`^Skipped .*output\\.ndjson:${line}: `, 'm'));
  });

  test('file sizes by glob and folder, of files that are no text', async () => {
    await mkdir(join(local.dir, 'out/deep'), { recursive: true });
    await writeFile(join(local.dir, 'out/app.js'), Buffer.alloc(1234));
    await writeFile(join(local.dir, 'out/deep/lib.wasm'), Buffer.alloc(77));
    const rows = async (...patterns: string[]) => {
      const { stdout } = await cli('parse', ...patterns, '--tool', 'file-size', '--json');
      return JSON.parse(stdout).map((row: { name: string; value: number }) => [row.name, row.value]);
    };
    expect(await rows('out/*.js')).toEqual([['out/app.js', 1234]]);
    expect(await rows('out')).toEqual([
      ['out/app.js', 1234],
      ['out/deep/lib.wasm', 77],
    ]);
  });

  test('the same benchmark in several files is one larger sample, also without values of its own', async () => {
    await write('bench-1.txt', { Parse: 1000 });
    await write('bench-2.txt', { Parse: 1100 });
    const { stdout } = await cli('parse', 'bench-*.txt', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ name: 'BenchmarkParse', value: 1050, samples: 2 }]);
    const result = (user: number) =>
      JSON.stringify({ results: [{ command: 'x', mean: 1, user, system: 1 }] });
    await writeFile(join(local.dir, 'h1.json'), result(1));
    await writeFile(join(local.dir, 'h2.json'), result(3));
    const rows = JSON.parse((await cli('parse', 'h1.json', 'h2.json', '--json')).stdout);
    expect(rows).toContainEqual(expect.objectContaining({ metric: 'user_time', value: 2, samples: 2 }));
  });

  test('several tools in one call', async () => {
    const files = ['go/plain/output.txt', 'pytest-benchmark/with-data/output.json'].map((f) =>
      join(FIXTURES, f),
    );
    const { stdout } = await cli('parse', ...files);
    expect(stdout).toContain('series read as go, pytest-benchmark');
  });
});

describe('history and help', () => {
  test('show and verify', async () => {
    await recordQuietly(2);
    const { stdout } = await cli('history', 'show');
    expect(stdout).toContain('Suite default in perf/default on branch gh-pages');
    expect(stdout).toContain((await local.head()).slice(0, 7));
    expect((await cli('history', 'verify')).stdout).toContain('is intact (runs: 2, segments: 1)');
    expect(JSON.parse((await cli('history', 'show', '--json')).stdout)).toHaveLength(2);
  });

  test('formats lists every reader', async () => {
    const { stdout } = await cli('formats', '--json');
    expect(JSON.parse(stdout).map((format: { id: string }) => format.id)).toContain('google-benchmark');
  });

  const callable = commands.flatMap(({ name, load, commands: inner = [] }) => [
    ...(load ? [{ name, load }] : []),
    ...inner.map((each) => ({ name: `${name} ${each.name}`, load: each.load })),
  ]);

  test.each(callable)('$name --help shows its options and examples', async ({ name, load }) => {
    const command = await load?.();
    expect(command?.name).toBe(name);
    const { stdout, exitCode } = await cli(...name.split(' '), '--help');
    expect(exitCode).toBe(0);
    for (const example of command?.examples ?? []) expect(stdout).toContain(example);
    for (const input of command?.inputs ?? []) expect(stdout).toMatch(new RegExp(`--(no-)?${input}\\b`));
  });

  test.each(commands.filter((entry) => entry.commands))('$name --help lists its commands', async (entry) => {
    const { stdout, exitCode } = await cli(entry.name, '--help');
    expect(exitCode).toBe(0);
    for (const { name, summary } of entry.commands ?? [])
      expect(stdout.replace(/\s+/g, ' ')).toContain(`${name} ${summary}`);
    expect((await cli(entry.name, 'nonsense')).stderr).toContain(`${entry.name}: un`);
  });

  test('the general help lists every command', async () => {
    const { stdout } = await cli('--help');
    for (const { name, summary } of commands)
      expect(stdout.replace(/\s+/g, ' ')).toContain(`${name} ${summary}`);
    expect((await cli()).exitCode).toBe(2);
    expect((await cli('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
