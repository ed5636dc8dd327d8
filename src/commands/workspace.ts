/** What a laptop knows that a workflow is told: the repository, the branch, who works here. */
import type { Checkout } from '../baseline/base-commit.ts';
import { readCheckout } from '../baseline/base-commit.ts';
import { HistoryLog } from '../history/log.ts';
import { UserError } from '../model/errors.ts';
import type { Occasion } from '../results/read-runs.ts';
import { gitBranch } from '../storage/git-branch.ts';
import { tryGit } from '../system/git.ts';
import type { Arguments } from './command.ts';

export interface Workplace {
  readonly checkout: Checkout;
  readonly branch: string;
  readonly user: string;
}

/** Undefined outside a repository with a commit. */
export async function readWorkplace(cwd: string): Promise<Workplace | undefined> {
  const checkout = await readCheckout(cwd);
  if (!checkout) return undefined;
  const branch = await tryGit(['symbolic-ref', '--quiet', '--short', 'HEAD'], { cwd });
  const user = await tryGit(['config', 'user.name'], { cwd });
  return { checkout, branch: branch ?? 'HEAD', user: user ?? '' };
}

/** Who answers for what is written, as git knows them. */
export function personOf(workplace: Workplace | undefined): string {
  return workplace?.user || 'somebody without a name in git';
}

export function openHistory(suite: string, { settings, cwd }: Arguments): HistoryLog {
  return new HistoryLog(gitBranch(cwd, settings.text('branch')), settings.text('history-dir'), suite);
}

export function occasionOf(given: Arguments, workplace: Workplace | undefined): Occasion {
  const { now, env } = given;
  return {
    suite: suiteOf(given),
    commit: workplace?.checkout.commit ?? '',
    message: workplace?.checkout.message ?? '',
    author: workplace?.checkout.author ?? '',
    branch: workplace?.branch ?? '',
    now,
    mark: `local.${now.getTime()}`,
    env,
  };
}

/** @throws UserError where the suite has no run */
export async function demandHistory(log: HistoryLog, { settings }: Arguments): Promise<void> {
  if ((await log.index()).segments.length > 0) return;
  throw new UserError(
    `there is no history of suite ${log.suite} on ${log.branch.description}`,
    `Fetch it (git fetch origin ${settings.text('branch')}), name another --suite, or store a first run: perf-regression record FILES…`,
  );
}

/** The suite that was named, or the workflow's. */
export function suiteOf({ settings, env }: Arguments): string {
  return settings.text('suite') || env.GITHUB_WORKFLOW || 'default';
}

/** @throws UserError with the right form of the call */
export function demandFiles(words: readonly string[], usage: string): void {
  if (words.length > 0) return;
  throw new UserError('no result files were named', `perf-regression ${usage}`);
}
