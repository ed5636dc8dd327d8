/** The forms in which a history leaves, and which of them a name asks for. Never writes over what is there. */
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
  /** Endings of file names that ask for it; the empty one is that of a folder. */
  readonly endings: readonly string[];
  /** The text in pieces, where it is one. */
  readonly pieces?: (runs: readonly Run[]) => Iterable<string>;
  /**
   * Writes it where nothing is.
   * @throws UserError where something is, or the disk refuses
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
      // Another suite may be in the folder already; its files stay.
      for (const suite of new Set(runs.map((run) => run.suite))) await writeSuite(folder, suite, runs);
    },
  },
]);

/** The form that the name of a file or folder asks for; undefined where nothing can be told from it. */
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
 * What is begun is finished, or gone.
 * @param claim creates the file or folder, and fails where it is there; gives what fills it
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
      'Name a file in a folder that is there and that you may write to.',
      { cause },
    );
  }
}

function occupied(path: string, cause: unknown): UserError {
  return new UserError(
    `${path} is there already, and is not overwritten`,
    'Name another, or remove it first: an export always holds the whole history of the suite.',
    { cause },
  );
}
