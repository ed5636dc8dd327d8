/** Secrets are out of reach of other processes of the user: in their environment, in ours, and through a debugger. */
import { expect, test } from 'vitest';
import { node24, projectRoot, runProcess } from '../harness/process.ts';

const SECRETS = {
  INPUT_TOKEN: 'ghs_s3cret',
  'INPUT_SLACK-WEBHOOK': 'https://hooks.example/s3cret',
  AWS_SECRET_ACCESS_KEY: 'aws-s3cret',
  ACTIONS_RUNTIME_TOKEN: 'runtime-s3cret',
  GITHUB_TOKEN: 'job-s3cret',
};
const HARMLESS = { FIRST: 'first', GITHUB_OUTPUT: '/tmp/output', LAST: 'last' };

/** Takes the secrets out, and lets a child look for them. */
const program = `
import { execFileSync } from 'node:child_process';
import { takeSecrets } from '${projectRoot}src/system/own-secrets.ts';
const taken = takeSecrets(process.env);
const look = 'kill -USR1 $PPID; tr "\\\\0" "\\\\n" < /proc/$PPID/environ';
const parent = execFileSync('/bin/sh', ['-c', look], { encoding: 'utf8' });
console.log(JSON.stringify({ taken, here: process.env, parent }));
`;

test.runIf(process.platform === 'linux')('what a child finds in /proc of its parent', async () => {
  const env = { PATH: process.env.PATH ?? '', ...SECRETS, ...HARMLESS };
  const args = ['--no-warnings', '--input-type=module', '--eval', program];
  const { stdout, stderr, exitCode } = await runProcess(node24, args, { cwd: projectRoot, env });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  const { taken, here, parent } = JSON.parse(stdout);
  expect(taken).toEqual(env);
  const { ACTIONS_RUNTIME_TOKEN } = SECRETS;
  expect(here).toEqual({ PATH: env.PATH, ...HARMLESS, ACTIONS_RUNTIME_TOKEN });
  for (const line of Object.entries(HARMLESS).map((pair) => pair.join('='))) expect(parent).toContain(line);
  expect(parent).not.toContain('s3cret');
});
