/** What other tools kept becomes runs with their commit and time; what is damaged is named, and nothing else is lost. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentOf } from '../../src/formats/moment.ts';
import { decodeSegment, EMPTY_SEGMENT, encodeRun } from '../../src/history/segment.ts';
import { Skips } from '../../src/importers/importer.ts';
import { bySuite, importFile, renamed, wantedPaths } from '../../src/importers/index.ts';
import { momentText } from '../../src/importers/moment-text.ts';
import { FILE_BYTES_MAX, openSource } from '../../src/importers/source.ts';
import { UserError } from '../../src/model/errors.ts';
import type { Run } from '../../src/model/run.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const now = new Date('2026-12-01T00:00:00Z');
const modified = new Date('2026-11-30T12:00:00Z');
const runInfo = { suite: 'default', branch: 'main', now };
const SHA = '0123456789abcdef0123456789abcdef01234567';

function read(path: string, text: string) {
  const skips = new Skips();
  const { importer, runs } = importFile({ path, text, modified }, runInfo, skips);
  const reasons = [...skips.bySuite].flatMap(([suite, { reasons }]) => reasons.map((r) => `${suite}: ${r}`));
  const count = [...skips.bySuite.values()].reduce((sum, each) => sum + each.count, 0);
  return { id: importer.id, runs, reasons, count };
}

const readFixture = (path: string) => read(path, readFileSync(join(FIXTURES, path), 'utf8'));

const seriesOf = (run: Run | undefined) =>
  run?.measurements.map(({ benchmark, metric, sample }) => [
    benchmark.name,
    metric.name,
    metric.unit,
    metric.direction,
    sample.centre,
  ]);

/** Whatever is imported must be readable when it is stored. */
function expectStorable(runs: readonly Run[]): void {
  for (const run of runs) decodeSegment('test', encodeRun(run, [], EMPTY_SEGMENT), run.suite);
}

