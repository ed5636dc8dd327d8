/**
 * The share of executions or requests that succeeded, in the same words for every tool that states failures: a metric
 * `success_rate` of the benchmark, so that one limit (`success_rate`, `min: 85%`) holds for all of them.
 */
import type { Row } from './format.ts';

export const SUCCESS_RATE = 'success_rate';

/**
 * @param succeeded how many of them
 * @param total above zero: of nothing there is no share
 */
export function successRow(benchmark: string, succeeded: number, total: number): Row {
  return successShare(benchmark, succeeded / total);
}

/** @param share from 0 to 1 */
export function successShare(benchmark: string, share: number): Row {
  const centre = 100 * Math.min(1, Math.max(0, share));
  return { benchmark, metric: SUCCESS_RATE, unit: '%', centre, direction: 'higher' };
}
