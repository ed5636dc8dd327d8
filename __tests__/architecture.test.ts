/**
 * The core is pure: parsing, statistics, rules, verdicts and reporters are handed everything and reach for nothing.
 * Walks the imports of src and says which file leaves its place.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../src');

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** What is imported, whether for types or values: files of src by their path in it, packages by their name. */
function importsOf({ path, text }: { path: string; text: string }): string[] {
  const named = text.matchAll(
    /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  );
  return [...named].map(([, fixed, lazy]) => {
    const name = fixed ?? lazy ?? '';
    return name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : name;
  });
}

/** For each part of the core, the only places of src that it may import beside itself. */
const core: Record<string, readonly string[]> = {
  model: [],
  formats: ['model'],
  stats: ['model'],
  rules: ['model'],
  reporters: ['model'],
  'baseline/baseline.ts': ['model'],
  // What the page reads the history with.
  'history/event.ts': ['model'],
  'history/episodes.ts': ['model', 'rules', 'history/event.ts'],
  'history/segment.ts': ['model', 'history/event.ts'],
  'history/order.ts': ['model'],
  'history/index-file.ts': ['model', 'history/segment.ts'],
  'history/summary.ts': ['model'],
  'history/attempts.ts': ['model', 'history/event.ts'],
  'history/growing-summary.ts': ['model', 'stats', 'history/summary.ts'],
  'history/newest.ts': ['model', 'stats', 'history/event.ts', 'history/order.ts', 'history/segment.ts'],
  'history/overview.ts': [
    'model',
    'history/growing-summary.ts',
    'history/index-file.ts',
    'history/newest.ts',
    'history/segment.ts',
    'history/summary.ts',
  ],
  'compared.ts': ['model', 'stats', 'rules'],
  'comparable.ts': ['model'],
  'against-file.ts': ['model', 'stats', 'rules', 'baseline/baseline.ts', 'bar.ts', 'compared.ts'],
  'against-rounds.ts': ['model', 'stats', 'rules', 'baseline/baseline.ts', 'bar.ts', 'compared.ts'],
  'life.ts': ['model', 'baseline/baseline.ts', 'compared.ts'],
  'prepared.ts': ['model', 'stats', 'rules', 'baseline/baseline.ts', 'compared.ts', 'life.ts'],
  'standing.ts': ['model', 'stats', 'bar.ts', 'compared.ts', 'prepared.ts'],
  'against-history.ts': [
    'model',
    'stats',
    'baseline/baseline.ts',
    'compared.ts',
    'comparisons.ts',
    'life.ts',
    'prepared.ts',
    'standing.ts',
  ],
  'comparisons.ts': ['model', 'stats', 'prepared.ts'],
  'bar.ts': ['model', 'stats', 'rules', 'compared.ts'],
  'together.ts': ['model', 'stats', 'bar.ts', 'compared.ts'],
  'noise-advice.ts': ['model'],
  'noise.ts': ['model', 'stats', 'rules', 'bar.ts', 'noise-advice.ts'],
  'series-trend.ts': ['model', 'stats', 'rules'],
  'trends.ts': [
    'model',
    'stats',
    'comparable.ts',
    'history/newest.ts',
    'history/order.ts',
    'noise.ts',
    'series-trend.ts',
  ],
  'regressions.ts': ['model', 'rules', 'history/event.ts'],
  'missing.ts': ['model', 'rules'],
  'told-size.ts': ['model', 'stats', 'bar.ts', 'compared.ts', 'verdict.ts'],
  'stored-twice.ts': ['model', 'baseline/baseline.ts'],
  'verdict.ts': ['model', 'stats', 'rules', 'bar.ts', 'compared.ts', 'life.ts', 'together.ts'],
  'merge.ts': ['model', 'formats'],
  'check.ts': [
    'model',
    'stats',
    'rules',
    'baseline/baseline.ts',
    'compared.ts',
    'stored-twice.ts',
    'told-size.ts',
    'comparable.ts',
    'against-file.ts',
    'against-history.ts',
    'against-rounds.ts',
    'life.ts',
    'missing.ts',
    'together.ts',
    'verdict.ts',
  ],
};
/** Packages that only compute. */
const packages = ['zod', 'yaml', 'fastest-levenshtein', 'mathjs', 'json-p3', 're2js', 'fast-xml-parser'];

const isIn = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

describe.each(Object.entries(core))('%s', (place, allowed) => {
  const files = sources.filter(({ path }) => isIn(path, place));

  test('is there', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test.each(files)('$path imports nothing but its own kind and what is below it', (file) => {
    const wrong = importsOf(file).filter((name) => {
      if (/\.tsx?$/.test(name)) return ![place, ...allowed].some((other) => isIn(name, other));
      return !packages.some((allowed) => isIn(name, allowed));
    });
    expect(wrong).toEqual([]);
  });

  test.each(files)('$path asks no clock, no chance and no surroundings', ({ text }) => {
    // What stands in comments and strings is said, not done.
    const code = text.replace(
      /\/\*[\s\S]*?\*\/|\/\/.*$|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`]*`/gm,
      '',
    );
    expect(code).not.toMatch(
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bconsole\.\w+\(|\bfetch\(/,
    );
  });
});

test('the dashboard runs in a browser: what it imports is pure, or a library for pages', () => {
  const page = sources.filter(({ path }) => isIn(path, 'dashboard'));
  expect(page.length).toBeGreaterThan(0);
  const places = ['dashboard', ...Object.keys(core)];
  for (const file of page) {
    const wrong = importsOf(file).filter((name) =>
      /\.tsx?$/.test(name)
        ? !places.some((place) => isIn(name, place))
        : !['zod', 'preact', 'uplot'].some((allowed) => isIn(name, allowed)),
    );
    expect({ path: file.path, wrong }).toEqual({ path: file.path, wrong: [] });
  }
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
  const check = sources.find(({ path }) => path === 'check.ts');
  expect(check && importsOf(check)).toContain('verdict.ts');
  const mode = sources.find(({ path }) => path === 'modes/telling.ts');
  expect(mode && importsOf(mode)).toContain('@actions/core');
  expect(mode && importsOf(mode)).toContain('node:path');
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
