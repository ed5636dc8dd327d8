/** `perf-regression dashboard`: serves this machine alone, writes a site, and shows other repositories beside. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderName } from '../../src/history/index-file.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { runOf } from '../runs.ts';
import { serveDashboard } from './browser.ts';

let local: LocalRepository;
let other: LocalRepository;
beforeEach(async () => {
  [local, other] = await Promise.all([localRepository(), localRepository()]);
  for (const repository of [local, other]) {
    await repository.commit({ 'code.txt': '0\n' });
    const log = new HistoryLog(gitBranch(repository.dir, 'gh-pages'), 'perf', 'The suite');
    await log.append(runOf('r1', { parse: 10 }), [], async () => false);
  }
});
afterEach(() => {
  local.remove();
  other.remove();
});

const cli = (...words: string[]) => runCli(['dashboard', ...words], { cwd: local.dir });

test('build writes the page and all that it reads', async () => {
  await local.git('remote', 'add', 'origin', 'git@github.com:acme/widgets.git');
  const { exitCode, stdout } = await cli('build', '--out', 'site', '--also', other.dir);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'Wrote the page with 2 suites to site.\n' });
  const read = (path: string) => readFileSync(join(local.dir, 'site', path), 'utf8');
  const { suites } = JSON.parse(read('suites.json')) as { suites: { name: string; folder: string }[] };
  expect(suites).toEqual([
    { name: 'The suite', folder: expect.any(String), repository: 'https://github.com/acme/widgets' },
    { name: expect.stringMatching(/^The suite \(.+\)$/), folder: expect.stringMatching(/^also\/1\//) },
  ]);
  for (const { folder } of suites) {
    expect(read(`${folder}/index.json`)).toContain('"000001.ndjson"');
    expect(read(`${folder}/segments/000001.ndjson`)).toContain('"id":"r1"');
    expect(read(`${folder}/summary.json`)).toContain('"parse"');
  }
  expect(read('index.html')).toContain("default-src 'none'");
  for (const file of ['app.js', 'worker.js', 'style.css', 'icon.svg']) expect(read(file)).not.toBe('');
  // As a server sends them: a page on a slow line must not wait for a library.
  expect(gzipSync(read('app.js')).length + gzipSync(read('worker.js')).length).toBeLessThan(120_000);
});

test('folders that are no suites are not listed, whatever they have in an index.json', async () => {
  const branch = gitBranch(local.dir, 'gh-pages');
  const tip = await branch.tip();
  const files = {
    'schema/index.json': '{"title":"perf-regression index of a suite"}',
    'coverage/index.json': '{"total":100}',
    'a list/index.json': '[]',
    'elsewhere/index.json': '{"schema":1,"suite":"The suite","segments":[]}',
  };
  const texts = new Map(Object.entries(files).map(([path, text]) => [`perf/${path}`, text]));
  await branch.commit(tip, texts, 'what is no suite');
  const { exitCode, stdout } = await cli('build', '--out', 'site');
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'Wrote the page with 1 suite to site.\n' });
  const { suites } = JSON.parse(readFileSync(join(local.dir, 'site/suites.json'), 'utf8'));
  expect(suites).toMatchObject([{ name: 'The suite' }]);
});

test.each([
  { words: ['build'], says: 'no folder was named' },
  { words: ['show'], says: 'unknown command "show"' },
  { words: ['--port', 'seven'], says: 'expected a port from 0 to 65535, got "seven"' },
  { words: ['--branch', 'elsewhere'], says: 'there is no history on branch elsewhere' },
  { words: ['--also', '/nowhere'], says: 'folder /nowhere does not exist' },
])('$words', async ({ words, says }) => {
  const { exitCode, stderr } = await cli(...words);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(says);
});

test('serves what is on the branch at that moment, and only to this machine', async () => {
  const served = await serveDashboard(local.dir);
  try {
    const get = async (path: string) => (await fetch(served.address + path)).text();
    const [{ folder }] = JSON.parse(await get('suites.json')).suites;
    expect(await get(`${folder}/segments/000001.ndjson`)).not.toContain('"id":"r2"');
    const log = new HistoryLog(gitBranch(local.dir, 'gh-pages'), 'perf', 'The suite');
    await log.append(runOf('r2', { parse: 11 }), [], async () => false);
    expect(await get(`${folder}/segments/000001.ndjson`)).toContain('"id":"r2"');
    expect((await fetch(`${served.address}../../code.txt`)).status).toBe(404);
    expect((await fetch(`${served.address}${folder}/nothing.json`)).status).toBe(404);
    expect((await fetch(served.address, { method: 'POST' })).status).toBe(405);
    // A name that an attacker lets point to this machine.
    const status = await new Promise((resolve, reject) => {
      request(served.address, { headers: { host: 'evil.example' } }, (answer) => resolve(answer.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
    const first = await fetch(`${served.address}app.js`);
    const again = await fetch(`${served.address}app.js`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  } finally {
    served.stop();
  }
});

/** As git itself never writes it: entries of any name. */
async function rawTree(entries: readonly (readonly [mode: string, name: string, object: string])[]) {
  const bytes = entries.flatMap(([mode, name, object]) => [
    Buffer.from(`${mode} ${name}\0`),
    Buffer.from(object, 'hex'),
  ]);
  const file = join(local.dir, '.git/raw-tree');
  writeFileSync(file, Buffer.concat(bytes));
  return local.git('hash-object', '-t', 'tree', '-w', '--literally', file);
}

