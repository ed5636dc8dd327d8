/** What a comment asks for: a line that a person writes, and what a hostile one may contain. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestIn } from '../../src/model/benchmark-request.ts';
import { anyCharacter } from '../harness/any-character.ts';

const asked = (names: string[] = [], base?: string) => ({ request: { names, base } });

test.each([
  ['/benchmark', asked()],
  ['/benchmark   ', asked()],
  ['/benchmark\nand more words --base x', asked()],
  ['/benchmark\r\nParse', asked()],
  ['/benchmark Parse', asked(['Parse'])],
  ['/benchmark Parse, Render*,Parse', asked(['Parse', 'Render*'])],
  ['/benchmark "parse a file" `x::y<z>` \'q\'', asked(['parse a file', 'x::y<z>', 'q'])],
  ['/benchmark "--base"', asked(['--base'])],
  ['/benchmark Parse --base v1.2.0', asked(['Parse'], 'v1.2.0')],
  ['/benchmark --base=release/1.x Parse', asked(['Parse'], 'release/1.x')],
  ['/benchmark\t--base\t0123456789abcdef', asked([], '0123456789abcdef')],
  ['/benchmark $(id) ; `ls /`', asked(['$(id)', ';', 'ls /'])],
] as const)('%j', (comment, expected) => {
  expect(requestIn(comment)).toEqual(expected);
});

test.each([
  '',
  'please /benchmark',
  ' /benchmark',
  '/benchmarks',
  '/benchmark-all',
  '> /benchmark',
  '/Benchmark',
])('%j asks for nothing', (comment) => expect(requestIn(comment)).toBeUndefined());

describe('is refused, with the reason', () => {
  test.each([
    ['--bse main', /--bse is not an option/],
    ['$(rm -rf /)', /-rf is not an option/],
    ['-x', /-x is not an option/],
    ['--base', /--base needs/],
    ['--base --base', /--base needs/],
    ['--base a --base b', /twice/],
    ['"open', /quote/],
    ['x'.repeat(3000), /characters/],
    [Array.from({ length: 60 }, (_, i) => `n${i}`).join(' '), /more than 50/],
    ...['-main', '--upload-pack=x', 'a..b', 'a~1', 'a^{}', 'a@{1}', 'x.lock', 'a:b', 'a//b', 'a/', '$x'].map(
      (ref): [string, RegExp] => [`--base=${ref}`, /--base needs/],
    ),
  ])('%j', (rest, words) => {
    expect(requestIn(`/benchmark ${rest}`)).toMatchObject({ fault: expect.stringMatching(words) });
  });
});

test('any text is a request within its bounds, a fault in one line, or nothing', () => {
  const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: anyCharacter, maxLength: 3000 }));
  fc.assert(
    fc.property(line, fc.boolean(), (text, isCommand) => {
      const parsed = requestIn(isCommand ? `/benchmark ${text}` : text);
      if (parsed && 'fault' in parsed) expect(parsed.fault).not.toContain('\n');
      if (!parsed || 'fault' in parsed) return;
      const { names, base = 'main' } = parsed.request;
      expect(names.length).toBeLessThanOrEqual(50);
      for (const name of names) expect(name).not.toMatch(/[\r\n]/);
      expect(base).toMatch(/^[A-Za-z0-9_][\w./+-]*$/);
    }),
  );
});
