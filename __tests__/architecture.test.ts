/**
 * The architecture follows scripts/floors.ts: imports go down or stay in their room, pure rooms only compute, and every file is in a
 * room. Walks the imports of src and names the file that breaks a rule.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entries, floors } from '../scripts/floors.ts';
import { everyWarning } from './reporters/every-warning.ts';

const root = join(import.meta.dirname, '../src');

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/**
 * What is imported, whether for types or values: files of src by their path in it, packages by their name.
 * @param withLazy with what is only loaded when it is used
 */
function importsOf({ path, text }: { path: string; text: string }, withLazy = true): string[] {
  const named = text.matchAll(
    /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  );
  return [...named].flatMap(([, fixed, lazy]) => {
    if (fixed === undefined && !withLazy) return [];
    const name = fixed ?? lazy ?? '';
    return name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : name;
  });
}

const isIn = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

/** Packages that only compute. */
const packages = ['zod', 'yaml', 'fastest-levenshtein', 'mathjs', 'json-p3', 're2js', 'fast-xml-parser'];

const rooms = new Map(
  floors.flatMap((floor, level) => floor.map((room) => [room.folder, { ...room, level }] as const)),
);
const folderOf = (path: string) => path.split('/')[0] ?? '';
const isSource = (name: string) => /\.tsx?$/.test(name);

test('every file lies in a room; only the entries lie in src itself', () => {
  const loose = sources.map(({ path }) => path).filter((path) => !rooms.has(folderOf(path)));
  expect(loose.sort()).toEqual([...entries].sort());
});

test.each([...rooms.keys()])('%s holds more than one file', (folder) => {
  expect(sources.filter(({ path }) => folderOf(path) === folder).length).toBeGreaterThan(1);
});

describe.each([...rooms.values()])('$folder', ({ folder, level, isPure }) => {
  const files = sources.filter(({ path }) => folderOf(path) === folder);

  test.each(files)('$path imports from its own room and from lower floors only', (file) => {
    const upward = importsOf(file)
      .filter(isSource)
      .filter((name) => folderOf(name) !== folder && !((rooms.get(folderOf(name))?.level ?? 99) < level));
    expect(upward).toEqual([]);
  });

  if (isPure) {
    test.each(files)('$path computes only', (file) => {
      const strangers = importsOf(file).filter(
        (name) => !isSource(name) && !packages.some((allowed) => isIn(name, allowed)),
      );
      expect(strangers).toEqual([]);
      // Comments and strings do nothing.
      const code = file.text.replace(
        /\/\*[\s\S]*?\*\/|\/\/.*$|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`/gm,
        '',
      );
      expect(code).not.toMatch(
        /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bconsole\.\w+\(|\bfetch\(/,
      );
    });
  }
});

test('files form no circles of fixed imports, of types included', () => {
  const imports = new Map(sources.map((file) => [file.path, importsOf(file, false).filter(isSource)]));
  const reachedFrom = (path: string) => {
    const reached = new Set<string>(imports.get(path));
    for (const each of reached) for (const next of imports.get(each) ?? []) reached.add(next);
    return reached;
  };
  const reached = new Map(sources.map(({ path }) => [path, reachedFrom(path)]));
  const inCircles = sources.map(({ path }) => path).filter((path) => reached.get(path)?.has(path));
  expect(inCircles).toEqual([]);
});

test('the dashboard runs in a browser: all that it reaches is pure, or a library for pages', () => {
  const reached = new Set(sources.filter(({ path }) => isIn(path, 'dashboard')).map(({ path }) => path));
  expect(reached.size).toBeGreaterThan(0);
  const foreign: string[] = [];
  for (const path of reached) {
    const file = sources.find((source) => source.path === path);
    if (!file) continue;
    for (const name of importsOf(file)) {
      if (isSource(name)) reached.add(name);
      else if (![...packages, 'preact', 'uplot'].some((allowed) => isIn(name, allowed)))
        foreign.push(`${path}: ${name}`);
    }
  }
  expect(foreign).toEqual([]);
});

test('the toolkit of GitHub Actions is spoken to in one file beside the entry', () => {
  const speakers = sources
    .filter((file) => importsOf(file).includes('modes/runner-commands.ts'))
    .map(({ path }) => path);
  expect(speakers).toEqual(['modes/actions-runner.ts']);
});

const codes = [...new Set(everyWarning.map(({ code }) => code))];

test.each(codes)('the warning %s is given as data, and phrased in one place', (code) => {
  const literal = new RegExp(`\\bcode: '${code}',`);
  const givers = sources.filter(({ path, text }) => !isIn(path, 'reporters') && literal.test(text));
  expect(givers).not.toEqual([]);
  // Where a warning is made there is a code, a subject and values: a sentence does not compile, nor does it hide elsewhere.
  const phrased = sources.filter(({ text }) => new RegExp(`^ {2}'?${code}'?: \\(.*=>`, 'm').test(text));
  expect(phrased.map(({ path }) => path)).toEqual(['reporters/warnings.ts']);
});

/** Beside the entries: git is started with it, and the packages' own HTTP client asks it for a proxy. */
const READ_ENVIRONMENT = ['action.ts', 'cli.ts', 'github/undici.ts', 'system/git.ts'];

test('the environment is read at the entries', () => {
  const readers = sources.filter(({ text }) => /\bprocess\.env\b/.test(text)).map(({ path }) => path);
  expect(readers.sort()).toEqual(READ_ENVIRONMENT);
});

test('names from outside never become markup', () => {
  for (const { path, text } of sources) {
    expect({ path, unsafe: /innerHTML|insertAdjacentHTML|document\.write/.test(text) }).toEqual({
      path,
      unsafe: false,
    });
  }
});

test('imports are found at all', () => {
  const check = sources.find(({ path }) => path === 'check/check.ts');
  expect(check && importsOf(check)).toContain('check/verdict.ts');
  const mode = sources.find(({ path }) => path === 'modes/actions-runner.ts');
  expect(mode && importsOf(mode)).toContain('modes/runner-commands.ts');
  expect(mode && importsOf(mode)).toContain('node:fs');
});

describe.each(sources)('$path', ({ path, text }) => {
  test('fits its purpose: at most 320 lines, and a name that says what it is', () => {
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(320);
    expect(basename(path)).not.toMatch(/util|helper|manager|misc|^common\.|shared/i);
  });

  test('opens with what it does', () => {
    expect(text).toMatch(/^(?:#!.*\n)?\/\*\*/);
  });
});
