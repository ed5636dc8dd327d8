/** Runs held against their baselines, suite by suite, with the answers that people gave: the same in every mode that judges. */

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
import type { SnapshotStore } from '../history/snapshot.ts';
import { EMPTY_WINDOW } from '../history/window.ts';
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
import { answersInJob, UNASKED } from './answers.ts';
import type { ProposedRules } from './proposed-rules.ts';

/** What was measured of one suite. */
export interface SuiteResults extends Measured {
  /** The same commit measured again; earlier attempts of the job are found in the history. */
  readonly again: readonly Measured[];
  /** What was noticed on the way here. */
  readonly warnings: readonly Warning[];
  /** What it was measured in turn with; undefined: its baseline is looked for. */
  readonly baseline?: Baseline;
}

export interface CheckContext {
  readonly policy: Policy;
  readonly reader: Reader;
  /** Where benchmarks stand in the code. */
  readonly sources: Sources;
  /** What was noticed while the settings were read. */
  readonly warnings?: readonly Warning[];
  readonly runInfo: RunInfo;
  /** What was measured: it tells the commit that the run stands on. */
  readonly checkout: Checkout;
  /** Where a pull request changes its rules: the same by those of its base. */
  readonly proposed?: ProposedRules;
  /** Whether runs become part of the history. */
  readonly records: boolean;
  /** Places beside the history branch that a baseline may be found in. */
  readonly snapshotStores: readonly SnapshotStore[];
}

/** The branch whose history is the baseline. */
export function baseBranchOf(config: Config, { pullRequest, defaultBranch }: Context): string {
  return config.baseBranch || pullRequest?.base.ref || defaultBranch;
}

export async function checkSuites(
  workflow: Workflow,
  candidates: readonly SuiteResults[],
  { policy, reader, sources, warnings: found = [], proposed, ...around }: CheckContext,
): Promise<CheckedSuite[]> {
  const { config, context, github, runner } = workflow;
  const { runInfo, checkout, records, snapshotStores } = around;
  const override = findOverride(config, runner.env, context.dispatchInputs, context.actor, runInfo.now);
  const history = githubBranch(github, config.branch);
  const base = baseBranchOf(config, context);
  const findBaseCommit = once(() => baseCommitInJob(context, github, checkout, base));
  const lineage = lineageOnGitHub(github, checkout);
  const requireBase = once(() => requireBranchOnGitHub(github, base));
  const askPeople = answersInJob(workflow, runInfo);
  const ladder = {
    branch: base,
    findBaseCommit,
    comparability: policy.comparability,
    snapshotStores,
    readFile: fileStep(config.baselineFile, reader, context.workspace),
  };
  const { branch: hasHistory } = parseStores(config.store);
  const judged: CheckedSuite[] = [];
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
          ...ladder,
          log: hasHistory ? log : undefined,
          readFile: ladder.readFile ?? earlierStep(earlierRuns(candidate, base), base),
        });
    const isKnown = candidate.baseline !== undefined || window.runs.some(({ branch }) => branch === base);
    if (config.baseBranch !== '' && !isKnown) await requireBase();
    const placing = placingOf(candidate.run, window, hasHistory ? log : undefined, lineage);
    const { late, warnings: placed } = records ? await placing() : IN_TIME;
    const run = { ...candidate.run, ...(late && { after: late.after }) };
    const ofJob = candidate === candidates[0] ? [...found, ...unmatched] : [];
    const noticed = [...candidate.warnings, ...ofJob, ...placed, ...(proposed?.warnings ?? [])];
    const attempts = earlierAttempts(run, window.runs, policy.comparability);
    const again = [...candidate.again.map((measured) => measured.run), ...attempts];
    // An attempt runs on a machine of its own.
    const apart = candidate.again.length === 0;
    const elsewhere = candidate.again.filter((measured) => measured.elsewhere).map(({ run }) => run);
    const circumstances = { again, apart, elsewhere, records, override, warnings: noticed };
    const judge = (given: Pick<CheckOptions, 'override' | 'warnings'>): Report => {
      const own = check(run, baseline, policy, { ...circumstances, ...given });
      const other = proposed?.candidates.get(run.suite);
      if (!proposed || !other) return own;
      const anew = other.again.map((measured) => measured.run);
      const same = { ...circumstances, ...given, again: [...anew, ...attempts], warnings: [] };
      const both = judgedByBoth(own, check(other.run, baseline, proposed.policy, same), proposed.change);
      // What the base's rules say is not known whole: that is not a clean pass.
      return both.gate === 'pass' && proposed.warnings.length > 0 ? { ...both, gate: 'inconclusive' } : both;
    };
    const first = judge({ override, warnings: noticed });
    const isAsked = first.gate === 'fail' && !first.override;
    const answers = isAsked ? await askPeople(first, policy.onSuspected) : UNASKED;
    const warnings = [...noticed, ...answers.warnings];
    const report = isAsked ? judge({ override: answers.override, warnings }) : first;
    const located = await withSources(report, sources, context.workspace);
    const measured = [candidate, ...candidate.again];
    const rounds = baseline.interleaved;
    const { bound } = answers;
    judged.push({ report: located, run, log, window, late, bound, placing, measured, rounds });
  }
  for (const problem of await missingBaselineFiles(config, context.workspace, 'action')) {
    const title = 'perf-regression: an input has no effect';
    runner.annotate({ level: 'warning', title, message: describeError(problem) });
  }
  return judged;
}
