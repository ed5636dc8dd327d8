/** All voices of the action, in the order in which they speak: the history comes last, as others ask what it was. */
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
