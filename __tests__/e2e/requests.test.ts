/** How many requests a job sends, and which ones it sends side by side: each costs a job a tenth of a second. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Json } from '../harness/answer.ts';
import { type PullRequest, startWidgets, type Widgets } from './widgets.ts';

const SAME = { Parse: 1003, Render: 5010 };
const SLOWER = { Parse: 2000, Render: 10_000 };

let widgets: Widgets;
let pull: PullRequest;

beforeAll(async () => {
  widgets = await startWidgets();
  await widgets.pushQuietly(6);
  pull = await widgets.openPullRequest('topic');
});
afterAll(() => widgets.stop());
afterEach(() => {
  expect(widgets.github.invalid).toEqual([]);
  widgets.github.faults.clear();
});

type Match = (method: string, path: string, body?: Json) => boolean;

const isLook: Match = (_, path, body) => path === '/graphql' && /ref\(qualifiedName/.test(body.query);
/** One segment is one file; several are one query. */
const isSegments: Match = (method, path) => method === 'GET' && path.includes('/segments/');
const isCommit: Match = (_, path, body) => path === '/graphql' && body.query.startsWith('mutation');
const isLock: Match = (method, path) => method === 'POST' && path.endsWith('/git/refs');
const isComments: Match = (method, path) => method === 'GET' && path.includes('/comments');
const isComment: Match = (method, path) => method !== 'GET' && path.includes('/comments');

/** Each of the two is answered when the other one has arrived: a client that waits for an answer first waits for ever. */
function together(one: Match, other: Match): void {
  const arrivals = [one, other].map((match) => {
    const arrival = Promise.withResolvers<void>();
    return { match, ...arrival };
  });
  for (const [i, { match, resolve }] of arrivals.entries()) {
    const act = async () => {
      resolve();
      await arrivals[1 - i]?.promise;
    };
    widgets.github.faults.inject({ kind: 'meanwhile', match, times: 1, act });
  }
}

test('a push with a comment: 7 requests in 4 waves', async () => {
  widgets.github.clearRequests();
  together(isLook, isLock);
  together(isSegments, isComments);
  together(isCommit, isComment);
  const { exitCode, stdout } = await widgets.push(SAME, { comment: 'always' });
  expect({ exitCode, stored: stdout.includes('Stored as run') }).toEqual({ exitCode: 0, stored: true });
  expect(widgets.github.faults.pending()).toBe(0);
  const routes = widgets.github.requests.map(({ method, path }) => `${method} ${path}`);
  expect(routes.length, routes.join('\n')).toBeLessThanOrEqual(7);
  expect(await widgets.github.commitComments(await widgets.local.head())).toHaveLength(1);
});

test('a pull request with a comment: 6 requests, the first and the second and so on side by side', async () => {
  for (const times of [SAME, SLOWER]) {
    widgets.github.clearRequests();
    together(isLook, isLock);
    await pull.run(times);
    expect(widgets.github.faults.pending()).toBe(0);
    const routes = widgets.github.requests.map(({ method, path }) => `${method} ${path}`);
    // A regression is a question to people: their answers are looked for.
    if (times === SAME) expect(routes.length, routes.join('\n')).toBeLessThanOrEqual(6);
    expect(await widgets.github.comments(pull.number)).toHaveLength(1);
  }
});

test('a push without a comment: 3 requests', async () => {
  widgets.github.clearRequests();
  expect((await widgets.push(SAME)).exitCode).toBe(0);
  const kinds = [isLook, isSegments, isCommit];
  const asked = widgets.github.requests.map(({ method, path, body }) =>
    kinds.findIndex((is) => is(method, path, body)),
  );
  expect(asked).toEqual([0, 1, 2]);
});

const REFUSALS = [
  ['no GraphQL', { kind: 'status', status: 404 }],
  ['a refusal', { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } }],
  ['half an answer', { kind: 'half' }],
  ['a page of a proxy', { kind: 'page' }],
  ['nothing in it', { kind: 'status', status: 200, body: { data: { repository: null } } }],
  [
    'an unknown field',
    {
      kind: 'status',
      status: 200,
      body: { data: null, errors: [{ type: 'UNDEFINED_FIELD', message: 'no' }] },
    },
  ],
  [
    'hostile values',
    {
      kind: 'status',
      status: 200,
      body: { data: { repository: { ref: { target: { oid: '../x', tree: { oid: 1 } } } } } },
    },
  ],
] as const;

test.each(REFUSALS)('%s: the REST API is asked, and the result is the same', async (_, fault) => {
  widgets.github.faults.inject({ match: (_, path) => path === '/graphql', times: 9, ...fault });
  widgets.github.clearRequests();
  const { exitCode, stdout, summary } = await widgets.push(SAME);
  expect({ exitCode, stored: stdout.includes('Stored as run') }).toEqual({ exitCode: 0, stored: true });
  expect(summary).toContain('runs on linux x64');
  expect(widgets.github.requests.filter(({ path }) => path === '/graphql').length).toBeLessThanOrEqual(2);
});

const LOST_RACE = {
  data: { createCommitOnBranch: null },
  errors: [
    { type: 'STALE_DATA', message: 'Expected branch to point to "a" but it did not.  Pull and try again.' },
  ],
};

test.each([
  [
    'refuses the mutation',
    { kind: 'status', status: 200, body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'no' }] } },
  ],
  ['says that the branch has moved', { kind: 'status', status: 200, body: LOST_RACE }],
  ['stores and does not answer', { kind: 'cut', applied: true }],
  ['does not answer', { kind: 'cut' }],
] as const)('a GitHub that %s: the run is stored once', async (_, fault) => {
  widgets.github.faults.inject({ match: isCommit, times: 1, ...fault });
  const { exitCode, stdout } = await widgets.push(SAME);
  expect(exitCode).toBe(0);
  expect(widgets.github.faults.pending()).toBe(0);
  const id = /(?:Stored as run|Run) (\S+)/.exec(stdout)?.[1] as string;
  const index = JSON.parse(
    (await widgets.github.readFile('gh-pages', 'perf/Benchmark/index.json')) as string,
  );
  const texts = await Promise.all(
    index.segments.map(({ file }: Json) =>
      widgets.github.readFile('gh-pages', `perf/Benchmark/segments/${file}`),
    ),
  );
  expect(texts.join('').split(`"id":"${id}"`)).toHaveLength(2);
});
