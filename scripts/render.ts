/** Writes the files that are rendered from the code's own lists. A test fails where they are not current. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaTexts } from '../src/history/schemas.ts';
import { renderActionYml, renderContributing, renderReadme } from './rendered.ts';

const root = join(import.meta.dirname, '..');

await writeFile(join(root, 'action.yml'), renderActionYml());
await mkdir(join(root, 'schema'), { recursive: true });
for (const [name, text] of schemaTexts()) await writeFile(join(root, 'schema', name), text);
for (const [file, render] of [
  ['README.md', renderReadme],
  ['CONTRIBUTING.md', renderContributing],
] as const) {
  const path = join(root, file);
  await writeFile(path, render(await readFile(path, 'utf8')));
}
