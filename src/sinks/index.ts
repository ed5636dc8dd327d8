/** All voices of the action, in the order in which they speak: the history comes last, as others ask what it was. */
import { checkRunDelivery } from './check-run.ts';
import { commentDelivery } from './comment.ts';
import { historyDelivery } from './history.ts';
import { issueDelivery } from './issue.ts';
import { noticeDeliveries } from './notices.ts';
import { retentionDelivery } from './retention.ts';
import type { Delivery } from './sink.ts';
import { keptDelivery } from './snapshot.ts';
import { summaryDelivery } from './summary.ts';

export const deliveries: readonly Delivery[] = Object.freeze([
  summaryDelivery,
  commentDelivery,
  issueDelivery,
  checkRunDelivery,
  ...noticeDeliveries,
  historyDelivery,
  keptDelivery,
  retentionDelivery,
]);
