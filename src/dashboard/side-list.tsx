/** The list of series beside the chart, in a wide window. */
import { useEffect, useState } from 'preact/hooks';
import { seriesAddress } from './address.ts';
import { SeriesName, VerdictShape } from './components.tsx';
import { counted } from './labels.ts';
import { linesOf } from './lines.ts';
import { judgedOutcome } from './listing.ts';
import type { ViewProps } from './view.ts';

const ROOM = '(min-width: 1900px)';
/** The filter finds further ones. */
const ROWS_MAX = 150;

/** Whether the window is wide enough. */
export function useRoom(): boolean {
  const [hasRoom, setRoom] = useState(matchMedia(ROOM).matches);
  useEffect(() => {
    const media = matchMedia(ROOM);
    const changed = () => setRoom(media.matches);
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, []);
  return hasRoom;
}

export function SideList({ summary, texts, suite, rest }: ViewProps) {
  const [text, setText] = useState('');
  const [line] = linesOf(rest);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = summary.series.filter(({ benchmark, metric }) => {
    const name = `${benchmark} ${metric}`.toLowerCase();
    return words.every((word) => name.includes(word));
  });
  const shown = fitting.slice(0, ROWS_MAX);
  return (
    <aside class="side-list" aria-label="Series">
      <input
        type="search"
        placeholder="Filter by name"
        aria-label="Filter the list by name"
        value={text}
        onInput={(event) => setText((event.target as HTMLInputElement).value)}
      />
      <ul>
        {shown.map((series) => {
          const { benchmark, metric } = series;
          const isShown = benchmark === line?.benchmark && metric === line.metric;
          return (
            <li key={`${benchmark}\u0000${metric}`}>
              <a
                href={seriesAddress(suite.name, benchmark, metric)}
                aria-current={isShown ? 'page' : undefined}
              >
                <VerdictShape verdict={judgedOutcome(series)} />
                <SeriesName benchmark={benchmark} metric={metric} prefix={texts.prefix} />
              </a>
            </li>
          );
        })}
      </ul>
      {fitting.length > shown.length && (
        <p class="muted">{counted(fitting.length - shown.length, 'more series')}</p>
      )}
    </aside>
  );
}
