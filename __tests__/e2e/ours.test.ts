/** A comment with the marker is used only if the token's own account, or a workflow, wrote it. */
import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPENING } from '../../src/github/comments.ts';
import { runAction } from '../harness/action.ts';
import { contributor, type Json, workflowToken } from '../harness/github.ts';
import { goOutput, RESULTS, startWidgets, storedLines, type Widgets } from './widgets.ts';

const SLOWER = { Parse: 1500, Render: 5000 };
const SAME = { Parse: 1003, Render: 5010 };
const root = '/repos/acme/widgets';

let widgets: Widgets;
beforeAll(async () => {
  widgets = await startWidgets();
  await widgets.pushQuietly(6);
});
afterAll(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

test.each(['acme', contributor])('a comment of %s that begins as ours stays as it is', async (login) => {
  const { github } = widgets;
  const pull = await widgets.openPullRequest(`of-${login}`);
  const body = `${OPENING}all suites -->\nA note of mine.`;
  await github.api('POST', `${root}/issues/${pull.number}/comments`, { body }, login);
  for (const times of [SAME, SLOWER]) await pull.run(times);
  const comments = await github.comments(pull.number);
  expect(comments.map(({ user }) => user.login)).toEqual([login, 'github-actions[bot]']);
  expect(comments[0]?.body).toBe(body);
  expect(comments[1]?.body).toContain('1 of 2 benchmarks got slower');
});

test('what a stranger hides in a comment is not read', async () => {
  const { github } = widgets;
  const pull = await widgets.openPullRequest('forged');
  await pull.run({ Parse: 90_000, Render: 5000 });
  const [ours] = await github.comments(pull.number);
  const other = await widgets.openPullRequest('forging');
  // A memory of a size that nobody has seen there.
  await github.api('POST', `${root}/issues/${other.number}/comments`, { body: ours?.body }, contributor);
  await other.run(SLOWER);
  await github.api('POST', `${root}/issues/${other.number}/labels`, { labels: ['allow-regression'] });
  expect((await other.run({ Parse: 90_000, Render: 5000 })).exitCode).toBe(1);
});

describe('an issue', () => {
  const issues = async (): Promise<Json[]> => {
    const all = await widgets.github.api('GET', `${root}/issues?state=all&per_page=100`);
    return all
      .filter((issue: Json) => issue.pull_request === undefined)
      .sort((a: Json, b: Json) => a.number - b.number);
  };

  test.each(['open', 'closed'])(
    'of a stranger with our line and label, %s, mutes no alarm',
    async (state) => {
      const { github } = widgets;
      const inputs = { issue: 'auto', record: 'always' };
      const payload = { repository: { default_branch: 'main' }, ref: 'refs/heads/main' };
      await widgets.push(SLOWER, inputs, { payload });
      const first = (await issues()).findLast(({ state: now }) => now === 'open');
      expect(first.user.login).toBe('github-actions[bot]');
      // The same line, by somebody else, while ours is gone.
      await github.api('PATCH', `${root}/issues/${first.number}`, { body: 'gone', state: 'closed' });
      const copied = { title: first.title, body: first.body, labels: ['perf-regression'] };
      const forged = await github.api('POST', `${root}/issues`, copied, contributor);
      await github.api('POST', `${root}/issues/${forged.number}/labels`, { labels: ['perf-regression'] });
      if (state === 'closed') await github.api('PATCH', `${root}/issues/${forged.number}`, { state });
      await widgets.push(SLOWER, inputs, { payload });
      const all = await issues();
      const [newest] = all.toReversed();
      expect(newest.user.login).toBe('github-actions[bot]');
      expect(newest.number).toBeGreaterThan(forged.number);
      const there = all.find(({ number }) => number === forged.number);
      expect(there).toMatchObject({ body: first.body, title: first.title, state });
      await github.api('PATCH', `${root}/issues/${newest.number}`, { body: 'gone', state: 'closed' });
      await github.api('PATCH', `${root}/issues/${forged.number}`, { body: 'gone', state: 'closed' });
    },
  );
});

describe('the history of a branch', () => {
  const dispatched = async (commit: string, event: string, inputs: Record<string, string> = {}) => {
    const { github, local } = widgets;
    const { dir } = await local.shallowClone(commit);
    await writeFile(join(dir, RESULTS), goOutput(SAME));
    const payload = { repository: { default_branch: 'main' }, ref: 'refs/heads/main' };
    const env = {
      GITHUB_SHA: await local.git('rev-parse', 'main'),
      GITHUB_RUN_ID: `${commit.slice(0, 6)}-${event}`,
    };
    const options = { github, token: workflowToken, cwd: dir, event, payload, env };
    const result = await runAction({ results: RESULTS, ...inputs }, options);
    rmSync(dir, { recursive: true });
    const runs = (await storedLines(github)).filter((line) => line.type === 'run');
    return { ...result, stored: runs.some((run) => run.commit === commit) };
  };

  test.each([
    ['workflow_dispatch', {}],
    ['schedule', {}],
    ['repository_dispatch', {}],
    ['push', { record: 'always' }],
  ])('has no commit of another one, whatever %s has checked out', async (event, inputs) => {
    const { local, github } = widgets;
    await local.checkout('aside', 'main');
    const aside = await local.commit({ 'aside.txt': event });
    await local.checkout('main');
    await local.pushTo(github);
    const { stored, exitCode, annotations } = await dispatched(aside, event, inputs);
    expect({ stored, exitCode }).toEqual({ stored: false, exitCode: 0 });
    expect(annotations.map(({ message }) => message).join('\n')).toContain('is not a commit of main');
  });

  test('has an older commit of its own that was checked out', async () => {
    const older = await widgets.local.git('rev-parse', 'main~1');
    expect((await dispatched(older, 'workflow_dispatch')).stored).toBe(true);
  });
});
