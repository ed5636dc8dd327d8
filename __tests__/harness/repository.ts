/**
 * A real git repository in a temporary folder, and its copy in the emulated GitHub under the same SHAs: the
 * Git Data API hashes the same objects, so a commit pushed with the same people, dates and message is the
 * same commit. Dates come from a counter, not from the clock, so that every run makes the same SHAs.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { StandIn } from './github.ts';
import { outputOf } from './process.ts';
import { pushObjects } from './push.ts';
import { headOf } from './refs.ts';

export interface Checkout {
  readonly dir: string;
  git(...args: string[]): Promise<string>;
  head(): Promise<string>;
  remove(): void;
}

export interface LocalRepository extends Checkout {
  /** Writes the files (null deletes one) and commits them on the current branch. Returns the SHA. @param login its author by address; Ada unless given */
  commit(files: Record<string, string | null>, message?: string, login?: string): Promise<string>;
  /** As many commits of one file on the current branch, in one go and with the SHAs that commit() would make. */
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

const epochS = Date.parse('2026-01-05T08:00:00Z') / 1000;
const MESSAGE = 'Change files';
const ADA = { name: 'Ada', email: 'ada@example.com' };

const dateOf = (minutes: number) => `${epochS + 60 * minutes} +0000`;
/** As `git fast-import` reads it. */
const dataOf = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;

export async function localRepository(): Promise<LocalRepository> {
  let minutes = 0;
  const checkout = emptyCheckout(() => dateOf(minutes));
  const { dir, git, shell, start, head } = checkout;
  const clones: Checkout[] = [];
  // Lets a clone ask for any commit, as GitHub does.
  await shell('git init --quiet --initial-branch=main && git config uploadpack.allowAnySHA1InWant true');

  const nextMinute = () => {
    minutes += 1;
  };

  return {
    ...checkout,
    commit: async (files, message = MESSAGE, login) => {
      nextMinute();
      for (const [path, content] of Object.entries(files)) write(join(dir, path), content);
      const said = await shell(
        'git add --all && git -c core.abbrev=40 commit --allow-empty --cleanup=verbatim --message "$0" --author "$1"',
        message,
        login === undefined ? `${ADA.name} <${ADA.email}>` : `${login} <${login}@users.noreply.github.com>`,
      );
      return /([0-9a-f]{40})\]/.exec(said)?.[1] ?? '';
    },
    commits: async (path, contents) => {
      const branch = await git('symbolic-ref', 'HEAD');
      const stream = contents.map((content, i) => {
        nextMinute();
        const from = i === 0 ? `from ${branch}^0\n` : '';
        return `commit ${branch}\ncommitter ${ADA.name} <${ADA.email}> ${dateOf(minutes)}\n${dataOf(`${MESSAGE}\n`)}${from}M 100644 inline ${path}\n${dataOf(content)}`;
      });
      await start('git', ['fast-import', '--quiet'], stream.join(''));
      await git('reset', '--quiet', '--hard');
    },
    checkout: async (branch, start = 'HEAD') => {
      const exists = await git('branch', '--list', branch);
      if (exists === '') await git('checkout', '--quiet', '-b', branch, start);
      else await git('checkout', '--quiet', branch);
    },
    merge: async (branch) => {
      nextMinute();
      await git('merge', '--quiet', '--no-ff', '--message', `Merge ${branch}`, branch);
      return await head();
    },
    pullRequestMerge: async (base, headCommit) => {
      nextMinute();
      const tree = (await git('merge-tree', '--write-tree', base, headCommit)).split('\n')[0] ?? '';
      const message = `Merge ${await git('rev-parse', headCommit)} into ${await git('rev-parse', base)}`;
      const sha = await git('commit-tree', tree, '-p', base, '-p', headCommit, '-m', message);
      await git('update-ref', `refs/merges/${sha}`, sha);
      return sha;
    },
    shallowClone: async (sha) => {
      const clone = emptyCheckout(() => dateOf(0));
      clones.push(clone);
      await clone.shell(
        'git init --quiet --initial-branch=main && git remote add origin "$0" && git fetch --quiet --depth=1 origin "$1" && git checkout --quiet --detach FETCH_HEAD',
        `file://${dir}`,
        sha ?? (await head()),
      );
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

function emptyCheckout(date: () => string) {
  const dir = mkdtempSync(join(tmpdir(), 'checkout-'));
  const start = async (program: string, args: readonly string[], stdin = ''): Promise<string> => {
    const output = await outputOf(program, args, { cwd: dir, env: gitEnvironment(date()), stdin });
    return output.toString('utf8').replace(/\n+$/, '');
  };
  return {
    dir,
    start,
    git: (...args: string[]) => start('git', args),
    /** Several calls at once: what this process starts takes longer than what a small shell starts. */
    shell: (line: string, ...words: string[]) => start('sh', ['-c', line, ...words]),
    head: async () => headOf(dir) ?? '',
    remove: () => rmSync(dir, { recursive: true, force: true }),
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
