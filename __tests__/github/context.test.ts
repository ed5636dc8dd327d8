/** What the runner tells is checked at the door. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContext } from '../../src/github/context.ts';

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

test('outside of a job the command line is pointed to', async () => {
  await expect(readContext({})).rejects.toThrow('GITHUB_REPOSITORY is not set');
});
