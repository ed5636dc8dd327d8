/**
 * Measures speed on this machine: processes of the bundled action against the stand-in GitHub, an empty node process for
 * comparison, and the pure parts alone. Prints medians without judging them.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAction, runCli } from '../__tests__/harness/action.ts';
import { type StandIn, startGitHub, workflowToken } from '../__tests__/harness/github.ts';
import { node24, runProcess } from '../__tests__/harness/process.ts';
import { localRepository } from '../__tests__/harness/repository.ts';
import { trendsOf } from '../src/analysis/trends.ts';
import { parseResults } from '../src/formats/parse.ts';
import { COMMENT_BYTES, renderMarkdown } from '../src/reporters/markdown.ts';
import { changePoints } from '../src/stats/change-points.ts';
import { seededRandom } from '../src/stats/random.ts';
import { localEnvironment } from '../src/system/machine.ts';
import { benchDashboard } from './dashboard.ts';
import { decide, POLICY } from './decide.ts';
import { benchDeciding } from './deciding.ts';
import { benchLongHistory } from './long-history.ts';
import { benchStart } from './start.ts';
import { benchStopwatches } from './stopwatch.ts';
import { goText, runAt, type Size, storedHistory } from './stored-history.ts';
import { type Figures, printFigures, repeat, SAYS_USE, useOf } from './timing.ts';
import { benchWriters } from './writers.ts';

const SIZE: Size = { benchmarks: 100, runs: 100 };
const TIMES = 10;

await benchStart();
await benchProcesses();
await benchPureParts();
await benchDeciding();
await benchLongHistory();
await benchLargeFiles();
await benchDashboard();
await benchStopwatches();
await benchWriters();
reportBundle();

async function benchProcesses(): Promise<void> {
  const github = await startGitHub();
  const local = await localRepository();
  try {
    const commits: string[] = [];
    for (let i = 0; i < SIZE.runs; i++) commits.push(await local.commit({ 'step.txt': `${i}` }));
    await local.checkout('topic', 'main');
    const head = await local.commit({ 'topic.txt': '1' });
    await local.checkout('main');
    await local.pushTo(github);
    const environment = { ...localEnvironment({}), os: 'linux', arch: 'x64', cpu: 'AMD EPYC' };
    await github.commitFiles('gh-pages', await storedHistory('Benchmark', SIZE, commits, environment));
    const { number } = await github.createPullRequest({ head: 'topic' });
    const merge = await local.shallowClone(await local.pullRequestMerge('main', 'topic'));
    await local.pushTo(github);
    writeFileSync(join(merge.dir, 'bench.txt'), goText(SIZE));
    writeFileSync(join(local.dir, 'bench.txt'), goText(SIZE));
    const base = await local.git('rev-parse', 'main');
    const pullRequest = {
      number,
      head: { sha: head, ref: 'topic', repo: { full_name: 'acme/widgets' } },
      base: { ref: 'main', sha: base },
    };

    const common = { github, token: workflowToken };
    const onPullRequest = () =>
      runAction(
        { results: 'bench.txt' },
        { ...common, cwd: merge.dir, event: 'pull_request', payload: { pull_request: pullRequest } },
      );
    let runId = 5000;
    const onPush = () =>
      runAction(
        { results: 'bench.txt' },
        { ...common, cwd: local.dir, env: { GITHUB_RUN_ID: String(++runId) } },
      );
    printFigures(`Whole processes (${SIZE.benchmarks} benchmarks, ${SIZE.runs} stored runs)`, [
      await repeat('an empty node process', TIMES, () =>
        timed(() => runProcess(node24, ['-e', '0'], { cwd: '.', env: {} })),
      ),
      await repeat('perf-regression --version', TIMES, () => timed(() => runCli(['--version']))),
      await actionFigures('action on a pull request', github, onPullRequest),
      await actionFigures('action on a push, recording', github, onPush),
    ]);
  } finally {
    local.remove();
    await github.stop();
  }
}

async function actionFigures(
  label: string,
  github: StandIn,
  run: () => ReturnType<typeof runAction>,
): Promise<Figures> {
  let requests = 0;
  const once = async () => {
    github.clearRequests();
    const { exitCode, durationMs, stdout } = await run();
    if (exitCode !== 0) throw new Error(`${label} ended with ${exitCode}:\n${stdout}`);
    requests = github.requests.filter((request) => request.token === workflowToken).length;
    return durationMs;
  };
  return repeat(label, TIMES, once, () => `${requests} API requests`);
}

async function benchPureParts(): Promise<void> {
  const lines = goText({ benchmarks: 100_000, runs: 1 });
  const source = { kind: 'file', file: { path: 'bench.txt', text: lines } } as const;
  const at = (i: number, benchmarks: number) => runAt('bench', i, benchmarks, localEnvironment({}));
  const checkContext = (benchmarks: number) => {
    const earlier = Array.from({ length: 100 }, (_, i) => at(i, benchmarks));
    const now = at(100, benchmarks);
    return () => decide(now, earlier);
  };
  const large = decide(at(31, 5000), [at(1, 5000)]);
  const random = seededRandom(1);
  const longSeries = Array.from(
    { length: 10_000 },
    (_, i) => random() + random() + (i % 700 < 350 ? 0 : 0.5),
  );
  const thousand = Array.from({ length: 1000 }, (_, i) => at(i, 100));
  const period = { ...POLICY, branch: 'main', days: 9999, now: new Date('2026-03-01T00:00:00Z') };
  const memory = () => `${Math.round(process.memoryUsage().rss / 1e6)} MB in all, the runs included`;
  const without =
    <T>(work: () => T) =>
    () => {
      work();
      return undefined;
    };
  printFigures('Pure parts', [
    await repeat(
      'read 100,000 lines of Go',
      TIMES,
      without(() => parseResults([source], 'auto')),
    ),
    await repeat('judge 1,000 benchmarks against 100 runs', TIMES, without(checkContext(1000)), memory),
    await repeat('judge 10,000 benchmarks against 100 runs', 2, without(checkContext(10_000)), memory),
    await repeat(
      'trends of 1,000 runs of 100 benchmarks',
      2,
      without(() => trendsOf(thousand, period)),
    ),
    await repeat(
      'change points of one series of 10,000 runs',
      TIMES,
      without(() => changePoints(longSeries)),
    ),
    await repeat(
      'render the comment of 5,000 benchmarks',
      TIMES,
      without(() => renderMarkdown(large, COMMENT_BYTES)),
    ),
  ]);
}

/** Result files of pytest-benchmark and Google Benchmark, about 50 MB each. */
async function benchLargeFiles(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'perf-regression-bench-'));
  const random = (i: number) => Math.abs(Math.sin(i * 12.9898)) * 1e-3;
  const pytest = Array.from({ length: 250 }, (_, k) => ({
    name: `test_${k}`,
    fullname: `test_bench.py::test_${k}`,
    stats: {
      mean: 5e-4,
      rounds: 10_000,
      data: Array.from({ length: 10_000 }, (_, i) => random(k * 1e4 + i)),
    },
  }));
  const google = Array.from({ length: 220_000 }, (_, i) => ({
    name: `BM_${i % 20_000}`,
    run_name: `BM_${i % 20_000}`,
    run_type: 'iteration',
    repetitions: 11,
    threads: 1,
    iterations: 266_113,
    real_time: random(i),
    cpu_time: random(i + 1),
    time_unit: 'ns',
  }));
  const texts = {
    'pytest-benchmark': JSON.stringify({ machine_info: {}, commit_info: {}, benchmarks: pytest }),
    'google-benchmark': JSON.stringify({ context: { num_cpus: 2 }, benchmarks: google }, null, 1),
  };
  try {
    const rows: Figures[] = [];
    for (const [tool, text] of Object.entries(texts)) {
      const file = join(folder, `${tool}.json`);
      writeFileSync(file, text);
      rows.push(await largeFileFigures(tool, file));
    }
    printFigures('Large files', rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function largeFileFigures(tool: string, file: string): Promise<Figures> {
  const { size } = statSync(file);
  const cli = join(import.meta.dirname, '../dist/cli.js');
  let rssMaxBytes = 0;
  const once = async () => {
    const start = performance.now();
    const { exitCode, stderr } = await runProcess(node24, ['--require', SAYS_USE, cli, 'parse', file], {
      cwd: '.',
      env: {},
    });
    if (exitCode !== 0) throw new Error(stderr);
    rssMaxBytes = Math.max(rssMaxBytes, useOf(stderr).rssMaxBytes);
    return performance.now() - start;
  };
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  return repeat(`parse ${megabytes(size)} of ${tool} JSON`, TIMES, once, () => {
    return `${megabytes(rssMaxBytes)} of memory, ${(rssMaxBytes / size).toFixed(1)} times its size`;
  });
}

function reportBundle(): void {
  const dist = join(import.meta.dirname, '../dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  console.log('\nBundle');
  for (const file of files.sort()) {
    const path = join(dist, file);
    const heavy = ['@actions/artifact', '@actions/cache'].filter((name) =>
      readFileSync(path, 'utf8').includes(`node_modules/${name}/`),
    );
    console.log(
      `  ${file.padEnd(62)} ${String(statSync(path).size).padStart(12)} bytes   ${heavy.join(' ')}`.trimEnd(),
    );
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
