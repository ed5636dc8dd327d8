/** What the documents show is true: their code runs, their rules are read, their commands exist. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../src/commands/index.ts';
import { inputs } from '../src/config/inputs.ts';
import type { Format } from '../src/formats/format.ts';
import { mappedFormat } from '../src/formats/mapped.ts';
import { parseResults } from '../src/formats/parse.ts';
import { ACTION } from '../src/model/project.ts';
import { parseRulesFile } from '../src/rules/file.ts';
import { parseThresholds } from '../src/rules/thresholds.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** The fenced blocks of a language, without the indent of their fence. */
function blocks(text: string, language: string): string[] {
  const found: string[] = [];
  let open: { indent: number; language: string; lines: string[] } | undefined;
  for (const line of text.split('\n')) {
    const fence = /^( *)```(\w*)$/.exec(line);
    if (!fence) open?.lines.push(line.slice(open.indent));
    else if (!open) open = { indent: fence[1]?.length ?? 0, language: fence[2] ?? '', lines: [] };
    else {
      if (open.language === language) found.push(open.lines.join('\n'));
      open = undefined;
    }
  }
  return found;
}

test('the format that CONTRIBUTING shows reads the text that it shows', async () => {
  const [text = ''] = blocks(contributing, '');
  const [code = ''] = blocks(contributing, 'ts');
  const folder = mkdtempSync(join(tmpdir(), 'format-'));
  try {
    const file = join(folder, 'stopwatch.ts');
    writeFileSync(file, code.replaceAll("'./", `'${join(root, 'src/formats')}/`));
    const { stopwatch } = (await import(file)) as { stopwatch: Format };
    expect(stopwatch.claims(text, undefined)).toBe(true);
    const source = { kind: 'file', file: { path: 'results.txt', text } } as const;
    const { measurements } = parseResults([source], 'stopwatch', [stopwatch]);
    const read = measurements.map(({ benchmark, sample }) => [benchmark.name, sample.centre]);
    expect(read).toEqual([
      ['parse', 12.5e6],
      ['render', 2.1e9],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const yaml = blocks(readme, 'yaml');

test('the rules, formulas and readers of the README are a rules file', () => {
  const files = yaml.filter((block) => /^(rules|derived|readers|sources):/m.test(block));
  expect(files).toHaveLength(4);
  for (const text of files) {
    const { readers } = parseRulesFile('rules.yml', text);
    for (const reader of readers) expect(mappedFormat(reader).id).toBe(reader.tool);
  }
});

test('the thresholds of the README are thresholds', () => {
  const [text = ''] = yaml.filter((block) => block.startsWith('thresholds:'));
  expect(parseThresholds(parse(text).thresholds)).toHaveLength(5);
});

/** What our steps are given, wherever in a workflow or a part of one they stand. */
function givenToUs(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { uses, with: given = {} } = value as { uses?: unknown; with?: object };
  const own = uses === ACTION ? Object.keys(given) : [];
  return [...own, ...Object.values(value).flatMap(givenToUs)];
}

test('the workflows of the README give inputs that exist', () => {
  const shown = yaml.filter((block) => block.includes(`uses: ${ACTION}`));
  expect(shown.length).toBeGreaterThan(2);
  for (const text of shown) {
    const given = givenToUs(parse(text));
    expect(given.length).toBeGreaterThan(0);
    for (const name of given) expect(inputs.map((input) => input.name)).toContain(name);
  }
});

test('the commands of the README exist, with their options', async () => {
  const lines = blocks(readme, 'sh').flatMap((block) => block.split('\n'));
  const calls = lines.filter((line) => line.startsWith('npx perf-regression'));
  expect(calls.length).toBeGreaterThan(3);
  for (const call of calls) {
    // What stands behind a comment sign or two dashes is no option of ours.
    const [, , name, ...words] = (call.split(/#| -- /)[0] ?? '').trim().split(/\s+/);
    const entry = commands.find((candidate) => candidate.name === name);
    const inner = entry?.commands?.find((candidate) => candidate.name === words[0]);
    const command = await (inner ?? entry)?.load?.();
    expect(command, call).toBeDefined();
    const known = [...(command?.inputs ?? []), ...(command?.flags ?? []).map((flag) => flag.name)];
    for (const word of words.filter((each) => each.startsWith('--'))) expect(known).toContain(word.slice(2));
  }
});

/** Every text for people to copy from, with the shell's words and workflows in it. */
function shown(): { path: string; text: string; isWorkflow: boolean }[] {
  const examples = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  );
  const folders = ['.', 'docs', 'examples', ...examples.map(({ name }) => `examples/${name}`)];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|ya?ml)$/.test(entry.name) && entry.name !== 'action.yml')
      .map(({ name }) => join(folder, name)),
  );
  return files.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    if (!path.endsWith('.md')) return [{ path, text, isWorkflow: true }];
    const shell = blocks(text, 'sh').map((block) => ({ path, text: block, isWorkflow: false }));
    return [...shell, ...blocks(text, 'yaml').map((block) => ({ path, text: block, isWorkflow: true }))];
  });
}

test('a pipe into tee hides no benchmark that failed', () => {
  // A line of `command:` is run by the action, with pipefail.
  const isPiped = (line: string) => /\| *tee\b/.test(line) && !/^\s*command:/.test(line);
  const piped = shown().filter(({ text }) => text.split('\n').some(isPiped));
  expect(piped.length).toBeGreaterThan(2);
  for (const { path, text, isWorkflow } of piped) {
    const isSafe = /set -o pipefail/.test(text) || (isWorkflow && /shell: bash\b/.test(text));
    expect({ path, isSafe }).toEqual({ path, isSafe: true });
  }
});

test('CONTRIBUTING says of each package what it is for', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const rows = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const told = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  for (const name of Object.keys(devDependencies)) expect(told).toContain(name);
});
