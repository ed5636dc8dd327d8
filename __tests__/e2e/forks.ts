/**
 * A pull request from a fork: its job measures with a read-only token, and a second workflow, triggered when the first ends, may
 * comment and publishes. Both run the action through the real clients.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { USUAL_DEADLINES } from '../../src/github/client.ts';
import { type ActionOptions, type ActionResult, runAction } from '../harness/action.ts';
import { contributor, type Json, workflowToken } from '../harness/github.ts';
import { everyPermission } from '../harness/permissions.ts';
import { type ResultsService, startResultsService } from '../harness/results-service.ts';
import { goOutput, RESULTS, startWidgets, type Times, type Widgets } from './widgets.ts';

export const FORK = `${contributor}/widgets`;
export const ARTIFACT = 'perf-regression-pull-request-Benchmark.1';

/** The run of the workflow that measures, which the tests' artifacts are of. */
export const RUN_ID = 5001;

const tokens = {
  [workflowToken]: everyPermission,
  fork: { contents: 'read', 'pull-requests': 'read' },
  publisher: { actions: 'read', contents: 'read', 'pull-requests': 'write' },
} as const;

/** Its jobs run one after another: none waits for what another one may be writing. */
const deadlines = { ...USUAL_DEADLINES, locks: { ...USUAL_DEADLINES.locks, lagMs: 1 } };

export interface Fork {
  readonly widgets: Widgets;
  readonly results: ResultsService;
  /** Number of the pull request. */
  readonly number: number;
  /** Newest commit of the pull request. */
  head(): Promise<string>;
  push(): Promise<void>;
  /** The fork's own job, on a default (shallow, merge) checkout. */
  measure(times: Times, inputs?: Record<string, string>, options?: ActionOptions): Promise<ActionResult>;
  /** The same on a checkout of the head itself. */
  measureHead(times: Times): Promise<ActionResult>;
  /** What GitHub tells of the fork's run. */
  event(changes?: Json): Promise<Json>;
  /** The second workflow, on a checkout of the default branch. */
  publish(changes?: Json, inputs?: Record<string, string>, options?: ActionOptions): Promise<ActionResult>;
  /** Texts of the comments on the pull request. */
  bodies(): Promise<string[]>;
  stop(): Promise<void>;
}

/** With a history of six quiet runs. */
export async function startFork(): Promise<Fork> {
  const results = await startResultsService();
  const widgets = await startWidgets({ results, tokens });
  const { github, local } = widgets;
  await widgets.pushQuietly(6);
  const repository = await github.createFork();
  let step = 0;
  let runId = RUN_ID - 1;

  const push = async () => {
    await local.checkout('topic');
    await local.commit({ 'topic.txt': String(++step) });
    await local.checkout('main');
    await local.pushTo(github, repository);
  };
  await push();
  const { number } = await github.createPullRequest({ head: `${contributor}:topic`, login: contributor });
  const head = () => local.git('rev-parse', 'topic');

  const measureOn = async (
    commit: string,
    times: Times,
    inputs: Record<string, string>,
    options: ActionOptions,
  ): Promise<ActionResult> => {
    await local.pushTo(github, repository);
    const { dir } = await local.shallowClone(commit);
    await writeFile(join(dir, RESULTS), goOutput(times));
    const sha = await head();
    runId++;
    github.workflowRuns.add({ id: runId, event: 'pull_request', branch: 'topic', commit: sha, fork: true });
    const pull_request = {
      number,
      head: { sha, ref: 'topic', repo: { full_name: repository } },
      base: { ref: 'main', sha: await local.git('rev-parse', 'main') },
      user: { login: contributor },
    };
    return runAction(
      { results: RESULTS, ...inputs },
      {
        github,
        results,
        cwd: dir,
        token: 'fork',
        event: 'pull_request',
        payload: { repository: { default_branch: 'main' }, pull_request },
        env: { GITHUB_RUN_ID: String(runId) },
        deadlines,
        ...options,
      },
    );
  };

  const fork: Fork = {
    widgets,
    results,
    number,
    head,
    push,
    measure: async (times, inputs = {}, options = {}) =>
      measureOn(await local.pullRequestMerge('main', 'topic'), times, inputs, options),
    measureHead: async (times) => measureOn(await head(), times, {}, {}),
    async event(changes = {}) {
      const run = {
        id: Math.max(runId, RUN_ID),
        name: 'Benchmark',
        event: 'pull_request',
        run_attempt: 1,
        run_started_at: '2026-01-09T08:00:00Z',
        conclusion: 'success',
        head_sha: await head(),
        head_branch: 'topic',
        head_repository: { full_name: repository },
        // GitHub leaves it empty for forks.
        pull_requests: [],
      };
      return { ...run, ...changes };
    },
    async publish(changes = {}, inputs = {}, options = {}) {
      const workflow_run = await fork.event(changes);
      const { dir } = await local.shallowClone(await local.git('rev-parse', 'main'));
      return runAction(
        { mode: 'publish', ...inputs },
        {
          github,
          results,
          cwd: dir,
          token: 'publisher',
          event: 'workflow_run',
          payload: { repository: { default_branch: 'main' }, workflow_run },
          env: { GITHUB_RUN_ID: '6001', GITHUB_WORKFLOW: 'Publish' },
          deadlines,
          ...options,
        },
      );
    },
    bodies: async () => (await github.comments(number)).map(({ body }) => body),
    async stop() {
      await widgets.stop();
      await results.stop();
    },
  };
  return fork;
}
