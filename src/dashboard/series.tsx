/** One or several series over the whole history: when they changed, and with which commits. */
import { Fragment } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Summary, SummaryFinding } from '../history/summary.ts';
import { visible } from '../reporters/escape.ts';
import { partsOf } from '../reporters/names.ts';
import { quantities } from '../reporters/quantity.ts';
import { Chart } from './chart.tsx';
import { useAnswer } from './client.ts';
import { Change, VerdictShape } from './components.tsx';
import { Damages, FaultView, Waiting } from './empty-states.tsx';
import { counted } from './labels.ts';
import { linesOf } from './lines.ts';
import { judgedOutcome } from './listing.ts';
import { type Pins, pinsOf, pinWords } from './pins.ts';
import { plotOf } from './plot.ts';
import { PointDetails } from './point.tsx';
import { Profiles } from './profiles.tsx';
import type { Extent, History, LineKey } from './protocol.ts';
import { Controls, Lines } from './series-controls.tsx';
import { SeriesState } from './series-state.tsx';
import { ShiftTable } from './shift-table.tsx';
import { SideBySide } from './side-by-side.tsx';
import { changeAddress, type ViewProps } from './view.ts';

/** Number of segments to load at first, about four megabytes; older ones are loaded on request. */
const DEPTH = 8;

export function SeriesView(props: ViewProps) {
  const { suite, summary, rest } = props;
  const lines = linesOf(rest);
  const depth = Math.max(DEPTH, Number.parseInt(rest.get('depth') ?? '', 10) || 0);
  const given = lines.length > 0 ? { folder: suite.folder, suite: suite.name, lines, depth } : undefined;
  const {
    answer: history,
    fault,
    waiting,
  } = useAnswer('history', given, {
    keep: true,
    key: `${JSON.stringify(given)} ${summary.runs.at(-1)?.id}`,
  });
  if (lines.length === 0) {
    return (
      <FaultView
        fault={{ message: 'The address does not name a series.', remedy: 'Choose one in the overview.' }}
      />
    );
  }
  if (fault) return <FaultView fault={fault} />;
  return (
    <article class="series">
      <Title {...props} line={lines[0] as LineKey} others={lines.length - 1} />
      <SeriesState {...props} line={lines[0] as LineKey} />
      {history ? (
        <Loaded {...props} history={history} lines={lines} waiting={waiting} summary={summary} />
      ) : (
        <Waiting what="the series" />
      )}
    </article>
  );
}

function Title({ summary, texts, line, others }: ViewProps & { line: LineKey; others: number }) {
  const at = summary.series.findIndex(
    ({ benchmark, metric }) => benchmark === line.benchmark && metric === line.metric,
  );
  const series = summary.series[at];
  const finding = series?.judged;
  const outcome = series ? judgedOutcome(series) : 'none';
  const newest = series?.values.findLast((value) => value !== null);
  return (
    <div class="title">
      <h1>
        {outcome !== 'none' && outcome !== 'unchanged' && <VerdictShape verdict={outcome} />}{' '}
        <bdi>
          {partsOf(visible(line.benchmark, 300)).map((part, i) => (
            <Fragment key={i}>
              {part}
              <wbr />
            </Fragment>
          ))}
        </bdi>{' '}
        <span class="metric">{line.metric}</span>
        {others > 0 && <span class="muted"> and {others} more for comparison</span>}
      </h1>
      {series && newest !== undefined && newest !== null && (
        <p>
          <strong class="number">{quantities([newest], series.unit)[0]}</strong>{' '}
          <Change
            change={finding?.change?.estimate}
            direction={series.direction}
            isSignificant={finding?.verdict !== 'unchanged'}
          />{' '}
          {finding && <span class="muted">{texts.reasons[at]}</span>}
        </p>
      )}
    </div>
  );
}

type LoadedProps = ViewProps & { history: History; lines: readonly LineKey[]; waiting: boolean };

