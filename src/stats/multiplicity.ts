/**
 * Many series are tested in each run; without a correction one of a hundred would alarm by chance alone. Holm's keeps
 * the chance of any false alarm, for verdicts that stop a merge; Benjamini and Hochberg's keeps the share of false
 * ones among those reported, for lists to look at.
 */

/**
 * Holm's step-down adjustment (Holm 1979): an adjusted value at or below the level keeps the chance of any false
 * alarm in the whole family at that level, whatever the dependence between the series.
 * @returns adjusted p values in the order given
 */
export function holm(pValues: readonly number[]): number[] {
  const order = ascendingOrder(pValues);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let running = 0;
  for (const [position, index] of order.entries()) {
    const scaled = (pValues[index] as number) * (pValues.length - position);
    running = Math.max(running, Math.min(1, scaled));
    adjusted[index] = running;
  }
  return adjusted;
}

/**
 * The step-up adjustment of Benjamini and Hochberg (1995): of the series with an adjusted value at or below the level,
 * at most that share is expected to be false. Holds for series that are independent or positively dependent
 * (Benjamini and Yekutieli 2001), as those are that share a machine.
 * @returns adjusted p values in the order given
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = ascendingOrder(pValues);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let running = 1;
  for (const [position, index] of [...order.entries()].reverse()) {
    // Multiplied by the quotient, which is at least 1, rounding never makes a value smaller.
    running = Math.min(running, (pValues[index] as number) * (pValues.length / (position + 1)));
    adjusted[index] = running;
  }
  return adjusted;
}

function ascendingOrder(values: readonly number[]): number[] {
  return values.map((_, i) => i).sort((i, j) => (values[i] as number) - (values[j] as number));
}
