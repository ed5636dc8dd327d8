/**
 * Reads result files from the disk: globs, folders, encodings and sizes. Returns text and refuses files that
 * are not text.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Format, TextFile } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { Source } from '../formats/parse.ts';
import { formatsNamed } from '../formats/parse.ts';
import { ParseError, UserError } from '../model/errors.ts';
import { saveMemory } from '../system/memory.ts';
import { realFile } from './real-file.ts';

/** Largest results file: far above any tool's output, far below what would exhaust a runner's memory. */
const BYTES_MAX = 256 * 1024 * 1024;

/** Largest number of files for one run. */
const FILES_MAX = 10_000;

/**
 * Reads all files that the patterns match, in a fixed order, each file once.
 * @param patterns paths, folders or globs
 * @param tool a format's id, or `auto`
 * @param known the formats that `tool` may name
 * @throws UserError naming a pattern that matches nothing
 */
export async function readSources(
  patterns: readonly string[],
  cwd: string,
  tool: string,
  known: readonly Format[],
): Promise<Source[]> {
  const named = formatsNamed(tool, known);
  const [only] = named;
  const asked = only ? named : known;
  if (only?.folder?.unread) return [await readSizes(patterns, cwd, only)];
  const sources = new Map<string, Source>();
  for (const pattern of patterns) {
    for (const path of await expand(pattern, cwd)) {
      if (!sources.has(path)) sources.set(path, await readSource(path, cwd, asked));
    }
  }
  return [...sources.values()];
}

/** The patterns that match no file. */
export async function missingPatterns(patterns: readonly string[], cwd: string): Promise<string[]> {
  const missing: string[] = [];
  for (const pattern of patterns) {
    if (!existsSync(resolve(cwd, pattern)) && (await matches(pattern, cwd)).length === 0)
      missing.push(pattern);
  }
  return missing;
}

/** The package is loaded for patterns and folders only: most results are one named file. */
const globbing = () => import('tinyglobby');

/** Files that match a glob; none for a plain name. */
async function matches(pattern: string, cwd: string): Promise<string[]> {
  const { glob, isDynamicPattern } = await globbing();
  return isDynamicPattern(pattern) ? glob(pattern, { cwd }) : [];
}

async function filesBelow(folder: string): Promise<string[]> {
  return (await globbing()).glob('**/*', { cwd: folder, dot: true });
}

async function expand(pattern: string, cwd: string): Promise<string[]> {
  if (existsSync(resolve(cwd, pattern))) return [pattern];
  const { glob, isDynamicPattern } = await globbing();
  if (!isDynamicPattern(pattern)) {
    throw new UserError(
      `${pattern}: no such file`,
      'Did the benchmark write its results there? The path is relative to the working directory.',
    );
  }
  const found = await glob(pattern, { cwd, expandDirectories: false });
  if (found.length > 0) return bounded(pattern, found.sort());
  throw new UserError(
    `no file matches ${pattern}`,
    'Did the benchmark write its results there? The pattern is relative to the working directory.',
  );
}

/** Names and sizes of the named files and of all files in the named folders. Their contents are not read. */
async function readSizes(patterns: readonly string[], cwd: string, format: Format): Promise<Source> {
  const sizes = new Map<string, TextFile>();
  for (const pattern of patterns) {
    for (const path of await expand(pattern, cwd)) {
      const entry = await realFile(resolve(cwd, path), path);
      const files = entry.isDirectory()
        ? (await filesBelow(resolve(cwd, path))).map((file) => join(path, file))
        : [path];
      for (const file of bounded(path, files.sort())) {
        sizes.set(file, { path: file, text: '', bytes: (await realFile(resolve(cwd, file), file)).size });
      }
    }
  }
  return { kind: 'folder', path: patterns.join(', '), format, files: [...sizes.values()] };
}

async function readSource(path: string, cwd: string, asked: readonly Format[]): Promise<Source> {
  const full = resolve(cwd, path);
  if ((await realFile(full, path)).isDirectory()) return readFolder(path, full, asked);
  return { kind: 'file', file: await readText(full, path) };
}

/** A folder that a tool wrote, such as target/criterion. */
async function readFolder(path: string, full: string, asked: readonly Format[]): Promise<Source> {
  const all = bounded(path, (await filesBelow(full)).sort());
  for (const format of asked) {
    const wanted = format.folder ? all.filter(format.folder.wants) : [];
    if (wanted.length === 0) continue;
    const files: TextFile[] = [];
    for (const file of wanted) {
      const { mtimeMs: written } = await realFile(join(full, file), join(path, file));
      files.push({ ...(await readText(join(full, file), file)), written });
    }
    return { kind: 'folder', path, format, files };
  }
  const leaving = formats.filter((format) => format.folder).map((format) => format.id);
  throw new UserError(
    `${path} is not a results folder of a known benchmark tool`,
    `Name the files (${join(path, '*.json')}), or the folder of one of: ${leaving.join(', ')}`,
  );
}

