/** The documents are correct: their code runs, their rules files parse, and their commands exist. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../src/commands/index.ts';
import { parseValue } from '../src/config/input-types.ts';
import { inputs } from '../src/config/inputs.ts';
import type { Format } from '../src/formats/format.ts';
import { mappedFormat } from '../src/formats/mapped.ts';
import { parseResults } from '../src/formats/parse.ts';
import { ACTION } from '../src/model/project.ts';
import { parseRulesFile } from '../src/rules/file.ts';
import { parseThresholds } from '../src/rules/thresholds.ts';
import { anchorsOf, blocks, commandsIn, linksIn, page, pages, workflowsIn } from './documents.ts';

const root = join(import.meta.dirname, '..');
const readme = page('README.md');
const contributing = page('CONTRIBUTING.md');
const reference = page('docs/reference.md');

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

const yaml = blocks(reference, 'yaml');

test('the rules, formulas and readers of the reference are a rules file', () => {
  const files = yaml.filter((block) => /^(rules|derived|readers|sources|waivers):/m.test(block));
  expect(files).toHaveLength(5);
  for (const text of files) {
    const { readers } = parseRulesFile('rules.yml', text);
    for (const reader of readers) expect(mappedFormat(reader).id).toBe(reader.tool);
  }
});

test('the reader of lines makes series of a metric that rules know', () => {
  const [text = ''] = yaml.filter((block) => block.startsWith('readers:'));
  const reader = parseRulesFile('rules.yml', text).readers.find(({ tool }) => tool === 'stopwatch');
  if (!reader) throw new Error('the reference shows no reader stopwatch');
  const source = { kind: 'file', file: { path: 'results.txt', text: 'parse took 12.5 ms\n' } } as const;
  const { measurements } = parseResults([source], 'stopwatch', [mappedFormat(reader)]);
  expect(measurements.map(({ metric, sample }) => [metric.name, sample.centre])).toEqual([['time', 12.5e6]]);
});

test('the thresholds of the reference are thresholds', () => {
  const [text = ''] = yaml.filter((block) => block.startsWith('thresholds:'));
  expect(parseThresholds(parse(text).thresholds)).toHaveLength(5);
});

/** What our steps are given, wherever in a workflow they stand. */
function givenToUs(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const { uses, with: given = {} } = value as { uses?: unknown; with?: object };
  return [...(uses === ACTION ? [given] : []), ...Object.values(value).flatMap(givenToUs)];
}

test('the workflows of the documents give inputs that exist, and values that are valid', () => {
  const shown = [...pages.values()].flatMap(workflowsIn).filter((text) => text.includes(`uses: ${ACTION}`));
  expect(shown.length).toBeGreaterThan(12);
  for (const text of shown) {
    const steps = givenToUs(parse(text));
    expect(steps.length).toBeGreaterThan(0);
    for (const [name, value] of steps.flatMap((given) => Object.entries(given))) {
      const input = inputs.find((each) => each.name === name);
      if (!input) throw new Error(`${name} is not an input:\n${text}`);
      // An expression has its value on GitHub.
      if (String(value).includes('${{')) continue;
      expect(parseValue(input, String(value)), `${input.name}: ${value}`).toHaveProperty('value');
      if (name === 'thresholds') expect(parseThresholds(String(value)).length).toBeGreaterThan(0);
    }
  }
});

test.each([...pages])('the commands of %s exist, with their options', async (_, text) => {
  for (const call of commandsIn(text)) {
    // What stands behind a comment sign or two dashes is not ours.
    const [, name = '', ...words] = (call.split(/ #| -- /)[0] ?? '').trim().split(/\s+/);
    // `perf-regression COMMAND --help` stands for all of them.
    if (/^(?:[A-Z]+|--.*)$/.test(name)) continue;
    const entry = commands.find((candidate) => candidate.name === name);
    const inner = entry?.commands?.find((candidate) => candidate.name === words[0]);
    const command = await (inner ?? entry)?.load?.();
    if (!command) {
      // The name of a group alone: `perf-regression experiment`.
      expect(entry?.commands && words.length === 0, call).toBe(true);
      continue;
    }
    const known = ['help', ...command.inputs, ...(command.flags ?? []).map((flag) => flag.name)];
    for (const word of words.filter((each) => each.startsWith('--')))
      expect(known, call).toContain(word.slice(2).replace(/=.*/, ''));
  }
});

test('the commands of the README are there to be tried', () => {
  expect(commandsIn(readme).length).toBeGreaterThan(8);
});

test('the README is read in minutes', () => {
  expect(readme.trim().split('\n').length).toBeLessThanOrEqual(200);
});

test.each([...pages])('every link of %s leads somewhere', (path, text) => {
  for (const link of linksIn(text)) {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : posix.join(posix.dirname(path), file);
    expect(existsSync(join(root, target)), link).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(page(target)), link).toContain(anchor);
  }
});

test('every page is found from the README', () => {
  const found = new Set(['README.md']);
  for (const path of found) {
    for (const link of linksIn(page(path))) {
      const target = posix.join(posix.dirname(path), link.split('#')[0] ?? '');
      if (pages.has(target)) found.add(target);
    }
  }
  expect([...pages.keys()].filter((path) => !found.has(path))).toEqual([]);
});

test.each([
  ['of the sinks', 'src/sinks/comment.ts'],
  ['of mode: publish', 'src/modes/measured-run.ts'],
  ['of mode: check', 'src/modes/check.ts'],
  ['of a measured command', 'src/modes/trusted-command.ts'],
  ['of the rules file', 'src/rules/file.ts'],
])('the messages %s name a heading that there is', (_, path) => {
  const named = [...readFileSync(join(root, path), 'utf8').matchAll(/((?:docs\/)?[\w-]+\.md)#([\w-]+)/g)];
  expect(named.length).toBeGreaterThan(0);
  for (const [, file = '', anchor] of named) expect(anchorsOf(page(file))).toContain(anchor);
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
