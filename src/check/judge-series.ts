/** Compares each series of a run with its baseline and says what became of it. */
import type { Finding, Waiver } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { withMain } from '../model/tally.ts';
import type { Warning } from '../model/warning.ts';
import { applyWaivers } from '../rules/waivers.ts';
import { certaintiesOf } from './certainties.ts';
import { judgeCommonShift, type RunShift } from './common-shift.ts';
import { compareWithFile } from './compare-files.ts';
import { type AgainstHistory, compareWithHistory } from './compare-history.ts';
import { compareWithRounds } from './compare-rounds.ts';
import { episodeAfter } from './life.ts';
import { missingFindings } from './missing.ts';
import { besidePlatform, platformChangesIn } from './platform.ts';
import { type Compared, type Family, isTested, type Policy } from './policy.ts';
import { withReportedSize } from './reported-size.ts';
import type { Selected } from './select.ts';
import { isSuspect } from './suspects.ts';
import { judge } from './verdict.ts';

/** What is known of the run besides its measurements. */
export interface JudgeOptions {
  /** Whether its further measurements were made on other machines or days; otherwise they share the machine of the run. */
  readonly apart: boolean;
  /** Those of them that other jobs made, usually on other machines. */
  readonly elsewhere: readonly Run[];
  /** Whether the run belongs to the tracked branch. */
  readonly tracked: boolean;
  /** False if a part of the suite is known to be missing. */
  readonly isWhole: boolean;
}

export interface Judged {
  readonly comparison: AgainstHistory;
  readonly tested: readonly Compared[];
  readonly family: Family;
  readonly runShift: RunShift | null;
  /** Of all series, including those that the run has no more. */
  readonly findings: readonly Finding[];
  readonly waivers: readonly Waiver[];
  /** Benchmarks that are worth measuring again. */
  readonly suspects: ReadonlySet<string>;
  readonly warnings: readonly Warning[];
}

export function judgeSeries(selected: Selected, policy: Policy, options: JudgeOptions): Judged {
  const { run, window, repeated } = selected;
  const { apart, elsewhere, tracked } = options;
  const comparison = compareWith(selected, policy, options);
  const { compared, commonShift: moved, livesOn } = comparison;
  const tested = compared.filter(isTested);
  const family = { alpha: policy.alpha, size: tested.length + (moved ? 1 : 0) };
  const { certainties, runCertainty } = certaintiesOf(compared, tested, moved);
  const runs = { run, window, comparable: new Set(selected.comparable) };
  const platform = platformChangesIn(runs);
  const shiftContext = {
    ...runs,
    repeated,
    apart: apart ? repeated : elsewhere,
    tracked,
    tested,
    family,
    platform: new Set(platform.map(({ place }) => place)),
  };
  const runShift = moved ? judgeCommonShift(moved, runCertainty, policy.alpha, shiftContext) : null;
  const context = {
    policy,
    family,
    runShift,
    livesOn,
    // A pull request is not a run of the tracked branch, so it shows a change once.
    seen: (start: number) => (tracked ? 1 + window.slice(start).length : 1),
    tracked,
    series: compared.length,
    formerName: selected.formerOf,
  };
  const { findings: judged, warnings } = besidePlatform(
    compared.map((series) => judge(series, certainties.get(series) ?? null, context)),
    compared,
    platform,
    { ...runs, runShift },
  );
  const { findings: waived, waivers } = waivedBy(policy, judged, compared, run);
  const suspects = waived.filter((finding, i) => isSuspect(compared[i] as Compared, finding));
  const living = waived.map((finding, i) => {
    const series = compared[i] as Compared;
    return {
      ...withReportedSize(finding, series, certainties.get(series), context),
      episode: episodeAfter(series, finding, { run, tracked, window }),
    };
  });
  return {
    comparison,
    tested,
    family,
    runShift,
    findings: withMain([...living, ...missingOf(selected, policy, options)]),
    waivers,
    suspects: new Set(suspects.map(({ benchmark }) => benchmark)),
    warnings,
  };
}

/** On top of an open regression of the branch, a waiver applies to both together. */
function waivedBy(
  { waivers }: Policy,
  findings: readonly Finding[],
  compared: readonly Compared[],
  { measurements, time }: Run,
) {
  const formerNames = new Map(measurements.map(({ benchmark }) => [benchmark.name, benchmark.former]));
  const levels = compared.map(({ openEpisode }) => (openEpisode ? openEpisode.episode.before : null));
  return applyWaivers(findings, levels, waivers, time, (name) => formerNames.get(name) ?? []);
}

function missingOf(
  { run, baseline, comparable }: Selected,
  { rules }: Policy,
  { isWhole }: JudgeOptions,
): Finding[] {
  const earlier = comparable.length > 0 ? comparable : baseline.runs.slice(-1);
  return missingFindings(run, earlier, { rules, isWhole });
}

/** Each kind of baseline has a comparison of its own; only a history shows what a run did as a whole. */
function compareWith(selected: Selected, policy: Policy, options: JudgeOptions): AgainstHistory {
  const { run, baseline } = selected;
  const { rules, confidence } = policy;
  const { source, runs, interleaved } = baseline;
  if (!interleaved && source !== 'file') return compareWithHistory(selected, policy, options);
  const compared = interleaved
    ? compareWithRounds(run, runs[0], interleaved, rules, confidence)
    : compareWithFile(run, baseline, rules, confidence);
  return { compared, commonShift: undefined, livesOn: false };
}
