/** From a history branch to trends: the selected suites, and of each as many runs as the period needs. */

import type { Config } from '../config/config.ts';
import type { HistoryBranch } from '../history/branch.ts';
import { episodesIn } from '../history/episodes.ts';
import { HistoryLog } from '../history/log.ts';
import { newestRuns } from '../history/newest.ts';
import { storedSummary } from '../history/stored-summary.ts';
import { suitesAt } from '../history/suites.ts';
import { UserError } from '../model/errors.ts';
import type { TrendsReport } from '../model/trends-report.ts';
import { WINDOW } from '../stats/window.ts';
import type { TrendsOptions } from './trends.ts';
import { trendsOf, windowBefore } from './trends.ts';

export interface ReadTrends {
  /** One a suite, not empty. */
  readonly reports: readonly TrendsReport[];
  /** Damage in the history. */
  readonly damages: readonly UserError[];
}

/** @throws UserError if there is no suite, or one has no run that can be read */
export async function readTrends(
  history: HistoryBranch,
  config: Config,
  context: Omit<TrendsOptions, 'days'>,
): Promise<ReadTrends> {
  const options = { ...context, days: config.trendDays };
  const folder = config.historyDir;
  const named = config.suite;
  const tip = await history.tip();
  const suites = named ? [named] : await suitesAt(history, tip, folder);
  const reports: TrendsReport[] = [];
  const damages: UserError[] = [];
  for (const suite of suites) {
    const log = new HistoryLog(history, folder, suite, tip);
    const { runs, events } = await newestRuns(log.segmentsFromNewest(WINDOW), windowBefore(options));
    damages.push(...log.damages);
    if (runs.length === 0) continue;
    const summary = await storedSummary(log, options.branch);
    reports.push(trendsOf(runs, options, episodesIn(events), summary));
  }
  if (reports.length > 0) return { reports, damages };
  const [damage] = damages;
  if (damage) throw damage;
  const what = named ? `suite ${named} has no run` : `there is no suite below ${folder}`;
  throw new UserError(
    `${what} on ${history.description}`,
    `Fetch it (git fetch origin ${config.branch}), or set suite, branch and history-dir to where runs are stored.`,
  );
}
