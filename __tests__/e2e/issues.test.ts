/** One issue for one regression, from the first run that shows it to the run that ends it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GitHub, USUAL_DEADLINES } from '../../src/github/client.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { withJitter } from '../../src/history/write-events.ts';
import { regressionOf } from '../../src/model/regression.ts';
import type { Measurement, Run } from '../../src/model/run.ts';
import { githubBranch } from '../../src/storage/github-branch.ts';
import { type ActionResult, runAction, runCli } from '../harness/action.ts';
import { type Json, workflowToken } from '../harness/github.ts';
import { everyPermission } from '../harness/permissions.ts';
import { goOutput, jitter, RESULTS, startWidgets, type Times, type Widgets } from './widgets.ts';

// A regression is some thirty runs of the action, one behind the other.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const ON = { issue: 'auto' };

let widgets: Widgets;
let step: number;
beforeEach(async () => {
  step = 100;
  widgets = await startWidgets();
  // From twenty runs on the newest ones are left out of the noise: two slow runs in a row are both slow.
  await widgets.pushQuietly(22);
  widgets.github.clearRequests();
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

const times = (parse: number, render = 5000): Times => ({
  Parse: parse * jitter(++step),
  Render: render * jitter(step + 7),
});
const slow = () => times(1500);
const quiet = () => times(1000);

async function issues(): Promise<Json[]> {
  const all = await widgets.github.api('GET', '/repos/acme/widgets/issues?state=all&per_page=100');
  return all.toReversed();
}

async function onlyIssue(): Promise<Json> {
  const all = await issues();
  expect(all).toHaveLength(1);
  return all[0];
}

/** Requests about issues, labels and turns; what the history asks for is told elsewhere. */
function issueRequests(): string[] {
  return widgets.github.requests
    .filter(({ path }) => /\/(issues|labels)\b|perf-regression/.test(path) || isTurn(path))
    .map(({ method, path }) => `${method} ${path.replace('/repos/acme/widgets', '').replace(/\?.*/, '')}`);
}

function isTurn(path: string): boolean {
  return path.endsWith('/git/refs');
}

function warnings({ annotations }: ActionResult): string[] {
  return annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
}

test('opened, updated without a word, closed on recovery, reopened when it is back', async () => {
  const inputs = { ...ON, 'issue-labels': 'P1, performance', 'issue-assignees': 'acme, acme/speed' };
  const opened = await widgets.push(slow(), inputs);
  expect(opened.exitCode).toBe(1);
  expect(warnings(opened)).toEqual([]);
  const counted: Record<string, number> = {};
  const count = (flow: string) => {
    counted[flow] = issueRequests().length;
    widgets.github.clearRequests();
  };
  count('opened');
  const first = await onlyIssue();
  expect(opened.outputs['issue-url']).toBe(first.html_url.replace(/^.*\/acme/, 'https://github.com/acme'));
  expect(first.title).toMatch(/^Performance regression in Benchmark: BenchmarkParse time \+5\d\.\d%$/);
  expect(first.labels.map(({ name }: Json) => name).sort()).toEqual(['P1', 'perf-regression', 'performance']);
  expect(first.assignees.map(({ login }: Json) => login)).toEqual(['acme']);
  const [before, at] = (await widgets.local.git('log', '-2', '--format=%H')).split('\n').reverse();
  expect(first.body).toContain(`/compare/${before}...${at}`);
  expect(first.body).toContain('https://github.com/acme/widgets/actions/runs/');
  expect(first.body).toContain('For @acme/speed.');
  expect(first.body).toMatch(/xychart-beta[\s\S]*"verdict": "regressed"/);
  expect(regressionOf(first.body)).toMatchObject({ after: before, commit: at, runs: 1, status: 'open' });

  await widgets.push(slow(), inputs);
  count('updated');
  const updated = await onlyIssue();
  expect(updated).toMatchObject({ state: 'open', comments: 0 });
  expect(regressionOf(updated.body)).toMatchObject({ after: before, commit: at, runs: 2 });

  const recovered = await widgets.push(quiet(), inputs);
  count('closed');
  const closed = await onlyIssue();
  expect(closed).toMatchObject({ state: 'closed', state_reason: 'completed', comments: 1 });
  expect(recovered.outputs['issue-url']).toBeUndefined();
  const [note] = await widgets.github.comments(closed.number);
  expect(note?.body).toMatch(/🟢 \*\*Recovered\*\* with .*`BenchmarkParse` time .*before the regression/);

  await widgets.push(quiet(), inputs);
  count('quiet');
  expect(await onlyIssue()).toMatchObject({ state: 'closed', comments: 1 });
  // So many that the first shift is out of sight.
  for (let i = 0; i < 5; i++) await widgets.push(quiet());
  widgets.github.clearRequests();

  // After a burst of two, a slow run or two are suspected only.
  for (let exitCode = 0; exitCode === 0; ) {
    widgets.github.clearRequests();
    ({ exitCode } = await widgets.push(slow(), inputs));
  }
  count('reopened');
  const again = await onlyIssue();
  expect(again).toMatchObject({ state: 'open', comments: 2 });
  expect(regressionOf(again.body)?.commit).not.toBe(at);
  console.log('API requests for the issue:', JSON.stringify(counted));
  expect(counted).toEqual({ opened: 12, updated: 2, closed: 7, quiet: 1, reopened: 9 });
});

