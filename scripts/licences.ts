/**
 * The licences of bundled packages: every package whose code esbuild wrote to dist/, with its licence, licence text and NOTICE.
 * `LICENSES.txt` and the bill of materials come from this list. The build fails if a licence or its text is missing.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** An SPDX identifier, or several joined by ` AND `. */
  readonly licence: string;
  readonly text: string;
  /** Empty if the package has none. */
  readonly notice: string;
}

/** Licences that only require their text, with a phrase from it. Adding another one is a decision. */
const ACCEPTED: Readonly<Record<string, RegExp>> = {
  '0BSD': /Permission to use, copy, modify/,
  'Apache-2.0': /Apache License\s+Version 2\.0/,
  'BSD-2-Clause': /Redistribution and use in source and binary forms/,
  'BSD-3-Clause': /Redistribution and use in source and binary forms[\s\S]*Neither the name/,
  'BlueOak-1.0.0': /Blue Oak Model License/,
  ISC: /Permission to use, copy, modify/,
  MIT: /Permission is hereby granted, free of charge/,
};

/** Licences with a fixed text; the others name the copyright holder. */
const NAMELESS = ['Apache-2.0', 'BlueOak-1.0.0'];

/** Licence texts that packages do not include: from their repositories, READMEs or sources. */
const TEXTS = join(import.meta.dirname, 'licences');

/** Folders of the packages with code in one of these outputs, as paths relative to `root`. */
export function foldersIn(outputs: readonly Metafile['outputs'][string][]): string[] {
  const folders = new Set<string>();
  for (const { inputs } of outputs) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  return [...folders];
}

/**
 * @param folders of packages, as paths relative to `root`
 * @returns one entry for each name and version, sorted by name
 * @throws Error naming every package without an accepted licence, its text, or a line of copyright in it
 */
export function bundledPackages(root: string, folders: readonly string[]): readonly Bundled[] {
  const found = new Map<string, Bundled>();
  const faults: string[] = [];
  for (const folder of folders) {
    const path = join(root, folder);
    const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    const text = [textOf(path, /^(?:licen[cs]e|copying)/i), kept(name)].filter(Boolean).join('\n\n');
    const fault = faultOf(license, text);
    if (fault) faults.push(`${name} ${version}: ${fault}`);
    const entry = { name, version, licence: license, text, notice: textOf(path, /^notice/i) };
    found.set(`${name} ${version}`, entry);
  }
  if (faults.length > 0) {
    throw new Error(
      `packages that may not be bundled as they are:\n  ${faults.sort().join('\n  ')}\n` +
        'Leave the package out of the bundle, or put the text that its authors publish into scripts/licences/NAME.txt.',
    );
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

function faultOf(licence: unknown, text: string): string | undefined {
  if (typeof licence !== 'string') return 'its package.json names no licence';
  const ids = licence.replace(/^\((.*)\)$/, '$1').split(' AND ');
  for (const id of ids) {
    const words = ACCEPTED[id];
    if (!words) return `its licence ${id} is not one of ${Object.keys(ACCEPTED).join(', ')}`;
    if (!words.test(text)) return `no file has the text of its licence ${id}`;
    if (!NAMELESS.includes(id) && !/(?:copyright|©).*\S/i.test(text))
      return 'its text has no line of copyright';
  }
  return undefined;
}

/** Text of the first file with a matching name; empty if there is none. */
function textOf(folder: string, name: RegExp): string {
  const file = readdirSync(folder, { withFileTypes: true }).find(
    (entry) => entry.isFile() && name.test(entry.name),
  );
  return file ? tidy(readFileSync(join(folder, file.name), 'utf8')) : '';
}

function kept(name: string): string {
  const path = join(TEXTS, `${name.replace('/', '+')}.txt`);
  return existsSync(path) ? tidy(readFileSync(path, 'utf8')) : '';
}

function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** All licence texts, as the licences require: distributed with the code. */
export function licencesText(packages: readonly Bundled[]): string {
  return packages
    .map(({ name, version, text, notice }) =>
      [`${name} ${version}`, text, ...(notice ? [`NOTICE of ${name}:`, notice] : [])].join('\n\n'),
    )
    .join(`\n\n${'-'.repeat(78)}\n\n`)
    .concat('\n');
}

/**
 * CycloneDX 1.6 as JSON, https://cyclonedx.org/docs/1.6/json/. It is reproducible: it has no timestamp, and its serial number is
 * derived from the list. It leaves out the project's own version, so that a release changes as little of dist/ as possible.
 */
export function billOfMaterials(self: { name: string; licence: string }, packages: readonly Bundled[]) {
  const components = packages.map(({ name, version, licence }) => {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const [, group, base = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
    return {
      type: 'library',
      'bom-ref': purl,
      ...(group && { group }),
      name: base,
      version,
      licenses: licences(licence),
      purl,
    };
  });
  const { name, licence } = self;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    // Optional in the format, but required by the attestation action.
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(components))}`,
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': name, name, licenses: licences(licence) } },
    components,
  };
}

/** A UUID of version 8 derived from a text, https://www.rfc-editor.org/rfc/rfc9562#section-5.8. */
function uuidOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(12, 15)}`, `8${hash.slice(15, 18)}`];
  return [...parts, hash.slice(18, 30)].join('-');
}

function licences(licence: string) {
  return licence in ACCEPTED ? [{ license: { id: licence } }] : [{ expression: licence }];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
