/**
 * The workflow of examples/on-demand: a comment asks for a measurement, one job reads it, one measures with a token that may only read, and one
 * answers in the comment. Each job has its own permissions, and only what the workflow passes on.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { REPOSITORY } from '../../src/model/project.ts';
import { type ActionOptions, type ActionResult, runAction } from '../harness/action.ts';
import { contributor, type Json, workflowToken } from '../harness/github.ts';
import { projectRoot } from '../harness/process.ts';
import { type Fork, startFork } from './forks.ts';

const { jobs } = parse(readFileSync(join(projectRoot, 'examples/on-demand/workflow.yml'), 'utf8')) as Json;
const EARLY = '2026-01-05T08:00:00Z';
const LATER = '2099-01-01T00:00:00Z';
const RUN_ID = 9001;

/** Prints what the commit's file says; the head's benchmark is slower. */
const COMMAND =
  'ns=$(if test -e topic.txt; then echo 2000; else echo 1000; fi); for name in Parse Render; do if [[ Benchmark$name =~ $BENCHMARKS ]]; then echo "Benchmark$name-2 1 $ns ns/op"; fi; done';

let fork: Fork;
let runId = RUN_ID;
beforeAll(async () => {
  fork = await startFork();
});
afterAll(() => fork.stop());
afterEach(async () => {
  const { github } = fork.widgets;
  expect(github.invalid).toEqual([]);
  for (const { id } of await github.comments(fork.number))
    await github.api('DELETE', `/repos/acme/widgets/issues/comments/${id}`);
});

type Outputs = Record<string, string>;

/** One job of the workflow, on a checkout of a commit. */
async function job(name: string, outputs: Outputs, sha: string, payload: Json): Promise<ActionResult> {
  const { github, local } = fork.widgets;
  const { permissions, steps } = jobs[name];
  github.permissions.set(workflowToken, permissions);
  const step = steps.find(({ uses = '' }: Json) => uses.startsWith(`${REPOSITORY}@`));
  const resolve = (values: Json = {}) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        `${value}`.replace(/\$\{\{ needs\.request\.outputs\.([\w-]+) \}\}/g, (_, of: string) => {
          const [, from = ''] = /outputs\.([\w-]+) /.exec(jobs.request.outputs[of]) ?? [];
          return outputs[from] ?? '';
        }),
      ]),
    );
  const given = { ...resolve(step.with), suite: 'Benchmark' };
  const measured = { command: COMMAND, tool: 'go', 'max-rounds': '12', profile: 'off' };
  const measuring = name === 'measure' ? measured : {};
  const { dir } = await local.shallowClone(sha);
  const options: ActionOptions = {
    github,
    results: fork.results,
    token: workflowToken,
    cwd: dir,
    event: 'issue_comment',
    payload: { repository: { default_branch: 'main' }, ...payload },
    env: {
      ...resolve(step.env),
      GITHUB_RUN_ID: `${runId}`,
      GITHUB_WORKFLOW: 'Benchmark on demand',
      GITHUB_SHA: await local.git('rev-parse', 'main'),
    },
  };
  return runAction({ ...given, ...measuring }, options);
}

interface Comment {
  readonly by?: string;
  readonly action?: string;
  /** When GitHub says that the fork was pushed to; null if it does not. */
  readonly pushed?: string | null;
}

/** A comment on the pull request, and the job that reads it. */
async function ask(body: string, { by = 'acme', action = 'created', pushed = EARLY }: Comment = {}) {
  const { github, local } = fork.widgets;
  runId++;
  await local.pushTo(github, 'contributor/widgets');
  const root = `/repos/acme/widgets/issues/${fork.number}/comments`;
  const { id } = await github.api('POST', root, { body }, by);
  const comment = { id, body, created_at: '2026-06-01T00:00:00Z', user: { login: by } };
  const payload = { action, issue: { number: fork.number, pull_request: {} }, comment };
  github.clearRequests();
  const pull = await github.api('GET', `/repos/acme/widgets/pulls/${fork.number}`);
  const head = { ...pull.head, sha: await fork.head() };
  const repo = { ...head.repo, pushed_at: pushed };
  github.faults.inject({
    kind: 'status',
    status: 200,
    body: { ...pull, head: { ...head, repo } },
    times: 1,
    match: (method, path) => method === 'GET' && path.endsWith(`/pulls/${fork.number}`),
  });
  const read = await job('request', {}, await local.git('rev-parse', 'main'), payload);
  github.faults.clear();
  expect(read.exitCode, read.stdout).toBe(0);
  const reactions = github.requests
    .filter(({ path }) => path.endsWith(`/comments/${id}/reactions`))
    .map((request) => request.body.content);
  return { ...read, reactions, payload, accepted: read.outputs.accepted };
}

