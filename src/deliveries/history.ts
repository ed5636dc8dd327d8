/** The memory: runs of the tracked branch are stored, with what was said of them. */
import * as core from '@actions/core';
import { publishedFiles } from '../history/published.ts';
import { eventsOf, withJitter } from '../history/storing.ts';
import { describeError, UserError } from '../model/errors.ts';
import type { Delivery, Judged } from './delivery.ts';

export const historyDelivery: Delivery = {
  what: 'the history',
  failure: 'error',

  async deliver({ judged }) {
    const failures: unknown[] = [];
    for (const each of judged.filter(({ report }) => report.records)) {
      await store(each).catch((error: unknown) => failures.push(error));
    }
    // One suite that cannot be stored keeps no other from it.
    const [first, second] = failures;
    if (second) throw new UserError(failures.map(describeError).join('\n'));
    if (first) throw first;
    return undefined;
  },
};

async function store({ log, run, report }: Judged): Promise<void> {
  const stored = await log.append(run, eventsOf(report), withJitter(), publishedFiles(run, report));
  const where = `${log.folder} on ${log.branch.description}`;
  core.info(stored ? `Stored as run ${run.id} in ${where}.` : `Run ${run.id} is in ${where} already.`);
}
