/**
 * What a single run costs beside an empty process: processor time of the bundled action and of commands as multiples of what
 * `node -e 0` takes in the same loop, peak memory, requests and bytes sent. The processes take turns, so that a busy machine is
 * busy for all of them. Git's own processes are not counted.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionOptions, runAction, runCli } from '../__tests__/harness/action.ts';
import { type StandIn, startGitHub, workflowToken } from '../__tests__/harness/github.ts';
import { node24, runProcess } from '../__tests__/harness/process.ts';
import { localRepository } from '../__tests__/harness/repository.ts';
import { median } from '../src/model/sample.ts';
import { localEnvironment } from '../src/system/machine.ts';
import { goText, longHistory, type Size } from './stored-history.ts';
import { keepFigures, SAYS_USE, type Use, useOf } from './timing.ts';

const TIMES = 15;
/** For the largest size, whose run takes seconds. */
const TIMES_LARGE = 3;
const SUITE = 'Benchmark';

/** Suites of a monorepo, with ten benchmarks each. */
const SUITES = 30;

interface Cost extends Use {
  readonly requests?: number;
  readonly sentBytes?: number;
}

interface Case {
  readonly label: string;
  readonly run: () => Promise<Cost>;
}

const environment = { ...localEnvironment({}), os: 'linux', arch: 'x64', cpu: 'AMD EPYC' };
const measured = { NODE_OPTIONS: `--require=${SAYS_USE}` };

export async function benchStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'perf-regression-bench-'));
  const ends: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const action = async (size: Size) => {
      const ready = await jobs(size);
      ends.push(ready.stop);
      const name = `${size.runs.toLocaleString('en')} × ${size.benchmarks.toLocaleString('en')}`;
      return [
        { label: `push, ${name}`, run: () => ready.push({}) },
        { label: `push with a comment, ${name}`, run: () => ready.push({ comment: 'always' }) },
        { label: `pull request, ${name}`, run: ready.pullRequest },
      ];
    };
    const check = await localCheck();
    ends.push(check.stop);
    const first = await firstRun();
    ends.push(first.stop);
    const small = join(folder, 'bench.txt');
    writeFileSync(small, goText({ benchmarks: 10, runs: 1 }));
    await compare('Beside an empty process (runs × benchmarks stored)', TIMES, [
      { label: 'perf-regression --version', run: () => command(['--version'], folder) },
      { label: 'parse, 10 rows', run: () => command(['parse', small], folder) },
      { label: 'check, 10 rows against 50 runs in git', run: check.run },
      first,
      ...(await action({ runs: 10, benchmarks: 10 })),
      ...(await action({ runs: 100, benchmarks: 100 })),
      ...(await action({ runs: 1000, benchmarks: 100 })),
    ]);
    const large = [
      ...(await action({ runs: 1000, benchmarks: 1000 })).slice(0, 1),
      ...(await action({ runs: 100, benchmarks: 10_000 })).slice(0, 1),
    ];
    await compare('Large, beside an empty process', TIMES_LARGE, large);
    const suites = await manySuites();
    ends.push(suites.stop);
    await compare(`${SUITES} suites of one job`, TIMES_LARGE, [suites]);
  } finally {
    for (const end of ends) await end();
  }
}

/** Prints each as a multiple of the empty process. */
async function compare(title: string, times: number, cases: readonly Case[]): Promise<void> {
  const all = [{ label: 'an empty node process', run: emptyProcess }, ...cases];
  const costs = new Map<string, Cost[]>(all.map(({ label }) => [label, []]));
  for (let i = 0; i <= times; i++) {
    for (const { label, run } of all) {
      const cost = await run();
      // The first round warms caches and does not count.
      if (i > 0) costs.get(label)?.push(cost);
    }
  }
  const middle = (label: string, of: (cost: Cost) => number) => median((costs.get(label) ?? []).map(of));
  const emptyMs = middle('an empty node process', ({ processMs }) => processMs);
  console.log(`\n${title}`);
  for (const { label } of all) {
    const last = costs.get(label)?.at(-1);
    const ratio = middle(label, ({ processMs }) => processMs) / emptyMs;
    const figures = [
      `${ratio.toFixed(1)} ×`.padStart(8),
      `${(middle(label, ({ rssMaxBytes }) => rssMaxBytes) / 1e6).toFixed(0)} MB`.padStart(7),
      ...(last?.requests === undefined
        ? []
        : [`${last.requests} requests, ${sizeOf(last.sentBytes ?? 0)} sent`]),
    ];
    console.log(`  ${label.padEnd(46)} ${figures.join('   ')}`);
  }
  for (const { label } of all) {
    const own = costs.get(label) ?? [];
    const metric = (name: string, unit: string, of: (cost: Cost) => number | undefined) => {
      const values = own.map(of).filter((value) => value !== undefined);
      return values.length > 0 ? [{ name, unit, values }] : [];
    };
    keepFigures(
      `${title}: ${label}`,
      ...metric('processor time', 'empty processes', ({ processMs }) => processMs / emptyMs),
      ...metric('memory', 'bytes', ({ rssMaxBytes }) => rssMaxBytes),
      ...metric('requests', '', ({ requests }) => requests),
      ...metric('sent', 'bytes', ({ sentBytes }) => sentBytes),
    );
  }
}

function sizeOf(bytes: number): string {
  return `${(bytes / 1e3).toFixed(0)} kB`;
}

