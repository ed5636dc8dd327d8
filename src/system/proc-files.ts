/** The small files in which Linux tells about itself, below /proc or /sys; behind an interface, because no two machines have the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SystemFiles {
  /** @returns undefined where it is not there or may not be read */
  text(path: string): string | undefined;
  /** Names in a folder; none where it is not there. */
  entries(path: string): readonly string[];
}

export function filesBelow(root: string): SystemFiles {
  return {
    text: (path) => orGone(() => readFileSync(join(root, path), 'utf8')),
    entries: (path) => orGone(() => readdirSync(join(root, path))) ?? [],
  };
}

/** What is not there on this machine, or has ended between two reads, is no fault. Some drivers answer with I/O errors. */
const GONE: ReadonlySet<string | undefined> = new Set([
  'ENOENT',
  'ESRCH',
  'EACCES',
  'EPERM',
  'ENOTDIR',
  'ENODEV',
  'EIO',
  'EINVAL',
  'EOPNOTSUPP',
]);

function orGone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (GONE.has((error as NodeJS.ErrnoException).code)) return undefined;
    throw error;
  }
}
