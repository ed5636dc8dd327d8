/** Reads what a profiler wrote, within bounds. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../model/errors.ts';
import { mergedProfiles, type Profile } from '../../profile/profile.ts';

/** A larger profile is of a command that is too long for one. */
export const BYTES_MAX = 200_000_000;
/** Processes of one command. */
const FILES_MAX = 500;

export interface ProfileFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export function textOf({ bytes }: ProfileFile): string {
  return bytes.toString('utf8');
}

/** @throws UserError if there is none, or too much */
export async function profileFiles(folder: string, pattern: RegExp): Promise<ProfileFile[]> {
  const names = (await readdir(folder)).filter((name) => pattern.test(name)).sort();
  if (names.length === 0)
    throw new UserError(
      'the profiler wrote nothing',
      'The command has to end by itself: a process that is killed writes no profile.',
    );
  let bytes = 0;
  const files: ProfileFile[] = [];
  for (const name of names.slice(0, FILES_MAX)) {
    bytes += (await stat(join(folder, name))).size;
    requireBounded(bytes);
    files.push({ name, bytes: await readFile(join(folder, name)) });
  }
  return files;
}

/**
 * The profiles of all processes of a command as one. A process that did nothing, such as a shell, has none that could be read.
 *
 * @throws UserError the first one of `read` if nothing can be read
 */
export async function merged<T>(
  parts: readonly T[],
  read: (part: T) => Promise<Profile> | Profile,
): Promise<Profile> {
  const profiles: Profile[] = [];
  let error: unknown;
  for (const part of parts) {
    try {
      profiles.push(await read(part));
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause;
      error ??= cause;
    }
  }
  if (profiles.length === 0 && error) throw error;
  return mergedProfiles(profiles);
}

export function requireBounded(bytes: number): void {
  if (bytes <= BYTES_MAX) return;
  throw new UserError(`the profile has more than ${BYTES_MAX / 1e6} MB`, 'Profile a shorter command.');
}
