/**
 * Rendered files are current: action.yml, the JSON schemas and the tables of docs/reference.md. Compared by content, because the
 * formatter changes quotes and columns.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { filesWithAddresses } from '../scripts/places.ts';
import {
  renderActionTypes,
  renderActionYml,
  renderAddresses,
  renderContributing,
  renderPackage,
  renderReference,
  renderReusable,
  repositoryIn,
} from '../scripts/rendered.ts';
import { schemaMarkText, schemaTexts } from '../scripts/schemas.ts';
import { inputs } from '../src/config/inputs.ts';
import { outputs } from '../src/config/outputs.ts';
import { formats } from '../src/formats/index.ts';
import { ACTION, REPOSITORY } from '../src/model/project.ts';
import { rulesSchemaText } from '../src/rules/json-schema.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const reusable = read('.github/workflows/perf-regression.yml');

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

  test('the hash of the JSON schemas', () => {
    expect(read('src/history/schema-mark.ts')).toBe(schemaMarkText());
  });

  test('action-types.yml, which has every input and output', () => {
    const types = parse(read('action-types.yml'));
    expect(types).toEqual(parse(renderActionTypes()));
    const action = parse(read('action.yml'));
    for (const list of ['inputs', 'outputs'])
      expect(Object.keys(types[list])).toEqual(Object.keys(action[list]));
    const { inputs: given, outputs: got } = types;
    expect(given.mode).toEqual({
      type: 'enum',
      'allowed-values': ['check', 'collect', 'publish', 'request', 'trends'],
    });
    expect(given.results).toEqual({ type: 'list', separator: ',', 'list-item': { type: 'string' } });
    expect([given['check-run'].type, given['max-rounds'].type, given.token.type]).toEqual([
      'boolean',
      'integer',
      'string',
    ]);
    expect([got.regressions.type, got.verdict.type, got['report-json'].type]).toEqual([
      'integer',
      'enum',
      'string',
    ]);
  });

  test('the JSON schemas', () => {
    const published = readdirSync(join(root, 'schema')).sort();
    const schemas = new Map([...schemaTexts(), ['rules.json', rulesSchemaText()]]);
    expect(published).toEqual([...schemas.keys()].sort());
    for (const [name, text] of schemas) {
      expect(JSON.parse(read(`schema/${name}`)), name).toEqual(JSON.parse(text));
    }
  });

  test('the tables of docs/reference.md', () => {
    const reference = read('docs/reference.md');
    expect(cellsOf(reference)).toEqual(cellsOf(renderReference(reference, reusable)));
    const first = cellsOf(reference).map((cells) => cells[1]);
    const called = parse(reusable).on.workflow_call;
    const names = [...inputs, ...outputs].map(({ name }) => name);
    for (const name of [...names, ...Object.keys(called.inputs), ...Object.keys(called.outputs)])
      expect(first).toContain(`\`${name}\``);
  });
});

test('the words and the picture of the marketplace are within its limits', () => {
  const { name, description, author, branding } = parse(read('action.yml'));
  expect(description.length).toBeLessThanOrEqual(125);
  expect(JSON.parse(read('package.json')).description).toBe(description);
  expect([name, author].every((text) => text.length > 0)).toBe(true);
  // https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#branding
  const colours = ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'];
  expect(colours).toContain(branding.color);
  // Of Feather 4.28, without those that GitHub leaves out.
  expect(['activity', 'bar-chart-2', 'trending-down', 'trending-up', 'zap']).toContain(branding.icon);
});

describe('the address of this project', () => {
  test('is in package.json', () => {
    expect(JSON.parse(read('package.json'))).toEqual(JSON.parse(renderPackage(read('package.json'))));
    expect(repositoryIn(read('package.json'))).toBe(REPOSITORY);
  });

  test('stands in one file of the code, and in texts that are rendered', () => {
    const code = ['src', 'scripts', '__tests__', 'bench'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    );
    const naming = code.filter((path) => /\.tsx?$/.test(path) && read(path).includes(REPOSITORY));
    expect(naming).toEqual(['src/model/project.ts']);
    const texts = filesWithAddresses(root).filter((path) => read(path).includes(REPOSITORY));
    expect(texts).toEqual(
      expect.arrayContaining(['.github/workflows/perf-regression.yml', 'README.md', 'examples/README.md']),
    );
  });

  test('moves with one edit and "npm run render"', () => {
    for (const path of filesWithAddresses(root)) {
      const moved = renderAddresses(read(path), REPOSITORY, 'their-org/its.new-name');
      expect(moved, path).not.toContain(REPOSITORY);
      expect(renderAddresses(moved, 'their-org/its.new-name', REPOSITORY), path).toBe(read(path));
    }
    const others = `my-${REPOSITORY} ${REPOSITORY}-docs https://github.com/${REPOSITORY}/issues`;
    expect(renderAddresses(others, REPOSITORY, 'a/b')).toBe(
      `my-${REPOSITORY} ${REPOSITORY}-docs https://github.com/a/b/issues`,
    );
  });
});

describe('the workflow that others call', () => {
  const path = '.github/workflows/perf-regression.yml';
  const actionsIn = (workflow: string) => new Set(workflow.match(/(?<=uses: )\S+\/perf-regression@\S+/g));

  test('is current', () => {
    expect(read(path)).toBe(renderReusable(read(path), read('CHANGELOG.md')));
  });

  test.each([
    ['# Changelog\n\n## Unreleased\n\n- New.\n', ACTION],
    ['# Changelog\n\n## 1.2.3\n\n- New.\n', `${REPOSITORY}@v1.2.3`],
    ['# Changelog\n\n## Unreleased\n\n- New.\n\n## 1.2.3 (2026-12-01)\n\n- Old.\n', `${REPOSITORY}@v1.2.3`],
  ])('uses the action of the newest release: %j', (changelog, action) => {
    const rendered = renderReusable(read(path), changelog);
    expect([...actionsIn(rendered)]).toEqual([action]);
    // The next release finds it again.
    expect(renderReusable(rendered, '## 2.0.0\n\n- Newer.\n')).toContain(`uses: ${REPOSITORY}@v2.0.0`);
    expect(rendered.match(/uses: /g)).toHaveLength(read(path).match(/uses: /g)?.length ?? 0);
  });
});

test('the plan of the house in CONTRIBUTING', () => {
  const contributing = read('CONTRIBUTING.md');
  expect(cellsOf(contributing)).toEqual(cellsOf(renderContributing(contributing)));
});

test('a reference without a place for a table is not passed over', () => {
  expect(() => renderReference('# nothing', reusable)).toThrow('no place for the table');
});

test('an input of the reusable workflow without words of its own is an input of the action', () => {
  const silent = Object.entries<{ description?: string }>(parse(reusable).on.workflow_call.inputs).filter(
    ([, { description }]) => description === undefined,
  );
  expect(silent.length).toBeGreaterThan(0);
  for (const [name] of silent) expect(inputs.map((input) => input.name)).toContain(name);
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
