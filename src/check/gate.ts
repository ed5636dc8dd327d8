/** The verdict on the run as a whole: whether it passes. */
import type { Baseline } from '../model/baseline.ts';
import { isUnsettled, tookNoTime } from '../model/gross.ts';
import type { Finding, Gate, Override } from '../model/report.ts';
import { type Failed, isMostlyJudged, lackOf, tallyOf } from '../model/tally.ts';
import type { OnMissing, OnSuspected } from './policy.ts';

/** What decides the gate beside the findings. */
interface GateContext {
  /** Every shard is there, and nothing may be there under another name. */
  readonly isWhole: boolean;
  readonly failed: readonly Failed[];
  readonly onSuspected: OnSuspected;
  readonly onMissing: OnMissing;
}

/**
 * A regression fails; nothing compared is never a pass; what is likely or far beyond its limit, mostly unjudged, nothing judged
 * or a part not measured, is inconclusive at least. What is missing does as `on-missing` says; a tool that failed is never a pass.
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

/** What fails by its own value. */
export function failingOf(findings: readonly Finding[], onSuspected: OnSuspected): Finding[] {
  return findings.filter(
    (finding) =>
      finding.verdict === 'regressed' ||
      (finding.verdict === 'suspected' && onSuspected === 'fail' && isNotInGrace(finding)),
  );
}

/** What an answer is to: what fails by its value, or where nothing does, what is missing. */
export function answerable(findings: readonly Finding[], onSuspected: OnSuspected): Finding[] {
  const failing = failingOf(findings, onSuspected);
  return failing.length > 0 ? failing : findings.filter(({ verdict }) => verdict === 'missing');
}

/** Without a baseline a run passes only where there is nothing that it could have been compared with. */
function isFirstRun({ warnings }: Baseline): boolean {
  return warnings.every(({ code }) => code !== 'not-compared');
}

/** Whoever asked for a grace period does not want what is in it to fail. */
function isNotInGrace({ reason }: Finding): boolean {
  return reason.code !== 'awaiting-confirmation';
}

/** What is critical blocks, whoever asks; a warning needs a reason. */
function mayPass(regressed: readonly Finding[], override: Override | null): boolean {
  if (!override || regressed.some(({ severity }) => severity === 'critical')) return false;
  return override.reason !== '' || regressed.every(({ severity }) => severity === null);
}
