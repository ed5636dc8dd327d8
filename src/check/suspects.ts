/** Which benchmarks are worth measuring again: those whose verdict another measurement could change. */
import type { Finding } from '../model/report.ts';
import type { Compared } from './policy.ts';
import { MEASUREMENTS_MAX } from './verdict.ts';

/** Suspicions that another measurement of this machine does not settle. */
const NOT_AGAIN: ReadonlySet<string> = new Set(['awaiting-confirmation', 'young', 'platform-changed']);

/** Whether measuring the series again could change its verdict. */
export function isSuspect({ comparison }: Compared, { verdict, reason }: Finding): boolean {
  if (!comparison || comparison.method === 'samples') return false;
  if (comparison.measurements >= MEASUREMENTS_MAX) return false;
  if (verdict === 'regressed') return ['beyond-threshold', 'common-shift-confirmed'].includes(reason.code);
  return verdict === 'suspected' && !NOT_AGAIN.has(reason.code);
}