/** Our comment: theirs is the request. */
const answers = async () => (await fork.bodies()).filter((body) => body.startsWith('<!-- perf-regression'));

test('a request of a writer: a fork is measured with a token that may only read, and the comment answers', async () => {
  const { local, github } = fork.widgets;
  const head = await fork.head();
  const { accepted, reactions, outputs, payload } = await ask(
    '/benchmark Benchmark?arse --base main\nplease',
  );
  expect({ accepted, reactions }).toEqual({ accepted: 'true', reactions: ['eyes', 'rocket'] });
  expect(outputs['head-sha']).toBe(head);
  expect(outputs['base-sha']).toBe(await local.git('rev-parse', 'main'));
  expect(outputs['benchmarks-pattern']).toBe('^(BenchmarkParse)(/|$)');

  // A push in the meantime changes nothing.
  await fork.push();
  await local.pushTo(github, 'contributor/widgets');
  github.clearRequests();
  const measured = await job('measure', outputs, head, payload);
  expect(measured.exitCode, measured.stdout).toBe(0);
  expect(measured.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  expect(github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql')).toEqual([]);
  expect(await answers()).toEqual([]);

  const reported = await job('report', outputs, await local.git('rev-parse', 'main'), payload);
  expect(reported.exitCode, reported.stdout).toBe(0);
  const [answer = '', ...more] = await answers();
  expect(more).toEqual([]);
  expect(answer).toContain('BenchmarkParse');
  expect(answer).not.toContain('BenchmarkRender');
  expect(answer).toContain(head.slice(0, 7));
  expect(answer).toMatch(/🔴/u);
});

test('an answer replaces a refusal of the same commit, and the other way round', async () => {
  const refuse = async () => {
    expect((await ask('/benchmark Prase')).reactions).toEqual(['eyes', '-1']);
    const [refusal = '', ...others] = await answers();
    expect(others).toEqual([]);
    expect(refusal).toContain('suite Benchmark has no benchmark Prase: did you mean BenchmarkParse');
  };
  await refuse();
  const { outputs, payload } = await ask('/benchmark');
  await job('measure', outputs, await fork.head(), payload);
  await job('report', outputs, await fork.widgets.local.git('rev-parse', 'main'), payload);
  const [answer = '', ...more] = await answers();
  expect(more).toEqual([]);
  expect(answer).not.toContain('did you mean');
  expect(answer).toContain('BenchmarkRender');
  await refuse();
});

test('another commit than the requested one is not measured in its name', async () => {
  const { outputs, payload } = await ask('/benchmark');
  const main = await fork.widgets.local.git('rev-parse', 'main');
  const { exitCode, annotations } = await job('measure', outputs, main, payload);
  expect(exitCode).toBe(2);
  expect(annotations.map(({ message }) => message).join()).toMatch(/head-sha is \w+, and \w+ is checked out/);
});

test('where the measuring job failed, the comment says so', async () => {
  const { outputs, payload } = await ask('/benchmark');
  await job('report', outputs, await fork.widgets.local.git('rev-parse', 'main'), payload);
  expect((await answers()).join()).toContain('its workflow run failed before it measured anything');
});

describe('nothing is measured', () => {
  test.each([
    ['for somebody without write access', '/benchmark', { by: contributor }, ['-1'], undefined],
    ['if the fork was pushed to since', '/benchmark', { pushed: LATER }, ['eyes', '-1'], /pushed to since/],
    ['if it is not known when it was', '/benchmark', { pushed: null }, ['eyes', '-1'], /pushed to since/],
    ['against a base that is not there', '/benchmark --base no', {}, ['eyes', '-1'], /no is not a branch/],
    ['for a strange option', '/benchmark --bse main', {}, ['eyes', '-1'], /--bse is not an option/],
    ['for another comment', 'nice work', {}, [], undefined],
    ['for a comment that was edited', '/benchmark', { action: 'edited' }, [], undefined],
  ] as const)('%s', async (_, body, comment, expected, words) => {
    const { accepted, reactions, outputs } = await ask(body, comment);
    expect({ accepted, reactions }).toEqual({ accepted: 'false', reactions: expected });
    expect(outputs['head-sha'] ?? '').toBe('');
    expect((await answers()).join()).toMatch(words ?? /^$/);
  });
});
