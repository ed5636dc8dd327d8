/** Reads what a profiler wrote, within bounds. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../model/errors.ts';

/** A larger profile is of a command that is too long for one. */
export const BYTES_MAX = 200_000_000;
/** Processes of one command. */
const FILES_MAX = 500;

/** @throws UserError if there is none, or too much */
export async function profileFiles(folder: string, pattern: RegExp): Promise<Buffer[]> {
  const names = (await readdir(folder)).filter((name) => pattern.test(name)).sort();
  if (names.length === 0)
    throw new UserError(
      'the profiler wrote nothing',
      'The command has to end by itself: a process that is killed writes no profile.',
    );
  let bytes = 0;
  const files: Buffer[] = [];
  for (const name of names.slice(0, FILES_MAX)) {
    bytes += (await stat(join(folder, name))).size;
    requireBounded(bytes);
    files.push(await readFile(join(folder, name)));
  }
  return files;
}

export function requireBounded(bytes: number): void {
  if (bytes <= BYTES_MAX) return;
  throw new UserError(`the profile has more than ${BYTES_MAX / 1e6} MB`, 'Profile a shorter command.');
}
