/**
 * Windows in the cache of GitHub Actions. An entry is never changed: each is saved under a key of its own, and the
 * newest with the beginning that suite and branch share is restored. The client tells no failure from a miss, nor who saved an entry:
 * its key names the workflow run, and that has to be one of the branch.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { folderName } from '../history/index-file.ts';
import { SNAPSHOT_READ_BYTES_MAX, type SnapshotStore } from '../history/snapshot.ts';
import { TransientError, UserError } from '../model/errors.ts';
import { visible } from '../reporters/escape.ts';
import { isOverdue, type Patience, within } from '../system/patience.ts';
import { writeInside } from '../system/write-inside.ts';

/** Below the working directory: the client finds an entry only under the path that it was saved from. */
const FOLDER = '.perf-regression-cache';

/** Beginning of a key, its workflow run, and the first signs of the text's hash. */
const KEY = /^(.*\/)(\d{1,15})-([0-9a-f]{12})$/;

export interface CachingJob {
  /** Where the job works, which is the client's own folder too. */
  readonly cwd: string;
  readonly runId: string;
  /**
   * Whether a workflow run was one of the branch.
   * @throws UserError where nobody tells
   */
  readonly isOfBranch: (runId: number, branch: string) => Promise<boolean>;
}

export function cacheSnapshots({ cwd, runId, isOfBranch }: CachingJob, patience: Patience): SnapshotStore {
  const prefixOf = (suite: string, branch: string) =>
    `perf-regression/${folderName(suite)}/${folderName(branch)}/`;

  /** The client repeats by itself, and cannot be stopped. */
  const inTime = <T>(what: string, act: () => Promise<T>) =>
    patience.ask(async (signal) => {
      try {
        return await within(signal, act());
      } catch (error) {
        if (!isOverdue(error)) throw error;
        const ms = patience.deadlines.requestMs;
        throw new TransientError(
          `cannot ${what} the cache: GitHub's service for caches does not answer as it should within ${ms / 1000} s`,
          'Run the job again.',
        );
      }
    });

  async function inFolder<T>(act: (path: string) => Promise<T>): Promise<T> {
    const folder = join(cwd, FOLDER);
    try {
      await mkdir(folder, { recursive: true });
      return await act(`${FOLDER}/window.ndjson`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  return {
    source: 'cache',
    isStore: true,
    description: 'the cache',

    async read(suite, branch) {
      const cache = await available('read');
      return inFolder(async (path) => {
        const prefix = prefixOf(suite, branch);
        const hit = await inTime('read', () => cache.restoreCache([path], `${prefix}newest`, [prefix]));
        if (hit === undefined) return [];
        const { size } = await stat(join(cwd, path));
        if (size > SNAPSHOT_READ_BYTES_MAX)
          throw refused(hit, `has ${size} bytes; at most ${SNAPSHOT_READ_BYTES_MAX} are read`);
        const text = await readFile(join(cwd, path), 'utf8');
        const [, beginning, writer, print] = KEY.exec(hit) ?? [];
        if (beginning !== prefix || print !== printOf(text))
          throw refused(hit, 'has another name than its text');
        if (await isOfBranch(Number(writer), branch)) return [text];
        throw refused(hit, `was saved by workflow run ${writer}, which was none of ${branch}`);
      });
    },

    async write(suite, branch, text) {
      const cache = await available('write');
      await inFolder(async (path) => {
        await writeInside(cwd, path, text);
        const key = `${prefixOf(suite, branch)}${runId}-${printOf(text)}`;
        if ((await inTime('write', () => cache.saveCache([path], key))) >= 0) return;
        throw new UserError(
          `cannot keep the run in the cache: GitHub did not take the entry ${key}`,
          'The line before says why. Jobs on pull_request_target, workflow_run and issue_comment may only read the cache.',
        );
      });
    },
  };
}

function printOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** An entry is never used in part. */
function refused(key: string, why: string): UserError {
  return new UserError(
    `what is kept in the cache as ${visible(key, 300)} ${why}`,
    'It was not used. Delete that entry: the next run of the branch starts a new one.',
  );
}

/** The client is loaded when it is first needed. @throws UserError where this job has no cache */
async function available(what: string) {
  const cache = await import('@actions/cache');
  if (cache.isFeatureAvailable()) return cache;
  throw new UserError(
    `cannot ${what} the cache: this job has none`,
    'The cache exists in workflows of GitHub Actions only; leave cache out of the input store elsewhere.',
  );
}