test.each(['../../../../escaped.txt', '..', '.git/hooks/post-checkout'])(
  'build writes nothing outside of its folder: %s in the tree of the branch',
  async (name) => {
    const folder = folderName('The suite');
    const index = await local.git('rev-parse', `gh-pages:perf/${folder}/index.json`);
    const bad = name === '..' ? await rawTree([['100644', 'escaped.txt', index]]) : index;
    const inSuite = await rawTree([
      [name === '..' ? '40000' : '100644', name, bad],
      ['100644', 'index.json', index],
    ]);
    const perf = await rawTree([['40000', folder, inSuite]]);
    const commit = await local.git('commit-tree', await rawTree([['40000', 'perf', perf]]), '-m', 'planted');
    await local.git('update-ref', 'refs/heads/gh-pages', commit);
    const { exitCode, stderr } = await cli('build', '--out', 'site/deep/er');
    expect(stderr).toContain('cannot be written below');
    expect(exitCode).toBe(2);
    for (const path of [
      'escaped.txt',
      'site/escaped.txt',
      'site/deep/escaped.txt',
      'site/deep/er/escaped.txt',
      'site/deep/er/.git',
    ])
      expect(existsSync(join(local.dir, path))).toBe(false);
  },
);

test('a run keeps the tags of its commit, which a comparison can name; history show tells what changed', async () => {
  await local.git('tag', 'v1.0.0');
  await local.git('tag', '-a', 'stable', '-m', 'a release');
  const results = (ns: number) => JSON.stringify([{ name: 'parse', unit: 'ns', value: ns }]);
  const inFolder = { cwd: local.dir };
  for (const [i, ns] of [10, 10, 10, 10, 20, 20, 20, 20].entries()) {
    await writeFile(join(local.dir, 'bench.json'), results(ns));
    const words = [
      'record',
      'bench.json',
      '--tool',
      'customSmallerIsBetter',
      '--suite',
      'tagged',
      '--history-dir',
      'perf',
    ];
    expect(await runCli(words, inFolder)).toMatchObject({ exitCode: 0 });
    if (i === 3) await local.commit({ 'code.txt': 'slower\n' });
  }
  const at = ['--suite', 'tagged', '--history-dir', 'perf'];
  const shown = await runCli(['history', 'show', '--json', ...at], inFolder);
  const runs = JSON.parse(shown.stdout) as { tags?: string[]; commit: string }[];
  expect(runs.map(({ tags = [] }) => tags.join())).toEqual([
    ...new Array(4).fill('stable,v1.0.0'),
    ...new Array(4).fill(''),
  ]);
  const { stdout } = await runCli(['history', 'show', '--changes', '--json', ...at], inFolder);
  const [before, after] = [runs[3]?.commit, runs[4]?.commit];
  expect(JSON.parse(stdout)).toMatchObject([
    { benchmark: 'parse', change: 1, state: 'new', after: before, commit: after },
  ]);
  const table = await runCli(['history', 'show', '--changes', ...at], inFolder);
  expect(table.stdout).toMatch(/new +\+100% +parse/);
  const sql = 'SELECT benchmark, state, change FROM changes';
  const asked = await runCli(['history', 'query', sql, '--json', ...at], inFolder);
  expect(JSON.parse(asked.stdout)).toEqual([{ benchmark: 'parse', state: 'new', change: 1 }]);
});
