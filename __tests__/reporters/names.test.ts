/** What names lose and where they break: never anything that tells two of them apart. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonPrefix, partsOf } from '../../src/reporters/names.ts';

test.each([
  { names: ['tests/bench.py::test_a', 'tests/bench.py::test_b'], prefix: 'tests/bench.py::' },
  { names: ['com.acme.Parse.run', 'com.acme.Print.run'], prefix: 'com.acme.' },
  { names: ['com.acme.Parse.run(size: 1)', 'com.acme.Parse.run(size: 2)'], prefix: 'com.acme.Parse.' },
  { names: ['a/b/one', 'a/b/two'], prefix: '' },
  { names: ['suite/all', 'suite/all/one'], prefix: 'suite/' },
  { names: ['package/', 'package/one'], prefix: '' },
  { names: ['package/only'], prefix: '' },
  { names: ['BenchmarkParse', 'BenchmarkPrint'], prefix: '' },
  { names: [], prefix: '' },
])('$names begin with "$prefix"', ({ names, prefix }) => {
  expect(commonPrefix(names)).toBe(prefix);
});

test('without what all begin with, names are as different as before, and none is empty', () => {
  const word = fc.constantFrom('com', 'acme', 'widgets', 'Parse', 'run(size:', '2)', '<T>', '', ' ', '😀');
  const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join('/'));
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 8 }), name, (rest, start) => {
      const names = rest.map((each) => `${start}.${each}`);
      const prefix = commonPrefix(names);
      const short = names.map((each) => each.slice(prefix.length));
      expect(names.every((each) => each.startsWith(prefix))).toBe(true);
      expect(new Set(short).size).toBe(names.length);
      expect(short).not.toContain('');
      expect(prefix).not.toMatch(/[([{<]/);
    }),
  );
});

test('a name is the sum of its parts', () => {
  // Of any code points. The strings of fast-check would first list all of them, which takes seconds.
  const text = fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points));
  fc.assert(
    fc.property(text, (name) => {
      expect(partsOf(name).join('')).toBe(name);
    }),
  );
  expect(partsOf('tests/bench.py::test_aB')).toEqual(['tests/', 'bench.', 'py::', 'test_', 'a', 'B']);
});
