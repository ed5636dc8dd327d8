/**
 * Writes files inside a folder at untrusted paths, such as names in a stored history or an archive. Never writes outside the
 * folder, through a link, into git's own folder, or to anything but a regular file.
 */
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, UserError } from '../model/errors.ts';
import { pathFault } from '../model/path-name.ts';
import { visible } from '../reporters/escape.ts';

/** Longest path of common systems. */
const LENGTH_MAX = 4096;

// Do not follow links or wait for pipes. Windows has neither flag.
const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/**
 * @param root is created if missing; it may be a link itself
 * @param path relative to root, with `/` as separator
 * @param isNew fails if the file exists
 * @throws UserError if the path leads elsewhere, or the file cannot be written
 */
export async function writeInside(
  root: string,
  path: string,
  content: string | Uint8Array,
  { isNew = false } = {},
): Promise<void> {
  const parts = partsOf(path, root);
  const name = parts.pop() as string;
  try {
    const folder = await folderInside(root, parts, path);
    const flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | (isNew ? O_EXCL : 0);
    const file = await open(join(folder, name), flags, 0o666);
    try {
      await replace(file, content);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const why = (cause as NodeJS.ErrnoException).code === 'ELOOP' ? 'it is a link' : messageOf(cause);
    throw refused(path, root, why, cause);
  }
}

/** @throws UserError if the path leads elsewhere */
function partsOf(path: string, root: string): string[] {
  const parts = path.split('/');
  const fault = pathFault(path, LENGTH_MAX);
  if (fault !== undefined) throw refused(path, root, `it ${fault}`);
  if (parts.some((part) => part === '' || part === '.')) throw refused(path, root, 'it has an empty part');
  return parts;
}

/** Creates folders one by one and checks that none of them is a link. */
async function folderInside(root: string, parts: readonly string[], path: string): Promise<string> {
  await mkdir(root, { recursive: true });
  let folder = root;
  for (const part of parts) {
    folder = join(folder, part);
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if (!(await lstat(folder)).isDirectory())
      throw refused(path, root, `${folder} is not a folder, but a link or a file`);
  }
  return folder;
}

async function replace(file: FileHandle, content: string | Uint8Array): Promise<void> {
  if (!(await file.stat()).isFile()) throw new Error('it is not a file, but a pipe or a device');
  await file.truncate(0);
  await file.writeFile(content);
}

function refused(path: string, root: string, why: string, cause?: unknown): UserError {
  return new UserError(
    `${JSON.stringify(visible(path, 300))} cannot be written below ${root}: ${why}`,
    'Nothing was written there. If the name comes from a history or an archive, check who wrote it.',
    { cause },
  );
}
