/**
 * Malicious input: names with a meaning in JavaScript or a terminal, invalid numbers, files that would exhaust the memory. Nothing is
 * lost or overwritten, and errors name the place.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAYS_USE, useOf } from '../../bench/timing.ts';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { startWidgets } from './widgets.ts';

const LONG_NUMBER = '9'.repeat(400);
const FOLDER = 'perf/default';

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
  await local.commit({ 'code.txt': '0\n', '.gitignore': 'bench*\n' });
});
afterEach(() => local.remove());

const cli = (...args: string[]) => runCli(args, { cwd: local.dir });
const write = (text: string) => writeFile(join(local.dir, 'bench.json'), text);
const tip = () => local.git('rev-parse', '--verify', '--quiet', 'gh-pages').catch(() => '');

/** Bencher Metric Format: any name of benchmark and metric. */
const metrics = (values: Record<string, Record<string, number>>) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(values).map(([name, measures]) => [
        name,
        Object.fromEntries(Object.entries(measures).map(([measure, value]) => [measure, { value }])),
      ]),
    ),
  );

describe('names', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'a\nb',
    '\u001b[31mred\u001b[0m',
    'l\u202etr',
    '=1+1',
  ];

  test.each(names)('%j of benchmark and metric is stored, shown, compared and exported', async (name) => {
    await write(metrics({ [name]: { [name]: 10 }, plain: { [name]: 20 } }));
    for (let i = 0; i < 6; i++) {
      await local.commit({ 'code.txt': `${i + 1}\n` });
      expect((await cli('record', 'bench.json')).stderr).toBe('');
    }
    const stored = JSON.parse((await cli('history', 'show', '--json')).stdout);
    expect(stored).toHaveLength(6);
    for (const { measurements } of stored) {
      expect(measurements).toMatchObject([
        { benchmark: { name }, metric: { name }, sample: { centre: 10 } },
        { benchmark: { name: 'plain' }, metric: { name }, sample: { centre: 20 } },
      ]);
    }
    await local.commit({ 'code.txt': 'now\n' });
    const report = JSON.parse((await cli('check', 'bench.json', '--json')).stdout);
    expect(report.findings).toMatchObject([
      { benchmark: name, metric: { name }, baseline: { runs: 6 } },
      { benchmark: 'plain', metric: { name }, baseline: { runs: 6 } },
    ]);
    const shown = await cli('check', 'bench.json', '--all');
    expect(shown.stdout).not.toMatch(/\u001b|\u202e/);
    expect((await cli('history', 'export', 'bench-out.json')).exitCode).toBe(0);
    const rows = JSON.parse(await readFile(join(local.dir, 'bench-out.json'), 'utf8'));
    expect(rows).toHaveLength(12);
    expect(rows[0]).toMatchObject({ benchmark: name, metric: name, value: 10 });
  });

  test('__proto__ as parameter and tag', async () => {
    const parameters = '{"__proto__":"x","constructor":"y"}';
    await write(
      `{"machine_info":{},"commit_info":{},"benchmarks":[{"name":"t","fullname":"t","group":"__proto__","params":${parameters},"stats":{"mean":1,"rounds":1,"data":[1]}}]}`,
    );
    expect((await cli('record', 'bench.json')).exitCode).toBe(0);
    const [run] = JSON.parse((await cli('history', 'show', '--json')).stdout);
    expect(JSON.stringify(run.measurements[0].benchmark.parameters)).toBe(parameters);
    expect(run.measurements[0].benchmark.tags).toEqual(['__proto__']);
    const exported = await cli('history', 'export', '--as', 'csv');
    expect(exported.stdout).toContain(`"${parameters.replaceAll('"', '""')}"`);
  });

  test('__proto__ as suite', async () => {
    await write(metrics({ parse: { latency: 10 } }));
    expect((await cli('record', 'bench.json', '--suite', '__proto__')).exitCode).toBe(0);
    expect((await cli('history', 'verify', '--suite', '__proto__')).stdout).toContain('runs: 1');
  });
});

