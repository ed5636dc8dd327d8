/** The past commits of a branch, along first parents: a merge counts as one commit. */
import { UserError } from '../model/errors.ts';
import { git, tryGit } from '../system/git.ts';
import { commitNamed } from '../system/git-objects.ts';

export interface PastCommit {
  /** Full hash. */
  readonly commit: string;
  /** When it was committed. */
  readonly date: Date;
  readonly author: string;
  /** First line. */
  readonly message: string;
  readonly tags: readonly string[];
}

export interface Past {
  /** The requested commits, newest first. */
  readonly commits: readonly PastCommit[];
  /** For every commit of the branch in this clone: how many commits it is behind the tip. */
  readonly ages: ReadonlyMap<string, number>;
}

/**
 * @param last number of commits to look back
 * @param every takes every n-th commit, beginning with the newest
 * @throws UserError if the branch does not exist, or a shallow clone ends before that
 */
export async function pastCommits(branch: string, last: number, every: number, cwd: string): Promise<Past> {
  const tip = await tipOf(branch, cwd);
  const walk = ['--first-parent', tip];
  const hashes = (await git(['rev-list', ...walk], { cwd })).split('\n');
  const isShallow = (await tryGit(['rev-parse', '--is-shallow-repository'], { cwd })) === 'true';
  if (isShallow && hashes.length < last) {
    throw new UserError(
      `this clone has only ${hashes.length} of the last ${last} commits of ${branch}`,
      'Fetch the others (git fetch --unshallow), or let actions/checkout bring them:   with: { fetch-depth: 0 }',
    );
  }
  const format = '--format=%H%x00%ct%x00%an%x00%s%x00%D';
  const log = ['log', `--max-count=${last}`, '--decorate-refs=refs/tags', format, ...walk];
  const lines = (await git(log, { cwd })).split('\n');
  return {
    commits: lines.filter((_, i) => i % every === 0).map(commitIn),
    ages: new Map(hashes.map((hash, age) => [hash, age])),
  };
}

/** The checked-out branch as it is here, another one as it was fetched. */
async function tipOf(branch: string, cwd: string): Promise<string> {
  const head = await tryGit(['symbolic-ref', '--quiet', '--short', 'HEAD'], { cwd });
  const refs = [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`];
  for (const ref of head === branch ? refs.toReversed() : refs) {
    const tip = await commitNamed(ref, cwd);
    if (tip) return tip;
  }
  throw new UserError(
    `there is no branch ${JSON.stringify(branch)} in ${cwd}`,
    'Fetch it, or name another one: --base-branch NAME.',
  );
}

function commitIn(line: string): PastCommit {
  const [commit = '', seconds = '', author = '', message = '', names = ''] = line.split('\0');
  const tags = names.split(', ').flatMap((name) => /^tag: (.+)$/.exec(name)?.[1] ?? []);
  return { commit, date: new Date(1000 * Number(seconds)), author, message, tags };
}
