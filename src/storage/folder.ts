/** A folder of this machine as a store of files, for an archive. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { FileStore } from '../history/archive.ts';
import { messageOf, UserError } from '../model/errors.ts';

export function folderStore(path: string, cwd: string): FileStore {
  const folder = resolve(cwd, path);
  const refused = (name: string, cause: unknown) =>
    new UserError(`${name} in ${path}: ${messageOf(cause)}`, 'Nothing was dropped.', { cause });

  return {
    description: path,

    async put(name, text) {
      const file = resolve(folder, name);
      try {
        await mkdir(dirname(file), { recursive: true });
        // Under its name only once it is whole.
        await writeFile(`${file}.part`, text);
        await rename(`${file}.part`, file);
      } catch (cause) {
        throw refused(name, cause);
      }
    },

    async get(name) {
      try {
        return await readFile(resolve(folder, name), 'utf8');
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw refused(name, cause);
      }
    },
  };
}