test('never where nobody asked, not from a pull request, and in schedules only where it is said', async () => {
  await widgets.push(slow());
  const pull = await widgets.openPullRequest('topic');
  await pull.run(slow(), ON);
  await widgets.push(slow(), { issue: 'schedule' });
  expect(
    issueRequests().filter((request) => request.includes('/issues') && !request.includes('comments')),
  ).toEqual([]);
  await widgets.push(slow(), { issue: 'schedule' }, { event: 'schedule' });
  await onlyIssue();
});

test('a level that lasts becomes the baseline, and the issue stays open; a person’s closing is final', async () => {
  for (let i = 0; i < 9; i++) await widgets.push(slow(), ON);
  const lasting = await onlyIssue();
  expect(lasting).toMatchObject({ state: 'open', comments: 0 });
  expect(regressionOf(lasting.body)?.runs).toBe(9);
  const close = { state: 'closed', state_reason: 'not_planned' };
  await widgets.github.api('PATCH', `/repos/acme/widgets/issues/${lasting.number}`, close);
  await widgets.push(slow(), ON);
  expect(await onlyIssue()).toMatchObject({ state: 'closed', comments: 0 });
});

test('a person’s closing holds while the regression is still one', async () => {
  await widgets.push(slow(), ON);
  await widgets.github.api('PATCH', '/repos/acme/widgets/issues/1', { state: 'closed' });
  expect((await widgets.push(slow(), ON)).exitCode).toBe(1);
  expect(await onlyIssue()).toMatchObject({ state: 'closed', comments: 0 });
});

describe('accepted', () => {
  test('by an override: closed with who and why, and an allowed regression opens none', async () => {
    await widgets.push(slow(), ON);
    const allowed = { ...ON, 'allow-regression': 'true', 'allow-regression-reason': 'a safer parser' };
    await widgets.push(slow(), allowed);
    const closed = await onlyIssue();
    expect(closed.state).toBe('closed');
    const [note] = await widgets.github.comments(closed.number);
    expect(note?.body).toMatch(/🟠 \*\*Accepted\*\* by `acme` .*a safer parser/);
    await widgets.push(times(1000, 9000), allowed);
    await onlyIssue();
  });

  test('on the command line: the next run closes it', async () => {
    await widgets.push(slow(), ON);
    const { local, github } = widgets;
    const fetched = await fetchHistory();
    const { exitCode, stdout, stderr } = await runCli(
      ['baseline', 'accept', '--suite', 'Benchmark', '--reason', 'a safer parser'],
      { cwd: local.dir },
    );
    expect(exitCode, stdout + stderr).toBe(0);
    const text = await local.git('show', `gh-pages:${fetched}`);
    const index = await local.git('show', 'gh-pages:perf/Benchmark/index.json');
    await github.commitFiles('gh-pages', { [fetched]: `${text}\n`, 'perf/Benchmark/index.json': index });
    await widgets.push(slow(), ON);
    expect((await onlyIssue()).state).toBe('closed');
    const [note] = await github.comments(1);
    expect(note?.body).toContain('a safer parser');
  });
});

/** The history branch as a local one, as after a fetch. @returns path of its only segment */
async function fetchHistory(): Promise<string> {
  const { local, github } = widgets;
  const segment = 'perf/Benchmark/segments/000001.ndjson';
  await local.git('checkout', '--quiet', '--orphan', 'gh-pages');
  await local.git('rm', '-r', '--quiet', '--cached', '.');
  const files: Record<string, string> = {};
  for (const path of [segment, 'perf/Benchmark/index.json'])
    files[path] = (await github.readFile('gh-pages', path)) ?? '';
  await local.commit(files);
  await local.git('checkout', '--quiet', '--force', 'main');
  return segment;
}

