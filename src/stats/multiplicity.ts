/**
 * Correction for the number of series tested in each run: without it, one of a hundred would be a false alarm by chance
 * alone. The same correction serves verdicts that block a merge and lists to look at. If nothing changed, any rejection
 * is as improbable as the level says (Simes 1986); if much changed, the significant series support each other.
 */

/**
 * The step-up adjustment of Benjamini and Hochberg (1995): of the series with an adjusted value at or below the level, at
 * most that share is expected to be false. Valid for series that are independent or positively dependent (Benjamini and
 * Yekutieli 2001), as are series that share a machine.
 * @returns adjusted p values in the order given
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = ascendingOrder(pValues);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let running = 1;
  for (const [position, index] of [...order.entries()].reverse()) {
    // Multiplied by the quotient, which is at least 1, a value never gets smaller by rounding.
    running = Math.min(running, (pValues[index] as number) * (pValues.length / (position + 1)));
    adjusted[index] = running;
  }
  return adjusted;
}

function ascendingOrder(values: readonly number[]): number[] {
  return values.map((_, i) => i).sort((i, j) => (values[i] as number) - (values[j] as number));
}
