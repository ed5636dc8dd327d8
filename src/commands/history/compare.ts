/** `history compare BRANCH OTHER`: compares the newest run of one branch with the runs of another. */

import { check } from '../../check/check.ts';
import type { HistoryLog } from '../../history/log.ts';
import { inOrder } from '../../history/order.ts';
import type { Baseline } from '../../model/baseline.ts';
import { UserError } from '../../model/errors.ts';
import { isAcceptance } from '../../model/event.ts';
import type { Run } from '../../model/run.ts';
import { WINDOW } from '../../stats/window.ts';
import { onLog } from '../on-log.ts';
import { printReports, reportFlags } from '../output.ts';
import { storedSegments } from './stored-runs.ts';

export const compareCommand = onLog({
  name: 'history compare',
  usage: 'history compare BRANCH OTHER',
  examples: [
    'perf-regression history compare release/1.x main',
    'perf-regression history compare topic main --all',
  ],
  inputs: [
    'suite',
    'branch',
    'history-dir',
    'thresholds',
    'rules-file',
    'fail-on-regression',
    'on-inconclusive',
    'on-suspected',
    'confidence',
    'alpha',
    'report-json',
    'report-markdown',
    'report-html',
  ],
  flags: reportFlags,

  async run(log, given) {
    const [branch, other, ...more] = given.words;
    if (branch === undefined || other === undefined || more.length > 0) {
      throw new UserError(
        `history compare takes two branches; ${given.words.length} were named`,
        'perf-regression history compare release/1.x main',
      );
    }
    const segments = await storedSegments(log, given.note);
    const runs = inOrder(segments.flatMap((segment) => segment.runs));
    const events = segments.flatMap((segment) => segment.events);
    const newest = runsOf(branch, runs, log).at(-1) as Run;
    // Earlier runs of the same commit are further measurements of it.
    const reruns = runs.filter(
      (run) => run.branch === branch && run.commit === newest.commit && run !== newest,
    );
    const base = runsOf(other, runs, log).filter(({ commit }) => commit !== newest.commit || commit === '');
    const baseline: Baseline = {
      source: 'latest',
      why: { code: 'branch', branch: other, newest: base.at(-1)?.commit ?? '' },
      skippedSources: [],
      branch: other,
      runs: base.slice(-WINDOW),
      accepted: events.filter(isAcceptance),
      episodes: [],
      warnings: [],
    };
    const { policy } = await given.configuration();
    const options = { reruns, records: false, override: null, warnings: [] };
    return printReports([check(newest, baseline, policy, options)], given);
  },
});

/** @throws UserError naming the branches that have runs */
function runsOf(branch: string, runs: readonly Run[], { suite }: HistoryLog): Run[] {
  const own = runs.filter((run) => run.branch === branch);
  if (own.length > 0) return own;
  const names = [...new Set(runs.map((run) => run.branch))].slice(0, 10).join(', ');
  throw new UserError(
    `suite ${suite} has no run of branch ${JSON.stringify(branch)}`,
    `There are runs of: ${names}. Other branches are stored if the input record is always.`,
  );
}
