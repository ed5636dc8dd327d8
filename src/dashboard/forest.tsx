/** One row of a forest plot: the change as a mark, its interval as a line, zero in the middle. */
import { toneOf } from './labels.ts';
import type { ComparedRow } from './protocol.ts';

const WIDTH = 240;
const HEIGHT = 18;

/** Half the width of all rows, as a relative change. One row that is far off must not press the others flat. */
export function forestScale(rows: readonly ComparedRow[]): number {
  const sizes = rows.map(({ change }) => Math.abs(change ?? 0)).sort((a, b) => a - b);
  const most = sizes[Math.floor(sizes.length * 0.95)] ?? 0;
  return Math.max(0.05, 1.6 * most);
}

export function Forest({ row, scale }: { row: ComparedRow; scale: number }) {
  const { change, low, high, told, worse } = row;
  const x = (value: number) => WIDTH / 2 + (Math.max(-1, Math.min(1, value / scale)) * (WIDTH - 12)) / 2;
  const middle = HEIGHT / 2;
  const tone = told ? toneOf(worse) : '';
  return (
    <svg
      class={`forest-row ${tone}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <line class="zero" x1={WIDTH / 2} x2={WIDTH / 2} y1="0" y2={HEIGHT} />
      {low !== null && high !== null && (
        <line class="interval" x1={x(low)} x2={x(high)} y1={middle} y2={middle} />
      )}
      {change !== null &&
        (told && worse ? (
          <path d={`M${x(change)},${middle - 5}l5,5l-5,5l-5,-5z`} />
        ) : (
          <circle cx={x(change)} cy={middle} r="3.5" class={told ? '' : 'hollow'} />
        ))}
    </svg>
  );
}
