/** Restores a lost history as it was at a commit before the tip, see `former-tip.ts`. */
import { UserError } from '../model/errors.ts';
import type { Backoff } from '../system/retry.ts';
import { decodeIndex } from './index-file.ts';
import type { HistoryLog } from './log.ts';

/** A person may name an older commit. */
const NAMED_MAX = 1000;

/**
 * @param named the commit, or a prefix of its hash
 * @returns the number of restored runs
 * @throws UserError if the suite has a history, or the commit has none
 */
export async function restoreHistory(log: HistoryLog, named: string, patience: Backoff): Promise<number> {
  const { branch, suite, folder } = log;
  const tip = await branch.tip();
  const before = tip ? await branch.before(tip, NAMED_MAX) : [];
  const from = before.find(({ commit }) => named.length >= 4 && commit.startsWith(named));
  const path = `${folder}/index.json`;
  const text = from && (await branch.read(from, path));
  if (!from || text === undefined) {
    throw new UserError(
      from
        ? `the commit ${named} has no ${path}`
        : `${named} is not one of the newest commits of ${branch.description}`,
      `git log --oneline ${branch.name} -- ${path} shows the commits that changed it.`,
    );
  }
  const { segments } = decodeIndex(`${path} at ${named}`, text, suite);
  const files = new Map<string, string>();
  for (const { file } of segments) {
    const stored = await branch.read(from, `${folder}/segments/${file}`);
    // Damaged or missing segments are reported by the next reader, and repaired like any damage.
    if (stored !== undefined) files.set(file, stored);
  }
  await log.revise(`perf: history of ${suite} as it was at ${named}`, patience, async (entries) => {
    if (entries.length === 0) return { segments, files, restores: true };
    throw new UserError(
      `suite ${suite} has a history on ${branch.description}: nothing was restored`,
      'To see what another commit has, use git; to add a run:  perf-regression history add FILES…',
    );
  });
  return segments.reduce((sum, { runs }) => sum + runs, 0);
}
