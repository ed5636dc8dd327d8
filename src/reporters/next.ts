/**
 * The next step: the command that would settle what a result leaves open, as a line for a shell. Every JSON output has
 * it as `next`, null if nothing is open, and this is the only place that decides it. Where they are not known, `CMD`
 * stands for the command that measures, `FILES` for result files, and `AGAIN` for those of another measurement.
 */
import type { Finding, Report } from '../model/report.ts';
import { shellLine } from '../model/shell.ts';
import type { Recommendation } from '../model/trends-report.ts';
import { isWorse } from './words.ts';

/** What a finding has to say for it; a history knows less of a series than a report. */
export type JudgedSeries = Pick<
  Finding,
  'benchmark' | 'metric' | 'verdict' | 'reason' | 'change' | 'since' | 'drift'
>;

/** The same for a run. */
export type JudgedRun = Pick<Report, 'suite' | 'gate' | 'baseline'> & {
  readonly run: Pick<Report['run'], 'commit'>;
} & Partial<Pick<Report, 'identical' | 'warnings'>>;

/** What the caller measured, and how: a step of it measures the same. */
export interface Task {
  /** The command that measures; `CMD` if absent. */
  readonly command?: readonly string[] | undefined;
  /** The result files that were read; `FILES` if absent. */
  readonly files?: readonly string[] | undefined;
  /** Options of the command line by name, of which each step takes those that it has. */
  readonly options?: ReadonlyMap<string, string> | undefined;
}

/** The options that a step takes over; a test compares them with those of its command. */
export const KEPT = Object.freeze({
  ab: [
    ...['setup', 'results', 'name', 'timeout', 'tool', 'suite', 'thresholds'],
    ...['rules-file', 'tags', 'artifact', 'pass-env'],
  ],
  bisect: ['setup', 'results', 'timeout', 'tool', 'suite', 'rules-file', 'artifact', 'pass-env'],
  backfill: [
    ...['setup', 'results', 'name', 'timeout', 'tool', 'rules-file', 'base-branch', 'environment'],
    ...['branch', 'history-dir', 'pass-env'],
  ],
  check: [
    ...['tool', 'thresholds', 'rules-file', 'tags', 'baseline-file', 'base-branch', 'environment'],
    ...['branch', 'history-dir', 'store'],
  ],
  track: ['timeout', 'pass-env'],
  baseline: ['rules-file', 'base-branch', 'environment', 'branch', 'history-dir'],
  trends: ['rules-file', 'base-branch', 'environment', 'branch', 'history-dir'],
} as const);
type Step = keyof typeof KEPT;

/** The limit of `ab --max-rounds`. More rounds help less than a quieter machine. */
const ROUNDS_MAX = 500;

/** Past commits that a first baseline is measured at. */
const BACKFILLED = 30;

/** What is most urgent decides. @returns null if nothing is open */
export function nextOf(
  report: JudgedRun & { readonly findings: readonly JudgedSeries[] },
  task: Task = {},
): string | null {
  if (report.identical !== undefined) return null;
  const steps = mostUrgentFirst(report.findings).map((finding) => nextOfSeries(finding, report, task));
  return steps.find((step) => step !== null) ?? nextOfRun(report, task) ?? nextOfDrift(report, task);
}

const URGENT: readonly Finding['verdict'][] = ['regressed', 'suspected', 'inconclusive', 'missing'];

/** Those that need an answer. */
export function mostUrgentFirst<Series extends JudgedSeries>(findings: readonly Series[]): Series[] {
  return URGENT.flatMap((verdict) =>
    findings
      .filter((finding) => finding.verdict === verdict)
      .sort((a, b) => Math.abs(b.change?.estimate ?? 0) - Math.abs(a.change?.estimate ?? 0)),
  );
}

/** The step for one series. */
export function nextOfSeries(series: JudgedSeries, run: JudgedRun, task: Task = {}): string | null {
  if (run.identical !== undefined) return null;
  const { verdict, reason } = series;
  if (verdict === 'regressed') return run.gate === 'allowed' ? null : culprit(series, run, task);
  if (verdict === 'suspected') return confirmation(series, run, task);
  switch (reason.code) {
    case 'too-noisy':
      return run.baseline.source === 'interleaved' ? longer(reason.rounds, run, task) : pair(run, task);
    case 'too-few-samples':
      return run.baseline.source === 'interleaved' ? longer(reason.need, run, task) : pair(run, task);
    case 'about-limit':
      return run.baseline.source === 'interleaved' ? longer(ROUNDS_MAX, run, task) : pair(run, task);
    case 'one-process':
    case 'too-few-runs':
    case 'other-environment':
      return pair(run, task);
    case 'common-shift':
      return confirmation(series, run, task);
    case 'failed':
    case 'no-time':
      return line('track', [], task);
    default:
      return null;
  }
}

