/** Scenarios by tag: only what has one of the tags is judged, and the rest is neither missing nor new. */
import { describe, expect, test } from 'vitest';
import { parseRulesFile } from '../../src/rules/file.ts';
import { withTags } from '../../src/rules/tags.ts';
import { checked, historyOf, measured, runOf, steady } from './runs.ts';

const suite = (value: number) => [
  measured('Read', value, { tags: ['ci'] }),
  measured('Write', value, { tags: ['ci', 'slow'] }),
  measured('Scan', value),
];
const before = historyOf(steady(100).map(suite));
const patterns = new Map([['quick', ['S*', 'Read']]]);

describe('judged are', () => {
  test.each([
    ['all, where no tag is asked for', [], ['Read', 'Scan', 'Write']],
    ['those of a tag that the tool gave', ['ci'], ['Read', 'Write']],
    ['those of a tag by pattern', ['quick'], ['Read', 'Scan']],
    ['those of any of several', ['slow', 'quick'], ['Read', 'Scan', 'Write']],
  ])('%s', (_, tags, names) => {
    const { findings } = checked(suite(100), before, { tags, tagPatterns: patterns });
    expect(findings.map(({ benchmark }) => benchmark).sort()).toEqual(names);
    expect(findings.every(({ verdict }) => verdict === 'unchanged')).toBe(true);
  });

  test('a benchmark of another tag that is gone is not missing', () => {
    const { counts } = checked(suite(100).slice(0, 2), before, { tags: ['ci'] });
    expect(counts).toMatchObject({ missing: 0, unchanged: 2 });
  });

  test('a tag that nothing has is not a pass', () => {
    expect(checked(suite(100), before, { tags: ['nightly'] }).gate).toBe('nothing-compared');
  });
});

test('patterns of the rules file add tags to those of the tool, once', () => {
  const { tagPatterns } = parseRulesFile('rules.yml', 'tags:\n  ci: Re*\n  slow: [Write, Scan]\n');
  const { measurements } = withTags(runOf(suite(1)), tagPatterns);
  expect(measurements.map(({ benchmark }) => benchmark.tags)).toEqual([['ci'], ['ci', 'slow'], ['slow']]);
});
