/** What an input needs: alone it is reported as idle, with its partner it is not; and names that no input has. */
import { describe, expect, test } from 'vitest';
import { commandsByOption } from '../../src/commands/option-use.ts';
import { descriptionOf, needsOf, valuesOf } from '../../src/config/describe.ts';
import { askedIn, idleInputs, unknownInputs } from '../../src/config/effect.ts';
import { type Input, isChoice } from '../../src/config/input-types.ts';
import { inputs } from '../../src/config/inputs.ts';

const list = inputs as readonly Input[];
const known = new Set<string>(list.map(({ name }) => name));
const defaults = Object.fromEntries(list.map((input) => [input.name, input.default]));

const idle = (given: Readonly<Record<string, string>>, variables: Readonly<Record<string, string>> = {}) => {
  const written = { ...defaults, ...given };
  return idleInputs(askedIn(written), { written, variables, known, at: 'action' }).map(
    ({ message }) => message,
  );
};

/** A value that is not the default. */
function otherValue(input: Input): string {
  if (isChoice(input.kind)) return input.kind.find((word) => word !== input.default) as string;
  if (typeof input.kind === 'object') return String((input.kind as { max: number }).max);
  return input.kind === 'flag' ? String(input.default !== 'true') : 'something';
}

describe.each(list)('$name', (input) => {
  const value = otherValue(input);
  const needs = input.needs ?? [];
  const unmet = needs.filter((need) => {
    const partners = need.flatMap((each) => ('input' in each ? [each] : []));
    return !partners.some(({ input: name, is }) =>
      is ? is.includes(defaults[name] as string) : defaults[name] !== '' && defaults[name] !== 'false',
    );
  });

  test('alone: one warning if it needs something that is not there by default, else none', () => {
    const messages = idle({ [input.name]: value }).filter((message) => message.startsWith(input.name));
    expect(messages).toHaveLength(Math.min(unmet.length, 1));
    if (unmet.length > 0) expect(messages[0]).toContain(`${input.name} has no effect without `);
  });

  test('by its default: never a warning', () => {
    expect(idle({ [input.name]: input.default })).toEqual([]);
  });

  test('with any one of its partners: none', () => {
    for (const [i, need] of needs.entries()) {
      for (const partner of need) {
        if (!('input' in partner)) continue;
        for (const word of partner.is ?? ['something']) {
          const others = needs.flatMap((each, j) => {
            const first = each.find((one) => 'input' in one);
            return i === j || !first || !('input' in first)
              ? []
              : [[first.input, first.is?.[0] ?? 'something']];
          });
          const given = { ...Object.fromEntries(others), [partner.input]: word, [input.name]: value };
          expect(idle(given).join().includes(input.name), JSON.stringify(given)).toBe(false);
        }
      }
    }
  });

  test('its partners are inputs, and their values are values of theirs', () => {
    for (const partner of needs.flat()) {
      if (!('input' in partner)) continue;
      const other = list.find(({ name }) => name === partner.input) as Input;
      expect(other, partner.input).toBeDefined();
      if (isChoice(other.kind)) for (const word of partner.is ?? []) expect(other.kind).toContain(word);
    }
  });

  test('its description has each of its values and bounds, and what it needs', () => {
    const text = descriptionOf(input);
    if (isChoice(input.kind)) for (const word of input.kind) expect(text).toContain(`\`${word}\``);
    if (input.kind === 'flag') expect(text).toContain(`If \`${input.default !== 'true'}\`, `);
    if (typeof input.kind === 'object' && 'min' in input.kind) expect(text).toContain(valuesOf(input));
    expect(text).toContain(needsOf(input));
    // GitHub takes it for an expression.
    expect(text).not.toContain('${{');
  });

  test('misspelt: the right name', () => {
    const { name } = input;
    const slips = [name.slice(0, -1), `${name}s`, name[1] + (name[0] as string) + name.slice(2)];
    for (const slip of [...slips, name.replaceAll('-', '_')].filter((each) => !known.has(each))) {
      const found = unknownInputs({ [`INPUT_${slip.toUpperCase()}`]: value });
      expect(found.map(({ nearest }) => nearest)).toEqual([name]);
    }
  });
});

test('what lacks the same thing is one warning', () => {
  expect(idle({ setup: 'npm ci', 'max-rounds': '5' })).toEqual([
    'setup, max-rounds have no effect without command',
  ]);
  expect(idle({ 'slack-on': 'always' })).toEqual(['slack-on has no effect without slack-webhook']);
  expect(idle({ 'issue-labels': 'a' })).toEqual([
    'issue-labels has no effect without issue: auto or schedule, or mode: trends',
  ]);
  expect(idle({ archive: 'branch:old' })).toEqual(['archive has no effect without retention-days']);
  expect(idle({ 'history-dir': 'x', store: 'artifact' })).toEqual([
    'history-dir has no effect without store: branch',
  ]);
  expect(idle({ mode: 'trends', thresholds: '5%', tags: 'ci' })).toEqual([
    'tags has no effect without mode: check or publish',
  ]);
  expect(idle({ mode: 'collect', shard: 'a', results: 'x' })).toEqual([]);
});

test.each([
  ['true', 0],
  ['1', 0],
  ['', 1],
  ['false', 1],
])('a reason with ALLOW_REGRESSION=%s', (variable, warnings) => {
  expect(idle({ 'allow-regression-reason': 'why' }, { ALLOW_REGRESSION: variable })).toHaveLength(warnings);
});

test('variables of other names are no misspelt inputs', () => {
  const env = {
    INPUT_VERSION: '1',
    PATH: '',
    'INPUT_GRACE-PERIOD': '3',
    INPUT_RESULTS: 'x',
  };
  expect(unknownInputs(env).map(({ name }) => name)).toEqual(['grace-period']);
});

test('every option of a command that is an input is one that the list has', async () => {
  const use = await commandsByOption();
  expect(use.get('thresholds')).toContain('check');
  expect(use.get('archive')).toEqual(['history prune']);
  for (const name of ['record', 'comment', 'max-rounds', 'issue', 'confirm-runs'])
    expect(use.has(name)).toBe(false);
});
