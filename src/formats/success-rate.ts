/**
 * The share of executions or requests that succeeded, under the same name for every tool that reports
 * failures: a metric `success_rate` of the benchmark, so that one limit (`success_rate`, `min: 85%`) applies
 * to all of them. A benchmark that succeeded at least once has this share as a result; one that never
 * succeeded has failed, and has no share.
 */
import type { Row, Skipped } from './format.ts';

export const SUCCESS_RATE = 'success_rate';

/**
 * @param succeeded how many of them
 * @param total above zero: there is no share of nothing
 */
export function successRow(benchmark: string, succeeded: number, total: number): Row {
  return successShare(benchmark, succeeded / total);
}

/** @param share from 0 to 1 */
export function successShare(benchmark: string, share: number): Row {
  const centre = 100 * Math.min(1, Math.max(0, share));
  return { benchmark, metric: SUCCESS_RATE, unit: '%', centre, direction: 'higher' };
}

/** How executions ended, by benchmark. */
export type Outcomes = Map<string, { succeeded: number; total: number }>;

export function addOutcome(outcomes: Outcomes, benchmark: string, hasSucceeded: boolean): void {
  const outcome = outcomes.get(benchmark) ?? { succeeded: 0, total: 0 };
  outcome.succeeded += Number(hasSucceeded);
  outcome.total++;
  outcomes.set(benchmark, outcome);
}

/** @param least smallest number of executions for which a share is reported */
export function successRows(outcomes: Outcomes, least = 1): Row[] {
  return [...outcomes].flatMap(([benchmark, { succeeded, total }]) =>
    succeeded === 0 || total < least ? [] : [successRow(benchmark, succeeded, total)],
  );
}

/** The same, but a benchmark that also succeeded does not count as failed. */
export function onlyFailedWhole(skipped: readonly Skipped[], outcomes: Outcomes): Skipped[] {
  return skipped.map(({ failed, ...rest }) => {
    const hasSucceeded = typeof failed === 'string' && (outcomes.get(failed)?.succeeded ?? 0) > 0;
    return failed === undefined || hasSucceeded ? rest : { ...rest, failed };
  });
}
