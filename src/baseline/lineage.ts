/**
 * Where a run belongs among those that are stored already. Jobs do not end in the order of their commits: one of an
 * older push may end last, and an old commit may be measured again. What is told of a branch is of its newest commit, so
 * a run that comes late takes its place in the order of commits and changes nothing that is told.
 */
import type { GitHub, Need } from '../github/client.ts';
import { newestOf } from '../history/order.ts';
import type { Run } from '../model/run.ts';
import { askGit, tryGit } from '../system/git.ts';
import { ancestorsLocally, ancestorsOnGitHub, type Checkout } from './base-commit.ts';
import { lastOf } from './select-runs.ts';

/** A measured commit among the others of its repository. */
export interface Lineage {
  readonly commit: string;
  /** As many as the commit itself names. */
  readonly parents: readonly string[];
  /** Whether a branch has the other commit behind this one; where nobody knows the other one, it has not. */
  readonly isBefore: (other: string, branch: string) => Promise<boolean>;
  /** Newest first, itself included; as many as can be had in one question. */
  readonly ancestors: () => Promise<readonly string[]>;
}

/** Of a run behind whose commit a newer one was measured already. */
export interface Late {
  /** The newer commit: the newest that was stored. */
  readonly newer: string;
  /** Id of the stored run behind which this one belongs; empty where it belongs before all. */
  readonly after: string;
}

/**
 * Asks nobody in the usual case: the newest stored run is of the commit before, or of the same one.
 * @param stored runs of the run's suite, in the order of their commits
 * @returns undefined where no newer commit of its branch is among them
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

export function lineageOnGitHub(github: GitHub, { commit, parents }: Checkout): Lineage {
  return askedOnce({
    commit,
    parents,
    isBefore: async (other, branch) => {
      if ((await comparison(github, other, commit)) !== 'behind') return false;
      // A branch that was set back to this commit has lost the other one.
      return !['ahead', 'diverged'].includes((await comparison(github, branch, other)) ?? '');
    },
    ancestors: () => ancestorsOnGitHub(github, commit),
  });
}

/** How the second commit stands to the first, in GitHub's words; undefined where it does not know one of them. */
async function comparison(github: GitHub, base: string, head: string): Promise<string | undefined> {
  const { data } = await github.request<{ readonly status: string }>(
    'GET /repos/{owner}/{repo}/compare/{basehead}',
    { basehead: `${base}...${head}`, per_page: 1 },
    READING,
  );
  return data?.status;
}

/** Of any commit that git knows; of one that it does not know nothing is older. */
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

/** The branch here, which may lag behind, and as it was fetched. */
async function tipsOf(folder: string, branch: string): Promise<string[]> {
  const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const asked = refs.map((ref) =>
    tryGit(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], { cwd: folder }),
  );
  return (await Promise.all(asked)).filter((tip) => tip !== undefined);
}

/** The suites of one job ask the same. */
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