/** Jobs at once look more often whether it is their turn. */
const deadlines = {
  ...USUAL_DEADLINES,
  races: { ...USUAL_DEADLINES.races, pauseMs: 200 },
  locks: { ...USUAL_DEADLINES.locks, pauseMs: 100 },
};

/** So many jobs of one workflow that measured the same commit. */
async function atOnce(count: number, given: () => Times, inputs: Record<string, string> = ON): Promise<void> {
  const { github, local } = widgets;
  await local.commit({ 'step.txt': `${++step}` });
  await local.pushTo(github);
  const clones = await Promise.all(Array.from({ length: count }, () => local.shallowClone()));
  await Promise.all(
    clones.map(async ({ dir }, job) => {
      await writeFile(join(dir, RESULTS), goOutput(given()));
      const env = { GITHUB_RUN_ID: `${7000 + step * 10 + job}` };
      const payload = { repository: { default_branch: 'main' } };
      const options = { github, cwd: dir, token: workflowToken, payload, env, deadlines };
      const result = await runAction({ results: RESULTS, ...inputs }, options);
      expect(warnings(result), result.stdout).toEqual([]);
    }),
  );
}

describe('jobs at the same time', () => {
  test('eight see one regression: one issue was ever opened, and closed with one comment', async () => {
    await atOnce(8, slow);
    expect(await onlyIssue()).toMatchObject({ state: 'open', comments: 0 });
    await atOnce(8, quiet);
    expect(await onlyIssue()).toMatchObject({ state: 'closed', comments: 1 });
    expect(await widgets.github.api('GET', '/repos/acme/widgets/git/matching-refs/perf-regression')).toEqual(
      [],
    );
  });

  test('who may not take turns: at most one stays open', async () => {
    widgets.github.permissions.set(workflowToken, { ...everyPermission, contents: 'read' });
    const { github, local } = widgets;
    await local.commit({ 'step.txt': `${++step}` });
    await local.pushTo(github);
    const clones = await Promise.all(Array.from({ length: 4 }, () => local.shallowClone()));
    await Promise.all(
      clones.map(async ({ dir }, job) => {
        await writeFile(join(dir, RESULTS), goOutput(slow()));
        const env = { GITHUB_RUN_ID: `${9000 + job}` };
        const payload = { repository: { default_branch: 'main' } };
        await runAction(
          { results: RESULTS, ...ON },
          { github, cwd: dir, token: workflowToken, payload, env, deadlines },
        );
      }),
    );
    const all = await issues();
    expect(all.filter(({ state }) => state === 'open').map(({ number }) => number)).toEqual([1]);
    for (const { body } of all.slice(1)) expect(body).toContain('Opened at the same time as #1');
  });

  test('a turn whose job died is taken over', async () => {
    const sha = await widgets.local.head();
    await widgets.github.api('POST', '/repos/acme/widgets/git/refs', { ref: await turnOf(), sha });
    // Nobody else is there who could hold it.
    const locks = { ...deadlines.locks, holdMs: 500 };
    await widgets.push(slow(), ON, { deadlines: { ...deadlines, locks } });
    expect(await onlyIssue()).toMatchObject({ state: 'open' });
  });
});

/** The reference with which the suite’s jobs take turns. */
async function turnOf(): Promise<string> {
  const { createHash } = await import('node:crypto');
  return `refs/perf-regression/issues-${createHash('sha256').update('Benchmark').digest('hex').slice(0, 12)}`;
}

/** The run's first measurement, as of another benchmark. */
function timeOf({ measurements: [first] }: Run, name: string, ns: number): Measurement {
  if (!first) throw new Error('a run without measurements');
  return {
    ...first,
    benchmark: { ...first.benchmark, name },
    sample: { ...first.sample, centre: ns, values: [ns] },
  };
}

