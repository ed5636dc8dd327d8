/** Snapshots as workflow artifacts, uploaded by the newest successful workflow runs of a branch. */
import { type ArtifactFound, type Artifacts, NameTakenError } from '../github/artifacts.ts';
import { folderName } from '../history/index-file.ts';
import type { SnapshotStore } from '../history/snapshot.ts';
import { UserError } from '../model/errors.ts';

/** Name of the artifact for runs that could not be stored on the branch. */
export function unstoredName(suite: string): string {
  return `perf-regression-unstored-${folderName(suite)}`;
}

/** @param isStore whether runs are written too; otherwise artifacts are only read */
export function artifactSnapshots(artifacts: Artifacts, isStore: boolean): SnapshotStore {
  const name = (suite: string) => `perf-regression-window-${folderName(suite)}`;
  const seen = new Map<string, Promise<readonly string[]>>();

  async function look(suite: string, branch: string): Promise<readonly string[]> {
    const [newest] = await artifacts.ofBranch(name(suite), branch);
    // Runs that could not be stored on the branch are a baseline too.
    const found = newest ? [newest] : await artifacts.ofBranch(unstoredName(suite), branch);
    return (await Promise.all(found.map(textsOf))).flat();
  }

  async function textsOf(found: ArtifactFound): Promise<string[]> {
    return [...(await artifacts.read(found)).values()];
  }

  return {
    source: 'artifact',
    isStore,
    description: 'artifacts',

    read(suite, branch) {
      // This job adds a snapshot only at its end, so the first answer stays valid.
      const key = JSON.stringify([suite, branch]);
      const texts = seen.get(key) ?? look(suite, branch);
      seen.set(key, texts);
      return texts;
    },

    async write(suite, _branch, text) {
      try {
        await artifacts.upload(name(suite), new Map([['window.ndjson', text]]));
      } catch (error) {
        if (!(error instanceof NameTakenError)) throw error;
        throw new UserError(
          `this workflow run has already stored suite ${suite} as an artifact`,
          'A re-run of a job cannot replace what its first attempt stored. If several jobs store runs, give each its own suite, or use mode: collect.',
          { cause: error },
        );
      }
    },
  };
}
