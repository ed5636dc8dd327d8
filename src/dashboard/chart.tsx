/** The chart: uPlot draws axes and lines; noise bands, levels, change points and marks are drawn around them. */
import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import { drawBehind, drawFront, drawPoints } from './chart-marks.ts';
import { showTooltip } from './chart-tooltip.ts';
import { counted } from './labels.ts';
import { type Palette, readPalette } from './palette.ts';
import { type Pins, toggledPin } from './pins.ts';
import { axisTexts, axisTitle, daysOf, momentsOf, type Plot } from './plot.ts';

const HEIGHT = 400;
const HEIGHT_NARROW = 280;
const NARROW = 600;
/** Space around the values, as a share of their range. */
const PADDING = 0.06;
/** A limit further away than this many ranges is not shown: it would flatten the values. */
const LIMIT_RANGES = 1.5;

interface Props {
  readonly plot: Plot;
  /** Zoomed range of times in ms; undefined shows all. */
  readonly zoom: readonly [number, number] | undefined;
  readonly pins: Pins;
  readonly onZoom: (zoom: readonly [number, number] | undefined) => void;
  readonly onHover: (place: number | undefined) => void;
  readonly onPins: (pins: Pins) => void;
}

export function Chart(props: Props) {
  const { plot, zoom } = props;
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | undefined>(undefined);
  // The chart outlives a render and must call the newest functions.
  const now = useRef(props);
  now.current = props;
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const build = () => {
      chart.current?.destroy();
      chart.current = buildChart(element, plot, now);
      applyZoom(chart.current, plot, now.current.zoom);
    };
    build();
    // Paper gets the light colours.
    const media = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query));
    for (const each of media) each.addEventListener('change', build);
    const observer = new ResizeObserver(() => chart.current?.setSize(sizeOf(element)));
    observer.observe(element);
    return () => {
      for (const each of media) each.removeEventListener('change', build);
      observer.disconnect();
      chart.current?.destroy();
      chart.current = undefined;
    };
  }, [plot]);
  useEffect(() => {
    if (chart.current) applyZoom(chart.current, plot, zoom);
  }, [plot, zoom?.[0], zoom?.[1]]);
  useEffect(() => chart.current?.redraw(false), [props.pins.join()]);
  return (
    <div
      class="chart"
      ref={place}
      role="application"
      aria-label={summaryOf(plot)}
      aria-describedby="point"
      tabIndex={0}
      onKeyDown={(event) => {
        if (chart.current) onKey(event, chart.current, now.current);
      }}
    />
  );
}

function summaryOf({ curves, runs }: Plot): string {
  const shifts = curves.reduce((sum, curve) => sum + curve.shifts.length, 0);
  const names = curves.map(({ name }) => name).join(', ');
  return `Chart of ${names.slice(0, 300)}: ${counted(runs.length, 'run')}, ${counted(shifts, 'level shift')}. Left and right move from run to run, Enter pins a run, plus and minus zoom, 0 shows everything.`;
}

function sizeOf(element: HTMLElement): { width: number; height: number } {
  const width = element.clientWidth;
  return { width, height: width < NARROW ? HEIGHT_NARROW : HEIGHT };
}

function buildChart(element: HTMLElement, plot: Plot, now: { current: Props }): uPlot {
  const palette = readPalette(element);
  const several = plot.curves.length > 1;
  const options: uPlot.Options = {
    ...sizeOf(element),
    // The right side has room for half of the last day.
    padding: [18, 34, 0, 0],
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    legend: { show: false },
    cursor: {
      points: { show: false },
      drag: { x: true, y: false, setScale: true },
      focus: { prox: 30 },
    },
    scales: {
      x: {
        time: plot.axis === 'time',
        range: (_, from, to) => (from === to ? [from - 1, to + 1] : [from, to]),
      },
      y: { distr: plot.log ? 3 : 1, range: (_, low, high) => rangeOf(plot, low, high) },
    },
    axes: [xAxis(plot, palette), yAxis(plot, palette)],
    series: [
      {},
      ...plot.curves.map((curve) => ({
        label: curve.name,
        stroke: palette.lines[curve.colour % palette.lines.length] as string,
        width: several ? 1.25 : 1,
        ...(curve.shape > 0 && { dash: [4, 3] }),
        spanGaps: true,
        points: { show: false },
      })),
    ],
    hooks: {
      drawAxes: [(u) => drawBehind(u, plot, palette)],
      drawSeries: [(u, index) => drawPoints(u, plot, palette, index)],
      draw: [(u) => drawFront(u, plot, palette, now.current.pins)],
      setCursor: [
        (u) => {
          const { idx } = u.cursor;
          showTooltip(u, plot);
          // The last run stays, so that its links can be reached.
          if (idx !== null && idx !== undefined) now.current.onHover(plot.places[idx]);
        },
      ],
      setSelect: [
        (u) => {
          if (u.select.width < 2) return;
          const from = u.posToIdx(u.select.left);
          const to = u.posToIdx(u.select.left + u.select.width);
          now.current.onZoom(timesOf(plot, from, to));
        },
      ],
      ready: [
        (u) => {
          let downAt = 0;
          u.over.addEventListener('mousedown', (event) => {
            downAt = event.clientX;
          });
          u.over.addEventListener('click', (event) => {
            if (Math.abs(event.clientX - downAt) > 3) return;
            // A touch has no cursor: use its position.
            const place = plot.places[u.posToIdx(event.offsetX)];
            if (place === undefined) return;
            now.current.onHover(place);
            now.current.onPins(toggledPin(now.current.pins, place));
          });
          u.over.addEventListener('dblclick', () => now.current.onZoom(undefined));
        },
      ],
    },
  };
  const data = [plot.xs, ...plot.curves.map(({ values }) => values)] as uPlot.AlignedData;
  return new uPlot(options, data, element);
}