function Loaded(props: LoadedProps) {
  const { history, rest, summary, waiting } = props;
  const [hovered, setHovered] = useState<number | undefined>(undefined);
  useEffect(() => setHovered(undefined), [history]);
  const pins = pinsOf(rest, history.runs);
  const setPins = (next: Pins) => changeAddress(props, 'series', pinWords(next, history.runs));
  const scale = rest.get('scale') ?? '';
  const relative = rest.get('relative') === 'yes';
  const axis = rest.get('x') === 'time' ? 'time' : 'runs';
  const plot = useMemo(
    () => plotOf(history, { log: scale === 'log', relative, axis, judged: judgedOf(history, summary) }),
    [history, scale, relative, axis],
  );
  const isEmpty = plot.places.length === 0;
  const ended = endedText(history);
  const shown = hovered ?? pins.at(-1) ?? plot.places.at(-1);
  return (
    <>
      <Damages damages={history.extent.damages} />
      {isEmpty ? (
        <p class="fault" role="status">
          {waiting
            ? 'Searching for values …'
            : `No value in ${counted(history.runs.length, 'loaded run')}. ${history.extent.segments < history.extent.of ? 'Load older runs below.' : 'Check the name.'}`}
        </p>
      ) : (
        <>
          <Controls {...props} history={history} plot={plot} />
          {plot.notes.map((note) => (
            <p key={note} class="note" role="status">
              {note}
            </p>
          ))}
          {ended && (
            <p class="note" role="status">
              {ended}
            </p>
          )}
          <Chart
            plot={plot}
            zoom={zoomOf(rest)}
            pins={pins}
            onZoom={(zoom) =>
              changeAddress(props, 'series', { from: momentOf(zoom?.[0]), to: momentOf(zoom?.[1]) })
            }
            onHover={setHovered}
            onPins={setPins}
          />
          <Lines {...props} plot={plot} />
          {shown !== undefined && (
            <PointDetails {...props} plot={plot} place={shown} pins={pins} onPins={setPins} />
          )}
          <SideBySide plot={plot} />
          <ShiftTable {...props} history={history} />
          <Profiles {...props} history={history} />
        </>
      )}
      <Older {...props} extent={history.extent} waiting={waiting} />
    </>
  );
}

/** The newest report's findings for each line; it has none for other branches. */
function judgedOf({ lines }: History, { series, branch }: Summary): (SummaryFinding | undefined)[] {
  return lines.map((line) =>
    line.branch === branch
      ? series.find(({ benchmark, metric }) => benchmark === line.benchmark && metric === line.metric)?.judged
      : undefined,
  );
}

function zoomOf(rest: URLSearchParams): readonly [number, number] | undefined {
  const [from, to] = [Date.parse(rest.get('from') ?? ''), Date.parse(rest.get('to') ?? '')];
  return from < to ? [from, to] : undefined;
}

function momentOf(time: number | undefined): string {
  return time === undefined ? '' : new Date(time).toISOString();
}

/** Says that a series has ended; empty if it has not. */
function endedText({ runs, lines }: History): string {
  const [line] = lines;
  if (!line) return '';
  const last = line.values.findLastIndex((value) => !Number.isNaN(value));
  const later = runs.slice(last + 1).filter(({ branch }) => branch === line.branch).length;
  if (last < 0 || later < 3) return '';
  return `Last measured ${runs[last]?.time.slice(0, 10)}; ${counted(later, 'run')} of ${line.branch} since then do not include it.`;
}

/** Older runs are read only on request: they may be hundreds of megabytes. */
function Older(props: LoadedProps & { extent: Extent }) {
  const { extent, waiting } = props;
  const left = extent.of - extent.segments;
  const load = (depth: number) => changeAddress(props, 'series', { depth: String(depth) });
  if (waiting) {
    return (
      <p class="muted older" role="status">
        Loading the history: {extent.segments} of {extent.of} files
      </p>
    );
  }
  if (left === 0)
    return <p class="muted older">The whole history: {counted(props.history.runs.length, 'run')}.</p>;
  return (
    <p class="older">
      <span class="muted">
        The newest {props.history.runs.length.toLocaleString('en')} of{' '}
        {counted(props.summary.stored.runs, 'run')} are loaded.
      </span>{' '}
      <button type="button" onClick={() => load(extent.segments + Math.min(left, 4 * DEPTH))}>
        Load older runs
      </button>{' '}
      <button type="button" onClick={() => load(extent.of)}>
        Load all ({quantities([extent.bytesLeft], 'B')[0]})
      </button>
    </p>
  );
}
