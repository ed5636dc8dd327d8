/** The token's account: not requested for a workflow's token, and requested once for a person's or an app's. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GitHub } from '../../src/github/client.ts';
import { isOurs } from '../../src/github/ours.ts';

/** The two questions that the stand-in does not answer as GitHub does: who is the user, and who is the viewer. */
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url?.split('?')[0]}`);
  const isUser = request.url?.startsWith('/user');
  const body = isUser ? { login: 'octocat' } : { data: { viewer: { login: 'our-app[bot]' } } };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
});
let url = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const WORKFLOW = { login: 'github-actions[bot]', type: 'Bot' };
const person = (login: string) => ({ login, type: 'User' });
const app = (login: string) => ({ login, type: 'Bot' });

test.each([
  ['a workflow, to any token', 'ghs_job', WORKFLOW, true, []],
  ['nobody', 'ghs_job', null, false, []],
  ['a person, to the token of a job', 'ghs_job', person('octocat'), false, []],
  ['a person, to a token of unknown form', 'token', person('octocat'), false, []],
  ['the person whose token it is', 'ghp_own', person('octocat'), true, ['GET /user']],
  ['the same with a newer token', 'github_pat_own', person('octocat'), true, ['GET /user']],
  ['another person', 'ghp_own', person('mallory'), false, ['GET /user']],
  ['an app, to a token of a person', 'ghp_own', app('our-app[bot]'), false, []],
  ['the app whose token it is', 'ghs_app', app('our-app[bot]'), true, ['POST /graphql']],
  ['another app', 'ghs_app', app('other-app[bot]'), false, ['POST /graphql']],
])('%s', async (_, token, author, ours, questions) => {
  asked.length = 0;
  const github = new GitHub({ owner: 'acme', repo: 'widgets' }, token, url);
  expect([await isOurs(github, author), await isOurs(github, author)]).toEqual([ours, ours]);
  expect(asked).toEqual(questions);
});

test('where nobody answers it is not ours', async () => {
  const github = new GitHub({ owner: 'acme', repo: 'widgets' }, 'ghp_own', `${url}/nothing`);
  server.removeAllListeners('request');
  server.on('request', (_, response) => response.writeHead(404).end('{}'));
  expect(await isOurs(github, person('octocat'))).toBe(false);
});
