/** Which file and line a benchmark is written in: by pattern, by its own name, never outside of the checkout. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSources } from '../../src/results/sources.ts';
import { declaringLine, placeFinder, type Sources } from '../../src/rules/sources.ts';
import { checked, historyOf, measured, steady } from '../check/runs.ts';

const sources = (entries: Record<string, string>): Sources => new Map(Object.entries(entries));

describe('places', () => {
  test.each([
    [
      { '^tests/(.*)::': 'tests/$1' },
      'tests/a/test_x.py::test_y',
      ['tests/a/test_x.py', 'tests/a/test_x.py'],
    ],
    [{ '^Benchmark(\\w+)': 'pkg/$1_test.go:12' }, 'BenchmarkParse/n=1-8', ['pkg/Parse_test.go:12']],
    [{ Parse: 'first.go', Par: 'second.go' }, 'BenchmarkParse', ['first.go']],
    [{ Nothing: 'x.go' }, 'BenchmarkParse', []],
    [{}, 'src/sort.bench.ts > sort > 100 items', ['src/sort.bench.ts']],
    [{}, 'BenchmarkParse/file=a.json-8', []],
    [{}, '../../etc/passwd.txt::x', []],
    [{}, '/etc/passwd.txt', []],
    [{ '(.*)': '../$1' }, 'x', []],
    [{ '(.*)': '$1' }, '/etc/passwd', []],
    [{ '(.*)': 'a/$1' }, 'b\\..\\c', []],
  ])('%j of %j', (entries, name, places) => {
    const written = placeFinder(sources(entries))(name).map(({ file, line }) =>
      line ? `${file}:${line}` : file,
    );
    expect(written).toEqual(places);
  });

  test('a name cannot keep a pattern busy', () => {
    expect(placeFinder(sources({ '^(a+)+$': 'x.go' }))(`${'a'.repeat(50_000)}!`)).toEqual([]);
  });

  test.each([
    [{ '(': 'x' }, 'rules file: sources: "(" is not an RE2 expression'],
    [{ 'a(b)': '$2' }, 'rules file: sources: "$2" has $2, but "a(b)" has 1 groups'],
  ])('%j is told', (entries, message) => {
    expect(() => placeFinder(sources(entries))).toThrow(message);
  });
});

describe('lines', () => {
  test.each([
    ['import x\n\ndef test_sort(benchmark):\n  pass\n', '::test_sort[100]', 3],
    ['class TestX:\n  def test_y(self):\n', '::TestX::test_y', 2],
    ['// BenchmarkParse is slow\nfunc BenchmarkParse(b *testing.B) {\n', 'BenchmarkParse/n=10-8', 2],
    ["describe('sort', () => {\n  bench('quick sort', () => {})\n", ' > sort > quick sort', 2],
    ['nothing here', '::test_sort', null],
    ['def test_sorted(): pass', '::test_sort', null],
  ])('%j', (text, name, line) => {
    expect(declaringLine(text, name)).toBe(line);
  });
});

describe('in a checkout', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  beforeAll(async () => {
    await mkdir(join(folder, 'tests'));
    writeFileSync(join(folder, 'tests/test_sort.py'), '# sorts\ndef test_quick(benchmark):\n  pass\n');
    symlinkSync('/nowhere', join(folder, 'gone.py'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const located = async (names: readonly string[], entries: Record<string, string> = {}) => {
    const runs = steady(100).map((value) => names.map((name) => measured(name, value)));
    const report = checked(
      names.map((name) => measured(name, name.includes('same') ? 100 : 150)),
      historyOf(runs),
    );
    const { findings } = await withSources(report, sources(entries), folder);
    return findings.map(({ source }) => source);
  };

  test('what changed has its file and line, what did not has none', async () => {
    expect(await located(['tests/test_sort.py::test_quick', 'tests/test_sort.py::same'])).toEqual([
      { file: 'tests/test_sort.py', line: 2 },
      null,
    ]);
  });

  test('a file that is not there is no source', async () => {
    expect(await located(['tests/test_gone.py::x', 'gone.py::x', 'tests::x'])).toEqual([null, null, null]);
  });

  test('a pattern that leads nowhere leaves the name’s own file', async () => {
    expect(await located(['tests/test_sort.py::other'], { test_sort: 'nowhere.py:7' })).toEqual([
      { file: 'tests/test_sort.py', line: null },
    ]);
  });

  test('the line of a pattern is taken as it is', async () => {
    expect(await located(['Sort'], { '^Sort$': 'tests/test_sort.py:3' })).toEqual([
      { file: 'tests/test_sort.py', line: 3 },
    ]);
  });
});
