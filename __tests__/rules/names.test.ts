/** Names that change with every build: one series over all builds. */
import { describe, expect, test } from 'vitest';
import { parseRulesFile } from '../../src/rules/file.ts';
import { namePattern, namesOf } from '../../src/rules/name-pattern.ts';
import { AUTOMATICALLY, lastingName, underLastingNames } from '../../src/rules/names.ts';
import { checked, earlier, findingOf, historyOf, measured, steady } from '../check/runs.ts';

describe('a pattern that can be read in more ways than there is time for', () => {
  test.each([
    ['{name}{name}{name}{n}!', '1'],
    ['{name}{ext}{n}{hash}!', '1'],
    ['{name}-{name}-{name}-{name}-{name}-{hash}!', '-'],
    ['{version}{version}{version}{version}{version}!', '1.'],
    [`${'{name}{hash}'.repeat(20)}!`, 'a1'],
  ])('%s ends at once on many of %j', (written, text) => {
    const pattern = namePattern(written);
    for (const length of [299, 1000]) {
      const name = text.repeat(length / text.length);
      expect(lastingName(name, [pattern])).toBe(name);
    }
  });

  test('reads as others do', () => {
    const pattern = namePattern('{name}-{version}-{n}.{hash:8}.{ext}');
    expect(lastingName('dist/main-1.2.3-45.4f3a9c12.js', [pattern])).toBe(
      'dist/main-{version}-{n}.{hash}.js',
    );
    expect(lastingName('main-1.2.3-45.4f3a.js', [pattern])).toBe('main-1.2.3-45.4f3a.js');
  });
});

describe('a pattern takes what changes and keeps what stays', () => {
  test.each([
    ['main.{hash}.js', 'main.4f3a9c.js', 'main.{hash}.js'],
    ['main.{hash}.js', 'dist/main.4f3a9c.js', 'dist/main.{hash}.js'],
    ['main.{hash}.js', 'main.vendor.js', 'main.vendor.js'],
    ['main.{hash}.js', 'main.12345.js', 'main.12345.js'],
    ['main.{hash}.js', 'remain.4f3a9c.js', 'remain.4f3a9c.js'],
    ['main.{hash}.js', 'main.BkTixYZq.js', 'main.{hash}.js'],
    ['assets/{name}-{hash}.js', 'assets/date-picker2-BkTi3x9Z.js', 'assets/date-picker2-{hash}.js'],
    ['assets/{name}-{hash}.js', 'dist/assets/a-B-Ti3x9Z.js', 'dist/assets/a-{hash}.js'],
    ['assets/{name}-{hash}.js', 'assets/deep/a-BkTi3x9Z.js', 'assets/deep/a-BkTi3x9Z.js'],
    ['{name}.{hash}.{ext}', 'main.4f3a9c.chunk.js.map', 'main.{hash}.chunk.js.map'],
    ['{name}.{hash:4}.js', 'main.4f3a.js', 'main.{hash}.js'],
    ['build {n}', 'build 1234', 'build {n}'],
    ['build {n}', 'build 12b', 'build 12b'],
    ['lib-{version}.jar', 'lib-1.20.3-rc.1.jar', 'lib-{version}.jar'],
    ['lib-{version}.jar', 'lib-core.jar', 'lib-core.jar'],
    ['a+b [{n}]*', 'a+b [7]*', 'a+b [{n}]*'],
  ])('%s: %s', (pattern, name, expected) => {
    expect(lastingName(name, [namePattern(pattern)])).toBe(expected);
    // What was joined is joined for good.
    expect(lastingName(expected, [namePattern(pattern)])).toBe(expected);
  });
});

describe('a bundler by its name', () => {
  test.each([
    ['vite', 'dist/assets/index-BkTi3x9Z.js', 'dist/assets/index-{hash}.js'],
    ['vite', 'dist/assets/index-B2-Ti_9Z.css', 'dist/assets/index-{hash}.css'],
    ['vite', 'dist/assets/date-calendar.js', 'dist/assets/date-calendar.js'],
    ['rollup', 'lib/chunk-a1B2c3D4.mjs', 'lib/chunk-{hash}.mjs'],
    ['esbuild', 'out/chunk-WQZ5JH3A.js', 'out/chunk-{hash}.js'],
    ['webpack', 'dist/main.0c7baedefba6b0772a4e.js', 'dist/main.{hash}.js'],
    ['webpack', 'static/js/2.4f3a9c2b.chunk.js', 'static/js/2.{hash}.chunk.js'],
    ['webpack', 'dist/main.bundle.js', 'dist/main.bundle.js'],
    ['next', '.next/static/chunks/framework-0c7baedefba6b077.js', '.next/static/chunks/framework-{hash}.js'],
    ['next', '.next/static/css/0c7baedefba6b077.css', '.next/static/css/{hash}.css'],
    ['next', '.next/static/b1XyZ3kLmNoPqRsTuVwX4/_buildManifest.js', '.next/static/{hash}/_buildManifest.js'],
    ['parcel', 'dist/index.1f4c2b3a.js', 'dist/index.{hash}.js'],
    ['none', 'dist/index.1f4c2b3a.js', 'dist/index.1f4c2b3a.js'],
  ])('%s: %s', (preset, name, expected) => {
    expect(lastingName(name, namesOf([preset]).patterns)).toBe(expected);
  });
});

