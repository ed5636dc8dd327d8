/**
 * Every request of a job meets every fault, once and permanently. A run is stored exactly once, or becomes an artifact with the true
 * cause; the verdict is reported; and no fault delays a job beyond its budget. Two GraphQL requests read and store if GitHub answers
 * them. The requests of the REST API that do the same are tested on a GitHub without GraphQL.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GitHubDeadlines } from '../../src/github/client.ts';
import type { ActionOptions, ActionResult } from '../harness/action.ts';
import type { Fault } from '../harness/faults.ts';
import { type ResultsService, startResultsService } from '../harness/results-service.ts';
import { historyFiles, type PullRequest, startWidgets, type Times, type Widgets } from './widgets.ts';

const SAME = { Parse: 1003, Render: 5010 };
const SLOWER = { Parse: 1500, Render: 5000 };
const INPUTS = { 'check-run': 'true', comment: 'always' };

let results: ResultsService;
let widgets: Widgets;
let quiet: Record<string, string>;
let quietCommit: string;
let pull: PullRequest;
/** A whole run with its twelve requests: no single one of them takes that long, on a machine however slow. */
let runMs: number;
/** Of the fault that was injected. */
let deadlines: GitHubDeadlines;
/** Less of all, where a fault stays. */
let short: GitHubDeadlines;
beforeAll(async () => {
  results = await startResultsService();
  widgets = await startWidgets({ results });
  await widgets.pushQuietly(6);
  quiet = await historyFiles(widgets.github);
  quietCommit = await widgets.github.commitFiles('quiet', quiet);
  pull = await widgets.openPullRequest('topic');
  const startMs = performance.now();
  await widgets.run(SAME, INPUTS);
  runMs = Math.max(250, performance.now() - startMs);
});
afterAll(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
  await results.stop();
});

beforeEach(() => setDeadlines(true));

/** A request that is never answered ends at its deadline; any other may take as long as a busy machine needs. */
function setDeadlines(isAnswered: boolean): void {
  const requestMs = isAnswered ? 60_000 : runMs;
  deadlines = {
    api: { requestMs, budgetMs: 100 * runMs, tries: 4, pauseMs: 2 },
    transfers: { requestMs: 40 * runMs, budgetMs: 40 * runMs, tries: 1, pauseMs: 0 },
    races: { budgetMs: 100 * runMs, pauseMs: 2 },
    // Nobody else holds a lock: what is there was left by a fault.
    locks: { holdMs: 2 * runMs, waitMs: 100 * runMs, pauseMs: 20, lagMs: 2 },
  };
  short = { ...deadlines, api: { ...deadlines.api, budgetMs: 1.5 * runMs, tries: 2 } };
}

type Kind = Pick<Fault, 'kind'> & Record<string, unknown>;

/** Those that pass when the request is sent again. */
const passing: Readonly<Record<string, Kind>> = {
  silence: { kind: 'silence' },
  'silence behind the work': { kind: 'silence', applied: true },
  trickle: { kind: 'trickle' },
  'a cut connection': { kind: 'cut' },
  'half an answer': { kind: 'half', applied: true },
  'a page with 200': { kind: 'page' },
  '{} with 200': { kind: 'status', status: 200, body: {} },
  '429': { kind: 'status', status: 429 },
  '429 with its time': { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
  '403 of a limit': {
    kind: 'status',
    status: 403,
    headers: { 'retry-after': '0' },
    body: { message: 'You have exceeded a secondary rate limit' },
  },
  '500': { kind: 'status', status: 500 },
  '503 behind the work': { kind: 'status', status: 503, applied: true },
};

const refusing: Readonly<Record<string, Kind>> = {
  '403': { kind: 'status', status: 403 },
  '404': { kind: 'status', status: 404 },
  '409': { kind: 'status', status: 409 },
  '422': { kind: 'status', status: 422 },
};

/** What is said of a fault that stays. */
const CAUSES: Readonly<Record<string, RegExp>> = {
  silence: /GitHub does not answer \(no whole answer within [\d.]+ s\)/,
  trickle: /GitHub does not answer \(no whole answer within [\d.]+ s\)/,
  'a cut connection': /GitHub does not answer/,
  'a page with 200': /GitHub's answer is not as documented/,
  '{} with 200': /GitHub's answer is not as documented/,
  '429': /GitHub's rate limit is used up \(fault 429\)/,
  '500': /GitHub answers 500 \(fault 500\)/,
  '403': /the token may not \(GitHub says: fault 403\)/,
  '404': /404/,
  '409': /409/,
  '422': /422/,
};

interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Of a reference that is created. */
  readonly ref?: RegExp;
  /** Of a GraphQL request. */
  readonly query?: RegExp;
}

