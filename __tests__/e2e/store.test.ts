/** Runs stored as artifacts, in the cache and in a bucket instead of a branch, through the real clients. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../src/model/report.ts';
import { baselineReasonText } from '../../src/reporters/baseline.ts';
import { runCli } from '../harness/action.ts';
import { type BucketServer, startBucketServer } from '../harness/bucket.ts';
import { workflowToken } from '../harness/github.ts';
import { localRepository } from '../harness/repository.ts';
import { type ResultsService, startResultsService } from '../harness/results-service.ts';
import { goOutput, jitter, type PullRequest, RESULTS, startWidgets, type Widgets } from './widgets.ts';

const SLOWER = { Parse: 1500, Render: 5000 };
const SAME = { Parse: 1003, Render: 5010 };
const BUCKET = 's3://benchmarks/widgets';

let results: ResultsService;
let server: BucketServer;
let widgets: Widgets;
let pull: PullRequest;
let reports: string;
let first: Report;

beforeAll(async () => {
  reports = await mkdtemp(join(tmpdir(), 'reports-'));
  results = await startResultsService();
  server = await startBucketServer();
  widgets = await startWidgets({ results });
  for (let i = 0; i < 6; i++) {
    const times = { Parse: 1000 * jitter(i), Render: 5000 * jitter(i + 7) };
    const ended = await push(times, `artifact,cache,${BUCKET}`);
    expect(ended.exitCode, ended.stdout).toBe(0);
    expect(ended.annotations.filter(({ level }) => level === 'error')).toEqual([]);
    if (i === 0) first = await newestReport();
  }
  pull = await widgets.openPullRequest('topic');
}, 120_000);
afterAll(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
  await server.stop();
  await results.stop();
  await rm(reports, { recursive: true });
});

function push(times: typeof SAME, store: string, env: Record<string, string> = {}) {
  const options = { env: { ...server.env, ...env } };
  return widgets.push(times, { store, 'report-json': join(reports, 'report.json') }, options);
}

function check(times: typeof SAME, store: string, env: Record<string, string> = {}) {
  const options = { env: { ...server.env, ...env } };
  return pull.run(times, { store, 'report-json': join(reports, 'report.json') }, options);
}

const newestReport = async () =>
  reportSchema.parse(JSON.parse(await readFile(join(reports, 'report.json'), 'utf8')));

test('there is no branch, and nothing is left in the checkout', async () => {
  expect(await widgets.github.branchSha('gh-pages')).toBeUndefined();
  expect(existsSync(join(widgets.local.dir, '.perf-regression-cache'))).toBe(false);
  expect(results.caches.keys()).toHaveLength(6);
});

test('the first run says where it looked', () => {
  expect(first.baseline).toMatchObject({
    source: 'none',
    why: { code: 'no-snapshot', branch: 'main', store: 'artifacts' },
  });
  expect(first.baseline.skippedSources).toEqual(
    [
      { source: 'artifact', store: 'artifacts' },
      { source: 'cache', store: 'the cache' },
      { source: 's3', store: BUCKET },
    ].map(({ source, store }) => ({ source, why: { code: 'no-snapshot', branch: 'main', store } })),
  );
});

describe.each([
  { store: 'artifact', source: 'artifact', where: 'artifacts' },
  { store: 'cache', source: 'cache', where: 'the cache' },
  { store: BUCKET, source: 's3', where: BUCKET },
])('$rung', ({ store, source, where }) => {
  // The cache and the bucket are behind the artifacts, which are always looked for: without actions: read they say no.
  const alone = async <T>(act: () => Promise<T>): Promise<T> => {
    if (source !== 'artifact') {
      widgets.github.permissions.set(workflowToken, { contents: 'read', 'pull-requests': 'write' });
    }
    return act().finally(() => widgets.github.permissions.set(workflowToken, everything));
  };

  test('a pull request is held against all that was kept', async () => {
    const { exitCode, summary, annotations } = await alone(() => check(SLOWER, store));
    expect(exitCode).toBe(1);
    expect(annotations.filter(({ level }) => level === 'warning')).toEqual([]);
    const { baseline } = await newestReport();
    expect(baseline).toMatchObject({ source, runs: 6, branch: 'main' });
    const base = await widgets.local.git('rev-parse', '--short=7', 'main');
    expect(baselineReasonText(baseline.why)).toBe(
      `runs of main up to ${base}, the commit that this branch stands on; kept in ${where}`,
    );
    expect(summary).toContain('1 of 2 benchmarks got slower');
    // Nobody asked for artifacts there, and the job may not look for them.
    expect(baseline.skippedSources).toEqual([]);
    expect(summary).not.toContain('Skipped');
  });

  test('a pull request keeps nothing', async () => {
    const before = [results.stored().length, results.caches.keys().length];
    expect((await alone(() => check(SAME, store))).exitCode).toBe(0);
    expect([results.stored().length, results.caches.keys().length]).toEqual(before);
  });
});

const everything = { actions: 'write', contents: 'write', 'pull-requests': 'write' } as const;

test('the secret of a bucket is masked, and a wrong one fails nobody', async () => {
  widgets.github.permissions.set(workflowToken, { contents: 'write', 'pull-requests': 'write' });
  const wrong = { AWS_SECRET_ACCESS_KEY: 'wr0ng', AWS_SESSION_TOKEN: 't0ken' };
  const checked = await check(SLOWER, BUCKET, wrong);
  expect(checked.exitCode).toBe(0);
  expect(checked.masks).toEqual(expect.arrayContaining(['wr0ng', 't0ken']));
  expect(checked.summary).toContain('the server rejects the keys (SignatureDoesNotMatch)');
  expect(checked.stdout.replace(/^::add-mask::.*$/gm, '') + checked.stderr).not.toMatch(/wr0ng|t0ken/);
  expect((await newestReport()).warnings).toMatchObject([{ code: 'unreadable-source' }]);

  const pushed = await push(SAME, BUCKET, wrong);
  expect(pushed.exitCode).toBe(0);
  expect(pushed.annotations).toContainEqual(
    expect.objectContaining({
      level: 'error',
      properties: { title: 'perf-regression: the snapshot was not written' },
      message: expect.stringMatching(
        /^cannot read s3:.*SignatureDoesNotMatch\)\n {2}Check AWS_ACCESS_KEY_ID/s,
      ),
    }),
  );
  widgets.github.permissions.set(workflowToken, everything);
});

test('a window that cannot be read is not begun anew', async () => {
  widgets.github.permissions.set(workflowToken, { contents: 'write' });
  const { annotations, exitCode } = await push(SAME, 'artifact');
  widgets.github.permissions.set(workflowToken, everything);
  expect(exitCode).toBe(0);
  const message = annotations.find(({ level }) => level === 'error')?.message;
  expect(message).toContain('Add to the job:   permissions: { actions: read }');
  expect(results.stored().filter(({ name }) => name === 'perf-regression-window-Benchmark')).toHaveLength(6);
});

test('a workflow run that has kept its window says so', async () => {
  results.place('7777', 'perf-regression-window-Benchmark', Buffer.from('of another job'));
  const { annotations, exitCode } = await push(SAME, 'artifact', { GITHUB_RUN_ID: '7777' });
  expect(exitCode).toBe(0);
  expect(annotations.find(({ level }) => level === 'error')?.message).toContain(
    'this workflow run has already stored suite Benchmark as an artifact\n  A re-run of a job',
  );
});

test('a cache that may only be read says so', async () => {
  const other = await startResultsService();
  other.caches.denyWrites();
  const { annotations, exitCode } = await widgets.push(SAME, { store: 'cache' }, { results: other });
  await other.stop();
  expect(exitCode).toBe(0);
  expect(annotations.find(({ level }) => level === 'error')?.message).toContain(
    'cannot store the run in the cache: GitHub did not accept the entry perf-regression/Benchmark/main/',
  );
});

test('a branch that went is caught by what else keeps the runs, and the report says so', async () => {
  const { summary } = await check(SAME, 'branch,artifact');
  expect(summary).toContain('kept in artifacts');
  expect(summary).toContain('Skipped: suite Benchmark has no history yet on gh-pages of acme/widgets.');
});

test('on the command line: stored in the bucket, and compared with from there', async () => {
  const cli = (...args: string[]) => runCli(args, { cwd: widgets.local.dir, env: server.env });
  const where = ['--suite', 'local', '--store', BUCKET];
  for (let i = 0; i < 5; i++) {
    await writeFile(join(widgets.local.dir, RESULTS), goOutput({ Parse: 1000 * jitter(i) }));
    const { stdout, stderr } = await cli('record', RESULTS, ...where);
    expect({ stdout, stderr }).toEqual({
      stdout: expect.stringContaining(`(main) in ${BUCKET}.`),
      stderr: '',
    });
  }
  await widgets.local.commit({ 'more.txt': '1' });
  await writeFile(join(widgets.local.dir, RESULTS), goOutput({ Parse: 1500 }));
  const checked = await cli('check', RESULTS, ...where);
  expect(checked.exitCode).toBe(1);
  expect(checked.stdout).toContain(`5 runs on linux x64, AMD EPYC (runs of main up to`);
  expect(checked.stdout).toContain(`kept in ${BUCKET})`);
  const nowhere = await cli('check', RESULTS, '--store', 'cache');
  expect(nowhere).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('cache exists in workflows only'),
  });
});

test.each([
  { where: 'in the bucket', store: (bucket: string) => bucket },
  { where: 'on the branch and in the bucket', store: (bucket: string) => `branch,${bucket}` },
])('past commits are stored $where, and compared with from there', async ({ where, store }) => {
  const local = await localRepository();
  try {
    const steps = Array.from({ length: 6 }, (_, i) => goOutput({ Parse: 1000 * jitter(i) }));
    await local.commit({ [RESULTS]: steps[0] as string });
    await local.commits(RESULTS, steps.slice(1));
    const options = ['--suite', where, '--base-branch', 'main', '--store', store(BUCKET)];
    const cli = (...args: string[]) => runCli(args, { cwd: local.dir, env: server.env });
    const backfill = ['backfill', '--runs', '1', '--results', '-', ...options, '--', 'cat', RESULTS];
    expect(await cli(...backfill)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('stored: 6\n'),
    });
    expect((await cli(...backfill)).stdout).toContain('stored: 0, had a run already: 6\n');
    expect((await local.git('branch', '--list', 'gh-pages')) !== '').toBe(where.includes('branch'));
    await writeFile(join(local.dir, RESULTS), goOutput({ Parse: 1500 }));
    const from = ['--suite', where, '--base-branch', 'main', '--store', BUCKET];
    const checked = await cli('check', RESULTS, ...from);
    expect(checked.stdout).toContain(`kept in ${BUCKET})`);
    expect(checked).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('6 runs on linux x64') });
  } finally {
    local.remove();
  }
});
