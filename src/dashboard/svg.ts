/** A chart as a drawing of its own, for files: the values, levels and change points, with axes and a legend. */
import { percentage } from '../reporters/quantity.ts';
import { shapeOf } from './labels.ts';
import { type Palette, readPalette } from './palette.ts';
import { type Curve, daysOf, MACHINE_SHAPES, type Plot, type Slope, valueText } from './plot.ts';

const SPACE = 'http://www.w3.org/2000/svg';
const SIZE = { width: 960, plotted: 340, left: 80, right: 20, bottom: 40 };
/** Of the title; a line of the legend. */
const TITLE = 44;
const LINE = 13;
const LABELS = 6;
/** Between two labels of change points. */
const LABEL_SPACE = 70;

/** More points would cover one another. */
const POINTS_MAX = 250;

type Attributes = Readonly<Record<string, string | number>>;

/** Made of nodes, so that no name is ever read as markup. */
function node(name: string, attributes: Attributes, text = ''): SVGElement {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** @param element whose colours are taken */
export function svgOf(plot: Plot, element: Element | null): string {
  const palette = readPalette(element ?? document.body);
  const { width, plotted, left, right, bottom } = SIZE;
  const top = TITLE + LINE * plot.curves.length;
  const height = top + plotted + bottom;
  const known = plot.curves.flatMap(({ values }) => values.filter((value) => value !== null));
  const to = plot.log ? Math.log : (value: number) => value;
  const [low, high] = known.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity]);
  const [from, end] = [to(low), to(high)];
  const first = plot.xs[0] ?? 0;
  const span = (plot.xs.at(-1) ?? 1) - first || 1;
  const x = (place: number) => left + (((plot.xs[place] ?? 0) - first) / span) * (width - left - right);
  const y = (value: number) => top + ((end - to(value)) / (end - from || 1)) * (height - top - bottom);
  const svg = node('svg', {
    xmlns: SPACE,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': 'system-ui, sans-serif',
    'font-size': 11,
  });
  svg.append(
    node('rect', { width, height, fill: palette.background }),
    node('text', { x: left, y: 20, fill: palette.text, 'font-size': 14 }, titleOf(plot)),
  );
  for (let i = 0; i <= LABELS; i++) {
    const place = from + ((end - from) * i) / LABELS;
    const value = plot.log ? Math.exp(place) : place;
    svg.append(
      node('line', { x1: left, x2: width - right, y1: y(value), y2: y(value), stroke: palette.grid }),
      node(
        'text',
        { x: left - 8, y: y(value) + 4, fill: palette.muted, 'text-anchor': 'end' },
        valueText(plot, value),
      ),
    );
  }
  const labelled = Array.from({ length: LABELS + 1 }, (_, i) =>
    Math.round(((plot.places.length - 1) * i) / LABELS),
  );
  for (const [i, day] of daysOf(plot, labelled).entries()) {
    const at = { x: x(labelled[i] as number), y: height - bottom + 20 };
    // The outermost days stay inside the drawing.
    const anchor = i === 0 ? 'start' : i === LABELS ? 'end' : 'middle';
    svg.append(node('text', { ...at, fill: palette.muted, 'text-anchor': anchor }, day));
  }
  // Labels of change points that are close to one another would cover one another.
  let free = Number.NEGATIVE_INFINITY;
  for (const [i, curve] of plot.curves.entries()) {
    const colour = palette.lines[curve.colour % palette.lines.length] as string;
    svg.append(...curveNodes(curve, colour, x, y));
    const shape = MACHINE_SHAPES[curve.shape % MACHINE_SHAPES.length];
    svg.append(node('text', { x: left, y: 38 + LINE * i, fill: colour }, `${shape} ${curve.name}`));
    for (const { word, value, from: begin } of curve.limits) {
      if (value < low || value > high) continue;
      const ends = { x1: x(begin), x2: width - right, y1: y(value), y2: y(value) };
      svg.append(
        node('line', { ...ends, stroke: palette.limit, 'stroke-dasharray': '4 3' }),
        node('text', { x: x(begin) + 2, y: y(value) - 3, fill: palette.muted }, word),
      );
    }
    if (curve.drift) svg.append(...driftNodes(curve.drift, palette, x, y));
    for (const { place, worse, change } of curve.shifts) {
      const tone = worse === null ? palette.muted : worse ? palette.worse : palette.better;
      const at = (x(place) + x(place - 1)) / 2;
      svg.append(
        node('line', {
          x1: at,
          x2: at,
          y1: top,
          y2: height - bottom,
          stroke: tone,
          'stroke-dasharray': '2 3',
        }),
      );
      if (Math.abs(at - free) < LABEL_SPACE) continue;
      free = at;
      const label = `${shapeOf(worse)} ${percentage(change)}`;
      svg.append(node('text', { x: at, y: top - 6, fill: tone, 'text-anchor': 'middle' }, label));
    }
  }
  return new XMLSerializer().serializeToString(svg);
}

