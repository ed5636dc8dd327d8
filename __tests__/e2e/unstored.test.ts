/** A run that cannot be stored on the history branch becomes an artifact, and the log says how to add it later. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ActionResult, runCli } from '../harness/action.ts';
import { workflowToken } from '../harness/github.ts';
import { type ResultsService, startResultsService } from '../harness/results-service.ts';
import { INDEX, jitter, movesBranch, SEGMENT, startWidgets, type Widgets } from './widgets.ts';

const SAME = { Parse: 1003, Render: 5010 };
const NAME = 'perf-regression-unstored-Benchmark';

let results: ResultsService;
let widgets: Widgets;
beforeEach(async () => {
  results = await startResultsService();
  widgets = await startWidgets({ results });
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
  await results.stop();
});

const readOnly = () =>
  widgets.github.permissions.set(workflowToken, {
    actions: 'read',
    contents: 'read',
    'pull-requests': 'write',
  });
const errorOf = ({ annotations }: ActionResult) =>
  annotations.find(({ level }) => level === 'error')?.message ?? '';

/** The only file of the artifact. */
function unpacked(name = NAME): { file: string; text: string } {
  const files = Object.entries(unzipSync(new Uint8Array(results.artifacts.get(name) ?? [])));
  expect(files).toHaveLength(1);
  const [[file, bytes]] = files as [[string, Uint8Array]];
  return { file, text: strFromU8(bytes) };
}

test('without the permission: an artifact, the words that store it later, and it is stored once', async () => {
  await widgets.pushQuietly(5);
  readOnly();
  const ended = await widgets.push(SAME);
  expect(ended.exitCode).toBe(0);
  expect(ended.summary).toContain('No change in 2 benchmarks');
  const { file, text } = unpacked();
  const told = errorOf(ended);
  expect(told).toContain('Add to the job:   permissions: { contents: write }');
  expect(told).toContain(`Nothing is lost: the run is stored as the artifact ${NAME}.`);
  expect(told).toMatch(new RegExp(`^ +gh run download \\d+ --name ${NAME}$`, 'm'));
  const call = /^ +perf-regression (history add .*)$/m.exec(told)?.[1] ?? '';
  expect(call).toBe(`history add ${file} --suite Benchmark`);
  expect(told).toMatch(/^ +git push origin gh-pages$/m);

  // The clone of somebody who may push: the branch as it is, and the artifact.
  const { local, github } = widgets;
  const stored = await Promise.all([INDEX, SEGMENT].map((path) => github.readFile('gh-pages', path)));
  await local.git('checkout', '--quiet', '--orphan', 'gh-pages');
  await local.commit({ [INDEX]: stored[0] ?? '', [SEGMENT]: stored[1] ?? '' });
  await local.git('checkout', '--quiet', 'main');
  await writeFile(join(local.dir, file), text);
  const add = () => runCli(call.split(' '), { cwd: local.dir });
  expect(await add()).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining(': 1. There already: 0.'),
  });
  expect(await add()).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining(': 0. There already: 1.'),
  });
  const runs = (await local.git('show', `gh-pages:${SEGMENT}`)).split('\n').map((line) => JSON.parse(line));
  expect(
    runs
      .filter(({ type }) => type === 'run')
      .map(({ values }) => values)
      .at(-1),
  ).toEqual([1003, 5010]);
  expect(runs.filter(({ type }) => type === 'run')).toHaveLength(6);
  expect((await runCli(['history', 'verify', '--suite', 'Benchmark'], { cwd: local.dir })).exitCode).toBe(0);
});

test('a protected branch, another name of it, and a suite that a shell would take apart', async () => {
  await widgets.github.commitFiles('perf data', { 'README.md': 'protected' });
  const message = 'Protected branch update failed';
  const errors = [{ type: 'UNPROCESSABLE', message }];
  for (const [kind, answer] of [
    ['/graphql', { status: 200, body: { data: { createCommitOnBranch: null }, errors } }],
    ['/git/refs/heads/perf data', { status: 422, body: { message } }],
  ] as const)
    widgets.github.faults.inject({
      match: (method, path, body) => path.endsWith(kind) && movesBranch(method, path, body),
      times: 1,
      kind: 'status',
      ...answer,
    });
  const inputs = { branch: 'perf data', suite: "it's $HOME", 'history-dir': '' };
  const ended = await widgets.push(SAME, inputs);
  expect(ended.exitCode).toBe(0);
  expect(errorOf(ended)).toContain('Protected branch update failed');
  expect(errorOf(ended)).toMatch(/--suite 'it'\\''s \$HOME' --branch 'perf data'$/m);
  expect(errorOf(ended)).toContain("git fetch origin 'perf data:perf data'");
});

test('while the branch stays closed, the artifacts are the baseline', async () => {
  readOnly();
  for (let i = 0; i < 5; i++) await widgets.push({ Parse: 1000 * jitter(i), Render: 5000 * jitter(i + 7) });
  const pull = await widgets.openPullRequest('topic');
  const { exitCode, summary } = await pull.run({ Parse: 1500, Render: 5000 });
  expect(exitCode).toBe(1);
  expect(summary).toMatch(/5 runs on linux x64.*kept in artifacts/);
});

describe('what a name may meet', () => {
  test('a job of the same workflow run that took it', async () => {
    readOnly();
    results.place('1001', NAME, Buffer.from('of another job'));
    const told = errorOf(await widgets.push(SAME));
    const name = new RegExp(`the artifact (${NAME}-1-[0-9a-f]{12})\\.`).exec(told)?.[1] ?? '';
    expect(unpacked(name).text).toContain('"values":[1003,5010]');
  });

  test('the job that is run again', async () => {
    readOnly();
    await widgets.push(SAME, {}, { env: { GITHUB_RUN_ATTEMPT: '2' } });
    expect(unpacked(`${NAME}-2`).text).toContain('"values":[1003,5010]');
  });

  test('a service that does not take it: both are told, and the verdict stands', async () => {
    readOnly();
    const { exitCode, ...ended } = await widgets.push(
      SAME,
      {},
      { env: { ACTIONS_RUNTIME_TOKEN: undefined } },
    );
    expect(exitCode).toBe(0);
    const told = errorOf({ exitCode, ...ended });
    expect(told).toContain('cannot store the run on gh-pages: the token may not');
    expect(told).toContain(`and cannot upload the artifact ${NAME}: this is not a job of GitHub Actions`);
    expect(told).toMatch(/^Run \S+ is lost\.$/m);
  });
});
