/** The generic reader: a tool that nobody knows needs a mapping in the rules file, and no code. */

import { describe, expect, test } from 'vitest';
import { mappedFormat } from '../../src/formats/mapped.ts';
import { parseResults } from '../../src/formats/parse.ts';
import type { Mapping } from '../../src/model/mapping.ts';
import { skipText } from '../../src/model/skip-text.ts';

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
    skipped: skipped.map(({ line, why }) =>
      line === undefined ? skipText(why) : `${line}: ${skipText(why)}`,
    ),
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
    skipped: ['io/broken: {stats.mean} is not a number', 'no name'],
  });
});

test('CSV by column', () => {
  const text = 'Suite;Name;Kind;Mean [us]\nio;"read; small";time;12.5\r\nio;write;time;n/a\nio;"half\n';
  expect(read(asCsv, text)).toEqual({
    rows: [['io/read; small', 'time', 12500, 'ns', 0]],
    skipped: ['3: io/write: {Mean [us]} is not a number', '4: no name'],
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

describe('JSONPath', () => {
  const rows = (json: string, name: string, count = 50) =>
    read(
      { tool: 'mine', json, name: '{name}', values: [{ value: '{v}' }] },
      JSON.stringify(Array.from({ length: count }, (_, i) => ({ name: `${name}${i}`, v: 1 }))),
    ).rows.map(([found]) => found);

  test.each(['(a+)+$', '(a|a)*b', '^(([a-z])+.)+[A-Z]([a-z])+$', '(.*a){20}b'])(
    'a filter with %s, which makes others hang, ends at once',
    (expression) => {
      const name = `${'a'.repeat(5000)}!`;
      for (const called of ['match', 'search']) {
        expect(() => rows(`$[?${called}(@.name, '${expression}')]`, name)).toThrow('no mine result');
      }
    },
  );

  test.each([
    ["$[?match(@.name, 'a[0-4]')]", ['a0', 'a1', 'a2', 'a3', 'a4']],
    ["$[?match(@.name, '[0-4]')]", []],
    ["$[?search(@.name, '[0-1]$')]", ['a0', 'a1', 'a10', 'a11']],
    ["$[?match(@.name, 'a.') && @.v == 1]", ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9']],
    ["$[?search(@.v, '1')]", []],
    ["$[?search(@.name, '(')]", []],
  ])('%s finds what RFC 9535 says', (path, names) => {
    const found = () => rows(path, 'a', 12);
    if (names.length === 0) expect(found).toThrow('no mine result');
    else expect(found()).toEqual(names);
  });

  test.each([
    ['$..*..*..*', 'goes down (..) more than 2 times'],
    [`$${'[*,*]'.repeat(30)}`, 'has more than 8 commas'],
    ['$[?count($..*) > 5]', 'searches the whole file ($) again'],
    ['$[?count($.a[*]) > 5]', 'searches the whole file ($) again'],
    [`$.${'a'.repeat(2000)}`, 'has 2002 characters'],
  ])('%s is refused before it walks', (path, why) => {
    expect(() => rows(path, 'a')).toThrow(why);
  });

  test.each(['$[?@.v == $[0].v]', "$[?@.v == $['a,b..*'].v]", '$..[*]'])('%s is taken', (path) => {
    expect(() =>
      mappedFormat({ tool: 'mine', json: path, name: 'x', values: [{ value: '{v}' }] }),
    ).not.toThrow();
  });

  test('data that is nested too deeply, or has too many rows at once, is an error of ours', () => {
    const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;
    const mapping: Mapping = { tool: 'mine', json: '$..*', name: 'x', values: [{ value: '{v}' }] };
    expect(() => read(mapping, deep)).toThrow(
      /^results: the JSON is nested too deeply, or too large, for the paths of reader mine/,
    );
  });
});

test('all lines of a text share one budget', () => {
  const mapping: Mapping = { tool: 'mine', lines: `^(?P<name>x{0,${'0'.repeat(900)}1}) (?P<value>\\d+)$` };
  const text = `${'nearly a result 5 x\n'.repeat(400_000)}x 5\n`;
  expect(() => read(mapping, text)).toThrow(
    /reader mine was tried on \d+ million characters and stopped before the end of the text/,
  );
});

test('a line beyond the bound is no result', () => {
  expect(read(asLines, `${'x'.repeat(20_000)} took 5ms\nread took 1ms\n`).rows).toHaveLength(1);
});

describe('what is wrong is said', () => {
  test.each([
    { name: 'no JSON', mapping: asJson, text: 'hello', message: 'results: this is not JSON' },
    { name: 'nothing at the path', mapping: asJson, text: '{}', message: 'no mine result in this file' },
    { name: 'no columns', mapping: asCsv, text: 'a;b\n1;2\n', message: 'no name' },
    {
      name: 'a bad path',
      mapping: { ...asJson, json: '$.[' },
      text: '{}',
      message: '"$.[" is not a JSONPath',
    },
    {
      name: 'a bad expression',
      mapping: { ...asLines, lines: '(' },
      text: 'x',
      message: 'lines is not a regular',
    },
  ])('$name', ({ mapping, text, message }) => {
    expect(() => read(mapping, text)).toThrow(message);
  });
});
