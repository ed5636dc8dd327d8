/** A file that the user named, written where the name says. */
import { writeFile } from 'node:fs/promises';
import { messageOf, UserError } from '../model/errors.ts';

/**
 * @param name of the input or option that named it, such as `report-json`
 * @throws UserError where the disk refuses
 */
export async function writeNamed(name: string, path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((cause: NodeJS.ErrnoException) => {
    throw new UserError(
      `${name}: ${path} cannot be written (${cause.code ?? messageOf(cause)})`,
      'Name a file in an existing, writable folder.',
      { cause },
    );
  });
}
