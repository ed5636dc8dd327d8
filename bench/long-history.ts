/**
 * Measures the cost of a long history: storing run 5,001 of a suite with 1,000 benchmarks compared with run 11, through GitHub's
 * API and through git; the bytes that a check reads; and the size of a branch after 1,000 commits.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runAction } from '../__tests__/harness/action.ts';
import { type StandIn, startGitHub, workflowToken } from '../__tests__/harness/github.ts';
import { node24, projectRoot, runProcess } from '../__tests__/harness/process.ts';
import { type LocalRepository, localRepository } from '../__tests__/harness/repository.ts';
import { publishedFiles } from '../src/history/latest-json.ts';
import { HistoryLog } from '../src/history/log.ts';
import { gitBranch } from '../src/storage/git-branch.ts';
import { localEnvironment } from '../src/system/machine.ts';
import { goText, longHistory, runAt } from './stored-history.ts';
import { keepFigures, SAYS_USE, type Use, useOf } from './timing.ts';

const BENCHMARKS = 1000;
const SUITE = 'Benchmark';

/** Stored runs. The newest segment has five of them in both cases, so that the same amount is written. */
const LENGTHS = [10, 100, 5000];
const TIMES = 3;

const environment = { ...localEnvironment({}), os: 'linux', arch: 'x64', cpu: 'AMD EPYC' };

interface Cost extends Use {
  readonly wallMs: number;
  /** API requests, or git processes. */
  readonly requests: number;
  /** Bytes of bodies in both directions, or of new objects. */
  readonly bytes: number;
  /** Requests for segments and their bytes: the newest is read to append to it, the others for the baseline. */
  readonly segments: number;
  readonly segmentBytes: number;
}

export async function benchLongHistory(): Promise<void> {
  await benchClone();
  console.log(`\nStoring a run of ${BENCHMARKS} benchmarks (medians of ${TIMES})`);
  for (const length of LENGTHS) {
    const files = longHistory(SUITE, { benchmarks: BENCHMARKS, runs: length }, environment);
    print(`action on a push: check and store run ${length + 1}`, await throughGitHub(files, length));
    print(`record through git: store run ${length + 1}`, await throughGit(files, length));
  }
}

function print(label: string, costs: readonly Cost[]): void {
  const middle = (of: (cost: Cost) => number) =>
    costs.map(of).sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? Number.NaN;
  const window = middle(({ segmentBytes }) => segmentBytes);
  const figures = [
    `${middle(({ wallMs }) => wallMs).toFixed(0)} ms`,
    `${middle(({ processMs }) => processMs).toFixed(0)} ms of process time`,
    megabytes(middle(({ rssMaxBytes }) => rssMaxBytes)),
    `${middle(({ requests }) => requests)} requests (${middle(({ segments }) => segments)} for segments)`,
    `${kilobytes(middle(({ bytes }) => bytes))}${window > 0 ? ` (${kilobytes(window)} of them segments that were read)` : ''}`,
  ];
  console.log(`  ${label.padEnd(52)} ${figures.join(', ')}`);
  const metric = (name: string, unit: string, of: (cost: Cost) => number) => {
    return { name, unit, values: costs.map(of) };
  };
  keepFigures(
    `A long history: ${label}`,
    metric('processor time', 'ms', ({ processMs }) => processMs),
    metric('memory', 'bytes', ({ rssMaxBytes }) => rssMaxBytes),
    metric('requests', '', ({ requests }) => requests),
    metric('transferred', 'bytes', ({ bytes }) => bytes),
  );
}

async function throughGitHub(files: ReadonlyMap<string, string>, length: number): Promise<Cost[]> {
  const github = await startGitHub();
  const local = await localRepository();
  try {
    await local.commit({ 'step.txt': '0' });
    await local.pushTo(github);
    await upload(github, files);
    const costs: Cost[] = [];
    for (let i = 0; i < TIMES; i++) {
      await local.commit({ 'step.txt': `${i + 1}` });
      await local.pushTo(github);
      writeFileSync(join(local.dir, 'bench.txt'), goText({ benchmarks: BENCHMARKS, runs: length + i }));
      github.clearRequests();
      const env = { GITHUB_RUN_ID: String(9000 + i), NODE_OPTIONS: `--require=${SAYS_USE}` };
      const { exitCode, stdout, stderr, durationMs } = await runAction(
        { results: 'bench.txt' },
        { github, token: workflowToken, cwd: local.dir, env },
      );
      if (exitCode !== 0 || !stdout.includes('Stored as run')) throw new Error(stdout);
      const own = github.requests.filter(({ token }) => token === workflowToken);
      const read = own.filter(({ path }) => path.includes('/segments/'));
      const bytesOf = (requests: typeof own) => requests.reduce((sum, { bytes }) => sum + bytes, 0);
      costs.push({
        ...useOf(stderr),
        wallMs: durationMs,
        requests: own.length,
        bytes: bytesOf(own),
        segments: read.length,
        segmentBytes: bytesOf(read),
      });
    }
    return costs;
  } finally {
    local.remove();
    await github.stop();
  }
}

