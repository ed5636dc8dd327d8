/** What the bundle loads before it works: each file costs node about a millisecond, and each package its evaluation. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../harness/process.ts';

const DIST = join(projectRoot, 'dist');

/** The texts of an entry and of all that it imports statically, by path. */
function loadedBy(...entries: readonly string[]): Map<string, string> {
  const loaded = new Map<string, string>();
  const load = (path: string) => {
    if (loaded.has(path)) return;
    const text = readFileSync(path, 'utf8');
    loaded.set(path, text);
    for (const [, file = ''] of text.matchAll(/^(?:import|\} from|export .* from)\b.*?"(\.[^"]+)";$/gm))
      load(join(dirname(path), file));
  };
  for (const entry of entries) load(join(DIST, entry));
  return loaded;
}

function chunk(name: string): string {
  const file = readdirSync(join(DIST, 'chunks')).find((each) => each.startsWith(`${name}-`));
  if (file === undefined) throw new Error(`dist has no chunk ${name}: was it built?`);
  return `chunks/${file}`;
}

/** What only some jobs use. */
const RARE = [
  '@actions/artifact',
  '@actions/cache',
  '@actions/core',
  '@octokit/',
  'aws4fetch',
  'fast-xml-parser',
  'hyparquet-writer',
  'mathjs',
  'tinyglobby',
  're2js',
  'undici',
  'yaml',
];

const PATHS: readonly (readonly [string, () => readonly string[], number])[] = [
  ['the action', () => ['action.js'], 12],
  ['the command line', () => ['command-line.js'], 4],
  ['check', () => ['command-line.js', chunk('check')], 9],
];

test.each(PATHS)('%s starts with few files and without rare packages', (_, entries, most) => {
  const loaded = loadedBy(...entries());
  expect(loaded.size).toBeGreaterThan(1);
  expect(loaded.size).toBeLessThanOrEqual(most);
  const texts = [...loaded.values()].join('\n');
  expect(RARE.filter((name) => texts.includes(`// node_modules/${name}`))).toEqual([]);
  // Importing a module of Node evaluates everything that it exports.
  const imported = [...texts.matchAll(/^import .* from ["'](node:[^"']+)["'];$/gm)].map((match) => match[1]);
  expect(imported.filter((name) => name !== 'node:module')).toEqual([]);
});

test('`--version` loads the entry alone', () => {
  expect([...loadedBy('cli.js').keys()]).toEqual([join(DIST, 'cli.js')]);
});
