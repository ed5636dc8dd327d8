/** `bisect`: finds the commit that made a benchmark worse, by measuring as often as necessary. */

import { buildOf } from '../measure/artifacts/index.ts';
import {
  bisect,
  CERTAINTY,
  type Known,
  modelOf,
  type Found as Searched,
  type SearchedSeries,
} from '../measure/bisect.ts';
import { type Answer, identifiability } from '../measure/bisection.ts';
import { withLimit } from '../measure/interleaved.ts';
import { interruptedStatus, interruptible } from '../measure/interrupt.ts';
import { SearchMemory } from '../measure/search-memory.ts';
import { prepare } from '../measure/setup.ts';
import type { Stopwatch } from '../measure/stopwatch.ts';
import { commitOf, withWorktrees } from '../measure/worktrees.ts';
import { shortCommit } from '../model/commit.ts';
import type { Culprit } from '../model/culprit.ts';
import { UserError } from '../model/errors.ts';
import { culpritText } from '../reporters/culprit.ts';
import { plainMessage } from '../reporters/desktop.ts';
import { share } from '../reporters/quantity.ts';
import { git, tryGit } from '../system/git.ts';
import type { Arguments, Command } from './command.ts';
import { CommitSearch, type Series } from './commit-search.ts';
import { notifyDesktop } from './desktop-notice.ts';
import { artifactOf, measuringFlags, openCommandStopwatch, setupOf } from './measuring.ts';
import { notifyFlag } from './notify-flag.ts';
import { Progress } from './progress.ts';
import { RegressionIssue } from './regression-issue.ts';
import { requireWorkspace } from './workspace.ts';

export const bisectCommand: Command = {
  name: 'bisect',
  usage: 'bisect --good REF -- CMD…',
  details:
    'Measures both ends alternately until the change is known, then the most informative commits between them, as often as needed.\nA merge counts as one commit. Commits that fail to build are skipped. Run the same command again to resume after Ctrl-C.',
  examples: [
    'perf-regression bisect --good v1.2.0 -- node scripts/report.mjs',
    "perf-regression bisect --good v1.2.0 --bad main --setup 'make' --benchmark 'Parse*' --results out.json -- ./bench",
    'perf-regression bisect --issue 12 -- node scripts/report.mjs   # the regression of the issue, answered there',
  ],
  inputs: ['artifact', 'pass-env', 'tool', 'suite', 'rules-file', 'confidence', 'alpha'],
  flags: [
    { name: 'good', value: 'REF', help: 'Commit before the change.' },
    { name: 'bad', value: 'REF', help: 'Commit after the change. [HEAD]' },
    {
      name: 'benchmark',
      value: 'NAME',
      help: 'Benchmark to look at; * matches any text. Default: the clearest one.',
    },
    { name: 'metric', value: 'NAME', help: 'Metric to look at. Default: the clearest one.' },
    ...measuringFlags,
    {
      name: 'issue',
      value: 'N',
      help: 'Write the answer to a comment of this issue; commits and series that are not named come from the issue.',
    },
    notifyFlag,
  ],

  async run(called) {
    const { words, cwd, print, note } = called;
    const issue = RegressionIssue.named(called);
    const { good, bad = 'HEAD', ...series } = await taskOf(called, issue);
    const given = withName(called, series);
    if (words.length === 0 || good === undefined) {
      throw new UserError('bisect needs a good commit and a command', `perf-regression ${this.usage}`);
    }
    await requireWorkspace(given);
    const commits = await commitsBetween(good, bad, cwd);
    const memory = await memoryOf(commits, series, given);
    const stopwatch = await openCommandStopwatch(given);
    const found = await interruptible((stop) =>
      search({ commits, series, memory }, stopwatch, stop, given),
    ).finally(() => stopwatch.close());
    if (!found?.isFinal) note('Interrupted; run the same command again to resume.\n');
    if (!found) return interruptedStatus();
    const culprit = await culpritOf(found, commits, cwd);
    const answer = culpritText(culprit);
    print(answer);
    if (!found.isFinal) return interruptedStatus();
    await notifyDesktop(plainMessage('The commit was found', answer), given);
    const address = await issue?.report(culprit);
    if (address !== undefined) print(`Reported in ${address}\n`);
    await memory.clear();
    return 0;
  },
};

