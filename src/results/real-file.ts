/**
 * Checks that a path may be read as results. The author of a pull request controls the contents of the
 * checkout: a link in it must not lead to the machine's own files, whose first lines would appear in an
 * error, and no read may block forever.
 */
import { realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { ParseError, UserError } from '../model/errors.ts';
import { checkoutAbove } from './rules-place.ts';

/**
 * Files that the kernel generates on read: keys, memory and the environment of processes. Shared memory is an
 * ordinary folder.
 */
const KERNEL = /^\/(?:proc|sys|dev(?!\/shm\/))(?:\/|$)/;

/**
 * @param full absolute path
 * @param path as the user wrote it, for messages
 * @throws UserError if it does not exist
 * @throws ParseError if it is neither a file nor a folder, belongs to the kernel, or is a link that leads out
 * of its checkout or working directory
 */
export async function realFile(full: string, path: string): Promise<Stats> {
  const real = realPath(full, path);
  if (KERNEL.test(real))
    throw refused(path, 'it belongs to the operating system and was not written by a benchmark');
  const entry = statSync(real);
  if (!entry.isFile() && !entry.isDirectory()) throw refused(path, `it is ${kindOf(entry)}`);
  if (real !== full) requireInside(full, real, path);
  return entry;
}

function realPath(full: string, path: string): string {
  try {
    return realpathSync.native(full);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw refused(path, `it cannot be reached (${code})`);
    throw new UserError(
      `${path}: no such file`,
      'Did the benchmark write its results there? The path is relative to the working directory.',
      { cause },
    );
  }
}

/** A path that the user names outside is intended; only a link that leads outside is refused. */
function requireInside(full: string, real: string, path: string): void {
  const roots = [process.cwd(), checkoutAbove(full)].filter((folder) => folder !== undefined);
  const own = roots.filter((folder) => isBelow(folder, full));
  if (own.length === 0) return;
  for (const folder of own) if (isBelow(realpathSync.native(folder), real)) return;
  throw refused(path, 'it is reached through a link that leads out of the workspace');
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way);
}

function kindOf(entry: Stats): string {
  if (entry.isFIFO()) return 'a pipe';
  return entry.isSocket() ? 'a socket' : 'a device';
}

function refused(path: string, why: string): ParseError {
  return new ParseError(
    path,
    undefined,
    `this file is refused: ${why}`,
    'Name the file where it really is, or let the benchmark write a file into the workspace.',
  );
}
