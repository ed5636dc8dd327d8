/**
 * Whether two builds are the same program: the files that `artifact` names in the folder of each version, without what differs between
 * two builds of the same code (artifact.ts). Says nothing of what else the program reads when it runs.
 */
import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { UserError } from '../../model/errors.ts';
import { realFile } from '../../results/real-file.ts';
import { checkoutAbove } from '../../results/rules-place.ts';
import type { Artifact, ArtifactRule } from './artifact.ts';
import { elf } from './elf.ts';
import { blankGoBuild } from './go.ts';
import { pe } from './pe.ts';
import { sourceMap } from './source-map.ts';
import { zip } from './zip.ts';

const RULES: readonly ArtifactRule[] = [elf, pe, zip, sourceMap];

const FILES_MAX = 10_000;
/** Of one file, which is read whole; and of all. */
const FILE_BYTES_MAX = 512 * 1024 ** 2;
const BYTES_MAX = 4 * 1024 ** 3;

/** Archives in archives: deeper ones count as they are. */
const DEPTH_MAX = 3;

/** SHA-256 of what counts, by the path below the folder of the version, in the order of the paths. */
export type Build = ReadonlyMap<string, string>;

/** The files that were named. */
export interface Named {
  /** Paths or globs below the folder that the command runs in. */
  readonly patterns: readonly string[];
  /** How the user named them: `artifact`, or `--artifact`. */
  readonly by: string;
}

/**
 * @param place the folder in the version's worktree that the command runs in
 * @param side what it is, in words, for errors
 * @throws NoArtifact if a pattern matches no file
 * @throws UserError if a file may not be read
 */
export async function buildOf({ patterns, by }: Named, place: string, side: string): Promise<Build> {
  const root = checkoutAbove(place) ?? place;
  const files = new Set<string>();
  for (const pattern of patterns) {
    const found = await matching(pattern, place);
    if (found.length === 0) {
      throw new NoArtifact(
        `${by}: no file of ${side} matches ${pattern}`,
        'Name files that setup builds, seen from the folder that the command runs in, such as target/release/bench.',
      );
    }
    for (const file of found) files.add(file);
  }
  if (files.size > FILES_MAX) {
    throw new UserError(
      `${by}: ${files.size} files of ${side} match; at most ${FILES_MAX} are compared`,
      'Name what the command runs, and not what the build leaves beside it.',
    );
  }
  const build = new Map<string, string>();
  let left = BYTES_MAX;
  for (const file of [...files].sort()) {
    const full = resolve(place, file);
    requireBelow(root, full, file, by);
    const entry = await realFile(full, file);
    if (entry.isDirectory()) {
      throw new UserError(
        `${by}: ${file} of ${side} is a link to a folder`,
        'Name the files in that folder.',
      );
    }
    left -= entry.size;
    if (entry.size > FILE_BYTES_MAX || left < 0) {
      throw new UserError(
        `${by}: ${file} of ${side} has ${entry.size} bytes; at most ${FILE_BYTES_MAX} of a file, and ${BYTES_MAX} of all, are compared`,
        'Name fewer files.',
      );
    }
    build.set(file.replaceAll(sep, '/'), digestOf({ name: file, bytes: await readFile(full) }, root));
  }
  return build;
}

/** The first file that is not the same in both, or only in one; undefined if the builds are the same. */
export function differenceOf(base: Build, head: Build): string | undefined {
  return [...new Set([...base.keys(), ...head.keys()])].find((file) => base.get(file) !== head.get(file));
}

async function matching(pattern: string, place: string): Promise<string[]> {
  const isThere = await lstat(resolve(place, pattern)).catch(() => undefined);
  if (isThere?.isFile() || isThere?.isSymbolicLink()) return [pattern];
  const wanted = isThere ? `${pattern.replace(/\/+$/, '')}/**` : pattern;
  // A link to a folder could lead anywhere, and is not followed.
  const { glob } = await import('tinyglobby');
  return glob(wanted, { cwd: place, dot: true, followSymbolicLinks: false, expandDirectories: false });
}

/** A pattern matches nothing. */
export class NoArtifact extends UserError {}

/** What lies elsewhere is the same file on both sides, and says nothing of either. */
function requireBelow(root: string, full: string, file: string, by: string): void {
  const way = relative(root, full);
  if (!/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way)) return;
  throw new UserError(
    `${by}: ${file} lies outside of the folder of the version`,
    'Each version is built in a folder of its own: name files in it, by relative paths.',
  );
}

/** @param root the folder of the version, whose path may stand in the file */
export function digestOf(artifact: Artifact, root: string): string {
  const hash = createHash('sha256');
  for (const part of essenceOf(artifact, root, DEPTH_MAX)) {
    // Where one part ends is a part of what is compared.
    hash.update(`${part.length}\n`).update(part);
  }
  return hash.digest('hex');
}

function essenceOf({ name, bytes }: Artifact, root: string, depth: number): readonly Buffer[] {
  blankFolder(bytes, root);
  blankGoBuild(bytes);
  const rule = depth === 0 ? undefined : RULES.find(({ claims }) => claims({ name, bytes }));
  try {
    return rule?.essence({ name, bytes }, (entry) => essenceOf(entry, root, depth - 1)) ?? [bytes];
  } catch (error) {
    // An offset that leads out of the file, or a number that no file has: it counts whole.
    if (error instanceof RangeError) return [bytes];
    throw error;
  }
}

/**
 * Compilers write the folder into messages and debugging information. Both versions lie in folders whose paths have the same length, so
 * nothing behind them moves.
 */
function blankFolder(bytes: Buffer, root: string): void {
  const spellings = new Set([
    root,
    root.replaceAll(sep, '/'),
    JSON.stringify(root).slice(1, -1),
    encodeURI(root),
  ]);
  for (const spelling of spellings) {
    const length = Buffer.byteLength(spelling);
    for (let at = bytes.indexOf(spelling); at >= 0; at = bytes.indexOf(spelling, at + length)) {
      bytes.fill(0, at, at + length);
    }
  }
}