describe('github-action-benchmark', () => {
  const fixture = 'import/github-action-benchmark/data.js';

  test('all suites, in the order of time, with the names of our own readers', () => {
    const { id, runs, count } = readFixture(fixture);
    expect(id).toBe('github-action-benchmark');
    expect(count).toBe(0);
    const suites = bySuite(runs);
    expect([...suites].map(([suite, own]) => [suite, own.length])).toEqual([
      ['Rust Benchmark', 4],
      ['Go Benchmark', 3],
      ['Speed', 2],
    ]);
    const [rust] = suites.get('Rust Benchmark') ?? [];
    expect(rust).toMatchObject({
      id: 'import.cargo.141414141414.1709366400123',
      commit: '14'.repeat(20),
      branch: 'main',
      time: '2024-03-02T08:00:00.123Z',
    });
    expect(seriesOf(rust)).toEqual([
      ['bench_fib_10', 'time', 'ns', 'lower', 251],
      ['bench_fib_20', 'time', 'ns', 'lower', 34010],
    ]);
    const speed = suites.get('Speed') ?? [];
    expect(speed.map(({ time }) => time.slice(0, 10))).toEqual(['2024-03-02', '2024-03-03']);
    expect(seriesOf(speed[0])).toEqual([['renders', 'value', 'frames', 'higher', 120]]);
    expectStorable(runs);
  });

  test('Go’s metrics are the same series in the old form and in the new', () => {
    const go = bySuite(readFixture(fixture).runs).get('Go Benchmark') ?? [];
    for (const run of go) {
      expect(seriesOf(run)?.map((series) => series.slice(0, 4))).toEqual([
        ['BenchmarkFib', 'time', 'ns', 'lower'],
        ['BenchmarkFib', 'bytes', 'B', 'lower'],
        ['BenchmarkFib', 'allocs', 'allocs', 'lower'],
      ]);
    }
    expect(seriesOf(go[2])?.map((series) => series[4])).toEqual([44.5, 16, 1]);
  });

  test('a commit keeps its message and its author', () => {
    const [rust] = bySuite(readFixture(fixture).runs).get('Rust Benchmark') ?? [];
    expect({ message: rust?.message, author: rust?.author }).toEqual({ message: 'Change 1', author: 'Ada' });
  });

  test.each([
    {
      commit: { message: 'Fix it\r\n\nAnd more', author: { name: 'Ada', username: 'ada' } },
      words: { message: 'Fix it', author: 'Ada' },
    },
    {
      commit: { message: '\n  Fix it  ', author: { username: 'ada' } },
      words: { message: 'Fix it', author: 'ada' },
    },
    {
      commit: { message: '', author: { name: ' ' }, committer: { name: 'Grace' } },
      words: { author: 'Grace' },
    },
    { commit: { message: 'x'.repeat(900), author: {} }, words: { message: 'x'.repeat(200) } },
    { commit: { message: 5, author: 'Ada' }, words: {} },
    { commit: {}, words: {} },
  ])('the words of $commit', ({ commit, words }) => {
    const entry = { commit: { id: SHA, ...commit }, date: 1_700_000_000_000, tool: 'cargo' };
    const benches = [{ name: 'a', value: 1, unit: 'ns/iter' }];
    const text = `window.BENCHMARK_DATA = ${JSON.stringify({ entries: { S: [{ ...entry, benches }] } })}`;
    const { runs, count } = read('data.js', text);
    expect(count).toBe(0);
    const { message, author } = runs[0] ?? {};
    expect({ ...(message !== undefined && { message }), ...(author !== undefined && { author }) }).toEqual(
      words,
    );
    expectStorable(runs);
  });

  const dataJs = (bench: object, tool = 'cargo', more: object = {}) =>
    `window.BENCHMARK_DATA = ${JSON.stringify({
      entries: { S: [{ commit: { id: SHA }, date: 1_700_000_000_000, tool, benches: [bench], ...more }] },
    })};\n`;

  test.each([
    { tool: 'benchmarkjs', unit: 'ops/sec', series: ['throughput', '1/s', 'higher', 5] },
    { tool: 'pytest', unit: 'iter/sec', series: ['throughput', '1/s', 'higher', 5] },
    { tool: 'customSmallerIsBetter', unit: 'req/s', series: ['value', '1/s', 'lower', 5] },
    { tool: 'customBiggerIsBetter', unit: 'ms', series: ['value', 'ns', 'higher', 5e6] },
    { tool: 'catch2', unit: 'us', series: ['time', 'ns', 'lower', 5000] },
    { tool: 'googlecpp', unit: 'ms/iter', series: ['time', 'ns', 'lower', 5e6] },
    { tool: 'pytest', unit: 'msec', series: ['time', 'ns', 'lower', 5e6] },
    { tool: 'julia', unit: 'leaves', series: ['value', 'leaves', 'lower', 5] },
    { tool: 'go', unit: 'p99-ns', series: ['p99-ns', 'ns', 'lower', 5] },
    { tool: 'go', unit: 'MB/s', series: ['throughput', 'B/s', 'higher', 5e6] },
    { tool: '', unit: '', series: ['value', '', 'lower', 5] },
  ])('$tool in $unit', ({ tool, unit, series }) => {
    const { runs } = read('data.js', dataJs({ name: 'x', value: 5, unit }, tool));
    expect(seriesOf(runs[0])).toEqual([['x', ...series]]);
  });

  test('the external JSON file is the same data', () => {
    const text = JSON.stringify({ lastUpdate: 1, entries: { S: [] } });
    expect(read('benchmark-data.json', text)).toMatchObject({ id: 'github-action-benchmark', runs: [] });
  });

  test.each([
    { what: 'cut off', text: dataJs({ name: 'x', value: 1 }).slice(0, 100), says: 'the JSON is cut off' },
    {
      what: 'code',
      text: 'window.BENCHMARK_DATA = (() => {\n globalThis.hacked = true; return {}; })()',
      says: 'not valid JSON',
    },
    { what: 'code behind it', text: `${dataJs({})}globalThis.hacked = true;`, says: 'not valid JSON' },
    { what: 'empty', text: 'window.BENCHMARK_DATA = ', says: 'cut off' },
    { what: 'a list', text: 'window.BENCHMARK_DATA = []', says: 'no entries' },
    { what: 'entries a list', text: 'window.BENCHMARK_DATA = {"entries": [1]}', says: 'no entries' },
    { what: 'another script', text: 'alert(1)', says: 'no supported tool stores such a file' },
    { what: 'nothing', text: '', says: 'no supported tool stores such a file' },
    { what: 'other JSON', text: '{"name": "package"}', says: 'no supported tool stores such a file' },
    { what: 'broken JSON', text: '{"name": ', says: 'the JSON is cut off' },
  ])('refused: $what', ({ text, says }) => {
    expect(() => read('dev/bench/data.js', text)).toThrow(
      expect.objectContaining({ name: 'ParseError', message: expect.stringContaining(says) }),
    );
    expect(globalThis).not.toHaveProperty('hacked');
  });

  const good = { name: 'ok', value: 1, unit: 'ns/iter' };
  const entry = { commit: { id: SHA }, date: 1_700_000_000_000, tool: 'cargo', benches: [good] };

  test.each<[string, unknown, string]>([
    ['no object', 7, 'expected object'],
    ['null', null, 'expected object'],
    ['no commit', { ...entry, commit: undefined }, 'commit'],
    ['a commit without an id', { ...entry, commit: {} }, 'commit.id'],
    ['a word for a commit', { ...entry, commit: { id: 'HEAD' } }, '"HEAD" is not a commit'],
    ['a date of text', { ...entry, date: 'yesterday' }, 'date'],
    ['a date of the future', { ...entry, date: 4e12 }, 'is in the future'],
    ['a date beyond dates', { ...entry, date: 1e300 }, 'time'],
    ['a negative date', { ...entry, date: -1 }, 'before the year 2000'],
    ['no results', { ...entry, benches: [] }, 'no results'],
    ['results of text', { ...entry, benches: 'x' }, 'benches'],
  ])('an entry is skipped: %s', (_, bad, says) => {
    const text = `window.BENCHMARK_DATA = ${JSON.stringify({ entries: { S: [bad, entry] } })}`;
    const { runs, reasons, count } = read('data.js', text);
    expect(runs).toHaveLength(1);
    expect(count).toBe(1);
    expect(reasons[0]).toContain('S: entry 1: ');
    expect(reasons[0]).toContain(says);
  });

  test.each([
    ['NaN', '{"name":"x","value":NaN,"unit":"ns"}'],
    ['Infinity', '{"name":"x","value":-Infinity,"unit":"ns"}'],
    ['beyond numbers', '{"name":"x","value":1e999,"unit":"ns"}'],
    ['too large to reckon with', '{"name":"x","value":1e308,"unit":"ns"}'],
    ['text', '{"name":"x","value":"5","unit":"ns"}'],
    ['missing', '{"name":"x","unit":"ns"}'],
    ['a name of 1 MB', `{"name":"${'x'.repeat(2 ** 20)}","value":1,"unit":"ns"}`],
    ['a unit of 1 MB', `{"name":"x","value":1,"unit":"${'u'.repeat(2 ** 20)}"}`],
    ['no name', '{"value":1,"unit":"ns"}'],
    ['no object', '[]'],
  ])('a result is skipped: %s', (_, bad) => {
    const text = JSON.stringify({ entries: { S: [{ ...entry, benches: [good, 'BAD'] }] } });
    const { runs, reasons, count } = read(
      'data.js',
      `window.BENCHMARK_DATA = ${text.replace('"BAD"', () => bad)}`,
    );
    expect(seriesOf(runs[0])).toEqual([['ok', 'time', 'ns', 'lower', 1]]);
    expect(count).toBe(1);
    expect(reasons[0]?.length).toBeLessThan(300);
    expectStorable(runs);
  });

  test('__proto__ is a name like any other', () => {
    const bench = '{"name":"__proto__","value":1,"unit":"ns"}';
    const one = JSON.stringify({ ...entry, benches: [] }).replace('"benches":[]', `"benches":[${bench}]`);
    const { runs } = read('data.js', `window.BENCHMARK_DATA = {"entries":{"__proto__":[${one}]}}`);
    expect(runs).toMatchObject([
      { suite: '__proto__', measurements: [{ benchmark: { name: '__proto__' } }] },
    ]);
    expect([...bySuite(runs).keys()]).toEqual(['__proto__']);
    expect({}).not.toHaveProperty('0');
    expectStorable(runs);
  });

  test('a suite with a name of 1 MB, or that is no list, is skipped', () => {
    const entries = { ['s'.repeat(2 ** 20)]: [entry], T: { 0: entry }, S: [entry] };
    const { runs, count } = read('data.js', `window.BENCHMARK_DATA = ${JSON.stringify({ entries })}`);
    expect(runs.map(({ suite }) => suite)).toEqual(['S']);
    expect(count).toBe(2);
  });

  test('a megabyte of blanks costs nothing', () => {
    const text = `window.BENCHMARK_DATA = {"entries":{"S":[]}}${' '.repeat(2 ** 20)}x`;
    expect(() => read('data.js', text)).toThrow('not valid JSON');
  });
});

