/** Names of JMH's results, the same for its JSON, its CSV and its table. */
import type { Row } from './format.ts';

/** What distinguishes one result from another. */
export interface Identity {
  /** With the parameters. */
  readonly name: string;
  readonly mode: string;
  readonly threads: string;
}

/** Percentiles of sample mode that are read: a run has enough invocations to estimate them. */
export const PERCENTILES = ['50.0', '90.0', '95.0', '99.0'];

/** A faster benchmark allocates more per second: no direction. Their .norm variants are per operation. */
const SPEED_DEPENDENT = /^[^a-z]*gc\.(?:alloc\.rate|churn)\b/;

/** The modes that their metric identifies. */
const PLAIN_MODES: ReadonlySet<string> = new Set(['', 'thrpt', 'avgt']);

/**
 * A mode is part of the name if its metric is that of another mode, and so is the number of threads if there
 * are several.
 */
export function namesOf({ name, mode, threads }: Identity): Pick<Row, 'benchmark' | 'short' | 'former'> {
  const count = threads === '1' ? '' : threads;
  const words = [
    ...(PLAIN_MODES.has(mode) ? [] : [`mode=${mode}`]),
    ...(count === '' ? [] : [`threads=${count}`]),
  ];
  // Earlier versions named them if other results differed in them.
  const marked = [`mode=${mode}`, `threads=${threads}`];
  const former = [...marked.map((word) => [word]), marked].map((each) => `${name} [${each.join(', ')}]`);
  return words.length === 0
    ? { benchmark: name, former }
    : { benchmark: `${name} [${words.join(', ')}]`, short: name, former };
}

export function primaryOf(mode: string): 'throughput' | 'time' {
  return mode === 'thrpt' ? 'throughput' : 'time';
}

/**
 * The name of a secondary metric beside the primary one, and its direction if the unit would give a wrong
 * one.
 */
export function secondary(primary: string, key: string): Pick<Row, 'metric' | 'direction'> {
  const metric = key === primary ? `secondary ${key}` : key;
  return SPEED_DEPENDENT.test(key) && !key.endsWith('.norm') ? { metric, direction: 'none' } : { metric };
}
