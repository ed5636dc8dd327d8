/**
 * Makes sure that we only write where nothing exists, or where we wrote before. Requests the branch only if that is not
 * known yet: on the first run of a suite, for a new segment and after an update, but not for an ordinary run.
 */
import { UserError } from '../model/errors.ts';
import { type HistoryBranch, notOurs, type Tip } from './branch.ts';
import { SCHEMA_FOLDER, SEGMENT_FILE } from './index-file.ts';
import { isPublished } from './latest-json.ts';
import { SCHEMA_MARK } from './schema-mark.ts';
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

/** The JSON schemas next to the suites. */
export interface SchemasBeside {
  readonly mark: string;
  /** Texts by path; empty if they exist. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * @param known hash of those that the suite wrote last
 * @throws UserError if something else is in their place
 */
export async function schemasBeside(
  { branch, tip }: Place,
  historyDir: string,
  known: string | undefined,
): Promise<SchemasBeside> {
  const mark = SCHEMA_MARK;
  if (mark === known) return { mark, files: new Map() };
  const { schemaTexts, isSchemaOfOurs } = await import('./schemas.ts');
  const folder = [historyDir, SCHEMA_FOLDER].filter((part) => part !== '').join('/');
  const there = tip ? await branch.list(tip, folder) : [];
  const files = new Map<string, string>();
  const read = async (name: string) =>
    tip && there.some((entry) => entry.name === name) ? branch.read(tip, `${folder}/${name}`) : undefined;
  const texts = [...schemaTexts()];
  const stored = await Promise.all(texts.map(([name]) => read(name)));
  for (const [i, [name, text]] of texts.entries()) {
    const path = `${folder}/${name}`;
    const before = stored[i];
    if (before === text) continue;
    if (before !== undefined && !isSchemaOfOurs(before)) {
      throw notOurs(path, branch.description, 'it is not a schema of perf-regression');
    }
    files.set(path, text);
  }
  return { mark, files };
}
