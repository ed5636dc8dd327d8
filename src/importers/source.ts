/**
 * The source of an import: a file, a folder, or a branch of the repository, which need not be checked out.
 */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ParseError, UserError } from '../model/errors.ts';
import { readText } from '../results/files.ts';
import { realFile } from '../results/real-file.ts';
import { askGit, git, NoGitError } from '../system/git.ts';
import { commitNamed, gitObject } from '../system/git-objects.ts';
import type { ImportFile } from './importer.ts';
import { wantedPaths } from './index.ts';

/**
 * The same limit as for result files: far above what any tool stores in one, far below what would exhaust a
 * runner.
 */
export const FILE_BYTES_MAX = 256 * 1024 * 1024;

/** asv stores a file for each commit and environment. */
const FILES_MAX = 100_000;

export interface ImportSource {
  /** For people: `dev/bench/data.js on branch gh-pages`. */
  readonly description: string;
  readonly paths: readonly string[];
  /** Whether the user named this one file: then it must be readable. */
  readonly isFile: boolean;
  load(path: string): Promise<Omit<ImportFile, 'json'>>;
}

/**
 * @param word a path, a branch, or `branch:path`
 * @throws UserError if neither exists
 */
export async function openSource(word: string, cwd: string): Promise<ImportSource> {
  const full = resolve(cwd, word);
  const found = await stat(full).catch(() => undefined);
  if (found?.isDirectory()) return folderSource(word, full);
  if (found) return { description: word, paths: [word], isFile: true, load: (path) => loadFile(full, path) };
  return (await branchSource(word, cwd)) ?? neither(word, cwd);
}

function neither(word: string, cwd: string): never {
  throw new UserError(
    `${JSON.stringify(word.slice(0, 200))} is neither a file or folder below ${cwd} nor a branch of the repository`,
    'Name a file, a folder, a branch such as gh-pages (fetched with git fetch origin gh-pages), or branch:path.',
  );
}

async function folderSource(word: string, full: string): Promise<ImportSource> {
  const { glob } = await import('tinyglobby');
  const all = await glob('**/*', { cwd: full, dot: true, ignore: ['**/node_modules/**', '**/.git/**'] });
  const files = new Map(wantedPaths(all).map((path) => [join(word, path), join(full, path)]));
  return {
    description: word,
    paths: bounded(word, [...files.keys()]),
    isFile: false,
    load: (path) => loadFile(files.get(path) ?? path, path),
  };
}

async function loadFile(full: string, path: string): Promise<Omit<ImportFile, 'json'>> {
  const { mtime } = await realFile(full, path);
  return { ...(await readText(full, path, requireSize)), modified: mtime };
}

async function branchSource(word: string, cwd: string): Promise<ImportSource | undefined> {
  const colon = word.indexOf(':');
  const branch = colon < 0 ? word : word.slice(0, colon);
  const path = colon < 0 ? '' : word.slice(colon + 1).replace(/^\/+|\/+$/g, '');
  const commit = await commitOfBranch(branch, cwd);
  if (commit === undefined) return undefined;
  const modified = new Date(await git(['log', '-1', '--format=%cI', commit, '--'], { cwd }));
  const blobs = await blobsOf(commit, path, cwd);
  if (path !== '' && blobs.size === 0) {
    throw new UserError(
      `there is no ${path} on branch ${branch}`,
      `git ls-tree -r --name-only ${branch} lists the files.`,
    );
  }
  const isFile = blobs.has(path);
  return {
    description: path === '' ? `branch ${branch}` : `${path} on branch ${branch}`,
    paths: isFile ? [path] : bounded(word, wantedPaths([...blobs.keys()])),
    isFile,
    load: async (file) => ({ path: file, text: await blobText(file, blobs.get(file), cwd), modified }),
  };
}

/**
 * The local branch or its remote-tracking branch, whichever is ahead; the local one if they have diverged.
 */
async function commitOfBranch(branch: string, cwd: string): Promise<string | undefined> {
  if (branch === '') return undefined;
  const here = await commitNamed(`refs/heads/${branch}`, cwd);
  const fetched =
    (await commitNamed(`refs/remotes/origin/${branch}`, cwd)) ??
    (await commitNamed(`refs/remotes/${branch}`, cwd));
  if (here === undefined || fetched === undefined) return here ?? fetched;
  const { status } = await askGit(['merge-base', '--is-ancestor', here, fetched], { cwd });
  return status === 0 ? fetched : here;
}

interface Blob {
  readonly sha: string;
  readonly size: number;
}

async function blobsOf(commit: string, path: string, cwd: string): Promise<Map<string, Blob>> {
  const pathspec = path === '' ? [] : [`:(literal)${path}`];
  const listed = await git(['ls-tree', '-r', '-l', '-z', '--full-tree', commit, '--', ...pathspec], { cwd });
  const blobs = new Map<string, Blob>();
  for (const line of listed.split('\0')) {
    const match = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t([\s\S]+)$/.exec(line);
    if (match?.[1] && match[3]) blobs.set(match[3], { sha: match[1], size: Number(match[2]) });
  }
  return blobs;
}

async function blobText(path: string, blob: Blob | undefined, cwd: string): Promise<string> {
  if (!blob) throw new UserError(`there is no ${path}`);
  requireSize(path, blob.size);
  const remedy = 'In a partial clone its content may have to be fetched first.';
  const found = await gitObject(blob.sha, { cwd }).catch((error: unknown) => {
    if (error instanceof NoGitError || !(error instanceof UserError)) throw error;
    throw new UserError(`git cannot read ${path}: ${error.message}`, remedy, { cause: error });
  });
  if (found) return found.content.toString('utf8');
  throw new UserError(`git cannot read ${path}: object ${blob.sha} is missing`, remedy);
}

function requireSize(path: string, size: number): void {
  if (size <= FILE_BYTES_MAX) return;
  throw new ParseError(
    path,
    undefined,
    `the file has ${size} bytes; at most ${FILE_BYTES_MAX} are read`,
    'Remove its oldest entries, or import it in parts.',
  );
}

function bounded(word: string, paths: string[]): string[] {
  if (paths.length <= FILES_MAX) return paths;
  throw new UserError(`${word} has ${paths.length} files to import; at most ${FILES_MAX} are read`);
}
