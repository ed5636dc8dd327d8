/**
 * The reference of a job: which version the inputs name, what earlier runs were measured with, and with results of the user's own, what they say
 * of it.
 */
import { referencedRuns } from '../baseline/referenced.ts';
import type { Config } from '../config/config.ts';
import type { Workflow } from '../github/workflow.ts';
import { HistoryLog } from '../history/log.ts';
import { fetchedCommit } from '../measure/worktrees.ts';
import { describeError, UserError } from '../model/errors.ts';
import { type Reference, referenceText } from '../model/reference.ts';
import type { Run } from '../model/run.ts';
import { besideResults } from '../results/beside-results.ts';
import type { Reader, RunInfo } from '../results/read-runs.ts';
import { referenceNamed } from '../results/reference-plan.ts';
import { githubBranch } from '../storage/github-branch.ts';
import { parseStores } from '../storage/stores.ts';
import { commitNamed } from '../system/git-objects.ts';
import { baseBranchOf } from './check-suites.ts';
import type { SuiteResults } from './read-results.ts';

/** @throws UserError if inputs are given that do not fit together */
export function requireReferenceFit({ command, reference, referenceResults, merge }: Config): void {
  if (command !== '' && referenceResults.length > 0) {
    throw new UserError(
      'command and reference-results exclude one another: the reference is measured in turn with the command',
      'Leave reference-results out, and name the version:   with: { reference: v1.0.0 }',
    );
  }
  if (command === '' && reference !== '' && referenceResults.length === 0) {
    throw new UserError(
      'reference is measured by command, and there is none',
      'Let the action measure (command), or measure the reference yourself in the same job, in turn with the code, and name its files with reference-results.',
    );
  }
  if (merge.length > 0 && referenceResults.length > 0) {
    throw new UserError('reference-results are of this job, and merge joins results of several');
  }
}

/** The version that command is measured with; undefined if none is named. @throws UserError if there is no such commit */
export async function askedReference({ config, context }: Workflow): Promise<Reference | undefined> {
  const { reference, referenceCommand } = config;
  if (reference === '') {
    return referenceCommand === '' ? undefined : referenceNamed(referenceCommand, '');
  }
  const commit = await fetchedCommit(reference, context.workspace).catch((error: unknown) => {
    throw error instanceof UserError ? new UserError(`reference: ${error.message}`, error.remedy) : error;
  });
  return referenceNamed(reference, commit);
}

/**
 * Runs of the branch that the run is compared with, as far as they say which reference the next one is measured with. A history that cannot be read
 * now keeps nothing from being measured: the run is then one with a reference that was never replaced.
 */
export async function runsBefore(
  { config, context, github, runner }: Workflow,
  suite: string,
): Promise<readonly Run[]> {
  if (!parseStores(config.store).branch) return [];
  const log = new HistoryLog(githubBranch(github, config.branch), config.historyDir, suite);
  try {
    return await referencedRuns(log, baseBranchOf(config, context));
  } catch (error) {
    runner.info(`Which reference the runs before had is not known: ${describeError(error)}`);
    return [];
  }
}

/** The candidates with the ratios to what reference-results say. */
export async function withReferenceResults(
  { config, context, runner }: Workflow,
  suites: readonly SuiteResults[],
  reader: Reader,
  runInfo: RunInfo,
): Promise<SuiteResults[]> {
  const patterns = config.referenceResults;
  if (patterns.length === 0) return [...suites];
  const commit = await commitNamed(config.reference || 'reference-results', context.workspace);
  const reference = referenceNamed(config.reference || 'reference-results', commit ?? '');
  runner.info(`Beside the reference ${referenceText(reference)}.`);
  const beside = await besideResults(suites, {
    patterns,
    reference,
    reader,
    cwd: context.workspace,
    runInfo,
  });
  return suites.map((suite, i) => {
    const related = beside[i];
    if (!related) return suite;
    return { ...suite, run: related.run, warnings: [...suite.warnings, ...related.warnings] };
  });
}
