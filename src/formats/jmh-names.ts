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

/** The modes whose metric tells them from each other. */
const PLAIN_MODES: ReadonlySet<string> = new Set(['', 'thrpt', 'avgt']);

/** A mode whose metric is that of another one, and threads, if there are several, are named. */
export function namesOf({ name, mode, threads }: Identity): Pick<Row, 'benchmark' | 'short' | 'former'> {
  const count = threads === '1' ? '' : threads;
  const words = [
    ...(PLAIN_MODES.has(mode) ? [] : [`mode=${mode}`]),
    ...(count === '' ? [] : [`threads=${count}`]),
  ];
  // Earlier versions named them if neighbours had others: then all of them.
  const marked = [`mode=${mode}`, `threads=${threads}`];
  const former = [...marked.map((word) => [word]), marked].map((each) => `${name} [${each.join(', ')}]`);
  return words.length === 0
    ? { benchmark: name, former }
    : { benchmark: `${name} [${words.join(', ')}]`, short: name, former };
}

export function primaryOf(mode: string): 'throughput' | 'time' {
  return mode === 'thrpt' ? 'throughput' : 'time';
}

/** What a secondary metric is called beside the primary one, and which way is better if its unit would say it wrong. */
export function secondary(primary: string, key: string): Pick<Row, 'metric' | 'direction'> {
  const metric = key === primary ? `secondary ${key}` : key;
  return SPEED_DEPENDENT.test(key) && !key.endsWith('.norm') ? { metric, direction: 'none' } : { metric };
}
