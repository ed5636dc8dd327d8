/** Machines that lack programs. */
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Makes a folder for PATH with these programs only, as far as they are here. @returns its path */
export function onlyPrograms(folder: string, names: readonly string[]): string {
  mkdirSync(folder);
  for (const name of names) {
    const found = (process.env.PATH ?? '')
      .split(delimiter)
      .map((each) => join(each, name))
      .find((path) => existsSync(path));
    if (found) symlinkSync(found, join(folder, name));
  }
  return folder;
}
