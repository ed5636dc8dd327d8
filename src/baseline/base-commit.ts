/**
 * Finds the base commit of the measured code. The checkout decides, not the event: a default checkout of a pull request
 * measures the merge commit, whose first parent is the base; the base of a checked-out head is the merge base. Works in a
 * shallow clone, because a commit names its parents even if they were not fetched.
 */

import type { GitHub, Need } from '../github/client.ts';
import type { Context } from '../github/context.ts';
import { lookOf } from '../github/look.ts';
import type { HowFound } from '../model/baseline-reason.ts';
import { once } from '../model/once.ts';
import { NoGitError, tryGit } from '../system/git.ts';
import { commitNamed } from '../system/git-objects.ts';

/** The commit that the measured code is based on. */
export interface BaseCommit {
  /** Full hash; empty if it is not known. */
  readonly commit: string;
  /** The branch whose history is the baseline. */
  readonly branch: string;
  readonly how: HowFound;
  /** Its ancestors, newest first, including itself; as many as one request returns. */
  readonly ancestors: () => Promise<readonly string[]>;
}

const READING: Need = { what: 'ask for the commits of the repository', permission: 'contents: read' };

/** GitHub's largest page. */
const ANCESTORS = 100;

/** Locally git knows all ancestors; at most this many are used. */
const ANCESTORS_LOCAL = 1000;

export interface Checkout {
  /** Full hash of HEAD. */
  readonly commit: string;
  readonly parents: readonly string[];
  /** First line of its message, and its author. */
  readonly message: string;
  readonly author: string;
  /** Tags of that commit, if the repository has them. */
  readonly tags?: readonly string[];
}

/** A checkout in a folder. */
export interface LocalCheckout extends Checkout {
  /** Undefined if HEAD is detached. */
  readonly branch: string | undefined;
}

/** The commit as it is stored, with the branch and the tags that point at it: otherwise git hides parents that a shallow clone lacks. */
const HEAD_WITH_NAMES = [
  ...['log', '-1', '--no-color', '--format=raw', '--decorate=full'],
  ...['HEAD', 'refs/heads', 'refs/tags'].map((ref) => `--decorate-refs=${ref}`),
  ...['HEAD', '--'],
];

/** The checkout in a folder; undefined if it is not a repository with a commit, or git is not installed. */
export async function readCheckout(folder: string): Promise<LocalCheckout | undefined> {
  const output = await tryGit(HEAD_WITH_NAMES, { cwd: folder }).catch((error: unknown) => {
    if (error instanceof NoGitError) return undefined;
    throw error;
  });
  const [, commit, names = '', header, message = ''] =
    /^commit ([0-9a-f]{40,64})(?: \((.*)\))?\n([\s\S]*?)(?:\n\n([\s\S]*))?$/.exec(output ?? '') ?? [];
  if (commit === undefined || header === undefined) return undefined;
  const parents = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1] as string);
  const author = /^author (.*) <[^>]*> \d+ [+-]\d+$/m.exec(header)?.[1] ?? '';
  // No name of git contains a space.
  const named = (kind: RegExp) => names.split(', ').flatMap((name) => kind.exec(name)?.[1] ?? []);
  const tags = named(/^tag: refs\/tags\/(.+)$/).sort();
  const [branch] = named(/^HEAD -> refs\/heads\/(.+)$/);
  const found = { commit, parents, message: firstLine(message), author, branch };
  return tags.length === 0 ? found : { ...found, tags };
}

/** In a GitHub job. */
export async function baseCommitInJob(
  context: Context,
  github: GitHub,
  checkout: Checkout,
  baseBranch: string,
): Promise<BaseCommit> {
  const { commit, how } = await standsOn(context, github, checkout, baseBranch);
  return { commit, how, branch: baseBranch, ancestors: () => ancestorsOnGitHub(github, commit) };
}

/** What a job without a checkout measured: the commit of its event. */
export async function checkoutOnGitHub(github: GitHub, sha: string): Promise<Checkout> {
  const { data } = await github.request<CommitAnswer>(
    'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
    { commit_sha: sha },
    READING,
  );
  return {
    commit: sha,
    parents: data?.parents.map((parent) => parent.sha) ?? [],
    message: firstLine(data?.message ?? ''),
    author: data?.author?.name ?? '',
  };
}

/** A merge commit on GitHub: its parents, and the files in which it differs from the first one. */
export interface Merge {
  readonly parents: readonly string[];
  /** Undefined if there are more than GitHub lists. */
  readonly files: readonly string[] | undefined;
}

/** GitHub lists at most this many files. */
const FILES_MAX = 300;

export async function mergeOnGitHub(github: GitHub, sha: string): Promise<Merge | undefined> {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
  const { data } = await github.request<MergeAnswer>(route, { ref: sha }, READING);
  if (!data) return undefined;
  const { parents, files = [] } = data;
  return {
    parents: parents.map((parent) => parent.sha),
    files:
      files.length < FILES_MAX
        ? files.flatMap(({ filename, previous_filename: before }) => [filename, ...(before ? [before] : [])])
        : undefined,
  };
}

