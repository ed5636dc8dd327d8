/** The generic reader: a tool that nobody knows needs a mapping in the rules file, and no code. */
import { describe, expect, test } from 'vitest';
import { mappedFormat } from '../../src/formats/mapped.ts';
import { parseResults } from '../../src/formats/parse.ts';
import type { Mapping } from '../../src/model/mapping.ts';

const JSON_TEXT = `{"groups": {"io": {"results": [
  {"label": "read", "stats": {"mean": 1.5, "times": [1, 2]}, "ops": 10},
  {"label": "write", "stats": {"mean": 2.5}, "ops": "20"},
  {"label": "broken", "stats": {"mean": null}, "ops": 3},
  {"stats": {"mean": 1}}
]}}}`;

const asJson: Mapping = {
  tool: 'mine',
  json: '$.groups.*.results[*]',
  name: 'io/{label}',
  values: [
    { metric: 'time', value: '{stats.mean}', unit: 'ms', samples: '{stats.times}' },
    { metric: 'rate', value: '{$.ops}', unit: 'ops/s' },
  ],
};

const asCsv: Mapping = {
  tool: 'mine',
  csv: ';',
  name: '{Suite}/{Name}',
  values: [{ metric: '{Kind}', value: '{Mean [us]}', unit: 'us', direction: 'lower' }],
};

const asLines: Mapping = {
  tool: 'mine',
  lines: '^(?P<name>\\S+) took (?P<value>[\\d.]+) ?(?P<unit>ms|s)',
};

function read(mapping: Mapping, text: string) {
  const file = { path: 'results', text };
  const { measurements, skipped } = parseResults([{ kind: 'file', file }], 'mine', [mappedFormat(mapping)]);
  const rows = measurements.map(({ benchmark, metric, sample }) => [
    benchmark.name,
    metric.name,
    sample.centre,
    metric.unit,
    sample.values.length,
  ]);
  return {
    rows,
    skipped: skipped.map(({ line, reason }) => (line === undefined ? reason : `${line}: ${reason}`)),
  };
}

test('JSON by path', () => {
  expect(read(asJson, JSON_TEXT)).toEqual({
    rows: [
      ['io/read', 'time', 1.5e6, 'ns', 2],
      ['io/read', 'rate', 10, '1/s', 0],
      ['io/write', 'time', 2.5e6, 'ns', 0],
      ['io/write', 'rate', 20, '1/s', 0],
      ['io/broken', 'rate', 3, '1/s', 0],
    ],
    skipped: ['io/broken: {stats.mean} is not a number', 'the row has no name'],
  });
});

test('CSV by column', () => {
  const text = 'Suite;Name;Kind;Mean [us]\nio;"read; small";time;12.5\r\nio;write;time;n/a\nio;"half\n';
  expect(read(asCsv, text)).toEqual({
    rows: [['io/read; small', 'time', 12500, 'ns', 0]],
    skipped: ['3: io/write: {Mean [us]} is not a number', '4: the row has no name'],
  });
});

test('lines by named groups', () => {
  const text = 'start\nread took 12.5ms\nwrite took 2 s, slow\nread took 13.5ms\n';
  expect(read(asLines, text).rows).toEqual([
    ['read', 'value', 13e6, 'ns', 2],
    ['write', 'value', 2e9, 'ns', 0],
  ]);
});

test('values are iterations unless the mapping says that they are processes', () => {
  const file = { path: 'results', text: JSON_TEXT };
  const levelOf = (mapping: Mapping) =>
    parseResults([{ kind: 'file', file }], 'mine', [mappedFormat(mapping)]).measurements[0]?.sample.level;
  expect(levelOf(asJson)).toBe('iteration');
  expect(levelOf({ ...asJson, samples: 'process' })).toBe('process');
});

test('an expression that makes others hang is linear here', () => {
  const mapping: Mapping = { tool: 'mine', lines: '^(?P<name>(a+)+) (?P<value>\\d+)$' };
  const text = `${'a'.repeat(9000)}!\na 5\n`;
  expect(read(mapping, text).rows).toEqual([['a', 'value', 5, '', 0]]);
});

test('a line beyond the bound is no result', () => {
  expect(read(asLines, `${'x'.repeat(20_000)} took 5ms\nread took 1ms\n`).rows).toHaveLength(1);
});

describe('what is wrong is said', () => {
  test.each([
    { name: 'no JSON', mapping: asJson, text: 'hello', message: 'results: this is not JSON' },
    { name: 'nothing at the path', mapping: asJson, text: '{}', message: 'no mine result in this file' },
    { name: 'no columns', mapping: asCsv, text: 'a;b\n1;2\n', message: 'the row has no name' },
    { name: 'a bad path', mapping: { ...asJson, json: '$.[' }, text: '{}', message: '"$.[" is no JSONPath' },
    {
      name: 'a bad expression',
      mapping: { ...asLines, lines: '(' },
      text: 'x',
      message: 'lines is no regular',
    },
  ])('$name', ({ mapping, text, message }) => {
    expect(() => read(mapping, text)).toThrow(message);
  });
});
