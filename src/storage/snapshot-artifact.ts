/** Windows as workflow artifacts: what the newest successful runs of a branch uploaded. */
import { type ArtifactFound, type Artifacts, NameTakenError } from '../github/artifacts.ts';
import { folderName } from '../history/index-file.ts';
import type { SnapshotStore } from '../history/snapshot.ts';
import { UserError } from '../model/errors.ts';

/** The artifact of a run that could not be stored on the branch. */
export function unstoredName(suite: string): string {
  return `perf-regression-unstored-${folderName(suite)}`;
}

/** @param isStore without it, artifacts are only looked at */
export function artifactSnapshots(artifacts: Artifacts, isStore: boolean): SnapshotStore {
  const name = (suite: string) => `perf-regression-window-${folderName(suite)}`;
  const seen = new Map<string, Promise<readonly string[]>>();

  async function look(suite: string, branch: string): Promise<readonly string[]> {
    const [newest] = await artifacts.ofBranch(name(suite), branch);
    // Runs for which the branch was closed are a baseline too.
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
      // Only the end of this job adds one, so that nothing new is to be seen before.
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
          `this workflow run has kept suite ${suite} as an artifact already`,
          'A job that runs again changes nothing of what its first attempt kept. Several jobs need suites of their own, or mode: collect.',
          { cause: error },
        );
      }
    },
  };
}
