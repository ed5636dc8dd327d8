/** A measured command sees none of the action's secrets and cannot act for the action. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actionFromSource } from '../harness/from-source.ts';
import { workflowToken } from '../harness/github.ts';
import { startWidgets, storedLines, type Widgets } from './widgets.ts';

/** Keeps what it sees beside the repository, does what the test wants, and prints a result. */
const bench = `
const { appendFileSync, readdirSync, writeFileSync } = require('node:fs');
const { SEEN, FORGE } = process.env;
writeFileSync(SEEN, JSON.stringify(process.env));
if (FORGE) for (const name of readdirSync(FORGE)) appendFileSync(FORGE + '/' + name, 'verdict=forged\\n');
console.log('goos: linux\\nBenchmarkParse-2 1000 1000 ns/op\\nPASS');
`;
const inputs = { command: 'node bench.cjs', results: '-', 'max-rounds': '3' };

/** What the job has set, for the action and by accident. */
const JOB = {
  AWS_ACCESS_KEY_ID: 'AKIAs3cret',
  AWS_SECRET_ACCESS_KEY: 'aws-s3cret',
  AWS_SESSION_TOKEN: 'session-s3cret',
  GITHUB_TOKEN: 'job-s3cret',
  GH_TOKEN: 'gh-s3cret',
  SLACK_WEBHOOK_URL: 'https://hooks.example/s3cret',
  SAME_AS_THE_INPUT: `https://x:${workflowToken}@github.com`,
  ACTIONS_RUNTIME_TOKEN: 'runtime-s3cret',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'oidc-s3cret',
  ACTIONS_CACHE_URL: 'https://cache.example/s3cret',
  GIT_INDEX_FILE: '/nowhere/index',
  GIT_DIR: '/nowhere',
  ORDINARY: 'ordinary',
};

