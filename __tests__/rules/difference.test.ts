/** How two rules files differ, in words. */
import { expect, test } from 'vitest';
import { ruleDifferenceText } from '../../src/reporters/allowed.ts';
import { rulesDifference } from '../../src/rules/difference.ts';

const BASE =
  'rules:\n  - { benchmark: Parse, threshold: 10% }\n  - { threshold: 20% }\ntags: { ci: Parse }\n';

test.each([
  ['nothing', BASE, BASE, []],
  [
    'comments and the order of keys',
    BASE,
    `# Why.\ntags: { ci: Parse }\n${BASE.split('tags')[0]}`.replace(
      'benchmark: Parse, threshold: 10%',
      'threshold: 10%, benchmark: Parse',
    ),
    [],
  ],
  ['a limit', BASE, BASE.replace('10%', '90%'), ['rules (benchmark: Parse) threshold: 10% → 90%']],
  [
    'a key of a rule',
    BASE,
    BASE.replace('10%', '10%, critical: 90%'),
    ['rules (benchmark: Parse) critical: added 90%'],
  ],
  [
    'a rule',
    BASE,
    BASE.replace('tags', '  - { tag: ci, max: 5 ms }\ntags'),
    ['rules (tag: ci): added {"max":"5 ms","tag":"ci"}'],
  ],
  [
    'a rule less',
    BASE.replace('  - { threshold: 20% }\n', ''),
    'rules: [{ benchmark: Parse, threshold: 10% }]',
    ['tags: removed {"ci":"Parse"}'],
  ],
  [
    'the order of rules',
    BASE,
    'rules: [{ threshold: 20% }, { benchmark: Parse, threshold: 10% }]\ntags: { ci: Parse }\n',
    ['rules: one order → another'],
  ],
  ['a tag', BASE, BASE.replace('ci: Parse', 'ci: Render'), ['tags ci: Parse → Render']],
  ['a file', undefined, 'names: vite\n', ['names: added vite']],
  ['no file', 'names: vite\n', undefined, ['names: removed vite']],
  ['what is not YAML', 'names: vite\n', '{', ['names: removed vite']],
])('%s', (_, before, after, words) => {
  expect(rulesDifference(before, after).map(ruleDifferenceText)).toEqual(words);
});

test('two rules that select the same are distinguished by their order', () => {
  const rules = (first: string, second: string) =>
    `rules: [{ threshold: ${first} }, { threshold: ${second} }]`;
  expect(rulesDifference(rules('10%', '20%'), rules('20%', '10%'))).toHaveLength(2);
});
