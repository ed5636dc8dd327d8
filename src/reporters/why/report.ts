/** Puts the answer to “why?” together from what is known of a run and its series. Bounded: the rest is counted. */
import { describeEnvironment } from '../../model/environment.ts';
import type { Finding } from '../../model/report.ts';
import {
  type Cause,
  type Explanation,
  WHY_SCHEMA,
  type WhyReport,
  type WhySeries,
} from '../../model/why-report.ts';
import { nextOf, nextOfSeries, nextOfShift, type Task } from '../next.ts';
import { reasonText } from '../verdicts.ts';
import { warningWords } from '../warnings.ts';
import { type KnownRun, type KnownSeries, ranked } from './known.ts';
import { explanationsOfRun } from './run.ts';
import { causeOfSeries, explanationsOfSeries, lacksOfSeries } from './series.ts';

/** Number of series that are explained unless all are asked for. */
const SERIES_MAX = 20;

/** Longer courses and lists of changes are cut at their beginning. */
const RECENT_MAX = 30;
const SHIFTS_MAX = 20;
const WARNINGS_MAX = 20;

export interface Question {
  readonly source: WhyReport['source'];
  /** The verdict in one sentence. */
  readonly message: string;
  /** What is asked about; without it, all that needs an answer. */
  readonly isWanted?:
    | ((series: { readonly benchmark: string; readonly metric: string }) => boolean)
    | undefined;
  /** Whether all series are explained, however many. */
  readonly all?: boolean;
  /** Changes of level of a series, newest first. */
  readonly shiftsOf?: (series: {
    readonly benchmark: string;
    readonly metric: string;
  }) => WhySeries['shifts'];
  /** What else is known to explain a series. */
  readonly othersOf?: (series: { readonly benchmark: string; readonly metric: string }) => Explanation[];
  /** What a next step measures. */
  readonly task?: Task;
}

const ORDER: readonly Finding['verdict'][] = [
  'regressed',
  'suspected',
  'waived',
  'inconclusive',
  'missing',
  'improved',
  'unchanged',
  'new',
];

/** @param series all of the run: the quiet ones are evidence as well */
export function whyReport(run: KnownRun, series: readonly KnownSeries[], question: Question): WhyReport {
  const { source, message, isWanted, all = false, task } = question;
  const explanations = explanationsOfRun(run, series);
  const rank = ({ verdict, change }: KnownSeries) =>
    ORDER.indexOf(verdict) - Math.min(0.9, Math.abs(change?.estimate ?? 0));
  const wanted = series
    .filter((each) =>
      isWanted ? isWanted({ benchmark: each.benchmark, metric: each.metric.name }) : all || needsAnswer(each),
    )
    .toSorted((a, b) => rank(a) - rank(b));
  const listed = (all ? wanted : wanted.slice(0, SERIES_MAX)).map((each) =>
    whySeries(each, run, explanations, question),
  );
  const next = listed.map((each) => each.next).find((each) => each !== null);
  return {
    schema: WHY_SCHEMA,
    source,
    suite: run.suite,
    run: { id: run.run.id, commit: run.run.commit, branch: run.run.branch, time: run.run.time },
    gate: run.gate,
    message,
    cause: causeOfRun(run, explanations, listed),
    evidence: evidenceOfRun(run),
    explanations,
    series: listed,
    left: series.length - listed.length,
    next: next ?? (isWanted ? null : nextOf({ ...run, findings: series }, task)),
  };
}

function needsAnswer({ verdict, reason, drift }: KnownSeries): boolean {
  if (drift !== null) return true;
  if (verdict === 'unchanged') return ['base-moved', 'within-threshold'].includes(reason.code);
  return verdict !== 'new' && reason.code !== 'shown' && reason.code !== 'no-direction';
}

function whySeries(
  series: KnownSeries,
  run: KnownRun,
  ofRun: readonly Explanation[],
  { shiftsOf, othersOf, task }: Question,
): WhySeries {
  const { benchmark, metric, verdict, reason, since } = series;
  const named = { benchmark, metric: metric.name };
  const explanations = ranked([...explanationsOfSeries(series, run), ...(othersOf?.(named) ?? [])]);
  const shifts = (shiftsOf?.(named) ?? []).slice(0, SHIFTS_MAX);
  const cause = causeOfSeries(series, explanations, ofRun);
  const open = cause.code === 'none' ? openShift(shifts, named) : undefined;
  const { name, unit, direction } = metric;
  return {
    benchmark,
    metric: { name, unit, direction },
    verdict,
    reason,
    message: reasonText(series),
    cause: open ? causeOfShift(open) : cause,
    since: since ?? (open ? { after: open.after, commit: open.commit } : null),
    evidence: evidenceOfSeries(series),
    explanations,
    missing: lacksOfSeries(series, run),
    shifts,
    next: nextOfSeries(series, run, task) ?? (open ? nextOfShift({ ...named, ...open }, task) : null),
  };
}

type Shifted = WhySeries['shifts'][number];

/** The newest change for the worse that is neither fixed nor accepted. */
export function openShift(
  shifts: readonly Shifted[],
  series: { readonly benchmark: string; readonly metric: string },
): Shifted | undefined {
  return shifts.find((shift) => nextOfShift({ ...series, ...shift }) !== null);
}

export function causeOfShift({ after, commit }: Shifted): Cause {
  return {
    code: 'code',
    message: `its level changed after ${after.slice(0, 7)}, with ${commit.slice(0, 7)} or a commit in between`,
  };
}

function evidenceOfSeries(series: KnownSeries): WhySeries['evidence'] {
  const { baseline, current, verdict, recent, reason } = series;
  const last = recent.at(-1);
  const unsampled = last === undefined || verdict === 'missing' ? null : { value: last, samples: null };
  return {
    before: baseline ? { value: baseline.value, runs: baseline.runs } : null,
    now: current ?? unsampled,
    change: series.change,
    threshold: series.threshold,
    ...(series.bounds && { bounds: series.bounds }),
    pValue: series.pValue ?? null,
    shared: series.shared,
    drift: series.drift,
    episode: series.episode ?? null,
    waiver:
      reason.code === 'waived' ? { owner: reason.owner, ceiling: reason.ceiling, until: reason.until } : null,
    recent: recent.slice(-RECENT_MAX),
  };
}

function evidenceOfRun(run: KnownRun): WhyReport['evidence'] {
  const { source, why, branch, commit, runs, environment } = run.baseline;
  return {
    baseline: { source, why, branch, commit, runs, environment },
    environment: describeEnvironment(run.run.environment),
    measurements: run.measurements ?? null,
    confidence: run.confidence,
    alpha: run.alpha,
    detectable: run.detectable,
    commonShift: run.commonShift,
    machine: run.reference?.machine ?? null,
    override: run.override,
    waivers: run.waivers ?? [],
    warnings: (run.warnings ?? []).slice(0, WARNINGS_MAX).map((warning) => warningWords(warning).message),
  };
}

function causeOfRun(
  run: KnownRun,
  explanations: readonly Explanation[],
  [first]: readonly WhySeries[],
): Cause {
  const whole = explanations.find(
    ({ code, likelihood }) => likelihood === 'likely' && (code === 'build' || code === 'machine'),
  );
  if (whole && run.gate !== 'fail') return { code: whole.code, message: whole.because };
  if (first) return first.cause;
  const lost = explanations.find(({ code, likelihood }) => code === 'baseline' && likelihood === 'likely');
  if (lost) return { code: 'baseline', message: lost.because };
  return { code: 'none', message: 'nothing changed beyond its limit' };
}
