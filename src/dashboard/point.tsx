/** Details of one run of the chart: values, commit, author, machine, and actions. */
import { shortCommit } from '../model/commit.ts';
import { relativeChange } from '../model/sample.ts';
import { percentage, quantities } from '../reporters/quantity.ts';
import { momentText } from '../reporters/words.ts';
import { addressOf } from './address.ts';
import { Commit, Name } from './components.tsx';
import { ageOf, webAddress } from './labels.ts';
import { type Pins, toggledPin } from './pins.ts';
import { type Plot, valueText } from './plot.ts';
import type { ViewProps } from './view.ts';

type Props = ViewProps & {
  readonly plot: Plot;
  /** Place in the history. */
  readonly place: number;
  readonly pins: Pins;
  readonly onPins: (pins: Pins) => void;
};

export function PointDetails(props: Props) {
  const { plot, place, repository } = props;
  const run = plot.history.runs[place];
  const at = plot.places.indexOf(place);
  if (!run || at < 0) return null;
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
          <time dateTime={run.time}>{momentText(run.time)}</time>, {ageOf(run.time, Date.now())} ·{' '}
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
      <PinActions {...props} />
    </section>
  );
}

/** The pinned runs and their actions. These links stay while the pointer moves. */
function PinActions({ plot, place, pins, onPins, suite }: Props) {
  const { runs } = plot.history;
  const [a, b] = pins.map((pin) => runs[pin]);
  const here = runs[place];
  const other = b ?? (a && a !== here ? here : undefined);
  const [before, after] =
    a && other ? ([a, other].sort((x, y) => (x.time < y.time ? -1 : 1)) as [typeof a, typeof a]) : [];
  return (
    <p class="point-actions">
      {a && (
        <span>
          Pinned: A <code>{shortCommit(a.commit)}</code>
          {b && (
            <>
              , B <code>{shortCommit(b.commit)}</code>
            </>
          )}{' '}
        </span>
      )}
      {before && after && (
        <a href={compareAddress(suite.name, before.commit, after.commit)}>
          Compare {shortCommit(before.commit)} with {shortCommit(after.commit)}
        </a>
      )}{' '}
      <button
        type="button"
        aria-pressed={pins.includes(place)}
        onClick={() => onPins(toggledPin(pins, place))}
      >
        {pins.includes(place) ? 'Unpin this run' : `Pin this run as ${pins.length === 0 ? 'A' : 'B'}`}
      </button>
      {a && (
        <button type="button" onClick={() => onPins([])}>
          Unpin all
        </button>
      )}
    </p>
  );
}

export function compareAddress(suite: string, before: string, after: string): string {
  return addressOf('compare', suite, { kind: 'commit', before, after });
}
