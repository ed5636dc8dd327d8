/** Writes the files that are rendered from the code's own lists. A test fails where they are not current. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaTexts } from '../src/history/schemas.ts';
import { renderActionYml, renderReadme } from './rendered.ts';

const root = join(import.meta.dirname, '..');

await writeFile(join(root, 'action.yml'), renderActionYml());
await mkdir(join(root, 'schema'), { recursive: true });
for (const [name, text] of schemaTexts()) await writeFile(join(root, 'schema', name), text);
const readme = join(root, 'README.md');
await writeFile(readme, renderReadme(await readFile(readme, 'utf8')));
