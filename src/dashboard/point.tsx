/** One run of the chart: what was measured, at which commit, by whom, where; and what can be done with it. */
import { shortCommit } from '../model/commit.ts';
import { relativeChange } from '../model/sample.ts';
import { percentage, quantities } from '../reporters/quantity.ts';
import { addressOf } from './address.ts';
import { Commit, Name } from './components.tsx';
import { ageOf, dayAndTime, webAddress } from './labels.ts';
import { type Plot, valueText } from './plot.ts';
import type { ViewProps } from './view.ts';

type Props = ViewProps & {
  readonly plot: Plot;
  /** Of the history. */
  readonly place: number;
  readonly pinned: number | undefined;
  /** Whether it stays: then its links can be reached. */
  readonly isPinned: boolean;
};

export function PointDetails(props: Props) {
  const { plot, place, pinned, repository, suite } = props;
  const run = plot.history.runs[place];
  const at = plot.places.indexOf(place);
  if (!run || at < 0) return null;
  const other = pinned !== undefined && pinned !== place ? plot.history.runs[pinned] : undefined;
  const marks = plot.marks.filter((mark) => mark.place === at);
  return (
    <section class="point" id="point" aria-label="Run">
      <p class="point-run">
        <Commit commit={run.commit} repository={repository} />{' '}
        {run.message && (
          <strong>
            <Name text={run.message} />
          </strong>
        )}{' '}
        <span class="muted">
          {run.author && (
            <>
              <Name text={run.author} /> ·{' '}
            </>
          )}
          <time dateTime={run.time}>{dayAndTime(run.time)} UTC</time>, {ageOf(run.time, Date.now())} ·{' '}
          <Name text={run.machine.name} />
          {webAddress(run.url) && (
            <>
              {' '}
              ·{' '}
              <a href={webAddress(run.url)} rel="noopener">
                workflow run
              </a>
            </>
          )}
        </span>
      </p>
      <ul class="point-values">
        {plot.curves.map((curve) => {
          const value = curve.values[at];
          if (value === null || value === undefined) return null;
          const level = curve.levels.find(({ from, to }) => from <= at && at <= to);
          const real = curve.line.values[place] as number;
          const [low, high] = [curve.line.lows[place] as number, curve.line.highs[place] as number];
          return (
            <li key={curve.name}>
              <span class={`swatch line-${(curve.colour % 8) + 1}`} aria-hidden="true" />
              {plot.curves.length > 1 && (
                <span>
                  <Name text={curve.name} />{' '}
                </span>
              )}
              <strong class="number">{quantities([real], curve.line.unit)[0]}</strong>
              {plot.relative && <span class="number"> {valueText(plot, value)}</span>}
              {!Number.isNaN(low) && (
                <span class="muted">
                  {' '}
                  values inside the run {quantities([low, high], curve.line.unit).join(' … ')}
                </span>
              )}
              {level && level.value !== 0 && (
                <span class="muted">
                  {' '}
                  · {percentage(relativeChange(level.value, value))} from its level,{' '}
                  {valueText(plot, level.value)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {marks.map(({ text }) => (
        <p key={text}>
          <Name text={text} />
        </p>
      ))}
      <p class="point-actions">
        {other ? (
          <a href={compareAddress(suite.name, other.commit, run.commit)}>
            Compare {shortCommit(other.commit)} with {shortCommit(run.commit)}
          </a>
        ) : (
          <span class="muted">
            {pinned === place
              ? 'Pinned. Click another run to compare the two; Escape lets go.'
              : 'Click a run to pin it; then another one to compare.'}
          </span>
        )}
      </p>
    </section>
  );
}

export function compareAddress(suite: string, before: string, after: string): string {
  return addressOf('compare', suite, { kind: 'commit', before, after });
}
