/** Gungraun's metrics, whose names the tools that it runs share. */
import type { Row } from './format.ts';

/** Their metrics have names of their own; those of all others may be another tool's too. */
const PLAIN = new Set(['', 'callgrind', 'dhat']);

/** @param tool empty where it is not said */
export function metricOf(label: string, tool: string): Pick<Row, 'metric' | 'direction'> {
  const metric = PLAIN.has(tool.toLowerCase()) ? label : `${label} (${tool.toLowerCase()})`;
  // Good of a cache, bad of the memory behind it.
  return { metric, direction: /Hit ?Rate$/.test(label) ? 'none' : 'lower' };
}

/** Of the times that Callgrind counts, only the unit of one is fixed. */
export function unitOf(label: string): string {
  if (/bytes$/i.test(label)) return 'B';
  if (label.endsWith('Rate')) return '%';
  if (label === 'SysCpuTime') return 'ns';
  return /time$|clock$/i.test(label) ? '' : 'count';
}
