/** Decides a run against a history, with the default policy. */
import { check } from '../src/check/check.ts';
import { NO_RULES, type Policy } from '../src/check/policy.ts';
import { USUAL_FACTS } from '../src/model/environment.ts';
import type { Report } from '../src/model/report.ts';
import type { Run } from '../src/model/run.ts';

export const POLICY: Policy = {
  ...NO_RULES,
  tags: [],
  comparability: USUAL_FACTS,
  confidence: 0.95,
  alpha: 0.01,
  confirmRuns: 1,
  onMissing: 'warn',
  onSuspected: 'inconclusive',
};

/** @param earlier runs of the same branch, oldest first */
export function decide(run: Run, earlier: readonly Run[]): Report {
  const baseline = {
    source: 'merge-base' as const,
    why: { code: 'before' as const },
    branch: 'main',
    runs: earlier,
    accepted: [],
    episodes: [],
    skippedSources: [],
    warnings: [],
  };
  return check(run, baseline, POLICY, { reruns: [], records: true, override: null, warnings: [] });
}
