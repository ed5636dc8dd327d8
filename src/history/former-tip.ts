/**
 * Finds a history that was lost, for example when a documentation deployment replaced the whole branch. The commits
 * before the tip still have it. The search starts if a suite seems to be new; the history is found by its index.
 */
import { shortCommit } from '../model/commit.ts';
import { UserError } from '../model/errors.ts';
import type { HistoryBranch, Tip } from './branch.ts';

/** Number of commits that changed the suite's index to examine; each costs a request. */
const LOOKED_AT_MAX = 20;

/** A suite's place on its branch. */
export interface Place {
  readonly branch: HistoryBranch;
  readonly suite: string;
  readonly historyDir: string;
  readonly folder: string;
}

/** The newest commit before the tip that has the suite's index; undefined if the tip has it, or none has. */
export async function formerTip(
  { branch, historyDir, folder }: Place,
  tip: Tip | undefined,
): Promise<Tip | undefined> {
  const path = `${folder}/index.json`;
  if (!tip || (await branch.read(tip, path)) !== undefined) return undefined;
  // One request for all suites of a job: most branches without a suite never had the folder.
  if (historyDir !== '' && (await branch.before(tip, 1, historyDir)).length === 0) return undefined;
  for (const before of await branch.before(tip, LOOKED_AT_MAX, path)) {
    if ((await branch.read(before, path)) !== undefined) return before;
  }
  return undefined;
}

/** The error, with the command that restores the history. */
export function goneError(place: Place, { commit }: Tip): UserError {
  const { branch, suite, historyDir } = place;
  const found = shortCommit(commit);
  return new UserError(
    `the history of suite ${suite} is gone from ${branch.description}: the commit ${found} still has it`,
    `Restore it: perf-regression history repair --from ${found} ${optionsOf(place)}\nAnd make sure that whatever replaced the branch keeps the folder ${historyDir || 'of the history'}.`,
  );
}

/** Options for the command line, without defaults. */
function optionsOf({ branch, suite, historyDir }: Place): string {
  const options = [`--suite ${quoted(suite)}`];
  if (branch.name !== 'gh-pages') options.push(`--branch ${quoted(branch.name)}`);
  if (historyDir !== 'perf') options.push(`--history-dir ${quoted(historyDir)}`);
  return options.join(' ');
}

/** Quoted as one word for a shell. */
function quoted(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A run that began a new history here would hide the old one. @throws UserError if one was lost */
export async function requireNoneGone(place: Place & { readonly tip: Tip | undefined }): Promise<void> {
  const former = await formerTip(place, place.tip);
  if (former) throw goneError(place, former);
}
