/** `ab`: compares two commits by interleaved runs on this machine, until every benchmark is settled. */

import { defaultBranchLocally } from '../baseline/base-commit.ts';
import { explained } from '../measure/explain.ts';
import { type Commits, judgeRounds, LIMIT, measureInterleaved, withLimit } from '../measure/interleaved.ts';
import { interruptedStatus, interruptible } from '../measure/interrupt.ts';
import { lackText, MINUTES, ROUNDS } from '../measure/planner.ts';
import { PAIRED } from '../measure/variant.ts';
import { commitOf, withWorktrees } from '../measure/worktrees.ts';
import { shortCommit } from '../model/commit.ts';
import { UserError } from '../model/errors.ts';
import { BENCHMARKS } from '../model/pattern.ts';
import { visible } from '../reporters/escape.ts';
import { withSources } from '../results/sources.ts';
import { INSTRUCTIONS_RULE } from '../rules/rules.ts';
import { tryGit } from '../system/git.ts';
import { commitNamed } from '../system/git-objects.ts';
import type { Arguments, Command } from './command.ts';
import {
  artifactOf,
  counterOf,
  exactFlag,
  explainingOf,
  openCommandStopwatch,
  probeOf,
  setupOf,
} from './measuring.ts';
import { measuringFlags } from './measuring-flags.ts';
import { countOption } from './options.ts';
import { printReports, reportFlags } from './output.ts';
import { Progress } from './progress.ts';
import { requireWorkspace, runInfoOf } from './workspace.ts';

const SEED = { defaultValue: 1, min: 0, max: Number.MAX_SAFE_INTEGER };

export const abCommand: Command = {
  name: 'ab',
  usage: 'ab -- CMD…',
  details: `Both commits are checked out in temporary folders; your work tree is not touched. In each round the command runs once in each, in\nrandom order. The command itself is timed, or it writes results (--results). ${BENCHMARKS} in it stands for a regular expression of\nthe benchmarks that are still undecided. {seed} in it or in --setup stands for a number that differs by round and side, for programs that\narrange their memory by it. A change of more than ${100 * LIMIT}% counts unless --thresholds or a rule says otherwise.`,
  examples: [
    'perf-regression ab -- node scripts/report.mjs',
    "perf-regression ab --base v1.2.0 --head HEAD --setup 'npm ci' -- npm run job",
    "perf-regression ab --results - --tool go -- go test -run '^$' -bench '{benchmarks}' .",
    'perf-regression ab --exact -- ./job',
    'perf-regression ab --same -- ./job   # does this machine report a change where there is none?',
  ],
  inputs: [
    ...[
      'artifact',
      'profile',
      'profile-dir',
      'pass-env',
      'tool',
      'suite',
      'thresholds',
      'rules-file',
      'tags',
      'base-branch',
      'fail-on-regression',
    ],
    ...[
      'on-inconclusive',
      'on-missing',
      'confidence',
      'alpha',
      'report-json',
      'report-markdown',
      'report-html',
    ],
  ] as Command['inputs'],
  flags: [
    { name: 'base', value: 'REF', help: 'Older version. Default: the commit that the head is based on.' },
    { name: 'head', value: 'REF', help: 'Newer version. [HEAD]' },
    { name: 'same', help: 'Compare the head with itself (A/A test).' },
    exactFlag,
    ...measuringFlags,
    { name: 'max-rounds', value: 'N', help: `Maximum number of rounds. [${ROUNDS.defaultValue}]` },
    {
      name: 'max-minutes',
      value: 'N',
      help: `Start no new round after N minutes. [${MINUTES.defaultValue}]`,
    },
    { name: 'seed', value: 'N', help: `Seed for the order within each round. [${SEED.defaultValue}]` },
    ...reportFlags,
  ],

  async run(given) {
    const { words, cwd } = given;
    if (words.length === 0) throw new UserError('no command was named', `perf-regression ${this.usage}`);
    await requireWorkspace(given);
    const { policy, reader, sources } = await given.configuration();
    const commits = await commitsOf(given);
    const stopwatch = await openCommandStopwatch(given);
    try {
      return await interruptible(async (stop) => {
        const counter = await counterOf(given, stopwatch);
        const limited = counter ? withLimit(policy, INSTRUCTIONS_RULE) : withLimit(policy);
        const trial = { commits, policy: limited, reader, runInfo: runInfoOf(given, undefined) };
        const probe = probeOf(given, reader, stopwatch, counter ?? PAIRED);
        const report = await withWorktrees(commits, cwd, async (places) => {
          const rounds = countOption(given, 'max-rounds', ROUNDS);
          const progress = new Progress(given.note, given.isInteractive);
          const done = await measureInterleaved(trial, {
            ...{ places, probe, stop, rounds },
            setup: setupOf(given),
            artifact: artifactOf(given),
            minutes: countOption(given, 'max-minutes', MINUTES),
            seed: countOption(given, 'seed', SEED),
            progress: (finished, open) => progress.step(`${open} to be settled`, finished, rounds),
            lacking: (lacks) => {
              for (const lack of lacks)
                progress.warn(lackText(lack, (name, value) => `--${name} ${value}`, ROUNDS.max));
            },
            differs: (why) => given.note(`${visible(why, 300)}\n`),
          }).finally(() => progress.end());
          if (done.rounds.length === 0 && done.identical === undefined) return undefined;
          return explained(await judgeRounds(done, trial), explainingOf(given, { places, probe, stop }));
        });
        if (!report) return interruptedStatus();
        const status = await printReports([await withSources(report, sources, cwd)], given, {
          command: words,
        });
        return stop.aborted ? interruptedStatus() : status;
      }, given.stop);
    } finally {
      stopwatch.close();
    }
  },
};

async function commitsOf(given: Arguments): Promise<Commits> {
  const { options, flags, cwd, config, note } = given;
  if (flags.has('same') && options.has('base'))
    throw new UserError('--same measures one version; leave --base out');
  const head = await commitOf(options.get('head') ?? 'HEAD', cwd);
  const dirty = await tryGit(['status', '--porcelain', '--untracked-files=no'], { cwd });
  if (dirty && !options.has('head')) note('Uncommitted changes are not measured.\n');
  if (flags.has('same')) return { base: head, head };
  const named = options.get('base');
  if (named !== undefined) return { base: await commitOf(named, cwd), head };
  const branch = config.baseBranch || (await defaultBranchLocally(cwd));
  const mergeBase = await tryGit(['merge-base', branch, head], { cwd });
  const parent = await commitNamed(`${head}^1`, cwd);
  const base = mergeBase && mergeBase !== head ? mergeBase : (parent ?? '');
  if (base !== '') return { base, head };
  throw new UserError(
    `there is no commit before ${shortCommit(head)} to compare with`,
    'Name one: --base REF.',
  );
}
