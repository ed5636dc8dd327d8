/** What the command line has to find out itself: the repository, the branch, and the user. */
import { readCheckout } from '../baseline/base-commit.ts';
import type { HistoryBranch } from '../history/branch.ts';
import { HistoryLog } from '../history/log.ts';
import { UserError } from '../model/errors.ts';
import { once } from '../model/once.ts';
import type { RunInfo } from '../results/read-runs.ts';
import { gitBranch } from '../storage/git-branch.ts';
import { tryGit } from '../system/git.ts';
import type { Arguments, Workspace } from './command.ts';

/** Undefined outside a repository with a commit. */
export async function readWorkspace(cwd: string): Promise<Workspace | undefined> {
  const checkout = await readCheckout(cwd);
  if (!checkout) return undefined;
  const user = once(async () => (await tryGit(['config', 'user.name'], { cwd })) ?? '');
  return { checkout, branch: checkout.branch ?? 'HEAD', user };
}

/** @throws UserError if there is no commit to store results for */
export async function requireWorkspace(given: Arguments): Promise<Workspace> {
  const workspace = await given.workspace();
  if (workspace) return workspace;
  // If git is not installed, that is the error.
  await tryGit(['--version'], { cwd: given.cwd });
  throw new UserError(
    `${given.cwd} is not a git repository with a commit`,
    'Results are stored for a commit: run git init, commit, and try again.',
  );
}

/** The person responsible for what is written, as git knows them. */
export async function personOf(workspace: Workspace | undefined): Promise<string> {
  return (await workspace?.user()) || 'somebody without user.name in git';
}

export function openBranch({ config, cwd }: Arguments): HistoryBranch {
  return gitBranch(cwd, config.branch);
}

/** @param branch one for all suites of a command: what it has read of the repository, it does not read again */
export function openHistory(suite: string, given: Arguments, branch = openBranch(given)): HistoryLog {
  return new HistoryLog(branch, given.config.historyDir, suite);
}

export function runInfoOf(given: Arguments, workspace: Workspace | undefined): RunInfo {
  const { now, env } = given;
  return {
    suite: suiteOf(given),
    commit: workspace?.checkout.commit ?? '',
    message: workspace?.checkout.message ?? '',
    author: workspace?.checkout.author ?? '',
    tags: workspace?.checkout.tags ?? [],
    branch: workspace?.branch ?? '',
    now,
    mark: `local.${now.getTime()}`,
    env,
  };
}

/** @throws UserError if the suite has no runs */
export async function requireHistory(log: HistoryLog, { config }: Arguments): Promise<void> {
  if ((await log.index()).segments.length > 0) return;
  throw new UserError(
    `there is no history of suite ${log.suite} on ${log.branch.description}`,
    `Fetch it (git fetch origin ${config.branch}), name another --suite, or store a first run: perf-regression record FILES…`,
  );
}

/** The suite that was named, or the workflow's. */
export function suiteOf({ config, env }: Arguments): string {
  return config.suite || env.GITHUB_WORKFLOW || 'default';
}
