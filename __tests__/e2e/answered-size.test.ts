/** An answer covers the visible size: a regression that grew fails again, on the pull request, in the queue and on the push. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ActionResult, runAction } from '../harness/action.ts';
import { contributor, type Json, workflowToken } from '../harness/github.ts';
import { goOutput, type PullRequest, RESULTS, startWidgets, type Times, type Widgets } from './widgets.ts';

const SLOWER = { Parse: 1500, Render: 5000 };
const ABOUT_AS_SLOW = { Parse: 1600, Render: 5000 };
const NINETYFOLD = { Parse: 90_000, Render: 5000 };
const OTHER_TOO = { Parse: 1500, Render: 9000 };
const TRAILER = 'Parse twice\n\nAllow-Regression: the format asks for it';

let widgets: Widgets;
beforeAll(async () => {
  widgets = await startWidgets();
  await widgets.pushQuietly(6);
});
afterAll(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

const root = '/repos/acme/widgets';
const label = ({ number }: PullRequest) =>
  widgets.github.api('POST', `${root}/issues/${number}/labels`, { labels: ['allow-regression'] });
const unlabel = ({ number }: PullRequest) =>
  widgets.github.api('DELETE', `${root}/issues/${number}/labels/allow-regression`);

let opened = 0;
const open = (login = 'acme') => widgets.openPullRequest(`topic-${++opened}`, login);

/** GitHub gives times in whole seconds. */
const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1000));

describe('a label', () => {
  test('of a small regression lets no large one pass, until it is set again', async () => {
    const pull = await open();
    expect((await pull.run(SLOWER)).exitCode).toBe(1);
    await label(pull);
    await pull.push();
    expect((await pull.run(ABOUT_AS_SLOW)).outputs.verdict).toBe('allowed');
    await pull.push();
    const grown = await pull.run(NINETYFOLD);
    expect(grown.exitCode).toBe(1);
    expect(grown.summary).toMatch(/was \+5\d\.\d% for BenchmarkParse, which is now at \+8,9\d\d%/);
    await pull.push();
    expect((await pull.run(OTHER_TOO)).exitCode).toBe(1);
    await pull.push();
    await pull.run(NINETYFOLD);
    await unlabel(pull);
    await aSecond();
    await label(pull);
    const allowed = await pull.run(NINETYFOLD);
    expect(allowed.outputs.verdict).toBe('allowed');
    expect(allowed.summary).toMatch(/\*\*Allowed\*\* by `acme` on .* \(`BenchmarkParse` \+8,?9\d\d%\)/);
  });

  test('that was set before a push is not for what that push brought, where no comment remembers', async () => {
    const pull = await open();
    await label(pull);
    const times = { number: pull.number, head: { sha: '', ref: '' }, base: { ref: 'main', sha: '' } };
    const later = async (updated_at: string) => {
      const job = await pull.job();
      const head = await widgets.local.git('rev-parse', `topic-${opened}`);
      const sides = { head: { ...times.head, sha: head, ref: `topic-${opened}` } };
      const payload = { pull_request: { ...times, ...sides, updated_at } };
      return job(SLOWER, { comment: 'never' }, { payload });
    };
    expect((await later('2999-01-01T00:00:00Z')).exitCode).toBe(1);
    expect((await later('2020-01-01T00:00:00Z')).exitCode).toBe(0);
  });

  test('that is silent where comments are for changes only is answered all the same', async () => {
    const pull = await open();
    const inputs = { comment: 'on-change' };
    await pull.run(SLOWER, inputs);
    await pull.push();
    await pull.run(NINETYFOLD, inputs);
    await label(pull);
    expect((await pull.run(NINETYFOLD, inputs)).outputs.verdict).toBe('allowed');
  });
});

