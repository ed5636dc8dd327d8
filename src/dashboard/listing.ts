/** Which series the list shows, and in which order. */
import type { SummarySeries } from '../history/summary.ts';
import { median } from '../model/sample.ts';
import type { Insight, Told } from './protocol.ts';

export const sortings = {
  verdict: 'verdict',
  change: 'change',
  name: 'name',
  noise: 'noise',
} as const;
export type Sorting = keyof typeof sortings;

export interface Filter {
  /** All of its words have to be in the name, the metric or a tag. */
  readonly text: string;
  readonly metric: string;
  readonly tag: string;
  readonly verdict: string;
  readonly machine: string;
}

export interface Listed {
  readonly series: SummarySeries;
  /** Of the machine that is looked at. */
  readonly values: readonly (number | null)[];
  /** Of the newest value against the middle of those before, relative; null where it cannot be said. */
  readonly change: number | null;
  /** NaN where it is not known. */
  readonly noise: number;
}

const ORDER = ['regressed', 'suspected', 'improved', 'missing', 'new', 'waived', 'inconclusive', 'unchanged'];

export function listedSeries(
  { summary, machines }: Told,
  insight: Insight | undefined,
  filter: Filter,
  sorting: Sorting,
): Listed[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  // Values of different machines beside one another would look like noise.
  const keys = summary.runs.map(({ environment }) => machines[environment]?.key ?? '');
  const machine = filter.machine || keys.at(-1);
  const listed = summary.series.flatMap((series, i): Listed[] => {
    const { benchmark, metric, tags = [], judged } = series;
    if (filter.metric !== '' && metric !== filter.metric) return [];
    if (filter.tag !== '' && !tags.includes(filter.tag)) return [];
    if (filter.verdict !== '' && judged?.verdict !== filter.verdict) return [];
    const text = words.length > 0 ? `${benchmark} ${metric} ${tags.join(' ')}`.toLowerCase() : '';
    if (words.some((word) => !text.includes(word))) return [];
    const own = series.values.map((value, k) => (keys[k] === machine ? value : null));
    const isElsewhere = own.every((value) => value === null);
    if (isElsewhere && filter.machine !== '') return [];
    const values = isElsewhere ? series.values : own;
    return [{ series, values, change: changeOf(values), noise: insight?.noise[i] ?? Number.NaN }];
  });
  return listed.sort(orders[sorting] ?? orders.verdict);
}

function changeOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  const newest = known.pop();
  if (newest === undefined || known.length === 0) return null;
  const before = median(known);
  return before === 0 ? null : newest / before - 1;
}

const byName = (a: Listed, b: Listed) =>
  a.series.benchmark < b.series.benchmark
    ? -1
    : a.series.benchmark > b.series.benchmark
      ? 1
      : a.series.metric < b.series.metric
        ? -1
        : 1;

const sizeOf = ({ series, change }: Listed) => Math.abs(series.judged?.change?.estimate ?? change ?? 0);
const rankOf = ({ series }: Listed) => {
  const rank = ORDER.indexOf(series.judged?.verdict ?? 'unchanged');
  return rank < 0 ? ORDER.length : rank;
};

const orders: Readonly<Record<Sorting, (a: Listed, b: Listed) => number>> = {
  verdict: (a, b) => rankOf(a) - rankOf(b) || byName(a, b),
  change: (a, b) => sizeOf(b) - sizeOf(a) || byName(a, b),
  name: byName,
  noise: (a, b) => (b.noise || 0) - (a.noise || 0) || byName(a, b),
};
