/** Compares the runs of a job with their baselines, suite by suite, and applies overrides. Used by every mode that checks. */

import { requireBranchOnGitHub } from '../baseline/base-branch.ts';
import type { Checkout } from '../baseline/base-commit.ts';
import { baseCommitInJob } from '../baseline/base-commit.ts';
import { missingBaselineFiles } from '../baseline/baseline-file.ts';
import { lineageOnGitHub } from '../baseline/lineage.ts';
import { IN_TIME, placingOf } from '../baseline/placing.ts';
import { earlierStep, fileStep, type ResolvedBaseline, resolveBaseline } from '../baseline/resolve.ts';
import { judgedByBoth } from '../check/both-rules.ts';
import { type CheckOptions, check } from '../check/check.ts';
import type { Policy } from '../check/policy.ts';
import type { Config } from '../config/config.ts';
import type { Context } from '../github/context.ts';
import type { Workflow } from '../github/workflow.ts';
import { earlierAttempts } from '../history/attempts.ts';
import { HistoryLog } from '../history/log.ts';
import { profileOfOpenRegression } from '../history/profiles.ts';
import type { SnapshotStore } from '../history/snapshot.ts';
import { EMPTY_WINDOW } from '../history/window.ts';
import type { Baseline } from '../model/baseline.ts';
import { describeError } from '../model/errors.ts';
import { NO_EXPLANATION, withExplanation } from '../model/explanation.ts';
import { once } from '../model/once.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import type { Warning } from '../model/warning.ts';
import { earlierRuns } from '../results/earlier.ts';
import { findOverride } from '../results/override.ts';
import type { Measured, Reader, RunInfo } from '../results/read-runs.ts';
import { withSources } from '../results/sources.ts';
import type { Sources } from '../rules/sources.ts';
import { unmatchedWarnings } from '../rules/unmatched.ts';
import type { CheckedSuite } from '../sinks/sink.ts';
import { githubBranch } from '../storage/github-branch.ts';
import { parseStores } from '../storage/stores.ts';
import { answersInJob, NO_ANSWER } from './answers.ts';
import type { ProposedRules } from './proposed-rules.ts';
import type { SuiteResults } from './read-results.ts';

export interface CheckContext {
  readonly policy: Policy;
  readonly reader: Reader;
  /** Source locations of benchmarks. */
  readonly sources: Sources;
  /** Warnings from reading the configuration. */
  readonly warnings?: readonly Warning[];
  readonly runInfo: RunInfo;
  /** The measured commit, from which the base commit is found. */
  readonly checkout: Checkout;
  /** If a pull request changes its rules: the same results under the rules of its base. */
  readonly proposed?: ProposedRules;
  /** Whether runs become part of the history. */
  readonly records: boolean;
  /** Stores besides the history branch that may have a baseline. */
  readonly snapshotStores: readonly SnapshotStore[];
}

/** The branch whose history is the baseline. */
export function baseBranchOf(config: Config, { pullRequest, defaultBranch }: Context): string {
  return config.baseBranch || pullRequest?.base.ref || defaultBranch;
}

export async function checkSuites(
  workflow: Workflow,
  suites: readonly SuiteResults[],
  given: CheckContext,
): Promise<CheckedSuite[]> {
  const { config, context, github, runner } = workflow;
  const job = jobOf(workflow, given);
  const history = githubBranch(github, config.branch);
  const logs = suites.map(({ run }) => new HistoryLog(history, config.historyDir, run.suite));
  if (job.hasHistory && logs.length > 1) await Promise.allSettled(logs.map((log) => log.lookAhead()));
  const ofJob = [...(given.warnings ?? []), ...unmatchedIn(suites, given)];
  const checked: CheckedSuite[] = [];
  for (const [i, suite] of suites.entries()) {
    // What is about the job is reported with its first suite.
    checked.push(await checkSuite(suite, logs[i] as HistoryLog, i === 0 ? ofJob : [], job));
  }
  for (const problem of await missingBaselineFiles(config, context.workspace, 'action')) {
    const title = 'perf-regression: an input has no effect';
    runner.annotate({ level: 'warning', title, message: describeError(problem) });
  }
  return checked;
}

/** What the suites of a job share. Each question is asked once, when the first suite needs the answer. */
function jobOf(workflow: Workflow, given: CheckContext) {
  const { config, context, github, runner } = workflow;
  const { runInfo, checkout } = given;
  const base = baseBranchOf(config, context);
  return {
    ...given,
    workflow,
    base,
    override: findOverride(config, runner.env, context.dispatchInputs, context.actor, runInfo.now),
    hasHistory: parseStores(config.store).branch,
    lineage: lineageOnGitHub(github, checkout),
    findBaseCommit: once(() => baseCommitInJob(context, github, checkout, base)),
    requireBase: once(() => requireBranchOnGitHub(github, base)),
    askPeople: answersInJob(workflow, runInfo),
  };
}
type Job = ReturnType<typeof jobOf>;

