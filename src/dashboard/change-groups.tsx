/** The recent changes by commit: its message, then the series that changed, worst first. */
import type { ChangeGroup } from '../history/change-groups.ts';
import type { SummarySeries, SummaryShift } from '../history/summary.ts';
import { seriesKey } from '../model/run.ts';
import { percentage } from '../reporters/quantity.ts';
import { seriesAddress } from './address.ts';
import { CommitRange, Name, SeriesName, Sparkline } from './components.tsx';
import { counted, shapeOf, toneOf } from './labels.ts';
import { compareAddress } from './point.tsx';
import type { ViewProps } from './view.ts';

const GROUPS_MAX = 8;
/** Further series of a change are folded. */
const SERIES_MAX = 3;
const SERIES_FOLDED_MAX = 200;

/** The state of a change in words. */
const STATE_WORDS: Readonly<Record<SummaryShift['state'], string>> = {
  new: 'new',
  lasting: 'not accepted',
  accepted: 'accepted',
  over: 'over',
};

/** An improvement needs no acceptance. */
export function stateOf({ state, verdict }: Pick<SummaryShift, 'state' | 'verdict'>): string {
  return state === 'lasting' && verdict !== 'regressed' ? 'lasts' : STATE_WORDS[state];
}

export function worseOf({ verdict }: Pick<SummaryShift, 'verdict'>): boolean | null {
  return verdict === 'changed' ? null : verdict === 'regressed';
}

/** The size of a change; a change from zero has none. */
export function sizeOf({ change }: Pick<SummaryShift, 'change'>): string {
  return change === null ? 'from zero' : percentage(change);
}

export function Changes(props: ViewProps) {
  const { changes } = props.texts;
  const series = new Map(
    props.summary.series.map((each) => [seriesKey(each.benchmark, each.metric), each] as const),
  );
  const items = changes.map((group) => (
    <Group key={`${group.after}\u0000${group.run}`} {...props} group={group} series={series} />
  ));
  return (
    <section class="changes" aria-labelledby="changes">
      <h2 id="changes">What changed lately</h2>
      {changes.length === 0 && <p class="muted">No level shifts in the newest runs.</p>}
      <ol>{items.slice(0, GROUPS_MAX)}</ol>
      {items.length > GROUPS_MAX && (
        <details>
          <summary>{counted(items.length - GROUPS_MAX, 'earlier change')}</summary>
          <ol>{items.slice(GROUPS_MAX)}</ol>
        </details>
      )}
    </section>
  );
}

type GroupProps = ViewProps & {
  readonly group: ChangeGroup;
  readonly series: ReadonlyMap<string, SummarySeries>;
};

function Group(props: GroupProps) {
  const { group, suite, repository } = props;
  const { after, commit, time, message, author, tags, shifts, left } = group;
  const rows = shifts
    .slice(0, SERIES_FOLDED_MAX)
    .map((shift) => <Moved key={`${shift.benchmark}\u0000${shift.metric}`} {...props} shift={shift} />);
  const folded = shifts.length + left - SERIES_MAX;
  const hidden = Math.max(0, shifts.length - SERIES_FOLDED_MAX) + left;
  return (
    <li class="change-group">
      <p>
        <time dateTime={time}>{time.slice(0, 10)}</time>{' '}
        <CommitRange after={after} commit={commit} repository={repository} />{' '}
        {message !== '' && <Name text={message} />}{' '}
        <span class="muted">
          {author !== '' && (
            <>
              <Name text={author} /> ·{' '}
            </>
          )}
          {tags.length > 0 && `${tags.join(', ')} · `}
          {stateOf(group)}
        </span>{' '}
        {after !== '' && (
          <a
            href={compareAddress(suite.name, after, commit)}
            aria-label={`Compare before and after ${commit.slice(0, 7)}`}
          >
            Compare
          </a>
        )}
      </p>
      <ul>{rows.slice(0, SERIES_MAX)}</ul>
      {folded > 0 && (
        <details>
          <summary>{folded} more</summary>
          <ul>{rows.slice(SERIES_MAX)}</ul>
          {hidden > 0 && <p class="muted">{counted(hidden, 'series')} more, not shown.</p>}
        </details>
      )}
    </li>
  );
}

function Moved({ shift, suite, series, summary, texts }: GroupProps & { readonly shift: SummaryShift }) {
  const { benchmark, metric } = shift;
  const worse = worseOf(shift);
  const own = series.get(seriesKey(benchmark, metric));
  // Values of different machines side by side would look like noise.
  const machine = texts.machines[shift.machines[0] ?? -1]?.key;
  const isOn = (place: number) => texts.machines[summary.runs[place]?.environment ?? -1]?.key === machine;
  return (
    <li>
      <span class={`shape ${toneOf(worse)}`} aria-hidden="true">
        {shapeOf(worse)}
      </span>
      <a href={seriesAddress(suite.name, benchmark, metric)}>
        <SeriesName benchmark={benchmark} metric={metric} prefix={texts.prefix} />
      </a>
      <span class={`change ${toneOf(worse)}`}>{sizeOf(shift)}</span>
      {own ? (
        <Sparkline
          values={own.values.map((value, place) => (isOn(place) ? value : null))}
          tone={toneOf(worse)}
          limit={own.judged?.threshold}
        />
      ) : (
        <span />
      )}
    </li>
  );
}
