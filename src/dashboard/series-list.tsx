/** Every series as a row with its newest values. Rows can be filtered and sorted; only visible rows are drawn. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MARKS, type Outcome } from '../reporters/marks.ts';
import { quantities, share } from '../reporters/quantity.ts';
import { seriesAddress } from './address.ts';
import { Change, Name, SeriesName, Sparkline, VerdictShape } from './components.tsx';
import { counted, isWorse, toneOf } from './labels.ts';
import { type Listed, listedSeries, type Sorting, sortings, verdictOf, verdictsIn } from './listing.ts';
import type { Insight, SummaryTexts } from './protocol.ts';
import { changeAddress, type ViewProps } from './view.ts';

/** Rows beyond the edge of the window, to avoid gaps while scrolling. */
const ROWS_BEYOND = 12;
/** Rows that are printed at most. */
const ROWS_PRINTED = 400;

type Props = ViewProps & { readonly insight: Insight | undefined };

export function SeriesList(props: Props) {
  const { suite, summary, texts, rest, insight } = props;
  const filter = {
    text: rest.get('q') ?? '',
    metric: rest.get('metric') ?? '',
    tag: rest.get('tag') ?? '',
    verdict: rest.get('verdict') ?? '',
    machine: rest.get('machine') ?? '',
  };
  const sorting = (rest.get('sort') ?? 'verdict') as Sorting;
  const key = JSON.stringify([filter, sorting]);
  const listed = useMemo(() => listedSeries(texts, insight, filter, sorting), [texts, insight, key]);
  const total = summary.series.length + summary.ended.length;
  return (
    <section class="list" aria-labelledby="series">
      <div class="filters">
        <h2 id="series">Series</h2>
        <Filters {...props} />
        <span class="muted" role="status">
          {listed.length === total
            ? `${total.toLocaleString('en')} series`
            : `${listed.length.toLocaleString('en')} of ${total.toLocaleString('en')}`}
        </span>
      </div>
      {texts.prefix !== '' && (
        <p class="muted">
          All names start with <Name text={texts.prefix} />
        </p>
      )}
      {listed.length === 0 ? (
        <p class="muted empty">No series matches. Remove words or choices from the filter.</p>
      ) : (
        <Rows listed={listed} suite={suite.name} prefix={texts.prefix} />
      )}
    </section>
  );
}

function Filters(props: Props) {
  const { texts, rest } = props;
  const change = (name: string) => (event: Event) =>
    changeAddress(props, 'overview', { [name]: (event.target as HTMLInputElement).value });
  const choices = useMemo(() => choicesOf(texts), [texts]);
  return (
    <>
      <input
        type="search"
        placeholder="Filter by name"
        aria-label="Filter by name"
        value={rest.get('q') ?? ''}
        onInput={change('q')}
      />
      {choices.map(({ name, label, values }) =>
        values.length < 2 && !rest.get(name) ? null : (
          <select key={name} aria-label={label} value={rest.get(name) ?? ''} onChange={change(name)}>
            <option value="">{name === 'machine' ? 'Machine: newest' : `${label}: all`}</option>
            {values.map(({ value, word }) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        ),
      )}
      <select aria-label="Sort" value={rest.get('sort') ?? 'verdict'} onChange={change('sort')}>
        {Object.entries(sortings).map(([value, word]) => (
          <option key={value} value={value}>
            Sort by {word}
          </option>
        ))}
      </select>
    </>
  );
}

function choicesOf({ summary, machines: all }: SummaryTexts) {
  const unique = (values: readonly string[]) =>
    [...new Set(values)].sort().map((value) => ({ value, word: value.slice(0, 60) }));
  const present = verdictsIn(summary);
  const machines = new Map(all.map(({ key, name }) => [key, name.slice(0, 60)]));
  return [
    { name: 'metric', label: 'Metric', values: unique(summary.series.map(({ metric }) => metric)) },
    { name: 'tag', label: 'Tag', values: unique(summary.series.flatMap(({ tags = [] }) => tags)) },
    {
      name: 'verdict',
      label: 'Verdict',
      values: Object.entries(MARKS).flatMap(([value, { word }]) =>
        present.has(value as Outcome) ? [{ value, word }] : [],
      ),
    },
    { name: 'machine', label: 'Machine', values: [...machines].map(([value, word]) => ({ value, word })) },
  ];
}

/** @returns the rows to draw, and the number of rows that the list has space for */
function useVisible(count: number) {
  const list = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ from: 0, to: Math.min(count, 40), height: 34, room: count });
  useEffect(() => {
    let frame = 0;
    const measure = (printed = false) => {
      const element = list.current;
      if (!element) return;
      const height = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) || 34;
      const top = -element.getBoundingClientRect().top;
      const from = printed ? 0 : Math.max(0, Math.floor(top / height) - ROWS_BEYOND);
      const shown = printed ? ROWS_PRINTED : Math.ceil(innerHeight / height) + 2 * ROWS_BEYOND;
      setRange({
        from: Math.min(from, Math.max(0, count - 1)),
        to: Math.min(count, from + shown),
        height,
        room: printed ? Math.min(count, ROWS_PRINTED) : count,
      });
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => measure());
    };
    const printing = () => measure(true);
    measure();
    addEventListener('scroll', later, { passive: true });
    addEventListener('resize', later);
    addEventListener('beforeprint', printing);
    addEventListener('afterprint', later);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', later);
      removeEventListener('resize', later);
      removeEventListener('beforeprint', printing);
      removeEventListener('afterprint', later);
    };
  }, [count]);
  return { list, ...range };
}

