/** Files that contain the address of this project. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Documents, workflows and examples, as paths relative to the root. CHANGELOG.md is not changed afterwards. */
export function filesWithAddresses(root: string): string[] {
  const folders = ['docs', 'examples', '.github'];
  const below = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  );
  return [...readdirSync(root), ...below]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:md|ya?ml)$|\/CODEOWNERS$/.test(path) && path !== 'CHANGELOG.md')
    .sort();
}
