/** All stored runs of a suite as far as they are whole; what is damaged is named. */
import type { HistoryLog } from '../../history/log.ts';
import { describeError } from '../../model/errors.ts';
import type { Run } from '../../model/run.ts';

/** Oldest first. */
export async function storedRuns(log: HistoryLog, note: (text: string) => void): Promise<Run[]> {
  const segments: (readonly Run[])[] = [];
  for await (const { runs } of log.segmentsFromNewest()) segments.push(runs);
  for (const damage of log.damages) note(`${describeError(damage)}\n`);
  return segments.reverse().flat();
}
