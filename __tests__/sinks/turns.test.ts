/**
 * Many jobs store at once: each stores once, at a cost that does not grow with their number. Jobs that are stopped at any
 * request lose and double nothing, and what somebody else puts among the waiting runs holds up nobody.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Fault } from '../harness/faults.ts';
import { type StandIn, startGitHub } from '../harness/github.ts';
import { everyPermission } from '../harness/permissions.ts';
import { idsOf, linesOf, requestsBy, runBy, type Storing, storeAs, waitingIn } from './jobs.ts';

let github: StandIn;
let branches = 0;
beforeAll(async () => {
  github = await startGitHub();
});
afterEach(() => {
  vi.useRealTimers();
  github.faults.clear();
  github.clearRequests();
});
afterAll(async () => {
  expect(github.invalid).toEqual([]);
  await github.stop();
});

const WRITERS = 8;
const jobs = Array.from({ length: WRITERS }, (_, i) => `job${String(i).padStart(2, '0')}`);
const newBranch = () => `h${++branches}`;
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Another job stores in the moment between the commit of this one and the move of the branch. */
function loseRace(branch: string, by = 'quick', suites = ['default']): void {
  const isMove = (method: string, path: string) =>
    method === 'PATCH' && path.endsWith(`/git/refs/heads/${branch}`);
  github.faults.inject({
    kind: 'meanwhile',
    times: 1,
    match: isMove,
    act: () => storeAs(by, github, { suites, branch }),
  });
}

/**
 * A job that sends nothing any more from some request on: for GitHub the same as one that is stopped behind the request before.
 * @param isLast gets the number of the request, from the one that moves the branch on: of those before nobody sees anything
 * @returns whether it came to that request
 */
async function stoppedAt(
  isLast: (count: number, route: string) => boolean,
  storing: Storing,
  job = 'slow',
): Promise<boolean> {
  let [count, isStopped] = [0, false];
  const intercept: Storing['intercept'] = async (send, route) => {
    if (count > 0 || route.startsWith('PATCH')) count++;
    isStopped ||= isLast(count, route);
    if (isStopped) throw new Error('the process was stopped');
    return send();
  };
  await storeAs(job, github, { ...storing, intercept }).catch((error: unknown) => {
    if (!isStopped) throw error;
  });
  return isStopped;
}

describe(`${WRITERS} jobs at once`, () => {
  test.each([
    { what: 'into one suite', suitesOf: () => ['default'] },
    { what: 'into a suite each', suitesOf: (job: string) => [job] },
    { what: 'into two suites each, one of which they share', suitesOf: (job: string) => ['default', job] },
  ])('$what: as one after the other, in a few requests more than alone', async ({ suitesOf }) => {
    const all = [...new Set(jobs.flatMap(suitesOf))];
    const [other, branch] = [newBranch(), newBranch()];
    for (const each of [other, branch]) await storeAs('earlier', github, { suites: all, branch: each });
    for (const job of jobs) await storeAs(job, github, { suites: suitesOf(job), branch: other });
    const alone = requestsBy(github, 'job00').length;
    github.clearRequests();
    const said = await Promise.all(
      // The usual pause: whoever asks again at once asks more often.
      jobs.map((job) => storeAs(job, github, { suites: suitesOf(job), branch, pauseMs: 800 })),
    );
    expect(said.filter((text) => text.includes('Stored as run'))).toHaveLength(WRITERS);
    expect(await waitingIn(github)).toEqual([]);
    // Three leave a run behind, a few look for it; on a slow machine a few more.
    const more = median(jobs.map((job) => requestsBy(github, job).length)) - alone;
    expect(more).toBeLessThanOrEqual(10);

    for (const suite of all) {
      const [inTurn, atOnce] = [await linesOf(github, suite, other), await linesOf(github, suite, branch)];
      expect(atOnce.toSorted()).toEqual(inTurn.toSorted());
      const latest = await github.readFile(branch, `perf/${suite}/latest.json`);
      expect(JSON.parse(latest ?? '').jobs).toHaveLength(
        inTurn.filter((line) => line.includes('"run"')).length,
      );
      const summary = JSON.parse((await github.readFile(branch, `perf/${suite}/summary.json`)) ?? '');
      expect(summary.runs.map(({ id }: { id: string }) => id)).toEqual(await idsOf(github, suite, branch));
    }
  });

  test('into a branch that does not exist yet', async () => {
    const branch = newBranch();
    await Promise.all(jobs.map((job) => storeAs(job, github, { suites: [job], branch })));
    for (const job of jobs) expect(await idsOf(github, job, branch)).toEqual([runBy(job, job).id]);
    const { suites } = JSON.parse((await github.readFile(branch, 'perf/suites.json')) ?? '');
    expect(suites).toHaveLength(WRITERS);
    expect(await waitingIn(github)).toEqual([]);
  });
});

