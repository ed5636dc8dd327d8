/** Check, noise and trends use the same runs, even if each run has its own segment. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryFor } from '../../src/history/checksum.ts';
import { emptyIndex, encodeIndex } from '../../src/history/index-file.ts';
import { encodeSegment } from '../../src/history/segment.ts';
import type { NoiseReport } from '../../src/model/noise-report.ts';
import type { Report } from '../../src/model/report.ts';
import type { TrendsReport } from '../../src/model/trends-report.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { QUIET, runOf } from '../runs.ts';
import { goOutput, jitter } from './widgets.ts';

const RUNS = 60;
const environment = { ...QUIET, cpu: 'AMD EPYC' };

let local: LocalRepository;
beforeAll(async () => {
  local = await localRepository();
  await local.commit({ 'code.txt': '0\n', '.gitignore': '*.out\n*.json\n' });
  const stored = Array.from({ length: RUNS }, (_, t) => {
    const times = { BenchmarkParse: 1000 * jitter(t), BenchmarkRender: 5000 * jitter(t + 7) };
    return runOf(`r${t}`, times, { environment, time: new Date(Date.UTC(2026, 0, 1, t)).toISOString() });
  });
  const newest = { ...stored[RUNS - 1], commit: await local.head() };
  const runs = [...stored.slice(0, -1), newest as (typeof stored)[number]];
  const files = new Map<string, string>();
  const segments = runs.map((run, t) => {
    const file = `${String(t + 1).padStart(6, '0')}.ndjson`;
    const text = encodeSegment([run], []);
    files.set(`perf/default/segments/${file}`, text);
    return entryFor(file, text, [run]);
  });
  files.set('perf/default/index.json', encodeIndex({ ...emptyIndex('default'), segments }));
  await gitBranch(local.dir, 'gh-pages').commit(undefined, files, 'sixty segments');
  await local.commit({ 'code.txt': '1\n' });
});
afterAll(() => local.remove());

const cli = async (...args: string[]) => {
  const { exitCode, stdout, stderr } = await runCli(args, { cwd: local.dir });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
};

test('a check', async () => {
  await writeFile(join(local.dir, 'bench.out'), goOutput({ Parse: 1003, Render: 5010 }));
  await cli('check', 'bench.out', '--report-json', 'report.json');
  const report: Report = JSON.parse(await readFile(join(local.dir, 'report.json'), 'utf8'));
  expect(report.baseline).toMatchObject({ source: 'merge-base', runs: RUNS });
});

test('noise', async () => {
  const report: NoiseReport = JSON.parse(await cli('noise', '--json'));
  expect(report.runs).toBe(RUNS);
});

test('trends', async () => {
  const [report]: TrendsReport[] = JSON.parse(await cli('trends', '--json', '--trend-days', '9999'));
  expect(report?.executions).toBe(RUNS);
  expect(report?.series.map(({ runs }) => runs)).toEqual([RUNS, RUNS]);
});