interface MergeAnswer {
  readonly parents: readonly { readonly sha: string }[];
  readonly files?: readonly { readonly filename: string; readonly previous_filename?: string }[];
}

interface CommitAnswer {
  readonly parents: readonly { readonly sha: string }[];
  readonly message?: string;
  readonly author?: { readonly name?: string };
}

function firstLine(message: string): string {
  return message.trimStart().split('\n', 1)[0]?.trimEnd() ?? '';
}

/** The base commit if the checkout itself names it: its first parent, or empty if it has none. */
export function baseInCheckout(
  { pullRequest, refName }: Context,
  { parents }: Checkout,
  baseBranch: string,
): string | undefined {
  const [first = '', second] = parents;
  const isNamed = pullRequest ? second === pullRequest.head.sha : refName === baseBranch;
  return isNamed ? first : undefined;
}

async function standsOn(
  context: Context,
  github: GitHub,
  checkout: Checkout,
  baseBranch: string,
): Promise<Pick<BaseCommit, 'commit' | 'how'>> {
  const named = baseInCheckout(context, checkout, baseBranch);
  if (named !== undefined) {
    return { commit: named, how: { code: context.pullRequest ? 'branch-point' : 'parent' } };
  }
  const { commit } = checkout;
  const { data } = await github.request<{ merge_base_commit: { sha: string } }>(
    'GET /repos/{owner}/{repo}/compare/{basehead}',
    { basehead: `${baseBranch}...${commit}`, per_page: 1 },
    READING,
  );
  return { commit: data?.merge_base_commit.sha ?? '', how: { code: 'merge-base' } };
}

/** Newest first, including itself; empty for a commit that GitHub does not know. */
export async function ancestorsOnGitHub(github: GitHub, commit: string): Promise<readonly string[]> {
  if (commit === '') return [];
  const base = (await lookOf(github))?.base;
  if (base?.commit === commit) return base.ancestors;
  const { data } = await github.request<readonly { sha: string }[]>(
    'GET /repos/{owner}/{repo}/commits',
    { sha: commit, per_page: ANCESTORS },
    READING,
  );
  return data?.map(({ sha }) => sha) ?? [];
}

/**
 * Locally. The base of uncommitted work is HEAD; that of a branch is its merge base; that of a commit on the base branch
 * is its parent.
 */
export async function baseCommitLocally(
  folder: string,
  checkout: Checkout,
  baseBranch: string,
): Promise<BaseCommit> {
  const inside = { cwd: folder };
  const foundBy = (how: HowFound, commit: string): BaseCommit => {
    return { commit, how, branch: baseBranch, ancestors: once(() => ancestorsLocally(folder, commit)) };
  };
  const base = await resolveBase(folder, baseBranch);
  const mergeBase =
    base === undefined || base === checkout.commit
      ? base
      : await tryGit(['merge-base', base, checkout.commit], inside);
  if (mergeBase !== undefined && mergeBase !== checkout.commit) {
    return foundBy({ code: 'merge-base', branch: baseBranch }, mergeBase);
  }
  // A bare repository has no work tree, and so no uncommitted work.
  const isDirty = Boolean(await tryGit(['status', '--porcelain', '--untracked-files=no'], inside));
  return isDirty
    ? foundBy({ code: 'uncommitted' }, checkout.commit)
    : foundBy({ code: 'parent' }, checkout.parents[0] ?? '');
}

/** A limited number, newest first, including itself. */
export async function ancestorsLocally(folder: string, commit: string): Promise<readonly string[]> {
  if (commit === '') return [];
  const list = await tryGit(['rev-list', `--max-count=${ANCESTORS_LOCAL}`, commit], { cwd: folder });
  return list?.split('\n') ?? [];
}

async function resolveBase(folder: string, branch: string): Promise<string | undefined> {
  const refs = [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`];
  const commits = await Promise.all(refs.map((ref) => commitNamed(ref, folder)));
  return commits.find((commit) => commit !== undefined);
}

/** Common names of a base branch, if no remote says which one it is. */
const USUAL_BRANCHES = ['main', 'master', 'trunk', 'develop'];

/** The branch that local work is compared with: the head of origin, otherwise the first existing common name. */
export async function defaultBranchLocally(folder: string): Promise<string> {
  const origin = 'refs/remotes/origin/';
  const heads = 'refs/heads/';
  const refs = [`${origin}HEAD`, ...USUAL_BRANCHES.map((name) => heads + name)];
  const listed =
    (await tryGit(['for-each-ref', '--format=%(refname) %(symref)', ...refs], { cwd: folder })) ?? '';
  const targets = new Map(listed.split('\n').map((line) => line.split(' ') as [string, string | undefined]));
  const head = targets.get(`${origin}HEAD`);
  if (head?.startsWith(origin)) return head.slice(origin.length);
  const usual = USUAL_BRANCHES.find((name) => targets.has(heads + name));
  if (usual !== undefined) return usual;
  const begun = await tryGit(['config', '--get', 'init.defaultBranch'], { cwd: folder });
  if (begun && (await commitNamed(heads + begun, folder))) return begun;
  return (await tryGit(['symbolic-ref', '--quiet', '--short', 'HEAD'], { cwd: folder })) ?? 'main';
}
