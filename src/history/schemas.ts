/** The JSON schemas of the files on the history branch, written next to the suites, so that other programs can use them. */
import { readOwn } from '../system/own-package.ts';
import { notOurs } from './branch.ts';
import { SCHEMA_FOLDER } from './index-file.ts';
import type { Place } from './ownership.ts';
import { SCHEMA_MARK } from './schema-mark.ts';

export const SCHEMA_NAMES = [
  'index',
  'segment-line',
  'latest',
  'badge',
  'profile',
  'summary',
  'suites',
  'report',
  'experiment',
  'trends',
  'why',
  'culprit',
] as const;

/** In front of the title of each. */
export const SCHEMA_TITLE = 'perf-regression ';

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
  const folder = [historyDir, SCHEMA_FOLDER].filter((part) => part !== '').join('/');
  const there = tip ? await branch.list(tip, folder) : [];
  const files = new Map<string, string>();
  const read = async (name: string) =>
    tip && there.some((entry) => entry.name === name) ? branch.read(tip, `${folder}/${name}`) : undefined;
  const names = SCHEMA_NAMES.map((name) => `${name}.json`);
  const stored = await Promise.all(names.map(read));
  for (const [i, name] of names.entries()) {
    const path = `${folder}/${name}`;
    const before = stored[i];
    const text = readOwn(`schema/${name}`);
    if (before === text) continue;
    if (before !== undefined && !isSchemaOfOurs(before)) {
      throw notOurs(path, branch.description, 'it is not a schema of perf-regression');
    }
    files.set(path, text);
  }
  return { mark, files };
}

/** Whether a text is such a schema, of this version or another. */
function isSchemaOfOurs(text: string): boolean {
  try {
    const { title } = JSON.parse(text) as { title?: unknown };
    return typeof title === 'string' && title.startsWith(SCHEMA_TITLE);
  } catch {
    return false;
  }
}
