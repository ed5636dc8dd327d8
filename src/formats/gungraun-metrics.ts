/** Gungraun's metrics: some names are shared by several of the tools that it runs. */
import type { Row } from './format.ts';

/** Metrics of these tools have unique names; those of all others may occur with another tool too. */
const PLAIN = new Set(['', 'callgrind', 'dhat']);

/** @param tool empty if unknown */
export function metricOf(label: string, tool: string): Pick<Row, 'metric' | 'direction'> {
  const metric = PLAIN.has(tool.toLowerCase()) ? label : `${label} (${tool.toLowerCase()})`;
  // A high rate is good for a cache, but bad for the memory below it.
  return { metric, direction: /Hit ?Rate$/.test(label) ? 'none' : 'lower' };
}

/** Of the times that Callgrind counts, only one has a fixed unit. */
export function unitOf(label: string): string {
  if (/bytes$/i.test(label)) return 'B';
  if (label.endsWith('Rate')) return '%';
  if (label === 'SysCpuTime') return 'ns';
  return /time$|clock$/i.test(label) ? '' : 'count';
}
