/** The suites of the local history, and the newest verdict of each. */

import { openVerdict } from '../../analysis/why-history.ts';
import type { HistoryLog } from '../../history/log.ts';
import { storedSummary } from '../../history/stored-summary.ts';
import { suitesAt } from '../../history/suites.ts';
import type { Summary } from '../../history/summary.ts';
import { UserError } from '../../model/errors.ts';
import { nearestFirst } from '../../model/nearest.ts';
import { findingSchema, judgementSchema, nextSchema } from '../../model/report.ts';
import * as z from '../../model/schema.ts';
import { reasonText } from '../../reporters/verdicts.ts';
import type { Arguments } from '../command.ts';
import { openBranch, openHistory } from '../workspace.ts';
import { fitting } from './tool.ts';

const finding = findingSchema.shape;

export const verdictSchema = z.lazy(() =>
  z.object({
    suite: z.string(),
    branch: z.string(),
    run: z.object({ commit: z.string(), time: z.string(), message: z.string() }),
    /** Null if the newest run was stored without a check. */
    gate: z.nullable(judgementSchema.shape.gate),
    counts: z.nullable(judgementSchema.shape.counts),
    /** What needs an answer, the most urgent first. */
    open: z.array(
      z.object({
        benchmark: z.string(),
        metric: z.string(),
        verdict: finding.verdict,
        /** In words. */
        reason: z.string(),
        change: finding.change,
        since: finding.since,
      }),
    ),
    /** Number of further series that need an answer. */
    left: z.int(),
    next: nextSchema,
  }),
);

/** The names of all suites. @throws UserError if there is no history */
export async function suitesHere(given: Arguments): Promise<string[]> {
  const { config } = given;
  const branch = openBranch(given);
  const suites = await suitesAt(branch, await branch.tip(), config.historyDir);
  if (suites.length > 0) return suites;
  throw new UserError(
    `there is no history on ${branch.description}`,
    `Fetch it (git fetch origin ${config.branch}), or store a first run: perf-regression record FILES…`,
  );
}

/**
 * The log of a suite: the named one, the one that the server was started with, or the only one.
 * @throws UserError if it is not clear which, or there is none of that name
 */
export async function openSuite(named: string | undefined, given: Arguments): Promise<HistoryLog> {
  const { config } = given;
  const suites = await suitesHere(given);
  const asked = named ?? (config.suite || undefined);
  const [only] = suites;
  const list = () =>
    suites
      .slice(0, 20)
      .map((suite) => JSON.stringify(suite))
      .join(', ');
  if (asked === undefined && suites.length > 1)
    throw new UserError('there are several suites; name one', `suite is one of: ${list()}`);
  const suite = asked ?? only ?? '';
  if (!suites.includes(suite)) {
    const [nearest] = nearestFirst(suite, suites);
    throw new UserError(
      `there is no suite ${JSON.stringify(suite)}. Did you mean ${JSON.stringify(nearest)}?`,
      `suite is one of: ${list()}`,
    );
  }
  return openHistory(suite, given);
}

export async function openSummary(named: string | undefined, given: Arguments): Promise<Summary> {
  return storedSummary(await openSuite(named, given));
}

/** @param limit number of open series at most */
export function verdictOf(summary: Summary, limit: number): z.infer<typeof verdictSchema> {
  const { suite, branch, runs, report } = summary;
  const newest = runs.at(-1);
  const { open, next } = openVerdict(summary);
  const rows = open.map((each) => ({
    benchmark: each.benchmark,
    metric: each.metric.name,
    verdict: each.verdict,
    reason: reasonText(each),
    change: each.change,
    since: each.since,
  }));
  const { listed, left } = fitting(rows, limit, OPEN_ROOM);
  return {
    suite,
    branch,
    run: { commit: newest?.commit ?? '', time: newest?.time ?? '', message: newest?.message ?? '' },
    gate: report?.gate ?? null,
    counts: report?.counts ?? null,
    open: listed,
    left,
    next,
  };
}

/** For the open series of one suite: several suites are in one answer. In characters. */
const OPEN_ROOM = 6000;
