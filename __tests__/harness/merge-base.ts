/**
 * The best common ancestor of two commits as `git merge-base` defines it: a common ancestor that is not an
 * ancestor of another common ancestor. It reads the emulator's commits and changes nothing.
 */
import type { EmulatedGitHub } from './emulator.ts';

export async function mergeBase(
  emulator: EmulatedGitHub,
  repository: string,
  base: string,
  head: string,
): Promise<string> {
  const ofBase = new Set(await ancestors(emulator, repository, base));
  // Children come before parents in the list, so the first common commit is no other one's ancestor. After
  // criss-cross merges there are several such commits, and git may take any.
  const best = (await ancestors(emulator, repository, head)).find((sha) => ofBase.has(sha));
  if (!best) throw new Error(`${base} and ${head} have no common ancestor in ${repository}`);
  return best;
}

async function ancestors(emulator: EmulatedGitHub, repository: string, sha: string): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1; ; page += 1) {
    const target = `${repository}/commits?sha=${sha}&per_page=100&page=${page}`;
    const commits = (await emulator.api('GET', target)) as { sha: string }[];
    found.push(...commits.map((commit) => commit.sha));
    if (commits.length < 100) return found;
  }
}
