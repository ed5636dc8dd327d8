/** Reads the refs of a repository from git’s files, because starting git from a large process is slow. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What all refs point to, such as `refs/heads/main`. */
export function refsOf(dir: string): Map<string, string> {
  const gitDir = gitDirOf(dir);
  const found = packed(gitDir);
  const refs = join(gitDir, 'refs');
  for (const path of readdirSync(refs, { recursive: true, encoding: 'utf8' })) {
    const file = join(refs, path);
    if (statSync(file).isFile()) found.set(`refs/${path}`, readFileSync(file, 'utf8').trim());
  }
  return found;
}

/** Commits of the branches, by their refs. */
export function branchesOf(dir: string): Map<string, string> {
  return new Map([...refsOf(dir)].filter(([ref]) => ref.startsWith('refs/heads/')));
}

/** Full name of the branch that is checked out; undefined if there is none. */
export function headRefOf(dir: string): string | undefined {
  return /^ref: (.*)$/.exec(headText(gitDirOf(dir)))?.[1];
}

/** The commit that is checked out; undefined if there is none. */
export function headOf(dir: string): string | undefined {
  const gitDir = gitDirOf(dir);
  const ref = headRefOf(dir);
  if (ref === undefined) return headText(gitDir) || undefined;
  const file = join(gitDir, ref);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : packed(gitDir).get(ref);
}

function headText(gitDir: string): string {
  const file = join(gitDir, 'HEAD');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

function gitDirOf(dir: string): string {
  const path = join(dir, '.git');
  // A linked work tree has a file that names its folder.
  if (!existsSync(path) || statSync(path).isDirectory()) return path;
  return readFileSync(path, 'utf8')
    .replace(/^gitdir: /, '')
    .trim();
}

function packed(gitDir: string): Map<string, string> {
  const file = join(gitDir, 'packed-refs');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Map(
    [...text.matchAll(/^([0-9a-f]{40}) (refs\/.*)$/gm)].map(([, sha = '', ref = '']) => [ref, sha]),
  );
}