describe('asv', () => {
  const fixture = 'asv-results-json/samples-and-parameters/output.json';

  test('a run for each file, in the suite of its environment', () => {
    const { id, runs } = readFixture(fixture);
    expect(id).toBe('asv');
    expect(runs).toMatchObject([
      {
        id: 'import.asv.4f1c2a9e7d3b.1763000000000.runner',
        suite: 'virtualenv-py3.12-numpy',
        commit: '4f1c2a9e7d3b5a60c8e2f4d6b8a0c1e3f5d7b9a2',
        time: '2025-11-13T02:13:20.000Z',
        environment: { os: 'linux', arch: 'x64', cpu: 'AMD EPYC', runner: '' },
      },
    ]);
    expect(runs[0]?.measurements).toHaveLength(4);
    expectStorable(runs);
  });

  test('files of the first version name their environment in the file’s name', () => {
    const text = readFileSync(join(FIXTURES, 'asv-results-json/version-1/output.json'), 'utf8');
    const { runs } = read('results/box/a9e7d3b5-py3.6.json', text);
    expect(runs[0]).toMatchObject({ suite: 'py3.6', time: '2017-07-14T02:40:00.000Z' });
  });

  test.each([
    ['commit_hash', 'not a commit'],
    ['date', 'it has no time'],
  ])('refused without %s', (field, says) => {
    const file = JSON.parse(readFileSync(join(FIXTURES, fixture), 'utf8').replaceAll('NaN', 'null'));
    file[field] = field === 'date' ? null : 'tip';
    expect(() => read('a.json', JSON.stringify(file))).toThrow(says);
  });
});

