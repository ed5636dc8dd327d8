/** `backfill`: measures past commits of the tracked branch on this machine and stores them as runs. */
import { defaultBranchLocally } from '../baseline/base-commit.ts';
import { interruptedStatus, interruptible } from '../measure/interrupt.ts';
import { type PastCommit, pastCommits } from '../measure/past-commits.ts';
import { TIMES } from '../measure/repeated.ts';
import { shortCommit } from '../model/commit.ts';
import { UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import { visible } from '../reporters/escape.ts';
import { quantities } from '../reporters/quantity.ts';
import { table } from '../reporters/table.ts';
import { seededRandom, shuffled } from '../stats/random.ts';
import { tryGit } from '../system/git.ts';
import { BackfillMeter, type Metering } from './backfill-meter.ts';
import { BackfillStore } from './backfill-store.ts';
import type { Arguments, Command } from './command.ts';
import { openCommandStopwatch } from './measuring.ts';
import { measuringFlags } from './measuring-flags.ts';
import { countOption } from './options.ts';
import { Progress } from './progress.ts';
import { pastReferencingOf } from './reference.ts';
import { openHistory, requireWorkspace, suiteOf } from './workspace.ts';

const LAST = { defaultValue: 30, min: 1, max: 100_000 };
const EVERY = { defaultValue: 1, min: 1, max: 100_000 };
const RUNS = { defaultValue: TIMES, min: 1, max: 100_000 };
const MINUTES = { defaultValue: Number.POSITIVE_INFINITY, min: 1, max: 100_000 };
const SEED = { defaultValue: 1, min: 0, max: Number.MAX_SAFE_INTEGER };

/** What was measured is stored after this time, so that a crash loses no more. */
const STORE_EVERY_MS = 10 * 60_000;

export const backfillCommand: Command = {
  name: 'backfill',
  usage: 'backfill -- CMD…',
  details:
    'Checks out past commits of the tracked branch (along first parents) one after the other in a temporary folder, in random order, runs the\ncommand there, and stores each result as the run of its commit. Commits that have a run of this machine are left alone, and those that cannot\nbe built or measured are skipped. After Ctrl-C, what was measured is stored; run the same command again to measure the rest.',
  examples: [
    "perf-regression backfill --last 30 --setup 'npm ci' -- node scripts/report.mjs",
    'perf-regression backfill --last 200 --every 10 --results out.json -- ./bench --out out.json',
    'perf-regression backfill --last 60 --missing -- ./job   # fills the holes, whichever machine measured the rest',
  ],
  inputs: [
    ...(['pass-env', 'tool', 'suite', 'rules-file', 'base-branch', 'environment'] as const),
    ...(['reference', 'reference-command', 'branch', 'history-dir', 'store'] as const),
  ],
  flags: [
    { name: 'last', value: 'N', help: `Number of commits to look back. [${LAST.defaultValue}]` },
    { name: 'every', value: 'N', help: `Measure one of N commits. [${EVERY.defaultValue}]` },
    { name: 'missing', help: 'Leave commits alone that have a run of any machine, not only of this one.' },
    ...measuringFlags,
    { name: 'runs', value: 'N', help: `Number of executions at each commit. [${RUNS.defaultValue}]` },
    { name: 'max-minutes', value: 'N', help: 'Start no new commit after N minutes. Default: no limit.' },
    { name: 'seed', value: 'N', help: `Seed for the order of the commits. [${SEED.defaultValue}]` },
  ],

  async run(given) {
    const { words, cwd, config } = given;
    if (words.length === 0) throw new UserError('no command was named', `perf-regression ${this.usage}`);
    const [last, every] = [countOption(given, 'last', LAST), countOption(given, 'every', EVERY)];
    const limits = {
      times: countOption(given, 'runs', RUNS),
      ms: 60_000 * countOption(given, 'max-minutes', MINUTES),
      seed: countOption(given, 'seed', SEED),
    };
    await requireWorkspace(given);
    const branch = config.baseBranch || (await defaultBranchLocally(cwd));
    const { commits, ages } = await pastCommits(branch, last, every, cwd);
    const store = await BackfillStore.open(openHistory(suiteOf(given), given), branch, ages, given);
    const outcomes = new Map<string, Outcome>();
    for (const { commit } of commits) if (store.has(commit)) outcomes.set(commit, 'known');
    const reference = await pastReferencingOf(given, store.runs);
    const isStopped = await fill({ branch, commits, outcomes, store, limits, reference }, given);
    report(commits, outcomes, store, given);
    await hint(store, given);
    if (isStopped) return interruptedStatus();
    const isInVain = ![...outcomes.values()].some(
      (outcome) => typeof outcome !== 'object' || 'run' in outcome,
    );
    return isInVain ? 2 : 0;
  },
};

type Outcome = 'known' | { readonly run: Run } | { readonly why: string };

interface Filling {
  readonly branch: string;
  readonly commits: readonly PastCommit[];
  /** By commit; those that were not measured yet are missing. */
  readonly outcomes: Map<string, Outcome>;
  readonly store: BackfillStore;
  readonly limits: { readonly times: number; readonly ms: number; readonly seed: number };
  readonly reference: Metering['reference'];
}

/** @returns whether it was interrupted */
async function fill(
  { branch, commits, outcomes, store, limits, reference }: Filling,
  given: Arguments,
): Promise<boolean> {
  const { times, ms, seed } = limits;
  // All are shuffled, not only those that are missing: a second start goes on in the same order.
  const order = shuffled(commits, seededRandom(seed)).filter(({ commit }) => !outcomes.has(commit));
  if (order.length === 0) return false;
  given.note(`${countOf(order.length)} to measure, in random order (seed ${seed}).\n`);
  const stopwatch = await openCommandStopwatch(given);
  const progress = new Progress(given.note, given.isInteractive);
  try {
    return await interruptible(async (stop) => {
      const { mark } = store;
      const metering = { branch, mark, times, stopwatch, stop, progress, reference };
      const meter = new BackfillMeter(metering, given);
      const end = performance.now() + ms;
      let storedAt = performance.now();
      try {
        for (const [done, past] of order.entries()) {
          if (stop.aborted || performance.now() >= end) break;
          const outcome = await meter.measure(past, done, order.length);
          if (!outcome) break;
          outcomes.set(past.commit, outcome);
          if ('run' in outcome) store.add(outcome.run);
          if (performance.now() < storedAt + STORE_EVERY_MS) continue;
          await store.flush();
          storedAt = performance.now();
        }
      } finally {
        progress.end();
        await store.flush();
      }
      return stop.aborted;
    });
  } finally {
    stopwatch.close();
  }
}

function report(
  commits: readonly PastCommit[],
  outcomes: ReadonlyMap<string, Outcome>,
  store: BackfillStore,
  { print }: Arguments,
): void {
  const rows = commits
    .toReversed()
    .map(({ commit, date, message }) => [
      shortCommit(commit),
      date.toISOString().slice(0, 10),
      resultOf(outcomes.get(commit)),
      visible(message, 50),
    ]);
  print(table(['commit', 'date', 'result', 'message'], rows));
  const counts = [...outcomes.values()];
  const known = counts.filter((outcome) => outcome === 'known').length;
  const skipped = counts.filter((outcome) => typeof outcome === 'object' && 'why' in outcome).length;
  const open = commits.length - counts.length;
  const parts = [
    `stored: ${store.stored}`,
    ...(known > 0 ? [`had a run already: ${known}`] : []),
    ...(skipped > 0 ? [`skipped: ${skipped}`] : []),
    ...(open > 0 ? [`not measured yet: ${open} (run the same command again)`] : []),
  ];
  print(`\n${countOf(commits.length)} of ${visible(store.branch, 60)}; ${parts.join(', ')}\n`);
}

function resultOf(outcome: Outcome | undefined): string {
  if (outcome === undefined) return 'not measured yet';
  if (outcome === 'known') return 'has a run';
  if ('why' in outcome) return `skipped: ${visible(outcome.why, 100)}`;
  const [first, ...others] = outcome.run.measurements;
  if (!first) return 'no values';
  const { benchmark, metric, sample } = first;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return `${visible(benchmark.name, 40)} ${visible(metric.name, 20)} ${quantities([sample.centre], metric.unit)[0]}${more}`;
}

/** How to see the runs, and how others get them. */
async function hint(store: BackfillStore, { cwd, config, print }: Arguments): Promise<void> {
  if (store.stored === 0 || !store.isOnBranch) return;
  const suite = visible(store.suite, 60);
  print(
    `To see them: perf-regression history show --suite ${JSON.stringify(suite)}, or perf-regression dashboard\n`,
  );
  if ((await tryGit(['remote', 'get-url', 'origin'], { cwd })) === undefined) return;
  print(`To make them the baseline in CI: git push origin ${visible(config.branch, 60)}\n`);
}

function countOf(commits: number): string {
  return commits === 1 ? '1 commit' : `${commits} commits`;
}
