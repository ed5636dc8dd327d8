/** `baseline accept`: records that the level of a measured commit is the new normal. */

import type { HistoryLog } from '../../history/log.ts';
import { withJitter } from '../../history/write-events.ts';
import { shortCommit } from '../../model/commit.ts';
import { UserError } from '../../model/errors.ts';
import type { Run } from '../../model/run.ts';
import { isNamed, matchesWildcard } from '../../rules/selector.ts';
import { commitNamed } from '../../system/git-objects.ts';
import { onLog } from '../on-log.ts';
import { acceptance, reasonFlag, requireReason } from './acceptance.ts';

/** Measured commits to suggest if the named one was not measured. */
const OFFERED = 5;

/** Shorter abbreviations of a hash match too many commits. */
const HASH_LENGTH_MIN = 4;

export const acceptCommand = onLog({
  name: 'baseline accept',
  usage: 'baseline accept [COMMIT]',
  examples: [
    'perf-regression baseline accept --reason "checksums are worth 8%"',
    'perf-regression baseline accept 1a2b3c4 --benchmark "Parse*" --metric time --reason "new parser"',
  ],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [
    reasonFlag,
    {
      name: 'benchmark',
      value: 'NAME',
      help: 'Accept only benchmarks of this name; * and ? are wildcards.',
    },
    { name: 'metric', value: 'NAME', help: 'Accept only this metric; * and ? are wildcards.' },
  ],

  async run(log, given) {
    const { words, options, print, config, cwd } = given;
    const reason = requireReason(given, 'baseline accept [COMMIT] --reason TEXT');
    const [named, ...rest] = words;
    if (rest.length > 0) {
      throw new UserError('baseline accept: name one commit', 'Put the reason in quotes: --reason "…"');
    }
    const workspace = await given.workspace();
    const run = await newestRunOf(log, await commitOf(named ?? 'HEAD', cwd));
    const of = { benchmark: options.get('benchmark'), metric: options.get('metric') };
    const count = requireSeries(run, of);
    await log.appendEvent({ ...(await acceptance(run, reason, workspace, given)), ...of }, withJitter());
    const which =
      count === run.measurements.length
        ? 'its level'
        : `the level of ${count} of its ${run.measurements.length} series`;
    print(`From ${shortCommit(run.commit)} on ${which} is the baseline of suite ${log.suite}.\n`);
    print(`To share it: git push origin ${config.branch}\n`);
    return 0;
  },
});

/** Number of selected series. @throws UserError if there are none */
function requireSeries(
  { measurements }: Run,
  of: { benchmark: string | undefined; metric: string | undefined },
): number {
  const { benchmark = '*', metric = '*' } = of;
  const meant = measurements.filter(
    (each) => isNamed(benchmark, each.benchmark) && matchesWildcard(metric, each.metric.name),
  );
  if (meant.length > 0) return meant.length;
  throw new UserError(
    `baseline accept: that run has no ${metric === '*' ? 'series' : metric} of ${benchmark}`,
    'See its names: perf-regression history query "SELECT DISTINCT benchmark, metric FROM measurements"',
  );
}

/**
 * The hash of a branch, tag or `HEAD~2`. A name that git does not know may be the hash of a commit that is
 * not fetched.
 */
async function commitOf(name: string, cwd: string): Promise<string> {
  return (await commitNamed(name, cwd)) ?? name;
}

async function newestRunOf(log: HistoryLog, commit: string): Promise<Run> {
  const measured = new Set<string>();
  for await (const { runs } of log.segmentsFromNewest()) {
    for (const run of runs.toReversed()) {
      if (commit.length >= HASH_LENGTH_MIN && run.commit.startsWith(commit.toLowerCase())) return run;
      if (run.commit !== '') measured.add(shortCommit(run.commit));
    }
  }
  const newest = [...measured].slice(0, OFFERED).join(', ');
  throw new UserError(
    `commit ${commit.slice(0, 12) || '(none)'} was not measured in suite ${log.suite}`,
    `Name a measured commit; the newest are ${newest}.`,
  );
}
