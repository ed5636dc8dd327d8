/**
 * The whole search for the commit that brought a change: both ends, then the commits between them, as often as necessary. What is known
 * is stored after each step, so that another process can go on.
 */
import { shortCommit } from '../model/commit.ts';
import type { Culprit } from '../model/culprit.ts';
import { UserError } from '../model/errors.ts';
import { share } from '../reporters/quantity.ts';
import { git, tryGit } from '../system/git.ts';
import { buildOf } from './artifacts/index.ts';
import { bisect, CERTAINTY, type Known, modelOf, type Found as Searched } from './bisect.ts';
import { type Answer, identifiability } from './bisection.ts';
import { CommitSearch, type Means, type Series } from './commit-search.ts';
import { withLimit } from './interleaved.ts';
import type { SearchState } from './search-memory.ts';
import { prepare } from './setup.ts';
import { commitOf, withWorktrees } from './worktrees.ts';

/** The good commit and the commits after it, in order, along first parents. */
export async function commitsBetween(goodRef: string, badRef: string, cwd: string): Promise<string[]> {
  const [good, bad] = [await commitOf(goodRef, cwd), await commitOf(badRef, cwd)];
  const isAncestor = (await tryGit(['merge-base', '--is-ancestor', good, bad], { cwd })) !== undefined;
  const list = await git(['rev-list', '--first-parent', '--reverse', `${good}..${bad}`], { cwd });
  if (isAncestor && list !== '') return [good, ...list.split('\n')];
  throw new UserError(
    `${goodRef} is not an ancestor of ${badRef}`,
    'Give --good an ancestor of the --bad commit: git merge-base GOOD BAD finds one.',
  );
}

export interface Found extends Searched, SearchState {}

/** Where a search keeps what it knows. */
export interface SearchStore {
  /** @returns undefined if nothing of this search is stored */
  load(): Promise<SearchState | undefined>;
  save(state: SearchState): Promise<void>;
}

export interface Hunt {
  /** The good one first. */
  readonly commits: readonly string[];
  readonly series: Series;
  readonly memory: SearchStore;
}

/** @returns undefined if it was interrupted before anything was known */
export async function searchCommits(
  { commits, series, memory }: Hunt,
  given: Means,
): Promise<Found | undefined> {
  const { cwd, setup, artifact, probe, stop, progress } = given;
  const [good, bad] = [commits[0] as string, commits.at(-1) as string];
  const count = commits.length - 1;
  const means = { ...given, policy: withLimit(given.policy) };
  return withWorktrees({ good }, cwd, async (places) => {
    await prepare('the good commit', places.good, setup, probe.stopwatch, stop);
    const build = artifact && (await buildOf(artifact, places.good, 'the good commit'));
    const measuring = new CommitSearch({ good, place: places.good, build, series }, means);
    const recalled = await memory.load();
    const ends = recalled ? undefined : await measuring.ends(bad);
    const begun = ends && {
      sought: ends.sought,
      known: { evidence: [{ at: count, differences: ends.differences }], skipped: [] },
    };
    const start = recalled ?? begun;
    if (!start) return undefined;
    let { known } = start;
    await memory.save(start);
    const measure = (at: number) => measuring.at(commits[at] as string, start.sought);
    const learnt = async (now: Known, { from, probability }: Answer) => {
      known = now;
      await memory.save({ sought: start.sought, known });
      progress.line(`${shortCommit(commits[from] as string)}: ${share(probability)}`);
    };
    const found = await bisect({ count, known, measure, learnt });
    return { ...found, sought: start.sought, known };
  });
}

export async function culpritOf(
  { sought, known, answer, others, between }: Found,
  commits: readonly string[],
  cwd: string,
): Promise<Culprit> {
  const { benchmark, metric, higherIsBetter } = sought;
  const { shift } = modelOf(known, commits.length - 1);
  const change = Math.expm1(higherIsBetter ? -shift : shift);
  const rounds = known.evidence.reduce((sum, { differences }) => sum + differences.length, 0);
  const suspects = await Promise.all(
    commits.slice(answer.from, answer.to + 1).map(async (hash) => {
      const line = await git(['log', '-1', '--format=%an%x00%as%x00%s', hash], { cwd });
      const [author = '', date = '', subject = ''] = line.split('\0');
      return { hash, author, date, subject };
    }),
  );
  const { probability } = answer;
  return {
    benchmark,
    metric,
    change,
    probability,
    rounds,
    commits: suspects,
    others: others.map((each) => ({ hash: commits[each.to] as string, probability: each.probability })),
    limit:
      probability >= CERTAINTY ? null : { between, tellable: identifiability(Math.abs(shift) / between) },
  };
}
