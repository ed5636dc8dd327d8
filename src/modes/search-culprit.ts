/**
 * `bisect: auto`: after a run of the tracked branch was reported, searches for the commits that brought its regressions. Each open issue
 * says which commits and which series to search; the answer is a comment there. A search is made once, by one job, or by the workflow that
 * this one starts; what ran out of time is resumed by the next run of the branch. Nothing here changes the verdict.
 */
import { createHash } from 'node:crypto';
import type { Policy } from '../check/policy.ts';
import type { GitHub, Need } from '../github/client.ts';
import { type Issue, listIssues } from '../github/issues.ts';
import { forgetClaim, SearchClaim } from '../github/search-claims.ts';
import type { Workflow } from '../github/workflow.ts';
import { commitsBetween } from '../measure/culprit-search.ts';
import { type Answered, findCulprit } from '../measure/explain-culprit.ts';
import { openCounter } from '../measure/instructions.ts';
import { Interrupted, interruptible } from '../measure/interrupt.ts';
import { openStopwatch } from '../measure/open-stopwatch.ts';
import { type SearchState, stateSchema } from '../measure/search-memory.ts';
import { PAIRED } from '../measure/variant.ts';
import { shortCommit } from '../model/commit.ts';
import { describeError, TransientError, UserError } from '../model/errors.ts';
import { type RegressedSeries, regressionOf } from '../model/regression.ts';
import { culpritText } from '../reporters/culprit.ts';
import type { Reader, RunInfo } from '../results/read-runs.ts';
import { type Ends, isAnswered, reportCulprit } from '../sinks/culprit.ts';
import { OURS } from '../sinks/issue.ts';
import type { CheckedSuite } from '../sinks/sink.ts';
import { git, tryGit } from '../system/git.ts';
import { artifactOf, measuredEnvironment, probeOf, setupOf } from './command-session.ts';
import { profilingOf } from './profiling.ts';
import { protectStepFiles } from './step-files.ts';

/** What the search measures with. */
export interface SearchContext {
  readonly policy: Policy;
  readonly reader: Reader;
  readonly runInfo: RunInfo;
}

/** A search that another job has is not begun again before it should have ended; this is what reporting may take. */
const REPORTING_MS = 5 * 60_000;

/** How long a started workflow has. GitHub's own machines end every job after six hours. */
const WORKFLOW_MS = 6 * 60 * 60_000;

/** A search that cannot succeed, because a commit does not build or the change is not there, is not tried again before. */
const FAILED_MS = 7 * 24 * 60 * 60_000;

/** Each time that the state is stored costs two requests. */
const SAVE_MS = 15_000;

/** Failures are warnings: the verdict stands. */
export async function searchCulprits(
  workflow: Workflow,
  judged: readonly CheckedSuite[],
  context: SearchContext,
): Promise<void> {
  const { config, runner } = workflow;
  if (config.bisect !== 'auto' || config.issue === 'never') return;
  const suites = judged.filter(
    ({ report, late }) =>
      report.records && !late && report.findings.some(({ verdict }) => verdict === 'regressed'),
  );
  if (suites.length === 0) return;
  const deadline = performance.now() + 60_000 * config.bisectMinutes;
  try {
    const tasks = await tasksOf(workflow, new Set(suites.map(({ report }) => report.suite)));
    for (const task of tasks) await new CulpritSearch(workflow, task, context, deadline).begin();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const title = 'perf-regression: the commit of a regression was not searched for';
    runner.annotate({ level: 'warning', title, message: describeError(error) });
  }
}

interface Task {
  readonly issue: number;
  readonly ends: Ends;
  /** The one that got worst. */
  readonly series: RegressedSeries;
}

/** The open regressions of these suites that have a range of commits. */
async function tasksOf({ github }: Workflow, suites: ReadonlySet<string>): Promise<Task[]> {
  return (await listIssues(github, OURS.name)).flatMap(({ number, body }: Issue): Task[] => {
    const {
      suite = '',
      status,
      after: good = '',
      commit: bad = '',
      series = [],
    } = regressionOf(body ?? '') ?? {};
    const [worst] = series;
    const isRange = [good, bad].every((hash) => /^[0-9a-f]{40,64}$/.test(hash));
    if (!suites.has(suite) || status !== 'open' || !isRange || !worst) return [];
    return [{ issue: number, ends: { good, bad }, series: worst }];
  });
}