describe('a trailer', () => {
  test('is for what its commit brought', async () => {
    const pull = await open();
    await pull.push(TRAILER, 'acme');
    expect((await pull.run(SLOWER)).outputs.verdict).toBe('allowed');
    await pull.push();
    expect((await pull.run(NINETYFOLD)).exitCode).toBe(1);
    await pull.push(TRAILER, 'acme');
    expect((await pull.run(NINETYFOLD)).outputs.verdict).toBe('allowed');
  });

  test.each([
    ['in prose', `Parse twice\n\nSay\nAllow-Regression: so\nto pass`],
    ['in the title', 'Allow-Regression: so'],
    ['before the last paragraph', 'Parse\n\nAllow-Regression: so\n\nText.'],
    ['without a reason', 'Parse\n\nAllow-Regression:'],
  ])('%s does not count', async (_, message) => {
    const pull = await open();
    await pull.push(message, 'acme');
    expect((await pull.run(SLOWER)).exitCode).toBe(1);
  });
});

describe('behind the pull request', () => {
  const measured = async (
    event: string,
    ref: string,
    times: Times,
    more: Json = {},
  ): Promise<ActionResult> => {
    const { local, github } = widgets;
    await writeFile(join(local.dir, RESULTS), goOutput(times));
    const payload = { repository: { default_branch: 'main' }, ref, ...more };
    const env = { GITHUB_RUN_ID: `${8000 + ++opened}` };
    const options = { github, token: workflowToken, cwd: local.dir, event, payload, env };
    return runAction({ results: RESULTS, record: 'never' }, options);
  };

  /** The merge that the queue tests, with what the author of the pull request wrote into its title. */
  const queued = async (pull: PullRequest, message: string) => {
    const { local, github } = widgets;
    await local.checkout('queue', 'main');
    await local.git('reset', '--quiet', '--hard', 'main');
    const commit = await local.commit({ 'queue.txt': String(opened) }, message);
    await local.pushTo(github);
    return `refs/heads/gh-readonly-queue/main/pr-${pull.number}-${commit}`;
  };

  test('the queue asks the pull request, and no text of its own', async () => {
    const pull = await open(contributor);
    const ref = await queued(pull, `Merge #${pull.number}\n\nAllow-Regression: says the title`);
    expect((await measured('merge_group', ref, SLOWER)).exitCode).toBe(1);
    await label(pull);
    await pull.run(SLOWER);
    expect((await measured('merge_group', ref, ABOUT_AS_SLOW)).outputs.verdict).toBe('allowed');
    expect((await measured('merge_group', ref, NINETYFOLD)).exitCode).toBe(1);
    await widgets.local.checkout('main');
  });

  test('a run that follows a fork believes no address in its commits', async () => {
    const { local, github } = widgets;
    await local.checkout('forged', 'main');
    const head_sha = await local.commit({ 'forged.txt': '1' }, TRAILER, 'acme');
    await local.pushTo(github);
    const workflow_run = {
      ...{ id: 1, run_attempt: 1, run_started_at: '2026-01-05T08:00:00Z', event: 'pull_request' },
      ...{ head_sha, head_branch: 'forged', head_repository: { full_name: `${contributor}/widgets` } },
    };
    const judged = await measured('workflow_run', 'refs/heads/main', SLOWER, { workflow_run });
    await local.checkout('main');
    expect(judged.exitCode).toBe(1);
  });

  test('the push asks the pull request that brought it, and not what the squash says', async () => {
    const { github, local } = widgets;
    const pull = await open(contributor);
    await pull.run(SLOWER);
    const squash = {
      merge_method: 'squash',
      commit_title: 'Parse',
      commit_message: 'Allow-Regression: says the body',
    };
    await github.api('PUT', `${root}/pulls/${pull.number}/merge`, squash);
    const { merge_commit_sha: merged } = await github.api('GET', `${root}/pulls/${pull.number}`);
    const options = { github, token: workflowToken, env: { GITHUB_SHA: merged, GITHUB_RUN_ID: '8999' } };
    const folder = (await local.shallowClone(await local.git('rev-parse', 'main'))).dir;
    const { rmSync } = await import('node:fs');
    rmSync(join(folder, '.git'), { recursive: true });
    await writeFile(join(folder, RESULTS), goOutput(SLOWER));
    const payload = { repository: { default_branch: 'main' }, ref: 'refs/heads/main' };
    const run = () => runAction({ results: RESULTS, record: 'never' }, { ...options, cwd: folder, payload });
    expect((await run()).exitCode).toBe(1);
    await label(pull);
    expect((await run()).outputs.verdict).toBe('allowed');
  });
});
