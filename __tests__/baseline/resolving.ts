/** The ladder with the rungs that a test is about. */

import type { Footing } from '../../src/baseline/base-commit.ts';
import { type Climbed, climb, type Ladder } from '../../src/baseline/resolve.ts';
import type { HistoryLog } from '../../src/history/log.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import { USUAL_FACTS } from '../../src/model/environment.ts';
import type { Run } from '../../src/model/run.ts';

/** The baseline that the history of main has. */
export async function onHistory(
  run: Run,
  log: HistoryLog,
  findFooting: () => Promise<Footing>,
): Promise<Baseline> {
  return (await climbWith(run, { log, findFooting })).baseline;
}

/** A ladder of main that has nothing but what is given, and stands on `base`. */
export function climbWith(run: Run, rungs: Partial<Ladder>): Promise<Climbed> {
  const findFooting = async (): Promise<Footing> => ({
    commit: 'base',
    branch: 'main',
    how: 'the commit before',
    ancestors: async () => ['base'],
  });
  const bare = { branch: 'main', findFooting, comparability: USUAL_FACTS, log: undefined, keeps: [] };
  return climb(run, { ...bare, readFile: undefined, ...rungs });
}
