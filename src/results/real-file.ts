/**
 * Checks that a path may be read as results. The author of a pull request controls the contents of the
 * checkout: a link in it must not lead to the machine's own files, whose first lines would appear in an
 * error, and no read may block forever.
 */
import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
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
  const real = await realpath(full).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR')
      throw refused(path, `it cannot be reached (${cause.code})`);
    throw new UserError(
      `${path}: no such file`,
      'Did the benchmark write its results there? The path is relative to the working directory.',
      { cause },
    );
  });
  if (KERNEL.test(real))
    throw refused(path, 'it belongs to the operating system and was not written by a benchmark');
  const entry = await stat(real);
  if (!entry.isFile() && !entry.isDirectory()) throw refused(path, `it is ${kindOf(entry)}`);
  if (real !== full) await requireInside(full, real, path);
  return entry;
}

/** A path that the user names outside is intended; only a link that leads outside is refused. */
async function requireInside(full: string, real: string, path: string): Promise<void> {
  const roots = [process.cwd(), await checkoutAbove(full)].filter((folder) => folder !== undefined);
  const own = roots.filter((folder) => isBelow(folder, full));
  if (own.length === 0) return;
  for (const folder of own) if (isBelow(await realpath(folder), real)) return;
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