/** Which commit it was; only known commits can be searched, and a command that fails is looked at. */
function culprit(series: JudgedSeries, run: JudgedRun, task: Task): string | null {
  const { since, reason, change } = series;
  if (series.metric.name === 'success_rate') return line('track', [], task);
  if (since && isCommit(since.after) && isCommit(since.commit)) return search(series, since, task);
  // A limit that was broken before as well has not begun between these commits.
  const isOld = (reason.code === 'below-min' || reason.code === 'above-max') && !(change && isWorse(series));
  const { commit: base, source } = run.baseline;
  const { commit: head } = run.run;
  if (isOld || !isCommit(base) || !isCommit(head)) return null;
  if (base === head) return line('ab', ['--same'], task);
  // All benchmarks together: on one machine in turn, it is the code or it is not.
  if (reason.code === 'common-shift-confirmed' && source !== 'interleaved') return pair(run, task);
  return DESCENDS.has(source) ? search(series, { after: base, commit: head }, task) : pair(run, task);
}

/** Sources whose newest commit the run's commit descends from. */
export const DESCENDS: ReadonlySet<Report['baseline']['source']> = new Set([
  'interleaved',
  'merge-base',
  'ancestor',
]);

function search(
  { benchmark, metric }: { readonly benchmark: string; readonly metric: { readonly name: string } },
  { after, commit }: { readonly after: string; readonly commit: string },
  task: Task,
): string {
  const range = ['--good', named(after), '--bad', named(commit)];
  return line(
    'bisect',
    [...range, ...option('benchmark', benchmark), ...option('metric', metric.name)],
    task,
  );
}

/** The step for the answer of a search that is not sure of one commit: the likeliest ones, with the one before. */
export function nextOfCulprit(
  { commits }: { readonly commits: readonly { readonly hash: string }[] },
  task: Task,
): string | null {
  const [first, last] = [commits[0]?.hash ?? '', commits.at(-1)?.hash ?? ''];
  if (!isCommit(first) || !isCommit(last)) return null;
  return line('ab', ['--base', `${named(first)}^`, '--head', named(last)], task);
}

/** Whether it is more than chance, or more than the machine. */
function confirmation({ reason }: JudgedSeries, run: JudgedRun, task: Task): string {
  const isAlone = task.command === undefined || task.files !== undefined;
  const isMeasuredAgain = reason.code === 'measure-again' || reason.code === 'common-shift';
  const isPair = isCommit(run.baseline.commit) && isCommit(run.run.commit);
  return isAlone && (isMeasuredAgain || !isPair) ? again(run, task) : pair(run, task);
}

function again(run: JudgedRun, task: Task): string {
  const files = task.files ? shellLine(task.files.map(asPath)) : 'FILES';
  const options = shellLine([...ofSuite(run), ...kept('check', task)]);
  return `perf-regression check ${files} ${options === '' ? '' : `${options} `}--rerun-results AGAIN`;
}

/** A path that no command takes for an option. */
function asPath(file: string): string {
  return /^-./s.test(file) ? `./${file}` : file;
}

/** Base and head in turn, on one machine. */
function pair(run: JudgedRun, task: Task, more: readonly string[] = []): string {
  const [base, head] = [run.baseline.commit, run.run.commit];
  if (!isCommit(base) || !isCommit(head)) return line('ab', more, task);
  if (base === head) return line('ab', ['--same', ...more], task);
  return line('ab', ['--base', named(base), '--head', named(head), ...more], task);
}

/** @param rounds that would settle it; null if no number would */
function longer(rounds: number | null, run: JudgedRun, task: Task): string {
  if (rounds === null || rounds > ROUNDS_MAX) return 'perf-regression doctor';
  return pair(run, task, ['--max-rounds', String(rounds)]);
}

/** What the run as a whole lacks. */
function nextOfRun({ gate, baseline, suite, warnings = [] }: JudgedRun, task: Task): string | null {
  const isLost = gate === 'nothing-compared' || warnings.some(({ code }) => code === 'not-compared');
  if (isLost) return words('baseline verify', ofSuite({ suite }), 'baseline', task);
  return baseline.source === 'none'
    ? line('backfill', ['--last', String(BACKFILLED), ...ofSuite({ suite })], task)
    : null;
}

