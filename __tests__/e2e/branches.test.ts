/** Any branch can be recorded and compared; code from outside the branches of the repository never is. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runAction, runCli } from '../harness/action.ts';
import { workflowToken } from '../harness/github.ts';
import { goOutput, RESULTS, startWidgets, storedLines, type Widgets } from './widgets.ts';

const SAME = { Parse: 1003, Render: 5010 };
const OURS = { full_name: 'acme/widgets' };
const FOLLOWED = { id: 1, run_attempt: 1, run_started_at: '2026-01-05T08:00:00Z' };
const ALWAYS = { record: 'always' };

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

const storedRuns = async () => (await storedLines(widgets.github)).filter(({ type }) => type === 'run');
const branchesStored = async () => (await storedRuns()).map(({ branch }) => branch);

/** The stored history as a branch of the local repository, as `git fetch origin gh-pages` brings it. */
async function fetched(): Promise<void> {
  for (const path of ['perf/Benchmark/index.json', 'perf/Benchmark/segments/000001.ndjson']) {
    const text = (await widgets.github.readFile('gh-pages', path)) ?? '';
    await widgets.local.checkout('gh-pages', 'main');
    await widgets.local.commit({ [path]: text });
    await widgets.local.checkout('main');
  }
}

const cli = (...args: string[]) =>
  runCli(['history', ...args, '--suite', 'Benchmark'], { cwd: widgets.local.dir });

describe('branches of the repository', () => {
  const onRelease = { payload: { ref: 'refs/heads/release/1.x' } };

  test('are recorded where asked for, listed, and compared with one another', async () => {
    await widgets.pushQuietly(8);
    await widgets.push(SAME, {}, onRelease);
    expect(await branchesStored()).toEqual(Array(8).fill('main'));
    const slower = { Parse: 1500, Render: 5000 };
    await widgets.push(slower, { ...ALWAYS, 'fail-on-regression': 'false' }, onRelease);
    expect((await branchesStored()).slice(7)).toEqual(['main', 'release/1.x']);
    await fetched();

    const branches = JSON.parse((await cli('branches', '--json')).stdout);
    expect(branches).toMatchObject([
      { branch: 'release/1.x', runs: 1 },
      { branch: 'main', runs: 8 },
    ]);
    expect((await cli('branches')).stdout).toMatch(/release\/1\.x +1 /);

    const compared = await cli('compare', 'release/1.x', 'main');
    expect(compared.exitCode).toBe(1);
    expect(compared.stdout).toMatch(/BenchmarkParse +time .*\+[45]\d\.\d%/);
    expect(compared.stdout).toContain('the newest runs of main, up to');
    const back = await cli('compare', 'main', 'release/1.x', '--json');
    expect(JSON.parse(back.stdout)).toMatchObject({
      baseline: { branch: 'release/1.x' },
      gate: 'inconclusive',
    });
    const lenient = await cli('compare', 'release/1.x', 'main', '--thresholds', '100%');
    expect(lenient.exitCode).toBe(0);
  });

  test.each([
    { words: ['main', 'release/2.x'], says: 'There are runs of: main.' },
    { words: ['main'], says: 'takes two branches; 1 were named' },
  ])('$words', async ({ words, says }) => {
    await widgets.pushQuietly(1);
    await fetched();
    const { exitCode, stderr } = await cli('compare', ...words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
  });

  test('a run that follows another is of the branch that it checked out', async () => {
    await widgets.pushQuietly(1);
    const { github, local } = widgets;
    const head = await local.commit({ 'topic.txt': '1' });
    await local.pushTo(github);
    await writeFile(join(local.dir, RESULTS), goOutput(SAME));
    const afterRunOn = (head_sha: string) =>
      runAction(
        { results: RESULTS, ...ALWAYS },
        {
          github,
          cwd: local.dir,
          token: workflowToken,
          event: 'workflow_run',
          payload: {
            workflow_run: {
              ...FOLLOWED,
              head_sha,
              head_branch: 'topic',
              event: 'push',
              head_repository: OURS,
            },
          },
          env: { GITHUB_RUN_ID: head_sha.slice(0, 8) },
        },
      );
    await afterRunOn(head);
    await afterRunOn('d'.repeat(40));
    expect(await branchesStored()).toEqual(['main', 'topic', 'main']);
  });
});

describe('a fork never enters the history, not even where every run is recorded', () => {
  const fork = { full_name: 'contributor/widgets' };
  const pull_request = {
    number: 7,
    head: { sha: 'f'.repeat(40), ref: 'main', repo: fork },
    base: { ref: 'main', sha: 'e'.repeat(40) },
  };
  const follows = { ...FOLLOWED, head_sha: 'f'.repeat(40), head_branch: 'main' };
  const url = 'https://example.com';
  const events = [
    { event: 'pull_request', payload: { pull_request } },
    { event: 'pull_request_target', payload: { pull_request } },
    { event: 'pull_request_review', payload: { pull_request } },
    { event: 'issue_comment', payload: { issue: { number: 7, pull_request: { url } } } },
    {
      event: 'workflow_run',
      payload: { workflow_run: { ...follows, event: 'pull_request', head_repository: fork } },
    },
    {
      event: 'workflow_run',
      payload: { workflow_run: { ...follows, event: 'push', head_repository: fork } },
    },
    {
      event: 'workflow_run',
      payload: {
        workflow_run: { ...follows, event: 'pull_request', head_repository: OURS },
      },
    },
  ];
  test.each(events)('$event $payload.workflow_run.event', async ({ event, payload }) => {
    await widgets.pushQuietly(1);
    const before = await widgets.github.branchSha('gh-pages');
    const { exitCode, stdout } = await widgets.push(
      SAME,
      { ...ALWAYS, comment: 'never' },
      { event, payload },
    );
    expect(exitCode, stdout).toBe(0);
    expect(await widgets.github.branchSha('gh-pages')).toBe(before);
  });

  test('a comment on an issue is no pull request', async () => {
    await widgets.pushQuietly(1);
    const payload = { issue: { number: 7 } };
    await widgets.push(SAME, ALWAYS, { event: 'issue_comment', payload });
    expect(await storedRuns()).toHaveLength(2);
  });
});
