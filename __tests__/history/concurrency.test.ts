/**
 * Many jobs store at once: what each stored is there once, through both adapters, also if the network fails in one
 * of five requests. Requests are counted and told.
 */
import { afterEach, describe, expect, test } from 'vitest';
import { GitHub } from '../../src/github/client.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { withJitter } from '../../src/history/write-events.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { githubBranch } from '../../src/storage/github-branch.ts';
import type { Fault } from '../harness/faults.ts';
import { startGitHub, workflowToken } from '../harness/github.ts';
import { localRepository } from '../harness/repository.ts';
import { runOf } from '../runs.ts';
import { uniform } from '../stats/random.ts';

const writers = (count: number) => Array.from({ length: count }, (_, i) => `writer-${i}`);

/** The stand-in answers one request after the other: 24 writers take it ten seconds. */
const WRITERS_ON_GITHUB = Number(process.env.WRITERS ?? 16);

/** So many requests a writer may need in the middle: six for a try. */
const REQUESTS_MAX = 60;

/** More than one in five of the requests that may be made. */
const FAULTS = (WRITERS_ON_GITHUB * REQUESTS_MAX) / 4;

let stop: () => Promise<void> = async () => {};
afterEach(() => stop());

async function idsOf(log: HistoryLog): Promise<string[]> {
  const ids: string[] = [];
  for await (const segment of log.segmentsFromNewest()) ids.push(...segment.runs.map((run) => run.id));
  expect(log.damages).toEqual([]);
  return ids.sort();
}

describe('many writers at once on one branch and suite', () => {
  test('24 through git', async () => {
    const names = writers(24);
    const local = await localRepository();
    stop = async () => local.remove();
    await local.commit({ 'code.txt': 'mine\n' });
    const open = () => new HistoryLog(gitBranch(local.dir, 'gh-pages'), 'perf', 'default');
    const stored = await Promise.all(
      names.map((name) => open().append(runOf(name, { parse: 10 }), [], withJitter())),
    );
    expect(stored).not.toContain(false);
    expect(await idsOf(open())).toEqual(names.toSorted());
  }, 120_000);

  test(`${WRITERS_ON_GITHUB} through GitHub, where one request in five fails`, async () => {
    const names = writers(WRITERS_ON_GITHUB);
    const github = await startGitHub();
    stop = () => github.stop();
    const chance = uniform(7);
    const trouble: Partial<Fault>[] = [
      { kind: 'status', status: 500 },
      { kind: 'status', status: 502 },
      { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
      {
        kind: 'status',
        status: 403,
        headers: { 'retry-after': '1' },
        body: { message: 'You have exceeded a secondary rate limit' },
      },
      { kind: 'cut' },
      { kind: 'cut', applied: true },
      { kind: 'latency', ms: 300 },
    ];
    // One draw a request, however many faults are asked for it.
    let drawn: number | undefined;
    const draw = () => {
      if (drawn === undefined) queueMicrotask(() => (drawn = undefined));
      drawn ??= chance();
      return drawn < 0.2;
    };
    for (let i = 0; i < FAULTS; i++) {
      const fault = trouble[Math.floor(chance() * trouble.length)] as Fault;
      github.faults.inject({ ...fault, times: 1, match: draw });
    }
    const open = () => {
      const client = new GitHub({ owner: 'acme', repo: 'widgets' }, workflowToken, github.url);
      return new HistoryLog(githubBranch(client, 'gh-pages'), 'perf', 'default');
    };
    const results = await Promise.all(
      names.map((name) => open().append(runOf(name, { parse: 10 }), [], withJitter())),
    );
    const met = FAULTS - github.faults.pending();
    github.faults.clear();
    console.log(
      `${github.requests.length} requests for ${WRITERS_ON_GITHUB} writers, ${met} of them failed or were late`,
    );
    expect(results).toHaveLength(WRITERS_ON_GITHUB);
    expect(await idsOf(open())).toEqual(names.toSorted());
    expect(github.requests.length).toBeLessThan(REQUESTS_MAX * WRITERS_ON_GITHUB);
  }, 240_000);
});
