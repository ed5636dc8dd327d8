/** Stores each file as an artifact of this workflow run. Artifacts expire after the retention set in the repository. */

import type { Artifacts } from '../github/artifacts.ts';
import type { FileStore } from '../history/archive.ts';
import { UserError } from '../model/errors.ts';

const PREFIX = 'perf-archive';

/** GitHub does not allow these characters in the name of an artifact. */
const REFUSED = /["':<>|*?\\/\r\n]/g;

export function artifactStore(artifacts: Artifacts): FileStore {
  const artifactOf = (name: string) => `${PREFIX}-${name.replace(REFUSED, '-')}`;
  const fileOf = (name: string) => name.slice(name.lastIndexOf('/') + 1);
  return {
    description: 'artifacts of this workflow run',

    put: (name, text) => artifacts.upload(artifactOf(name), new Map([[fileOf(name), text]])),

    async get(name) {
      const found = (await artifacts.ofThisRun(artifactOf(name))).at(-1);
      if (!found) return undefined;
      const text = (await artifacts.read(found)).get(fileOf(name));
      if (text !== undefined) return text;
      throw new UserError(
        `the artifact ${found.name} was not made by perf-regression: it has no ${fileOf(name)}`,
      );
    },
  };
}
