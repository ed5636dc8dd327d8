/**
 * Rows as Parquet in Hive's layout: `suite=…/month=YYYY-MM/part-0.parquet`, so that DuckDB, Spark, ClickHouse and Athena
 * read only the months that a query needs. The folder columns are not repeated in the files, because Athena rejects
 * duplicate columns. The suite's own name, which is not always a valid folder name, is `suite_name`.
 */
import type { Run } from '../../model/run.ts';
import { folderName } from '../index-file.ts';
import { type Column, columns, type Row, rowsOf } from '../rows.ts';

const TYPES = { text: 'STRING', number: 'DOUBLE', time: 'TIMESTAMP' } as const;

/** The folder for all files of a suite. */
export function suiteFolder(suite: string): string {
  return `suite=${folderName(suite)}`;
}

/** One file a month, oldest month first. */
export async function* parquetFiles(
  runs: readonly Run[],
): AsyncGenerator<{ readonly path: string; readonly bytes: Uint8Array }> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  for (const [folder, own] of [...byFolder(runs)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rows = own.flatMap(rowsOf);
    if (rows.length === 0) continue;
    const columnData = columns.map((column) => ({
      name: column.name === 'suite' ? 'suite_name' : column.name,
      type: TYPES[column.type],
      nullable: false,
      data: rows.map((row) => cellOf(row, column)),
    }));
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'perf-regression' }));
    yield { path: `${folder}/part-0.parquet`, bytes };
  }
}

function byFolder(runs: readonly Run[]): Map<string, Run[]> {
  const folders = new Map<string, Run[]>();
  for (const run of runs) {
    const month = new Date(run.time).toISOString().slice(0, 7);
    const folder = `${suiteFolder(run.suite)}/month=${month}`;
    const own = folders.get(folder);
    if (own) own.push(run);
    else folders.set(folder, [run]);
  }
  return folders;
}

function cellOf(row: Row, { name, type }: Column): string | number | Date {
  return type === 'time' ? new Date(row[name]) : row[name];
}
