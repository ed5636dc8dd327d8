/** Selects the stored runs of a branch that are the baseline of a new one: those up to its base commit. */

import { episodesIn } from '../history/episodes.ts';
import type { Window } from '../history/window.ts';
import type { Baseline } from '../model/baseline.ts';
import type { BranchReason } from '../model/baseline-reason.ts';
import { commitName } from '../model/commit.ts';
import type { Episode } from '../model/episode.ts';
import { type HistoryEvent, isAcceptance } from '../model/event.ts';
import type { BaselineSource } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import type { Warning } from '../model/warning.ts';
import type { BaseCommit } from './base-commit.ts';

/** A baseline without the sources that were skipped. */
export type Found = Omit<Baseline, 'skippedSources'>;
type FoundOfBranch = Found & { readonly why: BranchReason };

interface Cut {
  readonly source: BaselineSource;
  readonly why: BranchReason;
  readonly runs: readonly Run[];
  readonly warnings: readonly Warning[];
}

/**
 * @param window not empty
 * @param branches the branches of these runs, in words
 */
export async function baselineIn(
  { runs, events }: Window,
  run: Run,
  baseCommit: BaseCommit,
  branches = baseCommit.branch,
): Promise<FoundOfBranch> {
  const set = acceptedRuns(events);
  const own = runs.filter(({ commit }) => commit === run.commit && run.commit !== baseCommit.commit);
  const isSet = own.some(({ id }) => set.has(id));
  const others = runs.filter((stored) => !own.includes(stored) || set.has(stored.id));
  const stand = isSet ? { ...baseCommit, commit: run.commit, how: { code: 'set' } as const } : baseCommit;
  const cut =
    others.length === 0 ? ofSameCommit(runs, run) : await upTo(others, { ...stand, branch: branches });
  return {
    ...cut,
    branch: baseCommit.branch,
    accepted: events.filter(isAcceptance),
    episodes: episodesOf(events, runs, cut.runs),
  };
}

/** Ids of the runs that a person accepted as the baseline: they also count for their own commit. */
function acceptedRuns(events: readonly HistoryEvent[]): Set<string> {
  const acceptances = events.filter(
    ({ kind, benchmark, metric }) => kind === 'acceptance' && benchmark === undefined && metric === undefined,
  );
  return new Set(acceptances.map(({ run }) => run));
}

/** Events of runs after the baseline are not known there yet. */
function episodesOf(
  events: readonly HistoryEvent[],
  all: readonly Run[],
  baseline: readonly Run[],
): Episode[] {
  const places = new Map(baseline.map(({ id }, place) => [id, place]));
  const behind = new Set(all.filter(({ id }) => !places.has(id)).map(({ id }) => id));
  return episodesIn(
    events.filter(({ run }) => !behind.has(run)),
    (run) => places.get(run),
  );
}

function ofSameCommit(runs: readonly Run[], { commit }: Run): Cut {
  return { source: 'same-commit', why: { code: 'same-commit', commit }, runs, warnings: [] };
}

/** Drops the runs after the base commit, or after its nearest measured ancestor. */
async function upTo(runs: readonly Run[], { commit, branch, how, ancestors }: BaseCommit): Promise<Cut> {
  const exact = lastOf(runs, commit);
  if (exact >= 0) {
    const why = { code: 'base-commit', branch, commit, how } as const;
    return { source: 'merge-base', why, runs: runs.slice(0, exact + 1), warnings: [] };
  }
  for (const [commits, ancestor] of (await ancestors()).entries()) {
    const end = lastOf(runs, ancestor);
    if (end < 0) continue;
    const why = { code: 'ancestor', branch, ancestor, commits, commit, how } as const;
    return { source: 'ancestor', why, runs: runs.slice(0, end + 1), warnings: [] };
  }
  const newest = runs.at(-1)?.commit ?? '';
  return {
    source: 'latest',
    why: { code: 'newest', branch, newest, commit, how },
    runs,
    warnings: [
      {
        code: 'no-ancestor',
        subject: commitName(commit),
        values: { commit, how, branch },
      },
    ],
  };
}

/** Index of the newest run of a commit; -1 if there is none. */
export function lastOf(runs: readonly Run[], commit: string): number {
  return commit === '' ? -1 : runs.findLastIndex((run) => run.commit === commit);
}
