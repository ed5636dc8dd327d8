/** Writes the files that are rendered from the code. A test fails if they are not current. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rulesSchemaText } from '../src/rules/json-schema.ts';
import { flamePartsText } from './flame-parts.ts';
import { filesWithAddresses } from './places.ts';
import {
  renderActionTypes,
  renderActionYml,
  renderAddresses,
  renderContributing,
  renderPackage,
  renderReference,
  renderReusable,
  repositoryIn,
} from './rendered.ts';
import { schemaMarkText, schemaTexts } from './schemas.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFile(join(root, file), 'utf8');

await mkdir(join(root, 'schema'), { recursive: true });
await writeFile(join(root, 'action.yml'), renderActionYml());
await writeFile(join(root, 'action-types.yml'), renderActionTypes());
for (const [name, text] of [...schemaTexts(), ['rules.json', rulesSchemaText()] as const])
  await writeFile(join(root, 'schema', name), text);
await writeFile(join(root, 'src/history/schema-mark.ts'), schemaMarkText());
await writeFile(join(root, 'src/reporters/html/flame-parts.ts'), await flamePartsText());
const [formerly, changelog] = [repositoryIn(await read('package.json')), await read('CHANGELOG.md')];
const workflow = await read('.github/workflows/perf-regression.yml');
const rendered: readonly (readonly [file: string, render: (text: string) => string])[] = [
  ...filesWithAddresses(root).map(
    (file) => [file, (text: string) => renderAddresses(text, formerly)] as const,
  ),
  ['docs/reference.md', (text) => renderReference(text, workflow)],
  ['CONTRIBUTING.md', renderContributing],
  ['.github/workflows/perf-regression.yml', (text) => renderReusable(text, changelog)],
  ['package.json', renderPackage],
];
for (const [file, render] of rendered) {
  const text = await read(file);
  const rendered = render(text);
  if (rendered !== text) await writeFile(join(root, file), rendered);
}
