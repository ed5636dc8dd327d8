/**
 * Whether a path is a file or folder that may be read as results. Whoever opens a pull request chooses what lies in its checkout: a link
 * there must not lead to the machine's own files, whose first lines would stand in an error, and nothing may wait for ever.
 */
import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import { ParseError, UserError } from '../model/errors.ts';
import { checkoutAbove } from './rules-place.ts';

/** What the kernel makes up as it is read: keys, memory and the environment of processes. Shared memory is a folder like others. */
const KERNEL = /^\/(?:proc|sys|dev(?!\/shm\/))(?:\/|$)/;

/**
 * @param full absolute
 * @param path as the user wrote it, for messages
 * @throws UserError where nothing is there
 * @throws ParseError where it is no file or folder, the kernel's, or a link out of the checkout or working directory that it lies in
 */
export async function realFile(full: string, path: string): Promise<Stats> {
  const real = await realpath(full).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR')
      throw refused(path, `it cannot be reached (${cause.code})`);
    throw new UserError(
      `${path}: no such file`,
      'Did the benchmark write its results there? The path is seen from the working directory.',
      { cause },
    );
  });
  if (KERNEL.test(real)) throw refused(path, "it is the system's, and not what a benchmark wrote");
  const entry = await stat(real);
  if (!entry.isFile() && !entry.isDirectory()) throw refused(path, `it is ${kindOf(entry)}`);
  if (real !== full) await requireInside(full, real, path);
  return entry;
}

/** What is named outside is meant: only a way out that nobody named is refused. */
async function requireInside(full: string, real: string, path: string): Promise<void> {
  const around = [process.cwd(), await checkoutAbove(full)].filter((folder) => folder !== undefined);
  const own = around.filter((folder) => isBelow(folder, full));
  if (own.length === 0) return;
  for (const folder of own) if (isBelow(await realpath(folder), real)) return;
  throw refused(path, 'it is a link, or lies behind one, that leads out of the workspace');
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
    `this is not read: ${why}`,
    'Name the file where it really is, or let the benchmark write a file into the workspace.',
  );
}