function Rows({ listed, suite, prefix }: { listed: readonly Listed[]; suite: string; prefix: string }) {
  const { list, from, to, height, room } = useVisible(listed.length);
  const rows: number[] = [];
  for (let place = from; place < Math.min(to, listed.length); place++) rows.push(place);
  return (
    <>
      <div class="rows" role="table" aria-label="Series" aria-rowcount={listed.length + 1}>
        <div class="row head" role="row" aria-rowindex={1}>
          {['Verdict', 'Benchmark', 'Newest runs', 'Value', 'Change', 'Noise'].map((title) => (
            <span key={title} role="columnheader" class={`cell-${title.split(' ')[0]?.toLowerCase()}`}>
              {title}
            </span>
          ))}
        </div>
        <div
          role="rowgroup"
          class="window"
          ref={list}
          onKeyDown={(event) => moveFocus(event, height)}
          style={{ height: `calc(var(--row) * ${room})` }}
        >
          {rows.map((place) => (
            <Row key={place} each={listed[place] as Listed} place={place} suite={suite} prefix={prefix} />
          ))}
        </div>
      </div>
      {room < listed.length && (
        <p class="muted">
          {counted(listed.length - room, 'more row')} are not printed. Use the filter to shorten the list.
        </p>
      )}
    </>
  );
}

interface RowProps {
  readonly each: Listed;
  readonly place: number;
  readonly suite: string;
  /** The common prefix of all names. */
  readonly prefix: string;
}

function Row({ each, place, suite, prefix }: RowProps) {
  const { benchmark, metric, unit, direction, judged } = each.series;
  const change = judged?.change?.estimate ?? each.change;
  const isSignificant = judged ? !['unchanged', 'inconclusive'].includes(judged.verdict) : false;
  const newest = each.values.findLast((value) => value !== null) ?? null;
  const tone = isSignificant && change ? toneOf(isWorse(change, direction)) : '';
  return (
    <div class="row" role="row" aria-rowindex={place + 2} style={{ top: `calc(var(--row) * ${place})` }}>
      <span role="cell" class="cell-verdict">
        <VerdictShape verdict={verdictOf(each)} />
      </span>
      <span role="rowheader" class="cell-benchmark">
        <a href={seriesAddress(suite, benchmark, metric)} data-row={place}>
          <SeriesName benchmark={benchmark} metric={metric} prefix={prefix} />
        </a>
      </span>
      <span role="cell" class="cell-newest">
        {each.ended !== '' && each.values.length === 1 ? (
          <span class="muted">last measured {each.ended.slice(0, 10)}</span>
        ) : (
          <Sparkline values={each.values} tone={tone} limit={judged?.threshold} />
        )}
      </span>
      <span role="cell" class="cell-value">
        {newest === null ? '' : quantities([newest], unit)[0]}
      </span>
      <span role="cell" class="cell-change">
        {each.ended ? (
          <span class="muted">ended</span>
        ) : (
          <Change change={change} direction={direction} isSignificant={isSignificant} />
        )}
      </span>
      <span role="cell" class="cell-noise muted">
        {noiseText(each.noise)}
      </span>
    </div>
  );
}

/** Noise far below rounding means a count that never varies. */
function noiseText(noise: number): string {
  if (Number.isNaN(noise)) return '';
  return noise > 1e-5 ? `± ${share(noise)}` : 'exact';
}

/** Up and down move between rows, including rows that are not drawn yet. */
function moveFocus(event: KeyboardEvent, height: number): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const place = Number((event.target as HTMLElement).dataset?.row);
  if (step === undefined || Number.isNaN(place)) return;
  event.preventDefault();
  const find = () => document.querySelector<HTMLElement>(`[data-row="${place + step}"]`);
  if (!find()) scrollBy(0, step * height);
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
}
