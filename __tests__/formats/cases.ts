/** The fixture folders: `<format>/<case>/` holds what a tool wrote, and expected.json what must be found in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Format, TextFile } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import { parseJson } from '../../src/formats/json.ts';
import type { Source } from '../../src/formats/parse.ts';

/** One benchmark and metric that must be found. */
export interface Expected {
  readonly name: string;
  readonly metric: string;
  /** As the tool wrote it. */
  readonly unit: string;
  readonly value: number;
  readonly direction: 'lower' | 'higher' | 'none';
  /**
   * How many values the sample has: those that the file carries, but one for each of several forks of JMH, whose
   * iterations tell of the fork and not of the code. Absent if the file carries none.
   */
  readonly samples?: number;
  readonly mean?: number;
  readonly median?: number;
  readonly direction_certain?: false;
}

export interface Case {
  /** `<format>/<case>`. */
  readonly title: string;
  readonly format: Format;
  readonly sources: readonly Source[];
  readonly files: readonly TextFile[];
  readonly expected: readonly Expected[];
}

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

export function casesOf(format: Format): Case[] {
  const folder = join(FIXTURES, format.id);
  return readdirSync(folder).map((name) => readCase(format, join(folder, name)));
}

export const cases: readonly Case[] = formats.flatMap(casesOf);

/** What follows from a case and is needed by many tests: found once. */
export function oncePerCase<T>(find: (each: Case) => T): (each: Case) => T {
  const known = new Map<Case, T>();
  return (each) => {
    const found = known.has(each) ? (known.get(each) as T) : find(each);
    known.set(each, found);
    return found;
  };
}

export function fixture(path: string): string {
  return readFileSync(join(FIXTURES, path), 'utf8');
}

export function fileSource(text: string, path = 'results.txt'): Source {
  return { kind: 'file', file: { path, text } };
}

/** What claims() is given beside the text. */
export function jsonOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function readCase(format: Format, folder: string): Case {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('expected'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }));
  return {
    title: relative(FIXTURES, folder).split(sep).join('/'),
    format,
    files,
    sources: sourcesOf(format, files),
    expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')),
  };
}

function sourcesOf(format: Format, files: readonly TextFile[]): Source[] {
  if (format.folder?.unread) {
    const sizes = files.map(({ path, text }) => ({ path, text: '', bytes: Buffer.byteLength(text) }));
    return [{ kind: 'folder', path: 'dist', format, files: sizes }];
  }
  const wanted = files.filter((file) => format.folder?.wants(file.path));
  if (wanted.length > 0) return [{ kind: 'folder', path: 'target/criterion', format, files: wanted }];
  return files.map((file) => ({ kind: 'file', file }));
}
