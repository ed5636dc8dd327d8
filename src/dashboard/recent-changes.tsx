/** What changed lately: level shifts newest first, and which series are the noisiest and which climb slowly. */
import type { SummarySeries } from '../history/summary.ts';
import { percentage, share } from '../reporters/quantity.ts';
import { seriesAddress } from './address.ts';
import { Change, CommitRange, Name } from './components.tsx';
import { counted, shapeOf, toneOf } from './labels.ts';
import type { Insight } from './protocol.ts';
import type { ViewProps } from './view.ts';

const SHIFTS_MAX = 8;
const LEADERS_MAX = 5;

type Props = ViewProps & { readonly insight: Insight | undefined };

export function Shifts({ suite, summary, repository }: Props) {
  const listed = summary.shifts.map(({ verdict, change, ...shift }) => ({
    ...shift,
    change: change ?? Number.POSITIVE_INFINITY,
    worse: verdict === 'changed' ? null : verdict === 'regressed',
  }));
  const messages = new Map(summary.runs.map(({ commit, message }) => [commit, message]));
  return (
    <section class="shifts" aria-labelledby="shifts">
      <h2 id="shifts">What changed lately</h2>
      {listed.length === 0 && <p class="muted">No level shift in the newest runs.</p>}
      <ol>
        {listed.slice(0, SHIFTS_MAX).map((shift) => (
          <li key={`${shift.benchmark}\u0000${shift.metric}\u0000${shift.commit}`}>
            <time dateTime={shift.time}>{shift.time.slice(0, 10)}</time>
            <span class={`shape ${toneOf(shift.worse)}`} aria-hidden="true">
              {shapeOf(shift.worse)}
            </span>
            <a href={seriesAddress(suite.name, shift.benchmark, shift.metric)}>
              <Name text={shift.benchmark} /> <span class="metric">{shift.metric}</span>
            </a>
            <span class={`change ${toneOf(shift.worse)}`}>{percentage(shift.change)}</span>
            <CommitRange after={shift.after} commit={shift.commit} repository={repository} />
            <span class="muted message">
              {messages.get(shift.commit) && <Name text={messages.get(shift.commit) ?? ''} />}
            </span>
          </li>
        ))}
      </ol>
      {listed.length > SHIFTS_MAX && <p class="muted">{listed.length - SHIFTS_MAX} more before these.</p>}
    </section>
  );
}

export function Noisiest({ suite, summary, insight }: Props) {
  const ranked = [...(insight?.noise ?? [])]
    .map((noise, i) => ({ noise, series: summary.series[i] as SummarySeries }))
    .filter(({ noise }) => noise > 0)
    .sort((a, b) => b.noise - a.noise)
    .slice(0, LEADERS_MAX);
  return (
    <section aria-labelledby="noisiest">
      <h2 id="noisiest">Noisiest</h2>
      <ol class="leaders-list">
        {ranked.map(({ noise, series: { benchmark, metric } }) => (
          <li key={`${benchmark}\u0000${metric}`}>
            <a href={seriesAddress(suite.name, benchmark, metric)}>
              <Name text={benchmark} /> <span class="metric">{metric}</span>
            </a>
            <span class="number" title="robust standard deviation from run to run">
              ± {share(noise)}
            </span>
          </li>
        ))}
      </ol>
      {insight && ranked.length === 0 && <p class="muted">Too few runs, or no noise at all.</p>}
    </section>
  );
}

export function Drifting({ suite, summary, insight }: Props) {
  const ranked = [...(insight?.drifts ?? [])]
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, LEADERS_MAX);
  return (
    <section aria-labelledby="drifting">
      <h2 id="drifting">Getting worse slowly</h2>
      <ol class="leaders-list">
        {ranked.map(({ series, change, runs }) => {
          const { benchmark, metric, direction } = summary.series[series] as SummarySeries;
          return (
            <li key={`${benchmark}\u0000${metric}`}>
              <a href={seriesAddress(suite.name, benchmark, metric)}>
                <Name text={benchmark} /> <span class="metric">{metric}</span>
              </a>
              <span class="number">
                <Change change={change} direction={direction} />
                <span class="muted"> in {counted(runs, 'run')}</span>
              </span>
            </li>
          );
        })}
      </ol>
      {insight && ranked.length === 0 && (
        <p class="muted">None in the newest {counted(summary.runs.length, 'run')}.</p>
      )}
    </section>
  );
}