let widgets: Widgets;
let seen: string;
beforeEach(async () => {
  widgets = await startWidgets();
  await widgets.local.commit({ 'bench.cjs': bench });
  seen = join(widgets.local.dir, '.git', 'seen.json');
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

const push = (more: Record<string, string> = {}, env: Record<string, string> = {}) =>
  widgets.push({}, { ...inputs, ...more }, { env: { ...JOB, SEEN: seen, ...env } });
const sight = (): Record<string, string> => JSON.parse(readFileSync(seen, 'utf8'));

describe('variables', () => {
  test('the command sees none that the action uses, and its log says which', async () => {
    const { exitCode, stdout } = await push({ 'slack-webhook': 'https://hooks.example/other-s3cret' });
    expect(exitCode, stdout).toBe(0);
    const env = sight();
    expect(JSON.stringify(env)).not.toMatch(/s3cret|ghs_workflow|nowhere/);
    const names = Object.keys(env).filter((name) =>
      /^(?:INPUT|AWS|GIT)_|TOKEN|WEBHOOK|^GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/.test(name),
    );
    expect(names).toEqual([]);
    expect(env).toMatchObject({ ORDINARY: 'ordinary', GITHUB_REPOSITORY: 'acme/widgets' });
    expect(stdout).toContain(
      'These variables are withheld from the command: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, GH_TOKEN, GITHUB_TOKEN, SAME_AS_THE_INPUT, SLACK_WEBHOOK_URL; the input pass-env passes them on.',
    );
    expect(await storedLines(widgets.github)).not.toEqual([]);
  });

  test('what is named in pass-env is seen, and no more', async () => {
    const { exitCode, stdout } = await push({ 'pass-env': 'AWS_S*, SAME_AS_THE_INPUT\nGH_TOKEN, GIT_DIR' });
    expect(exitCode, stdout).toBe(0);
    const env = sight();
    const { AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, SAME_AS_THE_INPUT, GH_TOKEN } = JOB;
    expect(env).toMatchObject({ AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, SAME_AS_THE_INPUT, GH_TOKEN });
    expect(Object.keys(env)).not.toEqual(expect.arrayContaining(['AWS_ACCESS_KEY_ID']));
    expect(env.GIT_DIR).toBeUndefined();
    expect(env.GITHUB_TOKEN).toBeUndefined();
  });

  test.each(['AWS_ACCESS_KEY_ID=1', '-x', 'TOKEN;ls'])('pass-env: %s is refused', async (names) => {
    const { exitCode, annotations } = await push({ 'pass-env': names });
    expect(exitCode).toBe(2);
    expect(annotations[0]?.message).toContain('pass-env: expected names of environment variables such as');
  });

  test('setup and the base of a pull request see as little', async () => {
    await widgets.local.pushTo(widgets.github);
    const pull = await widgets.openPullRequest('topic');
    const setup = `env > '${seen}.setup'`;
    const { exitCode, stdout } = await pull.run({}, { ...inputs, setup }, { env: { ...JOB, SEEN: seen } });
    expect(exitCode, stdout).toBe(0);
    expect(readFileSync(`${seen}.setup`, 'utf8')).toContain('ORDINARY=ordinary');
    expect(readFileSync(`${seen}.setup`, 'utf8')).not.toMatch(/s3cret|ghs_workflow|nowhere|^GITHUB_OUTPUT=/m);
    expect(JSON.stringify(sight())).not.toMatch(/s3cret|ghs_workflow|nowhere/);
  });
});

test.runIf(process.platform === 'linux')('nor does any process that it comes from show them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  const look = `
const { readFileSync, writeFileSync } = require('node:fs');
const found = [];
for (let pid = process.ppid; pid > 1; ) {
  found.push(readFileSync('/proc/' + pid + '/environ', 'utf8').replaceAll('\\0', '\\n'));
  pid = Number(/\\) \\S (\\d+)/.exec(readFileSync('/proc/' + pid + '/stat', 'utf8'))[1]);
  if (!found.at(-1).includes('GITHUB_REPOSITORY=')) break;
}
writeFileSync(process.env.SEEN, JSON.stringify(found));
console.log('BenchmarkParse 1 1000 ns/op');
`;
  await widgets.local.commit({ 'bench.cjs': look });
  const options = { root: actionFromSource(folder), env: { ...JOB, SEEN: seen } };
  const { exitCode, stdout } = await widgets.push({}, { ...inputs, tool: 'go' }, options);
  rmSync(folder, { recursive: true });
  expect(exitCode, stdout).toBe(0);
  const found: string[] = JSON.parse(readFileSync(seen, 'utf8'));
  const ours = found.filter((each) => each.includes('GITHUB_REPOSITORY='));
  // The stopwatch, where there is one, and the action.
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.filter((each) => each.includes('INPUT_TOKEN='))).toHaveLength(1);
  expect(ours.join()).toContain('ORDINARY=ordinary');
  expect(ours.join()).not.toMatch(/s3cret|ghs_workflow/);
});

test('what it writes into the files of the step is removed again, with a warning', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'step-'));
  const names = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'];
  const files = Object.fromEntries(names.map((name) => [`GITHUB_${name}`, join(folder, name)]));
  for (const file of Object.values(files)) writeFileSync(file, 'before=1\n');
  const { exitCode, annotations, stdout } = await push({}, { FORGE: folder, ...files });
  expect(exitCode, stdout).toBe(0);
  const texts = Object.values(files).map((file) => readFileSync(file, 'utf8'));
  expect(texts.join('')).not.toContain('forged');
  for (const text of texts) expect(text).toMatch(/^before=1\n/);
  expect(texts[0]).toMatch(/^verdict<</m);
  expect(annotations.map(({ message }) => message).join('\n')).toContain(
    'GITHUB_OUTPUT, GITHUB_ENV, GITHUB_PATH, GITHUB_STATE, GITHUB_STEP_SUMMARY: everything written there while the command ran was removed',
  );
  rmSync(folder, { recursive: true });
});
