/**
 * Runs one SQL query on the history: the rows are loaded into a database in memory, and one read-only statement is run. A
 * query can neither change the history nor write a file.
 */
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { messageOf, UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import { median } from '../model/sample.ts';
import { type ChangeRow, changeColumns, changeRows } from './change-rows.ts';
import { fillMeasurements, loadSqlite } from './export/sqlite.ts';
import { columns } from './rows.ts';
import type { Summary } from './summary.ts';

export type Cell = string | number | null;

export interface Answer {
  /** Names as in the statement; a duplicate is numbered, as SQLite does in views: `a:1`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * @param summary its changes become the table `changes`
 * @throws UserError with SQLite's message if the statement cannot be run
 */
export async function queryRuns(
  runs: readonly Run[],
  sql: string,
  summary: Pick<Summary, 'shifts' | 'drifts' | 'runs'> = { shifts: [], drifts: [], runs: [] },
): Promise<Answer> {
  requireReading(sql);
  const { DatabaseSync } = await loadSqlite();
  const database = new DatabaseSync(':memory:');
  try {
    fillMeasurements(database, runs);
    fillChanges(database, changeRows(summary));
    addStatistics(database);
    database.exec('PRAGMA query_only = on');
    return answerOf(() => database.prepare(sql), sql);
  } finally {
    database.close();
  }
}

function fillChanges(database: DatabaseSync, rows: readonly ChangeRow[]): void {
  const types: Readonly<Record<string, string>> = { number: 'REAL', text: 'TEXT' };
  const declared = changeColumns.map(({ name, type }) => `"${name}" ${types[type]}`);
  database.exec(`CREATE TABLE changes (${declared.join(', ')}) STRICT`);
  const insert = database.prepare(`INSERT INTO changes VALUES (${declared.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(...changeColumns.map(({ name }) => row[name]));
}

/** Functions for benchmark queries that SQLite lacks, or not every Node has. Values that are not numbers are ignored. */
function addStatistics(database: DatabaseSync): void {
  const statistics = { median, stddev };
  for (const [name, statistic] of Object.entries(statistics)) {
    const options = {
      start: (): number[] => [],
      step(values: number[], value: SQLOutputValue): number[] {
        if (typeof value === 'number') values.push(value);
        return values;
      },
      inverse(values: number[], value: SQLOutputValue): number[] {
        const index = values.indexOf(value as number);
        if (index >= 0) values.splice(index, 1);
        return values;
      },
      result: (values: number[]) => (values.length > 0 ? statistic(values) : null),
    };
    // The types allow only states that SQLite can store; Node keeps any value.
    database.aggregate(name, options as unknown as Parameters<DatabaseSync['aggregate']>[1]);
  }
}

/** Sample standard deviation (divisor n − 1), as in other databases; null for a single value. */
function stddev(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

const COMMENTS = /(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$))*/y;

/** `query_only` alone is not enough: ATTACH and VACUUM INTO write files, and PRAGMA would turn it off. */
function requireReading(sql: string): void {
  if (/^(?:select|with|values|explain)\b/i.test(sql.slice(lengthOfComments(sql)))) return;
  throw new UserError(
    `history query runs one read-only statement, not ${JSON.stringify(sql.slice(0, 60))}`,
    'Start it with SELECT, WITH or VALUES.',
  );
}

function lengthOfComments(sql: string): number {
  COMMENTS.lastIndex = 0;
  return COMMENTS.exec(sql)?.[0].length ?? 0;
}

function answerOf(prepare: () => StatementSync, sql: string): Answer {
  try {
    const statement = prepare();
    const rest = sql.slice(statement.sourceSQL.length);
    if (lengthOfComments(rest) < rest.length) {
      throw new UserError(
        `history query runs one statement; it is followed by ${JSON.stringify(rest.trim().slice(0, 60))}`,
        'Run one query at a time.',
      );
    }
    // As arrays: an object would lose a duplicate column.
    statement.setReturnArrays(true);
    statement.setReadBigInts(true);
    const rows = statement.all() as unknown as SQLOutputValue[][];
    return { columns: numbered(statement.columns().map(({ name }) => name)), rows: rows.map(cellsOf) };
  } catch (error) {
    if (error instanceof UserError || (error as NodeJS.ErrnoException).code !== 'ERR_SQLITE_ERROR')
      throw error;
    throw refusal(messageOf(error), error);
  }
}

function refusal(words: string, cause: unknown): UserError {
  const named = columns.map(({ name }) => (name === 'commit' ? '[commit]' : name)).join(', ');
  const changes = changeColumns.map(({ name }) => (name === 'commit' ? '[commit]' : name)).join(', ');
  const remedy = [`The table is measurements; its columns: ${named}`];
  if (/near "commit"/i.test(words))
    remedy.push('commit is a word of SQL itself: write [commit], in brackets.');
  remedy.push(`The table changes has: ${changes}`);
  return new UserError(`SQLite cannot run the query: ${words}`, remedy.join('\n'), { cause });
}

function numbered(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 1; used.has(own); number++) own = `${name}:${number}`;
    used.add(own);
    return own;
  });
}

function cellsOf(values: readonly SQLOutputValue[]): Cell[] {
  return values.map((value) => {
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    return value instanceof Uint8Array ? `x'${Buffer.from(value).toString('hex')}'` : value;
  });
}
