/** Many series are tested in each run; without a correction one of a hundred would alarm by chance alone. */

/**
 * Holm's step-down adjustment (Holm 1979): an adjusted value at or below the level keeps the chance of any false
 * alarm in the whole family at that level, whatever the dependence between the series.
 * @returns adjusted p values in the order given
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((i, j) => (pValues[i] as number) - (pValues[j] as number));
  const adjusted = new Array<number>(pValues.length).fill(1);
  let running = 0;
  for (const [position, index] of order.entries()) {
    const scaled = (pValues[index] as number) * (pValues.length - position);
    running = Math.max(running, Math.min(1, scaled));
    adjusted[index] = running;
  }
  return adjusted;
}
