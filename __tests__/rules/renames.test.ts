/** A series goes on under the new name of its benchmark. */
import { describe, expect, test } from 'vitest';
import { parseRulesFile } from '../../src/rules/file.ts';
import { checkRenames, formerName, underNewNames } from '../../src/rules/renames.ts';
import { checked, earlier, findingOf, measured, runOf, steady } from '../check/runs.ts';

const renames = new Map([
  ['Read', 'ReadAll'],
  ['Old', 'Read'],
]);
const namesOf = (names: readonly string[]) =>
  underNewNames(runOf(names.map((name) => measured(name, 1))), renames).measurements.map(
    ({ benchmark }) => benchmark.name,
  );

describe('stored names', () => {
  test.each([
    ['one', ['Read'], ['ReadAll']],
    ['over two steps', ['Old'], ['ReadAll']],
    ['not named', ['Write'], ['Write']],
    ['the new name is there as well: they are two', ['Read', 'ReadAll'], ['Read', 'ReadAll']],
  ])('%s', (_, stored, shown) => {
    expect(namesOf(stored)).toEqual(shown);
  });

  test('a run without any renamed benchmark is handed on as it is', () => {
    const run = runOf([measured('Read', 1)]);
    expect(underNewNames(run, new Map())).toBe(run);
  });

  test('the newest of the old names is told', () => {
    const runs = ['Old', 'Read', 'ReadAll'].map((name) => runOf([measured(name, 1)]));
    expect(formerName('ReadAll', runs, renames)).toBe('Read');
    expect(formerName('ReadAll', runs.slice(2), renames)).toBeNull();
    expect(formerName('Write', runs, renames)).toBeNull();
  });
});

test('a regression is found across the rename, and neither a new nor a missing benchmark', () => {
  const report = checked([measured('ReadAll', 150)], earlier(steady(100)), { renames });
  expect(findingOf(report)).toMatchObject({ verdict: 'regressed', formerName: 'Read' });
  expect(report.counts).toMatchObject({ new: 0, missing: 0 });
  const without = checked([measured('ReadAll', 150)], earlier(steady(100)));
  expect(without).toMatchObject({ gate: 'nothing-compared', counts: { new: 1, missing: 1 } });
});

describe('in the rules file', () => {
  test('present names by former ones', () => {
    const text = 'renames:\n  Read: ReadAll\n  __proto__: Other\n';
    expect(parseRulesFile('rules.yml', text).renames.get('Read')).toBe('ReadAll');
  });

  test('a circle is refused', () => {
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(() => checkRenames('rules.yml', circle)).toThrow(
      'rules.yml: renames: "a" → "b" → "a" form a cycle',
    );
  });
});
