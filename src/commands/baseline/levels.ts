/** What a check of this checkout would be held against, told by the check itself. */
import { defaultBranchLocally, footingOnLaptop } from '../../baseline/base-commit.ts';
import { climb } from '../../baseline/resolve.ts';
import { check } from '../../check/check.ts';
import type { HistoryLog } from '../../history/log.ts';
import { newestOf } from '../../history/order.ts';
import { UserError } from '../../model/errors.ts';
import type { Report } from '../../model/report.ts';
import type { Run } from '../../model/run.ts';
import { readConfiguration } from '../../results/read-runs.ts';
import type { Arguments } from '../command.ts';
import { readWorkplace } from '../workspace.ts';

/** @param run a measured one; without it the newest of the baseline stands for it: same names, same machine */
export async function levelsFor(log: HistoryLog, given: Arguments, run?: Run): Promise<Report> {
  const { settings, cwd } = given;
  const workplace = await readWorkplace(cwd);
  if (!workplace) {
    throw new UserError(`${cwd} is no git repository with a commit`, 'A baseline belongs to a commit.');
  }
  const { policy } = await readConfiguration(settings, cwd);
  const base = settings.text('base-branch') || (await defaultBranchLocally(cwd));
  const { commit } = workplace.checkout;
  const newest = run ?? (await newestRun(log, base));
  const asked = { ...newest, commit };
  const { baseline } = await climb(asked, {
    branch: base,
    findFooting: () => footingOnLaptop(cwd, workplace.checkout, base),
    comparability: policy.comparability,
    log,
    keeps: [],
    readFile: undefined,
  });
  return check(asked, baseline, policy, { again: [], records: false, override: null, warnings: [] });
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
