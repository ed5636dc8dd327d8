/** Rows as the table `measurements` of a SQLite database, written by Node's built-in SQLite. */
import type { DatabaseSync } from 'node:sqlite';
import { UserError } from '../../model/errors.ts';
import type { Run } from '../../model/run.ts';
import { columns, rowsOf } from '../rows.ts';

type Sqlite = typeof import('node:sqlite');

/** @param file an empty file, which becomes the database */
export async function writeSqlite(file: string, runs: readonly Run[]): Promise<void> {
  const { DatabaseSync } = await loadSqlite();
  const database = new DatabaseSync(file);
  try {
    fillMeasurements(database, runs);
  } finally {
    database.close();
  }
}

/**
 * Loaded on demand: most commands need no database.
 * @throws UserError if this Node has no SQLite, or one that cannot name the columns of a statement
 */
export async function loadSqlite(load: () => Promise<Sqlite> = () => import('node:sqlite')): Promise<Sqlite> {
  const sqlite = await load().catch(() => undefined);
  if (sqlite && 'columns' in sqlite.StatementSync.prototype) return sqlite;
  throw new UserError(
    `Node ${process.versions.node} has no usable SQLite`,
    'Use Node 22.16 or newer; or export as csv, json, ndjson or parquet, which do not need SQLite.',
  );
}

/** Creates the table in an empty database, and then its index, which is faster than the other way around. */
export function fillMeasurements(database: DatabaseSync, runs: readonly Run[]): void {
  const declared = columns.map(
    ({ name, type }) => `"${name}" ${type === 'number' ? 'REAL' : 'TEXT'} NOT NULL`,
  );
  database.exec(`BEGIN; CREATE TABLE measurements (${declared.join(', ')}) STRICT`);
  const insert = database.prepare(`INSERT INTO measurements VALUES (${columns.map(() => '?').join(', ')})`);
  for (const run of runs) {
    for (const row of rowsOf(run)) insert.run(...columns.map(({ name }) => row[name]));
  }
  database.exec('CREATE INDEX by_series ON measurements (benchmark, metric, time); COMMIT');
}
