/** Pull requests from forks: the read-only job uploads its results, and the second workflow comments. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { unpackTexts } from '../../src/github/zip.ts';
import { contributor } from '../harness/github.ts';
import { goBench } from '../measure/perl-programs.ts';
import { ARTIFACT, FORK, type Fork, startFork } from './forks.ts';
import { goOutput, RESULTS } from './widgets.ts';

const SLOWER = { Parse: 1500, Render: 5000 };
const SAME = { Parse: 1003, Render: 5010 };

// Each test is several jobs, one after another.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let fork: Fork;
beforeEach(async () => {
  fork = await startFork();
});
afterEach(async () => {
  expect(fork.widgets.github.invalid).toEqual([]);
  await fork.stop();
});

const levels = (result: { annotations: { level: string }[] }) => result.annotations.map(({ level }) => level);

test('the fork judges and hands over, the publisher comments; a second push updates the comment', async () => {
  const { github, local } = fork.widgets;
  const history = await github.branchSha('gh-pages');
  github.clearRequests();
  const measured = await fork.measure(SLOWER);
  expect(measured.exitCode).toBe(1);
  expect(measured.outputs.verdict).toBe('fail');
  expect(measured.summary).toContain('🔴 1 of 2 benchmarks got slower beyond its limit');
  expect(measured.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
  expect(measured.annotations.filter(({ level }) => level === 'notice')).toMatchObject([
    { message: expect.stringContaining('README.md#pull-requests-from-forks') },
  ]);
  expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(await fork.bodies()).toEqual([]);

  github.clearRequests();
  const published = await fork.publish();
  expect(published.exitCode, published.stdout).toBe(0);
  expect(github.requests.length).toBeLessThanOrEqual(13);
  expect(levels(published)).not.toContain('error');
  expect(published.outputs).toMatchObject({ verdict: 'fail', regressions: '1' });
  expect(published.outputs['comment-url']).toContain(`/${fork.number}#issuecomment-`);
  const [first, ...others] = await fork.bodies();
  expect(others).toEqual([]);
  expect(first).toContain('🔴 1 of 2 benchmarks got slower beyond its limit');
  expect(first).toContain(`commit ${(await fork.head()).slice(0, 7)}`);
  expect(first).toContain('(https://github.com/acme/widgets/actions/runs/5001)');
  expect(first).toContain(`Measured by code from ${FORK}`);
  const base = await local.git('rev-parse', '--short=7', 'main');
  expect(first).toContain(`up to ${base}, the commit that this branch stands on`);
  // The same judgement, but for what is told of who measured.
  expect(rowsOf(first)).toEqual(rowsOf(measured.summary));
  expect(rowsOf(published.summary)).toEqual(rowsOf(measured.summary));

  await fork.push();
  await fork.measure(SAME);
  const second = await fork.publish();
  expect(second.exitCode, second.stdout).toBe(0);
  const bodies = await fork.bodies();
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).toContain('No change in 2 benchmarks');
  expect(bodies[0]).toContain('no longer: `BenchmarkParse`');
  expect(await github.branchSha('gh-pages')).toBe(history);
});

const rowsOf = (markdown = '') => markdown.split('\n').filter((line) => line.startsWith('| '));

test('rounds that were measured in turn are judged anew, and comment as the job did', async () => {
  const { local, github } = fork.widgets;
  const bench = (ns: number) => goBench({ BenchmarkParse: ns });
  const base = await local.commit({ 'bench.pl': bench(1000) });
  await local.checkout('topic');
  await local.git('reset', '--quiet', '--hard', 'main');
  await local.commit({ 'bench.pl': bench(1300) });
  await local.checkout('main');
  await local.pushTo(github);
  const command = { command: 'perl bench.pl', results: '-', 'max-rounds': '30', profile: 'off' };
  const measured = await fork.measure({}, command);
  expect(measured.outputs, measured.stdout).toMatchObject({ verdict: 'fail', regressions: '1' });
  expect(measured.summary).toContain(base.slice(0, 7));
  const published = await fork.publish();
  expect(published.outputs, published.stdout).toMatchObject({ verdict: 'fail', regressions: '1' });
  const [body] = await fork.bodies();
  expect(body).toMatch(/the base of its job, measured in turn on one machine in \d+ rounds/);
  expect(rowsOf(body)).toEqual(rowsOf(measured.summary));
});

test('what is handed over is one text, without a verdict and without the number of the pull request', async () => {
  await fork.measure(SLOWER);
  const zip = fork.results.artifacts.get(ARTIFACT) ?? Buffer.alloc(0);
  const texts = unpackTexts(zip, { zipBytes: 1e6, files: 9, textBytes: 1e6 }, 'it');
  expect([...texts.keys()]).toEqual(['shard.ndjson']);
  const lines = [...texts.values()].join('').trim().split('\n');
  const [manifest, ...rest] = lines.map((line) => JSON.parse(line));
  expect(Object.keys(manifest)).toEqual(['schema', 'shard', 'checkout', 'runs']);
  expect(rest.map(({ type }) => type)).toEqual(['series', 'run']);
});

describe('the publisher judges by the rules and the inputs of the base repository', () => {
  test('a rules file that the fork brings along is not read', async () => {
    const measured = await fork.measure(SLOWER, { thresholds: '90%' });
    expect(measured.exitCode).toBe(0);
    const published = await fork.publish();
    expect(published.outputs.verdict).toBe('fail');
    expect((await fork.publish({}, { thresholds: '90%' })).outputs.verdict).toBe('pass');
  });

  test('formulas of the base are derived, measurements made again count, and all is one run', async () => {
    const { local } = fork.widgets;
    const rules = [
      'derived:',
      '  - { metric: tail, benchmark: both, formula: a / b, direction: lower, from: {',
      '      a: { benchmark: BenchmarkParse, metric: time }, b: { benchmark: BenchmarkRender, metric: time } } }',
      '',
    ].join('\n');
    await local.commit({ '.github/perf-regression.yml': rules });
    await fork.measure(SLOWER, { 'rerun-results': 'bench.txt' });
    const { outputs, summary, stdout } = await fork.publish();
    expect(outputs.verdict, stdout).toBe('fail');
    expect(summary).toContain('| `both` tail |');
    expect(rowsOf(summary).filter((row) => row.includes('`both`'))).toHaveLength(1);
  });

  test('two pull requests of one branch get a comment each, against their own base', async () => {
    const { local, github, push } = fork.widgets;
    await local.git('branch', 'release', 'main~2');
    await push({ Parse: 1000, Render: 5000 });
    const twin = { head: `${contributor}:topic`, base: 'release', login: contributor };
    const other = await github.createPullRequest(twin);
    await fork.measure(SLOWER);
    const published = await fork.publish();
    expect(published.exitCode, published.stdout).toBe(0);
    const told = async (number: number) => (await github.comments(number)).map(({ body }) => body).join();
    const base = `up to ${await local.git('rev-parse', '--short=7', 'main')}`;
    expect(await told(fork.number)).toContain(base);
    const second = await told(other.number);
    expect(second).toContain(`up to ${await local.git('rev-parse', '--short=7', 'release')}, the merge base`);
    expect(second).toContain('🟠 1 of 2 benchmarks looks slower');
    // What its own run has written stays.
    await fork.publish();
    expect(await told(other.number)).toBe(second);
  });

  test('a fork that changes the rules is judged by those here, and the comment says so first', async () => {
    const { local } = fork.widgets;
    await local.checkout('topic');
    await local.commit({ '.github/perf-regression.yml': 'rules:\n  - { threshold: 900% }\n' });
    await local.checkout('main');
    const measured = await fork.measure(SLOWER);
    expect(measured.exitCode).toBe(1);
    await fork.publish();
    const [body = ''] = await fork.bodies();
    const [first] = body.split('\n').filter((line) => line !== '' && !line.startsWith('<!--'));
    expect(first).toMatch(/^⚠️ This pull request changes the rules that it is judged by .*900/);
    expect(body).toContain('🔴 1 of 2 benchmarks got slower');
  });

  test('the label of somebody who may write lets it pass', async () => {
    await fork.measure(SLOWER);
    const labels = `/repos/acme/widgets/issues/${fork.number}/labels`;
    await fork.widgets.github.api('POST', labels, { labels: ['allow-regression'] });
    expect((await fork.publish()).outputs.verdict).toBe('allowed');
  });

  test('a checkout of the head stands on the merge base, though main went on', async () => {
    const { local, push } = fork.widgets;
    const base = await local.git('rev-parse', '--short=7', 'main');
    await push(SLOWER, { 'fail-on-regression': 'false' });
    await fork.measureHead(SAME);
    const { summary } = await fork.publish();
    expect(summary).toContain(`up to ${base}, the merge base of this branch`);
  });
});

test('suites by file come over as they are, in one comment', async () => {
  const inputs = { suite: 'go {file}' };
  await fork.measure(SAME, inputs);
  const { exitCode, stdout } = await fork.publish({}, inputs);
  expect(exitCode, stdout).toBe(0);
  const [body] = await fork.bodies();
  expect(body).toContain('go bench');
});

test('the artifact of an attempt before is found where only failed jobs ran again', async () => {
  await fork.measure(SAME);
  const { exitCode, outputs } = await fork.publish({ run_attempt: 3 });
  expect(exitCode).toBe(0);
  expect(outputs.verdict).toBe('pass');
});

describe('nothing is published, and that is no failure', () => {
  const told = /Nothing to publish: /;

  test.each([
    { what: 'a run of a push', changes: { event: 'push' } },
    { what: 'a run of another commit', changes: { head_sha: 'a'.repeat(40) } },
    { what: 'a run of a deleted fork', changes: { head_repository: null } },
    { what: 'a run of an older push', changes: {}, meanwhile: () => fork.push() },
    {
      what: 'a pull request that was closed',
      changes: {},
      meanwhile: () =>
        fork.widgets.github.api('PATCH', `/repos/acme/widgets/pulls/${fork.number}`, { state: 'closed' }),
    },
    { what: 'a run without an artifact', changes: { id: 9 } },
    { what: 'a run whose workflow has a command for a name', changes: { name: 'x\n::error::y' } },
  ])('for $what', async ({ changes, meanwhile }) => {
    await fork.measure(SLOWER);
    const event = await fork.event(changes);
    await meanwhile?.();
    const { exitCode, stdout, annotations } = await fork.publish(event);
    expect(exitCode, stdout).toBe(0);
    expect(stdout).toMatch(told);
    expect(annotations).toEqual([]);
    expect(await fork.bodies()).toEqual([]);
  });
});

test('a stranger’s comment with our marker stays theirs', async () => {
  const { github } = fork.widgets;
  const body = '<!-- perf-regression: Benchmark -->\n### 🟢 All is well';
  await github.api('POST', `/repos/acme/widgets/issues/${fork.number}/comments`, { body }, contributor);
  for (const times of [SLOWER, SLOWER]) {
    await fork.measure(times);
    await fork.publish();
  }
  const comments = await github.comments(fork.number);
  expect(comments.map((comment) => comment.user.login)).toEqual([contributor, 'github-actions[bot]']);
  expect(comments[0]?.body).toBe(body);
  expect(comments[1]?.body).toContain('🔴');
});

describe('what the publisher cannot do ends with 2', () => {
  test('a missing permission is named', async () => {
    await fork.measure(SLOWER);
    fork.widgets.github.permissions.set('publisher', { contents: 'read', 'pull-requests': 'write' });
    const without = await fork.publish();
    expect(without.exitCode).toBe(2);
    expect(without.annotations.map(({ message }) => message).join('\n')).toContain('actions: read');
    fork.widgets.github.permissions.set('publisher', {
      actions: 'read',
      contents: 'read',
      'pull-requests': 'read',
    });
    const silent = await fork.publish();
    expect(silent.exitCode).toBe(2);
    expect(silent.annotations.map(({ message }) => message).join('\n')).toContain('pull-requests: write');
    expect(silent.outputs.verdict).toBe('fail');
  });

  test('a workflow that follows none', async () => {
    const { exitCode, annotations } = await fork.publish({}, {}, { event: 'push', payload: {} });
    expect(exitCode).toBe(2);
    expect(annotations[0]?.message).toContain('on: { workflow_run: { workflows: [Benchmark]');
  });

  test('the code of the pull request in the checkout', async () => {
    await fork.measure(SLOWER);
    const { dir } = await fork.widgets.local.shallowClone(await fork.head());
    const { exitCode, annotations } = await fork.publish({}, {}, { cwd: dir });
    expect(exitCode).toBe(2);
    expect(annotations[0]?.message).toContain('must not run with the code of the pull request checked out');
    expect(await fork.bodies()).toEqual([]);
  });
});

test('a pull request of this repository whose token may not comment is handed over too', async () => {
  const { local, github } = fork.widgets;
  const pull = await fork.widgets.openPullRequest('own');
  const { results } = fork;
  const denied = await pull.run(SLOWER, {}, { token: 'fork', results, env: { GITHUB_RUN_ID: '7001' } });
  expect(denied.annotations.map(({ message }) => message).join('\n')).toContain('pull-requests: write');
  const head_sha = await local.git('rev-parse', 'own');
  github.workflowRuns.add({ id: 7001, event: 'pull_request', branch: 'own', commit: head_sha });
  const head_repository = { full_name: 'acme/widgets' };
  const { exitCode, stdout } = await fork.publish({
    id: 7001,
    head_sha,
    head_branch: 'own',
    head_repository,
  });
  expect(exitCode, stdout).toBe(0);
  const [comment] = await github.comments(pull.number);
  expect(comment?.body).toContain('🔴');
  expect(comment?.body).not.toContain('measured in a workflow run with the code of');
});

describe('code of a fork where the token may write', () => {
  const jobOn = async (event: string, payload: object, sha: string) => {
    const { dir } = await fork.widgets.local.shallowClone(sha);
    await writeFile(join(dir, RESULTS), goOutput(SAME));
    const { annotations } = await fork.measure(SAME, {}, { event, payload, cwd: dir, token: 'publisher' });
    return annotations.filter(({ message }) =>
      message.startsWith(`${event} with a checkout of the pull request's head`),
    );
  };

  test('is warned about on pull_request_target, and its base is not', async () => {
    const base = await fork.widgets.local.git('rev-parse', 'main');
    const head = { sha: await fork.head(), ref: 'topic', repo: { full_name: FORK } };
    const pull_request = { number: fork.number, head, base: { ref: 'main', sha: base } };
    expect(await jobOn('pull_request_target', { pull_request }, head.sha)).toHaveLength(1);
    expect(await jobOn('pull_request_target', { pull_request }, base)).toEqual([]);
  });

  test('is warned about in a workflow that follows another, and the default branch is not', async () => {
    const payload = { workflow_run: await fork.event() };
    expect(await jobOn('workflow_run', payload, await fork.head())).toHaveLength(1);
    expect(await jobOn('workflow_run', payload, await fork.widgets.local.git('rev-parse', 'main'))).toEqual(
      [],
    );
  });
});
