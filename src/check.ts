/**
 * The use case: a run, its baseline and the rules go in, a report comes out. Pure: no clock, no disk, no network.
 * Series by series the new value is compared with the baseline; then the run is judged as a whole.
 */
import type { Baseline } from './baseline/baseline.ts';
import { WINDOW } from './baseline/baseline.ts';
import { describeEnvironment, environmentKey } from './model/environment.ts';
import type { Finding, Gate, Override, Report, Verdict, Warning } from './model/report.ts';
import { judgedBenchmarks, REPORT_SCHEMA, verdicts } from './model/report.ts';
import type { Measurement, Run } from './model/run.ts';
import { seriesKey } from './model/run.ts';
import { median } from './model/sample.ts';
import type { Rule } from './rules/rules.ts';
import { limitsFor } from './rules/rules.ts';
import { holm } from './stats/multiplicity.ts';
import type { Compared, Family, Policy, Window } from './verdict.ts';
import { compareSeries, detectableChange, isTested, judge } from './verdict.ts';

/** What surrounds the check and belongs into its report. */
export interface Circumstances {
  /** Whether the run becomes part of the history. */
  readonly records: boolean;
  readonly override: Override | null;
  /** What was noticed on the way here, such as rows that could not be read. */
  readonly warnings: readonly Warning[];
}

export function check(
  run: Run,
  baseline: Baseline,
  policy: Policy,
  { records, override, warnings }: Circumstances,
): Report {
  const window = windowOf(run, baseline);
  const compared = run.measurements.map((measurement) =>
    compareSeries(
      measurement,
      window,
      limitsFor(policy.rules, measurement.benchmark, measurement.metric),
      policy,
    ),
  );
  const tested = compared.filter(isTested);
  const family = { alpha: policy.alpha, size: tested.length };
  const corrected = new Map(zip(tested, holm(tested.map((series) => series.comparison?.pValue ?? 1))));
  const exactly = ({ comparison }: Compared) => (comparison?.exact ? comparison.pValue : null);
  const present = compared.map((series) => judge(series, corrected.get(series) ?? exactly(series), family));
  const findings = [...present, ...missingFindings(run, window, policy.rules)];
  return {
    schema: REPORT_SCHEMA,
    suite: run.suite,
    run: describeRun(run),
    baseline: {
      rung: baseline.rung,
      why: baseline.why,
      branch: baseline.branch,
      commit: baseline.runs.at(-1)?.commit ?? '',
      runs: window.comparable.length,
      environment: describeEnvironment((window.comparable.at(-1) ?? run).environment),
    },
    records,
    gate: gateOf(findings, baseline, override),
    override,
    confidence: policy.confidence,
    alpha: policy.alpha,
    counts: countVerdicts(findings),
    detectable: medianDetectable(tested, family),
    findings,
    warnings: [...baseline.warnings, ...environmentWarnings(run, window), ...warnings],
  };
}

function windowOf(run: Run, baseline: Baseline): Window {
  const key = environmentKey(run.environment);
  // Two files were put side by side by a person: comparing them is what was asked for.
  const alike = (other: Run) => baseline.rung === 'file' || environmentKey(other.environment) === key;
  const comparable = baseline.runs.filter(alike).slice(-WINDOW);
  const series = new Map<string, Measurement[]>();
  for (const measurement of comparable.flatMap((earlier) => earlier.measurements)) {
    const name = seriesKey(measurement.benchmark.name, measurement.metric.name);
    const known = series.get(name);
    if (known) known.push(measurement);
    else series.set(name, [measurement]);
  }
  return { rung: baseline.rung, comparable, newest: baseline.runs.at(-1), series };
}

/** Series of the newest baseline run that this run no longer has. Older ones were reported when they went. */
function missingFindings(run: Run, window: Window, rules: readonly Rule[]): Finding[] {
  const present = new Set(run.measurements.map((m) => seriesKey(m.benchmark.name, m.metric.name)));
  const last = window.comparable.at(-1) ?? window.newest;
  return (last?.measurements ?? [])
    .filter((m) => !present.has(seriesKey(m.benchmark.name, m.metric.name)))
    .map((m) => ({
      benchmark: m.benchmark.name,
      parameters: m.benchmark.parameters,
      tags: [...m.benchmark.tags],
      metric: m.metric,
      verdict: 'missing' as const,
      reason: { code: 'not-in-run' as const },
      significant: false,
      current: null,
      baseline: { value: m.sample.centre, runs: 1, samples: m.sample.values.length },
      change: null,
      pValue: null,
      threshold: limitsFor(rules, m.benchmark, m.metric).threshold,
      recent: [],
    }));
}

/** A regression fails; nothing compared is never a pass; mostly unjudged, or nothing judged, is inconclusive. */
function gateOf(findings: readonly Finding[], baseline: Baseline, override: Override | null): Gate {
  if (findings.some((finding) => finding.verdict === 'regressed')) return override ? 'allowed' : 'fail';
  if (baseline.rung === 'none') return 'pass';
  const compared = findings.filter((finding) => finding.current && finding.baseline);
  if (compared.length === 0) return 'nothing-compared';
  const { judged, unjudged } = judgedBenchmarks(findings);
  return judged === 0 || unjudged > judged ? 'inconclusive' : 'pass';
}

function countVerdicts(findings: readonly Finding[]): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const finding of findings) counts[finding.verdict]++;
  return counts;
}

function medianDetectable(tested: readonly Compared[], family: Family): number | null {
  const changes = tested.map((series) => detectableChange(series, family)).filter(Number.isFinite);
  return changes.length === 0 ? null : median(changes);
}

function zip<A, B>(left: readonly A[], right: readonly B[]): [A, B][] {
  return left.map((item, i) => [item, right[i] as B]);
}

function environmentWarnings(run: Run, window: Window): Warning[] {
  if (!window.newest || window.comparable.length > 0) return [];
  const now = describeEnvironment(run.environment);
  return [
    {
      code: 'other-environment',
      subject: now,
      message: `no earlier run was measured on ${now}; the newest one was on ${describeEnvironment(window.newest.environment)}`,
      remedy: 'Results of different machines are not held against each other; the next runs on this one are.',
    },
  ];
}

function describeRun(run: Run): Report['run'] {
  const { id, commit, branch, time, environment, url } = run;
  return {
    id,
    commit,
    branch,
    time,
    environment: { ...environment, toolchain: { ...environment.toolchain } },
    ...(url && { url }),
  };
}