function bounded(pattern: string, files: string[]): string[] {
  if (files.length <= FILES_MAX) return files;
  throw new UserError(
    `${pattern} names ${files.length} files; at most ${FILES_MAX} are read`,
    'Name fewer of them.',
  );
}

/** Reading a smaller file takes less memory than the module that saves it. */
const LARGE_BYTES = 1e6;

/**
 * @param path for messages and, with some tools, for the history: with slashes on every system
 * @param requireSize refuses a file by its size before it is read
 * @throws ParseError if the file is not text, or must not be read
 */
export async function readText(
  full: string,
  path = relative(process.cwd(), full).replaceAll(sep, '/'),
  requireSize: (path: string, bytes: number) => void = requireUsualSize,
): Promise<TextFile> {
  const entry = await realFile(full, path);
  if (entry.isDirectory()) throw new ParseError(path, undefined, 'this is a folder', 'Name a file in it.');
  requireSize(path, entry.size);
  if (entry.size > LARGE_BYTES) saveMemory();
  const bytes = bytesOf(full, path);
  const text = decode(path, bytes);
  // Releases the memory of a large file at once. The garbage collector would wait, and a runner has little
  // memory.
  if (bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.length)
    bytes.buffer.transfer(0);
  return { path, text };
}

/** At once: for a few small files, Node's promises of the file system cost more than reading them. */
function bytesOf(full: string, path: string): Buffer {
  try {
    return readFileSync(full);
  } catch (cause) {
    throw new UserError(
      `${path}: it cannot be read (${(cause as NodeJS.ErrnoException).code})`,
      'Make it readable for the user who runs perf-regression.',
      { cause },
    );
  }
}

function requireUsualSize(path: string, bytes: number): void {
  if (bytes <= BYTES_MAX) return;
  throw new ParseError(
    path,
    undefined,
    `the file has ${bytes} bytes; at most ${BYTES_MAX} are read`,
    'Let the benchmark write fewer values, or split the file.',
  );
}

/**
 * UTF-8, or UTF-16 with a byte order mark (as PowerShell writes); all else is refused, with the name of what
 * it is.
 */
function decode(path: string, bytes: Buffer): string {
  const refusal = refusedAs(bytes);
  if (refusal === undefined) {
    try {
      return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
    }
  }
  const what = refusal ?? 'neither UTF-8 nor UTF-16 text, but probably Windows-1252 or ISO 8859-1';
  throw new ParseError(
    path,
    undefined,
    `this is ${what}`,
    'Write the results of the benchmark as UTF-8 text.',
  );
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** First bytes of files that are passed by mistake. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-32 text', [0xff, 0xfe, 0, 0]],
  ['UTF-32 text', [0, 0, 0xfe, 0xff]],
  ['a gzip archive; unpack it first', [0x1f, 0x8b]],
  ['a zip archive; unpack it first', [0x50, 0x4b, 3, 4]],
  ['a program (ELF)', [0x7f, 0x45, 0x4c, 0x46]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
];

/** Number of bytes that are enough to distinguish text from other data. */
const LOOKED_AT = 4096;

/** Largest share of zero bytes in a text. */
const ZEROS_MAX = 0.05;

/** What the bytes are if they are not text, by signature or by the share of zeros; undefined for text. */
function refusedAs(bytes: Buffer): string | undefined {
  const signed = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (signed) return signed[0];
  if (encodingOf(bytes) !== 'utf-8' || !bytes.includes(0)) return undefined;
  const head = bytes.subarray(0, LOOKED_AT);
  const zerosAt = (parity: number) => head.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  const half = head.length / 2;
  if (zerosAt(1) > 0.4 * half && zerosAt(0) === 0)
    return 'UTF-16 text (little endian) without a byte order mark';
  if (zerosAt(0) > 0.4 * half && zerosAt(1) === 0)
    return 'UTF-16 text (big endian) without a byte order mark';
  // A benchmark may print some zero bytes of its data.
  const zeros = head.filter((byte) => byte === 0).length;
  return zeros > ZEROS_MAX * head.length
    ? 'a binary file, not the text that a benchmark tool prints'
    : undefined;
}
