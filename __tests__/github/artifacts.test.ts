/** The real client against the stand-ins of GitHub and of its results service. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Artifacts } from '../../src/github/artifacts.ts';
import { GitHub, USUAL_DEADLINES } from '../../src/github/client.ts';
import { describeError } from '../../src/model/errors.ts';
import { cacheSnapshots } from '../../src/storage/snapshot-cache.ts';
import { Patience } from '../../src/system/patience.ts';
import { type StandIn, startGitHub, workflowToken } from '../harness/github.ts';
import { type ResultsService, startResultsService } from '../harness/results-service.ts';

let github: StandIn;
let results: ResultsService;
let artifacts: Artifacts;

const ofJob = (runId: string) => vi.stubEnv('ACTIONS_RUNTIME_TOKEN', results.runtimeToken(runId));
const zip = (files: Record<string, string>) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))),
  );
const failure = async (act: Promise<unknown>) => act.then(() => 'no failure', describeError);

// The client reads its surroundings once, when it is loaded.
beforeAll(async () => {
  results = await startResultsService();
  github = await startGitHub({
    results,
    tokens: { [workflowToken]: { actions: 'read' }, weak: { contents: 'write' } },
  });
  vi.stubEnv('ACTIONS_RESULTS_URL', results.url);
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com');
  vi.stubEnv('GITHUB_API_URL', github.url);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  expect(github.invalid).toEqual([]);
  await github.stop();
  await results.stop();
});
beforeEach(() => {
  ofJob('1001');
  artifacts = of(workflowToken);
});

function of(token: string): Artifacts {
  return new Artifacts(new GitHub({ owner: 'acme', repo: 'widgets' }, token, github.url), token);
}

describe('of this run', () => {
  test('what one job uploads, another finds by its beginning and reads, without any permission', async () => {
    const files = new Map([
      ['run.ndjson', '{"µ":1}\n'],
      ['more/report.json', '{}'],
    ]);
    await artifacts.upload('shard-1', files, 3);
    await artifacts.upload('other', new Map([['x', 'y']]));
    github.clearRequests();
    const found = await of('weak').ofThisRun('shard-');
    expect(found).toEqual([
      { id: expect.any(Number), name: 'shard-1', bytes: expect.any(Number), runId: 0, commit: '' },
    ]);
    for (const artifact of found) expect(await of('weak').read(artifact)).toEqual(files);
    expect(github.requests).toEqual([]);
  });

  test('another run has none of them', async () => {
    ofJob('1002');
    expect(await artifacts.ofThisRun('')).toEqual([]);
  });

  test('a name that is taken is an error with its remedy', async () => {
    await artifacts.upload('twice', new Map([['a', '1']]));
    const told = await failure(artifacts.upload('twice', new Map([['a', '2']])));
    expect(told).toBe(
      'cannot upload the artifact twice: this workflow run already has an artifact of that name\n  Give each job or step its own name.',
    );
  });

  test('outside of a workflow there are no artifacts', async () => {
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', undefined);
    const told = await failure(artifacts.upload('x', new Map([['a', '1']])));
    expect(told).toContain(
      'cannot upload the artifact x: this is not a job of GitHub Actions\n  Artifacts exist in workflows',
    );
    expect(await failure(artifacts.ofThisRun(''))).toContain('this is not a job of GitHub Actions');
  });

  test('GitHub Enterprise Server is named', async () => {
    vi.stubEnv('GITHUB_SERVER_URL', 'https://git.acme.test');
    expect(await failure(artifacts.ofThisRun(''))).toContain(
      'GitHub Enterprise Server has no artifacts of this kind',
    );
    vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com');
  });

  test.each([
    { what: 'paths that climb', bytes: () => zip({ '../x': '1' }), why: 'leads out of its folder' },
    { what: 'no zip', bytes: () => Buffer.from('hello'), why: 'no zip' },
    {
      what: 'many files',
      bytes: () => zip(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [i, '']))),
      why: 'it has 1001 files',
    },
    {
      what: 'more bytes than it says',
      bytes: () => Buffer.alloc(65 * 1024 * 1024),
      why: 'it has 68157440 bytes',
      claimed: 5,
    },
  ])('$what is refused', async ({ what, bytes, why, claimed }) => {
    const id = results.place('1001', what, bytes());
    if (claimed !== undefined) results.claimBytes(id, claimed);
    const [found] = await artifacts.ofThisRun(what);
    expect(found?.id).toBe(id);
    expect(found && (await failure(artifacts.read(found)))).toMatch(`the artifact ${what} is refused: `);
    expect(found && (await failure(artifacts.read(found)))).toMatch(why);
  });

  test('one that is said to be too large is not even downloaded', async () => {
    const told = { id: 999_999, name: 'huge', bytes: 70_000_000, runId: 0, commit: '' };
    expect(await failure(artifacts.read(told))).toContain('huge is refused: it has 70000000 bytes');
  });

  test('one that is gone is named', async () => {
    const gone = { id: 999_999, name: 'gone', bytes: 1, runId: 0, commit: '' };
    expect(await failure(artifacts.read(gone))).toContain(
      'cannot download the artifact gone: it no longer exists',
    );
  });
});

describe('of another run', () => {
  test('the one of that name, of that run, while it is there', async () => {
    for (const runId of ['21', '22']) results.place(runId, 'measured', zip({ run: runId }));
    results.place('21', 'measured-2', zip({ run: 'no' }));
    const found = await artifacts.ofRun(21, 'measured');
    expect(found).toMatchObject({ name: 'measured', runId: 21 });
    expect(found && (await artifacts.read(found))).toEqual(new Map([['run', '21']]));
    expect(await artifacts.ofRun(23, 'measured')).toBeUndefined();
    github.workflowRuns.expire(found?.id ?? 0);
    expect(await artifacts.ofRun(21, 'measured')).toBeUndefined();
  });

  test('limits of the caller count', async () => {
    results.place('24', 'two', zip({ a: '1', b: '2' }));
    const found = await artifacts.ofRun(24, 'two');
    const limits = { zipBytes: 1e6, files: 1, textBytes: 1e6 };
    expect(found && (await failure(artifacts.read(found, limits)))).toContain('it has 2 files; at most 1');
  });

  test('without the permission it says which', async () => {
    expect(await failure(of('weak').ofRun(21, 'measured'))).toContain('permissions: { actions: read }');
  });
});

describe('of a branch', () => {
  const commit = (digit: number) => `${digit}`.repeat(40);

  test('only what successful runs of the branch itself left, newest first', async () => {
    const runs = [
      { id: 1, commit: commit(1) },
      { id: 2, commit: commit(2), conclusion: 'failure' },
      { id: 3, commit: commit(3), conclusion: null },
      { id: 4, commit: commit(4), fork: true },
      { id: 5, commit: commit(5), event: 'pull_request' },
      { id: 6, commit: commit(6), event: 'workflow_run' },
      { id: 7, commit: commit(7), branch: 'topic' },
      { id: 8, commit: commit(8), event: 'schedule' },
      { id: 9, commit: commit(9) },
    ];
    for (const run of runs) {
      github.workflowRuns.add(run);
      results.place(`${run.id}`, 'baseline', zip({ 'run.ndjson': run.commit }));
      results.place(`${run.id}`, 'baseline-2', zip({ x: '' }));
    }
    const newest = results.stored().findLast(({ name }) => name === 'baseline');
    github.workflowRuns.expire(newest?.id ?? 0);
    const found = await artifacts.ofBranch('baseline', 'main');
    expect(found.map(({ runId, commit, name }) => ({ runId, commit, name }))).toEqual([
      { runId: 8, commit: commit(8), name: 'baseline' },
      { runId: 1, commit: commit(1), name: 'baseline' },
    ]);
    for (const artifact of found) {
      expect(await artifacts.read(artifact)).toEqual(new Map([['run.ndjson', artifact.commit]]));
    }
    expect(await artifacts.ofBranch('baseline', 'elsewhere')).toEqual([]);
    expect(await artifacts.ofBranch('nothing', 'main')).toEqual([]);
  });

  test('at most ten runs are asked about', async () => {
    for (let id = 100; id < 130; id++) {
      github.workflowRuns.add({ id });
      results.place(`${id}`, 'many', zip({ x: '' }));
    }
    github.clearRequests();
    const found = await artifacts.ofBranch('many', 'main');
    expect(found.map(({ runId }) => runId)).toEqual([129, 128, 127, 126, 125, 124, 123, 122, 121, 120]);
    expect(github.requests).toHaveLength(11);
  });

  test('without the permission it says which', async () => {
    const told = await failure(of('weak').ofBranch('baseline', 'main'));
    expect(told).toContain('cannot look for the artifact baseline of main: the token may not');
    expect(told).toContain('permissions: { actions: read }');
    const found = { id: 1, name: 'baseline', bytes: 1, runId: 1, commit: '' };
    expect(await failure(of('weak').read(found))).toContain(
      'Add to the job:   permissions: { actions: read }',
    );
  });

  test('one that has expired in the meantime is named', async () => {
    github.workflowRuns.add({ id: 50 });
    const id = results.place('50', 'late', zip({ x: '' }));
    const [found] = await artifacts.ofBranch('late', 'main');
    github.workflowRuns.expire(id);
    expect(found && (await failure(artifacts.read(found)))).toContain(
      'cannot download the artifact late: it no longer exists',
    );
  });
});

describe('a service that fails', () => {
  let server: Server;
  let answer: RequestListener = () => undefined;
  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    vi.stubEnv('ACTIONS_RESULTS_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  afterAll(() => {
    vi.stubEnv('ACTIONS_RESULTS_URL', results.url);
    server.closeAllConnections();
    server.close();
  });

  const trickle: RequestListener = (_, response) => {
    const timer = setInterval(() => response.write(' '), 20);
    response.writeHead(200).on('close', () => clearInterval(timer));
  };
  const half: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('{');
    setImmediate(() => response.destroy());
  };
  const said =
    (status: number, body: string): RequestListener =>
    (_, response) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  const overdue = /does not answer as expected within 0\.2 s/;
  const faults: [string, RequestListener, RegExp][] = [
    ['silence', () => undefined, overdue],
    ['an answer a byte at a time', trickle, overdue],
    ['half an answer', half, overdue],
    ['a page with 200', said(200, '<!doctype html>'), overdue],
    ['500', said(500, '{}'), overdue],
    ['429', said(429, '{}'), overdue],
    ['403', said(403, '{"msg":"forbidden"}'), /403/],
    ['404', said(404, '{"msg":"no"}'), /it no longer exists|404/],
    ['409', said(409, '{"msg":"no"}'), /already has an artifact of that name/],
    ['422', said(422, '{"msg":"no"}'), /422/],
    ['{} with 200', said(200, '{}'), /not ok/],
  ];

  // The client repeats for minutes; the action does not wait for it.
  test.each(faults)('%s', async (_, fault, says) => {
    answer = fault;
    const transfers = { requestMs: 200, budgetMs: 1000, tries: 1, pauseMs: 0 };
    const client = new GitHub({ owner: 'acme', repo: 'widgets' }, workflowToken, github.url, {
      ...USUAL_DEADLINES,
      transfers,
    });
    const told = await failure(new Artifacts(client, workflowToken).upload('kept', new Map([['a', '1']])));
    expect(told).toMatch(/^cannot upload the artifact kept: /);
    expect(told).toMatch(says);
  });

  test.each(faults)('a cache: %s', async (_, fault) => {
    answer = fault;
    const folder = mkdtempSync(join(tmpdir(), 'cache-'));
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    vi.stubEnv('ACTIONS_CACHE_SERVICE_V2', 'true');
    vi.stubEnv('RUNNER_TEMP', folder);
    const cache = cacheSnapshots(
      { cwd: folder, runId: '1', isOfBranch: async () => true },
      new Patience({ requestMs: 200, budgetMs: 1000, tries: 1, pauseMs: 0 }),
    );
    // Its client reports a fault as a miss. A fault must never be an entry, and must not take longer.
    expect(await failure(cache.read('suite', 'main').then((texts) => expect(texts).toEqual([])))).toMatch(
      /no failure|cannot read the cache: GitHub's cache service does not answer as expected within 0\.2 s/,
    );
    expect(await failure(cache.write('suite', 'main', 'text'))).toMatch(
      /^cannot store the run in the cache|^cannot write the cache: GitHub's cache service does not answer/,
    );
    rmSync(folder, { recursive: true, force: true });
  });
});
