/** The workflow of examples/bisect: it searches the commits of an issue and comments there. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RegressionIssue } from '../../src/commands/regression-issue.ts';
import { NEW_REGRESSION, regressionLine } from '../../src/model/regression.ts';
import { type StandIn, startGitHub, workflowToken } from '../harness/github.ts';
import { node24, projectRoot } from '../harness/process.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { runWorkflowFile } from '../harness/workflow-file.ts';

const WORKFLOW = join(projectRoot, 'examples/bisect/workflow.yml');

const job = (ms: number) =>
  `const start = process.cpuUsage(); let used = 0; while (used < ${ms * 1000}) { const { user, system } = process.cpuUsage(start); used = user + system; }\n`;

let github: StandIn;
let local: LocalRepository;
let tools: string;
const commits: string[] = [];
beforeEach(async () => {
  github = await startGitHub({ tokens: { [workflowToken]: { contents: 'read', issues: 'write' } } });
  local = await localRepository();
  commits.length = 0;
  for (const [i, ms] of [10, 40].entries())
    commits.push(await local.commit({ 'job.mjs': job(ms), 'n.txt': `${i}` }, `Step ${i} for @all`));
  tools = mkdtempSync(join(tmpdir(), 'tools-'));
  const npx = join(tools, 'npx');
  writeFileSync(npx, `#!/bin/sh\nshift\nexec ${node24} ${projectRoot}dist/cli.js "$@"\n`);
  chmodSync(npx, 0o755);
  // As on GitHub's machines: nothing counts instructions.
  const valgrind = join(tools, 'valgrind');
  writeFileSync(valgrind, '#!/bin/sh\nexit 127\n');
  chmodSync(valgrind, 0o755);
});
afterEach(async () => {
  expect(github.invalid).toEqual([]);
  local.remove();
  rmSync(tools, { recursive: true });
  await github.stop();
});

const env = () => ({
  PATH: `${tools}:${process.env.PATH}`,
  GITHUB_REPOSITORY: 'acme/widgets',
  GITHUB_API_URL: github.url,
});

const dispatch = (given: Record<string, string>) =>
  runWorkflowFile(WORKFLOW, given, {
    checkout: async () => local.dir,
    action: () => Promise.reject(new Error('no step of ours')),
    env: env(),
  });

const series = { benchmark: 'nightly job', metric: 'cpu_time', unit: 'ns', before: 1e7, after: 4e7 };
const issue = () => ({
  title: 'Performance regression',
  body: regressionLine({
    ...NEW_REGRESSION,
    suite: 'nightly',
    kind: 'shift',
    after: commits[0] as string,
    commit: commits[1] as string,
    first: { time: '2026-01-05T08:00:00Z', url: '' },
    newest: 'x',
    series: [series],
  }),
});

test('the issue says what to look for; the answer is one comment, however often it is searched', async () => {
  const { number } = await github.api('POST', '/repos/acme/widgets/issues', issue());
  await dispatch({ issue: String(number) });
  const [answer] = await github.comments(number);
  expect(answer?.body).toMatch(new RegExp(`### 🔎 The change was introduced by ${commits[1]}\n`));
  expect(answer?.body).toMatch(
    /`nightly job` cpu_time: \*\*\+[\d.]+%\*\* between the ends of the search; (?:9\d\.\d|100)% sure, after \d+ rounds/,
  );
  expect(answer?.body).toContain('**Where the time went**: ');
  expect(answer?.body).toContain('Step 1 for &#64;&#8203;all (Ada, 2026-01-05)');
  await dispatch({ issue: String(number) });
  expect(await github.comments(number)).toHaveLength(1);
});

const token = { GITHUB_TOKEN: workflowToken };

test.each([
  ['no number', 'one', token, '--issue: expected the number of an issue, got "one"'],
  ['no token', '1', {}, '--issue needs a repository on GitHub and a token'],
  ['no such issue', '9', token, 'there is no issue #9'],
  ['an issue of somebody else', '1', token, 'issue #1 does not name the commits between which'],
])('%s', async (_, number, more, words) => {
  await github.createIssue('Something else');
  const given = { options: new Map([['issue', number]]), env: { ...env(), ...more } };
  const asked = async () => RegressionIssue.named(given)?.task();
  await expect(asked()).rejects.toThrow(words);
});
