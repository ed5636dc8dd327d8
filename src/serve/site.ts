/** Reads the built files of the dashboard, which are part of the package. */
import type { Site } from '../history/overview.ts';
import { namesOfOwn, readOwn } from '../system/own-package.ts';

const FOLDER = 'dist/dashboard';

/** Contains only the version and is not part of the page. */
const VERSION_FILE = 'version';

/** @throws UserError if the package is not complete */
export function readSite(): Site {
  const files = () => {
    const names = namesOfOwn(FOLDER).filter((name) => name !== VERSION_FILE);
    return new Map(names.map((name) => [name, readOwn(`${FOLDER}/${name}`)]));
  };
  return { version: readOwn(`${FOLDER}/${VERSION_FILE}`).trim(), files };
}
