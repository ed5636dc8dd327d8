/** Runs against the baselines that a laptop finds. */
import { demandBranchLocally } from '../baseline/base-branch.ts';
import { defaultBranchLocally, footingOnLaptop } from '../baseline/base-commit.ts';
import { climb, fileStep } from '../baseline/resolve.ts';
import { check } from '../check/check.ts';
import type { Policy } from '../check/policy.ts';
import type { Baseline } from '../model/baseline.ts';
import { noBaseline } from '../model/baseline.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import type { Measured, Reader } from '../results/read-runs.ts';
import { findOverride, readConfiguration } from '../results/read-runs.ts';
import { skippedWarnings } from '../results/skipped.ts';
import { withSources } from '../results/sources.ts';
import { unmatchedWarnings } from '../rules/unmatched.ts';
import type { Arguments } from './command.ts';
import { storesOnLaptop } from './stores.ts';
import type { Workplace } from './workspace.ts';
import { openHistory, readWorkplace } from './workspace.ts';

/** @param repeated further measurements of the same commit, by suite */
export async function judgeRuns(
  measured: readonly Measured[],
  repeated: ReadonlyMap<string, readonly Measured[]>,
  given: Arguments,
): Promise<Report[]> {
  const { settings, cwd, env, now } = given;
  const workplace = await readWorkplace(cwd);
  const { policy, reader, sources, warnings: found } = await readConfiguration(settings, cwd);
  const override = findOverride(settings, env, {}, workplace?.user ?? '', now);
  const reports: Report[] = [];
  const unmatched = unmatchedWarnings(
    policy,
    measured.map(({ run }) => run),
  );
  for (const { run, results } of measured) {
    const baseline = await chooseBaseline(run, policy, reader, given, workplace);
    const again = (repeated.get(run.suite) ?? []).map((each) => each.run);
    const warnings = [...skippedWarnings(results), ...(reports.length === 0 ? [...found, ...unmatched] : [])];
    const around = { again, records: false, override, warnings };
    reports.push(await withSources(check(run, baseline, policy, around), sources, cwd));
  }
  return reports;
}

async function chooseBaseline(
  run: Run,
  { comparability }: Policy,
  reader: Reader,
  given: Arguments,
  workplace: Workplace | undefined,
): Promise<Baseline> {
  const { settings, cwd, env } = given;
  const { branch: hasHistory, keeps } = storesOnLaptop(settings.list('store'), env);
  const readFile = fileStep(settings.list('baseline-file'), reader, cwd);
  if (!workplace) {
    return readFile
      ? { ...(await readFile()), tried: [] }
      : noBaseline('this is no git repository with a commit, so there is no history');
  }
  const branch = settings.text('base-branch') || (await defaultBranchLocally(cwd));
  const findFooting = () => footingOnLaptop(cwd, workplace.checkout, branch);
  const log = hasHistory ? openHistory(run.suite, given) : undefined;
  const ladder = { branch, findFooting, comparability, log, keeps, readFile };
  const { baseline, window } = await climb(run, ladder);
  const isKnown = window.runs.some((stored) => stored.branch === branch);
  if (settings.text('base-branch') !== '' && !isKnown) await demandBranchLocally(cwd, branch);
  return baseline;
}
