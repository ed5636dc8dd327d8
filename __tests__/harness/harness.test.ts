/**
 * The stand-in for GitHub against the real client: a stand-in that answers wrongly would let every end-to-end test pass
 * for the wrong reason. It does not test the action.
 */
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type StandIn, startGitHub, workflowToken } from './github.ts';

const here = { owner: 'acme', repo: 'widgets' };
const raw = { mediaType: { format: 'raw+json' } };

let github: StandIn;
let expectedInvalid: number;
const client = (token = workflowToken) =>
  getOctokit(token, { baseUrl: github.url, log: { ...console, warn() {}, error() {} } }).rest;

beforeEach(async () => {
  expectedInvalid = 0;
  github = await startGitHub();
});
afterEach(async () => {
  expect(github.invalid).toHaveLength(expectedInvalid);
  await github.stop();
});

/** What the history does for its first write: blob, tree, commit without parents, branch. */
async function orphanBranch(branch: string, path: string, content: string): Promise<string> {
  const { git } = client();
  const entry = { path, mode: '100644', type: 'blob', content } as const;
  const { data: tree } = await git.createTree({ ...here, tree: [entry] });
  const { data: commit } = await git.createCommit({ ...here, message: 'First', tree: tree.sha, parents: [] });
  await git.createRef({ ...here, ref: `refs/heads/${branch}`, sha: commit.sha });
  return commit.sha;
}

describe('the Git Data API', () => {
  test('an orphan commit becomes a branch, and nested paths become trees', async () => {
    const sha = await orphanBranch('perf-data', 'perf/default/segments/000001.ndjson', '{}\n');
    expect(await github.branchSha('perf-data')).toBe(sha);
    expect(await github.readFile('perf-data', 'perf/default/segments/000001.ndjson')).toBe('{}\n');
    const { data } = await client().repos.getContent({ ...here, path: 'perf/default', ref: 'perf-data' });
    expect(data).toMatchObject([{ type: 'dir', name: 'segments' }]);
  });

  test('base_tree keeps what the new tree does not name', async () => {
    await github.commitFiles('perf-data', { 'perf/a/1.ndjson': 'one', 'perf/b/1.ndjson': 'other' });
    const { data: branch } = await client().repos.getBranch({ ...here, branch: 'perf-data' });
    const { data: tree } = await client().git.createTree({
      ...here,
      base_tree: branch.commit.commit.tree.sha,
      // Without `type`, which GitHub derives from the mode.
      tree: [{ path: 'perf/a/2.ndjson', mode: '100644', content: 'two' }],
    });
    const { data: all } = await client().git.getTree({ ...here, tree_sha: tree.sha, recursive: '1' });
    const files = all.tree.filter((entry) => entry.type === 'blob').map((entry) => entry.path);
    expect(files).toEqual(['perf/a/1.ndjson', 'perf/a/2.ndjson', 'perf/b/1.ndjson']);
  });

  test('a branch moves forward only, whether the ref is encoded or not', async () => {
    const first = await orphanBranch('perf-data', 'a', '1');
    const second = await github.commitFiles('perf-data', { a: '2' });
    const update = { ...here, ref: 'heads/perf-data', sha: first, force: false };
    await expect(client().git.updateRef(update)).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(/^Update is not a fast forward/),
    });
    expect(await github.branchSha('perf-data')).toBe(second);
    const plain = await fetch(`${github.url}/repos/acme/widgets/git/ref/heads/perf-data`);
    expect(((await plain.json()) as { object: unknown }).object).toMatchObject({ sha: second });
  });

  test('an empty repository refuses blobs and takes a first file', async () => {
    await github.stop();
    github = await startGitHub({ empty: true });
    const blob = client().git.createBlob({ ...here, content: 'x' });
    await expect(blob).rejects.toMatchObject({ status: 409 });
    const file = { path: 'README.md', message: 'First', content: Buffer.from('x').toString('base64') };
    await client().repos.createOrUpdateFileContents({ ...here, ...file });
    await client().git.createBlob({ ...here, content: 'x' });
  });
});

describe('contents', () => {
  const large = '0123456789abcdef\n'.repeat(100_000);

  test('raw gives the bytes at a branch and at a commit; JSON is empty above 1 MB', async () => {
    const first = await github.commitFiles('perf-data', { 'perf/large.ndjson': large, small: 'é\n' });
    await github.commitFiles('perf-data', { 'perf/large.ndjson': 'later' });
    const at = { ...here, path: 'perf/large.ndjson', ref: first };
    const { data: bytes } = await client().repos.getContent({ ...at, ...raw });
    // Not toBe(): its report of two megabytes of difference takes longer than the suite.
    expect(`${bytes}` === large).toBe(true);
    expect((await client().repos.getContent({ ...at, ref: 'perf-data', ...raw })).data).toBe('later');
    const { data } = await client().repos.getContent(at);
    expect(data).toMatchObject({ content: '', encoding: 'none', size: large.length });
    const { data: small } = await client().repos.getContent({ ...at, path: 'small' });
    expect(small).toMatchObject({ content: Buffer.from('é\n').toString('base64'), encoding: 'base64' });
  });
});

