/** The tools that read the local history. Each reads it again, so that an answer is never older than the branch. */

import { isAbsolute, relative, resolve } from 'node:path';
import { check } from '../../check/check.ts';
import { inOrder } from '../../history/order.ts';
import type { Baseline } from '../../model/baseline.ts';
import { shortCommit } from '../../model/commit.ts';
import { UserError } from '../../model/errors.ts';
import { isAcceptance } from '../../model/event.ts';
import type { Run } from '../../model/run.ts';
import * as z from '../../model/schema.ts';
import { changeStates } from '../../model/trends-report.ts';
import { type WhyReport, whySchema } from '../../model/why-report.ts';
import { nextOf, nextOfShift } from '../../reporters/next.ts';
import { WINDOW } from '../../stats/window.ts';
import { commitNamed } from '../../system/git-objects.ts';
import type { Arguments } from '../command.ts';
import { storedSegments } from '../history/stored-runs.ts';
import { reportFile, reportsIn, unknownSeries, wantedBy, whyInSummary, whyOfReport } from '../why-answer.ts';
import { comparedSchema, comparison } from './compared.ts';
import { openSuite, openSummary, suitesHere, verdictOf, verdictSchema } from './suites.ts';
import { count, fitting, type Tool, tool } from './tool.ts';

const name = z.string().check(z.maxLength(2000));
const described = (about: string) => name.check(z.describe(about));
const suite = z.optional(described('name of the suite; needed if there are several'));
const benchmark = described('name of a benchmark; * matches any text');
const metric = z.optional(described('metric, such as time; * matches any text; without it all'));
const limit = count('number of entries at most', 1, 200, 20);

const lastVerdicts = tool({
  name: 'last_verdicts',
  title: 'Last verdicts',
  description:
    'The verdict about the newest run of each suite: gate, counts, what is open, and the next step.',
  input: () => z.strictObject({ suite, limit }),
  output: () => z.object({ verdicts: z.array(verdictSchema), left: z.int() }),
  readOnly: true,

  async run(asked, given) {
    const names = asked.suite === undefined ? await suitesHere(given) : [asked.suite];
    const verdicts: z.infer<typeof verdictSchema>[] = [];
    for (const each of names.slice(0, asked.limit))
      verdicts.push(verdictOf(await openSummary(each, given), asked.limit));
    const { listed, left } = fitting(verdicts, asked.limit);
    return { verdicts: listed, left: left + names.length - verdicts.length };
  },
});

const series = tool({
  name: 'series',
  title: 'Values of series',
  description:
    'The stored values of benchmarks over the newest runs of the tracked branch, oldest first, in base units.',
  input: () =>
    z.strictObject({
      suite,
      benchmark: z._default(benchmark, '*'),
      metric,
      runs: count('number of newest runs', 1, 100, 20),
      limit,
    }),
  output: () =>
    z.object({
      suite: z.string(),
      branch: z.string(),
      runs: z.array(z.object({ commit: z.string(), time: z.string(), message: z.string() })),
      series: z.array(
        z.object({
          benchmark: z.string(),
          metric: z.string(),
          unit: z.string(),
          direction: z.enum(['lower', 'higher', 'none']),
          /** One for each of `runs`; null where the run has none. */
          values: z.array(z.nullable(z.number())),
        }),
      ),
      left: z.int(),
    }),
  readOnly: true,

  async run(asked, given) {
    const summary = await openSummary(asked.suite, given);
    const found = summary.series.filter(wantedBy(asked));
    if (found.length === 0) throw unknownSeries(`suite ${summary.suite}`, asked, summary.series);
    const newest = summary.runs.slice(-asked.runs);
    const rows = found.map((each) => ({
      benchmark: each.benchmark,
      metric: each.metric,
      unit: each.unit,
      direction: each.direction,
      values: each.values.slice(-newest.length),
    }));
    const { listed, left } = fitting(rows, asked.limit);
    return {
      suite: summary.suite,
      branch: summary.branch,
      runs: newest.map(({ commit, time, message = '' }) => ({ commit, time, message })),
      series: listed,
      left,
    };
  },
});

const changeSchema = z.lazy(() =>
  z.object({
    benchmark: z.string(),
    metric: z.string(),
    state: z.enum([...changeStates, 'drift']),
    verdict: z.enum(['regressed', 'improved', 'changed']),
    /** Relative; null from zero. */
    change: z.nullable(z.number()),
    /** It came after this commit, with `commit` or one in between; empty if not known. */
    after: z.string(),
    commit: z.string(),
    time: z.string(),
    message: z.string(),
    next: z.nullable(z.string()),
  }),
);

