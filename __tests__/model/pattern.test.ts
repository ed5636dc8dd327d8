/** Names as a regular expression that every tool reads alike, and no shell reads at all. */
import { describe, expect, test } from 'vitest';
import { patternOf } from '../../src/model/pattern.ts';

const matches = (names: readonly string[], name: string) => new RegExp(patternOf(names)).test(name);

describe('patternOf', () => {
  test.each([
    ['the names themselves', ['Read', 'Write'], 'Write'],
    ['signs that mean something in expressions', ['f(x)[1]+$'], 'f(x)[1]+$'],
    ['what is below the same first part', ['Read/small'], 'Read/large'],
    ['Go, which asks for the first part alone', ['Read/small'], 'Read'],
    ["the tool's own name, without its package", ['Read (example.com/m)'], 'Read'],
    ['a name that ends in brackets itself', ['Read (all)'], 'Read (all)'],
    ['letters of any script', ['größe'], 'größe'],
  ])('matches %s', (_, names, name) => {
    expect(matches(names, name)).toBe(true);
  });

  test.each([['Reader'], ['aRead'], ['Write']])('does not match %s', (name) => {
    expect(matches(['Read/small', 'Sync'], name)).toBe(false);
  });

  test('no name reaches a shell, whichever quotes are around it', () => {
    const names = [`'; rm -rf ~; '`, '"$(id)"', '`id`', 'a\\', 'a\nb', '!x'];
    expect(patternOf(names)).toMatch(/^\^\([\p{L}\p{N}_.|-]+\)\(\/\|\$\)$/u);
  });

  test('one first part stands once, and there are no slashes between', () => {
    expect(patternOf(['Read/a', 'Read/b'])).toBe('^(Read)(/|$)');
  });
});
