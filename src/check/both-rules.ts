/**
 * A pull request that changes the rules is also checked by the rules of its base. What only its own rules let pass is a
 * regression like any other, and needs an override to pass.
 */
import type { Finding, Report, RulesChange } from '../model/report.ts';
import { worstGate } from '../model/report.ts';
import { countedNames, type Warning } from '../model/warning.ts';
import { countVerdicts } from './check.ts';

/** How bad a finding is for the gate. */
function rankOf({ verdict, severity }: Finding): number {
  if (verdict !== 'regressed') return 0;
  return severity === 'critical' ? 2 : 1;
}

/**
 * @param own the report by the rules of the pull request
 * @param other the same run by the rules of its base
 */
export function judgedByBoth(own: Report, other: Report, change: RulesChange): Report {
  const keyOf = ({ benchmark, metric }: Finding) => JSON.stringify([benchmark, metric.name]);
  const mine = new Map(own.findings.map((finding) => [keyOf(finding), finding]));
  const passed = other.findings.filter((finding) => {
    const same = mine.get(keyOf(finding));
    return rankOf(finding) > (same ? rankOf(same) : 0);
  });
  if (passed.length === 0) return { ...own, rulesChanged: change };
  const theirs = new Map(passed.map((finding) => [keyOf(finding), finding]));
  const replaced = own.findings.map((finding) => theirs.get(keyOf(finding)) ?? finding);
  const findings = [...replaced, ...passed.filter((finding) => !mine.has(keyOf(finding)))];
  const gate = worstGate([own, other]);
  return {
    ...own,
    gate,
    override: own.override ?? other.override,
    counts: countVerdicts(findings),
    findings,
    rulesChanged: change,
    warnings: [ownRulesWarning(passed, change), ...own.warnings],
  };
}

function ownRulesWarning(passed: readonly Finding[], { base }: RulesChange): Warning {
  const names = [...new Set(passed.map(({ benchmark }) => benchmark))];
  return {
    code: 'own-rules',
    subject: names[0] ?? '',
    values: { base, benchmarks: countedNames(names) },
  };
}
