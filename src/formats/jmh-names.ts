/** How results of JMH are named, alike in its JSON, its CSV and the table that it prints. */
import type { Row } from './format.ts';

/** What tells one result from another. */
export interface Identity {
  /** With the parameters. */
  readonly name: string;
  readonly mode: string;
  readonly threads: string;
}

/** Of sample mode, as far as a run has enough invocations to tell them. */
export const PERCENTILES = ['50.0', '90.0', '95.0', '99.0'];

/** A faster benchmark allocates more in a second: no direction. Their .norm is by operation. */
const SPEED_DEPENDENT = /^[^a-z]*gc\.(?:alloc\.rate|churn)\b/;

/** Where a benchmark was run in modes of the same metric, or with several counts of threads, they are named. */
export function namer(entries: readonly Identity[]): (entry: Identity) => string {
  const groups = Map.groupBy(entries, (entry) => `${primaryOf(entry.mode)} ${entry.name}`);
  const several = (entry: Identity, of: (each: Identity) => string) =>
    new Set((groups.get(`${primaryOf(entry.mode)} ${entry.name}`) ?? []).map(of)).size > 1;
  return (entry) => {
    const words = [
      ...(several(entry, (each) => each.mode) ? [`mode=${entry.mode}`] : []),
      ...(several(entry, (each) => each.threads) ? [`threads=${entry.threads}`] : []),
    ];
    return words.length > 0 ? `${entry.name} [${words.join(', ')}]` : entry.name;
  };
}

export function primaryOf(mode: string): 'throughput' | 'time' {
  return mode === 'thrpt' ? 'throughput' : 'time';
}

/** What a secondary metric is called beside the primary one, and which way is better if its unit would say it wrong. */
export function secondary(primary: string, key: string): Pick<Row, 'metric' | 'direction'> {
  const metric = key === primary ? `secondary ${key}` : key;
  return SPEED_DEPENDENT.test(key) && !key.endsWith('.norm') ? { metric, direction: 'none' } : { metric };
}
