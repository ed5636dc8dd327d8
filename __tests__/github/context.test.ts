/** The context from the runner is validated. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFromFork, readContext } from '../../src/github/context.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'context-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(payload: unknown, env: Record<string, string> = {}) {
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  return readContext({ GITHUB_REPOSITORY: 'acme/widgets', GITHUB_EVENT_PATH: path, ...env });
}

test('the default branch comes from the event, else from where a schedule runs', async () => {
  const schedule = { GITHUB_EVENT_NAME: 'schedule', GITHUB_REF_NAME: 'trunk' };
  expect((await read({ repository: { default_branch: 'dev' } }, schedule)).defaultBranch).toBe('dev');
  expect((await read({ schedule: '17 3 * * *' }, schedule)).defaultBranch).toBe('trunk');
  expect((await read({}, { GITHUB_EVENT_NAME: 'push', GITHUB_REF_NAME: 'topic' })).defaultBranch).toBe(
    'main',
  );
});

test('dispatch inputs are text, whatever their type', async () => {
  const { dispatchInputs } = await read({ inputs: { ALLOW_REGRESSION: true, rounds: 3, none: null } });
  expect(dispatchInputs).toEqual({ ALLOW_REGRESSION: 'true', rounds: '3', none: '' });
});

test('a server of one’s own is used in links', async () => {
  const env = { GITHUB_SERVER_URL: 'https://git.example.com', GITHUB_RUN_ID: '7' };
  expect((await read({}, env)).runUrl).toBe('https://git.example.com/acme/widgets/actions/runs/7');
});

test('an event that is not as GitHub documents it is named', async () => {
  const pull = { pull_request: { number: 'seven', head: {}, base: {} } };
  await expect(read(pull)).rejects.toThrow(/event\.json is not as GitHub documents it: pull_request\.number/);
});

test.each([
  { repo: { full_name: 'acme/widgets' }, from: false },
  { repo: { full_name: 'stranger/widgets' }, from: true },
  { repo: null, from: true },
])('a pull request of $repo.full_name is of a fork: $from', async ({ repo, from }) => {
  const head = { sha: 'a', ref: 'topic', repo };
  const pull_request = { number: 7, head, base: { ref: 'main', sha: 'b' } };
  expect(isFromFork(await read({ pull_request }))).toBe(from);
  expect(isFromFork(await read({}))).toBe(false);
});

test.each([
  { what: 'a hash that is none', change: { head_sha: 'main; rm -rf' }, path: 'workflow_run.head_sha' },
  { what: 'a time that is none', change: { run_started_at: 'now' }, path: 'workflow_run.run_started_at' },
])('a workflow run with $what is refused', async ({ change, path }) => {
  const run = {
    id: 1,
    event: 'pull_request',
    run_attempt: 1,
    run_started_at: '2026-01-05T08:00:00Z',
    head_sha: 'a'.repeat(40),
    head_branch: 'topic',
    head_repository: null,
  };
  expect((await read({ workflow_run: run })).follows).toEqual(run);
  await expect(read({ workflow_run: { ...run, ...change } })).rejects.toThrow(path);
});

test('outside of a job the command line is pointed to', async () => {
  await expect(readContext({})).rejects.toThrow('GITHUB_REPOSITORY is not set');
});
