/**
 * `bisect: auto`: a regression of the tracked branch, several commits that nobody measured, and the job that searches. Repositories, git and
 * measured processes are real; what a process reports depends on its commit, with noise.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { RegressionIssue } from '../../src/commands/regression-issue.ts';
import { type Regression, regressionOf } from '../../src/model/regression.ts';
import type { ActionOptions } from '../harness/action.ts';
import { type Json, workflowToken } from '../harness/github.ts';
import { everyPermission } from '../harness/permissions.ts';
import { pathWithStatic } from '../harness/programs.ts';
import { uniform } from '../stats/random.ts';
import { jitter, startWidgets, type Widgets } from './widgets.ts';

const ISSUE = 1;
/** Without another process, because there are thousands of these. Each adds a byte to the file COUNT. */
const MEASURE = [
  'echo >> "$COUNT"',
  // The machine of the history, whatever this one is.
  'echo "goos: linux"; echo "goarch: amd64"; echo "cpu: AMD EPYC"',
  'ns=1000; if test -e ns; then read -r ns < ns || :; fi',
  'echo "BenchmarkParse-2 1 $(( ns + RANDOM % 40 )) ns/op"',
  'echo "BenchmarkRender-2 1 5000 ns/op"',
].join('\n');
const INPUTS = {
  results: '-',
  tool: 'go',
  command: MEASURE,
  issue: 'auto',
  bisect: 'auto',
  'max-rounds': '3',
  profile: 'off',
};

let widgets: Widgets;
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

/** A history, and on it so many commits of which the one at `culprit` (from 0) made `Parse` slower. */
async function slowed(count: number, culprit: number, factor = 1.6): Promise<string[]> {
  widgets = await startWidgets();
  await widgets.pushQuietly(6);
  const before = await widgets.local.head();
  const level = (at: number) => Math.round(1000 * (at < culprit ? 1 : factor) * jitter(at));
  await widgets.local.commits(
    'ns',
    Array.from({ length: count }, (_, at) => `${level(at)}`),
  );
  await widgets.local.pushTo(widgets.github);
  const list = await widgets.local.git('rev-list', '--reverse', `${before}..HEAD`);
  return list.split('\n');
}

const countFile = () => join(widgets.local.dir, '.git', 'count');
const processes = () => readFileSync(countFile(), 'utf8').length;

const run = (inputs: Record<string, string> = {}, options: ActionOptions = {}) =>
  widgets.run({}, { ...INPUTS, ...inputs }, { ...options, env: { COUNT: countFile(), ...options.env } });

const answers = async () => (await widgets.github.comments(ISSUE)).map(({ body }) => body);
const found = (body = '') => /The change was introduced by ([0-9a-f]{40})/.exec(body)?.[1];
const claims = () =>
  widgets.github.api('GET', '/repos/acme/widgets/git/matching-refs/perf-regression/search');
const warnings = ({ annotations }: { annotations: readonly { level: string; message: string }[] }) =>
  annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);

test('the right commit in at least 19 of 20 repositories, in one comment each', async () => {
  const random = uniform(36);
  let right = 0;
  for (let repository = 0; repository < 20; repository++) {
    const count = 2 + Math.floor(8 * random());
    const culprit = Math.floor(count * random());
    const commits = await slowed(count, culprit, 1.3 + random());
    const { exitCode, stdout } = await run();
    const bodies = await answers();
    expect(bodies.length, stdout).toBe(1);
    expect(exitCode).toBe(1);
    expect(await claims()).toEqual([]);
    if (found(bodies[0]) === commits[culprit]) right++;
    expect(widgets.github.invalid).toEqual([]);
    if (repository < 19) await widgets.stop();
  }
  expect(right).toBeGreaterThanOrEqual(19);
}, 600_000);

test('the author is mentioned if that is asked for; a later run does not search again', async () => {
  await slowed(5, 2);
  await run();
  expect((await answers()).join()).not.toContain('@acme');
  const [{ id }] = (await widgets.github.comments(ISSUE)) as [Json];
  const before = processes();
  const { stdout } = await run({ 'mention-author': 'true' });
  expect(processes()).toBe(before + 3);
  expect(stdout).not.toContain('searches');
  await widgets.github.api('DELETE', `/repos/acme/widgets/issues/comments/${id}`);
  await run({ 'mention-author': 'true' });
  const bodies = await answers();
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).toContain('@acme: GitHub names you as the author of this commit.');
});

test('a search that was interrupted goes on in the next run, with what it knew', async () => {
  const commits = await slowed(12, 7);
  const running = run();
  // A run of the command, both ends, and a little more.
  while ((await measured()) < 3 + 30 + 12) await sleep(5);
  process.emit('SIGTERM', 'SIGTERM');
  const { stdout } = await running;
  expect(stdout).toContain('the search is not finished; the next run of the branch resumes it');
  expect(await answers()).toEqual([]);
  const [{ object }] = await claims();
  const { message } = await widgets.github.api('GET', `/repos/acme/widgets/git/commits/${object.sha}`);
  const { known } = JSON.parse(message.slice(message.indexOf('\n'))).state;
  const rounds = known.evidence.reduce((sum: number, { differences }: Json) => sum + differences.length, 0);
  const before = processes();
  await run();
  const [answer] = await answers();
  expect(found(answer)).toBe(commits[7]);
  const all = Number(/after (\d+) rounds/.exec(answer ?? '')?.[1]);
  expect(processes() - before).toBe(3 + 2 * (all - rounds));
  expect(await claims()).toEqual([]);
});

