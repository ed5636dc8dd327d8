/** A team’s view: a baseline without set-up, one comment that is updated, and a job that fails with a reason. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/model/report.ts';
import { runAction } from '../harness/action.ts';
import { workflowToken } from '../harness/github.ts';
import { goOutput, RESULTS, startWidgets, storedLines, type Widgets } from './widgets.ts';

const SLOWER = { Parse: 1500, Render: 5000 };
const SAME = { Parse: 1003, Render: 5010 };

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

describe('the first runs', () => {
  test('the first push creates branch and baseline by itself and says so', async () => {
    const { exitCode, outputs, summary } = await widgets.push(SAME);
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', regressions: '0', improvements: '0' });
    expect(summary).toContain('First run of suite Benchmark: 2 benchmarks stored as the baseline');
    expect(await storedLines(widgets.github)).toMatchObject([
      { type: 'series', series: [{ benchmark: 'BenchmarkParse' }, { benchmark: 'BenchmarkRender' }] },
      { type: 'run', branch: 'main', values: [1003, 5010], environment: { cpu: 'AMD EPYC' } },
    ]);
    expect(await widgets.github.branchSha('main')).toBe(await widgets.local.head());
  });

  test('the next pushes are recorded behind it, and say what is missing to judge', async () => {
    await widgets.push(SAME);
    const second = await widgets.push(SLOWER);
    expect(second.exitCode).toBe(0);
    expect(second.outputs.verdict).toBe('inconclusive');
    expect(second.summary).toContain('only 1 baseline run; 4 more are needed to estimate noise');
    const runs = (await storedLines(widgets.github)).filter((line) => line.type === 'run');
    expect(runs.map((run) => run.values)).toEqual([
      [1003, 5010],
      [1500, 5000],
    ]);
  });

  test('a pull request before any baseline passes, and stores nothing', async () => {
    const pull = await widgets.openPullRequest('topic');
    const { exitCode, summary } = await pull.run(SAME);
    expect(exitCode).toBe(0);
    expect(summary).toContain('there is no baseline yet');
    expect(await widgets.github.branchSha('gh-pages')).toBeUndefined();
  });
});

describe('with a history', () => {
  beforeEach(() => widgets.pushQuietly(6));

  test('a regression fails the job, and the comment says which and by how much', async () => {
    const pull = await widgets.openPullRequest('slow');
    const result = await pull.run(SLOWER, { 'report-json': 'report.json', 'report-markdown': 'report.md' });
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ verdict: 'fail', regressions: '1' });
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        message: expect.stringMatching(
          /^BenchmarkParse: time \S+ [µn]s → 1\.50 µs \(\+[45]\d\.\d% ± .*threshold \+20%\)$/,
        ),
      }),
    );
    const [comment, ...others] = await widgets.github.comments(pull.number);
    expect(others).toEqual([]);
    expect(comment?.body).toContain('🔴 1 of 2 benchmarks got slower beyond its limit');
    expect(comment?.body).toMatch(/^\| 🔴.beyond.\+20% \| `BenchmarkParse` time \| /m);
    expect(result.outputs['comment-url']).toContain(`/${pull.number}#issuecomment-`);
  });

  test('JSON and Markdown reports are written where they were asked for', async () => {
    const inputs = { 'report-json': 'out.json', 'report-markdown': 'out.md' };
    const { exitCode, outputs } = await widgets.push(SAME, inputs);
    expect(exitCode).toBe(0);
    const json = await readFile(join(widgets.local.dir, 'out.json'), 'utf8');
    const report = reportSchema.parse(JSON.parse(json));
    expect(report.baseline).toMatchObject({ source: 'merge-base', runs: 6, branch: 'main' });
    expect(outputs['report-json']).toBe(join(widgets.local.dir, 'out.json'));
    expect(await readFile(join(widgets.local.dir, 'out.md'), 'utf8')).toContain('No change in 2 benchmarks');
  });

  test('the second push updates the same comment', async () => {
    const pull = await widgets.openPullRequest('topic');
    await pull.run(SLOWER);
    await pull.push();
    const { exitCode } = await pull.run(SAME);
    expect(exitCode).toBe(0);
    const comments = await widgets.github.comments(pull.number);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('No change in 2 benchmarks');
    expect(comments[0]?.body).toContain('no longer: `BenchmarkParse`');
  });

  test('the comment is found behind a hundred others', async () => {
    const pull = await widgets.openPullRequest('busy');
    for (let i = 0; i < 105; i++) {
      await widgets.github.api('POST', `/repos/acme/widgets/issues/${pull.number}/comments`, {
        body: `+${i}`,
      });
    }
    await pull.run(SLOWER);
    await pull.run(SAME);
    const route = `/repos/acme/widgets/issues/${pull.number}/comments?per_page=100&page=2`;
    const late = (await widgets.github.api('GET', route)) as { body: string }[];
    expect(late).toHaveLength(6);
    expect(late[5]?.body).toContain('No change');
  });

  test('a default checkout stands on the first parent, though main went on', async () => {
    const pull = await widgets.openPullRequest('topic');
    const { summary } = await pull.run(SAME);
    const base = await widgets.local.git('rev-parse', '--short=7', 'main');
    expect(summary).toContain(`up to ${base}, the commit that this branch stands on`);
  });

  test('a checkout of the head stands on the merge base', async () => {
    const pull = await widgets.openPullRequest('topic');
    const base = await widgets.local.git('rev-parse', '--short=7', 'main');
    await widgets.push(SLOWER, { 'fail-on-regression': 'false' });
    const { summary, exitCode } = await pull.runOnHead(SAME);
    expect(exitCode).toBe(0);
    expect(summary).toContain(`up to ${base}, the merge base of this branch`);
  });

  test('a base commit that was not measured hands over to its nearest ancestor', async () => {
    const measured = await widgets.local.git('rev-parse', '--short=7', 'main');
    await widgets.local.commit({ 'docs.txt': 'skipped by CI' });
    await widgets.local.commit({ 'docs.txt': 'skipped again' });
    const pull = await widgets.openPullRequest('topic');
    const { summary } = await pull.run(SAME);
    expect(summary).toContain(`up to ${measured}, the nearest measured ancestor: 2 commits before`);
  });

  test('without a checkout, what was measured is the commit of the event', async () => {
    const parent = await widgets.local.git('rev-parse', '--short=7', 'main');
    const sha = await widgets.local.commit({ 'more.txt': '1' });
    await widgets.local.pushTo(widgets.github);
    const folder = await mkdtemp(join(tmpdir(), 'no-checkout-'));
    try {
      await writeFile(join(folder, RESULTS), goOutput(SAME));
      const { github } = widgets;
      const options = { github, token: workflowToken, cwd: folder, env: { GITHUB_SHA: sha } };
      const { exitCode, summary } = await runAction({ results: RESULTS }, options);
      expect(exitCode).toBe(0);
      expect(summary).toContain(`up to ${parent}, the commit before`);
      const runs = (await storedLines(github)).filter((line) => line.type === 'run');
      expect(runs.at(-1)?.commit).toBe(sha);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('fail-on-regression: false warns and passes', async () => {
    const { exitCode, outputs, annotations } = await widgets.push(SLOWER, { 'fail-on-regression': 'false' });
    expect(exitCode).toBe(0);
    expect(outputs.verdict).toBe('fail');
    expect(annotations.filter((a) => a.level === 'warning')).toHaveLength(1);
    expect(annotations.filter((a) => a.level === 'error')).toEqual([]);
  });

  test('an improvement of more than 10% is told as one', async () => {
    const { exitCode, outputs, summary } = await widgets.push({ Parse: 700, Render: 5000 });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', improvements: '1' });
    expect(summary).toContain('1 of 2 benchmarks got better, none worse');
  });

  test('renaming everything is not a pass', async () => {
    const { exitCode, outputs } = await widgets.push({ Lex: 1000, Paint: 5000 });
    expect(exitCode).toBe(2);
    expect(outputs.verdict).toBe('nothing-compared');
  });

  test('a commit comment is written on a push where it was asked for', async () => {
    const { outputs } = await widgets.push(SAME, { comment: 'always' });
    const comments = await widgets.github.commitComments(await widgets.local.head());
    expect(comments.map((comment) => comment.body)).toEqual([expect.stringContaining('No change')]);
    expect(outputs['comment-url']).toContain('#commitcomment-');
  });

  test('a job that runs again on its commit updates the comment there', async () => {
    await widgets.push(SAME, { comment: 'always' });
    const { local, github } = widgets;
    const options = { github, token: workflowToken, cwd: local.dir, env: { GITHUB_RUN_ATTEMPT: '2' } };
    await writeFile(join(local.dir, RESULTS), goOutput(SLOWER));
    const { exitCode } = await runAction({ results: RESULTS, comment: 'always' }, options);
    expect(exitCode).toBe(1);
    const comments = await github.commitComments(await local.head());
    expect(comments.map((comment) => comment.body)).toEqual([expect.stringContaining('got slower')]);
  });

  describe('a regression that is allowed', () => {
    const ways = [
      { way: 'the input', inputs: { 'allow-regression': 'true', 'allow-regression-reason': 'new parser' } },
      {
        way: 'the environment variable',
        env: { ALLOW_REGRESSION: 'true', ALLOW_REGRESSION_REASON: 'new parser' },
      },
      {
        way: 'the dispatch input',
        event: 'workflow_dispatch',
        payload: { inputs: { ALLOW_REGRESSION: 'true', 'allow-regression-reason': 'new parser' } },
      },
    ];
    test.each(ways)('passes by $way, and is on record', async ({ inputs, way, ...options }) => {
      const { exitCode, outputs, summary } = await widgets.push(SLOWER, inputs, options);
      expect(exitCode).toBe(0);
      expect(outputs.verdict).toBe('allowed');
      expect(summary).toMatch(/\*\*Allowed\*\* by `acme`.*new parser/);
      const events = (await storedLines(widgets.github)).filter((line) => line.type === 'event');
      expect(events).toMatchObject([{ kind: 'override', by: 'acme', reason: 'new parser' }]);
      expect(events[0]?.source).toContain(way);
    });
  });

  test('a suite for each file: histories of their own, one comment, the worst verdict decides', async () => {
    await writeFile(join(widgets.local.dir, 'more.txt'), goOutput({ Extra: 10 }));
    const inputs = { results: `${RESULTS},more.txt`, suite: 'go {file}' };
    // What another suite has would be no first run.
    const times = { Scan: 1003, Walk: 5010 };
    const { exitCode, outputs, summary } = await widgets.push(times, { ...inputs, comment: 'always' });
    expect(exitCode).toBe(0);
    expect(outputs['report-json']?.split('\n')).toHaveLength(2);
    for (const file of ['bench', 'more']) expect(summary).toContain(`First run of suite go ${file}`);
    expect(await widgets.github.commitComments(await widgets.local.head())).toHaveLength(1);
    const second = await widgets.push({ Lex: 1 }, inputs);
    expect(second.exitCode).toBe(2);
    expect(second.outputs.verdict).toBe('nothing-compared');
  });

  test('the requests of a run stay within their bounds', async () => {
    const pull = await widgets.openPullRequest('topic');
    widgets.github.clearRequests();
    await pull.run(SAME);
    expect(widgets.github.requests.length).toBeLessThanOrEqual(12);
    widgets.github.clearRequests();
    await widgets.push(SAME);
    const requests = widgets.github.requests.filter((request) => request.token === 'ghs_workflow');
    expect(requests.length).toBeLessThanOrEqual(8);
  });
});