function rangeOf({ curves, log }: Plot, low: number | null, high: number | null): [number, number] {
  if (low === null || high === null) return log ? [1, 10] : [0, 1];
  let [from, to] = [low, high];
  const size = to - from || Math.abs(to) || 1;
  for (const { value } of curves.flatMap(({ limits }) => limits)) {
    if (log && value <= 0) continue;
    if (value > to && value - high < LIMIT_RANGES * size) to = value;
    if (value < from && low - value < LIMIT_RANGES * size) from = value;
  }
  if (log) {
    const factor = Math.max(1.02, (to / from) ** PADDING);
    return [from / factor, to * factor];
  }
  const room = (to - from) * PADDING || Math.abs(to) * PADDING || 1;
  return [from - room, to + room];
}

function yAxis(plot: Plot, palette: Palette): uPlot.Axis {
  return {
    stroke: palette.muted,
    font: palette.font,
    size: 74,
    gap: 6,
    label: axisTitle(plot),
    labelSize: 22,
    labelFont: palette.font,
    grid: { stroke: palette.grid, width: 1 },
    ticks: { show: false },
    splits: (_, __, low, high) => splitsOf(low, high, plot.log),
    values: (_, splits) => axisTexts(plot, splits),
  };
}

/** Round numbers; 1, 2 and 5 of each decade on a logarithmic scale of more than one. */
function splitsOf(low: number, high: number, log: boolean): number[] {
  const splits: number[] = [];
  if (log && high / low > 10) {
    const factors = high / low > 1e4 ? [1] : [1, 2, 5];
    for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
      for (const factor of factors) splits.push(factor * 10 ** power);
    }
    return splits.filter((value) => value >= low && value <= high);
  }
  const rough = (high - low) / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  for (let value = Math.ceil(low / step) * step; value <= high && splits.length < 20; value += step) {
    splits.push(Math.abs(value) < step / 1e6 ? 0 : value);
  }
  return splits;
}

function xAxis(plot: Plot, palette: Palette): uPlot.Axis {
  const common: uPlot.Axis = {
    stroke: palette.muted,
    font: palette.font,
    size: 32,
    label: plot.axis === 'time' ? 'Time (UTC)' : 'Runs, labeled by day (UTC)',
    labelSize: 20,
    labelFont: palette.font,
    grid: { show: false },
    ticks: { stroke: palette.grid, size: 4 },
  };
  if (plot.axis === 'time') return { ...common, space: 110, values: (_, splits) => momentsOf(splits) };
  return {
    ...common,
    space: 90,
    incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000, 500_000],
    values: (_, splits) => daysOf(plot, splits),
  };
}

function timesOf({ runs }: Plot, from: number, to: number): readonly [number, number] | undefined {
  const [first, last] = [runs[from], runs[to]];
  return first && last && from < to ? [Date.parse(first.time), Date.parse(last.time)] : undefined;
}

function applyZoom(u: uPlot, { runs, xs }: Plot, zoom: Props['zoom']): void {
  const from = zoom ? runs.findIndex(({ time }) => Date.parse(time) >= zoom[0]) : 0;
  const to = zoom ? runs.findLastIndex(({ time }) => Date.parse(time) <= zoom[1]) : xs.length - 1;
  const [begin, end] = from < 0 || to <= from ? [0, xs.length - 1] : [from, to];
  u.setScale('x', { min: xs[begin] ?? 0, max: xs[end] ?? 1 });
}

function onKey(event: KeyboardEvent, u: uPlot, { plot, pins, onHover, onPins, onZoom }: Props): void {
  const at = u.cursor.idx ?? plot.places.length - 1;
  const [min, max] = [u.valToIdx(u.scales.x?.min ?? 0), u.valToIdx(u.scales.x?.max ?? 0)];
  const go = (index: number) => {
    const place = Math.max(0, Math.min(plot.places.length - 1, index));
    u.setCursor({ left: u.valToPos(plot.xs[place] ?? 0, 'x'), top: u.cursor.top ?? 10 });
    onHover(plot.places[place]);
  };
  const zoomTo = (half: number) => {
    const middle = Math.max(half, Math.min(plot.places.length - 1 - half, at));
    onZoom(timesOf(plot, Math.max(0, middle - half), Math.min(plot.places.length - 1, middle + half)));
  };
  const keys: Record<string, () => void> = {
    ArrowLeft: () => go(at - 1),
    ArrowRight: () => go(at + 1),
    Home: () => go(min),
    End: () => go(max),
    Enter: () => onPins(toggledPin(pins, plot.places[at] ?? -1)),
    Escape: () => onPins([]),
    '+': () => zoomTo(Math.max(2, Math.floor((max - min) / 4))),
    '-': () => zoomTo(max - min),
    '0': () => onZoom(undefined),
  };
  const act = keys[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
}