describe('pytest-benchmark', () => {
  const text = readFileSync(join(FIXTURES, 'pytest-benchmark/with-data/output.json'), 'utf8');

  test('outside a repository there is no commit, and the branch is the given one', () => {
    const { runs, id } = read('.benchmarks/Linux/0001_x.json', text);
    expect(id).toBe('pytest-benchmark');
    expect(runs).toMatchObject([
      { suite: 'py', commit: '', branch: 'main', time: '2026-11-20T23:27:17.143Z' },
    ]);
    expect(runs[0]?.measurements).toHaveLength(11);
    expect(runs[0]?.id).toMatch(/^import\.pytest-benchmark\.none\.1795217237143\.[0-9a-f]{8}$/);
    expectStorable(runs);
  });

  test('commit, branch and time of commit_info', () => {
    const file = JSON.parse(text);
    file.commit_info = { id: SHA, branch: 'dev', project: 'p', time: '2026-11-01T10:00:00+02:00' };
    delete file.datetime;
    const { runs } = read('0001_x.json', JSON.stringify(file));
    expect(runs).toMatchObject([
      { suite: 'p', commit: SHA, branch: 'dev', time: '2026-11-01T08:00:00.000Z' },
    ]);
  });
});

describe('NDJSON', () => {
  const row = {
    suite: 'nightly',
    run: 'r1',
    commit: SHA,
    branch: 'dev',
    time: '2026-11-01T10:00:00Z',
    benchmark: 'Parse',
    metric: 'time',
    unit: 'ns',
    direction: 'lower',
    value: 5,
    os: 'linux',
  };
  const lines = (...rows: object[]) => rows.map((each) => `${JSON.stringify(each)}\n`).join('');

  test('rows of an export become their runs again', () => {
    const { id, runs, count } = read(
      'export.ndjson',
      lines(
        row,
        { ...row, benchmark: 'Render', value: 7, samples: [6, 7, 8], level: 'process' },
        { ...row, run: 'r2', value: 6, time: '2026-11-02T10:00:00Z' },
        { ...row, suite: 'other', value: 1 },
      ),
    );
    expect(id).toBe('ndjson');
    expect(count).toBe(0);
    expect(runs.map((run) => [run.suite, run.id, run.commit, run.branch, seriesOf(run)?.length])).toEqual([
      ['nightly', 'r1', SHA, 'dev', 2],
      ['nightly', 'r2', SHA, 'dev', 1],
      ['other', 'r1', SHA, 'dev', 1],
    ]);
    expect(runs[0]?.measurements[1]?.sample).toEqual({ centre: 7, values: [6, 7, 8], level: 'process' });
    expect(runs[0]?.environment.os).toBe('linux');
    expectStorable(runs);
  });

  test('without a run, rows of one commit and time belong together', () => {
    const { run: _, ...anonymous } = row;
    const { runs } = read('x.ndjson', lines(anonymous, { ...anonymous, benchmark: 'Render' }));
    expect(runs).toHaveLength(1);
    expect(runs[0]?.id).toMatch(/^import\.ndjson\.0123456789ab\.1793527200000\.[0-9a-f]{8}$/);
  });

  test('rows of backend, n and mean_ns: an execution ends with a pause of an hour', () => {
    const { runs } = readFixture('ndjson/rows/output.ndjson');
    expect(runs).toHaveLength(1);
    const mean = { backend: 'map', n: 1, mean_ns: 5, commit: SHA };
    const two = read(
      'x.ndjson',
      lines(
        { ...mean, timestamp: '2026-11-01T10:00:00Z' },
        { ...mean, timestamp: '2026-11-01T10:30:00Z' },
        { ...mean, timestamp: '2026-11-01T12:00:00Z' },
      ),
    );
    expect(two.runs.map(({ time, measurements }) => [time, measurements[0]?.sample.values.length])).toEqual([
      ['2026-11-01T10:30:00.000Z', 2],
      ['2026-11-01T12:00:00.000Z', 1],
    ]);
  });

  test('bad rows are named by their line; nothing else is lost', () => {
    const text = `${lines(row)}not json\n[]\n${lines({ ...row, value: 'x' })}${lines({ ...row, time: 'x' })}`;
    const { runs, count, reasons } = read('x.ndjson', text);
    expect(runs).toHaveLength(1);
    expect(count).toBe(4);
    expect(reasons.join('\n')).toContain('x.ndjson:2: not JSON');
    const fixture = readFixture('ndjson/bad-rows/output.ndjson');
    expect(fixture.runs).toHaveLength(1);
    expect(fixture.count).toBe(3);
  });

  test('names of 1 MB are no names', () => {
    const long = 'x'.repeat(2 ** 20);
    const text = lines(row, { ...row, benchmark: long }, { ...row, metric: long }, { ...row, branch: long });
    const { runs } = read('x.ndjson', text);
    expect(runs).toHaveLength(1);
    expect(seriesOf(runs[0])).toHaveLength(1);
    expectStorable(runs);
  });
});

