/** How a commit is named in messages. */

/** The first seven digits, as git shows them; empty if there is no commit. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}

/** The same for a sentence, where a name is needed in any case. */
export function commitName(commit: string): string {
  return shortCommit(commit) || 'no commit';
}
