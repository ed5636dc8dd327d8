/** Draws what is around the lines of a chart: noise bands, levels, limits, change points, marks and pinned runs. */
import type uPlot from 'uplot';
import { percentage } from '../reporters/quantity.ts';
import { LABEL_HEIGHT, labelLines } from './label-places.ts';
import { shapeOf } from './labels.ts';
import type { Palette } from './palette.ts';
import type { Pins } from './pins.ts';
import type { Curve, Limit, Plot, Slope } from './plot.ts';

/** Points are drawn if they are at least this many pixels apart. */
const POINT_SPACE = 5;
/** Width of the label of a change point, in pixels. */
const LABEL_SPACE = 46;

interface Canvas {
  readonly u: uPlot;
  readonly plot: Plot;
  readonly draw: CanvasRenderingContext2D;
  readonly pixel: number;
  readonly x: (place: number) => number;
  readonly y: (value: number) => number;
}

function clipped(u: uPlot, plot: Plot, work: (canvas: Canvas) => void): void {
  const draw = u.ctx;
  const { left, top, width, height } = u.bbox;
  draw.save();
  draw.beginPath();
  // The first and the newest point are on the edge and must not be clipped.
  const edge = 6 * devicePixelRatio;
  draw.rect(left - edge, top - edge, width + 2 * edge, height + edge);
  draw.clip();
  work({
    u,
    plot,
    draw,
    pixel: devicePixelRatio,
    x: (place) => u.valToPos(plot.xs[place] ?? 0, 'x', true),
    y: (value) => u.valToPos(value, 'y', true),
  });
  draw.restore();
}

function colourOf({ colour }: Curve, { lines }: Palette): string {
  return lines[colour % lines.length] as string;
}

/** Draws noise bands, levels and limits below the values. */
export function drawBehind(u: uPlot, plot: Plot, palette: Palette): void {
  clipped(u, plot, (canvas) => {
    for (const curve of plot.curves) {
      drawLevels(canvas, curve, colourOf(curve, palette));
      for (const limit of curve.limits) drawLimit(canvas, limit, palette);
      if (curve.drift) drawDrift(canvas, curve.drift, palette);
    }
  });
}

function drawLevels({ draw, pixel, x, y, plot }: Canvas, { levels, shape }: Curve, colour: string): void {
  draw.fillStyle = colour;
  draw.strokeStyle = colour;
  const isDrawable = (value: number) => !plot.log || value > 0;
  for (const { from, to, value, low, high } of levels) {
    const [left, right] = [x(from), x(to)];
    // Only the machine of the newest run has a band; several would be hard to read.
    if (shape === 0 && isDrawable(low)) {
      draw.globalAlpha = 0.11;
      const [top, bottom] = [y(high), y(low)];
      draw.fillRect(left - 2 * pixel, top, right - left + 4 * pixel, Math.max(pixel, bottom - top));
    }
    if (!isDrawable(value)) continue;
    draw.globalAlpha = 0.75;
    draw.lineWidth = 2 * pixel;
    draw.beginPath();
    draw.moveTo(left - 2 * pixel, y(value));
    draw.lineTo(right + 2 * pixel, y(value));
    draw.stroke();
  }
  draw.globalAlpha = 1;
}

/** A shorter line is hard to see. */
const LIMIT_LENGTH_MIN = 60;

function limitStart({ u, pixel, x }: Canvas, from: number): number {
  const right = u.bbox.left + u.bbox.width;
  return Math.max(u.bbox.left, Math.min(x(from), right - LIMIT_LENGTH_MIN * pixel));
}

function drawLimit(canvas: Canvas, { value, from }: Limit, palette: Palette): void {
  const { draw, pixel, x, y, plot } = canvas;
  if (plot.log && value <= 0) return;
  draw.strokeStyle = palette.limit;
  draw.lineWidth = pixel;
  draw.setLineDash([4 * pixel, 3 * pixel]);
  draw.beginPath();
  draw.moveTo(limitStart(canvas, from), y(value));
  draw.lineTo(x(plot.places.length - 1) + 20 * pixel, y(value));
  draw.stroke();
  draw.setLineDash([]);
}

