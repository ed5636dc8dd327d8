/**
 * Waivers: a limit that a person raised for a while. A regression below the ceiling is let through until the end
 * date; a waiver that has expired, or that the change exceeds, helps no longer and is named.
 */
import type { Finding, Waiver } from '../model/report.ts';
import type { Selectors } from './rules.ts';
import { applies } from './rules.ts';

/** As the rules file has it. */
export interface WaiverRule extends Selectors {
  /** Largest change for the worse that is let through, relative: 0.35 for 35 %. */
  readonly ceiling: number;
  readonly reason: string;
  /** Who answers for it. */
  readonly owner: string;
  /** The last day, in UTC: `2026-12-31`. */
  readonly until: string;
}

/**
 * @param levels for each finding the level before an episode that is open; null where none is, or it is not known
 * @param at the moment of the run, ISO 8601
 * @param former the names that a benchmark was known under before
 * @returns the findings, and each waiver that met a regression with what became of it
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
        // What did not help has to be seen, whatever else the waiver let through.
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

/** How much worse than its baseline, or than the level before an open episode where that is more. */
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
