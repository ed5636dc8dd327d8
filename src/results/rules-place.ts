/**
 * Where the rules file lies. Seen from the working directory, as every path; and where a workflow checks out into a folder
 * (`path:`), or somebody works in a folder of the repository, in the checkout that was measured.
 */
import { readdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

export interface RulesPlace {
  /** As it is told: relative to the working directory. Undefined where there is none. */
  readonly file: string | undefined;
  /** Others of that name, in checkouts, which are not read. */
  readonly unread: readonly string[];
}

/** So many folders of the working directory are looked at. */
const FOLDERS_MAX = 50;

/**
 * @param results patterns of what was measured: the checkout that they lie in comes first. Null: no checkout is looked at,
 * where one may be a stranger's
 */
export async function findRules(
  cwd: string,
  path: string,
  results: readonly string[] | null,
): Promise<RulesPlace> {
  if (isAbsolute(path)) return { file: (await exists(path)) ? path : undefined, unread: [] };
  const checkouts = results ? await checkoutsAround(cwd, results) : [];
  const places = [cwd, ...checkouts].map((folder) => resolve(folder, path));
  const there: string[] = [];
  for (const place of new Set(places)) if (await exists(place)) there.push(relative(cwd, place));
  const [file, ...unread] = there;
  return { file, unread };
}

async function checkoutsAround(cwd: string, results: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const from of [...results.map((pattern) => resolve(cwd, dirname(fixedPart(pattern)))), cwd]) {
    const checkout = await checkoutAbove(from);
    if (checkout !== undefined) found.push(checkout);
  }
  // In a checkout its folders are its own.
  if (await checkoutAbove(cwd)) return found;
  const entries = await readdir(cwd, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).slice(0, FOLDERS_MAX);
  for (const { name } of folders) if (await exists(join(cwd, name, '.git'))) found.push(join(cwd, name));
  return found;
}

/** What stands before the first wildcard. */
function fixedPart(pattern: string): string {
  const [fixed = ''] = pattern.split(/[*?{[(!]/, 1);
  return fixed === pattern ? pattern : `${fixed}x`;
}

/** The nearest folder from here up that is a repository. */
export async function checkoutAbove(from: string): Promise<string | undefined> {
  for (let folder = from; ; folder = dirname(folder)) {
    if (await exists(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