function drawDrift({ draw, pixel, x, y, plot }: Canvas, drift: Slope, palette: Palette): void {
  const { from, to, begin, end, worse } = drift;
  if (plot.log && Math.min(begin, end) <= 0) return;
  draw.strokeStyle = worse ? palette.worse : palette.better;
  draw.lineWidth = 2 * pixel;
  draw.setLineDash([8 * pixel, 4 * pixel]);
  draw.beginPath();
  draw.moveTo(x(from), y(begin));
  draw.lineTo(x(to), y(end));
  draw.stroke();
  draw.setLineDash([]);
}

/** Writes the labels of limits and drifts over the lines, without overlaps. */
function drawWords(canvas: Canvas, palette: Palette): void {
  const { u, draw, pixel, x, y, plot } = canvas;
  const bounds = { top: u.bbox.top, bottom: u.bbox.top + u.bbox.height };
  const isDrawn = (value: number) =>
    (!plot.log || value > 0) && y(value) > bounds.top && y(value) < bounds.bottom;
  const words = plot.curves.flatMap(({ limits, drift, values }) => [
    ...limits
      .filter(({ value }) => isDrawn(value))
      .map(({ word, value, from }) => {
        return { text: word, x: limitStart(canvas, from), y: y(value) - 3 * pixel, colour: palette.muted };
      }),
    ...(drift && isDrawn(drift.end)
      ? [
          {
            text: `drift ${percentage(drift.change)}`,
            x: x(drift.to),
            y: topOf(canvas, values, drift) - 8 * pixel,
            colour: drift.worse ? palette.worse : palette.better,
          },
        ]
      : []),
  ]);
  const right = u.bbox.left + u.bbox.width;
  draw.font = fontOf(palette, pixel);
  const labels = words.map((word) => {
    const width = draw.measureText(word.text).width;
    const isTight = right - word.x < width;
    return { ...word, width, x: isTight ? right : word.x, align: isTight ? 'right' : 'left' } as const;
  });
  const lines = labelLines(labels, bounds, LABEL_HEIGHT * pixel);
  for (const [i, { text, x: at, align, colour }] of labels.entries()) {
    draw.fillStyle = colour;
    // An outline in the background colour keeps lines from running through the text.
    draw.strokeStyle = palette.background;
    draw.lineWidth = 4 * pixel;
    draw.lineJoin = 'round';
    draw.textAlign = align;
    draw.strokeText(text, at, lines[i] as number);
    draw.fillText(text, at, lines[i] as number);
  }
}

function label(
  { draw, pixel }: Pick<Canvas, 'draw' | 'pixel'>,
  palette: Palette,
  text: string,
  x: number,
  y: number,
  align: CanvasTextAlign,
): void {
  draw.font = fontOf(palette, pixel);
  draw.textAlign = align;
  draw.fillText(text, x, y);
}

/** Room that the label of a drift needs. */
const DRIFT_SPACE = 80;

/** The top of a drift's line and of the values at its end, so that its label covers none of them. */
function topOf({ x, y, pixel }: Canvas, values: Curve['values'], { to, end }: Slope): number {
  let top = y(end);
  for (let place = to; place >= 0 && x(to) - x(place) < DRIFT_SPACE * pixel; place--) {
    const value = values[place];
    if (value !== null && value !== undefined) top = Math.min(top, y(value));
  }
  return top;
}

function fontOf({ font }: Palette, pixel: number): string {
  return font.replace(/^11px/, `${10.5 * pixel}px`);
}

/** Each kind of machine has its own shape. */
export function drawPoints(u: uPlot, plot: Plot, palette: Palette, index: number): void {
  const curve = plot.curves[index - 1];
  const [from, to] = u.series[0]?.idxs ?? [0, 0];
  if (!curve || u.bbox.width / Math.max(1, to - from) < POINT_SPACE * devicePixelRatio) return;
  clipped(u, plot, ({ draw, pixel, x, y }) => {
    draw.fillStyle = colourOf(curve, palette);
    draw.strokeStyle = palette.background;
    draw.lineWidth = pixel;
    for (let place = from; place <= to; place++) {
      const value = curve.values[place];
      if (value === null || value === undefined) continue;
      pathOf(draw, curve.shape, x(place), y(value), 2.6 * pixel);
      draw.fill();
    }
  });
}

