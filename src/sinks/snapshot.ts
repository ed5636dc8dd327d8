/** The windows beside the history: each place that the input `store` names keeps the newest runs of the branch. */
import { keepRun } from '../history/snapshot.ts';
import { eventsOf } from '../history/write-events.ts';
import { type Delivery, onEach } from './sink.ts';

export const keptDelivery: Delivery = {
  what: 'the kept window',
  failure: 'error',

  async deliver({ judged, keeps, runner }) {
    const records = judged.filter(({ report }) => report.records);
    const stores = keeps.filter(({ isStore }) => isStore);
    const pairs = records.flatMap((each) => stores.map((keep) => ({ ...each, keep })));
    await onEach(pairs, async ({ keep, run, report, window }) => {
      await keepRun(keep, run, eventsOf(report), window);
      runner.info(`Kept run ${run.id} in ${keep.description}.`);
    });
    return undefined;
  },
};
