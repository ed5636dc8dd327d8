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
import { failedIn, withMain } from '../model/tally.ts';
import { countedNames, type Warning } from '../model/warning.ts';
import { applyWaivers } from '../rules/waivers.ts';
import { type CommonShift as MovedInCommon, WINDOW } from '../stats/evidence.ts';
import { benjaminiHochberg } from '../stats/multiplicity.ts';
import { judgeCommonShift } from './common-shift.ts';
import { comparableRuns, environmentWarnings, otherMachineWarning } from './comparable.ts';
import { compareWithFile } from './compare-files.ts';
import { type AgainstHistory, compareWithHistory } from './compare-history.ts';
import { compareWithRounds } from './compare-rounds.ts';
import { answerable, gateOf } from './gate.ts';
import { episodeAfter, openWarnings, withAcceptance } from './life.ts';
import { ageWarnings, otherReference, referenceOf } from './machine-course.ts';
import { missingFindings } from './missing.ts';
import { besidePlatform, platformChangesIn } from './platform.ts';
import { type Certainty, type Compared, type Family, isTested, type Policy } from './policy.ts';
import { underPresentNames } from './present-names.ts';
import { withReportedSize } from './reported-size.ts';
import { eachOnce } from './stored-twice.ts';
import { isSuspect } from './suspects.ts';
import { detectableChange, judge, NOTHING } from './verdict.ts';

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