test.each([
  ['dist/index-1f4c2b3a.js', 'dist/index-{hash}.js'],
  ['dist/index-BkTi3x9Z.js', 'dist/index-{hash}.js'],
  ['dist/main.0c7baedefba6b0772a4e.chunk.js.gz', 'dist/main.{hash}.chunk.js.gz'],
  ['dist/date-picker.js', 'dist/date-picker.js'],
  ['dist/hero-1024x768.png', 'dist/hero-1024x768.png'],
  ['dist/main.bundle.js', 'dist/main.bundle.js'],
  ['dist/jquery-3.7.1.min.js', 'dist/jquery-3.7.1.min.js'],
])('of files, where nobody says a word: %s', (name, expected) => {
  expect(lastingName(name, AUTOMATICALLY.patterns)).toBe(expected);
});

test('two names of one run that would be one keep their own, and it is said', () => {
  const both = ['a-BkTi3x9Z.js', 'a-Cd5T1x9Z.js', 'b-Cd5T1x9Z.js'].map((name) => measured(name, 1));
  const { measurements, clashes } = underLastingNames(both, namesOf(['vite']));
  expect(measurements.map(({ benchmark }) => benchmark.name)).toEqual([
    'a-BkTi3x9Z.js',
    'a-Cd5T1x9Z.js',
    'b-{hash}.js',
  ]);
  expect(clashes).toEqual([{ name: 'a-{hash}.js', names: ['a-BkTi3x9Z.js', 'a-Cd5T1x9Z.js'] }]);
});

test('stored runs join, those from before the pattern too', () => {
  const names = namesOf(['main.{hash}.js']);
  const stored = historyOf(
    steady(100).map((value, i) => [measured(`main.${(0x4f3a9c + i).toString(16)}.js`, value)]),
  );
  const report = checked([measured('main.{hash}.js', 150)], stored, { names });
  expect(findingOf(report)).toMatchObject({ verdict: 'regressed' });
  expect(report.counts).toMatchObject({ new: 0, missing: 0 });
});

test('a run without names of builds is compared as it always was', () => {
  const report = checked([measured('Read', 100)], earlier(steady(100)), { names: namesOf(['vite']) });
  expect(report.gate).toBe('pass');
});

describe('in the rules file', () => {
  const namesIn = (text: string) => parseRulesFile('rules.yml', text).names;

  test.each([
    ['one pattern', 'names: main.{hash}.js', 'main.4f3a9c.js', 'main.{hash}.js'],
    ['several', "names: ['{name}-{hash}.js', 'x-{n}']", 'a-4f3a9c.js', 'a-{hash}.js'],
    ['a bundler', 'names: vite', 'index-BkTi3x9Z.js', 'index-{hash}.js'],
    ['a bundler and a pattern', "names: [vite, 'app-{version}.bin']", 'app-1.2.3.bin', 'app-{version}.bin'],
    ['a former name', 'renames: { "main.{hash}.js": main.js }', 'dist/main.4f3a9c.js', 'dist/main.js'],
    [
      'a former name that keeps a part',
      'renames: { "{name}.{hash}.js": "{name}.js" }',
      'main.4f3a9c.js',
      'main.js',
    ],
  ])('%s', (_, text, name, expected) => {
    const { patterns, isAutomatic } = namesIn(`${text}\n`);
    expect(isAutomatic).toBe(false);
    expect(lastingName(name, patterns)).toBe(expected);
  });

  test('without a word, names of files alone are looked at', () => {
    expect(namesIn('rules: []\n')).toBe(AUTOMATICALLY);
  });

  test.each([
    ['names: main.{hsh}.js', 'rules.yml: names: "main.{hsh}.js": there is no {hsh}'],
    ['names: main.js', 'rules.yml: names: "main.js": nothing in it changes with the build'],
    ['names: vit', 'rules.yml: names: "vit": nothing in it changes with the build'],
    ['names: 5', 'names: Invalid input'],
  ])('%s', (text, message) => {
    expect(() => namesIn(`${text}\n`)).toThrow(message);
  });
});
