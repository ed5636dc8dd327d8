/**
 * The issue about a regression of the tracked branch: one for each level shift of a suite, however many
 * series it affects and however many jobs see it. It is opened, kept up to date, closed when the regression
 * is fixed or accepted, and reopened when it returns. Steps that notify people are done by one job at a time;
 * the body is rewritten by every job.
 */
import { createHash } from 'node:crypto';
import type { Known, Past, Step } from '../analysis/issue-plan.ts';
import { findingOf, stateOf, stepsAfter } from '../analysis/issue-plan.ts';
import { upsertComment } from '../github/comments.ts';
import type { Issue, Label } from '../github/issues.ts';
import { changeIssue, issueThread, listIssues, openIssue } from '../github/issues.ts';
import { withLock } from '../github/lock.ts';
import { newestRuns } from '../history/newest.ts';
import { describeError, UserError } from '../model/errors.ts';
import { type Regression, regressionOf } from '../model/regression.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { type IssueText, issueBody, issueTitle, notes } from '../reporters/issue.ts';
import { WINDOW } from '../stats/window.ts';
import type { CheckedSuite, Job, Sink } from './sink.ts';

/** Every issue of ours has this label: it is how they are found again. */
export const OURS: Label = {
  name: 'perf-regression',
  color: 'd73a4a',
  description: 'A benchmark got worse; managed by perf-regression',
};

const DAY_MS = 86_400_000;

/** If a regression returns later than this, it gets a new issue. */
const REOPENED_DAYS_MAX = 30;

export const issueSink: Sink = {
  what: 'the issue',
  failure: 'warning',

  async deliver(job) {
    const when = job.config.issue;
    if (when === 'never' || (when === 'schedule' && job.context.event !== 'schedule')) return undefined;
    const failures: unknown[] = [];
    let url: string | undefined;
    for (const judged of job.judged.filter(({ report, late }) => report.records && !late)) {
      const tracker = new Tracker(job, judged);
      await tracker.follow().catch((error: unknown) => failures.push(error));
      url ??= tracker.url;
    }
    if (url) job.runner.output('issue-url', url);
    // A failure with one suite must not stop the others.
    const [first, second] = failures;
    if (second) throw new UserError(failures.map(describeError).join('\n'));
    if (first) throw first;
    return url === undefined ? undefined : { issue: url };
  },
};

/** The issues of one suite. */
class Tracker {
  readonly #job: Job;
  readonly #judged: CheckedSuite;
  readonly #report: Report;
  #past: Past | undefined;
  /** Of the first issue that is open at the end. */
  url: string | undefined;

  constructor(job: Job, judged: CheckedSuite) {
    this.#job = job;
    this.#judged = judged;
    this.#report = judged.report;
  }

