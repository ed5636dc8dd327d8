/** The levels that a check of this checkout would be compared with, computed by the check itself. */
import { baseCommitLocally, defaultBranchLocally } from '../../baseline/base-commit.ts';
import { resolveBaseline } from '../../baseline/resolve.ts';
import { check } from '../../check/check.ts';
import type { HistoryLog } from '../../history/log.ts';
import { newestOf } from '../../history/order.ts';
import { UserError } from '../../model/errors.ts';
import type { Report } from '../../model/report.ts';
import type { Run } from '../../model/run.ts';
import type { Arguments } from '../command.ts';

/**
 * @param run a measured one; by default the newest of the baseline takes its place: same names, same machine
 */
export async function levelsFor(log: HistoryLog, given: Arguments, run?: Run): Promise<Report> {
  const { config, cwd } = given;
  const workspace = await given.workspace();
  if (!workspace) {
    throw new UserError(`${cwd} is not a git repository with a commit`, 'A baseline belongs to a commit.');
  }
  const { policy } = await given.configuration();
  const base = config.baseBranch || (await defaultBranchLocally(cwd));
  const { commit } = workspace.checkout;
  const newest = run ?? (await newestRun(log, base));
  const asked = { ...newest, commit };
  const { baseline } = await resolveBaseline(asked, {
    branch: base,
    findBaseCommit: () => baseCommitLocally(cwd, workspace.checkout, base),
    comparability: policy.comparability,
    log,
    snapshotStores: [],
    readFile: undefined,
  });
  return check(asked, baseline, policy, { reruns: [], records: false, override: null, warnings: [] });
}

async function newestRun(log: HistoryLog, branch: string): Promise<Run> {
  for await (const { runs } of log.segmentsFromNewest()) {
    const found = newestOf(runs.filter((run) => run.branch === branch));
    if (found) return found;
  }
  throw new UserError(
    `the history of suite ${log.suite} has no run of branch ${branch}`,
    'Name the branch whose runs are the baseline: --base-branch NAME',
  );
}
