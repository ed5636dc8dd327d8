/** A local folder that holds archived segments. */
import { readFile, rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileStore } from '../history/archive.ts';
import { messageOf, UserError } from '../model/errors.ts';
import { pathFault } from '../model/path-name.ts';
import { writeInside } from '../system/write-inside.ts';

export function folderStore(path: string, cwd: string): FileStore {
  const folder = resolve(cwd, path);
  const refused = (name: string, cause: unknown) =>
    new UserError(`${name} in ${path}: ${messageOf(cause)}`, 'Nothing was deleted.', { cause });

  return {
    description: path,

    async put(name, text) {
      const file = resolve(folder, name);
      try {
        // Renamed when complete: a reader never sees half a file.
        await writeInside(folder, `${name}.part`, text);
        await rename(`${file}.part`, file);
      } catch (cause) {
        if (cause instanceof UserError) throw cause;
        throw refused(name, cause);
      }
    },

    async get(name) {
      const fault = pathFault(name);
      if (fault !== undefined) throw refused(name, `it ${fault}`);
      try {
        return await readFile(resolve(folder, name), 'utf8');
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw refused(name, cause);
      }
    },
  };
}
