/** Reads the branches of a repository from git’s files, because starting git from a large process is slow. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Commits by ref, such as `refs/heads/main`. */
export function branchesOf(dir: string): Map<string, string> {
  const gitDir = gitDirOf(dir);
  const found = packed(gitDir);
  const heads = join(gitDir, 'refs/heads');
  for (const path of readdirSync(heads, { recursive: true, encoding: 'utf8' })) {
    const file = join(heads, path);
    if (statSync(file).isFile()) found.set(`refs/heads/${path}`, readFileSync(file, 'utf8').trim());
  }
  return found;
}

/** The commit that is checked out; undefined if there is none. */
export function headOf(dir: string): string | undefined {
  const gitDir = gitDirOf(dir);
  if (!existsSync(join(gitDir, 'HEAD'))) return undefined;
  const head = readFileSync(join(gitDir, 'HEAD'), 'utf8').trim();
  const [, ref] = /^ref: (.*)$/.exec(head) ?? [];
  if (ref === undefined) return head;
  const file = join(gitDir, ref);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : packed(gitDir).get(ref);
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
    [...text.matchAll(/^([0-9a-f]{40}) (refs\/heads\/.*)$/gm)].map(([, sha = '', ref = '']) => [ref, sha]),
  );
}