describe('comments', () => {
  test('are signed by the workflow and listed by the test', async () => {
    await github.commitFiles('topic', { a: '1' });
    const { number, head } = await github.createPullRequest({ head: 'topic' });
    await client().issues.createComment({ ...here, issue_number: number, body: 'on the pull request' });
    await client().repos.createCommitComment({ ...here, commit_sha: head.sha, body: 'on the commit' });
    const bot = { login: 'github-actions[bot]', type: 'Bot' };
    expect(await github.comments(number)).toMatchObject([{ body: 'on the pull request', user: bot }]);
    expect(await github.commitComments(head.sha)).toMatchObject([{ body: 'on the commit', user: bot }]);
  });

  test('hold 65,536 characters and no more', async () => {
    const comment = { ...here, issue_number: await github.createIssue('Slow') };
    await client().issues.createComment({ ...comment, body: 'x'.repeat(65_536) });
    const tooLong = client().issues.createComment({ ...comment, body: 'x'.repeat(65_537) });
    await expect(tooLong).rejects.toMatchObject({ status: 422, message: /./ });
    expect(await github.comments(comment.issue_number)).toHaveLength(1);
  });
});

describe('the judge in front', () => {
  test('a request outside the description is recorded and refused', async () => {
    expectedInvalid = 2;
    const noBody = client().issues.createComment({ ...here, issue_number: 1, body: undefined as never });
    await expect(noBody).rejects.toMatchObject({ status: 400 });
    expect(github.invalid[0]).toMatch(/issues\/create-comment.*requestBody/);
    const unknown = await fetch(`${github.url}/repos/acme/widgets/benchmarks`);
    expect(unknown.status).toBe(400);
    expect(github.invalid[1]).toMatch('GitHub has no such operation');
  });

  test('a token may do what it was granted; the answer names what is missing', async () => {
    github.permissions.set('reader', { contents: 'read' });
    await client('reader').repos.getBranch({ ...here, branch: 'main' });
    const blob = client('reader').git.createBlob({ ...here, content: 'x' });
    await expect(blob).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
      response: { headers: { 'x-accepted-github-permissions': 'contents=write' } },
    });
    const comment = client('reader').issues.createComment({ ...here, issue_number: 1, body: 'x' });
    await expect(comment).rejects.toMatchObject({
      response: { headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' } },
    });
    expect(github.requests.map((request) => [request.token, request.status])).toEqual([
      ['reader', 200],
      ['reader', 403],
      ['reader', 403],
    ]);
  });

  test('an unknown token is nobody', async () => {
    const answer = client('stolen').repos.getBranch({ ...here, branch: 'main' });
    await expect(answer).rejects.toMatchObject({ status: 401 });
  });

  test('check runs need their own permission', async () => {
    const head_sha = (await github.branchSha('main')) ?? '';
    const run = { ...here, name: 'Benchmark', head_sha, status: 'completed', conclusion: 'success' } as const;
    await client().checks.create(run);
    expect(await github.checkRuns(head_sha)).toMatchObject([{ name: 'Benchmark', conclusion: 'success' }]);
    github.permissions.set('writer', { contents: 'write', 'pull-requests': 'write' });
    await expect(client('writer').checks.create(run)).rejects.toMatchObject({ status: 403 });
  });
});

test('GraphQL gives texts of blobs to whoever may read, and nothing else', async () => {
  await orphanBranch('perf-data', 'a', 'µ');
  const { data } = await client().repos.getContent({ ...here, path: 'a', ref: 'perf-data' });
  const ask = (fields: string, token = workflowToken) =>
    getOctokit(token, { baseUrl: github.url }).graphql(
      `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields} } }`,
      here,
    );
  const blob = (oid: string) => `object(oid: "${oid}") { ... on Blob { text } }`;
  const { sha } = data as { sha: string };
  expect(await ask(`a: ${blob(sha)} b: ${blob('0'.repeat(40))}`)).toEqual({
    repository: { a: { text: 'µ' }, b: null },
  });
  await expect(ask('nothing { id }')).rejects.toThrow('cannot answer');
  github.permissions.set('writer', { issues: 'write' });
  await expect(ask(`a: ${blob(sha)}`, 'writer')).rejects.toThrow('not accessible');
});

