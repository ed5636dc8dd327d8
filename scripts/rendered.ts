/** Renders action.yml, the tables of docs/reference.md and other files from the lists in the code. */

import { parse } from 'yaml';
import { commandsByOption } from '../src/commands/option-use.ts';
import { descriptionOf, needsOf, valuesOf } from '../src/config/describe.ts';
import { type Input, isChoice } from '../src/config/input-types.ts';
import { inputs } from '../src/config/inputs.ts';
import { outputs } from '../src/config/outputs.ts';
import { formats } from '../src/formats/index.ts';
import { ACTION, HOMEPAGE, REPOSITORY } from '../src/model/project.ts';
import { floors } from './floors.ts';
import { sectionsOf } from './versions.ts';

export function renderActionYml(): string {
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const entry = (name: string, help: string, rest: readonly string[]) =>
    [`  ${name}:`, `    description: ${quote(help)}`, ...rest.map((line) => `    ${line}`)].join('\n');
  return `# Rendered from src/config/inputs.ts by "npm run render"; change it there.
name: perf-regression
description: Detects performance regressions in benchmark results with statistics and reports them on pull requests.
author: the perf-regression authors
branding: { icon: trending-up, color: green }

inputs:
${(inputs as readonly Input[]).map((input) => entry(input.name, descriptionOf(input), ['required: false', `default: ${quote(input.default)}`])).join('\n')}

outputs:
${outputs.map(({ name, help }) => entry(name, help, [])).join('\n')}

runs:
  using: node24
  main: dist/action.js
`;
}

/** Types of inputs and outputs, for generators of workflows: https://github.com/typesafegithub/github-actions-typing */
export function renderActionTypes(): string {
  const typed = (name: string, lines: readonly string[]) => [
    `  ${name}:`,
    ...lines.map((line) => `    ${line}`),
  ];
  const oneOf = (words: readonly string[]) => [
    'type: enum',
    'allowed-values:',
    ...words.map((word) => `  - ${word}`),
  ];
  const ofInput = ({ kind }: Input): readonly string[] => {
    if (isChoice(kind)) return oneOf(kind);
    if (typeof kind === 'object' || kind === 'days') return ['type: integer'];
    if (kind === 'flag') return ['type: boolean'];
    if (kind !== 'list' && kind !== 'mentions') return ['type: string'];
    return ['type: list', "separator: ','", 'list-item:', '  type: string'];
  };
  return `# Rendered from src/config/ by "npm run render"; change it there.
inputs:
${inputs.flatMap((input) => typed(input.name, ofInput(input))).join('\n')}

outputs:
${outputs.flatMap(({ name, kind = 'string' }) => typed(name, typeof kind === 'string' ? [`type: ${kind}`] : oneOf(kind))).join('\n')}
`;
}

/**
 * docs/reference.md with new tables, each between `<!-- name -->` and `<!-- /name -->`.
 *
 * @param workflow the text of the reusable workflow
 */
export function renderReference(reference: string, workflow: string): string {
  const tables: Record<string, string> = {
    inputs: markdownTable(
      ['Input', 'Values', 'Default', 'Needs', 'Option of', 'What it does'],
      (inputs as readonly Input[]).map((input) => [
        code(input.name),
        valuesOf(input),
        shownDefault(input),
        needsOf(input),
        optionOf(input),
        input.help,
      ]),
    ),
    outputs: markdownTable(
      ['Output', 'What it holds'],
      outputs.map(({ name, help }) => [code(name), help]),
    ),
    formats: markdownTable(
      ['`tool`', 'Output of', 'Made by', 'What is read'],
      formats.map(({ id, tool, produce, reads }) => [code(id), tool, code(produce), reads]),
    ),
    ...reusableTables(workflow),
  };
  return withTables('docs/reference.md', reference, tables);
}

/** Inputs and outputs of the reusable workflow. */
function reusableTables(workflow: string): Record<string, string> {
  const call = (parse(workflow) as { on: { workflow_call: Called } }).on.workflow_call;
  return {
    'reusable-inputs': markdownTable(
      ['Input', 'Default', 'What it does'],
      Object.entries(call.inputs).map(([name, { description, required, default: value = '' }]) => [
        code(name),
        required ? 'required' : value === '' ? '' : code(String(value)),
        // An input of the action is described in its own table.
        description ?? `see the [input](#inputs) ${code(name)}`,
      ]),
    ),
    'reusable-outputs': markdownTable(
      ['Output', 'What it holds'],
      Object.entries(call.outputs).map(([name, { description = '' }]) => [code(name), description]),
    ),
  };
}

interface Called {
  readonly inputs: Readonly<
    Record<string, { description?: string; required?: boolean; default?: string | number | boolean }>
  >;
  readonly outputs: Readonly<Record<string, { description?: string }>>;
}

/** CONTRIBUTING.md with the table of rooms, top floor first. */
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

/** package.json with the URLs of this project. */
export function renderPackage(text: string): string {
  const addresses = {
    homepage: `${HOMEPAGE}#readme`,
    repository: { type: 'git', url: `git+${HOMEPAGE}.git` },
    bugs: { url: `${HOMEPAGE}/issues` },
  };
  return `${JSON.stringify({ ...JSON.parse(text), ...addresses }, null, 2)}\n`;
}

/** The address in package.json: the one that was rendered last. */
export function repositoryIn(packageText: string): string {
  const { repository } = JSON.parse(packageText) as { repository?: { url?: string } };
  return /github\.com\/(.+)\.git$/.exec(repository?.url ?? '')?.[1] ?? REPOSITORY;
}

/** Replaces the previous address in a text. */
export function renderAddresses(text: string, formerly: string, now: string = REPOSITORY): string {
  const name = new RegExp(`(?<![\\w.-])${formerly.replaceAll('.', '\\.')}(?![\\w-])`, 'g');
  return text.replace(name, () => now);
}

/**
 * The reusable workflow, with the action of the same release, so that pinning the workflow pins the action. Before the first
 * release, it uses the moving tag.
 */
export function renderReusable(workflow: string, changelog: string): string {
  const newest = sectionsOf(changelog).find(({ version }) => version !== undefined)?.version;
  const action = newest ? `${REPOSITORY}@v${newest}` : ACTION;
  return workflow.replace(/(?<=^ *-? *uses: )\S+\/perf-regression@\S+/gm, () => action);
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

const commandsOf = await commandsByOption();

/** Commands that take the input as an option; a dash if only the action has it. */
function optionOf({ name }: Input): string {
  return (commandsOf.get(name) ?? ['–']).map((command) => command.replace(/ /g, '\u00a0')).join(', ');
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
