/** Suspects, and only those, are measured again: locally by one call, on GitHub by one line of a workflow. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/model/report.ts';
import { type ActionOptions, runAction, runCli } from '../harness/action.ts';
import { workflowToken } from '../harness/github.ts';
import { projectRoot } from '../harness/process.ts';
import { type ResultsService, startResultsService } from '../harness/results-service.ts';
import { type JobEnd, runWorkflowFile } from '../harness/workflow-file.ts';
import { historyFiles, jitter, startWidgets, type Times, type Widgets } from './widgets.ts';

/** Prints Go's rows of the benchmarks that are asked for: the nth time with the nth times, or the last ones. */
const bench = (...times: Times[]) => `
const fs = require('node:fs');
fs.appendFileSync(process.env.ASKED, process.argv[2] + '\\n');
const all = ${JSON.stringify(times)};
const done = fs.readFileSync(process.env.ASKED, 'utf8').trim().split('\\n').length;
const wanted = new RegExp(process.argv[2]);
console.log('goos: linux\\ngoarch: amd64\\ncpu: AMD EPYC');
for (const [name, ns] of Object.entries(all[Math.min(done, all.length) - 1]))
  if (wanted.test('Benchmark' + name)) console.log('Benchmark' + name + '-2   1000   ' + ns + ' ns/op');
console.log('PASS');
`;

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
  await widgets.pushQuietly(12);
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

const STRICT = { suite: 'Benchmark', thresholds: '2%' };
const SUSPECTED = { Parse: 1055, Render: 5000 };
const PATTERN = '^(BenchmarkParse)(/|$)';

test('check --confirm runs the command again, for the suspect alone', async () => {
  const { github, local } = widgets;
  await local.commit({ 'bench.cjs': bench(SUSPECTED, { Parse: 1055 * jitter(3), Render: 5000 }) });
  await local.checkout('gh-pages');
  await local.commit(await historyFiles(github));
  await local.checkout('main');
  const asked = join(local.dir, '.git/asked');
  const options = Object.entries(STRICT).flatMap(([name, value]) => [`--${name}`, value]);
  const { exitCode, stdout, stderr } = await runCli(
    ['check', '--confirm', ...options, '--json', '--results', '-', '--', 'node', 'bench.cjs', '{benchmarks}'],
    { cwd: local.dir, env: { ASKED: asked } },
  );
  expect(stderr).toMatch(/^(Measured again: BenchmarkParse\n){1,2}$/);
  const { counts, gate, suspects, measurements } = reportSchema.parse(JSON.parse(stdout));
  expect({ gate, suspects, regressed: counts.regressed }).toEqual({
    gate: 'fail',
    suspects: [],
    regressed: 1,
  });
  expect(exitCode).toBe(1);
  expect(await lines(asked)).toEqual(['.*', ...Array(measurements - 1).fill(PATTERN)]);
});

const lines = async (path: string) => (await readFile(path, 'utf8')).trim().split('\n');

describe('the workflow that others call', () => {
  const WORKFLOW = join(projectRoot, '.github/workflows/perf-regression.yml');
  const CALLER = { contents: 'write', 'pull-requests': 'write' } as const;
  let results: ResultsService;
  let asked: string;

  /** The whole workflow on a checkout of the commit, each job on its own, with no more rights than it asks for. */
  async function call(sha: string, options: ActionOptions): Promise<Record<string, JobEnd>> {
    const { github, local } = widgets;
    const command = `ASKED=${asked} node bench.cjs '{benchmarks}' > bench.txt`;
    const given = { ...STRICT, command, results: 'bench.txt', setup: 'test -f bench.cjs' };
    return runWorkflowFile(WORKFLOW, given, {
      async checkout(permissions = CALLER) {
        github.permissions.set(workflowToken, permissions);
        return (await local.shallowClone(sha)).dir;
      },
      action: (inputs, cwd) => act(inputs, cwd, options),
    });
  }

  const act = (inputs: Record<string, string>, cwd: string, options: ActionOptions = {}) =>
    runAction(inputs, {
      ...{ github: widgets.github, results, cwd, token: workflowToken, ...options },
      payload: { repository: { default_branch: 'main' }, ...options.payload },
      env: { GITHUB_RUN_ID: '2001' },
    });

  beforeEach(async () => {
    results = await startResultsService();
    asked = join(widgets.local.dir, '.git/asked');
  });
  afterEach(() => results.stop());

  test('a suspect is measured twice on fresh machines; the joint verdict fails, and is stored', async () => {
    const { local, github } = widgets;
    const sha = await local.commit({
      'bench.cjs': bench(SUSPECTED, { Parse: 1055 * jitter(3), Render: 5000 }),
    });
    await local.pushTo(github);
    const { measure, confirm, report } = await call(sha, {});
    expect(await lines(asked)).toEqual(['.*', PATTERN, PATTERN]);
    expect([measure?.result, confirm?.result, report?.result]).toEqual(['success', 'success', 'failure']);
    expect(report?.outputs).toEqual({ verdict: 'fail', regressions: '1' });
    const judged = report?.actions['Judge all measurements together'];
    expect(judged?.stdout).toContain('Stored as run 2001');
    expect(judged?.summary).toContain('1 of 2 benchmarks got slower beyond its limit');

    const lost = await act(
      {
        merge: 'measured Benchmark',
        'rerun-results': 'shard:time 2 Benchmark, shard:time 9',
        record: 'never',
        ...STRICT,
      },
      local.dir,
    );
    expect(lost.summary).toContain('The re-run shard time 9 is missing');
    expect(lost.summary).toMatch(/1 of 2 benchmarks (?:got|looks) slower/);
  });

  test('where nothing is suspected nothing is measured again, and the pull request gets its comment', async () => {
    const { local, github } = widgets;
    await local.commit({ 'bench.cjs': bench({ Parse: 1001, Render: 5000 }) });
    await local.pushTo(github);
    const pull = await widgets.openPullRequest('topic');
    const sha = await local.pullRequestMerge('main', 'topic');
    const head = {
      sha: await local.git('rev-parse', 'topic'),
      ref: 'topic',
      repo: { full_name: 'acme/widgets' },
    };
    const base = { ref: 'main', sha: await local.git('rev-parse', 'main') };
    const payload = { pull_request: { number: pull.number, head, base } };
    const { confirm, report } = await call(sha, { event: 'pull_request', payload });
    expect([confirm?.result, report?.result]).toEqual(['skipped', 'success']);
    expect(await lines(asked)).toEqual(['.*']);
    const [comment] = await github.comments(pull.number);
    expect(comment?.body).toContain('**Compared with** 12 runs');
  });
});
