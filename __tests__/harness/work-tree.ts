/**
 * The files of a work tree and git's index of them, as `git add --all` and `git checkout` write them, without a process: tests commit
 * thousands of times. What it does not know is an error, because git would commit something else.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type ReadObject, treeEntries, writeObject } from './objects.ts';

interface Entry {
  readonly path: string;
  readonly mode: number;
  readonly sha: string;
}

/** Would make git commit something else: submodules and attributes. */
const REFUSED = ['.git', '.gitattributes'];

const FOLDER = 0o40000;
const LINK = 0o120000;
const FILE = 0o100644;
const PROGRAM = 0o100755;

/** Makes the files of the index those of a tree, as `git checkout` does; others stay as they are. */
export function checkOut(dir: string, tree: string, read: ReadObject): void {
  const before = new Map(readIndex(dir).map((entry) => [entry.path, entry]));
  const wanted = filesOf(tree, read);
  const paths = new Set(wanted.map(({ path }) => path));
  for (const path of before.keys()) if (!paths.has(path)) removeFile(dir, path);
  for (const { path, mode, sha } of wanted) {
    const known = before.get(path);
    if (known?.sha !== sha || known.mode !== mode) writeFile(join(dir, path), mode, read(sha).bytes);
  }
  writeIndex(dir, wanted);
}

function filesOf(tree: string, read: ReadObject, folder = ''): Entry[] {
  return treeEntries(read(tree).bytes).flatMap(({ path: name, mode, sha }) => {
    const path = `${folder}${name}`;
    const type = Number.parseInt(mode, 8);
    return type === FOLDER ? filesOf(sha, read, `${path}/`) : [{ path, mode: type, sha }];
  });
}

/** With the folders that it was alone in. */
function removeFile(dir: string, path: string): void {
  // A submodule is a folder.
  rmSync(join(dir, path), { force: true, recursive: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(dir, folder)).length > 0) return;
    rmdirSync(join(dir, folder));
  }
}

function writeFile(file: string, mode: number, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  // The file before may have had other rights, or be a link.
  rmSync(file, { force: true });
  if (mode === LINK) symlinkSync(bytes, file);
  else writeFileSync(file, bytes, { mode: mode === PROGRAM ? 0o777 : 0o666 });
}

/** Puts all files of the work tree into the index and into objects. @returns hash of their tree */
export function stageAll(dir: string): string {
  const entries: Entry[] = [];
  const known = readIndex(dir).map(({ path }) => path);
  const tree = stageFolder({ dir, known, entries }, '', patternsIn(join(dir, '.git/info/exclude')));
  writeIndex(dir, entries);
  return tree;
}

interface Staging {
  readonly dir: string;
  /** Paths in the index, which are never ignored. */
  readonly known: readonly string[];
  readonly entries: Entry[];
}

/** Of a file `.gitignore`. */
interface Pattern {
  readonly names: RegExp;
  readonly isIgnored: boolean;
}

/** Of a folder that is ignored, whatever is in it. */
const ALL: readonly Pattern[] = [{ names: /^/, isIgnored: true }];

/** @param folder empty, or with a slash at its end. @param above patterns of the folders above. @returns hash of its tree */
function stageFolder(staging: Staging, folder: string, above: readonly Pattern[]): string {
  const { dir, known, entries } = staging;
  const patterns = above === ALL ? ALL : [...above, ...patternsIn(join(dir, folder, '.gitignore'))];
  const items: { order: string; bytes: Buffer }[] = [];
  const add = (name: string, mode: number, sha: string, order: string) => {
    const bytes = Buffer.concat([Buffer.from(`${mode.toString(8)} ${name}\0`), Buffer.from(sha, 'hex')]);
    items.push({ order, bytes });
  };
  for (const found of readdirSync(join(dir, folder), { withFileTypes: true })) {
    const { name } = found;
    const path = `${folder}${name}`;
    if (path === '.git') continue;
    // The last one that fits decides.
    const isIgnored = patterns.findLast(({ names }) => names.test(name))?.isIgnored ?? false;
    const isKnown = () => known.some((each) => each === path || each.startsWith(`${path}/`));
    if (isIgnored && !isKnown()) continue;
    if (REFUSED.includes(name)) throw new Error(`the harness cannot commit ${path}`);
    if (!found.isDirectory()) {
      const entry = stageFile(dir, path);
      entries.push(entry);
      add(name, entry.mode, entry.sha, name);
      continue;
    }
    const before = entries.length;
    const sha = stageFolder(staging, `${path}/`, isIgnored ? ALL : patterns);
    // Git knows no empty folders, and sorts the others as if their names ended so.
    if (entries.length > before) add(name, FOLDER, sha, `${name}/`);
  }
  const sorted = items.toSorted((a, b) => compareBytes(a.order, b.order));
  return writeObject(dir, { type: 'tree', bytes: Buffer.concat(sorted.map(({ bytes }) => bytes)) });
}

