/**
 * What is rendered from the lists of the code is current: action.yml, the JSON schemas and the README's tables.
 * Compared by content, because the formatter lays quotes and columns out anew.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { renderActionYml, renderContributing, renderReadme } from '../scripts/rendered.ts';
import { inputs } from '../src/config/inputs.ts';
import { outputs } from '../src/config/outputs.ts';
import { formats } from '../src/formats/index.ts';
import { schemaTexts } from '../src/history/schemas.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The cells of every table row, without the spaces that align them and the dashes under a head. */
function cellsOf(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s:-]+$/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
}

describe('current: if not, run "npm run render"', () => {
  test('action.yml', () => {
    expect(parse(read('action.yml'))).toEqual(parse(renderActionYml()));
  });

  test('the JSON schemas', () => {
    const published = readdirSync(join(root, 'schema')).sort();
    expect(published).toEqual([...schemaTexts().keys()].sort());
    for (const [name, text] of schemaTexts()) {
      expect(JSON.parse(read(`schema/${name}`)), name).toEqual(JSON.parse(text));
    }
  });

  test('the tables of the README', () => {
    const readme = read('README.md');
    expect(cellsOf(readme)).toEqual(cellsOf(renderReadme(readme)));
    for (const { name } of inputs) expect(cellsOf(readme).map((cells) => cells[1])).toContain(`\`${name}\``);
  });
});

test('the plan of the house in CONTRIBUTING', () => {
  const contributing = read('CONTRIBUTING.md');
  expect(cellsOf(contributing)).toEqual(cellsOf(renderContributing(contributing)));
});

test('a README without a place for a table is not passed over', () => {
  expect(() => renderReadme('# nothing')).toThrow('no place for the table');
});

describe.each([
  { list: 'inputs', entries: inputs },
  { list: 'outputs', entries: outputs },
])('$list', ({ entries }) => {
  test('no name twice', () => {
    const names = entries.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(entries.map(({ name, help }) => ({ name, help })))(
    '$name is one word and explained in sentences',
    (entry) => {
      expect(entry.name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(entry.help).toMatch(/^[A-Z`].*\.$/);
    },
  );
});

test('no format twice, and each says how its results are made', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  for (const { id, produce, reads } of formats) {
    expect(produce, id).not.toBe('');
    expect(reads, id).not.toBe('');
  }
});