describe('faults', () => {
  const branch = { ...here, branch: 'main' };
  const reads = (method: string, path: string) => method === 'GET' && path.endsWith('/branches/main');

  test('a status comes with its headers, as often as asked', async () => {
    const fault = { status: 429, headers: { 'retry-after': '7' }, body: { message: 'slow down' } };
    github.faults.inject({ kind: 'status', match: reads, times: 2, ...fault });
    for (const _ of [1, 2]) {
      await expect(client().repos.getBranch(branch)).rejects.toMatchObject({
        status: 429,
        message: expect.stringContaining('slow down'),
        response: { headers: { 'retry-after': '7' } },
      });
    }
    expect(github.faults.pending()).toBe(0);
    expect((await client().repos.getBranch(branch)).status).toBe(200);
  });

  test('a cut connection loses the answer, with or without the work', async () => {
    const issue_number = await github.createIssue('Slow');
    const comment = (body: string) => client().issues.createComment({ ...here, issue_number, body });
    const posts = (method: string) => method === 'POST';
    github.faults.inject({ kind: 'cut', match: posts, times: 1 });
    await expect(comment('lost')).rejects.toThrow();
    github.faults.inject({ kind: 'cut', match: posts, times: 1, applied: true });
    await expect(comment('kept')).rejects.toThrow();
    expect((await github.comments(issue_number)).map(({ body }) => body)).toEqual(['kept']);
    expect(github.requests.map(({ status }) => status)).toEqual([0, 0]);
  });

  test.each(['silence', 'trickle'] as const)(
    '%s never ends by itself, with or without the work',
    async (kind) => {
      const issue_number = await github.createIssue('Slow');
      for (const applied of [false, true]) {
        github.faults.inject({ kind, match: (method) => method === 'POST', times: 1, applied });
        const signal = AbortSignal.timeout(300);
        const answer = fetch(`${github.url}/repos/acme/widgets/issues/${issue_number}/comments`, {
          method: 'POST',
          headers: { authorization: `token ${workflowToken}` },
          body: JSON.stringify({ body: String(applied) }),
          signal,
        });
        await expect(answer.then((began) => began.text())).rejects.toMatchObject({ name: 'TimeoutError' });
      }
      await expect
        .poll(async () => (await github.comments(issue_number)).map(({ body }) => body))
        .toEqual(['true']);
    },
  );

  test('half an answer, and a page in its place', async () => {
    const ask = () => fetch(`${github.url}/repos/acme/widgets/branches/main`);
    github.faults.inject({ kind: 'half', match: reads, times: 1 });
    const half = await ask();
    expect(half.status).toBe(200);
    await expect(half.text()).rejects.toThrow();
    github.faults.inject({ kind: 'page', match: reads, times: 1 });
    const page = await ask();
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
      200,
      expect.stringContaining('text/html'),
      expect.stringContaining('<!doctype html>'),
    ]);
  });

  test('a server that lags behind tells what was before the last change, and nothing of what is new', async () => {
    const tipOf = async (name: string) =>
      (await client().repos.getBranch({ ...here, branch: name })).data.commit.sha;
    const stale = () => github.faults.inject({ kind: 'stale', match: () => true, times: 1 });
    const first = await orphanBranch('perf-data', 'a', '1');
    expect(await tipOf('perf-data')).toBe(first);
    const second = await github.commitFiles('perf-data', { a: '2' });
    expect(await tipOf('perf-data')).toBe(second);
    stale();
    expect(await tipOf('perf-data')).toBe(first);
    stale();
    await expect(tipOf('main')).rejects.toMatchObject({ status: 404 });
    stale();
    await expect(orphanBranch('new', 'a', '1')).rejects.toMatchObject({ status: 422 });
  });

  test('latency delays the answer', async () => {
    github.faults.inject({ kind: 'latency', match: reads, times: 1, ms: 150 });
    const startMs = performance.now();
    await client().repos.getBranch(branch);
    expect(performance.now() - startMs).toBeGreaterThanOrEqual(149);
  });

  test('somebody else can win the race', async () => {
    const first = await orphanBranch('perf-data', 'a', '1');
    const { data: old } = await client().git.getCommit({ ...here, commit_sha: first });
    const commit = { ...here, message: 'Second', tree: old.tree.sha, parents: [first] };
    const { data: mine } = await client().git.createCommit(commit);
    const updates = (method: string) => method === 'PATCH';
    const act = () => github.commitFiles('perf-data', { a: 'theirs' });
    github.faults.inject({ kind: 'meanwhile', match: updates, times: 1, act });
    const update = client().git.updateRef({ ...here, ref: 'heads/perf-data', sha: mine.sha });
    await expect(update).rejects.toMatchObject({ status: 422 });
    expect(await github.readFile('perf-data', 'a')).toBe('theirs');
  });
});
