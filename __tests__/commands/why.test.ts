/** `why`, and the next step in the JSON of every command, in a real repository. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Ajv as AjvType } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WhyReport } from '../../src/model/why-report.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { goOutput } from '../e2e/widgets.ts';
import { runCli } from '../harness/action.ts';
import { projectRoot } from '../harness/process.ts';
import { onlyPrograms } from '../harness/programs.ts';
import { HOSTILE, STEP, type Stepped, steppedHistory } from './stepped-history.ts';

const require = createRequire(import.meta.resolve('ajv-formats'));
const { Ajv2020: Ajv } = require('ajv/dist/2020.js') as { Ajv2020: typeof AjvType };
const ajv = new Ajv({ strict: false, allErrors: true });
const schemaOf = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(join(projectRoot, 'schema', `${name}.json`), 'utf8')));
const isWhy = schemaOf('why');
const isReport = schemaOf('report');
const isTrends = schemaOf('trends');

let stepped: Stepped;
let search: string;
beforeAll(async () => {
  stepped = await steppedHistory();
  const { local, commits, report } = stepped;
  const [good, bad] = [commits[STEP - 1], commits[STEP]].map((commit) => commit?.slice(0, 12));
  search = `perf-regression bisect --good ${good} --bad ${bad} --benchmark Parse --metric time -- CMD`;
  mkdirSync(join(local.dir, 'folder'));
  const text = renderJson(report);
  writeFileSync(join(local.dir, 'report.json'), text);
  writeFileSync(join(local.dir, 'two.json'), text + text);
  writeFileSync(join(local.dir, 'old.txt'), goOutput({ Parse: 1000 }));
  writeFileSync(join(local.dir, 'new.txt'), goOutput({ Parse: 1500 }));
});
afterAll(() => stepped.local.remove());

const cli = (words: readonly string[], stdin = '', env: Record<string, string> = {}) =>
  runCli(words, { cwd: stepped.local.dir, stdin, env });
const json = async (...words: string[]) => JSON.parse((await cli(words)).stdout);

function expectValid(isValid: ReturnType<typeof schemaOf>, value: unknown): void {
  isValid(value);
  expect(isValid.errors).toBeNull();
}

describe('of a series', () => {
  test('cause, evidence and the next step, as data and as text', async () => {
    const why = (await json('why', 'Parse', '--json')) as WhyReport;
    expectValid(isWhy, why);
    expect(why).toMatchObject({ source: 'history', suite: 'default', gate: 'fail', left: 2 });
    const [parse] = why.series;
    expect(parse).toMatchObject({
      benchmark: 'Parse',
      verdict: 'regressed',
      cause: { code: 'code' },
      evidence: { change: { estimate: expect.closeTo(0.5, 1) } },
      shifts: [{ verdict: 'regressed', message: `change ${STEP}`, commit: stepped.commits[STEP] }],
    });
    expect(why.next).toBe(parse?.next);
    expect(parse?.explanations).toContainEqual({
      code: 'configuration',
      likelihood: 'possible',
      because: expect.stringContaining('node 24.1.0 → 24.2.0'),
    });
    expect(why.next).toMatch(/^perf-regression bisect --good \w{12} --bad \w{12} --benchmark Parse /);
    const { stdout, exitCode } = await cli(['why', 'Parse']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Parse time: regressed\n  Cause ');
    expect(stdout).toContain(`\n  Next      ${why.next}\n`);
  });

  test('the next step names the command that is given', async () => {
    const { next } = await json('why', 'Parse', '--json', '--', 'sh', '-c', 'make "a b" && ./bench');
    expect(next).toMatch(/ -- sh -c 'make "a b" && \.\/bench'$/);
  });

  test('the next step runs as it is, and finds the commit', async () => {
    const job = ['sh', '-c', `[ $(cat code.txt) -lt ${STEP} ] || sleep 0.1`];
    const { next } = await json('why', 'Parse', '--json', '--', ...job);
    const script = `perf-regression() { printf '%s\\0' "$@"; }\n${next}\n`;
    const said = execFileSync('bash', ['--norc', '-s'], { input: script }).toString();
    // Without a counter and a profiler, which have nothing to see in a command that waits.
    const programs = ['git', 'perl', 'sh', 'cat', 'sleep'];
    const PATH = onlyPrograms(join(stepped.local.dir, '.git', 'programs'), programs);
    const { stdout, stderr } = await cli(said.split('\0').slice(0, -1), '', { PATH });
    expect({ stdout, stderr }).toMatchObject({
      stdout: expect.stringContaining(stepped.commits[STEP]?.slice(0, 7) ?? ''),
    });
  });

  test('a wildcard, a metric, and a hostile name', async () => {
    expect((await json('why', '*', '--json')).series).toHaveLength(3);
    const why = await json('why', 'Sort/*', '--metric', 'time', '--json');
    expect(why.series[0]).toMatchObject({ benchmark: HOSTILE, verdict: 'unchanged', next: null });
    expect(why.series[0].cause.code).toBe('none');
    const { stdout } = await cli(['why', HOSTILE]);
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/);
    expect(stdout).toContain('Sort/');
  });
});

describe('of a report', () => {
  test.each([
    { what: 'a file', words: ['report.json'], stdin: false },
    { what: 'standard input', words: ['-'], stdin: true },
  ])('$what', async ({ words, stdin }) => {
    const text = stdin ? renderJson(stepped.report) : '';
    const why = JSON.parse((await cli(['why', ...words, '--json'], text)).stdout) as WhyReport;
    expectValid(isWhy, why);
    expect(why).toMatchObject({ source: 'report', gate: 'fail', cause: { code: 'code' } });
    expect(why.series.map(({ benchmark }) => benchmark)).toEqual(['Parse']);
    expect(why.series[0]?.evidence.pValue).toBeLessThan(0.01);
  });

  test('several of one call, one after the other', async () => {
    const { stdout } = await cli(['why', 'two.json']);
    expect(stdout.match(/^Parse time: regressed$/gm)).toHaveLength(2);
  });

  test('of one benchmark, also if it is quiet', async () => {
    const why = await json('why', 'report.json', '--benchmark', 'Rend*', '--json');
    expect(why).toMatchObject({
      left: 2,
      next: null,
      series: [{ benchmark: 'Render', cause: { code: 'none' } }],
    });
  });

  test.each([
    { what: 'nothing', words: [], says: 'why needs a report or the name of a benchmark' },
    { what: 'no such file', words: ['gone.json'], says: 'gone.json: no such file' },
    { what: 'a folder', words: ['./folder'], says: './folder is a folder' },
    { what: 'a folder named like a benchmark', words: ['folder'], says: 'has no benchmark "folder"' },
    { what: 'a device', words: ['/dev/null'], says: '/dev/null: this file is refused' },
    { what: 'results', words: ['new.txt'], says: 'new.txt is not a report: Unexpected token' },
    { what: 'empty input', words: ['-'], says: 'standard input is not a report: it is empty' },
    {
      what: 'a part of a report',
      words: ['-'],
      stdin: '{"schema":1,',
      says: 'standard input is not a report',
    },
    { what: 'other JSON', words: ['-'], stdin: '[1]', says: 'standard input is not a report' },
    { what: 'null', words: ['-'], stdin: 'null', says: 'standard input is not a report' },
    {
      what: 'a report of the future',
      words: ['-'],
      stdin: '{"schema":9}',
      says: 'by a newer perf-regression',
    },
    {
      what: 'a slip',
      words: ['Pasre'],
      says: 'suite default has no benchmark "Pasre". Did you mean "Parse"?',
    },
    { what: 'another metric', words: ['Parse', '--metric', 'memory'], says: 'with metric "memory"' },
    {
      what: 'no such suite',
      words: ['Parse', '--suite', 'x'],
      says: 'is meant as a file: there is no such file',
    },
    {
      what: 'an unknown part',
      words: ['report.json', '--benchmark', 'Prase'],
      says: 'Did you mean "Parse"?',
    },
    { what: 'no command', words: ['Parse', '--results', '-'], says: '--results has no effect without' },
    {
      what: 'both names',
      words: ['Parse', '--benchmark', 'Parse'],
      says: '--benchmark chooses from a report',
    },
  ])('$what: an error that says what to do', async ({ words, stdin, says }) => {
    const { exitCode, stdout, stderr } = await cli(['why', ...words], stdin ?? '');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).toContain('\n  ');
  });
});

describe('every JSON output has the next step', () => {
  test('reports: check, compare, history compare', async () => {
    const compared = await json('compare', 'old.txt', 'new.txt', '--json');
    expectValid(isReport, compared);
    expect(compared.next).toBe('perf-regression ab -- CMD');
    const checked = await json('check', 'new.txt', '--json', '--tool', 'go', '--suite', 'a b');
    expectValid(isReport, checked);
    expect(checked.next).toBe("perf-regression backfill --last 30 --suite 'a b' --tool go -- CMD");
    const branches = await json('history', 'compare', 'main', 'main', '--json');
    expectValid(isReport, branches);
    expect(branches).toHaveProperty('next');
  });

  test('a report in a file has the same as the one on the terminal', async () => {
    const { stdout } = await cli(['compare', 'old.txt', 'new.txt', '--json', '--report-json', 'out.json']);
    expect(JSON.parse(readFileSync(join(stepped.local.dir, 'out.json'), 'utf8'))).toEqual(JSON.parse(stdout));
  });

  test('changes and runs of the history: the search of the change that each shows first', async () => {
    const changes = await json('history', 'show', '--changes', '--json');
    expect(changes).toMatchObject([{ benchmark: 'Parse', next: search }]);
    const runs = (await json('history', 'show', '--json')) as { commit: string; next: string | null }[];
    expect(runs.flatMap(({ commit, next }) => (next === null ? [] : [{ commit, next }]))).toEqual([
      { commit: stepped.commits[STEP], next: search },
    ]);
  });

  test('trends', async () => {
    const trends = await json('trends', '--trend-days', '3650', '--json');
    for (const each of trends) expectValid(isTrends, each);
    expect(trends[0].next).toBe(search);
  });

  test.each([
    { words: ['status'], next: null },
    { words: ['baseline', 'show'], next: null },
    { words: ['noise'], next: expect.anything() },
    { words: ['doctor', '--rounds', '5', '--', 'true'], next: expect.anything() },
  ])('$words', async ({ words: [name = '', ...rest], next }) => {
    const end = rest.indexOf('--');
    const words = end < 0 ? [name, ...rest, '--json'] : [name, '--json', ...rest];
    const answer = await json(...words);
    expect(answer).toHaveProperty('next');
    if (next === null) expect(answer.next).toBeNull();
    else if (answer.next !== null) expect(answer.next).toMatch(/^perf-regression ab --same -- (?:CMD|true)$/);
  });
});