const changes = tool({
  name: 'changes',
  title: 'Changes of level',
  description:
    'When levels of benchmarks changed in the stored runs, newest first, with the commits in question, and slow drifts.',
  input: () =>
    z.strictObject({
      suite,
      benchmark: z._default(benchmark, '*'),
      metric,
      state: z.optional(z.enum([...changeStates, 'drift'])),
      limit,
    }),
  output: () => z.object({ suite: z.string(), changes: z.array(changeSchema), left: z.int() }),
  readOnly: true,

  async run(asked, given) {
    const summary = await openSummary(asked.suite, given);
    const isWanted = wantedBy(asked);
    const messages = new Map(summary.runs.map(({ id, message = '' }) => [id, message]));
    const all = [...summary.shifts, ...summary.drifts.map((drift) => ({ ...drift, after: '' }))];
    const rows = all
      .filter((each) => isWanted(each) && (asked.state === undefined || each.state === asked.state))
      .map((each) => ({
        benchmark: each.benchmark,
        metric: each.metric,
        state: each.state,
        verdict: each.verdict,
        change: each.change,
        after: each.after,
        commit: each.commit,
        time: each.time,
        message: messages.get(each.run) ?? '',
        next: nextOfShift(each),
      }));
    const { listed, left } = fitting(rows, asked.limit);
    return { suite: summary.suite, changes: listed, left };
  },
});

const compare = tool({
  name: 'compare',
  title: 'Compare two commits',
  description:
    'Compares the stored runs of one commit with the level at another one, with the statistics of a check. Nothing is measured.',
  input: () =>
    z.strictObject({
      suite,
      base: described('older commit: a hash, its beginning, or what git knows, such as v1.2.0 or HEAD~5'),
      head: described('newer commit'),
      limit,
    }),
  output: () => comparedSchema,
  readOnly: true,

  async run(asked, given) {
    const log = await openSuite(asked.suite, given);
    const segments = await storedSegments(log, given.note);
    const runs = inOrder(segments.flatMap((segment) => segment.runs));
    const [base, head] = [await runsAt(asked.base, runs, given), await runsAt(asked.head, runs, given)];
    const [last, newest] = [base.at(-1) as Run, head.at(-1) as Run];
    const before = runs.slice(0, runs.indexOf(last) + 1);
    const window = before.filter((run) => run.branch === last.branch && run.commit !== newest.commit);
    const baseline: Baseline = {
      source: 'latest',
      why: { code: 'branch', branch: last.branch, newest: last.commit },
      skippedSources: [],
      branch: last.branch,
      // Compared with itself, a commit has its own runs as the baseline.
      runs: (window.length > 0 ? window : before.filter((run) => run !== newest)).slice(-WINDOW),
      accepted: segments.flatMap((segment) => segment.events).filter(isAcceptance),
      episodes: [],
      warnings: [],
    };
    const { policy } = await given.configuration();
    const options = { reruns: head.slice(0, -1), records: false, override: null, warnings: [] };
    const report = check(newest, baseline, policy, options);
    return comparison(report, nextOf(report), asked.limit);
  },
});

/** The stored runs of a commit, oldest first. @throws UserError naming commits that have some */
async function runsAt(word: string, runs: readonly Run[], { cwd }: Arguments): Promise<Run[]> {
  const known = await commitNamed(word, cwd);
  const isAt = ({ commit }: Run) =>
    commit === word || commit === known || (/^[0-9a-f]{4,64}$/.test(word) && commit.startsWith(word));
  const found = runs.filter(isAt);
  if (new Set(found.map(({ commit }) => commit)).size > 1)
    throw new UserError(`${word} is the beginning of several commits`, 'Give more digits.');
  if (found.length > 0) return found;
  const newest = [...new Set(runs.map(({ commit }) => shortCommit(commit)))].slice(-5);
  throw new UserError(
    `commit ${JSON.stringify(word)} has no stored run`,
    `The newest that have one: ${newest.join(', ')}. perf-regression ab measures any two commits.`,
  );
}

const why = tool({
  name: 'why',
  title: 'Why a verdict',
  description:
    'The cause of a verdict, the evidence, competing explanations, what is missing, and the next step: for a benchmark of the local history, or for a report file (report.json) in this folder.',
  input: () =>
    z.strictObject({
      benchmark: z.optional(benchmark),
      metric,
      suite,
      report: z.optional(described('path of a report.json below the working directory')),
      limit,
    }),
  output: () => whySchema,
  readOnly: true,

  async run(asked, given) {
    if (asked.report !== undefined) return short(await whyInFile(asked.report, asked, given), asked.limit);
    if (asked.benchmark === undefined)
      throw new UserError('why needs a benchmark or a report', 'Name one of them; benchmark may be *.');
    const summary = await openSummary(asked.suite, given);
    return short(whyInSummary(summary, { ...asked, all: true }), asked.limit);
  },
});

/** A file that the agent names has to be in the folder that the server serves. */
async function whyInFile(
  path: string,
  asked: Parameters<typeof whyOfReport>[1],
  { cwd }: Arguments,
): Promise<WhyReport> {
  const way = relative(cwd, resolve(cwd, path));
  if (/^\.\.(?:[/\\]|$)/.test(way) || isAbsolute(way))
    throw new UserError(`${path} is not below the working directory`, 'Name a report.json in it.');
  const text = await reportFile(path, cwd);
  if (text === undefined)
    throw new UserError(`${path}: no such file`, 'Name the file that --report-json wrote.');
  const [report, ...others] = reportsIn(text, path);
  if (!report || others.length > 0)
    throw new UserError(`${path} has several reports`, 'Name a file with one.');
  return whyOfReport(report, asked);
}

function short(answer: WhyReport, most: number): WhyReport {
  const { listed, left } = fitting(answer.series, most);
  return { ...answer, series: listed, left: answer.left + left };
}

export const readingTools: readonly Tool[] = [lastVerdicts, series, changes, compare, why];
