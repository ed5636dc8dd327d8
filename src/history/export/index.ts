/** The export formats of a history, and the choice of a format by file name. Never overwrites an existing file. */
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { messageOf, UserError } from '../../model/errors.ts';
import type { Run } from '../../model/run.ts';
import { writeInside } from '../../system/write-inside.ts';
import { csvPieces } from './csv.ts';
import { jsonPieces, ndjsonPieces } from './json.ts';
import { parquetFiles, suiteFolder } from './parquet.ts';
import { writeSqlite } from './sqlite.ts';

export interface ExportForm {
  readonly name: string;
  /** File name endings of this format; the empty one is for a folder. */
  readonly endings: readonly string[];
  /** The text in pieces, for text formats. */
  readonly pieces?: (runs: readonly Run[]) => Iterable<string>;
  /**
   * Writes to a path that must not exist.
   * @throws UserError if it exists, or the disk refuses
   */
  write(path: string, runs: readonly Run[]): Promise<void>;
}

export const exportForms: readonly ExportForm[] = Object.freeze([
  textForm('json', ['.json'], jsonPieces),
  textForm('csv', ['.csv'], csvPieces),
  textForm('ndjson', ['.ndjson', '.jsonl'], ndjsonPieces),
  {
    name: 'sqlite',
    endings: ['.sqlite', '.sqlite3', '.db'],
    write: (path, runs) =>
      created(path, async () => {
        await writeFile(path, '', { flag: 'wx' });
        return () => writeSqlite(path, runs);
      }),
  },
  {
    name: 'parquet',
    endings: ['.parquet', ''],
    async write(folder, runs) {
      // The folder may contain other suites, whose files stay.
      for (const suite of new Set(runs.map((run) => run.suite))) await writeSuite(folder, suite, runs);
    },
  },
]);

/** The format for a file or folder name; undefined if the name does not tell. */
export function formOfName(path: string): ExportForm | undefined {
  const ending = /[\\/]$/.test(path) ? '' : extname(path).toLowerCase();
  return exportForms.find(({ endings }) => endings.includes(ending));
}

function textForm(
  name: string,
  endings: readonly string[],
  pieces: (runs: readonly Run[]) => Iterable<string>,
): ExportForm {
  return {
    name,
    endings,
    pieces,
    write: (path, runs) =>
      created(path, async () => {
        await writeFile(path, '', { flag: 'wx' });
        return () => writeFile(path, pieces(runs));
      }),
  };
}

async function writeSuite(folder: string, suite: string, runs: readonly Run[]): Promise<void> {
  const path = join(folder, suiteFolder(suite));
  await created(path, async () => {
    await mkdir(folder, { recursive: true });
    await mkdir(path);
    return async () => {
      const own = runs.filter((run) => run.suite === suite);
      for await (const file of parquetFiles(own)) {
        await writeInside(folder, file.path, file.bytes, { isNew: true });
      }
    };
  });
}

/**
 * Creates a file or folder, and removes it if writing fails.
 * @param claim creates the file or folder, fails if it exists, and returns a function that fills it
 */
async function created(path: string, claim: () => Promise<() => Promise<void>>): Promise<void> {
  let claimed = false;
  try {
    const fill = await claim();
    claimed = true;
    await fill();
  } catch (cause) {
    if (claimed) await rm(path, { recursive: true, force: true });
    else if (await stat(path).catch(() => undefined)) throw occupied(path, cause);
    if (cause instanceof UserError) throw cause;
    throw new UserError(
      `${path} cannot be written: ${messageOf(cause)}`,
      'Name a file in an existing, writable folder.',
      { cause },
    );
  }
}

function occupied(path: string, cause: unknown): UserError {
  return new UserError(
    `${path} exists already and is not overwritten`,
    'Choose another name, or remove it first: an export always contains the whole history of the suite.',
    { cause },
  );
}
