/** What `doctor --report` prints helps whoever reads it from afar, and has nothing in it that is not for the public. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandHere } from '../harness/here.ts';
import { projectRoot } from '../harness/process.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

const SECRET = 'very-secret';

let local: LocalRepository;
beforeAll(async () => {
  local = await localRepository();
  await local.commit({ 'a.txt': '1' });
  await local.checkout(`branch-${SECRET}`);
});
afterAll(() => local.remove());

const secrets = {
  GITHUB_TOKEN: SECRET,
  INPUT_TOKEN: SECRET,
  ACTIONS_RUNTIME_TOKEN: SECRET,
  AWS_SECRET_ACCESS_KEY: SECRET,
  SLACK_WEBHOOK: `https://hooks.example/${SECRET}`,
  HTTPS_PROXY: `http://me:${SECRET}@proxy.example`,
  RUNNER_NAME: `runner-${SECRET}`,
  GITHUB_HEAD_REF: SECRET,
};

const report = async (env: Record<string, string> = {}) => {
  const { exitCode, stdout } = await commandHere(['doctor', '--report'], '', {
    cwd: local.dir,
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  expect(exitCode).toBe(0);
  return stdout;
};

test('versions, the machine, the job, the checkout and the rules file, a line for each', async () => {
  mkdirSync(join(local.dir, '.github'), { recursive: true });
  writeFileSync(
    join(local.dir, '.github/perf-regression.yml'),
    `rules: [{ benchmark: ${SECRET}, threshold: 5% }]\nrenames: { ${SECRET}: b }\n`,
  );
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const lines = (await report({ GITHUB_EVENT_NAME: 'push', ImageOS: 'ubuntu24', CI: 'true' })).split('\n');
  const told = new Map(lines.slice(0, -1).map((line) => [line.slice(0, 17).trim(), line.slice(17)]));
  expect(told.get('perf-regression')).toBe(version);
  expect(told.get('Node.js')).toBe(process.version);
  expect(told.get('git')).toMatch(/^\d+\.\d+/);
  expect(told.get('machine')).toContain(process.arch);
  expect(told.get('variables')).toBe('GITHUB_EVENT_NAME=push, ImageOS=ubuntu24, CI is set');
  expect(told.get('checkout')).toMatch(/^commits: \d+, origin: none$/);
  expect(told.get('history')).toBe('its branch is not in this clone');
  expect(told.get('rules file')).toBe('rules: 1, renames: 1');
});

test.each([
  [`https://x-access-token:${SECRET}@github.com/a/${SECRET}.git`, 'github.com'],
  [`git@git.example.org:a/${SECRET}.git`, 'git.example.org'],
  [`ssh://git@git.example.org:22/a/${SECRET}.git`, 'git.example.org'],
  [`/home/${SECRET}/repository.git`, 'elsewhere'],
])('no secret of the environment, and of origin only the host: %s', async (origin, host) => {
  await local.git('remote', 'remove', 'origin').catch(() => undefined);
  await local.git('remote', 'add', 'origin', origin);
  const text = await report(secrets);
  expect(text).not.toContain(SECRET);
  expect(text).toContain(`origin: ${host}\n`);
  expect(text).toContain('HTTPS_PROXY is set');
});

test('a rules file that cannot be read is said to be one, without its words', async () => {
  writeFileSync(join(local.dir, '.github/perf-regression.yml'), `${SECRET}: [`);
  const text = await report();
  expect(text).toContain('rules file       cannot be read\n');
  expect(text).not.toContain(SECRET);
});
