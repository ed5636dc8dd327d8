/** The chart as an SVG file: values, levels and change points, with axes and a legend. */
import { percentage } from '../reporters/quantity.ts';
import { labelLines } from './label-places.ts';
import { shapeOf } from './labels.ts';
import { readPalette } from './palette.ts';
import { axisTexts, type Curve, daysOf, MACHINE_SHAPES, type Plot } from './plot.ts';

const SPACE = 'http://www.w3.org/2000/svg';
const SIZE = { width: 960, plotted: 340, left: 80, right: 20, bottom: 40 };
/** Heights of the title and of a line of the legend. */
const TITLE = 44;
const LINE = 13;
const LABELS = 6;
/** Approximate width of a letter. */
const LETTER = 6;
/** Smallest distance between two labels of change points. */
const LABEL_SPACE = 70;

/** More points would overlap. */
const POINTS_MAX = 250;

type Attributes = Readonly<Record<string, string | number>>;

/** Built from nodes, so that names are never read as markup. */
function node(name: string, attributes: Attributes, text = ''): SVGElement {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** @param element gives the colours */
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
  const values = Array.from({ length: LABELS + 1 }, (_, i) => {
    const place = from + ((end - from) * i) / LABELS;
    return plot.log ? Math.exp(place) : place;
  });
  const texts = axisTexts(plot, values);
  for (const [i, value] of values.entries()) {
    svg.append(
      node('line', { x1: left, x2: width - right, y1: y(value), y2: y(value), stroke: palette.grid }),
      node(
        'text',
        { x: left - 8, y: y(value) + 4, fill: palette.muted, 'text-anchor': 'end' },
        texts[i] ?? '',
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
  const words: { text: string; x: number; y: number; align: 'left' | 'right'; fill: string }[] = [];
  // Labels of neighbouring change points would overlap.
  let free = Number.NEGATIVE_INFINITY;
  for (const [i, curve] of plot.curves.entries()) {
    const colour = palette.lines[curve.colour % palette.lines.length] as string;
    svg.append(...curveNodes(curve, colour, x, y));
    const shape = MACHINE_SHAPES[curve.shape % MACHINE_SHAPES.length];
    svg.append(node('text', { x: left, y: 38 + LINE * i, fill: colour }, `${shape} ${curve.name}`));
    for (const { word, value, from: begin } of curve.limits) {
      if (value < low || value > high) continue;
      const ends = { x1: x(begin), x2: width - right, y1: y(value), y2: y(value) };
      svg.append(node('line', { ...ends, stroke: palette.limit, 'stroke-dasharray': '4 3' }));
      words.push({ text: word, x: x(begin) + 2, y: y(value) - 3, align: 'left', fill: palette.muted });
    }
    if (curve.drift) {
      const { from: begin, to: last, begin: start, end: top, change, worse } = curve.drift;
      const fill = worse ? palette.worse : palette.better;
      const line = { x1: x(begin), x2: x(last), y1: y(start), y2: y(top), stroke: fill, 'stroke-width': 2 };
      svg.append(node('line', { ...line, class: 'drift', 'stroke-dasharray': '8 4' }));
      const text = `drift ${percentage(change)}`;
      words.push({ text, x: x(last), y: y(top) - 8, align: 'right', fill });
    }
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
  const lines = labelLines(
    words.map((word) => ({ ...word, width: word.text.length * LETTER })),
    { top, bottom: height - bottom },
  );
  for (const [i, { text, x: at, align, fill }] of words.entries()) {
    const anchor = align === 'left' ? 'start' : 'end';
    svg.append(node('text', { x: at, y: lines[i] as number, fill, 'text-anchor': anchor }, text));
  }
  return new XMLSerializer().serializeToString(svg);
}

function titleOf({ history: { lines } }: Plot): string {
  const { benchmark = '', metric = '' } = lines[0] ?? {};
  const title = `${benchmark.slice(0, 100)} · ${metric}`;
  return lines.length > 1 ? `${title} and ${lines.length - 1} beside it` : title;
}

/** Each kind of machine has its own shape, as in the chart. */
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
 * The places to draw: in each column of pixels the first, the last and the extremes, so that no spike is lost.
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
