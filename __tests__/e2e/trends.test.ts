/** The weekly report, from a stored history to the issue, and on the command line. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storedHistory } from '../../bench/stored-history.ts';
import { trendsReportSchema } from '../../src/model/trends-report.ts';
import { localEnvironment } from '../../src/system/machine.ts';
import { runAction, runCli } from '../harness/action.ts';
import { type Json, type StandIn, startGitHub, workflowToken } from '../harness/github.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

const SIZE = { benchmarks: 6, runs: 60 };
const environment = { ...localEnvironment({}), os: 'linux', arch: 'x64', cpu: 'AMD EPYC' };
const tokens = { [workflowToken]: { contents: 'read', issues: 'write' } } as const;

let github: StandIn;
beforeEach(async () => {
  github = await startGitHub({ tokens });
  for (const suite of ['nightly', 'with space']) {
    await github.commitFiles('gh-pages', await storedHistory(suite, SIZE, [], environment));
  }
  // Others may publish beside us.
  await github.commitFiles('gh-pages', { 'perf/site/index.json': '{"pages":[]}', 'perf/site.txt': 'hello' });
  github.clearRequests();
});
afterEach(async () => {
  expect(github.invalid).toEqual([]);
  await github.stop();
});

const run = (inputs: Record<string, string> = {}) =>
  runAction(
    { mode: 'trends', 'trend-days': '9999', ...inputs },
    { github, token: workflowToken, event: 'schedule', payload: { repository: { default_branch: 'main' } } },
  );

async function issues(): Promise<Json[]> {
  return (await github.api('GET', '/repos/acme/widgets/issues?state=all&per_page=100')).toReversed();
}

describe('mode: trends', () => {
  test('one issue with both suites, in the summary too; the same week writes it anew', async () => {
    const first = await run({ 'issue-assignees': 'acme' });
    expect(first.exitCode, first.stdout).toBe(0);
    expect(first.summary).toMatch(/nightly: no change in 6 series[\s\S]*with space: no change in 6 series/);
    expect(github.requests.length).toBe(14);
    const [issue, ...others] = await issues();
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ state: 'open', assignees: [{ login: 'acme' }] });
    expect(issue.labels.map(({ name }: Json) => name)).toEqual(['automated-report']);
    expect(issue.title).toMatch(/^Performance trends of \d{4}-W\d\d: nothing got worse$/);
    expect(first.outputs['issue-url']).toContain('/issues/1');
    await run();
    expect(await issues()).toHaveLength(1);
  });

  test('the next week opens a new one and closes that of the week before; other suites have their own', async () => {
    await run();
    const [{ body }] = await issues();
    const lastWeek = body.replace(/\d{4}-W\d\d -->/, '2026-W01 -->');
    await github.api('PATCH', '/repos/acme/widgets/issues/1', { body: lastWeek });
    await run();
    await run({ suite: 'nightly' });
    const states = (await issues()).map(({ number, state }) => [number, state]);
    expect(states).toEqual([
      [1, 'closed'],
      [2, 'open'],
      [3, 'open'],
    ]);
  });

  test.each([
    { lost: 'its answer', fault: { kind: 'cut', applied: true } },
    { lost: 'the request', fault: { kind: 'status', status: 502 } },
  ] as const)('an issue that lost $lost is there once', async ({ fault }) => {
    const match = (method: string, path: string) => method === 'POST' && path.endsWith('/issues');
    github.faults.inject({ match, times: 1, ...fault });
    expect((await run()).exitCode).toBe(0);
    expect(github.faults.pending()).toBe(0);
    expect(await issues()).toHaveLength(1);
  });

  test('without the permission it says which, and the summary is there', async () => {
    github.permissions.set(workflowToken, { contents: 'read' });
    const { exitCode, annotations, summary } = await run();
    expect(exitCode).toBe(2);
    expect(annotations[0]?.message).toContain('permissions: { issues: write }');
    expect(summary).toContain('nightly: no change');
  });

  test('a history that is not there, or not whole, is named', async () => {
    const missing = await run({ suite: 'weekly' });
    expect(missing.exitCode).toBe(2);
    expect(missing.annotations[0]?.message).toContain('suite weekly has no run on gh-pages of acme/widgets');
    await github.commitFiles('gh-pages', { 'perf/nightly/index.json': '<<<<<<<' });
    const broken = await run();
    expect(broken.exitCode).toBe(2);
    expect(broken.annotations[0]?.message).toContain('perf/nightly/index.json');
  });
});

describe('perf-regression trends', () => {
  let local: LocalRepository;
  let out: string;
  beforeEach(async () => {
    out = mkdtempSync(join(tmpdir(), 'trends-'));
    local = await localRepository();
    await local.commit({ 'README.md': 'widgets\n' });
    await local.git('checkout', '--quiet', '--orphan', 'gh-pages');
    for (const suite of ['nightly', 'with space']) {
      await local.commit(await storedHistory(suite, SIZE, [], environment));
    }
    await local.git('checkout', '--quiet', '--force', 'main');
  });
  afterEach(() => {
    local.remove();
    rmSync(out, { recursive: true });
  });

  test('all suites for the terminal, as Markdown, and as JSON with a schema', async () => {
    const markdown = join(out, 'trends.md');
    const shown = await runCli(['trends', '--trend-days', '9999', '--report-markdown', markdown], {
      cwd: local.dir,
    });
    expect(shown.exitCode, shown.stderr).toBe(0);
    expect(shown.stdout).toMatch(/nightly: no change in 6 series[\s\S]*with space: no change/);
    expect(readFileSync(markdown, 'utf8')).toContain('### ✅ nightly: no change in 6 series');
    const { stdout } = await runCli(['trends', '--json', '--suite', 'nightly'], { cwd: local.dir });
    const reports = JSON.parse(stdout).map((each: unknown) => trendsReportSchema.parse(each));
    expect(reports).toMatchObject([{ suite: 'nightly', period: { days: 7 } }]);
  });

  test('no history: what to do', async () => {
    const { exitCode, stderr } = await runCli(['trends', '--branch', 'other'], { cwd: local.dir });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('git fetch origin other');
  });
});
