/** Which answers of GitHub the client accepts, and their size limit. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { globSync } from 'tinyglobby';
import { afterEach, describe, expect, test } from 'vitest';
import { isAnswerKnown } from '../../src/github/answers.ts';
import { GitHub, LagError, USUAL_DEADLINES } from '../../src/github/client.ts';
import { describeError } from '../../src/model/errors.ts';
import { projectRoot } from '../harness/process.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const QUICK = {
  ...USUAL_DEADLINES,
  api: { requestMs: 20_000, budgetMs: 60_000, tries: 2, pauseMs: 1 },
};

async function answering(listener: RequestListener): Promise<GitHub> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return new GitHub({ owner: 'acme', repo: 'widgets' }, 'token', url, QUICK);
}

const json =
  (value: unknown, status = 200, headers = {}): RequestListener =>
  (_, response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(value));

const NEED = { what: 'ask', permission: 'contents: read' } as const;
const BRANCH = 'GET /repos/{owner}/{repo}/branches/{branch}';
const ask = (github: GitHub, route = BRANCH) => github.request(route, { branch: 'b', path: 'p' }, NEED);
const failure = async (act: Promise<unknown>) => act.then(() => 'no failure', describeError);

const sha = 'a'.repeat(40);
const branch = { name: 'b', commit: { sha, commit: { message: '', tree: { sha } } } };

describe('an answer that is not GitHub’s', () => {
  test.each([
    { what: 'nothing', value: null },
    { what: 'an empty object', value: {} },
    { what: 'a list', value: [branch] },
    { what: 'a text', value: 'branch' },
    { what: 'a commit without a name', value: { ...branch, commit: { ...branch.commit, sha: '' } } },
    { what: 'a name that is a path', value: { ...branch, commit: { ...branch.commit, sha: '../../x' } } },
    { what: 'half of it', value: { name: 'b', commit: { sha } } },
  ])('$what is refused', async ({ value }) => {
    const told = await failure(ask(await answering(json(value))));
    expect(told).toMatch(/^cannot ask: GitHub's answer is not as documented \(/);
  });

  test('as GitHub documents it, it is taken, with what else it has', async () => {
    const value = { ...branch, protected: false };
    expect(await ask(await answering(json(value)))).toEqual({ status: 200, data: value });
  });

  test('every route that is asked for is known', () => {
    const routes = globSync('src/**/*.ts', { cwd: projectRoot, absolute: true }).flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(/['`]((?:GET|POST|PATCH|PUT|DELETE) \/repos\/[^'`$]+)['`]/g),
      ].map(([, route = '']) => route),
    );
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter((route) => !isAnswerKnown(route))).toEqual([]);
  });
});

test('of an answer that never ends no more is read than may be, and it is not asked for again', async () => {
  let asked = 0;
  const github = await answering((_, response) => {
    asked++;
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(2 ** 20, ' '))) {}
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  });
  expect(await failure(ask(github))).toBe('cannot ask: the answer has more than 67108864 bytes');
  expect(asked).toBe(1);
});

test.each([
  { what: 'a limit with its time', headers: { 'retry-after': '0' }, asked: 2 },
  { what: 'a limit whose time is long', headers: { 'retry-after': '3600' }, asked: 1 },
  {
    what: 'a limit that is over',
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
    asked: 2,
  },
  {
    what: 'a limit of an hour',
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' },
    asked: 1,
  },
])('$what: asked $asked times', async ({ headers, asked }) => {
  for (const status of [403, 429]) {
    let times = 0;
    const refused = json({ message: 'API rate limit exceeded' }, status, headers);
    const github = await answering((request, response) => {
      times++;
      refused(request, response);
    });
    expect(await failure(ask(github))).toContain("cannot ask: GitHub's rate limit is used up");
    expect(times).toBe(asked);
  }
});

test('what one server does not know yet is asked again, and nothing else is', async () => {
  const github = await answering(json({}));
  for (const [error, times] of [
    [new LagError('not yet'), 2],
    [new Error('ours'), 1],
  ] as const) {
    let asked = 0;
    const asking = github.settled(async () => {
      asked++;
      throw error;
    });
    await expect(asking).rejects.toBe(error);
    expect(asked).toBe(times);
  }
});
