/**
 * Snapshots in the cache of GitHub Actions. Entries are immutable: each is saved under its own key, and the newest key with
 * the prefix of suite and branch is restored. The client does not report who saved an entry, so the key names the workflow
 * run, and that run must be one of the branch. Nor does the client distinguish a failure from a miss.
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

/** Relative to the working directory: the client restores an entry only to the path that it was saved from. */
const FOLDER = '.perf-regression-cache';

/** Prefix of a key, its workflow run, and the first digits of the text's hash. */
const KEY = /^(.*\/)(\d{1,15})-([0-9a-f]{12})$/;

export interface CachingJob {
  /** Working directory of the job, which the client uses too. */
  readonly cwd: string;
  readonly runId: string;
  /**
   * Whether a workflow run ran on the branch.
   * @throws UserError if GitHub does not say
   */
  readonly isOfBranch: (runId: number, branch: string) => Promise<boolean>;
}

export function cacheSnapshots({ cwd, runId, isOfBranch }: CachingJob, patience: Patience): SnapshotStore {
  const prefixOf = (suite: string, branch: string) =>
    `perf-regression/${folderName(suite)}/${folderName(branch)}/`;

  /** The client has its own retries and cannot be cancelled. */
  const withDeadline = <T>(what: string, act: () => Promise<T>) =>
    patience.ask(async (signal) => {
      try {
        return await within(signal, act());
      } catch (error) {
        if (!isOverdue(error)) throw error;
        const ms = patience.deadlines.requestMs;
        throw new TransientError(
          `cannot ${what} the cache: GitHub's cache service does not answer as expected within ${ms / 1000} s`,
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
        const hit = await withDeadline('read', () => cache.restoreCache([path], `${prefix}newest`, [prefix]));
        if (hit === undefined) return [];
        const { size } = await stat(join(cwd, path));
        if (size > SNAPSHOT_READ_BYTES_MAX)
          throw invalid(hit, `has ${size} bytes; at most ${SNAPSHOT_READ_BYTES_MAX} are read`);
        const text = await readFile(join(cwd, path), 'utf8');
        const [, found, writer, digest] = KEY.exec(hit) ?? [];
        if (found !== prefix || digest !== digestOf(text)) throw invalid(hit, 'does not match its key');
        if (await isOfBranch(Number(writer), branch)) return [text];
        throw invalid(hit, `was saved by workflow run ${writer}, which did not run on ${branch}`);
      });
    },

    async write(suite, branch, text) {
      const cache = await available('write');
      await inFolder(async (path) => {
        await writeInside(cwd, path, text);
        const key = `${prefixOf(suite, branch)}${runId}-${digestOf(text)}`;
        if ((await withDeadline('write', () => cache.saveCache([path], key))) >= 0) return;
        throw new UserError(
          `cannot store the run in the cache: GitHub did not accept the entry ${key}`,
          'The previous line says why. Jobs on pull_request_target, workflow_run and issue_comment may only read the cache.',
        );
      });
    },
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** An invalid entry is not used at all. */
function invalid(key: string, why: string): UserError {
  return new UserError(
    `the cache entry ${visible(key, 300)} ${why}`,
    'It was not used. Delete it: the next run of the branch starts a new one.',
  );
}

/** Loads the client when it is first needed. @throws UserError if this job has no cache */
async function available(what: string) {
  const cache = await import('@actions/cache');
  if (cache.isFeatureAvailable()) return cache;
  throw new UserError(
    `cannot ${what} the cache: this job has none`,
    'The cache exists only in workflows of GitHub Actions. Elsewhere, leave cache out of the input store.',
  );
}