function pathOf(draw: CanvasRenderingContext2D, shape: number, x: number, y: number, r: number): void {
  draw.beginPath();
  if (shape % 4 === 0) draw.arc(x, y, r, 0, 2 * Math.PI);
  else if (shape % 4 === 1) draw.rect(x - r, y - r, 2 * r, 2 * r);
  else {
    const corners = shape % 4 === 2 ? [0, -1, 1, 0.8, -1, 0.8] : [0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0];
    for (let i = 0; i < corners.length; i += 2) {
      draw.lineTo(x + r * 1.2 * (corners[i] as number), y + r * 1.2 * (corners[i + 1] as number));
    }
    draw.closePath();
  }
}

/** Draws change points, decisions, machine changes and pinned runs above the values. */
export function drawFront(u: uPlot, plot: Plot, palette: Palette, pins: Pins): void {
  clipped(u, plot, (canvas) => {
    drawWords(canvas, palette);
    for (const { place, kind } of plot.marks) drawMark(canvas, palette, place, kind === 'event');
    for (const [i, pin] of pins.entries()) {
      const at = plot.places.indexOf(pin);
      if (at < 0) continue;
      vertical(canvas, canvas.x(at), palette.text, []);
      canvas.draw.fillStyle = palette.text;
      // The label of the newest run is left of its line: there is no room on the right.
      const side = canvas.x(at) > u.bbox.left + u.bbox.width - LABEL_HEIGHT * canvas.pixel ? -1 : 1;
      const x = canvas.x(at) + side * 4 * canvas.pixel;
      const y = u.bbox.top + 12 * canvas.pixel;
      label(canvas, palette, 'AB'[i] ?? '', x, y, side < 0 ? 'right' : 'left');
    }
  });
  // The labels of change points are above the frame.
  let free = Number.NEGATIVE_INFINITY;
  const shifts = plot.curves.flatMap((curve) => curve.shifts).sort((a, b) => a.place - b.place);
  for (const { place, worse, change } of shifts) {
    const colour = worse === null ? palette.muted : worse ? palette.worse : palette.better;
    clipped(u, plot, (canvas) =>
      vertical(canvas, canvas.x(place) - (canvas.x(place) - canvas.x(place - 1)) / 2, colour, [2, 3]),
    );
    const middle = u.valToPos(((plot.xs[place] ?? 0) + (plot.xs[place - 1] ?? 0)) / 2, 'x', true);
    const { left, width, top } = u.bbox;
    const pixel = devicePixelRatio;
    if (middle < left || middle > left + width || middle < free) continue;
    u.ctx.save();
    u.ctx.fillStyle = colour;
    const text = `${shapeOf(worse)} ${percentage(change)}`;
    const align = middle > left + width - LABEL_SPACE * pixel ? 'right' : 'center';
    label({ draw: u.ctx, pixel }, palette, text, middle, top - 6 * pixel, align);
    u.ctx.restore();
    free = middle + LABEL_SPACE * 1.4 * pixel;
  }
}

function vertical({ u, draw, pixel }: Canvas, x: number, colour: string, dash: readonly number[]): void {
  const { top, height } = u.bbox;
  draw.strokeStyle = colour;
  draw.lineWidth = pixel;
  draw.setLineDash(dash.map((length) => length * pixel));
  draw.beginPath();
  draw.moveTo(x, top);
  draw.lineTo(x, top + height);
  draw.stroke();
  draw.setLineDash([]);
}

function drawMark({ u, draw, pixel, x }: Canvas, palette: Palette, place: number, isEvent: boolean): void {
  const { top, height } = u.bbox;
  const at = x(place);
  draw.fillStyle = isEvent ? palette.text : palette.muted;
  draw.beginPath();
  if (isEvent) {
    // A flag.
    draw.rect(at, top, pixel, 16 * pixel);
    draw.rect(at, top, 9 * pixel, 6 * pixel);
  } else {
    const bottom = top + height;
    draw.moveTo(at - 4 * pixel, bottom);
    draw.lineTo(at + 4 * pixel, bottom);
    draw.lineTo(at, bottom - 7 * pixel);
  }
  draw.fill();
}
