/** Writes a file that the user named. */
import { writeFile } from 'node:fs/promises';
import { messageOf, UserError } from '../model/errors.ts';

/**
 * @param name the input or option that names the file, such as `report-json`
 * @throws UserError if the file cannot be written
 */
export async function writeNamed(name: string, path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content).catch((cause: NodeJS.ErrnoException) => {
    throw new UserError(
      `${name}: ${path} cannot be written (${cause.code ?? messageOf(cause)})`,
      'Name a file in an existing, writable folder.',
      { cause },
    );
  });
}
