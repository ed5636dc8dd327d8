/** Untrusted paths: nothing is written outside the folder, or through a link. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeInside } from '../../src/system/write-inside.ts';

let top: string;
let root: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'inside-'));
  root = join(top, 'a/b/root');
});
afterEach(() => rmSync(top, { recursive: true }));

/** Every file below the top, by its path. */
function files(): string[] {
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(top.length + 1));
}

test('folders are made, and a file is replaced whole', async () => {
  await writeInside(root, 'suite/segments/000001.ndjson', 'a longer text');
  await writeInside(root, 'suite/segments/000001.ndjson', 'short');
  expect(readFileSync(join(root, 'suite/segments/000001.ndjson'), 'utf8')).toBe('short');
  await expect(writeInside(root, 'suite/segments/000001.ndjson', 'x', { isNew: true })).rejects.toThrow(
    'EEXIST',
  );
});

test.each([
  ['../x', 'it leads upwards (..)'],
  ['../../../x', 'it leads upwards (..)'],
  ['a/../../x', 'it leads upwards (..)'],
  ['a/..', 'it leads upwards (..)'],
  ['.. /x', 'it leads upwards (..)'],
  ['/tmp/x', 'it is absolute'],
  ['C:/x', 'it is absolute'],
  ['c:', 'it is absolute'],
  ['..\\x', 'it has a backslash'],
  ['\\\\server\\share', 'it has a backslash'],
  ['a\0b', 'it has a control character'],
  ['a\nb', 'it has a control character'],
  ['a\u202eb', 'it has a control character'],
  ['', 'it has an empty part'],
  ['a//b', 'it has an empty part'],
  ['./x', 'it has an empty part'],
  ['.git/hooks/post-checkout', "it names git's own folder (.git)"],
  ['a/.GIT/config', "it names git's own folder (.git)"],
  ['git~1/config', "it names git's own folder (.git)"],
  ['.git::$INDEX_ALLOCATION/config', "it names git's own folder (.git)"],
  ['x'.repeat(5000), 'it has 5000 characters'],
])('%j is refused by name', async (path, why) => {
  await expect(writeInside(root, path, 'x')).rejects.toThrow(`cannot be written below ${root}: ${why}`);
  expect(files()).toEqual([]);
});

test.each([
  { what: 'a folder that is a link outside', path: 'suite/x' },
  { what: 'the same, deeper', path: 'deep/suite/x' },
  { what: 'a file that is a link outside', path: 'link.txt' },
  { what: 'a file that is a link to nothing yet', path: 'dangling.txt' },
  { what: 'a pipe', path: 'pipe' },
  { what: 'a file where a folder has to be', path: 'plain.txt/x' },
])('$what is refused, and nothing is changed', async ({ path }) => {
  mkdirSync(join(root, 'deep'), { recursive: true });
  mkdirSync(join(top, 'outside'));
  writeFileSync(join(top, 'outside/mine.txt'), 'mine');
  writeFileSync(join(root, 'plain.txt'), 'mine');
  symlinkSync(join(top, 'outside'), join(root, 'suite'));
  symlinkSync(join(top, 'outside'), join(root, 'deep/suite'));
  symlinkSync(join(top, 'outside/mine.txt'), join(root, 'link.txt'));
  symlinkSync(join(top, 'outside/new.txt'), join(root, 'dangling.txt'));
  execFileSync('mkfifo', [join(root, 'pipe')]);
  const before = files();
  await expect(writeInside(root, path, 'x')).rejects.toThrow(`"${path}" cannot be written below ${root}: `);
  expect(files()).toEqual(before);
  expect(readFileSync(join(top, 'outside/mine.txt'), 'utf8')).toBe('mine');
});

test('a folder that the user named may be a link itself', async () => {
  mkdirSync(join(top, 'real'));
  symlinkSync(join(top, 'real'), join(top, 'named'));
  await writeInside(join(top, 'named'), 'x.txt', 'x');
  expect(existsSync(join(top, 'real/x.txt'))).toBe(true);
});
