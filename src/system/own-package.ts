/** The package that this program is part of: its version, and files that lie beside its code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../model/errors.ts';
import { once } from '../model/once.ts';

/** The folder of its package.json, which is above this file in the source and in the bundle. */
const root = once((): string => {
  const own = fileURLToPath(import.meta.url);
  let folder = dirname(own);
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw incomplete('package.json', dirname(own));
    folder = dirname(folder);
  }
  return folder;
});

export function ownVersion(): string {
  return (JSON.parse(readOwn('package.json')) as { version: string }).version;
}

/** @param path of a file in the package @throws UserError if the package is not complete */
export function readOwn(path: string): string {
  return readFileSync(placeOf(path), 'utf8');
}

/** @param path of a folder in the package @returns sorted names @throws UserError if the package is not complete */
export function namesOfOwn(path: string): string[] {
  return readdirSync(placeOf(path)).sort();
}

function placeOf(path: string): string {
  const place = join(root(), path);
  if (!existsSync(place)) throw incomplete(path, root());
  return place;
}

function incomplete(path: string, folder: string): UserError {
  return new UserError(
    `${path} is missing in ${folder}`,
    'It is part of the package: reinstall it, or run npm run build.',
  );
}