async function measured(): Promise<number> {
  try {
    return processes();
  } catch {
    return 0;
  }
}

const HOUR_MS = 3_600_000;
const claimOf = (untilMs: number) =>
  `A search\n\n${JSON.stringify({ by: 'https://github.com/acme/widgets/actions/runs/7', until: new Date(Date.now() + untilMs).toISOString() })}`;

/** Another job claims the search between this job's look and its own claim. */
async function claimedBy(message: string): Promise<void> {
  widgets.github.faults.inject({
    kind: 'meanwhile',
    times: 1,
    match: (method, _, body) => method === 'POST' && `${body?.ref}`.includes('/search/'),
    act: async () => {
      const { body } = widgets.github.requests.findLast(({ path }) => path.endsWith('/git/commits')) as Json;
      const other = await widgets.github.api('POST', '/repos/acme/widgets/git/commits', { ...body, message });
      const [ref] = refs;
      await widgets.github.api('POST', '/repos/acme/widgets/git/refs', { ref, sha: other.sha });
    },
  });
  const refs: string[] = [];
  widgets.github.faults.inject({
    kind: 'latency',
    ms: 0,
    times: 1,
    match: (method, path) => {
      const [, name] = /matching-refs\/(perf-regression\/search\/.+)$/.exec(path) ?? [];
      if (method === 'GET' && name) refs.push(`refs/${name}`);
      return name !== undefined;
    },
  });
}

test.each([
  ['has just begun', HOUR_MS, false],
  ['has begun and was killed since', -1, true],
  ['left nonsense', undefined, true],
] as const)('a job that %s a search: nobody searches twice', async (_, untilMs, isTaken) => {
  const commits = await slowed(4, 1);
  await claimedBy(untilMs === undefined ? 'nonsense' : claimOf(untilMs));
  const { stdout } = await run();
  expect(widgets.github.faults.pending()).toBe(0);
  expect(stdout).toMatch(/another job searches for its commit/);
  expect(await answers()).toEqual([]);
  const later = await run();
  expect(later.stdout.includes('/actions/runs/7 searches')).toBe(!isTaken);
  expect((await answers()).map(found)).toEqual(isTaken ? [commits[1]] : []);
});

test('one commit needs no search', async () => {
  await slowed(1, 0);
  const { stdout } = await run();
  expect(stdout).toContain('its issue names the only commit that it may have come with');
  expect(await answers()).toEqual([]);
});

test('what cannot be measured is a warning once, and the verdict stands', async () => {
  await slowed(4, 1);
  const command = `test -e ns\n${MEASURE}`;
  const first = await run({ command });
  expect(first.exitCode).toBe(1);
  expect(warnings(first).join()).toContain('the command failed on the good commit');
  expect(await answers()).toEqual([]);
  const before = processes();
  expect(warnings(await run({ command })).join()).not.toContain('the command failed');
  expect(processes()).toBe(before + 3);
});

const CULPRIT = {
  ...{ benchmark: 'BenchmarkParse', metric: 'time', change: 0.6, probability: 0.99 },
  by: { metric: 'time', counter: null, change: 0.6, runs: 80, part: null, why: null },
  ...{ commits: [], others: [], limit: null },
};

test('a workflow is started once for the issue, and what it needs is named', async () => {
  const commits = await slowed(4, 1);
  const inputs = { 'bisect-workflow': 'find-regression.yml' };
  const isDispatch = (_: string, path: string) => path.endsWith('/find-regression.yml/dispatches');
  widgets.github.permissions.set(workflowToken, { ...everyPermission, actions: 'read' });
  const denied = await run(inputs);
  expect(warnings(denied).join()).toContain('permissions: { actions: write }');
  expect(denied.exitCode).toBe(1);

  widgets.github.permissions.set(workflowToken, everyPermission);
  expect(warnings(await run(inputs)).join()).toContain('Name in bisect-workflow a file of .github/workflows');

  widgets.github.faults.inject({ kind: 'status', status: 204, times: 9, match: isDispatch });
  for (let i = 0; i < 2; i++) await run(inputs);
  const sent = widgets.github.requests.filter(
    ({ method, path, status }) => isDispatch(method, path) && status === 204,
  );
  expect(sent.map(({ body }) => body)).toEqual([{ ref: 'main', inputs: { issue: '1' } }]);

  // The workflow answers, in a comment that the command writes.
  expect(await claims()).toHaveLength(1);
  const issue = await widgets.github.api('GET', `/repos/acme/widgets/issues/${ISSUE}`);
  const { after: good, commit: bad } = regressionOf(issue.body) as Regression;
  const env = {
    GITHUB_REPOSITORY: 'acme/widgets',
    GITHUB_TOKEN: workflowToken,
    GITHUB_API_URL: widgets.github.url,
  };
  const named = RegressionIssue.named({ options: new Map([['issue', `${ISSUE}`]]), env });
  const culprit = {
    ...CULPRIT,
    commits: [{ hash: commits[1] as string, author: 'Ada', date: '', subject: '' }],
  };
  await named?.report(culprit, { good, bad }, false);
  await run(inputs);
  expect(await claims()).toEqual([]);
  expect((await answers()).map(found)).toEqual([commits[1]]);
});

