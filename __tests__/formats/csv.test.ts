/** CSV after RFC 4180, and what becomes of broken quotes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRecords } from '../../src/formats/csv.ts';

const read = (text: string, separator?: string) =>
  [...csvRecords(text, separator)].map(({ line, fields }) => [line, fields]);

test.each([
  [
    'a,b\n1,2',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  ],
  [
    'a,b\r\n\r\n1,2\r\n',
    [
      [1, ['a', 'b']],
      [3, ['1', '2']],
    ],
  ],
  ['\ufeff"a","b, c"\n', [[1, ['a', 'b, c']]]],
  [
    '"say ""hi""",""\n,\n',
    [
      [1, ['say "hi"', '']],
      [2, ['', '']],
    ],
  ],
  [
    '"two\nlines",1\nx,2',
    [
      [1, ['two\nlines', '1']],
      [3, ['x', '2']],
    ],
  ],
  ['a "quote" inside,1', [[1, ['a "quote" inside', '1']]]],
  [
    '"broken,1\n"b",2\n',
    [
      [1, undefined],
      [2, ['b', '2']],
    ],
  ],
  [
    '"broken" x,1\nb,2\n',
    [
      [1, undefined],
      [2, ['b', '2']],
    ],
  ],
  [
    'a,1\n"never closed',
    [
      [1, ['a', '1']],
      [2, undefined],
    ],
  ],
  ['', []],
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('another separator', () => {
  expect(read('"a;b";1,5\n', ';')).toEqual([[1, ['a;b', '1,5']]]);
});

test('what is written in quotes is read again', () => {
  const fields = fc.array(fc.string(), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(fields), (rows) => {
      const text = rows
        .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      expect([...csvRecords(text)].map((record) => record.fields)).toEqual(rows);
    }),
  );
});
