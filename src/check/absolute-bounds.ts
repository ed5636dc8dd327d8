/** Absolute limits in the unit of the metric, independent of the baseline. */
import { UserError } from '../model/errors.ts';
import type { Measurement } from '../model/run.ts';
import type { Bound, Limits } from '../rules/rules.ts';
import type { Outcome } from './policy.ts';

/** An absolute limit needs no baseline. */
export function boundBroken(
  { sample, metric, benchmark }: Measurement,
  { min, max }: Limits,
): Outcome | null {
  for (const bound of [min, max]) if (bound) requireSameUnit(bound, metric.unit, benchmark.name, metric.name);
  if (min && sample.centre < min.value) {
    return { verdict: 'regressed', reason: { code: 'below-min', bound: min.written } };
  }
  if (max && sample.centre > max.value) {
    return { verdict: 'regressed', reason: { code: 'above-max', bound: max.written } };
  }
  return null;
}

/** Units that people write with a multiple: a bare number would be read as nanoseconds or bytes. */
const SCALED: ReadonlySet<string> = new Set(['ns', 'B', 'B/s']);

function requireSameUnit(bound: Bound, unit: string, benchmark: string, metric: string): void {
  const plain = (word: string) => (word === 'ratio' ? '' : word);
  if (plain(bound.unit) === plain(unit)) return;
  if (bound.unit === '' && !SCALED.has(unit)) return;
  throw new UserError(
    `the limit "${bound.written}" does not fit ${metric} of ${benchmark}, which is measured in ${unit || 'plain numbers'}`,
    'Narrow the rule with metric: or benchmark:, or write the limit in a unit of the same kind.',
  );
}
