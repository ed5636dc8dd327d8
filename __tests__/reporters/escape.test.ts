/** Text in user-perceived characters: the fast way and Unicode's way agree. */
import { expect, test } from 'vitest';
import { graphemes } from '../../src/reporters/escape.ts';
import { pad, width } from '../../src/reporters/table.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const segmented = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

test('each character of the first 0x3100, beside itself and beside letters and symbols', () => {
  for (let code = 0x20; code < 0x3100; code++) {
    const character = String.fromCharCode(code);
    const text = `a${character}${character}→${character}é`;
    if (graphemes(text).join('|') !== segmented(text).join('|')) expect.fail(`U+${code.toString(16)}`);
  }
});

test.each([
  ['plain text', 10],
  ['±3 % → 5 µs', 11],
  ['e\u0301', 1],
  ['👩\u200D🔬', 2],
  ['测量', 4],
])('%j is %i columns wide', (text, columns) => {
  expect(width(text)).toBe(columns);
  expect(width(pad(text, 20))).toBe(20);
});