function driftNodes(
  { from, to, begin, end, change, worse }: Slope,
  palette: Palette,
  x: (place: number) => number,
  y: (value: number) => number,
): SVGElement[] {
  const [left, right, top] = [x(from), x(to), y(end)];
  const colour = worse ? palette.worse : palette.better;
  const line = { x1: left, x2: right, y1: y(begin), y2: top, stroke: colour, 'stroke-width': 2 };
  return [
    node('line', { ...line, class: 'drift', 'stroke-dasharray': '8 4' }),
    node('text', { x: right, y: top - 8, fill: colour, 'text-anchor': 'end' }, `drift ${percentage(change)}`),
  ];
}

function titleOf({ history: { lines } }: Plot): string {
  const { benchmark = '', metric = '' } = lines[0] ?? {};
  const title = `${benchmark.slice(0, 100)} · ${metric}`;
  return lines.length > 1 ? `${title} and ${lines.length - 1} beside it` : title;
}

/** Each kind of machine has a shape of its own, as in the chart. */
function markNode(shape: number, x: number, y: number, fill: string): SVGElement {
  if (shape % 4 === 0) return node('circle', { cx: x.toFixed(1), cy: y.toFixed(1), r: 2.6, fill });
  const paths = ['', 'M-2.6-2.6h5.2v5.2h-5.2z', 'M0-3.2L3.2 2.6H-3.2z', 'M0-4L4 0L0 4L-4 0z'];
  return node('path', {
    d: paths[shape % 4] ?? '',
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
    fill,
  });
}

/**
 * The places that can be told apart in a drawing: of those in one column of pixels the first, the last and the
 * extremes, so that no spike is lost.
 */
export function drawable(values: readonly (number | null)[], x: (place: number) => number): number[] {
  const columns = new Map<number, { first: number; low: number; high: number; last: number }>();
  for (const [place, value] of values.entries()) {
    if (value === null) continue;
    const pixel = Math.round(x(place));
    const column = columns.get(pixel);
    if (!column) {
      columns.set(pixel, { first: place, low: place, high: place, last: place });
      continue;
    }
    if (value < (values[column.low] as number)) column.low = place;
    if (value > (values[column.high] as number)) column.high = place;
    column.last = place;
  }
  return [...columns.values()].flatMap(({ first, low, high, last }) =>
    [...new Set([first, low, high, last])].sort((a, b) => a - b),
  );
}

function curveNodes(
  { values, levels, shape }: Curve,
  colour: string,
  x: (place: number) => number,
  y: (value: number) => number,
): SVGElement[] {
  const points = drawable(values, x).map(
    (place) => `${x(place).toFixed(1)},${y(values[place] as number).toFixed(1)}`,
  );
  const line = node('polyline', {
    points: points.join(' '),
    fill: 'none',
    stroke: colour,
    'stroke-width': 1,
    ...(shape > 0 && { 'stroke-dasharray': '4 3' }),
  });
  const shown = drawable(values, x);
  const marks =
    shown.length > POINTS_MAX
      ? []
      : shown.map((place) => markNode(shape, x(place), y(values[place] as number), colour));
  const steps = levels.map(({ from, to, value }) => {
    const ends = { x1: x(from) - 2, x2: x(to) + 2, y1: y(value), y2: y(value) };
    return node('line', { ...ends, stroke: colour, 'stroke-width': 2, opacity: 0.75 });
  });
  return [...steps, line, ...marks];
}