describe('numbers that are none', () => {
  test.each(['1e999', '-1e999', '9'.repeat(400)])(
    '%s in results: said, and nothing is stored',
    async (number) => {
      await write(`{"parse":{"latency":{"value":${number}}}}`);
      const { exitCode, stderr } = await cli('record', 'bench.json');
      expect(exitCode).toBe(2);
      expect(stderr).toContain('bench.json');
      expect(await tip()).toBe('');
    },
  );

  test.each([
    { what: '1e999', number: '1e999' },
    { what: '400 digits', number: LONG_NUMBER },
  ])('$what in a segment', async ({ number }) => {
    await write(metrics({ parse: { latency: 10 } }));
    await cli('record', 'bench.json');
    await local.checkout('gh-pages');
    const segment = `${FOLDER}/segments/000001.ndjson`;
    const text = await readFile(join(local.dir, segment), 'utf8');
    await local.commit({ [segment]: text.replace('"values":[10]', `"values":[${number}]`) });
    const before = await tip();
    await local.checkout('main');
    await write(metrics({ parse: { latency: 10 } }));
    const { exitCode, stderr } = await cli('record', 'bench.json');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${segment} on branch gh-pages`);
    expect(stderr).toContain(':2: this is not a line of the history: values[0]');
    expect(await tip()).toBe(before);
  });
});

describe('a foreign file of 200 MB', () => {
  /** Git's object and its bytes, which take git a second to make. */
  let large: { readonly object: string; readonly bytes: Buffer } | undefined;

  /** Zeros: large to whoever reads it, small to git. */
  async function largeObject(): Promise<string> {
    const fileOf = (object: string) => join(local.dir, '.git/objects', object.slice(0, 2), object.slice(2));
    if (large) {
      mkdirSync(dirname(fileOf(large.object)), { recursive: true });
      writeFileSync(fileOf(large.object), large.bytes);
      return large.object;
    }
    const file = join(local.dir, 'bench-large');
    const opened = openSync(file, 'w');
    ftruncateSync(opened, 200e6);
    closeSync(opened);
    const object = await local.git('hash-object', '-w', file);
    rmSync(file);
    large = { object, bytes: readFileSync(fileOf(object)) };
    return object;
  }

  async function plant(path: string): Promise<void> {
    const object = await largeObject();
    const env = { ...process.env, GIT_INDEX_FILE: join(local.dir, '.git', 'planting') };
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: local.dir, env, encoding: 'utf8' }).trim();
    if ((await tip()) === '') git('read-tree', '--empty');
    else git('read-tree', 'gh-pages');
    git('update-index', '--add', '--cacheinfo', `100644,${object},${path}`);
    const parents = (await tip()) === '' ? [] : ['-p', await tip()];
    await local.git(
      'update-ref',
      'refs/heads/gh-pages',
      await local.git('commit-tree', git('write-tree'), '-m', 'x', ...parents),
    );
  }

  const record = () =>
    runCli(['record', 'bench.json'], { cwd: local.dir, env: { NODE_OPTIONS: `--import ${SAYS_USE}` } });

  test.each([
    { path: `${FOLDER}/index.json`, first: false },
    { path: `${FOLDER}/segments/000001.ndjson`, first: false },
    { path: `${FOLDER}/latest.json`, first: true },
    { path: 'perf/schema/index.json', first: true },
  ])('$path is refused by name and not loaded', async ({ path, first }) => {
    await write(metrics({ parse: { latency: 10 } }));
    if (!first) await cli('record', 'bench.json');
    await plant(path);
    const before = await tip();
    const { exitCode, stderr } = await record();
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${path} on branch gh-pages`);
    expect(stderr).toContain('it has 200000000 bytes');
    expect(useOf(stderr).rssMaxBytes).toBeLessThan(150e6);
    expect(await tip()).toBe(before);
  });

  test('of another name beside ours stays, and is in nobody’s way', async () => {
    await write(metrics({ parse: { latency: 10 } }));
    await plant(`${FOLDER}/video.mp4`);
    const { exitCode, stderr } = await record();
    expect(exitCode, stderr).toBe(0);
    expect(useOf(stderr).rssMaxBytes).toBeLessThan(150e6);
    expect(await local.git('ls-tree', '-l', 'gh-pages', `${FOLDER}/video.mp4`)).toContain(' 200000000\t');
  });
});

test('GitHub gives no file beyond 100 MB: it is named, and the permissions are not blamed', async () => {
  const widgets = await startWidgets();
  try {
    await widgets.pushQuietly(1);
    const path = 'perf/Benchmark/index.json';
    await widgets.github.commitFiles('gh-pages', { [path]: 'x'.repeat(101 * 2 ** 20) });
    const before = await widgets.github.branchSha('gh-pages');
    const { exitCode, annotations } = await widgets.push({ Parse: 1000, Render: 5000 });
    expect(exitCode).toBe(2);
    expect(annotations[0]?.message).toContain(
      `${path} on gh-pages of acme/widgets is not a file of the history`,
    );
    expect(annotations[0]?.message).not.toContain('permissions');
    expect(await widgets.github.branchSha('gh-pages')).toBe(before);
  } finally {
    await widgets.stop();
  }
});
