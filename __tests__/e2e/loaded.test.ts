/** What the bundle loads before it works: each file costs node about a millisecond, and each package its evaluation. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { LATE } from '../../src/system/compiler.ts';
import { runCli } from '../harness/action.ts';
import { node24, projectRoot, runProcess } from '../harness/process.ts';
import { localRepository } from '../harness/repository.ts';

const DIST = join(projectRoot, 'dist');

/** The texts of an entry and of all that it imports statically, by path. */
function loadedBy(...entries: readonly string[]): Map<string, string> {
  const loaded = new Map<string, string>();
  const load = (path: string) => {
    if (loaded.has(path)) return;
    const text = readFileSync(path, 'utf8');
    loaded.set(path, text);
    for (const [, file = ''] of text.matchAll(/^(?:import|\} from|export .* from)\b.*?"(\.[^"]+)";$/gm))
      load(join(dirname(path), file));
  };
  for (const entry of entries) load(join(DIST, entry));
  return loaded;
}

function chunk(name: string): string {
  const file = readdirSync(join(DIST, 'chunks')).find((each) => each.startsWith(`${name}-`));
  if (file === undefined) throw new Error(`dist has no chunk ${name}: was it built?`);
  return `chunks/${file}`;
}

/** What only some jobs use. */
const RARE = [
  '@actions/artifact',
  '@actions/cache',
  '@actions/core',
  '@octokit/',
  'aws4fetch',
  'fast-xml-parser',
  'hyparquet-writer',
  'mathjs',
  'tinyglobby',
  're2js',
  'undici',
  'yaml',
];

const PATHS: readonly (readonly [string, () => readonly string[], number])[] = [
  ['the action', () => ['action.js'], 9],
  ['the command line', () => ['command-line.js'], 4],
  ['check', () => ['command-line.js', chunk('check')], 8],
];

test.each(PATHS)('%s starts with few files and without rare packages', (_, entries, most) => {
  const loaded = loadedBy(...entries());
  expect(loaded.size).toBeGreaterThan(1);
  expect(loaded.size).toBeLessThanOrEqual(most);
  const texts = [...loaded.values()].join('\n');
  expect(RARE.filter((name) => texts.includes(`// node_modules/${name}`))).toEqual([]);
  // Importing a module of Node evaluates everything that it exports.
  const imported = [...texts.matchAll(/^import .* from ["'](node:[^"']+)["'];$/gm)].map((match) => match[1]);
  expect(imported.filter((name) => name !== 'node:module')).toEqual([]);
});

test('`--version` loads the entry alone', () => {
  expect([...loadedBy('cli.js').keys()]).toEqual([join(DIST, 'cli.js')]);
});

test.each(['junit', 'catch2'])('the bundle loads the XML parser for a file of %s', async (tool) => {
  const folder = join(projectRoot, '__tests__/fixtures', tool);
  const [file] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith('output.xml'),
  );
  const { stdout, exitCode } = await runCli(['parse', join(folder, file ?? '')], { bundle: true });
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`series read as ${tool}`);
});

test('the Node that runs the action knows the flags of the compiler', async () => {
  const { exitCode, stderr } = await runProcess(node24, [...LATE, '-e', '0'], { cwd: '.', env: {} });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
});

/** Node's modules that a command loaded, and the processes of git that it started. */
async function usedBy(words: readonly string[], cwd: string) {
  const folder = mkdtempSync(join(tmpdir(), 'loaded-'));
  try {
    const says = join(folder, 'says.cjs');
    const list = join(folder, 'modules');
    const trace = join(folder, 'git');
    writeFileSync(
      says,
      `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(list)}, process.moduleLoadList.join('\\n')));`,
    );
    const env = { NODE_OPTIONS: `--require=${says}`, GIT_TRACE: trace };
    const { exitCode, stderr } = await runCli(words, { bundle: true, cwd, env });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const traced = existsSync(trace) ? readFileSync(trace, 'utf8') : '';
    return {
      modules: readFileSync(list, 'utf8').split('\n'),
      gitStarts: [...traced.matchAll(/trace: built-in: git /g)].length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of Node: each costs a tenth to a whole empty process. */
const DEAR = ['https', 'fs/promises', 'crypto', 'net', 'child_process', 'stream', 'v8', 'worker_threads'].map(
  (name) => `NativeModule ${name}`,
);

test.each(['--version', 'formats', 'parse bench.txt', 'check --help'])(
  '%s starts no process and loads no stream',
  async (words) => {
    const folder = mkdtempSync(join(tmpdir(), 'loaded-'));
    try {
      writeFileSync(join(folder, 'bench.txt'), 'BenchmarkParse-8   100   1003 ns/op\n');
      const { modules, gitStarts } = await usedBy(words.split(' '), folder);
      expect(gitStarts).toBe(0);
      expect(DEAR.filter((name) => modules.includes(name))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test('a local check starts git twelve times and loads neither a network nor promises of files', async () => {
  const local = await localRepository();
  try {
    writeFileSync(join(local.dir, 'bench.txt'), 'BenchmarkParse-8   100   1003 ns/op\n');
    await local.commit({ '.gitignore': 'bench.txt\n' });
    expect((await runCli(['record', 'bench.txt'], { cwd: local.dir })).exitCode).toBe(0);
    await local.commit({ 'step.txt': '1' });
    const { modules, gitStarts } = await usedBy(
      ['check', 'bench.txt', '--on-inconclusive', 'pass'],
      local.dir,
    );
    expect(gitStarts).toBeGreaterThan(3);
    expect(gitStarts).toBeLessThanOrEqual(12);
    const rare = ['https', 'http', 'fs/promises', 'worker_threads'].map((name) => `NativeModule ${name}`);
    expect(rare.filter((name) => modules.includes(name))).toEqual([]);
    // Tunes V8 for a short process.
    expect(modules).toContain('NativeModule v8');
  } finally {
    local.remove();
  }
});