/** An identical build is not measured: settings that name its benchmarks find none. */
function unmatchedIn(suites: readonly SuiteResults[], { policy, reader }: CheckContext): Warning[] {
  const measured = suites.filter(({ baseline }) => baseline?.interleaved?.identical === undefined);
  if (measured.length === 0) return [];
  return unmatchedWarnings(
    { ...policy, derived: reader.derived },
    measured.map(({ run }) => run),
  );
}

/** @param ofJob warnings about the job, to be reported with this suite */
async function checkSuite(
  suite: SuiteResults,
  log: HistoryLog,
  ofJob: readonly Warning[],
  job: Job,
): Promise<CheckedSuite> {
  const { policy, proposed, records, sources, hasHistory, lineage, workflow } = job;
  const { baseline, window } = await baselineFor(suite, log, job);
  const placing = placingOf(suite.run, window, hasHistory ? log : undefined, lineage);
  const { late, warnings: placingWarnings } = records ? await placing() : IN_TIME;
  const run = { ...suite.run, ...(late && { after: late.after }) };
  const found = [...suite.warnings, ...ofJob, ...placingWarnings, ...(proposed?.warnings ?? [])];
  const attempts = earlierAttempts(run, window.runs, policy.comparability);
  const judge = judgeOf(suite, run, baseline, attempts, job);
  const { report: judged, bound } = await withAnswers(judge, found, job);
  const explanation = await suite.explain?.(judged);
  const isStored = hasHistory && !explanation?.profile;
  const stored = isStored ? await profileOfOpenRegression(judged, log) : NO_EXPLANATION;
  const explained = withExplanation(withExplanation(judged, explanation ?? NO_EXPLANATION), stored);
  const report = await withSources(explained, sources, workflow.context.workspace);
  const measured = [suite, ...suite.reruns];
  const { interleaved: rounds } = baseline;
  return {
    ...{ report, run, log, window, late, bound, lineage, placing, measured, rounds },
    profiled: explanation?.profile,
  };
}

/** The interleaved measurement of the base, or what the history and the other sources have. */
async function baselineFor(
  suite: SuiteResults,
  log: HistoryLog,
  { workflow, policy, reader, base, hasHistory, findBaseCommit, requireBase, snapshotStores }: Job,
): Promise<ResolvedBaseline> {
  if (suite.baseline) return { baseline: suite.baseline, window: EMPTY_WINDOW };
  const { config, context } = workflow;
  const resolved = await resolveBaseline(suite.run, {
    ...{ branch: base, findBaseCommit, comparability: policy.comparability, snapshotStores },
    log: hasHistory ? log : undefined,
    readFile:
      fileStep(config.baselineFile, reader, context.workspace) ?? earlierStep(earlierRuns(suite, base), base),
  });
  const isKnown = resolved.window.runs.some(({ branch }) => branch === base);
  if (config.baseBranch !== '' && !isKnown) await requireBase();
  return resolved;
}

/** Judges a suite under an override and with these warnings. */
type Judge = (given: Required<Pick<CheckOptions, 'override' | 'warnings'>>) => Report;

/**
 * By the rules of the checkout and, if a pull request changes them, by those of its base as well.
 * @param attempts earlier attempts of this job, each of which ran on another machine
 */
function judgeOf(
  { reruns, run: { suite } }: SuiteResults,
  run: Run,
  baseline: Baseline,
  attempts: readonly Run[],
  { policy, proposed, records }: Job,
): Judge {
  const withAttempts = (measured: readonly Measured[]) => [...measured.map((each) => each.run), ...attempts];
  const options = {
    reruns: withAttempts(reruns),
    apart: reruns.length === 0,
    elsewhere: reruns.filter((each) => each.elsewhere).map((each) => each.run),
    records,
  };
  const other = proposed?.suites.get(suite);
  return (given) => {
    const own = check(run, baseline, policy, { ...options, ...given });
    if (!proposed || !other) return own;
    const same = { ...options, ...given, reruns: withAttempts(other.reruns), warnings: [] };
    const both = judgedByBoth(own, check(other.run, baseline, proposed.policy, same), proposed.change);
    // The base's rules are only partly known, so the run cannot pass.
    return both.gate === 'pass' && proposed.warnings.length > 0 ? { ...both, gate: 'inconclusive' } : both;
  };
}

/** If the run fails, people are asked whether it may pass. @param found warnings of the run */
async function withAnswers(judge: Judge, found: readonly Warning[], { override, policy, askPeople }: Job) {
  const report = judge({ override, warnings: found });
  if (report.gate !== 'fail' || report.override) return { report, bound: NO_ANSWER.bound };
  const answers = await askPeople(report, policy.onSuspected);
  const warnings = [...found, ...answers.warnings];
  return { report: judge({ override: answers.override, warnings }), bound: answers.bound };
}
