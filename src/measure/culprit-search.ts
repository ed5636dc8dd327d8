/**
 * The whole search for the commit that brought a change: both ends, then the commits between them, as often as necessary. Instructions
 * come first where they show the change. What is known is stored after each step, so that another process can go on.
 */
import type { Round } from '../model/baseline.ts';
import { shortCommit } from '../model/commit.ts';
import { CERTAINTY, type Culprit } from '../model/culprit.ts';
import { UserError } from '../model/errors.ts';
import { visible } from '../reporters/escape.ts';
import { share } from '../reporters/quantity.ts';
import { INSTRUCTIONS_RULE } from '../rules/rules.ts';
import { git, tryGit } from '../system/git.ts';
import { buildOf } from './artifacts/index.ts';
import { bisect, differencesOf, type Known, modelOf, type SearchedSeries } from './bisect.ts';
import { type Answer, identifiability } from './bisection.ts';
import { CommitSearch } from './commit-search.ts';
import { CountedSearch } from './counted-search.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { withLimit } from './interleaved.ts';
import { type Counted, PART_MIN } from './largest-step.ts';
import type { Means, Series, Start } from './search-ground.ts';
import type { SearchState } from './search-memory.ts';
import { prepare } from './setup.ts';
import type { Probe } from './variant.ts';
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

/** The answer of a search, and what it is based on. */
export interface Found {
  readonly sought: SearchedSeries;
  /** Between the ends, as a logarithm; above 0 is worse. */
  readonly shift: number;
  readonly answer: Answer;
  /** Other possible answers, the likeliest first. */
  readonly others: readonly Answer[];
  /** Estimated difference between builds of the same code, a standard deviation of logarithms; undefined for counts, which have none. */
  readonly between?: number;
  readonly by: Culprit['by'];
  readonly isFinal: boolean;
  readonly command: NonNullable<SearchState['command']>;
}

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
export async function searchCommits(hunt: Hunt, given: Means): Promise<Found | undefined> {
  const { cwd, setup, artifact, probe, stop } = given;
  const good = hunt.commits[0] as string;
  const isCounted = probe.outputSource.kind === 'instructions';
  const means = { ...given, policy: withLimit(given.policy, isCounted ? INSTRUCTIONS_RULE : undefined) };
  return withWorktrees({ good }, cwd, async (places) => {
    await prepare({ name: 'the good commit', place: places.good }, setup, probe.stopwatch, stop);
    const build = artifact && (await buildOf(artifact, places.good, 'the good commit'));
    const start = { good, place: places.good, build, series: hunt.series };
    const search = new Searching(hunt, start, means, (await hunt.memory.load()) ?? {});
    const found = isCounted ? await search.exactly() : await search.cheapestFirst();
    return found === 'stopped' ? undefined : found;
  });
}

class Searching {
  readonly #hunt: Hunt;
  readonly #start: Start;
  readonly #means: Means;
  readonly #measuring: CommitSearch;
  #state: SearchState;

  constructor(hunt: Hunt, start: Start, means: Means, state: SearchState) {
    this.#hunt = hunt;
    this.#start = start;
    this.#means = means;
    this.#measuring = new CommitSearch(start, means);
    this.#state = state;
  }