describe('traces', () => {
  test('a run for each commit and branch', () => {
    const { id, runs } = readFixture('trace/minimal/output.json');
    expect(id).toBe('trace');
    expect(runs.map(({ commit, branch, suite }) => [commit, branch, suite])).toEqual([
      [SHA, 'main', 'default'],
      [SHA, 'feature/x', 'default'],
    ]);
    expect(new Set(runs.map((run) => run.id)).size).toBe(2);
    expectStorable([...runs, ...readFixture('trace/full/output.json').runs]);
  });

  test('without commit and time it has no commit and the time of the file', () => {
    const { runs, reasons } = read(
      'trace.json',
      JSON.stringify([
        { script: 'a', execution_time: 1 },
        { script: 'b', execution_time: 1, exit_code: 2 },
        { script: 'c', execution_time: 1, timestamp: 'soon' },
      ]),
    );
    expect(runs).toMatchObject([{ commit: '', time: modified.toISOString() }]);
    expect(reasons).toHaveLength(2);
  });

  test('entries that are none are counted', () => {
    const text = JSON.stringify([{ script: 1, execution_time: 1 }, null, 5]);
    expect(read('trace.json', text)).toMatchObject({ runs: [], count: 3 });
  });
});

test.each<[unknown, number | string]>([
  ['2026-01-02', Date.UTC(2026, 0, 2)],
  ['2026-01-02 03:04:05.5', Date.UTC(2026, 0, 2, 3, 4, 5, 500)],
  ['2026-01-02T03:04:05+0100', Date.UTC(2026, 0, 2, 2, 4, 5)],
  [1_700_000_000, 1_700_000_000_000],
  [1_700_000_000_000, 1_700_000_000_000],
  ['2026-13-40T00:00:00Z', 'invalid time: "2026-13-40T00:00:00Z"'],
  ['1', 'invalid time: "1"'],
  [Number.NaN, 'invalid time: NaN'],
  [{}, 'invalid time: {}'],
  [undefined, 'it has no time'],
  ['9999-12-31', 'its time is in the future: "9999-12-31"'],
])('the moment of %j', (value, expected) => {
  const moment = momentOf(value, now);
  expect(typeof moment === 'number' ? moment : momentText(moment, value)).toBe(expected);
});

