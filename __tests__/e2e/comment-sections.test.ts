/** One comment for all jobs of a commit: no job overwrites the section of another, and nothing is green that was not measured. */
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runAction } from '../harness/action.ts';
import { workflowToken } from '../harness/github.ts';
import { goOutput, RESULTS, startWidgets, type Times, type Widgets } from './widgets.ts';

const SLOWER = { Parse: 1500, Render: 5000 };
const SAME = { Parse: 1003, Render: 5010 };

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
  await widgets.pushQuietly(6);
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

const headline = (body: string) => body.split('\n').find((line) => line.startsWith('### ')) ?? '';

async function opened() {
  const pull = await widgets.openPullRequest('topic');
  const { github } = widgets;
  const only = async () => {
    const comments = await github.comments(pull.number);
    expect(comments).toHaveLength(1);
    return comments[0]?.body ?? '';
  };
  return { pull, only };
}

const system = (os: string) => ({ env: { RUNNER_OS: os, GITHUB_RUN_ID: '7000' } });
const job = (name: string, env: Record<string, string> = {}) => ({
  env: { GITHUB_JOB: name, GITHUB_RUN_ID: '7000', ...env },
});

describe('jobs of a matrix with one suite', () => {
  test('the red one stays, whichever ends last, and each is told by its system', async () => {
    const { pull, only } = await opened();
    expect((await pull.run(SLOWER, {}, system('Windows'))).exitCode).toBe(1);
    expect((await pull.run(SAME, {}, system('Linux'))).exitCode).toBe(0);
    expect((await pull.run(SAME, {}, system('macOS'))).exitCode).toBe(0);
    const body = await only();
    expect(headline(body)).toBe('### 🔴 1 of 3 suites regressed');
    expect(body).toMatch(/^#### 🔴 `Benchmark` \(Windows X64\): 1 of 2 benchmarks got slower/m);
    expect(body).toMatch(/^- 🟢 `Benchmark` \(Linux X64\): No change in 2 benchmarks \(\[run\]/m);
    expect(body).toMatch(/^- 🟢 `Benchmark` \(macOS X64\): No change/m);
    // Only what is worth it is there in full.
    expect(body.match(/^\| Status \| Benchmark/gm)).toHaveLength(2);
  });

  test('run again, a job takes its own place', async () => {
    const { pull, only } = await opened();
    await pull.run(SLOWER, {}, system('Windows'));
    await pull.run(SAME, {}, system('Linux'));
    const again = { env: { RUNNER_OS: 'Windows', GITHUB_RUN_ID: '7000', GITHUB_RUN_ATTEMPT: '2' } };
    await pull.run(SAME, {}, again);
    const body = await only();
    expect(headline(body)).toBe('### 🟢 None of 2 suites regressed');
    expect(body.match(/^- 🟢 /gm)).toHaveLength(2);
  });

  test('nothing tells two of them apart but their machines: both are there', async () => {
    const { pull, only } = await opened();
    for (const [runner, times] of [
      ['one', SLOWER],
      ['two', SAME],
    ] as const) {
      await pull.run(times, {}, job('benchmark', { RUNNER_NAME: runner }));
    }
    expect(headline(await only())).toBe('### 🔴 1 of 2 suites regressed');
    // The failed one runs again, on a third machine.
    await pull.run(SAME, {}, job('benchmark', { RUNNER_NAME: 'three', GITHUB_RUN_ATTEMPT: '2' }));
    expect(headline(await only())).toBe('### 🟢 None of 2 suites regressed');
  });
});

describe('the newest commit', () => {
  test('what was told of the one before is grey until its job has measured this one', async () => {
    const { pull, only } = await opened();
    const first = await widgets.local.git('rev-parse', '--short=7', 'topic');
    await pull.run(SAME, {}, job('go'));
    await pull.run(SLOWER, { suite: 'rust' }, job('rust'));
    await pull.push();
    const second = await widgets.local.git('rev-parse', '--short=7', 'topic');
    await pull.run(SAME, {}, job('go'));
    const partly = await only();
    expect(headline(partly)).toBe('### ⚪ None of 2 suites regressed; 1 not measured at this commit yet');
    expect(partly).toContain(`- ⚫ \`rust\`: not measured at \`${second}\` yet; at \`${first}\` `);
    expect(partly).toContain('1 of its 2 results so far');
    await pull.run(SAME, { suite: 'rust' }, job('rust'));
    expect(headline(await only())).toMatch(/^### . None of 2 suites regressed/u);
    expect(await only()).not.toContain('⚫');
  });

  test('a job that ends without a verdict does not leave the one of the commit before', async () => {
    const { pull, only } = await opened();
    await pull.run(SAME);
    expect(headline(await only())).toContain('🟢');
    await pull.push();
    // No benchmark was written, whatever was there before.
    const crashed = await pull.run({});
    expect(crashed.exitCode).toBe(2);
    const body = await only();
    expect(headline(body)).toMatch(/^### 🟣 Not measured: /);
    expect(body).toContain('Not measured: ');
    expect(body).not.toMatch(/^###? 🟢/m);
  });
});

test('two steps of one job with other benchmarks are two sections', async () => {
  const { pull, only } = await opened();
  await pull.run(SLOWER, {}, job('both', { GITHUB_ACTION: 'parse' }));
  await pull.run({ Load: 70 }, { suite: 'load' }, job('both', { GITHUB_ACTION: 'load' }));
  expect(headline(await only())).toMatch(/^### 🔴 1 of 2 suites regressed/);
});

test('badge and latest.json of a matrix are red while one of its jobs is', async () => {
  const { local, github } = widgets;
  let workflowRun = 7000;
  const leg = async (os: string, times: Times) => {
    await writeFile(join(local.dir, RESULTS), goOutput(times));
    const env = { RUNNER_OS: os, GITHUB_RUN_ID: String(workflowRun) };
    await runAction({ results: RESULTS }, { github, token: workflowToken, cwd: local.dir, env });
    const read = async (name: string) =>
      JSON.parse((await github.readFile('gh-pages', `perf/Benchmark/${name}`)) ?? '{}');
    const [badge, latest] = [await read('badge.json'), await read('latest.json')];
    return { message: badge.message, color: badge.color, verdict: latest.verdict, alarm: latest.alarm };
  };
  const red = { message: '1 slower', color: 'red', verdict: 'fail', alarm: true };
  const green = { message: 'no regression', color: 'brightgreen', verdict: 'pass', alarm: false };
  await local.commit({ 'matrix.txt': '1' });
  await local.pushTo(github);
  expect(await leg('Linux', SAME)).toEqual(green);
  expect(await leg('Windows', SLOWER)).toEqual(red);
  expect(await leg('macOS', SAME)).toEqual(red);
  // The next commit begins anew.
  workflowRun++;
  await local.commit({ 'matrix.txt': '2' });
  await local.pushTo(github);
  await leg('Linux', SAME);
  const { jobs } = JSON.parse((await github.readFile('gh-pages', 'perf/Benchmark/latest.json')) ?? '{}');
  expect(jobs).toHaveLength(1);
});

describe('eight jobs at once', () => {
  const atOnce = async (number: number, jobs: readonly (() => Promise<unknown>)[]) => {
    await Promise.all(jobs.map((run) => run()));
    const comments = await widgets.github.comments(number);
    expect(comments).toHaveLength(1);
    return comments[0]?.body ?? '';
  };

  async function eight(token: string) {
    const pull = await widgets.openPullRequest('topic');
    const { local, github } = widgets;
    const payload = {
      pull_request: {
        number: pull.number,
        head: {
          sha: await local.git('rev-parse', 'topic'),
          ref: 'topic',
          repo: { full_name: 'acme/widgets' },
        },
        base: { ref: 'main', sha: await local.git('rev-parse', 'main') },
        user: { login: 'acme' },
      },
    };
    const merge = await local.pullRequestMerge('main', 'topic');
    await local.pushTo(github);
    const jobOf = async (name: string, times: Times) => {
      const { dir } = await local.shallowClone(merge);
      await writeFile(join(dir, RESULTS), goOutput(times));
      const env = { GITHUB_RUN_ID: '7000', GITHUB_JOB: name };
      return () =>
        runAction({ results: RESULTS }, { github, cwd: dir, token, event: 'pull_request', payload, env });
    };
    const jobs = [];
    for (let i = 0; i < 8; i++) jobs.push(await jobOf(`job-${i}`, i === 3 ? SLOWER : SAME));
    return { number: pull.number, jobs };
  }

  test('lose nothing', async () => {
    const { number, jobs } = await eight(workflowToken);
    const body = await atOnce(number, jobs);
    expect(headline(body)).toBe('### 🔴 1 of 8 suites regressed');
    for (let i = 0; i < 8; i++) expect(body).toContain(`(job-${i})`);
    const refs = await widgets.github.api('GET', '/repos/acme/widgets/git/matching-refs/perf-regression/');
    expect(refs).toEqual([]);
  }, 120_000);

  test('lose nothing where the token may not take turns', async () => {
    const token = 'ghs_comments';
    widgets.github.permissions.set(token, { contents: 'read', 'pull-requests': 'write', actions: 'read' });
    const { number, jobs } = await eight(token);
    const body = await atOnce(number, jobs);
    expect(headline(body)).toBe('### 🔴 1 of 8 suites regressed');
  }, 120_000);
});

describe('a run that a comment on the pull request started', () => {
  async function commanded(checkoutOf: 'head' | 'main') {
    const pull = await widgets.openPullRequest('topic');
    const { local, github } = widgets;
    const head = await local.git('rev-parse', 'topic');
    const { dir } = await local.shallowClone(
      checkoutOf === 'head' ? head : await local.git('rev-parse', 'main'),
    );
    await writeFile(join(dir, RESULTS), goOutput(SLOWER));
    const payload = {
      repository: { default_branch: 'main' },
      issue: { number: pull.number, pull_request: {} },
    };
    const env = { GITHUB_SHA: await local.git('rev-parse', 'main') };
    const result = await runAction(
      { results: RESULTS },
      { github, token: workflowToken, cwd: dir, event: 'issue_comment', payload, env },
    );
    return { result, head, comments: await github.comments(pull.number) };
  }

  test('is told on the pull request whose code it measured', async () => {
    const { result, head, comments } = await commanded('head');
    expect(result.exitCode).toBe(1);
    expect(comments.map(({ body }) => headline(body))).toEqual([
      '### 🔴 1 of 2 benchmarks got slower beyond its limit',
    ]);
    expect(comments[0]?.body).toContain(`commit ${head.slice(0, 7)}`);
    expect(result.outputs['comment-url']).toContain('#issuecomment-');
  });

  test('says nothing of it where it measured something else', async () => {
    const { comments } = await commanded('main');
    expect(comments).toEqual([]);
  });
});

test('on a locked conversation it is the lock that is named, and no permission', async () => {
  const { pull } = await opened();
  widgets.github.faults.inject({
    kind: 'status',
    match: (method, path) => method === 'POST' && /\/issues\/\d+\/comments/.test(path),
    times: 9,
    status: 403,
    body: { message: 'Unable to create comment because issue is locked.' },
  });
  const { annotations } = await pull.run(SAME);
  const told = annotations.find(({ message }) => message.includes('cannot comment'))?.message;
  expect(told).toContain('the conversation is locked');
  expect(told).not.toContain('permissions:');
});

describe('record: auto', () => {
  const payload = { repository: { default_branch: 'main' } };

  test('stores what a repository dispatch measured on the default branch', async () => {
    const { stdout } = await widgets.push(SAME, {}, { event: 'repository_dispatch', payload });
    expect(stdout).toContain('Stored as run ');
  });

  test.each([
    ['another event', { event: 'release', payload }, 'and this one was started by release'],
    [
      'another branch',
      { payload: { ...payload, ref: 'refs/heads/other' } },
      'record: auto stores runs of main, and this is other',
    ],
  ])('says why not: %s', async (_, options, why) => {
    const { stdout } = await widgets.push(SAME, {}, options);
    expect(stdout).toContain(`Not stored in the history: `);
    expect(stdout).toContain(why);
  });
});

describe('what was allowed on the pull request', () => {
  const labelled = async () => {
    const pull = await widgets.openPullRequest('topic');
    const labels = { labels: ['allow-regression'] };
    await widgets.github.api('POST', `/repos/acme/widgets/issues/${pull.number}/labels`, labels);
    return pull;
  };
  const measured = async (ref: string, event: string) => {
    const { local, github } = widgets;
    await writeFile(join(local.dir, RESULTS), goOutput(SLOWER));
    const payload = { repository: { default_branch: 'main' }, ref };
    return runAction(
      { results: RESULTS },
      { github, token: workflowToken, cwd: local.dir, event, payload, env: { GITHUB_RUN_ID: '7001' } },
    );
  };

  test('is allowed in the merge queue', async () => {
    const pull = await labelled();
    const { local, github } = widgets;
    await local.git('merge', '--no-ff', '-m', 'queued', 'topic');
    await local.pushTo(github);
    const ref = `refs/heads/gh-readonly-queue/main/pr-${pull.number}-${await local.head()}`;
    const { exitCode, summary } = await measured(ref, 'merge_group');
    expect(summary).toMatch(/\*\*Allowed\*\*.*on pull request/);
    expect(exitCode).toBe(0);
  });

  test('is allowed in the push that merges it', async () => {
    const pull = await labelled();
    const { github } = widgets;
    await github.api('PUT', `/repos/acme/widgets/pulls/${pull.number}/merge`, { merge_method: 'merge' });
    const { merge_commit_sha: merged } = await github.api('GET', `/repos/acme/widgets/pulls/${pull.number}`);
    const folder = mkdtempSync(join(tmpdir(), 'no-checkout-'));
    await writeFile(join(folder, RESULTS), goOutput(SLOWER));
    const options = { github, token: workflowToken, cwd: folder, env: { GITHUB_SHA: merged } };
    const payload = { repository: { default_branch: 'main' }, ref: 'refs/heads/main' };
    const { exitCode, summary } = await runAction({ results: RESULTS }, { ...options, payload });
    rmSync(folder, { recursive: true });
    expect(summary).toMatch(/\*\*Allowed\*\*.*on pull request/);
    expect(exitCode).toBe(0);
  });

  test('is not allowed on a commit that no pull request brought', async () => {
    await labelled();
    expect((await widgets.push(SLOWER)).exitCode).toBe(1);
  });
});