const has = (program: string) => spawnSync(program, ['--version']).status === 0;

/** Reports the level of its commit, and works as much. */
const SOURCE = `
#include <stdio.h>
#include <unistd.h>
volatile unsigned long sink;
__attribute__((noinline)) void slow(long n) { unsigned long h = 3; for (long i = 0; i < n; i++) h += i * h; sink = h; }
int main(void) {
  long ns = 1000;
  FILE *file = fopen("ns", "r");
  if (file && fscanf(file, "%ld", &ns) != 1) return 1;
  slow(200 * ns);
  printf("goos: linux\\ngoarch: amd64\\ncpu: AMD EPYC\\n");
  printf("BenchmarkParse-2 1 %ld ns/op\\nBenchmarkRender-2 1 5000 ns/op\\n", ns + (long)getpid() % 40);
  FILE *count = fopen(COUNT, "a");
  return count == NULL || fputc('x', count) == EOF || fclose(count) != 0;
}
`;

/** Runs that make a baseline. */
const QUIET = 3;

describe.runIf(has('valgrind') && has('gcc'))('instructions that show the change', () => {
  const inputs = {
    setup: 'printf %s "$SOURCE" > job.c\ngcc -O1 -g -static -DCOUNT="\\"$COUNT\\"" -o job job.c',
    command: "./job '{benchmarks}'",
    profile: 'callgrind',
    'profile-dir': 'profiles',
  };
  const options = { env: { SOURCE, PATH: pathWithStatic() } };

  test('are searched by, in a few runs; the answer names the function', async () => {
    const commits = await slowed(6, 3);
    const { stdout, exitCode } = await run(inputs, options);
    expect(exitCode).toBe(1);
    const bodies = await answers();
    expect(bodies.map(found), stdout).toEqual([commits[3]]);
    expect(bodies[0]).toMatch(/sure, by instructions: \+[\d.]+%, in [67] runs with Valgrind/);
    expect(bodies[0]).toMatch(
      /\*\*Where the time went\*\*: the extra [\d.]+% is: `slow` \*\*\+[\d.]+%\*\* \(`job\.c:5`\)/,
    );
    // The run itself, and a profile of both its versions; one as it is, both ends twice, and up to three between; both versions of the commit.
    expect(processes()).toBeLessThanOrEqual(3 + 2 + 1 + 4 + 3 + 2);
    const folder = join(widgets.local.dir, 'profiles', (commits[3] as string).slice(0, 7));
    expect(readdirSync(folder)).toContain('head.folded');
  });

  test('a search that was interrupted goes on with its counts', async () => {
    const commits = await slowed(20, 13);
    const running = run({ ...inputs, profile: 'off' }, options);
    // The run itself, one as it is, both ends twice, and one between.
    while ((await measured()) < 3 + 1 + 4 + 1) await sleep(5);
    process.emit('SIGTERM', 'SIGTERM');
    const { stdout } = await running;
    expect(stdout).toContain('the search is not finished; the next run of the branch resumes it');
    const before = processes();
    const again = await run({ ...inputs, profile: 'off' }, options);
    expect((await answers()).map(found), again.stdout).toEqual([commits[13]]);
    expect(again.stdout).not.toContain('not by instructions');
    // The run itself, the good commit once more, and at most what was not known.
    expect(processes() - before).toBeLessThanOrEqual(3 + 1 + 5);
  });

  test('are searched by alone where they are what is measured', async () => {
    widgets = await startWidgets();
    const setup = 'gcc -O1 -static -o job job.c';
    const counted = { metric: 'instructions', setup, command: './job', results: '', tool: 'auto' };
    const turns = (n: number) => `int main(void) { for (volatile long i = 0; i < ${n}; i++); return 0; }\n`;
    await widgets.local.commit({ '.gitignore': 'job\n' });
    for (let i = 0; i < QUIET; i++) {
      await widgets.local.commit({ 'job.c': turns(50_000), 'step.txt': `${i}` });
      await widgets.local.pushTo(widgets.github);
      await run(counted, options);
    }
    await widgets.local.commits('job.c', [50_000, 150_000, 150_000].map(turns));
    await widgets.local.pushTo(widgets.github);
    const { stdout } = await run(counted, options);
    const bodies = await answers();
    expect(bodies.map(found), stdout).toEqual([await widgets.local.commitOf('HEAD~1')]);
    expect(bodies[0]).toMatch(/`\.\/job` instructions: \*\*\+[\d.]+%\*\* .*sure, in 6 runs with/);
  });
});