class CulpritSearch {
  readonly #workflow: Workflow;
  readonly #task: Task;
  readonly #context: SearchContext;
  readonly #deadline: number;

  /** @param deadline by the monotonic clock, in ms */
  constructor(workflow: Workflow, task: Task, context: SearchContext, deadline: number) {
    this.#workflow = workflow;
    this.#task = task;
    this.#context = context;
    this.#deadline = deadline;
  }

  /** Searches, or starts the workflow that does, unless it is done or under way elsewhere. */
  async begin(): Promise<void> {
    const { github, config } = this.#workflow;
    const { issue, ends } = this.#task;
    const leftMs = this.#deadline - performance.now();
    const isElsewhere = config.bisectWorkflow !== '';
    if (!isElsewhere && leftMs <= 0) return this.#say('no minutes are left; the next run searches');
    if (await isAnswered(github, issue, ends)) {
      // The workflow that searched may not be allowed to.
      if (isElsewhere) await forgetClaim(github, { name: this.#name() });
      return;
    }
    const commits = isElsewhere ? [] : await this.#commits();
    const count = isElsewhere ? await commitsOnGitHub(github, ends) : commits.length - 1;
    if (count < 2) return this.#say('its issue names the only commit that it may have come with');
    const claim = await this.#claim(isElsewhere ? WORKFLOW_MS : leftMs + REPORTING_MS);
    if (claim && isElsewhere) await this.#startWorkflow(claim);
    else if (claim) await this.#search(commits, claim);
  }

  #name(): string {
    const { issue, ends } = this.#task;
    return `${issue}-${hashOf(ends).slice(0, 12)}`;
  }

  #say(what: string): void {
    this.#workflow.runner.info(`The regression of issue #${this.#task.issue}: ${what}.`);
  }

  /** @returns undefined if another job has the search */
  async #claim(ms: number): Promise<SearchClaim | undefined> {
    const { github, context, runner } = this.#workflow;
    const of = { name: this.#name(), sha: this.#task.ends.bad, by: context.runUrl };
    const now = runner.now();
    const claim = await SearchClaim.take(github, of, now, new Date(now.getTime() + ms));
    if (claim instanceof SearchClaim) return claim;
    this.#say(`${claim.heldBy} searches for its commit`);
    return undefined;
  }

