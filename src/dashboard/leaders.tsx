/** The noisiest series, and those that drift. */
import type { SummarySeries } from '../history/summary.ts';
import { share } from '../reporters/quantity.ts';
import { seriesAddress } from './address.ts';
import { Change, SeriesName } from './components.tsx';
import { counted } from './labels.ts';
import type { Insight } from './protocol.ts';
import type { ViewProps } from './view.ts';

const LEADERS_MAX = 5;

type Props = ViewProps & { readonly insight: Insight | undefined };

export function Noisiest({ suite, summary, texts, insight }: Props) {
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
              <SeriesName benchmark={benchmark} metric={metric} prefix={texts.prefix} />
            </a>
            <span class="number" title="robust standard deviation from run to run">
              ± {share(noise)}
            </span>
          </li>
        ))}
      </ol>
      {insight && ranked.length === 0 && (
        <p class="muted">Too few runs to estimate noise, or no noise at all.</p>
      )}
    </section>
  );
}

export function Drifting({ suite, summary, texts, insight }: Props) {
  const ranked = [...(insight?.drifts ?? [])]
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, LEADERS_MAX);
  return (
    <section aria-labelledby="drifting">
      <h2 id="drifting">Drifting</h2>
      <ol class="leaders-list">
        {ranked.map(({ series, change, runs }) => {
          const { benchmark, metric, direction } = summary.series[series] as SummarySeries;
          return (
            <li key={`${benchmark}\u0000${metric}`}>
              <a href={seriesAddress(suite.name, benchmark, metric)}>
                <SeriesName benchmark={benchmark} metric={metric} prefix={texts.prefix} />
              </a>
              <span class="number">
                <Change change={change} direction={direction} />
                <span class="muted"> over {counted(runs, 'run')}</span>
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
