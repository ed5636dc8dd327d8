/** Filters and sorts the list of series. */
import type { Summary, SummaryRun, SummarySeries } from '../history/summary.ts';
import { median, relativeChange } from '../model/sample.ts';
import { type Outcome, outcomeOf } from '../reporters/marks.ts';
import type { Insight, Suite, SummaryTexts } from './protocol.ts';

export const sortings = {
  verdict: 'verdict',
  change: 'change',
  name: 'name',
  noise: 'noise',
} as const;
export type Sorting = keyof typeof sortings;

export interface Filter {
  /** Each word must be in the name, the metric or a tag. */
  readonly text: string;
  readonly metric: string;
  readonly tag: string;
  readonly verdict: string;
  readonly machine: string;
}

export interface Listed {
  readonly series: SummarySeries;
  /** Time of the last run with the series if the newest runs do not have it; else empty. */
  readonly ended: string;
  /** Values on the selected machine. */
  readonly values: readonly (number | null)[];
  /** The newest value compared with the median of the others, relative; null if undefined. */
  readonly change: number | null;
  /** NaN if unknown. */
  readonly noise: number;
}

/** The suite in the address, or the first one if the address names none. Undefined if there is no such suite. */
export function chosenSuite(suites: readonly Suite[], wanted: string): Suite | undefined {
  return wanted === '' ? suites[0] : suites.find(({ name }) => name === wanted);
}

/** A series has ended if this many of the newest runs do not have it. */
const ENDED_RUNS = 3;

const ORDER: readonly Outcome[] = [
  'regressed',
  'suspected',
  'within',
  'improved',
  'missing',
  'new',
  'waived',
  'inconclusive',
  'unchanged',
  'none',
  'ended',
];

export function listedSeries(
  { summary, machines }: SummaryTexts,
  insight: Insight | undefined,
  filter: Filter,
  sorting: Sorting,
): Listed[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  // Values of different machines side by side would look like noise.
  const keys = summary.runs.map(({ environment }) => machines[environment]?.key ?? '');
  const machine = filter.machine || keys.at(-1);
  const gone = summary.ended.map(({ value, time, ...rest }): Listed => {
    const series = { ...rest, direction: 'none' as const, values: [value] };
    return { series, ended: time, values: series.values, change: null, noise: Number.NaN };
  });
  const listed = summary.series.map((series, i): Listed => {
    const own = series.values.map((value, k) => (keys[k] === machine ? value : null));
    const values = own.every((value) => value === null) && filter.machine === '' ? series.values : own;
    const noise = insight?.noise[i] ?? Number.NaN;
    return { series, ended: endOf(series, summary.runs), values, change: changeOf(values), noise };
  });
  const fits = (each: Listed) => {
    const { benchmark, metric, tags = [] } = each.series;
    if (filter.metric !== '' && metric !== filter.metric) return false;
    if (filter.tag !== '' && !tags.includes(filter.tag)) return false;
    if (filter.verdict !== '' && verdictOf(each) !== filter.verdict) return false;
    const text = words.length > 0 ? `${benchmark} ${metric} ${tags.join(' ')}`.toLowerCase() : '';
    if (words.some((word) => !text.includes(word))) return false;
    return each.values.some((value) => value !== null);
  };
  return [...listed, ...(filter.machine === '' ? gone : [])]
    .filter(fits)
    .sort(orders[sorting] ?? orders.verdict);
}

/** The outcome in the newest report; `ended` or `none` if there is none. */
export function verdictOf({ series, ended }: Pick<Listed, 'series' | 'ended'>): Outcome {
  const outcome = judgedOutcome(series);
  return outcome === 'none' && ended !== '' ? 'ended' : outcome;
}

/** The outcome of a series in the newest report, as in the report's tables. */
export function judgedOutcome({ judged, direction }: SummarySeries): Outcome {
  return judged ? outcomeOf({ ...judged, metric: { direction } }) : 'none';
}

/** Outcomes at the top of the page, the most urgent first. */
const FOUND: readonly Outcome[] = ['regressed', 'suspected', 'within', 'improved'];

/** Indexes of the series that changed in the newest report: by outcome, the largest change first. */
export function findingsOf(series: readonly SummarySeries[]): number[] {
  const ranks = series.map((each) => FOUND.indexOf(judgedOutcome(each)));
  const size = (place: number) => Math.abs(series[place]?.judged?.change?.estimate ?? 0);
  return [...series.keys()]
    .filter((place) => (ranks[place] as number) >= 0)
    .sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || size(b) - size(a));
}

/** All outcomes that the filter can select. */
export function verdictsIn({ series, runs, ended }: Summary): Set<Outcome> {
  const present = new Set(series.map((each) => verdictOf({ series: each, ended: endOf(each, runs) })));
  return ended.length > 0 ? present.add('ended') : present;
}

function endOf({ values }: SummarySeries, runs: readonly SummaryRun[]): string {
  const last = values.findLastIndex((value) => value !== null);
  return values.length - 1 - last < ENDED_RUNS ? '' : (runs[last]?.time ?? '');
}

function changeOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  const newest = known.pop();
  if (newest === undefined || known.length === 0) return null;
  const before = median(known);
  return before === 0 ? null : relativeChange(before, newest);
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
const rankOf = (each: Listed) => ORDER.indexOf(verdictOf(each));

const orders: Readonly<Record<Sorting, (a: Listed, b: Listed) => number>> = {
  verdict: (a, b) => rankOf(a) - rankOf(b) || byName(a, b),
  change: (a, b) => sizeOf(b) - sizeOf(a) || byName(a, b),
  name: byName,
  noise: (a, b) => (b.noise || 0) - (a.noise || 0) || byName(a, b),
};
