/** Runs held against their baselines, suite by suite, with the answers that people gave: the same in every mode that judges. */

import { requireBranchOnGitHub } from '../baseline/base-branch.ts';
import type { Checkout } from '../baseline/base-commit.ts';
import { baseCommitInJob } from '../baseline/base-commit.ts';
import { lineageOnGitHub } from '../baseline/lineage.ts';
import { IN_TIME, placingOf } from '../baseline/placing.ts';
import { earlierStep, fileStep, resolveBaseline } from '../baseline/resolve.ts';
import { type CheckOptions, check } from '../check/check.ts';
import type { Policy } from '../check/policy.ts';
import type { Config } from '../config/config.ts';
import type { GitHub } from '../github/client.ts';
import type { Context } from '../github/context.ts';
import { allowedOnGitHub } from '../github/override-requests.ts';
import type { Workflow } from '../github/workflow.ts';
import { earlierAttempts } from '../history/attempts.ts';
import { HistoryLog } from '../history/log.ts';
import type { SnapshotStore } from '../history/snapshot.ts';
import { EMPTY_WINDOW } from '../history/window.ts';
import type { Baseline } from '../model/baseline.ts';
import { UserError } from '../model/errors.ts';
import { once } from '../model/once.ts';
import type { Warning } from '../model/report.ts';
import { earlierRuns } from '../results/earlier.ts';
import { findOverride, type Measured, type Reader, type RunInfo } from '../results/read-runs.ts';
import { withSources } from '../results/sources.ts';
import type { Sources } from '../rules/sources.ts';
import { unmatchedWarnings } from '../rules/unmatched.ts';
import type { CheckedSuite } from '../sinks/sink.ts';
import { githubBranch } from '../storage/github-branch.ts';
import { parseStores } from '../storage/stores.ts';

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
  { config, context, github, runner }: Workflow,
  candidates: readonly SuiteResults[],
  { policy, reader, sources, warnings: found = [], runInfo, checkout, records, snapshotStores }: CheckContext,
): Promise<CheckedSuite[]> {
  const override = findOverride(config, runner.env, context.dispatchInputs, context.actor, runInfo.now);
  const history = githubBranch(github, config.branch);
  const base = baseBranchOf(config, context);
  const findBaseCommit = once(() => baseCommitInJob(context, github, checkout, base));
  const lineage = lineageOnGitHub(github, checkout);
  const requireBase = once(() => requireBranchOnGitHub(github, base));
  const askPeople = once(() => answersOf(github, context, runInfo));
  const ladder = {
    branch: base,
    findBaseCommit,
    comparability: policy.comparability,
    snapshotStores,
    readFile: fileStep(config.baselineFile, reader, context.workspace),
  };
  const { branch: hasHistory } = parseStores(config.store);
  const judged: CheckedSuite[] = [];
  const measuredRuns = candidates.map(({ run }) => run);
  const unmatched = unmatchedWarnings({ ...policy, derived: reader.derived }, measuredRuns);
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
    const noticed = [...candidate.warnings, ...ofJob, ...placed];
    const attempts = earlierAttempts(run, window.runs, policy.comparability);
    const again = [...candidate.again.map((measured) => measured.run), ...attempts];
    // An attempt runs on a machine of its own.
    const apart = candidate.again.length === 0;
    const elsewhere = candidate.again.filter((measured) => measured.elsewhere).map(({ run }) => run);
    const circumstances = { again, apart, elsewhere, records, override, warnings: noticed };
    const first = check(run, baseline, policy, circumstances);
    const answers = first.gate === 'fail' && !first.override ? await askPeople() : undefined;
    const warnings = [...noticed, ...(answers?.warnings ?? [])];
    const report = answers
      ? check(run, baseline, policy, { ...circumstances, override: answers.override, warnings })
      : first;
    const located = await withSources(report, sources, context.workspace);
    const measured = [candidate, ...candidate.again];
    const rounds = baseline.interleaved;
    judged.push({ report: located, run, log, window, late, placing, measured, rounds });
  }
  return judged;
}

/** What people said on GitHub of a regression; where GitHub does not tell, that is a warning and nobody said a word. */
async function answersOf(
  github: GitHub,
  context: Context,
  { commit, now }: RunInfo,
): Promise<Pick<CheckOptions, 'override' | 'warnings'>> {
  try {
    const override = await allowedOnGitHub(github, context, commit, now.toISOString());
    return { override, warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, remedy } = error;
    return {
      override: null,
      warnings: [{ code: 'unread-answer', subject: 'allow-regression', message, remedy }],
    };
  }
}
