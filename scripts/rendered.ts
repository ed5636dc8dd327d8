/** What is rendered from the lists of the code: action.yml and the README's tables. */

import type { Input } from '../src/config/input-types.ts';
import { inputs } from '../src/config/inputs.ts';
import { outputs } from '../src/config/outputs.ts';
import { formats } from '../src/formats/index.ts';
import { floors } from './floors.ts';

export function renderActionYml(): string {
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const entry = (name: string, help: string, rest: readonly string[]) =>
    [`  ${name}:`, `    description: ${quote(help)}`, ...rest.map((line) => `    ${line}`)].join('\n');
  return `# Rendered from src/config/inputs.ts by "npm run render"; change it there.
name: perf-regression
description: Decides with statistics whether a commit made your benchmarks slower, and says so where you look.
author: the perf-regression authors
branding: { icon: trending-up, color: green }

inputs:
${inputs.map(({ name, help, default: defaultValue }) => entry(name, help, ['required: false', `default: ${quote(defaultValue)}`])).join('\n')}

outputs:
${outputs.map(({ name, help }) => entry(name, help, [])).join('\n')}

runs:
  using: node24
  main: dist/action.js
`;
}

/** The README with its tables made anew, each between `<!-- name -->` and `<!-- /name -->`. */
export function renderReadme(readme: string): string {
  const tables: Record<string, string> = {
    inputs: markdownTable(
      ['Input', 'Default', 'What it does'],
      inputs.map((input) => [code(input.name), shownDefault(input), input.help]),
    ),
    outputs: markdownTable(
      ['Output', 'What it holds'],
      outputs.map(({ name, help }) => [code(name), help]),
    ),
    formats: markdownTable(
      ['`tool`', 'Output of', 'Made by', 'What is read'],
      formats.map(({ id, tool, produce, reads }) => [code(id), tool, code(produce), reads]),
    ),
  };
  return withTables('README.md', readme, tables);
}

/** CONTRIBUTING.md with the plan of the house, top floor first. */
export function renderContributing(contributing: string): string {
  const rows = floors.flatMap((floor, level) =>
    floor.map(({ folder, role }) => [String(level + 1), code(`src/${folder}/`), role]),
  );
  const top = [
    String(floors.length + 1),
    code('src/action.ts'),
    'process in, exit status out; so is `src/cli.ts`',
  ];
  const house = markdownTable(['Floor', 'Room', 'What is in it'], [top, ...rows.reverse()]);
  return withTables('CONTRIBUTING.md', contributing, { house });
}

function withTables(file: string, text: string, tables: Readonly<Record<string, string>>): string {
  let rendered = text;
  for (const [name, table] of Object.entries(tables)) {
    const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!place.test(rendered)) throw new Error(`${file} has no place for the table of ${name}`);
    rendered = rendered.replace(place, (_, open: string, close: string) => `${open}${table}${close}`);
  }
  return rendered;
}

function shownDefault({ default: defaultValue }: Input): string {
  return defaultValue === '' ? '' : code(defaultValue);
}

function code(text: string): string {
  return `\`${text}\``;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}