  /** By instructions, whatever they show. */
  async exactly(): Promise<Found | 'stopped'> {
    const { counting, sought } = this.#state;
    if (sought && counting && 'counts' in counting) {
      const search = this.#counted(sought);
      const isSame = await search.isSame(counting);
      if (isSame === undefined) return 'stopped';
      if (isSame) return this.#byCounts(search, sought, counting);
    }
    const ends = await this.#measuring.ends(this.#bad);
    if (!ends) return 'stopped';
    const counted = countedIn(ends.rounds, this.#means.probe, this.#count);
    await this.#learn({ sought: ends.sought, counting: counted });
    return this.#byCounts(this.#counted(ends.sought), ends.sought, counted);
  }

  /** By instructions where they show the change, else in rounds. */
  async cheapestFirst(): Promise<Found | 'stopped'> {
    const seen = seenChange(this.#hunt.series);
    const early = seen && (await this.#byCountsIfSeen(seen.sought, seen.shift));
    if (early) return early;
    const ends = await this.#ends();
    if (!ends) return 'stopped';
    const { sought, known } = ends;
    const shift = modelOf(known, this.#count).shift;
    const counted = seen ? undefined : await this.#byCountsIfSeen(sought, shift);
    return counted ?? this.#byRounds(sought, known);
  }

  get #bad(): string {
    return this.#hunt.commits.at(-1) as string;
  }

  /** Number of commits after the good one. */
  get #count(): number {
    return this.#hunt.commits.length - 1;
  }

  async #learn(more: Partial<SearchState>): Promise<void> {
    this.#state = { ...this.#state, ...more };
    await this.#hunt.memory.save(this.#state);
  }

  async #ends(): Promise<{ sought: SearchedSeries; known: Known } | undefined> {
    const { sought, known } = this.#state;
    if (sought && known) return { sought, known };
    const ends = await this.#measuring.ends(this.#bad);
    if (!ends) return undefined;
    const differences = differencesOf(ends.rounds, ends.sought);
    const begun = {
      sought: ends.sought,
      known: { evidence: [{ at: this.#count, differences }], skipped: [] },
    };
    const benchmarks = new Set(ends.rounds[0]?.base.map(({ benchmark }) => benchmark.name)).size;
    await this.#learn({ ...begun, command: { ...this.#state.command, benchmarks } });
    return begun;
  }

  #counted(sought: SearchedSeries): CountedSearch {
    const { commits } = this.#hunt;
    return new CountedSearch({ commits, sought, start: this.#start, means: this.#means });
  }

  /** @returns undefined if counts do not show the change, or not where it came from */
  async #byCountsIfSeen(sought: SearchedSeries, shift: number): Promise<Found | undefined | 'stopped'> {
    const search = this.#counted(sought);
    const recalled = await this.#recalled(search);
    if (recalled === undefined) return 'stopped';
    const trial = recalled === 'nothing' ? await search.trial(shift) : { counting: recalled };
    if (!trial) return 'stopped';
    const { counting, cpuNs } = trial;
    const { command } = this.#state;
    const more = cpuNs === undefined ? {} : { command: { ...command, cpuNs } };
    if (!('counts' in counting)) return this.#giveUp(sought, counting.why, more);
    await this.#learn({ sought, counting, ...more });
    const found = await this.#byCounts(search, sought, counting, shift);
    const { part } = found.by;
    return found.isFinal && part !== null && part < PART_MIN
      ? this.#giveUp(sought, 'they grew in many commits')
      : found;
  }

  /** What an earlier run of the search counted, if it is true here. @returns undefined if it was interrupted */
  async #recalled(
    search: CountedSearch,
  ): Promise<NonNullable<SearchState['counting']> | 'nothing' | undefined> {
    const { counting } = this.#state;
    if (!counting || 'why' in counting) return counting ?? 'nothing';
    try {
      const isSame = await search.isSame(counting);
      return isSame === undefined ? undefined : isSame ? counting : 'nothing';
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return this.#means.stop.aborted ? undefined : 'nothing';
    }
  }

  async #giveUp(
    sought: SearchedSeries,
    why: string | null,
    more: Partial<SearchState> = {},
  ): Promise<undefined> {
    const isNews = why !== null && !('why' in (this.#state.counting ?? {}));
    if (isNews) {
      const line = `The search goes by ${sought.metric}, not by instructions: ${why}`;
      this.#means.progress.warn(visible(line, 300));
    }
    await this.#learn({ counting: { why }, ...more });
  }

  /** @param seen the change of the series; undefined if instructions are the series */
  async #byCounts(
    search: CountedSearch,
    sought: SearchedSeries,
    counted: Counted,
    seen?: number,
  ): Promise<Found> {
    let now = counted;
    const { step, isFinal } = await search.search(counted, async (more) => {
      now = more;
      await this.#learn({ counting: more });
    });
    const { answer, others, shift, part } = step;
    const by = {
      ...{ metric: INSTRUCTIONS, counter: counted.counter, change: Math.expm1(shift) },
      ...{ runs: now.runs, part, why: null },
    };
    return {
      ...{ sought, answer, others, by, isFinal },
      shift: seen ?? shift,
      command: this.#state.command ?? {},
    };
  }

  async #byRounds(sought: SearchedSeries, begun: Known): Promise<Found> {
    const { commits } = this.#hunt;
    let known = begun;
    const measure = (at: number) => this.#measuring.at(commits[at] as string, sought);
    const learnt = async (now: Known, { from, probability }: Answer) => {
      known = now;
      await this.#learn({ known });
      this.#means.progress.line(`${shortCommit(commits[from] as string)}: ${share(probability)}`);
    };
    const found = await bisect({ count: this.#count, known, measure, learnt });
    const { shift } = modelOf(known, this.#count);
    const rounds = known.evidence.reduce((sum, { differences }) => sum + differences.length, 0);
    const { counting, command = {} } = this.#state;
    const why = counting && 'why' in counting ? counting.why : null;
    const change = changeOf(sought, shift);
    const by = { metric: sought.metric, counter: null, change, runs: 2 * rounds, part: null, why };
    return { ...found, sought, shift, by, command };
  }
}

/** The series as it was seen before, if the search is for exactly that one. */
function seenChange({
  benchmark,
  metric,
  seen,
}: Series): { sought: SearchedSeries; shift: number } | undefined {
  if (!seen || benchmark === undefined || metric === undefined) return undefined;
  const { unit, before, after } = seen;
  if (before === null || before <= 0 || after <= 0 || before === after) return undefined;
  // It got worse: what fell is a series in which higher is better.
  const sought = { benchmark, metric, unit, higherIsBetter: after < before };
  return { sought, shift: Math.abs(Math.log(after / before)) };
}

/** Both ends as they were counted in rounds. */
function countedIn(rounds: readonly Round[], { outputSource }: Probe, at: number): Counted {
  const valuesOf = (side: Round['base']) =>
    side.flatMap(({ metric, sample }) => (metric.name === INSTRUCTIONS ? [...sample.values] : []));
  const counts = [
    { at: 0, values: rounds.flatMap(({ base }) => valuesOf(base)) },
    { at, values: rounds.flatMap(({ head }) => valuesOf(head)) },
  ];
  const runs = counts.reduce((sum, { values }) => sum + values.length, 0);
  const counter = outputSource.kind === 'instructions' ? outputSource.counter.name : '';
  return { counter, counts, skipped: [], runs };
}

/** Relative change of the values. @param shift of the logarithm; above 0 is worse */
function changeOf({ higherIsBetter }: SearchedSeries, shift: number): number {
  return Math.expm1(higherIsBetter ? -shift : shift);
}

export async function culpritOf(found: Found, commits: readonly string[], cwd: string): Promise<Culprit> {
  const { sought, shift, answer, others, between, by } = found;
  const { benchmark, metric } = sought;
  const suspects = await Promise.all(
    commits.slice(answer.from, answer.to + 1).map(async (hash) => {
      const line = await git(['log', '-1', '--format=%an%x00%as%x00%s', hash], { cwd });
      const [author = '', date = '', subject = ''] = line.split('\0');
      return { hash, author, date, subject };
    }),
  );
  const { probability } = answer;
  const isLimited = between !== undefined && probability < CERTAINTY;
  return {
    ...{ benchmark, metric, change: changeOf(sought, shift), probability, by },
    commits: suspects,
    others: others.map((each) => ({ hash: commits[each.to] as string, probability: each.probability })),
    limit: isLimited ? { between, tellable: identifiability(Math.abs(shift) / between) } : null,
  };
}
