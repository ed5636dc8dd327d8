/**
 * Finds the place of a run among the stored runs. Jobs do not end in the order of their commits: the job of an older push
 * may end last, and an old commit may be measured again. The state of a branch is that of its newest commit, so a late
 * run is inserted in the order of commits and does not change that state.
 */
import type { GitHub, Need } from '../github/client.ts';
import { newestOf } from '../history/order.ts';
import type { Run } from '../model/run.ts';
import { askGit } from '../system/git.ts';
import { commitNamed } from '../system/git-objects.ts';
import { ancestorsLocally, ancestorsOnGitHub, type Checkout } from './base-commit.ts';
import { lastOf } from './select-runs.ts';

/** A measured commit and its relation to others of its repository. */
export interface Lineage {
  readonly commit: string;
  /** The parents that the commit itself names. */
  readonly parents: readonly string[];
  /** Whether a branch has the other commit after this one; false if the other one is not known. */
  readonly isBefore: (other: string, branch: string) => Promise<boolean>;
  /** Newest first, including itself; as many as one request returns. */
  readonly ancestors: () => Promise<readonly string[]>;
}

/** A run for whose branch a newer commit was already measured. */
export interface Late {
  /** The newest stored commit. */
  readonly newer: string;
  /** Id of the stored run that this one follows; empty if it precedes all. */
  readonly after: string;
}

/**
 * Needs no request in the usual case: the newest stored run is of the previous commit, or of the same one.
 * @param stored runs of the run's suite, in the order of their commits
 * @returns undefined if no newer commit of its branch is among them
 */
export async function lateBehind(
  { branch }: Pick<Run, 'branch'>,
  stored: readonly Run[],
  { commit, parents, isBefore, ancestors }: Lineage,
): Promise<Late | undefined> {
  const own = stored.filter((each) => each.branch === branch);
  const newer = newestOf(own)?.commit ?? '';
  if (newer === '' || newer === commit || parents.includes(newer)) return undefined;
  if (!(await isBefore(newer, branch))) return undefined;
  const before = [commit, ...parents.slice(0, 1)].find((each) => lastOf(own, each) >= 0);
  const nearest = before ?? (await ancestors()).find((each) => lastOf(own, each) >= 0) ?? '';
  return { newer, after: own[lastOf(own, nearest)]?.id ?? '' };
}

const READING: Need = { what: 'ask for the order of commits', permission: 'contents: read' };

export function lineageOnGitHub(
  github: GitHub,
  { commit, parents }: Omit<Checkout, 'message' | 'author'>,
): Lineage {
  return askedOnce({
    commit,
    parents,
    isBefore: async (other, branch) => {
      if ((await comparison(github, other, commit)) !== 'behind') return false;
      // A branch that was reset to this commit no longer has the other one.
      return !['ahead', 'diverged'].includes((await comparison(github, branch, other)) ?? '');
    },
    ancestors: () => ancestorsOnGitHub(github, commit),
  });
}

/** Relation of the second commit to the first, in GitHub's terms; undefined if it does not know one of them. */
async function comparison(github: GitHub, base: string, head: string): Promise<string | undefined> {
  const { data } = await github.request<{ readonly status: string }>(
    'GET /repos/{owner}/{repo}/compare/{basehead}',
    { basehead: `${base}...${head}`, per_page: 1 },
    READING,
  );
  return data?.status;
}

/** For any commit that git knows; an unknown commit is not newer than anything. */
export function lineageLocally(
  folder: string,
  { commit, parents }: Omit<Checkout, 'message' | 'author'>,
): Lineage {
  const isAncestor = async (one: string, other: string) => {
    const { status } = await askGit(['merge-base', '--is-ancestor', one, other], { cwd: folder });
    return status === 0;
  };
  return askedOnce({
    commit,
    parents,
    isBefore: async (other, branch) => {
      if (!(await isAncestor(commit, other))) return false;
      const tips = await tipsOf(folder, branch);
      const holding = await Promise.all(tips.map((tip) => isAncestor(other, tip)));
      return tips.length === 0 || holding.includes(true);
    },
    ancestors: () => ancestorsLocally(folder, commit),
  });
}

/** The local branch, which may be behind, and its remote-tracking branch. */
async function tipsOf(folder: string, branch: string): Promise<string[]> {
  const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const asked = refs.map((ref) => commitNamed(ref, folder));
  return (await Promise.all(asked)).filter((tip) => tip !== undefined);
}

/** The suites of one job have the same questions. */
function askedOnce(lineage: Lineage): Lineage {
  const answers = new Map<string, Promise<boolean>>();
  let ancestors: Promise<readonly string[]> | undefined;
  return {
    ...lineage,
    isBefore(other, branch) {
      const question = `${other} ${branch}`;
      const answer = answers.get(question) ?? lineage.isBefore(other, branch);
      answers.set(question, answer);
      return answer;
    },
    ancestors() {
      ancestors ??= lineage.ancestors();
      return ancestors;
    },
  };
}
