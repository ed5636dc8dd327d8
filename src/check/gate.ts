/** The gate: whether the run as a whole passes. */
import type { Baseline } from '../model/baseline.ts';
import { isUnsettled, tookNoTime } from '../model/gross.ts';
import type { Finding, Gate, Override } from '../model/report.ts';
import { type Failed, isMostlyJudged, lackOf, tallyOf } from '../model/tally.ts';
import type { OnMissing, OnSuspected } from './policy.ts';

/** What decides the gate besides the findings. */
interface GateContext {
  /** True if every shard is present and no benchmark may have been renamed. */
  readonly isWhole: boolean;
  readonly failed: readonly Failed[];
  readonly onSuspected: OnSuspected;
  readonly onMissing: OnMissing;
}

/**
 * A regression fails. Nothing compared is never a pass. The gate is at least inconclusive for series that are likely or
 * far beyond their limit, for runs that are mostly or entirely unjudged, and for parts that were not measured. Missing
 * benchmarks follow `on-missing`; a tool that failed is never a pass.
 */
export function gateOf(
  findings: readonly Finding[],
  baseline: Baseline,
  override: Override | null,
  { isWhole, failed, onSuspected, onMissing }: GateContext,
): Gate {
  const suspected = findings.filter(({ verdict }) => verdict === 'suspected');
  const failing = failingOf(findings, onSuspected);
  if (failing.length > 0) return mayPass(failing, override) ? 'allowed' : 'fail';
  const isHistoryWhole = baseline.warnings.every(({ code }) => code !== 'damaged-history');
  const lacks = failed.length > 0 || lackOf(findings) > 0;
  const isLame = (lacks && onMissing !== 'ignore') || failed.some(({ benchmark }) => benchmark === null);
  const passing = isWhole && isHistoryWhole && !isLame ? 'pass' : 'inconclusive';
  if (baseline.source === 'none' && !isFirstRun(baseline)) return 'nothing-compared';
  const compared = findings.filter((finding) => finding.current && finding.baseline);
  if (compared.length === 0 && baseline.source !== 'none') return 'nothing-compared';
  if (lacks && onMissing === 'fail') return mayPass([], override) ? 'allowed' : 'fail';
  if (baseline.source === 'none') return passing;
  if (suspected.length > 0 && onSuspected !== 'pass') return 'inconclusive';
  if (findings.some((each) => isUnsettled(each) || tookNoTime(each))) return 'inconclusive';
  return isMostlyJudged(tallyOf({ findings })) ? passing : 'inconclusive';
}

/** Findings that fail by their own value. */
function failingOf(findings: readonly Finding[], onSuspected: OnSuspected): Finding[] {
  return findings.filter(
    (finding) =>
      finding.verdict === 'regressed' ||
      (finding.verdict === 'suspected' && onSuspected === 'fail' && isConfirmed(finding)),
  );
}

/** Findings that an override applies to: those that fail by their value or, if none does, missing ones. */
export function answerable(findings: readonly Finding[], onSuspected: OnSuspected): Finding[] {
  const failing = failingOf(findings, onSuspected);
  return failing.length > 0 ? failing : findings.filter(({ verdict }) => verdict === 'missing');
}

/** Without a baseline a run passes only if there is nothing that it could have been compared with. */
function isFirstRun({ warnings }: Baseline): boolean {
  return warnings.every(({ code }) => code !== 'not-compared');
}

/** With `confirm-runs`, a regression must not fail the check before it is confirmed. */
function isConfirmed({ reason }: Finding): boolean {
  return reason.code !== 'awaiting-confirmation';
}

/** A critical regression fails in spite of an override; a warning needs a reason to pass. */
function mayPass(regressed: readonly Finding[], override: Override | null): boolean {
  if (!override || regressed.some(({ severity }) => severity === 'critical')) return false;
  return override.reason !== '' || regressed.every(({ severity }) => severity === null);
}
