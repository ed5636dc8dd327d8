/** Linux's small files in /proc and /sys, behind an interface, because every machine has different ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SystemFiles {
  /** @returns undefined if the file does not exist or may not be read */
  text(path: string): string | undefined;
  /** Names in a folder; none if it is not there. */
  entries(path: string): readonly string[];
}

export function filesBelow(root: string): SystemFiles {
  return {
    text: (path) => orGone(() => readFileSync(join(root, path), 'utf8')),
    entries: (path) => orGone(() => readdirSync(join(root, path))) ?? [],
  };
}

/** Expected errors: the file does not exist on this machine, its process has ended, or the driver does not support it. */
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
