/** Hostile input: only a ParseError is thrown, no number is made up, and no text takes forever. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextFile } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import type { Source } from '../../src/formats/parse.ts';
import { parseResults } from '../../src/formats/parse.ts';
import { ParseError } from '../../src/model/errors.ts';
import { cases, fixture, jsonOf } from './cases.ts';
import { errorOf, expectFinite, google, LINEAR_MS, parse, pytest, settled } from './outcome.ts';

describe('line ends, names and size', () => {
  test.each(cases.filter(({ expected }) => expected.length > 0))(
    '$title with CRLF reads the same',
    (each) => {
      const crlf = (file: TextFile) => ({ ...file, text: file.text.replace(/\r?\n/g, '\r\n') });
      const sources = each.sources.map(
        (source): Source =>
          source.kind === 'file'
            ? { kind: 'file', file: crlf(source.file) }
            : { ...source, files: source.files.map(crlf) },
      );
      expect(parseResults(sources, each.format.id)).toEqual(parseResults(each.sources, each.format.id));
    },
  );

  test('the same name again is one larger sample', () => {
    const { measurements } = parse(fixture('go/plain/output.txt').repeat(3));
    expect(new Set(measurements.map(({ sample }) => sample.values.length))).toEqual(new Set([3]));
  });

  const HOSTILE = [
    '__proto__',
    'constructor',
    'toString',
    '<img src=x>',
    '`$(rm -rf ~)`',
    'a\u0000b',
    '😀',
    '',
  ];
  test.each(HOSTILE)('a benchmark, unit, counter and parameter named %j', (name) => {
    const word = JSON.stringify(name);
    const texts: [string, string][] = [
      [
        'auto',
        `{"results": [{"command": ${word}, "mean": 1, "user": 1, "system": 1, "parameters": {${word}: 1}}]}`,
      ],
      ['customSmallerIsBetter', `[{"name": ${word}, "unit": ${word}, "value": 1}]`],
      ['auto', google(`{"name": ${word}, "time_unit": ${word}, "real_time": 1, "cpu_time": 1, ${word}: 1}`)],
      ['auto', pytest(`{"fullname": ${word}, "stats": {"mean": 1}, "params": {${word}: {"toString": 1}}}`)],
      ['auto', `[{"script": ${word}, "execution_time": 1, "additional_metrics": {${word}: 1}}]`],
      ['auto', `{"backend": ${word}, "n": 1, "mean_ns": 1, "os": ${word}}`],
      [
        'auto',
        `[{"name": ${word}, "result": {"latency": {"mean": 1}, "runtime": ${word}, "runtimeVersion": "1"}}]`,
      ],
    ];
    for (const [tool, text] of texts) {
      const results = parse(text, tool);
      expectFinite(results);
      expect(results.measurements.some(({ benchmark }) => benchmark.name.startsWith(name))).toBe(true);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }
  });

  test.each(['[', '{"results":[', '{"a":'])('%j, nested a hundred thousand deep', (open) => {
    expect(errorOf(() => parse(open.repeat(100_000)))).toBeInstanceOf(ParseError);
    // A reader that calls itself for each level has no room for 20,000.
    for (const { id } of formats)
      expect(errorOf(() => parse(open.repeat(20_000), id))).toBeInstanceOf(ParseError);
  });

  test.each([
    ['pytest params', pytest(`{"fullname": "b", "stats": {"mean": 1}, "params": {"x": ${deep()}}}`)],
    ['hyperfine parameters', `{"results": [{"command": "b", "mean": 1, "parameters": {"x": ${deep()}}}]}`],
  ])('%s, nested deep, are left out', (_title, text) => {
    expect(
      parse(text).measurements.find(({ benchmark }) => benchmark.name === 'b')?.benchmark.parameters,
    ).toEqual({});
  });

  test.each([
    ['go rows', 'go', 'BenchmarkA-8         \t  1000\t  5.5 ns/op\t  16 B/op\t  2 allocs/op\n', 45_000],
    ['broken go rows', 'go', 'BenchmarkA-8 \t broken by a print \n', 25_000],
    ['one long go line', 'go', `Benchmark${'A'.repeat(1e6)}${' \t'.repeat(1e6)}`, 1],
    [
      'go events',
      'go',
      '{"Action":"output","Package":"p","Output":"BenchmarkA-8 \\t 1 5 ns/op\\n"}\n',
      7_500,
    ],
    ['white space before a criterion result', 'criterion', `${' '.repeat(1e6)}time: [`, 3],
    ['criterion results without end', 'criterion', ' time: [1.0 ns', 12_500],
    ['carriage returns', 'criterion', `${'\r'.repeat(1e6)}x\na time: [1.0 ns 2.0 ns 3.0 ns]`, 1],
    ['one long number', 'go', `BenchmarkA-8 1 ${'1'.repeat(1e6)}x ns/op\n`, 1],
    ['one long string beside a bare NaN', 'hyperfine', `{"a": "${'x'.repeat(1e7)}", "results": NaN}`, 1],
    ['criterion rows', 'criterion', 'a time:   [1.0 ns 2.0 ns 3.0 ns]\n', 12_500],
    ['an id of Gungraun that never ends', 'gungraun', `file::group::f id:"${'x\n'.repeat(75_000)}`, 1],
    [
      'brackets in one another around no JSON',
      'hyperfine',
      `${'[\n'.repeat(50_000)}x\n${']\n'.repeat(50_000)}`,
      1,
    ],
    ['blanks between the columns of Divan', 'divan', `├─ a${' '.repeat(1e6)}1 ns │ 1 ns │ 1 ns │\n`, 1],
    ['blanks between the columns of Deno', 'deno-bench', `| a${' '.repeat(1e6)}| 1 ns\n`, 1],
    ['NDJSON rows', 'ndjson', '{"backend": "a", "n": 1, "mean_ns": 1}\n', 12_500],
  ])(
    '%s: no text takes time that grows faster than it',
    (_title, id, text, times) => {
      // The first line makes the text the tool's own where all before it is broken.
      const own = id === 'go' ? 'goos: linux\n' : '';
      settled(() => parse(own + text.repeat(times), id));
    },
    LINEAR_MS,
  );
});

describe('mutated fixtures', () => {
  const all = cases.filter(({ expected }) => expected.length > 0);
  const mutation = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({
      kind: fc.constantFrom('flip' as const, 'delete' as const, 'repeat' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.integer({ min: 0, max: 255 }),
    }),
    fc.record({
      kind: fc.constant('number' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      word: fc.constantFrom(
        'NaN',
        '-Infinity',
        '1e308',
        '-1e308',
        '1e999',
        'null',
        '"5"',
        '[]',
        '{}',
        'true',
        '-0',
      ),
    }),
  );
  type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

  function mutate(text: string, change: Mutation): string {
    const position = Math.floor(change.at * text.length);
    if (change.kind === 'cut') return text.slice(0, position);
    if (change.kind === 'flip') {
      return text.slice(0, position) + String.fromCharCode(change.byte) + text.slice(position + 1);
    }
    if (change.kind === 'number') {
      const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;
      number.lastIndex = position;
      const found = number.exec(text);
      if (!found) return text;
      return text.slice(0, found.index) + change.word + text.slice(found.index + found[0].length);
    }
    const lines = text.split('\n');
    const index = Math.floor(change.at * (lines.length - 1));
    const line = lines[index] ?? '';
    return lines.toSpliced(index, 1, ...(change.kind === 'repeat' ? [line, line] : [])).join('\n');
  }

  test('only a ParseError is thrown, and every number is finite', () => {
    const changes = fc.array(mutation, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.boolean(), changes, ({ format, sources }, named, mutations) => {
        const change = (file: TextFile) => ({ ...file, text: mutations.reduce(mutate, file.text) });
        const changed = sources.map(
          (source): Source =>
            source.kind === 'file'
              ? { kind: 'file', file: change(source.file) }
              : { ...source, files: source.files.map(change) },
        );
        const outcome = settled(() => parseResults(changed, named ? format.id : 'auto'));
        if (outcome instanceof ParseError) expect(outcome.remedy).not.toBe('');
        else expectFinite(outcome);
      }),
      { numRuns: 4000 },
    );
  });

  test('claims() never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const format of formats) expect(typeof format.claims(text, jsonOf(text))).toBe('boolean');
      }),
    );
  });
});

function deep(): string {
  return '['.repeat(50_000) + ']'.repeat(50_000);
}