describe('what is imported together', () => {
  const [first] = read(
    'x.ndjson',
    `{"benchmark":"a","value":1,"run":"r","commit":"${SHA}","time":"2026-11-01"}\n`,
  ).runs as [Run];
  const other = { ...first, measurements: [] };

  test('the same run twice is one; another of the same id stays', () => {
    const runs = bySuite([first, first, other]).get('default') ?? [];
    expect(runs).toHaveLength(2);
    expect(runs[1]?.id).toMatch(/^r\.[0-9a-f]{8}$/);
  });

  test('one suite can be renamed, several cannot', () => {
    expect([...renamed(bySuite([first]), 'mine').entries()]).toMatchObject([['mine', [{ suite: 'mine' }]]]);
    const two = bySuite([first, { ...first, suite: 'b' }]);
    expect(() => renamed(two, 'mine')).toThrow('the source has 2 suites: "default", "b"');
    expect(renamed(two, '')).toBe(two);
  });

  test('files of a branch are found by their paths, and the history itself is not', () => {
    const paths = [
      'dev/bench/data.js',
      'index.html',
      'perf/default/segments/000001.ndjson',
      'perf/default/index.json',
      'results/box/4f1c2a9e-py3.json',
      'results/box/machine.json',
      'results/benchmarks.json',
      'Linux-CPython-3.12-64bit/0001_abc.json',
      'rows.ndjson',
      'nightly/trace-1.json',
      'package.json',
    ];
    expect(wantedPaths(paths)).toEqual([
      'Linux-CPython-3.12-64bit/0001_abc.json',
      'dev/bench/data.js',
      'nightly/trace-1.json',
      'results/box/4f1c2a9e-py3.json',
      'rows.ndjson',
    ]);
  });

  test('a file that is too large is refused unread', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'import-'));
    try {
      writeFileSync(join(folder, 'data.js'), '');
      truncateSync(join(folder, 'data.js'), FILE_BYTES_MAX + 1);
      const source = await openSource('data.js', folder);
      await expect(source.load('data.js')).rejects.toThrow(`at most ${FILE_BYTES_MAX} are read`);
      await expect(openSource('--upload-pack=x', folder)).rejects.toThrow('is neither a file or folder');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('damaged text is refused or skipped, never a crash', () => {
  test.each([
    'import/github-action-benchmark/data.js',
    'asv-results-json/samples-and-parameters/output.json',
    'pytest-benchmark/without-data/output.json',
    'ndjson/rows/output.ndjson',
    'trace/minimal/output.json',
  ])('%s', (path) => {
    const whole = readFileSync(join(FIXTURES, path), 'utf8');
    // Every value of the text in turn may be another; every stretch of it may be missing.
    const values = [...whole.matchAll(/"(?:[^"\\\n]|\\.)*"|-?\d[\d.e+-]*|true|false|null/g)];
    const damage = fc.record({
      value: fc.integer({ min: 0, max: values.length - 1 }),
      by: fc.constantFrom(
        'null',
        '[]',
        '{}',
        '-1',
        '1e999',
        'NaN',
        '""',
        '"__proto__"',
        '"\\ud800"',
        '\u0000',
      ),
      cut: fc.option(fc.integer({ min: 0, max: whole.length }), { freq: 4 }),
    });
    fc.assert(
      fc.property(damage, ({ value, by, cut }) => {
        const match = values[value] as RegExpExecArray;
        const changed = whole.slice(0, match.index) + by + whole.slice(match.index + match[0].length);
        try {
          expectStorable(read('data.js', cut === null ? changed : changed.slice(0, cut)).runs);
        } catch (error) {
          if (!(error instanceof UserError) || / this is not a line/.test(error.message)) throw error;
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
