/** The summary of a suite for read-only use: as stored with the newest run, or built from the newest runs. */
import { UserError } from '../model/errors.ts';
import { WINDOW } from '../stats/window.ts';
import type { HistoryLog } from './log.ts';
import { newestOf } from './order.ts';
import { storedIn, summaryFromSegments } from './overview.ts';
import { decodeSummary } from './read-summary.ts';
import { SUMMARY_FILE, type Summary } from './summary.ts';

/**
 * @param branch used to build it if none is stored that can be read; without it, the branch of the newest run
 * @throws UserError if the branch or the index cannot be read
 */
export async function storedSummary(log: HistoryLog, branch?: string): Promise<Summary> {
  const { segments } = await log.index();
  const stored = storedIn(segments);
  const summary = await read(log);
  if (summary?.stored.runs === stored.runs) return summary;
  const newest = log.segmentsFromNewest(WINDOW);
  const builder = await summaryFromSegments(
    log.suite,
    branch ?? (await newestBranch(log)),
    newest,
    segments.length,
  );
  return builder.finish(stored, '');
}

async function newestBranch(log: HistoryLog): Promise<string> {
  for await (const { runs } of log.segmentsFromNewest()) {
    const newest = newestOf(runs);
    if (newest) return newest.branch;
  }
  return '';
}

async function read(log: HistoryLog): Promise<Summary | undefined> {
  const text = await log.read(SUMMARY_FILE);
  if (text === undefined) return undefined;
  try {
    return decodeSummary(`${log.folder}/${SUMMARY_FILE}`, text);
  } catch (error) {
    // It contains nothing that the segments do not.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
