/** Thirty suites of one job: the number of requests, one commit for all, and one failing suite does not block the others. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ActionResult } from '../harness/action.ts';
import type { Fault } from '../harness/faults.ts';
import { type ResultsService, startResultsService } from '../harness/results-service.ts';
import { goOutput, movesBranch, startWidgets, type Widgets } from './widgets.ts';

const SUITES = Array.from({ length: 30 }, (_, i) => `s${String(i).padStart(2, '0')}`);
/** As many as show the same. */
const SOME = SUITES.slice(0, 6);
const REQUESTS_MAX = 40;

let results: ResultsService;
let widgets: Widgets;
beforeAll(async () => {
  results = await startResultsService();
  widgets = await startWidgets({ results });
  // Somebody else's pages, deployed many times, are on the branch.
  for (let i = 0; i < 25; i++) await widgets.github.commitFiles('gh-pages', { 'index.html': `docs ${i}` });
  await mkdir(join(widgets.local.dir, 'out'));
  await Promise.all(SUITES.map((suite, i) => writeResults(suite, i)));
});
afterAll(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
  await results.stop();
});
beforeEach(() => {
  widgets.github.faults.clear();
  widgets.github.clearRequests();
});

const writeResults = (suite: string, i: number) =>
  writeFile(
    join(widgets.local.dir, `out/${suite}.txt`),
    goOutput({ [`Parse${i}`]: 1000 + i, [`Render${i}`]: 5000 }),
  );
const commitsOfHistory = async () =>
  (await widgets.github.api('GET', '/repos/acme/widgets/commits?sha=gh-pages&per_page=100')).length as number;

/** How many runs each suite has. */
async function runsOf(suites: readonly string[]): Promise<number[]> {
  const texts = suites.map((suite) =>
    widgets.github.readFile('gh-pages', `perf/${suite}/segments/000001.ndjson`),
  );
  return (await Promise.all(texts)).map((text) => text?.match(/^\{"type":"run"/gm)?.length ?? 0);
}

async function pushed(
  results = 'out/*.txt',
): Promise<ActionResult & { readonly commits: number; readonly requests: number }> {
  const before = await commitsOfHistory();
  widgets.github.clearRequests();
  const ended = await widgets.push({}, { results, suite: '{file}' });
  return { ...ended, commits: (await commitsOfHistory()) - before, requests: widgets.github.requests.length };
}

/** One more run of each. */
const oneMore = (before: readonly number[]) => before.map((count) => count + 1);

test('their first runs: one commit, and the list of suites has them all', async () => {
  const { exitCode, commits, requests } = await pushed();
  expect({ exitCode, commits }).toEqual({ exitCode: 0, commits: 1 });
  expect(requests).toBeLessThanOrEqual(REQUESTS_MAX);
  expect(await runsOf(SUITES)).toEqual(SUITES.map(() => 1));
  const { suites } = JSON.parse((await widgets.github.readFile('gh-pages', 'perf/suites.json')) ?? '');
  expect(suites.map(({ name }: { name: string }) => name)).toEqual(SUITES);
});

test('their next runs: one commit, which names them all', async () => {
  const { exitCode, commits, requests, stdout } = await pushed();
  expect({ exitCode, commits }).toEqual({ exitCode: 0, commits: 1 });
  expect(requests).toBeLessThanOrEqual(REQUESTS_MAX);
  expect(await runsOf(SUITES)).toEqual(SUITES.map(() => 2));
  expect(stdout.match(/^Stored as run /gm)).toHaveLength(SUITES.length);
  const [{ commit }] = await widgets.github.api('GET', '/repos/acme/widgets/commits?sha=gh-pages&per_page=1');
  expect(commit.message).toMatch(/^perf: 30 suites\n\nperf: run \S+ of s00 at /);
});

const troubles: { what: string; fault: Partial<Fault> & Pick<Fault, 'match'> }[] = [
  {
    what: 'a GitHub that answers no GraphQL',
    fault: { match: (_, path) => path === '/graphql', kind: 'status', status: 404 },
  },
  {
    what: 'GraphQL without an answer in it',
    fault: { match: (_, path) => path === '/graphql', kind: 'status', status: 200, body: { data: null } },
  },
  {
    what: 'a lost race',
    fault: {
      match: movesBranch,
      kind: 'meanwhile',
      act: () => widgets.github.commitFiles('gh-pages', { 'index.html': `docs ${Math.random()}` }),
    },
  },
  { what: 'a move whose answer is lost', fault: { match: movesBranch, kind: 'cut', applied: true } },
  {
    what: 'a commit that another server does not know yet',
    fault: { match: movesBranch, kind: 'status', status: 422, body: { message: 'Object does not exist' } },
  },
];

test.each(troubles)('$what: each is stored once', async ({ fault }) => {
  widgets.github.faults.inject({ times: 1, ...fault } as Fault);
  const before = await runsOf(SOME);
  const { exitCode, annotations } = await pushed('out/s0[0-5].txt');
  expect(exitCode).toBe(0);
  expect(annotations.filter(({ level }) => level === 'error')).toEqual([]);
  expect(widgets.github.faults.pending()).toBe(0);
  expect(await runsOf(SOME)).toEqual(oneMore(before));
});

describe('one that cannot be stored', () => {
  test('is kept with its reason, and the others land', async () => {
    // A suite that is new, and whose place somebody else has.
    await writeResults('taken', 90);
    await widgets.github.commitFiles('gh-pages', { 'perf/taken/badge.json': 'not ours' });
    const before = await runsOf(SOME);
    const { exitCode, annotations, commits } = await pushed('out/s0[0-5].txt,out/taken.txt');
    expect({ exitCode, commits }).toEqual({ exitCode: 0, commits: 1 });
    expect(await runsOf(SOME)).toEqual(oneMore(before));
    const [error, ...others] = annotations.filter(({ level }) => level === 'error');
    expect(others).toEqual([]);
    expect(error?.message).toContain(
      'perf/taken/badge.json on gh-pages of acme/widgets is not a file of the history',
    );
    expect(error?.message).toContain(
      'Nothing is lost: the run is stored as the artifact perf-regression-unstored-taken',
    );
    expect([...results.artifacts.keys()]).toEqual(['perf-regression-unstored-taken']);
  });

  test('a branch that takes nothing: each is kept, with GitHub’s own words', async () => {
    const refused = { message: 'Protected branch update failed for refs/heads/gh-pages.' };
    widgets.github.faults.inject({
      match: movesBranch,
      times: 9,
      kind: 'status',
      status: 422,
      body: refused,
    });
    const before = await runsOf(SOME);
    const { exitCode, annotations } = await pushed('out/s0[0-5].txt');
    expect(exitCode).toBe(0);
    expect(await runsOf(SOME)).toEqual(before);
    const [error] = annotations.filter(({ level }) => level === 'error');
    expect(error?.message).toContain('Protected branch update failed');
    const kept = [...results.artifacts.keys()].map((name) => name.replace('perf-regression-unstored-', ''));
    expect(kept).toEqual(expect.arrayContaining(SOME));
  });
});
