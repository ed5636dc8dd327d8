/** Rows that name no run: those of one commit and branch, measured within an hour of one another, are one execution. */

/** Where a row belongs. */
export interface Moment {
  /** Empty where it is not known. */
  readonly commit: string;
  readonly branch: string;
  readonly timeMs: number;
}

/** Longer pauses part two executions of the same commit. */
const PAUSE_MS_MAX = 3600 * 1000;

/** The rows by execution, each in the order given. An execution's time is that of its last row. */
export function executionsOf<Row extends Moment>(rows: readonly Row[]): (Moment & { rows: Row[] })[] {
  const groups = Map.groupBy(rows, ({ commit, branch }) => `${commit}\u0000${branch}`);
  return [...groups.values()].flatMap((group) => {
    const byTime = group.toSorted((a, b) => a.timeMs - b.timeMs);
    const parts: Row[][] = [];
    let last = Number.NEGATIVE_INFINITY;
    for (const row of byTime) {
      if (row.timeMs - last > PAUSE_MS_MAX) parts.push([]);
      parts.at(-1)?.push(row);
      last = row.timeMs;
    }
    return parts.map((part) => ({ ...(part.at(-1) as Row), rows: part }));
  });
}