export function check(
  measured: Run,
  known: Baseline,
  asked: Policy,
  { reruns, apart = false, elsewhere = [], records, override, warnings }: CheckOptions,
): Report {
  // A run that is not recorded shows a change once: there will be no further runs to confirm it.
  const policy = records ? asked : { ...asked, confirmRuns: 1 };
  const { tags, comparability } = policy;
  // A person chose the two files, or both versions were measured together: there is no baseline to select.
  const isSideBySide = known.source === 'file' || known.interleaved !== undefined;
  const stored = isSideBySide ? known : eachOnce(known);
  const { run, baseline, formerOf, warnings: renamings } = underPresentNames(measured, stored, policy);
  const window = baseline.runs.slice(-WINDOW);
  const comparable = isSideBySide ? window : comparableRuns(run, window, comparability);
  const repeated = comparableRuns(run, reruns, comparability);
  const sides = { repeated, apart };
  const comparison = compareWith(run, sides, baseline, policy, records);
  const { compared, commonShift: moved, livesOn } = comparison;
  const tested = compared.filter(isTested);
  const family = { alpha: policy.alpha, size: tested.length + (moved ? 1 : 0) };
  const { certainties, runCertainty } = certaintiesOf(compared, tested, moved);
  const runs = { run, window, comparable: new Set(comparable) };
  const platform = platformChangesIn(runs);
  const shiftContext = {
    ...runs,
    repeated,
    apart: apart ? repeated : elsewhere,
    tracked: records,
    tested,
    family,
    platform: new Set(platform.map(({ place }) => place)),
  };
  const runShift = moved ? judgeCommonShift(moved, runCertainty, policy.alpha, shiftContext) : null;
  // A pull request is not a run of the tracked branch, so it shows a change once.
  const seen = (start: number) => (records ? 1 + window.slice(start).length : 1);
  const context = {
    policy,
    family,
    runShift,
    livesOn,
    seen,
    tracked: records,
    series: compared.length,
    formerName: formerOf,
  };
  const { findings: judged, warnings: platformWarnings } = besidePlatform(
    compared.map((series) => judge(series, certainties.get(series) ?? null, context)),
    compared,
    platform,
    { ...runs, runShift },
  );
  const newest = comparable.at(-1);
  const formerNames = new Map(run.measurements.map(({ benchmark }) => [benchmark.name, benchmark.former]));
  // On top of an open regression of the branch, a waiver applies to both together.
  const levels = compared.map(({ openEpisode }) => (openEpisode ? openEpisode.episode.before : null));
  const { findings: waived, waivers } = applyWaivers(
    judged,
    levels,
    policy.waivers,
    run.time,
    (name) => formerNames.get(name) ?? [],
  );
  const suspects = waived.filter((finding, i) => isSuspect(compared[i] as Compared, finding));
  const isWhole = warnings.every(({ code }) => code !== 'missing-shard');
  const recorded = { run, tracked: records, window };
  const living = waived.map((finding, i) => ({
    ...withReportedSize(finding, compared[i] as Compared, certainties.get(compared[i] as Compared), context),
    episode: episodeAfter(compared[i] as Compared, finding, recorded),
  }));
  const earlier = comparable.length > 0 ? comparable : baseline.runs.slice(-1);
  const missing = missingFindings(run, earlier, { rules: policy.rules, isWhole });
  const all = withMain([...living, ...missing]);
  const failed = failedIn([run, ...reruns]).filter(({ benchmark }) => isAsked(benchmark, all, tags));
  const renamed = isWhole ? renamedWarnings(all) : [];
  const reference = referenceOf(run, comparable);
  const identical = baseline.interleaved?.identical;
  const judgement = { isWhole: isWhole && renamed.length === 0, failed, ...policy };
  // What is the same program cannot have become slower.
  const gate = identical === undefined ? gateOf(all, baseline, override, judgement) : 'pass';
  const findings = withAcceptance(all, gate, run);
  const passed = gate === 'allowed' ? answerable(all, policy.onSuspected) : [];
  return {
    schema: REPORT_SCHEMA,
    suite: run.suite,
    run: describeRun(run),
    baseline: {
      source: baseline.source,
      why: baseline.why,
      skippedSources: [...baseline.skippedSources],
      branch: baseline.branch,
      commit: baseline.runs.at(-1)?.commit ?? '',
      runs: comparable.length,
      environment: describeEnvironment((newest ?? run).environment, comparability),
      ...(newest?.environment.state && { state: newest.environment.state }),
    },
    ...(reference && { reference }),
    ...(identical !== undefined && { identical }),
    records,
    gate,
    override: override && withSizes(override, passed),
    waivers: [...waivers],
    confidence: policy.confidence,
    alpha: policy.alpha,
    counts: countVerdicts(findings),
    detectable: medianDetectable(tested, family),
    commonShift: runShift?.reported ?? null,
    measurements: 1 + repeated.length,
    suspects: [...new Set(suspects.map(({ benchmark }) => benchmark))],
    ...(failed.length > 0 && { failed }),
    findings: [...findings],
    warnings: [
      ...baseline.warnings,
      ...renamings,
      ...(gate === 'nothing-compared' ? [] : renamed),
      ...waivers.flatMap(waiverWarnings),
      ...(records ? [] : openWarnings(findings, baseline)),
      ...platformWarnings,
      ...ageWarnings(findings, comparison),
      ...otherReference(run, comparable),
      ...(baseline.source === 'file'
        ? []
        : environmentWarnings(run, baseline.runs, comparable, comparability)),
      ...reruns
        .filter((other) => !repeated.includes(other))
        .map((other) => otherMachineWarning(run, other, comparability)),
      ...warnings,
    ],
  };
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

/** Each kind of baseline has a comparison of its own; only a history shows what a run did as a whole. */
function compareWith(
  run: Run,
  { repeated, apart }: { readonly repeated: readonly Run[]; readonly apart: boolean },
  baseline: Baseline,
  policy: Policy,
  tracked: boolean,
): AgainstHistory {
  const { rules, confidence } = policy;
  const { source, runs, interleaved } = baseline;
  if (interleaved)
    return {
      compared: compareWithRounds(run, runs[0], interleaved, rules, confidence),
      commonShift: undefined,
      livesOn: false,
    };
  if (source === 'file')
    return {
      compared: compareWithFile(run, baseline, rules, confidence),
      commonShift: undefined,
      livesOn: false,
    };
  return compareWithHistory(run, repeated, baseline, policy, tracked, apart);
}

/**
 * Corrected over all tested series of the run and the run as a whole (`runCertainty`). If nothing changed, the chance of any
 * false alarm stays at the level (Simes 1986); if something did, several slower series support each other. An exact
 * series needs no correction.
 */
function certaintiesOf(
  compared: readonly Compared[],
  tested: readonly Compared[],
  moved: MovedInCommon | undefined,
): { certainties: Map<Compared, Certainty>; runCertainty: Certainty } {
  const all = [...tested.map(({ comparison }) => comparison ?? NOTHING), ...(moved ? [pairOf(moved)] : [])];
  const worse = benjaminiHochberg(all.map((pair) => pair.worse));
  const better = benjaminiHochberg(all.map((pair) => pair.better));
  const corrected = all.map((_, i) => ({ worse: worse[i] as number, better: better[i] as number }));
  const place = new Map(tested.map((series, i) => [series, corrected[i] as Certainty]));
  const certainties = compared.flatMap((series): [Compared, Certainty][] => {
    const { comparison, limits } = series;
    const exact = comparison?.exact && limits.direction !== 'none' ? comparison : undefined;
    const certainty = place.get(series) ?? exact;
    return certainty ? [[series, certainty]] : [];
  });
  return { certainties: new Map(certainties), runCertainty: corrected[tested.length] ?? NOTHING };
}

function pairOf({ rise, fall }: MovedInCommon): Certainty {
  return { worse: rise.pValue, better: fall.pValue };
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
