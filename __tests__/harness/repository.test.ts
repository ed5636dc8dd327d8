/**
 * The local repository and its copy in the emulated GitHub, judged by git itself: both must hold the same
 * commits under the same SHAs, or a test of baselines would compare strangers.
 */

import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contributor, type StandIn, startGitHub, workflowToken } from './github.ts';
import { type LocalRepository, localRepository } from './repository.ts';

const here = { owner: 'acme', repo: 'widgets' };

let github: StandIn;
let local: LocalRepository;
const client = () => getOctokit(workflowToken, { baseUrl: github.url }).rest;

beforeEach(async () => {
  github = await startGitHub();
  local = await localRepository();
});
afterEach(async () => {
  local.remove();
  expect(github.invalid).toEqual([]);
  await github.stop();
});

describe('commits', () => {
  /** The feature branch has merged main, so the best common ancestor is not the nearest one. */
  async function mergedHistory() {
    const root = await local.commit({ 'src/a.ts': 'a\n\n', 'b.txt': 'b  ' }, 'Root\n\nWith a body');
    await local.checkout('feature');
    await local.commit({ c: 'c' });
    await local.checkout('main');
    const main: string[] = [];
    for (const step of ['1', '2', '3', '4']) main.push(await local.commit({ step }));
    await local.checkout('feature');
    const head = await local.merge('main');
    await local.checkout('shortcut', root);
    await local.commit({ d: 'd' });
    await local.checkout('main');
    for (const step of ['5', '6', '7']) await local.commit({ step });
    const base = await local.merge('shortcut');
    return { root, base, head, merged: main.at(-1) ?? '' };
  }

  test('GitHub knows the commits of the local repository under the same SHAs', async () => {
    const { base } = await mergedHistory();
    await local.pushTo(github);
    expect(await github.branchSha('main')).toBe(base);
    const { data } = await client().repos.listCommits({ ...here, sha: base, per_page: 100 });
    const ofGit = (await local.git('rev-list', base)).split('\n');
    expect(data.map((commit) => commit.sha).sort()).toEqual(ofGit.sort());
    expect(data[0]?.parents).toHaveLength(2);
  });

  test('a second push sends what is new, and moves a branch that was rewritten', async () => {
    await local.commit({ a: '1' });
    await local.commit({ a: '2' });
    await local.pushTo(github);
    await local.git('reset', '--quiet', '--hard', 'HEAD~1');
    const rewritten = await local.commit({ a: null, 'b/c': '3' });
    await local.pushTo(github);
    expect(await github.branchSha('main')).toBe(rewritten);
    expect(await github.readFile('main', 'b/c')).toBe('3');
    expect(await github.readFile('main', 'a')).toBeUndefined();
  });

  test.each([
    { message: 'One line', login: undefined },
    { message: 'Root\n\nWith a body, and äöü\n', login: 'dependabot[bot]' },
  ])('a commit is the one that git makes of the same files: $message', async ({ message, login }) => {
    await local.commit({ '.gitignore': '*.out\n' });
    writeFileSync(join(local.dir, 'made.out'), 'ignored');
    writeFileSync(join(local.dir, 'found.txt'), 'not named');
    const own = await local.commit({ 'b/c': '1', a: '2' }, message, login);
    const author = login === undefined ? [] : ['--author', `${login} <${login}@users.noreply.github.com>`];
    const words = ['--amend', '--quiet', '--cleanup=verbatim', '--message', message, ...author];
    await local.git('commit', ...words);
    expect(await local.head()).toBe(own);
    expect(await local.git('ls-files')).toBe('.gitignore\na\nb/c\nfound.txt');
    expect(await local.git('status', '--porcelain')).toBe('');
  });

  test('many commits in one go are those that git would have made one by one', async () => {
    const other = await localRepository();
    for (const repository of [local, other]) await repository.commit({ a: '1' });
    await local.commits('step', ['1', '2\n', '3']);
    for (const step of ['1', '2\n', '3']) await other.commit({ step });
    expect(await local.head()).toBe(await other.head());
    expect(await local.git('status', '--porcelain')).toBe('');
    other.remove();
  });

  test('what is committed and checked out is what git says: programs, links, folders, ignored files', async () => {
    const ignored = { '.gitignore': 'b*\n!build\n', 'cache/.gitignore': '# All of it\n*\n', 'cache/x': '' };
    const start = await local.commit({ ...ignored, a: '1', 'a.b': '2', 'd/e/f': '3' });
    await local.checkout('other');
    writeFileSync(join(local.dir, 'bench.sh'), 'known to git before it is ignored', { mode: 0o755 });
    await local.git('add', '--force', 'bench.sh');
    symlinkSync('a', join(local.dir, 'link'));
    writeFileSync(join(local.dir, '.git/info/exclude'), 'd\n');
    const changes = { 'd/e/f': 'known', 'd/e/new': 'ignored', a: null, 'a/c': '4', build: '5', 'b-not': '6' };
    const head = await local.commit(changes);
    const without = await local.commit({ 'd/e/f': null });
    const listed = async (commit: string) =>
      (await local.git('ls-tree', '-r', commit)).replaceAll(/ blob [0-9a-f]{40}\t/g, ' ').split('\n');
    expect(await listed(head)).toEqual([
      '100644 .gitignore',
      '100644 a.b',
      '100644 a/c',
      '100755 bench.sh',
      '100644 build',
      '100644 d/e/f',
      '120000 link',
    ]);
    expect(await listed(without)).not.toContain('100644 d/e/f');
    expect(await local.git('write-tree')).toBe(await local.git('rev-parse', `${without}^{tree}`));
    for (const [branch, commit] of [
      ['main', start],
      ['other', without],
    ] as const) {
      await local.checkout(branch);
      expect(await local.git('symbolic-ref', '--short', 'HEAD')).toBe(branch);
      expect(await local.head()).toBe(commit);
      expect(await local.git('status', '--porcelain')).toBe('');
      expect(existsSync(join(local.dir, 'd/e/f'))).toBe(branch === 'main');
    }
    await local.git('fsck', '--strict');
  });

  test.each([
    { what: 'attributes', files: { '.gitattributes': '*.txt text\n' } },
    { what: 'a pattern with a folder', files: { '.gitignore': 'a/b\n' } },
  ])('$what: an error, because git would commit something else', async ({ files }) => {
    await expect(local.commit(files)).rejects.toThrow('the harness cannot');
  });

  test('compare names the merge base that git names', async () => {
    const { base, head, merged } = await mergedHistory();
    await local.pushTo(github);
    expect(await local.git('merge-base', base, head)).toBe(merged);
    const { data } = await client().repos.compareCommitsWithBasehead({
      ...here,
      basehead: `${base}...${head}`,
    });
    expect(data.merge_base_commit.sha).toBe(merged);
    expect(data.merge_base_commit.commit.tree.sha).toBe(await local.git('rev-parse', `${merged}^{tree}`));
    expect(data).toMatchObject({ status: 'diverged', ahead_by: 2, behind_by: 5 });
  });

  test('a list goes on at the proxy, not behind it', async () => {
    for (const step of ['1', '2', '3']) await local.commit({ step });
    await local.pushTo(github);
    const octokit = getOctokit(workflowToken, { baseUrl: github.url });
    const all = await octokit.paginate(octokit.rest.repos.listCommits, { ...here, sha: 'main', per_page: 2 });
    expect(all).toHaveLength(3);
    expect(github.requests).toHaveLength(2);
  });

  test('a shallow checkout is at a commit that GitHub knows, without its parents', async () => {
    const base = await local.commit({ a: '1' });
    await local.checkout('topic');
    const head = await local.commit({ b: '1' });
    const merge = await local.pullRequestMerge(base, head);
    await local.pushTo(github);
    const clone = await local.shallowClone(merge);
    expect(await clone.head()).toBe(merge);
    expect(await clone.git('rev-list', '--count', 'HEAD')).toBe('1');
    const { data } = await client().git.getCommit({ ...here, commit_sha: merge });
    expect(data.parents.map((parent) => parent.sha)).toEqual([base, head]);
  });

  test('a pull request from a fork follows its branch, and the upstream knows its commits', async () => {
    const base = await local.commit({ a: '1' });
    await local.pushTo(github);
    const fork = await github.createFork();
    await local.checkout('topic');
    await local.commit({ b: '1' });
    await local.pushTo(github, fork);
    const head = `${contributor}:topic`;
    const { number } = await github.createPullRequest({ head, login: contributor });
    const later = await local.commit({ b: '2' });
    await local.pushTo(github, fork);

    const { data: found } = await client().pulls.list({ ...here, head });
    expect(found).toMatchObject([
      { number, head: { sha: later, repo: { full_name: fork } }, base: { sha: base } },
    ]);
    const associated = { ...here, commit_sha: later };
    const { data: pulls } = await client().repos.listPullRequestsAssociatedWithCommit(associated);
    expect(pulls.map((pull) => pull.number)).toEqual([number]);
    const basehead = `${base}...${later}`;
    const { data: comparison } = await client().repos.compareCommitsWithBasehead({ ...here, basehead });
    expect(comparison).toMatchObject({ status: 'ahead', ahead_by: 2, merge_base_commit: { sha: base } });
  });
});
