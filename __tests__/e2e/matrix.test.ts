/** A matrix that collects, and one job that merges, through the real client. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decodeSegment } from '../../src/history/segment.ts';
import { type Report, reportSchema } from '../../src/model/report.ts';
import { artifactName, encodeShard, SHARD_FILE, SHARD_PREFIX } from '../../src/transfer/shard.ts';
import { measured, runOf } from '../check/runs.ts';
import { type ActionOptions, type ActionResult, runAction } from '../harness/action.ts';
import { type Permissions, type StandIn, startGitHub, workflowToken } from '../harness/github.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { type ResultsService, startResultsService } from '../harness/results-service.ts';
import { goOutput, RESULTS, SEGMENT, type Times } from './widgets.ts';

let github: StandIn;
let results: ResultsService;
let local: LocalRepository;

const permissions: Record<string, Permissions> = {
  [workflowToken]: { contents: 'write' },
  collector: { contents: 'read' },
};

beforeEach(async () => {
  results = await startResultsService();
  github = await startGitHub({ results, tokens: permissions });
  local = await localRepository();
  await local.commit({ 'main.go': 'package main' }, 'Begin');
  await local.pushTo(github);
});
afterEach(async () => {
  local.remove();
  expect(github.invalid).toEqual([]);
  await github.stop();
  await results.stop();
});

async function job(inputs: Record<string, string>, options: ActionOptions = {}): Promise<ActionResult> {
  return runAction(inputs, { github, results, cwd: local.dir, token: workflowToken, ...options });
}

/** One job of the matrix. */
async function collect(shard: string, times: Times, options: ActionOptions = {}): Promise<ActionResult> {
  await writeFile(join(local.dir, RESULTS), goOutput(times));
  return job({ mode: 'collect', results: RESULTS, shard }, { token: 'collector', ...options });
}

async function merge(
  inputs: Record<string, string>,
  options: ActionOptions = {},
): Promise<ActionResult & { report: Report }> {
  const result = await job({ comment: 'always', 'report-json': 'report.json', ...inputs }, options);
  expect(result.outputs, result.stdout).toHaveProperty('report-json');
  const [first = ''] = result.outputs['report-json']?.split('\n') ?? [];
  const text = await readFile(first, 'utf8');
  return { ...result, report: reportSchema.parse(JSON.parse(text)) };
}

async function stored() {
  const text = (await github.readFile('gh-pages', SEGMENT)) ?? '';
  return decodeSegment('the segment', text, 'Benchmark').runs;
}

const valuesOf = (report: Report) =>
  report.findings.map(({ benchmark, current }) => [benchmark, current?.value]);

