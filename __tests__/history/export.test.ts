/**
 * A history leaves in every form with nothing lost: names that mean something to a shell, a spreadsheet or SQL, and
 * values at the ends of what a number can be. What is written is read back by others' programs.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { csvPieces } from '../../src/history/export/csv.ts';
import { exportForms, formOfName } from '../../src/history/export/index.ts';
import { loadSqlite } from '../../src/history/export/sqlite.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { queryRuns } from '../../src/history/query.ts';
import { columns, type Row, rowsOf } from '../../src/history/rows.ts';
import { Skips } from '../../src/importers/importer.ts';
import { importFile } from '../../src/importers/index.ts';
import { UserError } from '../../src/model/errors.ts';
import type { Run } from '../../src/model/run.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { measurementsOf, QUIET, runOf } from '../runs.ts';

const HOSTILE = [
  'plain',
  '=cmd()|"calc"',
  '+1',
  '-O2, inlined',
  '@SUM(A1)',
  '\tindented',
  '\rreturned',
  'two\nlines',
  'two\r\nlines',
  'a "quoted", and \'quoted\' name',
  "'); DROP TABLE measurements; --",
  '__proto__',
  'constructor',
  '🏎️ größer ≥ 1 µs',
  'null',
  ' spaced ',
  '',
];
const SUITE = 'Nightly "Ünïts" / =1';

const [plain] = measurementsOf({ plain: 1 });
const hostile: Run = runOf(
  'hostile',
  {},
  {
    suite: SUITE,
    branch: 'feature/=x,"y"',
    time: '2026-02-28T23:59:59Z',
    url: 'https://github.com/a/b/actions/runs/1',
    environment: { ...QUIET, cpu: 'AMD "EPYC", 7763', runner: '' },
    measurements: HOSTILE.flatMap((name, i) =>
      plain ? [{ ...plain, benchmark: { name, parameters: { n: `${i}"` }, tags: ['a,b', name] } }] : [],
    ),
  },
);
const extreme = runOf(
  'extreme',
  { huge: 1e300, tiny: 1e-300, negative: -5, zero: 0, largest: Number.MAX_VALUE, third: 1 / 3 },
  { suite: SUITE, time: '2026-03-01T00:00:00.001Z', commit: '' },
);
const runs = [hostile, extreme];
const rows = runs.flatMap(rowsOf);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function written(form: string, name = `out.${form}`): Promise<string> {
  const path = join(folder, name);
  await exportForms.find((each) => each.name === form)?.write(path, runs);
  return path;
}

describe('a row', () => {
  test('says everything of its value, and nothing twice', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual(columns.map(({ name }) => name));
    expect(rows[1]).toEqual({
      suite: SUITE,
      run: 'hostile',
      commit: hostile.commit,
      branch: 'feature/=x,"y"',
      time: '2026-02-28T23:59:59.000Z',
      os: 'linux',
      arch: 'x64',
      cpu: 'AMD "EPYC", 7763',
      runner: '',
      benchmark: '=cmd()|"calc"',
      metric: 'time',
      unit: 'ns',
      direction: 'lower',
      value: 1,
      parameters: '{"n":"1\\""}',
      tags: '["a,b","=cmd()|\\"calc\\""]',
      url: 'https://github.com/a/b/actions/runs/1',
    });
    expect(rows.at(-1)).toMatchObject({ commit: '', url: '', value: 1 / 3 });
  });
});

/** RFC 4180 and nothing else: a quote out of place is an error. */
function parseCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n)/y;
  const lines: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`no cell at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    const [, quoted, bare = '', end] = found;
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\n') lines.push([]);
  }
  lines.pop();
  return lines;
}

describe('csv', () => {
  /** As it stands in the cell: text that would be a formula has a quote in front. */
  const inert = (row: Row) =>
    columns.map(({ name, type }) => {
      const text = String(row[name]);
      return type === 'text' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    });

  test('a strict reader finds every cell', async () => {
    const [head, ...cells] = parseCsv(readFileSync(await written('csv'), 'utf8'));
    expect(head).toEqual(columns.map(({ name }) => name));
    expect(cells).toEqual(rows.map(inert));
  });

  test('no text is a formula, and a negative value stays a number', async () => {
    const [head = [], ...cells] = parseCsv(readFileSync(await written('csv'), 'utf8'));
    const at = (name: string) => cells.map((row) => row[head.indexOf(name)] ?? '');
    expect(at('benchmark').filter((name) => /^[=+\-@\t\r]/.test(name))).toEqual([]);
    expect(at('benchmark')).toContain('\'=cmd()|"calc"');
    expect(at('value')).toContain('-5');
    expect(at('value').map(Number)).toEqual(rows.map(({ value }) => value));
  });

  test.each([
    ['=1', "'=1"],
    ['  =1', "'  =1"],
    ['\u00a0@x', "'\u00a0@x"],
    ['\ufeff=1', "'\ufeff=1"],
    ['\u200b+1', "'\u200b+1"],
    ['\t=1', "'\t=1"],
    ['\tx', "'\tx"],
    ['a\n=1', "a\n'=1"],
    ['a\r=1', "a\r'=1"],
    ['a\n \t-1', "a\n' \t-1"],
    ['a\u2028@1', "a\u2028'@1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(1)', "'＠SUM(1)"],
    ['a=1', 'a=1'],
    ['x -1', 'x -1'],
    ['a\nb', 'a\nb'],
  ])('%j is %j in a cell', (name, cell) => {
    const [, line] = parseCsv([...csvPieces([runOf('r', { [name]: 1 })])].join(''));
    expect(line?.[columns.findIndex((column) => column.name === 'benchmark')]).toBe(cell);
  });

  test('DuckDB reads it', async () => {
    const found = await duckdb(
      `SELECT * FROM read_csv('${await written('csv')}', header = true, all_varchar = true, quote = '"', escape = '"', nullstr = 'no null')`,
    );
    expect(found.map((row) => Object.values(row))).toEqual(rows.map(inert));
  });
});

describe('json and ndjson', () => {
  test('json is one array of rows', async () => {
    expect(JSON.parse(readFileSync(await written('json'), 'utf8'))).toEqual(rows);
  });

  test('json of nothing is an empty array', () => {
    const pieces = exportForms.find(({ name }) => name === 'json')?.pieces;
    for (const none of [[], [runOf('1', {})]])
      expect(JSON.parse([...(pieces?.(none) ?? [])].join(''))).toEqual([]);
  });

  test('ndjson is one row a line', async () => {
    const lines = readFileSync(await written('ndjson'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  });

  test('history import reads the ndjson again', async () => {
    const commit = '0123456789abcdef'.repeat(3).slice(0, 40);
    // What the importer calls no name, no value, or no commit it leaves out: that is its own matter.
    const named = hostile.measurements.filter(({ benchmark }) => benchmark.name !== '');
    const measurements = [...named, ...measurementsOf({ huge: 1e300, tiny: 1e-300 })];
    const whole = { ...hostile, commit, measurements };
    const ndjson = exportForms.find(({ name }) => name === 'ndjson');
    const text = [...(ndjson?.pieces?.([whole]) ?? [])].join('');
    const runInfo = { suite: 'default', branch: 'main', now: new Date('2026-12-01T00:00:00Z') };
    const again = importFile({ path: 'out.ndjson', text, modified: runInfo.now }, runInfo, new Skips()).runs;
    const key = ({ suite, commit, branch, time, benchmark, metric, unit, value }: Row) => [
      suite,
      commit,
      branch,
      time,
      benchmark,
      metric,
      unit,
      value,
    ];
    expect(again.flatMap(rowsOf).map(key)).toEqual(rowsOf(whole).map(key));
  });
});

describe('sqlite', () => {
  test('node:sqlite reads the same rows, by name and type', async () => {
    const database = new DatabaseSync(await written('sqlite'), { readOnly: true });
    const found = database.prepare('SELECT * FROM measurements').all();
    expect(found.map((row) => ({ ...row }))).toEqual(rows);
    expect(database.prepare('SELECT DISTINCT typeof(value) AS type FROM measurements').all()).toMatchObject([
      { type: 'real' },
    ]);
    expect(database.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
    const plan = database
      .prepare(
        "EXPLAIN QUERY PLAN SELECT value FROM measurements WHERE benchmark = 'plain' AND metric = 'time' ORDER BY time",
      )
      .all();
    expect(JSON.stringify(plan)).toContain('USING INDEX by_series');
    expect(JSON.stringify(plan)).not.toContain('B-TREE');
    database.close();
    expect(readdirSync(folder)).toEqual(['out.sqlite']);
  });

  test('a Node without it, or with an early one, is told by its version', async () => {
    const early = { StatementSync: class {} } as unknown as typeof import('node:sqlite');
    for (const load of [() => Promise.reject(new Error('No such built-in module')), async () => early]) {
      await expect(loadSqlite(load)).rejects.toThrow(UserError);
      await expect(loadSqlite(load)).rejects.toMatchObject({ remedy: expect.stringContaining('Node 22.16') });
    }
  });
});

async function duckdb(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe('parquet', () => {
  test('the real DuckDB reads the same rows', async () => {
    const lake = await written('parquet', 'lake');
    const found = await duckdb(
      `SELECT * FROM read_parquet('${lake}/**/*.parquet', hive_partitioning = true, file_row_number = true) ORDER BY month, file_row_number`,
    );
    const back = found.map(({ suite, month, file_row_number, suite_name, time, ...row }) => {
      expect(month).toBe((time as Date).toISOString().slice(0, 7));
      return { ...row, suite: suite_name, time: (time as Date).toISOString() };
    });
    expect(back).toEqual(rows);
  });

  test('suite and month are folders, and a query for a month opens that one alone', async () => {
    const lake = await written('parquet', 'lake');
    const [suite = ''] = readdirSync(lake);
    expect(suite).toMatch(/^suite=Nightly-n-ts-1-[0-9a-f]{8}$/);
    expect(readdirSync(join(lake, suite)).sort()).toEqual(['month=2026-02', 'month=2026-03']);
    const all = `read_parquet('${lake}/**/*.parquet', hive_partitioning = true)`;
    expect(await duckdb(`SELECT month, count(*) AS n FROM ${all} GROUP BY month ORDER BY month`)).toEqual([
      { month: '2026-02', n: BigInt(HOSTILE.length) },
      { month: '2026-03', n: 6n },
    ]);
    const plan = await duckdb(`EXPLAIN ANALYZE SELECT sum(value) FROM ${all} WHERE month = '2026-03'`);
    expect(JSON.stringify(plan)).toMatch(/Total Files Read: *1\b/);
  });

  test('columns have types', async () => {
    const lake = await written('parquet', 'lake');
    const described = await duckdb(`DESCRIBE SELECT * FROM read_parquet('${lake}/**/*.parquet')`);
    const types = new Map(described.map((row) => [row.column_name, row.column_type]));
    expect(types.get('value')).toBe('DOUBLE');
    expect(types.get('time')).toMatch(/^TIMESTAMP/);
    expect(types.get('benchmark')).toBe('VARCHAR');
  });

  test('another suite finds its place in the same folder', async () => {
    const lake = await written('parquet', 'lake');
    const parquet = exportForms.find(({ name }) => name === 'parquet');
    await parquet?.write(lake, [runOf('1', { a: 1 })]);
    expect(readdirSync(lake)).toHaveLength(2);
    await expect(parquet?.write(lake, [runOf('2', { a: 1 })])).rejects.toThrow(
      'suite=default exists already',
    );
    expect(readdirSync(lake)).toHaveLength(2);
  });
});

describe('the name tells the form', () => {
  test.each([
    ['a.json', 'json'],
    ['a.csv', 'csv'],
    ['A.CSV', 'csv'],
    ['a.ndjson', 'ndjson'],
    ['a.jsonl', 'ndjson'],
    ['a.sqlite', 'sqlite'],
    ['a.db', 'sqlite'],
    ['a.parquet', 'parquet'],
    ['lake', 'parquet'],
    ['lake/', 'parquet'],
    ['v1.2/', 'parquet'],
    ['out.d/lake', 'parquet'],
    ['a.xlsx', undefined],
  ])('%s', (path, form) => {
    expect(formOfName(path)?.name).toBe(form);
  });
});

describe('nothing is overwritten', () => {
  test.each(exportForms.map(({ name }) => [name]))('%s', async (form) => {
    const path = await written(form, 'out');
    const before = readdirSync(folder, { recursive: true });
    const failure = await written(form, 'out').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect((failure as UserError).message).toContain(path);
    expect((failure as UserError).remedy).toContain('Choose another name');
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  test.each(exportForms.map(({ name }) => [name]))(
    '%s: a folder that cannot be written to is named',
    async (form) => {
      writeFileSync(join(folder, 'file'), 'mine');
      await expect(written(form, 'file/out')).rejects.toThrow(/file\/out.* cannot be written: ENOTDIR/);
      expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
    },
  );

  test.each([['csv'], ['sqlite'], ['parquet']])('%s: what fails half-way is gone', async (form) => {
    const broken = { ...extreme, measurements: [...extreme.measurements, undefined] } as unknown as Run;
    const writing = exportForms
      .find(({ name }) => name === form)
      ?.write(join(folder, 'out'), [extreme, broken]);
    await expect(writing).rejects.toThrow();
    expect(readdirSync(folder, { recursive: true }).filter((name) => name !== 'out')).toEqual([]);
    if (form !== 'parquet') expect(readdirSync(folder)).toEqual([]);
  });
});

describe('query', () => {
  const three = [10, 30, 20].map((ns, i) =>
    runOf(`${i}`, { Parse: ns, Render: 100 }, { time: `2026-01-0${i + 1}T00:00:00Z` }),
  );

  test.each<[string, string, unknown[][]]>([
    ['counts', 'SELECT count(*) FROM measurements', [[6]]],
    [
      'medians',
      'SELECT benchmark, median(value) FROM measurements GROUP BY 1',
      [
        ['Parse', 20],
        ['Render', 100],
      ],
    ],
    [
      'standard deviations',
      'SELECT benchmark, stddev(value) FROM measurements GROUP BY 1',
      [
        ['Parse', 10],
        ['Render', 0],
      ],
    ],
    ['the median of nothing', "SELECT median(value) FROM measurements WHERE benchmark = 'none'", [[null]]],
    [
      'a moving median',
      "SELECT median(value) OVER (ORDER BY time ROWS 1 PRECEDING) FROM measurements WHERE benchmark = 'Parse'",
      [[10], [20], [25]],
    ],
    ['a CTE behind comments', '-- why\n/* and */ WITH a AS (SELECT 1 AS n) SELECT n FROM a; -- end', [[1]]],
    ['integers beyond 2^53', 'SELECT 9007199254740993, 7', [['9007199254740993', 7]]],
    ['bytes', "VALUES (x'00ff')", [["x'00ff'"]]],
    [
      'the column commit',
      "SELECT DISTINCT [commit] FROM measurements WHERE run = '1'",
      [['1'.padEnd(40, '0')]],
    ],
  ])('%s', async (_, sql, expected) => {
    expect((await queryRuns(three, sql)).rows).toEqual(expected);
  });

  test('two columns with one name are both there', async () => {
    expect(await queryRuns(three, 'SELECT 1 AS a, 2 AS a, 3 AS __proto__')).toEqual({
      columns: ['a', 'a:1', '__proto__'],
      rows: [[1, 2, 3]],
    });
  });

  test.each([
    ['DELETE FROM measurements', 'one read-only statement'],
    ["ATTACH DATABASE 'FOLDER/a.db' AS a", 'one read-only statement'],
    ["VACUUM INTO 'FOLDER/a.db'", 'one read-only statement'],
    ['PRAGMA query_only = off', 'one read-only statement'],
    ['/* SELECT */ DROP TABLE measurements', 'one read-only statement'],
    ['', 'one read-only statement'],
    ['; SELECT 1', 'one read-only statement'],
    ['WITH a AS (SELECT 1) DELETE FROM measurements', 'readonly database'],
    ["SELECT 1; ATTACH DATABASE 'FOLDER/a.db' AS a", 'it is followed by "ATTACH'],
    ["SELECT load_extension('FOLDER/a.so')", 'not authorized'],
    ["SELECT writefile('FOLDER/a', 'x')", 'no such function'],
    ['SELECT nonsense FROM measurements', 'no such column: nonsense'],
    ['SELECT 1 FROM elsewhere', 'no such table: elsewhere'],
    ['SELECT\u0000 1', 'cannot run'],
  ])('%s is refused', async (sql, words) => {
    const failure = await queryRuns(three, sql.replace('FOLDER', folder)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect((failure as UserError).message).toContain(words);
    expect((failure as UserError).remedy).not.toBe('');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('an error names the columns, and the one that is a word of SQL', async () => {
    const failure = await queryRuns(three, 'SELECT commit FROM measurements').catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      message: 'SQLite cannot run the query: near "commit": syntax error',
      remedy: expect.stringMatching(/suite, run, \[commit\], .*, url\n.*write \[commit\]/),
    });
  });
});

describe('the actions, on a real history', () => {
  let local: LocalRepository;
  let log: HistoryLog;
  beforeAll(async () => {
    local = await localRepository();
    await local.commit({ 'code.txt': '0\n' });
    log = new HistoryLog(gitBranch(local.dir, 'perf'), 'bench', SUITE);
    await log.appendAll(runs, async () => false);
  });
  afterAll(() => local.remove());

  // The command finds the history from the folder that it runs in.
  beforeEach(() => {
    rmSync(folder, { recursive: true });
    folder = mkdtempSync(join(local.dir, 'export-'));
  });

  /** @returns what was printed; a refusal is thrown */
  async function act(command: string, words: string[], options: Record<string, string | true> = {}) {
    const flags = Object.entries(options).flatMap(([name, value]) => [
      `--${name}`,
      ...(value === true ? [] : [value]),
    ]);
    const place = ['--branch', 'perf', '--history-dir', 'bench', '--suite', SUITE];
    const ended = await runCli(['history', command, ...place, ...flags, '--', ...words], { cwd: folder });
    if (ended.exitCode !== 0) throw new Error(ended.stderr);
    return { out: ended.stdout, note: ended.stderr };
  }

  test('to a file, and how many', async () => {
    const { out, note } = await act('export', ['a.csv']);
    expect(out).toBe(`Written to a.csv as csv (runs: 2, rows: ${rows.length})\n`);
    expect(note).toBe('');
    expect(parseCsv(readFileSync(join(folder, 'a.csv'), 'utf8'))).toHaveLength(rows.length + 1);
    await expect(act('export', ['a.csv'])).rejects.toThrow('a.csv exists already');
  });

  test('--as decides, whatever the name', async () => {
    await act('export', ['a.txt'], { as: 'json' });
    expect(JSON.parse(readFileSync(join(folder, 'a.txt'), 'utf8'))).toEqual(rows);
  });

  test('to standard output, which holds nothing else', async () => {
    for (const words of [[], ['-']]) {
      const { out, note } = await act('export', words, { as: 'ndjson' });
      expect(
        out
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toEqual(rows);
      expect(note).toBe(`Written as ndjson (runs: 2, rows: ${rows.length})\n`);
    }
  });

  test.each<[string[], Record<string, string>, string]>([
    [[], {}, 'standard output does not imply a format'],
    [['-'], { as: 'sqlite' }, 'sqlite is not text and cannot be printed'],
    [['-'], { as: 'parquet' }, 'parquet is not text and cannot be printed'],
    [['a.xlsx'], {}, '"a.xlsx" does not imply a format'],
    [['a'], { as: 'xml' }, '"xml" is not a known format'],
    [['a.csv', 'b.csv'], {}, 'name one file'],
  ])('%j %j is refused', async (words, options, message) => {
    await expect(act('export', words, options)).rejects.toThrow(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that is there takes Parquet', async () => {
    mkdirSync(join(folder, 'lake'));
    await act('export', ['lake']);
    expect(readdirSync(join(folder, 'lake'))).toHaveLength(1);
  });

  test('query prints a table, or JSON', async () => {
    const sql = 'SELECT benchmark, value FROM measurements WHERE value > 1 ORDER BY value LIMIT 1';
    expect((await act('query', [sql])).out).toBe('benchmark   value\nhuge        1e+300\n\nRows: 1\n');
    expect(JSON.parse((await act('query', [sql], { json: true })).out)).toEqual([
      { benchmark: 'huge', value: 1e300 },
    ]);
  });

  test('a name stays one line of the table', async () => {
    const { out } = await act('query', [
      "SELECT benchmark, NULL FROM measurements WHERE benchmark LIKE 'two%'",
    ]);
    expect(out.split('\n')).toHaveLength(6);
    expect(out).toContain('two�lines');
  });

  test('a statement is one word', async () => {
    await expect(act('query', [])).rejects.toThrow('no statement was given');
    await expect(act('query', ['SELECT', '1'])).rejects.toThrow('more than one word');
  });
});
