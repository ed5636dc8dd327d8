/** The controls of a chart: scale, axis, zoom, lines and downloads. */
import { useMemo, useState } from 'preact/hooks';
import type { SummarySeries } from '../history/summary.ts';
import { lineWord } from './address.ts';
import { Name } from './components.tsx';
import { csvOf, jsonOf, save, savePicture } from './download.ts';
import { asLine, groupsOf } from './groups.ts';
import { LINES_MAX, toggledLine } from './lines.ts';
import { MACHINE_SHAPES, type Plot, valueText } from './plot.ts';
import type { History, LineKey } from './protocol.ts';
import { svgOf } from './svg.ts';
import { changeAddress, type ViewProps } from './view.ts';

const FOUND_MAX = 30;
const RELATED_MAX = 6;

type Props = ViewProps & { readonly lines: readonly LineKey[]; readonly plot: Plot };

export function Controls(props: Props & { readonly history: History }) {
  const { rest, plot, lines, history } = props;
  const change = (changes: Record<string, string>) => changeAddress(props, 'series', changes);
  const isZoomed = rest.has('from');
  const name = [lines[0]?.benchmark, lines[0]?.metric]
    .join('-')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, 80);
  const chart = () => document.querySelector<HTMLElement>('.chart');
  return (
    <div class="controls" role="toolbar" aria-label="Chart">
      <Toggle
        label="Logarithmic"
        on={rest.get('scale') === 'log'}
        turn={(on) => change({ scale: on ? 'log' : '' })}
      />
      <Toggle
        label="Relative"
        on={rest.get('relative') === 'yes'}
        turn={(on) => change({ relative: on ? 'yes' : '' })}
      />
      <Toggle label="By time" on={rest.get('x') === 'time'} turn={(on) => change({ x: on ? 'time' : '' })} />
      <button type="button" disabled={!isZoomed} onClick={() => change({ from: '', to: '' })}>
        Show all
      </button>
      <span class="hint muted">Drag to zoom</span>
      <span class="downloads">
        <span class="muted" id="download">
          Download
        </span>
        <button
          type="button"
          aria-describedby="download"
          onClick={() => save(`${name}.csv`, 'text/csv', csvOf(history))}
        >
          CSV
        </button>
        <button
          type="button"
          aria-describedby="download"
          onClick={() => save(`${name}.json`, 'application/json', jsonOf(history))}
        >
          JSON
        </button>
        <button
          type="button"
          aria-describedby="download"
          onClick={() => save(`${name}.svg`, 'image/svg+xml', svgOf(plot, chart()))}
        >
          SVG
        </button>
        <button
          type="button"
          aria-describedby="download"
          onClick={() => savePicture(`${name}.png`, svgOf(plot, chart()))}
        >
          PNG
        </button>
      </span>
    </div>
  );
}

function Toggle({ label, on, turn }: { label: string; on: boolean; turn: (on: boolean) => void }) {
  return (
    <button type="button" aria-pressed={on} onClick={() => turn(!on)}>
      {label}
    </button>
  );
}

/** The legend of the chart, and further lines to add. */
export function Lines(props: Props) {
  const { lines, plot } = props;
  const change = (words: readonly string[]) => changeAddress(props, 'series', { line: words });
  return (
    <section class="lines" aria-label="Lines of the chart">
      <ul>
        {plot.curves.map((curve) => (
          <li key={curve.name}>
            <span class={`swatch line-${(curve.colour % 8) + 1}`} aria-hidden="true">
              {MACHINE_SHAPES[curve.shape % MACHINE_SHAPES.length]}
            </span>{' '}
            <Name text={curve.name} />
            {lines.length > 1 && curve.shape === 0 && (
              <button
                type="button"
                class="remove"
                aria-label={`Remove ${curve.name}`}
                onClick={() => change(toggledLine(lines, lines[curve.colour] as LineKey))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      <Limits plot={plot} />
      <AddLine {...props} />
    </section>
  );
}

function Limits({ plot }: { plot: Plot }) {
  const all = plot.curves.flatMap(({ limits }) => limits);
  const texts = new Set(all.map(({ word, value }) => `${word} ${valueText(plot, value)}`));
  if (texts.size === 0) return null;
  return (
    <p class="limits muted">
      <span class="dash" aria-hidden="true">
        – –
      </span>{' '}
      {[...texts].join(' · ')}
    </p>
  );
}

function AddLine(props: Props) {
  const { summary, lines } = props;
  const [text, setText] = useState('');
  const first = lines[0] as LineKey;
  const add = (line: LineKey) => {
    changeAddress(props, 'series', { line: toggledLine(lines, line) });
    setText('');
  };
  const known = new Set(lines.map(lineWord));
  const own = summary.series.find(
    ({ benchmark, metric }) => benchmark === first.benchmark && metric === first.metric,
  );
  const groups = useMemo(() => (own ? groupsOf(own, summary.series) : []), [own, summary]);
  const grouped = new Set(groups.flatMap((group) => group.lines.map(lineWord)));
  const related = relatedTo(own, summary.series).filter((line) => !grouped.has(lineWord(line)));
  const found = searched(text, summary.series).filter((line) => !known.has(lineWord(line)));
  const branches = summary.branches.filter(({ name }) => name !== summary.branch);
  return (
    <div class="add">
      <span class="muted">Beside it</span>
      {groups.map(({ by, lines: members }) => {
        const words = members.slice(0, LINES_MAX).map(lineWord);
        const isShown = words.length === known.size && words.every((word) => known.has(word));
        return (
          <button
            key={by}
            type="button"
            aria-pressed={isShown}
            onClick={() => changeAddress(props, 'series', { line: isShown ? lineWord(first) : words })}
          >
            {by === 'percentiles' ? 'Percentiles' : `By ${by}`} <span class="count">{words.length}</span>
          </button>
        );
      })}
      {related
        .filter((line) => !known.has(lineWord(line)))
        .map((line) => (
          <button key={lineWord(line)} type="button" onClick={() => add(line)}>
            +{' '}
            <Name
              text={line.benchmark === first.benchmark ? line.metric : `${line.benchmark} ${line.metric}`}
            />
          </button>
        ))}
      {branches.length > 0 && (
        <select
          aria-label="Overlay a branch"
          value=""
          onChange={(event) => add({ ...first, branch: (event.target as HTMLSelectElement).value })}
        >
          <option value="">Branch …</option>
          {branches.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
      <input
        type="search"
        placeholder="Another series"
        aria-label="Find another series to compare"
        value={text}
        onInput={(event) => setText((event.target as HTMLInputElement).value)}
      />
      {text !== '' && (
        <ul class="found">
          {found.map((line) => (
            <li key={lineWord(line)}>
              <button type="button" onClick={() => add(line)}>
                <Name text={line.benchmark} /> <span class="metric">{line.metric}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li class="muted">No series with this name in the newest runs.</li>}
        </ul>
      )}
    </div>
  );
}

/** Other metrics of the benchmark in the same unit. */
function relatedTo(own: SummarySeries | undefined, all: readonly SummarySeries[]): LineKey[] {
  return all
    .filter((each) => each !== own && each.benchmark === own?.benchmark && each.unit === own.unit)
    .slice(0, RELATED_MAX)
    .map(asLine);
}

function searched(text: string, all: readonly SummarySeries[]): LineKey[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const fits = ({ benchmark, metric }: SummarySeries) => {
    const name = `${benchmark} ${metric}`.toLowerCase();
    return words.every((word) => name.includes(word));
  };
  return all.filter(fits).slice(0, FOUND_MAX).map(asLine);
}