const GRAPHQL: Readonly<Record<string, Route>> = {
  query: { method: 'POST', path: /^\/graphql$/, query: /^query/ },
  mutation: { method: 'POST', path: /^\/graphql$/, query: /^mutation/ },
};

const HISTORY: Readonly<Record<string, Route>> = {
  branch: { method: 'GET', path: /\/branches\/h\d+$/ },
  contents: { method: 'GET', path: /\/contents\// },
  tree: { method: 'POST', path: /\/git\/trees$/ },
  commit: { method: 'POST', path: /\/git\/commits$/ },
  ref: { method: 'PATCH', path: /\/git\/refs\/heads\/h\d+$/ },
};
const VOICES: Readonly<Record<string, Route>> = {
  'commit comments': { method: 'GET', path: /\/commits\/\w+\/comments\?/ },
  'commit comment': { method: 'PATCH', path: /\/comments\/\d+$/ },
  'check run': { method: 'POST', path: /\/check-runs$/ },
};
const FIRST_RUN: Readonly<Record<string, Route>> = {
  branch: HISTORY.branch as Route,
  branches: { method: 'GET', path: /\/git\/matching-refs\// },
  artifacts: { method: 'GET', path: /\/actions\/artifacts\?/ },
  'new ref': { method: 'POST', path: /\/git\/refs$/, ref: /^refs\/heads\// },
};
const ISSUES: Readonly<Record<string, Route>> = {
  turn: { method: 'POST', path: /\/git\/refs$/, ref: /^refs\/perf-regression\// },
  issues: { method: 'GET', path: /\/issues\?/ },
  label: { method: 'POST', path: /\/labels$/ },
  issue: { method: 'POST', path: /\/issues$/ },
  'end of the turn': { method: 'DELETE', path: /\/git\/refs\// },
};
const PULL_REQUEST: Readonly<Record<string, Route>> = {
  branch: HISTORY.branch as Route,
  contents: HISTORY.contents as Route,
  'their commits': { method: 'GET', path: /\/pulls\/\d+\/commits\?/ },
  'their labels': { method: 'GET', path: /\/issues\/\d+\/events\?/ },
  comments: { method: 'GET', path: /\/issues\/\d+\/comments\?/ },
  comment: { method: 'PATCH', path: /\/issues\/comments\/\d+$/ },
};

let branches = 0;
/** A branch of its own for each run; with six quiet runs, unless it is to be the first. */
async function newBranch(isFirst = false): Promise<string> {
  const branch = `h${++branches}`;
  const ref = { ref: `refs/heads/${branch}`, sha: quietCommit };
  if (!isFirst) await widgets.github.api('POST', '/repos/acme/widgets/git/refs', ref);
  return branch;
}

/** Where a fault is one of the REST API, there is no GraphQL. */
function inject(routes: readonly Route[], kind: Kind, times = 1): void {
  const { faults } = widgets.github;
  setDeadlines(!['silence', 'trickle'].includes(kind.kind));
  faults.clear();
  for (const { method, path, ref = /^/, query = /^/ } of routes) {
    const match: Fault['match'] = (asked, at, body) =>
      asked === method && path.test(at) && ref.test(body?.ref ?? '') && query.test(body?.query ?? '');
    faults.inject({ ...kind, match, times } as Fault);
  }
  if (routes.some(({ query }) => query)) return;
  const match: Fault['match'] = (_, path) => path === '/graphql';
  faults.inject({ kind: 'status', status: 404, match, times: Number.POSITIVE_INFINITY });
}

interface Ended extends ActionResult {
  /** Behind the quiet ones. */
  readonly stored: number;
  readonly kept: number;
  readonly errors: string;
}

async function ended(
  branch: string,
  run: (inputs: Record<string, string>, options: ActionOptions) => Promise<ActionResult>,
  within = deadlines,
): Promise<Ended> {
  const artifacts = results.stored().length;
  const result = await run({ ...INPUTS, branch }, { deadlines: within });
  const text = (await widgets.github.readFile(branch, 'perf/Benchmark/segments/000001.ndjson')) ?? '';
  const before = quiet['perf/Benchmark/segments/000001.ndjson'] ?? '';
  const runsIn = (segment: string) => segment.match(/^\{"type":"run"/gm)?.length ?? 0;
  const errors = result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  return {
    ...result,
    stored: runsIn(text) - (text.startsWith(before.slice(0, 500)) ? runsIn(before) : 0),
    kept: results.stored().length - artifacts,
    errors: errors.join('\n'),
  };
}

const push = (times: Times, branch: string, within = deadlines, more: Record<string, string> = {}) =>
  ended(branch, (inputs, options) => widgets.run(times, { ...inputs, ...more }, options), within);

/** They take the time of a deadline for each request, and the push has shown them. */
const SLOW = ['trickle', 'silence behind the work'];

describe.each(Object.entries(passing))('%s once, of every request', (_, kind) => {
  test('on a push: stored once, judged and reported', async () => {
    const branch = await newBranch();
    inject([...Object.values(HISTORY), ...Object.values(VOICES)], kind);
    const { exitCode, outputs, summary, stored, kept, annotations } = await push(SAME, branch);
    expect(widgets.github.faults.pending()).toBe(0);
    expect({ exitCode, verdict: outputs.verdict, stored, kept, annotations }).toEqual({
      exitCode: 0,
      verdict: 'pass',
      stored: 1,
      kept: 0,
      annotations: [],
    });
    expect(summary).toContain('No change in 2 benchmarks');
  });
});

describe.each(Object.entries(GRAPHQL))('the GraphQL %s', (name, route) => {
  const all = { ...passing, ...refusing };

  test.each(Object.entries(all))('%s once: stored once, judged and reported', async (_, kind) => {
    const branch = await newBranch();
    inject([route], kind);
    const { exitCode, outputs, stored, kept, errors } = await push(SAME, branch);
    expect(widgets.github.faults.pending()).toBe(0);
    const { verdict } = outputs;
    expect({ exitCode, verdict, stored, kept, errors }).toEqual({
      exitCode: 0,
      verdict: 'pass',
      stored: 1,
      kept: 0,
      errors: '',
    });
  });

  test.each(Object.keys(CAUSES))('%s that stays: stored once, or kept with the cause', async (cause) => {
    const branch = await newBranch();
    inject([route], all[cause] as Kind, 1000);
    const { outputs, stored, kept, errors } = await push(SAME, branch, short);
    widgets.github.faults.clear();
    expect(stored + kept).toBe(1);
    if (kept === 1) expect(errors).toMatch(CAUSES[cause] as RegExp);
    if (name === 'mutation' || stored === 1) expect(outputs.verdict).toBe('pass');
  });
});

describe('on the first run', () => {
  const quick = Object.entries(passing).filter(([name]) => !SLOW.includes(name));
  test.each(quick)('%s once, of every request', async (_, kind) => {
    const branch = await newBranch(true);
    inject(Object.values(FIRST_RUN), kind);
    const { exitCode, stored, kept, errors } = await push(SAME, branch);
    expect(widgets.github.faults.pending()).toBe(0);
    expect({ exitCode, stored, kept, errors }).toEqual({ exitCode: 0, stored: 1, kept: 0, errors: '' });
  });
});

describe.each(['silence', 'half an answer', '{} with 200', '500'])('%s once', (name) => {
  test('on a pull request: the regression fails the job, in one comment', async () => {
    const branch = await newBranch();
    await ended(branch, (inputs, options) => pull.run(SLOWER, inputs, options));
    inject(Object.values(PULL_REQUEST), passing[name] as Kind);
    const { exitCode, summary, stored, annotations } = await ended(branch, (inputs, options) =>
      pull.run(SLOWER, inputs, options),
    );
    expect(widgets.github.faults.pending()).toBe(0);
    expect({ exitCode, stored }).toEqual({ exitCode: 1, stored: 0 });
    expect(summary).toContain('1 of 2 benchmarks got slower');
    expect(annotations.filter(({ level }) => level === 'warning')).toEqual([]);
    expect(await widgets.github.comments(pull.number)).toHaveLength(1);
  });

  test('where an issue is opened: the job fails, and the run is stored', async () => {
    const branch = await newBranch();
    inject(Object.values(ISSUES), passing[name] as Kind);
    const { exitCode, stored, kept } = await push(SLOWER, branch, deadlines, { issue: 'auto' });
    expect({ exitCode, stored, kept }).toEqual({ exitCode: 1, stored: 1, kept: 0 });
  });
});

describe.each(Object.entries(HISTORY))('what stays, of the request for a %s', (name, route) => {
  const isRead = route.method === 'GET';
  const all = { ...passing, ...refusing };
  test.each(Object.keys(CAUSES).filter((cause) => !(isRead && ['409', '422'].includes(cause))))(
    '%s',
    async (cause) => {
      const branch = await newBranch();
      inject([route], all[cause] as Kind, 1000);
      const { exitCode, summary, stored, kept, errors } = await push(SAME, branch, short);
      widgets.github.faults.clear();
      // Without the history there is no verdict; without storing it there is one.
      expect({ exitCode, stored, kept }).toEqual({ exitCode: isRead ? 2 : 0, stored: 0, kept: 1 });
      expect(errors, name).toMatch(CAUSES[cause] as RegExp);
      expect(errors).not.toContain('others were faster');
      expect(errors).toContain('Nothing is lost: the run is stored as the artifact');
      expect(summary).toContain(isRead ? 'cannot read the history' : 'No change in 2 benchmarks');
    },
  );
});

describe.each(Object.entries(VOICES))('what stays, of the request for the %s', (_, route) => {
  test.each(['silence', '{} with 200', '403', '404', '422', '500'])(
    '%s: a warning, and the rest is done',
    async (cause) => {
      const branch = await newBranch();
      inject([route], { ...passing, ...refusing }[cause] as Kind, 1000);
      const { exitCode, summary, stored, kept, errors } = await push(SAME, branch, short);
      widgets.github.faults.clear();
      expect({ exitCode, stored, kept, errors }).toEqual({ exitCode: 0, stored: 1, kept: 0, errors: '' });
      expect(summary).toContain('No change in 2 benchmarks');
    },
  );
});

describe('a server that lags behind', () => {
  test.each(Object.entries(HISTORY))('once, of the request for a %s', async (_, route) => {
    const branch = await newBranch();
    await push(SAME, branch);
    inject([route], { kind: 'stale' });
    const { exitCode, stored, kept, errors } = await push(SAME, branch);
    expect(widgets.github.faults.pending()).toBe(0);
    expect({ exitCode, stored, kept, errors }).toEqual({ exitCode: 0, stored: 2, kept: 0, errors: '' });
  });

  test.each([
    'Object does not exist',
    'Reference does not exist',
    'Reference already exists',
    'Update is not a fast forward',
  ])('%s', async (message) => {
    const branch = await newBranch();
    inject([HISTORY.ref as Route], { kind: 'status', status: 422, body: { message } });
    const { exitCode, stored, kept, errors } = await push(SAME, branch);
    expect({ exitCode, stored, kept, errors }).toEqual({ exitCode: 0, stored: 1, kept: 0, errors: '' });
  });
});

test('a branch in the way is named, with what to do', async () => {
  const branch = await newBranch(true);
  await widgets.github.commitFiles(`${branch}/x`, { 'README.md': 'in the way' });
  inject([FIRST_RUN['new ref'] as Route], {
    kind: 'status',
    status: 422,
    body: { message: 'Reference update failed' },
  });
  const { exitCode, kept, errors } = await push(SAME, branch);
  expect({ exitCode, kept }).toEqual({ exitCode: 0, kept: 1 });
  expect(errors).toContain(`the branch ${branch}/x is in the way`);
  expect(errors).toContain(`Delete or rename ${branch}/x, or choose another branch`);
});
