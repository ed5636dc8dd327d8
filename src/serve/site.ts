/** The dashboard's files, as they were built: they lie beside the bundle. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Site } from '../history/overview.ts';
import { UserError } from '../model/errors.ts';

/** From a door, from a chunk of the bundle, and from the source. */
const PLACES = ['./dashboard/', '../dashboard/', '../../dist/dashboard/'];

/** Holds the version and nothing else; it is not part of the page. */
const VERSION_FILE = 'version';

/** @throws UserError where the package is not complete */
export async function readSite(): Promise<Site> {
  for (const place of PLACES) {
    const folder = new URL(place, import.meta.url);
    const version = await readFile(new URL(VERSION_FILE, folder), 'utf8').catch(() => undefined);
    if (version !== undefined) return { version: version.trim(), files: () => filesIn(folder) };
  }
  throw new UserError(
    `the files of the dashboard are not beside ${fileURLToPath(import.meta.url)}`,
    'They belong to the package, in dist/dashboard: reinstall it, or run npm run build.',
  );
}

async function filesIn(folder: URL): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name !== VERSION_FILE).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  return new Map(names.map((name, i) => [name, texts[i] as string]));
}