function nextOfDrift(
  { findings, suite }: { readonly findings: readonly JudgedSeries[]; readonly suite: string },
  task: Task,
): string | null {
  if (!findings.some(({ drift }) => drift !== null)) return null;
  return words('trends', ['--trend-days', '90', ...ofSuite({ suite })], 'trends', task);
}

/** A change of level in a history, or a drift. */
export interface Shift {
  readonly benchmark: string;
  readonly metric: string;
  /** Absent for a drift, which began at `commit`. */
  readonly after?: string;
  readonly commit: string;
  readonly verdict: string;
  readonly state: string;
}

/** The step for a change of level; null if it was not for the worse, or is not open any more. */
export function nextOfShift(shift: Shift, task: Task = {}): string | null {
  const { benchmark, metric, after = '', commit, verdict, state } = shift;
  if (verdict !== 'regressed' || !isCommit(commit)) return null;
  // No commit is to blame; in turn on one machine it shows whether the code became slower at all.
  if (state === 'drift') return line('ab', ['--base', named(commit)], task);
  if (!isCommit(after) || (state !== 'new' && state !== 'lasting')) return null;
  return search({ benchmark, metric: { name: metric } }, { after, commit }, task);
}

/** The step for the trends of a suite. */
export function nextOfTrends({
  suite,
  recommendations,
}: {
  readonly suite: string;
  readonly recommendations: readonly Recommendation[];
}): string | null {
  for (const each of recommendations) {
    if (each.code === 'look-at-commits' && isCommit(each.after) && isCommit(each.commit))
      return search({ benchmark: each.benchmark, metric: { name: each.metric } }, each, {});
    if (each.code === 'look-at-drift') return words('history show', ['--changes', ...ofSuite({ suite })]);
  }
  return null;
}

/** The step for the noise of a suite: if it hides changes, rounds in turn show them. */
export function nextOfNoise(
  { advice }: { readonly advice: readonly unknown[] },
  task: Task = {},
): string | null {
  return advice.length === 0 ? null : line('ab', ['--same'], task);
}

/** The step for a stored history: what is damaged is repaired. */
export function nextOfStatus({
  suite,
  damages,
}: {
  readonly suite: string;
  readonly damages: readonly string[];
}): string | null {
  if (damages.length === 0) return null;
  return words('history repair', ofSuite({ suite }));
}

/** The step for a baseline. @param need number of runs that it takes to estimate the noise */
export function nextOfBaseline(
  { suite, baseline }: Pick<JudgedRun, 'suite' | 'baseline'>,
  need: number,
  task: Task = {},
): string | null {
  if (baseline.runs >= need) return null;
  return line('backfill', ['--last', String(BACKFILLED), ...ofSuite({ suite })], task);
}

/** The step for an experiment. @param isOver whether further rounds could not change its decision */
export function nextOfExperiment(
  { experiment, suite, outcome }: { experiment: string; suite: string; outcome: unknown },
  { isFinal: isOver }: { readonly isFinal: boolean },
): string | null {
  if (outcome !== null) return null;
  return words(`experiment ${isOver ? 'finalize' : 'run'}`, [experiment, ...ofSuite({ suite })]);
}

const COMMIT = /^[0-9a-f]{7,64}$/;

function isCommit(text: string): boolean {
  return COMMIT.test(text);
}

/** Enough digits for any repository. */
function named(commit: string): string {
  return commit.slice(0, 12);
}

function option(name: string, value: string): string[] {
  return /^-./s.test(value) ? [`--${name}=${value}`] : [`--${name}`, value];
}

function ofSuite({ suite }: { readonly suite: string }): string[] {
  return suite === 'default' ? [] : option('suite', suite);
}

function kept(step: Step, { options = new Map() }: Task): string[] {
  return KEPT[step].flatMap((name) => {
    const value = options.get(name);
    return value === undefined ? [] : option(name, value);
  });
}

/** A command that measures. */
function line(step: Step, own: readonly string[], task: Task): string {
  const measuring = task.command ? shellLine(task.command) : 'CMD';
  return `${words(step, own, step, task)} -- ${measuring}`;
}

/** @param step whose options of the task it takes over */
function words(command: string, own: readonly string[], step?: Step | undefined, task: Task = {}): string {
  const rest = step === undefined ? [] : kept(step, task);
  return `perf-regression ${shellLine([...command.split(' '), ...own, ...rest])}`;
}
