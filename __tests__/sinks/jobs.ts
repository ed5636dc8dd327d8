/** Jobs that store at the same time: each with its own client and token, in this process, against one stand-in GitHub. */
import { lineageOnGitHub } from '../../src/baseline/lineage.ts';
import { placingOf } from '../../src/baseline/placing.ts';
import { check } from '../../src/check/check.ts';
import { parseConfig } from '../../src/config/config.ts';
import { GitHub, USUAL_DEADLINES } from '../../src/github/client.ts';
import { readContext } from '../../src/github/context.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { EMPTY_WINDOW } from '../../src/history/window.ts';
import { noBaseline } from '../../src/model/baseline.ts';
import type { Run } from '../../src/model/run.ts';
import { historySink } from '../../src/sinks/history.ts';
import type { CheckedSuite } from '../../src/sinks/sink.ts';
import { githubBranch } from '../../src/storage/github-branch.ts';
import { policy } from '../check/runs.ts';
import type { StandIn } from '../harness/github.ts';
import { everyPermission, type Permissions } from '../harness/permissions.ts';
import { measurementsOf, QUIET } from '../runs.ts';

export const COMMIT = 'c0ffee1c0ffee1c0ffee1c0ffee1c0ffee1c0ffe';

export interface Storing {
  /** One run of each. */
  readonly suites: readonly string[];
  /** The history's branch. */
  readonly branch?: string;
  readonly permissions?: Permissions;
  /** Longest first pause after a lost race, in milliseconds. */
  readonly pauseMs?: number;
  /** Sees each request before it is sent, and its answer. */
  readonly intercept?: (send: () => Promise<unknown>, route: string) => Promise<unknown>;
}

/** The run that the job of that name stores. */
export function runBy(job: string, suite: string): Run {
  return {
    id: `7.1.${job}.${suite}`,
    suite,
    commit: COMMIT,
    branch: 'main',
    time: '2026-01-05T08:00:00.000Z',
    environment: QUIET,
    // More values than a history keeps, in none of which floating point is exact.
    measurements: measurementsOf({ Parse: 1000.1, Render: 5000 / 3 }).map((each) => ({
      ...each,
      sample: { ...each.sample, values: Array.from({ length: 25 }, (_, i) => each.sample.centre + i / 7) },
    })),
  };
}

/** The history sink of one job. @returns what its log says */
export async function storeAs(
  job: string,
  github: StandIn,
  { suites, branch = 'gh-pages', permissions = everyPermission, pauseMs = 20, intercept }: Storing,
): Promise<string> {
  const token = `ghs_${job}`;
  github.permissions.set(token, permissions);
  const races = { budgetMs: 600_000, pauseMs };
  const api = { ...USUAL_DEADLINES.api, requestMs: 120_000, budgetMs: 600_000, pauseMs };
  const deadlines = { ...USUAL_DEADLINES, api, races };
  const client = new GitHub({ owner: 'acme', repo: 'widgets' }, token, github.url, deadlines);
  if (intercept) {
    const send = client.request.bind(client);
    client.request = ((route, ...rest) => intercept(() => send(route, ...rest), route)) as GitHub['request'];
  }
  const config = parseConfig(new Map(Object.entries({ results: 'bench.txt', branch, dashboard: 'false' })));
  const context = await readContext({
    GITHUB_REPOSITORY: 'acme/widgets',
    GITHUB_JOB: job,
    GITHUB_RUN_ID: '7',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
  });
  const lineage = lineageOnGitHub(client, { commit: COMMIT, parents: [] });
  const history = githubBranch(client, branch);
  const judged = suites.map((suite): CheckedSuite => {
    const log = new HistoryLog(history, config.historyDir, suite);
    const run = runBy(job, suite);
    const options = { reruns: [], records: true, override: null, warnings: [] };
    const report = check(run, noBaseline({ code: 'nowhere' }), policy, options);
    const placing = placingOf(run, EMPTY_WINDOW, log, lineage);
    const window = EMPTY_WINDOW;
    return {
      ...{ report, run, log, window, lineage, placing },
      ...{ late: undefined, bound: [], measured: [], rounds: undefined, profiled: undefined },
    };
  });
  // A job has read the newest runs when it stores.
  await Promise.all(judged.map(({ log }) => log.segmentsFromNewest(1).next()));
  const said: string[] = [];
  await historySink.deliver({
    config,
    context,
    github: client,
    runner: {
      env: {},
      now: () => new Date(),
      input: () => '',
      info: (message) => void said.push(message),
      annotate: ({ message }) => void said.push(message),
      output() {},
      group: async (_, work) => work(),
      mask() {},
      async summarize() {},
    },
    judged,
    reports: judged.map(({ report }) => report),
    markdown: () => '',
    snapshotStores: [],
    exitCode: 0,
    checkout: COMMIT,
    links: async () => ({}),
  });
  return said.join('\n');
}

/** Requests of each job. */
export function requestsBy(github: StandIn, job: string): string[] {
  return github.requests
    .filter(({ token }) => token === `ghs_${job}`)
    .map(({ method, path }) => `${method} ${path}`);
}

/** The references at which runs wait. */
export async function waitingIn(github: StandIn): Promise<string[]> {
  const refs = await github.api('GET', '/repos/acme/widgets/git/matching-refs/perf-regression/waiting/');
  return refs.map(({ ref }: { ref: string }) => ref);
}

/** Lines of runs and events of a suite, with the numbers of series of its first table. */
export async function linesOf(github: StandIn, suite: string, branch = 'gh-pages'): Promise<string[]> {
  const text = await github.readFile(branch, `perf/${suite}/segments/000001.ndjson`);
  return (text ?? '').split('\n').filter((line) => line !== '');
}

export async function idsOf(github: StandIn, suite: string, branch = 'gh-pages'): Promise<string[]> {
  const lines = (await linesOf(github, suite, branch)).map((line) => JSON.parse(line));
  return lines.filter(({ type }) => type === 'run').map(({ id }) => id);
}
