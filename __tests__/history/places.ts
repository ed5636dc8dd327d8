/** Places for a history: both adapters on the real thing, and what a test needs to look at it from outside. */
import { writeFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { GitHub } from '../../src/github/client.ts';
import type { HistoryBranch } from '../../src/history/branch.ts';
import type { HistoryLog } from '../../src/history/log.ts';
import type { Segment } from '../../src/history/segment.ts';
import type { Run } from '../../src/model/run.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { githubBranch } from '../../src/storage/github-branch.ts';
import { startGitHub, workflowToken } from '../harness/github.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { QUIET, runOf } from '../runs.ts';

/** What git writes into a tree for what is no file. */
export type Mode = '120000' | '160000';

export interface Place {
  readonly branch: HistoryBranch;
  /** Another branch of the same repository. */
  other(name: string): HistoryBranch;
  file(path: string): Promise<string | undefined>;
  write(path: string, text: string): Promise<void>;
  /** A symbolic link to `target`, or a submodule of that commit. */
  plant(path: string, mode: Mode, target: string): Promise<void>;
  stop(): Promise<void>;
}

/** On a repository with a commit. */
export async function placeIn(local: LocalRepository): Promise<Place> {
  await local.commit({ 'code.txt': 'mine\n' });
  const branch = gitBranch(local.dir, 'gh-pages');
  return {
    branch,
    other: (name) => gitBranch(local.dir, name),
    file: async (path) => {
      const tip = await branch.tip();
      return tip && branch.read(tip, path);
    },
    write: async (path, text) => {
      await branch.commit(await branch.tip(), new Map([[path, text]]), 'by others');
    },
    plant: async (path, mode, target) => {
      await local.checkout('planting', 'gh-pages');
      const object = mode === '160000' ? target : await blobOf(local, target);
      await local.git('rm', '-r', '--quiet', '--cached', '--ignore-unmatch', path);
      await local.git('update-index', '--add', '--cacheinfo', `${mode},${object},${path}`);
      await local.git('commit', '--quiet', '--message', 'by others');
      const planted = await local.head();
      await local.git('reset', '--quiet', '--hard');
      await local.checkout('main');
      await local.git('update-ref', 'refs/heads/gh-pages', planted);
    },
    stop: async () => local.remove(),
  };
}

async function blobOf(local: LocalRepository, text: string): Promise<string> {
  const path = `${local.dir}/.git/planted`;
  await writeFile(path, text);
  return local.git('hash-object', '-w', path);
}

async function placeOnGitHub(): Promise<Place> {
  const github = await startGitHub();
  const client = new GitHub({ owner: 'acme', repo: 'widgets' }, workflowToken, github.url);
  const git = '/repos/acme/widgets/git';
  return {
    branch: githubBranch(client, 'gh-pages'),
    other: (name) => githubBranch(client, name),
    file: (path) => github.readFile('gh-pages', path),
    write: async (path, text) => {
      await github.commitFiles('gh-pages', { [path]: text });
    },
    plant: async (path, mode, target) => {
      const parent = await github.branchSha('gh-pages');
      const base_tree = (await github.api('GET', `${git}/commits/${parent}`)).tree.sha;
      const content = mode === '160000' ? { type: 'commit', sha: target } : { type: 'blob', content: target };
      const tree = await github.api('POST', `${git}/trees`, {
        base_tree,
        tree: [{ path, mode, ...content }],
      });
      const body = { message: 'by others', tree: tree.sha, parents: [parent] };
      const commit = await github.api('POST', `${git}/commits`, body);
      await github.api('PATCH', `${git}/refs/heads/gh-pages`, { sha: commit.sha });
    },
    stop: async () => {
      expect(github.invalid).toEqual([]);
      await github.stop();
    },
  };
}

export const adapters = [
  { adapter: 'git', open: async () => placeIn(await localRepository()) },
  { adapter: 'github', open: placeOnGitHub },
];

/** Two of these fill a segment: its toolchain has a very long name, which a summary states once. */
export function wideRun(id: string, time: string): Run {
  const environment = { ...QUIET, toolchain: { node: '24.1.0'.padEnd(480_000, '+') } };
  return runOf(id, { [`parse ${id}`]: 10.5, [`render ${id}`]: 1000.5 }, { time, environment });
}

/** Oldest first. */
export async function storedRuns(log: HistoryLog): Promise<Run[]> {
  const segments: Segment[] = [];
  for await (const segment of log.segmentsFromNewest()) segments.unshift(segment);
  return segments.flatMap((segment) => segment.runs);
}
