/**
 * What is in the commit that a search found: it and the commit before run once more under a profiler. Only for an answer that is sure
 * of one commit. What goes wrong becomes one line; the answer stands.
 */
import { type Culprit, onlyCommit } from '../model/culprit.ts';
import { UserError } from '../model/errors.ts';
import type { NotProfiled } from '../model/not-profiled.ts';
import { BENCHMARKS } from '../model/pattern.ts';
import type { ProfileDifference } from '../model/profile.ts';
import { kindOf } from '../model/unit.ts';
import { faultOf } from '../model/warning.ts';
import { culpritOf, type Found, type Hunt, searchCommits } from './culprit-search.ts';
import { type Explaining, profileDifference } from './explain.ts';
import { INSTRUCTIONS } from './instructions.ts';
import type { Means } from './search-ground.ts';
import { prepare } from './setup.ts';
import { withWorktrees } from './worktrees.ts';

export type Profiling = Pick<Explaining, 'choice' | 'folder' | 'folderBy' | 'info'>;

export interface Answered {
  readonly culprit: Culprit;
  /** Whether the search is over. */
  readonly isFinal: boolean;
}

/**
 * Searches, and explains the answer.
 * @param profiling of an answer, by the hash of its commit
 * @returns undefined if it was interrupted before anything was known
 */
export async function findCulprit(
  hunt: Hunt,
  means: Means,
  profiling: (commit: string) => Profiling,
): Promise<Answered | undefined> {
  const found = await searchCommits(hunt, means);
  if (!found) return undefined;
  const { isFinal } = found;
  const culprit = await culpritOf(found, hunt.commits, means.cwd);
  const only = onlyCommit(culprit);
  if (!isFinal || !only || !isWork(found)) return { culprit, isFinal };
  const how = profiling(only.hash);
  if (how.choice === 'off') return { culprit, isFinal };
  const before = hunt.commits[found.answer.from - 1] as string;
  const profile = await profileOf(found, { base: before, head: only.hash }, means, how);
  const explanation = 'code' in profile ? { notProfiled: profile } : { profile };
  return { culprit: { ...culprit, ...explanation }, isFinal };
}

/** What a processor does more of. */
function isWork({ sought: { metric, unit } }: Found): boolean {
  return metric === INSTRUCTIONS || ['time', 'throughput'].includes(kindOf(unit));
}

/** @returns why there is none, if there is none */
async function profileOf(
  found: Found,
  commits: Readonly<Record<'base' | 'head', string>>,
  means: Means,
  profiling: Profiling,
): Promise<ProfileDifference | NotProfiled> {
  const { cwd, setup, probe, stop, env } = means;
  try {
    const profile = await withWorktrees(commits, cwd, async (places) => {
      const build = async () => {
        for (const side of ['base', 'head'] as const)
          await prepare({ name: NAMES[side], place: places[side] }, setup, probe.stopwatch, stop);
      };
      return profileDifference(slowerIn(found, means), { ...profiling, places, probe, stop, env, build });
    });
    return profile ?? { code: 'interrupted' };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: 'failed', ...faultOf(error) };
  }
}

const NAMES = { base: 'the commit before', head: 'the commit' } as const;

/** A change of time by less may be noise in single executions, and is not said to be waiting. */
const WAIT_MIN = 0.2;

function slowerIn({ sought, shift, by, command }: Found, { probe }: Means) {
  const { benchmark, metric } = sought;
  const step = by.part === null ? shift : by.part * Math.log1p(by.change);
  const measured = Math.expm1(step);
  const counted = by.counter !== null;
  const isWhole = probe.outputSource.kind === 'outside' && metric === 'time';
  const isFiltered = probe.words.some((word) => word.includes(BENCHMARKS));
  return {
    benchmarks: [benchmark],
    count: isFiltered ? 1 : (command.benchmarks ?? 1),
    cpuNs: command.cpuNs,
    ...{ measured, counted },
    ...(isWhole && !counted && measured >= WAIT_MIN && { mayWait: true as const }),
  };
}
