/**
 * The repository `acme/widgets` with a workflow that benchmarks every push and pull request: real git, the action, and the stand-in
 * GitHub. Results are Go's text with chosen values.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type ActionOptions, type ActionResult, runAction } from '../harness/action.ts';
import type { Json } from '../harness/answer.ts';
import { type StandIn, type StandInOptions, startGitHub, workflowToken } from '../harness/github.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

export const INDEX = 'perf/Benchmark/index.json';
export const SEGMENT = 'perf/Benchmark/segments/000001.ndjson';
export const RESULTS = 'bench.txt';

/** Whether a request moves an existing branch: the mutation that commits, or the last of three requests of the REST API. */
export function movesBranch(method: string, path: string, body?: Json): boolean {
  return path === '/graphql'
    ? body.query.startsWith('mutation')
    : method === 'PATCH' && path.includes('git/refs/heads');
}

/** Times in ns by benchmark. */
export type Times = Readonly<Record<string, number>>;

/** What `go test -bench` would have printed. */
export function goOutput(times: Times): string {
  const rows = Object.entries(times).map(([name, ns]) => `Benchmark${name}-2   1000   ${ns} ns/op`);
  return ['goos: linux', 'goarch: amd64', 'cpu: AMD EPYC', ...rows, 'PASS', ''].join('\n');
}

/** A little noise that is the same on every machine: within ±2% of 1. */
export function jitter(step: number): number {
  const noise = Math.sin(step * 12.9898) * 43_758.5453;
  return 1 + 0.04 * (noise - Math.floor(noise) - 0.5);
}

export interface Widgets {
  readonly github: StandIn;
  readonly local: LocalRepository;
  /** A commit on main, pushed, and the workflow's run of it. */
  push(times: Times, inputs?: Record<string, string>, options?: ActionOptions): Promise<ActionResult>;
  /** The workflow's run of what is checked out. */
  run(times: Times, inputs?: Record<string, string>, options?: ActionOptions): Promise<ActionResult>;
  /** So many quiet pushes: `Parse` near 1,000 ns and `Render` near 5,000 ns. */
  pushQuietly(count: number): Promise<void>;
  /** Opens a pull request from a branch with one commit. */
  openPullRequest(branch: string, login?: string, base?: string): Promise<PullRequest>;
  stop(): Promise<void>;
}

export interface PullRequest {
  readonly number: number;
  /** A further push to the branch. */
  push(message?: string, login?: string): Promise<void>;
  /** The workflow's run on the newest push, on a default (shallow, merge) checkout. */
  run(times: Times, inputs?: Record<string, string>, options?: ActionOptions): Promise<ActionResult>;
  /** The same of the push that is the newest now, for a job that measures when another one is. */
  job(): Promise<
    (times: Times, inputs?: Record<string, string>, options?: ActionOptions) => Promise<ActionResult>
  >;
  /** The same on a checkout of the head itself. */
  runOnHead(times: Times): Promise<ActionResult>;
}