test('a job alone asks nothing more', async () => {
  const branch = newBranch();
  await storeAs('first', github, { suites: ['default'], branch });
  await storeAs('second', github, { suites: ['default'], branch });
  expect(requestsBy(github, 'second').filter((each) => each.includes('perf-regression/'))).toEqual([]);
  expect(requestsBy(github, 'second')).toHaveLength(8);
});

describe('a job that is stopped while it stores', () => {
  test('at any request: the next job adds what waits, and nothing is lost or doubled', async () => {
    let [waited, isStopped] = [0, true];
    for (let last = 1; isStopped; last++) {
      const branch = newBranch();
      await storeAs('first', github, { suites: ['default', 'other'], branch });
      loseRace(branch);
      const storing = { suites: ['default', 'other'], branch };
      isStopped = await stoppedAt((count) => count >= last, storing);
      if (isStopped) waited += (await waitingIn(github)).length;
      github.faults.clear();
      // An hour later, when nobody stores anything else.
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
      await storeAs('next', github, { suites: ['other'], branch });
      expect(await waitingIn(github)).toEqual([]);
      await storeAs('slow', github, storing);
      vi.useRealTimers();
      const inDefault = await idsOf(github, 'default', branch);
      const quick = inDefault.filter((id) => id.includes('.quick.'));
      expect(inDefault.toSorted()).toEqual(
        ['first', ...(quick.length > 0 ? ['quick'] : []), 'slow'].map((job) => runBy(job, 'default').id),
      );
      expect((await idsOf(github, 'other', branch)).toSorted()).toEqual(
        ['first', 'next', 'slow'].map((job) => runBy(job, 'other').id),
      );
    }
    expect(waited).toBeGreaterThan(3);
  });
});

describe('what goes wrong while a job waits', () => {
  const isOf = (method: string, path: RegExp) => (asked: string, at: string) =>
    asked === method && path.test(at);
  const LIST = isOf('GET', /matching-refs\/perf-regression\/waiting/);
  const MESSAGES = isOf('GET', /\/commits\?sha=h\d+&per_page=10$/);
  const troubles: { what: string; faults: Fault[] }[] = [
    { what: 'a list that is an old one', faults: [{ kind: 'stale', times: 1, match: LIST }] },
    { what: 'no list', faults: [{ kind: 'status', status: 500, times: 5, match: LIST }] },
    {
      what: 'an entry that somebody deletes',
      faults: [
        {
          kind: 'meanwhile',
          times: 1,
          match: LIST,
          act: async () => {
            for (const ref of await waitingIn(github)) {
              await github.api('DELETE', `/repos/acme/widgets/git/${ref}`);
            }
          },
        },
      ],
    },
    {
      what: 'messages that are old ones',
      faults: [
        { kind: 'stale', times: 1, match: LIST },
        { kind: 'stale', times: 2, match: MESSAGES },
      ],
    },
    {
      what: 'no GraphQL',
      faults: [{ kind: 'status', status: 404, times: 9, match: (_, path) => path === '/graphql' }],
    },
    {
      what: 'a reference whose answer is lost',
      faults: [
        {
          kind: 'cut',
          applied: true,
          times: 1,
          match: (method, path, body) =>
            method === 'POST' && path.endsWith('/git/refs') && body.ref.includes('waiting'),
        },
      ],
    },
    {
      what: 'a token that may create branches only',
      faults: [
        {
          kind: 'status',
          status: 403,
          times: 9,
          match: (method, path, body) =>
            method === 'POST' && path.endsWith('/git/refs') && body.ref.includes('waiting'),
        },
      ],
    },
    {
      what: 'an entry that stays',
      faults: [
        { kind: 'status', status: 422, times: 9, match: isOf('DELETE', /refs\/perf-regression\/waiting/) },
      ],
    },
    { what: 'another race that is lost', faults: [] },
  ];

  test.each(troubles)('$what: each run is stored once', async ({ what, faults }) => {
    const branch = newBranch();
    await storeAs('first', github, { suites: ['default'], branch });
    loseRace(branch);
    if (faults.length === 0) loseRace(branch, 'quicker');
    for (const fault of faults) github.faults.inject(fault);
    const others = ['a', 'b', 'c'];
    await Promise.all(
      others.map((job) =>
        storeAs(job, github, { suites: ['default'], branch, permissions: everyPermission }),
      ),
    );
    github.faults.clear();
    const quicker = faults.length === 0 ? ['quicker'] : [];
    expect((await idsOf(github, 'default', branch)).toSorted()).toEqual(
      ['first', 'quick', ...quicker, ...others].map((job) => runBy(job, 'default').id).toSorted(),
    );
    // What stays is taken away by the next job that waits.
    loseRace(branch, 'last');
    await storeAs('d', github, { suites: ['default'], branch });
    expect({ what, left: await waitingIn(github) }).toEqual({ what, left: [] });
  });
});

