/** `bisect`: the commit that made a benchmark worse, found by measuring as often as the answer needs. */
import { readConfiguration } from '../intake.ts';
import { git, tryGit } from '../local/git.ts';
import { bisect, type Known, modelOf, type Sought } from '../measure/bisect.ts';
import type { Answer } from '../measure/bisection.ts';
import { withLimit } from '../measure/in-turn.ts';
import { INTERRUPTED, interruptible } from '../measure/interrupt.ts';
import { prepare } from '../measure/preparing.ts';
import { SearchMemory } from '../measure/search-memory.ts';
import { openStopwatch, type Stopwatch } from '../measure/stopwatch.ts';
import { commitOf, withWorktrees } from '../measure/worktrees.ts';
import { UserError } from '../model/errors.ts';
import { plainMessage } from '../reporters/desktop.ts';
import { visible } from '../reporters/escape.ts';
import { percentage, share } from '../reporters/quantity.ts';
import type { Arguments, Command } from './command.ts';
import { CommitSearch } from './commit-search.ts';
import { notifyFlag, tellDesktop } from './desktop-notice.ts';
import { measuringFlags, setupOf } from './measuring.ts';
import { Progress } from './progress.ts';
import { demandWorkplace } from './record.ts';

export const bisectCommand: Command = {
  name: 'bisect',
  usage: 'bisect --good REF -- CMD…',
  summary: 'Find the commit that made a benchmark worse.',
  details:
    'Measures both ends in turn until the change is known, then the commits between them that tell most, each as often as needed.\nMerges count as one commit. A commit that does not build is passed over. After Ctrl-C the same call goes on where it was.',
  examples: [
    'perf-regression bisect --good v1.2.0 -- node scripts/report.mjs',
    "perf-regression bisect --good v1.2.0 --bad main --setup 'make' --benchmark 'Parse*' --results out.json -- ./bench",
  ],
  inputs: ['tool', 'suite', 'rules-file', 'confidence', 'alpha'],
  flags: [
    { name: 'good', value: 'REF', help: 'A commit before the change.' },
    { name: 'bad', value: 'REF', help: 'A commit behind it. [HEAD]' },
    { name: 'benchmark', value: 'NAME', help: 'Which one; * for any text. Default: the one that is surest.' },
    { name: 'metric', value: 'NAME', help: 'Which of its metrics. Default: the one that is surest.' },
    ...measuringFlags,
    notifyFlag,
  ],

  async run(given) {
    const { words, cwd, env, options, print, note } = given;
    const good = options.get('good');
    if (words.length === 0 || good === undefined) {
      throw new UserError('bisect needs a good commit and a command', `perf-regression ${this.usage}`);
    }
    await demandWorkplace(cwd);
    const commits = await commitsBetween(good, options.get('bad') ?? 'HEAD', cwd);
    const stopwatch = await openStopwatch(env);
    const found = await interruptible((stop) => search(commits, stopwatch, stop, given)).finally(() =>
      stopwatch.close(),
    );
    if (!found?.isFinal) note('Interrupted; the same call goes on from here.\n');
    const answer = found && (await answerText(found, commits, cwd));
    if (answer) print(answer);
    if (!answer || !found.isFinal) return INTERRUPTED;
    await tellDesktop(plainMessage('The commit was found', answer), given);
    return 0;
  },
};

/** The good commit, and those behind it in their order, along the first parents. */
async function commitsBetween(goodRef: string, badRef: string, cwd: string): Promise<string[]> {
  const [good, bad] = [await commitOf(goodRef, cwd), await commitOf(badRef, cwd)];
  const isAncestor = (await tryGit(['merge-base', '--is-ancestor', good, bad], { cwd })) !== undefined;
  const list = await git(['rev-list', '--first-parent', '--reverse', `${good}..${bad}`], { cwd });
  if (isAncestor && list !== '') return [good, ...list.split('\n')];
  throw new UserError(
    `${badRef} does not stand on ${goodRef}`,
    'Name as --good a commit that the --bad one comes from: git merge-base GOOD BAD.',
  );
}

interface Found {
  readonly sought: Sought;
  readonly known: Known;
  readonly answer: Answer;
  readonly isFinal: boolean;
}

/** @param commits the good one first @returns undefined where it was interrupted before anything was known */
async function search(
  commits: readonly string[],
  stopwatch: Stopwatch,
  stop: AbortSignal,
  given: Arguments,
): Promise<Found | undefined> {
  const { cwd, note, settings, words, options } = given;
  const [good, bad] = [commits[0] as string, commits.at(-1) as string];
  const count = commits.length - 1;
  const { policy, reader } = await readConfiguration(settings, cwd);
  const memory = await SearchMemory.open(cwd, JSON.stringify([good, bad, words, [...options].sort()]));
  const progress = new Progress(note, process.stderr.isTTY === true);
  const means = { policy: withLimit(policy), reader, stopwatch, stop, progress };
  return withWorktrees({ good }, cwd, async (places) => {
    await prepare('the good commit', places.good, setupOf(given), stopwatch, stop);
    const measuring = new CommitSearch(good, places.good, given, means);
    const recalled = await memory.recall();
    const ends = recalled ? undefined : await measuring.ends(bad);
    const begun = ends && {
      sought: ends.sought,
      known: { evidence: [{ at: count, differences: ends.differences }], skipped: [] },
    };
    const start = recalled ?? begun;
    if (!start) return undefined;
    let { known } = start;
    await memory.keep(start);
    const measure = (at: number) => measuring.at(commits[at] as string, start.sought);
    const learnt = async (now: Known, { from, probability }: Answer) => {
      known = now;
      await memory.keep({ sought: start.sought, known });
      progress.line(`${(commits[from] as string).slice(0, 7)}: ${share(probability)}`);
    };
    const { answer, isFinal } = await bisect({ count, known, measure, learnt });
    if (isFinal) await memory.forget();
    return { sought: start.sought, known, answer, isFinal };
  }).finally(() => progress.end());
}

async function answerText(
  { sought, known, answer }: Found,
  commits: readonly string[],
  cwd: string,
): Promise<string> {
  const { benchmark, metric, higherIsBetter } = sought;
  const { shift } = modelOf(known, commits.length - 1);
  const change = Math.expm1(higherIsBetter ? -shift : shift);
  const rounds = known.evidence.reduce((sum, { differences }) => sum + differences.length, 0);
  const suspects = commits.slice(answer.from, answer.to + 1);
  const named = await Promise.all(
    suspects.map((commit) => git(['log', '-1', '--format=%h %an, %as: %s', commit], { cwd })),
  );
  const sure = `${share(answer.probability)} sure, after ${rounds} rounds`;
  return [
    `${visible(benchmark)}: ${visible(metric)} changed by ${percentage(change)} between the ends.`,
    suspects.length === 1
      ? `The change came with (${sure}):`
      : `The change came with one of these, which cannot be told apart (${sure}):`,
    ...named.map((line) => `  ${visible(line, 200)}`),
    '',
  ].join('\n');
}
