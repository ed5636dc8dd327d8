/** Reads all undamaged runs of a suite, and notes what is damaged. */
import type { HistoryLog } from '../../history/log.ts';
import type { Segment } from '../../history/segment.ts';
import { describeError } from '../../model/errors.ts';
import type { Run } from '../../model/run.ts';

/** Oldest first. */
export async function storedSegments(log: HistoryLog, note: (text: string) => void): Promise<Segment[]> {
  const segments: Segment[] = [];
  for await (const segment of log.segmentsFromNewest()) segments.push(segment);
  for (const damage of log.damages) note(`${describeError(damage)}\n`);
  return segments.reverse();
}

/** Oldest first. */
export async function storedRuns(log: HistoryLog, note: (text: string) => void): Promise<Run[]> {
  return (await storedSegments(log, note)).flatMap(({ runs }) => runs);
}
