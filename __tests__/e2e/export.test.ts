/** `history export` and `history query`, and every command of docs/export.md. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columns } from '../../src/history/rows.ts';
import { runCli } from '../harness/action.ts';
import { node24, projectRoot, runProcess } from '../harness/process.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { goOutput } from './widgets.ts';

const docs = readFileSync(join(projectRoot, 'docs/export.md'), 'utf8');
const RUNS = 3;

let local: LocalRepository;
const commits: string[] = [];
beforeAll(async () => {
  local = await localRepository();
  for (let i = 0; i < RUNS; i++) {
    commits.push(await local.commit({ 'code.txt': `${i}\n`, '.gitignore': '*\n!code.txt\n' }));
    writeFileSync(
      join(local.dir, 'bench.txt'),
      goOutput({ Parse: [1000, 3000, 2000][i] ?? 0, Render: 5000 }),
    );
    expect(await cli('record', 'bench.txt')).toMatchObject({ exitCode: 0, stderr: '' });
  }
  // Called by its name, as in the documentation.
  mkdirSync(join(local.dir, 'bin'));
  const call = join(local.dir, 'bin/perf-regression');
  writeFileSync(call, `#!/bin/sh\nexec '${node24}' '${join(projectRoot, 'dist/cli.js')}' "$@"\n`);
  chmodSync(call, 0o755);
});
afterAll(() => local.remove());

const cli = (...args: string[]) => runCli(args, { cwd: local.dir });

const shell = (command: string) =>
  runProcess('/bin/sh', ['-c', command], {
    cwd: local.dir,
    env: { PATH: `${join(local.dir, 'bin')}:${process.env.PATH}`, HOME: local.dir },
  });

const blocks = (language: string) =>
  [...docs.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );

test('docs/export.md tells the columns that there are', () => {
  const told = [...docs.matchAll(/^\| `(\w+)` \| (text|number|time) \| (.*) \|$/gm)];
  expect(told.map(([, name, type, meaning]) => ({ name, type, meaning }))).toEqual(columns);
});

describe('the commands of docs/export.md', () => {
  const inTable = [...docs.matchAll(/^\| .* \| `(perf-regression [^`]+)` \|$/gm)].map(
    ([, text = '']) => text,
  );
  // The folder is exported in the table already.
  const others = blocks('sh').filter((block) => !inTable.includes(block.trim()));

  test('are found', () => {
    expect(inTable).toHaveLength(5);
    expect(others).toHaveLength(5);
  });

  test.each(inTable)('%s', async (command) => {
    const { exitCode, stdout, stderr } = await shell(command);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const file = command.split(' ').at(-1);
    expect(stdout).toMatch(new RegExp(`^Written to ${file} as \\w+ \\(runs: 3, rows: 6\\)\n$`));
    const again = await shell(command);
    expect(again).toMatchObject({ exitCode: 2, stdout: '' });
    expect(again.stderr).toContain('exists already and is not overwritten');
  });

  test('NDJSON printed is that of the file', async () => {
    const { exitCode, stdout, stderr } = await shell(others[0] ?? '');
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'Written as ndjson (runs: 3, rows: 6)\n',
    });
    const read = (file: string) => readFileSync(join(local.dir, file), 'utf8');
    expect(read('rows.ndjson')).toBe(read('history.ndjson'));
    expect(read('rows.ndjson').split('\n')).toHaveLength(7);
    expect(JSON.parse(read('history.json'))).toHaveLength(6);
    expect(read('history.csv').split('\n')).toHaveLength(8);
  });

  test('the SQLite file is one', () => {
    const database = new DatabaseSync(join(local.dir, 'history.sqlite'), { readOnly: true });
    expect(database.prepare('SELECT count(*) AS n FROM measurements').get()).toMatchObject({ n: 6 });
    database.close();
  });

  test('the query for DuckDB, on the exported folder', async () => {
    expect(readdirSync(join(local.dir, 'lake'))).toEqual(['suite=default']);
    const [sql = ''] = blocks('sql');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const answer = await connection.runAndReadAll(sql.replace("'lake/", `'${local.dir}/lake/`));
    expect(answer.getRowObjectsJS()).toMatchObject([
      { benchmark: 'BenchmarkParse', metric: 'time', unit: 'ns', median: 2000, runs: 3n },
      { benchmark: 'BenchmarkRender', metric: 'time', unit: 'ns', median: 5000, runs: 3n },
    ]);
    connection.closeSync();
    instance.closeSync();
  });

  test('the average of each day', async () => {
    const { exitCode, stdout, stderr } = await shell(others[1] ?? '');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const [head, parse, render] = stdout.split('\n').map((line) => line.split(/ {2,}/));
    expect(head).toEqual(['benchmark', 'metric', 'unit', 'day', 'average', 'runs']);
    expect(parse?.filter((_, i) => i !== 3)).toEqual(['BenchmarkParse', 'time', 'ns', '2000', '3']);
    expect(render?.filter((_, i) => i !== 3)).toEqual(['BenchmarkRender', 'time', 'ns', '5000', '3']);
  });

  test('best, median and worst of each backend', async () => {
    const { exitCode, stdout, stderr } = await shell(others[3] ?? '');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^backend +benchmark +metric +unit +best +median +worst$/m);
    expect(stdout).toMatch(/^NULL +BenchmarkParse +time +ns +1000 +2000 +3000$/m);
  });

  test('what lies two standard deviations above the mean', async () => {
    const question = others[2] ?? '';
    const quiet = await shell(question);
    expect(quiet).toMatchObject({ exitCode: 0, stderr: '' });
    expect(quiet.stdout).toContain('Rows: 0');
    // Three values cannot lie so far out; of the deviation asked for, 1, the highest of them does.
    const { stdout } = await shell(question.replace('mean + 2 * sd', 'mean + 0.9 * sd'));
    expect(stdout).toContain('Rows: 1');
    expect(stdout).toMatch(new RegExp(`^BenchmarkParse +time +${commits[1]} +\\S+ +3000 +ns +1$`, 'm'));
  });
});

describe('query', () => {
  test('--json prints the answer alone', async () => {
    const { stdout, stderr } = await cli(
      'history',
      'query',
      '--json',
      'SELECT count(*) AS n FROM measurements',
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([{ n: 6 }]);
  });

  test('a wrong statement is told in SQLite’s words, with the columns', async () => {
    const { exitCode, stdout, stderr } = await cli('history', 'query', 'SELECT wrong FROM measurements');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(
      /^SQLite cannot run the query: no such column: wrong\n {2}The table is measurements; its columns: suite, /,
    );
  });

  test('the history is the same afterwards', async () => {
    const before = await local.git('for-each-ref');
    const { exitCode } = await cli('history', 'query', 'DROP TABLE measurements');
    expect(exitCode).toBe(2);
    expect(await local.git('for-each-ref')).toBe(before);
  });
});

test('a suite without a history is named', async () => {
  const { exitCode, stderr } = await cli('history', 'export', 'none.csv', '--suite', 'nightly');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('there is no history of suite nightly');
});
