/** Checks runs against the baselines that are available on a developer's machine. */
import { requireBranchLocally } from '../baseline/base-branch.ts';
import { type BaseCommit, baseCommitLocally, defaultBranchLocally } from '../baseline/base-commit.ts';
import { missingBaselineFiles } from '../baseline/baseline-file.ts';
import { earlierStep, fileStep, resolveBaseline } from '../baseline/resolve.ts';
import { check } from '../check/check.ts';
import type { Policy } from '../check/policy.ts';
import type { HistoryBranch } from '../history/branch.ts';
import type { Baseline } from '../model/baseline.ts';
import { noBaseline } from '../model/baseline.ts';
import { describeError } from '../model/errors.ts';
import { once } from '../model/once.ts';
import type { Report } from '../model/report.ts';
import { earlierRuns } from '../results/earlier.ts';
import { findOverride } from '../results/override.ts';
import type { Measured, Reader } from '../results/read-runs.ts';
import { skippedWarnings } from '../results/skipped.ts';
import { withSources } from '../results/sources.ts';
import { unmatchedWarnings } from '../rules/unmatched.ts';
import type { Arguments, Workspace } from './command.ts';
import { storesLocally } from './stores.ts';
import { openBranch, openHistory } from './workspace.ts';

/** @param repeated further measurements of the same commit, by suite */
export async function judgeRuns(
  measured: readonly Measured[],
  repeated: ReadonlyMap<string, readonly Measured[]>,
  given: Arguments,
): Promise<Report[]> {
  const { config, cwd, env, now } = given;
  const workspace = await given.workspace();
  const { policy, reader, sources, warnings: found } = await given.configuration();
  const allowed = findOverride(config, env, {}, '', now);
  const override = allowed && { ...allowed, by: (await workspace?.user()) || allowed.by };
  const reports: Report[] = [];
  const unmatched = unmatchedWarnings(
    { ...policy, derived: reader.derived },
    measured.map(({ run }) => run),
  );
  const git = askedOnce(given, workspace);
  for (const each of measured) {
    const { run, results, warnings: noticed = [] } = each;
    const baseline = await chooseBaseline(each, policy, reader, given, git);
    const reruns = (repeated.get(run.suite) ?? []).map((each) => each.run);
    const ofCall = reports.length === 0 ? [...found, ...unmatched] : [];
    const warnings = [...skippedWarnings(results), ...noticed, ...ofCall];
    const options = { reruns, records: false, override, warnings };
    reports.push(await withSources(check(run, baseline, policy, options), sources, cwd));
  }
  for (const problem of await missingBaselineFiles(config, cwd, 'command line'))
    given.note(`${describeError(problem)}\n`);
  return reports;
}

interface Asked {
  readonly branchOf: () => Promise<string>;
  /** Undefined outside a repository with a commit. */
  readonly findBaseCommit: (() => Promise<BaseCommit>) | undefined;
  readonly history: HistoryBranch;
}

/** What all suites need to know from git. */
function askedOnce(given: Arguments, workspace: Workspace | undefined): Asked {
  const { config, cwd } = given;
  const branchOf = once(async () => config.baseBranch || (await defaultBranchLocally(cwd)));
  const find = async ({ checkout }: Workspace) => baseCommitLocally(cwd, checkout, await branchOf());
  return {
    branchOf,
    findBaseCommit: workspace && once(() => find(workspace)),
    history: openBranch(given),
  };
}

async function chooseBaseline(
  measured: Measured,
  { comparability }: Policy,
  reader: Reader,
  given: Arguments,
  { branchOf, findBaseCommit, history }: Asked,
): Promise<Baseline> {
  const { config, cwd, env } = given;
  const { branch: hasHistory, snapshotStores } = storesLocally(config.store, env);
  const { run } = measured;
  const branch = await branchOf();
  const readFile =
    fileStep(config.baselineFile, reader, cwd) ?? earlierStep(earlierRuns(measured, branch), branch);
  if (!findBaseCommit) {
    return readFile ? { ...(await readFile()), skippedSources: [] } : noBaseline({ code: 'no-repository' });
  }
  const log = hasHistory ? openHistory(run.suite, given, history) : undefined;
  const context = { branch, findBaseCommit, comparability, log, snapshotStores, readFile };
  const { baseline, window } = await resolveBaseline(run, context);
  const isKnown = window.runs.some((stored) => stored.branch === branch);
  if (config.baseBranch !== '' && !isKnown) await requireBranchLocally(cwd, branch);
  return baseline;
}
