/** Writes a file that the user named. */
import { writeFileSync } from 'node:fs';
import { messageOf, UserError } from '../model/errors.ts';

/**
 * @param name the input or option that names the file, such as `report-json`
 * @throws UserError if the file cannot be written
 */
export async function writeNamed(name: string, path: string, content: string | Uint8Array): Promise<void> {
  try {
    writeFileSync(path, content);
  } catch (cause) {
    throw new UserError(
      `${name}: ${path} cannot be written (${(cause as NodeJS.ErrnoException).code ?? messageOf(cause)})`,
      'Name a file in an existing, writable folder.',
      { cause },
    );
  }
}
