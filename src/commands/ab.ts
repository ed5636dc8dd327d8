/** `ab`: two commits measured in turn on this machine, until every benchmark is settled. */
import type { Baseline, Interleaved } from '../baseline/baseline.ts';
import { defaultBranchLocally } from '../baseline/footing.ts';
import { check } from '../check.ts';
import type { Policy } from '../compared.ts';
import { type Reader, readConfiguration, runOf } from '../intake.ts';
import { tryGit } from '../local/git.ts';
import { withSources } from '../local/sources.ts';
import { interleave, overRounds, type Side } from '../measure/interleave.ts';
import { INTERRUPTED, interruptible } from '../measure/interrupt.ts';
import { BENCHMARKS, measureSide } from '../measure/side.ts';
import { openStopwatch, type Stopwatch } from '../measure/stopwatch.ts';
import { commitOf, withWorktrees } from '../measure/worktrees.ts';
import { UserError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import type { Measurement, Run } from '../model/run.ts';
import { seededRandom } from '../stats/random.ts';
import type { Arguments, Command } from './command.ts';
import { occasionOf } from './laptop.ts';
import { measuringFlags, meterOf, prepare } from './measuring.ts';
import { countOption } from './options.ts';
import { printReports, reportFlags } from './output.ts';
import { Progress } from './progress.ts';
import { demandWorkplace } from './record.ts';

export const ROUNDS = { standard: 60, min: 3, max: 500 };
const MINUTES = { standard: 10, min: 1, max: 100_000 };
const SEED = { standard: 1, min: 0, max: Number.MAX_SAFE_INTEGER };

/** What is measured in turn is known so well that limits for noisy runners would hide it; the rules file comes after. */
const LIMIT = 0.01;

export const abCommand: Command = {
  name: 'ab',
  usage: 'ab -- CMD…',
  summary: 'Measure two commits in turn, until it is certain.',
  details: `Both are checked out in temporary folders; your work tree is not touched. In each round the command runs once in each, in random order.\nThe command is measured from outside, or says itself what it measured (--results). ${BENCHMARKS} in it stands for a regular\nexpression of the benchmarks that are not settled yet. A change of more than ${100 * LIMIT} % counts, where no rule says otherwise.`,
  examples: [
    'perf-regression ab -- node scripts/report.mjs',
    "perf-regression ab --base v1.2.0 --head HEAD --setup 'npm ci' -- npm run job",
    "perf-regression ab --results - --tool go -- go test -run '^$' -bench '{benchmarks}' .",
    'perf-regression ab --same -- ./job   # whether this machine finds something where nothing is',
  ],
  inputs: [
    ...['tool', 'suite', 'thresholds', 'rules-file', 'tags', 'base-branch', 'fail-on-regression'],
    ...['on-inconclusive', 'confidence', 'alpha', 'report-json', 'report-markdown', 'report-html'],
  ] as Command['inputs'],
  flags: [
    { name: 'base', value: 'REF', help: 'The older version. Default: the commit that this one stands on.' },
    { name: 'head', value: 'REF', help: 'The newer version. [HEAD]' },
    { name: 'same', help: 'Measure the newer version against itself: nothing is to be found.' },
    ...measuringFlags,
    { name: 'max-rounds', value: 'N', help: `So many rounds at most. [${ROUNDS.standard}]` },
    { name: 'max-minutes', value: 'N', help: `No further round after so long. [${MINUTES.standard}]` },
    { name: 'seed', value: 'N', help: `Of the order within the rounds. [${SEED.standard}]` },
    ...reportFlags,
  ],

  async run(given) {
    const { words, cwd, env, settings } = given;
    if (words.length === 0) throw new UserError('no command was named', `perf-regression ${this.usage}`);
    await demandWorkplace(cwd);
    const { policy, reader, sources } = await readConfiguration(settings, cwd);
    const commits = await commitsOf(given);
    const stopwatch = await openStopwatch(env);
    try {
      return await interruptible(async (stop) => {
        const report = await withWorktrees(commits, cwd, async (places) => {
          for (const side of ['base', 'head'] as const)
            await prepare(side, places[side], stopwatch, given, stop);
          return measureBoth(commits, places, { policy: withLimit(policy), reader, stopwatch, stop }, given);
        });
        if (!report) return INTERRUPTED;
        const status = await printReports([await withSources(report, sources, cwd)], given);
        return stop.aborted ? INTERRUPTED : status;
      });
    } finally {
      stopwatch.close();
    }
  },
};

export type Commits = Readonly<Record<Side, string>>;

async function commitsOf(given: Arguments): Promise<Commits> {
  const { options, flags, cwd, settings, note } = given;
  if (flags.has('same') && options.has('base'))
    throw new UserError('--same measures one version; leave --base out');
  const head = await commitOf(options.get('head') ?? 'HEAD', cwd);
  const dirty = await tryGit(['status', '--porcelain', '--untracked-files=no'], { cwd });
  if (dirty && !options.has('head')) note('What is not committed is not measured.\n');
  if (flags.has('same')) return { base: head, head };
  const named = options.get('base');
  if (named !== undefined) return { base: await commitOf(named, cwd), head };
  const branch = settings.text('base-branch') || (await defaultBranchLocally(cwd));
  const mergeBase = await tryGit(['merge-base', branch, head], { cwd });
  const parent = await tryGit(['rev-parse', '--verify', '--quiet', `${head}^1`], { cwd });
  const base = mergeBase && mergeBase !== head ? mergeBase : (parent ?? '');
  if (base !== '') return { base, head };
  throw new UserError(
    `there is no commit before ${head.slice(0, 7)} to compare with`,
    'Name one: --base REF.',
  );
}

interface Means {
  readonly policy: Policy;
  readonly reader: Reader;
  readonly stopwatch: Stopwatch;
  readonly stop: AbortSignal;
}

/** @returns undefined where not one round was finished */
async function measureBoth(
  commits: Commits,
  places: Readonly<Record<Side, string>>,
  { policy, reader, stopwatch, stop }: Means,
  given: Arguments,
): Promise<Report | undefined> {
  const rounds = countOption(given, 'max-rounds', ROUNDS);
  const progress = new Progress(given.note, process.stderr.isTTY === true);
  const meter = meterOf(given, reader, stopwatch);
  const reportOf = (soFar: Interleaved) => judged(soFar, commits, policy, reader, given);
  const done = await interleave({
    measure: (side, only) => measureSide(meter, side, places[side], only, stop),
    unsettled: async (soFar) => openIn(await reportOf(soFar)),
    canFilter: given.words.some((word) => word.includes(BENCHMARKS)),
    budget: { rounds, ms: 60_000 * countOption(given, 'max-minutes', MINUTES) },
    random: seededRandom(countOption(given, 'seed', SEED)),
    clock: () => performance.now(),
    progress: (finished, open) => progress.step(`${open} to be settled`, finished, rounds),
  }).finally(() => progress.end());
  return done.rounds.length === 0 ? undefined : reportOf(done);
}

export function withLimit(policy: Policy): Policy {
  return { ...policy, rules: [{ threshold: LIMIT }, ...policy.rules] };
}

/** The verdict on the rounds so far. */
export async function judged(
  soFar: Interleaved,
  commits: Commits,
  policy: Policy,
  reader: Reader,
  given: Arguments,
): Promise<Report> {
  const run = (side: Side) => runAt(commits[side], overRounds(soFar.rounds, side), reader, given);
  const count = soFar.rounds.length === 1 ? '1 round' : `${soFar.rounds.length} rounds`;
  const baseline: Baseline = {
    rung: 'interleaved',
    why: `${commits.base.slice(0, 7)}, measured in turn on this machine in ${count}`,
    branch: '',
    runs: [await run('base')],
    accepted: [],
    tried: [],
    suspicions: [],
    warnings: [],
    interleaved: soFar,
  };
  return check(await run('head'), baseline, policy, {
    again: [],
    records: false,
    override: null,
    warnings: [],
  });
}

function runAt(
  commit: string,
  measurements: readonly Measurement[],
  reader: Reader,
  given: Arguments,
): Promise<Run> {
  // Derived metrics were made within each round.
  const results = { measurements, skipped: [], environment: {}, tools: [] };
  return runOf(results, { ...reader, derived: [] }, { ...occasionOf(given, undefined), commit });
}

/** Benchmarks that more rounds could settle. */
function openIn({ findings }: Report): string[] {
  const open = findings.filter(
    ({ reason }) => reason.code === 'too-noisy' || reason.code === 'too-few-samples',
  );
  return [...new Set(open.map(({ benchmark }) => benchmark))];
}
