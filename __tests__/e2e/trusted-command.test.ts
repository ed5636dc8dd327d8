/** A `command` does not run untrusted code with the permissions of the repository, unless the workflow allows it. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contributor, type Json, workflowToken } from '../harness/github.ts';
import { FORK, type Fork, startFork } from './forks.ts';

const inputs = {
  command: 'touch "$RAN"; echo "BenchmarkParse 1 1000 ns/op"',
  results: '-',
  tool: 'go',
  'max-rounds': '3',
};

let fork: Fork;
let base: string;
let own: string;
beforeAll(async () => {
  fork = await startFork();
  base = await fork.widgets.local.git('rev-parse', 'main');
  own = (await fork.widgets.openPullRequest('own')).number.toString();
});
afterAll(async () => {
  expect(fork.widgets.github.invalid).toEqual([]);
  await fork.stop();
});

const merge = () => fork.widgets.local.pullRequestMerge('main', 'topic');
const commentOn = (number: number): Json => ({ issue: { number, pull_request: {} } });
const target = async (): Promise<Json> => ({
  pull_request: {
    number: fork.number,
    head: { sha: await fork.head(), ref: 'topic', repo: { full_name: FORK } },
    base: { ref: 'main', sha: base },
    user: { login: contributor },
  },
});

interface Case {
  what: string;
  event: string;
  payload: () => Promise<Json>;
  checkout: () => Promise<string>;
  isRun: boolean;
}

const cases: Case[] = [
  {
    what: 'the head of a fork',
    event: 'pull_request_target',
    payload: target,
    checkout: () => fork.head(),
    isRun: false,
  },
  { what: 'a merge of a fork', event: 'pull_request_target', payload: target, checkout: merge, isRun: false },
  {
    what: 'the base, which is not what is proposed',
    event: 'pull_request_target',
    payload: target,
    checkout: async () => base,
    isRun: false,
  },
  {
    what: 'the head of a fork',
    event: 'workflow_run',
    payload: async () => ({ workflow_run: await fork.event() }),
    checkout: () => fork.head(),
    isRun: false,
  },
  {
    what: 'a merge of a fork',
    event: 'workflow_run',
    payload: async () => ({ workflow_run: await fork.event() }),
    checkout: merge,
    isRun: false,
  },
  {
    what: 'a newer push than the run that it follows',
    event: 'workflow_run',
    payload: async () => ({ workflow_run: await fork.event({ head_sha: 'a'.repeat(40) }) }),
    checkout: () => fork.head(),
    isRun: false,
  },
  {
    what: 'a fork that is gone',
    event: 'workflow_run',
    payload: async () => ({ workflow_run: await fork.event({ head_repository: null }) }),
    checkout: () => fork.head(),
    isRun: false,
  },
  {
    what: 'the default branch',
    event: 'workflow_run',
    payload: async () => ({ workflow_run: await fork.event() }),
    checkout: async () => base,
    isRun: true,
  },
  {
    what: 'a branch of this repository',
    event: 'workflow_run',
    payload: async () => ({
      workflow_run: await fork.event({ head_repository: { full_name: 'acme/widgets' }, head_branch: 'own' }),
    }),
    checkout: () => fork.widgets.local.git('rev-parse', 'own'),
    isRun: true,
  },
  {
    what: 'the head of a fork',
    event: 'issue_comment',
    payload: async () => commentOn(fork.number),
    checkout: () => fork.head(),
    isRun: false,
  },
  {
    what: 'a merge of a fork',
    event: 'issue_comment',
    payload: async () => commentOn(fork.number),
    checkout: merge,
    isRun: false,
  },
  {
    what: 'a branch of this repository',
    event: 'issue_comment',
    payload: async () => commentOn(Number(own)),
    checkout: () => fork.widgets.local.git('rev-parse', 'own'),
    isRun: true,
  },
  {
    what: 'a fork, where the token is a fork’s too',
    event: 'pull_request',
    payload: target,
    checkout: merge,
    isRun: true,
  },
];

test.each(cases)('$event: $what', async ({ what, event, payload, checkout, isRun }) => {
  const { dir, remove } = await fork.widgets.local.shallowClone(await checkout());
  const ran = `${dir}/.git/ran`;
  const options = {
    event,
    payload: { repository: { default_branch: 'main' }, ...(await payload()) },
    cwd: dir,
    token: workflowToken,
  };
  const env = { GITHUB_SHA: base, RAN: ran };
  const isThere = () => existsSync(ran);
  const refused = await fork.measure({}, inputs, { ...options, env });
  const words = refused.annotations.map(({ message }) => message).join('\n');
  expect(
    { ran: isThere(), refused: words.includes(`command is not run on ${event}`) },
    refused.stdout,
  ).toEqual({ ran: isRun, refused: !isRun });
  if (!isRun) {
    expect(refused.exitCode).toBe(2);
    expect(words).toContain('allow-untrusted-command: true');
  }
  if (what === 'the head of a fork') {
    await fork.measure({}, { ...inputs, 'allow-untrusted-command': 'true' }, { ...options, env });
    expect(isThere()).toBe(true);
  }
  remove();
});
