/**
 * Git's objects, read and written as git keeps them: one deflated file for each. Small commits need no process this way, and
 * starting git thousands of times is a large part of the time of all tests.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { outputOf } from './process.ts';

export interface GitObject {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Reads objects of a repository. @throws Error if it does not have one */
export type ReadObject = (sha: string) => GitObject;

/** Entry of a tree. */
export interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly path: string;
}

/** @param dir the work tree */
export async function objectsOf(dir: string): Promise<ReadObject> {
  const packs = join(dir, '.git/objects/pack');
  const hasPacks = existsSync(packs) && readdirSync(packs).length > 0;
  const packed = hasPacks ? await allObjects(dir) : new Map<string, GitObject>();
  return (sha) => {
    const found = looseObject(dir, sha) ?? packed.get(sha);
    if (!found) throw new Error(`${dir} has no object ${sha}`);
    return found;
  };
}

/** @returns its hash */
export function writeObject(dir: string, { type, bytes }: GitObject): string {
  const content = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]);
  const sha = createHash('sha1').update(content).digest('hex');
  const file = fileOf(dir, sha);
  if (existsSync(file)) return sha;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, deflateSync(content, { level: 1 }));
  return sha;
}

/** All below a tree, itself included. */
export function* objectsBelow(tree: string, read: ReadObject): Generator<GitObject> {
  const found = read(tree);
  yield found;
  if (found.type !== 'tree') return;
  for (const { sha } of treeEntries(found.bytes)) yield* objectsBelow(sha, read);
}

/** Entries of a tree object: "<mode> <name>", a zero byte, 20 bytes of hash. */
export function treeEntries(bytes: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let rest = bytes; rest.length > 0; ) {
    const end = rest.indexOf(0);
    const [, mode = '', path = ''] = /^(\d+) (.*)$/s.exec(rest.toString('utf8', 0, end)) ?? [];
    const type = mode === '40000' ? 'tree' : 'blob';
    const sha = rest.toString('hex', end + 1, end + 21);
    entries.push({ mode: mode.padStart(6, '0'), type, sha, path });
    rest = rest.subarray(end + 21);
  }
  return entries;
}

/** Lines of headers, an empty line, and the message. */
export function commitFields(text: string) {
  const end = text.indexOf('\n\n');
  const headers = text.slice(0, end).split('\n');
  const valuesOf = (name: string) =>
    headers.flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));
  return {
    tree: valuesOf('tree').join(),
    parents: valuesOf('parent'),
    author: person(valuesOf('author').join()),
    committer: person(valuesOf('committer').join()),
    message: text.slice(end + 2).trimEnd(),
  };
}

function person(line: string) {
  const [, name = '', email = '', seconds = ''] = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line) ?? [];
  return { name, email, date: new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z') };
}

const fileOf = (dir: string, sha: string) => join(dir, '.git/objects', sha.slice(0, 2), sha.slice(2));

function looseObject(dir: string, sha: string): GitObject | undefined {
  const file = fileOf(dir, sha);
  if (!existsSync(file)) return undefined;
  const content = inflateSync(readFileSync(file));
  const end = content.indexOf(0);
  const [type = ''] = content.toString('latin1', 0, end).split(' ');
  return { type, bytes: content.subarray(end + 1) };
}

/** Git packs what it reads in bulk. */
async function allObjects(dir: string): Promise<Map<string, GitObject>> {
  const objects = new Map<string, GitObject>();
  const list = ['cat-file', '--batch', '--batch-all-objects'];
  // Each as "<sha> <type> <size>", its bytes, and a line break.
  let rest = await outputOf('git', list, { cwd: dir, env: { PATH: process.env.PATH ?? '' } });
  while (rest.length > 0) {
    const end = rest.indexOf(10);
    const [sha = '', type = '', size = ''] = rest.toString('latin1', 0, end).split(' ');
    objects.set(sha, { type, bytes: rest.subarray(end + 1, end + 1 + Number(size)) });
    rest = rest.subarray(end + 2 + Number(size));
  }
  return objects;
}
