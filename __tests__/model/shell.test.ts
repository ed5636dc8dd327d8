/** Words for a shell: bash gives back what was written, whatever it is. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shellLine, shellWord } from '../../src/model/shell.ts';
import { anyCharacter } from '../harness/any-character.ts';

/** What bash takes the lines for. One process for all of them: none of the words has a newline outside quotes. */
function wordsIn(lines: readonly string[], locale: string): string[][] {
  const script = lines.map((line) => `printf '%s\\0' ${line} end-of-line\n`).join('');
  const said = execFileSync('bash', ['--norc', '-s'], {
    input: script,
    env: { LC_ALL: locale, PATH: process.env.PATH },
    maxBuffer: 2 ** 26,
  });
  const all: string[][] = [[]];
  for (const word of said.toString('utf8').split('\0').slice(0, -1)) {
    if (word === 'end-of-line') all.push([]);
    else all.at(-1)?.push(word);
  }
  return all.slice(0, -1);
}

/** A word of a process: any text that UTF-8 can encode, without the byte that ends it. */
const word = fc
  .oneof(
    fc.string({ unit: anyCharacter, maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...'\'"\\$`!*?~{}[]()<>|&;#\n\r\t\x1b\x7f 1a='), maxLength: 12 }),
  )
  .map((text) => text.replaceAll('\0', ''));

const hostile = [
  '',
  '$(touch /tmp/x)',
  '`id`',
  "it's",
  "'; rm -rf / #",
  '\\',
  'a\nb',
  '\x1b[2J\u202egnp.exe',
  '\u200b7',
  '\x011',
  '~',
  '-n',
  '*',
  '{a,b}',
  'a=b',
  '#x',
  '!!',
  'Fibonacci/größe=10 🚀',
  '\u{e0001}',
];

describe.each(['C', 'C.UTF-8'])('in the locale %s', (locale) => {
  test('names that a shell would obey are one word each', () => {
    expect(wordsIn(hostile.map(shellWord), locale)).toEqual(hostile.map((each) => [each]));
  });

  test('any words come back', () => {
    const samples = fc.sample(fc.array(word, { maxLength: 5 }), { numRuns: 1500, seed: 36 });
    expect(wordsIn(samples.map(shellLine), locale)).toEqual(samples);
  });
});

test('a line has no character that a terminal obeys or hides', () => {
  for (const words of fc.sample(fc.array(word, { maxLength: 5 }), { numRuns: 1500, seed: 37 }))
    expect(shellLine(words)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u);
});

test('a word that needs no quotes has none', () => {
  const line = 'perf-regression bisect --good 0123abc --benchmark=Parse/n:10,k@2 --timeout +5% -- ./a_b.sh';
  expect(shellLine(line.split(' '))).toBe(line);
});
