/** What a local history branch does with a repository that is damaged, or that somebody made by hand. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
  await local.commit({ 'perf/suite/index.json': '{}', 'perf/suite/segments/1': 'ä', other: '' });
});
afterEach(() => local.remove());

const branch = () => gitBranch(local.dir, 'main');

async function tip() {
  const found = await branch().tip();
  if (!found) throw new Error('there is no tip');
  return found;
}

async function lose(name: string): Promise<string> {
  const hash = await local.git('rev-parse', name);
  rmSync(join(local.dir, '.git/objects', hash.slice(0, 2), hash.slice(2)));
  return hash;
}

/** Moves the branch to a commit with such a tree, which git itself would not write. */
async function plant(tree: Buffer): Promise<string> {
  const file = join(local.dir, 'tree');
  writeFileSync(file, tree);
  const hash = await local.git('hash-object', '-t', 'tree', '--literally', '-w', file);
  const commit = join(local.dir, 'commit');
  const by = 'Ada <ada@example.com> 1767603060 +0000';
  writeFileSync(commit, `tree ${hash}\nauthor ${by}\ncommitter ${by}\n\nby hand\n`);
  await local.git(
    'update-ref',
    'refs/heads/main',
    await local.git('hash-object', '-t', 'commit', '-w', commit),
  );
  return hash;
}

const entry = (mode: string, name: string, hash: string) =>
  Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(hash, 'hex')]);

test('files and folders by their paths; what is beside and below a file is not there', async () => {
  const at = await tip();
  expect(await branch().read(at, 'perf/suite/segments/1')).toBe('ä');
  expect(await branch().read(at, 'other')).toBe('');
  expect(await branch().list(at, 'perf/suite')).toMatchObject([
    { name: 'index.json', kind: 'file' },
    { name: 'segments', kind: 'folder' },
  ]);
  for (const path of ['perf/none', 'none/index.json', 'other/file', 'perf//suite', '/perf', ''])
    expect([path, await branch().read(at, path), await branch().list(at, path)]).toEqual([
      path,
      undefined,
      [],
    ]);
  await expect(branch().list(at, 'other')).rejects.toThrow('it is a file');
  await expect(branch().read(at, 'perf')).rejects.toThrow('it is a folder');
});

test.each(['main^{tree}', 'main:perf', 'main:perf/suite', 'main:perf/suite/index.json'])(
  '%s is lost: an error, not a file that does not exist',
  async (name) => {
    const at = await tip();
    const hash = await lose(name);
    const words = `cannot read perf/suite/index.json on branch main of ${local.dir}: `;
    await expect(branch().read(at, 'perf/suite/index.json')).rejects.toThrow(words);
    await expect(branch().read(at, 'perf/suite/index.json')).rejects.toThrow(`${hash} is missing`);
  },
);

test('a file in the place of a folder', async () => {
  const blob = await local.git('rev-parse', 'main:perf/suite/index.json');
  await plant(entry('40000', 'perf', blob));
  await expect(branch().list(await tip(), 'perf')).rejects.toThrow(`${blob} is a blob, not a tree`);
});

test.each([
  { what: 'no entry', tree: Buffer.from('nonsense') },
  { what: 'half a hash', tree: entry('100644', 'perf', 'abcdef') },
  { what: 'no name', tree: Buffer.from('100644 ') },
])('a tree that is damaged: $what', async ({ tree }) => {
  const hash = await plant(tree);
  await expect(branch().read(await tip(), 'perf/x')).rejects.toThrow(`tree ${hash} is damaged`);
});

test('links and submodules are no files', async () => {
  const [blob, commit] = await Promise.all(
    ['main:other', 'main'].map((name) => local.git('rev-parse', name)),
  );
  await plant(Buffer.concat([entry('120000', 'link', `${blob}`), entry('160000', 'sub', `${commit}`)]));
  const at = await tip();
  await expect(branch().read(at, 'link')).rejects.toThrow('it is a symbolic link');
  await expect(branch().read(at, 'sub')).rejects.toThrow('it is a submodule');
  await expect(branch().list(at, 'sub')).rejects.toThrow('it is a submodule');
});

test('hashes of 256 bits', async () => {
  const repository = join(local.dir, 'long');
  await local.git('init', '--quiet', '--object-format=sha256', repository);
  const branch = gitBranch(repository, 'history');
  const made = await branch.commit(undefined, new Map([['perf/index.json', '{}']]), 'first');
  const found = await branch.tip();
  expect(found).toEqual(made);
  expect(found?.commit).toMatch(/^[0-9a-f]{64}$/);
  expect(found && (await branch.read(found, 'perf/index.json'))).toBe('{}');
});
