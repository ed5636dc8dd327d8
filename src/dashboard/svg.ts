/** A chart as a drawing of its own, for files: the values, levels and change points, with axes and a legend. */
import { percentage } from '../reporters/quantity.ts';
import { readPalette } from './palette.ts';
import { type Curve, type Plot, valueText } from './plot.ts';

const SPACE = 'http://www.w3.org/2000/svg';
const SIZE = { width: 960, height: 440, left: 80, right: 20, top: 60, bottom: 40 };
const LABELS = 6;

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
  const { width, height, left, right, top, bottom } = SIZE;
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
  svg.append(node('rect', { width, height, fill: palette.background }));
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
  for (let i = 0; i <= LABELS; i++) {
    const place = Math.round(((plot.places.length - 1) * i) / LABELS);
    const time = plot.runs[place]?.time.slice(0, 10) ?? '';
    svg.append(
      node(
        'text',
        { x: x(place), y: height - bottom + 20, fill: palette.muted, 'text-anchor': 'middle' },
        time,
      ),
    );
  }
  for (const [i, curve] of plot.curves.entries()) {
    const colour = palette.lines[curve.colour % palette.lines.length] as string;
    svg.append(...curveNodes(curve, colour, x, y));
    svg.append(node('text', { x: left, y: 18 + 13 * i, fill: colour }, curve.name));
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
        node('text', { x: at, y: top - 6, fill: tone, 'text-anchor': 'middle' }, percentage(change)),
      );
    }
  }
  return new XMLSerializer().serializeToString(svg);
}

function curveNodes(
  { values, levels }: Curve,
  colour: string,
  x: (place: number) => number,
  y: (value: number) => number,
): SVGElement[] {
  const points = values.flatMap((value, place) =>
    value === null ? [] : [`${x(place).toFixed(1)},${y(value).toFixed(1)}`],
  );
  const line = node('polyline', {
    points: points.join(' '),
    fill: 'none',
    stroke: colour,
    'stroke-width': 1,
  });
  const steps = levels.map(({ from, to, value }) => {
    const ends = { x1: x(from) - 2, x2: x(to) + 2, y1: y(value), y2: y(value) };
    return node('line', { ...ends, stroke: colour, 'stroke-width': 2, opacity: 0.75 });
  });
  return [...steps, line];
}
