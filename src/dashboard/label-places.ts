/** Positions of the labels inside a chart. A label that would overlap another one moves up or down. */

export interface Label {
  /** The edge that `align` names, and the baseline. */
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'right';
  readonly width: number;
}

/** Height of a line of text with its spacing. */
export const LABEL_HEIGHT = 13;

/** A label moves by at most this many lines. */
const LINES_MAX = 4;

interface Bounds {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The baselines of labels. Earlier labels keep their place; a later one takes the nearest free line.
 * @param height of a line of text, in the unit of the positions
 * @returns in the order of the labels
 */
export function labelLines(
  labels: readonly Label[],
  { top, bottom }: Bounds,
  height: number = LABEL_HEIGHT,
): number[] {
  const lines: number[] = [];
  for (const [k, label] of labels.entries()) {
    const isFree = (y: number) =>
      lines.every((other, i) => Math.abs(other - y) >= height || !isBeside(labels[i] as Label, label));
    const wanted = Math.max(top + height, Math.min(bottom - 1, label.y));
    const moves = Array.from({ length: 2 * LINES_MAX + 1 }, (_, i) => Math.ceil(i / 2) * (i % 2 ? -1 : 1));
    const places = moves.map((move) => wanted + move * height);
    lines[k] = places.find((y) => y >= top + height && y < bottom && isFree(y)) ?? wanted;
  }
  return lines;
}

/** Whether two labels on one line would overlap. */
function isBeside(one: Label, other: Label): boolean {
  const [left, right] = endsOf(one);
  const [start, end] = endsOf(other);
  return left < end && start < right;
}

function endsOf({ x, width, align }: Label): [number, number] {
  return align === 'left' ? [x, x + width] : [x - width, x];
}
