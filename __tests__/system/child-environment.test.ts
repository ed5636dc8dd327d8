/** The environment of child processes: no secrets unless they are named, and no repository. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { childEnvironment, gitEnvironment, isSecretName } from '../../src/system/child-environment.ts';

const ORDINARY = {
  PATH: '/bin',
  HOME: '/home/ada',
  GITHUB_SHA: 'abc',
  GITHUB_REPOSITORY: 'acme/widgets',
  GITHUB_ACTIONS: 'true',
  RUNNER_TEMP: '/tmp',
  ACTIONS_STEP_DEBUG: 'true',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_SSH_COMMAND: 'ssh -v',
  NODE_OPTIONS: '--no-warnings',
  DATABASE_URL: 'postgres://localhost',
};

const CONSUMED = [
  ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_REGION', 'AWS_ENDPOINT_URL_S3'],
  ...['GITHUB_TOKEN', 'GH_TOKEN', 'GH_ENTERPRISE_TOKEN', 'GITHUB_ENTERPRISE_TOKEN'],
  ...['SLACK_WEBHOOK_URL', 'TEAMS_WEBHOOK_URL', 'DISCORD_WEBHOOK_URL', 'WEBHOOK_URL', 'SLACK_WEBHOOK'],
];
const OF_THE_STEP = [
  ...['INPUT_TOKEN', 'INPUT_SLACK-WEBHOOK', 'INPUT_COMMAND', 'STATE_key', 'ALLOW_REGRESSION'],
  ...['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RUNTIME_URL', 'ACTIONS_CACHE_URL', 'ACTIONS_CACHE_SERVICE_V2'],
  ...['ACTIONS_RESULTS_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL'],
  ...['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'],
];

const set = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `value of ${name}`]));
const seen = (env: Record<string, string>, names: string[] = [], secrets: string[] = []) =>
  childEnvironment({ ...ORDINARY, ...env }, { names, secrets });

test('what is ours is not seen; what somebody may miss is reported by name', () => {
  const { env, withheld } = seen(set([...CONSUMED, ...OF_THE_STEP]));
  expect(env).toEqual(ORDINARY);
  expect(withheld).toEqual(CONSUMED.toSorted());
});

test.each([...CONSUMED, ...OF_THE_STEP])('%s is passed where it is named', (name) => {
  expect(seen(set([name]), [name]).env).toEqual({ ...ORDINARY, ...set([name]) });
  const pattern = `${name.slice(0, 4)}*`;
  expect(seen(set([name]), [pattern]).env).toEqual({ ...ORDINARY, ...set([name]) });
  expect(seen(set([name]), [`${name}X`, name.slice(1), '']).env).toEqual(ORDINARY);
});

describe('a secret under another name', () => {
  const secrets = ['ghs_0123456789', ''];
  test.each(['ghs_0123456789', 'https://x:ghs_0123456789@github.com/acme/widgets'])('%s', (value) => {
    expect(seen({ MY_TOKEN: value }, [], secrets)).toEqual({ env: ORDINARY, withheld: ['MY_TOKEN'] });
    expect(seen({ MY_TOKEN: value }, ['MY_TOKEN'], secrets).env.MY_TOKEN).toBe(value);
  });
});

describe('variables that name a repository', () => {
  const listed = execFileSync('git', ['rev-parse', '--local-env-vars'], { encoding: 'utf8' })
    .trim()
    .split('\n');

  test('all that git lists are dropped, for children and for git, even where everything is passed', () => {
    expect(listed).toContain('GIT_INDEX_FILE');
    expect(seen(set(listed), ['*']).env).toEqual(ORDINARY);
    expect(gitEnvironment({ ...ORDINARY, ...set(listed) })).toEqual(ORDINARY);
  });

  test('settings that the user gives to git through the environment are no repository', () => {
    const settings = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      GIT_CONFIG_GLOBAL: '/etc/gitconfig',
    };
    expect(seen(settings).env).toEqual({ ...ORDINARY, ...settings });
    expect(gitEnvironment({ ...ORDINARY, ...settings })).toEqual({ ...ORDINARY, ...settings });
  });
});

test('git sees nothing of the step, and the tokens that its own helpers ask for', () => {
  expect(gitEnvironment({ ...ORDINARY, ...set(OF_THE_STEP), GITHUB_TOKEN: 't' })).toEqual({
    ...ORDINARY,
    GITHUB_TOKEN: 't',
  });
});

test('secrets are what opens something, and no paths', () => {
  const opening = [...CONSUMED, ...OF_THE_STEP].filter(isSecretName);
  expect(opening).toEqual(
    [...CONSUMED, ...OF_THE_STEP].filter((name) => !/^(?:GITHUB_(?!.*TOKEN)|STATE|ALLOW)/.test(name)),
  );
});
