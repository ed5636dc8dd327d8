/**
 * All sinks of the action in the order in which they run. The history comes last, because other sinks read
 * its previous state.
 */
import { checkRunSink } from './check-run.ts';
import { commentSink } from './comment.ts';
import { historySink } from './history.ts';
import { issueSink } from './issue.ts';
import { noticeSinks } from './notices.ts';
import { retentionSink } from './retention.ts';
import type { Sink } from './sink.ts';
import { snapshotSink } from './snapshot.ts';
import { summarySink } from './summary.ts';

export const sinks: readonly Sink[] = Object.freeze([
  summarySink,
  commentSink,
  issueSink,
  checkRunSink,
  ...noticeSinks,
  historySink,
  snapshotSink,
  retentionSink,
]);
