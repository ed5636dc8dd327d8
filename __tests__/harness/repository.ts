/**
 * A real git repository in a temporary folder, and its copy in the emulated GitHub under the same SHAs: the
 * Git Data API hashes the same objects, so a commit pushed with the same people, dates and message is the
 * same commit. Dates come from a counter, not from the clock, so that every run makes the same SHAs.
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { endGitObjects } from '../../src/system/git-objects.ts';
import type { StandIn } from './github.ts';
import { commitFields, objectsBelow, objectsOf, type ReadObject, writeObject } from './objects.ts';
import { outputOf } from './process.ts';
import { pushObjects } from './push.ts';
import { branchesOf, headOf, headRefOf } from './refs.ts';
import { checkOut, stageAll } from './work-tree.ts';

export interface Checkout {
  readonly dir: string;
  git(...args: string[]): Promise<string>;
  head(): Promise<string>;
  /** Commit of a branch, or of anything else that git knows by a name. */
  commitOf(name: string): Promise<string>;
  remove(): void;
}

export interface LocalRepository extends Checkout {
  /** Writes the files (null deletes one) and commits them on the current branch. Returns the SHA. @param login its author by address; Ada unless given */
  commit(files: Record<string, string | null>, message?: string, login?: string): Promise<string>;
  /** As many commits of one file on the current branch. */
  commits(path: string, contents: readonly string[]): Promise<void>;
  /** Switches to a branch, which is created at `start` (the current commit unless given) when missing. */
  checkout(branch: string, start?: string): Promise<void>;
  /** Merges into the current branch, always with a commit of two parents. Returns its SHA. */
  merge(branch: string): Promise<string>;
  /**
   * The commit that GitHub makes for `refs/pull/N/merge`: first parent `base`, second parent `head`. No
   * branch points to it. Returns its SHA.
   */
  pullRequestMerge(base: string, head: string): Promise<string>;
  /** What actions/checkout makes: one commit (HEAD unless given), detached, without its parents. */
  shallowClone(sha?: string): Promise<Checkout>;
  /**
   * Copies all commits into the emulated GitHub and sets every local branch there. `repository` may be a
   * fork; its commits are then known to the upstream repository too, as they are on GitHub.
   */
  pushTo(github: StandIn, repository?: string): Promise<void>;
}

interface Person {
  readonly name: string;
  readonly email: string;
}

interface CommitFields {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly message: string;
}

const epochS = Date.parse('2026-01-05T08:00:00Z') / 1000;
const MESSAGE = 'Change files';
const ADA = { name: 'Ada', email: 'ada@example.com' };

const dateOf = (minutes: number) => `${epochS + 60 * minutes} +0000`;

