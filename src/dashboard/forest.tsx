/** The forest plot on the page: its axis, and a row for each change. */
import {
  FOREST,
  type Forest,
  forestArrows,
  forestMark,
  forestOf,
  forestRow,
  forestTicks,
} from '../reporters/forest.ts';
import { toneOf } from './labels.ts';
import type { ComparedRow } from './protocol.ts';

/** @returns undefined if there is no change to draw */
export function forestOfRows(rows: readonly ComparedRow[]): Forest | undefined {
  return forestOf(
    rows.flatMap(({ change, low, high }) => (change === null ? [] : [{ estimate: change, low, high }])),
  );
}

export function ForestAxis({ forest }: { forest: Forest }) {
  return (
    <svg
      class="forest-axis"
      viewBox={`0 0 ${FOREST.width} ${FOREST.axis}`}
      width={FOREST.width}
      height={FOREST.axis}
    >
      <title>Change with its 95% confidence interval</title>
      {forestTicks(forest).map(({ x, anchor, text }) => (
        <text key={text} x={x} y="12" text-anchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
}

export function ForestPlot({ row, forest }: { row: ComparedRow; forest: Forest }) {
  const { change, low, high, isSignificant, worse } = row;
  if (change === null) return null;
  const { zero, estimate, interval, beyond } = forestRow({ estimate: change, low, high }, forest);
  const isWorse = worse === true;
  return (
    <svg
      class={`forest-row ${isSignificant ? toneOf(worse) : ''}`}
      viewBox={`0 0 ${FOREST.width} ${FOREST.height}`}
      width={FOREST.width}
      height={FOREST.height}
      aria-hidden="true"
    >
      <path class="zero" d={`M${zero} 0v${FOREST.height}`} />
      {interval && <path class="interval" d={`M${interval[0]} ${FOREST.height / 2}H${interval[1]}`} />}
      <path class="ends" d={forestArrows(beyond)} />
      <path class={isSignificant ? 'mark' : 'mark hollow'} d={forestMark(estimate, isWorse)} />
    </svg>
  );
}
