/** Groups of series for one chart: the percentiles of a benchmark, or one benchmark with several backends. */
import type { SummarySeries } from '../history/summary.ts';
import type { LineKey } from './protocol.ts';

export interface Group {
  /** What differs within the group: `percentiles`, or the name of a parameter. */
  readonly by: string;
  /** Its lines in order, with the series itself. */
  readonly lines: readonly LineKey[];
}

interface Member {
  readonly series: SummarySeries;
  readonly value: string;
}

/** A percentile in a name: `p50`, `latency/p99.9`, `p99_time`. */
const PERCENTILE = /(?<![a-z0-9])p(\d{1,3}(?:\.\d+)?)(?![a-z0-9])/i;

export function groupsOf(own: SummarySeries, all: readonly SummarySeries[]): Group[] {
  const alike = all.filter(({ unit }) => unit === own.unit);
  const parameters = Object.keys(own.parameters ?? {}).map((name) => ({
    by: name,
    // The current series stays the first line.
    members: membersOf(own, alike, (series) => byParameter(series, name)).sort(
      (a, b) => Number(b.series === own) - Number(a.series === own),
    ),
  }));
  const percentiles = { by: 'percentiles', members: membersOf(own, alike, byPercentile) };
  return [percentiles, ...parameters]
    .filter(({ members }) => members.length > 1)
    .map(({ by, members }) => ({ by, lines: members.map(({ series }) => asLine(series)) }));
}

export const asLine = ({ benchmark, metric }: SummarySeries): LineKey => ({ benchmark, metric, branch: '' });

/** A series, split into the part that its group shares and its own part. */
interface Split {
  readonly shared: string;
  readonly value: string;
}

function membersOf(
  own: SummarySeries,
  all: readonly SummarySeries[],
  split: (series: SummarySeries) => Split | undefined,
): Member[] {
  const wanted = split(own)?.shared;
  if (wanted === undefined) return [];
  const members = all.flatMap((series): Member[] => {
    const parts = split(series);
    return parts?.shared === wanted ? [{ series, value: parts.value }] : [];
  });
  return members.sort((a, b) => a.value.localeCompare(b.value, 'en', { numeric: true }));
}

function byPercentile({ benchmark, metric }: SummarySeries): Split | undefined {
  const name = JSON.stringify([benchmark, metric]);
  const value = PERCENTILE.exec(name)?.[1];
  return value === undefined ? undefined : { shared: name.replace(PERCENTILE, '*'), value };
}

/** Names often contain the parameters: `julia/n=1000`. */
function byParameter({ benchmark, metric, parameters = {} }: SummarySeries, name: string): Split | undefined {
  const { [name]: value, ...others } = parameters;
  if (value === undefined) return undefined;
  return { shared: JSON.stringify([benchmark.replace(value, '*'), metric, others]), value };
}
