/** The overview: the newest verdict, the state of the data, the recent changes, and every series. */
import type { SummarySeries } from '../history/summary.ts';
import { GATE_MARKS } from '../reporters/marks.ts';
import { momentText } from '../reporters/words.ts';
import { seriesAddress } from './address.ts';
import { Changes } from './change-groups.tsx';
import { useAnswer } from './client.ts';
import { Change, Commit, Name, SeriesName, VerdictShape } from './components.tsx';
import { DataStatus } from './data-status.tsx';
import { FaultNotice } from './empty-states.tsx';
import { ageOf, counted } from './labels.ts';
import { Drifting, Noisiest } from './leaders.tsx';
import { findingsOf, judgedOutcome } from './listing.ts';
import { SeriesList } from './series-list.tsx';
import type { ViewProps } from './view.ts';

/** Further findings are in the list below, which is sorted by verdict. */
const FINDINGS_MAX = 8;

export function Overview(props: ViewProps) {
  const { suite, summary } = props;
  const { answer: insight, fault } = useAnswer(
    'insight',
    { summary },
    { key: `${suite.folder} ${summary.runs.at(-1)?.id}` },
  );
  return (
    <>
      <div class="overview">
        <div>
          <Verdict {...props} />
          {fault && <FaultNotice fault={fault} />}
          <Changes {...props} />
        </div>
        <div>
          <DataStatus {...props} />
          <Noisiest {...props} insight={insight} />
          <Drifting {...props} insight={insight} />
        </div>
      </div>
      <SeriesList {...props} insight={insight} />
    </>
  );
}

function Verdict(props: ViewProps) {
  const { summary, texts, repository } = props;
  const newest = summary.runs.at(-1);
  const { report } = summary;
  if (!newest) return null;
  const count = new Set(summary.series.map(({ benchmark }) => benchmark)).size;
  const title = texts.headline || `The newest run measured ${counted(count, 'benchmark')} and was not judged`;
  const { shape, tone } = GATE_MARKS[report?.gate ?? 'inconclusive'];
  return (
    <section class="verdict" aria-labelledby="verdict">
      <h1 id="verdict">
        <span class={`shape ${tone}`} aria-hidden="true">
          {shape}
        </span>{' '}
        {title}
      </h1>
      <p>
        <Commit commit={newest.commit} repository={repository} /> on <Name text={summary.branch} />
        {newest.message && (
          <>
            {' '}
            · <Name text={newest.message} />
          </>
        )}
        {newest.author && (
          <>
            {' '}
            · <Name text={newest.author} />
          </>
        )}{' '}
        · <time dateTime={newest.time}>{momentText(newest.time)}</time>, {ageOf(newest.time, Date.now())}
      </p>
      <Findings {...props} />
      {report && (
        <p class="muted">
          {texts.basis}
          {report.override && (
            <>
              {' '}
              Allowed by <Name text={report.override.by} />:{' '}
              <Name text={report.override.reason || 'no reason given'} />.
            </>
          )}
        </p>
      )}
    </section>
  );
}

function Findings({ suite, summary, texts }: ViewProps) {
  const important = findingsOf(summary.series).map((place) => ({
    series: summary.series[place] as SummarySeries,
    reason: texts.reasons[place] ?? '',
  }));
  if (important.length === 0) return null;
  return (
    <ul class="findings">
      {important.slice(0, FINDINGS_MAX).map(({ series, reason }) => (
        <li key={`${series.benchmark}\u0000${series.metric}`}>
          <VerdictShape verdict={judgedOutcome(series)} />
          <a href={seriesAddress(suite.name, series.benchmark, series.metric)}>
            <SeriesName benchmark={series.benchmark} metric={series.metric} prefix={texts.prefix} />
          </a>
          <Change change={series.judged?.change?.estimate} direction={series.direction} />
          <span class="muted reason" title={reason}>
            {reason}
          </span>
        </li>
      ))}
      {important.length > FINDINGS_MAX && (
        <li class="muted more">and {important.length - FINDINGS_MAX} more, at the top of the list below</li>
      )}
    </ul>
  );
}
