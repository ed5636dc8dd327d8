/** Writes the snapshots: each store named by the input `store` gets the newest runs of the branch. */
import { saveSnapshot } from '../history/snapshot.ts';
import { eventsOf } from '../history/write-events.ts';
import { onEach, type Sink } from './sink.ts';

export const snapshotSink: Sink = {
  what: 'the snapshot',
  failure: 'error',

  async deliver({ judged, snapshotStores, runner }) {
    const records = judged.filter(({ report }) => report.records);
    const stores = snapshotStores.filter(({ isStore }) => isStore);
    const pairs = records.flatMap((each) => stores.map((store) => ({ ...each, store })));
    await onEach(pairs, async ({ store, run, report, window }) => {
      await saveSnapshot(store, run, eventsOf(report), window);
      runner.info(`Stored run ${run.id} in ${store.description}.`);
    });
    return undefined;
  },
};