/** In batches: one request with all of them would exceed the largest string. */
async function upload(github: StandIn, files: ReadonlyMap<string, string>): Promise<void> {
  const entries = [...files];
  for (let i = 0; i < entries.length; i += 40) {
    await github.commitFiles('gh-pages', Object.fromEntries(entries.slice(i, i + 40)));
  }
}

async function throughGit(files: ReadonlyMap<string, string>, length: number): Promise<Cost[]> {
  const local = await localRepository();
  try {
    await local.commit({ 'step.txt': '0', '.gitignore': 'bench.txt\n' });
    await branchOf(local, files);
    const costs: Cost[] = [];
    const cli = join(projectRoot, 'dist/cli.js');
    for (let i = 0; i < TIMES; i++) {
      writeFileSync(join(local.dir, 'bench.txt'), goText({ benchmarks: BENCHMARKS, runs: length + i }));
      const before = await looseBytes(local);
      const trace = join(local.dir, '.git', `trace-${i}`);
      const env = { PATH: process.env.PATH ?? '', HOME: local.dir, GIT_TRACE2_EVENT: trace };
      const start = performance.now();
      const { exitCode, stdout, stderr } = await runProcess(
        node24,
        ['--require', SAYS_USE, cli, 'record', 'bench.txt', '--suite', SUITE],
        { cwd: local.dir, env },
      );
      if (exitCode !== 0 || !stdout.includes('Stored')) throw new Error(stderr);
      const wallMs = performance.now() - start;
      const calls = execFileSync('grep', ['"event":"start"', trace], { encoding: 'utf8' }).trim().split('\n');
      costs.push({
        ...useOf(stderr),
        wallMs,
        requests: calls.length,
        bytes: (await looseBytes(local)) - before,
        segments: calls.filter((call) => /ls-tree.*\/segments\/\d/.test(call)).length,
        segmentBytes: 0,
      });
    }
    return costs;
  } finally {
    local.remove();
  }
}

/** Commits the files to gh-pages without changing the checkout. */
async function branchOf(local: LocalRepository, files: ReadonlyMap<string, string>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'perf-regression-branch-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const env = { ...process.env, GIT_INDEX_FILE: join(folder, '..', 'perf-regression-index') };
    const git = (...args: string[]) =>
      execFileSync('git', [`--git-dir=${join(local.dir, '.git')}`, `--work-tree=${folder}`, ...args], {
        cwd: folder,
        env,
        encoding: 'utf8',
      }).trim();
    git('add', '--all', '.');
    const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];
    const commit = git(...identity, 'commit-tree', git('write-tree'), '-m', 'history');
    git('update-ref', 'refs/heads/gh-pages', commit);
    rmSync(env.GIT_INDEX_FILE, { force: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loose objects of the repository. */
async function looseBytes(local: LocalRepository): Promise<number> {
  return Number(/^size: (\d+)/m.exec(await local.git('count-objects', '-v'))?.[1]) * 1024;
}

/** One commit for each run through the adapter, then packed like on a server. */
async function benchClone(): Promise<void> {
  const size = { benchmarks: 100, runs: 1000 };
  const local = await localRepository();
  try {
    const log = new HistoryLog(gitBranch(local.dir, 'gh-pages'), 'perf', SUITE);
    const start = performance.now();
    for (let i = 0; i < size.runs; i++) {
      const run = runAt(SUITE, i, size.benchmarks, environment);
      await log.append(run, [], async () => false, { files: publishedFiles(run), tracked: 'main' });
    }
    const each = (performance.now() - start) / size.runs;
    await local.git('gc', '--quiet', '--prune=now');
    const packed = Number(/^size-pack: (\d+)/m.exec(await local.git('count-objects', '-v'))?.[1]) * 1024;
    console.log(
      `  a clone after ${size.runs} commits of ${size.benchmarks} benchmarks: ${megabytes(packed)} (${each.toFixed(0)} ms a commit)`,
    );
  } finally {
    local.remove();
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(0)} kB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
