/** Snapshots in a bucket: one object for each suite and branch. */
import type { FileStore } from '../history/archive.ts';
import { folderName } from '../history/index-file.ts';
import type { SnapshotStore } from '../history/snapshot.ts';

export function bucketSnapshots(bucket: FileStore): SnapshotStore {
  const nameOf = (suite: string, branch: string) => `${folderName(suite)}/${folderName(branch)}.ndjson`;
  return {
    source: 's3',
    isStore: true,
    description: bucket.description,

    async read(suite, branch) {
      const text = await bucket.get(nameOf(suite, branch));
      return text === undefined ? [] : [text];
    },

    write: (suite, branch, text) => bucket.put(nameOf(suite, branch), text),
  };
}
