/**
 * The use case: a run, its baseline and the rules go in, a report comes out. Pure: no clock, no disk, no network. The new
 * value of each series is compared with the baseline; then the run is judged as a whole.
 */
import { sizeOf } from '../model/answer.ts';
import type { Baseline } from '../model/baseline.ts';
import { describeEnvironment } from '../model/environment.ts';
import { isPartOf } from '../model/naming.ts';
import { renamedWarnings } from '../model/renamed.ts';
import {
  type Finding,
  type Override,
  REPORT_SCHEMA,
  type Report,
  type Verdict,
  verdicts,
  type Waiver,
} from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { median } from '../model/sample.ts';
import { failedIn } from '../model/tally.ts';
import { countedNames, type Warning } from '../model/warning.ts';
import { environmentWarnings, otherMachineWarning } from './comparable.ts';
import { answerable, gateOf } from './gate.ts';
import { judgeSeries } from './judge-series.ts';
import { openWarnings, withAcceptance } from './life.ts';
import { ageWarnings, otherReference, referenceOf } from './machine-course.ts';
import type { Compared, Family, Policy } from './policy.ts';
import { type Selected, selectRuns } from './select.ts';
import { detectableChange } from './verdict.ts';

/** Context of the check that belongs in its report. */
export interface CheckOptions {
  /** Further measurements of the same commit, of all its benchmarks or of the suspects only. */
  readonly reruns: readonly Run[];
  /** Whether those were made on other machines or days; otherwise they share the machine of the run. */
  readonly apart?: boolean;
  /** Those of them that other jobs made, usually on other machines. */
  readonly elsewhere?: readonly Run[];
  /** Whether the run is added to the history. */
  readonly records: boolean;
  readonly override: Override | null;
  /** Warnings from earlier steps, such as rows that could not be read. */
  readonly warnings: readonly Warning[];
}

export function check(measured: Run, known: Baseline, asked: Policy, options: CheckOptions): Report {
  // A run that is not recorded shows a change once: there will be no further runs to confirm it.
  const policy = options.records ? asked : { ...asked, confirmRuns: 1 };
  const selected = selectRuns(measured, known, policy, options.reruns);
  const { run, baseline, comparable } = selected;
  const isWhole = options.warnings.every(({ code }) => code !== 'missing-shard');
  const { apart = false, elsewhere = [], records: tracked } = options;
  const judged = judgeSeries(selected, policy, { apart, elsewhere, tracked, isWhole });
  const failed = failedIn([run, ...options.reruns]).filter(({ benchmark }) =>
    isAsked(benchmark, judged.findings, policy.tags),
  );
  const renamed = isWhole ? renamedWarnings(judged.findings) : [];
  const judgement = { isWhole: isWhole && renamed.length === 0, failed, ...policy };
  // What is the same program cannot have become slower.
  const isSameProgram = baseline.interleaved?.identical !== undefined;
  const gate = isSameProgram ? 'pass' : gateOf(judged.findings, baseline, options.override, judgement);
  const findings = withAcceptance(judged.findings, gate, run);
  const passed = gate === 'allowed' ? answerable(judged.findings, policy.onSuspected) : [];
  const renames = gate === 'nothing-compared' ? [] : renamed;
  return {
    schema: REPORT_SCHEMA,
    suite: run.suite,
    run: describeRun(run),
    baseline: describeBaseline(selected, policy),
    ...describeReference(run, comparable),
    ...describeIdentity(baseline),
    records: options.records,
    gate,
    override: options.override && withSizes(options.override, passed),
    waivers: [...judged.waivers],
    confidence: policy.confidence,
    alpha: policy.alpha,
    counts: countVerdicts(findings),
    detectable: medianDetectable(judged.tested, judged.family),
    commonShift: judged.runShift?.reported ?? null,
    measurements: 1 + selected.repeated.length,
    suspects: [...judged.suspects],
    ...(failed.length > 0 && { failed }),
    findings: [...findings],
    warnings: [
      ...baseline.warnings,
      ...selected.warnings,
      ...renames,
      ...judged.waivers.flatMap(waiverWarnings),
      ...(options.records ? [] : openWarnings(findings, baseline)),
      ...judged.warnings,
      ...ageWarnings(findings, judged.comparison),
      ...otherReference(run, comparable),
      ...machineWarnings(selected, policy, options.reruns),
      ...options.warnings,
    ],
  };
}

function machineWarnings(
  { run, baseline, comparable, repeated }: Selected,
  { comparability }: Policy,
  reruns: readonly Run[],
): Warning[] {
  const others = reruns.filter((other) => !repeated.includes(other));
  return [
    ...(baseline.source === 'file' ? [] : environmentWarnings(run, baseline.runs, comparable, comparability)),
    ...others.map((other) => otherMachineWarning(run, other, comparability)),
  ];
}

/** Maximum number of series listed with an override. */
const SIZES_MAX = 20;

function withSizes(override: Override, passed: readonly Finding[]): Override {
  if (passed.length === 0) return override;
  const size = (finding: Finding) => sizeOf(finding).worse ?? Number.POSITIVE_INFINITY;
  const sizes = passed
    .toSorted((a, b) => size(b) - size(a) || 0)
    .slice(0, SIZES_MAX)
    .map(({ benchmark, metric, change }) => ({
      benchmark,
      metric: metric.name,
      change: change?.estimate ?? null,
    }));
  return { ...override, sizes };
}

/** If tags are selected, a failure counts if the benchmark is known to have one of them. */
function isAsked(benchmark: string | null, findings: readonly Finding[], tags: readonly string[]): boolean {
  return (
    tags.length === 0 || benchmark === null || findings.some((each) => isPartOf(each.benchmark, benchmark))
  );
}

function waiverWarnings({ state, select, owner, until, ceiling, benchmarks }: Waiver): Warning[] {
  if (state === 'applied') return [];
  const values = { owner, select, state, until, ceiling, benchmarks: countedNames(benchmarks) };
  return [{ code: 'waiver-without-effect', subject: select, values }];
}

export function countVerdicts(findings: readonly Finding[]): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const finding of findings) counts[finding.verdict]++;
  return counts;
}

function medianDetectable(tested: readonly Compared[], family: Family): number | null {
  const changes = tested.map((series) => detectableChange(series, family)).filter(Number.isFinite);
  const middle = changes.length === 0 ? Number.POSITIVE_INFINITY : median(changes);
  return middle > DETECTABLE_MAX ? null : middle;
}

/** A detectable change above tenfold is not reported. */
const DETECTABLE_MAX = 10;

function describeBaseline(
  { run, baseline, comparable }: Selected,
  { comparability }: Policy,
): Report['baseline'] {
  const newest = comparable.at(-1);
  return {
    source: baseline.source,
    why: baseline.why,
    skippedSources: [...baseline.skippedSources],
    branch: baseline.branch,
    commit: baseline.runs.at(-1)?.commit ?? '',
    runs: comparable.length,
    environment: describeEnvironment((newest ?? run).environment, comparability),
    ...(newest?.environment.state && { state: newest.environment.state }),
  };
}

function describeReference(run: Run, comparable: readonly Run[]): Pick<Report, 'reference'> {
  const reference = referenceOf(run, comparable);
  return reference ? { reference } : {};
}

function describeIdentity({ interleaved }: Baseline): Pick<Report, 'identical'> {
  const identical = interleaved?.identical;
  return identical === undefined ? {} : { identical };
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
