/** Writes the files that are rendered from the code's own lists. A test fails where they are not current. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderActionYml, renderReadme, renderReportSchema, renderTrendsSchema } from './rendered.ts';

const root = join(import.meta.dirname, '..');

await writeFile(join(root, 'action.yml'), renderActionYml());
await mkdir(join(root, 'schema'), { recursive: true });
await writeFile(join(root, 'schema/report.json'), renderReportSchema());
await writeFile(join(root, 'schema/trends.json'), renderTrendsSchema());
const readme = join(root, 'README.md');
await writeFile(readme, renderReadme(await readFile(readme, 'utf8')));
