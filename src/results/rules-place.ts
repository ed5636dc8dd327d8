/**
 * Finds the rules file: relative to the working directory like every path or, if a workflow checks out into a
 * folder (`path:`) or a person works in a subfolder of the repository, in the measured checkout.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

export interface RulesPlace {
  /** Relative to the working directory; undefined if there is none. */
  readonly file: string | undefined;
  /** Others of that name in checkouts, which are not read. */
  readonly unread: readonly string[];
}

/** Most folders of the working directory that are searched. */
const FOLDERS_MAX = 50;

/**
 * @param results patterns of the result files: the checkout that contains them is searched first. Null if no
 * checkout is searched, because one may belong to a stranger
 */
export function findRules(cwd: string, path: string, results: readonly string[] | null): RulesPlace {
  if (isAbsolute(path)) return { file: existsSync(path) ? path : undefined, unread: [] };
  const checkouts = results ? checkoutsAround(cwd, results) : [];
  const places = [cwd, ...checkouts].map((folder) => resolve(folder, path));
  const there: string[] = [];
  for (const place of new Set(places)) if (existsSync(place)) there.push(relative(cwd, place));
  const [file, ...unread] = there;
  return { file, unread };
}

function checkoutsAround(cwd: string, results: readonly string[]): string[] {
  const found: string[] = [];
  for (const from of [...results.map((pattern) => resolve(cwd, dirname(fixedPart(pattern)))), cwd]) {
    const checkout = checkoutAbove(from);
    if (checkout !== undefined) found.push(checkout);
  }
  // Folders inside a checkout belong to it.
  if (checkoutAbove(cwd)) return found;
  const folders = entriesOf(cwd)
    .filter((entry) => entry.isDirectory())
    .slice(0, FOLDERS_MAX);
  for (const { name } of folders) if (existsSync(join(cwd, name, '.git'))) found.push(join(cwd, name));
  return found;
}

/** The part before the first wildcard. */
function fixedPart(pattern: string): string {
  const [fixed = ''] = pattern.split(/[*?{[(!]/, 1);
  return fixed === pattern ? pattern : `${fixed}x`;
}

/** The nearest repository folder from here upward. */
export function checkoutAbove(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