export async function localRepository(): Promise<LocalRepository> {
  let minutes = 0;
  const checkout = await emptyCheckout(() => dateOf(minutes));
  const { dir, git, head, commitOf } = checkout;
  const clones: Checkout[] = [];

  const nextMinute = () => {
    minutes += 1;
  };

  /** What `git commit` writes of them, without its look at the work tree. */
  const writeCommit = ({ tree, parents, author, message }: CommitFields): string => {
    const by = ({ name, email }: Person) => `${name} <${email}> ${dateOf(minutes)}`;
    const headers = [
      `tree ${tree}`,
      ...parents.map((parent) => `parent ${parent}`),
      `author ${by(author)}`,
      `committer ${by(ADA)}`,
    ];
    const bytes = Buffer.from(`${headers.join('\n')}\n\n${message.replace(/\n?$/, '\n')}`);
    return writeObject(dir, { type: 'commit', bytes });
  };

  const commit: LocalRepository['commit'] = async (files, message = MESSAGE, login) => {
    nextMinute();
    for (const [path, content] of Object.entries(files)) write(join(dir, path), content);
    const tree = stageAll(dir);
    const author = login === undefined ? ADA : { name: login, email: `${login}@users.noreply.github.com` };
    const parent = await head();
    const sha = writeCommit({ tree, parents: parent === '' ? [] : [parent], author, message });
    write(join(dir, '.git', headRefOf(dir) ?? 'HEAD'), `${sha}\n`);
    return sha;
  };

  return {
    ...checkout,
    commit,
    commits: async (path, contents) => {
      for (const content of contents) await commit({ [path]: content });
    },
    checkout: async (branch, start) => {
      const ref = `refs/heads/${branch}`;
      const known = branchesOf(dir).get(ref);
      const commit = known ?? (start === undefined ? await head() : await commitOf(start));
      const read = await objectsOf(dir);
      checkOut(dir, treeOf(commit, read), read);
      if (known === undefined) write(join(dir, '.git', ref), `${commit}\n`);
      write(join(dir, '.git/HEAD'), `ref: ${ref}\n`);
    },
    merge: async (branch) => {
      nextMinute();
      await git('merge', '--quiet', '--no-ff', '--message', `Merge ${branch}`, branch);
      return await head();
    },
    pullRequestMerge: async (base, headCommit) => {
      nextMinute();
      const [ours, theirs] = [await commitOf(base), await commitOf(headCommit)];
      const [tree = ''] = (await git('merge-tree', '--write-tree', ours, theirs)).split('\n');
      const message = `Merge ${theirs} into ${ours}`;
      const sha = writeCommit({ tree, parents: [ours, theirs], author: ADA, message });
      write(join(dir, '.git/refs/merges', sha), `${sha}\n`);
      return sha;
    },
    shallowClone: async (sha) => {
      const clone = await emptyCheckout(() => dateOf(0));
      clones.push(clone);
      const commit = sha ?? (await head());
      const read = await objectsOf(dir);
      const tree = treeOf(commit, read);
      writeObject(clone.dir, read(commit));
      for (const each of objectsBelow(tree, read)) writeObject(clone.dir, each);
      const own = join(clone.dir, '.git');
      write(join(own, 'shallow'), `${commit}\n`);
      write(join(own, 'HEAD'), `${commit}\n`);
      const origin = `[remote "origin"]\n\turl = file://${dir}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`;
      appendFileSync(join(own, 'config'), origin);
      checkOut(clone.dir, tree, read);
      return clone;
    },
    pushTo: async (github, repository = github.repository) => {
      await pushObjects({ dir, git }, github, repository);
    },
    remove: () => {
      for (const clone of [checkout, ...clones]) clone.remove();
    },
  };
}

const treeOf = (commit: string, read: ReadObject) => commitFields(read(commit).bytes.toString('utf8')).tree;

/** What `git init` makes. */
let template: Promise<string> | undefined;

async function newTemplate(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'template-'));
  // Lets a clone ask for any commit, as GitHub does.
  const make = 'git init --quiet --initial-branch=main && git config uploadpack.allowAnySHA1InWant true';
  await outputOf('sh', ['-c', make], { cwd: dir, env: gitEnvironment(dateOf(0)) });
  const hooks = join(dir, '.git/hooks');
  for (const sample of readdirSync(hooks)) rmSync(join(hooks, sample));
  return join(dir, '.git');
}

async function emptyCheckout(date: () => string) {
  template ??= newTemplate();
  const dir = mkdtempSync(join(tmpdir(), 'checkout-'));
  cpSync(await template, join(dir, '.git'), { recursive: true });
  const git = async (...args: string[]): Promise<string> => {
    const output = await outputOf('git', args, { cwd: dir, env: gitEnvironment(date()) });
    return output.toString('utf8').replace(/\n+$/, '');
  };
  return {
    dir,
    git,
    commitOf: async (name: string) =>
      branchesOf(dir).get(`refs/heads/${name}`) ?? (await git('rev-parse', `${name}^{commit}`)),
    head: async () => headOf(dir) ?? '',
    remove: () => {
      endGitObjects();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Nobody's own git settings (signing, hooks, default branch) may change a test. */
function gitEnvironment(date: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    // No tidying up behind each commit: it costs a process, and nothing here grows old.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'maintenance.auto',
    GIT_CONFIG_VALUE_0: 'false',
    GIT_AUTHOR_NAME: ADA.name,
    GIT_AUTHOR_EMAIL: ADA.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: ADA.name,
    GIT_COMMITTER_EMAIL: ADA.email,
    GIT_COMMITTER_DATE: date,
  };
}

function write(path: string, content: string | null): void {
  if (content === null) {
    rmSync(path);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
