/** The suites of a history. */
import { UserError } from '../model/errors.ts';
import * as z from '../model/schema.ts';
import type { HistoryBranch, Tip } from './branch.ts';
import { folderName, SCHEMA_FOLDER } from './index-file.ts';
import { REPAIR } from './segment-line.ts';

const namedSchema = z.object({ suite: z.string() });

/**
 * The names of the suites below the folder of the history, in the order of their folders.
 * @throws UserError if an index cannot be read
 */
export async function suitesAt(
  branch: HistoryBranch,
  tip: Tip | undefined,
  historyDir: string,
): Promise<string[]> {
  if (!tip) return [];
  const entries = await branch.list(tip, historyDir);
  const folders = entries.filter(({ name, kind }) => kind === 'folder' && name !== SCHEMA_FOLDER);
  const suites = await Promise.all(
    folders.map(async ({ name }) => {
      const path = [historyDir, name, 'index.json'].filter((part) => part !== '').join('/');
      const text = await branch.read(tip, path);
      const suite = text === undefined ? undefined : suiteIn(`${path} on ${branch.description}`, text);
      // There may be folders of others.
      return suite !== undefined && folderName(suite) === name ? suite : undefined;
    }),
  );
  return suites.filter((suite) => suite !== undefined);
}

/** The suite that an index belongs to; undefined if it is not an index. */
export function namedSuite(index: unknown): string | undefined {
  return namedSchema.safeParse(index).data?.suite;
}

function suiteIn(where: string, text: string): string | undefined {
  try {
    return namedSuite(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(`${where} is not JSON: found ${JSON.stringify(text.slice(0, 60))}`, REPAIR);
  }
}
