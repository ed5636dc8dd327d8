/** Tools that write one execution at a time: what is written again, for the same name and metric, is a sample. */
import { seriesKey } from '../model/run.ts';
import type { Row } from './format.ts';

/** One execution alone is no sample of itself. */
export function withSamples(rows: readonly Row[]): Row[] {
  const times = new Map<string, number>();
  for (const { benchmark, metric } of rows) {
    const key = seriesKey(benchmark, metric);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return rows.map((row) => {
    const again = (times.get(seriesKey(row.benchmark, row.metric)) ?? 0) > 1;
    return again && row.values === undefined && Number.isFinite(row.centre)
      ? { ...row, values: [row.centre] }
      : row;
  });
}
