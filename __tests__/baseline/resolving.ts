/** The ladder with the rungs that a test is about. */

import type { BaseCommit } from '../../src/baseline/base-commit.ts';
import { type BaselineSources, type ResolvedBaseline, resolveBaseline } from '../../src/baseline/resolve.ts';
import type { HistoryLog } from '../../src/history/log.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import { USUAL_FACTS } from '../../src/model/environment.ts';
import type { Run } from '../../src/model/run.ts';

/** The baseline that the history of main has. */
export async function onHistory(
  run: Run,
  log: HistoryLog,
  findBaseCommit: () => Promise<BaseCommit>,
): Promise<Baseline> {
  return (await climbWith(run, { log, findBaseCommit })).baseline;
}

/** A ladder of main that has nothing but what is given, and stands on `base`. */
export function climbWith(run: Run, baselineSources: Partial<BaselineSources>): Promise<ResolvedBaseline> {
  const findBaseCommit = async (): Promise<BaseCommit> => ({
    commit: 'base',
    branch: 'main',
    how: { code: 'parent' },
    ancestors: async () => ['base'],
  });
  const bare = {
    branch: 'main',
    findBaseCommit,
    comparability: USUAL_FACTS,
    log: undefined,
    snapshotStores: [],
  };
  return resolveBaseline(run, { ...bare, readFile: undefined, ...baselineSources });
}
