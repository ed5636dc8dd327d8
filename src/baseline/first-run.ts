/**
 * Whether a run without a baseline is a first run. It is not if the history was lost, if another suite has the same
 * benchmarks, or if the base of the run is not known: then nothing was compared, which is not a pass.
 */
import { formerTip, goneError } from '../history/former-tip.ts';
import type { HistoryLog } from '../history/log.ts';
import { suitesAt } from '../history/suites.ts';
import { isComparable } from '../model/environment.ts';
import { nearestFirst } from '../model/nearest.ts';
import type { Run } from '../model/run.ts';
import { countedNames, faultOf, type NotCompared, type Warning } from '../model/warning.ts';

/**
 * On another system it is a different benchmark; another processor of the same system is reported as a different machine.
 */
const SYSTEM = ['os', 'arch'];

/** Number of suites whose newest runs are read, with two requests each. */
const SUITES_MAX = 30;

/** Number of suites to name. */
const NAMED_MAX = 3;

interface Sharing {
  readonly suite: string;
  /** Number of the run's benchmarks in its newest runs. */
  readonly shared: number;
}

/** For a suite without a run. @returns undefined if it is a first run */
export async function overlookedSuite(run: Run, log: HistoryLog): Promise<Warning | undefined> {
  const former = await formerTip(log, await log.tip());
  if (former) return asWarning(log.suite, { why: 'history-gone', fault: faultOf(goneError(log, former)) });
  const found = await suitesSharing(run, log);
  const [best] = found;
  if (!best) return undefined;
  return asWarning(best.suite, {
    why: 'other-suite',
    suite: log.suite,
    place: log.branch.description,
    benchmarks: namesOf([run]).size,
    suites: found.length,
    first: found.slice(0, NAMED_MAX),
  });
}

/** For a branch without a run whose commits are not known. @param stored runs of the suite, of other branches */
export function overlookedBranch(run: Run, stored: readonly Run[], branch: string): Warning | undefined {
  const names = namesOf([run]);
  const sharing = stored.filter(
    (other) => other.commit !== run.commit && [...namesOf([other])].some((name) => names.has(name)),
  );
  const branches = nearestFirst(branch, new Set(sharing.map((other) => other.branch)));
  if (branches.length === 0) return undefined;
  return asWarning(branch, {
    why: 'other-branch',
    suite: run.suite,
    branch,
    branches: countedNames(branches),
  });
}

function asWarning(subject: string, values: NotCompared): Warning {
  return { code: 'not-compared', subject, values };
}

/** The other suites of the history that have benchmarks of this run, of another commit; the most of them first. */
async function suitesSharing(run: Run, own: HistoryLog): Promise<Sharing[]> {
  const { branch, historyDir, suite } = own;
  const names = namesOf([run]);
  const others = (await suitesAt(branch, await own.tip(), historyDir)).filter((name) => name !== suite);
  const found = await Promise.all(
    nearestFirst(suite, others)
      .slice(0, SUITES_MAX)
      .map(async (name) => {
        const newest = await newestSegment(await own.beside(name));
        // Another job of the same commit has a suite of its own.
        const earlier = newest.filter((other) => other.commit !== run.commit && isOfSystem(run, other));
        return { suite: name, shared: [...namesOf(earlier)].filter((each) => names.has(each)).length };
      }),
  );
  return found.filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared);
}

async function newestSegment(log: HistoryLog): Promise<readonly Run[]> {
  for await (const { runs } of log.segmentsFromNewest()) return runs;
  return [];
}

function isOfSystem(run: Run, other: Run): boolean {
  return isComparable(other.environment, run.environment, SYSTEM);
}

function namesOf(runs: readonly Run[]): Set<string> {
  return new Set(runs.flatMap(({ measurements }) => measurements.map(({ benchmark }) => benchmark.name)));
}
