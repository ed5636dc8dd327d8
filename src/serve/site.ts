/** Reads the built files of the dashboard, which are next to the bundle. */
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Site } from '../history/overview.ts';
import { UserError } from '../model/errors.ts';

/** Relative to an entry point, a chunk of the bundle, and the source. */
const PLACES = ['./dashboard/', '../dashboard/', '../../dist/dashboard/'];

/** Contains only the version and is not part of the page. */
const VERSION_FILE = 'version';

/** @throws UserError if the package is not complete */
export async function readSite(): Promise<Site> {
  for (const place of PLACES) {
    const folder = new URL(place, import.meta.url);
    const file = new URL(VERSION_FILE, folder);
    // At once: every push asks for the version, and most need no file besides.
    if (existsSync(file)) return { version: readFileSync(file, 'utf8').trim(), files: () => filesIn(folder) };
  }
  throw new UserError(
    `the files of the dashboard are missing next to ${fileURLToPath(import.meta.url)}`,
    'They are part of the package, in dist/dashboard: reinstall it, or run npm run build.',
  );
}

async function filesIn(folder: URL): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name !== VERSION_FILE).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  return new Map(names.map((name, i) => [name, texts[i] as string]));
}
