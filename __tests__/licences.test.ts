/** Every bundled package has a licence, its text and its NOTICE, or the build fails. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Bundled,
  type billOfMaterials,
  bundledPackages,
  foldersIn,
  licencesText,
} from '../scripts/licences.ts';

const root = join(import.meta.dirname, '..');
const MIT = 'Permission is hereby granted, free of charge, to any person';
const BSD = 'Redistribution and use in source and binary forms, with or without\n… Neither the name of …';
const APACHE = 'Apache License\n   Version 2.0, January 2004';

let project: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'licences-'));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** A package as npm would have installed it, with these files. */
function installed(name: string, license: unknown, files: Readonly<Record<string, string>>): string {
  const folder = `node_modules/${name}`;
  mkdirSync(join(project, folder), { recursive: true });
  writeFileSync(join(project, folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(project, folder, file), text);
  return folder;
}

const named = `MIT License\n\nCopyright (c) 2020 Somebody\n\n${MIT}`;

test.each<[string, unknown, Record<string, string>, string]>([
  ['names-none', undefined, { LICENSE: named }, 'its package.json names no licence'],
  ['old-form', { type: 'MIT' }, { LICENSE: named }, 'its package.json names no licence'],
  ['copyleft', 'GPL-3.0-only', { LICENSE: named }, 'its licence GPL-3.0-only is not one of'],
  ['a-choice', '(MIT OR GPL-3.0-only)', { LICENSE: named }, 'its licence MIT OR GPL-3.0-only is not one of'],
  ['textless', 'MIT', { 'README.md': named }, 'no file has the text of its licence MIT'],
  [
    'another-text',
    'MIT',
    { LICENSE: `Copyright Somebody\n${BSD}` },
    'no file has the text of its licence MIT',
  ],
  ['nobody', 'MIT', { LICENSE: MIT }, 'its text has no line of copyright'],
  [
    'half',
    'Apache-2.0 AND BSD-3-Clause',
    { LICENSE: APACHE },
    'no file has the text of its licence BSD-3-Clause',
  ],
])('%s may not be bundled', (name, license, files, fault) => {
  expect(() => bundledPackages(project, [installed(name, license, files)])).toThrow(
    `${name} 1.2.3: ${fault}`,
  );
});

test('every package that may not be is named, not the first one only', () => {
  const folders = [installed('one', 'MIT', {}), installed('two', 'WTFPL', {})];
  expect(() => bundledPackages(project, folders)).toThrow(/one 1\.2\.3: .*\n {2}two 1\.2\.3: /);
});

test.each<[string, string, Record<string, string>]>([
  ['plain', 'MIT', { LICENSE: named }],
  ['british', 'MIT', { 'LICENCE.md': named }],
  ['windows', 'MIT', { 'license.txt': named.replaceAll('\n', '\r\n') }],
  ['nameless', 'Apache-2.0', { LICENSE: APACHE, NOTICE: 'Made by Somebody' }],
  ['several', '(Apache-2.0 AND BSD-3-Clause)', { LICENSE: `${APACHE}\n\nCopyright Somebody\n${BSD}` }],
])('%s is bundled with its text and its NOTICE', (name, license, files) => {
  const [found] = bundledPackages(project, [installed(name, license, files)]);
  const { NOTICE = '', ...texts } = files;
  expect(found).toEqual({
    name,
    version: '1.2.3',
    licence: license,
    text: Object.values(texts)[0]?.replaceAll('\r\n', '\n'),
    notice: NOTICE,
  });
  const whole = licencesText([found as Bundled]);
  for (const text of [found?.text, found?.notice]) expect(whole).toContain(text);
});

test('only what is in an output counts, the innermost package of a path', () => {
  const input = (bytesInOutput: number) => ({ bytesInOutput });
  const inputs = {
    'src/action.ts': input(10),
    'node_modules/a/index.js': input(10),
    'node_modules/a/node_modules/@b/c/lib/index.js': input(10),
    'node_modules/shaken-off/index.js': input(0),
  };
  expect(foldersIn([{ inputs, bytes: 30, imports: [], exports: [] }])).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/@b/c',
  ]);
});

describe('dist/', () => {
  const texts = readFileSync(join(root, 'dist/LICENSES.txt'), 'utf8');
  const bill = JSON.parse(readFileSync(join(root, 'dist/sbom.json'), 'utf8')) as ReturnType<
    typeof billOfMaterials
  >;
  const listed = bill.components.map(
    ({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`,
  );

  test('has the same packages in the texts and in the bill of materials', () => {
    const heads = texts.split(`\n${'-'.repeat(78)}\n\n`).map((text) => text.split('\n')[0]);
    expect(heads).toEqual(listed);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.length).toBeGreaterThan(50);
  });

  test('has no code without a licence, and the NOTICE of mathjs', () => {
    for (const name of ['buffers', 'binary', 'chainsaw', 'unzip-stream']) {
      expect(listed.map((each) => each.split(' ')[0])).not.toContain(name);
    }
    expect(texts).toContain(readFileSync(join(root, 'node_modules/mathjs/NOTICE'), 'utf8').trim());
  });

  test.each(['app', 'worker'])(
    'has the texts in the %s of the page, which is published without the rest',
    (name) => {
      const script = readFileSync(join(root, `dist/dashboard/${name}.js`), 'utf8');
      const [comment = '', code = ''] = script.split('*/\n', 2);
      const bundled = comment.match(/Permission is hereby granted/g) ?? [];
      expect(bundled.length).toBeGreaterThan(0);
      expect(code.length).toBeGreaterThan(10_000);
      for (const library of ['preact', 'uplot']) {
        if (name === 'app') expect(comment).toContain(`\n${library} `);
      }
    },
  );

  test('has a bill of materials in the form of CycloneDX', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(bill.metadata.component).toMatchObject({ type: 'application', name: 'perf-regression' });
    for (const { purl, licenses, type } of bill.components) {
      expect(purl).toMatch(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+/);
      expect(licenses).toHaveLength(1);
      expect(type).toBe('library');
    }
  });
});