export async function startWidgets(options: StandInOptions = {}): Promise<Widgets> {
  const { results } = options;
  const github = await startGitHub(options);
  const local = await localRepository();
  await local.commit({ 'README.md': 'widgets\n', '.gitignore': `${RESULTS}\n` }, 'Start');
  await local.pushTo(github);
  let step = 0;
  let runId = 1000;

  const run = async (
    folder: string,
    times: Times,
    inputs: Record<string, string>,
    options: ActionOptions,
  ): Promise<ActionResult> => {
    await writeFile(join(folder, RESULTS), goOutput(times));
    const id = ++runId;
    const commit = await local.head();
    const checkedOut = folder === local.dir ? { GITHUB_SHA: commit } : {};
    const ended = await runAction(
      { results: RESULTS, ...inputs },
      {
        github,
        ...(results && { results }),
        cwd: folder,
        token: workflowToken,
        ...options,
        payload: { repository: { default_branch: 'main' }, ...options.payload },
        env: { GITHUB_RUN_ID: String(id), ...checkedOut, ...options.env },
      },
    );
    const { event = 'push', payload } = options;
    const branch = payload?.pull_request?.head.ref ?? payload?.ref?.replace('refs/heads/', '') ?? 'main';
    const conclusion = ended.exitCode === 0 ? 'success' : 'failure';
    github.workflowRuns.add({ id, event, branch, conclusion, commit });
    return ended;
  };

  const commitStep = () => local.commit({ 'step.txt': String(++step) });

  const widgets: Widgets = {
    github,
    local,
    async push(times, inputs = {}, options = {}) {
      await commitStep();
      await local.pushTo(github);
      return run(local.dir, times, inputs, options);
    },
    run: (times, inputs = {}, options = {}) => run(local.dir, times, inputs, options),
    async pushQuietly(count) {
      const known = knownQuiet(count);
      if (known && step === 0) {
        const steps = Array.from({ length: known.count }, (_, i) => String(i + 1));
        await local.commits('step.txt', steps);
        if ((await local.head()) !== known.commit) throw new Error('quiet pushes come before all others');
        await local.pushTo(github);
        await github.commitFiles('gh-pages', known.files);
        step += known.count;
        runId += known.count;
      }
      const isFirst = (known?.count ?? 0) === step;
      const missing = count - (isFirst ? step : 0);
      for (let i = 0; i < missing; i++) {
        const result = await widgets.push({ Parse: 1000 * jitter(step), Render: 5000 * jitter(step + 7) });
        if (result.exitCode !== 0) throw new Error(result.stdout);
      }
      if (isFirst && missing > 0)
        keepQuiet({ count, commit: await local.head(), files: await historyFiles(github) });
    },
    async openPullRequest(branch, login = 'acme', base = 'main') {
      const push = async (message?: string, by?: string) => {
        await local.checkout(branch);
        await local.commit({ [`${branch}.txt`]: String(++step) }, message, by);
        await local.checkout('main');
        await local.pushTo(github);
      };
      await local.git('branch', branch, base);
      await push();
      const opened = await github.createPullRequest({ head: branch, base });
      const jobOn = async (sha: string) => {
        await local.pushTo(github);
        const checkout = await local.shallowClone(sha);
        const payload = {
          pull_request: {
            number: opened.number,
            head: {
              sha: await local.commitOf(branch),
              ref: branch,
              repo: { full_name: 'acme/widgets' },
            },
            base: { ref: base, sha: await local.commitOf(base) },
            user: { login },
          },
        };
        return (times: Times, inputs: Record<string, string> = {}, options: ActionOptions = {}) =>
          run(checkout.dir, times, inputs, { event: 'pull_request', payload, ...options });
      };
      const job = async () => jobOn(await local.pullRequestMerge(base, branch));
      return {
        number: opened.number,
        push,
        job,
        run: async (times, inputs = {}, options = {}) => (await job())(times, inputs, options),
        runOnHead: async (times) => (await jobOn(await local.commitOf(branch)))(times),
      };
    },
    async stop() {
      local.remove();
      await github.stop();
    },
  };
  return widgets;
}

/** What so many quiet pushes left. Commits have the same hashes each time, so that it is true for every test. */
interface Quiet {
  readonly count: number;
  readonly commit: string;
  readonly files: Record<string, string>;
}

const quietFolder = inject('folder');

/** The longest known one that is not longer. */
function knownQuiet(count: number): Quiet | undefined {
  for (let length = count; length > 0; length--) {
    const path = join(quietFolder, `quiet-${length}.json`);
    const known = quietRead.get(path) ?? (existsSync(path) && JSON.parse(readFileSync(path, 'utf8')));
    if (!known) continue;
    quietRead.set(path, known);
    return known;
  }
  return undefined;
}

/** By path: each has the 0.7 MB of a page. */
const quietRead = new Map<string, Quiet>();

/** Another worker may be reading or writing the same one. */
function keepQuiet(quiet: Quiet): void {
  const path = join(quietFolder, `quiet-${quiet.count}.json`);
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(quiet));
  renameSync(unfinished, path);
}

/** All that the action wrote to the branch. */
export async function historyFiles(github: StandIn): Promise<Record<string, string>> {
  const sha = await github.branchSha('gh-pages');
  const { tree } = await github.api('GET', `/repos/acme/widgets/git/trees/${sha}?recursive=1`);
  const files: Record<string, string> = {};
  for (const { type, path, sha: blob } of tree) {
    if (type !== 'blob') continue;
    const { content } = await github.api('GET', `/repos/acme/widgets/git/blobs/${blob}`);
    files[path] = Buffer.from(content, 'base64').toString('utf8');
  }
  return files;
}

/** The stored runs and events of the suite, as lines. */
export async function storedLines(github: StandIn): Promise<Record<string, unknown>[]> {
  const text = await github.readFile('gh-pages', SEGMENT);
  return (text ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