describe('somebody else among those that wait', () => {
  const valid = (change: (entry: Record<string, unknown>) => object) => (text: string) => {
    const read = JSON.parse(text);
    return JSON.stringify({ ...read, runs: read.runs.map(change) });
  };
  test.each<{ what: string; textOf: (text: string) => string; name?: string }>([
    { what: 'no JSON', textOf: () => 'runs' },
    { what: 'another JSON', textOf: () => '{"schema":1,"runs":7}' },
    { what: 'a newer version', textOf: (text) => text.replace('{"schema":1', '{"schema":2') },
    {
      what: 'lines that are none of the history',
      textOf: valid((run) => ({ ...run, lines: '{"type":"run"}\n' })),
    },
    { what: 'no run', textOf: valid((run) => ({ ...run, lines: '' })) },
    {
      what: 'two runs in the place of one',
      textOf: valid((run) => ({ ...run, lines: `${run.lines}${run.lines}` })),
    },
    { what: 'a report of another form', textOf: valid((run) => ({ ...run, report: { gate: 'fine' } })) },
    {
      what: 'a text that is not the one of its name',
      textOf: (text) => text,
      name: `${'0'.repeat(15)}-${'a'.repeat(40)}`,
    },
    { what: 'a name of another form', textOf: (text) => text, name: 'mine' },
  ])('$what: it stays, and all others are stored', async ({ textOf, name }) => {
    const branch = newBranch();
    await storeAs('first', github, { suites: ['default'], branch });
    const planted = await plant(branch, textOf, name);
    loseRace(branch);
    await Promise.all(['a', 'b'].map((job) => storeAs(job, github, { suites: ['default'], branch })));
    expect((await idsOf(github, 'default', branch)).toSorted()).toEqual(
      ['a', 'b', 'first', 'quick'].map((job) => runBy(job, 'default').id),
    );
    expect(await waitingIn(github)).toEqual([planted]);
    await github.api('DELETE', `/repos/acme/widgets/git/${planted}`);
  });

  /** Puts a changed copy of what a job left behind in the place of it. */
  async function plant(branch: string, textOf: (text: string) => string, named?: string): Promise<string> {
    loseRace(branch);
    await stoppedAt(
      (_, route) => route.includes('matching-refs'),
      { suites: ['default'], branch },
      'hostile',
    );
    const git = '/repos/acme/widgets/git';
    const [ref = ''] = await waitingIn(github);
    const [, folder = '', , sha = ''] = /^refs\/(.+)\/(\d+)-(\w+)$/.exec(ref) ?? [];
    const { content } = await github.api('GET', `${git}/blobs/${sha}`);
    await github.api('DELETE', `${git}/${ref}`);
    const text = textOf(Buffer.from(content, 'base64').toString());
    const blob = await github.api('POST', `${git}/blobs`, { content: text, encoding: 'utf-8' });
    const tree = await github.api('POST', `${git}/trees`, {
      tree: [{ path: 'runs.json', mode: '100644', type: 'blob', sha: blob.sha }],
    });
    const commit = await github.api('POST', `${git}/commits`, { message: 'x', tree: tree.sha, parents: [] });
    const name = named ?? `${String(Date.now()).padStart(15, '0')}-${blob.sha}`;
    await github.api('POST', `${git}/refs`, { ref: `refs/${folder}/${name}`, sha: commit.sha });
    return `refs/${folder}/${name}`;
  }
});
