/** Commit messages on the history branch, for readers of its git log. */

import { commitName } from '../model/commit.ts';
import type { HistoryEvent } from '../model/event.ts';
import type { Run } from '../model/run.ts';
import { visible } from '../reporters/escape.ts';

export function runMessage({ id, suite, commit }: Run, events: readonly HistoryEvent[]): string {
  const accepted = events.find(({ kind }) => kind === 'acceptance');
  return accepted
    ? updateMessage(accepted)
    : `perf: run ${visible(id, 100)} of ${visible(suite)} at ${commitName(commit)}`;
}

/** An updated baseline has a reason, in one line. */
export function updateMessage({ reason, run }: HistoryEvent): string {
  const line = visible(reason.replace(/\s+/g, ' '), 100);
  return `perf: update baselines for ${line}\n\nFrom run ${run} on.`;
}
