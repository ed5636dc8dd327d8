/** What a rule applies to: one word against metric, benchmark, tag and parameter; and wildcards. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesWildcard, selects } from '../../src/rules/selector.ts';
import { anyCharacter } from '../harness/any-character.ts';

const benchmark = { name: 'sort/n=1000', parameters: { backend: 'julia', n: '1000' }, tags: ['ci', 'quick'] };

describe('selects', () => {
  test.each([
    ['time', true, 'the metric'],
    ['ti*', true, 'the metric by wildcard'],
    ['sort/n=1000', true, 'the benchmark'],
    ['sort/*', true, 'the benchmark by wildcard'],
    ['ci', true, 'a tag'],
    ['julia', true, 'a parameter’s value'],
    ['*', true, 'anything'],
    ['backend', false, 'a parameter’s name'],
    ['jul*', false, 'a parameter’s value by wildcard'],
    ['sort', false, 'part of the benchmark’s name'],
    ['Time', false, 'another case'],
    ['', false, 'nothing'],
  ])('%j: %s (%s)', (selector, expected) => {
    expect(selects(selector, benchmark, 'time')).toBe(expected);
  });
});

/** Obviously right and exponentially slow. */
function slowly(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  const rest = pattern.slice(1);
  if (pattern[0] === '*') return slowly(rest, text) || (text !== '' && slowly(pattern, text.slice(1)));
  return text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && slowly(rest, text.slice(1));
}

describe('matchesWildcard', () => {
  test('agrees with an obviously right implementation', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
    fc.assert(
      fc.property(short, short, (pattern, text) => {
        expect(matchesWildcard(pattern, text)).toBe(slowly(pattern, text));
      }),
      { numRuns: 5000 },
    );
  });

  test('a text without wildcards matches itself only', () => {
    const plain = fc.string({ unit: anyCharacter }).map((text) => text.replace(/[*?]/g, ''));
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        expect(matchesWildcard(a, b)).toBe(a === b);
      }),
    );
  });

  test('many stars against a long text that does not match come to an end', () => {
    expect(matchesWildcard(`${'*a'.repeat(50)}b`, 'a'.repeat(20_000))).toBe(false);
  });
});