interface Task extends Series {
  readonly good?: string | undefined;
  readonly bad?: string | undefined;
}

/** Options first, then what the issue says. */
async function taskOf({ options }: Arguments, issue: RegressionIssue | undefined): Promise<Task> {
  const [good, bad] = [options.get('good'), options.get('bad')];
  const own = issue && good === undefined ? await issue.task() : undefined;
  const benchmark = options.get('benchmark') ?? own?.benchmark;
  // The issue's metric belongs to the issue's benchmark.
  const metric = options.get('metric') ?? (options.has('benchmark') ? undefined : own?.metric);
  return { good: good ?? own?.good, bad: bad ?? own?.bad, benchmark, metric };
}

/** With outside measurement there is one benchmark, and it has the searched name. */
function withName(given: Arguments, { benchmark }: Series): Arguments {
  const { options } = given;
  if (benchmark === undefined || options.has('name') || options.has('results')) return given;
  // A pattern is compared with the usual name.
  if (options.has('benchmark') && benchmark.includes('*')) return given;
  return { ...given, options: new Map([...options, ['name', benchmark]]) };
}

/** All that the search depends on. Options that only affect the output are left out. */
async function memoryOf(
  commits: readonly string[],
  { benchmark, metric }: Series,
  { cwd, words, options }: Arguments,
): Promise<SearchMemory> {
  const others = [...options].filter(([name]) => !['good', 'bad', 'issue'].includes(name)).sort();
  const task = [commits[0], commits.at(-1), benchmark, metric, words, others];
  return SearchMemory.open(cwd, JSON.stringify(task));
}

/** The good commit and the commits after it, in order, along first parents. */
async function commitsBetween(goodRef: string, badRef: string, cwd: string): Promise<string[]> {
  const [good, bad] = [await commitOf(goodRef, cwd), await commitOf(badRef, cwd)];
  const isAncestor = (await tryGit(['merge-base', '--is-ancestor', good, bad], { cwd })) !== undefined;
  const list = await git(['rev-list', '--first-parent', '--reverse', `${good}..${bad}`], { cwd });
  if (isAncestor && list !== '') return [good, ...list.split('\n')];
  throw new UserError(
    `${goodRef} is not an ancestor of ${badRef}`,
    'Give --good an ancestor of the --bad commit: git merge-base GOOD BAD finds one.',
  );
}

interface Found extends Searched {
  readonly sought: SearchedSeries;
  readonly known: Known;
}

interface Hunt {
  /** The good one first. */
  readonly commits: readonly string[];
  readonly series: Series;
  readonly memory: SearchMemory;
}

/** @returns undefined if it was interrupted before anything was known */
async function search(
  { commits, series, memory }: Hunt,
  stopwatch: Stopwatch,
  stop: AbortSignal,
  given: Arguments,
): Promise<Found | undefined> {
  const { cwd, note } = given;
  const [good, bad] = [commits[0] as string, commits.at(-1) as string];
  const count = commits.length - 1;
  const { policy, reader } = await given.configuration();
  const progress = new Progress(note, given.isInteractive);
  const means = { policy: withLimit(policy), reader, stopwatch, stop, progress };
  return withWorktrees({ good }, cwd, async (places) => {
    await prepare('the good commit', places.good, setupOf(given), stopwatch, stop);
    const artifact = artifactOf(given);
    const build = artifact && (await buildOf(artifact, places.good, 'the good commit'));
    const measuring = new CommitSearch({ good, place: places.good, build, series }, given, means);
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
  }).finally(() => progress.end());
}

async function culpritOf(
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