test('of 53 benchmarks ten that one commit slows down are one issue; more of them join it with one comment', async () => {
  const names = Array.from({ length: 53 }, (_, i) => `Number${i}`);
  const slowed = (count: number) =>
    Object.fromEntries(names.map((name, i) => [name, (i < count ? 1600 : 1000) * jitter(++step)]));
  const client = new GitHub({ owner: 'acme', repo: 'widgets' }, workflowToken, widgets.github.url);
  const log = (suite: string) => new HistoryLog(githubBranch(client, 'gh-pages'), 'perf', suite);
  const quietRuns: Run[] = [];
  for await (const { runs } of log('Benchmark').segmentsFromNewest()) quietRuns.push(...runs);
  const wide = quietRuns.map((run) => ({
    ...run,
    suite: 'large',
    measurements: Object.entries(slowed(0)).map(([name, ns]) => timeOf(run, `Benchmark${name}`, ns)),
  }));
  await log('large').appendAll(wide, withJitter());
  await widgets.push(slowed(10), { suite: 'large', ...ON });
  const first = await onlyIssue();
  expect(first.title).toContain('and 9 more');
  await widgets.push(slowed(13), { suite: 'large', ...ON });
  const joined = await onlyIssue();
  expect(joined.comments).toBe(1);
  expect(regressionOf(joined.body)?.series).toHaveLength(13);
});

test('among 250 issues of our label it is found on the last page', async () => {
  await widgets.push(slow(), ON);
  for (let i = 0; i < 250; i++) {
    const other = { title: `Other ${i}`, body: 'of another tool', labels: ['perf-regression'] };
    await widgets.github.api('POST', '/repos/acme/widgets/issues', other);
  }
  widgets.github.clearRequests();
  await widgets.push(quiet(), ON);
  const issue = await widgets.github.api('GET', '/repos/acme/widgets/issues/1');
  expect(issue).toMatchObject({ state: 'closed', comments: 1 });
  expect(issueRequests().filter((request) => request === 'GET /issues')).toHaveLength(6);
});

describe('adversity', () => {
  const posts = (path: RegExp) => (method: string, given: string) => method === 'POST' && path.test(given);

  test.each([
    { lost: 'the answer to the issue', path: /\/issues$/, fault: { kind: 'cut', applied: true } },
    { lost: 'the issue', path: /\/issues$/, fault: { kind: 'cut', applied: false } },
    {
      lost: 'the issue with a 502',
      path: /\/issues$/,
      fault: { kind: 'status', status: 502, applied: true },
    },
    {
      lost: 'the answer to a label',
      path: /\/labels$/,
      fault: { kind: 'status', status: 502, applied: true },
    },
    { lost: 'the answer to its list', path: /\/issues\?/, fault: { kind: 'status', status: 502 } },
  ] as const)('where GitHub loses $lost, there is one issue', async ({ path, fault }) => {
    const match = (method: string, given: string) =>
      method === (path.source.endsWith('?') ? 'GET' : 'POST') && path.test(given);
    widgets.github.faults.inject({ match, times: 1, ...fault });
    const result = await widgets.push(slow(), ON);
    expect(warnings(result)).toEqual([]);
    expect(widgets.github.faults.pending()).toBe(0);
    await onlyIssue();
  });

  test('the comment of a recovery whose answer is lost is there once', async () => {
    await widgets.push(slow(), ON);
    const match = posts(/\/comments$/);
    widgets.github.faults.inject({ match, times: 1, kind: 'cut', applied: true });
    await widgets.push(quiet(), ON);
    expect(await onlyIssue()).toMatchObject({ state: 'closed', comments: 1 });
  });

  test('without issues: write the permission is named, and everything else happens', async () => {
    const { issues: _, ...others } = everyPermission;
    widgets.github.permissions.set(workflowToken, others);
    const result = await widgets.push(slow(), ON);
    expect(result.exitCode).toBe(1);
    expect(warnings(result)).toEqual([expect.stringContaining('permissions: { issues: write }')]);
    expect(result.summary).toContain('🔴');
    expect(await widgets.github.readFile('gh-pages', 'perf/Benchmark/latest.json')).toContain(
      '"verdict": "fail"',
    );
  });

  test('somebody who cannot be assigned costs a warning and not the issue', async () => {
    const result = await widgets.push(slow(), { ...ON, 'issue-assignees': 'nobody-here' });
    expect(warnings(result)).toEqual([expect.stringContaining('could not be assigned to nobody-here')]);
    await onlyIssue();
  });

  test('a first line that was changed by hand is none of ours any more', async () => {
    await widgets.push(slow(), ON);
    await widgets.github.api('PATCH', '/repos/acme/widgets/issues/1', { body: 'I took it over.' });
    await widgets.push(slow(), ON);
    expect(await issues()).toHaveLength(2);
  });
});
