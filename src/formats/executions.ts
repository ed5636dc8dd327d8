/**
 * Groups rows without a run id into executions: rows of one commit and branch, measured within an hour of
 * each other.
 */

/** The execution that a row belongs to. */
export interface Moment {
  /** Empty if unknown. */
  readonly commit: string;
  readonly branch: string;
  readonly timeMs: number;
}

/** A longer pause separates two executions of the same commit. */
const PAUSE_MS_MAX = 3600 * 1000;

/** The rows by execution, each in the given order. An execution's time is that of its last row. */
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

/** A result of a benchmark, or its failure, with its moment. */
export interface Placed {
  readonly moment: Moment;
  readonly benchmark: string;
}

/**
 * The executions of one suite, oldest first. A pause alone does not end an execution, because benchmarks may
 * be slow; it ends when a benchmark is measured again.
 */
export function successiveExecutions<Row extends Placed>(rows: readonly Row[]): Row[][] {
  const parts = executionsOf(rows.map((row) => ({ ...row.moment, row }))).toSorted(
    (a, b) => a.timeMs - b.timeMs,
  );
  const joined: { commit: string; endMs: number; rows: Row[]; benchmarks: Set<string> }[] = [];
  for (const { commit, timeMs, rows: own } of parts) {
    const before = joined.at(-1);
    const benchmarks = own.map(({ row }) => row.benchmark);
    const startMs = Math.min(...own.map((each) => each.timeMs));
    const goesOn =
      before !== undefined &&
      before.commit === commit &&
      startMs - before.endMs < DAY_MS &&
      !benchmarks.some((each) => before.benchmarks.has(each));
    const part = goesOn ? before : { commit, endMs: timeMs, rows: [], benchmarks: new Set<string>() };
    if (!goesOn) joined.push(part);
    part.endMs = timeMs;
    part.rows.push(...own.map(({ row }) => row));
    for (const each of benchmarks) part.benchmarks.add(each);
  }
  return joined.map(({ rows: own }) => own);
}

const DAY_MS = 24 * PAUSE_MS_MAX;
