/**
 * Runs that wait beside the history branch count for checks like stored ones: they come with the query that a job sends anyway. Whatever
 * else is in their place changes nothing.
 */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { check } from '../../src/check/check.ts';
import { GitHub } from '../../src/github/client.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { encodeWaiting } from '../../src/history/waiting.ts';
import { noBaseline } from '../../src/model/baseline.ts';
import type { Run } from '../../src/model/run.ts';
import { githubBranch } from '../../src/storage/github-branch.ts';
import { policy } from '../check/runs.ts';
import { workflowToken } from '../harness/github.ts';
import { waitingIn } from '../sinks/jobs.ts';
import { type PullRequest, startWidgets, type Widgets } from './widgets.ts';

const SAME = { Parse: 1003, Render: 5010 };
const STORED = 6;

let widgets: Widgets;
let pull: PullRequest;
/** The commit that the pull request is based on, of which no run is stored, and the one before. */
let [base, before] = ['', ''];
/** Requests of a check while nothing waits. */
let usual = 0;

beforeAll(async () => {
  widgets = await startWidgets();
  await widgets.pushQuietly(STORED);
  before = await widgets.local.head();
  base = await widgets.local.commit({ 'unmeasured.txt': '' });
  pull = await widgets.openPullRequest('topic');
  const nothing = await checked();
  expect(nothing.baseline).toMatchObject({ source: 'ancestor', runs: STORED });
  usual = nothing.requests.length;
});
afterAll(() => widgets.stop());
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  expect(widgets.github.faults.pending()).toBe(0);
  for (const ref of await waitingIn(widgets.github)) await remove(ref);
});

const remove = (ref: string) => widgets.github.api('DELETE', `/repos/acme/widgets/git/${ref}`);

/** What a check of the pull request was compared with, and its requests. */
async function checked(inputs: Record<string, string> = {}) {
  widgets.github.clearRequests();
  const file = 'report.json';
  const job = await pull.job();
  const ended = await job(SAME, { 'report-json': file, ...inputs });
  const requests = widgets.github.requests.filter(({ token }) => token === workflowToken);
  const report = JSON.parse(readFileSync(ended.outputs['report-json'] as string, 'utf8'));
  return { baseline: report.baseline, report, requests };
}

async function history() {
  const client = new GitHub({ owner: 'acme', repo: 'widgets' }, workflowToken, widgets.github.url);
  const branch = githubBranch(client, 'gh-pages');
  const stored: Run[] = [];
  for await (const { runs } of new HistoryLog(branch, 'perf', 'Benchmark').segmentsFromNewest()) {
    stored.unshift(...runs);
  }
  return { branch, newest: stored.at(-1) as Run };
}

/** Leaves a run in the waiting room, as a job that lost the race does. */
async function waits(change: Partial<Run>, textOf = (text: string) => text): Promise<void> {
  const { branch, newest } = await history();
  const run = { ...newest, id: `900.1.job.${change.commit ?? ''}`, ...change };
  const options = { reruns: [], records: true, override: null, warnings: [] };
  const report = check(run, noBaseline({ code: 'nowhere' }), policy, options);
  const text = textOf(encodeWaiting([{ run, events: [], report, job: 'job linux x64' }]));
  expect(await branch.waitingRoom?.('perf').put(text, Date.now())).toBeDefined();
}

test.each<{ what: string; more: number; run: Partial<Run> }>([
  { what: 'a run of the base commit', more: 0, run: {} },
  { what: 'one whose text GraphQL truncates', more: 1, run: { url: `https://x/${'x'.repeat(600_000)}` } },
])('$what: it is the baseline, with $more further requests', async ({ run, more }) => {
  await waits({ commit: base, ...run });
  const { baseline, requests } = await checked();
  expect(baseline).toMatchObject({ source: 'merge-base', commit: base, runs: STORED + 1 });
  expect(requests).toHaveLength(usual + more);
});

test('a run of an older commit than the newest stored one: it has its place among them', async () => {
  const { newest } = await history();
  const parent = await widgets.local.git('rev-parse', `${before}^`);
  await waits({ commit: parent, time: newest.time });
  const { baseline } = await checked();
  expect(baseline).toMatchObject({ source: 'ancestor', commit: before, runs: STORED + 1 });
});

test('the first run of a suite: it is the baseline', async () => {
  await waits({ commit: base, suite: 'new' });
  const { baseline } = await checked({ suite: 'new' });
  expect(baseline).toMatchObject({ source: 'merge-base', runs: 1 });
});

test.each<{ what: string; run?: () => Promise<Partial<Run>>; textOf?: (text: string) => string }>([
  { what: 'a run that the history has already', run: async () => (await history()).newest },
  { what: 'a run of another branch', run: async () => ({ branch: 'release' }) },
  { what: 'a run of another suite', run: async () => ({ suite: 'other' }) },
  { what: 'a text of somebody else', textOf: () => 'runs' },
  { what: 'a text of a newer version', textOf: (text) => text.replace('{"schema":1', '{"schema":2') },
  { what: 'a run that is no run', textOf: (text) => text.replace('values', 'value') },
])('$what: nothing changes', async ({ run, textOf }) => {
  await waits({ commit: base, ...(await run?.()) }, textOf);
  const { baseline } = await checked();
  expect(baseline).toMatchObject({ source: 'ancestor', commit: before, runs: STORED });
});

test.each([
  {
    what: 'of GitHub',
    error: { path: ['query', 'repository', 'waiting'], message: "Field 'refs' doesn't exist" },
  },
  { what: 'of another server', error: { type: 'UNDEFINED_FIELD', message: 'cannot answer Repository.refs' } },
])(
  'a server that does not list references, in the words $what: it is asked once without them',
  async ({ error }) => {
    widgets.github.faults.inject({
      match: (_, path, body) => path === '/graphql' && body.query.includes('refs('),
      ...{ kind: 'status', status: 200, body: { errors: [error] }, times: 1 },
    });
    await waits({ commit: base });
    const { baseline, requests } = await checked();
    expect(baseline).toMatchObject({ source: 'ancestor', runs: STORED });
    expect(requests).toHaveLength(usual + 1);
  },
);

test('on a branch that has not moved for an hour, a push asks for forgotten runs only if there are any', async () => {
  const lists = () =>
    widgets.github.requests.filter(({ path }) => path.includes('matching-refs/perf-regression')).length;
  const later = () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  try {
    for (const isForgotten of [false, true]) {
      if (isForgotten) await waits({ commit: base });
      widgets.github.clearRequests();
      later();
      expect((await widgets.push(SAME)).stdout).toContain('Stored as run');
      expect(lists()).toBe(isForgotten ? 1 : 0);
      expect(await waitingIn(widgets.github)).toEqual([]);
    }
  } finally {
    vi.useRealTimers();
  }
});
