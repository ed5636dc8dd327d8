/** The schema that editors have of the rules file says of every file what the program says of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Ajv as AjvType } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { schemaAddress } from '../../src/model/project.ts';
import { parseRulesFile } from '../../src/rules/file.ts';
import { rulesSchemaText } from '../../src/rules/json-schema.ts';
import { blocks, page } from '../documents.ts';

const require = createRequire(import.meta.resolve('ajv-formats'));
const { Ajv } = require('ajv') as { Ajv: typeof AjvType };
const addFormats = require('ajv-formats') as (ajv: AjvType) => void;

const root = join(import.meta.dirname, '../..');
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const schema = JSON.parse(rulesSchemaText());
const isValid = ajv.compile(schema);

const examples = ['nightly-ndjson', 'script-tracking'].map((name) => {
  const path = `examples/${name}/perf-regression.yml`;
  return { path, text: readFileSync(join(root, path), 'utf8') };
});
const shown = blocks(page('docs/reference.md'), 'yaml')
  .filter((text) => Object.keys(parse(text) ?? {}).some((key) => Object.hasOwn(schema.properties, key)))
  .map((text, i) => ({ path: `docs/reference.md, block ${i}`, text }));

test.each([...examples, ...shown])('$path is a rules file to both', ({ path, text }) => {
  parseRulesFile(path, text);
  isValid(parse(text));
  expect(isValid.errors).toBeNull();
});

test('the reference shows rules files, and the examples name the schema to editors', () => {
  expect(shown.length).toBeGreaterThan(7);
  for (const { text } of examples) {
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${schemaAddress('rules')}`);
  }
});

const rule = { select: 'julia', threshold: '12%' };
const waiver = { select: 'julia', ceiling: '35%', reason: 'new', owner: 'me', until: '2026-12-31' };
const derived = { metric: 'tail', formula: 'p95 / p50' };
const reader = { tool: 'mine', json: '$[*]', name: '{label}', values: [{ value: '{mean}' }] };

/** What is taken, with its keys, and what each list or map is called. */
const right: Readonly<Record<string, unknown>> = {
  rules: [
    rule,
    { threshold: '0.5 %', critical: '100%', min: '60%', max: 2.5, direction: 'none', main: false, tag: 'a' },
  ],
  waivers: [waiver],
  derived: [
    derived,
    { ...derived, from: { p95: { benchmark: 'a', metric: 'b' } }, benchmark: 'x', unit: 'ms' },
  ],
  readers: [reader],
  renames: { old: 'new' },
  names: 'vite',
  tags: { ci: ['a', 'b'], all: '*' },
  sources: { '^a': 'b.go' },
};

const both = (file: unknown) => {
  let isRead = true;
  try {
    parseRulesFile('rules.yml', stringify(file));
  } catch {
    isRead = false;
  }
  return { isRead, isValid: isValid(file) };
};

test('what is right is right to both', () => {
  expect(both(right)).toEqual({ isRead: true, isValid: true });
  for (const [key, value] of Object.entries(right)) {
    expect(both({ [key]: value }), key).toEqual({ isRead: true, isValid: true });
  }
});

describe('what is wrong is wrong to both', () => {
  const wrong: [string, unknown][] = [
    ['a list', []],
    ['an unknown key', { rule: [rule] }],
    ...Object.keys(right).map((key): [string, unknown] => [`a number as ${key}`, { [key]: 7 }]),
    ...(
      [
        ['rules', rule],
        ['waivers', waiver],
        ['derived', derived],
        ['readers', reader],
      ] as const
    ).flatMap(([key, entry]): [string, unknown][] => [
      [`an unknown key of ${key}`, { [key]: [{ ...entry, treshold: '12%' }] }],
      [`${key} as a map`, { [key]: entry }],
      ...Object.keys(entry)
        .filter((name) => key !== 'rules' && !(key === 'readers' && name === 'json'))
        .filter(
          (name) => !(key === 'waivers' && name === 'select') && !(key === 'readers' && name !== 'tool'),
        )
        .map((name): [string, unknown] => [
          `${key} without ${name}`,
          { [key]: [{ ...entry, [name]: undefined }] },
        ]),
    ]),
    ['a direction that is none', { rules: [{ ...rule, direction: 'up' }] }],
    ['a threshold that is a list', { rules: [{ ...rule, threshold: ['12%'] }] }],
    ['a threshold without its sign', { rules: [{ ...rule, threshold: 0.12 }] }],
    ['a negative threshold', { rules: [{ ...rule, threshold: '-12%' }] }],
    ['a ceiling in words', { waivers: [{ ...waiver, ceiling: 'a third' }] }],
    ['main as text', { rules: [{ ...rule, main: 'yes' }] }],
    ['a day that is none', { waivers: [{ ...waiver, until: 'next week' }] }],
    ['a source without a metric', { derived: [{ ...derived, from: { a: { benchmark: 'b' } } }] }],
    ['a tool in capitals', { readers: [{ ...reader, tool: 'Mine' }] }],
    ['a value with an unknown key', { readers: [{ ...reader, values: [{ value: '{a}', name: 'b' }] }] }],
  ];

  test.each(wrong)('%s', (_, file) => {
    expect(both(file)).toEqual({ isRead: false, isValid: false });
  });
});

test('every example of the schema is taken where it stands', () => {
  let tried = 0;
  const walk = (node: Record<string, unknown>) => {
    for (const example of (node.examples as unknown[] | undefined) ?? []) {
      expect(ajv.validate(node, example), JSON.stringify(example)).toBe(true);
      tried++;
    }
    for (const value of Object.values(node)) {
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) walk(value as never);
    }
  };
  walk(schema);
  expect(tried).toBeGreaterThan(25);
});
