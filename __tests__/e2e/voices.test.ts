/** One comment for all jobs of a commit: none of them takes the word of another, and none is green that was not measured. */
import { writeFile } from 'node:fs/promises';
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
    expect(body.match(/\| Benchmark \| Metric/g)).toHaveLength(2);
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
    expect(partly).toContain(
      `- ⚫ \`rust\`: not measured at \`${second}\` yet; at \`${first}\` ⚪ First run of suite rust`,
    );
    expect(partly).toContain('1 of its 2 results so far');
    await pull.run(SAME, { suite: 'rust' }, job('rust'));
    expect(headline(await only())).toMatch(/^### . None of 2 suites regressed/);
    expect(await only()).not.toContain('⚫');
  });

  test('a job that ends without a verdict does not leave the one of the commit before', async () => {
    const { pull, only } = await opened();
    await pull.run(SAME);
    expect(headline(await only())).toContain('🟢');
    await pull.push();
    const crashed = await pull.run(SAME, { results: 'nothing.txt' });
    expect(crashed.exitCode).toBe(2);
    const body = await only();
    expect(headline(body)).toContain('🟣');
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
        runAction(
          { results: RESULTS },
          { github, cwd: dir, token, event: 'pull_request', payload, env, timeoutMs: 120_000 },
        );
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
