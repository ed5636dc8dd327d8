/** Compares the runs of a job with their baselines, suite by suite, and applies overrides. Used by every mode that checks. */

import { requireBranchOnGitHub } from '../baseline/base-branch.ts';
import type { Checkout } from '../baseline/base-commit.ts';
import { baseCommitInJob } from '../baseline/base-commit.ts';
import { missingBaselineFiles } from '../baseline/baseline-file.ts';
import { lineageOnGitHub } from '../baseline/lineage.ts';
import { IN_TIME, placingOf } from '../baseline/placing.ts';
import { earlierStep, fileStep, resolveBaseline } from '../baseline/resolve.ts';
import { judgedByBoth } from '../check/both-rules.ts';
import { type CheckOptions, check } from '../check/check.ts';
import type { Policy } from '../check/policy.ts';
import type { Config } from '../config/config.ts';
import type { Context } from '../github/context.ts';
import type { Workflow } from '../github/workflow.ts';
import { earlierAttempts } from '../history/attempts.ts';
import { HistoryLog } from '../history/log.ts';
import { standingProfile } from '../history/profiles.ts';
import type { SnapshotStore } from '../history/snapshot.ts';
import { EMPTY_WINDOW } from '../history/window.ts';
import { type Explanation, withExplanation } from '../measure/explanation.ts';
import type { Baseline } from '../model/baseline.ts';
import { describeError } from '../model/errors.ts';
import { once } from '../model/once.ts';
import type { Report, Warning } from '../model/report.ts';
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

/** The results of one suite. */
export interface SuiteResults extends Measured {
  /** Repeated measurements of the same commit. Earlier attempts of the job come from the history. */
  readonly again: readonly Measured[];
  /** Warnings from reading the results. */
  readonly warnings: readonly Warning[];
  /** The interleaved measurement of the base; undefined: the baseline is resolved here. */
  readonly baseline?: Baseline;
  /** Says where the time of a regression went, once the report is known. */
  readonly explain?: (report: Report) => Promise<Explanation>;
}

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
  candidates: readonly SuiteResults[],
  { policy, reader, sources, warnings: found = [], proposed, ...jobContext }: CheckContext,
): Promise<CheckedSuite[]> {
  const { config, context, github, runner } = workflow;
  const { runInfo, checkout, records, snapshotStores } = jobContext;
  const override = findOverride(config, runner.env, context.dispatchInputs, context.actor, runInfo.now);
  const history = githubBranch(github, config.branch);
  const base = baseBranchOf(config, context);
  const findBaseCommit = once(() => baseCommitInJob(context, github, checkout, base));
  const lineage = lineageOnGitHub(github, checkout);
  const requireBase = once(() => requireBranchOnGitHub(github, base));
  const askPeople = answersInJob(workflow, runInfo);
  const baselineOptions = {
    branch: base,
    findBaseCommit,
    comparability: policy.comparability,
    snapshotStores,
    readFile: fileStep(config.baselineFile, reader, context.workspace),
  };
  const { branch: hasHistory } = parseStores(config.store);
  const checked: CheckedSuite[] = [];
  // An identical build is not measured: settings that name its benchmarks find none.
  const isMeasured = ({ baseline }: SuiteResults) => baseline?.interleaved?.identical === undefined;
  const measuredRuns = candidates.filter(isMeasured).map(({ run }) => run);
  const unmatched =
    measuredRuns.length === 0 ? [] : unmatchedWarnings({ ...policy, derived: reader.derived }, measuredRuns);
  const logs = candidates.map(({ run }) => new HistoryLog(history, config.historyDir, run.suite));
  if (hasHistory && logs.length > 1) await Promise.allSettled(logs.map((log) => log.lookAhead()));
  for (const [i, candidate] of candidates.entries()) {
    const log = logs[i] as HistoryLog;
    const { baseline, window } = candidate.baseline
      ? { baseline: candidate.baseline, window: EMPTY_WINDOW }
      : await resolveBaseline(candidate.run, {
          ...baselineOptions,
          log: hasHistory ? log : undefined,
          readFile: baselineOptions.readFile ?? earlierStep(earlierRuns(candidate, base), base),
        });
    const isKnown = candidate.baseline !== undefined || window.runs.some(({ branch }) => branch === base);
    if (config.baseBranch !== '' && !isKnown) await requireBase();
    const placing = placingOf(candidate.run, window, hasHistory ? log : undefined, lineage);
    const { late, warnings: placingWarnings } = records ? await placing() : IN_TIME;
    const run = { ...candidate.run, ...(late && { after: late.after }) };
    const ofJob = candidate === candidates[0] ? [...found, ...unmatched] : [];
    const allWarnings = [...candidate.warnings, ...ofJob, ...placingWarnings, ...(proposed?.warnings ?? [])];
    const attempts = earlierAttempts(run, window.runs, policy.comparability);
    const again = [...candidate.again.map((measured) => measured.run), ...attempts];
    // Each attempt runs on another machine.
    const apart = candidate.again.length === 0;
    const elsewhere = candidate.again.filter((measured) => measured.elsewhere).map(({ run }) => run);
    const options = { again, apart, elsewhere, records, override, warnings: allWarnings };
    const judge = (given: Pick<CheckOptions, 'override' | 'warnings'>): Report => {
      const own = check(run, baseline, policy, { ...options, ...given });
      const other = proposed?.candidates.get(run.suite);
      if (!proposed || !other) return own;
      const repeated = other.again.map((measured) => measured.run);
      const same = { ...options, ...given, again: [...repeated, ...attempts], warnings: [] };
      const both = judgedByBoth(own, check(other.run, baseline, proposed.policy, same), proposed.change);
      // The base's rules are only partly known, so the run cannot pass.
      return both.gate === 'pass' && proposed.warnings.length > 0 ? { ...both, gate: 'inconclusive' } : both;
    };
    const first = judge({ override, warnings: allWarnings });
    const needsAnswer = first.gate === 'fail' && !first.override;
    const answers = needsAnswer ? await askPeople(first, policy.onSuspected) : NO_ANSWER;
    const warnings = [...allWarnings, ...answers.warnings];
    const report = needsAnswer ? judge({ override: answers.override, warnings }) : first;
    const explanation = await candidate.explain?.(report);
    const { profile = hasHistory ? await standingProfile(report, log) : undefined, warnings: lacks = [] } =
      explanation ?? {};
    const explained = withExplanation(report, { ...(profile && { profile }), warnings: lacks });
    const located = await withSources(explained, sources, context.workspace);
    const measured = [candidate, ...candidate.again];
    const rounds = baseline.interleaved;
    const { bound } = answers;
    const given = { run, log, window, late, bound, lineage, placing, measured, rounds };
    checked.push({ ...given, report: located, profiled: explanation?.profile });
  }
  for (const problem of await missingBaselineFiles(config, context.workspace, 'action')) {
    const title = 'perf-regression: an input has no effect';
    runner.annotate({ level: 'warning', title, message: describeError(problem) });
  }
  return checked;
}