  async #startWorkflow(claim: SearchClaim): Promise<void> {
    const { github, config, context } = this.#workflow;
    const workflow_id = config.bisectWorkflow;
    const need: Need = { what: `start ${workflow_id}`, permission: 'actions: write' };
    const route = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';
    const given = { workflow_id, ref: context.defaultBranch, inputs: { issue: `${this.#task.issue}` } };
    try {
      const { message } = await github.request(route, given, need);
      if (message === undefined) return this.#say(`${workflow_id} was started to search for its commit`);
      throw noSuchWorkflow(need, message);
    } catch (error) {
      await claim.end();
      throw error;
    }
  }

  /** The commits of the range, the good one first; a shallow clone is completed. */
  async #commits(): Promise<string[]> {
    const { workspace: cwd } = this.#workflow.context;
    const { good, bad } = this.#task.ends;
    const isShallow = (await tryGit(['rev-parse', '--is-shallow-repository'], { cwd })) === 'true';
    if (isShallow) await git(['fetch', '--quiet', '--no-tags', '--unshallow', 'origin'], { cwd });
    return commitsBetween(good, bad, cwd);
  }

  async #search(commits: readonly string[], claim: SearchClaim): Promise<void> {
    const { runner, config } = this.#workflow;
    this.#say(`searches among ${commits.length - 1} commits`);
    const memory = new ClaimedMemory(claim, taskOf(this.#workflow, this.#task));
    let restMs = FAILED_MS;
    try {
      const answered = await this.#measure(commits, memory);
      restMs = 0;
      if (!answered?.isFinal) {
        await memory.release(runner.now());
        return this.#say('the search is not finished; the next run of the branch resumes it');
      }
      const { culprit } = answered;
      runner.info(culpritText(culprit));
      const { issue, ends } = this.#task;
      const answer = { culprit, ends, mentions: config.mentionAuthor };
      const address = await reportCulprit(this.#workflow.github, issue, answer);
      this.#say(`the commit is in ${address}`);
      await claim.end();
    } catch (error) {
      const isOfGitHub = error instanceof TransientError;
      await memory.release(new Date(runner.now().getTime() + (isOfGitHub ? 0 : restMs)));
      throw error;
    }
  }

  async #measure(commits: readonly string[], memory: ClaimedMemory): Promise<Answered | undefined> {
    const workflow = this.#workflow;
    const { config, context, runner } = workflow;
    const { benchmark, metric, ...seen } = this.#task.series;
    const env = measuredEnvironment(workflow);
    const stopwatch = await openStopwatch(env);
    const budget = AbortSignal.timeout(Math.max(1, Math.ceil(this.#deadline - performance.now())));
    const means = {
      ...this.#context,
      ...{ cwd: context.workspace, env },
      setup: setupOf(config),
      artifact: artifactOf(workflow),
      progress: {
        line: (what: string) => runner.info(what),
        warn: (text: string) => runner.info(text),
        step: () => undefined,
      },
    };
    const hunt = { commits, series: { benchmark, metric, isExact: true, seen }, memory };
    try {
      return await protectStepFiles(runner, () =>
        interruptible(async (asked) => {
          const counter = config.metric === 'instructions' ? await openCounter(stopwatch, env) : undefined;
          const probe = probeOf({ stopwatch, workflow, commandContext: this.#context, counter }, PAIRED);
          const stop = AbortSignal.any([asked, budget]);
          return findCulprit(hunt, { ...means, probe, stop }, (commit) =>
            profilingOf(workflow, shortCommit(commit)),
          );
        }),
      );
    } catch (error) {
      if (error instanceof Interrupted || (error instanceof UserError && budget.aborted)) return undefined;
      throw error;
    } finally {
      stopwatch.close();
    }
  }
}

/** What a search knows, stored with its claim. */
class ClaimedMemory {
  readonly #claim: SearchClaim;
  readonly #task: string;
  #known: SearchState | undefined;
  #savedMs = performance.now();

  constructor(claim: SearchClaim, task: string) {
    this.#claim = claim;
    this.#task = task;
  }

  async load(): Promise<SearchState | undefined> {
    const { data } = stateSchema.safeParse(this.#claim.state);
    return data?.task === this.#task ? data : undefined;
  }

  async save(state: SearchState): Promise<void> {
    this.#known = state;
    if (performance.now() - this.#savedMs < SAVE_MS) return;
    this.#savedMs = performance.now();
    await this.#claim.save({ task: this.#task, ...state });
  }

  /** @param until when the next job may go on */
  async release(until: Date): Promise<void> {
    const state = this.#known && { task: this.#task, ...this.#known };
    await this.#claim.save(state ?? this.#claim.state, until);
  }
}

function noSuchWorkflow({ what }: Need, message: string): UserError {
  return new UserError(
    `cannot ${what}: GitHub answers ${message}`,
    'Name in bisect-workflow a file of .github/workflows on the default branch that has   on: workflow_dispatch   with the input issue, such as that of examples/bisect.',
  );
}

/**
 * Another command or setup does not go on from what was measured. The series may be another one: more of them may have joined the regression,
 * and the search keeps to that which it began with.
 */
function taskOf({ config: { written } }: Workflow, task: Task): string {
  const { command, setup, results, tool, artifact, metric } = written;
  return hashOf([task.ends, command, setup, results, tool, artifact, metric]);
}

function hashOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 32);
}

/** How many commits came after the good one. */
async function commitsOnGitHub(github: GitHub, { good, bad }: Ends): Promise<number> {
  const need: Need = { what: 'count the commits of the regression', permission: 'contents: read' };
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
  const asked = { basehead: `${good}...${bad}`, per_page: 1 };
  const { data } = await github.request<{ readonly total_commits?: number }>(route, asked, need);
  return data?.total_commits ?? 0;
}
