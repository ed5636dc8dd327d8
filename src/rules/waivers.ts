/**
 * Waivers: limits that a person raised for a while. A regression below the ceiling passes until the end date; a waiver
 * that has expired, or that the change exceeds, has no effect and is reported.
 */
import type { Finding, Waiver } from '../model/report.ts';
import type { Selectors } from './rules.ts';
import { applies } from './rules.ts';

/** As written in the rules file. */
export interface WaiverRule extends Selectors {
  /** Largest change for the worse that passes, relative: 0.35 for 35%. */
  readonly ceiling: number;
  readonly reason: string;
  /** The person responsible. */
  readonly owner: string;
  /** The last day, in UTC: `2026-12-31`. */
  readonly until: string;
}

/**
 * @param levels for each finding the level before an open episode; null if none is open, or it is not known
 * @param at the time of the run, ISO 8601
 * @param former former names of a benchmark
 * @returns the findings, and each waiver that matched a regression with its state
 */
export function applyWaivers(
  findings: readonly Finding[],
  levels: readonly (number | null)[],
  rules: readonly WaiverRule[],
  at: string,
  former: (benchmark: string) => readonly string[] = () => [],
): { findings: readonly Finding[]; waivers: readonly Waiver[] } {
  if (rules.length === 0) return { findings, waivers: [] };
  const met = new Map<WaiverRule, Waiver>();
  const judged = findings.map((finding, i): Finding => {
    if (finding.verdict !== 'regressed') return finding;
    const { benchmark: name, parameters, tags, metric } = finding;
    const known = { name, former: former(name), parameters, tags };
    const own = rules.filter((rule) => applies(rule, known, metric));
    const states = own.map((rule) => ({
      rule,
      state: stateOf(rule, worseBy(finding, levels[i] ?? null), at),
    }));
    const applied = states.find(({ state }) => state === 'applied');
    for (const { rule, state } of applied ? [applied] : states) {
      const before = met.get(rule);
      met.set(rule, {
        select: describe(rule),
        ceiling: rule.ceiling,
        reason: rule.reason,
        owner: rule.owner,
        until: rule.until,
        // A waiver without effect must be visible, whatever else it let pass.
        state: before && state === 'applied' ? before.state : state,
        benchmarks: [...new Set([...(before?.benchmarks ?? []), finding.benchmark])],
      });
    }
    if (!applied) return finding;
    const { ceiling, owner, until } = applied.rule;
    return {
      ...finding,
      verdict: 'waived',
      severity: null,
      reason: { code: 'waived', ceiling, owner, until },
    };
  });
  return { findings: judged, waivers: [...met.values()] };
}

function stateOf({ ceiling, until }: WaiverRule, worse: number | null, at: string): Waiver['state'] {
  if (at.slice(0, 10) > until) return 'expired';
  return worse !== null && worse <= ceiling ? 'applied' : 'exceeded';
}

/** Change for the worse relative to the baseline, or to the level before an open episode if that is more. */
function worseBy({ change, current, metric }: Finding, level: number | null): number | null {
  const estimate = change?.estimate ?? null;
  if (estimate === null) return null;
  const since = level === null || level <= 0 || !current ? estimate : current.value / level - 1;
  return metric.direction === 'higher' ? -Math.min(estimate, since) : Math.max(estimate, since);
}

function describe({ select, benchmark, metric, tag }: Selectors): string {
  const named = Object.entries({ select, benchmark, metric, tag }).filter(([, value]) => value !== undefined);
  return (
    named.map(([key, value]) => (key === 'select' ? value : `${key} ${value}`)).join(', ') || 'everything'
  );
}
