/**
 * Why the series of a history are where they are: what the newest report found, and the changes of their levels. A
 * history keeps less than a report does: no p-values, and nothing of warnings.
 */
import { changeRows } from '../history/change-rows.ts';
import type { Summary, SummarySeries } from '../history/summary.ts';
import { shortCommit } from '../model/commit.ts';
import { describeEnvironment, type Environment, environmentDifferences } from '../model/environment.ts';
import { type Explanation, WHY_SCHEMA, type WhyReport, type WhySeries } from '../model/why-report.ts';
import { mostUrgentFirst, nextOf, nextOfShift, type Task } from '../reporters/next.ts';
import type { KnownRun, KnownSeries } from '../reporters/why/known.ts';
import { causeOfShift, openShift, type Question, whyReport } from '../reporters/why/report.ts';
import { differenceText } from '../reporters/words.ts';

/** Longer courses say no more. */
const RECENT_MAX = 30;

interface Name {
  readonly benchmark: string;
  readonly metric: string;
}

/** @param isWanted which series are asked about; at least one of the summary */
export function whyOfHistory(
  summary: Summary,
  isWanted: (name: Name) => boolean,
  { task, all }: Pick<Question, 'task' | 'all'> = {},
): WhyReport {
  const run = knownRun(summary);
  const wanted = summary.series.filter(isWanted);
  const shiftsOf = shiftsIn(summary);
  const judged = wanted.flatMap((series) => knownSeries(series) ?? []);
  const message = `${wanted.length === 1 ? '1 series' : `${wanted.length} series`} of suite ${summary.suite}, in the newest run of ${summary.branch}`;
  if (run && judged.length > 0) {
    const known = summary.series.flatMap((series) => knownSeries(series) ?? []);
    const question: Question = {
      source: 'history',
      message,
      isWanted,
      shiftsOf,
      othersOf: (name) => machineAt(summary, name),
      ...(all !== undefined && { all }),
      ...(task && { task }),
    };
    return whyReport(run, known, question);
  }
  return unchecked(summary, wanted, message, shiftsOf, task);
}

/** What the newest report of a suite leaves open, the most urgent first, and the next step. */
export function openVerdict(summary: Summary): { open: KnownSeries[]; next: string | null } {
  const run = knownRun(summary);
  const series = summary.series.flatMap((each) => knownSeries(each) ?? []);
  const open = mostUrgentFirst(series);
  const steps = summary.shifts.map((shift) => nextOfShift(shift));
  const ofShift = steps.find((step) => step !== null) ?? null;
  return { open, next: (run ? nextOf({ ...run, findings: series }) : null) ?? ofShift };
}

function knownRun({ report, runs, environments, suite, branch }: Summary): KnownRun | undefined {
  const newest = runs.at(-1);
  if (!report || !newest) return undefined;
  const { id, commit, time, environment } = newest;
  const { gate, baseline, commonShift, confidence, alpha, detectable, override } = report;
  const machine = environments[environment] as Environment;
  return {
    ...{ suite, gate, baseline, commonShift, confidence, alpha, detectable, override },
    run: { id, commit, branch, time, environment: machine },
  };
}

function knownSeries(series: SummarySeries): KnownSeries | undefined {
  const { benchmark, metric, unit, direction, values, judged } = series;
  if (!judged) return undefined;
  const { verdict, reason, change, threshold, bounds, since, drift, shared = null } = judged;
  return {
    ...{ benchmark, verdict, reason, change, threshold, since, drift, shared },
    ...(bounds && { bounds }),
    metric: { name: metric, unit, direction },
    recent: recentOf(values),
  };
}

function recentOf(values: SummarySeries['values']): number[] {
  return values.filter((value) => value !== null).slice(-RECENT_MAX);
}

function shiftsIn(summary: Summary): NonNullable<Question['shiftsOf']> {
  const words = changeRows(summary);
  const all = summary.shifts.map((shift, i) => {
    const { after, commit, time, change, verdict, state } = shift;
    const [message, author] = [String(words[i]?.message ?? ''), String(words[i]?.author ?? '')];
    return { shift, entry: { after, commit, time, change, verdict, state, message, author } };
  });
  return ({ benchmark, metric }) =>
    all
      .filter(({ shift }) => shift.benchmark === benchmark && shift.metric === metric)
      .map(({ entry }) => entry);
}

/** What changed on the machine with the run that shows the newest open change of a series first. */
function machineAt({ shifts, runs, environments }: Summary, { benchmark, metric }: Name): Explanation[] {
  const open = shifts.find(
    (each) => each.benchmark === benchmark && each.metric === metric && nextOfShift(each) !== null,
  );
  const place = runs.findIndex(({ id }) => id === open?.began);
  const [was, now] = [runs[place - 1], runs[place]].map((run) => run && environments[run.environment]);
  const differences = was && now ? environmentDifferences(was, now).map(differenceText) : [];
  if (differences.length === 0) return [];
  const because = `with the run that most likely began it changed: ${differences.join('; ')}`;
  return [{ code: 'configuration', likelihood: 'possible', because }];
}

/** The newest run has no report for them: their levels are all that is known. */
function unchecked(
  summary: Summary,
  wanted: readonly SummarySeries[],
  message: string,
  shiftsOf: NonNullable<Question['shiftsOf']>,
  task: Task | undefined,
): WhyReport {
  const { suite, branch, runs, environments } = summary;
  const newest = runs.at(-1);
  const series = wanted.map((each): WhySeries => {
    const { benchmark, metric, unit, direction, values } = each;
    const shifts = shiftsOf(each);
    const open = openShift(shifts, each);
    const recent = recentOf(values);
    const last = recent.at(-1);
    return {
      benchmark,
      metric: { name: metric, unit, direction },
      verdict: null,
      reason: null,
      message: 'the newest run was stored without a check of it',
      cause: open ? causeOfShift(open) : { code: 'none', message: 'its level has no open change' },
      since: open ? { after: open.after, commit: open.commit } : null,
      evidence: {
        before: null,
        now: last === undefined ? null : { value: last, samples: null },
        change: null,
        threshold: null,
        pValue: null,
        shared: null,
        drift: null,
        episode: null,
        waiver: null,
        recent,
      },
      explanations: machineAt(summary, each),
      missing: [],
      shifts,
      next: open ? nextOfShift({ benchmark, metric, ...open }, task) : null,
    };
  });
  const machine = newest && environments[newest.environment];
  return {
    schema: WHY_SCHEMA,
    source: 'history',
    suite,
    run: { id: newest?.id ?? '', commit: newest?.commit ?? '', branch, time: newest?.time ?? '' },
    gate: null,
    message: `${message}${newest ? ` (${shortCommit(newest.commit)})` : ''}`,
    cause: series[0]?.cause ?? { code: 'none', message: 'nothing changed' },
    evidence: {
      baseline: null,
      environment: machine ? describeEnvironment(machine) : '',
      ...{ measurements: null, confidence: null, alpha: null, detectable: null },
      ...{ commonShift: null, machine: null, override: null, waivers: [], warnings: [] },
    },
    explanations: [],
    series,
    left: 0,
    next: series.map((each) => each.next).find((each) => each !== null) ?? null,
  };
}