test('three jobs become one run, one report, one comment and one commit', async () => {
  for (const [i, ns] of [100, 104, 102].entries()) {
    const { exitCode, stdout } = await collect(String(i), { Parse: ns, [`Own${i}`]: 7 + i });
    expect(exitCode, stdout).toBe(0);
    expect(stdout).toContain(`Collected as shard ${i}: Benchmark (2 series).`);
  }
  const { exitCode, report, stdout, annotations } = await merge({ merge: '3' });
  expect(exitCode, stdout).toBe(0);
  expect(report.warnings).toEqual([]);
  expect(annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
  expect(valuesOf(report)).toEqual([
    ['BenchmarkParse', 102],
    ['BenchmarkOwn0', 7],
    ['BenchmarkOwn1', 8],
    ['BenchmarkOwn2', 9],
  ]);
  const [run, second] = await stored();
  expect(second).toBeUndefined();
  expect(run).toMatchObject({ commit: await local.head(), environment: { cpu: 'AMD EPYC' } });
  expect(run?.measurements[0]?.sample).toEqual({ centre: 102, values: [100, 102, 104], level: 'process' });
  expect(await github.commitComments(await local.head())).toHaveLength(1);
});

test('a missing shard is named, and what is there is judged and kept but does not pass', async () => {
  await collect('linux', { Parse: 100 });
  const { exitCode, report, annotations } = await merge({ merge: 'linux,macos' });
  expect(exitCode).toBe(0);
  expect(report.gate).toBe('inconclusive');
  expect(annotations.map(({ message }) => message).join('\n')).toContain('1 of 2 shards is missing: macos');
  expect(await stored()).toHaveLength(1);
  expect((await merge({ merge: 'linux,macos', 'on-inconclusive': 'fail' })).exitCode).toBe(2);
});

test('a job that runs again replaces what it collected before', async () => {
  await collect('0', { Parse: 100 });
  await collect('1', { Parse: 900 });
  const again = { env: { GITHUB_RUN_ATTEMPT: '2' } };
  expect((await collect('1', { Parse: 102 }, again)).exitCode).toBe(0);
  expect(valuesOf((await merge({ merge: '2' }, again)).report)).toEqual([['BenchmarkParse', 101]]);
});

test('names choose shards: the others belong to another job', async () => {
  for (const [shard, ns] of Object.entries({ a1: 1, a2: 3, b1: 90 })) await collect(shard, { Parse: ns });
  expect(valuesOf((await merge({ merge: 'a1,a2' })).report)).toEqual([['BenchmarkParse', 2]]);
});

test('what the merging job measures itself belongs to the run', async () => {
  await collect('0', { Parse: 100 });
  await writeFile(join(local.dir, RESULTS), goOutput({ Parse: 110 }));
  expect(valuesOf((await merge({ merge: '1', results: RESULTS })).report)).toEqual([['BenchmarkParse', 105]]);
});

test('a suite for each file comes out of all shards', async () => {
  for (const shard of ['0', '1']) {
    await writeFile(join(local.dir, 'x.txt'), goOutput({ Parse: 100 + 4 * Number(shard) }));
    await writeFile(join(local.dir, `only${shard}.txt`), goOutput({ Render: 50 }));
    const inputs = { mode: 'collect', results: `x.txt,only${shard}.txt`, suite: '{file}', shard };
    const { exitCode, stdout } = await job(inputs);
    expect(exitCode, stdout).toBe(0);
  }
  const { exitCode, stdout, report } = await merge({ merge: '2', suite: '{file}' });
  expect(exitCode, stdout).toBe(0);
  for (const suite of ['x', 'only0', 'only1']) expect(stdout).toContain(`First run of suite ${suite}`);
  expect(report.suite).toBe('x');
  expect(valuesOf(report)).toEqual([['BenchmarkParse', 102]]);
});

test('what is derived needs all shards, and where one is missing that is what it says', async () => {
  const rules = [
    'derived:',
    '  - metric: ratio',
    '    benchmark: AtoB',
    '    formula: a / b',
    '    from: { a: { benchmark: BenchmarkA, metric: time }, b: { benchmark: BenchmarkB, metric: time } }',
    '',
  ];
  await writeFile(join(local.dir, 'rules.yml'), rules.join('\n'));
  await collect('0', { A: 100 });
  const inputs = { merge: '2', 'rules-file': 'rules.yml' };
  const { report } = await merge(inputs);
  expect(report.gate).toBe('inconclusive');
  expect(report.warnings.map(({ code, subject }) => [code, subject])).toEqual([
    ['missing-shard', 'shards'],
    ['matches-nothing', 'ratio'],
  ]);
  await collect('1', { B: 50 });
  expect(valuesOf((await merge(inputs)).report)).toContainEqual(['AtoB', 2]);
});

test.each([
  {
    what: 'no shard at all',
    before: async () => {},
    inputs: { merge: '3' },
    told: 'no shard of this workflow run was found\n  Collect in other jobs with   with: { mode: collect',
  },
  {
    what: 'a shard of another commit',
    before: async () => {
      await collect('0', { Parse: 1 });
      await local.commit({ 'main.go': 'package other' }, 'Go on');
      await local.pushTo(github);
    },
    inputs: { merge: '1' },
    told: /shard 0 measured the commit \w{40}, and this job is at \w{40}\n {2}Check out the same commit/,
  },
  {
    what: 'two jobs with one name',
    before: async () => void (await collect('0', { Parse: 1 })),
    inputs: { mode: 'collect', results: RESULTS, shard: '0' },
    told: 'this workflow run already has a shard 0\n  Give each job that collects its own name, in a matrix:',
  },
  {
    what: 'nothing to collect',
    before: async () => {},
    inputs: { mode: 'collect' },
    told: 'the input results is empty',
  },
  {
    what: 'a shard that is none',
    before: async () =>
      void results.place(
        '1001',
        artifactName(SHARD_PREFIX, '0', '1'),
        Buffer.from(zipSync({ x: Buffer.from('y') })),
      ),
    inputs: { merge: '1' },
    told: 'the artifact perf-regression-shard-0.1 is not a valid shard: shard.ndjson is missing',
  },
])('$what ends with 2 and says what to do', async ({ before, inputs, told }) => {
  await before();
  const { exitCode, annotations } = await job(inputs);
  expect(exitCode).toBe(2);
  expect(annotations.map(({ message }) => message).join('\n')).toMatch(told);
});

test('two hundred shards of one suite are one run', async () => {
  const values = Array.from({ length: 200 }, (_, i) => 1000 + ((i * 37) % 200));
  const real = [0, 50, 100, 150, 199];
  for (const i of real) {
    const { exitCode, stdout } = await collect(String(i), { Parse: values[i] ?? 0 });
    expect(exitCode, stdout).toBe(0);
  }
  const commit = await local.head();
  for (const [i, value] of values.entries()) {
    if (real.includes(i)) continue;
    const run = runOf([measured('BenchmarkParse', value)], { suite: 'Benchmark', commit });
    const parts = [{ run: { ...run, environment: { ...run.environment, cpu: 'AMD EPYC' } }, skipped: [] }];
    const text = Buffer.from(encodeShard({ name: String(i), checkout: commit, parts }));
    const name = artifactName(SHARD_PREFIX, String(i), '1');
    results.place('1001', name, Buffer.from(zipSync({ [SHARD_FILE]: text })));
  }
  github.clearRequests();
  const { exitCode, report, stdout } = await merge({ merge: '200' });
  expect(exitCode, stdout).toBe(0);
  expect(report.warnings).toEqual([]);
  expect(report.findings).toMatchObject([
    { benchmark: 'BenchmarkParse', current: { value: 1099.5, samples: 200 } },
  ]);
  expect(await stored()).toHaveLength(1);
  // The shards cost GitHub's API nothing.
  expect(github.requests.length).toBeLessThan(30);
}, 60_000);