async function emptyProcess(): Promise<Use> {
  return useOf((await runProcess(node24, ['-e', '0'], { cwd: '.', env: measured })).stderr);
}

async function command(args: readonly string[], cwd: string): Promise<Use> {
  // As for a user, the code that the call before compiled is there.
  const env = { ...measured, XDG_CACHE_HOME: join(tmpdir(), 'perf-regression-bench-cache') };
  const { exitCode, stderr } = await runCli(args, { cwd, env, bundle: true });
  if (exitCode !== 0) throw new Error(stderr);
  return useOf(stderr);
}

/** A repository on this machine with 50 stored runs. */
async function localCheck() {
  const local = await localRepository();
  await local.commit({ '.gitignore': 'bench.txt\n' });
  for (let runs = 0; runs < 50; runs++) {
    writeFileSync(join(local.dir, 'bench.txt'), goText({ benchmarks: 10, runs }));
    await local.commit({ 'step.txt': String(runs) });
    await command(['record', 'bench.txt', '--suite', SUITE], local.dir);
  }
  const run = () => command(['check', 'bench.txt', '--suite', SUITE], local.dir);
  return { run, stop: () => local.remove() };
}

/** A job whose suite has no history yet. */
async function firstRun() {
  const github = await startGitHub();
  const local = await localRepository();
  let step = 0;
  const run = async () => {
    await local.commit({ 'step.txt': String(++step) });
    await local.pushTo(github);
    writeFileSync(join(local.dir, 'bench.txt'), goText({ benchmarks: 10, runs: step }));
    const env = { ...measured, GITHUB_RUN_ID: String(5000 + step) };
    const cost = await actionCost(github, { results: 'bench.txt' }, { cwd: local.dir, env });
    await github.api('DELETE', `/repos/${github.repository}/git/refs/heads/gh-pages`);
    return cost;
  };
  return {
    label: 'push, first run of 10 benchmarks',
    run,
    stop: async () => {
      local.remove();
      await github.stop();
    },
  };
}

/** A job with a suite for each result file, in a history that has all of them. */
async function manySuites() {
  const github = await startGitHub();
  const local = await localRepository();
  const names = Array.from({ length: SUITES }, (_, i) => `package-${i}`);
  let step = 0;
  const run = async () => {
    await local.commit({ 'step.txt': String(++step) });
    await local.pushTo(github);
    for (const name of names)
      writeFileSync(join(local.dir, `${name}.txt`), goText({ benchmarks: 10, runs: step }));
    const env = { ...measured, GITHUB_RUN_ID: String(5000 + step) };
    return actionCost(github, { results: 'package-*.txt', suite: '{file}' }, { cwd: local.dir, env });
  };
  for (let runs = 0; runs < 10; runs++) await run();
  return {
    label: `push, ${SUITES} suites of 10 × 10`,
    run,
    stop: async () => {
      local.remove();
      await github.stop();
    },
  };
}

/** A repository on the stand-in GitHub with a stored history, and jobs in it. */
async function jobs(size: Size) {
  const github = await startGitHub();
  const local = await localRepository();
  await local.commit({ 'step.txt': '0' });
  await local.checkout('topic', 'main');
  const head = await local.commit({ 'topic.txt': '1' });
  await local.checkout('main');
  await local.pushTo(github);
  const files = [...longHistory(SUITE, size, environment)];
  // In batches: one request with all of them would exceed the largest string.
  for (let i = 0; i < files.length; i += 40)
    await github.commitFiles('gh-pages', Object.fromEntries(files.slice(i, i + 40)));
  const { number } = await github.createPullRequest({ head: 'topic' });
  const merge = await local.shallowClone(await local.pullRequestMerge('main', 'topic'));
  await local.pushTo(github);
  writeFileSync(join(merge.dir, 'bench.txt'), goText(size));
  const base = { ref: 'main', sha: await local.git('rev-parse', 'main') };
  const pull = { number, head: { sha: head, ref: 'topic', repo: { full_name: github.repository } }, base };
  let step = 0;

  const run = (inputs: Record<string, string>, options: ActionOptions) =>
    actionCost(
      github,
      { results: 'bench.txt', ...inputs },
      { ...options, env: { ...measured, ...options.env } },
    );
  return {
    push: async (inputs: Record<string, string>) => {
      await local.commit({ 'step.txt': String(++step) });
      await local.pushTo(github);
      writeFileSync(join(local.dir, 'bench.txt'), goText({ ...size, runs: size.runs + step }));
      return run(inputs, { cwd: local.dir, env: { GITHUB_RUN_ID: String(5000 + step) } });
    },
    pullRequest: () => run({}, { cwd: merge.dir, event: 'pull_request', payload: { pull_request: pull } }),
    stop: async () => {
      local.remove();
      await github.stop();
    },
  };
}

async function actionCost(
  github: StandIn,
  inputs: Record<string, string>,
  options: ActionOptions,
): Promise<Cost> {
  github.clearRequests();
  const { exitCode, stdout, stderr } = await runAction(inputs, { github, token: workflowToken, ...options });
  // A first run has nothing to be compared with.
  if (exitCode !== 0 && !/first run/i.test(stdout)) throw new Error(stdout);
  const own = github.requests.filter(({ token }) => token === workflowToken);
  const sent = own.map(({ body }) => (body === undefined ? 0 : Buffer.byteLength(JSON.stringify(body))));
  return { ...useOf(stderr), requests: own.length, sentBytes: sent.reduce((sum, bytes) => sum + bytes, 0) };
}