  async follow(): Promise<void> {
    const steps = await this.#look();
    if (!steps.some(isNews)) return this.#apply(steps);
    const { suite, run } = this.#report;
    // Locks by suite, so that suites do not wait for each other.
    const name = `issues-${createHash('sha256').update(suite).digest('hex').slice(0, 12)}`;
    const sha = run.commit || this.#job.context.sha;
    const isDone = async () => {
      const left = await this.#look();
      if (left.some(isNews)) return false;
      await this.#apply(left);
      return true;
    };
    await withLock(this.#job.github, { name, sha }, isDone, async () => {
      const now = await this.#look();
      await this.#apply(now);
      // Two jobs may open the same issue if one of them could not get the lock.
      if (now.some(({ kind }) => kind === 'open')) {
        await this.#apply((await this.#look()).filter(({ kind }) => kind === 'duplicate'));
      }
    });
  }

  /** The steps to do. Closed issues are read only if one could be reopened. */
  async #look(): Promise<Step[]> {
    const known = await this.#known();
    const isBad = this.#report.findings.some(({ verdict }) => verdict === 'regressed');
    if (known.length === 0 && !isBad) return [];
    const past = await this.#readPast();
    const steps = stepsAfter(this.#report, past, known);
    if (!steps.some(({ kind }) => kind === 'open')) return steps;
    const since = new Date(Date.parse(this.#report.run.time) - REOPENED_DAYS_MAX * DAY_MS);
    return stepsAfter(this.#report, past, [...known, ...(await this.#known(since))]);
  }

  async #known(closedSince?: Date): Promise<Known[]> {
    const issues = await listIssues(this.#job.github, OURS.name, closedSince);
    return issues.flatMap(({ number, state, body }) => {
      const regression = regressionOf(body ?? '');
      if (!regression || regression.suite !== this.#report.suite) return [];
      return [{ number, open: state === 'open', regression }];
    });
  }

  async #readPast(): Promise<Past> {
    if (this.#past) return this.#past;
    const { branch, id } = this.#report.run;
    const before = (runs: readonly Run[]) => runs.filter((run) => run.branch === branch && run.id !== id);
    const segments = this.#judged.log.segmentsFromNewest(WINDOW);
    const { runs, events } = await newestRuns(segments, { counting: before });
    this.#past = { runs: before(runs), events };
    return this.#past;
  }

  async #apply(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      const issue = await this.#take(step);
      if (issue.state === 'open') this.url ??= issue.html_url;
      if (isNews(step))
        this.#job.runner.info(`Issue #${issue.number} (${DONE[step.kind]}): ${issue.html_url}`);
    }
  }

  async #take(step: Step): Promise<Issue> {
    const { github } = this.#job;
    const text = this.#textOf(step.regression);
    if (step.kind === 'open') return this.#open(text);
    if (step.kind === 'duplicate') {
      const body = `${issueBody(text)}\n${notes.duplicate(step.of)}\n`;
      return changeIssue(github, step.number, { body, state: 'closed', state_reason: 'not_planned' });
    }
    const note = noteOf(step, text);
    if (note) await this.#comment(step, note);
    const written = { title: issueTitle(step.regression), body: issueBody(text) };
    return changeIssue(github, step.number, { ...written, ...STATES[step.kind] });
  }

  #open(text: IssueText): Promise<Issue> {
    const { config, github, runner } = this.#job;
    const labels = config.issueLabels.filter((name) => name !== OURS.name);
    const draft = {
      title: issueTitle(text.regression),
      body: issueBody(text),
      labels: [OURS, ...labels.map((name) => ({ name, color: 'ededed', description: '' }))],
      assignees: config.issueAssignees.filter((name) => !name.includes('/')),
    };
    const isThis = ({ body }: Issue) => {
      const other = regressionOf(body ?? '');
      const { suite, newest, kind, after } = text.regression;
      return (
        other?.suite === suite && other.newest === newest && other.kind === kind && other.after === after
      );
    };
    return openIssue(github, draft, isThis, (message) =>
      runner.annotate({ level: 'warning', title: 'perf-regression', message }),
    );
  }

  /** The marker prevents a second comment about this step if the response to the first got lost. */
  async #comment({ kind, number }: Exclude<Step, { kind: 'open' }>, note: string): Promise<void> {
    const mark = createHash('sha256').update(`${kind} ${this.#report.run.id}`).digest('hex').slice(0, 16);
    const marker = `<!-- perf-regression note: ${mark} -->`;
    await upsertComment(this.#job.github, issueThread(number), marker, () => `${marker}\n${note}`);
  }

  #textOf(regression: Regression): IssueText {
    const report = this.#report;
    const { config, context } = this.#job;
    return {
      regression,
      rows: regression.series.map((series) => ({
        series,
        state: stateOf(series, report),
        finding: findingOf(series, report),
      })),
      report,
      repositoryUrl: context.repositoryUrl,
      dashboardUrl: config.dashboardUrl,
      teams: config.issueAssignees.filter((name) => name.includes('/')),
    };
  }
}

const DONE: Readonly<Record<Step['kind'], string>> = {
  open: 'opened',
  update: 'updated',
  join: 'more benchmarks',
  reopen: 'reopened',
  recover: 'closed: recovered',
  accept: 'closed: accepted',
  duplicate: 'closed: duplicate',
};

const STATES = {
  update: {},
  join: {},
  reopen: { state: 'open', state_reason: 'reopened' },
  recover: { state: 'closed', state_reason: 'completed' },
  accept: { state: 'closed', state_reason: 'completed' },
} as const;

/** Whether the step notifies people; then only one job does it. */
function isNews({ kind }: Step): boolean {
  return kind !== 'update';
}

function noteOf(step: Step, text: IssueText): string | undefined {
  if (step.kind === 'join') return notes.joined(step.joined, text);
  if (step.kind === 'reopen') return notes.returned(text);
  if (step.kind === 'recover') return notes.recovered(text);
  return step.kind === 'accept' ? notes.accepted(step.by) : undefined;
}
