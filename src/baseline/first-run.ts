/**
 * Whether a run without a baseline is a first run. It is none where the history is gone, where another suite has the
 * same benchmarks, or where nobody knows what the run stands on: then nothing was compared, which is no pass.
 */
import { formerTip, goneError } from '../history/former-tip.ts';
import type { HistoryLog } from '../history/log.ts';
import { suitesAt } from '../history/suites.ts';
import { isComparable } from '../model/environment.ts';
import { UserError } from '../model/errors.ts';
import { nearestFirst } from '../model/nearest.ts';
import type { Warning } from '../model/report.ts';
import type { Run } from '../model/run.ts';

/** A benchmark on another system is another one; on another processor of it, it is held against the machine. */
const SYSTEM = ['os', 'arch'];

/** Of so many suites the newest runs are read: two questions each. */
const SUITES_MAX = 30;

/** So many are named. */
const NAMED_MAX = 3;

interface Sharing {
  readonly suite: string;
  /** So many of the run's benchmarks are in its newest runs. */
  readonly shared: number;
}

/** Of a suite without a run. @returns undefined where it is a first run */
export async function overlookedSuite(run: Run, log: HistoryLog): Promise<Warning | undefined> {
  const former = await formerTip(log, await log.tip());
  if (former) return asWarning(goneError(log, former), log.suite);
  const found = await suitesSharing(run, log);
  const [best] = found;
  if (!best) return undefined;
  const total = namesOf([run]).size;
  const told = found.slice(0, NAMED_MAX).map(({ suite, shared }) => `${suite} has ${shared} of ${total}`);
  const more = found.length > NAMED_MAX ? `, and ${found.length - NAMED_MAX} more` : '';
  const error = new UserError(
    `suite ${log.suite} has no run on ${log.branch.description}, and its benchmarks are in another suite: ${told.join(', ')}${more}`,
    `If that is the one: suite: ${best.suite} in the workflow, --suite ${JSON.stringify(best.suite)} on the command line. A suite of its own begins with the first run that is stored.`,
  );
  return asWarning(error, best.suite);
}

/** Of a branch without a run whose commits nobody knows. @param stored runs of the suite, of other branches */
export function overlookedBranch(run: Run, stored: readonly Run[], branch: string): Warning | undefined {
  const names = namesOf([run]);
  const sharing = stored.filter(
    (other) => other.commit !== run.commit && [...namesOf([other])].some((name) => names.has(name)),
  );
  const branches = nearestFirst(branch, new Set(sharing.map((other) => other.branch)));
  const [nearest] = branches;
  if (nearest === undefined) return undefined;
  const error = new UserError(
    `suite ${run.suite} has no run of branch ${branch}, but of ${branches.slice(0, NAMED_MAX).join(', ')}${branches.length > NAMED_MAX ? ` and ${branches.length - NAMED_MAX} more` : ''}`,
    `Name the one to compare with: base-branch: ${nearest} in the workflow, --base-branch ${nearest} on the command line.`,
  );
  return asWarning(error, branch);
}

function asWarning({ message, remedy }: UserError, subject: string): Warning {
  return { code: 'not-compared', subject, message, remedy: remedy.replaceAll('\n', ' ') };
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