function stageFile(dir: string, path: string): Entry {
  const file = join(dir, path);
  const status = lstatSync(file);
  const isLink = status.isSymbolicLink();
  const bytes = isLink ? readlinkSync(file, 'buffer') : readFileSync(file);
  const mode = isLink ? LINK : (status.mode & 0o100) === 0 ? FILE : PROGRAM;
  return { path, mode, sha: writeObject(dir, { type: 'blob', bytes }) };
}

function patternsIn(file: string): Pattern[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, not, glob] = /^(!?)([\w.*-]+)$/.exec(line) ?? [];
      if (glob === undefined) throw new Error(`the harness cannot ignore ${line}`);
      const names = RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
      return { names, isIgnored: not === '' };
    });
}

/** Of https://git-scm.com/docs/index-format; written without extensions. */
const VERSION = 2;
const HEADER_BYTES = 12;
/** Of an entry before its path: what git looks at first to see whether a file has changed, hash, and length of the path. */
const ENTRY_BYTES = 62;
const MODE_AT = 24;
const HASH_AT = 40;
const LENGTH_AT = 60;
const LENGTH_MAX = 0xfff;

/** Entries end with one to eight zero bytes. */
const entryBytes = (pathBytes: number) => Math.ceil((ENTRY_BYTES + pathBytes + 1) / 8) * 8;

function readIndex(dir: string): Entry[] {
  const file = join(dir, '.git/index');
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  if (bytes.readUInt32BE(4) !== VERSION) throw new Error(`the harness cannot read ${file}`);
  const entries: Entry[] = [];
  for (let at = HEADER_BYTES, left = bytes.readUInt32BE(8); left > 0; left--) {
    const end = bytes.indexOf(0, at + ENTRY_BYTES);
    const sha = bytes.toString('hex', at + HASH_AT, at + LENGTH_AT);
    const path = bytes.toString('utf8', at + ENTRY_BYTES, end);
    entries.push({ path, mode: bytes.readUInt32BE(at + MODE_AT), sha });
    at += entryBytes(end - at - ENTRY_BYTES);
  }
  return entries;
}

function writeIndex(dir: string, entries: readonly Entry[]): void {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('DIRC');
  header.writeUInt32BE(VERSION, 4);
  header.writeUInt32BE(entries.length, 8);
  const sorted = entries.toSorted((a, b) => compareBytes(a.path, b.path));
  const content = Buffer.concat([header, ...sorted.map((entry) => indexEntry(dir, entry))]);
  const checksum = createHash('sha1').update(content).digest();
  writeFileSync(join(dir, '.git/index'), Buffer.concat([content, checksum]));
}

function indexEntry(dir: string, { path, mode, sha }: Entry): Buffer {
  const status = lstatSync(join(dir, path), { bigint: true });
  const name = Buffer.from(path);
  const entry = Buffer.alloc(entryBytes(name.length));
  const second = 1_000_000_000n;
  const { ctimeNs, mtimeNs, dev, ino, uid, gid, size } = status;
  const numbers = [ctimeNs / second, ctimeNs % second, mtimeNs / second, mtimeNs % second, dev, ino];
  for (const [i, number] of [...numbers, BigInt(mode), uid, gid, size].entries())
    entry.writeUInt32BE(Number(BigInt.asUintN(32, number)), 4 * i);
  entry.write(sha, HASH_AT, 'hex');
  entry.writeUInt16BE(Math.min(name.length, LENGTH_MAX), LENGTH_AT);
  name.copy(entry, ENTRY_BYTES);
  return entry;
}

const compareBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
