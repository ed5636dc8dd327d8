/** A trial or an estimate of BenchmarkTools.jl: its times in nanoseconds, memory and allocations. */
import { median } from '../model/sample.ts';
import type { Row } from './format.ts';
import { asNumber, asNumbers } from './json.ts';

/** Undefined if there is no time. */
export function trialRows(
  benchmark: string,
  fields: Readonly<Record<string, unknown>>,
  tags: readonly string[],
): Row[] | undefined {
  const values = asNumbers(fields.times);
  const centre = values ? median(values) : asNumber(fields.time);
  if (!Number.isFinite(centre)) return undefined;
  return [
    { benchmark, metric: 'time', unit: 'ns', centre, tags, ...(values && { values }) },
    { benchmark, metric: 'memory', unit: 'B', centre: asNumber(fields.memory), tags },
    { benchmark, metric: 'allocs', unit: 'allocs', centre: asNumber(fields.allocs), tags },
  ];
}
