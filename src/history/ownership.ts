/**
 * Makes sure that we only write where nothing exists, or where we wrote before. Requests the branch only if that is not
 * known yet: on the first run of a suite, for a new segment and after an update, but not for an ordinary run.
 */
import { UserError } from '../model/errors.ts';
import { type HistoryBranch, notOurs, type Tip } from './branch.ts';
import { SEGMENT_FILE } from './index-file.ts';
import { isPublished } from './latest-json.ts';
import { REPAIR } from './segment-line.ts';

export interface Place {
  readonly branch: HistoryBranch;
  readonly tip: Tip | undefined;
  readonly folder: string;
}

/** A suite whose index was lost must not look empty. @throws UserError if segments are left */
export async function requireNoSegments(branch: HistoryBranch, tip: Tip, folder: string): Promise<void> {
  const entries = await branch.list(tip, folder);
  if (!entries.some(({ name, kind }) => name === 'segments' && kind === 'folder')) return;
  const segments = await branch.list(tip, `${folder}/segments`);
  if (!segments.some(({ name }) => SEGMENT_FILE.test(name))) return;
  throw new UserError(
    `${folder}/index.json on ${branch.description} is missing, but its segments exist`,
    REPAIR,
  );
}

/** @param name of a folder in the suite's. @throws UserError if a part of the path is not a folder */
export async function requireOwnFolder({ branch, tip, folder }: Place, name: string): Promise<void> {
  if (!tip) return;
  const parts = `${folder}/${name}`.split('/');
  for (const depth of parts.keys()) {
    const found = await branch.list(tip, parts.slice(0, depth + 1).join('/'));
    if (found.length === 0) return;
  }
}

/**
 * @param names below the folder, of files that the index does not list
 * @throws UserError if one of them exists and is not one that we published
 */
export async function requireUnused({ branch, tip, folder }: Place, names: readonly string[]): Promise<void> {
  for (const name of tip ? names : []) {
    const path = `${folder}/${name}`;
    const text = await branch.read(tip as Tip, path);
    if (text !== undefined && !isPublished(name, text)) {
      throw notOurs(path, branch.description, 'somebody else wrote it');
    }
  }
}
